package policy_test

import (
	"strings"
	"testing"

	"verbatim/cmd/internal/policy"
)

func TestStatedPolicyIsRead(t *testing.T) {
	e := policy.Extra{Styles: []string{"p > a { color: red }"}, Connect: []string{"https://data.example"}}
	page := "<!doctype html><html><head><meta charset=\"utf-8\">\n" + policy.Meta(e)
	if got := policy.Of([]byte(page)); got != policy.For(e) {
		t.Errorf("Of(page) = %q, want %q", got, policy.For(e))
	}
	// The hash of an empty style, as everybody knows it.
	if want := "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"; !strings.Contains(policy.For(policy.Extra{Styles: []string{""}}), want) {
		t.Errorf("For(an empty style) lacks %s", want)
	}
}

// TestLaxPolicyIsNotTaken: what a page states can widen the policy by hashes
// and origins, not by leave to run anything.
func TestLaxPolicyIsNotTaken(t *testing.T) {
	strict := policy.For(policy.Extra{})
	for _, bad := range []string{"'unsafe-inline'", "'unsafe-eval'"} {
		if strings.Contains(strict, bad) {
			t.Errorf("the policy allows %s", bad)
		}
	}
	for _, content := range []string{
		"", "script-src *", "default-src 'none'", "default-src *; script-src 'self'",
		"default-src 'none'; script-src 'self' 'unsafe-inline'", "default-src 'none'; script-src 'unsafe-eval'",
		"default-src 'none'; script-src 'self'\r\nSet-Cookie: a=b",
	} {
		page := `<meta http-equiv="Content-Security-Policy" content="` + content + `">`
		if got := policy.Of([]byte(page)); got != strict {
			t.Errorf("Of(%q) = %q, want the strict one", content, got)
		}
	}
	late := strings.Repeat(" ", 5000) + policy.Meta(policy.Extra{Styles: []string{"x"}})
	if got := policy.Of([]byte(late)); got != strict {
		t.Errorf("a policy far down the page is taken: %q", got)
	}
}
