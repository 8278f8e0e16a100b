package terminal

import (
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// clock stands still until it is moved.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

// asked returns an Input that has asked its questions.
func asked() (*Input, *clock) {
	c := &clock{at: time.Date(2026, 11, 20, 10, 4, 0, 0, time.UTC)}
	in := NewInput(nil, c.now, func(Answer) {})
	in.Ask()
	return in, c
}

// feed gives the reads one by one to in and returns what it hands on.
func feed(in *Input, reads ...string) (out string, answers []Answer) {
	for _, r := range reads {
		held := in.held
		in.held = nil
		b, a := in.filter(append(slices.Clone(held), r...), false, false)
		out += string(b)
		answers = append(answers, a...)
	}
	return out, answers
}

func TestInputTakesAnswersOut(t *testing.T) {
	tests := []struct {
		name    string
		reads   []string
		out     string
		answers []Answer
	}{
		{"dark", []string{"a\x1b]11;rgb:0000/0000/0000\x1b\\b"}, "ab", []Answer{DarkBackground}},
		{"light, ended by BEL", []string{"\x1b]11;rgb:ff/ff/ff\a"}, "", []Answer{LightBackground}},
		{"with transparency", []string{"\x1b]11;rgba:fd/f6/e3/ff\a"}, "", []Answer{LightBackground}},
		{"narrow", []string{"\x1b[2;2R"}, "", []Answer{NarrowAmbiguous}},
		{"wide", []string{"\x1b[2;3R"}, "", []Answer{WideAmbiguous}},
		{"width is answered once", []string{"\x1b[2;2R", "\x1b[2;2R"}, "\x1b[2;2R", []Answer{NarrowAmbiguous}},
		{"F3 with shift is a key", []string{"\x1b[1;2R"}, "\x1b[1;2R", nil},
		{"device attributes", []string{"a\x1b[?62;22cb", "\x1b[>0;276;0c"}, "ab", nil},
		{"mode report", []string{"\x1b[?2026;2$y"}, "", nil},
		{"somebody else's colour", []string{"\x1b]10;rgb:ff/ff/ff\a"}, "", nil},
		{"split in the middle", []string{"a\x1b]11;rgb:00", "00/0000/00", "00\x1b", "\\b"}, "ab", []Answer{DarkBackground}},
		{"position split", []string{"\x1b[2", ";", "2Rx"}, "x", []Answer{NarrowAmbiguous}},
		{"split after escape", []string{"\x1b", "]11;rgb:0/0/0\ab"}, "\x1bb", []Answer{DarkBackground}},
		{"split after escape and later", []string{"\x1b", "]11;rgb:0/", "0/0\ab"}, "\x1bb", []Answer{DarkBackground}},
		{"split after the bracket", []string{"\x1b[", "2;2Rb"}, "\x1b[b", []Answer{NarrowAmbiguous}},
		{"escape alone goes on at once", []string{"\x1b"}, "\x1b", nil},
		{"alt and bracket go on at once", []string{"\x1b["}, "\x1b[", nil},
		{"escape, then typing", []string{"\x1b", "]", "1", "1"}, "\x1b]11", nil},
		{"arrow key", []string{"\x1b[A"}, "\x1b[A", nil},
		{"arrow key cut", []string{"\x1b[1;", "5D"}, "\x1b[1;5D", nil},
		{"paste", []string{"\x1b[200~価格\x1b[201~"}, "\x1b[200~価格\x1b[201~", nil},
		{"kana cut", []string{"あ\xe3", "\x81", "\x84"}, "あい", nil},
		{"no character at all", []string{"\xff\xffa"}, "\xff\xffa", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in, _ := asked()
			out, answers := feed(in, tt.reads...)
			if out != tt.out || !slices.Equal(answers, tt.answers) {
				t.Errorf("%q hands on %q and reports %v, want %q and %v", tt.reads, out, answers, tt.out, tt.answers)
			}
		})
	}
}

func TestInputHoldsNothingBackUnasked(t *testing.T) {
	c := &clock{}
	in := NewInput(nil, c.now, nil)
	if out, _ := feed(in, "\x1b]11;rgb:00"); out != "\x1b]11;rgb:00" {
		t.Errorf("hands on %q", out)
	}
}

