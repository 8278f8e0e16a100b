package main

import "os"

// openConsole opens the console that a run belongs to, whatever its standard
// input is.
func openConsole() (*os.File, error) { return os.OpenFile("CONIN$", os.O_RDWR, 0) }
