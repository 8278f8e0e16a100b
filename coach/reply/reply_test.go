package reply

import (
	"errors"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

var update = flag.Bool("update", false, "write the golden texts anew")

// full is everything that can be told, in each language.
var full = map[text.Lang]Values{
	text.English: {
		"contact": "Tanaka", "honorific": "-san", "company": "Aoyama Kogyo", "title": "Leadership programme",
		"sender": "Ken Mori", "sender_company": "Daruma KK", "event": "HR Expo Tokyo", "resource": "our guide to measuring training",
		"date": "2026-12-03", "colleague": "Sato", today: "2026-11-20",
	},
	text.Japanese: {
		"contact": "田中", "honorific": "様", "company": "青山工業株式会社", "title": "管理職研修",
		"sender": "森健", "sender_company": "株式会社だるま", "event": "HRエキスポ東京", "resource": "研修効果測定の手引き",
		"date": "2026-12-03", "colleague": "佐藤", today: "2026-11-20",
	},
}

// only are the values of v that are named.
func only(v Values, named []string) Values {
	out := Values{}
	for _, name := range named {
		out[name] = v[name]
	}
	return out
}

// with is v and one value more.
func with(v Values, name, value string) Values {
	out := maps.Clone(v)
	out[name] = value
	return out
}

// letter is a subject, where there is one, and the text below it.
func letter(t *testing.T, id string, lang text.Lang, v Values) string {
	t.Helper()
	subject, err := Subject(id, lang, v)
	if err != nil {
		t.Fatal(err)
	}
	words, err := Fill(id, lang, v)
	if err != nil {
		t.Fatal(err)
	}
	if subject == "" {
		return words
	}
	return subject + "\n\n" + words
}

func TestGoldenTexts(t *testing.T) {
	for _, template := range List() {
		for _, lang := range template.Languages {
			variants := map[string]Values{"full": full[lang], "needed": only(full[lang], template.Requires)}
			if versions[key{template.ID, lang}].extras[late] != "" {
				variants["late"] = with(full[lang], late, "yes")
			}
			for variant, v := range variants {
				name := strings.Join([]string{template.ID, string(lang), variant}, ".")
				t.Run(name, func(t *testing.T) { golden(t, name, letter(t, template.ID, lang, v)) })
			}
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestEveryFileIsListedInBothLanguages(t *testing.T) {
	var want []string
	for _, id := range order {
		for _, lang := range text.Langs {
			want = append(want, "templates/"+id+"."+string(lang)+".txt")
		}
	}
	got, err := fs.Glob(files, "templates/*")
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("files %v, want %v", got, want)
	}
	for _, template := range List() {
		if template.Name.EN == "" || template.Name.JA == "" || len(template.Sources) == 0 {
			t.Errorf("%s lacks a name or a source: %+v", template.ID, template)
		}
	}
}

func TestBothLanguagesAskForTheSame(t *testing.T) {
	for _, id := range order {
		en, ja := versions[key{id, text.English}], versions[key{id, text.Japanese}]
		if got, want := ja.takes(), en.takes(); !slices.Equal(got, want) {
			t.Errorf("%s: Japanese has the placeholders %v, English %v", id, got, want)
		}
		if !slices.Equal(en.requires, ja.requires) || !slices.Equal(en.sources, ja.sources) || en.spoken != ja.spoken {
			t.Errorf("%s: the headers differ: %v %v %v, %v %v %v", id, en.requires, en.sources, en.spoken, ja.requires, ja.sources, ja.spoken)
		}
		if (en.subjects == nil) != (ja.subjects == nil) || (en.extras[late] == "") != (ja.extras[late] == "") {
			t.Errorf("%s: only one language has a subject, or an excuse", id)
		}
	}
}

func TestEverySourceIsAnItem(t *testing.T) {
	item := regexp.MustCompile(`^[A-E][1-9][0-9]?$`)
	for _, template := range List() {
		for _, id := range template.Sources {
			if !item.MatchString(id) {
				t.Errorf("%s rests on %q", template.ID, id)
			}
		}
	}
}

func TestEnglishThanksIsShortAndBeginsAsAgreed(t *testing.T) {
	for name, v := range map[string]Values{"in time": {}, "late": {late: "yes"}} {
		t.Run(name, func(t *testing.T) {
			got, err := Fill("thanks", text.English, v)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(got, "Thank you for letting me know. ") {
				t.Errorf("begins differently: %q", got)
			}
			if n := strings.Count(got, "."); n > 3 || strings.ContainsAny(got, "?!") {
				t.Errorf("%d sentences, or a question: %q", n, got)
			}
		})
	}
}

func TestEveryAnswerToANoSaysThatItIsLate(t *testing.T) {
	excuse := map[text.Lang]string{text.English: "late reply", text.Japanese: "遅く"}
	for _, id := range []string{"thanks", "brief", "gracious"} {
		for lang, words := range excuse {
			inTime, behind := letter(t, id, lang, full[lang]), letter(t, id, lang, Values{late: "yes"})
			if strings.Contains(inTime, words) || !strings.Contains(behind, words) {
				t.Errorf("%s in %s: in time %q, late %q", id, lang, inTime, behind)
			}
		}
	}
}

func TestFillRefuses(t *testing.T) {
	t.Run("an unknown template", func(t *testing.T) {
		if _, err := Fill("threat", text.English, nil); !errors.Is(err, ErrUnknownTemplate) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("an unknown language", func(t *testing.T) {
		if _, err := Fill(Default, "fr", nil); !errors.Is(err, ErrUnknownTemplate) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("an unknown placeholder", func(t *testing.T) {
		_, err := Fill(Default, text.English, Values{"firm": "Aoyama Kogyo"})
		var unknown *UnknownError
		if !errors.As(err, &unknown) || unknown.Name != "firm" || !strings.Contains(err.Error(), "company, title") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a placeholder that is left empty although required", func(t *testing.T) {
		const id = "test-only"
		versions[key{id, text.English}] = mustParse(t, "requires: event, colleague\n---\nI met {colleague} at {event}.\n")
		t.Cleanup(func() { delete(versions, key{id, text.English}) })
		_, err := Fill(id, text.English, Values{"event": " \u3000", "company": "Aoyama Kogyo"})
		var missing *MissingError
		if !errors.As(err, &missing) || missing.Template != id || !slices.Equal(missing.Placeholders, []string{"event", "colleague"}) {
			t.Errorf("got %v", err)
		}
	})
}

func mustParse(t *testing.T, source string) version {
	t.Helper()
	v, err := parse(text.English, source)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestFind(t *testing.T) {
	got, ok := Find("brief")
	if !ok || got.ID != "brief" || !slices.Equal(got.Languages, text.Langs) || !slices.Equal(got.Sources, []string{"B6"}) || len(got.Requires) != 0 {
		t.Errorf("got %+v, %v", got, ok)
	}
	event, _ := Find("event")
	if !slices.Equal(event.Requires, []string{"event"}) || !slices.Equal(event.Takes, []string{"event", "resource", "date"}) {
		t.Errorf("got %+v", event)
	}
	if got, ok := Find("threat"); ok {
		t.Errorf("found %+v", got)
	}
}

func TestLinesWithoutAValueAreLeftOut(t *testing.T) {
	const source = "---\n{salutation}\n\nFirst.\nWe spoke about {title}.\n\nAt {event} we met.\n\nLast. {late} Words.\n\n{signature}\n"
	tests := map[string]struct {
		values Values
		want   string
	}{
		"nothing known": {Values{}, "First.\n\nLast. Words.\n"},
		"a title":       {Values{"title": "training"}, "First.\nWe spoke about training.\n\nLast. Words.\n"},
		"an event":      {Values{"event": "the expo"}, "First.\n\nAt the expo we met.\n\nLast. Words.\n"},
		"the ends":      {Values{"contact": "Tanaka", "sender": "Ken"}, "Dear Tanaka-san,\n\nFirst.\n\nLast. Words.\n\nKind regards,\nKen\n"},
		"braces as they are": {
			Values{"title": "{event}", "contact": "{salutation}"},
			"Dear {salutation}-san,\n\nFirst.\nWe spoke about {event}.\n\nLast. Words.\n",
		},
		"one clean line": {Values{"title": " a\n\x1b[31mb\t"}, "First.\nWe spoke about a b.\n\nLast. Words.\n"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			v, err := tt.values.cleaned()
			if err != nil {
				t.Fatal(err)
			}
			if got := mustParse(t, source).fill(v); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for name, source := range map[string]string{
		"no divider":                     "name: x\nHello\n",
		"an unknown header":              "author: x\n---\nHello\n",
		"an unknown placeholder":         "name: x\n---\nHello {friend}\n",
		"an unknown required one":        "requires: friend\n---\nHello\n",
		"a block among the required one": "requires: salutation\n---\nHello\n",
	} {
		t.Run(name, func(t *testing.T) {
			if v, err := parse(text.English, source); err == nil {
				t.Errorf("parsed as %+v", v)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add("name: x\nsources: A16, B6\nrequires: event\nlate: sorry,\n---\nDear {contact},\n\n{late} thanks for {event}.\n")
	f.Add("subject: [{event}|x]\nseason 01-08: a | b | c\nspoken: yes\n---\n[ at {event}| there][{title}]\n[x]{season_wish}\n")
	f.Add("---\n{{contact}}{late} }{\n\n\n")
	f.Fuzz(func(t *testing.T, source string) {
		v, err := parse(text.Japanese, source)
		if err != nil {
			return
		}
		got := v.fill(full[text.Japanese])
		if !strings.HasSuffix(got, "\n") || strings.Contains(got, "\n\n\n") {
			t.Errorf("untidy: %q", got)
		}
	})
}

var (
	placeholderLeft = regexp.MustCompile(`[{}]`)
	trailingSpace   = regexp.MustCompile(`(?m)[ \t\x{3000}]$`)
)

func TestEveryTextIsTidy(t *testing.T) {
	words := rapid.OneOf(
		rapid.SampledFrom([]string{
			"", " ", "Tanaka", "Tanaka-san", "田中様", "田中さん", "Dr. Sato", "様", "-san", "Ms.", "先生",
			"みなと銀行", "Aoyama Kogyo", "営業部 御中", "a\r\nb", "\u200b", "x\u3000",
		}),
		rapid.StringMatching(`[a-zA-Zぁ-ん一-龠 .,\n\t]{0,30}`),
	)
	rapid.Check(t, func(t *rapid.T) {
		v := Values{}
		for _, name := range placeholders {
			if rapid.Bool().Draw(t, name+" given") {
				v[name] = words.Draw(t, name)
			}
		}
		if rapid.Bool().Draw(t, "late") {
			v[late] = "yes"
		}
		id, lang := rapid.SampledFrom(order).Draw(t, "template"), rapid.SampledFrom(text.Langs).Draw(t, "language")
		if missing := Missing(id, lang, v); missing != nil {
			var refused *MissingError
			if _, err := Fill(id, lang, v); !errors.As(err, &refused) || !slices.Equal(refused.Placeholders, missing) {
				t.Fatalf("missing %v, Fill says %v", missing, err)
			}
			return
		}
		got, err := Fill(id, lang, v)
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case placeholderLeft.MatchString(got):
			t.Fatalf("a placeholder is left: %q", got)
		case strings.Contains(got, "\n\n\n") || strings.HasPrefix(got, "\n"):
			t.Fatalf("empty lines: %q", got)
		case !strings.HasSuffix(got, "\n") || strings.HasSuffix(got, "\n\n"):
			t.Fatalf("does not end with one newline: %q", got)
		case trailingSpace.MatchString(got):
			t.Fatalf("trailing space: %q", got)
		case lang == text.Japanese && strings.Contains(got, "様様"):
			t.Fatalf("様 twice: %q", got)
		}
	})
}

func TestFromEntry(t *testing.T) {
	friday := calendar.NewDate(2026, 11, 13)
	entry := journal.Entry{Outcome: journal.Lost, Deal: journal.Deal{Company: "Aoyama Kogyo", Title: "Training", Contact: "Tanaka", Decided: friday}}
	sender := Sender{Name: "Ken Mori", Company: "Daruma KK"}
	tests := map[string]struct {
		outcome string
		decided calendar.Date
		today   calendar.Date
		late    bool
	}{
		"the same day":               {journal.Lost, friday, friday, false},
		"three business days after":  {journal.Lost, friday, calendar.NewDate(2026, 11, 18), false},
		"four business days after":   {journal.Lost, friday, calendar.NewDate(2026, 11, 19), true},
		"over a holiday":             {journal.Lost, calendar.NewDate(2026, 11, 19), calendar.NewDate(2026, 11, 25), false},
		"no known day":               {journal.Lost, calendar.Date{}, friday, false},
		"a silence is not answered":  {journal.Silent, friday, calendar.NewDate(2026, 12, 18), false},
		"decided later than the day": {journal.Lost, friday, calendar.NewDate(2026, 11, 2), false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			entry.Outcome, entry.Deal.Decided = tt.outcome, tt.decided
			got := FromEntry(entry, sender, text.English, tt.today)
			want := Values{
				"contact": "Tanaka", "honorific": "-san", "company": "Aoyama Kogyo", "title": "Training",
				"sender": "Ken Mori", "sender_company": "Daruma KK", today: tt.today.String(),
			}
			if tt.late {
				want[late] = "yes"
			}
			if !maps.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
	if got := FromEntry(entry, sender, text.Japanese, friday)["honorific"]; got != "様" {
		t.Errorf("honorific in Japanese %q", got)
	}
}

func TestSet(t *testing.T) {
	v := Values{}
	if err := v.Set("contact", "Tanaka"); err != nil || v["contact"] != "Tanaka" {
		t.Errorf("got %v, %v", v, err)
	}
	var unknown *UnknownError
	for _, name := range unplaced {
		if err := v.Set(name, "yes"); !errors.As(err, &unknown) {
			t.Errorf("took %q: %v", name, err)
		}
	}
}
