// SPDX-License-Identifier: Apache-2.0
// Lines that begin with `%` before a document. https://yaml.org/spec/1.2.2/#68-directives
#include <algorithm>

#include "base/text.h"
#include "diag/codes/dg1.h"
#include "yaml/parser.h"
#include "yaml/uri_chars.h"

namespace dagc::yaml {
namespace {

// The next word of a directive; empty at its end.
std::string_view NextWord(const char*& p, const char* end) {
  p = SkipWhite(p, end);
  const char* const begin = p;
  if (p < end && *p == '#') return {};
  while (p < end && !IsBlank(*p)) ++p;
  return {begin, p};
}

bool IsHandle(std::string_view word) {
  if (word.empty() || word.front() != '!' || word.back() != '!') return false;
  if (word.size() <= 2) return true;
  for (const char c : word.substr(1, word.size() - 2)) {
    if (!IsWordChar(c)) return false;
  }
  return true;
}

// A local prefix begins with `!`, a global one with what may begin a tag.
bool IsPrefix(std::string_view word) {
  if (word.empty() || IsFlow(word.front())) return false;
  return std::all_of(word.begin(), word.end(), IsUriChar);
}

bool IsVersion(std::string_view word) {
  const std::size_t dot = word.find('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i != dot && !IsAsciiDigit(word[i])) return false;
  }
  return true;
}

}  // namespace

// At the beginning of a line between documents.
void Parser::ReadDirectives() {
  bool has_version = false;
  const char* first = nullptr;
  while (column_ == 0 && tab_ == nullptr && *at_ == '%' && !stopped_) {
    if (first == nullptr) first = at_;
    ReadDirective(has_version);
  }
  if (first != nullptr && marker_ != Marker::kStart && !stopped_) {
    Report(diag::kDirectiveWithoutDocument, first, FindBreak(first, end_));
  }
}

void Parser::ReadDirective(bool& has_version) {
  const char* const begin = at_;
  const char* const end = FindBreak(at_, end_);
  const char* p = at_ + 1;
  const std::string_view name = BlankAt(p) ? std::string_view() : NextWord(p, end);
  at_ = end;
  if (name.empty()) {
    Report(diag::kBadDirective, begin, begin + 1, "%", "%YAML 1.2");
  } else if (name == "YAML") {
    const std::string_view version = NextWord(p, end);
    const std::string_view more = NextWord(p, end);
    if (!IsVersion(version) || !more.empty()) {
      Report(diag::kBadDirective, begin, TrimWhite(begin, end), "%YAML", "%YAML 1.2");
    } else if (has_version) {
      Report(diag::kRepeatedDirective, begin, TrimWhite(begin, end), "%YAML");
    } else if (!version.starts_with("1.")) {
      Report(diag::kYamlVersion, version.data(), version.data() + version.size(), Quote(version));
    }
    has_version = true;
  } else if (name == "TAG") {
    ReadTagDirective(p, end);
  } else {
    Report(diag::kUnknownDirective, begin, begin + 1 + name.size(), Quote(name));
  }
  NextLine();
}

void Parser::ReadTagDirective(const char* p, const char* end) {
  const std::string_view handle = NextWord(p, end);
  const std::string_view prefix = NextWord(p, end);
  const std::string_view more = NextWord(p, end);
  if (!IsHandle(handle) || !IsPrefix(prefix) || !more.empty()) {
    Report(diag::kBadDirective, line_, TrimWhite(line_, end), "%TAG", "%TAG !name! prefix");
  } else if (!handles_.Declare(handle, prefix)) {
    Report(diag::kRepeatedDirective, line_, TrimWhite(line_, end),
           QuotedAt("%TAG " + std::string(handle), Range(line_, TrimWhite(line_, end))));
  }
}

}  // namespace dagc::yaml
