package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/alecthomas/kong"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/store"
	"daruma/store/guard"
)

// TestHelp holds that every verb, argument and flag says what it is for in both
// languages.
func TestHelp(t *testing.T) {
	parser, err := kong.New(&verbs{}, kong.NoDefaultHelp())
	if err != nil {
		t.Fatal(err)
	}
	check := func(what, english string, tag *kong.Tag) {
		japanese := tag.Get("ja")
		if english == "" || !strings.ContainsFunc(japanese, isJapanese) {
			t.Errorf("%s: %q, %q", what, english, japanese)
		}
	}
	flags := func(of string, flags []*kong.Flag) {
		for _, f := range flags {
			check(of+" --"+f.Name, f.Help, f.Tag)
			if path := f.Tag.Get("field"); path != "" {
				if _, ok := journal.FieldOf(path); !ok {
					t.Errorf("%s --%s answers %q, which is no field", of, f.Name, path)
				}
			}
		}
	}
	flags("daruma", parser.Model.Flags)
	for _, verb := range parser.Model.Children {
		if verb.Hidden {
			continue
		}
		check(verb.Name, verb.Help, verb.Tag)
		flags(verb.Name, verb.Flags)
		for _, argument := range verb.Positional {
			check(verb.Name+" "+argument.Name, argument.Help, argument.Tag)
		}
	}
}

func isJapanese(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }

// TestDescribe holds that each error is a sentence of its own in both
// languages, on one line, with nothing a terminal would obey.
func TestDescribe(t *testing.T) {
	errs := []error{
		journal.ErrBusy, fmt.Errorf("%w: %w", journal.ErrBusy, &guard.BusyError{PID: 42, Host: "host"}),
		&calendar.ParseError{Fault: calendar.FaultWords},
		&calendar.ParseError{Fault: calendar.FaultForm},
		&calendar.ParseError{Fault: calendar.FaultDay},
		&calendar.ParseError{Fault: calendar.FaultYear},
		&calendar.ParseError{Fault: calendar.FaultWeek},
		&calendar.ParseError{Fault: calendar.FaultWeekNumber},
		&reply.MissingError{Template: "event", Placeholders: []string{"event", "date"}},
		&reply.UnknownError{Name: "x"}, reply.ErrUnknownTemplate,
		&fs.PathError{Op: "open", Path: "a\x1b[31m\nb", Err: fs.ErrNotExist},
		&fs.PathError{Op: "open", Path: "a\u202eb", Err: fs.ErrPermission},
		&placedError{text.Same("--flag\x07"), journal.ErrNotFound},
		errors.New("something else"),
	}
	for _, s := range sentences {
		errs = append(errs, fmt.Errorf("use: %w", s.err))
	}
	said := map[string]error{}
	for _, err := range errs {
		say := describe(err, "/home/x/journal\x1b]0;title\x07.daruma")
		for _, l := range text.Langs {
			words := say.In(l)
			if words == "" || words != text.CleanLine(words) || strings.Contains(words, "%!") || strings.Contains(words, "%[") {
				t.Errorf("%v: %q", err, words)
			}
			if other, twice := said[words]; twice {
				t.Errorf("%v and %v are both %q", err, other, words)
			}
			said[words] = err
		}
		if !strings.ContainsFunc(say.JA, isJapanese) {
			t.Errorf("%v: %q is no Japanese", err, say.JA)
		}
	}
	if busy := describe(errs[1], "").EN; !strings.Contains(busy, "42") || !strings.Contains(busy, "host") {
		t.Errorf("busy: %q does not say who", busy)
	}
}

// TestFixedZone holds the names of zones whose own name is not known.
func TestFixedZone(t *testing.T) {
	for offset, want := range map[int]string{0: "UTC", 9 * 3600: "Etc/GMT-9", -5 * 3600: "Etc/GMT+5", 5*3600 + 1800: "UTC"} {
		at := time.Unix(0, 0).In(time.FixedZone("", offset))
		got := fixedZone(at)
		if got != want {
			t.Errorf("%d seconds: %s, want %s", offset, got, want)
		}
		zone, err := time.LoadLocation(got)
		if err != nil {
			t.Fatal(err)
		}
		if _, named := at.In(zone).Zone(); offset%3600 == 0 && named != offset {
			t.Errorf("%s is %d seconds from UTC, want %d", got, named, offset)
		}
	}
}

// TestTable holds that columns meet where characters are two cells wide.
func TestTable(t *testing.T) {
	rows := table{{"ID", "会社名", "Deal"}, {"1", "青山工業\x1b[31m", "A long\ndeal"}, {"2", strings.Repeat("長", 30), ""}}
	got := strings.Split(strings.TrimSuffix(rows.in(60), "\n"), "\n")
	want := []string{
		"ID  会社名" + strings.Repeat(" ", 36) + "Deal",
		"1   青山工業" + strings.Repeat(" ", 34) + "A long deal",
		"2   " + strings.Repeat("長", 19) + "…",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	for _, row := range strings.Split(rows.in(20), "\n") {
		if text.Width(row) > 20 {
			t.Errorf("%q is wider than the terminal", row)
		}
	}
}

// TestBusy holds that a second opener hears who has the journal, and that
// verbs which need none, and mistakes, do not wait for it.
func TestBusy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.daruma")
	if err := store.Create(path); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	for _, test := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"list"}, failure, fmt.Sprintf("another daruma has the journal open (process %d on ", os.Getpid())},
		{[]string{"--lang", "ja", "undo"}, failure, fmt.Sprintf("のプロセス %d", os.Getpid())},
		{[]string{"reply"}, done, ""},
		{[]string{"settings", "theme"}, done, ""},
		{[]string{"version"}, done, ""},
		{[]string{"add", "--company", "\xff"}, wrongUsage, "argument 3 is not valid UTF-8"},
	} {
		t.Run(strings.Join(test.args, " "), func(t *testing.T) {
			var out, says bytes.Buffer
			env := map[string]string{"HOME": t.TempDir(), "DARUMA_JOURNAL": path}
			status := run(test.args, machine{
				getenv: func(name string) string { return env[name] },
				stdin:  strings.NewReader(""), stdout: &out, stderr: &says, now: time.Now,
			})
			if status != test.status || !strings.Contains(says.String(), test.says) {
				t.Errorf("status %d, want %d; says %q, want %q", status, test.status, says.String(), test.says)
			}
			if status == done && out.Len() == 0 {
				t.Error("nothing was printed")
			}
		})
	}
}
