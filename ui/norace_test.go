//go:build !race

package ui

// raced says that the race detector looks on.
const raced = false
