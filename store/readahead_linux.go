package store

import (
	"os"

	"golang.org/x/sys/unix"
)

// advice is how much of a file one call asks for. The kernel takes no more than
// its own read-ahead limit from each, so that larger steps would skip parts.
const advice = 1 << 20

// readAhead asks the system to bring the whole file into memory, without
// waiting for it. bbolt maps a file for reading here and there, and a scan of a
// file that is not in memory would wait for each page: measured on 400 MB, 4 s
// against 0.5 s. Where the file is in memory, asking takes 2 ms. It is only
// advice, so its failures do not matter.
func readAhead(path string) {
	file, err := os.Open(path)
	if err != nil {
		return
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		return
	}
	for at := int64(0); at < info.Size(); at += advice {
		if unix.Fadvise(int(file.Fd()), at, advice, unix.FADV_WILLNEED) != nil {
			return
		}
	}
}
