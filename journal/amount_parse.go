package journal

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"daruma/journal/text"
)

// longestAmount is more than anybody writes for an amount; a longer text was
// pasted by mistake.
const longestAmount = 100

// ParseAmount reads an amount as people write it in English or Japanese:
// "1,200,000", "120万", "１２０万", "1億2,000万円", "1.2m", "$15k", "¥5.8M",
// "€12.500,50", "15 000 EUR", "1'200'000 CHF". The amount is exact. currency is
// the ISO 4217 code of a sign, a word or a code that stands with it, else "";
// ¥, ￥ and 円 are JPY and $ is USD unless a code says otherwise ("$15 CAD").
//
// k, m and b (bn) are a thousand, a million and a billion. What marks decimals
// is settled by these rules, so that no sum is ever taken a thousandfold:
//
//   - Spaces and apostrophes group by three digits and do nothing else.
//   - Of a comma and a point the later one marks the decimals and the other
//     groups. A sign that occurs twice groups.
//   - A single comma groups. It marks decimals only after groups of another
//     kind ("15 000,50"), or with euros before one or two digits ("12,50 €").
//   - A single point marks decimals. Before exactly three digits it is refused
//     ("1.200"), unless a zero stands before it ("0.125"), groups do
//     ("15 000.125"), or a multiplier follows ("1.234m").
//
// An amount is at least zero and at most [MaxAmount], with at most four
// decimals. Every error is a [*Problem].
func ParseAmount(s string) (a Amount, currency string, err error) {
	s = plainAmount(s)
	if s == "" || len(s) > longestAmount {
		return 0, "", problemForm
	}
	s, currency, agree := cutCurrency(s)
	switch {
	case !agree:
		return 0, "", problemCurrencies
	case strings.HasPrefix(s, "-"):
		return 0, "", problemNegative
	}
	var problem *Problem
	if strings.ContainsAny(s, "兆億万千百十") {
		a, problem = parseCompound(s, largeUnits, 0, currency)
	} else {
		a, problem = parseScaled(s, currency)
	}
	if problem != nil {
		return 0, "", problem
	}
	return a, currency, nil
}

var (
	problemForm = &Problem{text.Say(
		"write an amount such as 1,200,000, 1.2m or 120万",
		"金額は 1,200,000、120万、1.2m のように入力してください")}
	problemGroups = &Problem{text.Say(
		"the digits are not grouped by three; write 1,200,000 or 1200000",
		"桁区切りが3桁ごとになっていないため、1,200,000 または 1200000 のように入力してください")}
	problemNegative = &Problem{text.Say(
		"an amount is not below zero; leave out the minus sign",
		"金額は0以上の数で、マイナス記号を付けずに入力してください")}
	problemRange = &Problem{text.Say(
		"an amount has at most four decimals and is at most 100 trillion",
		"金額は小数4桁まで、100兆以下で入力してください")}
	problemCurrencies = &Problem{text.Say(
		"two currencies stand with the amount; keep one of them",
		"通貨が2つ書かれているため、1つだけ残してください")}
	problemPoint = text.Say(
		"a point before three digits can be read two ways; write %[1]s or %[2]s",
		"「.」の後に3桁が続くと2通りに読めるため、%[1]s または %[2]s と入力してください")
)

// plainAmount brings full-width signs, the many kinds of space, apostrophe and
// minus to one each, and drops the dash that closes a sum on Japanese quotes
// ("¥1,200-").
func plainAmount(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == '’' || r == 'ʼ':
			return '\''
		case r == '−' || r == '△' || r == '▲':
			return '-'
		}
		return r
	}, width.Fold.String(s))
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "¥") {
		s = strings.TrimSuffix(s, "-")
	}
	return s
}

// powers are the words that multiply by a power of ten.
var powers = map[string]int{
	"":  0,
	"k": 3, "thousand": 3,
	"m": 6, "mm": 6, "mn": 6, "mln": 6, "mil": 6, "mio": 6, "million": 6,
	"b": 9, "bn": 9, "bil": 9, "billion": 9,
	"tn": 12, "trillion": 12,
}

// parseScaled reads a number and the multiplier after it: "1.2m", "15 bn".
func parseScaled(s, currency string) (Amount, *Problem) {
	number := strings.TrimRightFunc(s, unicode.IsLetter)
	power, known := powers[strings.ToLower(s[len(number):])]
	if !known {
		return 0, problemForm
	}
	return parseGrouped(strings.TrimRight(number, " "), power, power > 0, currency)
}

