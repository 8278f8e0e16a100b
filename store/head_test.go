package store

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/calendar"
)

// anyText draws the values of all choices, values of none, and other texts.
var anyText = rapid.OneOf(
	rapid.SampledFrom(slices.Concat(
		journal.Values(journal.Outcomes), journal.Values(journal.YesNo), journal.Values(journal.ReasonOptions),
		journal.Values(journal.Conditions), journal.Values(journal.ContactKinds), journal.Values(journal.Directions),
		journal.Values(journal.Signals), []string{journal.SameLanguage, "", "青山工業"},
	)),
	rapid.String(),
)

// fill sets v and all that is in it to anything it can be.
func fillAny(t *rapid.T, v reflect.Value) {
	switch at := v.Addr().Interface().(type) {
	case *calendar.Date:
		*at = calendar.FromNumber(rapid.Int32Range(-719163, 200_000).Draw(t, "date"))
		return
	case *journal.ID:
		*at = journal.ID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "id"))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(anyText.Draw(t, "text"))
	case reflect.Int, reflect.Int64:
		v.SetInt(rapid.Int64().Draw(t, "number"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "flag"))
	case reflect.Float64:
		v.SetFloat(rapid.Float64().Draw(t, "share"))
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "answered") {
			v.Set(reflect.New(v.Type().Elem()))
			fillAny(t, v.Elem())
		}
	case reflect.Slice:
		for range rapid.IntRange(0, 3).Draw(t, "length") {
			v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
			fillAny(t, v.Index(v.Len()-1))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fillAny(t, v.Field(i))
		}
	default:
		t.Fatalf("a head holds a %s", v.Type())
	}
}

func drawHead(t *rapid.T) (h journal.Head) {
	fillAny(t, reflect.ValueOf(&h).Elem())
	return h
}

// readAgain reads a record with the dictionary as it is stored.
func readAgain(record []byte, words *dictionary) (h journal.Head, err error) {
	stored := newDictionary()
	for _, name := range words.names {
		read, ok := readAttributeName(string(name.record()))
		if !ok {
			return h, errors.New("a name of the dictionary cannot be read")
		}
		stored.add(read)
	}
	reader := headReader{words: stored}
	return h, reader.read(string(record), &h)
}

func TestHeadComesBackWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := newDictionary()
		for range 3 { // later ones find the dictionary filled
			want := drawHead(t)
			got, err := readAgain(headRecord(&want, words), words)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("got %+v, want %+v", got, want)
			}
		}
	})
}

func TestReaderSkipsWhatALaterVersionAdds(t *testing.T) {
	added := appendNumber(appendNumber(nil, 200<<1), 7)
	added = appendText(appendNumber(added, 201<<1|1), "a member of the future")
	added = appendText(appendNumber(added, uint64(len(headFields)+1)<<1|1), "the very next one")
	rapid.Check(t, func(t *rapid.T) {
		words := newDictionary()
		want := drawHead(t)
		record := headRecord(&want, words)
		for _, longer := range [][]byte{slices.Concat(added, record), slices.Concat(record, added)} {
			got, err := readAgain(longer, words)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("got %+v, want %+v", got, want)
			}
		}
	})
}

func TestHeadFieldNumbersAreGivenOnce(t *testing.T) {
	seen := map[int]bool{}
	places := map[any]bool{}
	var h journal.Head
	for _, field := range headFields {
		if seen[field.number] || places[field.at(&h)] {
			t.Errorf("member %d comes twice", field.number)
		}
		seen[field.number], places[field.at(&h)] = true, true
	}
}

func TestDictionaryTakesFewShortValues(t *testing.T) {
	words := newDictionary()
	long := journal.Attribute{Name: "Notes", Value: string(make([]byte, maxWordBytes+1))}
	h := journal.Head{Attributes: []journal.Attribute{long}}
	headRecord(&h, words)
	if n := len(words.names[0].values); n != 0 {
		t.Errorf("%d long values were numbered", n)
	}
	for i := range maxWordValues + 10 {
		h.Attributes[0].Value = string(rune('一' + i))
		record := headRecord(&h, words)
		if got, err := readAgain(record, words); err != nil || !reflect.DeepEqual(got, h) {
			t.Fatalf("value %d is %+v, %v", i, got, err)
		}
	}
	if n := len(words.names[0].values); n != maxWordValues {
		t.Errorf("%d values were numbered, want %d", n, maxWordValues)
	}
}

func FuzzReadHead(f *testing.F) {
	words := newDictionary()
	g := newGenerator(1)
	for range 3 {
		head := g.entry().Head()
		f.Add(string(headRecord(&head, words)))
	}
	f.Fuzz(func(t *testing.T, record string) {
		var h journal.Head
		reader := headReader{words: words}
		if err := reader.read(record, &h); err != nil && !errors.Is(err, journal.ErrDamaged) {
			t.Fatal(err)
		}
	})
}
