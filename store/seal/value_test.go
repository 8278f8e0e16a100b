package seal

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func place(bucket, key string) Place {
	return Place{Bucket: []byte(bucket), Key: []byte(key)}
}

func TestSealOpensToTheSameText(t *testing.T) {
	vault := NewVault()
	rapid.Check(t, func(t *rapid.T) {
		where := Place{
			Bucket: rapid.SliceOf(rapid.Byte()).Draw(t, "bucket"),
			Key:    rapid.SliceOf(rapid.Byte()).Draw(t, "key"),
		}
		revision := rapid.Uint64().Draw(t, "revision")
		plain := rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "plain")
		prefix := rapid.SliceOfN(rapid.Byte(), 0, 20).Draw(t, "prefix")

		sealed := vault.Seal(bytes.Clone(prefix), where, revision, plain)
		if !bytes.HasPrefix(sealed, prefix) {
			t.Fatal("sealing changed what was there before")
		}
		sealed = sealed[len(prefix):]
		if len(sealed) != SealedSize(len(plain)) {
			t.Fatalf("sealed to %d bytes, want %d", len(sealed), SealedSize(len(plain)))
		}
		if got, err := Revision(sealed); err != nil || got != revision {
			t.Fatalf("revision is %d, %v; want %d", got, err, revision)
		}
		opened, err := vault.Open(bytes.Clone(prefix), where, sealed)
		if err != nil {
			t.Fatal(err)
		}
		if want := append(bytes.Clone(prefix), plain...); !bytes.Equal(opened, want) {
			t.Fatalf("opened to %x, want %x", opened, want)
		}
	})
}

func TestEveryFlippedByteIsNoticed(t *testing.T) {
	vault := NewVault()
	where := place("heads", "1")
	sealed := vault.Seal(nil, where, 7, []byte("lost to the incumbent"))
	for i := range sealed {
		for bit := range 8 {
			altered := bytes.Clone(sealed)
			altered[i] ^= 1 << bit
			if _, err := vault.Open(nil, where, altered); !errors.Is(err, ErrOpen) {
				t.Fatalf("byte %d, bit %d: got %v, want ErrOpen", i, bit, err)
			}
		}
	}
	for n := range sealed {
		if _, err := vault.Open(nil, where, sealed[:n]); !errors.Is(err, ErrOpen) {
			t.Fatalf("cut to %d bytes: got %v, want ErrOpen", n, err)
		}
	}
}

func TestSealedValueOpensNowhereElse(t *testing.T) {
	vault := NewVault()
	here := place("heads", "key")
	sealed := vault.Seal(nil, here, 1, []byte("a loss"))
	tests := map[string]struct {
		vault *Vault
		place Place
	}{
		"another key":                     {vault, place("heads", "yek")},
		"another bucket":                  {vault, place("texts", "key")},
		"a letter moved across":           {vault, place("headsk", "ey")},
		"everything in the bucket's name": {vault, place("headskey", "")},
		"another vault":                   {NewVault(), here},
		"the same vault with a new key":   {vault.WithNewKey(), here},
		"the same key in another vault":   {openVault(NewVault().ID(), vault.key), here},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := test.vault.Open(nil, test.place, sealed); !errors.Is(err, ErrOpen) {
				t.Errorf("got %v, want ErrOpen", err)
			}
		})
	}
}

func TestSwappedRecordsDoNotOpen(t *testing.T) {
	vault := NewVault()
	const records = 1000
	keyOf := func(i int) Place { return place("heads", fmt.Sprint(i)) }
	sealed := make([][]byte, records)
	for i := range sealed {
		sealed[i] = vault.Seal(nil, keyOf(i), 1, []byte("the same text"))
	}
	for i := range sealed {
		other := (i + 1) % records
		if _, err := vault.Open(nil, keyOf(i), sealed[other]); !errors.Is(err, ErrOpen) {
			t.Fatalf("record %d opened in place of %d", other, i)
		}
	}
}

