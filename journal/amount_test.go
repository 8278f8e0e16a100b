package journal

import (
	"encoding/json"
	"errors"
	"testing"

	"pgregory.net/rapid"

	"daruma/journal/text"
)

func TestParseAmount(t *testing.T) {
	tests := []struct {
		in, want, currency string
	}{
		{"1200000", "1200000", ""},
		{"1,200,000", "1200000", ""},
		{"１，２００，０００", "1200000", ""},
		{"0", "0", ""},
		{"0.5", "0.5", ""},
		{".5m", "500000", ""},
		{"0.125", "0.125", ""},
		{"12.3456", "12.3456", ""},
		{"120万", "1200000", ""},
		{"１２０万", "1200000", ""},
		{"120 万円", "1200000", "JPY"},
		{"580万円", "5800000", "JPY"},
		{"581.5万円", "5815000", "JPY"},
		{"1億2,000万円", "120000000", "JPY"},
		{"1億2000万", "120000000", ""},
		{"1.5億", "150000000", ""},
		{"1億5千万円", "150000000", "JPY"},
		{"5千万", "50000000", ""},
		{"3百万円", "3000000", "JPY"},
		{"百万円", "1000000", "JPY"},
		{"2千円", "2000", "JPY"},
		{"1兆2,000億円", "1200000000000", "JPY"},
		{"12万3,456円", "123456", "JPY"},
		{"￥５，８００，０００", "5800000", "JPY"},
		{"¥5,800,000-", "5800000", "JPY"},
		{"¥5.8M", "5800000", "JPY"},
		{"1.2m", "1200000", ""},
		{"1.234m", "1234000", ""},
		{"1.2 mn", "1200000", ""},
		{"1.2mil", "1200000", ""},
		{"3 million yen", "3000000", "JPY"},
		{"2.5bn", "2500000000", ""},
		{"$15k", "15000", "USD"},
		{"15kUSD", "15000", "USD"},
		{"US$ 15,000.50", "15000.5", "USD"},
		{"USD $15,000", "15000", "USD"},
		{"$15,000 CAD", "15000", "CAD"},
		{"CAD $15,000", "15000", "CAD"},
		{"JPY 1200000", "1200000", "JPY"},
		{"JPY1200000", "1200000", "JPY"},
		{"¥1,200 CNY", "1200", "CNY"},
		{"jpy 1200", "1200", "JPY"},
		{"€12.500,50", "12500.5", "EUR"},
		{"12,50 €", "12.5", "EUR"},
		{"1.200.000", "1200000", ""},
		{"15 000 EUR", "15000", "EUR"},
		{"15\u00a0000 EUR", "15000", "EUR"},
		{"15\u202f000,50 EUR", "15000.5", "EUR"},
		{"15\u2009000.125", "15000.125", ""},
		{"1'200'000 CHF", "1200000", "CHF"},
		{"CHF 1’200’000.50", "1200000.5", "CHF"},
		{"£99", "99", "GBP"},
		{"100ユーロ", "100", "EUR"},
		{"1万米ドル", "10000", "USD"},
		{"100兆円", "100000000000000", "JPY"},
		{"  1,200\t", "1200", ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			a, currency, err := ParseAmount(tt.in)
			if err != nil || a.String() != tt.want || currency != tt.currency {
				t.Errorf("ParseAmount(%q) = %s %q, %v; want %s %q", tt.in, a, currency, err, tt.want, tt.currency)
			}
		})
	}
}

func TestParseAmountRefuses(t *testing.T) {
	tests := []struct {
		in   string
		want string // the problem in English
	}{
		{"", problemForm.Text.EN},
		{"abc", problemForm.Text.EN},
		{"12x", problemForm.Text.EN},
		{"¥", problemForm.Text.EN},
		{"円", problemForm.Text.EN},
		{"1,2", problemGroups.Text.EN},
		{"1,20,0", problemGroups.Text.EN},
		{"1,2000", problemGroups.Text.EN},
		{"0,123", problemGroups.Text.EN},
		{"1,200 000", problemGroups.Text.EN},
		{"15 00", problemGroups.Text.EN},
		{"1.200,3.4", problemGroups.Text.EN},
		{"1,", problemForm.Text.EN},
		{"1.", problemForm.Text.EN},
		{"1.200", "a point before three digits can be read two ways; write 1200 or 1.2000"},
		{"€12.500", "a point before three digits can be read two ways; write 12500 or 12.5000"},
		{"-5", problemNegative.Text.EN},
		{"¥-5", problemNegative.Text.EN},
		{"△500", problemNegative.Text.EN},
		{"1.23456", problemRange.Text.EN},
		{"101兆円", problemRange.Text.EN},
		{"999999999999999999999", problemRange.Text.EN},
		{"$15 EUR", problemCurrencies.Text.EN},
		{"¥100 USD", problemCurrencies.Text.EN},
		{"1億20,000万", problemForm.Text.EN},
		{"1.5億2000万", problemForm.Text.EN},
		{"1万2億", problemForm.Text.EN},
		{"万円", problemForm.Text.EN},
		{"1e6", problemForm.Text.EN},
		{"12²", problemForm.Text.EN},
		{"\xff\xfe", problemForm.Text.EN},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			a, currency, err := ParseAmount(tt.in)
			var problem *Problem
			if !errors.As(err, &problem) {
				t.Fatalf("ParseAmount(%q) = %s %q, %v; want a problem", tt.in, a, currency, err)
			}
			if problem.Error() != tt.want || problem.In(text.Japanese) == "" {
				t.Errorf("problem %q, want %q", problem.Text, tt.want)
			}
		})
	}
}

