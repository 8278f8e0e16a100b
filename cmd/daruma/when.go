package main

import (
	"os"
	"strconv"
	"strings"
	"time"

	"daruma/journal/text"
)

// clockFrom returns the clock of a run: the machine's, or one that starts at
// the time given with --now or DARUMA_NOW, for scripts and tests.
func clockFrom(m machine, flag string) (func() time.Time, error) {
	where, given := "--now", flag
	if given == "" {
		where, given = "DARUMA_NOW", m.getenv("DARUMA_NOW")
	}
	if given == "" {
		return m.now, nil
	}
	start, err := time.Parse(time.RFC3339, given)
	if err != nil {
		return nil, wrong(where, text.Say("write the time as 2026-11-20T18:02:11+09:00", "日時は 2026-11-20T18:02:11+09:00 の形式で指定してください"))
	}
	began := m.now()
	return func() time.Time { return start.Add(m.now().Sub(began)) }, nil
}

// localZone returns the zone of the user and its IANA name: TZ, else the
// system's. Where the system does not tell its name, the name is that of the
// fixed zone that is as far from UTC at the time given.
func localZone(getenv func(string) string, at time.Time) (string, *time.Location) {
	for _, name := range []string{strings.TrimPrefix(getenv("TZ"), ":"), systemZone()} {
		if name == "" || name == "Local" || strings.HasPrefix(name, "/") {
			continue
		}
		if location, err := time.LoadLocation(name); err == nil {
			return name, location
		}
	}
	return fixedZone(at.In(time.Local)), time.Local
}

// systemZone is the name in the link that sets the zone of the system, or "".
func systemZone() string {
	target, err := os.Readlink("/etc/localtime")
	if err != nil {
		return ""
	}
	_, name, _ := strings.Cut(target, "zoneinfo/")
	return name
}

// fixedZone is the name of the zone that is always as far from UTC as t is.
// Etc/GMT-9 is nine hours ahead: the sign is the database's own. Only whole
// hours have a name; without one it is UTC.
func fixedZone(t time.Time) string {
	const hour = 3600
	_, offset := t.Zone()
	switch {
	case offset == 0 || offset%hour != 0:
		return "UTC"
	case offset > 0:
		return "Etc/GMT-" + strconv.Itoa(offset/hour)
	default:
		return "Etc/GMT+" + strconv.Itoa(-offset/hour)
	}
}
