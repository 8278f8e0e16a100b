package main

import (
	"slices"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
	"daruma/store"
)

// contactVerb logs one contact with a buyer.
type contactVerb struct {
	ID        string `arg:"" help:"The entry's id, or 4 or more of its first digits." ja:"記録のID（先頭4桁以上）。"`
	Kind      string `placeholder:"KIND" help:"phone, email, letter, visit, event, card, meeting or colleague." ja:"phone、email、letter、visit、event、card、meeting、colleague のいずれか。"`
	Result    string `placeholder:"RESULT" help:"reached, message-left, absent, blocked, no-answer, answered, complained, stop or signal." ja:"reached、message-left、absent、blocked、no-answer、answered、complained、stop、signal のいずれか。"`
	Signal    string `placeholder:"SIGNAL" help:"engaged, competitor-failed, people-changed or priorities-changed." ja:"engaged、competitor-failed、people-changed、priorities-changed のいずれか。"`
	Direction string `placeholder:"in|out" help:"From them or from you; the result tells if left out." ja:"in（先方から）か out（こちらから）。省略すると結果から判断します。"`
	On        string `placeholder:"DATE" help:"The day of it; today if left out." ja:"連絡した日。省略すると今日。"`
	Note      string `placeholder:"TEXT" help:"What was said." ja:"メモ。"`
	Value     string `placeholder:"TEXT" help:"What was in it for them." ja:"先方のお役に立つこと。"`
	Override  string `placeholder:"TEXT" help:"Log it against the rule that refuses it: the words \"I understand\"." ja:"ルールで止められた連絡を記録します（「承知しています」と入力）。"`
}

// Run logs the contact and prints the new state and the next date.
func (v *contactVerb) Run(c *call) error {
	contact, err := v.contact(c)
	if err != nil {
		return err
	}
	if v.Override != "" && !thread.Insisted(v.Override) {
		return wrong("--override", text.Say(`takes the words "I understand"`, "「承知しています」と入力してください"))
	}
	return c.changeJournal(func(s *store.Store) error {
		e, err := find(s, v.ID)
		if err != nil {
			return err
		}
		t, err := threadsOf(s, c.today())
		if err != nil {
			return err
		}
		before := e.Head()
		refusal := thread.Check(&before, contact.Touch(), t.rules)
		if refusal != nil && v.Override == "" {
			return &journal.Problem{Text: text.Say(`not logged: %[1]s (--override "I understand" logs it all the same)`,
				"記録しませんでした。%[1]sそれでも記録する場合は --override 承知しています を付けてください").With(refusal.Reason)}
		}
		e.Thread.Contacts = append(slices.Clip(e.Thread.Contacts), contact)
		e.Updated = changedAt(e.Updated, c.began)
		e = e.Normalised()
		if err := e.Validate(); err != nil {
			return err
		}
		after := e.Head()
		bindings, err := boundWith(s, &after, t)
		if err != nil {
			return err
		}
		if err := s.Log(e, c.began); err != nil {
			return err
		}
		for _, b := range bindings {
			c.tell(b.Warning())
		}
		return c.print(standing(t.of(&after), contact.Touch()).In(c.lang) + "\n")
	})
}

// contact is what the flags describe.
func (v *contactVerb) contact(c *call) (contact journal.Contact, err error) {
	if v.Kind == "" {
		return contact, notOneOf("--kind", journal.ContactKinds)
	}
	for _, choice := range []struct {
		flag, value string
		options     []journal.Option
	}{
		{"--kind", v.Kind, journal.ContactKinds},
		{"--result", v.Result, journal.ContactResults},
		{"--signal", v.Signal, journal.Signals},
		{"--direction", v.Direction, journal.Directions},
	} {
		if err := oneOf(choice.flag, choice.value, choice.options); err != nil {
			return contact, err
		}
	}
	contact = journal.Contact{Kind: v.Kind, Result: v.Result, Signal: v.Signal, Direction: v.Direction}
	if contact.Signal != "" && contact.Result == "" {
		contact.Result = "signal"
	}
	if contact.Direction == "" {
		contact.Direction = journal.UsualDirection(contact.Result)
	}
	if contact.On, err = c.dayOrToday("--on", v.On); err != nil {
		return contact, err
	}
	if contact.On.After(c.today()) {
		return contact, wrong("--on", text.Say("is a day that has been; a contact is logged once it is made", "未来の日付は指定できません。連絡したあとに記録してください"))
	}
	if contact.Note, err = c.words("--note", v.Note); err != nil {
		return contact, err
	}
	contact.Value, err = c.words("--value", v.Value)
	return contact, err
}

// boundWith are the other deals with the same person that a stop or an
// objection binds.
func boundWith(j reader, h *journal.Head, t threads) ([]thread.Binding, error) {
	heads, err := allHeads(j)
	return thread.Bound(heads, h, t.on, t.rules), err
}

// standing says where a deal stands now, and the text that fits at once;
// where nothing may be written, only the one for a stop or an objection itself.
func standing(s thread.Status, logged journal.Touch) text.Text {
	say := text.Say("%[1]s, nothing is planned", "%[1]s、予定なし").With(nameOf(s.State))
	if !s.Next.IsZero() {
		say = text.Say("%[1]s, next on %[2]s: %[3]s", "%[1]s、次は %[2]s：%[3]s").With(nameOf(s.State), s.Next, s.Kind.Label())
	}
	template := thread.Offer(logged)
	if !s.MayWrite() && logged.Result != "stop" && logged.Result != "complained" {
		template = ""
	}
	if template != "" {
		say = text.Say(`%[1]s; the text for it: "daruma reply %[2]s"`, "%[1]s。文面は daruma reply %[2]s").With(say, template)
	}
	return say
}

// nameOf is what a state is called with its name in JSON, which scripts know,
// where that is another.
func nameOf(s thread.State) text.Text {
	label := thread.LabelOf(s)
	name := text.Say("%[1]s (%[2]s)", "%[1]s（%[2]s）").With(label, string(s))
	if label.EN == string(s) {
		name.EN = label.EN
	}
	return name
}
