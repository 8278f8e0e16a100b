package crm

import (
	"slices"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/text"
)

func mapped(t *testing.T, wishes ...string) []Mapping {
	t.Helper()
	var out []Mapping
	for _, w := range wishes {
		m, err := ParseMapping(w)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, m)
	}
	return out
}

const survey = "Product;Client;Deal_type;Status\nA;Current;Project;Won\nB;New;Service;Lost\n"

func TestCSVMapsWhatItIsTold(t *testing.T) {
	_, p := planned(t, []byte(survey), Options{From: CSV, Map: mapped(t, "outcome=Status")}, nil)
	entries := slices.Collect(p.Changes)
	if len(entries) != 2 || entries[0].Outcome != journal.Won || entries[0].Origin.Source != "csv" || entries[0].Deal.Company+entries[0].Deal.Product != "" {
		t.Fatalf("%+v", entries)
	}
	for header, want := range map[string]string{"Product": "B", "Client": "New", "Deal_type": "Service"} {
		if got := entries[1].Attributes[header]; got != want {
			t.Errorf("%s: %q", header, got)
		}
	}
	if len(entries[1].Attributes) != 3 {
		t.Errorf("%v", entries[1].Attributes)
	}
}

func TestMappings(t *testing.T) {
	o := Options{From: CSV, Map: mapped(t, "outcome=status", "deal.product = Product", "attribute=Client", "attributes.Kind=Deal_type")}
	f, p := planned(t, []byte(survey), o, nil)
	e := slices.Collect(p.Changes)[0]
	if e.Deal.Product != "A" || e.Attributes["Client"] != "Current" || e.Attributes["Kind"] != "Project" || len(e.Attributes) != 2 {
		t.Errorf("%+v, %v", e.Deal, e.Attributes)
	}
	want := []Column{{"Product", "deal.product", ""}, {"Client", "", "Client"}, {"Deal_type", "", "Kind"}, {"Status", "outcome", ""}}
	if !slices.Equal(f.Columns, want) {
		t.Errorf("%+v", f.Columns)
	}
}

func TestAMappingGoesBeforeTheTables(t *testing.T) {
	const file = "Account Name,Opportunity Name,Stage,Amount,Quote\nA,B,Closed Lost,5,7\n"
	_, p := planned(t, []byte(file), Options{Map: mapped(t, "deal.amount=Quote", "attribute=Amount")}, nil)
	if e := slices.Collect(p.Changes)[0]; e.Deal.Amount.String() != "7" || e.Attributes["Amount"] != "5" || e.Deal.Company != "A" {
		t.Errorf("%+v, %v", e.Deal, e.Attributes)
	}
}

func TestMappingsThatCannotBe(t *testing.T) {
	for _, wish := range []string{"", "outcome", "outcome=", "deal.colour=X", "attributes.=X", "price.gap_rival=X"} {
		if _, err := ParseMapping(wish); err == nil {
			t.Errorf("%q is taken", wish)
		}
	}
	tests := []struct {
		name, want string
		o          Options
	}{
		{"no column", "there is no column State; the columns are Product, Client, Deal_type, Status", Options{Map: mapped(t, "outcome=State")}},
		{"two columns", "two columns are mapped to outcome; keep one of them", Options{Map: mapped(t, "outcome=Status", "outcome=Client")}},
		{"no outcome in csv", "no column is known to hold the outcome; name it", Options{From: CSV}},
		{"no choice", "row 2, column Client: the value is none of inbound", Options{Map: mapped(t, "deal.source=Client")}},
		{"won and lost", "a value cannot be both won and lost", Options{Won: []string{"Done"}, Lost: []string{"done "}}},
		{"no number", "row 2, column Product: this is no whole number from 1 to 5", Options{Map: mapped(t, "needs.clarity=Product")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := refused(t, survey, tt.o); !strings.HasPrefix(got, tt.want) {
				t.Errorf("%q", got)
			}
		})
	}
}

