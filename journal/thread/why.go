package thread

import (
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// why says in one sentence why the next date of a thread is that day.
func why(h *journal.Head, s Status) text.Text {
	switch s.Kind {
	case Reply:
		return whyReply
	case Act:
		return whyAct
	case Attempt:
		return whyAttempt(s)
	case Review:
		return whyReview(s)
	}
	return whyFollowUp(h, s)
}

var (
	whyReply = text.Say(
		"They have told you their decision; a short word of thanks within two weeks closes this round well and asks nothing.",
		"結果のご連絡をいただいています。2週間以内に短くお礼をお伝えすれば、気持ちよく一区切りがつきます。")
	whyAct = text.Say(
		"They came to you with a sign of interest; thank them the same business day, and let a time they named lead.",
		"先方から動きがありました。当日中にお礼をお伝えし、先方が時期を示されていればそれに合わせます。")
	whyDebrief = text.Say(
		"Two weeks have passed since your reply: time enough to ask for one point that would help you improve, and a no is normal.",
		"返信から2週間が経ち、改善のための一点を伺いやすい頃です。お返事がなくても普通のことです。")
)

// whyFollowUp differs by number, so that the same buyer is not approached the
// same way each time.
func whyFollowUp(h *journal.Head, s Status) text.Text {
	switch {
	case h.PostponedTo == s.Next:
		return text.Say(
			"You moved this follow-up to this day yourself; bring the one thing that is of use to them.",
			"ご自身でこの日に延ばしたフォローです。先方の役に立つことを一つ添えましょう。")
	case s.Unanswered == PauseAfter-1:
		return text.Say(
			"Three follow-ups have stayed without an answer; this fourth one can be short and warm, and after it the thread rests.",
			"3回続けてお返事がありません。4回目は短く温かくお伝えし、その後はしばらく休みます。")
	case s.Number <= 1:
		return text.Say(
			"It is six months since their decision; plans and budgets may look different, and one useful thing is enough.",
			"ご決定から6か月が経ちました。計画や予算の状況が変わる頃です。役に立つことを一つお伝えすれば十分です。")
	case s.Unanswered == 0:
		return text.Say(
			"They answered last time; the next planned date has come, so carry on from what they told you.",
			"前回はお返事をいただいています。予定の時期ですので、その話の続きからお伝えしましょう。")
	case s.Unanswered == 1:
		return text.Say(
			"Some months have passed since your last follow-up; no answer is not a no, and something new gives a reason to write.",
			"前回のフォローから数か月が経ちました。お返事がないことは断りではありません。新しい話題を一つ用意しましょう。")
	}
	return text.Say(
		"A good while has passed since your second unanswered follow-up; another topic, of use to them, is kinder than a reminder.",
		"2回続けてお返事がないまま、しばらく経ちました。催促ではなく、役に立つ別の話題をお届けしましょう。")
}

// whyAttempt differs by the way the attempt is to be made.
func whyAttempt(s Status) text.Text {
	if s.Number <= 1 {
		return text.Say(
			"No answer has come and nothing is decided; a friendly call with a short message is the next step.",
			"お返事はまだなく、何も決まっていません。まずは電話で、短く用件をお伝えしましょう。")
	}
	switch s.Channel {
	case phone:
		return text.Say(
			"It is time to try once more; a call at another hour of the day may find them at their desk.",
			"もう一度ご連絡する頃合いです。時間帯を変えた電話なら、つながるかもしれません。")
	case email:
		return text.Say(
			"Five business days without an answer; silence is not rejection, and a short mail is easy to answer.",
			"5営業日お返事がありません。断られたわけではありません。短いメールなら先方も返しやすいものです。")
	case letter:
		return text.Say(
			"Messages get buried; a letter on paper lies on the desk and asks for nothing at once.",
			"メッセージは埋もれがちです。手紙なら手元に残り、すぐの返事を求めません。")
	}
	return text.Say(
		"Call, mail and letter have been tried; a brief visit when you are nearby puts a face to the name.",
		"電話、メール、手紙はお伝えしました。近くへ行く折に短くご挨拶すれば、顔を覚えていただけます。")
}

func whyReview(s Status) text.Text {
	if s.Unanswered >= attemptsToReview {
		return text.Say(
			"Four attempts or more have had no answer; decide calmly whether to go on at a slower pace or to let it go.",
			"4回以上ご連絡して、お返事がありません。間隔を空けて続けるか、ここで区切るかを落ち着いて決めましょう。")
	}
	return text.Say(
		"Eight weeks have passed since the silence was noted; decide calmly whether to go on or to let it go.",
		"返答なしと記録してから8週間が経ちます。続けるか、ここで区切るかを落ち着いて決めましょう。")
}

func whySeason(s calendar.Season) text.Text {
	return text.Say(
		"It is the time of %[1]s; one warm line without a pitch keeps the door open.",
		"%[1]sの時期です。売り込みのない一言が、つながりを保ちます。").With(text.Say(s.English, s.Japanese))
}
