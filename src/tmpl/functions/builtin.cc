// SPDX-License-Identifier: Apache-2.0
// The functions of text/template itself. https://pkg.go.dev/text/template#hdr-Functions
#include <algorithm>
#include <optional>

#include "base/hex.h"
#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/html.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/formats/url.h"
#include "tmpl/functions/families.h"
#include "tmpl/go/eval.h"

namespace dagc::tmpl {
namespace {

std::optional<std::size_t> IndexOf(const Call& call, const Val& index, std::size_t most) {
  if (!index.IsInteger()) {
    call.Fail(Fill(phrase::kBadIndex, TypeName(index)));
    return std::nullopt;
  }
  const bool good = index.integer >= 0 && static_cast<std::uint64_t>(index.integer) <= most;
  if (!good) call.Fail(Fill(phrase::kOutOfRange));
  return good ? std::optional(static_cast<std::size_t>(index.integer)) : std::nullopt;
}

enum class Basic { kNone, kBool, kSigned, kFloat, kString, kUnsigned };

Basic BasicKind(const Val& val) {
  if (val.type == Type::kBool) return Basic::kBool;
  if (val.IsSigned()) return Basic::kSigned;
  if (val.IsUnsigned()) return Basic::kUnsigned;
  if (val.type == Type::kFloat) return Basic::kFloat;
  return val.IsString() ? Basic::kString : Basic::kNone;
}

// Nothing, or nil of its type.
bool IsNil(const Val& val) {
  return val.IsNothing() || (val.IsList() && val.list->nil) || (val.IsMap() && val.map->nil);
}

bool Incompatible(const Call& call, const Val& a, const Val& b) {
  return call.Fail(Fill(phrase::kIncompatible, TypeName(a), TypeName(b)));
}

bool SignsDiffer(const Val& a, const Val& b) {
  return (a.IsSigned() && b.IsUnsigned()) || (a.IsUnsigned() && b.IsSigned());
}

// A negative signed number equals no unsigned one.
bool EqualSigns(const Val& a, const Val& b) {
  const Val& with_sign = a.IsSigned() ? a : b;
  return with_sign.integer >= 0 && a.natural == b.natural;
}

bool Equal(const Call& call, const Val& a, const Val& b, bool& equal) {
  const Basic kind = BasicKind(a);
  if (kind != BasicKind(b)) {
    equal = SignsDiffer(a, b) && EqualSigns(a, b);
    return SignsDiffer(a, b) || a.IsNothing() || b.IsNothing() || Incompatible(call, a, b);
  }
  switch (kind) {
    case Basic::kBool:
      equal = a.boolean == b.boolean;
      return true;
    case Basic::kSigned:
    case Basic::kUnsigned:
      equal = a.integer == b.integer;
      return true;
    case Basic::kFloat:
      equal = a.real == b.real;
      return true;
    case Basic::kString:
      equal = a.text() == b.text();
      return true;
    case Basic::kNone:
      break;
  }
  if (a.type != b.type && !a.IsNothing() && !b.IsNothing()) return Incompatible(call, a, b);
  if (IsNil(a) || IsNil(b)) {
    equal = IsNil(a) == IsNil(b);
    return true;
  }
  if (a.type != Type::kVersion) return Incompatible(call, a, b);
  equal = a.version == b.version;
  return true;
}

bool Less(const Call& call, const Val& a, const Val& b, bool& less) {
  const Basic kind = BasicKind(a);
  if (SignsDiffer(a, b)) {
    less = a.IsSigned() ? a.integer < 0 || a.natural < b.natural : b.integer >= 0 && a.natural < b.natural;
    return true;
  }
  if (kind != BasicKind(b) || kind == Basic::kNone || kind == Basic::kBool) return Incompatible(call, a, b);
  less = kind == Basic::kString     ? a.text() < b.text()
         : kind == Basic::kFloat    ? a.real < b.real
         : kind == Basic::kUnsigned ? a.natural < b.natural
                                    : a.integer < b.integer;
  return true;
}

bool LessOrEqual(const Call& call, const Val& a, const Val& b, bool& result) {
  return Less(call, a, b, result) && (result || Equal(call, a, b, result));
}

std::string Printed(const Call& call) {
  std::vector<Val> args(call.args.begin(), call.args.end());
  for (Val& arg : args) {
    if (arg.IsNothing()) arg = Val::String("<no value>");
  }
  return std::string(Print(call.machine, args).text());
}

std::string EscapeHtml(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const std::string_view entity = HtmlEntity(c);
    if (c == '\0') {
      result += "\xEF\xBF\xBD";
    } else if (entity.empty()) {
      result += c;
    } else {
      result += entity;
    }
  }
  return result;
}

void AppendJsEscape(std::string& to, std::uint32_t rune) {
  to += "\\u";
  AppendHex(to, rune, rune < 0x10000 ? 4 : rune < 0x100000 ? 5 : 6, HexCase::kUpper);
}

// In ASCII all but control characters and those of HTML's syntax, and DEL too.
bool IsShownInJs(std::uint32_t rune) {
  if (rune == '<' || rune == '>' || rune == '&' || rune == '=') return false;
  return rune < 0x80 ? rune >= ' ' : IsPrint(rune);
}

std::string EscapeJs(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const Rune rune = RuneAt(text, at);
    const std::string_view piece = text.substr(at, rune.length);
    at += rune.length;
    if (rune.value == '\\' || rune.value == '\'' || rune.value == '"') {
      result += '\\';
      result += piece;
    } else if (IsShownInJs(rune.value)) {
      result += piece;
    } else {
      AppendJsEscape(result, rune.value);
    }
  }
  return result;
}

}  // namespace

