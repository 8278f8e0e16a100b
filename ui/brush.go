package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/text"
)

// secondEye is what is said where a deal that was lost is won after all.
var secondEye = text.Say("It came back, and it is won. The second eye is painted.", "一度離れた案件を受注できました。だるまに両目が入りました。")

// A brush paints the second eye of the daruma in three frames.
type brush int

// brushStroke tells that the frame named has been seen long enough.
type brushStroke brush

// The strokes, and how long each of them is seen.
const (
	brushLifted = brush(3)
	brushPause  = 350 * time.Millisecond
)

// pupils are the second eye before each stroke, and after the last.
var pupils = [brushLifted + 1]string{" ", ".", "o", "@"}

// newBrush begins to paint where there is an eye to paint and things may move;
// else it is done.
func newBrush(e *env, paints bool) brush {
	if paints && e.motion {
		return 0
	}
	return brushLifted
}

func (b brush) pupil() string { return pupils[b] }

// next is the command that waits for the next stroke, nil after the last.
func (b brush) next() tea.Cmd {
	if b >= brushLifted {
		return nil
	}
	return tea.Tick(brushPause, func(time.Time) tea.Msg { return brushStroke(b) })
}

// painted is the brush after a stroke; one that was waited for twice counts
// once.
func (b brush) painted(s brushStroke) brush {
	if brush(s) == b && b < brushLifted {
		return b + 1
	}
	return b
}
