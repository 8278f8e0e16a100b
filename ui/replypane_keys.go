package ui

import (
	"daruma/journal/text"
)

var (
	keyCopy     = press("c", "copy", "コピー")
	keySubject  = press("s", "copy the subject", "件名をコピー")
	keyEdit     = press("e", "edit", "編集")
	keyTemplate = press("t", "template", "文例")
	keyLanguage = press("l", "language", "言語")
	keyFill     = press("f", "fill in", "入力")
	keySent     = press("m", "mark sent", "送信済みに")
	keySentNow  = press("m", "log as sent", "送付を記録")
	keyNoReply  = press("x", "no reply", "返信しない")
	keyPlain    = press("v", "plain text", "そのまま表示")
	keyRestore  = press("u", "back to the template", "文例に戻す")
	keyPivot    = press("p", "why you called", "お電話の理由")
	keyReserve  = press("w", "their own sales team", "先方の営業の話")
	keyOwnText  = press("a", "keep as your own text", "自分の文例に保存")
	keyFinding  = press("tab", "next finding", "次の指摘")
	keyDone     = press("ctrl+d", "done", "完了")
	keyFilled   = press("enter", "next", "次へ")
)

func (p replyPane) keys() []shortcut {
	switch p.mode {
	case editing:
		if len(p.findings()) > 1 {
			return []shortcut{keyDone, keyBack, keyFinding, keyEditor}
		}
		return []shortcut{keyDone, keyBack, keyEditor}
	case filling:
		return []shortcut{keyFilled, keyBack.called(text.Say("to the text", "文面へ")), keyTab, keyShiftTab}
	case picking:
		return p.choice.keys()
	case keeping:
		return p.keeping.keys()
	case previewing:
	}
	return p.previewKeys()
}

func (p replyPane) previewKeys() []shortcut {
	lacks, _ := p.missing()
	givesOut := len(p.repeats) == 0 && (lacks != "" || p.words() != "")
	fills := p.own == "" && len(p.takesValues()) > 0
	var out []shortcut
	add := func(shown bool, k shortcut) {
		if shown {
			out = append(out, k)
		}
	}
	add(fills && lacks != "", keyFill)
	add(givesOut, p.copyKey(lacks))
	add(p.subject() != "", keySubject)
	add(true, keyEdit)
	add(p.own == "", keyTemplate)
	add(p.own == "" && p.mine == nil, keyLanguage)
	add(p.known() && (!p.aside() || !p.within), p.sentKey())
	add(fills && lacks == "", keyFill)
	add(p.dated(), keyCalendar)
	add(givesOut, keyPlain)
	add(p.hasPivot(), p.pivotKey())
	add(p.hasPivot() && !p.more, keyMore)
	add(p.hasPivot() && p.more, keyLess)
	add(p.hasPivot() && p.more, p.reserveKey())
	add(p.keepable(), keyOwnText)
	add(p.known() && !p.aside(), p.skipKey())
	add(p.own != "", keyRestore)
	return append(append(out, p.findingKeys()...), keyUp, keyDown)
}

// copyKey says what is missing before there is something to copy.
func (p replyPane) copyKey(lacks string) shortcut {
	if lacks == "" {
		return keyCopy
	}
	return keyCopy.called(text.Say("copy (first: %[1]s)", "コピー（先に%[1]s）").With(lowered(placeholderNames[lacks])))
}

// sentKey and skipKey are named by what they would do now.
func (p replyPane) sentKey() shortcut {
	switch {
	case p.aside():
		return keySentNow
	case p.entry.Reply.SentOn.IsZero():
		return keySent
	}
	return keySent.called(text.Say("mark unsent", "未送信に戻す"))
}

func (p replyPane) skipKey() shortcut {
	if p.entry.Reply.Skipped {
		return keyNoReply.called(text.Say("owe a reply after all", "やはり返信する"))
	}
	return keyNoReply
}

// hasPivot reports whether the text has sentences that are off by default: a
// Japanese apology has none (E9).
func (p replyPane) hasPivot() bool {
	return p.own == "" && p.mine == nil && p.template.ID == tooManyCalls && p.language == text.English
}

func (p replyPane) pivotKey() shortcut {
	if p.pivot {
		return keyPivot.called(text.Say("leave out why you called", "お電話の理由を省く"))
	}
	return keyPivot.called(text.Say("add why you called", "お電話の理由を添える"))
}

func (p replyPane) reserveKey() shortcut {
	if p.reserve {
		return keyReserve.called(text.Say("leave out their own sales team", "先方の営業の話を省く"))
	}
	return keyReserve.called(text.Say("add a word on their own sales team", "先方の営業の話を添える"))
}

// keepable reports whether the text can become a template of the user's own.
// Those lie in the journal, so it has to be open.
func (p replyPane) keepable() bool {
	return p.mine == nil && p.words() != "" && len(p.repeats) == 0 && !p.env.journal.Locked()
}

// findingKeys step through what the tone check found.
func (p replyPane) findingKeys() []shortcut {
	switch len(p.findings()) {
	case 0:
		return nil
	case 1:
		return []shortcut{keyFinding.called(text.Say("show the words", "その箇所へ"))}
	default:
		return []shortcut{keyFinding}
	}
}
