package ui

import (
	"github.com/charmbracelet/lipgloss"

	"daruma/journal/pattern"
	"daruma/journal/text"
)

// afterChart tells what became of the losses.
type afterChart struct {
	followUps pattern.Count
	replies   pattern.Replies
	comebacks pattern.Count
}

func (c afterChart) draw(e *env) []string {
	s := newSheet(e)
	s.gap()
	c.counted(s, e.look.Quiet, pattern.Count{K: c.replies.Sent, N: c.replies.Sent + c.replies.Owed},
		text.Say("Replies sent, of those sent and those still owed", "送った返信（送信済みと未返信のうち）"),
		text.Say("No loss has been answered, and none waits for an answer.", "返信の記録も、未返信の失注もありません。"))
	c.counted(s, e.look.Quiet, c.followUps,
		text.Say("Follow-ups made, of those whose day has come", "実施したフォロー（期日を迎えたもののうち）"),
		text.Say("No follow-up has come due: the first falls six months after a loss.", "期日を迎えたフォローはまだありません。最初は失注から6か月後です。"))
	c.counted(s, e.look.Good, c.comebacks,
		text.Say("Losses that a later win made good", "その後の受注で取り戻した失注"),
		text.Say("No loss in this period.", "この期間に失注はありません。"))
	return s.lines
}

// counted is k of n with a bar of it, or the sentence for none.
func (afterChart) counted(s *sheet, style lipgloss.Style, c pattern.Count, what, none text.Text) {
	if c.N == 0 {
		s.add(s.env.look.Muted, none)
		s.gap()
		return
	}
	s.add(s.env.look.Text, what)
	told := kOfN(s.env, c.K, c.N)
	if c.N >= fewCases {
		width := min(max(s.width/2, 20), 50)
		told = strip(width, stroke{signGround, s.env.look.Muted, 0, width - 1}, stroke{signLost, style, 0, c.K*width/c.N - 1}) + "   " + told
	}
	s.line(told)
	s.gap()
}
