package store

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"daruma/journal"
)

var benchmarkSizes = []int{1_000, 10_000, 100_000}

// eachSize runs a benchmark on journals of all sizes.
func eachSize(b *testing.B, run func(b *testing.B, s *Store, g *generator)) {
	for _, n := range benchmarkSizes {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "journal.db")
			if err := Create(path); err != nil {
				b.Fatal(err)
			}
			s := reopen(b, path)
			defer func() {
				if err := s.Close(); err != nil {
					b.Error(err)
				}
			}()
			g := newGenerator(1)
			if err := s.Add(g.entries(n), day); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			run(b, s, g)
		})
	}
}

func BenchmarkRecent(b *testing.B) {
	eachSize(b, func(b *testing.B, s *Store, _ *generator) {
		for b.Loop() {
			if heads, err := s.Recent(10); err != nil || len(heads) != 10 {
				b.Fatal(len(heads), err)
			}
		}
	})
}

func BenchmarkHeads(b *testing.B) {
	eachSize(b, func(b *testing.B, s *Store, _ *generator) {
		for b.Loop() {
			if err := s.Heads(context.Background(), func(journal.Head) bool { return true }); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	queries := map[string]string{"absent": "zebra", "japanese": "ありません", "two": "committee カタログ zebra"}
	for name, query := range queries {
		b.Run(name, func(b *testing.B) {
			eachSize(b, func(b *testing.B, s *Store, _ *generator) {
				for b.Loop() {
					if err := s.Search(context.Background(), query, func(journal.Hit) bool { return true }); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}

// BenchmarkSearchHits finds every entry, which decodes every body.
func BenchmarkSearchHits(b *testing.B) {
	eachSize(b, func(b *testing.B, s *Store, _ *generator) {
		for b.Loop() {
			if err := s.Search(context.Background(), "stung", func(journal.Hit) bool { return true }); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkAdd adds one entry, durably, to a journal that holds n.
func BenchmarkAdd(b *testing.B) {
	eachSize(b, func(b *testing.B, s *Store, g *generator) {
		for b.Loop() {
			if err := s.Add(g.entries(1), day); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkImport adds n entries to an empty journal in one transaction.
func BenchmarkImport(b *testing.B) {
	for _, n := range benchmarkSizes {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			entries := newGenerator(1).entries(n)
			b.ReportAllocs()
			for b.Loop() {
				path := filepath.Join(b.TempDir(), "journal.db")
				if err := Create(path); err != nil {
					b.Fatal(err)
				}
				s := reopen(b, path)
				if err := s.Add(entries, day); err != nil {
					b.Fatal(err)
				}
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkOpen opens and closes a journal, to read and to write.
func BenchmarkOpen(b *testing.B) {
	for _, readOnly := range []bool{true, false} {
		b.Run(fmt.Sprintf("readonly=%t", readOnly), func(b *testing.B) {
			eachSize(b, func(b *testing.B, s *Store, _ *generator) {
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
				for b.Loop() {
					opened, err := Open(s.path, Options{ReadOnly: readOnly})
					if err != nil {
						b.Fatal(err)
					}
					if err := opened.Close(); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}
