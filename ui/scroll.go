package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// movedTo is the row in focus after a key that goes through a list of rows, of
// which page are in view. It reports false for any other key.
func movedTo(k tea.KeyMsg, at, rows, page int) (to int, moved bool) {
	switch {
	case keyUp.hit(k):
		to = at - 1
	case keyDown.hit(k):
		to = at + 1
	case keyPageUp.hit(k):
		to = at - page
	case keyPageDn.hit(k):
		to = at + page
	case keyTop.hit(k):
		to = 0
	case keyEnd.hit(k):
		to = rows - 1
	default:
		return at, false
	}
	return max(min(to, rows-1), 0), true
}

// scrollBy is how many lines a key scrolls by, in a window of room lines.
func scrollBy(k tea.KeyMsg, room int) int {
	switch {
	case keyUp.hit(k):
		return -1
	case keyDown.hit(k):
		return 1
	case keyPageUp.hit(k):
		return -room
	case keyPageDn.hit(k):
		return room
	}
	return 0
}

// scrolledTo is the first line in view, where all lines are as many and room
// fit.
func scrolledTo(top, all, room int) int { return max(min(top, all-room), 0) }

// shownLines are the lines in view from top on, with a sign where more follow.
func shownLines(e *env, all []string, top, room int) []string {
	top = scrolledTo(top, len(all), room)
	shown := all[top:min(top+max(room, 0), len(all))]
	if top+room < len(all) && room > 1 {
		shown = append(append([]string(nil), shown[:room-1]...), "  "+e.look.Muted.Render("..."))
	}
	return shown
}

// window is height lines of all, with those from from to to in view. Where it
// can it begins with one of starts, so that no part is cut at the top.
func window(e *env, all []string, starts []int, from, to, height int) string {
	top := 0
	if len(all) > height {
		top = min(max(to-height+1, 0), from)
		for _, s := range starts {
			if s >= top {
				top = min(s, from)
				break
			}
		}
	}
	shown := all[top:min(top+height, len(all))]
	if top+height < len(all) && height > 1 {
		shown = append(append([]string(nil), shown[:len(shown)-1]...), "  "+e.look.Muted.Render("..."))
	}
	return strings.Join(shown, "\n")
}
