package journal

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A Fact is something that happened and that confidence may rest on (A21): "12
// May: the committee asked for our outline first".
type Fact struct {
	ID    ID            `json:"id,omitzero"`
	On    calendar.Date `json:"on"`    // the day it happened
	Words string        `json:"words"` // any number of lines
}

// A Template is a reply in the user's own words, beside those of the program.
type Template struct {
	ID       ID     `json:"id,omitzero"`
	Name     string `json:"name"`              // what it is called in lists
	Language string `json:"language"`          // of its words, a value of [ReplyLanguages]
	Subject  string `json:"subject,omitempty"` // of a new mail; a reply keeps the one it answers
	Body     string `json:"body"`              // with {placeholders}
}

// A Review is the look back on one week. It is saved at each question and goes
// on at Step.
type Review struct {
	Week  calendar.Week `json:"week"`
	Saved time.Time     `json:"saved"`          // when it was last saved
	Step  string        `json:"step,omitempty"` // the question in view, by its id
	Done  bool          `json:"done,omitempty"` // gone through to its end

	PlanCameUp string `json:"plan_came_up,omitempty"` // whether last week's plan did: a value of [YesNo], "" not asked
	BuyersSaid string `json:"buyers_said,omitempty"`  // what buyers said, in their words
	InMyHands  string `json:"in_my_hands,omitempty"`  // which part was in one's own hands
	Kept       string `json:"kept,omitempty"`         // what worked and is kept

	// The fourth question: in which meeting next week, and which one change.
	// They become the plan's If and Then.
	Meeting string `json:"meeting,omitempty"`
	Change  string `json:"change,omitempty"`
	Plan    Plan   `json:"plan,omitzero"`
}

// MaxNameRunes is how many characters the name of a template has at most.
const MaxNameRunes = 60

// Normalised returns f as it is stored; see [Entry.Normalised].
func (f Fact) Normalised() Fact {
	f.Words = strings.TrimSpace(normalProse(f.Words))
	return f
}

// Validate returns what is wrong with a normalised fact, as a [*Problem], or
// nil.
func (f Fact) Validate() error {
	if f.On.IsZero() || f.On.Year() < calendar.FirstYear || f.On.Year() > calendar.LastYear {
		return &Problem{text.Say("a fact has the day it happened, such as 2026-11-20; give it one", "事実には 2026-11-20 のような日付を入れてください")}
	}
	return firstProblem(part{name: text.Say("the fact", "事実"), words: f.Words, lines: true, required: true})
}

// Normalised returns t as it is stored; see [Entry.Normalised].
func (t Template) Normalised() Template {
	t.Name, t.Language, t.Subject = normalLine(t.Name), normalLine(t.Language), normalLine(t.Subject)
	t.Body = normalProse(t.Body)
	return t
}

// Validate returns what is wrong with a normalised template, as a [*Problem],
// or nil. It does not know which placeholders there are.
func (t Template) Validate() error {
	if !slices.Contains(Values(ReplyLanguages), t.Language) {
		return &Problem{text.Say("a template's language is one of %[1]s", "文例の言語は %[1]s のいずれかにしてください").
			With(strings.Join(Values(ReplyLanguages), ", "))}
	}
	return firstProblem(
		part{name: text.Say("the template's name", "文例の名前"), words: t.Name, required: true, most: MaxNameRunes},
		part{name: text.Say("the template's subject", "文例の件名"), words: t.Subject, most: longestLine},
		part{name: text.Say("the template's text", "文例の本文"), words: t.Body, lines: true, required: true},
	)
}

// Normalised returns r as it is stored; see [Entry.Normalised].
func (r Review) Normalised() Review {
	r.PlanCameUp = normalLine(r.PlanCameUp)
	r.BuyersSaid, r.InMyHands, r.Kept = normalProse(r.BuyersSaid), normalProse(r.InMyHands), normalProse(r.Kept)
	r.Meeting, r.Change = normalLine(r.Meeting), normalLine(r.Change)
	r.Plan.If, r.Plan.Then = normalLine(r.Plan.If), normalLine(r.Plan.Then)
	return r
}

// Validate returns what is wrong with a normalised review, as a [*Problem], or
// nil. No answer is required.
func (r Review) Validate() error {
	if r.Week == (calendar.Week{}) {
		return &Problem{text.Say("a review has a week, such as 2026-W47; give it one", "振り返りには 2026-W47 のような週を入れてください")}
	}
	if r.PlanCameUp != "" && !slices.Contains(Values(YesNo), r.PlanCameUp) {
		return &Problem{text.Say("whether the plan came up is one of %[1]s", "計画を使う場面があったかどうかは %[1]s のいずれかにしてください").
			With(strings.Join(Values(YesNo), ", "))}
	}
	return firstProblem(
		part{name: text.Say("what buyers said", "お客様の言葉"), words: r.BuyersSaid, lines: true},
		part{name: text.Say("what was in your hands", "自分で変えられたこと"), words: r.InMyHands, lines: true},
		part{name: text.Say("what you keep", "続けること"), words: r.Kept, lines: true},
		part{name: text.Say("the meeting", "商談"), words: r.Meeting},
		part{name: text.Say("the change", "変えること"), words: r.Change},
		part{name: text.Say("the plan's cue", "計画のきっかけ"), words: r.Plan.If},
		part{name: text.Say("the plan's action", "計画の行動"), words: r.Plan.Then},
	)
}

// A part is one text of a fact, a template or a review, and what it may be.
type part struct {
	name     text.Text // how a problem begins
	words    string
	lines    bool // may have several lines, and tabs
	required bool
	most     int // characters; 0 is as long as any text may be
}

func firstProblem(parts ...part) error {
	for _, p := range parts {
		if problem := p.problem(); problem != nil {
			return problem
		}
	}
	return nil
}

// problem is what is wrong with p, nil where nothing is.
func (p part) problem() *Problem {
	if unfit, wrong := unfitText(p.words); wrong {
		return &Problem{text.Say("%[1]s: %[2]s", "%[1]s：%[2]s").With(p.name, unfit)}
	}
	switch {
	case p.required && strings.TrimSpace(p.words) == "":
		return &Problem{text.Say("%[1]s is missing; write it", "%[1]sを入力してください").With(p.name)}
	case p.most > 0 && utf8.RuneCountInString(p.words) > p.most:
		return &Problem{text.Say("%[1]s has more than %[2]d characters; shorten it", "%[1]sが%[2]d文字を超えているため、短くしてください").With(p.name, p.most)}
	case !p.lines && strings.Contains(p.words, "\n"):
		return &Problem{text.Say("%[1]s has several lines; make it one", "%[1]sは1行で入力してください").With(p.name)}
	case strings.ContainsFunc(p.words, p.isStray):
		return &Problem{text.Say("%[1]s holds a control character; type it without", "%[1]sに制御文字が含まれているため、取り除いてください").With(p.name)}
	}
	return nil
}

// isStray tells the control characters that p has no use for.
func (p part) isStray(r rune) bool {
	used := p.lines && (r == '\n' || r == '\t')
	return unicode.IsControl(r) && !used
}