bool FnPrint(const Call& call, Val& result) {
  // Whether a space comes between two values depends on their types.
  const bool unknown = std::any_of(call.args.begin(), call.args.end(),
                                   [](const Val& val) { return val.IsSymbol() && !val.symbol->text; });
  if (unknown && call.args.size() > 1) {
    return call.Defer(/*gives_text=*/true, result);
  }
  result = Print(call.machine, call.args);
  return true;
}

bool FnPrintln(const Call& call, Val& result) {
  result = PrintLine(call.machine, call.args);
  return true;
}

bool FnPrintf(const Call& call, Val& result) {
  if (PrintFormat(call.machine, call.text(0), call.args.subspan(1), result)) return true;
  return !call.machine.failed() && call.Defer(/*gives_text=*/true, result);
}

bool FnLen(const Call& call, Val& result) {
  const Val& item = call[0];
  std::size_t size = 0;
  if (item.IsString()) {
    size = item.size;
  } else if (item.IsList()) {
    size = item.list->items.size();
  } else if (item.IsMap()) {
    if (!call.machine.RequireKeys(*item.map)) return false;
    size = call.machine.Entries(item.map).size();
  } else {
    return call.Fail(Fill(phrase::kOfType, TypeName(item)));
  }
  result = Val::Int(static_cast<std::int64_t>(size));
  return true;
}

bool FnIndex(const Call& call, Val& result) {
  Val item = call[0];
  if (item.IsNothing()) return call.Fail(Fill(phrase::kOfNothing));
  for (std::size_t i = 1; i < call.args.size(); ++i) {
    const Val& index = call[i];
    if (item.IsSymbol()) {  // what an outer index has found
      std::vector<Val> args = {item};
      args.insert(args.end(), call.args.begin() + static_cast<std::ptrdiff_t>(i), call.args.end());
      return call.machine.Defer(call.name, std::move(args), false, result);
    }
    if (item.IsMap()) {
      if (!index.IsString()) return call.Fail(Fill(phrase::kBadIndex, TypeName(index)));
      const bool strings = item.map->strings;
      if (!call.machine.Lookup(item.map, index.text(), item)) return false;
      if (strings && item.IsNothing()) item = Val::String("");
    } else if (item.IsList() || item.IsString()) {
      const std::size_t size = item.IsList() ? item.list->items.size() : item.size;
      const auto at = IndexOf(call, index, size);
      if (!at) return false;
      if (*at == size) return call.Fail(Fill(phrase::kOutOfRange));
      item =
          item.IsList() ? item.list->items[*at] : Val::Uint(static_cast<unsigned char>(item.text()[*at]), Type::kUint8);
    } else {
      return call.Fail(Fill(phrase::kOfType, TypeName(item)));
    }
  }
  result = item;
  return true;
}

