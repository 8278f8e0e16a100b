package crm

import (
	"bytes"

	"daruma/journal/text"
)

// otherKinds are what begins files that are taken for CSV by mistake.
var otherKinds = []struct {
	begins string // in small letters
	kind   text.Text
}{
	{"%pdf-", text.Say("a PDF", "PDF")},
	{"pk\x03\x04", text.Say("a workbook of Excel or a ZIP archive", "ExcelブックまたはZIPファイル")},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", text.Say("a workbook of Excel", "Excelブック")},
	{"\x1f\x8b", text.Say("a compressed file", "圧縮ファイル")},
	{"<!doctype html", text.Say("a web page", "Webページ（HTML）")},
	{"<html", text.Say("a web page", "Webページ（HTML）")},
	{"<?xml", text.Say("XML", "XML")},
}

// refuseOtherKinds says what a file is that is no CSV.
func refuseOtherKinds(raw []byte) error {
	const longest = 16
	begins := lowerASCII(bytes.TrimPrefix(raw[:min(longest, len(raw))], []byte(byteOrderMark)))
	for _, other := range otherKinds {
		if bytes.HasPrefix(begins, []byte(other.begins)) {
			return problem(text.Say("this is %[1]s and no CSV file; export the deals as CSV",
				"これは%[1]sで、CSVではありません。案件をCSVで書き出してください").With(other.kind))
		}
	}
	return nil
}

// lowerASCII is b with the letters A to Z small, and all other bytes as they
// are, whatever their encoding.
func lowerASCII(b []byte) []byte {
	lower := bytes.Clone(b)
	for i, c := range lower {
		if 'A' <= c && c <= 'Z' {
			lower[i] = c + 'a' - 'A'
		}
	}
	return lower
}
