package main

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"daruma/journal/exchange"
	"daruma/journal/text"
	"daruma/store"
)

// doctorVerb looks whether the journal is well.
type doctorVerb struct {
	JSON   bool `name:"json" help:"As a JSON array." ja:"JSONの配列で出力します。"`
	Accept bool `help:"Go on with a journal that is older than when it was last used, or begin a new one where it is gone." ja:"前回より古い内容の記録帳のまま続けます。記録帳がない場合は、新しく始められるようにします。"`
}

// A diagnosis is a finding as scripts read it.
type diagnosis struct {
	Check  store.Check `json:"check"`
	Status string      `json:"status"` // ok, warning, finding
	What   string      `json:"what"`
	Do     string      `json:"do"`
}

// Run prints what every check found and what to do about it. Warnings alone are
// no findings.
func (v *doctorVerb) Run(c *call) error {
	secret, err := c.givenSecret()
	if err != nil {
		return err
	}
	options := store.Options{State: c.paths.state, Secret: secret}
	if v.Accept {
		if err := store.Accept(c.paths.journal, options); err != nil {
			return err
		}
	}
	findings := store.Examine(c.paths.journal, store.Examination{
		Options: options, Config: c.paths.config, Today: c.today(), Tree: c.treeCheck(),
	})
	rows, ill := make([]diagnosis, len(findings)), false
	for i, f := range findings {
		rows[i] = c.diagnose(f)
		ill = ill || rows[i].Status == "finding"
	}
	if err := v.print(c, rows); err != nil {
		return err
	}
	if ill {
		return errFindings
	}
	return nil
}

func (v *doctorVerb) print(c *call, rows []diagnosis) error {
	if v.JSON {
		return exchange.EncodeList(c.stdout, rows)
	}
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "%s %s\n", text.PadRight(statuses[r.Status].In(c.lang), 10), text.CleanLine(r.What))
		if r.Do != "" {
			fmt.Fprintf(&b, "%s %s\n", text.PadRight("", 10), text.CleanLine(r.Do))
		}
	}
	return c.print(b.String())
}

var statuses = map[string]text.Text{
	"ok":      text.Say("ok", "正常"),
	"warning": text.Say("note", "注意"),
	"finding": text.Say("finding", "要対応"),
}

func (c *call) diagnose(f store.Finding) diagnosis {
	what, do := c.diagnosed(f)
	d := diagnosis{Check: f.Check, Status: "ok", What: what.In(c.lang), Do: do.In(c.lang)}
	switch {
	case f.Err != nil && f.Warning:
		d.Status = "warning"
	case f.Err != nil:
		d.Status = "finding"
	}
	return d
}

// treeTime is how long the check of the tree may take: about 100 times what it
// takes for a journal of 100,000 entries.
const treeTime = 5 * time.Minute

// treeCheck makes bbolt's own check in a process of its own, since damage may
// end that. It is nil where the program does not know how to start itself.
func (c *call) treeCheck() func(path string) error {
	if c.again == nil {
		return nil
	}
	return func(path string) error {
		ctx, cancel := context.WithTimeout(context.Background(), treeTime)
		defer cancel()
		if out, err := c.again(ctx, "check-tree", path).CombinedOutput(); err != nil {
			last, _, _ := strings.Cut(string(out), "\n")
			return fmt.Errorf("%w: %s", err, last)
		}
		return nil
	}
}

// checkTreeVerb is what doctor starts the program for once more.
type checkTreeVerb struct {
	File string `arg:""`
}

// Run makes bbolt's own check.
func (v *checkTreeVerb) Run(*call) error { return store.CheckTreeOf(v.File) }

// itself starts this program once more.
func itself(program string) func(ctx context.Context, args ...string) *exec.Cmd {
	return func(ctx context.Context, args ...string) *exec.Cmd { return exec.CommandContext(ctx, program, args...) }
}
