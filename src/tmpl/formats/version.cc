// SPDX-License-Identifier: Apache-2.0
#include "tmpl/formats/version.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/number.h"

namespace dagc::tmpl {
namespace {

bool IsWordCharacter(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '-'; }

// `[0-9A-Za-z\-]+(\.[0-9A-Za-z\-]+)*`: how much of `text` it takes.
std::size_t DottedWords(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0;;) {
    const std::size_t begin = at;
    while (at < text.size() && IsWordCharacter(text[at])) ++at;
    if (at == begin) return end;
    end = at;
    if (at >= text.size() || text[at] != '.') return end;
    ++at;
  }
}

bool AllDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), IsAsciiDigit); }

// A version as written: parts that may be missing, or `x` in a constraint.
struct Pattern {
  std::array<std::string_view, 3> numbers;  // without their dots; empty: missing
  std::string_view prerelease;
  std::string_view metadata;
  std::size_t size = 0;  // bytes taken
};

// `v?N(.N)?(.N)?(-pre)?(+meta)?`, where `allowed` makes up an N. nullopt when it does not begin with one.
std::optional<Pattern> ReadPattern(std::string_view text, std::string_view allowed) {
  Pattern result;
  std::size_t at = text.starts_with('v') ? 1 : 0;
  for (std::size_t i = 0; i < 3; ++i) {
    std::size_t begin = at;
    if (i > 0) {
      if (at >= text.size() || text[at] != '.') break;
      ++begin;
    }
    std::size_t end = begin;
    while (end < text.size() && allowed.find(text[end]) != std::string_view::npos) ++end;
    if (end == begin) break;
    result.numbers[i] = text.substr(begin, end - begin);
    at = end;
  }
  if (result.numbers[0].empty()) return std::nullopt;
  const auto words = [&](char mark, std::string_view& to) {
    if (at >= text.size() || text[at] != mark) return;
    const std::size_t length = DottedWords(text.substr(at + 1));
    if (length == 0) return;
    to = text.substr(at + 1, length);
    at += 1 + length;
  };
  words('-', result.prerelease);
  words('+', result.metadata);
  result.size = at;
  return result;
}

// Numbers in a prerelease have no leading zeros.
bool GoodPrerelease(std::string_view text) {
  while (!text.empty()) {
    const std::size_t dot = text.find('.');
    const std::string_view word = text.substr(0, dot);
    if (AllDigits(word) && word.size() > 1 && word[0] == '0') return false;
    text = dot == std::string_view::npos ? std::string_view() : text.substr(dot + 1);
  }
  return true;
}

std::optional<Version> FromPattern(const Pattern& pattern) {
  Version version;
  std::uint64_t* const numbers[] = {&version.major, &version.minor, &version.patch};
  for (std::size_t i = 0; i < 3; ++i) {
    if (pattern.numbers[i].empty()) continue;
    const auto number = ParseUint(pattern.numbers[i], 10);
    if (!number) return std::nullopt;
    *numbers[i] = *number;
  }
  version.prerelease = pattern.prerelease;
  version.metadata = pattern.metadata;
  return GoodPrerelease(version.prerelease) ? std::optional(version) : std::nullopt;
}

template <typename Number>
int Order(Number a, Number b) {
  return a == b ? 0 : a < b ? -1 : 1;
}

int CompareWords(std::string_view a, std::string_view b) {
  if (a == b) return 0;
  if (a.empty()) return b.empty() ? 0 : -1;
  if (b.empty()) return 1;
  const auto x = ParseUint(a, 10);
  const auto y = ParseUint(b, 10);
  if (x && y) return Order(*x, *y);
  if (!x && !y) return a > b ? 1 : -1;
  return x ? -1 : 1;  // numbers come first
}

int ComparePrereleases(std::string_view a, std::string_view b) {
  if (a == b) return 0;
  if (a.empty()) return 1;
  if (b.empty()) return -1;
  while (!a.empty() || !b.empty()) {
    const std::size_t x = std::min(a.find('.'), a.size());
    const std::size_t y = std::min(b.find('.'), b.size());
    if (const int order = CompareWords(a.substr(0, x), b.substr(0, y)); order != 0) return order;
    a.remove_prefix(std::min(x + 1, a.size()));
    b.remove_prefix(std::min(y + 1, b.size()));
  }
  return 0;
}

struct Constraint {
  std::string_view op;
  Version version;
  bool minor_dirty = false;
  bool patch_dirty = false;
  bool dirty = false;
};

constexpr std::string_view kNumberOrX = "0123456789|xX*";

bool IsX(std::string_view text) { return text == "x" || text == "X" || text == "*"; }
bool IsSpace(char c) { return std::string_view(" \t\n\f\r").find(c) != std::string_view::npos; }

std::string_view SkipSpaces(std::string_view text) {
  while (!text.empty() && IsSpace(text[0])) text.remove_prefix(1);
  return text;
}

