package seal

import "testing"

func TestWipedVault(t *testing.T) {
	vault := NewVault()
	where := place("heads", "1")
	sealed := vault.Seal(nil, where, 1, []byte("a loss"))
	vault.Wipe()
	if vault.key != ([keySize]byte{}) {
		t.Error("the key is still there")
	}
	if plain, err := vault.Open(nil, where, sealed); err != nil || string(plain) != "a loss" {
		t.Errorf("a reader under way gets %q, %v", plain, err)
	}
	defer func() {
		if recover() == nil {
			t.Error("a slot was made that opens nothing")
		}
	}()
	NewOpenSlot(vault)
}
