// SPDX-License-Identifier: Apache-2.0
// A regular expression of a JSON Schema. RE2 matches in linear time and constant stack, whatever the text; what it
// lacks of the language that schemas are written in (look-around, back-references) is an error when a schema is
// compiled.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}  // namespace re2

namespace dagc::schema {

class Pattern {
 public:
  // Check `error()` before the first use.
  explicit Pattern(std::string_view text);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  // What is wrong with the expression; empty when it is usable.
  std::string error() const;

  // As the schema has it.
  const std::string& text() const { return text_; }

  // True when some part of `subject` matches: schemas anchor with `^` and `$` where they mean the whole.
  bool Matches(std::string_view subject) const;

  // What a match with so many bytes may cost, in visits of a value.
  std::size_t WorkFor(std::size_t bytes) const { return kVisitsAMatch + bytes / 32 + bytes * instructions_ / 64; }

 private:
  static constexpr std::size_t kVisitsAMatch = 6;  // however short the text

  std::string text_;
  std::size_t instructions_ = 0;  // of the compiled expression: in the worst case each looks at every byte
  std::unique_ptr<re2::RE2> regex_;
};

}  // namespace dagc::schema
