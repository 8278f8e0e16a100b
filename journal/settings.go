package journal

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"daruma/journal/text"
)

// A SettingPlace says which file keeps a setting.
type SettingPlace int

// Where settings are kept.
const (
	Config    SettingPlace = iota // the configuration file, readable before the journal is unlocked
	InJournal                     // the journal itself
)

// A Setting is one thing the user can set by its key.
type Setting struct {
	Key     string
	Name    text.Text // what the screen calls it; empty where it is hidden
	Where   SettingPlace
	Default string
	Options []Option // the values it can take; nil for any line of text
	Meaning text.Text
	Hidden  bool // the program's own note, not shown among the settings
	// Check returns a [*Problem] where value cannot be set; "" always goes back
	// to the default.
	Check func(value string) error
}

// Settings are all settings, in the order they are shown.
var Settings = []Setting{
	choiceSetting("language", text.Say("Language", "表示言語"), text.Say("language of the program", "画面とメッセージの言語"),
		automatic, Option{"en", text.Same("English")}, Option{"ja", text.Same("日本語")}),
	choiceSetting("theme", text.Say("Colours", "配色"), text.Say("colours for a dark or a light terminal", "端末の背景に合わせた配色"),
		automatic, Option{"dark", text.Say("dark", "暗い背景")}, Option{"light", text.Say("light", "明るい背景")}),
	choiceSetting("motion", text.Say("Motion", "動き"), text.Say("animations", "アニメーション"), on, off),
	choiceSetting("editor", text.Say("External editor", "外部エディター"), text.Say("an external editor for long texts (automatic: not with a passphrase)", "長い文章に外部エディターを使う（自動：パスフレーズ設定時は使わない）"), automatic, on, off),
	choiceSetting("idle-lock", text.Say("Idle lock", "自動ロック"), text.Say("minutes without a key after which the journal locks, where a passphrase is set", "操作がないとき自動でロックするまでの分数（パスフレーズ設定時）"),
		minutes(4), minutes(1), minutes(2), minutes(10), minutes(30), off),
	lineSetting("sender.name", text.Say("Your name", "お名前"), text.Say("your name in replies", "返信に入れるお名前")),
	lineSetting("sender.company", text.Say("Your company", "会社名"), text.Say("your company in replies", "返信に入れる会社名")),
	lineSetting("sender.name.ja", text.Say("Your name, Japanese", "お名前（日本語）"), text.Say("your name in Japanese replies, if it is written differently", "日本語の返信に入れるお名前（表記が異なる場合）")),
	lineSetting("sender.company.ja", text.Say("Company, Japanese", "会社名（日本語）"), text.Say("your company in Japanese replies, if it is written differently", "日本語の返信に入れる会社名（表記が異なる場合）")),
	inJournal(choiceSetting("follow-up.interval", text.Say("Follow-ups every", "フォローの間隔"), text.Say("months between follow-ups after a loss, once the first was made at six months", "失注後のフォローの間隔（か月。初回は6か月後）"),
		months(4), months(3))),
	hidden(inJournal(optional(choiceSetting("reply.language", text.Text{}, text.Say("the language the last reply was written in", "最後に返信を書いた言語"), ReplyLanguages...)))),
	hidden(lineSetting("home.prompt", text.Text{}, text.Say("the day and the prompt home last showed", "ホームに最後に表示した日付と問いかけ"))),
	hidden(lineSetting("self-test.on", text.Text{}, text.Say("the day the yearly call to one's own switchboard was made or offered", "自社の代表番号に電話する年1回の確認を行った、または案内した日"))),
	hidden(lineSetting("calm.due", text.Text{}, text.Say("the day of the last vent and the entry it was about", "最後に手紙を書いた日と、その記録"))),
	hidden(inJournal(choiceSetting("review.event", text.Text{}, text.Say("the weekly event for a calendar was offered", "毎週の予定の書き出しを案内した"), no, yes))),
	hidden(choiceSetting("welcomed", text.Text{}, text.Say("the first start was answered or skipped", "初回の案内が済んでいる"), no, yes)),
}

// The values that several settings can take.
var (
	automatic = Option{"auto", text.Say("automatic", "自動")}
	on        = Option{"on", text.Say("on", "オン")}
	off       = Option{"off", text.Say("off", "オフ")}
	yes       = Option{"yes", text.Say("yes", "はい")}
	no        = Option{"no", text.Say("no", "いいえ")}
)

func minutes(n int) Option {
	return Option{strconv.Itoa(n), text.Say("%d min", "%d分").With(n)}
}

func months(n int) Option {
	return Option{strconv.Itoa(n), text.Say("%d months", "%dか月").With(n)}
}

// longestLine is the most characters a setting's line can hold.
const longestLine = 200

// choiceSetting is a setting with a few values, the first of them its default,
// that is kept in the configuration file.
func choiceSetting(key string, name, meaning text.Text, options ...Option) Setting {
	values := Values(options)
	problem := &Problem{text.Say("%[1]s is one of %[2]s", "%[1]s は %[2]s のいずれかにしてください").With(key, strings.Join(values, ", "))}
	return Setting{
		Key: key, Name: name, Where: Config, Default: values[0], Options: options, Meaning: meaning,
		Check: func(value string) error {
			if value == "" || slices.Contains(values, value) {
				return nil
			}
			return problem
		},
	}
}

// lineSetting is a setting that holds any line of text and is kept in the journal.
func lineSetting(key string, name, meaning text.Text) Setting {
	problem := &Problem{text.Say("%[1]s is one line of at most %[2]d characters", "%[1]s は%[2]d文字以内の1行で入力してください").With(key, longestLine)}
	return Setting{
		Key: key, Name: name, Where: InJournal, Meaning: meaning,
		Check: func(value string) error {
			if utf8.ValidString(value) && utf8.RuneCountInString(value) <= longestLine && !strings.ContainsFunc(value, unicode.IsControl) {
				return nil
			}
			return problem
		},
	}
}

// optional is a setting that has no value by default.
func optional(s Setting) Setting {
	s.Default = ""
	return s
}

// inJournal is a setting that tells something of what was written, and is kept there.
func inJournal(s Setting) Setting {
	s.Where = InJournal
	return s
}

func hidden(s Setting) Setting {
	s.Hidden = true
	return s
}

// SettingOf returns the setting with the given key. An unknown key is a
// [*Problem] that names those there are.
func SettingOf(key string) (Setting, error) {
	i := slices.IndexFunc(Settings, func(s Setting) bool { return s.Key == key })
	if i < 0 {
		return Setting{}, &Problem{text.Say("no such setting; there are %[1]s", "その設定はありません。使える設定: %[1]s").
			With(strings.Join(SettingKeys(), ", "))}
	}
	return Settings[i], nil
}

// SettingKeys are the keys of all settings that are shown, in order.
func SettingKeys() []string {
	var keys []string
	for _, s := range Settings {
		if !s.Hidden {
			keys = append(keys, s.Key)
		}
	}
	return keys
}

// Sender returns the user's name and company as a reply in language l signs
// them. get returns a setting's value; Japanese falls back to the plain ones.
func Sender(l text.Lang, get func(key string) string) (name, company string) {
	name, company = get("sender.name"), get("sender.company")
	if l == text.Japanese {
		name = cmp.Or(get("sender.name.ja"), name)
		company = cmp.Or(get("sender.company.ja"), company)
	}
	return name, company
}