std::string_view ReadOperator(std::string_view text) {
  constexpr std::array<std::string_view, 11> kOperators = {"!=", ">=", "=>", "<=", "=<", "~>", "=", ">", "<", "~", "^"};
  for (const std::string_view op : kOperators) {
    if (text.starts_with(op)) return op;
  }
  return {};
}

std::optional<Constraint> FromConstraint(std::string_view op, Pattern pattern) {
  Constraint result;
  result.op = op;
  if (IsX(pattern.numbers[0])) {
    pattern.numbers = {"0", "0", "0"};
    result.dirty = true;
  } else if (pattern.numbers[1].empty() || IsX(pattern.numbers[1])) {
    pattern.numbers[1] = pattern.numbers[2] = "0";
    result.minor_dirty = result.dirty = true;
  } else if (pattern.numbers[2].empty() || IsX(pattern.numbers[2])) {
    pattern.numbers[2] = "0";
    result.patch_dirty = result.dirty = true;
  }
  const auto version = FromPattern(pattern);
  if (!version) return std::nullopt;
  result.version = *version;
  result.version.metadata = {};
  return result;
}

// Constraints that must all hold, by spaces or commas; nullopt when the text is none.
std::optional<std::vector<Constraint>> ReadAll(std::string_view text) {
  std::vector<Constraint> all;
  text = SkipSpaces(text);
  while (!text.empty()) {
    const std::string_view op = ReadOperator(text);
    text = SkipSpaces(text.substr(op.size()));
    const auto pattern = ReadPattern(text, kNumberOrX);
    if (!pattern) return std::nullopt;
    text.remove_prefix(pattern->size);
    const bool space = !text.empty() && IsSpace(text[0]);
    text = SkipSpaces(text);
    const bool comma = text.starts_with(',');
    if (comma) text = SkipSpaces(text.substr(1));
    if ((comma && text.empty()) || (!comma && !space && !text.empty())) return std::nullopt;
    const auto constraint = FromConstraint(op, *pattern);
    if (!constraint) return std::nullopt;
    all.push_back(*constraint);
  }
  return all.empty() ? std::nullopt : std::optional(std::move(all));
}

// `1.2 - 1.4` is `>= 1.2, <= 1.4`.
std::string WithoutRanges(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto first = ReadPattern(text, kNumberOrX);
    if (first) {
      const std::string_view behind = text.substr(first->size);
      const std::string_view dash = SkipSpaces(behind);
      if (dash.size() < behind.size() && dash.size() > 1 && dash[0] == '-' && IsSpace(dash[1])) {
        const std::string_view to = SkipSpaces(dash.substr(1));
        if (const auto second = ReadPattern(to, kNumberOrX)) {
          result += ">= ";
          result += text.substr(0, first->size);
          result += ", <= ";
          result += to.substr(0, second->size);
          result += ' ';
          text = SkipSpaces(to.substr(second->size));
          continue;
        }
      }
      result += text.substr(0, first->size);
      text = behind;
      continue;
    }
    result += text[0];
    text.remove_prefix(1);
  }
  return result;
}

bool TildeHolds(const Version& version, const Constraint& constraint) {
  const Version& wanted = constraint.version;
  if (CompareVersions(version, wanted) < 0) return false;
  const bool any =
      wanted.major == 0 && wanted.minor == 0 && wanted.patch == 0 && !constraint.minor_dirty && !constraint.patch_dirty;
  if (any) return true;
  return version.major == wanted.major && (version.minor == wanted.minor || constraint.minor_dirty);
}

bool CaretHolds(const Version& version, const Constraint& constraint) {
  const Version& wanted = constraint.version;
  if (CompareVersions(version, wanted) < 0) return false;
  if (wanted.major > 0 || constraint.minor_dirty) return version.major == wanted.major;
  if (version.major > 0) return false;
  if (wanted.minor > 0 || constraint.patch_dirty) return version.minor == wanted.minor;
  return version.minor == 0 && version.patch == wanted.patch;
}

bool GreaterHolds(const Version& version, const Constraint& constraint) {
  const Version& wanted = constraint.version;
  if (!constraint.dirty) return CompareVersions(version, wanted) > 0;
  if (version.major != wanted.major) return version.major > wanted.major;
  if (constraint.minor_dirty) return false;
  if (constraint.patch_dirty) return version.minor > wanted.minor;
  return CompareVersions(version, wanted) > 0;
}

bool LessOrEqualHolds(const Version& version, const Constraint& constraint) {
  const Version& wanted = constraint.version;
  if (!constraint.dirty) return CompareVersions(version, wanted) <= 0;
  if (version.major > wanted.major) return false;
  return !(version.major == wanted.major && version.minor > wanted.minor && !constraint.minor_dirty);
}

