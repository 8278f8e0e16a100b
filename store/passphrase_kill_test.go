package store

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/store/seal"
)

func init() {
	children["reseal"] = func(args []string) error {
		r := resealings[args[1]]
		o := Options{}
		if r.before != nil {
			o.Secret = byPass(r.before)
		}
		s, err := Open(args[0], o)
		if err != nil {
			return err
		}
		fmt.Println("begin")
		_, err = r.do(s)
		return errors.Join(err, s.Close())
	}
}

// TestResealingKilled kills the program at any moment of all four. The journal
// opens as before or as after, and with it, once it was unlocked for writing,
// every copy.
func TestResealingKilled(t *testing.T) {
	t.Parallel()
	rounds := 1
	if full() {
		rounds = 100
	}
	random := rand.New(rand.NewPCG(1, 2))
	for _, name := range slices.Sorted(maps.Keys(resealings)) {
		t.Run(name, func(t *testing.T) {
			r := resealings[name]
			done, halfway := 0, 0
			for range rounds {
				path, secret, _ := r.start(t)
				s := unlocked(t, path, secret)
				want := holdingsOf(t, s)
				before, err := s.meta()
				check(t, err, s.Close())
				child := startChild(t, "reseal", path, name)
				// From before the first byte is written until all is over.
				time.Sleep(time.Duration(random.Int64N(int64(120 * time.Millisecond))))
				check(t, child.Process.Kill())
				_ = child.Wait() // says that it was killed

				// Reading finishes nothing and misses nothing.
				s = whichever(t, path, r, Options{ReadOnly: true})
				wantHoldings(t, s, want)
				if left, err := s.keyBefore(); err != nil || left != nil {
					check(t, err)
					halfway++
				}
				check(t, s.Close())

				s = whichever(t, path, r, Options{})
				wantHoldings(t, s, want)
				if left, err := s.keyBefore(); err != nil || left != nil {
					t.Errorf("the key before is still there, %v", err)
				}
				after, err := s.meta()
				check(t, err, s.Close())
				secret = r.secret(before.slots, after.slots)
				if !slices.Equal(before.slots, after.slots) {
					done++
				}
				wantOpen(t, path, want, secret)
				if secret != nil {
					wantShut(t, path, nil, byPass(never))
				}
				for _, file := range filesOf(t, path) {
					if strings.HasSuffix(file, ".new") {
						t.Errorf("%s was left", filepath.Base(file))
					}
				}
			}
			t.Logf("of %d, %d were done, %d of them halfway", rounds, done, halfway)
		})
	}
}

// secret is what unlocks a journal whose slots were before and are now.
func (r resealing) secret(before, now []seal.Slot) *journal.Secret {
	pass := r.before
	if !slices.Equal(before, now) {
		pass = r.after
	}
	if pass == nil {
		return nil
	}
	return byPass(pass)
}

// whichever opens a journal that is as before a resealing or as after it.
func whichever(t testing.TB, path string, r resealing, o Options) *Store {
	t.Helper()
	s, err := Open(path, o)
	check(t, err)
	t.Cleanup(func() { _ = s.Close() })
	if !s.Locked() {
		return s
	}
	for _, pass := range [][]byte{r.before, r.after} {
		if pass != nil && s.Unlock(*byPass(pass)) == nil {
			return s
		}
	}
	t.Fatal("neither passphrase unlocks the journal")
	return nil
}
