package crm

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/width"

	"daruma/journal/calendar"
)

// An Order is the order of day, month and year in dates that do not show it.
type Order string

// The orders.
const (
	MDY Order = "mdy"
	DMY Order = "dmy"
	YMD Order = "ymd"
)

// Orders are all orders.
var Orders = []Order{MDY, DMY, YMD}

// orderSet is a set of orders, a bit each in the order of [Orders].
type orderSet uint8

const (
	mdyBit orderSet = 1 << iota
	dmyBit
	ymdBit
	anyOrder = mdyBit | dmyBit | ymdBit
)

// only is the order of a set of one.
func (s orderSet) only() (Order, bool) {
	for _, o := range Orders {
		if s == setOf(o) {
			return o, true
		}
	}
	return "", false
}

func setOf(o Order) orderSet {
	for i, order := range Orders {
		if order == o {
			return 1 << i
		}
	}
	return 0
}

// A writtenDate is a date taken apart.
type writtenDate struct {
	parts  [3]int   // year, month, day; or as written where orders is not 0
	orders orderSet // that it may be written in; 0 where the order shows
	clock  string   // what follows the date: a time, a zone
}

var (
	yearFirst  = regexp.MustCompile(`^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`)
	compact    = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})(?:$|[T ])`)
	dayMonth   = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*([a-z]{3,9})\.?[\s,-]*(\d{4}|\d{2})(?:$|[^\d])`)
	monthDay   = regexp.MustCompile(`^([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4})`)
	era        = regexp.MustCompile(`^(令和|平成|昭和|[rhs])\.?\s*(\d{1,2}|元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`)
	weekdayOf  = regexp.MustCompile(`^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+|\s*\([月火水木金土日]\)|\s*[月火水木金土日]曜日`)
	clockForm  = regexp.MustCompile(`^[t,\s]*(?:(?:午前|午後)?\s*(\d{1,2})[:時](\d{1,2})(?:[:分](\d{1,2})秒?(?:[.,]\d+)?|分)?\s*([ap])?\.?(?:m\.?)?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?(?:\s*(?:jst|[a-z]{3,4}))?$`)
	monthNames = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}
	eraStarts  = map[string]int{"令和": 2018, "r": 2018, "平成": 1988, "h": 1988, "昭和": 1925, "s": 1925}
)

// splitDate takes apart a date as CRMs and spreadsheets write it, with or
// without a time. It reports false for anything else.
func splitDate(s string) (d writtenDate, ok bool) {
	s = strings.TrimSpace(s)
	if length := d.numbers(s); length > 0 && isClock(s[length:]) {
		d.clock = s[length:]
		return d, true
	}
	s = strings.ToLower(strings.TrimSpace(width.Fold.String(s)))
	if !strings.ContainsAny(s, "0123456789") {
		return d, false
	}
	s = weekdayOf.ReplaceAllString(s, "")
	d = writtenDate{}
	length := d.read(s)
	if length == 0 || !isClock(s[length:]) {
		return d, false
	}
	d.clock = s[length:]
	return d, true
}

// numbers reads three numbers with the same sign between them and returns how
// long they are, 0 for anything else.
func (d *writtenDate) numbers(s string) int {
	var digits [3]int
	at := 0
	var mark byte
	for i := range d.parts {
		start := at
		for at < len(s) && at-start < 5 && s[at] >= '0' && s[at] <= '9' {
			d.parts[i] = d.parts[i]*10 + int(s[at]-'0')
			at++
		}
		digits[i] = at - start
		if i == 2 {
			break
		}
		if at == len(s) || !strings.ContainsRune("-/.", rune(s[at])) || i == 1 && s[at] != mark {
			return 0
		}
		mark = s[at]
		at++
	}
	short := func(n int) bool { return n == 1 || n == 2 }
	switch {
	case digits[0] == 4 && short(digits[1]) && short(digits[2]):
		return at
	case short(digits[0]) && short(digits[1]) && (digits[2] == 2 || digits[2] == 4):
		d.orders = ordersOf(mark, digits[2])
		return at
	}
	return 0
}

// isClock tells a time with or without a zone, and nothing at all, from other
// words.
func isClock(s string) bool {
	if s == "" || isPlainClock(s) {
		return true
	}
	return clockForm.MatchString(strings.ToLower(s))
}

// isPlainClock tells the form of a time that machines write: " 08:30:00".
func isPlainClock(s string) bool {
	const form = " 00:00:00"
	if len(s) != len(form) && len(s) != len(" 00:00") {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case form[i] == '0' && (c < '0' || c > '9'):
			return false
		case form[i] == ':' && c != ':', form[i] == ' ' && c != ' ' && c != 'T':
			return false
		}
	}
	return true
}

