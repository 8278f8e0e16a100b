package coach

import (
	"regexp"
	"strings"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// wideGap is the share of last year's price from which the gap is spoken about
// (rule 1).
const wideGap = 0.10

// hugeGap is the share from which nobody would call it unremarkable any more.
const hugeGap = 0.50

// low reports whether a rating was given and is at most limit.
func low(rating, limit int) bool { return rating > 0 && rating <= limit }

func wellAboveLastYear(f Facts) bool {
	gap, known := f.Entry.Price.GapLastYear()
	return known && gap >= wideGap && gap < hugeGap
}

// priceUntested: price is taken for a reason, nobody asked for a lower one, and
// no debrief has confirmed it.
func priceUntested(f Facts) bool {
	const price = "price-value"
	r := f.Entry.Reasons
	return f.Entry.Price.AskedLower == "no" && r.DebriefSaid != price &&
		(r.Mine == price || r.Said == price || r.Secondary == price)
}

// manyOptions and looseFit are from how many solutions on, and up to which fit,
// a proposal is told to have brought too many (rule 6).
const manyOptions, looseFit = 3, 3

func tooManyOptions(f Facts) bool {
	return f.Entry.Fit.Options >= manyOptions && low(f.Entry.Fit.Rating, looseFit)
}

func chemistryAlone(f Facts) bool {
	return f.Entry.Chemistry.Rating >= 4 && f.Entry.Chemistry.Advantage == ""
}

// noReasonGiven: the buyer's answer named none, and no debrief has told one.
func noReasonGiven(f Facts) bool {
	r := f.Entry.Reasons
	unnamed := r.Said == journal.Unknown || r.Said == "" && r.Mine == journal.Unknown
	return unnamed && (r.DebriefSaid == "" || r.DebriefSaid == journal.Unknown)
}

func ownConduct(e *journal.Entry) bool { return e.Conduct.Late || e.Conduct.Unprepared }

func feedbackUnused(e *journal.Entry) bool {
	told := e.Reasons.DebriefSaid != "" && e.Reasons.DebriefSaid != journal.Unknown
	return told && e.Lesson.Changed == "" && e.Lesson.ChangedOn.IsZero()
}

// dayName is a date as a person reads it: "Mon 24 May", "5月24日（月）".
func dayName(d calendar.Date) text.Text {
	at := d.At(0, 0, time.UTC)
	weekday := []rune("日月火水木金土")[d.Weekday()]
	return text.Text{EN: at.Format("Mon 2 Jan"), JA: at.Format("1月2日") + "（" + string(weekday) + "）"}
}

// longDay is a date with its year: "12 Mar 2026", "2026年3月12日".
func longDay(d calendar.Date) text.Text {
	at := d.At(0, 0, time.UTC)
	return text.Text{EN: at.Format("2 Jan 2006"), JA: at.Format("2006年1月2日")}
}

var (
	discount = words(`discount|cheaper|undercut|price[- ]?match` +
		`|\b(?:cut|lower|reduce|match|drop|come down on|go down on)\b[^.;]{0,24}\b(?:price|quote|last year)` +
		`|値引|値下|割引|ディスカウント|安くする` +
		`|(?:価格|値段|金額|見積|単価|昨年|去年|前年)[^。]{0,10}(?:下げ|合わせ|揃え|そろえ|抑え|近づけ|安く)`)

	mail = words(`\be-?mails?\b|\bmail(?:ed)?\b|two lines|メール|文面`)

	slighted = words(`angr[yi]|furious|coward|gutless|spineless|\brude|insult|disrespect|outrag|fed up` +
		`|\bhid(?:e|ing|es)? behind|to (?:my|our) face|man[- ]to[- ]man|two lines` +
		`|\b(?:just|only|merely|nothing but) (?:by )?(?:an? |one )?(?:short |single )?e?-?mail` +
		`|(?:could|could not|couldn['’]t)(?: even| at least)? have (?:called|phoned|rung)` +
		`|(?:didn['’]t|did not)(?: even)? (?:call|phone|have the)|not even (?:a )?(?:call|phone)` +
		`|腹が立|腹立|怒|頭に(?:き|来)|むか|失礼|無礼|卑怯|臆病|ひど|酷|ふざけ|(?:馬鹿|バカ)に|悔し` +
		`|メール(?:一本|一通|1本|1通|だけ|ひとつ|一つ)|電話(?:も|くらい|ぐらい|一本)|直接(?:言|話|会|伝え)|面と向か|顔を(?:見|合)`)
)

// words compiles a pattern that is written as people write and matched against
// what [journal.Fold] makes of a text; it has no upper-case class.
func words(pattern string) *regexp.Regexp { return regexp.MustCompile(journal.Fold(pattern)) }

// speaksOfDiscount reports whether a lesson is to meet or lower a price (A7).
func speaksOfDiscount(lesson string) bool { return discount.MatchString(journal.Fold(lesson)) }

// angryAboutMail reports whether the person's own words show anger at having
// been told by mail. What the buyer said is not theirs and is not looked at.
func angryAboutMail(f Facts) bool {
	own := journal.Fold(strings.Join([]string{f.Entry.Shield, f.Entry.Observer, f.Entry.Feeling.Word}, "\n"))
	return mail.MatchString(own) && slighted.MatchString(own)
}
