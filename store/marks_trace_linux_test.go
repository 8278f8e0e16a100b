package store

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// changingCalls are the system calls by which a program can change files, and
// those that tell which file it means. Writing to mapped memory is none, and
// so no file may be mapped for it.
const changingCalls = "openat,close,dup,dup3,lseek,mmap,write,pwrite64,writev,pwritev,pwritev2,ftruncate,fallocate," +
	"fdatasync,fsync,sync_file_range,msync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat"

// straced has a program run under strace with the given flags. Where there is
// no strace that may do so the test is left out.
func straced(t *testing.T, child *exec.Cmd, flags ...string) {
	t.Helper()
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("left out: there is no strace on this machine")
	}
	if out, err := exec.Command(strace, "-o", os.DevNull, os.Args[0], "-test.list=^$").CombinedOutput(); err != nil {
		t.Skipf("left out: strace may not trace here: %s", out)
	}
	child.Args = append(append([]string{strace, "-f", "--seccomp-bpf"}, flags...), child.Args...)
	child.Path = strace
}

// A traced call is one system call that succeeded.
type tracedCall struct {
	name   string
	args   []string // strings are unquoted
	result int64
}

func (c tracedCall) number(i int) int64 {
	n, err := strconv.ParseInt(c.args[i], 0, 64)
	if err != nil {
		return -1
	}
	return n
}

var (
	lineForm = regexp.MustCompile(`^\d+\s+(?:<\.\.\. )?(\w+)`)
	callForm = regexp.MustCompile(`^(\w+)\((.*)\)\s+= (-?\w+)`)
	argForm  = regexp.MustCompile(`"(?:\\x[0-9a-f]{2})*"|[^,\s][^,]*`)
)

// readTrace reads what strace -f -xx wrote, in the order in which the calls
// ended.
func readTrace(path string) (calls []tracedCall, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	lines := bufio.NewReaderSize(file, 1<<20)
	begun := map[string]string{} // by thread
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			break // the end
		}
		thread, said, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		said = strings.TrimLeft(said, " ")
		if start, cut := strings.CutSuffix(said, " <unfinished ...>"); cut {
			begun[thread] = start
			continue
		}
		if _, rest, resumed := strings.Cut(said, " resumed>"); resumed && lineForm.MatchString(line) {
			said = begun[thread] + rest
		}
		form := callForm.FindStringSubmatch(said)
		if form == nil {
			continue // a signal, or the end of a thread
		}
		result, err := strconv.ParseInt(form[3], 0, 64)
		if err != nil || result < 0 {
			continue
		}
		call := tracedCall{name: form[1], result: result}
		for _, arg := range argForm.FindAllString(form[2], -1) {
			call.args = append(call.args, unhexed(arg))
		}
		calls = append(calls, call)
	}
	if len(calls) == 0 {
		return nil, fmt.Errorf("%s tells of no call", filepath.Base(path))
	}
	return calls, nil
}

// unhexed is the content of a string that is written in hex digits.
func unhexed(arg string) string {
	hex, quoted := strings.CutPrefix(arg, `"`)
	if !quoted {
		return arg
	}
	hex = strings.TrimSuffix(hex, `"`)
	content := make([]byte, 0, len(hex)/4)
	for i := 2; i+2 <= len(hex); i += 4 {
		b, err := strconv.ParseUint(hex[i:i+2], 16, 8)
		if err != nil {
			return arg
		}
		content = append(content, byte(b))
	}
	return string(content)
}