// read reads the date that s begins with and returns how long it is, 0 for none.
func (d *writtenDate) read(s string) int {
	if length := d.numbers(s); length > 0 {
		return length
	}
	*d = writtenDate{}
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		d.parts = [3]int{number(m[1]), number(m[2]), number(m[3])}
		return len(m[0])
	}
	if m := compact.FindStringSubmatch(s); m != nil {
		d.parts = [3]int{number(m[1]), number(m[2]), number(m[3])}
		return len("20251120")
	}
	if m := dayMonth.FindStringSubmatchIndex(s); m != nil {
		month := monthNames[s[m[4]:m[4]+3]]
		d.parts = [3]int{century(s[m[6]:m[7]]), month, number(s[m[2]:m[3]])}
		return lengthIf(month, m[7])
	}
	if m := monthDay.FindStringSubmatch(s); m != nil {
		month := monthNames[m[1][:3]]
		d.parts = [3]int{number(m[3]), month, number(m[2])}
		return lengthIf(month, len(m[0]))
	}
	if m := era.FindStringSubmatch(s); m != nil {
		year := 1
		if m[2] != "元" {
			year = number(m[2])
		}
		d.parts = [3]int{eraStarts[m[1]] + year, number(m[3]), number(m[4])}
		return len(m[0])
	}
	return 0
}

func lengthIf(month, length int) int {
	if month == 0 {
		return 0
	}
	return length
}

// ordersOf are the orders in which three numbers may stand. Points are written
// where the day goes first.
func ordersOf(mark byte, yearDigits int) orderSet {
	switch {
	case yearDigits == 4 && mark == '.':
		return dmyBit
	case yearDigits == 4:
		return mdyBit | dmyBit
	case mark == '.':
		return dmyBit | ymdBit
	}
	return anyOrder
}

func digitsOnly(s string) bool { return strings.Trim(s, "0123456789") == "" }

func number(s string) int {
	n, _ := strconv.Atoi(s) // at most four digits
	return n
}

// century reads a year, of two digits from 1970 to 2069.
func century(s string) int {
	n := number(s)
	switch {
	case len(s) > 2:
		return n
	case n < 70:
		return 2000 + n
	}
	return 1900 + n
}

// in is the date in order o; no date where the calendar has none.
func (d writtenDate) in(o Order) calendar.Date {
	year, month, day := d.parts[0], d.parts[1], d.parts[2]
	if d.orders != 0 {
		if d.orders&setOf(o) == 0 {
			return calendar.Date{}
		}
		switch o {
		case MDY:
			year, month, day = d.parts[2], d.parts[0], d.parts[1]
		case DMY:
			year, month, day = d.parts[2], d.parts[1], d.parts[0]
		case YMD:
		}
		if year < 100 {
			year = century(strconv.Itoa(year + 100)[1:])
		}
	}
	found := calendar.NewDate(year, time.Month(month), day)
	if found.Year() != year || int(found.Month()) != month || found.Day() != day || year < calendar.FirstYear || year > calendar.LastYear {
		return calendar.Date{}
	}
	return found
}

// fits are those of the orders in which it is a date.
func (d writtenDate) fits() orderSet {
	var set orderSet
	for _, o := range Orders {
		if !d.in(o).IsZero() {
			set |= setOf(o)
		}
	}
	return set
}

// moment is the instant, where a zone stands with the time.
func (d writtenDate) moment(day calendar.Date) (time.Time, bool) {
	if d.clock == "" {
		return time.Time{}, false
	}
	if isPlainClock(d.clock) {
		return time.Time{}, false
	}
	m := clockForm.FindStringSubmatch(strings.ToLower(d.clock))
	if m == nil || m[1] == "" || m[5] == "" {
		return time.Time{}, false
	}
	hour := number(m[1])
	switch {
	case m[4] == "p" && hour < 12:
		hour += 12
	case m[4] == "a" && hour == 12:
		hour = 0
	}
	offset := 0
	if sign := m[5][0]; sign == '+' || sign == '-' {
		zone := strings.ReplaceAll(m[5][1:], ":", "")
		offset = (number(zone[:2])*60 + number(zone[2:])) * 60
		if sign == '-' {
			offset = -offset
		}
	}
	return time.Date(day.Year(), day.Month(), day.Day(), hour, number(m[2]), number(m[3]), 0, time.FixedZone("", offset)), true
}
