package ui

import (
	"context"
	"iter"
	"sync"
	"time"

	"daruma/journal"
	"daruma/store"
)

// recorder is a journal that takes note of every call that writes, can refuse
// them, and can be held up.
type recorder struct {
	*store.Store
	mutex sync.Mutex
	calls []string         // method and arguments as JSON
	fail  map[string]error // by method
	hold  map[string]chan struct{}
	ended map[string]bool // the methods that have come back
}

// called notes a call; it waits where the method is held up, and returns the
// error it is to fail with.
func (r *recorder) called(method string, args ...any) error {
	r.mutex.Lock()
	r.calls = append(r.calls, method+" "+asJSON(args))
	err, hold := r.fail[method], r.hold[method]
	r.mutex.Unlock()
	if hold != nil {
		<-hold
	}
	return err
}

// Refuse makes the methods named fail with err from now on; nil lets them
// through again.
func (r *recorder) Refuse(err error, methods ...string) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.fail == nil {
		r.fail = map[string]error{}
	}
	for _, m := range methods {
		r.fail[m] = err
	}
}

// Hold makes the method wait until the function returned is called.
func (r *recorder) Hold(method string) (release func()) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	c := make(chan struct{})
	r.hold = map[string]chan struct{}{method: c}
	return sync.OnceFunc(func() {
		r.mutex.Lock()
		delete(r.hold, method)
		r.mutex.Unlock()
		close(c)
	})
}

// Finished tells that a call of the method has come back.
func (r *recorder) Finished(method string) bool {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.ended[method]
}

// finish notes that the method has come back.
func (r *recorder) finish(method string) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.ended == nil {
		r.ended = map[string]bool{}
	}
	r.ended[method] = true
}

// Calls are the calls so far of a method, "" for all.
func (r *recorder) Calls(method string) []string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	var out []string
	for _, c := range r.calls {
		if method == "" || len(c) > len(method) && c[:len(method)+1] == method+" " {
			out = append(out, c)
		}
	}
	return out
}

func (r *recorder) Recent(n int) ([]journal.Head, error) {
	if err := r.called("Recent", n); err != nil {
		return nil, err
	}
	return r.Store.Recent(n)
}

func (r *recorder) Heads(ctx context.Context, yield func(journal.Head) bool) error {
	if err := r.called("Heads"); err != nil {
		return err
	}
	return r.Store.Heads(ctx, yield)
}

func (r *recorder) Search(ctx context.Context, query string, yield func(journal.Hit) bool) error {
	if err := r.called("Search", query); err != nil {
		return err
	}
	return r.Store.Search(ctx, query, yield)
}

func (r *recorder) Get(id journal.ID) (journal.Entry, error) {
	if err := r.called("Get", id); err != nil {
		return journal.Entry{}, err
	}
	return r.Store.Get(id)
}

func (r *recorder) Put(e journal.Entry, at time.Time) error {
	defer r.finish("Put")
	if err := r.called("Put", e); err != nil {
		return err
	}
	return r.Store.Put(e, at)
}

func (r *recorder) Answer(e journal.Entry, at time.Time) error {
	defer r.finish("Answer")
	if err := r.called("Answer", e); err != nil {
		return err
	}
	return r.Store.Answer(e, at)
}

func (r *recorder) Log(e journal.Entry, at time.Time) error {
	defer r.finish("Log")
	if err := r.called("Log", e); err != nil {
		return err
	}
	return r.Store.Log(e, at)
}

func (r *recorder) Entries(yield func(journal.Entry) bool) error {
	if err := r.called("Entries"); err != nil {
		return err
	}
	return r.Store.Entries(yield)
}

func (r *recorder) ImportSeq(entries iter.Seq[journal.Entry], at time.Time) error {
	defer r.finish("ImportSeq")
	if err := r.called("ImportSeq", at); err != nil {
		return err
	}
	return r.Store.ImportSeq(entries, at)
}

