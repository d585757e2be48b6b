// SPDX-License-Identifier: Apache-2.0
// Which bytes of a file may be shown. Values of secrets are hidden in source lines and in messages, whatever the
// format; how long a hidden value is does not show either.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/diagnostic.h"
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

  // The hidden parts of [begin, end), a part of one line: sorted, apart from each other, never empty.
  std::vector<Span> HiddenIn(Span part_of_line) const;

  // The finding, with every piece of its texts in backticks masked that is known only from hidden bytes. Of a finding
  // at hidden bytes only those pieces stay that stand elsewhere in the open, or in every finding of its code: what it
  // quotes need not look as it does in the file. One that touches no file with secrets is returned as it is.
  Diagnostic Redact(Diagnostic finding) const;

 private:
  bool HasSecrets(FileId file) const { return hidden_.contains(file) || only_keys_.contains(file); }
  bool IsHidden(Span span) const;
  bool HidesBackticks(FileId file) const;
  void RedactText(std::string& text, const std::set<FileId>& files) const;
  void RedactAtHidden(std::string& text, const std::set<FileId>& files, std::string_view own) const;
  std::uint32_t LineEnd(FileId file, std::uint32_t offset) const;  // of the line that holds it
  bool IsInTheOpen(std::string_view piece, FileId file) const;
  bool IsKnownOnlyFromHidden(std::string_view piece, FileId file) const;
  bool IsKnownOnlyFromHidden(std::string_view piece, const std::set<FileId>& files) const;

  const SourceMap& sources_;
  std::map<FileId, std::vector<Span>> hidden_;  // sorted, apart from each other
  // Of files of which only keys are shown: for each line, from the first, whether it goes on with a text.
  std::map<FileId, std::vector<bool>> only_keys_;
};

}  // namespace dagc