func TestPaddingHidesTheLength(t *testing.T) {
	tests := map[string]struct{ shortest, longest int }{
		"first block":  {0, 63},
		"second block": {64, 127},
		"third block":  {128, 191},
	}
	vault := NewVault()
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			want := len(vault.Seal(nil, place("b", "k"), 1, make([]byte, test.shortest)))
			for n := test.shortest; n <= test.longest; n++ {
				if got := len(vault.Seal(nil, place("b", "k"), 1, make([]byte, n))); got != want {
					t.Fatalf("%d bytes seal to %d, %d bytes to %d", test.shortest, want, n, got)
				}
			}
			if next := len(vault.Seal(nil, place("b", "k"), 1, make([]byte, test.longest+1))); next != want+block {
				t.Fatalf("the next block seals to %d, want %d", next, want+block)
			}
		})
	}
}

func TestUnpadRefusesWhatIsNotPadded(t *testing.T) {
	tests := map[string][]byte{
		"nothing":                nil,
		"zeros alone":            make([]byte, block),
		"no mark at the end":     bytes.Repeat([]byte{'x'}, block),
		"mark a block too early": append([]byte{padMark}, make([]byte, block)...),
	}
	for name, padded := range tests {
		t.Run(name, func(t *testing.T) {
			if n, ok := unpad(padded); ok {
				t.Errorf("took %d bytes for the text", n)
			}
		})
	}
}

func TestNoncesDoNotRepeat(t *testing.T) {
	vault := NewVault()
	seen := make(map[[12]byte]bool)
	var sealed []byte
	for range 10_000 {
		sealed = vault.Seal(sealed[:0], place("b", "k"), 1, nil)
		nonce := [12]byte(sealed[headerSize:])
		if seen[nonce] {
			t.Fatal("a nonce was used twice")
		}
		seen[nonce] = true
	}
}

func TestSealAndOpenReuseTheirMemory(t *testing.T) {
	if raceDetector {
		t.Skip("the race detector drops pooled memory at random, so nothing can be said about reuse")
	}
	vault := NewVault()
	where := place("heads", "12345678")
	plain := make([]byte, 200)
	sealed := vault.Seal(nil, where, 1, plain)
	buf := make([]byte, 0, len(sealed))
	perRun := testing.AllocsPerRun(200, func() {
		buf = vault.Seal(buf[:0], where, 1, plain)
		var err error
		if buf, err = vault.Open(buf[:0], where, sealed); err != nil {
			t.Fatal(err)
		}
		vault.Mark(where, 1)
	})
	if perRun >= 1 {
		t.Errorf("%v allocations a round, want none", perRun)
	}
}

func FuzzOpen(f *testing.F) {
	vault := openVault(ID{1}, [keySize]byte{2})
	where := place("heads", "1")
	f.Add([]byte(nil))
	f.Add(make([]byte, SealedSize(0)))
	f.Add(append([]byte{valueFormat}, make([]byte, SealedSize(64))...))
	f.Fuzz(func(t *testing.T, sealed []byte) {
		if plain, err := vault.Open(nil, where, sealed); err == nil {
			t.Fatalf("opened %x, which nobody sealed, to %x", sealed, plain)
		} else if !errors.Is(err, ErrOpen) {
			t.Fatalf("got %v, want ErrOpen", err)
		}
		if _, err := Revision(sealed); err != nil && !errors.Is(err, ErrOpen) {
			t.Fatalf("got %v for the revision, want ErrOpen", err)
		}
	})
}

// benchmarkSizes are the lengths of heads and bodies, in bytes.
var benchmarkSizes = []int{200, 1500}

func BenchmarkSeal(b *testing.B) {
	vault := NewVault()
	where := place("heads", "12345678")
	for _, n := range benchmarkSizes {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			plain := make([]byte, n)
			var buf []byte
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for b.Loop() {
				buf = vault.Seal(buf[:0], where, 1, plain)
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	vault := NewVault()
	where := place("heads", "12345678")
	for _, n := range benchmarkSizes {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			sealed := vault.Seal(nil, where, 1, make([]byte, n))
			var buf []byte
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for b.Loop() {
				var err error
				if buf, err = vault.Open(buf[:0], where, sealed); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