func (r *recorder) Delete(id journal.ID, at time.Time) error {
	if err := r.called("Delete", id, at); err != nil {
		return err
	}
	return r.Store.Delete(id, at)
}

func (r *recorder) SaveDraft(d journal.Draft) error {
	if err := r.called("SaveDraft", d); err != nil {
		return err
	}
	return r.Store.SaveDraft(d)
}

func (r *recorder) Drafts() ([]journal.Draft, error) {
	if err := r.called("Drafts"); err != nil {
		return nil, err
	}
	return r.Store.Drafts()
}

func (r *recorder) DeleteDraft(id journal.ID) error {
	if err := r.called("DeleteDraft", id); err != nil {
		return err
	}
	return r.Store.DeleteDraft(id)
}

func (r *recorder) Facts() ([]journal.Fact, error) {
	if err := r.called("Facts"); err != nil {
		return nil, err
	}
	return r.Store.Facts()
}

func (r *recorder) DeleteFact(id journal.ID) error {
	if err := r.called("DeleteFact", id); err != nil {
		return err
	}
	return r.Store.DeleteFact(id)
}

func (r *recorder) KeepVent(words string, at time.Time) (journal.ID, error) {
	if err := r.called("KeepVent", words, at); err != nil {
		return journal.ID{}, err
	}
	return r.Store.KeepVent(words, at)
}

func (r *recorder) HoldVent(words string, at, until time.Time) (journal.ID, error) {
	if err := r.called("HoldVent", words, at, until); err != nil {
		return journal.ID{}, err
	}
	return r.Store.HoldVent(words, at, until)
}

func (r *recorder) CountBurned() error {
	if err := r.called("CountBurned"); err != nil {
		return err
	}
	return r.Store.CountBurned()
}

func (r *recorder) Undo(now time.Time) (journal.Change, error) {
	if err := r.called("Undo", now); err != nil {
		return journal.Change{}, err
	}
	return r.Store.Undo(now)
}

func (r *recorder) ReadLetter(id journal.ID) (string, error) {
	if err := r.called("ReadLetter", id); err != nil {
		return "", err
	}
	return r.Store.ReadLetter(id)
}

func (r *recorder) KeepLetter(id journal.ID) error {
	if err := r.called("KeepLetter", id); err != nil {
		return err
	}
	return r.Store.KeepLetter(id)
}

func (r *recorder) MoveLetter(id journal.ID, until time.Time) error {
	if err := r.called("MoveLetter", id, until); err != nil {
		return err
	}
	return r.Store.MoveLetter(id, until)
}

func (r *recorder) BurnLetter(id journal.ID) error {
	if err := r.called("BurnLetter", id); err != nil {
		return err
	}
	return r.Store.BurnLetter(id)
}

// Unlock is noted without the secret, as all that takes one.
func (r *recorder) Unlock(s journal.Secret) error {
	if err := r.called("Unlock"); err != nil {
		return err
	}
	return r.Store.Unlock(s)
}

func (r *recorder) Lock() {
	_ = r.called("Lock")
	r.Store.Lock()
}

func (r *recorder) SetPassphrase(pass []byte) (string, error) {
	if err := r.called("SetPassphrase"); err != nil {
		return "", err
	}
	return r.Store.SetPassphrase(pass)
}

func (r *recorder) ChangePassphrase(pass []byte) (string, error) {
	if err := r.called("ChangePassphrase"); err != nil {
		return "", err
	}
	return r.Store.ChangePassphrase(pass)
}

func (r *recorder) RemovePassphrase() error {
	if err := r.called("RemovePassphrase"); err != nil {
		return err
	}
	return r.Store.RemovePassphrase()
}

func (r *recorder) Rotate(pass []byte) (string, error) {
	if err := r.called("Rotate"); err != nil {
		return "", err
	}
	return r.Store.Rotate(pass)
}
