//go:build race

package seal

// raceDetector tells that the race detector is on: it drops pooled memory at
// random, to find who goes on using it.
const raceDetector = true
