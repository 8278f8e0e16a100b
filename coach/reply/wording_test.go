package reply

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"daruma/journal/text"
)

// asks are the texts that may hold a question, and for what: one point of
// feedback, a message to be taken.
var asks = map[string]int{"debrief": 1, "phone-message": 1}

func TestNoTextPleadsOrPresses(t *testing.T) {
	never := map[text.Lang]*regexp.Regexp{
		text.English:  regexp.MustCompile(`(?i)!|just check|touch base|circle back|hard to reach|discount|reconsider|as soon as possible|urgent|why (?:did|do|you)`),
		text.Japanese: regexp.MustCompile(`！|？|了解|貴社様|貴行様|おっしゃられ|拝見させて|割引|値引|なぜ|至急`),
	}
	for _, id := range order {
		for lang, forbidden := range never {
			got := letter(t, id, lang, full[lang])
			if found := forbidden.FindString(got); found != "" {
				t.Errorf("%s in %s says %q", id, lang, found)
			}
			questions := strings.Count(got, "?") + strings.Count(got, "でしょうか") + strings.Count(got, "ますか")
			if questions > asks[id] {
				t.Errorf("%s in %s asks %d questions", id, lang, questions)
			}
		}
	}
}

func TestKeigo(t *testing.T) {
	for _, template := range List() {
		v := full[text.Japanese]
		got := letter(t, template.ID, text.Japanese, v)
		bank := letter(t, template.ID, text.Japanese, with(v, "company", "株式会社みなと銀行"))
		if !template.Spoken && (strings.Contains(got, "御社") || strings.Contains(bank, "御行")) {
			t.Errorf("%s is written and says 御社:\n%s", template.ID, got)
		}
		if strings.Contains(bank, "貴社") || template.Spoken && strings.Contains(got, "貴社") {
			t.Errorf("%s calls a bank 貴社, or says it:\n%s", template.ID, bank)
		}
		if strings.Contains(got, "御中") || strings.Count(got, "させていただ") > 1 {
			t.Errorf("%s: 御中 beside 様, or させていただく again and again:\n%s", template.ID, got)
		}
	}
}

func TestNoAnswerIsAskedFor(t *testing.T) {
	for _, id := range []string{"follow-up", "met-colleague", "feedback-applied", "event", "season", "too-many-calls"} {
		if got := letter(t, id, text.English, full[text.English]); !strings.Contains(got, "no need to reply") {
			t.Errorf("%s: %s", id, got)
		}
		if got := letter(t, id, text.Japanese, full[text.Japanese]); !strings.Contains(got, "ご返信には及びません") {
			t.Errorf("%s: %s", id, got)
		}
	}
	debrief := letter(t, "debrief", text.Japanese, nil)
	if !strings.Contains(debrief, "差し支えない範囲で") || !strings.HasSuffix(debrief, "ご放念ください。\n") {
		t.Errorf("the debrief does not make a no easy: %s", debrief)
	}
}

// The pivot and the reserve line are off until they are asked for, and never
// said in Japanese (E8-E10).
func TestSentencesThatAreOffByDefault(t *testing.T) {
	const id = "too-many-calls"
	plain := letter(t, id, text.English, full[text.English])
	for sentence, words := range versions[key{id, text.English}].extras {
		v := maps.Clone(full[text.English])
		if err := v.Include(sentence); err != nil {
			t.Fatal(err)
		}
		if got := letter(t, id, text.English, v); strings.Contains(plain, words) || !strings.Contains(got, words) {
			t.Errorf("%s: plain %q, included %q", sentence, plain, got)
		}
		ja := maps.Clone(full[text.Japanese])
		ja[sentence] = "yes"
		if got := letter(t, id, text.Japanese, ja); got != letter(t, id, text.Japanese, full[text.Japanese]) {
			t.Errorf("%s is said in Japanese: %s", sentence, got)
		}
	}
	if err := (Values{}).Include(late); err == nil {
		t.Error("included what is no such sentence")
	}
}

// replies keep the subject they answer; a spoken text and a letter have none.
var withoutSubject = []string{"thanks", "brief", "gracious", "step-back", "phone-message", "letter"}

func TestSubjects(t *testing.T) {
	bare := regexp.MustCompile(`(?i)^(?:hello|hi|greetings|お世話になっております|ご挨拶|こんにちは)\.?$`)
	value := rapid.OneOf(
		rapid.SampledFrom([]string{"", "研修", "管理職研修", "HRエキスポ東京", "Leadership programme", "株式会社だるま", "Sato-san"}),
		rapid.StringMatching(`[a-zA-Zぁ-ん一-龠]{1,40}`),
	)
	rapid.Check(t, func(rt *rapid.T) {
		id, lang := rapid.SampledFrom(order).Draw(rt, "template"), rapid.SampledFrom(text.Langs).Draw(rt, "language")
		v := Values{today: "2026-" + rapid.SampledFrom([]string{"01-03", "02-01", "04-01", "07-20", "08-20", "12-20"}).Draw(rt, "day")}
		for _, name := range placeholders {
			v[name] = value.Draw(rt, name)
		}
		got, err := Subject(id, lang, v)
		if err != nil {
			if len(Missing(id, lang, v)) == 0 {
				rt.Fatal(err)
			}
			return
		}
		n := utf8.RuneCountInString(got)
		switch {
		case slices.Contains(withoutSubject, id):
			if got != "" {
				rt.Fatalf("%s has the subject %q", id, got)
			}
		case got == "" || strings.ContainsAny(got, "{}[]|\n") || bare.MatchString(got):
			rt.Fatalf("%s in %s: %q", id, lang, got)
		case lang == text.Japanese && (n < shortestJapanese || n > longestJapanese), n > longestEnglish:
			rt.Fatalf("%s: %q has %d characters", id, got, n)
		}
	})
}
