package main

import (
	"fmt"
	"io"
	"strings"

	"daruma/coach/reply"
	"daruma/coach/tone"
	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/text"
)

// checkVerb looks over a text before it is sent.
type checkVerb struct {
	File   string `arg:"" optional:"" help:"The text's file; standard input if left out or -." ja:"文面のファイル。省略するか - を指定すると標準入力。"`
	Entry  string `placeholder:"ID" help:"Compare it with the letters that were held or kept, too; this entry's reply is the text where no file is named." ja:"しまってある手紙の言葉とも照らし合わせます。ファイルを省くと、この記録の返信を調べます。"`
	Spoken bool   `help:"It will be spoken, on the phone or in person." ja:"電話や対面で話す言葉として調べます。"`
	JSON   bool   `name:"json" help:"As a JSON array." ja:"JSONの配列で出力します。"`
}

// Run prints the findings; with any of them the exit status is 1. Without
// --entry it needs no journal and opens none.
func (v *checkVerb) Run(c *call) error {
	o := tone.Options{Spoken: v.Spoken}
	var words string
	if v.Entry != "" {
		err := c.readJournal(func(j reader) (err error) {
			words, o, err = v.replyOf(c, j)
			return err
		})
		if err != nil {
			return err
		}
	}
	if v.File != "" || words == "" {
		var err error
		if words, err = c.textOf(v.File); err != nil {
			return err
		}
	}
	findings := tone.Check(words, o)
	if err := v.write(c, findings); err != nil {
		return err
	}
	if len(findings) > 0 {
		return errFindings
	}
	return nil
}

// replyOf is the reply of the entry named, as far as the user changed it, and
// what it is held against.
func (v *checkVerb) replyOf(c *call, j reader) (words string, o tone.Options, err error) {
	o = tone.Options{Spoken: v.Spoken}
	e, err := find(j, v.Entry)
	if err != nil {
		return "", o, err
	}
	if o.Guard, err = guardOf(j); err != nil {
		return "", o, err
	}
	language := text.Lang(e.Reply.Language)
	values, err := valuesOf(c, j, e, language)
	if err != nil {
		return "", o, err
	}
	if filled, err := reply.Fill(e.Reply.Template, language, values); err == nil {
		o.Template = filled
	}
	return e.Reply.Text, o, nil
}

// guardOf remembers the wording of the letters that were held or kept.
func guardOf(j reader) (*tone.Guard, error) {
	g := tone.NewGuard()
	err := j.LetterWords(func(words string) bool {
		g.Remember(words)
		return true
	})
	return g, err
}

// textOf is the text in a file, or on standard input where none is named.
func (c *call) textOf(name string) (words string, err error) {
	if name == "" {
		name = fromStdin
	}
	err = c.reading("FILE", name, func(r io.Reader) error {
		b, err := io.ReadAll(io.LimitReader(r, journal.MaxFieldBytes+1))
		switch {
		case err != nil:
			return fmt.Errorf("read the text: %w", err)
		case len(b) > journal.MaxFieldBytes:
			return &journal.Problem{Text: tooLong}
		case !text.Valid(string(b)):
			return &journal.Problem{Text: notUTF8}
		}
		words = string(b)
		return nil
	})
	return words, err
}

// A findingRow is one finding as JSON. From and to count bytes of the text.
type findingRow struct {
	Kind    tone.Kind `json:"kind"`
	Words   string    `json:"words"`
	From    int       `json:"from"`
	To      int       `json:"to"`
	Why     string    `json:"why"`
	Instead string    `json:"instead"`
}

func (v *checkVerb) write(c *call, findings []tone.Finding) error {
	if v.JSON {
		rows := make([]findingRow, len(findings))
		for i, f := range findings {
			rows[i] = findingRow{f.Kind, f.Words, f.Span.From, f.Span.To, f.Why.In(c.lang), f.Instead.In(c.lang)}
		}
		return exchange.EncodeList(c.stdout, rows)
	}
	if len(findings) == 0 {
		c.tell(text.Say("nothing to change: it reads well", "気になる箇所はありません"))
		return nil
	}
	var b strings.Builder
	for _, f := range findings {
		b.WriteString(text.Say("%[1]s: \"%[2]s\"\n  %[3]s\n  %[4]s\n", "%[1]s：「%[2]s」\n  %[3]s\n  %[4]s\n").
			With(f.Kind.Label(), text.CleanLine(f.Words), f.Why, f.Instead).In(c.lang))
	}
	return c.print(b.String())
}
