package seal

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// cheapParams cost next to nothing. See allowCheapParams.
var cheapParams = Params{Time: 1, Memory: 8, Threads: 1}

// allowCheapParams lets a test try many passphrases.
func allowCheapParams(t testing.TB) {
	t.Helper()
	kept := minMemory
	minMemory = cheapParams.Memory
	t.Cleanup(func() { minMemory = kept })
}

func passphraseSlot(t testing.TB, vault *Vault, passphrase string, params Params) Slot {
	t.Helper()
	slot, err := NewPassphraseSlot(vault, []byte(passphrase), params)
	if err != nil {
		t.Fatal(err)
	}
	return slot
}

// reread returns the slot as it comes back from the disk.
func reread(t testing.TB, slot Slot) Slot {
	t.Helper()
	read, err := ParseSlot(slot.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if read != slot {
		t.Fatal("the slot changed on its way through the disk")
	}
	return read
}

func TestEverySlotOpensTheSameVault(t *testing.T) {
	allowCheapParams(t)
	vault := NewVault()
	sealed := vault.Seal(nil, place("heads", "1"), 1, []byte("a loss"))
	recovery, code := NewRecoverySlot(vault)
	tests := map[string]struct {
		slot   Slot
		secret string
		kind   Kind
	}{
		"open":       {NewOpenSlot(vault), "", KindOpen},
		"passphrase": {passphraseSlot(t, vault, "長い合言葉 correct horse", cheapParams), "長い合言葉 correct horse", KindPassphrase},
		"recovery":   {recovery, code, KindRecovery},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			slot := reread(t, test.slot)
			if slot.Kind() != test.kind || slot.Kind().String() != name {
				t.Errorf("the slot is of kind %v, want %v", slot.Kind(), test.kind)
			}
			if slot.VaultID() != vault.ID() {
				t.Error("the slot names another vault")
			}
			unlocked, err := slot.Unlock([]byte(test.secret))
			if err != nil {
				t.Fatal(err)
			}
			if plain, err := unlocked.Open(nil, place("heads", "1"), sealed); err != nil || string(plain) != "a loss" {
				t.Errorf("opened to %q, %v", plain, err)
			}
			if unlocked.Mark(place("heads", "1"), 1) != vault.Mark(place("heads", "1"), 1) {
				t.Error("the marks differ")
			}
		})
	}
}

func TestDefaultParamsUnlock(t *testing.T) {
	slot := passphraseSlot(t, NewVault(), "correct horse", DefaultParams)
	if slot.Weak() {
		t.Error("the default is called weak")
	}
	if _, err := slot.Unlock([]byte("correct horse")); err != nil {
		t.Error(err)
	}
}

func TestWrongPassphrasesAreRefused(t *testing.T) {
	allowCheapParams(t)
	slot := passphraseSlot(t, NewVault(), "correct horse", cheapParams)
	for i := range 10_000 {
		if _, err := slot.Unlock(fmt.Appendf(nil, "correct horse%d", i)); !errors.Is(err, ErrWrongSecret) {
			t.Fatalf("passphrase %d: got %v, want ErrWrongSecret", i, err)
		}
	}
	if _, err := slot.Unlock(nil); !errors.Is(err, ErrNoPassphrase) {
		t.Errorf("no passphrase: got %v, want ErrNoPassphrase", err)
	}
	if _, err := NewPassphraseSlot(NewVault(), nil, cheapParams); !errors.Is(err, ErrNoPassphrase) {
		t.Errorf("setting none: got %v, want ErrNoPassphrase", err)
	}
}

