package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms says which of our packages a package may import; "x/*" are all below x.
// A new package gets a line here first.
var rooms = map[string][]string{
	"journal":              {"journal/text", "journal/calendar"},
	"journal/text":         {},
	"journal/calendar":     {},
	"journal/thread":       {"journal", "journal/text", "journal/calendar"},
	"journal/pattern":      {"journal", "journal/text", "journal/calendar", "journal/thread"},
	"journal/exchange":     {"journal", "journal/text", "journal/calendar", "journal/thread", "journal/pattern"},
	"journal/exchange/crm": {"journal", "journal/text", "journal/calendar", "journal/exchange"},
	"coach":                {"journal", "journal/text", "journal/calendar", "journal/thread", "journal/pattern"},
	"coach/reply":          {"journal", "journal/text", "journal/calendar"},
	"coach/tone":           {"journal", "journal/text"},
	"store":                {"journal", "journal/text", "journal/calendar", "store/*"},
	"store/seal":           {},
	"store/guard":          {"store/seal"},
	"ui":                   {"journal", "journal/*", "coach", "coach/*", "ui/*"},
	"ui/terminal":          {"journal/text", "ui/theme"},
	"ui/theme":             {"journal/text", "ui/terminal"},
	"ui/early":             {},
	"cmd/daruma":           {"journal", "journal/*", "coach", "coach/*", "store", "store/*", "ui", "ui/*"},
}

// tenants says which packages alone may import a library.
var tenants = map[string][]string{
	"go.etcd.io/bbolt":            {"store", "store/guard"},
	"github.com/alecthomas/kong":  {"cmd/daruma"},
	"golang.org/x/crypto/argon2":  {"store/seal"},
	"github.com/atotto/clipboard": {"ui/terminal"},
}

// root is the top of the module, as tests of this package see it.
const root = "../.."

// TestImports holds the direction in which packages know each other: the
// domain knows nobody, the screens never see the store. A test may stand on
// more than its package does.
func TestImports(t *testing.T) {
	for file, imports := range importsOf(t) {
		room := path.Dir(file)
		allowed, known := rooms[room]
		if !known {
			t.Errorf("%s: package %s has no line in rooms", file, room)
			continue
		}
		for _, imported := range imports {
			if ours, ok := strings.CutPrefix(imported, "daruma/"); ok && ours != room && !covered(ours, allowed) {
				t.Errorf("%s imports %s, which %s may not", file, imported, room)
			}
			for library, users := range tenants {
				if within(imported, library) && !slices.Contains(users, room) {
					t.Errorf("%s imports %s, which only %s may", file, imported, strings.Join(users, ", "))
				}
			}
		}
	}
}

func covered(imported string, allowed []string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool {
		below, all := strings.CutSuffix(a, "/*")
		return imported == a || all && strings.HasPrefix(imported, below+"/")
	})
}

func within(imported, library string) bool {
	return imported == library || strings.HasPrefix(imported, library+"/")
}

// importsOf are the imports of every Go file of the program, by its path.
func importsOf(t *testing.T) map[string][]string {
	t.Helper()
	imports := map[string][]string{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || len(d.Name()) > 2 && strings.HasPrefix(d.Name(), ".")):
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go"):
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		below, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		for _, spec := range parsed.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports[filepath.ToSlash(below)] = append(imports[filepath.ToSlash(below)], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return imports
}
