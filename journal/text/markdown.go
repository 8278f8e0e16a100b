package text

import (
	"fmt"
	"strings"
)

// markdownSigns mean something to Markdown wherever they stand.
const markdownSigns = "\\`*_[]<>&|~#$"

// MarkdownLine is s as Markdown that reads the same, on one line: whatever was
// typed can become no heading, no link and no HTML.
func MarkdownLine(s string) string { return escapeSigns(strings.TrimSpace(CleanLine(s))) }

// MarkdownQuote is s as a quotation in Markdown that keeps its lines and ends
// with a line break.
func MarkdownQuote(s string) string {
	lines := strings.Split(strings.TrimRight(Clean(s), "\n "), "\n")
	var b strings.Builder
	for i, line := range lines {
		quoted := strings.TrimRight("> "+escapeStart(line), " ")
		if i+1 < len(lines) && strings.TrimSpace(line) != "" && strings.TrimSpace(lines[i+1]) != "" {
			quoted += `\` // a line break within a paragraph
		}
		fmt.Fprintln(&b, quoted)
	}
	return b.String()
}

func escapeSigns(s string) string {
	if !strings.ContainsAny(s, markdownSigns) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune(markdownSigns, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// escapeStart escapes a line together with what means something at its start
// only: a list's sign or number, a rule, an underline. Blank before it, which
// could make it code, becomes spaces that mean nothing.
func escapeStart(line string) string {
	body := strings.TrimLeft(line, " ")
	blank := strings.Repeat("\u00a0", len(line)-len(body))
	digits := len(body) - len(strings.TrimLeft(body, "0123456789"))
	at := -1
	switch {
	case body == "":
		return ""
	case strings.ContainsRune("+-=", rune(body[0])):
		at = 0
	case digits > 0 && digits < len(body) && (body[digits] == '.' || body[digits] == ')'):
		at = digits
	}
	if at < 0 {
		return blank + escapeSigns(body)
	}
	return blank + body[:at] + `\` + body[at:at+1] + escapeSigns(body[at+1:])
}
