package ui

import "daruma/journal/text"

// An item is one line of the menu.
type item struct {
	key  shortcut
	name text.Text
	make func(*env) screen
	open bool // also while the journal is locked
	// count is a figure that home shows beside the name, where it is not 0; nil
	// for none.
	count func(l *homeLoaded) int
}

// menu is every screen reached from home. A new screen is its own file and one
// line here: the list on home, its key and its help follow.
var menu = []item{
	{press("n", "new reflection", "新しい振り返り"), text.Say("New reflection", "新しい振り返り"), newChoose, false, nil},
	{press("v", "vent", "出さない手紙"), text.Say("Vent", "出さない手紙"), newVent, true, nil},
	{press("e", "entries", "記録一覧"), text.Say("Entries", "記録一覧"), newEntries, false, nil},
	{press("f", "follow-ups", "フォロー"), text.Say("Follow-ups", "フォロー"), newFollowUps, false, func(l *homeLoaded) int { return l.followUps }},
	{press("w", "weekly review", "週の振り返り"), text.Say("Weekly review", "週の振り返り"), newReview, false, nil},
	{press("p", "patterns", "傾向"), text.Say("Patterns", "傾向"), newPatterns, false, nil},
	{press("r", "replies", "返信"), text.Say("Replies", "返信"), newReplies, true, nil},
	{press("c", "coach", "コーチ"), text.Say("Coach", "コーチ"), newCoach, false, nil},
	{press("s", "settings", "設定"), text.Say("Settings", "設定"), newSettings, false, nil},
}
