package thread

import (
	"slices"

	"daruma/journal"
	"daruma/journal/calendar"
)

// rotation is the order in which a silent deal is tried (E6): a message every
// time, never the same way twice running.
var rotation = []string{phone, email, letter, visit}

// after is the kind of contact to try after the last one.
func after(last string) string {
	return rotation[(slices.Index(rotation, last)+1)%len(rotation)]
}

// templateFor is the text that fits an attempt by that kind of contact.
func templateFor(channel string) string {
	switch channel {
	case phone:
		return "phone-message"
	case email:
		return "follow-up"
	case letter:
		return "letter"
	}
	return ""
}

// silent is a deal that was not decided: the next attempt, until an answer makes
// it active. From the fourth attempt on, or eight weeks after the silence was
// noted, the question is whether to go on or to let go.
func silent(h *journal.Head, p *past) Status {
	s := Status{State: Silent, Since: h.Decided, Number: 1, Channel: after("")}
	if h.Decided.IsZero() {
		return s
	}
	next := calendar.AddBusinessDays(h.Decided, 1)
	for _, t := range p.contacts {
		if t.On.IsZero() || t.On.Before(h.Decided) {
			continue
		}
		if isAnswer(t) || t.Kind == meet && t.Result == "reached" {
			return Status{State: Active, Since: t.On}
		}
		if isStep(t) {
			s.Number, s.Unanswered, s.Channel = s.Number+1, s.Unanswered+1, after(t.Kind)
			next = calendar.AddBusinessDays(t.On, gapAfter(s.Unanswered))
		}
	}
	if h.PostponedTo.After(next) {
		next = h.PostponedTo
	}
	s.Next, s.Kind, s.Template = p.planned(next), Attempt, templateFor(s.Channel)
	if s.Unanswered >= attemptsToReview || s.Next.DaysSince(h.Decided) >= daysToReview {
		s.Kind = Review
	}
	return s
}

// gapAfter is how many business days to wait after the nth attempt.
func gapAfter(n int) int {
	if n >= attemptsToReview {
		return lateAttemptGap
	}
	return attemptGap
}
