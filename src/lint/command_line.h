// SPDX-License-Identifier: Apache-2.0
// What a container runs, as rules about its words look at it: which program gets them, whether that is a shell, and
// which word is the shell's script. Kubernetes starts the program itself; no shell comes between.
// https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "dagc/span.h"
#include "lint/containers.h"

namespace dagc::lint {

// One word of `command` or `arguments`.
struct Word {
  std::string_view text;
  Span span;
  bool known = true;  // false: `text` is not what the program gets, some of it is only known later
  bool exact = true;  // `text` is what is written at `span`; false: a template renders to it
};

// Who reads the words after the program.
enum class Reader : std::uint8_t {
  kUnknown,  // the image's entry point, or a wrapper whose words are not understood
  kShell,
  kPlain,      // takes every argument as it is: echo, cp, ..
  kExpanding,  // reads `$` itself, or passes its arguments to a shell: make, perl, ssh, `xargs sh -c`
  kProgram,    // any other
};

class CommandLine {
 public:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  // A view: `use` must outlive it. Allocates nothing.
  explicit CommandLine(const ContainerUse& use);

  std::size_t size() const;
  Word At(std::size_t index) const;

  Reader reader() const { return reader_; }
  // The word that names the program, after `env`, `tini --` and the like; kNone: the image's entry point.
  std::size_t program() const { return program_; }
  std::string_view program_name() const { return name_; }  // without its directory; empty when unknown
  // The first word that the program gets.
  std::size_t first_argument() const { return program_ == kNone ? 0 : program_ + 1; }
  // The word after `-c` of a shell: its script; kNone where there is none.
  std::size_t script() const { return script_; }

 private:
  Word WordOf(const ir::Text& text) const;
  void FindProgram(std::size_t at);
  std::size_t SkipWrapper(std::string_view name, std::size_t at) const;
  void FindScript();
  bool PassesToShell() const;

  std::span<const ir::Text> command_;
  std::span<const ir::Text> arguments_;
  std::span<const ir::ProjectedArgument> projected_;
  bool exact_;
  Reader reader_ = Reader::kUnknown;
  std::size_t program_ = kNone;
  std::size_t script_ = kNone;
  std::string_view name_;
};

bool HasBlank(std::string_view text);

// The place of some bytes of a word's text, where the word is written on one line without escapes; otherwise the whole
// word.
Span PlaceIn(const Word& word, std::size_t begin, std::size_t end);

}  // namespace dagc::lint
