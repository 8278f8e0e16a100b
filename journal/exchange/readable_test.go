package exchange

import (
	"encoding/csv"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

func TestShare(t *testing.T) {
	e := example(t)
	e.Thread.Contacts[0].Note, e.Thread.Contacts[0].Value = "private note", "private value"
	e.Thread.Promised, e.Origin.Source = "private promise", "crm"
	shared, removed := Share(e)

	want := []string{
		"deal.title", "deal.contact", "deal.role", "feeling.before", "reasons.buyer_said",
		"explanation.lasting", "explanation.everywhere", "explanation.me", "explanation.can_change",
		"observer", "shield", "lesson.text", "plan.if", "plan.then", "reply.text", "thread.promised",
		"feeling.after", "feeling.word", "tags", "deal.people", "thread.contacts.note", "thread.contacts.value", "attributes", "origin",
	}
	if !slices.Equal(removed, want) {
		t.Errorf("removed %q\nwant    %q", removed, want)
	}
	written := encode(t, shared)
	for _, secret := range []string{"Tanaka", "Sato", "stung", "private", "partner", "Kanto", "suppliers", "feeling", "crm"} {
		if strings.Contains(written, secret) {
			t.Errorf("%q is still in %s", secret, written)
		}
	}
	facts := shared.Deal.Company == e.Deal.Company && shared.Deal.Product == e.Deal.Product &&
		shared.Deal.Competitor == e.Deal.Competitor && shared.Deal.ExternalID == e.Deal.ExternalID
	if !strings.Contains(written, "no-answer") || !facts {
		t.Error("more than the private was removed")
	}
	if e.Thread.Contacts[0].Note == "" || len(e.Deal.People) != 2 {
		t.Error("the entry given was changed")
	}
	if again, removed := Share(shared); len(removed) > 0 || !reflect.DeepEqual(again, shared) {
		t.Errorf("sharing again removes %q", removed)
	}
}

func readCSV(t interface{ Fatal(...any) }, entries ...journal.Entry) (header []string, rows [][]string) {
	var b strings.Builder
	if err := CSV(&b, each(entries...)); err != nil {
		t.Fatal(err)
	}
	plain, marked := strings.CutPrefix(b.String(), byteOrderMark)
	if !marked {
		t.Fatal("no byte order mark")
	}
	all, err := csv.NewReader(strings.NewReader(plain)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[0], all[1:]
}

func TestCSV(t *testing.T) {
	e := example(t)
	e.Deal.Title = "=HYPERLINK(1)"
	e.Attributes["deal.company"] = "@x"
	header, rows := readCSV(t, e, journal.Entry{Outcome: journal.Won, Attributes: map[string]string{"地域": "関東"}})
	want := map[string]string{
		"id": "0f1e2d3c4b5a69788796a5b4c3d2e1f0", "outcome": "lost", "deal.company": "Aoyama Kogyo",
		"deal.title": "'=HYPERLINK(1)", "deal.amount": "5800000", "deal.decided": "2026-11-20",
		"conditions": "offer, comparison, untold", "needs.clarity": "2", "feeling.before": "8", "conduct.late": "",
		"reply.text": "Thank you for letting me know.\nKind regards",
		"people":     "2", "contacts": "1", "Region": "Kanto", "attributes.deal.company": "'@x", "地域": "",
	}
	for name, value := range want {
		if at := slices.Index(header, name); at < 0 || rows[0][at] != value {
			t.Errorf("column %d %s: %q, want %q", at, name, rows[0], value)
		}
	}
	if last := len(header) - 1; header[last] != "地域" || rows[1][last] != "関東" {
		t.Errorf("the last column is %s: %q", header[last], rows[1])
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		header, rows := readCSV(t, anyEntry().Draw(t, "entry"))
		for _, cell := range slices.Concat(header, rows[0]) {
			if cell != "" && strings.ContainsRune(formulaSigns, rune(cell[0])) {
				t.Fatalf("cell %q", cell)
			}
			if text.Clean(cell) != cell {
				t.Fatalf("cell %q is not clean", cell)
			}
		}
	})
}

func TestGuardedCellsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(anyText(), rapid.StringOf(rapid.SampledFrom([]rune("'=+a")))).Draw(t, "cell")
		if back := UnguardCell(guardCell(s)); back != s {
			t.Fatalf("%q comes back as %q", s, back)
		}
	})
	if UnguardCell("'quoted'") != "'quoted'" {
		t.Error("an apostrophe of the text's own was taken")
	}
}

func TestMarkdown(t *testing.T) {
	for _, l := range text.Langs {
		t.Run(string(l), func(t *testing.T) {
			want := read(t, "testdata/example."+string(l)+".md")
			if got := MarkdownEntry(example(t), l); got != want {
				t.Errorf("got %s", got)
			}
		})
	}
}

func TestMarkdownParts(t *testing.T) {
	var b strings.Builder
	err := Markdown(&b, each(journal.Entry{Outcome: journal.Lost}, journal.Entry{Outcome: journal.Won}), text.English)
	want := "## No company\n\n- **Outcome**: lost\n\n## No company\n\n- **Outcome**: won\n"
	if err != nil || b.String() != want {
		t.Errorf("%v, %q", err, b.String())
	}
}

func TestNothingTypedBreaksOutOfMarkdown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anyEntry().Draw(t, "entry")
		written := MarkdownEntry(e, text.Japanese)
		if text.Clean(written) != written {
			t.Fatalf("not clean: %q", written)
		}
		for i, l := range strings.Split(strings.TrimSuffix(written, "\n"), "\n") {
			ours := i == 0 && strings.HasPrefix(l, "## ") || l == "" || l == ">" ||
				strings.HasPrefix(l, "- **") || strings.HasPrefix(l, "**") || strings.HasPrefix(l, "> ")
			if !ours {
				t.Fatalf("line %d is %q", i, l)
			}
			if quoted, ok := strings.CutPrefix(l, "> "); ok && strings.ContainsAny(quoted[:1], "#>-+=*_`<| ") {
				t.Fatalf("a quoted line begins a block: %q", l)
			}
		}
	})
}

func TestRows(t *testing.T) {
	h := example(t).Head()
	row := HeadJSON(h, "nurture", calendar.NewDate(2027, 5, 20))
	var b strings.Builder
	if err := EncodeList(&b, []HeadRow{row, HeadJSON(journal.Head{ID: h.ID, Outcome: journal.Won}, "", calendar.Date{})}); err != nil {
		t.Fatal(err)
	}
	if err := EncodeList(&b, []HitRow{HitJSON(journal.Hit{ID: h.ID, Company: "青山", Decided: "2026-11-20", Field: "observer", Snippet: "<…>\u202e"})}); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), read(t, "testdata/rows.json"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
