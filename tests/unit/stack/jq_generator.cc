// SPDX-License-Identifier: Apache-2.0
#include "unit/stack/jq_generator.h"

namespace dagc::test {
namespace {

constexpr const char* kKeys[] = {"a", "b", "c", "key", "value", "name"};
constexpr const char* kScalars[] = {"null",  "true",           "false",     "0",      "1",       "-2",
                                    "3.5",   "\"\"",           "\"a\"",     "\"ab\"", "\"b,a\"", "\"12\"",
                                    "\"É\"", "\"dataos://x\"", "\"a\\nb\"", "\"x 1\""};
constexpr const char* kPlain[] = {"length",  "keys",    "type",     "tostring",   "tonumber",       "tojson",
                                  "not",     "add",     "first",    "last",       "unique",         "sort",
                                  "flatten", "any",     "all",      "to_entries", "from_entries",   "empty",
                                  "values",  "strings", "objects",  "arrays",     "ascii_downcase", "ascii_upcase",
                                  "scalars", "numbers", "iterables"};
constexpr const char* kOfText[] = {"startswith", "endswith", "ltrimstr", "rtrimstr",
                                   "split",      "join",     "has",      "contains"};
// Without `any` and `all`: jq 1.6 goes on behind the value that decides them, later releases do not.
constexpr const char* kOfFilter[] = {"select", "map", "first", "last", "sort_by", "unique_by", "with_entries"};
constexpr const char* kOperators[] = {"==", "!=", "<", "<=", ">", ">=", "+", "and", "or", "//"};

}  // namespace

std::string JqGenerator::Json(int depth) {
  const std::size_t kind = depth == 0 ? 0 : Below(5);
  if (kind < 1) return Pick(kScalars);
  std::string text = kind < 3 ? "[" : "{";
  const std::size_t count = Below(4);
  std::size_t key = Below(std::size(kKeys));
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += ",";
    if (kind >= 3) text += "\"" + std::string(kKeys[key++ % std::size(kKeys)]) + "\":";
    text += Json(depth - 1);
  }
  return text + (kind < 3 ? "]" : "}");
}

std::string JqGenerator::Pipe(int depth) {
  std::string text = Operand(depth);
  while (Below(3) == 0) text += (Below(4) == 0 ? ", " : " | ") + Operand(depth);
  return text;
}

std::string JqGenerator::Operand(int depth) {
  if (depth == 0 || Below(3) != 0) return Term(depth);
  return "(" + Term(depth - 1) + " " + Pick(kOperators) + " " + Term(depth - 1) + ")";
}

std::string JqGenerator::Term(int depth) {
  if (depth == 0) return Below(3) == 0 ? Pick(kScalars) : Step(0);
  switch (Below(12)) {
    case 0:
      return Pick(kScalars);
    case 1:
      return "(" + Pipe(depth - 1) + ")";
    case 2:
      return "[" + Pipe(depth - 1) + "]";
    case 3:
      return "{a: (" + Pipe(depth - 1) + "), (" + (Below(3) == 0 ? "(" + Pipe(depth - 1) + ") | tostring" : "\"k\"") +
             "): " + Term(depth - 1) + "}";
    case 4:
      return Pick(kPlain);
    case 5:
      return Pick(kOfText) + "(" + (Below(2) == 0 ? Term(depth - 1) : Pick(kScalars)) + ")";
    case 6:
      return Pick(kOfFilter) + "(" + Pipe(depth - 1) + ")";
    case 7:
      return "(if " + Pipe(depth - 1) + " then " + Pipe(depth - 1) + " else " + Pipe(depth - 1) + " end)";
    case 8:
      return "\"<\\(" + Pipe(depth - 1) + ")-\\(" + Term(depth - 1) + ")>\"";
    case 9:
      return "(try (" + Pipe(depth - 1) + "))";
    case 10:
      return Pick(kPlain);
    default:
      return Step(depth);
  }
}

std::string JqGenerator::Step(int depth) {
  std::string text = Below(6) == 0 ? ".." : ".";
  if (text == ".") {
    const std::size_t kind = Below(4);
    if (kind == 0) text += Pick(kKeys);
    if (kind == 1) text += "[]";
    if (kind == 2) text += "[" + (depth > 0 && Below(3) == 0 ? Term(depth - 1) : Pick(kScalars)) + "]";
    if (kind == 3 && Below(2) == 0) text += "[" + std::to_string(Below(3)) + ":]";
  } else {
    return "(..)";
  }
  while (Below(3) == 0) text += Below(2) == 0 ? "[]?" : text == "." ? "a" : "." + Pick(kKeys);
  if (text != "." && !text.ends_with('?') && Below(2) == 0) text += "?";
  return text;
}

}  // namespace dagc::test
