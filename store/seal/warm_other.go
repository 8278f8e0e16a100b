//go:build !linux

package seal

// warm has nothing to do: only Linux takes advice on the pages that Argon2id is
// about to fill.
func warm(Params) {}
