package main

import (
	"bufio"
	"errors"
	"io"
	"slices"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/exchange/crm"
	"daruma/journal/text"
	"daruma/store"
)

// importVerb adds the entries of a file, or updates those there are.
type importVerb struct {
	File      string   `arg:"" help:"The file, or - for standard input." ja:"ファイル。- で標準入力。"`
	From      string   `default:"auto" placeholder:"FORMAT" help:"What the file is: auto, json, hubspot, salesforce, pipedrive, zoho, kintone or csv." ja:"ファイルの形式: auto、json、hubspot、salesforce、pipedrive、zoho、kintone、csv。"`
	Map       []string `sep:"none" placeholder:"FIELD=COLUMN" help:"Which column fills a field, such as outcome=Status or deal.company=Account; repeat it for several." ja:"項目に入れる列（例: outcome=結果、deal.company=取引先名）。複数回指定できます。"`
	Won       []string `sep:"none" placeholder:"VALUE" help:"A value of the outcome column that means won; repeat it for several." ja:"結果の列で受注を表す値。複数回指定できます。"`
	Lost      []string `sep:"none" placeholder:"VALUE" help:"A value of the outcome column that means lost; repeat it for several." ja:"結果の列で失注を表す値。複数回指定できます。"`
	DateOrder string   `placeholder:"ORDER" help:"The order of dates such as 3/7/2026, where the file does not show it: mdy, dmy or ymd." ja:"3/7/2026 のような日付の順序（ファイルから判断できない場合）: mdy、dmy、ymd。"`
	FollowUp  bool     `help:"Follow up the lost deals; else they are let go." ja:"失注案件をフォローの対象にします。指定しなければフォロー終了とします。"`
	DryRun    bool     `help:"Say what would be done and do nothing." ja:"実行せず、行われる内容だけを表示します。"`
	JSON      bool     `name:"json" help:"Print the result as JSON." ja:"結果をJSONで出力します。"`
}

// ownFormat is the format of what export writes.
const ownFormat = "json"

// A source is a file that was read and can be planned against a journal.
type source interface {
	plan(j reader) (exchange.Plan, error)
}

// Run carries the import out.
func (v *importVerb) Run(c *call) error {
	options, err := v.options(c)
	if err != nil {
		return err
	}
	shown := newProgress(c)
	defer shown.clear()
	options.Progress = shown.show
	var from source
	err = c.reading("FILE", v.File, func(r io.Reader) (err error) {
		from, err = v.read(c, r, options)
		return err
	})
	if err != nil {
		return err
	}
	if v.DryRun {
		p, err := c.wouldImport(from)
		if err != nil {
			return v.placed(err)
		}
		shown.clear()
		return v.tell(c, p)
	}
	return c.beginJournal(func(s *store.Store, _ bool) error {
		p, err := from.plan(s)
		if err != nil {
			return v.placed(err)
		}
		if err := s.ImportSeq(shown.each(p.Changes, p.Added+p.Updated), c.began); err != nil {
			return err
		}
		shown.clear()
		return v.tell(c, p)
	})
}

// options are what the flags say. Every error is wrong usage.
func (v *importVerb) options(c *call) (crm.Options, error) {
	o := crm.Options{From: crm.Dialect(v.From), Won: v.Won, Lost: v.Lost, DateOrder: crm.Order(v.DateOrder), FollowUp: v.FollowUp, Zone: c.zone}
	if v.From != ownFormat && !slices.Contains(crm.Dialects, o.From) {
		return o, wrong("--from", text.Say("is auto, json, hubspot, salesforce, pipedrive, zoho, kintone or csv",
			"auto、json、hubspot、salesforce、pipedrive、zoho、kintone、csv のいずれかを指定してください"))
	}
	if v.DateOrder != "" && !slices.Contains(crm.Orders, o.DateOrder) {
		return o, wrong("--date-order", text.Say("is mdy, dmy or ymd", "mdy、dmy、ymd のいずれかを指定してください"))
	}
	for _, wish := range v.Map {
		m, err := crm.ParseMapping(wish)
		if err != nil {
			return o, wrongly("--map", err)
		}
		o.Map = append(o.Map, m)
	}
	if err := o.Check(); err != nil {
		return o, wrongly("--lost", err)
	}
	return o, nil
}

// read reads our own JSON, or a CSV file for anything else.
func (v *importVerb) read(c *call, r io.Reader, o crm.Options) (source, error) {
	buffered := bufio.NewReader(r)
	if v.From == ownFormat || v.From == string(crm.Auto) && exchange.IsJSON(buffered) {
		if len(v.Map)+len(v.Won)+len(v.Lost) > 0 || v.DateOrder != "" || v.FollowUp {
			return nil, misused(text.Say("--map, --won, --lost, --date-order and --follow-up are for CSV and this is JSON; leave them out",
				"これはJSONのため、CSV用の --map、--won、--lost、--date-order、--follow-up は使えません。外してください"))
		}
		entries, err := exchange.DecodeEntries(buffered)
		for i := range entries {
			c.begin(&entries[i])
		}
		return ownEntries(entries), err
	}
	file, err := crm.Open(buffered, o)
	return &deals{c, file}, err
}

// ownEntries are the entries of a file of our own.
type ownEntries []journal.Entry

func (e ownEntries) plan(j reader) (exchange.Plan, error) { return exchange.PlanEntries(e, j.Get) }

// deals are the rows of a CRM's file.
type deals struct {
	c    *call
	file *crm.File
}

func (d *deals) plan(j reader) (exchange.Plan, error) {
	return d.file.Plan(j, d.c.began, journal.NewID)
}

// placed says in which file a problem is; what the journal says stays as it is.
func (v *importVerb) placed(err error) error {
	var problem *journal.Problem
	if !errors.As(err, &problem) {
		return err
	}
	if v.File == fromStdin {
		return &placedError{standardInput, err}
	}
	return &placedError{text.Same(v.File), err}
}

// wouldImport is what an import of a file would do.
func (c *call) wouldImport(from source) (p exchange.Plan, err error) {
	err = c.readJournal(func(j reader) (err error) {
		p, err = from.plan(j)
		return err
	})
	if errors.Is(err, journal.ErrMissing) { // the import itself would create it
		return from.plan(noJournal{})
	}
	return p, err
}

func (v *importVerb) tell(c *call, p exchange.Plan) error {
	if v.JSON {
		return exchange.Encode(c.stdout, p.Result(c.lang))
	}
	for _, note := range p.Notes {
		c.tell(cleaned(note))
	}
	return c.print(p.Summary().In(c.lang) + "\n")
}
