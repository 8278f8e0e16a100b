package crm

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/text"
)

// content is what entries say, without what differs from import to import.
func content(entries []journal.Entry) []string {
	var out []string
	for _, e := range entries {
		e.ID, e.Created, e.Updated = journal.ID{}, time.Time{}, time.Time{}
		var b bytes.Buffer
		_ = exchange.EncodeEntry(&b, e, nil) // into memory
		out = append(out, b.String())
	}
	slices.Sort(out)
	return out
}

// figures are added, updated and unchanged.
func figures(p exchange.Plan) [3]int { return [3]int{p.Added, p.Updated, p.Unchanged} }

// TestSamplesAgain holds for every sample that importing it again does nothing,
// in whatever form it comes: shuffled, with other line ends, in two files.
func TestSamplesAgain(t *testing.T) {
	for name := range expectations(t) {
		t.Run(name, func(t *testing.T) {
			whole := sample(t, name)
			_, p := planned(t, whole, Options{}, nil)
			known := shelf(nil).take(p.Changes)
			want := content(known)
			for _, e := range known {
				if !reflect.DeepEqual(e, e.Normalised()) {
					t.Errorf("not normal: %+v", e)
				}
				if err := e.Validate(); err != nil {
					t.Error(err)
				}
			}
			unchanged := func(what string, file []byte) {
				if _, again := planned(t, file, Options{}, known); figures(again) != [3]int{0, 0, len(known)} {
					t.Errorf("%s: %+v", what, again.Result(text.English))
				}
				if _, fresh := planned(t, file, Options{}, nil); !slices.Equal(content(slices.Collect(fresh.Changes)), want) {
					t.Errorf("%s gives other entries", what)
				}
			}
			unchanged("the same", whole)
			lines := bytes.ReplaceAll(whole, []byte("\r\n"), []byte("\n"))
			unchanged("LF", lines)
			unchanged("CRLF", bytes.ReplaceAll(lines, []byte("\n"), []byte("\r\n")))
			head, rows := parts(t, whole)
			for range 5 {
				rand.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
				unchanged("shuffled", join(head, rows))
			}
			_, one := planned(t, join(head, rows[:3]), Options{}, nil)
			half := shelf(nil).take(one.Changes)
			_, other := planned(t, join(head, rows[3:]), Options{}, half)
			both := slices.Collect(other.Changes)
			if got := append(content(half), content(both)...); !slices.Equal(slices.Sorted(slices.Values(got)), want) {
				t.Error("in two files it gives other entries")
			}
		})
	}
}

// parts are the header and the rows of a sample, in its own bytes.
func parts(t *testing.T, whole []byte) (head []byte, rows [][]byte) {
	t.Helper()
	whole = append(bytes.TrimRight(whole, "\n"), '\n')
	for _, line := range bytes.SplitAfter(whole, []byte("\n")) {
		inside := len(rows) > 0 && bytes.Count(bytes.Join(rows[len(rows)-1:], nil), []byte(`"`))%2 == 1
		switch {
		case head == nil:
			head = line
		case inside:
			rows[len(rows)-1] = append(slices.Clone(rows[len(rows)-1]), line...)
		case len(bytes.TrimSpace(line)) == 0 || !bytes.Contains(line, []byte(",")) || bytes.HasPrefix(line, []byte(`"Copyright`)):
		default:
			rows = append(rows, line)
		}
	}
	if len(rows) < 5 {
		t.Fatalf("%d rows", len(rows))
	}
	return head, rows
}

func join(head []byte, rows [][]byte) []byte {
	return append(slices.Clone(head), bytes.Join(rows, nil)...)
}