// TestTwoColumnsOfOneAttribute holds that neither takes the other's place without
// a word.
func TestTwoColumnsOfOneAttribute(t *testing.T) {
	for name, wishes := range map[string][]string{
		"both named":            {"outcome=Status", "attributes.Kind=Product", "attributes.Kind=Client"},
		"one has it as a title": {"outcome=Status", "attributes.Client=Product"},
	} {
		t.Run(name, func(t *testing.T) {
			got := refused(t, survey, Options{From: CSV, Map: mapped(t, wishes...)})
			if !strings.HasPrefix(got, "columns Product and Client would both become the attribute ") {
				t.Errorf("%q", got)
			}
		})
	}
	_, p := planned(t, []byte(survey), Options{From: CSV, Map: mapped(t, "outcome=Status", "attributes.Client=Product", "attributes.Product=Client")}, nil)
	if e := slices.Collect(p.Changes)[0]; e.Attributes["Client"] != "A" || e.Attributes["Product"] != "Current" {
		t.Errorf("%v", e.Attributes)
	}
}

func TestOtherKindsOfFields(t *testing.T) {
	const file = "Outcome,Clarity,Before,Late,Tags,Conditions,Said\nlost,４,0,yes,\"a, b、a\",offer;timing,価格\n"
	o := Options{From: CSV, Map: mapped(t, "outcome=Outcome", "needs.clarity=Clarity", "feeling.before=Before", "conduct.late=Late", "tags=Tags", "conditions=Conditions", "reasons.said=Said")}
	_, p := planned(t, []byte(file), o, nil)
	e := slices.Collect(p.Changes)[0]
	if e.Needs.Clarity != 4 || *e.Feeling.Before != 0 || !e.Conduct.Late || !slices.Equal(e.Tags, []string{"a", "b"}) ||
		!slices.Equal(e.Conditions, []string{"offer", "timing"}) || e.Reasons.Said != "price-value" {
		t.Errorf("%+v", e)
	}
	if _, again := planned(t, []byte(file), o, []journal.Entry{e}); again.Unchanged != 1 {
		t.Errorf("%+v", again.Result(text.English))
	}
}

func TestWithOtherOptions(t *testing.T) {
	f := opened(t, survey, Options{From: CSV})
	if f.Problem == nil {
		t.Fatal("the outcome is known")
	}
	f = f.With(Options{From: CSV, Map: mapped(t, "outcome=Status")})
	if f.Problem != nil || len(f.Outcomes) != 2 {
		t.Errorf("%v, %v", f.Problem, f.Outcomes)
	}
}

