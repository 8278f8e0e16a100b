package journal

import "time"

// A vent that is held opens at holdHour, and no sooner than holdAtLeast after it
// was written: a night has to lie between.
const (
	holdHour    = 9
	holdAtLeast = 6 * time.Hour
)

// HoldUntil returns when a vent that is held at now opens again: the first 09:00
// in now's zone that is at least 6 hours away. It is an instant, so that a
// traveller's letter opens when it would have at home, and summer time neither
// shortens nor lengthens the six hours.
func HoldUntil(now time.Time) time.Time {
	earliest := now.Add(holdAtLeast)
	year, month, day := earliest.Date()
	for {
		opens := time.Date(year, month, day, holdHour, 0, 0, 0, now.Location())
		// A zone that changed sides of the date line has days without a 09:00.
		if opens.Hour() == holdHour && !opens.Before(earliest) {
			return opens
		}
		day++
	}
}
