package thread_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"

	"pgregory.net/rapid"
)

// drawDay is a day of the years 2024 to 2030, or rarely none.
func drawDay(t *rapid.T, name string) calendar.Date {
	if rapid.IntRange(0, 19).Draw(t, name+" known") == 0 {
		return calendar.Date{}
	}
	return calendar.NewDate(2024, 1, 1).AddDays(rapid.IntRange(0, 2500).Draw(t, name))
}

func drawValue(t *rapid.T, name string, options []journal.Option) string {
	return rapid.SampledFrom(append(journal.Values(options), "")).Draw(t, name)
}

// drawHead is any head: an outcome, dates in any order, contacts of any kind.
func drawHead(t *rapid.T) journal.Head {
	h := journal.Head{
		ID:      journal.ID{rapid.Byte().Draw(t, "id")},
		Outcome: drawValue(t, "outcome", journal.Outcomes), Company: rapid.SampledFrom([]string{"", "Aoyama", "Minato"}).Draw(t, "company"),
		Decided: drawDay(t, "decided"), Replied: drawDay(t, "replied"), PostponedTo: drawDay(t, "postponed"), StopLifted: drawDay(t, "lifted"),
		ReplySkip: rapid.Bool().Draw(t, "skipped"), LetGo: rapid.IntRange(0, 9).Draw(t, "let go") == 0,
		Follows: journal.ID{rapid.ByteRange(0, 3).Draw(t, "follows")},
	}
	for range rapid.IntRange(0, 12).Draw(t, "contacts") {
		h.Contacts = append(h.Contacts, drawTouch(t))
	}
	return h
}

func drawTouch(t *rapid.T) journal.Touch {
	return journal.Touch{
		On:   drawDay(t, "on"),
		Kind: drawValue(t, "kind", journal.ContactKinds), Direction: drawValue(t, "direction", journal.Directions),
		Result: drawValue(t, "result", journal.ContactResults), Signal: drawValue(t, "signal", journal.Signals),
	}
}

func drawRules(t *rapid.T) thread.Rules {
	return thread.Rules{Interval: rapid.IntRange(0, 6).Draw(t, "interval")}
}

func TestWhateverTheHeadThereIsAState(t *testing.T) {
	known := thread.States()
	rapid.Check(t, func(t *rapid.T) {
		h, r := drawHead(t), drawRules(t)
		on := calendar.FromNumber(rapid.Int32Range(-700_000, 2_900_000).Draw(t, "day"))
		s := thread.Of(&h, on, r)
		if !slices.Contains(known, s.State) {
			t.Fatalf("state %q", s.State)
		}
		if s.Next.IsZero() != (s.Kind == "") {
			t.Fatalf("next %v is for %q", s.Next, s.Kind)
		}
		thread.RowsOf(&h, on, 30, r)
		thread.Check(&h, drawTouch(t), r)
	})
}

func TestEveryProposedDayIsAGoodOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, r, on := drawHead(t), drawRules(t), drawDay(t, "as of")
		s := thread.Of(&h, on, r)
		if !s.Next.IsZero() && (!calendar.Business(s.Next) || s.Next.Before(h.Decided)) {
			t.Fatalf("next %v, decided %v", s.Next, h.Decided)
		}
		ahead := rapid.IntRange(0, 400).Draw(t, "ahead")
		kinds := map[string]bool{}
		for _, row := range thread.RowsOf(&h, on, ahead, r) {
			if !calendar.Business(row.On) || row.On.Before(h.Decided) || row.On.After(on.AddDays(ahead)) {
				t.Fatalf("%s on %v, as of %v, decided %v", row.Kind, row.On, on, h.Decided)
			}
			if row.Why.IsZero() || row.Channel == "" {
				t.Fatalf("no reason or no way: %+v", row)
			}
			key := string(row.Kind) + row.On.String()
			if kinds[key] {
				t.Fatalf("%s twice", key)
			}
			kinds[key] = true
		}
	})
}

func TestNothingIsPlannedInTheQuiet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, r, on := drawHead(t), drawRules(t), drawDay(t, "as of")
		s := thread.Of(&h, on, r)
		for _, c := range h.Contacts {
			if c.Result != "complained" || c.On.IsZero() || c.On.After(on) {
				continue
			}
			end := c.On.AddDays(thread.FreezeDays)
			if !s.Next.IsZero() && !s.Next.Before(c.On) && !s.Next.After(end) {
				t.Fatalf("next %v, they objected on %v", s.Next, c.On)
			}
			if !end.Before(on) && (s.MayWrite() || len(thread.RowsOf(&h, on, 400, r)) > 0) {
				t.Fatalf("%s on %v, they objected on %v", s.State, on, c.On)
			}
		}
	})
}

