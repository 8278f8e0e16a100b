package coach

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"daruma/journal/text"
)

// The coach is calm, never shames, and claims nothing that it does not know:
// no frequencies, no slogans, nothing that has been found to do harm.
var (
	unlikeTheCoach = regexp.MustCompile(`(?i)mistake|fault|fail|should have|seldom|rarely|\boften\b|usually|always|never mind` +
		`|why me|don't think|forget about|cheer up|you can do it|believe in|streak|let it all out|lost because`)
	unlikeTheCoachJA = regexp.MustCompile(`失敗|間違|ミス|べきでし|めったに|滅多に|たいてい|ほとんど|いつも|必ず|頑張|がんば|なぜ自分|忘れましょう|考えないで|恥|悪かった`)
	loud             = regexp.MustCompile(`[!！‼\x{2600}-\x{27BF}\x{1F000}-\x{1FAFF}]`)
	japaneseEnd      = regexp.MustCompile(`[。」]$`)
	englishEnd       = regexp.MustCompile(`[.?…]$`)
)

func TestTheVoiceOfTheCoach(t *testing.T) {
	said := noteTexts()
	for _, p := range Prompts {
		said["prompt "+p.ID] = p.Text
	}
	for i, a := range actions {
		said[fmt.Sprintf("action %d", i)] = a.say
	}
	for _, q := range append(append([]text.Text{}, Discovery...), Breathing...) {
		said[q.EN] = q
	}
	for _, outcome := range []string{"lost", "silent", "won"} {
		for i, line := range Closing(outcome).Lines {
			said[fmt.Sprintf("closing %s %d", outcome, i)] = line
		}
	}
	said["small step"], said["observer"] = smallStep, Observer

	for _, c := range Checklist {
		said["check "+c.ID], said["how to "+c.ID] = c.Ask, c.How
	}
	for _, st := range Stories {
		said["lesson of "+st.ID] = st.Lesson
		for i, p := range st.Paragraphs {
			said[fmt.Sprintf("%s %d", st.ID, i)] = p
		}
	}
	for name, s := range said {
		if w := unlikeTheCoach.FindString(s.EN) + unlikeTheCoachJA.FindString(s.JA) + loud.FindString(s.EN+s.JA); w != "" {
			t.Errorf("%s says %q: %+v", name, w, s)
		}
		if !englishEnd.MatchString(s.EN) || !japaneseEnd.MatchString(s.JA) {
			t.Errorf("%s is no full sentence: %+v", name, s)
		}
		if strings.Contains(s.EN+s.JA, "  ") || strings.Contains(s.EN+s.JA, "%!") {
			t.Errorf("%s is untidy: %+v", name, s)
		}
	}
}