// TestDialects holds how each program names its columns, also in other exports
// than the samples.
func TestDialects(t *testing.T) {
	tests := []struct {
		name, file string
		want       Dialect
		path       map[string]string // by field, what the first entry has
	}{
		{
			"HubSpot by internal names", "hs_object_id,dealname,dealstage,amount,closedate,closed_lost_reason,deal_currency_code\n7,Deal,closedlost,1200.5,2026-03-04,Budget,EUR\n", HubSpot,
			map[string]string{"deal.external_id": "7", "deal.title": "Deal", "deal.amount": "1200.5", "deal.decided": "2026-03-04", "reasons.mine": "budget", "deal.currency": "EUR", "outcome": "lost"},
		},
		{
			"HubSpot with stages of its own", "Record ID,Deal Name,Deal Stage,Is Closed Won,Is Closed Lost,Associated Company (Primary),Amount in company currency\n7,Deal,Handed over,true,false,Acme,99\n", HubSpot,
			map[string]string{"outcome": "won", "deal.company": "Acme", "deal.amount": "99"},
		},
		{"HubSpot with the pipeline in brackets", "Record ID,Deal Name,Deal Stage\n7,Deal,Closed Won (Sales Pipeline)\n", HubSpot, map[string]string{"outcome": "won"}},
		{
			"Salesforce by API names", "Id,Name,StageName,Amount,CloseDate,CreatedDate,IsClosed,IsWon,Account.Name,CurrencyIsoCode\n006A,Deal,Signed,12.0,2026-03-04,2026-01-02T10:00:00.000Z,true,true,Acme,USD\n", Salesforce,
			map[string]string{"deal.external_id": "006A", "deal.title": "Deal", "outcome": "won", "deal.company": "Acme", "deal.currency": "USD", "deal.first_contact": "2026-01-02"},
		},
		{"Salesforce with currencies", "Opportunity Name,Stage,Amount Currency,Amount,Close Date\nDeal,Closed Lost,JPY,\"1,200\",3/31/2026\n", Salesforce, map[string]string{"deal.currency": "JPY", "deal.amount": "1200"}},
		{"Salesforce of another report type", "Opportunity: Opportunity Name,Opportunity: Stage,Opportunity: Amount\nDeal,Closed Won,5\n", Salesforce, map[string]string{"deal.title": "Deal", "deal.amount": "5", "outcome": "won"}},
		{
			"Salesforce in Japanese with ids", "商談ID,商談名,取引先名,フェーズ,金額 通貨,金額,完了予定日\n006A,案件,青山,7.失注,JPY,\"1,200\",2026/3/31\n", Salesforce,
			map[string]string{"deal.external_id": "006A", "outcome": "lost", "deal.currency": "JPY", "deal.decided": "2026-03-31"},
		},
		{
			"Pipedrive without the object", "ID,Title,Status,Value,Currency,Organization,Lost reason,Lost time\n9,Deal,lost,5,EUR,Acme,Timing,2026-03-04 10:00:00\n", Pipedrive,
			map[string]string{"deal.external_id": "9", "deal.company": "Acme", "reasons.mine": "timing", "deal.decided": "2026-03-04"},
		},
		{"Zoho of old", "Potential Id,Potential Name,Stage,Closing Date,Amount,Reason For Loss\nzcrm_1,Deal,Closed Lost,2026-03-04,Rs. 5,Price\n", Zoho, nil},
		{"Zoho in Japanese", "商談名,取引先名,ステージ,総額,完了予定日\n案件,青山,失注,5,2026-03-04\n", Zoho, map[string]string{"deal.title": "案件", "deal.amount": "5"}},
		{"kintone", "レコード番号,会社名,商談結果,受注日,失注日\n1,青山,失注,2026-01-02,2026-03-04\n", Kintone, map[string]string{"outcome": "lost", "deal.decided": "2026-03-04"}},
		{
			"none", "opportunity_id,account,deal_stage,close_date,close_value\nX1,Acme,Won,2026-03-04,500\n", CSV,
			map[string]string{"deal.external_id": "X1", "deal.company": "Acme", "deal.amount": "500", "outcome": "won"},
		},
		{
			"Salesforce's custom fields by API names", "Id,Name,StageName,Loss_Reason__c,Competitor__c\n006A,Deal,Closed Lost,Price,Kita\n", Salesforce,
			map[string]string{"reasons.mine": "price-value", "deal.competitor": "Kita"},
		},
		{
			"Dynamics", "(Do Not Modify) Opportunity,(Do Not Modify) Modified On,Topic,Potential Customer,Actual Revenue,Actual Close Date,Status,Currency\n3f2a,2026-03-04,Deal,Acme,5,2026-03-04,Won,US Dollar\n", CSV,
			map[string]string{"deal.external_id": "3f2a", "deal.title": "Deal", "deal.company": "Acme", "deal.currency": "USD"},
		},
		{
			"Copper", "Name,Status,Company,Value,Close Date,Copper ID\nDeal,Lost,Acme,5,2026-03-04,77\n", CSV,
			map[string]string{"deal.external_id": "77", "deal.title": "Deal", "deal.company": "Acme", "outcome": "lost"},
		},
		{
			"Close", "id,lead_name,status_label,status_type,value,value_currency,date_created,date_won,date_lost\noppo_1,Acme,Signed,won,5,USD,2026-01-02T10:00:00+00:00,2026-03-04,\n", CSV,
			map[string]string{"deal.external_id": "oppo_1", "deal.company": "Acme", "outcome": "won", "deal.currency": "USD", "deal.decided": "2026-03-04"},
		},
		{
			"Freshsales", "Id,Name,Amount,Deal stage,Sales account name,Closed date,Expected close,Lost reason\n1,Deal,5,Lost,Acme,2026-03-04,2026-05-01,Price\n", CSV,
			map[string]string{"deal.external_id": "1", "deal.title": "Deal", "deal.company": "Acme", "deal.decided": "2026-03-04", "reasons.mine": "price-value"},
		},
		{
			"a Japanese sales tool", "案件コード,顧客名,案件名,案件状況,受注予定金額（円）,失注日,競合会社\nA-2,能登,研修,失注,120万,2026-03-04,北\n", CSV,
			map[string]string{"deal.external_id": "A-2", "outcome": "lost", "deal.amount": "1200000", "deal.currency": "JPY", "deal.competitor": "北"},
		},
		{"none, with the currency in the header", "Opportunity Number,Opportunity Result,Opportunity Amount USD\n1,Loss,5\n", CSV, map[string]string{"deal.currency": "USD", "outcome": "lost"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := opened(t, tt.file, Options{})
			if f.Dialect != tt.want {
				t.Fatalf("taken for %s", f.Dialect)
			}
			if tt.path == nil {
				return
			}
			p, err := f.Plan(shelf(nil), day, counter())
			if err != nil {
				t.Fatal(err)
			}
			for e := range p.Changes {
				for path, want := range tt.path {
					if got := e.Origin.Fields[path]; got != want && !strings.HasPrefix(got, want+"T") {
						t.Errorf("%s: %q, want %q", path, got, want)
					}
				}
			}
		})
	}
}