// TestRowsWithoutIDs holds for files of equal and similar rows that every row
// has its entry, that importing again in any order does nothing, and that more
// equal rows add as many.
func TestRowsWithoutIDs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.Custom(func(t *rapid.T) string {
			return fmt.Sprintf("%s,%s,%d\n", rapid.SampledFrom([]string{"A", "B"}).Draw(t, "company"), rapid.SampledFrom([]string{"Won", "Lost"}).Draw(t, "outcome"), rapid.IntRange(1, 2).Draw(t, "amount"))
		})
		rows := rapid.SliceOfN(row, 1, 12).Draw(t, "rows")
		file := func(rows []string) *File {
			f, err := Open(strings.NewReader("Company,Outcome,Amount\n"+strings.Join(rows, "")), Options{})
			if err != nil {
				t.Fatal(err)
			}
			return f
		}
		plan := func(rows []string, known shelf) exchange.Plan {
			p, err := file(rows).Plan(known, day, journal.NewID)
			if err != nil {
				t.Fatal(err)
			}
			return p
		}
		known := shelf(nil).take(plan(rows, nil).Changes)
		if len(known) != len(rows) {
			t.Fatalf("%d of %d rows", len(known), len(rows))
		}
		again := plan(rapid.Permutation(rows).Draw(t, "again"), known)
		if figures(again) != [3]int{0, 0, len(rows)} {
			t.Fatalf("%+v", again.Result(text.English))
		}
		more := plan(append(slices.Clone(rows), rows[0]), known)
		if figures(more) != [3]int{1, 0, len(rows)} {
			t.Fatalf("%+v", more.Result(text.English))
		}
	})
}

const idHead = "Deal ID,Company,Outcome,Amount,Lost reason,Region\n"

func TestImportAgain(t *testing.T) {
	first := idHead + "1,Acme,Lost,500,Price,North\n2,Beta,Won,700,,South\n"
	_, p := planned(t, []byte(first), Options{}, nil)
	known := shelf(nil).take(p.Changes)
	// The user goes on working with the first entry.
	known[0].Deal.Company = "Acme Ltd"
	known[0].Deal.Amount = nil
	known[0].Reasons.Mine = "trust"
	known[0].Attributes["Region"] = "East"
	known[0].Lesson.Text = "ask first"
	known[0].Thread.LetGo = false
	later := day.Add(time.Hour)

	again := func(content string) (exchange.Plan, []journal.Entry) {
		p, err := opened(t, content, Options{}).Plan(known, later, counter())
		if err != nil {
			t.Fatal(err)
		}
		return p, slices.Collect(p.Changes)
	}
	t.Run("the same file leaves what the user changed", func(t *testing.T) {
		if p, _ := again(first); figures(p) != [3]int{0, 0, 2} {
			t.Errorf("%+v", p.Result(text.English))
		}
	})
	t.Run("only what is new in the file is written", func(t *testing.T) {
		p, changes := again(idHead + "2,Beta,Won,700,,South\n1,Acme,Lost,550,Price,North\n")
		if figures(p) != [3]int{0, 1, 1} {
			t.Fatalf("%+v", p.Result(text.English))
		}
		e := changes[0]
		want := known[0]
		want.Deal.Amount, want.Updated, want.Origin.Fields = e.Deal.Amount, later, e.Origin.Fields
		if e.Deal.Amount.String() != "550" || e.Origin.Fields["deal.amount"] != "550" || !reflect.DeepEqual(e, want) {
			t.Errorf("%+v", e)
		}
		if known[0].Origin.Fields["deal.amount"] != "500" {
			t.Error("the entry in the journal was changed")
		}
	})
	t.Run("a blank clears nothing, and an attribute follows the file", func(t *testing.T) {
		p, changes := again(idHead + "1,,Lost,,,West\n")
		if figures(p) != [3]int{0, 1, 0} || changes[0].Deal.Company != "Acme Ltd" || changes[0].Attributes["Region"] != "West" || changes[0].Reasons.MineText != "Price" {
			t.Errorf("%+v", changes)
		}
	})
	t.Run("a deal that is open again is left alone", func(t *testing.T) {
		if p, _ := again(idHead + "1,Acme,Open,900,,North\n"); figures(p) != [3]int{} || p.Open != 1 {
			t.Errorf("%+v", p.Result(text.English))
		}
	})
	t.Run("a deal that was won after all", func(t *testing.T) {
		_, changes := again(idHead + "1,Acme,Won,500,Price,North\n")
		if e := changes[0]; e.Outcome != journal.Won || e.Thread.LetGo || e.Lesson.Text != "ask first" {
			t.Errorf("%+v", e)
		}
	})
	t.Run("a deal that was lost after all", func(t *testing.T) {
		_, changes := again(idHead + "2,Beta,Lost,700,No budget,South\n")
		if e := changes[0]; e.Outcome != journal.Lost || !e.Thread.LetGo || e.Reasons.Mine != "budget" {
			t.Errorf("%+v", e)
		}
	})
	t.Run("the same id from another program is another deal", func(t *testing.T) {
		p, err := opened(t, "Record ID,Deal Name,Deal Stage\n1,Acme,Closed Lost\n", Options{}).Plan(known, later, counter())
		if err != nil || figures(p) != [3]int{1, 0, 0} {
			t.Errorf("%+v, %v", p.Result(text.English), err)
		}
	})
}

