package ui

import (
	"testing"

	"daruma/journal/text"
)

const stopped = "Stopped"

// writeIntoReply goes from home to the reply and puts words of one's own below
// it, then copies.
func (d *driver) writeIntoReply(words string) {
	d.t.Helper()
	d.Press("r", "e", "ctrl+end")
	d.Type("\n" + words)
	d.Press("ctrl+d", "c")
}

// TestReplyRepeatsAVent: what was written to nobody is not copied to the buyer,
// and one sees which words are meant; other words of one's own are.
func TestReplyRepeatsAVent(t *testing.T) {
	for _, lang := range text.Langs {
		for name, key := range map[string]string{"burned": "b", "held": "h", "kept": "k"} {
			t.Run(name+"."+string(lang), func(t *testing.T) {
				f := map[text.Lang]fixture{text.English: english, text.Japanese: japanese}[lang]
				d := launch(t, options{lang: lang, fixture: f, prefs: map[string]string{"motion": "off"}})
				d.Press("v")
				d.vent(key, "esc")
				d.writeIntoReply(d.either("Honestly: three MONTHS of charm, and then two lines. Well.", "正直、三か月も期待させておいて最後は二行でした。"))
				d.Sees(d.either(stopped, "出さない手紙の言葉です"), d.either(`"three MONTHS of charm, and then two lines"`, "「三か月も期待させておいて最後は二行"))
				d.copiedNothing()
				d.Press("u", "c")
				d.copied(1)
				d.Misses(d.either(stopped, "出さない手紙の言葉です"))
			})
		}
	}
}

func (d *driver) copiedNothing() {
	d.t.Helper()
	d.terminal.Lock()
	defer d.terminal.Unlock()
	if len(d.terminal.copies) > 0 {
		d.t.Errorf("copied %q", d.terminal.copies)
	}
}

// TestOwnWordsAreCopied: the guard stops nothing else.
func TestOwnWordsAreCopied(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, prefs: map[string]string{"motion": "off"}})
	d.Press("v")
	d.vent("b", "esc")
	d.writeIntoReply("It was two lines of work and three months of pleasure.")
	d.copied(1)
}

// TestTemplateIsAlwaysCopied: whatever was vented, its own words included.
func TestTemplateIsAlwaysCopied(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, prefs: map[string]string{"motion": "off"}})
	d.Press("r", "v") // shown plain, so that its words are known
	words := d.app.top().(replies).pane.words()
	d.Press("esc", "v")
	d.Paste(words)
	d.Press("ctrl+d", "k", "esc", "r", "c")
	if got := d.copied(1); got != words {
		t.Errorf("copied %q", got)
	}
}

// TestGuardAfterARestart: held and kept letters still stop a reply, a burned
// one is forgotten with the program.
func TestGuardAfterARestart(t *testing.T) {
	for key, still := range map[string]bool{"b": false, "h": true, "k": true} {
		t.Run(key, func(t *testing.T) {
			d := venting(t, "off")
			d.Press("ctrl+d", key, "esc")
			d = d.again()
			d.writeIntoReply(fury)
			if still {
				d.Sees(stopped)
				d.copiedNothing()
			} else {
				d.copied(1)
			}
		})
	}
	t.Run("locked", func(t *testing.T) {
		d := ventingIn(t, english.unlocked(), "off")
		d.Press("ctrl+d", "h", "esc", "ctrl+l")
		d = d.again()
		d.Press("enter")
		d.Type(fallSeven)
		d.Press("enter")
		d.writeIntoReply(fury)
		d.Sees(stopped)
	})
}
