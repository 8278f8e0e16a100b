package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"daruma/journal"
	"daruma/journal/calendar"
)

// Derived works out where the thread of an entry stands: its state and the next
// date, none where nothing is planned. A nil Derived leaves both out.
type Derived func(e journal.Entry) (state string, next calendar.Date)

// document is an entry as it is written: the members of [journal.Entry] in
// their order, and what is worked out beside the answers it follows from.
type document struct {
	ID      journal.ID `json:"id,omitzero"`
	Created time.Time  `json:"created,omitzero"`
	Updated time.Time  `json:"updated,omitzero"`
	Zone    string     `json:"zone,omitempty"`

	Outcome     string              `json:"outcome"`
	Deal        journal.Deal        `json:"deal,omitzero"`
	Price       priceDocument       `json:"price,omitzero"`
	Needs       journal.Needs       `json:"needs,omitzero"`
	Fit         journal.Fit         `json:"fit,omitzero"`
	Chemistry   journal.Chemistry   `json:"chemistry,omitzero"`
	Language    journal.Language    `json:"language,omitzero"`
	Conditions  []string            `json:"conditions,omitempty"`
	Reasons     journal.Reasons     `json:"reasons,omitzero"`
	Conduct     journal.Conduct     `json:"conduct,omitzero"`
	Feeling     journal.Feeling     `json:"feeling,omitzero"`
	Explanation journal.Explanation `json:"explanation,omitzero"`
	Observer    string              `json:"observer,omitempty"`
	Shield      string              `json:"shield,omitempty"`
	Lesson      journal.Lesson      `json:"lesson,omitzero"`
	Plan        journal.Plan        `json:"plan,omitzero"`
	Reply       journal.Reply       `json:"reply,omitzero"`
	Thread      threadDocument      `json:"thread,omitzero"`

	Tags       []string          `json:"tags,omitempty"`
	Attributes map[string]string `json:"attributes,omitempty"`
	Origin     journal.Origin    `json:"origin,omitzero"`
}

type priceDocument struct {
	journal.Price
	GapLastYear *float64 `json:"gap_last_year,omitempty"`
	GapRival    *float64 `json:"gap_rival,omitempty"`
}

type threadDocument struct {
	journal.Thread
	State string        `json:"state,omitempty"`
	Next  calendar.Date `json:"next,omitzero"`
}

func documentOf(e journal.Entry, derived Derived) document {
	d := document{
		ID: e.ID, Created: e.Created, Updated: e.Updated, Zone: e.Zone,
		Outcome: e.Outcome, Deal: e.Deal, Price: priceDocument{Price: e.Price}, Needs: e.Needs, Fit: e.Fit,
		Chemistry: e.Chemistry, Language: e.Language, Conditions: e.Conditions, Reasons: e.Reasons,
		Conduct: e.Conduct, Feeling: e.Feeling, Explanation: e.Explanation, Observer: e.Observer, Shield: e.Shield,
		Lesson: e.Lesson, Plan: e.Plan, Reply: e.Reply, Thread: threadDocument{Thread: e.Thread},
		Tags: e.Tags, Attributes: e.Attributes, Origin: e.Origin,
	}
	if gap, known := e.Price.GapLastYear(); known {
		d.Price.GapLastYear = &gap
	}
	if gap, known := e.Price.GapRival(); known {
		d.Price.GapRival = &gap
	}
	if derived != nil {
		d.Thread.State, d.Thread.Next = derived(e)
	}
	return d
}

// EncodeEntry writes e, which is normalised, as one JSON object and a line
// break: members in the order of the contract, what was not answered left out,
// UTF-8, indented by two spaces. Characters that a terminal obeys or that
// reorder text are written as \u escapes, so that nothing is lost or acted on.
// [DecodeEntries] reads the same entry back.
func EncodeEntry(w io.Writer, e journal.Entry, derived Derived) error {
	return Encode(w, documentOf(e, derived))
}

// EncodeEntries writes entries as a JSON list of what [EncodeEntry] writes, one
// at a time; "[]" where there are none. It stops at the first error of entries
// or w and returns it, with the list left unfinished.
func EncodeEntries(w io.Writer, entries iter.Seq2[journal.Entry, error], derived Derived) error {
	return encodeList(w, func(yield func(any, error) bool) {
		for e, err := range entries {
			if !yield(documentOf(e, derived), err) {
				return
			}
		}
	})
}

// Encode writes v as JSON in the form of [EncodeEntry]; every verb's JSON goes
// through it or [EncodeList].
func Encode(w io.Writer, v any) error {
	written, err := encoded(v, "")
	if err != nil {
		return err
	}
	_, err = w.Write(append(written, '\n'))
	return err
}

// EncodeList writes rows as a JSON list in the form of [EncodeEntry]; no rows
// are "[]", never null.
func EncodeList[T any](w io.Writer, rows []T) error {
	return encodeList(w, func(yield func(any, error) bool) {
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	})
}

func encodeList(w io.Writer, items iter.Seq2[any, error]) error {
	before := "[\n" + indent
	for item, err := range items {
		if err != nil {
			return err
		}
		written, err := encoded(item, indent)
		if err != nil {
			return err
		}
		if _, err := w.Write(append([]byte(before), written...)); err != nil {
			return err
		}
		before = ",\n" + indent
	}
	after := "\n]\n"
	if before[0] == '[' {
		after = "[]\n"
	}
	_, err := io.WriteString(w, after)
	return err
}

const indent = "  "

// encoded is v as JSON without a line break at the end, its lines but the first
// behind prefix.
func encoded(v any, prefix string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, indent)
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("write JSON: %w", err)
	}
	return escapeHidden(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// escapeHidden writes as \u escapes what is no plain character: C1 controls,
// bidirectional overrides, zero-width and other invisible characters. JSON has
// them inside of texts only. The joiners of emoji and of Persian or Indic
// script stay.
func escapeHidden(b []byte) []byte {
	at := bytes.IndexFunc(b, hidden)
	if at < 0 {
		return b
	}
	out := append(make([]byte, 0, len(b)+len(b)/8), b[:at]...)
	for i := at; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case !hidden(r):
			out = append(out, b[i:i+size]...)
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
		i += size
	}
	return out
}

func hidden(r rune) bool {
	const nonJoiner, joiner = '\u200c', '\u200d'
	switch {
	case r < 0x7F, r == nonJoiner, r == joiner:
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf)
}
