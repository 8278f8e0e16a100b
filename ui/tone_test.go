package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"daruma/coach"
	"daruma/coach/reply"
	"daruma/journal/text"
	"daruma/ui/theme"
)

// pleading is wording that the tone check speaks about, in each language.
var pleading = text.Say("Please reconsider your decision.", "どうか再考をお願いします。")

// writeBelow puts words below the reply in view.
func (d *driver) writeBelow(words string) {
	d.t.Helper()
	d.Press("e", "ctrl+end")
	d.Type("\n" + words)
}

// TestAFindingIsShownWhileTyping, goes with its words, and never keeps the reply
// from being copied.
func TestAFindingIsShownWhileTyping(t *testing.T) {
	for i, lang := range text.Langs {
		f := []fixture{english, japanese}[i]
		t.Run(string(lang), func(t *testing.T) {
			d := launch(t, options{lang: lang, fixture: f})
			d.Press("r")
			d.writeBelow(pleading.In(lang))
			quoted := d.either(`"reconsider`, "「どうか再")
			d.Sees(quoted)
			d.Press("ctrl+d")
			d.Sees(quoted)
			d.Press("c")
			if words := d.copied(1); !strings.Contains(words, pleading.In(lang)) {
				t.Errorf("copied %q", words)
			}
			d.Press("e", "ctrl+end", "ctrl+u")
			d.Misses(quoted)
			d.Press("ctrl+d")
			d.Misses(quoted)
		})
	}
}

// TestSteppingThroughFindings: tab leads from one to the next and round.
func TestSteppingThroughFindings(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r")
	d.writeBelow("Please reconsider your decision. I had EXPECTED BETTER OF YOU!!!")
	d.Press("ctrl+d")
	n := len(d.app.top().(replies).pane.findings())
	if n < 2 {
		t.Fatalf("%d findings, the test needs several\n%s", n, d.View())
	}
	d.Sees(fmt.Sprintf("1 of %d", n))
	for i := range n {
		d.Press("tab")
		d.Sees(fmt.Sprintf("%d of %d", (i+1)%n+1, n))
	}
	d.Press("e", "tab")
	d.Sees(fmt.Sprintf("2 of %d", n))
}

// TestFindingsAreUnderlined in the text, where they stand.
func TestFindingsAreUnderlined(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r")
	d.writeBelow(strings.Repeat("I was glad to meet you all. ", 4) + pleading.EN)
	d.Press("ctrl+d")
	d.app.env.look = theme.New(theme.Options{Background: theme.Dark, Profile: termenv.TrueColor})
	_, after, found := strings.Cut(d.app.View(), "\x1b[4m")
	marked, _, _ := strings.Cut(after, "\x1b[24m")
	if !found || !strings.Contains(marked, "reconsider") || strings.Contains(marked, "glad") {
		t.Errorf("underlined is %q\n%q", marked, d.app.View())
	}
}

// TestReadsWellSaysWhatHolds and nothing else.
func TestReadsWellSaysWhatHolds(t *testing.T) {
	cases := []struct{ name, words, en, ja string }{
		{"all", "Thank you. I look forward to the next chance.", "Reads well: short, no question, the door is open.", "よい文面です：簡潔、質問なし、次につながる一言あり。"},
		{"a question", "Thank you. May I write again in the future?", "Reads well: short, the door is open.", ""},
		{"a question in Japanese", "ありがとうございます。理由をお聞かせいただけますか。", "Reads well: short.", ""},
		{"a closed door", "Goodbye.", "Reads well: short, no question.", ""},
		{"none", strings.Repeat("Is it so? ", 100), "The tone check found nothing.", "気になる表現は見つかりませんでした。"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := readsWell(c.words)
			if got.EN != c.en || c.ja != "" && got.JA != c.ja {
				t.Errorf("said %q, %q", got.EN, got.JA)
			}
		})
	}
}

// TestOurOwnTextsAreSilent: no template has a finding, filled in or not, and
// every answer to a no reads well in all points.
func TestOurOwnTextsAreSilent(t *testing.T) {
	for i, lang := range text.Langs {
		d := launch(t, options{lang: lang, fixture: []fixture{english, japanese}[i], prefs: asKen})
		d.Resize(120, 36)
		d.Press("r")
		for _, one := range reply.List() {
			d.template(one.ID)
			for range one.Requires {
				d.Type(d.either("HR Expo", "人材フェア"))
			}
			for d.app.top().Typing() {
				d.Press("enter")
			}
			if pane := d.app.top().(replies).pane; len(pane.findings()) > 0 {
				t.Errorf("%s, %s: %q", one.ID, lang, pane.findings()[0].Words)
			}
			if one.ID == reply.Default {
				d.Sees(d.either("Reads well: short, no question, the door is open.", "よい文面です：簡潔、質問なし、次につながる一言あり。"))
			}
		}
	}
}

// TestVentedWordsAreAFinding while they are typed, too.
func TestVentedWordsAreAFinding(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, prefs: map[string]string{"motion": "off"}})
	d.Press("v")
	d.Type("three months of charm and then two lines")
	d.Press("ctrl+d", "enter", "enter")
	d.writeBelow("Well, three months of charm and then two lines.")
	d.Sees("wrote to let it out")
}

// TestTheWalksCoachHearsTheTone: rule 18 speaks beside the reply, once it needs
// to.
func TestTheWalksCoachHearsTheTone(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	walkTo(d, "reply")
	d.Misses("reverse nothing")
	d.writeBelow(pleading.EN)
	d.Sees("reverse nothing")
	d.Press("ctrl+d", "u")
	d.Misses("reverse nothing")
}

// TestASlowCheckHoldsNothingUp: what is typed meanwhile is read after it.
func TestASlowCheckHoldsNothingUp(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r", "e", "ctrl+end")
	for _, r := range " Please reconsider." {
		d.update(keyNamed(t, string(r))) // no check has answered yet
	}
	d.Sees("Please reconsider.")
	d.Settle()
	d.Sees(`"reconsider`)
}

// TestLongTextsAreTakenWhole: twenty thousand characters can be typed into and
// scrolled through.
func TestLongTextsAreTakenWhole(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r", "e", "ctrl+end")
	d.Paste(strings.Repeat("We were glad to work on this with you. ", 500))
	d.Type("End.")
	d.Press("ctrl+d")
	for range 400 {
		d.Press("down")
	}
	d.Sees("End.")
}

// TestFactsReachTheRules: what the pane found is what the rules are given.
func TestFactsReachTheRules(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r")
	d.writeBelow(pleading.EN)
	got := d.app.top().(replies).pane.wordings()
	if len(got) != 1 || got[0].Kind != "plea" || got[0] == (coach.Wording{}) {
		t.Errorf("the rules are given %+v", got)
	}
}
