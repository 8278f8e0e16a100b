package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// replyVerb prints a courteous text.
type replyVerb struct {
	Template string   `arg:"" optional:"" help:"The reply; thanks if left out. --list names them all." ja:"返信の種類。省略すると thanks。--list で一覧。"`
	Entry    string   `placeholder:"ID" help:"Fill it from this entry and the settings." ja:"この記録と設定の内容を差し込みます。"`
	Set      []string `sep:"none" placeholder:"NAME=TEXT" help:"Fill in a placeholder: contact, honorific, company, title, sender, sender_company, event, resource, date, colleague." ja:"差し込む値: contact、honorific、company、title、sender、sender_company、event、resource、date、colleague。"`
	Language string   `placeholder:"en|ja" help:"The reply's language; the interface's if left out." ja:"返信の言語。省略すると表示言語。"`
	With     []string `sep:"none" placeholder:"SENTENCE" help:"Say a sentence that is off by default in too-many-calls: pivot, reserve (English only)." ja:"too-many-calls で通常は省く一文を加えます: pivot、reserve（英語のみ）。"`
	Copy     bool     `help:"Put it on the clipboard, too." ja:"クリップボードにもコピーします。"`
	List     bool     `help:"List the replies." ja:"返信の一覧を表示します。"`
	JSON     bool     `name:"json" help:"With --list: as a JSON array." ja:"--list と併用: JSONの配列で出力します。"`
}

// Run prints the text and nothing else; the subject of a new mail is a message.
// Without --entry it needs no journal and opens none: the sender's name lies
// there, so that only --set gives it.
func (v *replyVerb) Run(c *call) error {
	if v.List {
		return listReplies(c, v.JSON)
	}
	if v.JSON {
		return wrong("--json", text.Say("goes with --list", "--list と併用してください"))
	}
	if v.Template == "" {
		v.Template = reply.Default
	}
	if _, ok := reply.Find(v.Template); !ok {
		return wrongly("TEMPLATE", reply.ErrUnknownTemplate)
	}
	language := c.lang
	if v.Language != "" {
		if err := checkLang("--language", v.Language); err != nil {
			return err
		}
		language = text.Lang(v.Language)
	}
	values, err := v.values(c, language)
	if err != nil {
		return err
	}
	words, err := c.fill(v.Template, language, values)
	if err != nil {
		return err
	}
	subject, err := reply.Subject(v.Template, language, values)
	if err != nil {
		return err
	}
	if subject != "" {
		c.tell(text.Say("Subject: %[1]s", "件名：%[1]s").With(subject))
	}
	if err := c.print(words); err != nil || !v.Copy {
		return err
	}
	return c.copy(words)
}

// values are those of the entry, and over them those that were set.
func (v *replyVerb) values(c *call, language text.Lang) (reply.Values, error) {
	values := reply.Values{}
	values.SetDay(c.today())
	if v.Entry != "" {
		err := c.readJournal(func(j reader) (err error) {
			e, err := find(j, v.Entry)
			if err != nil {
				return err
			}
			values, err = valuesOf(c, j, e, language)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	for _, set := range v.Set {
		name, value, found := strings.Cut(set, "=")
		if !found {
			return nil, wrong("--set", text.Say("is written NAME=TEXT", "「名前=値」の形で指定してください"))
		}
		value, err := c.words("--set "+name, value)
		if err != nil {
			return nil, err
		}
		if err := values.Set(name, value); err != nil {
			return nil, wrongly("--set "+name, err)
		}
	}
	for _, sentence := range v.With {
		if err := values.Include(sentence); err != nil {
			return nil, wrong("--with", text.Say("is %[1]s or %[2]s", "%[1]s か %[2]s を指定してください").With(reply.Pivot, reply.Reserve))
		}
	}
	return values, nil
}

// valuesOf are what the entry and the settings fill into a text.
func valuesOf(c *call, j reader, e journal.Entry, language text.Lang) (reply.Values, error) {
	var failed error
	name, company := journal.Sender(language, func(key string) string {
		value, err := j.Setting(key)
		failed = errors.Join(failed, err)
		return value
	})
	return reply.FromEntry(e, reply.Sender{Name: name, Company: company}, language, c.today()), failed
}

// fill is the text of the reply. What it cannot do without is asked for where
// somebody is there to answer, and is a mistake in the command line elsewhere.
func (c *call) fill(template string, language text.Lang, values reply.Values) (string, error) {
	words, err := reply.Fill(template, language, values)
	var missing *reply.MissingError
	if !errors.As(err, &missing) {
		return words, err
	}
	if _, somebody := terminalOf(c.stdin); !somebody || c.stdinBy != "" {
		return "", &usageError{err}
	}
	in := bufio.NewReader(c.stdin)
	for _, name := range missing.Placeholders {
		if _, err := fmt.Fprintf(c.stderr, "%s: ", name); err != nil {
			return "", fmt.Errorf("ask for a placeholder: %w", err)
		}
		value, err := in.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return "", fmt.Errorf("read an answer: %w", err)
		}
		values[name] = value
	}
	words, err = reply.Fill(template, language, values)
	if errors.As(err, &missing) {
		return "", &usageError{err}
	}
	return words, err
}

// copy puts words on the clipboard, and says no more than is known.
func (c *call) copy(words string) error {
	var front io.Writer = noTerminal{}
	if out, ok := terminalOf(c.stdout); ok {
		front = out
	} else if tty, err := os.OpenFile("/dev/tty", os.O_WRONLY, 0); err == nil {
		defer func() { _ = tty.Close() }()
		front = tty
	}
	switch terminal.NewClipboard(front).Copy(context.Background(), words) {
	case terminal.Copied:
		c.tell(text.Say("copied", "コピーしました"))
	case terminal.Sent:
		c.tell(text.Say("sent to your terminal", "端末に送りました"))
	case terminal.Failed:
		return &journal.Problem{Text: text.Say("no clipboard could be reached; select the text above instead", "クリップボードを使えませんでした。表示された文面を選択してコピーしてください")}
	}
	return nil
}

// noTerminal is where no terminal takes a clipboard sequence.
type noTerminal struct{}

func (noTerminal) Write([]byte) (int, error) { return 0, errNoTerminal }

var errNoTerminal = errors.New("no terminal")

// A templateRow is one reply as JSON.
type templateRow struct {
	ID        string      `json:"id"`
	Name      string      `json:"name"`
	Languages []text.Lang `json:"languages"`
	Requires  []string    `json:"requires"`
	Sources   []string    `json:"sources"`
}

func listReplies(c *call, asJSON bool) error {
	templates := reply.List()
	if asJSON {
		rows := make([]templateRow, len(templates))
		for i, t := range templates {
			rows[i] = templateRow{t.ID, t.Name.In(c.lang), t.Languages, append([]string{}, t.Requires...), append([]string{}, t.Sources...)}
		}
		return exchange.EncodeList(c.stdout, rows)
	}
	t := table{}
	for _, one := range templates {
		t = append(t, []string{one.ID, one.Name.In(c.lang)})
	}
	return c.print(t.in(c.width()))
}

func templateIDs() []string {
	var ids []string
	for _, t := range reply.List() {
		ids = append(ids, t.ID)
	}
	return ids
}
