// SPDX-License-Identifier: Apache-2.0
// Which bytes of a file may be shown, in source lines and in what findings quote, whatever the format. It is decided by
// places and never by comparing texts: an argument of a message knows the place that it quotes (diag/diag_def.h), and
// one that touches a hidden place shows `***`. How long a hidden value is does not show either.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/diagnostic.h"
#include "diag/known_values.h"
#include "diag/substitutions.h"
#include "source/source_map.h"

namespace dagc {

class Masking {
 public:
  // What stands in the place of a hidden value.
  static constexpr std::string_view kMask = "***";

  explicit Masking(const SourceMap& sources) : sources_(sources) {}

  // The value written at `secret` is never shown, nor a tag or an anchor before it (a password may begin with `!` or
  // `&`), nor a comment behind it (where the one before stands).
  void Hide(Span secret);
  // A file that could not be parsed and may hold secrets: of each line only its key is shown, if it has one and is not
  // part of a text that began further up.
  void ShowOnlyKeys(FileId file);
  // What `${NAME}` stood for in a file; file 0: in what all files of the run may speak of.
  void Substitute(FileId file, const Substitutions& substitutions);

  // The hidden parts of [begin, end), a part of one line: sorted, apart from each other, never empty.
  std::vector<Span> HiddenIn(Span part_of_line) const;
  // Whether a place touches something hidden. An empty one is what begins there.
  bool IsHidden(Span span) const;
  bool HasSecrets(FileId file) const { return hidden_.contains(file) || only_keys_.contains(file); }

  // The finding with every quotation masked that touches a hidden place. What was derived from a text that was read is
  // masked in a finding at a hidden place, and in one of the YAML reader about a file with secrets, because it was made
  // before they were taken out of the tree. A value of a variable is shown as the `${NAME}` it came from. What a
  // template computed (kComputed, or quoted at a place with a template) is masked where variables were replaced, unless
  // it can be read in the file. Takes time in proportion to the finding's texts, and to the file for what a template
  // computed.
  Diagnostic Redact(Diagnostic finding) const;

 private:
  struct Redaction;  // what holds for all texts of a finding

  std::uint32_t LineEnd(FileId file, std::uint32_t offset) const;  // of the line that holds it
  bool IsSubstituted(Span span) const;
  KnownValues& ValuesFor(FileId file) const;
  void RedactText(std::string& text, std::vector<Quotation>& quotations, const Redaction& redaction) const;
  std::string Redacted(std::string_view quoted, Span source, const Redaction& redaction) const;
  bool IsComputed(std::string_view quoted, Span source, const Redaction& redaction) const;

  const SourceMap& sources_;
  std::map<FileId, std::vector<Span>> hidden_;  // sorted, apart from each other
  // Of files of which only keys are shown: for each line, from the first, whether it goes on with a text.
  std::map<FileId, std::vector<bool>> only_keys_;
  std::map<FileId, std::vector<Span>> substituted_;                              // sorted
  std::map<FileId, std::map<std::string, std::string, std::less<>>> variables_;  // of file 0: for all
  mutable std::map<FileId, KnownValues> known_values_;                           // made when first needed
};

}  // namespace dagc
