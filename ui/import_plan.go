package ui

import "daruma/journal/text"

// planRoom is how many lines of what would be done are in sight.
func (i importing) planRoom() int { return max(i.height-3, 1) }

// planLines say what would be done.
func (i importing) planLines() []string {
	p := i.plan
	lines := append(i.paragraph(i.effect(), i.look.Title), "")
	if p.Rows {
		lines = append(lines, i.paragraph(text.Say(
			"Rows of the file: won %[1]d, lost %[2]d; left out: open %[3]d, others %[4]d.",
			"ファイルの行数：受注 %[1]d、失注 %[2]d（取り込まない行：進行中 %[3]d、その他 %[4]d）").With(p.Won, p.Lost, p.Open, p.Skipped), i.look.Text)...)
	}
	if i.file != nil && p.Lost > 0 && p.Added > 0 {
		say := text.Say("Lost deals that are new are let go: nothing is planned for them.", "新規の失注案件はフォロー終了とし、予定は立てません。")
		if i.wishes.followUp {
			say = text.Say("Lost deals that are new are followed up: their dates stand among the follow-ups.", "新規の失注案件はフォローの対象とし、予定日をフォローに載せます。")
		}
		lines = append(lines, i.paragraph(say, i.look.Text)...)
	}
	lines = append(lines, "")
	for _, note := range p.Notes {
		for n, l := range i.paragraph(onPage(note), i.look.Muted) {
			bullet := "  "
			if n == 0 {
				bullet = i.look.Muted.Render(i.look.Glyphs.Bullet + " ")
			}
			lines = append(lines, "  "+bullet+l[2:])
		}
	}
	return append(lines, "")
}

// effect is what the import would do to the journal.
func (i importing) effect() text.Text {
	p := i.plan
	if i.changes() == 0 {
		return text.Say("Nothing to import. In the journal already: %d.", "取り込む内容はありません。%d件はすでに記録されています。").With(p.Unchanged)
	}
	return text.Say("Entries to add: %[1]d, to update: %[2]d, unchanged: %[3]d.",
		"取り込む内容：追加 %[1]d件、更新 %[2]d件、変更なし %[3]d件").With(p.Added, p.Updated, p.Unchanged)
}

// doneLines say what was done.
func (i importing) doneLines() []string {
	p := i.plan
	lines := i.paragraph(text.Say("Imported: added %[1]d, updated %[2]d, unchanged %[3]d.",
		"取り込みました：追加 %[1]d件、更新 %[2]d件、変更なし %[3]d件").With(p.Added, p.Updated, p.Unchanged), i.look.Title)
	return append(append(lines, ""), i.paragraph(text.Say(
		"u takes all of it back, here, among the entries and on home, until something else is changed.",
		"uで取り込み全体を元に戻せます。この画面のほか、記録一覧やホームでも、次の変更を行うまで有効です。"), i.look.Muted)...)
}