func TestPassphraseMayBeTypedOnAnyKeyboard(t *testing.T) {
	allowCheapParams(t)
	tests := map[string]struct{ set, typed string }{
		"composed, then decomposed": {"caf\u00e9", "cafe\u0301"},
		"decomposed kana":           {"がんばる", "か\u3099んは\u3099る"},
		"wide letters":              {"ＡＢＣ１２", "ABC12"},
		"half-width katakana":       {"カタカナ", "ｶﾀｶﾅ"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			slot := passphraseSlot(t, NewVault(), test.set, cheapParams)
			if _, err := slot.Unlock([]byte(test.typed)); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestParamsOutOfRangeAreRefusedBeforeAnyWork(t *testing.T) {
	good := Params{Time: 1, Memory: 19 << 10, Threads: 1}
	tests := map[string]func(*Params){
		"no passes":        func(p *Params) { p.Time = 0 },
		"too many passes":  func(p *Params) { p.Time = 17 },
		"too little":       func(p *Params) { p.Memory = 19<<10 - 1 },
		"too much memory":  func(p *Params) { p.Memory = 1<<20 + 1 },
		"all memory":       func(p *Params) { p.Memory = math.MaxUint32 },
		"no thread":        func(p *Params) { p.Threads = 0 },
		"too many threads": func(p *Params) { p.Threads = 17 },
	}
	stored := passphraseSlot(t, NewVault(), "correct horse", good)
	for name, alter := range tests {
		t.Run(name, func(t *testing.T) {
			params := good
			alter(&params)
			if _, err := NewPassphraseSlot(NewVault(), []byte("correct horse"), params); !errors.Is(err, ErrParams) {
				t.Errorf("making a slot: got %v, want ErrParams", err)
			}
			slot := stored
			slot.params = params
			if _, err := ParseSlot(slot.Bytes()); !errors.Is(err, ErrParams) {
				t.Errorf("reading a slot: got %v, want ErrParams", err)
			}
			if _, err := slot.Unlock([]byte("correct horse")); !errors.Is(err, ErrParams) {
				t.Errorf("unlocking: got %v, want ErrParams", err)
			}
		})
	}
}

func TestAlteredParamsDoNotUnlock(t *testing.T) {
	allowCheapParams(t)
	slot := passphraseSlot(t, NewVault(), "correct horse", Params{Time: 2, Memory: 16, Threads: 1})
	slot.params.Time = 1
	if _, err := slot.Unlock([]byte("correct horse")); !errors.Is(err, ErrWrongSecret) {
		t.Errorf("got %v, want ErrWrongSecret", err)
	}
}

func TestWeakSlotsAreNamed(t *testing.T) {
	allowCheapParams(t)
	vault := NewVault()
	recovery, _ := NewRecoverySlot(vault)
	tests := map[string]struct {
		slot Slot
		want bool
	}{
		"cheap":        {passphraseSlot(t, vault, "p", cheapParams), true},
		"fewer passes": {Slot{kind: KindPassphrase, params: Params{Time: 2, Memory: 64 << 10, Threads: 4}}, true},
		"one thread":   {Slot{kind: KindPassphrase, params: Params{Time: 3, Memory: 64 << 10, Threads: 1}}, false},
		"open":         {NewOpenSlot(vault), false},
		"recovery":     {recovery, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := test.slot.Weak(); got != test.want {
				t.Errorf("weak is %v, want %v", got, test.want)
			}
		})
	}
}

func TestDamagedSlotsAreTold(t *testing.T) {
	allowCheapParams(t)
	vault := NewVault()
	recovery, _ := NewRecoverySlot(vault)
	for _, slot := range []Slot{NewOpenSlot(vault), passphraseSlot(t, vault, "p", cheapParams), recovery} {
		t.Run(slot.Kind().String(), func(t *testing.T) {
			stored := slot.Bytes()
			for i := range stored {
				altered := bytes.Clone(stored)
				altered[i] ^= 0x10
				if _, err := ParseSlot(altered); !errors.Is(err, ErrSlot) {
					t.Fatalf("byte %d: got %v, want ErrSlot", i, err)
				}
			}
		})
	}
	if _, err := (Slot{}).Unlock(nil); !errors.Is(err, ErrSlot) {
		t.Errorf("zero slot: got %v, want ErrSlot", err)
	}
	open := NewOpenSlot(vault)
	open.wrapped[0]++
	if _, err := open.Unlock(nil); !errors.Is(err, ErrSlot) {
		t.Errorf("altered key: got %v, want ErrSlot", err)
	}
}

func TestRecoveryCodeIsReadAsPeopleTypeIt(t *testing.T) {
	vault := NewVault()
	slot, code := NewRecoverySlot(vault)
	tests := map[string]string{
		"as shown":           code,
		"lower case":         strings.ToLower(code),
		"no dashes":          strings.ReplaceAll(code, "-", ""),
		"spaces":             " " + strings.ReplaceAll(code, "-", "  ") + "\n",
		"long dashes":        strings.ReplaceAll(code, "-", "—"),
		"Japanese dashes":    strings.ReplaceAll(code, "-", "ー"),
		"letters for digits": strings.NewReplacer("0", "o", "1", "l").Replace(code),
		"capital letters":    strings.NewReplacer("0", "O", "1", "I").Replace(code),
		"wide letters": strings.Map(func(r rune) rune {
			return r + '！' - '!'
		}, code),
	}
	for name, typed := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := slot.Unlock([]byte(typed)); err != nil {
				t.Errorf("%q: %v", typed, err)
			}
		})
	}
}