bool NotEqualHolds(const Version& version, const Constraint& constraint) {
  const Version& wanted = constraint.version;
  if (constraint.dirty) {
    if (!version.prerelease.empty() && wanted.prerelease.empty()) return false;
    if (version.major != wanted.major) return true;
    if (version.minor != wanted.minor && !constraint.minor_dirty) return true;
    if (constraint.minor_dirty) return false;
    if (version.patch != wanted.patch && !constraint.patch_dirty) return true;
    if (constraint.patch_dirty) return ComparePrereleases(version.prerelease, wanted.prerelease) != 0;
  }
  return CompareVersions(version, wanted) != 0;
}

bool Holds(const Version& version, const Constraint& constraint) {
  const std::string_view op = constraint.op;
  if (op == "!=") return NotEqualHolds(version, constraint);
  if (!version.prerelease.empty() && constraint.version.prerelease.empty()) return false;
  if (op.empty() || op == "=") {
    return constraint.dirty ? TildeHolds(version, constraint) : CompareVersions(version, constraint.version) == 0;
  }
  if (op == ">") return GreaterHolds(version, constraint);
  if (op == "<") return CompareVersions(version, constraint.version) < 0;
  if (op == ">=" || op == "=>") return CompareVersions(version, constraint.version) >= 0;
  if (op == "<=" || op == "=<") return LessOrEqualHolds(version, constraint);
  return op == "^" ? CaretHolds(version, constraint) : TildeHolds(version, constraint);
}

}  // namespace

std::optional<Version> ParseVersion(std::string_view text) {
  const auto pattern = ReadPattern(text, "0123456789");
  if (!pattern || pattern->size != text.size()) return std::nullopt;
  auto version = FromPattern(*pattern);
  if (version) version->original = text;
  return version;
}

std::string VersionText(const Version& version) {
  std::string text =
      std::to_string(version.major) + "." + std::to_string(version.minor) + "." + std::to_string(version.patch);
  if (!version.prerelease.empty()) text += "-" + std::string(version.prerelease);
  if (!version.metadata.empty()) text += "+" + std::string(version.metadata);
  return text;
}

int CompareVersions(const Version& a, const Version& b) {
  if (const int order = Order(a.major, b.major); order != 0) return order;
  if (const int order = Order(a.minor, b.minor); order != 0) return order;
  if (const int order = Order(a.patch, b.patch); order != 0) return order;
  return ComparePrereleases(a.prerelease, b.prerelease);
}

std::optional<bool> CheckConstraint(std::string_view constraint, const Version& version) {
  const std::string text = WithoutRanges(constraint);
  std::string_view rest = text;
  bool holds = false;
  for (;;) {
    const std::size_t end = rest.find("||");
    const auto all = ReadAll(rest.substr(0, end));
    if (!all) return std::nullopt;
    holds =
        holds || std::all_of(all->begin(), all->end(), [&](const Constraint& each) { return Holds(version, each); });
    if (end == std::string_view::npos) return holds;
    rest.remove_prefix(end + 2);
  }
}

bool VersionMethod(Machine& machine, std::string_view name, const Version& version, std::span<const Val> args,
                   bool& found, Val& result) {
  found = true;
  const auto compared = [&]() -> std::optional<int> {
    if (args.size() == 1 && args[0].type == Type::kVersion) return CompareVersions(version, *args[0].version);
    if (args.size() == 1) {
      machine.Fail(diag::kArgumentType, name, TypeName(args[0]), "*semver.Version");
    } else {
      machine.Fail(diag::kArgumentCount, name, Counted(args.size(), "argument"), "1");
    }
    return std::nullopt;
  };
  if (name == "Compare" || name == "LessThan" || name == "GreaterThan" || name == "Equal" || name == "LessThanEqual" ||
      name == "GreaterThanEqual") {
    const auto order = compared();
    if (!order) return false;
    result = name == "Compare"         ? Val::Int(*order)
             : name == "LessThan"      ? Val::Bool(*order < 0)
             : name == "GreaterThan"   ? Val::Bool(*order > 0)
             : name == "Equal"         ? Val::Bool(*order == 0)
             : name == "LessThanEqual" ? Val::Bool(*order <= 0)
                                       : Val::Bool(*order >= 0);
    return true;
  }
  if (name == "Major" || name == "Minor" || name == "Patch") {
    result = Val::Uint(name == "Major" ? version.major : name == "Minor" ? version.minor : version.patch);
  } else if (name == "Prerelease") {
    result = Val::String(version.prerelease);
  } else if (name == "Metadata") {
    result = Val::String(version.metadata);
  } else if (name == "Original") {
    result = Val::String(version.original);
  } else if (name == "String") {
    result = Val::String(version.canonical);
  } else {
    found = false;
    return true;
  }
  return args.empty() || machine.Fail(diag::kArgumentCount, name, Counted(args.size(), "argument"), "0");
}

}  // namespace dagc::tmpl
