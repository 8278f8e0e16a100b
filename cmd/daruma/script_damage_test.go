package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"go.etcd.io/bbolt"
)

// asProgram has the tests' own binary run as the program: as the user who runs
// the tests, or with the value nobody as one to whom nothing is permitted.
const asProgram = "DARUMA_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	switch os.Getenv(asProgram) {
	case "":
		os.Exit(m.Run())
	case "nobody":
		if err := becomeNobody(); err != nil {
			panic(err)
		}
	}
	main()
}

// becomeNobody gives up the rights of the user root, whom no mode of a file
// stops. It is set where there are such.
var becomeNobody = func() error { return nil }

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

func (s *script) newer(args []string) {
	db, err := bbolt.Open(args[0], 0o600, nil)
	if err != nil {
		s.fail("%v", err)
	}
	err = db.Update(func(tx *bbolt.Tx) error { return tx.Bucket([]byte("0")).Put([]byte("r"), []byte{99}) })
	if err := errors.Join(err, db.Close()); err != nil {
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
