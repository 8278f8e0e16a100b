package main

import "runtime/debug"

// versionVerb prints the version.
type versionVerb struct{}

// Run prints the version that the program was built as: a release, or else the
// state of the source.
func (*versionVerb) Run(c *call) error {
	return c.print("daruma " + version() + "\n")
}

func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
