package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// focusFactor moves the focus of the list to the factor with that label.
func (d *driver) focusFactor(label string) {
	d.t.Helper()
	d.Press("home")
	for range d.patterns().loaded.groups {
		if g, _ := d.patterns().inFocus(); d.patterns().say(g.Label()) == label {
			return
		}
		d.Press("down")
	}
	d.t.Fatalf("%q is not in the list\n%s", label, d.View())
}

func (d *driver) patterns() patterns {
	d.t.Helper()
	p, ok := d.app.top().(patterns)
	if !ok {
		d.t.Fatalf("these are not the patterns\n%s", d.View())
	}
	return p
}

// heads are all heads of the journal behind the app.
func (d *driver) heads() []journal.Head {
	d.t.Helper()
	var all []journal.Head
	err := d.store.Store.Heads(context.Background(), func(h journal.Head) bool {
		all = append(all, h)
		return true
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

// TestPatternsPeriods: each period counts what was decided in it.
func TestPatternsPeriods(t *testing.T) {
	today := calendar.DateOf(start)
	tests := []struct {
		name   string
		open   func(d *driver)
		title  string
		period pattern.Period
	}{
		{"opened", pressing("p"), "last 12 months", pattern.Period{Since: today.AddMonths(-12).AddDays(1), Until: today}},
		{"by its digit", pressing("p", "t", "1"), "this month", pattern.Period{Since: calendar.NewDate(2026, 11, 1), Until: today}},
		{"by moving", pressing("p", "t", "up", "enter"), "last 3 months", pattern.Period{Since: today.AddMonths(-3).AddDays(1), Until: today}},
		{"this year", pressing("p", "t", "4"), "this year", pattern.Period{Since: calendar.NewDate(2026, 1, 1), Until: today}},
		{"all time", pressing("p", "t", "5"), "all time", pattern.Period{}},
		{"typed", func(d *driver) { d.typePeriod("2026-01-01", "2026-06-30") }, "2026-01-01 to 2026-06-30", pattern.Period{
			Since: calendar.NewDate(2026, 1, 1), Until: calendar.NewDate(2026, 6, 30),
		}},
		{"open at its end", func(d *driver) { d.typePeriod("2026-06-01", "") }, "from 2026-06-01", pattern.Period{Since: calendar.NewDate(2026, 6, 1)}},
		{"chosen before it was there", func(d *driver) { d.Burst("p", "t", "5") }, "all time", pattern.Period{}},
		{"not chosen after all", pressing("p", "t", "down", "esc"), "last 12 months", pattern.Period{Since: today.AddMonths(-12).AddDays(1), Until: today}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english})
			tt.open(d)
			r, err := pattern.Scan(d.heads(), tt.period, today, rulesOf(d.prefs), "")
			if err != nil {
				t.Fatal(err)
			}
			d.Sees("Patterns   "+tt.title, fmt.Sprintf("%d lost   %d won   %d silent", r.Losses, r.Wins, r.Silent))
		})
	}
}

// TestPatternsPeriodRefused: what is no period changes nothing.
func TestPatternsPeriodRefused(t *testing.T) {
	tests := []struct{ name, from, to, problem string }{
		{"nothing typed", "", "", "one of the two days is needed"},
		{"no day", "soonish", "", "soonish"},
		{"turned round", "2026-06-30", "2026-01-01", "lies after the last"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english})
			d.typePeriod(tt.from, tt.to)
			if tt.problem != tt.from {
				d.Sees(tt.problem)
			}
			if !d.app.failed || !d.patterns().Typing() {
				t.Errorf("it was taken\n%s", d.View())
			}
			d.Press("esc")
			d.Sees("last 12 months", "Lost when")
		})
	}
}

// TestDealsBehindALine: enter shows the deals of the group in focus and no
// others, enter again one of them, and esc comes back to the same line.
func TestDealsBehindALine(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Resize(100, 40)
	d.Press("p")
	d.focusFactor("meetings in English")
	g, _ := d.patterns().inFocus()
	d.Press("enter")
	d.Sees("meetings in English", fmt.Sprintf("%d lost   %d won", g.Losses, g.Wins))
	behind := pattern.Cases(d.heads(), d.app.top().(cases).period, g)
	if len(behind) != g.N {
		t.Fatalf("%d deals stand behind %d", len(behind), g.N)
	}
	var shown []journal.ID
	for _, h := range d.app.top().(cases).heads {
		shown = append(shown, h.ID)
	}
	for _, h := range behind {
		if !slices.Contains(shown, h.ID) {
			t.Errorf("%s is missing", h.Company)
		}
	}
	if len(shown) != g.N {
		t.Errorf("%d deals are shown, want %d", len(shown), g.N)
	}
	d.Press("down", "enter")
	if e, ok := d.app.top().(entry); !ok || e.id != shown[1] {
		t.Errorf("the entry is not the one in focus\n%s", d.View())
	}
	d.Press("esc", "esc")
	if back, _ := d.patterns().inFocus(); keyOf(back) != keyOf(g) {
		t.Errorf("the focus is on %q", back.Label().EN)
	}
}

