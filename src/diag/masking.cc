// SPDX-License-Identifier: Apache-2.0
#include "diag/masking.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/text.h"
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

// Takes in the tag and the anchor before the value, or behind the colon when the value is missing and its key stands
// for it, and a comment behind it.
void Widen(std::string_view text, Span& secret) {
  std::size_t begin = secret.begin;
  while (true) {
    std::size_t word_end = begin;
    while (word_end > 0 && IsBlank(text[word_end - 1])) --word_end;
    if (word_end == begin) break;
    std::size_t word = word_end;
    while (word > 0 && !IsBlank(text[word - 1]) && text[word - 1] != '\n') --word;
    if (word == word_end || !OpensProperty(text[word])) break;
    begin = word;
  }
  secret.begin = static_cast<std::uint32_t>(begin);
  const std::string_view rest = text.substr(secret.end);
  const std::size_t first = rest.find_first_not_of(rest.starts_with(':') ? ": \t" : " \t");
  if (first == std::string_view::npos || first == 0) return;
  if (rest[first] == '#' || (rest.front() == ':' && OpensProperty(rest[first]))) {
    secret.end = static_cast<std::uint32_t>(std::min(text.find('\n', secret.end), text.size()));
  }
}

}  // namespace

void Masking::Hide(Span secret) {
  if (!secret.file || secret.begin == secret.end) return;
  Widen(sources_.Text(secret.file), secret);
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
  const std::string_view text = sources_.Text(file);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    goes_on.push_back(follower.GoesOn(text.substr(at, end - at)));
    at = end + 1;
  }
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
  const std::uint32_t line_end = LineEnd(span.file, span.begin);
  // Where it is only a place, what stands there counts.
  const std::uint32_t end = std::max(span.end, std::min(span.begin + 1, line_end));
  return end > line_end || !HiddenIn({span.file, span.begin, end}).empty();
}

bool Masking::HidesBackticks(FileId file) const {
  if (only_keys_.contains(file)) return sources_.Text(file).find('`') != std::string_view::npos;
  const auto found = hidden_.find(file);
  if (found == hidden_.end()) return false;
  const std::string_view text = sources_.Text(file);
  return std::any_of(found->second.begin(), found->second.end(), [&](const Span& span) {
    return text.substr(span.begin, span.end - span.begin).find('`') != std::string_view::npos;
  });
}

bool Masking::IsInTheOpen(std::string_view piece, FileId file) const {
  const std::string_view text = sources_.Text(file);
  for (std::size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) {
    const auto begin = static_cast<std::uint32_t>(at);
    const auto end = static_cast<std::uint32_t>(at + piece.size());
    // A piece that goes over a line end cannot be asked about as a whole; its first line decides.
    if (HiddenIn({file, begin, std::max(begin, std::min(end, LineEnd(file, begin)))}).empty()) return true;
  }
  return false;
}

bool Masking::IsKnownOnlyFromHidden(std::string_view piece, FileId file) const {
  return sources_.Text(file).find(piece) != std::string_view::npos && !IsInTheOpen(piece, file);
}

namespace {

// So much of a value that looks otherwise in the file is no secret.
constexpr std::size_t kTellsNothing = 2;

// `keep` decides about each piece in backticks.
template <typename Keep>
void MaskPieces(std::string& text, Keep keep) {
  for (std::size_t open = text.find('`'); open != std::string::npos; open = text.find('`', open)) {
    const std::size_t close = text.find('`', open + 1);
    if (close == std::string::npos) return;
    const std::string piece = text.substr(open + 1, close - open - 1);
    // A shortened value still shows its beginning, so that is what is looked for.
    const std::string_view known = std::string_view(piece).substr(0, piece.size() - (piece.ends_with("...") ? 3 : 0));
    const bool kept = known.empty() || keep(known);
    if (!kept) text.replace(open + 1, piece.size(), Masking::kMask);
    open += (kept ? piece.size() : Masking::kMask.size()) + 2;
  }
}

}  // namespace

bool Masking::IsKnownOnlyFromHidden(std::string_view piece, const std::set<FileId>& files) const {
  return std::any_of(files.begin(), files.end(),
                     [&](FileId file) { return HasSecrets(file) && IsKnownOnlyFromHidden(piece, file); });
}

void Masking::RedactText(std::string& text, const std::set<FileId>& files) const {
  MaskPieces(text, [&](std::string_view piece) { return !IsKnownOnlyFromHidden(piece, files); });
}

void Masking::RedactAtHidden(std::string& text, const std::set<FileId>& files, std::string_view own) const {
  const std::size_t first = text.find('`');
  const std::size_t last = text.rfind('`');
  if (first == last) return;
  const bool unclear = std::any_of(files.begin(), files.end(), [&](FileId file) { return HidesBackticks(file); });
  if (unclear) {  // which of them are ours
    text.replace(first + 1, last - first - 1, kMask);
    return;
  }
  MaskPieces(text, [&](std::string_view piece) {
    if (own.find('`' + std::string(piece) + '`') != std::string_view::npos) return true;
    if (piece.size() <= kTellsNothing) return !IsKnownOnlyFromHidden(piece, files);
    return std::any_of(files.begin(), files.end(), [&](FileId file) { return IsInTheOpen(piece, file); });
  });
}

Diagnostic Masking::Redact(Diagnostic finding) const {
  std::set<FileId> files = {finding.span.file};
  bool at_hidden = IsHidden(finding.span);
  for (const Note& note : finding.notes) {
    files.insert(note.span.file);
    at_hidden = at_hidden || IsHidden(note.span);
  }
  std::erase_if(files, [](FileId file) { return !file; });
  if (std::none_of(files.begin(), files.end(), [&](FileId file) { return HasSecrets(file); })) return finding;
  const auto redact = [&](std::string& text, std::string_view own) {
    if (at_hidden) {
      RedactAtHidden(text, files, own);
    } else {
      RedactText(text, files);
    }
  };
  redact(finding.message, InfoOf(finding.code).text);
  redact(finding.help, {});
  for (Note& note : finding.notes) redact(note.message, {});
  return finding;
}

}  // namespace dagc
