package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
)

func (s *script) exitsWith(args []string) { s.exits(s.number(args[0]), args[1:]) }

func (s *script) from(args []string) { s.stdin = s.read(args[0]) }

func (s *script) set(args []string) {
	name, value, _ := strings.Cut(args[0], "=")
	s.env[name] = value
}

func (s *script) matches(args []string) {
	if !s.find(args) {
		s.fail("no match")
	}
}

func (s *script) lacks(args []string) {
	if s.find(args) {
		s.fail("a match")
	}
}

// find looks in an output, the first of args, for a pattern, the second.
func (s *script) find(args []string) bool {
	pattern, err := regexp.Compile("(?m)" + args[1])
	if err != nil {
		s.fail("%v", err)
	}
	return pattern.MatchString(s.read(args[0]))
}

func (s *script) empty(args []string) {
	if s.read(args[0]) != "" {
		s.fail("not empty")
	}
}

func (s *script) same(args []string) {
	got, want := s.read(args[0]), s.read(args[1])
	if got != want {
		s.fail("%s:\n%s\n%s:\n%s", args[0], got, args[1], want)
	}
}

func (s *script) keep(args []string) { s.env[args[0]] = s.read("stdout")[:s.number(args[1])] }

func (s *script) save(args []string) { s.write(args[0], s.read("stdout")) }

func (s *script) exists(args []string) {
	if _, err := os.Stat(args[0]); err != nil {
		s.fail("%v", err)
	}
}

func (s *script) absent(args []string) {
	if _, err := os.Lstat(args[0]); !errors.Is(err, fs.ErrNotExist) {
		s.fail("%s: %v", args[0], err)
	}
}

func (s *script) counts(args []string) {
	var items []json.RawMessage
	if err := json.Unmarshal([]byte(s.read("stdout")), &items); err != nil {
		s.fail("%v", err)
	}
	if len(items) != s.number(args[0]) {
		s.fail("%d items", len(items))
	}
}

func (s *script) manyInFile(args []string) {
	var all []string
	for i := range s.number(args[0]) {
		all = append(all, fmt.Sprintf(`{"id":"%032x","outcome":"lost","deal":{"company":"Company %d","decided":"2026-%02d-%02d"}}`,
			i+1, i, 1+i%10, 1+i%28))
	}
	s.write(args[1], "["+strings.Join(all, ",\n")+"]")
}

func (s *script) bytes(args []string) {
	content, err := strconv.Unquote(`"` + strings.ReplaceAll(args[0], `"`, `\"`) + `"`)
	if err != nil {
		s.fail("%v", err)
	}
	s.write(args[1], content)
}

func (s *script) chmod(args []string) {
	mode, err := strconv.ParseUint(args[0], 8, 32)
	if err == nil {
		err = os.Chmod(args[1], fs.FileMode(mode))
	}
	if err != nil {
		s.fail("%v", err)
	}
}

func (s *script) mkdir(args []string) {
	if err := os.MkdirAll(args[0], 0o700); err != nil {
		s.fail("%v", err)
	}
}

func (s *script) number(arg string) int {
	n, err := strconv.Atoi(arg)
	if err != nil {
		s.fail("%v", err)
	}
	return n
}

// read returns what a file holds, or what the last run printed.
func (s *script) read(name string) string {
	switch name {
	case "stdout":
		return s.stdout.String()
	case "stderr":
		return s.stderr.String()
	}
	content, err := os.ReadFile(name)
	if err != nil {
		s.fail("%v", err)
	}
	return string(content)
}

func (s *script) write(name, content string) {
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		s.fail("%v", err)
	}
}
