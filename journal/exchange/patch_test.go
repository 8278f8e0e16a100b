package exchange

import (
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"daruma/journal"
)

func example(t testing.TB) journal.Entry {
	t.Helper()
	entries, err := DecodeEntries(strings.NewReader(read(t, "testdata/example.json")))
	if err != nil {
		t.Fatal(err)
	}
	return entries[0]
}

func TestMergePatch(t *testing.T) {
	tests := []struct {
		name, patch string
		change      func(e *journal.Entry)
	}{
		{"nothing", `{}`, func(*journal.Entry) {}},
		{"one member of an object", `{"deal":{"title":"Coaching"}}`, func(e *journal.Entry) { e.Deal.Title = "Coaching" }},
		{"null deletes a member", `{"price":{"last_year":null}}`, func(e *journal.Entry) { e.Price.LastYear = nil }},
		{"null deletes an object", `{"price":null}`, func(e *journal.Entry) { e.Price = journal.Price{} }},
		{"a list is replaced", `{"conditions":["timing"]}`, func(e *journal.Entry) { e.Conditions = []string{"timing"} }},
		{"a list is emptied", `{"tags":[]}`, func(e *journal.Entry) { e.Tags = nil }},
		{"people are replaced", `{"deal":{"people":[{"name":"Ito"}]}}`, func(e *journal.Entry) { e.Deal.People = []journal.Person{{Name: "Ito"}} }},
		{"attributes are merged", `{"attributes":{"Segment":"mid"}}`, func(e *journal.Entry) {
			e.Attributes = map[string]string{"Region": "Kanto", "Segment": "mid"}
		}},
		{"an attribute is deleted", `{"attributes":{"Region":null}}`, func(e *journal.Entry) { e.Attributes = nil }},
		{"a false flag", `{"conduct":{"late":false}}`, func(*journal.Entry) {}},
		{"derived members", `{"price":{"gap_last_year":9},"thread":{"state":"won"}}`, func(*journal.Entry) {}},
		{"the same id and creation", `{"id":"0f1e2d3c4b5a69788796a5b4c3d2e1f0","created":"2026-11-20T09:02:11Z"}`, func(*journal.Entry) {}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, want := example(t), example(t)
			tt.change(&want)
			got, err := MergePatch(e, []byte(tt.patch))
			if err != nil || encode(t, got) != encode(t, want) {
				t.Errorf("%v, got %s\nwant %s", err, encode(t, got), encode(t, want))
			}
			if !reflect.DeepEqual(e, example(t)) {
				t.Error("the entry given was changed")
			}
		})
	}
}

func TestMergePatchRefuses(t *testing.T) {
	tests := []struct{ name, patch, want string }{
		{"another id", `{"id":"00000000000000000000000000000001"}`, "line 1, column 7, id: " + problemKeepsID.EN},
		{"no id", `{"id":null}`, "line 1, column 7, id: " + problemKeepsID.EN},
		{"another creation", "{\n\"created\":\"2026-11-20T18:02:12+09:00\"}", "line 2, column 11, created: " + problemKeepsCreated.EN},
		{"no outcome", `{"outcome":null}`, "line 1, column 12, outcome: is required: lost, silent, won"},
		{"a list", `[{"outcome":"won"}]`, "line 1, column 1: " + problemNoPatch.EN},
		{"nothing", ``, "line 1, column 1: " + problemEnd.EN},
		{"unknown field", `{"deal":{"titel":"x"}}`, "line 1, column 10, deal.titel: " + problemUnknown.EN},
		{"unknown value", `{"needs":{"criterion_known":"perhaps"}}`, `line 1, column 29, needs.criterion_known: "perhaps" is not one of yes, no, unsure`},
		{"something follows", `{} {}`, "line 1, column 4: " + problemAfter.EN},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := MergePatch(example(t), []byte(tt.patch))
			var f *SyntaxFault
			if !errors.As(err, &f) || f.Error() != tt.want {
				t.Errorf("got  %v\nwant %s", err, tt.want)
			}
		})
	}
}

func TestAnEntryPatchedWithAnotherIsTheOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anyEntry().Draw(t, "entry")
		patch := encode(t, e)
		got, err := MergePatch(journal.Entry{ID: e.ID, Created: e.Created, Outcome: journal.Won}, []byte(patch))
		if err != nil || encode(t, got) != patch {
			t.Fatalf("%v, %s", err, patch)
		}
	})
}

func FuzzMergePatch(f *testing.F) {
	for _, s := range []string{`{}`, `{"deal":null}`, `{"attributes":{"Region":null,"a":"b"}}`, `{"deal":{"people":[{}]}}`, `{"id":1}`} {
		f.Add([]byte(s))
	}
	before := example(f)
	attributes := maps.Clone(before.Attributes)
	conditions := slices.Clone(before.Conditions)
	f.Fuzz(func(t *testing.T, patch []byte) {
		got, err := MergePatch(before, patch)
		if !maps.Equal(before.Attributes, attributes) || !slices.Equal(before.Conditions, conditions) {
			t.Fatal("the entry given was changed")
		}
		if err != nil {
			var fault *SyntaxFault
			if !errors.As(err, &fault) || !utf8.ValidString(fault.Error()) {
				t.Fatalf("%q is no fault with a place", err)
			}
			return
		}
		if got.ID != before.ID || got.Created != before.Created {
			t.Fatal("the id or the creation was changed")
		}
		if err := got.Validate(); err != nil {
			t.Fatal(err)
		}
	})
}