// TestAPlannedDayIsNamedWhereItIsTaken holds that the note about it stands only
// with deals that have no day of their own.
func TestAPlannedDayIsNamedWhereItIsTaken(t *testing.T) {
	const note = "the day of the decision is the planned one, from column Expected close date"
	const head = "ID,Title,Status,Won time,Lost time,Lost reason,Expected close date\n"
	for row, want := range map[string]bool{
		"1,A,won,2026-03-04 10:00:00,,,2026-05-01\n": false,
		"1,A,lost,,,,2026-05-01\n":                   true,
	} {
		_, p := planned(t, []byte(head+row), Options{}, nil)
		if got := slices.Contains(p.Result(text.English).Notes, note); got != want {
			t.Errorf("%s: %q", row, p.Result(text.English).Notes)
		}
	}
}

func TestColumnsThatFollowFromTheOutcomeAreLeftOut(t *testing.T) {
	_, p := planned(t, []byte("Opportunity Name,Stage,Probability (%),Expected Revenue,Type\nA,Closed Won,100,5,New\n"), Options{}, nil)
	e := slices.Collect(p.Changes)[0]
	if len(e.Attributes) != 1 || e.Attributes["Type"] != "New" {
		t.Errorf("%v", e.Attributes)
	}
	if !slices.Contains(p.Result(text.English).Notes, "columns left out, as they follow from the outcome: Probability (%), Expected Revenue") {
		t.Errorf("%q", p.Result(text.English).Notes)
	}
}

func TestOutcomesThatAgree(t *testing.T) {
	f, p := planned(t, []byte("Company,Stage,Status\nA,7. Won,Won\nB,Visit,Open\nC,Lost (price),Lost\n"), Options{}, nil)
	if p.Won != 1 || p.Lost != 1 || p.Open != 1 || len(f.Columns) != 3 {
		t.Errorf("%+v", p.Result(text.English))
	}
	for e := range p.Changes {
		if len(e.Attributes) != 0 {
			t.Errorf("%v", e.Attributes)
		}
	}
}

// TestAmountsInTheCompanysCurrency holds that they are not taken for amounts in
// the deal's.
func TestAmountsInTheCompanysCurrency(t *testing.T) {
	_, p := planned(t, []byte("Record ID,Deal Name,Deal Stage,Amount in company currency,Currency\n1,A,Closed Won,500,EUR\n"), Options{}, nil)
	if e := slices.Collect(p.Changes)[0]; e.Deal.Amount.String() != "500" || e.Deal.Currency != "" || e.Attributes["Currency"] != "EUR" {
		t.Errorf("%+v, %v", e.Deal, e.Attributes)
	}
}

func TestAMappedDayGoesBeforeThatOfTheOutcome(t *testing.T) {
	const file = "会社名,結果,受注日,検収日\n青山,受注,2026-01-02,2026-03-04\n"
	for path, want := range map[string]string{"": "2026-01-02", "deal.decided=検収日": "2026-03-04"} {
		o := Options{}
		if path != "" {
			o.Map = mapped(t, path)
		}
		_, p := planned(t, []byte(file), o, nil)
		if got := slices.Collect(p.Changes)[0].Deal.Decided.String(); got != want {
			t.Errorf("%q: %s", path, got)
		}
	}
}
