// SPDX-License-Identifier: Apache-2.0

// Package core is what the validator programs share: it reads manifest files, asks one engine about them and prints a
// line per document: file TAB document TAB kind TAB ok|error|dropped|foreign TAB message.
package core

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Verdict is the engine's word on one document: Err nil means accepted, ErrForeign means that it is not the engine's.
type Verdict struct {
	Kind string
	Err  error
}

// Engine checks the documents of one file together (templates of the file are visible to its workflows)
// and returns one verdict per document that the engine's own parser kept, in order.
type Engine func(body []byte, submit bool) []Verdict

// ErrForeign is the verdict on a document of another API, such as a ConfigMap beside a workflow.
var ErrForeign = errors.New("not a kind of this engine")

// Options are the command line that all programs share: -submit, -q and paths.
type Options struct {
	submit, quiet bool
	paths         []string
}

// Flags reads the command line. A program with flags of its own defines them before the call.
func Flags() Options {
	var o Options
	flag.BoolVar(&o.submit, "submit", false, "validate as the controller does at submit time, not as lint")
	flag.BoolVar(&o.quiet, "q", false, "print only what is not ok")
	flag.Parse()
	o.paths = flag.Args()
	return o
}

// Main walks the paths (files, folders, - for standard input) and prints verdicts. It exits with 1 when a document is
// refused or dropped, and with 2 when a path cannot be read.
func Main(options Options, engine Engine) {
	files, err := expand(options.paths)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	out := bufio.NewWriter(os.Stdout)
	good, bad := 0, 0
	for _, file := range files {
		body, err := readFile(file)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		verdicts := guarded(engine, body, options.submit)
		for i, v := range verdicts {
			word, message := "ok", ""
			switch {
			case errors.Is(v.Err, ErrForeign):
				word = "foreign"
			case v.Err != nil:
				word, message = "error", strings.Join(strings.Fields(v.Err.Error()), " ")
				bad++
			default:
				good++
			}
			if word == "error" || !options.quiet {
				fmt.Fprintf(out, "%s\t%d\t%s\t%s\t%s\n", file, i, v.Kind, word, message)
			}
		}
		for i := len(verdicts); i < Count(body); i++ {
			fmt.Fprintf(out, "%s\t%d\t-\tdropped\tthe engine's reader does not see this document\n", file, i)
			bad++
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Fprintf(os.Stderr, "%d ok, %d not\n", good, bad)
	if bad > 0 {
		os.Exit(1)
	}
}

// Count returns the number of YAML documents with content in body, as kubectl would split them. It is what tells that
// the engine's reader has dropped one: that reader skips what it cannot parse and says nothing.
func Count(body []byte) int {
	n, content := 0, false
	for line := range strings.Lines(string(body)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "---" || strings.HasPrefix(line, "--- ") {
			if content {
				n++
			}
			content = strings.TrimSpace(strings.TrimPrefix(line, "---")) != ""
			continue
		}
		text := strings.TrimSpace(line)
		if text != "" && !strings.HasPrefix(text, "#") {
			content = true
		}
	}
	if content {
		n++
	}
	return n
}

// expand replaces folders by the manifest files below them, in a fixed order.
func expand(paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if path == "-" || err == nil && !info.IsDir() {
			files = append(files, path)
			continue
		}
		if err != nil {
			return nil, err
		}
		err = filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && slices.Contains([]string{".yaml", ".yml", ".json"}, filepath.Ext(name)) {
				files = append(files, name)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(files)
	return files, nil
}

func readFile(path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(os.Stdin)
	}
	return os.ReadFile(path)
}

// guarded turns a panic of the engine into a verdict: some inputs do make it panic, and that refuses them too.
func guarded(engine Engine, body []byte, submit bool) (verdicts []Verdict) {
	defer func() {
		if r := recover(); r != nil {
			verdicts = append(verdicts, Verdict{"panic", fmt.Errorf("panic: %v", r)})
		}
	}()
	return engine(body, submit)
}
