package ui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"daruma/journal"
)

// The daruma: what stands between { and } is its face, 1 its first eye (the
// doll's left, on the viewer's right), 2 its second.
var dollLines = []string{
	`     .-"""""""-.     `,
	`   .'  _______  '.   `,
	`  /  .'{       }'.  \  `,
	` |  /{  ~~   ~~  }\  | `,
	` | |{  (2)   (1)  }| | `,
	` |  \{     ^     }/  | `,
	`  \  '.{  '-'  }.'  /  `,
	`   '.  '~~~~~'  .'   `,
	`     '-._____.-'     `,
}

// dollHeight and dollWidth are the cells the daruma takes.
var (
	dollHeight = len(dollLines)
	dollWidth  = 21
)

// doll draws the daruma with the eyes that are painted.
func doll(e *env, first, second bool) []string {
	return dollWith(e, pupil(first), pupil(second))
}

// dollWith draws the daruma with these pupils.
func dollWith(e *env, first, second string) []string {
	out := make([]string, len(dollLines))
	for i, l := range dollLines {
		var b strings.Builder
		style := e.look.Accent
		for len(l) > 0 {
			cut := strings.IndexAny(l, "{}")
			if cut < 0 {
				cut = len(l)
			}
			b.WriteString(paint(style, l[:cut], first, second))
			if cut < len(l) {
				style = map[byte]lipgloss.Style{'{': e.look.Text, '}': e.look.Accent}[l[cut]]
				cut++
			}
			l = l[cut:]
		}
		out[i] = b.String()
	}
	return out
}

func paint(style lipgloss.Style, s, first, second string) string {
	if s == "" {
		return ""
	}
	return style.Render(strings.NewReplacer("1", first, "2", second).Replace(s))
}

func pupil(painted bool) string {
	if painted {
		return "@"
	}
	return " "
}

// bothEyes is a small daruma that has reached its goal.
const bothEyes = "(@)(@)"

// eyes is the daruma of one entry in a list row: one painted for a loss that was
// written down or a lesson that waits, both where it was won back or its lesson
// was used.
func eyes(h journal.Head) string {
	switch {
	case h.Outcome == journal.Won && !h.Follows.IsZero(), h.LessonUsed, h.PlanUsed:
		return bothEyes
	case h.Outcome == journal.Lost, h.LessonOpen, h.PlanOpen:
		return "( )(@)"
	}
	return ""
}
