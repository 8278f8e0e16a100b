package thread

import (
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// why says in one sentence why the next date of a thread is that day. It holds
// before the day, on it and after it.
func why(h *journal.Head, s Status) text.Text {
	switch s.Kind {
	case Reply:
		return whyReply
	case Act:
		return whyAct
	case Review:
		return whyReview(s)
	default:
		return whyStep(h, s)
	}
}

// whyStep is why a follow-up or an attempt is that day: because it was moved
// there, or by its number.
func whyStep(h *journal.Head, s Status) text.Text {
	switch {
	case !h.PostponedTo.IsZero() && calendar.NextBusiness(h.PostponedTo) == s.Next:
		return whyPostponed
	case afterQuiet(h, s.Next):
		return whyAfterQuiet
	case s.Kind == Attempt:
		return whyAttempt(s)
	}
	return whyFollowUp(s)
}

// afterQuiet reports whether the day is the first one after an objection's quiet.
func afterQuiet(h *journal.Head, day calendar.Date) bool {
	for _, t := range h.Contacts {
		if t.Result == "complained" && outside(t.On, t.On) == day {
			return true
		}
	}
	return false
}

var (
	whyReply = text.Say(
		"They have told you their decision; a short word of thanks within two weeks closes this round well and asks nothing.",
		"結果のご連絡をいただいているので、2週間以内に短くお礼をお伝えすれば、気持ちよく一区切りがつきます。")
	whyAct = text.Say(
		"A sign has come from their side; thank them the same business day, and let a time they named lead.",
		"先方から動きがあったので、当日中にお礼をお伝えし、先方が時期を示されていればそれに合わせましょう。")
	whyDebrief = text.Say(
		"Two weeks after your reply is a good time to ask for one point that would help you improve; a no to that is normal.",
		"返信から2週間が経ち、今後の改善のために一点伺うのによい頃です（断られても、ごく普通のことです）。")
	whyPostponed = text.Say(
		"You moved this to this day yourself; bring the one thing that is of use to them.",
		"ご自身でこの日に延ばした連絡ですので、先方の役に立つことを一つ添えましょう。")
	whyAfterQuiet = text.Say(
		"The quiet after their objection is over; one short and useful note is enough, without a word about it.",
		"連絡を控える期間が終わったので、そのことには触れず、役に立つ短いご連絡を一度だけお送りしましょう。")
)

// whyFollowUp differs by what came of those before, so that the same buyer is
// not approached the same way each time.
func whyFollowUp(s Status) text.Text {
	switch {
	case s.Unanswered == pauseAfter-1:
		return text.Say(
			"Three follow-ups have had no answer; the fourth can be short and warm, and after it the thread rests.",
			"3回続けてお返事がないので、4回目は短く心のこもったご連絡にし、その後はしばらく間を置きましょう。")
	case s.Number <= 1:
		return text.Say(
			"Six months after their decision, plans and budgets may look different; one useful thing is enough, with nothing to sell.",
			"先方のご決定から6か月が経ち、計画や予算も変わっているかもしれないので、売り込まずに、役に立つことを一つお伝えしましょう。")
	case s.Unanswered == 0:
		return text.Say(
			"You have heard from them since the decision, so this planned date can carry on from what they told you.",
			"ご決定のあとにもお返事をいただいているので、予定の時期に、そのお話の続きからご連絡しましょう。")
	case s.Unanswered == 1:
		return text.Say(
			"Some months after a follow-up without an answer, something new is a fair reason to write; no answer is not a no.",
			"お返事がなくても断られたわけではないので、数か月が経ったこの機会に、新しい話題を一つ用意してご連絡しましょう。")
	}
	return text.Say(
		"Two follow-ups have had no answer; after these months another topic, of use to them, is kinder than a reminder.",
		"2回続けてお返事がないまま数か月が経ったので、催促ではなく、役に立つ別の話題をお届けしましょう。")
}

// whyAttempt differs by the way the attempt is to be made.
func whyAttempt(s Status) text.Text {
	if s.Number <= 1 {
		return text.Say(
			"No answer has come and nothing is decided, so a friendly call with a short message is the next step.",
			"お返事はまだありませんが、何も決まっていないので、まずは電話で用件を短くお伝えしましょう。")
	}
	switch s.Channel {
	case phone:
		return text.Say(
			"A few business days have passed; a call at another hour of the day may find them at their desk.",
			"数営業日が経ったので、時間帯を変えて電話すれば、つながるかもしれません。")
	case email:
		return text.Say(
			"A few business days of silence are no rejection, and a short mail is easy to answer.",
			"数営業日お返事がないだけで、断られたわけではないので、返信しやすい短いメールをお送りしましょう。")
	case letter:
		return text.Say(
			"Messages get buried; a letter on paper stays on the desk and asks for nothing at once.",
			"メッセージは埋もれがちなので、手元に残り、すぐの返事を求めない手紙をお送りしてみましょう。")
	}
	return text.Say(
		"Some days after a letter, a brief visit when you are nearby puts a face to the name.",
		"手紙から数日が経ったので、近くへ行く折に短くご挨拶すると、顔を覚えていただけます。")
}

func whyReview(s Status) text.Text {
	if s.Unanswered >= attemptsToReview {
		return text.Say(
			"Four attempts or more have had no answer; decide calmly whether to go on at a slower pace or to let it go.",
			"4回以上ご連絡してもお返事がないので、間隔を空けて続けるか、ここで区切るかを、落ち着いて決めましょう。")
	}
	return text.Say(
		"Eight weeks after the silence was noted it is time to decide calmly whether to go on or to let it go.",
		"返答なしと記録してから8週間になるので、続けるか、ここで区切るかを、落ち着いて決めましょう。")
}

// whySeason differs by the season's id.
func whySeason(id string) text.Text {
	switch id {
	case "nenga":
		return text.Say(
			"The year is new, and one warm line of greeting without a pitch keeps the door open.",
			"年始のご挨拶の時期ですので、売り込みのない一言をお送りして、つながりを保ちましょう。")
	case "kanchu":
		return text.Say(
			"It is the coldest time of the year, and one warm line without a pitch keeps the door open.",
			"寒中見舞いの時期ですので、売り込みのない一言をお送りして、つながりを保ちましょう。")
	case "shochu":
		return text.Say(
			"It is midsummer, and one friendly line without a pitch keeps the door open.",
			"暑中見舞いの時期ですので、売り込みのない一言をお送りして、つながりを保ちましょう。")
	}
	return text.Say(
		"The heat of summer lingers, and one friendly line without a pitch keeps the door open.",
		"残暑見舞いの時期ですので、売り込みのない一言をお送りして、つながりを保ちましょう。")
}
