//go:build unix

package main

import "os"

// openConsole opens the terminal that a run belongs to, whatever its standard
// input is.
func openConsole() (*os.File, error) { return os.OpenFile("/dev/tty", os.O_RDWR, 0) }
