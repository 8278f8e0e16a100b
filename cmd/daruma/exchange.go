package main

import (
	"bufio"
	"io"
	"iter"
	"strings"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/text"
)

// exportVerb prints all entries.
type exportVerb struct {
	Format string `default:"json" placeholder:"FORMAT" help:"json, markdown or csv; json if left out." ja:"json、markdown、csv。省略すると json。"`
	Share  bool   `help:"Leave out people, feelings and all free text with titles and tags. Company, product, competitor and external id stay." ja:"人の名前、気持ち、案件名とタグを含む自由記述を除きます。会社名、商品・サービス、競合先、外部IDは残ります。"`
}

// exports write entries in each format.
var exports = map[string]func(io.Writer, iter.Seq2[journal.Entry, error], threads, text.Lang) error{
	"json": func(w io.Writer, entries iter.Seq2[journal.Entry, error], t threads, _ text.Lang) error {
		return exchange.EncodeEntries(w, entries, t.derived())
	},
	"markdown": func(w io.Writer, entries iter.Seq2[journal.Entry, error], _ threads, l text.Lang) error {
		return exchange.Markdown(w, entries, l)
	},
	"csv": func(w io.Writer, entries iter.Seq2[journal.Entry, error], _ threads, _ text.Lang) error {
		return exchange.CSV(w, entries)
	},
}

// Run prints the entries in the order they were added.
func (v *exportVerb) Run(c *call) error {
	write, ok := exports[v.Format]
	if !ok {
		return wrong("--format", text.Say("is json, markdown or csv", "json、markdown、csv のいずれかを指定してください"))
	}
	return c.readJournal(func(j reader) error {
		entries, removed := entriesOf(j), &pathSet{}
		if v.Share {
			entries = shared(entries, removed)
		}
		t, err := threadsOf(j, c.today())
		if err != nil {
			return err
		}
		out := bufio.NewWriter(c.stdout)
		if err := write(out, entries, t, c.lang); err != nil {
			return err
		}
		if err := out.Flush(); err != nil {
			return err
		}
		if v.Share {
			c.tell(removed.sentence())
		}
		return nil
	})
}

// entriesOf are the entries of j in the order they were added.
func entriesOf(j reader) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		more := true
		err := j.Entries(func(e journal.Entry) bool {
			more = yield(e, nil)
			return more
		})
		if err != nil && more {
			yield(journal.Entry{}, err)
		}
	}
}

// shared are entries as others may see them; what they lost is noted.
func shared(entries iter.Seq2[journal.Entry, error], removed *pathSet) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		for e, err := range entries {
			e, paths := exchange.Share(e)
			removed.add(paths)
			if !yield(e, err) {
				return
			}
		}
	}
}

// A pathSet is paths of fields, each once, in the order they came.
type pathSet struct {
	paths []string
	known map[string]bool
}

func (s *pathSet) add(paths []string) {
	if s.known == nil {
		s.known = map[string]bool{}
	}
	for _, p := range paths {
		if !s.known[p] {
			s.known[p] = true
			s.paths = append(s.paths, p)
		}
	}
}

// sentence says what was taken out.
func (s *pathSet) sentence() text.Text {
	if len(s.paths) == 0 {
		return text.Say("nothing had to be taken out", "除いた項目はありません")
	}
	return text.Say("taken out: %[1]s", "除いた項目: %[1]s").With(strings.Join(s.paths, ", "))
}
