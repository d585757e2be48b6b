// SPDX-License-Identifier: Apache-2.0
// The functions of Go templates: the built-in ones, Sprig's, Helm's and the platform's, in one table.
// https://pkg.go.dev/text/template#hdr-Functions, https://masterminds.github.io/sprig/
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/codes/dg5.h"
#include "tmpl/machine.h"
#include "tmpl/val.h"

namespace dagc::tmpl {

// One call. A function that fails says why with Fail and returns false.
struct Call {
  Machine& machine;
  std::string_view name;
  std::span<const Val> args;

  const Val& operator[](std::size_t index) const { return args[index]; }
  std::string_view text(std::size_t index) const { return args[index].text(); }
  std::int64_t integer(std::size_t index) const { return args[index].integer; }
  // The result; always true.
  bool Give(std::string_view text, Val& result) const {
    result = machine.Text(text);
    return true;
  }
  bool GiveList(std::vector<Val> items, Val& result) const {
    result = machine.Keep(std::move(items));
    return true;
  }
  // The outcome is left to an engine that has the secrets.
  bool Defer(bool gives_text, Val& result) const {
    return machine.Defer(name, {args.begin(), args.end()}, gives_text, result);
  }
  bool Fail(std::string_view why) const { return machine.Fail(diag::kFunctionFailed, name, why); }
};

using FunctionBody = bool (*)(const Call& call, Val& result);

// What a function does to a symbol among its arguments.
enum class Touch : std::uint8_t {
  kMoves,  // nothing: it copes with symbols itself
  kLooks,  // it looks at bytes, so the call is left to the engine that has them
  kOurs,   // the same, but a template of the External Secrets Operator has no such function
};

struct FunctionRow {
  std::string_view name;
  // A letter per parameter: s string, i int, f float64, b bool, a anything, m map[string]interface {}; `*` behind the
  // last: any number of it. Behind `>`: s when the result is a string, otherwise another type.
  std::string_view signature;
  FunctionBody body;
  Touch touch = Touch::kLooks;

  std::string_view parameters() const { return signature.substr(0, signature.find_first_of(">*")); }
  bool variadic() const { return signature.find('*') != std::string_view::npos; }
  bool gives_text() const { return signature.ends_with(">s"); }
  // Parameters that must be there.
  std::size_t least() const { return parameters().size() - (variadic() ? 1 : 0); }
};

// nullptr when there is none.
const FunctionRow* FindFunction(std::string_view name);
std::span<const FunctionRow> Functions();

// Calls a function whose arguments are of the right number and types; with a symbol among them as its row says.
bool RunFunction(Machine& machine, const FunctionRow& row, std::span<const Val> args, Val& result);

// What a function needs that is not there when a template is compiled ("a server", "the clock", "chance", "a key");
// empty for any other name.
std::string_view ForbiddenBecause(std::string_view name);

}  // namespace dagc::tmpl