func TestTyposAreToldFromWrongCodes(t *testing.T) {
	vault := NewVault()
	slot, code := NewRecoverySlot(vault)
	_, other := NewRecoverySlot(vault)
	if _, err := slot.Unlock([]byte(other)); !errors.Is(err, ErrWrongSecret) {
		t.Errorf("another code: got %v, want ErrWrongSecret", err)
	}
	for i := range code {
		if code[i] == '-' {
			continue
		}
		for _, letter := range "0123456789ABCDEFGHJKMNPQRSTVWXYZU*" {
			if typed := code[:i] + string(letter) + code[i+1:]; typed != code {
				if _, err := slot.Unlock([]byte(typed)); !errors.Is(err, ErrTypo) {
					t.Fatalf("letter %d: got %v, want ErrTypo", i, err)
				}
			}
		}
		if _, err := slot.Unlock([]byte(code[:i] + code[i+1:])); !errors.Is(err, ErrTypo) {
			t.Fatalf("letter %d left out: got %v, want ErrTypo", i, err)
		}
	}
	for name, typed := range map[string]string{"nothing": "", "too long": code + code} {
		if _, err := slot.Unlock([]byte(typed)); !errors.Is(err, ErrTypo) {
			t.Errorf("%s: got %v, want ErrTypo", name, err)
		}
	}
}

func TestRecoveryCodesRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		secret := recoverySecret(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "secret"))
		code := formatCode(secret)
		if len(code) != 39 {
			t.Fatalf("%q has %d letters, want 39", code, len(code))
		}
		if read, err := parseCode(code); err != nil || read != secret {
			t.Fatalf("%q is read as %x, %v; want %x", code, read, err, secret)
		}
	})
}

func FuzzParseSlot(f *testing.F) {
	vault := openVault(ID{1}, [keySize]byte{2})
	recovery, _ := NewRecoverySlot(vault)
	f.Add(NewOpenSlot(vault).Bytes())
	f.Add(recovery.Bytes())
	f.Add(Slot{kind: KindPassphrase, params: DefaultParams}.Bytes())
	f.Add([]byte(nil))
	f.Fuzz(func(t *testing.T, stored []byte) {
		// The check sum is put right, so that what lies behind it is tried too.
		if len(stored) == slotSize {
			copy(stored[slotBodySize:], checkSum(stored[:slotBodySize]))
		}
		slot, err := ParseSlot(stored)
		switch {
		case err == nil:
			if !bytes.Equal(slot.Bytes(), stored) {
				t.Fatal("the slot is not written as it was read")
			}
			if slot.kind == KindPassphrase && slot.params.check() != nil {
				t.Fatal("parameters out of range were let through")
			}
		case !errors.Is(err, ErrSlot) && !errors.Is(err, ErrParams):
			t.Fatalf("got %v, want ErrSlot or ErrParams", err)
		}
	})
}
