package seal

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestMarksTellRecordsApart(t *testing.T) {
	vault := NewVault()
	base := vault.Mark(place("heads", "1"), 1)
	if again := vault.Mark(place("heads", "1"), 1); again != base {
		t.Error("the same record has two marks")
	}
	tests := map[string]Mark{
		"another key":           vault.Mark(place("heads", "2"), 1),
		"another bucket":        vault.Mark(place("texts", "1"), 1),
		"another revision":      vault.Mark(place("heads", "1"), 2),
		"a letter moved across": vault.Mark(place("heads1", ""), 1),
		"another vault":         NewVault().Mark(place("heads", "1"), 1),
		"another data key":      vault.WithNewKey().Mark(place("heads", "1"), 1),
	}
	for name, mark := range tests {
		t.Run(name, func(t *testing.T) {
			if mark == base {
				t.Error("has the same mark")
			}
		})
	}
}

func TestTogglingTwiceLeavesTheMarkAsItWas(t *testing.T) {
	vault := NewVault()
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfDistinct(rapid.String(), rapid.ID).Draw(t, "keys")
		var manifest Mark
		for _, key := range keys {
			manifest.Toggle(vault.Mark(place("heads", key), 1))
		}
		for _, key := range rapid.Permutation(keys).Draw(t, "order") {
			manifest.Toggle(vault.Mark(place("heads", key), 1))
		}
		if manifest != (Mark{}) {
			t.Fatal("something was left over")
		}
	})
}

func BenchmarkMark(b *testing.B) {
	vault := NewVault()
	for _, n := range []int{8, 16} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			where := Place{Bucket: []byte("heads"), Key: make([]byte, n)}
			b.ReportAllocs()
			for b.Loop() {
				vault.Mark(where, 1)
			}
		})
	}
}
