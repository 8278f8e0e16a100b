package tone

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A specimen is one text of the corpus with the kinds it should be found to
// hold; none if it is courteous.
type specimen struct {
	language string
	kinds    []Kind
	words    string
	line     int
}

// specimens reads a file of texts. Each begins with a line "=== courteous en"
// or "=== leak ja blame,plea".
func specimens(t *testing.T, name string) []specimen {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var out []specimen
	for i, line := range strings.Split(string(b), "\n") {
		if head, ok := strings.CutPrefix(line, "=== "); ok {
			f := strings.Fields(head)
			s := specimen{language: f[1], line: i + 1}
			if f[0] == "leak" {
				for k := range strings.SplitSeq(f[2], ",") {
					s.kinds = append(s.kinds, Kind(k))
				}
			}
			out = append(out, s)
			continue
		}
		last := &out[len(out)-1]
		last.words += line + "\n"
	}
	return out
}

// A tally counts how the check does on one part of the corpus.
type tally struct{ courteous, alarms, leaks, caught, kinds, named int }

func (n tally) String() string {
	return fmt.Sprintf("%d courteous texts, %d false alarms; %d leaking texts, %d caught (%.1f%%); %d of %d kinds named (%.1f%%)",
		n.courteous, n.alarms, n.leaks, n.caught, share(n.caught, n.leaks), n.named, n.kinds, share(n.named, n.kinds))
}

func share(k, n int) float64 { return 100 * float64(k) / float64(max(n, 1)) }

func (n *tally) add(t *testing.T, file string, s specimen) {
	found := Check(s.words, Options{})
	if len(s.kinds) == 0 {
		n.courteous++
		if len(found) > 0 {
			n.alarms++
			t.Errorf("%s:%d: a courteous text has findings: %s", file, s.line, summary(found))
		}
		return
	}
	n.leaks++
	n.kinds += len(s.kinds)
	if len(found) > 0 {
		n.caught++
	} else {
		t.Logf("%s:%d: missed %v", file, s.line, s.kinds)
	}
	for _, k := range s.kinds {
		if slices.ContainsFunc(found, func(f Finding) bool { return f.Kind == k }) {
			n.named++
		} else if len(found) > 0 {
			t.Logf("%s:%d: %s is called %s", file, s.line, k, summary(found))
		}
	}
}

func summary(found []Finding) string {
	var out []string
	for _, f := range found {
		out = append(out, fmt.Sprintf("%s %q", f.Kind, f.Words))
	}
	return strings.Join(out, ", ")
}

// TestCorpus measures the rules. corpus.txt is what they were written with;
// heldout.txt was written after them and shows how they do on texts that nobody
// had in mind, so no rule is to be changed for the sake of a text in it: what it
// teaches goes to corpus.txt, and a new one takes its place. A false alarm on a
// courteous text is a failure in all. heldout2.txt is the hardest: its leaks are
// as oblique as people make them, with hardly a word that gives them away, and
// rules that look for words miss most of them. Its floor keeps what there is.
func TestCorpus(t *testing.T) {
	parts := []struct {
		file          string
		caught, named float64 // the least share in percent
	}{
		{"corpus.txt", 100, 95},
		{"heldout.txt", 80, 70},
		{"heldout2.txt", 30, 25},
	}
	courteous := map[string]int{}
	for _, part := range parts {
		t.Run(part.file, func(t *testing.T) {
			byLanguage := map[string]*tally{"en": {}, "ja": {}}
			for _, s := range specimens(t, part.file) {
				byLanguage[s.language].add(t, part.file, s)
			}
			for language, n := range byLanguage {
				courteous[language] += n.courteous
				t.Logf("%s %s: %v", part.file, language, n)
				if share(n.caught, n.leaks) < part.caught || share(n.named, n.kinds) < part.named {
					t.Errorf("%s %s: less is caught than %v%% or named than %v%%", part.file, language, part.caught, part.named)
				}
			}
		})
	}
}
