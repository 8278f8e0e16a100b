package crm

import (
	"slices"
	"strings"
	"testing"

	"daruma/journal/text"
)

func TestMeanings(t *testing.T) {
	tests := []struct {
		want   Meaning
		scale  scale
		values []string
	}{
		{Won, status, []string{"Won", "WON", "won ", "Closed Won", "closedwon", "Closed-Won", "Closed/Won", "7. Closed Won (100%)", "Closed Won - Renewal", "受注", "受注済み", "⑥受注", "成約", "受注（新規）", "Gewonnen"}},
		{Lost, status, []string{"Lost", "Loss", "Closed Lost", "closedlost", "Closed Lost to Competition", "Closed-Lost to Competition", "Closed Lost (0%)", "Lost - price", "lost to competitor", "失注", "失注（価格）", "8.失注", "失注：競合", "他決", "Perdu"}},
		{Unclear, status, []string{"", "-", "On hold", "Deleted", "Closed - duplicate", "Closed", "失注以外", "失注懸念", "保留", "見送り", "延期", "キャンセル", "受注取消", "Cancelled", "Someday", "lost contact", "wonderful", "no decision"}},
		{Unclear, stage, []string{"", "On hold", "Closed - Duplicate", "Closed (other)", "失注以外", "失注懸念", "保留", "受注取消"}},
		{Undecided, status, []string{"Open", "In progress", "Negotiation/Review", "商談中", "最終交渉", "受注見込み"}},
		{Undecided, stage, []string{"Site visit", "2nd meeting", "現地調査", "Engaging", "受注前確認"}},
	}
	for _, tt := range tests {
		for _, v := range tt.values {
			if got := means(v, tt.scale); got != tt.want {
				t.Errorf("%q is %s, want %s", v, got.Label().EN, tt.want.Label().EN)
			}
		}
	}
}

func TestAThirdOutcomeIsNamed(t *testing.T) {
	const file = "Company,Status\nA,Won\nB,On hold\nC,On hold\nD,失注以外\nE,\nF,Open\n"
	f, p := planned(t, []byte(file), Options{}, nil)
	if p.Added != 1 || p.Skipped != 4 || p.Open != 1 {
		t.Errorf("%+v", p.Result(text.English))
	}
	notes := strings.Join(p.Result(text.English).Notes, "\n")
	for _, want := range []string{"left out, as neither won nor lost: On hold (2), 失注以外 (1); --won and --lost say", "no outcome is recorded: rows: 1"} {
		if !strings.Contains(notes, want) {
			t.Errorf("no %q in %s", want, notes)
		}
	}
	if !slices.Contains(f.Outcomes, Value{"On hold", 2, Unclear}) {
		t.Errorf("%+v", f.Outcomes)
	}
}

func TestOutcomesLeftOut(t *testing.T) {
	const file = "Company,Status\nA,Won\nB,Lost\nC,lost\nD,Open\n"
	f, p := planned(t, []byte(file), Options{LeftOut: []string{"LOST", "Open"}}, nil)
	if p.Won != 1 || p.Lost != 0 || p.Open != 0 || p.Skipped != 3 {
		t.Errorf("%+v", p.Result(text.English))
	}
	if !slices.Contains(f.Outcomes, Value{"Lost", 1, Unclear}) {
		t.Errorf("%+v", f.Outcomes)
	}
}

func TestNamedOutcomes(t *testing.T) {
	const file = "Company,Status\nA,Live\nB,on HOLD\nC,Won\nD,Gone\n"
	_, p := planned(t, []byte(file), Options{Won: []string{"live"}, Lost: []string{"On hold", "Dead"}}, nil)
	if p.Won != 2 || p.Lost != 1 || p.Skipped != 1 {
		t.Errorf("%+v", p.Result(text.English))
	}
	if !slices.Contains(p.Result(text.English).Notes, "no row has the outcome Dead") {
		t.Errorf("%q", p.Result(text.English).Notes)
	}
	_, p = planned(t, []byte("Company,Status\nA,Won\n"), Options{Lost: []string{"won"}}, nil)
	if p.Lost != 1 {
		t.Error("the user's word goes before the table")
	}
}

func TestCustomStagesAreNamed(t *testing.T) {
	_, p := planned(t, []byte("Opportunity Name,Stage\nA,Closed Won\nB,Site visit\nC,Negotiation/Review\n"), Options{}, nil)
	if p.Open != 2 || !slices.Contains(p.Result(text.English).Notes, "taken for open: Site visit (1); --won and --lost say what a value is") {
		t.Errorf("%+v", p.Result(text.English))
	}
}

func TestWhatTheProgramSaysItself(t *testing.T) {
	const head = "Opportunity Name,Stage,Closed,Won\n"
	tests := []struct {
		name, row string
		want      [4]int // won, lost, open, skipped
	}{
		{"a step of their own that is won", "A,Signed,1,1\n", [4]int{1, 0, 0, 0}},
		{"a step of their own that is lost", "A,Gone,1,0\n", [4]int{0, 1, 0, 0}},
		{"a duplicate stays one", "A,Closed - Duplicate,1,0\n", [4]int{0, 0, 0, 1}},
		{"they contradict each other", "A,Closed Won,1,0\n", [4]int{0, 0, 0, 1}},
		{"open", "A,Signed,0,0\n", [4]int{0, 0, 1, 0}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, p := planned(t, []byte(head+tt.row), Options{}, nil)
			if got := [4]int{p.Won, p.Lost, p.Open, p.Skipped}; got != tt.want {
				t.Errorf("%v", got)
			}
		})
	}
}

func TestReasons(t *testing.T) {
	for words, want := range map[string]string{
		"Price": "price-value", "Too Expensive": "price-value", "価格": "price-value", "予算凍結": "budget", "時期尚早": "timing", "導入見送り": "no-decision", "見送り": "unknown",
		"機能・内容": "fit", "機能/内容": "fit", "既存取引先": "incumbent", "競合": "competitor", "決裁": "authority", "信頼・実績": "trust", "営業対応": "our-process", "不明": "unknown",
		"No Budget / Lost Funding": "budget", "No Decision / Non-Responsive": "no-decision", "price-value": "price-value", "Price was 12% above": "", "価格が理由かもしれない": "",
	} {
		if got, _ := choiceOf(reasonField, words); got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
}
