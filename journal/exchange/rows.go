package exchange

import (
	"daruma/journal"
	"daruma/journal/calendar"
)

// A HeadRow is one entry of a list as JSON.
type HeadRow struct {
	ID       journal.ID      `json:"id"`
	Outcome  string          `json:"outcome"`
	Company  string          `json:"company,omitempty"`
	Title    string          `json:"title,omitempty"`
	Contact  string          `json:"contact,omitempty"`
	Decided  calendar.Date   `json:"decided,omitzero"`
	Amount   *journal.Amount `json:"amount,omitempty"`
	Currency string          `json:"currency,omitempty"`
	State    string          `json:"state,omitempty"`
	Next     calendar.Date   `json:"next,omitzero"`
	Tags     []string        `json:"tags,omitempty"`
}

// HeadJSON is h as a row of a list, with its thread's state and next date. Rows
// are written with [EncodeList].
func HeadJSON(h journal.Head, state string, next calendar.Date) HeadRow {
	return HeadRow{
		ID: h.ID, Outcome: h.Outcome, Company: h.Company, Title: h.Title, Contact: h.Contact, Decided: h.Decided,
		Amount: h.Amount, Currency: h.Currency, State: state, Next: next, Tags: h.Tags,
	}
}

// A HitRow is one entry that a search found as JSON.
type HitRow struct {
	ID      journal.ID `json:"id"`
	Company string     `json:"company,omitempty"`
	Decided string     `json:"decided,omitempty"`
	Field   string     `json:"field,omitempty"`
	Snippet string     `json:"snippet,omitempty"`
}

// HitJSON is h as a row of search results.
func HitJSON(h journal.Hit) HitRow {
	return HitRow{ID: h.ID, Company: h.Company, Decided: h.Decided, Field: h.Field, Snippet: h.Snippet}
}
