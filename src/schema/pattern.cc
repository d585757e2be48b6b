// SPDX-License-Identifier: Apache-2.0
#include "schema/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstdint>

#include "base/work.h"

namespace dagc::schema {
namespace {

// A short expression may take all of its memory, and as long as it takes to fill it.
constexpr std::int64_t kPatternMemory = std::int64_t{1} << 20;
constexpr std::uint64_t kWorkOfPattern = 500;

// ECMAScript writes a code unit as \uXXXX where RE2 wants \x{XXXX}; all other escapes that both know mean the same.
std::string ToRe2(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    result += text[i];
    if (text[i] != '\\' || i + 1 == text.size()) continue;
    ++i;
    if (text[i] == 'u' && i + 4 < text.size()) {
      result += "x{";
      result += text.substr(i + 1, 4);
      result += '}';
      i += 4;
    } else {
      result += text[i];
    }
  }
  return result;
}

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

Pattern::Pattern(std::string_view text) : text_(text) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kPatternMemory);
  SpendWork(kWorkOfPattern);
  // Without work left nobody looks at the result: the file is refused.
  regex_ = std::make_unique<re2::RE2>(WorkLeft() == 0 ? std::string() : ToRe2(text), options);
  instructions_ = static_cast<std::size_t>(std::max(regex_->ProgramSize(), 0));
  SpendWork(instructions_);
}

Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

std::string Pattern::error() const { return regex_->ok() ? std::string() : regex_->error(); }

bool Pattern::Matches(std::string_view subject) const { return re2::RE2::PartialMatch(Piece(subject), *regex_); }

}  // namespace dagc::schema