// Sprig's on lists, the built-in one on text.
bool FnSlice(const Call& call, Val& result) {
  const Val& item = call[0];
  if (item.IsString()) {
    if (call.args.size() > 3) return call.Fail(Fill(phrase::kOutOfRange));
    std::size_t bounds[2] = {0, item.size};
    for (std::size_t i = 1; i < call.args.size(); ++i) {
      const auto at = IndexOf(call, call[i], item.size);
      if (!at) return false;
      bounds[i - 1] = *at;
    }
    if (bounds[0] > bounds[1]) return call.Fail(Fill(phrase::kOutOfRange));
    result = Val::String(item.text().substr(bounds[0], bounds[1] - bounds[0]));
    return true;
  }
  if (!item.IsList()) return call.Fail(Fill(phrase::kOfType, KindName(item)));
  const auto& items = item.list->items;
  if (items.empty()) return true;
  const auto size = static_cast<std::int64_t>(items.size());
  const std::int64_t begin = call.args.size() > 1 ? ToInt64(call[1]) : 0;
  const std::int64_t end = call.args.size() > 2 ? ToInt64(call[2]) : size;
  if (begin < 0 || begin > end || end > size) return call.Fail(Fill(phrase::kOutOfRange));
  result = call.machine.Keep({items.begin() + begin, items.begin() + end}, item.list->kind);
  return true;
}

bool FnNot(const Call& call, Val& result) {
  bool truth = false;
  Truth(call.machine, call[0], truth);
  result = Val::Bool(!truth);
  return true;
}

bool FnEq(const Call& call, Val& result) {
  if (call.args.size() < 2) return call.Fail(Fill(phrase::kNothingToCompare));
  bool equal = false;
  for (std::size_t i = 1; i < call.args.size() && !equal; ++i) {
    if (!Equal(call, call[0], call[i], equal)) return false;
  }
  result = Val::Bool(equal);
  return true;
}

bool FnNe(const Call& call, Val& result) {
  bool equal = false;
  if (!Equal(call, call[0], call[1], equal)) return false;
  result = Val::Bool(!equal);
  return true;
}

bool FnLt(const Call& call, Val& result) {
  bool less = false;
  if (!Less(call, call[0], call[1], less)) return false;
  result = Val::Bool(less);
  return true;
}

bool FnLe(const Call& call, Val& result) {
  bool is = false;
  if (!LessOrEqual(call, call[0], call[1], is)) return false;
  result = Val::Bool(is);
  return true;
}

bool FnGt(const Call& call, Val& result) {
  bool is = false;
  if (!LessOrEqual(call, call[0], call[1], is)) return false;
  result = Val::Bool(!is);
  return true;
}

bool FnGe(const Call& call, Val& result) {
  bool less = false;
  if (!Less(call, call[0], call[1], less)) return false;
  result = Val::Bool(!less);
  return true;
}

// No value here is a function.
bool FnCall(const Call& call, Val&) { return call.Fail(Fill(phrase::kOfType, TypeName(call[0]))); }

bool FnSpecial(const Call&, Val&) { return false; }

bool FnHtml(const Call& call, Val& result) {
  result = call.machine.Text(EscapeHtml(Printed(call)));
  return true;
}

bool FnJs(const Call& call, Val& result) {
  result = call.machine.Text(EscapeJs(Printed(call)));
  return true;
}

bool FnUrlquery(const Call& call, Val& result) {
  result = call.machine.Text(QueryEscape(Printed(call)));
  return true;
}

}  // namespace dagc::tmpl
