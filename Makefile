# crosscheck: what can be made. `make` alone lists it.

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
PLATFORMS = linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64
FUZZTIME ?= 20s

.PHONY: help build test race lint fuzz bench bench-peers quality dist config.yaml pictures clean

help: ## list the targets
	@grep -hE '^[a-z.-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

build: ## bin/crosscheck for this machine
	CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o bin/crosscheck ./cmd/crosscheck

test: ## every test
	go test ./...

race: ## every test under the race detector
	go test -race ./...

lint: ## gofmt, vet, staticcheck, govulncheck
	test -z "$$(gofmt -l $$(git ls-files '*.go'))"
	go vet ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.6.1 ./...
	-go run golang.org/x/vuln/cmd/govulncheck@v1.8.0 ./...

fuzz: ## every fuzz target for FUZZTIME (default 20s)
	@FUZZTIME=$(FUZZTIME) .ci/fuzz $$(go list ./...)

bench: ## every Go benchmark, once
	go test -run '^$$' -bench . -benchtime 1x ./...

ARTICLES ?= 1000

bench-peers: build ## beside Python programs: PERF is the folder that holds gen/ and peers/ (Debian: python3-sklearn python3-nltk python3-xlsxwriter time)
	@test -n "$(PERF)" || { echo "say where the generator and the peers are: make bench-peers PERF=FOLDER"; exit 2; }
	@set -e; out=$$(mktemp -d); trap 'rm -rf "$$out"' EXIT; \
	  (cd "$(PERF)/gen" && go build -o "$$out/gen" .); "$$out/gen" -articles $(ARTICLES) -out "$$out/a" -txt >/dev/null; \
	  timed() { /usr/bin/time -f "  %U s user, %S s system, %e s wall, %M KB" "$$@"; }; py=/usr/bin/python3; \
	  echo "articles to workbook, crosscheck"; timed bin/crosscheck run "$$out/a/txt" --no-archive --no-cache --out "$$out/c.xlsx" >/dev/null; \
	  echo "articles to workbook, Python"; timed $$py "$(PERF)/peers/e2e.py" "$$out/a/articles.jsonl" "$$out/p.xlsx"; \
	  echo "claims, crosscheck"; timed bin/crosscheck match --claims "$$out/a/claims.tsv" >"$$out/c.tsv"; $$py "$(PERF)/peers/score.py" "$$out/c.tsv" "$$out/a/gold.tsv"; \
	  echo "claims, TF-IDF"; timed $$py "$(PERF)/peers/tfidf.py" "$$out/a/claims.tsv" char 0.5 "$$out/t.tsv"; $$py "$(PERF)/peers/score.py" "$$out/t.tsv" "$$out/a/gold.tsv"

config.yaml: ## write config.yaml from the documented defaults
	go run ./internal/tools/configdoc

quality: build ## run again every command of docs/quality.md; DATA is the folder that holds data/ and score/
	@test -n "$(DATA)" || { echo "say where the sets and scorers are: make quality DATA=FOLDER"; exit 2; }
	@grep -E '^    (python3 "?\$$DATA|bin/crosscheck bench|go test)' docs/quality.md | while read -r line; do \
	  echo "\$$ $$line"; DATA="$(DATA)" sh -c "$$line" </dev/null | tail -n 1 || exit 1; done

dist: ## static binaries for Windows, macOS and Linux in dist/
	@mkdir -p dist
	@for p in $(PLATFORMS); do \
	  os=$${p%/*}; arch=$${p#*/}; ext=; [ $$os = windows ] && ext=.exe; \
	  echo "dist/crosscheck-$$os-$$arch$$ext"; \
	  CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch go build -trimpath -ldflags "-s -w" -o dist/crosscheck-$$os-$$arch$$ext ./cmd/crosscheck || exit 1; \
	done

pictures: build ## every sheet on samples/ as a picture in docs/sheets (needs LibreOffice and poppler)
	./bin/crosscheck run samples/market-hall --no-archive --no-cache --force --out bin/market-hall.xlsx
	./bin/crosscheck run samples/market-hall samples/versions --check samples/draft/market-hall.md --no-archive --no-cache --force --out bin/versions.xlsx
	go run ./internal/tools/pictures bin/versions.xlsx docs/sheets
	go run ./internal/tools/pictures bin/market-hall.xlsx docs/sheets
	go run ./internal/tools/pictures bin/market-hall-machine.xlsx docs/sheets

clean: ## remove what was built
	rm -rf bin dist
