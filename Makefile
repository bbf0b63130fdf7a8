# What can be made here. "make" alone lists it.
.DEFAULT_GOAL := help
.PHONY: help run serve build release wasm test setup check unit domain fuzz e2e firefox golden bench opening bench-browser cover screenshots clean

# Two tests at a time: a browser and the program in it are two busy processes.
JOBS ?= 2
ADDR ?= 127.0.0.1:8080
FUZZTIME ?= 3s

# Calls are not inlined: 10 % fewer bytes on the wire are worth more to the
# first view than the time: the five articles took 336 ms instead of 313 to
# analyse in Chromium, medians of three runs.
# Search and alignment are the exception: 19 kB, half the time of most queries.
LEAN := -ldflags=-w -gcflags=all=-l $(patsubst %,-gcflags=verbatim/corpus/%=,index fold align approx)
WASM := env GOOS=js GOARCH=wasm
LINK = $(WASM) go build -modfile=bin/lean/go.mod -overlay=bin/lean/overlay.json -trimpath -buildvcs=false $(LEAN)
# Packages that run in the browser, and so are tested there again.
DOMAIN := ./corpus/...
BROWSER := ./corpus/... ./app/... ./cmd/wasm ./web

# How the program is compressed: best takes 40 s, where others will wait for it,
# fast a few, while it still changes.
SQUEEZE ?= fast
build release bench-browser: SQUEEZE = best

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: wasm ## build the explorer, serve it and print its address
	@go build -o bin/server ./cmd/server
	@.ci/open "http://$(ADDR)/" & exec bin/server -addr $(ADDR)

serve: wasm ## serve the explorer and open nothing
	@go run ./cmd/server -addr $(ADDR)

build: wasm ## bin/verbatim, with the program for the browser inside
	go build -trimpath -o bin/verbatim ./cmd/verbatim

# The same source and toolchain give the same bytes: no paths, no times, no C.
PLATFORMS := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64
SHA256 := $(shell command -v sha256sum || echo shasum -a 256)

release: wasm ## binaries that need nothing else, with checksums, in bin/release
	@rm -rf bin/release && mkdir -p bin/release
	@set -e; for p in $(PLATFORMS); do \
		os=$${p%/*} arch=$${p#*/} end=; [ $$os = windows ] && end=.exe; \
		echo "verbatim-$$os-$$arch$$end"; \
		env CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch go build -trimpath -ldflags="-s -w -buildid=" -o "bin/release/verbatim-$$os-$$arch$$end" ./cmd/verbatim; \
	done
	@cd bin/release && $(SHA256) verbatim-* > SHA256SUMS

# The program, in two halves (cmd/lean), and the script of the very toolchain that
# compiled it. A half is compressed anew only where it differs, so that nothing
# embeds it again in vain.
wasm: ## the program for the browser: app.wasm and rest.wasm in web/static, as .gz and .br
	@mkdir -p bin
	@go build -o bin/lean/lean ./cmd/lean && bin/lean/lean source bin/lean
	$(LINK) -o bin/linked.wasm ./cmd/wasm
	@bin/lean/lean program bin/linked.wasm bin/app.wasm.new bin/rest.wasm.new
	@for half in app rest; do \
		cmp -s bin/$$half.wasm.new bin/$$half.wasm && rm bin/$$half.wasm.new || { rm -f bin/squeezed-$$half && mv bin/$$half.wasm.new bin/$$half.wasm; }; \
		test -e web/static/$$half.wasm.gz && test -e web/static/$$half.wasm.br && grep -qs "best\|$(SQUEEZE)" bin/squeezed-$$half || \
		{ go run ./cmd/squeeze -best=$(if $(filter best,$(SQUEEZE)),true,false) bin/$$half.wasm web/static/$$half.wasm.gz web/static/$$half.wasm.br && echo $(SQUEEZE) > bin/squeezed-$$half; } || exit 1; \
	done
	@cmp -s "$$(go env GOROOT)/lib/wasm/wasm_exec.js" web/static/wasm_exec.js || \
		cp "$$(go env GOROOT)/lib/wasm/wasm_exec.js" web/static/wasm_exec.js

test: setup check unit domain fuzz e2e ## everything that has to hold

setup: ## what the tests need besides Go: Chromium and axe
	@.ci/setup

check: ## gofmt, go vet for both systems, staticcheck
	@unformatted="$$(gofmt -l app cmd corpus web)"; test -z "$$unformatted" || { echo "gofmt -w: $$unformatted"; exit 1; }
	go vet ./...
	go vet -tags e2e ./app/e2e
	$(WASM) go vet $(BROWSER)
	go tool staticcheck ./...

unit: wasm ## tests on this machine, the golden ones too
	go test -p $(JOBS) ./...

domain: setup ## the tests of the domain again, as wasm in Chromium
	@mkdir -p bin
	go build -o bin/wasmbrowsertest github.com/agnivade/wasmbrowsertest
	$(WASM) go test -p $(JOBS) -exec "$(CURDIR)/.ci/in-browser" $(DOMAIN)

fuzz: ## every fuzz target for FUZZTIME
	@.ci/fuzz $(FUZZTIME)

e2e: setup wasm ## the explorer in Chromium, a part of it in Firefox and WebKit where they are installed, and the budgets
	@command -v firefox-esr firefox >/dev/null || echo "e2e: nothing is tested in Firefox: it is not installed"
	@command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null || echo "e2e: nothing is tested in WebKit: webkit2gtk-driver and xvfb are not installed"
	go test -tags e2e -count=1 -timeout 15m ./app/e2e

firefox: wasm ## one file, a plain host, offline and ten embeds in Firefox alone
	go test -tags e2e -count=1 -timeout 10m -v -run '^TestFirefox$$' ./app/e2e

golden: ## write the golden files anew; look at the difference before committing
	go test ./corpus/... -update

bench: ## benchmarks of the domain
	go test -run '^$$' -bench . -benchmem $(DOMAIN)

opening: setup wasm ## measure anew which functions the opening needs, cmd/lean/opening.txt
	@bin/lean/lean trace bin/linked.wasm bin/trace.wasm
	go run ./cmd/lean/opening bin/trace.wasm > bin/opening.txt && mv bin/opening.txt cmd/lean/opening.txt

bench-browser: setup wasm ## time to first content and to the open corpus, beside a bare go-app page
	go run ./cmd/bench-browser

# Others' articles are not kept here: JSON Lines of {id, text}, gzipped or not.
ARTICLES ?= 10000
bench-find: ## recall and speed of find and search, CORPUS=articles.jsonl.gz ARTICLES=10000; more than there are are made up
	go run ./cmd/bench-find -corpus "$(CORPUS)" -articles $(ARTICLES)

bench-peers: ## search libraries of others asked the same, CORPUS=articles.jsonl.gz ARTICLES=10000
	@mkdir -p bin
	go run ./cmd/bench-find -corpus "$(CORPUS)" -articles $(ARTICLES) -questions bin/questions.json
	cd cmd/bench-peers && npm ci --no-audit --no-fund && npm run bench -- "$(CURDIR)/bin/questions.json"

cover: ## coverage by package
	go test -p $(JOBS) -cover ./...

screenshots: setup wasm ## pictures of every view, in bin/screenshots, and that of the README
	go test -tags e2e -count=1 -timeout 10m -run '^TestScreenshots$$' ./app/e2e -screenshots "$(CURDIR)/bin/screenshots"
	@cp bin/screenshots/README.png app/screenshot.png

clean: ## remove what was made
	rm -rf bin web/static/*.wasm.gz web/static/*.wasm.br web/static/wasm_exec.js