// TestMomentsElsewhere holds that a journey to another zone changes no entry.
func TestMomentsElsewhere(t *testing.T) {
	f := opened(t, "Deal ID,Outcome,Closed date\n1,Lost,2026-03-04T20:00:00Z\n", Options{})
	_, p := planned(t, []byte("Deal ID,Outcome,Closed date\n1,Lost,2026-03-04T20:00:00Z\n"), Options{}, nil)
	known := shelf(nil).take(p.Changes)
	again, err := f.Plan(known, day.UTC(), counter())
	if err != nil || known[0].Deal.Decided.String() != "2026-03-05" || figures(again) != [3]int{0, 0, 1} {
		t.Errorf("%s, %+v, %v", known[0].Deal.Decided, again.Result(text.English), err)
	}
}

func TestAnIDThatComesTwice(t *testing.T) {
	rows := []string{"1,Lost,2026-01-02,Old\n", "1,Won,2026-03-04,New\n", "1,Lost,2026-02-03,Older\n"}
	for range 5 {
		rand.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		_, p := planned(t, []byte("Deal ID,Outcome,Close date,Company\n"+strings.Join(rows, "")), Options{}, nil)
		entries := slices.Collect(p.Changes)
		if len(entries) != 1 || entries[0].Deal.Company != "New" || p.Skipped != 2 || p.Lost != 2 || p.Won != 1 {
			t.Errorf("%+v, %+v", entries, p.Result(text.English))
		}
	}
}

func TestFollowUp(t *testing.T) {
	for _, follow := range []bool{false, true} {
		_, p := planned(t, []byte(idHead+"1,A,Lost,1,,\n2,B,Won,1,,\n"), Options{FollowUp: follow, Zone: "Asia/Tokyo"}, nil)
		entries := slices.Collect(p.Changes)
		if entries[0].Thread.LetGo == follow || entries[1].Thread.LetGo || entries[0].Zone != "Asia/Tokyo" {
			t.Errorf("follow up %v: %+v", follow, entries)
		}
	}
}

func TestNothingIsPlannedWithAFault(t *testing.T) {
	f := opened(t, idHead+"1,A,Lost,1,,\n2,B,Lost,much,,\n3,C,Open,nonsense,,\n", Options{})
	p, err := f.Plan(shelf(nil), day, counter())
	if err == nil || err.Error()[:5] != "row 3" || p.Changes != nil || p.Added != 0 {
		t.Errorf("%v, %+v", err, p)
	}
}

func TestOpenRowsAreNotHeldToTheirFaults(t *testing.T) {
	if _, p := planned(t, []byte(idHead+"1,A,Lost,1,,\n3,C,Open,nonsense,,\n"), Options{}, nil); p.Added != 1 || p.Open != 1 {
		t.Errorf("%+v", p.Result(text.English))
	}
}

func TestProgress(t *testing.T) {
	var told [][2]int64
	rows := strings.Repeat("1,A,Lost,1,,\n", 3000)
	f := opened(t, idHead+rows, Options{Progress: func(done, total int64) { told = append(told, [2]int64{done, total}) }})
	if _, err := f.Plan(shelf(nil), day, counter()); err != nil {
		t.Fatal(err)
	}
	if want := [][2]int64{{0, 3000}, {1024, 3000}, {2048, 3000}, {3000, 3000}}; !slices.Equal(told, want) {
		t.Errorf("%v", told)
	}
}

func TestKintoneTables(t *testing.T) {
	_, p := planned(t, []byte("レコードの開始行,レコード番号,会社名,結果,明細\n*,1,青山,失注,甲\n,1,青山,失注,乙\n*,2,赤坂,受注,丙\n"), Options{}, nil)
	if p.Added != 2 || p.Lost != 1 || p.Skipped != 0 {
		t.Errorf("%+v", p.Result(text.English))
	}
}
