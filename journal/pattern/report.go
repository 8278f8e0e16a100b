package pattern

// A Report is the figures of a period. Its JSON is a contract with other
// people's scripts.
//
// Losses and wins are the decided deals; a silence is neither, and counts
// nowhere but in Silent (E12). What stands below Factors tells of the losses of
// the period, except Feeling, which tells of everything that was written down.
type Report struct {
	Period
	Losses    int       `json:"losses"`
	Wins      int       `json:"wins"`
	Silent    int       `json:"silent"`
	LossRate  Rate      `json:"loss_rate"`
	Scanned   int       `json:"scanned"` // groups looked at, also those that Factors leaves out
	Factors   []Group   `json:"factors"`
	Reasons   Reasons   `json:"reasons"`
	Feeling   Feeling   `json:"feeling"`
	PriceGap  Quartiles `json:"price_gap"`
	Replies   Replies   `json:"replies"`
	Comebacks Count     `json:"comebacks"`
}

// A Group is the decided deals that gave one answer to one factor, held against
// all other decided deals of the period.
type Group struct {
	Factor    string   `json:"factor"` // a built-in factor's name, or an attribute's
	Value     string   `json:"value"`
	Losses    int      `json:"losses"`
	Wins      int      `json:"wins"`
	N         int      `json:"n"`
	Share     float64  `json:"share"` // losses of N, with its Wilson interval
	Low       float64  `json:"low"`
	High      float64  `json:"high"`
	Lift      *float64 `json:"lift"` // Share against that of all; nil where nothing was lost
	OddsRatio float64  `json:"odds_ratio"`
	P         float64  `json:"p"`
	Q         *float64 `json:"q"` // P adjusted for all that was scanned; nil below 10 deals
	Verdict   Verdict  `json:"verdict"`

	Table     Table `json:"-"` // what the figures are worked out from
	Attribute bool  `json:"-"` // an import brought it; otherwise it is built in
}

// Reasons counts the reasons of the losses, apart by who named them.
type Reasons struct {
	Said      map[string]int `json:"said"`      // the buyer
	Mine      map[string]int `json:"mine"`      // the seller
	Debrief   map[string]int `json:"debrief"`   // the buyer, asked later
	Agreement Count          `json:"agreement"` // how often the seller's guess was what a debrief told
}

// A Count is k of n.
type Count struct {
	K int `json:"k"`
	N int `json:"n"`
}

// Feeling is its intensity before and after the walk, over the entries that
// hold both; the medians are nil where there are none.
type Feeling struct {
	N      int      `json:"n"`
	Before *float64 `json:"before_median"`
	After  *float64 `json:"after_median"`
}

// Quartiles of a set of numbers, nil where it is empty.
type Quartiles struct {
	N      int      `json:"n"`
	Median *float64 `json:"median"`
	P25    *float64 `json:"p25"`
	P75    *float64 `json:"p75"`
}

// Replies counts the losses that were answered, and those whose answer is still
// owed today.
type Replies struct {
	Sent int `json:"sent"`
	Owed int `json:"owed"`
}
