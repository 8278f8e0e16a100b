package store

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/store/guard"
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

// TestConfigThatCannotBeUsed holds that every fault of the file names it, and is
// none of the journal's.
func TestConfigThatCannotBeUsed(t *testing.T) {
	tests := map[string]struct {
		put  func(path string) error
		want error
	}{
		"link to nothing":  {func(path string) error { return os.Symlink(path+".none", path) }, guard.ErrUnsafe},
		"link in a circle": {func(path string) error { return os.Symlink(path, path) }, guard.ErrUnsafe},
		"link to a folder": {func(path string) error { return os.Symlink(filepath.Dir(path), path) }, guard.ErrUnsafe},
		"folder":           {func(path string) error { return os.Mkdir(path, 0o700) }, guard.ErrUnsafe},
		"too large": {func(path string) error {
			return os.WriteFile(path, bytes.Repeat([]byte("# mine\n"), maxConfig/7+1), 0o600)
		}, guard.ErrTooLarge},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "config")
			if err := test.put(path); err != nil {
				t.Fatal(err)
			}
			_, loading := LoadConfig(path)
			for _, err := range []error{loading, SaveConfig(path, map[string]string{"a": "b"})} {
				var config *ConfigError
				if !errors.Is(err, test.want) || !errors.As(err, &config) || config.Path != path || config.Line != 0 {
					t.Errorf("got %v, want %v of %s", err, test.want, path)
				}
				if errors.Is(err, journal.ErrUnsafe) || errors.Is(err, journal.ErrDamaged) {
					t.Errorf("%v blames the journal", err)
				}
			}
			if _, err := os.Lstat(path + ".none"); !errors.Is(err, os.ErrNotExist) {
				t.Error("a file was made at the end of the link")
			}
		})
	}
}

// TestConfigBehindALink holds that a file which is kept elsewhere, as people do
// with all they configure, is read and written where it lies.
func TestConfigBehindALink(t *testing.T) {
	kept := filepath.Join(t.TempDir(), "daruma.conf")
	if err := os.WriteFile(kept, []byte("theme = dark\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	path, between := filepath.Join(folder, "config"), filepath.Join(folder, "between")
	if err := errors.Join(os.Symlink(kept, between), os.Symlink("between", path)); err != nil {
		t.Fatal(err)
	}
	if err := SaveConfig(path, map[string]string{"language": "ja"}); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"theme": "dark", "language": "ja"}
	for _, file := range []string{path, kept} {
		if got, err := LoadConfig(file); err != nil || !maps.Equal(got, want) {
			t.Errorf("%s holds %v, %v", file, got, err)
		}
	}
	for _, link := range []string{path, between} {
		if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("%s is no link any more: %v, %v", link, info, err)
		}
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 2 {
		t.Errorf("the folder holds %v, %v", files, err)
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
