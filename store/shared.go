package store

import (
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clouds are folders that programs send to other machines, by how the name of
// one begins. Case does not count.
var clouds = []string{
	"Dropbox", "OneDrive", "iCloud", "Mobile Documents", "com~apple~CloudDocs", "CloudStorage",
	"Google Drive", "GoogleDrive", "My Drive", "Nextcloud", "ownCloud", "pCloud", "MEGA", "Syncthing",
}

// SharedBy names what a folder is shared by: a program that sends it to other
// machines, or a network file system; "" where it is on this machine alone, as
// far as names and the system tell. Locks do not hold there, and other programs
// exchange files as they like.
func SharedBy(folder string) string {
	for at := folder; ; at = filepath.Dir(at) {
		for _, cloud := range clouds {
			if name := filepath.Base(at); beginsWith(name, cloud) {
				return name
			}
		}
		// Syncthing marks what it sends.
		if _, err := os.Lstat(filepath.Join(at, ".stfolder")); err == nil {
			return "Syncthing"
		}
		if at == filepath.Dir(at) {
			return networkOf(folder)
		}
	}
}

// beginsWith says whether a name is prefix, or goes on after it with anything
// but a letter.
func beginsWith(name, prefix string) bool {
	if len(name) < len(prefix) || !strings.EqualFold(name[:len(prefix)], prefix) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(name[len(prefix):])
	return !unicode.IsLetter(next) // nor is the error of an empty rest
}
