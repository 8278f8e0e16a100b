package main

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/ui"
)

// timeToSave is how long the screens may take to put the draft on disk when
// they are to end.
const timeToSave = 2 * time.Second

// timeToEnd is how long they may take to leave the terminal after that.
const timeToEnd = time.Second

// endOnSignal lets the screens save what was typed when the terminal hangs up
// or the program is asked to end; by themselves, Go and Bubble Tea would end it
// at once. The function that it returns stops listening.
func endOnSignal(program *tea.Program) (stop func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	over := make(chan struct{})
	go func() {
		select {
		case <-over:
			return
		case <-signals:
		}
		go program.Send(ui.Hangup{}) // blocks while another program has the terminal
		select {
		case <-over:
			return
		case <-time.After(timeToSave):
			program.Kill()
		}
		select {
		case <-over:
		case <-time.After(timeToEnd): // not even that was heard: an editor has the terminal
			os.Exit(failure)
		}
	}()
	return func() {
		signal.Stop(signals)
		close(over)
	}
}
