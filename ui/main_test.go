package ui

import (
	"os"
	"testing"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"daruma/store/seal"
	"daruma/ui/theme"
)

// tokyo is the zone all tests run in, whatever the machine's is.
var tokyo = time.FixedZone("Asia/Tokyo", 9*60*60)

// start is the moment every test begins at: a Friday morning.
var start = time.Date(2026, time.November, 20, 10, 4, 0, 0, tokyo)

// TestMain fixes everything a frame could depend on besides the test itself.
func TestMain(m *testing.M) {
	time.Local = tokyo
	lipgloss.SetColorProfile(termenv.Ascii)
	lipgloss.SetHasDarkBackground(true)
	theme.SetEastAsianNarrow()
	seal.DefaultParams = seal.Params{Time: 1, Memory: 19 << 10, Threads: 1} // the least there is
	os.Exit(m.Run())
}
