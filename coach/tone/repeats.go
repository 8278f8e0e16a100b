package tone

import "daruma/journal/text"

// repeats finds the wording of a vent (B4, B5).
func repeats(t *reading, o Options) []match {
	if o.Guard == nil || o.Guard.Empty() {
		return nil
	}
	var out []match
	for _, at := range o.Guard.Repeats(t.text, o.Template) {
		out = append(out, match{Vent, at, ownWords})
	}
	return out
}

var ownWords = advice{
	text.Say("These words come from what you wrote to let it out. They were not meant for the buyer.",
		"出さない手紙に書いた言葉です。先方に向けたものではありません。"),
	text.Say("Leave the sentence out, or begin again from the reply as it was.", "この文を消すか、元の文例から書き直します。"),
}