func TestFormatAmount(t *testing.T) {
	tests := []struct {
		amount, currency, en, ja string
	}{
		{"5800000", "JPY", "¥5,800,000", "580万円"},
		{"120000000", "JPY", "¥120,000,000", "1億2,000万円"},
		{"300000000", "JPY", "¥300,000,000", "3億円"},
		{"1200000000000", "JPY", "¥1,200,000,000,000", "1兆2,000億円"},
		{"5815000", "JPY", "¥5,815,000", "581.5万円"},
		{"50001000", "JPY", "¥50,001,000", "5,000.1万円"},
		{"5812345", "JPY", "¥5,812,345", "5,812,345円"},
		{"123456000", "JPY", "¥123,456,000", "123,456,000円"},
		{"9000", "JPY", "¥9,000", "9,000円"},
		{"0", "JPY", "¥0", "0円"},
		{"5800000", "", "5,800,000", "580万"},
		{"15000.5", "USD", "$15,000.50", "$15,000.50"},
		{"12.125", "EUR", "€12.1250", "€12.1250"},
		{"1200", "CHF", "CHF 1,200", "CHF 1,200"},
		{"-5800000", "JPY", "-¥5,800,000", "-580万円"},
	}
	for _, tt := range tests {
		t.Run(tt.amount+tt.currency, func(t *testing.T) {
			var a Amount
			if err := json.Unmarshal([]byte(tt.amount), &a); err != nil {
				t.Fatal(err)
			}
			if got := FormatAmount(a, tt.currency); got != text.Say(tt.en, tt.ja) {
				t.Errorf("FormatAmount = %q, want %q and %q", got, tt.en, tt.ja)
			}
		})
	}
}

func anyAmount() *rapid.Generator[Amount] {
	return rapid.Custom(func(t *rapid.T) Amount {
		unit := rapid.SampledFrom([]Amount{1, 100, amountScale, sen, man, oku, cho}).Draw(t, "unit")
		return Amount(rapid.Int64Range(0, int64(MaxAmount/unit)).Draw(t, "n")) * unit
	})
}

func TestFormattedAmountReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAmount().Draw(t, "amount")
		currency := rapid.SampledFrom([]string{"", "JPY", "USD", "EUR", "GBP", "CHF"}).Draw(t, "currency")
		for _, l := range text.Langs {
			written := FormatAmount(a, currency).In(l)
			back, code, err := ParseAmount(written)
			if err != nil || back != a || code != currency {
				t.Fatalf("ParseAmount(%q) = %s %q, %v; want %s %q", written, back, code, err, a, currency)
			}
		}
	})
}

func TestAmountJSON(t *testing.T) {
	tests := []struct{ in, want string }{
		{"5800000", "5800000"},
		{"5.8e6", "5800000"},
		{"58E+5", "5800000"},
		{"12.50", "12.5"},
		{"123456e-4", "12.3456"},
		{"1.0000000", "1"},
		{"0e99", "0"},
		{"-5", "-5"},
		{"1e14", "100000000000000"},
		{"0.1", "0.1"},
	}
	for _, tt := range tests {
		var a Amount
		if err := json.Unmarshal([]byte(tt.in), &a); err != nil || a.String() != tt.want {
			t.Errorf("%s reads as %s, %v; want %s", tt.in, a, err, tt.want)
		}
	}
	for _, in := range []string{"1.23456", "1e15", "1e-5", "100000000000000.0001", `"5800000"`, "true", "1e999999999999999999999", "{}"} {
		var a Amount
		if err := json.Unmarshal([]byte(in), &a); err == nil {
			t.Errorf("%s reads as %s, want an error", in, a)
		}
	}
}

func TestAmountJSONReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAmount().Draw(t, "amount")
		written, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		var back Amount
		if err := json.Unmarshal(written, &back); err != nil || back != a {
			t.Fatalf("%s reads back as %s, %v", written, back, err)
		}
	})
}

func FuzzParseAmount(f *testing.F) {
	for _, s := range []string{"1,200,000", "1億2,000万円", "€12.500,50", "¥5.8M", "百万", "15 000 EUR", "1.5億2000万", "$-", "\xff", "兆億万"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, currency, err := ParseAmount(s)
		if err != nil {
			var problem *Problem
			if !errors.As(err, &problem) || problem.Text.EN == "" || problem.Text.JA == "" {
				t.Fatalf("ParseAmount(%q): %v is no problem in both languages", s, err)
			}
			return
		}
		if a < 0 || a > MaxAmount || currency != "" && len(currency) != 3 {
			t.Fatalf("ParseAmount(%q) = %s %q", s, a, currency)
		}
		back, _, err := ParseAmount(FormatAmount(a, currency).JA)
		if err != nil || back != a {
			t.Fatalf("%q is shown as %q, which reads as %s, %v", s, FormatAmount(a, currency).JA, back, err)
		}
	})
}
