// Package early answers a question before it is asked. Bubble Tea's own init
// asks the terminal for its background colour and waits up to five seconds
// where nothing answers, in every command, even one that prints a version. It
// asks through lipgloss, and lipgloss does not ask once it has been told.
//
// Go initialises packages in the order of their import paths, as soon as all
// their imports are ready. This package imports lipgloss alone, and its path
// sorts before github.com/charmbracelet/bubbletea: that is why the module's
// path must sort before "github.com", and why nothing else may be imported
// here. The real background is asked for later, without waiting, when there is
// a screen (see ui/terminal).
package early

import "github.com/charmbracelet/lipgloss"

func init() {
	lipgloss.SetHasDarkBackground(true)
}