func TestInputStopsWaitingAfterTwoSeconds(t *testing.T) {
	in, c := asked()
	if out, _ := feed(in, "\x1b]11;rgb:00"); out != "" {
		t.Fatalf("hands on %q at once", out)
	}
	c.at = c.at.Add(answerTime)
	if out, _ := feed(in, "x"); out != "\x1b]11;rgb:00x" {
		t.Errorf("hands on %q later", out)
	}
	if out, answers := feed(in, "\x1b]11;rgb:0/0/0\a"); out != "" || !slices.Equal(answers, []Answer{DarkBackground}) {
		t.Errorf("a late whole answer hands on %q and reports %v", out, answers)
	}
}

func TestInputReadsAFile(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	want := strings.Repeat("あいうえお", 100) + "\xe3"
	go func() {
		_, _ = io.WriteString(w, want)
		_ = w.Close()
	}()
	in := NewInput(r, (&clock{}).now, nil)
	var got strings.Builder
	buf := make([]byte, 256)
	for {
		n, err := in.Read(buf)
		if err != nil {
			break
		}
		if got.Write(buf[:n]); n > 0 && got.Len() < len(want)-1 && unfinishedRune(buf[:n]) > 0 {
			t.Fatalf("a read ends inside a character: %q", buf[:n])
		}
	}
	if got.String() != want {
		t.Errorf("read %d bytes, want %d", got.Len(), len(want))
	}
}

// TestInputLosesNoKey splits typing with answers in between at any place but
// inside an answer's first two bytes, which are a key of their own.
func TestInputLosesNoKey(t *testing.T) {
	keys := []string{"a", "Z", " ", "か", "価", "\x1b[A", "\x1b[1;5C", "\x1bOP", "\x1b[1;2R", "\r", "\x7f", "😀", "\x1b[200~値\x1b[201~"}
	replies := []string{"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", "\x1b]11;rgb:ff/ff/ff\a", "\x1b[?62;4c", "\x1b[?2026;2$y"}
	rapid.Check(t, func(t *rapid.T) {
		in, _ := asked()
		typed, out := "", ""
		var read []byte
		flush := func() {
			got, _ := feed(in, string(read))
			out += got
			read = nil
		}
		for range rapid.IntRange(1, 30).Draw(t, "events") {
			answer := rapid.Bool().Draw(t, "answer")
			event := rapid.SampledFrom(keys).Draw(t, "key")
			if answer {
				event = rapid.SampledFrom(replies).Draw(t, "reply")
			} else {
				typed += event
			}
			for i := range len(event) {
				aKeyItself := answer && (i == 1 || i == 2)
				if !aKeyItself && rapid.IntRange(0, 3).Draw(t, "split") == 0 {
					flush()
				}
				read = append(read, event[i])
			}
		}
		flush()
		if out != typed {
			t.Fatalf("typed %q, handed on %q", typed, out)
		}
	})
}

// answersAnywhere is what a whole read loses, written down a second time.
var answersAnywhere = regexp.MustCompile(`\x1b\][0-9]+;rgba?:[0-9a-fA-F]{1,4}/[0-9a-fA-F]{1,4}/[0-9a-fA-F]{1,4}[ -~]*(\x07|\x1b\\)|\x1b\[[?>][0-9;?>$]*c|\x1b\[[?>][0-9;?>$]*\$y`)

func FuzzInput(f *testing.F) {
	for _, s := range []string{
		"abc", "\x1b", "\x1b[A", "\x1b]11;rgb:0/0/0\a", "x\x1b]11;rgb:00/00/00\x1b\\y", "\x1b[?62c", "あ\xe3\x81",
		"\x1b]11;rgb:00/00/00", "\x1b[2;2R", "\x1b]\x1b\\", "\x1b[?2026;1$y", "\x1b\x1b[?1c", "\xf0\x9f\x98",
	} {
		f.Add([]byte(s), 3)
	}
	f.Fuzz(func(t *testing.T, typed []byte, split int) {
		if len(typed) > 60 {
			return // longer than an answer may be
		}
		in := NewInput(nil, (&clock{}).now, nil)
		out, _ := in.filter(slices.Clone(typed), false, true)
		if want := answersAnywhere.ReplaceAll(typed, nil); string(out) != string(want) {
			t.Fatalf("%q is handed on as %q, want %q", typed, out, want)
		}
		if strings.ContainsRune(string(typed), esc) {
			return
		}
		in, _ = asked()
		at := 0
		if len(typed) > 0 {
			at = max(0, split%len(typed))
		}
		head, _ := feed(in, string(typed[:at]), string(typed[at:]))
		if got := head + string(in.held); got != string(typed) {
			t.Fatalf("%q in two reads is handed on as %q", typed, got)
		}
	})
}
