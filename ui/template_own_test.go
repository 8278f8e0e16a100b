package ui

import (
	"strings"
	"testing"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/text"
)

// TestKeepingAText: the present wording becomes a template of the user's own,
// with the names turned back into placeholders, and fits somebody else.
func TestKeepingAText(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, prefs: asKen})
	d.Press("r", "e", "ctrl+end")
	d.Type("\nPS: Aoyama Kogyo stays in my mind, and Tanakamura too.")
	d.Press("ctrl+d", "a")
	d.Sees("Dear {contact}-san,", "PS: {company} stays", "Tanakamura", "{sender_company}")
	d.Press("enter")
	d.Sees("Give your text a name")
	d.Type("With a PS")
	d.Press("enter")
	d.Sees("kept, t lists it", "PS: Aoyama Kogyo")
	all := d.ownTemplates()
	if len(all) != 1 || all[0].Name != "With a PS" || all[0].Language != "en" {
		t.Fatalf("kept are %+v", all)
	}
	d.Press("o", "t", "end")
	d.Sees("Your own", "> With a PS", "English")
	d.Press("enter")
	d.Sees("With a PS   [English]", "PS: Minato Seimitsu stays")
	d.Misses("{", "日本語")
	d.Press("c")
	if words := d.copied(1); !strings.Contains(words, "PS: Minato Seimitsu stays") {
		t.Errorf("copied %q", words)
	}
}

// TestATextThatCannotBeKept says why in one sentence, and stays in the form.
func TestATextThatCannotBeKept(t *testing.T) {
	t.Run("the name of one of ours", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Press("r")
		d.keepAs("thanks")
		d.Sees("thanks is the name of a reply of the program", "Its name")
	})
	t.Run("braces around nothing", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Press("r", "a")
		d.Type("Mine")
		d.Press("tab")
		d.Type("About {weather}")
		d.Press("enter")
		d.Sees("the subject has braces around something that cannot be filled in", "About {weather}")
	})
	t.Run("no room on the disk", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english})
		d.store.Refuse(journal.ErrFull, "SaveTemplate")
		d.Press("r")
		d.keepAs("Mine")
		d.Sees("there is no room left on the disk", "Mine")
		d.store.Refuse(nil, "SaveTemplate")
		d.Press("enter")
		if len(d.ownTemplates()) != 1 {
			t.Error("it was not stored the second time")
		}
	})
}

// TestChangingOnesOwnText: it is rewritten, renamed, and thrown away after a
// question; a store that refuses leaves it as it was.
func TestChangingOnesOwnText(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, prefs: asKen})
	d.Press("r")
	d.keepAs("Mine")
	d.Press("t", "end", "e", "ctrl+end")
	d.Type("\nPS for {company}")
	d.Press("ctrl+d")
	d.Sees("> Mine")
	d.Press("n", "ctrl+u")
	d.Type("Ours")
	d.Press("enter")
	d.Sees("> Ours")
	if all := d.ownTemplates(); len(all) != 1 || all[0].Name != "Ours" || !strings.HasSuffix(strings.TrimSpace(all[0].Body), "PS for {company}") {
		t.Fatalf("kept are %+v", all)
	}
	d.Press("enter")
	d.Sees("PS for Aoyama Kogyo")
	d.Press("t", "d")
	d.Sees(`Throw your text "Ours" away?`)
	d.Press("esc")
	d.Sees("> Ours")
	d.store.Refuse(journal.ErrFull, "DeleteTemplate")
	d.Press("d", "y")
	d.Sees("there is no room left on the disk", "Ours")
	d.store.Refuse(nil, "DeleteTemplate")
	d.Press("d", "y")
	d.Misses("Ours")
	if len(d.ownTemplates()) != 0 {
		t.Error("it is still there")
	}
	d.Press("esc")
	d.Sees("Thanks, and a next chance")
}

// TestALockKeepsATextBeingWritten: what is complete is stored before the key is
// forgotten, and so is it before the program ends.
func TestALockKeepsATextBeingWritten(t *testing.T) {
	for _, key := range []string{"ctrl+l", "ctrl+c"} {
		d := launch(t, options{lang: text.English, fixture: english.unlocked()})
		d.Press("r")
		d.keepAs("Mine")
		d.Press("t", "end", "e", "ctrl+end")
		d.Type("\nPS")
		d.Press(key)
		if key == "ctrl+l" {
			if !d.store.Locked() {
				t.Fatal("the journal is open")
			}
			if err := d.store.Store.Unlock(journal.Secret{Passphrase: []byte(fallSeven)}); err != nil {
				t.Fatal(err)
			}
		}
		if all := d.ownTemplates(); len(all) != 1 || !strings.HasSuffix(strings.TrimSpace(all[0].Body), "PS") {
			t.Errorf("after %s kept are %+v", key, all)
		}
	}
}

// TestTheListWithoutOnesOwn: what cannot be read is said, and ours are there all
// the same.
func TestTheListWithoutOnesOwn(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.store.Refuse(journal.ErrDamaged, "Templates")
	d.Press("r", "t")
	d.Sees("damaged", "Answering a no")
	d.Press("down", "enter")
	d.Sees("The one line")
}

// TestALockedJournalShowsNoOwnTexts and takes none.
func TestALockedJournalShowsNoOwnTexts(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english.locked()})
	d.Press("r")
	for _, k := range d.app.top().Keys() {
		if k.show == keyOwnText.show {
			t.Error("a text can be kept")
		}
	}
	d.Press("t", "end")
	d.Sees("> A letter by post")
	d.Misses("Your own")
	if calls := d.store.Calls("Templates"); len(calls) > 0 {
		t.Errorf("asked for %v", calls)
	}
}

// TestWithPlaceholders: whole words are turned back, longer names first.
func TestWithPlaceholders(t *testing.T) {
	cases := []struct {
		name, words, want string
		values            reply.Values
	}{
		{"courtesy", "Dear Tanaka-san, Tanaka wrote", "Dear {contact}-san, {contact} wrote", reply.Values{"contact": "Tanaka"}},
		{"within a word", "Tanakamura, said Ai of Aichi", "Tanakamura, said {contact} of Aichi", reply.Values{"contact": "Ai"}},
		{"longer first", "Mori Training, Mori", "{sender_company}, {sender}", reply.Values{"sender": "Mori", "sender_company": "Mori Training"}},
		{"Japanese", "田中様\n森研修企画の森健でございます。", "{contact}様\n{sender_company}の{sender}でございます。", reply.Values{"contact": "田中", "sender": "森健", "sender_company": "森研修企画"}},
		{"one kanji", "森様、森林の件", "{contact}様、森林の件", reply.Values{"contact": "森"}},
		{"a day", "on 4 December, 2026年12月4日", "on {date}, {date}", reply.Values{"date": "2026-12-04"}},
		{"nothing known", "Dear all {x}", "Dear all {x}", reply.Values{"honorific": "-san", "contact": "  "}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := withPlaceholders(c.words, c.values); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