func TestNothingKnowsTheFuture(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, r, on := drawHead(t), drawRules(t), drawDay(t, "as of")
		before := h
		before.Contacts = slices.DeleteFunc(slices.Clone(h.Contacts), func(c journal.Touch) bool { return c.On.After(on) })
		if before.Replied.After(on) {
			before.Replied = calendar.Date{}
		}
		if got, want := thread.Of(&h, on, r), thread.Of(&before, on, r); got != want {
			t.Fatalf("as of %v: %+v, without the later contacts %+v", on, got, want)
		}
		if got, want := thread.RowsOf(&h, on, 90, r), thread.RowsOf(&before, on, 90, r); !slices.Equal(got, want) {
			t.Fatalf("as of %v due: %+v, without the later contacts %+v", on, got, want)
		}
	})
}

// TestOrderOfContactsDoesNotMatter shuffles the days. Within one day contacts
// keep the order they were logged in, since a call after a sign answers it and
// one before does not.
func TestOrderOfContactsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, r, on := drawHead(t), drawRules(t), drawDay(t, "as of")
		shuffled := h
		shuffled.Contacts = rapid.Permutation(h.Contacts).Draw(t, "shuffled")
		order := map[journal.Touch]int{}
		for i, c := range h.Contacts {
			order[c] = i
		}
		byLog := slices.Clone(shuffled.Contacts)
		slices.SortStableFunc(byLog, func(a, b journal.Touch) int { return order[a] - order[b] })
		for i, c := range shuffled.Contacts {
			next := slices.IndexFunc(byLog, func(b journal.Touch) bool { return b.On == c.On })
			shuffled.Contacts[i] = byLog[next]
			byLog = slices.Delete(byLog, next, next+1)
		}
		if got, want := thread.Of(&shuffled, on, r), thread.Of(&h, on, r); got != want {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	})
}

func TestDueIsWhatTheThreadsSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heads := make([]journal.Head, rapid.IntRange(0, 4).Draw(t, "heads"))
		good := thread.MadeGood{}
		for i := range heads {
			heads[i] = drawHead(t)
			heads[i].ID = journal.ID{byte(i + 1)}
			good.Add(&heads[i])
		}
		r, on := drawRules(t), drawDay(t, "as of")
		due := thread.Due(heads, on, 60, r)
		if !slices.IsSortedFunc(due, func(a, b thread.Row) int { return a.On.Compare(b.On) }) {
			t.Fatalf("out of order: %+v", due)
		}
		r.MadeGood = good
		count := 0
		for i := range heads {
			found := thread.RowsOf(&heads[i], on, 60, r)
			for _, row := range found {
				if !slices.Contains(due, row) {
					t.Fatalf("%+v is missing", row)
				}
			}
			count += len(found)
		}
		if count != len(due) {
			t.Fatalf("%d rows, the threads have %d", len(due), count)
		}
	})
}

// someHeads is a journal of n entries of three years, a third of them with
// contacts, as of 20 November 2026.
func someHeads(n int) []journal.Head {
	random := rand.New(rand.NewPCG(1, 2))
	results := []string{"no-answer", "absent", "answered", "reached", "message-left"}
	heads := make([]journal.Head, n)
	for i := range heads {
		decided := calendar.NewDate(2024, 1, 1).AddDays(random.IntN(1050))
		h := journal.Head{
			ID:      journal.ID{byte(i), byte(i >> 8), byte(i >> 16)},
			Outcome: []string{journal.Lost, journal.Lost, journal.Lost, journal.Won, journal.Silent}[random.IntN(5)],
			Company: "Company " + strconv.Itoa(random.IntN(3000)), Contact: "Tanaka", Decided: decided,
		}
		if random.IntN(2) == 0 {
			h.Replied = decided.AddDays(random.IntN(10))
		}
		if random.IntN(3) == 0 {
			for on := decided.AddDays(30 + random.IntN(200)); len(h.Contacts) < 5; on = on.AddDays(random.IntN(130)) {
				h.Contacts = append(h.Contacts, journal.Touch{On: on, Kind: "email", Direction: "out", Result: results[random.IntN(len(results))]})
			}
		}
		heads[i] = h
	}
	return heads
}

func TestOfAllocatesNothing(t *testing.T) {
	heads := someHeads(1000)
	on := day(t, "2026-11-20")
	allocations := testing.AllocsPerRun(10, func() {
		for i := range heads {
			thread.Of(&heads[i], on, thread.Rules{})
		}
	})
	if allocations != 0 {
		t.Errorf("a thousand threads made %v allocations", allocations)
	}
}

func BenchmarkDue(b *testing.B) {
	on := day(b, "2026-11-20")
	for _, n := range []int{1000, 10_000, 100_000} {
		heads := someHeads(n)
		b.Run("n="+strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				thread.Due(heads, on, 0, thread.Rules{})
			}
		})
	}
}

func BenchmarkOf(b *testing.B) {
	on := day(b, "2026-11-20")
	for _, n := range []int{1000, 10_000, 100_000} {
		heads := someHeads(n)
		b.Run("n="+strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for i := range heads {
					thread.Of(&heads[i], on, thread.Rules{})
				}
			}
		})
	}
}
