package text_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestEverySayIsComplete reads every text.Say of the program whose words stand
// in the source: both languages are there, they take the same arguments, and
// neither shouts.
func TestEverySayIsComplete(t *testing.T) {
	said := 0
	for _, path := range programFiles(t) {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || !isSay(call.Fun) {
				return true
			}
			said++
			if fault := sayFault(call.Args); fault != "" {
				t.Errorf("%s: %s", fset.Position(call.Pos()), fault)
			}
			return true
		})
	}
	if said == 0 {
		t.Error("no text.Say found")
	}
}

// programFiles are the Go files of the module but for its tests, whose texts no
// user sees.
func programFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(moduleRoot(t), func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || len(d.Name()) > 1 && d.Name()[0] == '.'):
			return filepath.SkipDir
		case !d.IsDir() && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go"):
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above this package")
		}
		dir = parent
	}
}

func isSay(fun ast.Expr) bool {
	selector, ok := fun.(*ast.SelectorExpr)
	if !ok || selector.Sel.Name != "Say" {
		return false
	}
	pkg, ok := selector.X.(*ast.Ident)
	return ok && pkg.Name == "text"
}

// sayFault is what is wrong with the arguments of a Say, or "". Words that are
// worked out or handed on stand elsewhere and are checked there.
func sayFault(args []ast.Expr) string {
	if len(args) != 2 {
		return "Say takes English and Japanese"
	}
	en, okEN := literal(args[0])
	ja, okJA := literal(args[1])
	switch {
	case okEN && strings.TrimSpace(en) == "" || okJA && strings.TrimSpace(ja) == "":
		return fmt.Sprintf("one language is empty: %q, %q", en, ja)
	case strings.ContainsAny(en+ja, "!！"):
		return fmt.Sprintf("an exclamation mark: %q, %q", en, ja)
	case okEN && okJA && !sameVerbs(en, ja):
		return fmt.Sprintf("the verbs differ: %q, %q", en, ja)
	default:
		return ""
	}
}

// literal is the value of a string literal or of several joined by +.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		left, okLeft := literal(e.X)
		right, okRight := literal(e.Y)
		return left + right, okLeft && okRight && e.Op == token.ADD
	default:
		return "", false
	}
}

// verb is one verb of fmt with an optional argument index. A space is no flag
// here: "100% of" is a text, not a verb.
var verb = regexp.MustCompile(`%[-+#0]*[0-9.]*(?:\[([0-9]+)\])?[-+#0]*[0-9.]*([a-zA-Z%])`)

// sameVerbs reports whether both texts can be filled with the same arguments.
// Only where both number their arguments may one leave out what the other
// needs, as a date does that has the name of its month in English alone.
func sameVerbs(en, ja string) bool {
	inEN, numberedEN := verbs(en)
	inJA, numberedJA := verbs(ja)
	if !numberedEN || !numberedJA {
		return maps.Equal(inEN, inJA)
	}
	for argument, v := range inEN {
		if other, ok := inJA[argument]; ok && other != v {
			return false
		}
	}
	return true
}

// verbs maps each argument that a text uses to its verb, those for words all
// as 's', and tells whether all of them are numbered.
func verbs(s string) (used map[int]string, numbered bool) {
	used, numbered = map[int]string{}, true
	next := 1
	for _, m := range verb.FindAllStringSubmatch(s, -1) {
		index, letter := m[1], m[2]
		if letter == "%" {
			continue
		}
		if n, err := strconv.Atoi(index); err == nil {
			next = n
		} else {
			numbered = false
		}
		if letter == "q" || letter == "v" {
			letter = "s"
		}
		used[next] = letter
		next++
	}
	return used, numbered && len(used) > 0
}

func TestSameVerbs(t *testing.T) {
	tests := []struct {
		name   string
		en, ja string
		want   bool
	}{
		{"none", "100% of deals, 5%", "全件、5%", true},
		{"in order", "%d of %s", "%d件中の%s", true},
		{"turned round", "%d of %s", "%[2]sのうち%[1]d件", true},
		{"a percent sign", "%d%% above", "%d%%高い", true},
		{"a quoted word", "at %q", "（%s）", true},
		{"with a width", "%5.1f%%", "%.1f%%", true},
		{"a date", "%[3]s %[2]d", "%[1]d月%[2]d日", true},
		{"one left out", "%d of %s", "%d件", false},
		{"another kind", "%d deals", "%s件", false},
		{"another kind by number", "%[1]d of %[2]s", "%[2]d件中の%[1]d", false},
		{"turned round by accident", "%d of %s", "%sのうち%d件", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := sameVerbs(tt.en, tt.ja); got != tt.want {
				t.Errorf("%q, %q: %v, want %v", tt.en, tt.ja, got, tt.want)
			}
		})
	}
}
