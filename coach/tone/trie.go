package tone

import "unicode/utf8"

// A trie finds which of many strings a text begins with, at the cost of one
// look-up a character.
type trie struct {
	next map[edge]int32
	ends map[int32][]int // what the strings that end at a node stand for
	size int32
}

type edge struct {
	node int32
	r    rune
}

func newTrie() *trie { return &trie{next: map[edge]int32{}, ends: map[int32][]int{}} }

// add makes s stand for id as well.
func (t *trie) add(s string, id int) {
	node := int32(0)
	for _, r := range s {
		to, ok := t.next[edge{node, r}]
		if !ok {
			t.size++
			to = t.size
			t.next[edge{node, r}] = to
		}
		node = to
	}
	t.ends[node] = append(t.ends[node], id)
}

// at appends to ids what every string stands for that s begins with.
func (t *trie) at(s string, ids []int) []int {
	node := int32(0)
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		to, ok := t.next[edge{node, r}]
		if !ok {
			break
		}
		node, s = to, s[size:]
		ids = append(ids, t.ends[node]...)
	}
	return ids
}
