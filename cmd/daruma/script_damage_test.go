package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"testing"
)

// asProgram has the tests' own binary run as the program.
const asProgram = "DARUMA_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// itselfAgain starts this test binary as the program.
func itselfAgain(ctx context.Context, args ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, os.Args[0], args...)
	command.Env = append(os.Environ(), asProgram+"=1")
	return command
}

func (s *script) copy(args []string) { s.write(args[1], s.read(args[0])) }

func (s *script) remove(args []string) {
	s.exists(args)
	if err := os.RemoveAll(args[0]); err != nil {
		s.fail("%v", err)
	}
}

func (s *script) damage(args []string) {
	content := []byte(s.read(args[1]))
	if err := damaged(args[0], &content); err != nil {
		s.fail("%v", err)
	}
	s.write(args[1], string(content))
}

// damaged spoils the content of a file in its middle.
func damaged(how string, content *[]byte) error {
	b := *content
	middle := len(b) / 2
	switch how {
	case "cut":
		b = b[:middle]
	case "empty":
		b = nil
	case "zero":
		clear(b[8192:])
	case "flip":
		// All of the file but the meta pages: which of the pages are in use is
		// not known here.
		for i := 8192; i < len(b); i += 512 {
			b[i+20] ^= 1
		}
	default:
		return fmt.Errorf("%s is no kind of damage", how)
	}
	*content = b
	return nil
}
