package main

import (
	"strconv"
	"strings"

	"github.com/alecthomas/kong"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// entryOf is the entry that flags describe: each with the tag field answers the
// field with that path. Every error is wrong usage and names the flag.
func entryOf(c *call, flags []*kong.Flag) (journal.Entry, error) {
	var e journal.Entry
	named := map[string]string{} // by field, the flag that answers it
	money := currencies{}
	for _, flag := range flags {
		path := flag.Tag.Get("field")
		if path == "" {
			continue
		}
		name := "--" + flag.Name
		named[path] = name
		field, _ := journal.FieldOf(path)
		currency, err := answer(c, &e, field, name, typed(flag))
		if err != nil {
			return e, err
		}
		money.note(name, currency)
	}
	if err := money.settle(&e); err != nil {
		return e, err
	}
	if e.Deal.Decided.IsZero() {
		e.Deal.Decided = c.today()
	}
	e = e.Normalised()
	for _, path := range []string{"outcome", "deal.company"} {
		if field, _ := journal.FieldOf(path); !field.Answered(&e) {
			return e, wrong(named[path], text.Say("is required; give it, or an entry with --json", "必須です。指定するか、--json で記録を渡してください"))
		}
	}
	for _, fault := range journal.ValidateAll(e) {
		path, _, _ := strings.Cut(fault.Field, "[")
		return e, wrong(named[path], fault.Problem)
	}
	return e, nil
}

// typed is what was given with a flag, each time it was.
func typed(flag *kong.Flag) []string {
	switch value := flag.Target.Interface().(type) {
	case string:
		if value != "" {
			return []string{value}
		}
	case []string:
		return value
	}
	return nil
}

// answer puts what was typed into the field of e. currency is that of an
// amount, where it was written with it.
func answer(c *call, e *journal.Entry, field journal.Field, name string, typed []string) (currency string, err error) {
	for _, value := range typed {
		if value, err = c.words(name, value); err != nil {
			return "", err
		}
		switch at := field.At(e).(type) {
		case *string:
			*at = value
		case *[]string:
			*at = append(*at, value)
		case *int:
			if *at, err = strconv.Atoi(strings.TrimSpace(value)); err != nil || *at == 0 {
				return "", wrong(name, text.Say("must be a whole number from %[1]d to %[2]d", "%[1]dから%[2]dまでの整数にしてください").With(1, 5))
			}
		case **journal.Amount:
			amount, code, err := journal.ParseAmount(value)
			if err != nil {
				return "", wrongly(name, err)
			}
			*at, currency = &amount, code
		case *calendar.Date:
			if *at, err = calendar.ParseWords(value, c.today()); err != nil {
				return "", wrongly(name, err)
			}
		}
	}
	return currency, nil
}

// currencies are those that amounts were written with. An entry has one.
type currencies struct{ flag, code, other string }

func (m *currencies) note(flag, code string) {
	switch {
	case code == "" || code == m.code:
	case m.code == "":
		m.flag, m.code = flag, code
	default:
		m.other = flag
	}
}

// settle sets the currency of e.
func (m *currencies) settle(e *journal.Entry) error {
	if m.other != "" {
		return wrong(m.other, text.Say("has another currency than %[1]s; write both in one", "%[1]s と通貨が異なります。同じ通貨で入力してください").With(m.flag))
	}
	if m.code != "" && e.Deal.Currency != "" && e.Deal.Currency != m.code {
		return wrong("--currency", text.Say("is another currency than that of %[1]s; leave one out", "%[1]s の通貨と異なります。どちらかを省いてください").With(m.flag))
	}
	if e.Deal.Currency == "" {
		e.Deal.Currency = m.code
	}
	return nil
}
