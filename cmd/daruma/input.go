package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// fromStdin stands for standard input wherever words or a file are expected.
const fromStdin = "-"

var standardInput = text.Say("standard input", "標準入力")

// words is the value of a free-text argument, or standard input where it is
// "-". The last line break of that is not part of the text.
func (c *call) words(argument, value string) (string, error) {
	if value != fromStdin {
		return value, nil
	}
	if err := c.takeStdin(argument); err != nil {
		return "", err
	}
	b, err := io.ReadAll(io.LimitReader(c.stdin, journal.MaxFieldBytes+2))
	if err != nil {
		return "", fmt.Errorf("read standard input: %w", err)
	}
	value = strings.TrimSuffix(strings.TrimSuffix(string(b), "\n"), "\r")
	if len(value) > journal.MaxFieldBytes {
		return "", &placedError{standardInput, &journal.Problem{Text: tooLong}}
	}
	if !text.Valid(value) {
		return "", &placedError{standardInput, &journal.Problem{Text: notUTF8}}
	}
	return value, nil
}

var tooLong = text.Say("the text is longer than 1 MiB; shorten it", "テキストが1MiBを超えているため、短くしてください")

var notUTF8 = text.Say("the text is not valid UTF-8; save it as UTF-8", "テキストがUTF-8ではないため、UTF-8で保存してください")

// checkArguments refuses what is not UTF-8, which the parser would store as
// other characters without a word.
func checkArguments(args []string) error {
	for i, arg := range args {
		if !text.Valid(arg) {
			return misused(text.Say(
				"argument %[1]d is not valid UTF-8; type it anew, or put it into a file saved as UTF-8 and hand that in with -",
				"%[1]d番目の引数がUTF-8ではありません。入力し直すか、UTF-8のファイルに保存して - で渡してください").With(i + 1))
		}
	}
	return nil
}

// takeStdin lets one argument read standard input, and no second one.
func (c *call) takeStdin(argument string) error {
	if c.stdinBy != "" {
		return misused(text.Say("%[1]s and %[2]s cannot both read standard input", "%[1]s と %[2]s の両方で標準入力は使えません").
			With(c.stdinBy, argument))
	}
	c.stdinBy = argument
	return nil
}

// reading hands the file with the given name, or standard input for "-", to
// read, whose errors then name it.
func (c *call) reading(argument, name string, read func(io.Reader) error) (err error) {
	if name == fromStdin {
		if err := c.takeStdin(argument); err != nil {
			return err
		}
		if err := read(c.stdin); err != nil {
			return &placedError{standardInput, err}
		}
		return nil
	}
	file, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("read a file: %w", err)
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if err := read(file); err != nil {
		return &placedError{text.Same(name), err}
	}
	return nil
}
