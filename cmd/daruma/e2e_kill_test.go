//go:build unix

package main_test

import (
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// TestKillsDuringTheWalk types a full walk at the speed of a person, kills the
// program (SIGKILL) at a random moment, and compares the draft that is on disk
// with what had been typed: everything older than a second has to be there, and
// the step has to be one that was in view within the last second. In every third
// round the program is started again: home offers to resume, enter goes to that
// step, and the draft is as it was.
//
// It runs 6 rounds; with DARUMA_FULL=1 it runs 200, and -parallel says how many
// at once:
//
//	DARUMA_FULL=1 go test -run TestKillsDuringTheWalk -parallel 8 -timeout 30m -v ./cmd/daruma
func TestKillsDuringTheWalk(t *testing.T) {
	bin := build(t)
	rounds := 6
	if os.Getenv("DARUMA_FULL") == "1" {
		rounds = 200
	}
	seed := uint64(time.Now().UnixNano())
	var all tally
	t.Run("rounds", func(t *testing.T) {
		for i := range rounds {
			t.Run(strconv.Itoa(i), func(t *testing.T) {
				t.Parallel()
				r := rand.New(rand.NewPCG(seed, uint64(i)))
				// Each round has its own part of the walk, so that no part is left out.
				within := time.Duration((float64(i) + r.Float64()) / float64(rounds) * float64(walkTime))
				all.add(killedRound(t, bin, text.Langs[i%2], r, within, i%3 == 0))
			})
		}
	})
	t.Logf("%d rounds, seed %d: %d keys typed, %d losses, the oldest key that was not on disk was %d ms old",
		all.rounds, seed, all.keys, all.losses, all.lag.Milliseconds())
}

const (
	// walkTime is about what the walk takes at the pace of keyPause.
	walkTime = 10 * time.Second
	keyPause = 40 * time.Millisecond
	// mayLag is how far the draft may be behind what was typed.
	mayLag = time.Second
)

// tally is the sum of the rounds.
type tally struct {
	mu                   sync.Mutex
	rounds, keys, losses int
	lag                  time.Duration
}

func (a *tally) add(r roundResult) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.rounds++
	a.keys += r.keys
	a.losses += r.losses
	a.lag = max(a.lag, r.lag)
}

// roundResult is what one round found.
type roundResult struct {
	keys, losses int
	lag          time.Duration // the age of the oldest key that was not on disk
}

func killedRound(t *testing.T, bin string, l text.Lang, r *rand.Rand, within time.Duration, resume bool) roundResult {
	t.Helper()
	u := newRegular(t, bin, l)
	tm := u.start(dark, usual)
	tm.begins(coach.Full)
	tm.sees(progress(l, 0, len(takenBy(coach.Full))))

	ty := &typist{tm: tm, rand: r, killed: make(chan struct{}), told: map[string][]moment{}}
	var at time.Time
	time.AfterFunc(within, func() {
		at = time.Now()
		_ = tm.cmd.Process.Kill()
		close(ty.killed)
	})
	ty.walk()
	<-ty.killed
	_ = tm.exit()

	var draft journal.Draft
	if all := u.drafts(); len(all) > 0 {
		draft = all[0]
	}
	result := ty.compare(draft, at)
	if resume && draft.Step != "" {
		u.resumes(draft)
	}
	return result
}

// A moment is when something took a value.
type moment struct {
	at    time.Time
	value string
}

// A typist goes through the walk key by key and remembers what they answered
// when: the values of each field, of "step" and of "focus" in turn.
type typist struct {
	tm     *terminal
	rand   *rand.Rand
	killed chan struct{}
	told   map[string][]moment
	keys   int
}

// key presses one key, after which the fields named have the values given, and
// pauses as a person does. It reports false once the program is killed.
func (ty *typist) key(key string, then ...string) bool {
	select {
	case <-ty.killed:
		return false
	default:
	}
	now := time.Now()
	for i := 0; i < len(then); i += 2 {
		ty.told[then[i]] = append(ty.told[then[i]], moment{now, then[i+1]})
	}
	ty.keys++
	_, _ = ty.tm.keys.WriteString(keyBytes(key)) // a killed program takes none
	pause := keyPause/2 + time.Duration(ty.rand.Int64N(int64(keyPause)))
	select {
	case <-ty.killed:
		return false
	case <-time.After(pause):
		return true
	}
}

// walk answers the walk, and goes on typing at its end, until it is killed.
func (ty *typist) walk() {
	steps := takenBy(coach.Full)
	var fields [][2]string // step and field, in the order they come into focus
	for _, s := range steps {
		if len(s.Ask) == 0 {
			fields = append(fields, [2]string{s.ID, ""})
		}
		for _, q := range s.Ask {
			if !q.More && q.Field != "outcome" {
				fields = append(fields, [2]string{s.ID, q.Field})
			}
		}
	}
	// The first key makes the first draft.
	begun := []string{"step", fields[0][0], "focus", fields[0][1]}
	for i, f := range fields {
		if i == 0 {
			if !ty.key("x", append(begun, f[1], "x")...) || !ty.key("backspace", f[1], "") {
				return
			}
		}
		last := i+1 == len(fields)
		if !ty.answer(f[1], last) {
			return
		}
		if !last && !ty.key(onwards(f[1]), "step", fields[i+1][0], "focus", fields[i+1][1]) {
			return
		}
	}
}

