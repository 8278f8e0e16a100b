package thread

import (
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// InTwelveMonths counts the contacts made with a company in the twelve months up
// to the day on, whichever of its deals they belong to: a company's people talk
// to each other (B9). What they sent us is not counted; names are compared as
// [journal.Fold] leaves them.
func InTwelveMonths(heads []journal.Head, company string, on calendar.Date) int {
	folded := journal.Fold(company)
	if folded == "" {
		return 0
	}
	first, count := on.AddMonths(-12), 0
	for i := range heads {
		h := &heads[i]
		if len(h.Contacts) == 0 || journal.Fold(h.Company) != folded {
			continue
		}
		for _, t := range h.Contacts {
			if !t.Incoming() && t.On.After(first) && !t.On.After(on) {
				count++
			}
		}
	}
	return count
}

// A Binding is another thread with the same contact whose stop or objection
// should be known before writing here.
type Binding struct {
	ID      journal.ID
	Company string
	Title   string
	State   State         // [DoNotContact] or [Complained]
	Since   calendar.Date // the day they said so
	Until   calendar.Date // complained: the last day of the quiet
}

// Warning is what to know about it before writing, in one sentence.
func (b Binding) Warning() text.Text {
	if b.State == DoNotContact {
		return text.Say(
			"In another deal this contact asked for no more contact; think twice before writing here.",
			"別の案件でこのご担当者から連絡不要のお申し出があるため、こちらでの連絡も慎重にご判断ください。")
	}
	return text.Say(
		"In another deal this contact objected on %[1]s; it is kind to wait here too, until after %[2]s.",
		"別の案件で%[1]sにこのご担当者から苦情があったため、こちらでも%[2]sまでは控えるのが無難です。").With(dayOf(b.Since), dayOf(b.Until))
}

// Bound returns the other threads with the contact of h at its company that are
// under a stop or a quiet as of the day on. They bind their own thread only:
// here they are a warning. A head without a contact's name has none.
func Bound(heads []journal.Head, h *journal.Head, on calendar.Date, r Rules) []Binding {
	company, contact := journal.Fold(h.Company), journal.Fold(h.Contact)
	if company == "" || contact == "" {
		return nil
	}
	var bound []Binding
	for i := range heads {
		other := &heads[i]
		if other.ID == h.ID || len(other.Contacts) == 0 ||
			journal.Fold(other.Company) != company || journal.Fold(other.Contact) != contact {
			continue
		}
		s := Of(other, on, r)
		if s.State == DoNotContact || s.State == Complained {
			bound = append(bound, Binding{other.ID, other.Company, other.Title, s.State, s.Since, s.Until})
		}
	}
	return bound
}