// A unit is a power of ten in Japanese; "" is what stands after the last one.
type unit struct {
	sign  string
	power int
}

var (
	largeUnits = []unit{{"兆", 12}, {"億", 8}, {"万", 4}, {"", 0}}
	smallUnits = []unit{{"千", 3}, {"百", 2}, {"十", 1}, {"", 0}}
)

// parseCompound reads a sum of parts in falling units: "1億2,000万", "5千万",
// "百万". Each part is less than the unit before it, and only the last one has
// decimals. power is that of the unit which multiplies the whole of s.
func parseCompound(s string, units []unit, power int, currency string) (Amount, *Problem) {
	var sum, bound Amount
	for _, u := range units {
		part, rest, found := strings.Cut(s, u.sign)
		if u.sign == "" {
			part, rest, found = s, "", s != ""
		}
		if !found {
			continue
		}
		s = strings.TrimSpace(rest)
		value, problem := parsePart(strings.TrimSpace(part), u, units, power, currency)
		if problem != nil {
			return 0, problem
		}
		one, ok := exact("1", power+u.power)
		if !ok {
			return 0, problemRange
		}
		if bound != 0 && value >= bound || s != "" && value%one != 0 {
			return 0, problemForm
		}
		if sum += value; sum > MaxAmount {
			return 0, problemRange
		}
		bound = one
	}
	if s != "" || bound == 0 {
		return 0, problemForm
	}
	return sum, nil
}

func parsePart(part string, u unit, units []unit, power int, currency string) (Amount, *Problem) {
	power += u.power
	switch {
	case units[0] == largeUnits[0]:
		return parseCompound(part, smallUnits, power, currency)
	case part == "" && u.sign != "": // 百万 is one million
		return parseGrouped("1", power, true, currency)
	}
	return parseGrouped(part, power, power > 0, currency)
}

// parseGrouped reads digits with signs between them, times 10^power. scaled
// says that a multiplier stands with the number.
func parseGrouped(s string, power int, scaled bool, currency string) (Amount, *Problem) {
	if strings.HasPrefix(s, ".") {
		s = "0" + s
	}
	if s == "" || !isDigit(s[0]) || !isDigit(s[len(s)-1]) || strings.Trim(s, "0123456789., '") != "" {
		return 0, problemForm
	}
	at, problem := decimalMark(s, scaled, currency)
	if problem != nil {
		return 0, problem
	}
	whole, decimals := s[:at], ""
	if at < len(s) {
		decimals = s[at+1:]
	}
	whole, grouped := ungroup(whole)
	if !grouped || strings.Trim(decimals, "0123456789") != "" {
		return 0, problemGroups
	}
	a, ok := exact(whole+decimals, power-len(decimals))
	if !ok {
		return 0, problemRange
	}
	return a, nil
}

// decimalMark returns where the decimals of s are marked, len(s) for nowhere,
// by the rules of [ParseAmount].
func decimalMark(s string, scaled bool, currency string) (int, *Problem) {
	comma, point := strings.LastIndexByte(s, ','), strings.LastIndexByte(s, '.')
	commas, points := strings.Count(s, ","), strings.Count(s, ".")
	spaced := strings.ContainsAny(s, " '")
	switch {
	case commas > 0 && points > 0:
		return max(comma, point), nil
	case points == 1:
		whole, decimals := s[:point], s[point+1:]
		if len(decimals) == 3 && len(whole) <= 3 && !spaced && whole[0] != '0' && !scaled {
			return 0, &Problem{problemPoint.With(whole+decimals, whole+"."+decimals+"0")}
		}
		return point, nil
	case commas == 1:
		if decimals := len(s) - comma - 1; decimals <= 2 && (spaced || currency == "EUR") {
			return comma, nil
		}
	}
	return len(s), nil
}

// ungroup takes out of whole the signs that group its digits. It reports false
// where they are of two kinds or do not group by three.
func ungroup(whole string) (digits string, ok bool) {
	at := strings.IndexAny(whole, "., '")
	if at < 0 {
		return whole, true
	}
	groups := strings.Split(whole, whole[at:at+1])
	if len(groups[0]) > 3 || groups[0][0] == '0' {
		return "", false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 || strings.Trim(g, "0123456789") != "" {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
