package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// salvirtFile holds 448 decided deals; see the README beside it.
const salvirtFile = "../../journal/pattern/testdata/Salvirt_B2B_ML_dataset.csv"

// TestSalvirtThroughTheVerbs imports the set as a user does and asks for each
// attribute: the counts of "patterns --by" are those of the file's rows, and
// neither the order of the rows, nor a second import, nor a file in two parts,
// nor other line ends change any figure.
func TestSalvirtThroughTheVerbs(t *testing.T) {
	content, err := os.ReadFile(salvirtFile)
	if err != nil {
		t.Fatal(err)
	}
	rows := semicolons(t, content)
	header, deals := rows[0], rows[1:]
	shuffled := slices.Clone(deals)
	rand.New(rand.NewPCG(7, 8)).Shuffle(len(deals), func(i, j int) {
		shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
	})
	// Equal rows stay in one part: in two files they are one row, imported again.
	sorted := slices.SortedFunc(slices.Values(deals), slices.Compare)
	half := len(sorted) / 2
	for slices.Equal(sorted[half-1], sorted[half]) {
		half++
	}
	ways := []struct {
		name  string
		files []string
	}{
		{"as it is", []string{string(content)}},
		{"twice", []string{string(content), string(content)}},
		{"shuffled", []string{written(t, slices.Concat([][]string{header}, shuffled))}},
		{"in two parts", []string{
			written(t, slices.Concat([][]string{header}, sorted[:half])),
			written(t, slices.Concat([][]string{header}, sorted[half:])),
		}},
		{"with CRLF", []string{strings.ReplaceAll(strings.ReplaceAll(string(content), "\r\n", "\n"), "\n", "\r\n")}},
	}
	var first string
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			s := newScript(t, "")
			for _, f := range way.files {
				s.write("deals.csv", f)
				s.exits(done, []string{"import", "deals.csv", "--from", "csv", "--map", "outcome=Status"})
			}
			var all strings.Builder
			for column, attribute := range header[:len(header)-1] {
				s.exits(done, []string{"patterns", "--by", attribute, "--json"})
				s.countsAre(attribute, deals, column)
				all.Write(s.stdout.Bytes())
			}
			if first == "" {
				first = all.String()
			} else if all.String() != first {
				t.Error("the figures are not those of the file as it is")
			}
		})
	}
}

// countsAre fails unless the groups that were printed are those that the rows
// have in the column.
func (s *script) countsAre(attribute string, deals [][]string, column int) {
	s.Helper()
	type count struct{ lost, won int }
	want := map[string]count{}
	for _, row := range deals {
		c := want[row[column]]
		if row[len(row)-1] == "Won" {
			c.won++
		} else {
			c.lost++
		}
		want[row[column]] = c
	}
	var report struct {
		Factors []struct {
			Factor, Value string
			Losses, Wins  int
		}
	}
	if err := json.Unmarshal(s.stdout.Bytes(), &report); err != nil {
		s.fail("%v", err)
	}
	got := map[string]count{}
	for _, g := range report.Factors {
		if g.Factor != attribute {
			s.Errorf("a group of %s among those of %s", g.Factor, attribute)
		}
		got[g.Value] = count{g.Losses, g.Wins}
	}
	if len(got) != len(want) {
		s.Errorf("%s has %d groups, want %d", attribute, len(got), len(want))
	}
	for value, w := range want {
		if got[value] != w {
			s.Errorf("%s %s: %+v, want %+v", attribute, value, got[value], w)
		}
	}
}

func semicolons(t *testing.T, content []byte) [][]string {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(content))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func written(t *testing.T, rows [][]string) string {
	t.Helper()
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = ';'
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
