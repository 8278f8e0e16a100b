//go:build !linux

package store

// readAhead does nothing where the system cannot be asked.
func readAhead(string) {}
