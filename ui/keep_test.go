package ui

import (
	"errors"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
)

// TestCtrlCKeepsTheDraft: what was typed is on disk before the program ends.
func TestCtrlCKeepsTheDraft(t *testing.T) {
	for _, step := range []string{"deal", "price", "conditions", "plan", "reply", "after"} {
		t.Run(step, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
			walkTo(d, step)
			release := d.store.Hold("SaveDraft")
			d.update(keyNamed(t, "ctrl+c"))
			if d.quit {
				t.Error("the program ended before the draft was on disk")
			}
			release()
			d.Settle()
			d.wantQuit()
			all, err := d.store.Store.Drafts()
			if err != nil || len(all) != 1 || all[0].Step != step || asJSON(all[0].Entry) != asJSON(d.walked()) {
				t.Errorf("the drafts are %s, %v", asJSON(all), err)
			}
		})
	}
}

// TestCtrlCWhileASaveIsUnderWay: the change after it is not left behind.
func TestCtrlCWhileASaveIsUnderWay(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	d.Press("1")
	d.Type("Aoyama")
	release := d.store.Hold("SaveDraft")
	d.update(draftDue{})
	d.update(keyNamed(t, "K"))
	d.update(keyNamed(t, "ctrl+c"))
	release()
	d.Settle()
	d.wantQuit()
	all, err := d.store.Store.Drafts()
	if err != nil || len(all) != 1 || all[0].Entry.Deal.Company != "AoyamaK" {
		t.Errorf("the drafts are %s, %v", asJSON(all), err)
	}
}

// TestCtrlCTwiceQuits: even while the journal hangs, or cannot be written to.
func TestCtrlCTwiceQuits(t *testing.T) {
	t.Run("the save hangs", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
		d.Press("1")
		d.Type("Aoyama")
		release := d.store.Hold("SaveDraft")
		d.update(keyNamed(t, "ctrl+c"))
		d.update(keyNamed(t, "ctrl+c"))
		for d.running > 1 && !d.quit {
			d.take(<-d.results)
		}
		d.wantQuit()
		release()
		d.Settle()
	})
	t.Run("the save fails", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
		d.Press("1")
		d.Type("Aoyama")
		d.store.Refuse(journal.ErrFull, "SaveDraft")
		d.Press("ctrl+c")
		if d.quit {
			t.Fatal("the program ended although the draft is not on disk")
		}
		d.Sees("there is no room left on the disk", "Aoyama")
		d.Press("ctrl+c")
		d.wantQuit()
	})
	t.Run("the reply cannot be stored", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Press("r", "e")
		d.Type(" PS")
		d.store.Refuse(journal.ErrFull, "SaveDraft", "Put", "Answer")
		d.Press("ctrl+c")
		d.Sees("there is no room left on the disk")
		d.Press("ctrl+c")
		d.wantQuit()
	})
	t.Run("on every screen", func(t *testing.T) {
		for _, s := range scenes {
			d := s.launch(t, text.English)
			d.Press("ctrl+c", "ctrl+c")
			if !d.quit {
				t.Errorf("%s stays", s.name)
			}
		}
	})
}

// TestFullDisk: each way out of a walk says what is wrong, keeps every word,
// and works once there is room.
func TestFullDisk(t *testing.T) {
	cases := []struct {
		name, step, method string
		keys               []string
		later              string // what is on screen once it worked
	}{
		{"autosave", "price", "SaveDraft", nil, "saved"},
		{"finish later", "price", "SaveDraft", []string{"ctrl+f"}, "Resume Aoyama Kogyo"},
		{"back from the first step", "deal", "SaveDraft", []string{"esc"}, "Resume Aoyama Kogyo"},
		{"saving the entry", "after", "Put", []string{"enter"}, "Good work loses deals too"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
			walkTo(d, c.step)
			before := asJSON(d.walked())
			d.store.Refuse(journal.ErrFull, c.method)
			try := func() {
				if c.keys == nil {
					d.Send(draftDue{})
				}
				d.Press(c.keys...)
			}
			try()
			d.Sees("there is no room left on the disk")
			if got := asJSON(d.walked()); got != before || d.step() != c.step {
				t.Errorf("the walk is at %s with\n%s\nwant %s with\n%s", d.step(), got, c.step, before)
			}
			d.store.Refuse(nil, c.method)
			try()
			d.Sees(c.later)
		})
	}
}

// TestFailedSettingIsSaid: the setting stays as it was, and one knows.
func TestFailedSettingIsSaid(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.Press("s", "down")
	d.prefs.fail = errors.New("permission denied")
	d.Press("enter")
	d.Sees("permission denied")
	d.prefs.fail = nil
	d.toSetting("sender.name")
	d.Press("enter")
	d.Type("Ken Mori")
	d.prefs.fail = errors.New("permission denied")
	d.Press("enter")
	d.Sees("permission denied")
	d.Misses("saved")
	d.prefs.fail = nil
	d.Press("enter")
	d.Sees("Ken Mori", "saved")
}

// TestSettings: a choice turns both ways, a line is checked, and language and
// motion change at once.
func TestSettings(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.Press("s", "right")
	if got := d.prefs.Get("language"); got != "en" {
		t.Errorf("language is %q", got)
	}
	d.Press("right")
	d.Sees("設定")
	d.Press("left")
	d.Sees("Settings")
	d.toSetting("motion")
	d.Press("enter")
	if got := d.prefs.Get("motion"); got != "off" || d.app.env.motion {
		t.Errorf("motion is %q", got)
	}
	d.toSetting("sender.name")
	d.Press("enter")
	d.Type(strings.Repeat("a", 300))
	d.Press("enter")
	d.Sees("one line of at most 200 characters")
	d.Press("ctrl+u")
	d.Type("Ken Mori")
	d.Press("enter")
	d.Sees("saved", "Ken Mori")
	d.Press("enter")
	d.Type(" and more")
	d.Press("esc")
	if got := d.prefs.Get("sender.name"); got != "Ken Mori" {
		t.Errorf("esc kept %q", got)
	}
	d.Sees("Settings")
}

