package store

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"pgregory.net/rapid"

	"daruma/journal"
)

func TestLoadConfig(t *testing.T) {
	tests := map[string]struct {
		content string
		want    map[string]string
		line    int // that is broken
	}{
		"empty":               {"", map[string]string{}, 0},
		"comments and blanks": {"# mine\n\n  # too\nlang = ja\n", map[string]string{"lang": "ja"}, 0},
		"no last line end":    {"lang=ja", map[string]string{"lang": "ja"}, 0},
		"windows line ends":   {"lang = ja\r\ntheme = dark\r\n", map[string]string{"lang": "ja", "theme": "dark"}, 0},
		"byte order mark":     {"\ufefflang = ja\n", map[string]string{"lang": "ja"}, 0},
		"spaces and signs":    {"editor = vim -c \"set tw=72\" # not a comment\n", map[string]string{"editor": `vim -c "set tw=72" # not a comment`}, 0},
		"quoted":              {`name = "  a \"b\"\n"`, map[string]string{"name": "  a \"b\"\n"}, 0},
		"the last one counts": {"a = 1\na = 2\n", map[string]string{"a": "2"}, 0},
		"no equals sign":      {"lang = ja\ndark\n", nil, 2},
		"no key":              {"= ja\n", nil, 1},
		"space in a key":      {"a = 1\n\nidle lock = 4\n", nil, 3},
		"quote left open":     {`name = "a`, nil, 1},
		"not UTF-8":           {"a = \xff\n", nil, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "config")
			if err := os.WriteFile(path, []byte(test.content), 0o600); err != nil {
				t.Fatal(err)
			}
			got, err := LoadConfig(path)
			var broken *ConfigError
			if errors.As(err, &broken) != (test.line > 0) || broken != nil && broken.Line != test.line {
				t.Fatalf("got %v, want line %d", err, test.line)
			}
			if !maps.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if test.line > 0 {
				if err := SaveConfig(path, map[string]string{"lang": "en"}); !errors.As(err, &broken) {
					t.Errorf("saving over a broken line gives %v", err)
				}
			}
		})
	}
}

func TestMissingConfigIsEmpty(t *testing.T) {
	got, err := LoadConfig(filepath.Join(t.TempDir(), "config"))
	if err != nil || got == nil || len(got) != 0 {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestSaveConfigKeepsWhatItDoesNotKnow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config")
	before := "# my settings\nlang = ja\nfuture = yes\n\nlang = en\ntheme = dark\n"
	if err := os.WriteFile(path, []byte(before), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := SaveConfig(path, map[string]string{"lang": "ja", "theme": "", "motion": "off"}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if want := "# my settings\nlang = ja\nfuture = yes\n\nmotion = off\n"; err != nil || string(got) != want {
		t.Errorf("the file is %q, %v; want %q", got, err, want)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode() != 0o600 {
		t.Errorf("the file is %v, %v", info.Mode(), err)
	}
	if err := SaveConfig(path, map[string]string{"idle lock": "4"}); err == nil {
		t.Error("a key with a space was taken")
	}
}

func TestConfigThatIsALinkIsNotFollowed(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "config")
	if err := os.Symlink(filepath.Join(folder, "elsewhere"), path); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadConfig(path); !errors.Is(err, journal.ErrUnsafe) {
		t.Errorf("loading gives %v", err)
	}
	if err := SaveConfig(path, map[string]string{"a": "b"}); !errors.Is(err, journal.ErrUnsafe) {
		t.Errorf("saving gives %v", err)
	}
}

func TestConfigValuesComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.StringMatching(`[a-z][a-z0-9_.-]{0,8}`)
		value := rapid.StringMatching("(?s).{1,20}")
		want := rapid.MapOf(key, value).Draw(t, "values")
		got := map[string]string{}
		lines, ok := parseConfig(mergeConfig(nil, want))
		if ok != 0 {
			t.Fatalf("line %d is broken", ok)
		}
		for _, l := range lines {
			got[l.key] = l.value
		}
		if !maps.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

func FuzzParseConfig(f *testing.F) {
	f.Add("# mine\nlang = ja\nname = \" a\"\n")
	f.Fuzz(func(t *testing.T, content string) {
		lines, broken := parseConfig(content)
		if broken > 0 {
			return
		}
		again, broken := parseConfig(mergeConfig(lines, nil))
		if broken > 0 || len(again) != len(lines) {
			t.Fatalf("line %d is broken after saving", broken)
		}
	})
}
