package exchange

import (
	"iter"
	"time"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/calendar"
)

// hostile are texts that a format, a terminal or a spreadsheet might trip over.
var hostile = []string{
	"", "Aoyama Kogyo", "青山工業", "ｶﾌﾞｼｷ", "=1+1", "+81 3", "-", "@x", "'=1", "''", "a,b\"c", "line\nbreak", "\ttab", "\r\n",
	"\x1b]52;c;AAAA\a", "\x00", "\u009b31m", "\u202eabc", "zero\u200bwidth", "e\u0301", "か\u3099", "神\ufa19", "👩\u200d👧", "\U000e0041",
	"# heading", "- item", "1. one", "> quote", "[x](http://y)", "<b>&amp;", "***", "`", "```", "---", "===", "\\", "|", "\u2028", "null", "\ufeff",
}

func anyText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.SampledFrom(hostile), rapid.String())
}

func anyDate() *rapid.Generator[calendar.Date] {
	return rapid.Map(rapid.IntRange(0, 100_000), func(n int) calendar.Date {
		return calendar.NewDate(calendar.FirstYear, 1, 1).AddDays(n)
	})
}

func anyAmount() *rapid.Generator[journal.Amount] {
	return rapid.Map(rapid.Int64Range(0, int64(journal.MaxAmount)), func(n int64) journal.Amount { return journal.Amount(n) })
}

// anyEntry draws a valid, normalised entry that may answer every field.
func anyEntry() *rapid.Generator[journal.Entry] {
	return rapid.Custom(func(t *rapid.T) journal.Entry {
		e := journal.Entry{ID: journal.NewID(), Zone: "Asia/Tokyo"}
		zone := time.FixedZone("", rapid.IntRange(-12, 14).Draw(t, "zone")*3600)
		e.Created = time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "created"), 0).In(zone)
		e.Updated = e.Created.Add(time.Minute)
		for _, f := range journal.Fields {
			if f.Path == "outcome" || rapid.Bool().Draw(t, f.Path+"?") {
				answer(t, f, &e)
			}
		}
		if e.Deal.Currency != "" {
			e.Deal.Currency = rapid.SampledFrom([]string{"JPY", "USD"}).Draw(t, "currency")
		}
		option := func(options []journal.Option) string {
			return rapid.SampledFrom(append(journal.Values(options), "")).Draw(t, "option")
		}
		for range rapid.IntRange(0, 3).Draw(t, "people") {
			e.Deal.People = append(e.Deal.People, journal.Person{
				Name: anyText().Draw(t, "name"), Role: anyText().Draw(t, "role"), Language: option(journal.Languages), Voice: option(journal.Voices),
			})
		}
		for range rapid.IntRange(0, 3).Draw(t, "contacts") {
			e.Thread.Contacts = append(e.Thread.Contacts, journal.Contact{
				On: anyDate().Draw(t, "on"), Kind: option(journal.ContactKinds), Direction: option(journal.Directions),
				Result: option(journal.ContactResults), Signal: option(journal.Signals),
				Note: anyText().Draw(t, "note"), Value: anyText().Draw(t, "value"),
			})
		}
		e.Attributes = rapid.MapOfN(rapid.SampledFrom([]string{"Region", "地域", "=cmd", "deal.company", "\u202e"}), anyText(), 0, 4).Draw(t, "attributes")
		e.Origin = journal.Origin{Source: "crm", Fields: e.Attributes}
		return e.Normalised()
	}).Filter(func(e journal.Entry) bool { return e.Validate() == nil })
}

func answer(t *rapid.T, f journal.Field, e *journal.Entry) {
	switch at := f.At(e).(type) {
	case *string:
		if f.Kind == journal.Choice {
			*at = rapid.SampledFrom(journal.Values(f.Options)).Draw(t, f.Path)
		} else {
			*at = anyText().Draw(t, f.Path)
		}
	case *[]string:
		from := rapid.SampledFrom([]string{"hr", "研修", "=1", "a\nb"})
		if f.Options != nil {
			from = rapid.SampledFrom(journal.Values(f.Options))
		}
		*at = rapid.SliceOfNDistinct(from, 0, 3, rapid.ID).Draw(t, f.Path)
	case *int:
		*at = rapid.IntRange(1, 5).Draw(t, f.Path)
	case **int:
		n := rapid.IntRange(0, 10).Draw(t, f.Path)
		*at = &n
	case **journal.Amount:
		a := anyAmount().Draw(t, f.Path)
		*at = &a
	case *calendar.Date:
		*at = anyDate().Draw(t, f.Path)
	case *bool:
		*at = true
	}
}

// each yields entries without an error.
func each(entries ...journal.Entry) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		for _, e := range entries {
			if !yield(e, nil) {
				return
			}
		}
	}
}
