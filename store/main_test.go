package store

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// childVariable names what a copy of this test program is to do with the
// arguments it gets.
const childVariable = "DARUMA_STORE_CHILD"

// children are what other processes do in these tests. They say a line when
// they begin, and are killed or end.
var children = map[string]func(args []string) error{
	"back up": func(args []string) error {
		s, err := Open(args[0], Options{ReadOnly: true})
		if err != nil {
			return err
		}
		fmt.Println("begin")
		return errors.Join(s.BackUp(args[1]), s.Close())
	},
	"restore": func(args []string) error {
		s, err := OpenCopy(args[1], Options{})
		if err != nil {
			return err
		}
		fmt.Println("begin")
		_, err = s.RestoreTo(args[0], filepath.Join(filepath.Dir(args[0]), "state"), day)
		return errors.Join(err, s.Close())
	},
}

func TestMain(m *testing.M) {
	do, ok := children[os.Getenv(childVariable)]
	if !ok {
		os.Exit(m.Run())
	}
	if err := do(os.Args[1:]); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// startChild starts a process that does one of children, and returns when it
// has said that it begins.
func startChild(t *testing.T, do string, args ...string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(program, args...)
	child.Env = append(os.Environ(), childVariable+"="+do)
	out, err := child.StdoutPipe()
	if err == nil {
		err = child.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	said := bufio.NewScanner(out)
	if !said.Scan() || said.Text() != "begin" {
		t.Fatalf("the other process says %q", said.Text())
	}
	return child
}

// full says whether the long runs were asked for.
func full() bool { return os.Getenv("DARUMA_FULL") != "" }
