package pattern

import (
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// Label says what the deals have in common, as [Group.Label].
func (s Shared) Label() text.Text { return s.Group().Label() }

// Group is the group that is shared, for [Cases]; it has no figures.
func (s Shared) Group() Group { return Group{Factor: s.Factor, Value: s.Value, Attribute: s.Attribute} }

// Sentence says what is shared, with whom, and what can be told from it.
func (s Shared) Sentence() text.Text {
	return text.Say(
		"%[1]s: %[2]d of this week's %[3]s; in the eight weeks before %[4]d of %[5]s and %[6]d of %[7]s. %[8]s",
		"%[1]s：今週は%[3]sのうち%[2]d件。直前の8週間は%[5]sのうち%[4]d件、%[7]sのうち%[6]d件。%[8]s",
	).With(s.Label(), s.Week.K, losses(s.Week.N), s.Losses.K, losses(s.Losses.N), s.Wins.K, wins(s.Wins.N), s.meaning())
}

// meaning is what the eight weeks allow one to say about what is shared.
func (s Shared) meaning() text.Text {
	switch {
	case s.weight() == 2:
		return text.Say("It goes with losing, clearly; that does not make it the cause.", "失注との関連は明らかです。原因とは限りません。")
	case s.weight() == 1:
		return text.Say("It leans towards losing; chance is not ruled out.", "失注と重なる傾向があります。偶然かもしれません。")
	case s.Verdict == Clear || s.Verdict == Leaning:
		return text.Say("It goes with winning rather than with losing.", "失注よりも受注と重なっています。")
	}
	return text.Say("Whether it matters cannot be told yet.", "失注と関係があるかは、まだ判断できません。")
}

func losses(n int) text.Text {
	return counted(n, text.Say("loss", "失注"), text.Say("losses", "失注"))
}

func wins(n int) text.Text { return counted(n, text.Say("win", "受注"), text.Say("wins", "受注")) }

// counted is n things, in the singular or the plural.
func counted(n int, one, several text.Text) text.Text {
	if n == 1 {
		several = one
	}
	return text.Say("%[1]d %[2]s", "%[2]s%[1]d件").With(n, several)
}

// Decided says what the week held: "2 lost, 1 won, 1 silent".
func (w Week) Decided() text.Text {
	return text.Say("%[1]d lost, %[2]d won, %[3]d silent", "失注%[1]d件、受注%[2]d件、返答なし%[3]d件").
		With(len(w.Losses), len(w.Wins), len(w.Silences))
}

// Days says which days the week has: "2026-11-16 to 2026-11-22".
func (w Week) Days() text.Text {
	return text.Say("%[1]s to %[2]s", "%[1]s〜%[2]s").With(w.Since, w.Until)
}

// Told says how many of the decided deals of the eight weeks before were lost,
// and no more than their number allows.
func (b Before) Told() text.Text {
	if b.LossRate.N == 0 {
		return text.Say("nothing was decided", "結果の出た案件はありません")
	}
	return text.Say("lost %[1]s", "失注は%[1]s").With(Share(b.LossRate.K, b.LossRate.N))
}

// Moved says how the feeling went from before the walk to after it; nothing
// where the week has none.
func (f Feeling) Moved() text.Text {
	if f.N == 0 {
		return text.Text{}
	}
	moved := text.Say("from %[1]s to %[2]s of 10", "10段階で%[1]sから%[2]sへ").With(number(*f.Before), number(*f.After))
	if f.N == 1 {
		return moved
	}
	return text.Say("%[1]s (median of %[2]d)", "%[1]s（%[2]d件の中央値）").With(moved, f.N)
}

// Share returns the week in five lines for the talk with one's manager, without
// a name, a feeling or anything that was typed.
func (w Week) Share(l text.Lang) string {
	shared := text.Say("Nothing in common with the losses of the eight weeks before.", "直前の8週間の失注との共通点は見つかりませんでした。")
	if s, found := w.firstForOthers(); found {
		shared = s.Sentence()
	}
	lines := []text.Text{
		text.Say("Week %[1]s (%[2]s): %[3]s.", "%[1]s（%[2]s）：%[3]s。").With(w.Week, w.Days(), w.Decided()),
		text.Say("The eight weeks before: %[1]s.", "直前の8週間：%[1]s。").With(w.Before.Told()),
		text.Say("In common: %[1]s", "共通点：%[1]s").With(shared),
		text.Say("Replies: %[1]d sent, %[2]d owed. Follow-ups: %[3]d made, %[4]d due.", "返信：送信%[1]d件、未返信%[2]d件。フォロー：実施%[3]d件、予定%[4]d件。").
			With(len(w.RepliesSent), len(w.RepliesOwed), len(w.Done), len(w.Due)),
		text.Say("Lessons still to be tried: %[1]d. %[2]s", "まだ試していない学び：%[1]d件。%[2]s").With(len(w.LessonsOpen), w.planned()),
	}
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(line.In(l) + "\n")
	}
	return b.String()
}

// firstForOthers is the first thing in common that others may read. An
// attribute's value may be somebody's name, and one's own conduct is one's own
// to tell.
func (w Week) firstForOthers() (Shared, bool) {
	for _, s := range w.Shared {
		if !s.Attribute && s.Factor != "conduct" {
			return s, true
		}
	}
	return Shared{}, false
}

// planned says whether last week's plan came up and a next one was made,
// without their words.
func (w Week) planned() text.Text {
	next := text.Say("No change planned yet for next week.", "来週変えることはまだ決めていません。")
	if w.Answers != nil && w.Answers.Change != "" {
		next = text.Say("One change is planned for next week.", "来週変えることを一つ決めました。")
	}
	if w.LastPlan == nil || w.LastPlan.CameUp == "" {
		return next
	}
	return text.Say("The last plan came up: %[1]s. %[2]s", "前回の計画を使う場面：%[1]s。%[2]s").
		With(journal.Label(journal.YesNo, w.LastPlan.CameUp), next)
}
