package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/text"
	"daruma/ui/terminal"
)

// welcome is the first start: three questions, each of which can be skipped.
type welcome struct {
	*env
	quiet
	at    int       // of welcomeSteps
	lang  text.Lang // as chosen on this page; the program's once it is confirmed
	input terminal.Line
}

// welcomeSteps are the settings the first start asks for. The first, the
// language, is a choice; the others are lines.
var welcomeSteps = []struct {
	key string
	ask text.Text
}{
	{"language", text.Same("Language  言語")},
	{"sender.name", text.Say("Your name, as you sign a mail", "お名前（署名どおり）")},
	{"sender.company", text.Say("Your company", "会社名")},
}

var keySkipAll = press("esc", "skip", "あとで")

func newWelcome(e *env) screen { return welcome{env: e, lang: e.lang} }

// say is t in the language chosen here.
func (w welcome) say(t text.Text) string { return t.In(w.lang) }

func (w welcome) Init() tea.Cmd { return nil }

func (w welcome) Update(msg tea.Msg) (screen, tea.Cmd) {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return w, nil
	}
	if w.at == 0 {
		return w.language(k)
	}
	if keyNext.hit(k) {
		return w.next(welcomeSteps[w.at].key, strings.TrimSpace(w.input.Value()))
	}
	w.input, _ = w.input.Update(k)
	return w, nil
}

// language shows each language in itself as one moves.
func (w welcome) language(k tea.KeyMsg) (screen, tea.Cmd) {
	switch {
	case keyChoose.hit(k), keyUp.hit(k), keyDown.hit(k):
		w.lang = otherLanguage(w.lang)
		return w, nil
	case keyNext.hit(k):
		return w.next(welcomeSteps[0].key, string(w.lang))
	}
	return w, nil
}

func (w welcome) next(key, value string) (screen, tea.Cmd) {
	prefs := w.prefs
	w.at++
	save := func() tea.Msg {
		if value == "" {
			return nil
		}
		return orFail(refreshMsg{}, prefs.Set(key, value))
	}
	if w.at == len(welcomeSteps) {
		return w, tea.Sequence(save, w.done())
	}
	w.input = terminal.NewLine()
	w.input.SetValue(w.prefs.Get(welcomeSteps[w.at].key))
	w.input.Focus()
	return w, save
}

// done notes that the first start is behind us, and goes home.
func (w welcome) done() tea.Cmd {
	prefs := w.prefs
	return func() tea.Msg {
		return orFail(backMsg{}, prefs.Set("welcomed", "yes"))
	}
}

// Leave skips what was not answered, for good.
func (w welcome) Leave(why leaving) (screen, tea.Cmd) {
	if why != goingBack {
		return depart(w, why)
	}
	return w, w.done()
}

func (w welcome) Typing() bool { return w.at > 0 }

func (w welcome) Keys() []shortcut {
	if w.at == 0 {
		return []shortcut{keyNext, keyChoose, keySkipAll, keyUp, keyDown}
	}
	return []shortcut{keyNext, keySkipAll}
}

func (w welcome) View() string {
	var lines []string
	if w.height >= dollHeight+12 {
		lines = append(lines, "")
		lines = append(lines, indent(doll(w.env, false, false), 3)...)
	}
	lines = append(lines, "", "   "+w.look.Title.Render("daruma"), "")
	about := w.say(text.Say(
		"A private place for the deals that went to somebody else. Nothing leaves this machine.",
		"見送りになった案件を静かに振り返る、あなただけの場所です。データがこのコンピューターの外に出ることはありません。"))
	lines = append(lines, indent(text.Wrap(about, min(w.width-8, 70)), 3)...)
	lines = append(lines, "")
	for i, s := range welcomeSteps {
		lines = append(lines, w.question(i, s.ask)...)
	}
	return strings.Join(lines, "\n")
}

func (w welcome) question(i int, ask text.Text) []string {
	if i > w.at {
		return nil
	}
	mark := "   "
	if i == w.at {
		mark = " " + w.look.Accent.Render(w.look.Glyphs.Focus) + " "
	}
	label := mark + text.PadRight(w.say(ask), min(34, w.width-26))
	switch {
	case i == 0:
		return []string{label + w.choice()}
	case i < w.at:
		return []string{label + w.look.Muted.Render(text.CleanLine(w.prefs.Get(welcomeSteps[i].key)))}
	}
	input := w.input
	input.SetWidth(max(w.width-40, 16))
	return []string{label + input.View()}
}

func (w welcome) choice() string {
	parts := make([]string, 0, len(text.Langs))
	for _, l := range text.Langs {
		mark, style := "( ) ", w.look.Muted
		if l == w.lang {
			mark, style = "(x) ", w.look.Text
		}
		parts = append(parts, style.Render(mark+languageName(l)))
	}
	return strings.Join(parts, "  ")
}

// languageName is the language in itself.
func languageName(l text.Lang) string {
	return []string{"English", "日本語"}[max(slices.Index(text.Langs, l), 0)]
}
