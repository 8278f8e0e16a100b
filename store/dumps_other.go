//go:build !unix

package store

// forbidDumps has nothing to do: only who may read the memory of the program
// can have it written to a file here.
func forbidDumps() {}
