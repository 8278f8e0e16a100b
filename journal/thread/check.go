package thread

import (
	"strings"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A Refusal is why a contact is not allowed now.
type Refusal struct {
	Reason text.Text // one sentence: why the state forbids it and what is possible instead
}

// Check tells whether an outgoing contact may be made on its day, as the thread
// stands then; nil is yes. Incoming ones always may. Only what the state itself
// forbids is refused; how far apart attempts lie is advice.
func Check(h *journal.Head, t journal.Touch, r Rules) *Refusal {
	if t.Incoming() {
		return nil
	}
	s := Of(h, t.On, r)
	var reason text.Text
	switch s.State {
	case DoNotContact:
		reason = refuseStop
	case Closed:
		reason = refuseClosed(h, t.On, r)
	case Complained:
		reason = refuseComplained(h, t, s)
	case Lost:
		reason = refuseLost(h, t)
	case Paused:
		reason = refusePaused(t)
	case Nurture:
		reason = refuseNurture(h, t, s, r)
	case Silent:
		reason = refuseSilent(h, t)
	case Active, Reopened, Won, WonBack:
	}
	if reason.IsZero() {
		return nil
	}
	return &Refusal{reason}
}

var refuseStop = text.Say(
	"They asked for no more contact, and that stands until you lift it yourself; nothing is sent until then.",
	"先方から連絡不要のお申し出があるため、ご自身で解除するまで、こちらからの連絡は控えます。")

func refuseClosed(h *journal.Head, on calendar.Date, r Rules) text.Text {
	if _, madeGood := r.MadeGood.by(h, on); madeGood {
		return text.Say(
			"This loss has been made good by a later win; log the contact with that deal.",
			"この失注はその後の受注で取り戻しているため、連絡はそちらの案件に記録してください。")
	}
	return text.Say(
		"You let this deal go, so that nothing is planned; take it up again first if you want to write to them.",
		"この案件はフォロー終了になっているため、連絡する場合は、先にフォローを再開してください。")
}

// refuseComplained lets one apology pass, by phone, mail or letter (E8).
func refuseComplained(h *journal.Head, t journal.Touch, s Status) text.Text {
	apology := t.Kind == phone || t.Kind == email || t.Kind == letter
	if apology && !apologised(h, t.On) {
		return text.Text{}
	}
	return text.Say(
		"They objected on %[1]s; after one apology they are left in peace until %[2]s.",
		"%[1]sに苦情があったため、お詫びを一度お伝えしたあとは、%[2]sまで連絡を控えます。").With(dayOf(s.Since), dayOf(s.Until))
}

// refuseLost lets the reply itself pass, once (A16).
func refuseLost(h *journal.Head, t journal.Touch) text.Text {
	if t.Kind == email && !mailedSince(h, h.Decided, t.On) {
		return text.Text{}
	}
	return text.Say(
		"They have said no, so no more calls or visits; one courteous reply by mail is what fits now.",
		"お断りの返事をいただいているため、電話や訪問は控え、お礼のメールを一通お送りしてください。")
}

// refusePaused lets pass what comes out of a change on their side (B11).
func refusePaused(t journal.Touch) text.Text {
	if t.Signal != "" {
		return text.Text{}
	}
	return text.Say(
		"Four follow-ups had no answer, so this thread rests until people or priorities change there; log that change as the signal.",
		"4回続けてお返事がなく休止中のため、担当者や優先事項が変わったときに、その動きを添えて記録してください。")
}

// refuseNurture keeps a step to its date: from two weeks before it on, in the two
// weeks after a follow-up as part of it, as the debrief, or as an answer to them.
func refuseNurture(h *journal.Head, t journal.Touch, s Status, r Rules) text.Text {
	if !isStep(t) || s.Next.IsZero() || !t.On.Before(s.Next.AddDays(-earlyDays)) {
		return text.Text{}
	}
	if answersThem(h, t.On) || followsUp(h, t.On, r) || t.Kind == email && inDebrief(h, t.On) {
		return text.Text{}
	}
	return text.Say(
		"The next follow-up is planned for %[1]s and may be made from %[2]s; until then a card, an event or a word with a colleague is fine.",
		"次のフォローは%[1]sの予定で、連絡できるのは%[2]sからですので、それまでは、挨拶状、イベント、同僚の方との会話などでつながりを保ちましょう。").
		With(dayOf(s.Next), dayOf(s.Next.AddDays(-earlyDays)))
}

// refuseSilent keeps calls from running on: the third is another kind of contact.
func refuseSilent(h *journal.Head, t journal.Touch) text.Text {
	running := 0
	for _, earlier := range known(h.Contacts, t.On) {
		switch {
		case earlier.Kind == phone && isStep(earlier):
			running++
		case isStep(earlier):
			running = 0
		}
	}
	if t.Kind != phone || running < callsRunning {
		return text.Text{}
	}
	return text.Say(
		"Two calls running have had no answer; a mail, a letter or a short visit is the next way to try.",
		"電話が2回続けてつながっていないため、次はメール、手紙、または短い訪問をお試しください。")
}

// apologised reports whether something was sent after the last objection.
func apologised(h *journal.Head, on calendar.Date) bool {
	sent := false
	for _, t := range known(h.Contacts, on) {
		if t.Result == "complained" {
			sent = false
		} else if !t.Incoming() {
			sent = true
		}
	}
	return sent
}

func mailedSince(h *journal.Head, since, on calendar.Date) bool {
	for _, t := range known(h.Contacts, on) {
		if t.Kind == email && isStep(t) && !t.On.Before(since) {
			return true
		}
	}
	return false
}

// answersThem reports whether the last contact was theirs, no more than two weeks
// ago: whoever was written to may write back.
func answersThem(h *journal.Head, on calendar.Date) bool {
	contacts := known(h.Contacts, on)
	if len(contacts) == 0 {
		return false
	}
	last := contacts[len(contacts)-1]
	return last.Incoming() && last.Result != "complained" && last.Result != "stop" &&
		!last.On.IsZero() && on.DaysSince(last.On) <= earlyDays
}

// followsUp reports whether a follow-up was made in the last two weeks: another
// step belongs to the same date and uses no further one.
func followsUp(h *journal.Head, on calendar.Date, r Rules) bool {
	last := followUpsOf(h.Decided, known(h.Contacts, on), r.interval()).last
	return !last.IsZero() && on.DaysSince(last) <= earlyDays
}

// inDebrief reports whether the question may still be put on that day.
func inDebrief(h *journal.Head, on calendar.Date) bool {
	return !debriefOn(h, on).IsZero() && on.DaysSince(later(h.Replied, h.Decided)) >= debriefFirst
}

// dayOf is a date inside a sentence: "2026-11-20".
func dayOf(d calendar.Date) string { return d.String() }

// Insisted reports whether words are the override, in either language: "I
// understand" or 承知しています. Case, width and a full stop do not matter.
func Insisted(words string) bool {
	folded := strings.TrimRight(strings.TrimSpace(journal.Fold(words)), ".。")
	return folded == "i understand" || folded == "承知しています"
}

// Offer is the text that fits right after a contact was logged: an apology after
// an objection (E8), stepping back after a stop (B11), thanks and a check-in
// after a sign (D5), a note after meeting a colleague (C10); "" none.
func Offer(t journal.Touch) (template string) {
	switch {
	case t.Result == "stop":
		return "step-back"
	case t.Result == "complained":
		return "too-many-calls"
	case isSignal(t):
		return "check-in"
	case t.Kind == "colleague":
		return "met-colleague"
	case t.Kind == "event" && !t.Incoming():
		return "event"
	}
	return ""
}
