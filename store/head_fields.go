package store

import "daruma/journal"

// A headField says how one member of a head is stored. Numbers are given once
// and never again to another member; a reader skips the ones it does not know,
// so that a later version adds a member without touching older records.
type headField struct {
	number  int
	options []journal.Option               // of a choice: stored as its place among them, from 1
	at      func(h *journal.Head) (at any) // where the member lives in h
}

// languageMatches are the values of [journal.Answers.LanguageMatch].
var languageMatches = []journal.Option{{Value: journal.SameLanguage}, {Value: journal.SomeoneDiffers}}

// headFields are all members of a head.
var headFields = []headField{
	{1, nil, func(h *journal.Head) any { return &h.ID }},
	{2, journal.Outcomes, func(h *journal.Head) any { return &h.Outcome }},
	{3, nil, func(h *journal.Head) any { return &h.Company }},
	{4, nil, func(h *journal.Head) any { return &h.Title }},
	{5, nil, func(h *journal.Head) any { return &h.Contact }},
	{6, nil, func(h *journal.Head) any { return &h.Amount }},
	{7, nil, func(h *journal.Head) any { return &h.Currency }},
	{8, nil, func(h *journal.Head) any { return &h.Decided }},
	{9, nil, func(h *journal.Head) any { return &h.Follows }},
	{10, nil, func(h *journal.Head) any { return &h.Tags }},
	{11, nil, func(h *journal.Head) any { return &h.Attributes }},

	{12, nil, func(h *journal.Head) any { return &h.Replied }},
	{13, nil, func(h *journal.Head) any { return &h.ReplySkip }},
	{14, nil, func(h *journal.Head) any { return &h.Contacts }},
	{15, nil, func(h *journal.Head) any { return &h.PostponedTo }},
	{16, nil, func(h *journal.Head) any { return &h.StopLifted }},
	{17, nil, func(h *journal.Head) any { return &h.LetGo }},
	{18, nil, func(h *journal.Head) any { return &h.LessonOpen }},
	{19, nil, func(h *journal.Head) any { return &h.PlanOpen }},

	{20, journal.Sources, func(h *journal.Head) any { return &h.Answers.Source }},
	{21, journal.Stages, func(h *journal.Head) any { return &h.Answers.Stage }},
	{22, journal.YesNo, func(h *journal.Head) any { return &h.Answers.AskedLower }},
	{23, journal.Anchorings, func(h *journal.Head) any { return &h.Answers.Anchored }},
	{24, journal.YesNo, func(h *journal.Head) any { return &h.Answers.CriterionKnown }},
	{25, journal.YesNo, func(h *journal.Head) any { return &h.Answers.CriteriaMoved }},
	{26, journal.Leads, func(h *journal.Head) any { return &h.Answers.LedBy }},
	{27, journal.MeetingLanguages, func(h *journal.Head) any { return &h.Answers.Meetings }},
	{28, journal.ReasonOptions, func(h *journal.Head) any { return &h.Answers.Said }},
	{29, journal.ReasonOptions, func(h *journal.Head) any { return &h.Answers.Mine }},
	{30, journal.ReasonOptions, func(h *journal.Head) any { return &h.Answers.Secondary }},
	{31, journal.ReasonOptions, func(h *journal.Head) any { return &h.Answers.Debrief }},
	{32, nil, func(h *journal.Head) any { return &h.Answers.Clarity }},
	{33, nil, func(h *journal.Head) any { return &h.Answers.Fit }},
	{34, nil, func(h *journal.Head) any { return &h.Answers.Options }},
	{35, nil, func(h *journal.Head) any { return &h.Answers.Chemistry }},
	{36, nil, func(h *journal.Head) any { return &h.Answers.Comfort }},
	{37, nil, func(h *journal.Head) any { return &h.Answers.Advantage }},
	{38, nil, func(h *journal.Head) any { return &h.Answers.Competitor }},
	{39, nil, func(h *journal.Head) any { return &h.Answers.Late }},
	{40, nil, func(h *journal.Head) any { return &h.Answers.Unprepared }},
	{41, journal.Conditions, func(h *journal.Head) any { return &h.Answers.Conditions }},
	{42, nil, func(h *journal.Head) any { return &h.Answers.GapLastYear }},
	{43, nil, func(h *journal.Head) any { return &h.Answers.GapRival }},
	{44, languageMatches, func(h *journal.Head) any { return &h.Answers.LanguageMatch }},
	{45, nil, func(h *journal.Head) any { return &h.Answers.FeelingBefore }},
	{46, nil, func(h *journal.Head) any { return &h.Answers.FeelingAfter }},
	{47, nil, func(h *journal.Head) any { return &h.Answers.Lasting }},
	{48, nil, func(h *journal.Head) any { return &h.Answers.Everywhere }},
	{49, nil, func(h *journal.Head) any { return &h.Answers.Me }},
	{50, nil, func(h *journal.Head) any { return &h.Answers.CanChange }},

	{51, nil, func(h *journal.Head) any { return &h.LessonUsed }},
	{52, nil, func(h *journal.Head) any { return &h.PlanUsed }},
	{53, nil, func(h *journal.Head) any { return &h.LessonUsedOn }},
	{54, nil, func(h *journal.Head) any { return &h.PlanUsedOn }},
	{55, nil, func(h *journal.Head) any { return &h.Promised }},
}

// headFieldOf finds a field by its number.
var headFieldOf = func() []*headField {
	byNumber := make([]*headField, len(headFields)+1)
	for i := range headFields {
		byNumber[headFields[i].number] = &headFields[i]
	}
	return byNumber
}()
