//go:build e2e

package e2e

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

// The most that all the explorer's files may weigh on the wire, whatever
// budget.txt says.
const wholeLimit = 2_600_000

// slack is the share by which a budget may be greater than what it bounds.
const slack = 0.05

func TestBudgets(t *testing.T) {
	p := newTab(t, wide)
	p.goTo(repoURL) // by gzip; by brotli it is less
	p.settled()
	p.await(`performance.getEntriesByName("verbatim:whole").length > 0`)
	var weight struct{ Wasm, Opening, Rest, First, Whole int }
	p.value(`(async () => {
		const { wasm, plain, rest, plainRest } = document.querySelector("script[data-wasm]").dataset;
		const size = async (address) => (await (await fetch(address)).arrayBuffer()).byteLength;
		const page = performance.getEntriesByType("navigation")[0];
		const files = performance.getEntriesByType("resource");
		const sum = (entries) => entries.reduce((n, e) => n + e.encodedBodySize, page.encodedBodySize);
		const First = sum(files.filter((e) => e.renderBlockingStatus === "blocking")), Whole = sum(files);
		return { Wasm: await size(plain) + await size(plainRest), Opening: await size(wasm), Rest: await size(rest), First, Whole };
	})()`, &weight)
	budget := readBudget(t)
	for _, c := range []struct {
		name string
		is   int
	}{
		{"wasm", weight.Wasm}, {"app.wasm.gz", weight.Opening}, {"rest.wasm.gz", weight.Rest}, {"first-paint", weight.First}, {"whole", weight.Whole},
	} {
		may, ok := budget[c.name]
		switch {
		case !ok:
			t.Errorf("web/budget.txt has no line for %s, which is %d", c.name, c.is)
		case c.is > may:
			t.Errorf("%s weighs %d bytes, %d more than its budget of %d", c.name, c.is, c.is-may, may)
		case float64(c.is) < float64(may)*(1-slack):
			t.Errorf("%s weighs %d bytes, much less than its budget of %d: lower it in web/budget.txt", c.name, c.is, may)
		}
		t.Logf("%s: %d of %d bytes", c.name, c.is, may)
		delete(budget, c.name)
	}
	for name := range budget {
		t.Errorf("web/budget.txt bounds %q, which nobody measures", name)
	}
	if weight.Whole > wholeLimit {
		t.Errorf("the whole weighs %d bytes, more than %d", weight.Whole, wholeLimit)
	}
}

// readBudget reads web/budget.txt: a name and a number on each line.
func readBudget(t *testing.T) map[string]int {
	t.Helper()
	file, err := os.Open("../../web/budget.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	budget := map[string]int{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		n, err := strconv.Atoi(fields[len(fields)-1])
		if err != nil || len(fields) != 2 {
			t.Fatal(fmt.Errorf("web/budget.txt: %q is no name and number: %v", line, err))
		}
		budget[fields[0]] = n
	}
	return budget
}
