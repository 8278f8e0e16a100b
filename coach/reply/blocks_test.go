package reply

import (
	"testing"

	"daruma/journal/text"
)

func TestSalutation(t *testing.T) {
	tests := []struct {
		name, contact, honorific, company string
		english, japanese                 string
	}{
		{"nothing known", "", "", "", "", ""},
		{"a name", "Tanaka", "", "", "Dear Tanaka-san,", "Tanaka様"},
		{"a name in Japanese", "田中", "", "青山工業株式会社", "Dear 田中-san,", "青山工業株式会社\n田中様"},
		{"a company alone", "", "", "青山工業株式会社", "", "青山工業株式会社 御中"},
		{"a company with its form of address", "", "", "青山工業株式会社御中", "", "青山工業株式会社 御中"},
		{"never 御中 beside 様", "田中", "", "青山工業 御中", "Dear 田中-san,", "青山工業\n田中様"},
		{"a department", "人事部 御中", "様", "青山工業", "Dear 人事部 御中,", "青山工業\n人事部 御中"},
		{"-san in the name", "Tanaka-san", "-san", "", "Dear Tanaka-san,", "Tanaka様"},
		{"san apart", "Tanaka San", "-san", "", "Dear Tanaka San,", "Tanaka様"},
		{"a name that ends in san", "Susan", "-san", "", "Dear Susan-san,", "Susan様"},
		{"さん in the name", "田中さん", "様", "", "Dear 田中さん,", "田中様"},
		{"様 in the name", "田中 様", "様", "", "Dear 田中 様,", "田中様"},
		{"氏 in the name", "田中氏", "様", "", "Dear 田中氏,", "田中様"},
		{"a title before the name", "Mr. Tanaka", "-san", "", "Dear Mr. Tanaka,", "Tanaka様"},
		{"a title without its point", "Ms Tanaka", "-san", "", "Dear Ms Tanaka,", "Tanaka様"},
		{"a title and no space", "Dr.Tanaka", "-san", "", "Dear Dr.Tanaka,", "Tanaka様"},
		{"a name like a title", "Drake", "", "", "Dear Drake-san,", "Drake様"},
		{"a teacher", "田中先生", "様", "", "Dear 田中先生,", "田中先生"},
		{"a rank", "田中部長", "様", "", "Dear 田中部長,", "田中部長"},
		{"a chosen title", "Tanaka", "Dr.", "", "Dear Dr. Tanaka,", "Tanaka様"},
		{"様 chosen", "Tanaka", "様", "", "Dear Tanaka-san,", "Tanaka様"},
		{"-san chosen", "田中", "-san", "", "Dear 田中-san,", "田中様"},
		{"先生 chosen", "Tanaka", "先生", "", "Dear Tanaka-sensei,", "Tanaka先生"},
		{"a form of address without a name", "様", "", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := Values{"contact": tt.contact, "honorific": tt.honorific, "company": tt.company}
			if got := salutation(version{lang: text.English}, v); got != tt.english {
				t.Errorf("English %q, want %q", got, tt.english)
			}
			if got := salutation(version{lang: text.Japanese}, v); got != tt.japanese {
				t.Errorf("Japanese %q, want %q", got, tt.japanese)
			}
		})
	}
}

func TestSenderBlocks(t *testing.T) {
	tests := []struct {
		name, sender, company  string
		selfEN, selfJA         string
		signatureEN, signature string
	}{
		{"nothing known", "", "", "", "", "", ""},
		{"a name", "森", "", "This is 森.", "森でございます。", "Kind regards,\n森", "森"},
		{"a company", "", "だるま社", "", "だるま社でございます。", "Kind regards,\nだるま社", "だるま社"},
		{"both", "森", "だるま社", "This is 森 of だるま社.", "だるま社の森でございます。", "Kind regards,\n森\nだるま社", "だるま社\n森"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := Values{"sender": tt.sender, "sender_company": tt.company}
			for _, c := range []struct {
				block     func(version, Values) string
				lang      text.Lang
				want, who string
			}{
				{self, text.English, tt.selfEN, "self"},
				{self, text.Japanese, tt.selfJA, "self"},
				{signature, text.English, tt.signatureEN, "signature"},
				{signature, text.Japanese, tt.signature, "signature"},
			} {
				if got := c.block(version{lang: c.lang}, v); got != c.want {
					t.Errorf("%s in %s: %q, want %q", c.who, c.lang, got, c.want)
				}
			}
		})
	}
}

func TestTheirCompany(t *testing.T) {
	tests := []struct{ company, written, said, english string }{
		{"", "貴社", "御社", "your company"},
		{"青山工業株式会社", "貴社", "御社", "青山工業株式会社"},
		{"株式会社みなと銀行", "貴行", "御行", "株式会社みなと銀行"},
		{"Minato Bank", "貴行", "御行", "Minato Bank"},
		{"Powerbank KK", "貴社", "御社", "Powerbank KK"},
	}
	for _, tt := range tests {
		v := Values{"company": tt.company}
		for want, in := range map[string]version{
			tt.written: {lang: text.Japanese},
			tt.said:    {lang: text.Japanese, spoken: true},
			tt.english: {lang: text.English},
		} {
			if got := theirCompany(in, v); got != want {
				t.Errorf("%q: %s, want %s", tt.company, got, want)
			}
		}
	}
}

func TestACallerSaysWhoIsCalling(t *testing.T) {
	said := version{lang: text.Japanese, spoken: true}
	for want, v := range map[string]Values{
		"だるま社の森と申します。": {"sender": "森", "sender_company": "だるま社"},
		"森と申します。":      {"sender": "森"},
		"だるま社でございます。":  {"sender_company": "だるま社"},
		"":             {},
	} {
		if got := self(said, v); got != want {
			t.Errorf("%v: %q, want %q", v, got, want)
		}
	}
}
