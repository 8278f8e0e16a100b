package crm

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/calendar"
)

// only are the entries of a file with one column beside the company and the
// outcome.
func only(t *testing.T, o Options, header string, cells ...string) []journal.Entry {
	t.Helper()
	var b strings.Builder
	b.WriteString("Company,Outcome," + quoted(header) + "\n")
	for _, c := range cells {
		b.WriteString("A,Won," + quoted(c) + "\n")
	}
	_, p := planned(t, []byte(b.String()), o, nil)
	return slices.Collect(p.Changes)
}

func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

func TestAmounts(t *testing.T) {
	tests := []struct {
		name, header string
		cells        []string
		want         string // of the first cell
	}{
		{"plain", "Amount", []string{"42000"}, "42000"},
		{"decimals", "Amount", []string{"54600.50"}, "54600.5"},
		{"grouped by commas", "Amount", []string{"1,234,567.89"}, "1234567.89"},
		{"one comma", "Amount", []string{"1,200"}, "1200 "},
		{"grouped by points", "Amount", []string{"1.234.567,89"}, "1234567.89"},
		{"a German column", "Amount", []string{"1.200", "1.234,50"}, "1200"},
		{"an English column", "Amount", []string{"1.200", "1,234.50"}, "1.2"},
		{"a column with a comma before decimals", "Amount", []string{"1,200", "12,5"}, "1.2"},
		{"a point with yen", "Amount (JPY)", []string{"1.200"}, "1200 JPY"},
		{"a point with euros", "Amount EUR", []string{"1.200"}, "1200 EUR"},
		{"a point with a sign", "Amount", []string{"1.200 €"}, "1200 EUR"},
		{"groups of India", "Amount", []string{"1,20,00,000"}, "12000000"},
		{"spaces", "Amount", []string{"1\u202f234\u00a0567,5"}, "1234567.5"},
		{"apostrophes", "Amount", []string{"CHF 1’234’567.50"}, "1234567.5 CHF"},
		{"Japanese units", "金額", []string{"1億2,000万円"}, "120000000 JPY"},
		{"full width", "金額", []string{"￥１，２００，０００"}, "1200000 JPY"},
		{"a yen sign of Shift_JIS", "金額", []string{`\1,200,000`}, "1200000 JPY"},
		{"thousands of yen", "金額（千円）", []string{"1,500"}, "1500000 JPY"},
		{"millions", "金額（百万円・税抜）", []string{"1.5"}, "1500000 JPY"},
		{"rupees", "Amount", []string{"₹ 1,20,000"}, "120000 INR"},
		{"rupees in letters", "Amount", []string{"Rs. 1,20,000.50"}, "120000.5 INR"},
		{"reais", "Amount", []string{"R$ 1.200"}, "1200 BRL"},
		{"crowns", "Amount", []string{"1 234,50 kr"}, "1234.5"},
		{"with tax", "金額", []string{"120万円（税込）"}, "1200000 JPY"},
		{"a code before", "Amount", []string{"USD 10,000.00"}, "10000 USD"},
		{"zeros at the end", "Amount", []string{"12.500000"}, "12.5"},
		{"nothing", "Amount", []string{"-"}, ""},
		{"no value", "Amount", []string{"N/A"}, ""},
		{"zero of a won deal", "Amount", []string{"0"}, "0"},
		{"a point before decimals", "Amount", []string{"0.125"}, "0.125"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			deal := only(t, Options{}, tt.header, tt.cells...)[0].Deal
			got := ""
			if deal.Amount != nil {
				got = deal.Amount.String() + " " + deal.Currency
			}
			if strings.TrimSpace(got) != strings.TrimSpace(tt.want) {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestAmountsThatCannotBeTold(t *testing.T) {
	for name, content := range map[string]string{
		"alone":            "Company,Outcome,Amount\nA,Won,5\nB,Won,1.200\n",
		"with dollars":     "Company,Outcome,Amount\nA,Won,5\nB,Won,$1.200\n",
		"in a mixed file":  "Company,Outcome,Amount\nA,Won,\"1,5\"\nB,Won,1.200\nC,Won,1.5\n",
		"dollars, by code": "Company,Outcome,Amount,Currency\nA,Won,5,USD\nB,Won,1.200,USD\n",
	} {
		t.Run(name, func(t *testing.T) {
			if got := refused(t, content, Options{}); !strings.HasPrefix(got, "row 3, column Amount: a point before three digits can be read two ways") {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestNoAmountOfALostDeal(t *testing.T) {
	_, p := planned(t, []byte("Company,Outcome,Amount\nA,Lost,0\nB,Lost,-\nC,Lost,\nD,Lost,0.00\nE,Lost,5\n"), Options{}, nil)
	entries := slices.Collect(p.Changes)
	for _, e := range entries[:4] {
		if e.Deal.Amount != nil {
			t.Errorf("%s: %s", e.Deal.Company, e.Deal.Amount)
		}
	}
	if entries[4].Deal.Amount.String() != "5" {
		t.Error("an amount is gone")
	}
}

// TestAmountsAsCountriesWriteThem holds that a column of amounts written in one
// way is read exactly, as soon as one of them shows which way it is.
func TestAmountsAsCountriesWriteThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		style := rapid.SampledFrom([]struct{ group, mark string }{{",", "."}, {".", ","}, {"'", "."}, {" ", ","}, {"\u00a0", ","}, {"", "."}, {"", ","}}).Draw(t, "style")
		amounts := rapid.SliceOfN(rapid.Int64Range(1, 10_000_000_000), 1, 20).Draw(t, "cents")
		var b strings.Builder
		b.WriteString("Outcome,Amount\nwon,\"" + "1" + style.mark + "25\"\n")
		for _, cents := range amounts {
			b.WriteString("won," + quoted(writtenAs(cents, style.group, style.mark)) + "\n")
		}
		f, err := Open(strings.NewReader(b.String()), Options{})
		if err != nil {
			t.Fatal(err)
		}
		p, err := f.Plan(shelf(nil), day, journal.NewID)
		if err != nil {
			t.Fatal(err)
		}
		entries := slices.Collect(p.Changes)[1:]
		for i, cents := range amounts {
			if *entries[i].Deal.Amount != journal.Amount(cents*100) {
				t.Fatalf("%d cents are read as %s", cents, entries[i].Deal.Amount)
			}
		}
	})
}

func writtenAs(cents int64, group, mark string) string {
	whole, decimals, _ := strings.Cut(journal.Amount(cents*100).String(), ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + group + whole[at:]
	}
	if decimals == "" {
		return whole
	}
	return whole + mark + decimals
}

func TestDates(t *testing.T) {
	tests := []struct {
		name  string
		cells []string
		want  string // of the first cell
	}{
		{"ISO", []string{"2026-03-04"}, "2026-03-04"},
		{"with a time", []string{"2026-03-04 23:59"}, "2026-03-04"},
		{"with seconds and parts", []string{"2026-03-04T23:59:59.123"}, "2026-03-04"},
		{"a moment, on the day in the user's zone", []string{"2026-03-04T20:00:00Z"}, "2026-03-05"},
		{"with an offset", []string{"2026-03-04T23:30:00+09:00"}, "2026-03-04"},
		{"with an offset without a colon", []string{"2026-03-04T23:30:00.000-0800"}, "2026-03-05"},
		{"slashes", []string{"2026/3/4"}, "2026-03-04"},
		{"points, the year first", []string{"2026.3.4"}, "2026-03-04"},
		{"compact", []string{"20260304"}, "2026-03-04"},
		{"Japanese", []string{"2026年3月4日"}, "2026-03-04"},
		{"Japanese with a weekday", []string{"2026年3月4日（水）"}, "2026-03-04"},
		{"Japanese with a time", []string{"2026/03/04 午後5:10"}, "2026-03-04"},
		{"an era", []string{"令和8年3月4日"}, "2026-03-04"},
		{"the first year of an era", []string{"令和元年5月1日"}, "2019-05-01"},
		{"an era in short", []string{"R8.3.4"}, "2026-03-04"},
		{"full width", []string{"２０２６／０３／０４"}, "2026-03-04"},
		{"the day first, with points", []string{"4.3.2026"}, "2026-03-04"},
		{"the month's name", []string{"Mar 4, 2026"}, "2026-03-04"},
		{"the month's name inside", []string{"4-Mar-26"}, "2026-03-04"},
		{"in words", []string{"Wednesday, 4 March 2026"}, "2026-03-04"},
		{"a month above 12 elsewhere", []string{"3/4/2026", "3/31/2026"}, "2026-03-04"},
		{"a day above 12 elsewhere", []string{"4/3/2026", "31/3/2026"}, "2026-03-04"},
		{"with a time of twelve hours", []string{"3/14/2026, 9:14 AM"}, "2026-03-14"},
		{"two digits, the year first", []string{"26/03/14", "32/12/31"}, "2026-03-14"},
		{"two digits, the month first", []string{"03/14/26"}, "2026-03-14"},
		{"the same day either way", []string{"4/4/2026"}, "2026-04-04"},
		{"nothing", []string{"-"}, ""},
		{"the zero of a database", []string{"0000-00-00"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := only(t, Options{}, "Close Date", tt.cells...)[0].Deal.Decided.String(); got != tt.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestOrderOfDates(t *testing.T) {
	const both = "Outcome,Close Date\nwon,2/2/2026\nwon,3/4/2026\n"
	if got := refused(t, both, Options{}); got != "row 3, column Close Date: the date can be read two ways and no other date in the column tells which; give --date-order mdy, dmy or ymd" {
		t.Errorf("%q", got)
	}
	for order, want := range map[Order]string{MDY: "2026-03-04", DMY: "2026-04-03"} {
		_, p := planned(t, []byte(both), Options{DateOrder: order}, nil)
		if got := slices.Collect(p.Changes)[1].Deal.Decided.String(); got != want {
			t.Errorf("%s: %s", order, got)
		}
	}
	_, p := planned(t, []byte("Outcome,Created Date,Close Date\nwon,1/19/2026,3/4/2026\n"), Options{}, nil)
	if got := slices.Collect(p.Changes)[0].Deal.Decided.String(); got != "2026-03-04" {
		t.Errorf("told by another column: %s", got)
	}
	if got := refused(t, "Outcome,Close Date\nwon,3/14/2026\nwon,3/15/2026\nwon,15/3/2026\n", Options{}); !strings.HasPrefix(got, "row 4, column Close Date: the date does not fit the order mdy") {
		t.Errorf("%q", got)
	}
	if got := refused(t, both, Options{DateOrder: YMD}); !strings.HasPrefix(got, "row 2, column Close Date: the date does not fit the order ymd") {
		t.Errorf("%q", got)
	}
}

// TestDatesComeBack holds that every day is read as it is written in each order,
// once the column shows the order.
func TestDatesComeBack(t *testing.T) {
	layouts := map[string]string{"1/2/2006": "12/31/2025", "2/1/2006": "31/12/2025", "02-01-2006": "31-12-2025", "2006/1/2": "", "2 Jan 2006": "", "January 2, 2006": "", "2006年1月2日": "", "2.1.2006": "", "20060102": ""}
	rapid.Check(t, func(t *rapid.T) {
		layout := rapid.SampledFrom(slices.Sorted(keysOf(layouts))).Draw(t, "layout")
		number := rapid.Int32Range(calendar.NewDate(calendar.FirstYear, 1, 1).Number(), calendar.NewDate(calendar.LastYear, 12, 31).Number()).Draw(t, "day")
		want := calendar.FromNumber(number)
		written := want.At(0, 0, time.UTC).Format(layout)
		f, err := Open(strings.NewReader("Outcome,Close Date\nwon,"+layouts[layout]+"\nwon,"+quoted(written)+"\n"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		p, err := f.Plan(shelf(nil), day, journal.NewID)
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.Collect(p.Changes)[1].Deal.Decided; got != want {
			t.Fatalf("%s is read as %s", written, got)
		}
	})
}

func keysOf(m map[string]string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// TestDatesOfOpenDealsAreNotAsked holds that a date is asked about only where it
// is read: the one of an open deal leaves no trace.
func TestDatesOfOpenDealsAreNotAsked(t *testing.T) {
	_, p := planned(t, []byte("Company,Outcome,Close Date\nA,Open,3/4/2026\nB,Won,2026-03-05\n"), Options{}, nil)
	if got := slices.Collect(p.Changes)[0].Deal.Decided.String(); got != "2026-03-05" {
		t.Error(got)
	}
}

// TestCurrencies holds how a column of currencies names them.
func TestCurrencies(t *testing.T) {
	for cell, want := range map[string]string{
		"EUR": "EUR", "eur": "EUR", "€": "EUR", "Euro": "EUR", "US Dollar": "USD", "U.S. Dollar": "USD", "Japanese Yen": "JPY", "日本円": "JPY", "円": "JPY", "米ドル": "USD",
		"USD - U.S. Dollar": "USD", "Pound Sterling": "GBP", "Swiss Franc": "CHF",
	} {
		if got := only(t, Options{}, "Currency", cell)[0].Deal.Currency; got != want {
			t.Errorf("%s is read as %q", cell, got)
		}
	}
}

func TestHeadings(t *testing.T) {
	tests := []struct {
		header, whole, bare, currency string
		power                         int
	}{
		{"Amount (JPY)", "amount", "amount", "JPY", 0},
		{"Deal - Amount *", "dealamount", "amount", "", 0},
		{"deal_stage", "dealstage", "dealstage", "", 0},
		{"Opportunity Amount USD", "opportunityamount", "opportunityamount", "USD", 0},
		{"amount_usd", "amount", "amount", "USD", 0},
		{"Loss_Reason__c", "lossreason", "lossreason", "", 0},
		{"LOSS_REASON__C", "lossreason", "lossreason", "", 0},
		{"Amount in EUR", "amount", "amount", "EUR", 0},
		{"Top All", "topall", "topall", "", 0},
		{"商談: 商談名", "商談商談名", "商談名", "", 0},
		{"金額（千円）", "金額", "金額", "JPY", 3},
		{"金額(円、税抜)", "金額", "金額", "JPY", 0},
		{"売上［万円］", "売上", "売上", "JPY", 4},
		{"Value [k€]", "value", "value", "EUR", 3},
		{"【必須】会社名", "会社名", "会社名", "", 0},
		{"Company [required]*", "company", "company", "", 0},
		{"確度 (%)", "確度", "確度", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.header, func(t *testing.T) {
			if got := headingOf(tt.header); got != (heading{keyOf(tt.header), tt.whole, tt.bare, tt.currency, tt.power}) {
				t.Errorf("%+v", got)
			}
		})
	}
}

func FuzzColumns(f *testing.F) {
	for _, s := range []string{"1.234,56", "1,20,000", "¥1億2,000万", "3/4/26", "令和元年5月1日", "2026-03-04T20:00:00Z", "Mar 4, 2026", "(5)", "４日"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		c := amountColumn{header: "Amount", heading: headingOf("Amount")}
		a, code, wrong := c.amount(cell, "")
		if wrong.IsZero() && (a < 0 || a > journal.MaxAmount || code != "" && len(code) != 3) {
			t.Fatalf("%q is read as %s %s", cell, a, code)
		}
		for _, order := range Orders {
			d := dateColumn{header: "Date", order: order}
			on, remembered, ok := d.day(cell, time.UTC)
			if ok && (on.IsZero() || remembered == "") {
				t.Fatalf("%q is read as %s, %q", cell, on, remembered)
			}
			if !ok && d.wrong(1, cell) == nil {
				t.Fatalf("%q is refused without a word", cell)
			}
		}
	})
}
