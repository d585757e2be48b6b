// SPDX-License-Identifier: Apache-2.0
// One word searched again and again from places that only grow, in the time of one search: a lexer that looks for an
// end that never comes would otherwise read the rest of its text at every beginning.
#pragma once

#include <cstddef>
#include <string_view>

namespace dagc::tmpl {

class FindAhead {
 public:
  // Both views must outlive this.
  FindAhead(std::string_view text, std::string_view word) : text_(text), word_(word), found_(text.find(word)) {}

  // The first place of the word at or behind `from`; npos when there is none. `from` is never less than before.
  std::size_t operator()(std::size_t from) {
    if (found_ < from) found_ = text_.find(word_, from);
    return found_;
  }
  std::string_view word() const { return word_; }

 private:
  std::string_view text_;
  std::string_view word_;
  std::size_t found_;
};

}  // namespace dagc::tmpl
