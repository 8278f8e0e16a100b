package main

import (
	"path/filepath"
	"runtime"
)

// paths are the files of a run.
type paths struct {
	journal string
	named   bool // the user named the journal's file
	config  string
	state   string // the folder of what was last seen of journals; "" for none
}

// defaultPaths are the files where the platform keeps such things. A home that
// is not known gives paths in the current folder.
//
// The configuration is $XDG_CONFIG_HOME/daruma/config, ~/Library/Application
// Support/daruma/config or %AppData%\daruma\config; DARUMA_CONFIG names another
// file, so that a script can keep apart from the user's own settings. What was
// last seen of each journal is in $XDG_STATE_HOME/daruma, ~/Library/Application
// Support/daruma/state or %LocalAppData%\daruma\state.
func defaultPaths(getenv func(string) string) paths {
	home := getenv("HOME")
	data := folder(getenv("XDG_DATA_HOME"), home, ".local", "share")
	config := folder(getenv("XDG_CONFIG_HOME"), home, ".config")
	state := filepath.Join(folder(getenv("XDG_STATE_HOME"), home, ".local", "state"), "daruma")
	switch runtime.GOOS {
	case "darwin", "ios":
		data = filepath.Join(home, "Library", "Application Support")
		config = data
		state = filepath.Join(data, "daruma", "state")
	case "windows":
		data, config = getenv("LocalAppData"), getenv("AppData")
		state = filepath.Join(data, "daruma", "state")
	}
	p := paths{
		journal: filepath.Join(data, "daruma", "journal.daruma"),
		config:  filepath.Join(config, "daruma", "config"),
		state:   state,
	}
	if file := getenv("DARUMA_CONFIG"); file != "" {
		p.config = file
	}
	return p
}

// folder is the one that is set, where it is absolute as XDG demands, or else
// the one below home.
func folder(set, home string, below ...string) string {
	if filepath.IsAbs(set) {
		return set
	}
	return filepath.Join(append([]string{home}, below...)...)
}

// choose takes the first journal that was named, if any was.
func (p *paths) choose(named ...string) {
	for _, path := range named {
		if path != "" {
			p.journal, p.named = path, true
			return
		}
	}
}
