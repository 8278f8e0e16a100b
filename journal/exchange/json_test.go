package exchange

import (
	"bytes"
	"errors"
	"io"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

func read(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func encode(t interface{ Fatal(...any) }, e journal.Entry) string {
	var b strings.Builder
	if err := EncodeEntry(&b, e, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTheExampleComesBackWhole(t *testing.T) {
	entries, err := DecodeEntries(strings.NewReader(read(t, "testdata/example.json")))
	if err != nil || len(entries) != 1 {
		t.Fatal(len(entries), err)
	}
	if got, want := encode(t, entries[0]), read(t, "testdata/example.out.json"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestThreadIsWorkedOutByTheCaller(t *testing.T) {
	var b strings.Builder
	err := EncodeEntry(&b, journal.Entry{Outcome: journal.Lost}, func(journal.Entry) (string, calendar.Date) {
		return "nurture", calendar.NewDate(2027, 5, 20)
	})
	want := "{\n  \"outcome\": \"lost\",\n  \"thread\": {\n    \"state\": \"nurture\",\n    \"next\": \"2027-05-20\"\n  }\n}\n"
	if err != nil || b.String() != want {
		t.Errorf("%v, %s", err, b.String())
	}
	back, err := DecodeEntries(strings.NewReader(b.String()))
	if err != nil || !reflect.DeepEqual(back, []journal.Entry{{Outcome: journal.Lost}}) {
		t.Errorf("read back %+v, %v", back, err)
	}
}

func TestDocumentHasTheMembersOfAnEntry(t *testing.T) {
	names := func(of reflect.Type) (names []string) {
		for i := range of.NumField() {
			names = append(names, of.Field(i).Name+" "+of.Field(i).Tag.Get("json"))
		}
		return names
	}
	if got, want := names(reflect.TypeFor[document]()), names(reflect.TypeFor[journal.Entry]()); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestEveryFieldIsInTheSchema(t *testing.T) {
	for _, f := range journal.Fields {
		of := schema
		for name := range strings.SplitSeq(f.Path, ".") {
			if of = of.members[name]; of == nil {
				t.Fatalf("%s is not in the schema", f.Path)
			}
		}
		if of.path != f.Path {
			t.Errorf("%s has the path %s", f.Path, of.path)
		}
	}
}

func TestEntriesReadBackUnchanged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := rapid.SliceOfN(anyEntry(), 0, 3).Draw(t, "entries")
		var written bytes.Buffer
		if err := EncodeEntries(&written, each(entries...), nil); err != nil {
			t.Fatal(err)
		}
		if i := bytes.IndexFunc(written.Bytes(), func(r rune) bool { return r != '\n' && hidden(r) || r < ' ' && r != '\n' }); i >= 0 {
			t.Fatalf("a control character at %d", i)
		}
		back, err := DecodeEntries(iotest.HalfReader(bytes.NewReader(written.Bytes())))
		if err != nil {
			t.Fatalf("%v in %s", err, written.Bytes())
		}
		for i := range back { // the zone's name is not written, only its offset
			if !back[i].Created.Equal(entries[i].Created) || !back[i].Updated.Equal(entries[i].Updated) {
				t.Fatalf("created %v, want %v", back[i].Created, entries[i].Created)
			}
			back[i].Created, back[i].Updated = entries[i].Created, entries[i].Updated
		}
		if len(back) != len(entries) || len(back) > 0 && !reflect.DeepEqual(back, entries) {
			t.Fatalf("got  %+v\nwant %+v", back, entries)
		}
		var again bytes.Buffer
		if err := EncodeEntries(&again, each(back...), nil); err != nil || again.String() != written.String() {
			t.Fatalf("%v, a second export differs:\n%s\n%s", err, written.Bytes(), again.Bytes())
		}
	})
}

func TestNoEntriesAreAnEmptyList(t *testing.T) {
	var b strings.Builder
	if err := EncodeEntries(&b, each(), nil); err != nil || b.String() != "[]\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
	b.Reset()
	if err := EncodeList[HeadRow](&b, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
	if entries, err := DecodeEntries(strings.NewReader(" [ ]\n")); err != nil || len(entries) != 0 {
		t.Errorf("%v, %v", entries, err)
	}
}

func TestEncodeStopsAtAnError(t *testing.T) {
	broken := errors.New("broken")
	err := EncodeEntries(io.Discard, func(yield func(journal.Entry, error) bool) { yield(journal.Entry{}, broken) }, nil)
	if !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

func TestDecodeIsLenientWhereTheContractIs(t *testing.T) {
	tests := []struct{ name, in string }{
		{"byte order mark", "\ufeff{\"outcome\":\"lost\"}"},
		{"null everywhere", `{"outcome":"lost","deal":null,"price":{"quote":null},"conditions":null,"tags":null,"attributes":null,"fit":{"rating":null},"feeling":{"before":null},"thread":{"contacts":null,"let_go":null},"id":null,"created":null,"observer":null}`},
		{"empty everywhere", `{"outcome":"lost","deal":{"people":[],"follows":"","decided":""},"conditions":[],"attributes":{},"id":"","created":"","origin":{}}`},
		{"derived members of any kind", `{"outcome":"lost","price":{"gap_last_year":0.16,"gap_rival":[{"a":[1,"x",true,false,null]}]},"thread":{"state":"nurture","next":"2027-05-20"}}`},
		{"blank text", `{"outcome":"lost","deal":{"company":" \u3000"},"observer":"\n","tags":[" "]}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			entries, err := DecodeEntries(iotest.OneByteReader(strings.NewReader(tt.in)))
			if err != nil || !reflect.DeepEqual(entries, []journal.Entry{{Outcome: journal.Lost}}) {
				t.Errorf("%+v, %v", entries, err)
			}
		})
	}
}

func TestDecodeReadsEscapes(t *testing.T) {
	entries, err := DecodeEntries(strings.NewReader(`{"outcome":"lo\u0073t","deal":{"company":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00x"}}`))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := entries[0].Deal.Company, "\"\\/\b\f\n\n\té😀x"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDecodeRefuses(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", " \n", "line 2, column 1: " + problemNothing.EN},
		{"a text", `"lost"`, "line 1, column 1: " + problemNoEntry.EN},
		{"a list of texts", `["lost"]`, "line 1, column 2: " + problemNoEntry.EN},
		{"null in a list", `[null]`, "line 1, column 2: " + problemNoEntry.EN},
		{"UTF-16", "\xff\xfe{\x00", "line 1, column 1: " + problemEncoding.EN},
		{"cut off", "{\"outcome\":\"lost\",\n \"deal\":{\"company\":\"青山", "line 2, column 23, deal.company: " + problemEnd.EN},
		{"cut off between", `{"outcome":"lost"`, "line 1, column 18: " + problemEnd.EN},
		{"something follows", `{"outcome":"lost"} x`, "line 1, column 20: " + problemAfter.EN},
		{"two entries", "{\"outcome\":\"lost\"}\n{\"outcome\":\"won\"}", "line 2, column 1: " + problemAfter.EN},
		{"trailing comma in an object", `{"outcome":"lost",}`, "line 1, column 19: " + problemName.EN},
		{"trailing comma in the list", `[{"outcome":"lost"},]`, "line 1, column 21: " + problemValue.EN},
		{"missing comma", `{"outcome":"lost" "deal":{}}`, "line 1, column 19: " + problemObjectEnd.EN},
		{"missing colon", `{"outcome" "lost"}`, "line 1, column 12: " + problemColon.EN},
		{"missing quotation marks", `{"outcome":lost}`, "line 1, column 12, outcome: " + problemValue.EN},
		{"single quotation marks", `{'outcome':'lost'}`, "line 1, column 2: " + problemName.EN},
		{"unknown field", "{\"outcome\":\"lost\",\n\t\"deal\":{\"会社\":\"x\"}}", "line 2, column 10, deal.会社: " + problemUnknown.EN},
		{"unknown field of a person", `{"outcome":"lost","deal":{"people":[{"name":"a"},{"age":1}]}}`, "line 1, column 51, deal.people[1].age: " + problemUnknown.EN},
		{"hostile field name", `{"a\u001b[31m\u202eb":1}`, "line 1, column 2, ab: " + problemUnknown.EN},
		{"a field's other case", `{"Outcome":"lost"}`, "line 1, column 2, Outcome: " + problemUnknown.EN},
		{"twice", `{"outcome":"lost","outcome":"won"}`, "line 1, column 19, outcome: " + problemTwice.EN},
		{"twice in an object", `{"outcome":"lost","price":{"quote":1,"quote":1}}`, "line 1, column 38, price.quote: " + problemTwice.EN},
		{"attribute twice", `{"outcome":"lost","attributes":{"a":"1","a":"1"}}`, "line 1, column 41, attributes: " + problemTwice.EN},
		{"derived twice", `{"outcome":"lost","price":{"gap_rival":1,"gap_rival":1}}`, "line 1, column 42, price.gap_rival: " + problemTwice.EN},
		{"text for a number", `{"outcome":"lost","deal":{"amount":"5800000"}}`, "line 1, column 36, deal.amount: " + problemNotNumber.EN},
		{"number for a text", `{"outcome":"lost","deal":{"company":7}}`, "line 1, column 37, deal.company: " + problemNotText.EN},
		{"text for a flag", `{"outcome":"lost","conduct":{"late":"yes"}}`, "line 1, column 37, conduct.late: " + problemNotFlag.EN},
		{"text for a list", `{"outcome":"lost","tags":"hr"}`, "line 1, column 26, tags: " + problemNotList.EN},
		{"null in a list of texts", `{"outcome":"lost","tags":["a",null]}`, "line 1, column 31, tags[1]: " + problemNotText.EN},
		{"list for an object", `{"outcome":"lost","deal":[]}`, "line 1, column 26, deal: " + problemNotObject.EN},
		{"number among attributes", `{"outcome":"lost","attributes":{"a":1}}`, "line 1, column 37, attributes: " + problemNotText.EN},
		{"a date", `{"outcome":"lost","deal":{"decided":"20/11/2026"}}`, "line 1, column 37, deal.decided: " + problemNotDate.EN},
		{"a time", `{"outcome":"lost","created":"2026-11-20"}`, "line 1, column 29, created: " + problemNotTime.EN},
		{"an id", `{"outcome":"lost","id":"ABC"}`, "line 1, column 24, id: " + problemNotID.EN},
		{"decimals of an amount", `{"outcome":"lost","deal":{"amount":1.23456}}`, "line 1, column 36, deal.amount: " + problemNotAmount.EN},
		{"an amount below zero", `{"outcome":"lost","deal":{"amount":-5}}`, "line 1, column 36, deal.amount: an amount is not below zero; leave out the minus sign"},
		{"half a rating", `{"outcome":"lost","fit":{"rating":2.5}}`, "line 1, column 35, fit.rating: " + problemNotWhole.EN},
		{"a rating of zero", `{"outcome":"lost","fit":{"rating":0}}`, "line 1, column 35, fit.rating: must be a whole number from 1 to 5"},
		{"a number's form", `{"outcome":"lost","fit":{"rating":03}}`, "line 1, column 35, fit.rating: " + problemNumber.EN},
		{"a value that a choice lacks", "{\"outcome\":\"lost\",\n\n \"price\":{\"asked_lower\":\"maybe\"}}", `line 3, column 25, price.asked_lower: "maybe" is not one of yes, no, unsure`},
		{"the first of two such values", `{"outcome":"draw","deal":{"stage":"x"}}`, `line 1, column 12, outcome: "draw" is not one of lost, silent, won`},
		{"a person's choice", `{"outcome":"lost","deal":{"people":[{"name":"a"},{"voice":"loud"}]}}`, `line 1, column 59, deal.people[1].voice: "loud" is not one of strong, normal, quiet`},
		{"a person's choice behind one that is dropped", `{"outcome":"lost","deal":{"people":[{"name":" "},{"voice":"loud"}]}}`, `line 1, column 36, deal.people: "loud" is not one of strong, normal, quiet`},
		{"a condition", `{"outcome":"lost","conditions":["offer","mood"]}`, `line 1, column 41, conditions[1]: "mood" is not one of offer, timing, budget, direction, politics, comparison, untold`},
		{"no outcome in the second entry", "[{\"outcome\":\"lost\"},\n {\"deal\":{}}]", "line 2, column 2, outcome: is required: lost, silent, won"},
		{"invalid UTF-8", "{\"outcome\":\"lost\",\"observer\":\"\x83J\"}", "line 1, column 30, observer: " + problemEncoding.EN},
		{"a raw line break", "{\"outcome\":\"lost\",\"observer\":\"a\nb\"}", "line 1, column 32, observer: " + problemControl.EN},
		{"an escape", `{"outcome":"lost","observer":"\x"}`, "line 1, column 31, observer: " + problemEscape.EN},
		{"half a character", `{"outcome":"lost","observer":"\ud83d!"}`, "line 1, column 31, observer: " + problemSurrogate.EN},
		{"a text too long", `{"outcome":"lost","observer":"` + strings.Repeat("あ", journal.MaxFieldBytes/3+1) + `"}`, "line 1, column 30, observer: " + problemTooLong.EN},
		{"too deep", `{"price":{"gap_rival":` + strings.Repeat("[", 10_000), "line 1, column 124, price.gap_rival: " + problemTooDeep.EN},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			entries, err := DecodeEntries(iotest.OneByteReader(strings.NewReader(tt.in)))
			var f *SyntaxFault
			if !errors.As(err, &f) || entries != nil {
				t.Fatalf("%v, %v; want a fault", entries, err)
			}
			if f.Error() != tt.want {
				t.Errorf("got  %s\nwant %s", f, tt.want)
			}
			if ja := f.In(text.Japanese); !strings.Contains(ja, "行") || f.Problem.JA == f.Problem.EN {
				t.Errorf("in Japanese %q", ja)
			}
		})
	}
}

func TestDecodeHoldsTheLimit(t *testing.T) {
	in := "[" + strings.Repeat(`{"outcome":"lost"},`, 10_000)
	var last error
	for _, err := range readEntries(strings.NewReader(in), 100_000) {
		last = err
	}
	var f *SyntaxFault
	if !errors.As(last, &f) || f.Problem != problemTooLarge {
		t.Errorf("error %v", last)
	}
}

func TestDecodePassesOnTheReadersError(t *testing.T) {
	broken := errors.New("broken")
	_, err := DecodeEntries(io.MultiReader(strings.NewReader(`[{"outcome":"lost"},`), iotest.ErrReader(broken)))
	if !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

func TestReadingCanStop(t *testing.T) {
	n := 0
	for _, err := range ReadEntries(strings.NewReader(`[{"outcome":"lost"},{"outcome":"won"}, broken`)) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d entries", n)
	}
}

func FuzzDecodeEntries(f *testing.F) {
	f.Add([]byte(read(f, "testdata/example.json")))
	for _, s := range []string{`[{"outcome":"lost"}]`, `{"a":1}`, `[`, `{"outcome":"\ud83d\ude00"}`, "\ufeff[]", `{"price":{"quote":1e9}}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		entries, err := DecodeEntries(bytes.NewReader(in))
		if err != nil {
			var fault *SyntaxFault
			if !errors.As(err, &fault) || fault.Line < 1 || fault.Column < 1 || !utf8.ValidString(fault.Error()) {
				t.Fatalf("%q is no fault with a place", err)
			}
			return
		}
		var written bytes.Buffer
		if err := EncodeEntries(&written, each(entries...), nil); err != nil {
			t.Fatal(err)
		}
		back, err := DecodeEntries(bytes.NewReader(written.Bytes()))
		if err != nil {
			t.Fatalf("%v in %s", err, written.Bytes())
		}
		var again bytes.Buffer
		if err := EncodeEntries(&again, each(back...), nil); err != nil || again.String() != written.String() {
			t.Fatalf("%v: %s\nbecomes %s", err, written.Bytes(), again.Bytes())
		}
	})
}

func BenchmarkDecodeEntries(b *testing.B) {
	one := read(b, "testdata/example.json")
	in := "[" + strings.Repeat(one+",", 999) + one + "]"
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := DecodeEntries(strings.NewReader(in)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncodeEntries(b *testing.B) {
	entries, err := DecodeEntries(strings.NewReader(read(b, "testdata/example.json")))
	if err != nil {
		b.Fatal(err)
	}
	many := slices.Repeat(entries, 1000)
	b.ReportAllocs()
	for b.Loop() {
		if err := EncodeEntries(io.Discard, each(many...), nil); err != nil {
			b.Fatal(err)
		}
	}
}
