// SPDX-License-Identifier: Apache-2.0
#include "diag/masking.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/shown.h"
#include "base/text.h"
#include "diag/codes/dg5.h"
#include "diag/diag_catalog.h"

namespace dagc {
namespace {

bool IsKeyByte(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_' || c == '-' || c == '.' || c == '/'; }

// How much of a line is surely no secret: its indentation, dashes of lists, and a key with its colon. Anything less
// ordinary (a flow collection, a key with a blank in it) counts as a value.
std::size_t HarmlessPrefix(std::string_view line) {
  std::size_t at = 0;
  const auto skip_blanks = [&] {
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
  };
  skip_blanks();
  while (at + 1 < line.size() && line[at] == '-' && line[at + 1] == ' ') {
    ++at;
    skip_blanks();
  }
  const std::size_t harmless = at;
  const char quote = at < line.size() && (line[at] == '"' || line[at] == '\'') ? line[at] : '\0';
  if (quote != '\0') ++at;
  const std::size_t key = at;
  while (at < line.size() && IsKeyByte(line[at])) ++at;
  if (at == key) return harmless;
  const auto takes = [&](char c) {
    const bool is_there = at < line.size() && line[at] == c;
    at += is_there ? 1 : 0;
    return is_there;
  };
  if (quote != '\0' && !takes(quote)) return harmless;
  if (!takes(':')) return harmless;
  const bool ends_key = at == line.size() || line[at] == ' ' || line[at] == '\t';
  return ends_key ? at : harmless;
}

// Follows the lines of a text that is no YAML, or not quite, and says which of them are part of a value that began on
// an earlier line: in a block scalar, in quotes, or further in than the key of a plain value. Says so too often rather
// than not often enough.
class LineFollower {
 public:
  bool GoesOn(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return quote_ != '\0' || value_at_ != kNone;
    const bool has_tab = line.substr(0, begin).find('\t') != std::string_view::npos;
    if (quote_ != '\0') {
      FollowQuotes(line, 0);
      return true;
    }
    if (value_at_ != kNone && (has_tab || begin > value_at_)) return true;
    value_at_ = kNone;
    const std::size_t harmless = HarmlessPrefix(line);
    std::size_t value = line.find_first_not_of(" \t\r", harmless);
    while (value != std::string_view::npos && (line[value] == '!' || line[value] == '&')) {
      const std::size_t blank = line.find_first_of(" \t", value);
      value = blank == std::string_view::npos ? blank : line.find_first_not_of(" \t\r", blank);
    }
    if (value == std::string_view::npos || line[value] == '#') return false;
    if (line[value] != '{' && line[value] != '[') value_at_ = Owner(line, begin, harmless);
    FollowQuotes(line, value);
    return false;
  }

 private:
  // Where the key of the line's value stands, or the dash of one without a key.
  static std::size_t Owner(std::string_view line, std::size_t at, std::size_t harmless) {
    std::size_t owner = at;
    while (line.substr(at).starts_with("- ")) {
      owner = at;
      at = std::min(line.find_first_not_of(" \t", at + 1), line.size());
    }
    return harmless > at ? at : owner;
  }

  static constexpr std::size_t kNone = std::string_view::npos;

  // A quote opens where a value may begin.
  void FollowQuotes(std::string_view line, std::size_t at) {
    for (bool may_begin = true; at < line.size(); ++at) {
      const char c = line[at];
      if (quote_ == '\0' && may_begin && (c == '"' || c == '\'')) {
        quote_ = c;
      } else if (quote_ == '"' && c == '\\') {
        ++at;
      } else if (quote_ == c) {
        quote_ = '\0';
      }
      may_begin = c == ' ' || c == '\t' || c == '{' || c == '[' || c == ',' || c == ':';
    }
  }

  char quote_ = '\0';
  std::size_t value_at_ = kNone;  // the indentation of the last key that has a value
};

// Where a value ends when the blanks and the line end behind it are not counted.
std::uint32_t WithoutTrailingBlanks(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

bool IsBlank(char c) { return c == ' ' || c == '\t'; }
bool OpensProperty(char c) { return c == '!' || c == '&'; }

// Where a tag or an anchor begins that ends at `end`, if one does: after a blank, or after the mark of a flow
// collection.
std::size_t PropertyBegin(std::string_view text, std::size_t end) {
  std::size_t word = end;
  while (word > 0 && !IsBlank(text[word - 1]) && text[word - 1] != '\n') --word;
  for (std::size_t at = word; at < end; ++at) {
    const bool may_begin = at == word || std::string_view("[{,:").find(text[at - 1]) != std::string_view::npos;
    if (may_begin && OpensProperty(text[at])) return at;
  }
  return end;
}

// Takes in the tag and the anchor before the value, or behind the colon when the value is missing and its key stands
// for it, and a comment behind it.
void Widen(std::string_view text, Span& secret) {
  std::size_t begin = secret.begin;
  while (true) {
    std::size_t word_end = begin;
    while (word_end > 0 && (IsBlank(text[word_end - 1]) || text[word_end - 1] == '\n' || text[word_end - 1] == '\r')) {
      --word_end;
    }
    if (word_end == begin) break;
    const std::size_t property = PropertyBegin(text, word_end);
    if (property == word_end) break;
    begin = property;
  }
  secret.begin = static_cast<std::uint32_t>(begin);
  const std::string_view rest = text.substr(secret.end);
  std::size_t first = rest.find_first_not_of(" \t");
  const bool is_key = first != std::string_view::npos && rest[first] == ':';
  if (is_key) first = rest.find_first_not_of(" \t", first + 1);
  if (first == std::string_view::npos || first == 0) return;
  if (rest[first] == '#' || (is_key && OpensProperty(rest[first]))) {
    secret.end = static_cast<std::uint32_t>(std::min(text.find('\n', secret.end), text.size()));
  }
}

}  // namespace

void Masking::Hide(Span secret) {
  if (!secret.file) return;
  Widen(sources_.Text(secret.file), secret);
  if (secret.begin == secret.end) return;
  std::vector<Span>& spans = hidden_[secret.file];
  // Spans usually come in the order of the text; one that does not is put in its place, and overlaps are joined.
  auto at = std::lower_bound(spans.begin(), spans.end(), secret,
                             [](const Span& a, const Span& b) { return a.end < b.begin; });
  auto last = at;
  for (; last != spans.end() && last->begin <= secret.end; ++last) {
    secret.begin = std::min(secret.begin, last->begin);
    secret.end = std::max(secret.end, last->end);
  }
  spans.insert(spans.erase(at, last), secret);
}

void Masking::ShowOnlyKeys(FileId file) {
  std::vector<bool>& goes_on = only_keys_[file];
  goes_on.clear();
  LineFollower follower;
  const std::uint32_t lines = sources_.LineCount(file);
  for (std::uint32_t line = 1; line <= lines; ++line) goes_on.push_back(follower.GoesOn(sources_.Line(file, line)));
}

std::vector<Span> Masking::HiddenIn(Span part) const {
  std::vector<Span> result;
  if (const auto file = only_keys_.find(part.file); file != only_keys_.end()) {
    const LineColumn place = sources_.Locate(part);
    const std::string_view line = sources_.Line(part.file, place.line);
    const std::uint32_t line_begin = sources_.LineBegin(part.file, place.line);
    const bool goes_on = place.line <= file->second.size() && file->second[place.line - 1];
    const std::size_t blanks = std::min(line.find_first_not_of(" \t"), line.size());
    const auto prefix = static_cast<std::uint32_t>(goes_on ? blanks : HarmlessPrefix(line));
    const std::uint32_t begin = std::max(part.begin, line_begin + prefix);
    const std::uint32_t end = WithoutTrailingBlanks(sources_.Text(part.file), begin, std::max(begin, part.end));
    if (begin < end) result.push_back({part.file, begin, end});
    return result;
  }
  const auto found = hidden_.find(part.file);
  if (found == hidden_.end()) return result;
  const std::vector<Span>& spans = found->second;
  auto at =
      std::lower_bound(spans.begin(), spans.end(), part, [](const Span& a, const Span& b) { return a.end <= b.begin; });
  for (; at != spans.end() && at->begin < part.end; ++at) {
    result.push_back({part.file, std::max(at->begin, part.begin), std::min(at->end, part.end)});
  }
  return result;
}

std::uint32_t Masking::LineEnd(FileId file, std::uint32_t offset) const {
  const std::uint32_t line = sources_.Locate(file, offset).line;
  return static_cast<std::uint32_t>(sources_.LineBegin(file, line) + sources_.Line(file, line).size());
}

bool Masking::IsHidden(Span span) const {
  if (!span.file || !HasSecrets(span.file)) return false;
  const std::string_view text = sources_.Text(span.file);
  const std::uint32_t end = std::max(span.end, span.begin + 1);
  if (only_keys_.contains(span.file)) {
    const std::uint32_t line_end = text.empty() ? 0 : LineEnd(span.file, span.begin);
    if (span.begin >= line_end && span.begin == span.end) return false;  // nothing stands there
    return span.end > line_end || !HiddenIn({span.file, span.begin, std::min(end, line_end)}).empty();
  }
  const std::vector<Span>& spans = hidden_.at(span.file);
  const auto at = std::lower_bound(spans.begin(), spans.end(), span.begin,
                                   [](const Span& hidden, std::uint32_t begin) { return hidden.end <= begin; });
  return at != spans.end() && at->begin < end;
}

void Masking::Substitute(FileId file, const Substitutions& substitutions) {
  // They lie in one file, or come file by file.
  for (auto at = substitutions.scalars.begin(); at != substitutions.scalars.end();) {
    const auto end = std::find_if(at, substitutions.scalars.end(), [&](Span span) { return span.file != at->file; });
    std::vector<Span>& spans = substituted_[at->file];
    spans.insert(spans.end(), at, end);
    std::sort(spans.begin(), spans.end());
    at = end;
  }
  if (substitutions.values.empty()) return;
  variables_[file].insert(substitutions.values.begin(), substitutions.values.end());
  known_values_.clear();
}

bool Masking::IsSubstituted(Span span) const {
  const auto found = substituted_.find(span.file);
  if (found == substituted_.end()) return false;
  const std::vector<Span>& spans = found->second;
  // Scalars lie apart from each other, but one that an alias repeats comes several times.
  const auto at = std::lower_bound(spans.begin(), spans.end(), span.begin,
                                   [](const Span& scalar, std::uint32_t begin) { return scalar.end <= begin; });
  return at != spans.end() && at->begin < std::max(span.end, span.begin + 1);
}

KnownValues& Masking::ValuesFor(FileId file) const {
  const auto [found, is_new] = known_values_.try_emplace(file);
  if (is_new) {
    for (const FileId of : {FileId(), file}) {
      const auto variables = variables_.find(of);
      if (variables == variables_.end()) continue;
      for (const auto& [name, value] : variables->second) found->second.Add(name, value);
    }
  }
  return found->second;
}

struct Masking::Redaction {
  FileId file;                       // whose variables it may speak of
  bool derived_is_hidden = false;    // at a secret
  bool derived_is_replaced = false;  // at the value of a variable
  bool derived_is_computed = false;  // by a template
  KnownValues* values = nullptr;     // null: there are none
};

namespace {

// What is written at a scalar, without its quotes.
std::string_view WithoutQuotes(std::string_view written) {
  const bool quoted =
      written.size() > 1 && (written.front() == '"' || written.front() == '\'') && written.back() == written.front();
  return quoted ? written.substr(1, written.size() - 2) : written;
}

// Letters and digits alone, in lower case: a name as a suggestion respells it is still the name.
std::string Respelt(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (IsAsciiAlpha(c) || IsAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80) result += AsciiLower(c);
  }
  return result;
}

// Findings about names that templates rendered.
bool IsAboutRendered(DiagCode code) {
  constexpr auto kAbout = std::to_array<DiagCode>(
      {diag::kProjectedTwice.code, diag::kProjectionShadowed.code, diag::kSecretKeyName.code, diag::kFileName.code,
       diag::kFileInTheWay.code, diag::kBinaryContents.code, diag::kBadAddress.code, diag::kContainerName.code,
       diag::kGroupsDiffer.code, diag::kUndeclaredVolume.code, diag::kConfigFileName.code, diag::kContainerField.code,
       diag::kRepeatedInPod.code});
  return std::find(kAbout.begin(), kAbout.end(), code) != kAbout.end();
}

bool HasTemplate(std::string_view text) {
  return text.find("{{") != std::string_view::npos || text.find("{%") != std::string_view::npos;
}

}  // namespace

// Whether a template computed the text, of what may have been a value of a variable of any file: a stack's template
// sees the manifests that use the stack. What can be read in the file was not computed from a value.
bool Masking::IsComputed(std::string_view quoted, Span source, const Redaction& redaction) const {
  if (variables_.empty()) return false;
  if (!source.file) {
    if (source != kComputed && !redaction.derived_is_computed) return false;
    if (quoted.ends_with(KnownValues::kCut)) quoted.remove_suffix(KnownValues::kCut.size());
    return !redaction.file || sources_.Text(redaction.file).find(quoted) == std::string_view::npos;
  }
  const std::string_view text = sources_.Text(source.file);
  const std::string_view written =
      text.substr(std::min<std::size_t>(source.begin, text.size()), source.end - source.begin);
  return HasTemplate(written) && Respelt(written).find(Respelt(quoted)) == std::string::npos;
}

std::string Masking::Redacted(std::string_view quoted, Span source, const Redaction& redaction) const {
  if (!source.file) {
    if (redaction.derived_is_hidden || redaction.derived_is_replaced) return std::string(kMask);
    if (IsComputed(quoted, source, redaction)) return std::string(kMask);
  } else if (IsHidden(source)) {
    return std::string(kMask);
  } else if (IsSubstituted(source)) {
    const std::string_view text = sources_.Text(source.file);
    const std::string_view written =
        text.substr(std::min<std::size_t>(source.begin, text.size()), source.end - source.begin);
    return written.find("${") == std::string_view::npos ? std::string(kMask) : Shown(WithoutQuotes(written));
  } else if (IsComputed(quoted, source, redaction)) {
    return std::string(kMask);
  }
  return redaction.values == nullptr ? std::string(quoted) : redaction.values->Replace(quoted);
}

void Masking::RedactText(std::string& text, std::vector<Quotation>& quotations, const Redaction& redaction) const {
  std::string result;
  std::size_t from = 0;
  for (Quotation& quotation : quotations) {
    result.append(text, from, quotation.begin - from);
    const std::string_view quoted = std::string_view(text).substr(quotation.begin, quotation.end - quotation.begin);
    from = quotation.end;
    quotation.begin = static_cast<std::uint32_t>(result.size());
    if (!quoted.empty()) result += Redacted(quoted, quotation.source, redaction);
    quotation.end = static_cast<std::uint32_t>(result.size());
  }
  result.append(text, from, std::string::npos);
  text = std::move(result);
}

namespace {

// Whether there were quotations, and nothing is left of any.
bool OnlyHides(std::string_view text, const std::vector<Quotation>& quotations) {
  return !quotations.empty() && std::all_of(quotations.begin(), quotations.end(), [&](const Quotation& one) {
    return text.substr(one.begin, one.end - one.begin) == Masking::kMask;
  });
}

}  // namespace

Diagnostic Masking::Redact(Diagnostic finding) const {
  if (hidden_.empty() && only_keys_.empty() && variables_.empty()) return finding;
  constexpr int kReaderPhase = 1;
  const bool before_redaction = PhaseDigit(finding.code) == kReaderPhase;
  Redaction redaction;
  redaction.file = finding.span.file;
  const auto look_at = [&](Span span) {
    redaction.derived_is_hidden =
        redaction.derived_is_hidden || IsHidden(span) || (before_redaction && HasSecrets(span.file));
    redaction.derived_is_replaced = redaction.derived_is_replaced || IsSubstituted(span);
  };
  look_at(finding.span);
  for (const Note& note : finding.notes) look_at(note.span);
  if (!variables_.empty()) {
    KnownValues& values = ValuesFor(redaction.file);
    redaction.values = values.empty() ? nullptr : &values;
  }
  redaction.derived_is_computed = IsAboutRendered(finding.code);
  RedactText(finding.message, finding.quotations, redaction);
  redaction.derived_is_computed = false;  // a help proposes names that are known
  RedactText(finding.help, finding.help_quotations, redaction);
  if (OnlyHides(finding.help, finding.help_quotations)) {  // "write `***`" helps nobody
    finding.help.clear();
    finding.help_quotations.clear();
  }
  for (Note& note : finding.notes) RedactText(note.message, note.quotations, redaction);
  return finding;
}

}  // namespace dagc