// TestFewAreNamed: a group too small for a share is told by its companies.
func TestFewAreNamed(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Resize(120, 40)
	d.Press("p")
	for range d.patterns().loaded.groups {
		g, _ := d.patterns().inFocus()
		_, told, _ := strings.Cut(strings.Join(strings.Fields(d.View()), " "), g.Label().EN+": ")
		if few := g.N < fewCases; few == strings.Contains(told, "%") {
			t.Errorf("%d deals are told as %s", g.N, told)
		}
		for _, h := range pattern.Cases(d.heads(), d.patterns().loaded.of.period, g) {
			if named := strings.Contains(told, h.Company); g.N < fewCases && !named {
				t.Errorf("%s is not named in %s", h.Company, told)
			}
		}
		d.Press("down")
	}
}

// TestSplit: like compared with like, a mixture is told from a cause.
func TestSplit(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.addTenders()
	d.splitTenders()
	d.Sees("criteria moved", "split by Size", "Size: large", "16 of 20", "8 of 10", "Size: small", "2 of 10", "4 of 20",
		pattern.Fades.Sentence().EN[:40], "1.0 within the parts")
	d.Press("esc")
	d.Sees("split by what?")
	d.Press("esc")
	d.Sees("Lost when")
}

// TestChartsInTurn: right goes through all charts and comes round, left the
// other way.
func TestChartsInTurn(t *testing.T) {
	for _, lang := range text.Langs {
		d := launch(t, options{lang: lang, fixture: map[text.Lang]fixture{text.English: english, text.Japanese: japanese}[lang]})
		d.Press("p")
		first := d.View()
		seen := map[string]bool{first: true}
		for _, page := range patternPages[1:] {
			d.Press("right")
			d.Sees("[" + page.name.In(lang) + "]")
			if seen[d.View()] {
				t.Errorf("%s shows nothing of its own\n%s", page.name.EN, d.View())
			}
			seen[d.View()] = true
		}
		d.Press("right")
		if d.View() != first {
			t.Errorf("the charts do not come round\n%s", d.View())
		}
		d.Press("left")
		d.Sees("[" + patternPages[len(patternPages)-1].name.In(lang) + "]")
	}
}

// TestLateFiguresAreDropped: figures of a period that was left in the meantime
// do not come back.
func TestLateFiguresAreDropped(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("p")
	old := d.patterns().loaded
	d.Press("t", "1")
	d.Sees("this month")
	now := d.View()
	d.Send(old)
	if d.View() != now {
		t.Errorf("the figures of a year stand for a month\n%s", d.View())
	}
}

// TestPatternsOfAJournalThatFails: the failure is said, and the screen can be
// left.
func TestPatternsOfAJournalThatFails(t *testing.T) {
	broken := errors.New("the disk is away")
	for _, keys := range [][]string{{"p"}, {"p", "t", "5"}, {"p", "right"}, {"p", "enter"}, {"p", "s", "enter"}} {
		t.Run(strings.Join(keys, " "), func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english})
			last := len(keys) - 1
			d.Press(keys[:last]...)
			d.store.Refuse(broken, "Heads")
			d.Press(keys[last])
			d.Sees("trouble: the disk is away")
			d.store.Refuse(nil, "Heads")
			for range keys {
				d.Press("esc")
			}
			d.Sees("New reflection")
		})
	}
}

// TestPatternsFollowTheJournal: an entry that is taken away leaves the figures.
func TestPatternsFollowTheJournal(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("p")
	before := d.patterns().loaded.report.Losses
	d.Press("enter", "enter", "d")
	d.Press("esc")
	if after := d.patterns().loaded.report.Losses; after != before-1 {
		t.Errorf("%d losses, there were %d\n%s", after, before, d.View())
	}
}

// TestPatternsKeepTheirPlace: a window that changes its size loses neither the
// line in focus nor the chart.
func TestPatternsKeepTheirPlace(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("p")
	d.focusFactor("meetings in English")
	for _, size := range everySize() {
		if size[0] >= minWidth && size[1] >= minHeight {
			d.Resize(size[0], size[1])
			d.Sees("> meetings in")
		}
	}
}

// TestWhatALookMeansIsInReach: even in the smallest window, what was looked at
// can be scrolled to.
func TestWhatALookMeansIsInReach(t *testing.T) {
	for _, lang := range text.Langs {
		d := launch(t, options{lang: lang, fixture: map[text.Lang]fixture{text.English: english, text.Japanese: japanese}[lang]})
		d.Resize(minWidth, minHeight)
		d.Press("p", "end")
		said := pattern.Looked(d.patterns().loaded.report.Scanned).In(lang)
		lines := text.Wrap(said, d.app.env.width-5)
		for range 12 {
			d.Press("down")
		}
		d.Sees(lines[len(lines)-1])
		d.Press("up", "down")
		d.Sees(">")
	}
}