// answer fills in one field; the last one without end.
func (ty *typist) answer(path string, last bool) bool {
	f, _ := journal.FieldOf(path)
	switch {
	case path == "" || path == "deal.decided":
		return true
	case f.Kind == journal.Choice:
		n := ty.rand.IntN(min(len(f.Options), 9))
		return ty.key(strconv.Itoa(n+1), path, f.Options[n].Value)
	case f.Kind == journal.Several:
		return ty.key("1", path, f.Options[0].Value)
	case f.Kind == journal.Scale || f.Kind == journal.Score:
		n := strconv.Itoa(1 + ty.rand.IntN(5))
		return ty.key(n, path, n)
	case f.Kind == journal.Money:
		return ty.types(path, []string{"1", "2", "3", "4", "5"}, 7)
	}
	n := 12 + ty.rand.IntN(20)
	if last {
		n = 1 << 20
	}
	return ty.types(path, map[text.Lang][]string{
		text.English:  {"a", "e", "n", "t", " ", "we", "r", "'", "backspace"},
		text.Japanese: {"価格", "が", "御社", "、", "ガ", "　", "です", "ー", "backspace"},
	}[ty.tm.user.lang], n)
}

// types types n random pieces, and corrects itself now and then.
func (ty *typist) types(path string, pieces []string, n int) bool {
	value := ""
	for range n {
		piece := pieces[ty.rand.IntN(len(pieces))]
		if piece == "backspace" {
			runes := []rune(value)
			value = string(runes[:max(len(runes)-1, 0)])
		} else {
			value += piece
		}
		if !ty.key(piece, path, value) {
			return false
		}
	}
	return true
}

// compare finds what had been told longer than mayLag before the kill and is
// not in the draft, and how far the draft was behind at most.
func (ty *typist) compare(d journal.Draft, killed time.Time) roundResult {
	t := ty.tm.t
	t.Helper()
	result := roundResult{keys: ty.keys}
	for path, moments := range ty.told {
		got := valueOf(d, path)
		// The last time it had the value that is on disk; -1 is before all.
		kept := len(moments) - 1
		for kept >= 0 && moments[kept].value != got {
			kept--
		}
		if kept < 0 && got != "" {
			result.losses++
			t.Errorf("%s is %q in the draft, which it never was", path, got)
			continue
		}
		if kept+1 == len(moments) {
			continue
		}
		lag := killed.Sub(moments[kept+1].at)
		result.lag = max(result.lag, lag)
		if lag > mayLag {
			result.losses++
			t.Errorf("%s is %q in the draft; a key %d ms before the kill made it %q", path, got, lag.Milliseconds(), moments[kept+1].value)
		}
	}
	return result
}

// valueOf is what the draft holds for a path as it was typed; "" where there is
// no draft.
func valueOf(d journal.Draft, path string) string {
	switch raw, ok := d.Raw[path]; {
	case path == "step":
		return d.Step
	case path == "focus":
		return d.Focus
	case ok:
		return raw
	}
	f, ok := journal.FieldOf(path)
	if !ok {
		return ""
	}
	switch v := f.At(&d.Entry).(type) {
	case *string:
		return *v
	case *[]string:
		return strings.Join(*v, ",")
	case *int:
		return strings.TrimPrefix(strconv.Itoa(*v), "0")
	case **int:
		if *v != nil {
			return strconv.Itoa(**v)
		}
	case **journal.Amount:
		if *v != nil {
			return journal.FormatAmount(**v, "").EN
		}
	}
	return ""
}

// resumes starts the program again: it has to offer the draft, go on where it
// was left, and leave it as it is.
func (u *user) resumes(d journal.Draft) {
	u.t.Helper()
	tm := u.start(dark, usual)
	tm.seesText(text.Say("Resume ", "続きから："))
	tm.press("enter")
	steps := takenBy(coach.Full)
	i := slices.IndexFunc(steps, func(s coach.Step) bool { return s.ID == d.Step })
	tm.sees(progress(u.lang, i, len(steps)))
	tm.leaves()
	again := u.drafts()
	if len(again) != 1 {
		u.t.Fatalf("%d drafts after resuming, want 1", len(again))
	}
	again[0].Saved = d.Saved
	if !reflect.DeepEqual(again[0], d) {
		u.t.Errorf("resuming has changed the draft from\n%+v\nto\n%+v", d, again[0])
	}
}
