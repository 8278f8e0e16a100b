package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestNoNetwork holds that nothing which could reach a network is linked into
// the program: nothing leaves the machine.
func TestNoNetwork(t *testing.T) {
	tool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("the go tool is not installed here, and it alone knows what is linked")
	}
	forbidden := map[string]bool{"net": true, "net/http": true, "crypto/tls": true, "plugin": true}
	for _, system := range []string{"linux", "darwin"} {
		t.Run(system, func(t *testing.T) {
			list := exec.Command(tool, "list", "-deps", ".")
			list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0", "GOFLAGS=-mod=readonly")
			linked, err := list.Output()
			if err != nil {
				t.Fatalf("go list: %v", err)
			}
			packages := strings.Fields(string(linked))
			if len(packages) < 50 {
				t.Fatalf("go list names %d packages: %q", len(packages), linked)
			}
			for _, name := range packages {
				if forbidden[name] {
					t.Errorf("%s is linked", name)
				}
			}
		})
	}
}
