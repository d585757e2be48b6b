// SPDX-License-Identifier: Apache-2.0
// Go's fmt package over values that may be symbolic: what `print`, `printf` and a plain `{{ value }}` write.
// https://pkg.go.dev/fmt
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tmpl/machine.h"
#include "tmpl/val.h"

namespace dagc::tmpl {

// "[]interface {}", as %T and `typeOf` write it; "slice", as `kindOf` does.
std::string_view TypeName(const Val& val);
std::string_view KindName(const Val& val);

// strconv.FormatFloat(value, format, precision, 64); a precision of -1 is the shortest text that reads back.
std::string FormatFloat(double value, char format, int precision);

// Texts and symbols that are being put one behind the other.
class TextBuilder {
 public:
  explicit TextBuilder(Machine& machine) : machine_(machine) {}
  void Add(std::string_view text);
  void Add(const Val& symbol);  // or a text
  // %v.
  void Value(const Val& val) { Verb(val, 0); }
  Val Finish();

 private:
  void Verb(const Val& val, std::uint32_t depth);

  Machine& machine_;
  std::string text_;
  std::vector<Val> parts_;
};

// fmt.Sprint, fmt.Sprintln.
Val Print(Machine& machine, std::span<const Val> args);
Val PrintLine(Machine& machine, std::span<const Val> args);
// fmt.Sprintf. False when a verb has to look at a symbol's bytes: then the call must be deferred.
bool PrintFormat(Machine& machine, std::string_view format, std::span<const Val> args, Val& result);
// %v of one value without symbols, and what `strval` of Sprig makes of it.
std::string ToText(Machine& machine, const Val& val);

}  // namespace dagc::tmpl
