package coach

import (
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// SelfTest reports whether the yearly call to one's own company (E4) is still
// to be offered: not yet in the calendar year of today. Last is the day it was
// last made or offered, as 2026-11-20; anything that is no date counts as never.
func SelfTest(today calendar.Date, last string) bool {
	on, err := calendar.Parse(last)
	return err != nil || on.Year() < today.Year()
}

// SelfTestCall is what the yearly call is about (E4).
var SelfTestCall = text.Say(
	"Once a year: call your own switchboard as a stranger, and hear what a buyer hears. Whatever you notice can be put right.",
	"年に一度、お客様になったつもりで自社の代表番号に電話してみましょう。お客様に聞こえている応対がわかり、気づいた点は改められます。")
