package ui

import (
	"reflect"
	"runtime"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// isTimer tells a command that only waits, by the function that made it.
func isTimer(cmd tea.Cmd) bool {
	made := runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name()
	return strings.Contains(made, "bubbletea.Tick.") || strings.Contains(made, "bubbletea.Every.")
}

func typeName(msg tea.Msg) string { return reflect.TypeOf(msg).Name() }

// isSequence tells Bubble Tea's unexported message that holds commands to run
// in order.
func isSequence(msg tea.Msg) bool { return msg != nil && typeName(msg) == "sequenceMsg" }

func commands(msg tea.Msg) []tea.Cmd {
	v := reflect.ValueOf(msg)
	out := make([]tea.Cmd, v.Len())
	for i := range out {
		out[i] = v.Index(i).Interface().(tea.Cmd)
	}
	return out
}

// keysByName are all keys that Bubble Tea names.
var keysByName = func() map[string]tea.KeyMsg {
	names := map[string]tea.KeyMsg{}
	for t := tea.KeyType(127); t >= -100; t-- {
		if name := (tea.Key{Type: t}).String(); name != "" && t != tea.KeyRunes {
			names[name] = tea.KeyMsg{Type: t}
		}
	}
	space := tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	names["space"], names[" "] = space, space
	return names
}()

func keyNamed(t testing.TB, name string) tea.KeyMsg {
	t.Helper()
	if k, ok := keysByName[name]; ok {
		return k
	}
	if runes := []rune(name); len(runes) == 1 {
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: runes}
	}
	t.Fatalf("there is no key %q", name)
	return tea.KeyMsg{}
}