// toSetting moves the focus down to the setting named.
func (d *driver) toSetting(key string) {
	d.t.Helper()
	for range journal.Settings {
		if s, ok := d.app.top().(settings); ok && s.current().Key == key {
			return
		}
		d.Press("down")
	}
	d.t.Fatalf("there is no setting %s\n%s", key, d.View())
}

// TestBossKey: ctrl+l blanks everything; the next key only brings it back,
// where it does not lock too.
func TestBossKey(t *testing.T) {
	for _, s := range scenes {
		d := s.launch(t, text.English)
		if d.app.open() {
			continue
		}
		before := d.View()
		d.Press("ctrl+l")
		if got := strings.TrimSpace(d.View()); got != "" {
			t.Fatalf("%s shows\n%s", s.name, got)
		}
		for _, key := range []string{"q"} {
			d.Press(key)
		}
		if d.View() != before || d.quit {
			t.Errorf("%s came back as\n%s\nwas\n%s", s.name, d.View(), before)
		}
	}
}

// TestSuspend asks Bubble Tea for it on every screen.
func TestSuspend(t *testing.T) {
	for _, s := range scenes {
		d := s.launch(t, text.English)
		d.Press("ctrl+z")
		if strings.Join(d.outside, " ") != "SuspendMsg" {
			t.Errorf("%s: the program was asked for %v", s.name, d.outside)
		}
	}
}

// TestFullWidthLetters are commands where letters are: the input method is
// still on.
func TestFullWidthLetters(t *testing.T) {
	d := launch(t, options{lang: text.Japanese, fixture: japanese})
	for _, c := range []struct{ key, screen string }{
		{"ｎ", "新しい振り返り"}, {"ｅ", "記録一覧"}, {"ｓ", "設定"}, {"ｒ", "返信"}, {"／", "記録一覧"}, {"？", "キー一覧"},
	} {
		d.Press(c.key)
		d.Sees(c.screen)
		d.Press("esc")
		for {
			if _, there := d.app.top().(home); there && !d.app.help {
				break
			}
			d.Press("esc")
		}
	}
	d.Press("ｎ", "１")
	d.Type("ｎｅｗ")
	if got := d.walked().Deal.Company; got != "ｎｅｗ" {
		t.Errorf("typed words became %q", got)
	}
	d.Press("ctrl+f", "ｑ")
	d.wantQuit()
}

// TestEscTwiceAtOnce: esc held down never ends the program.
func TestEscTwiceAtOnce(t *testing.T) {
	for _, s := range scenes {
		d := s.launch(t, text.English)
		d.Burst("esc", "esc", "esc", "esc", "esc")
		if d.quit {
			t.Errorf("%s: the program ended", s.name)
		}
	}
}

// TestHelpShowsEveryKey: on every screen, and any key closes it without acting.
func TestHelpShowsEveryKey(t *testing.T) {
	for _, s := range scenes {
		d := s.launch(t, text.English)
		before := d.View()
		if d.app.help {
			continue
		}
		d.Resize(120, 36)
		d.Press("f1")
		for _, k := range d.app.top().Keys() {
			d.Sees(k.show + " ")
		}
		d.Sees("ctrl+l", "ctrl+c")
		d.Press("q")
		d.Resize(80, 24)
		if d.View() != before || d.quit {
			t.Errorf("%s came back as\n%s\nwas\n%s", s.name, d.View(), before)
		}
	}
}

// TestNoticeRunsOut: feedback is gone after its time, a failure only at the
// next key.
func TestNoticeRunsOut(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r", "c")
	d.Sees("copied")
	d.Send(noticeOver(d.app.noticed - 1))
	d.Sees("copied")
	d.Send(noticeOver(d.app.noticed))
	d.Misses("copied")
	d.Press("c")
	running := noticeOver(d.app.noticed)
	d.Send(failMsg{err: journal.ErrFull})
	d.Send(running)
	d.Sees("there is no room left")
	d.Press("down")
	d.Misses("there is no room left")
}

// TestHangup puts what was typed on disk, and lets a vent go.
func TestHangup(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	d.Press("1")
	d.Type("Aoyama")
	d.Send(Hangup{})
	d.wantQuit()
	if d.drafts() != 1 {
		t.Errorf("%d drafts", d.drafts())
	}
	d = venting(t, "on")
	d.Send(Hangup{})
	d.wantQuit()
	if kept := d.store.Calls("KeepVent"); len(kept) > 0 {
		t.Error("the vent was kept")
	}
}

// TestUnknownMessagesChangeNothing: mouse, focus and other programs' messages.
func TestUnknownMessagesChangeNothing(t *testing.T) {
	for _, s := range scenes {
		d := s.launch(t, text.English)
		before := d.View()
		for _, msg := range []tea.Msg{tea.MouseMsg{X: 3, Y: 4}, tea.FocusMsg{}, tea.BlurMsg{}, struct{}{}, tea.ResumeMsg{}} {
			d.Send(msg)
		}
		if d.View() != before {
			t.Errorf("%s became\n%s\nwas\n%s", s.name, d.View(), before)
		}
	}
}
