package ui

import (
	"os"
	"path/filepath"
	"testing"
)

// importScenes are the pages of an import. The files are the samples that the
// importer itself is tested with.
var importScenes = []scene{
	{"import", empty, AtHome, pressing("e", "i")},
	{"import-names", empty, AtHome, func(d *driver) {
		d.files.put("~/Downloads/deals-2025.csv", "")
		d.files.put("~/Downloads/deals-2026.csv", "")
		d.Press("e", "i")
		d.Type("~/Down")
		d.Press("tab")
	}},
	{"import-missing", empty, AtHome, func(d *driver) {
		d.Press("e", "i")
		d.Type("~/Downloads/deals.csv")
		d.Press("enter")
	}},
	{"import-columns", empty, AtHome, func(d *driver) { d.preview(ownSample(d)) }},
	{"import-value", empty, AtHome, func(d *driver) {
		d.preview(ownSample(d))
		d.Press("down")
	}},
	{"import-end", empty, AtHome, func(d *driver) {
		d.preview(ownSample(d))
		d.Press("end")
	}},
	{"import-outcome", empty, AtHome, func(d *driver) {
		d.previewOf(d.either(
			"Customer,Verdict,Closed\nKita Foods,yes,2026-03-07\nHoshino Trading,no,2026-04-02\n",
			"顧客名,判定,終了日\n北フーズ,採用,2026-03-07\n星野商事,不採用,2026-04-02\n"))
	}},
	{"import-order", empty, AtHome, func(d *driver) {
		d.previewOf(d.either(
			"Company,Status,Close Date\nKita Foods,Won,3/7/2026\nHoshino Trading,Lost,4/2/2026\n",
			"会社名,結果,決定日\n北フーズ,受注,3/7/2026\n星野商事,失注,4/2/2026\n"))
	}},
	{"import-wrong-row", empty, AtHome, func(d *driver) {
		d.previewOf(d.either(
			"Company,Status,Close Date\nKita Foods,Won,2026-03-07\nHoshino Trading,Lost,soon\n",
			"会社名,結果,決定日\n北フーズ,受注,2026-03-07\n星野商事,失注,近日中\n"))
	}},
	{"import-plan", empty, AtHome, func(d *driver) {
		d.preview(ownSample(d))
		d.Press("enter")
	}},
	{"import-nothing", empty, AtHome, func(d *driver) {
		d.preview(ownSample(d))
		d.Press("enter", "enter", "enter")
		d.preview(ownSample(d))
		d.Press("enter")
	}},
	{"import-done", empty, AtHome, func(d *driver) {
		d.preview(ownSample(d))
		d.Press("enter", "enter")
	}},
	{"import-storing", empty, AtHome, func(d *driver) {
		d.preview(ownSample(d))
		d.Press("enter")
		i := d.app.top().(importing)
		over := make(chan struct{})
		close(over)
		i.page, i.progress, i.run = storingImport, importStep{12_288, 50_000}, &importRun{over: over}
		d.app.stack[len(d.app.stack)-1] = i
	}},
	{"help-import", empty, AtHome, func(d *driver) {
		d.preview(ownSample(d))
		d.Press("?")
	}},
}

// ownSample is a sample in the language of the app.
func ownSample(d *driver) string { return d.either("hubspot_deals.csv", "kintone_anken_utf8bom.csv") }

// sample is a file that the importer is tested with.
func sample(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "journal", "exchange", "crm", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// preview opens the page of columns of a sample.
func (d *driver) preview(name string) {
	d.t.Helper()
	d.readFile(name, sample(d.t, name))
}

// previewOf opens the page of columns of a small file.
func (d *driver) previewOf(content string) {
	d.t.Helper()
	d.readFile(d.either("deals.csv", "案件一覧.csv"), content)
}

// readFile names a file to be imported, from home or from the list.
func (d *driver) readFile(name, content string) {
	d.t.Helper()
	path := "~/Downloads/" + name
	d.files.put(path, content)
	if _, atHome := d.app.top().(home); atHome {
		d.Press("e")
	}
	d.Press("i")
	d.Type(path)
	d.Press("enter")
	if i, ok := d.app.top().(importing); !ok || i.page == namingFile {
		d.t.Fatalf("%s was not read\n%s", name, d.View())
	}
}

// focusOn moves to a row of the page of columns.
func (d *driver) focusOn(path string) {
	d.t.Helper()
	d.Press("home")
	for d.app.top().(importing).focus != path {
		before := d.app.top().(importing).focus
		d.Press("down")
		if d.app.top().(importing).focus == before {
			d.t.Fatalf("there is no row %q\n%s", path, d.View())
		}
	}
}

// chooseColumn turns the row in focus until its column is the one named.
func (d *driver) chooseColumn(path, header string) {
	d.t.Helper()
	d.focusOn(path)
	for range 40 {
		if d.app.top().(importing).columnOf(path) == header {
			return
		}
		d.Press("right")
	}
	d.t.Fatalf("%s is not to be had for %s\n%s", header, path, d.View())
}
