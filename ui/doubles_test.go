package ui

import (
	"context"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"daruma/ui/terminal"
)

// memory keeps settings in memory.
type memory struct {
	sync.Mutex
	values map[string]string
	fail   error
}

func newMemory(values map[string]string) *memory {
	m := &memory{values: map[string]string{}}
	maps.Copy(m.values, values)
	return m
}

func (m *memory) Get(key string) string {
	m.Lock()
	defer m.Unlock()
	return m.values[key]
}

func (m *memory) Set(key, value string) error {
	m.Lock()
	defer m.Unlock()
	if m.fail != nil {
		return m.fail
	}
	m.values[key] = value
	return nil
}

// fakeTerminal takes note of what was put on its clipboard.
type fakeTerminal struct {
	sync.Mutex
	copies []string
	result terminal.Result
}

func (f *fakeTerminal) Copy(_ context.Context, words string) terminal.Result {
	f.Lock()
	defer f.Unlock()
	f.copies = append(f.copies, words)
	return f.result
}

// fakeFiles keeps in memory what was written, and has files to read.
type fakeFiles struct {
	sync.Mutex
	names  []string
	data   []string
	fail   error
	stored map[string]string // what can be read, by its path
}

// put lays a file down that can be read.
func (f *fakeFiles) put(path, content string) {
	f.Lock()
	defer f.Unlock()
	f.stored = with(f.stored, path, content)
}

func (f *fakeFiles) Open(path string) (io.ReadCloser, error) {
	f.Lock()
	defer f.Unlock()
	content, ok := f.stored[path]
	switch {
	case f.fail != nil:
		return nil, f.fail
	case strings.HasSuffix(path, "/"):
		return nil, ErrNoFile
	case !ok:
		return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
	}
	return io.NopCloser(strings.NewReader(content)), nil
}

func (f *fakeFiles) Complete(typed string) []string {
	f.Lock()
	defer f.Unlock()
	var out []string
	for _, path := range slices.Sorted(maps.Keys(f.stored)) {
		if strings.HasPrefix(path, typed) {
			out = append(out, path)
		}
	}
	return out
}

func (f *fakeFiles) WriteNew(name string, data []byte) (string, error) {
	f.Lock()
	defer f.Unlock()
	if f.fail != nil {
		return "", f.fail
	}
	f.names, f.data = append(f.names, name), append(f.data, string(data))
	return "~/Downloads/" + name, nil
}
