package crm

import (
	"strings"

	"golang.org/x/text/currency"

	"daruma/journal"
	"daruma/journal/text"
)

// money reads an amount and, for the deal's own, the currency with it. No
// amount and 0 are not recorded on a lost deal.
func (r *reader) money(out []value, s *slot, row row, m Meaning) ([]value, error) {
	cell := row.cells[s.at]
	if isBlankAmount(cell) {
		return out, nil
	}
	c := r.amounts[s.at]
	beside := ""
	currencyAt, there := r.file.roles.at(currencyPath)
	if there {
		beside = r.code(row.cells[currencyAt])
	}
	a, code, wrong := c.amount(cell, beside)
	if !wrong.IsZero() {
		return nil, inCell(row.number, c.header, wrong)
	}
	if a == 0 && m == Lost {
		return out, nil
	}
	out = append(out, value{s.field, a.String(), &a})
	if s.field.Path == amountPath && code != "" && (!there || beside == "") {
		out = append(out, value{currencyField, code, code})
	}
	return out, nil
}

func (r *reader) currency(out []value, s *slot, cell string, row row) ([]value, error) {
	code := r.code(cell)
	if code == "" {
		return nil, inCell(row.number, s.header, text.Say("this is no currency; write its code, such as JPY", "通貨として読めません。JPY のような通貨コードにしてください"))
	}
	return append(out, value{currencyField, code, code}), nil
}

// code is codeOf, which is remembered.
func (r *reader) code(cell string) string {
	code, known := r.codes[cell]
	if !known {
		code = codeOf(cell)
		r.codes[cell] = code
	}
	return code
}

// codeOf is the ISO 4217 code of a currency's code, sign or name, "" for none.
func codeOf(cell string) string {
	cell = strings.TrimSpace(cell)
	if len(cell) == 3 && strings.ToUpper(cell) == cell {
		if _, err := currency.ParseISO(cell); err == nil {
			return cell
		}
	}
	if code, ok := currencyNames[keyOf(cell)]; ok {
		return code
	}
	if _, code, err := journal.ParseAmount("1 " + cell); err == nil {
		return code
	}
	fields := strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(" -–()", r) })
	for _, f := range fields {
		if isCurrency(f) {
			return f
		}
	}
	return ""
}

// currencyNames are the codes of currencies that programs write out, by keyOf.
var currencyNames = func() map[string]string {
	names := map[string]string{}
	for code, list := range map[string][]string{
		"USD": {"US Dollar", "US Dollars", "U.S. Dollar", "United States Dollar", "米ドル", "アメリカドル"},
		"EUR": {"Euro", "Euros", "ユーロ"},
		"JPY": {"Yen", "Japanese Yen", "日本円"},
		"GBP": {"Pound", "British Pound", "Pound Sterling", "British Pound Sterling", "英ポンド", "ポンド"},
		"CHF": {"Swiss Franc", "スイスフラン"},
		"AUD": {"Australian Dollar", "豪ドル"},
		"CAD": {"Canadian Dollar", "カナダドル"},
		"SGD": {"Singapore Dollar", "シンガポールドル"},
		"CNY": {"Yuan", "Chinese Yuan", "Yuan Renminbi", "人民元", "中国元"},
		"INR": {"Indian Rupee", "インドルピー"},
	} {
		for _, name := range list {
			names[keyOf(name)] = code
		}
	}
	return names
}()
