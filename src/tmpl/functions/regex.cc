// SPDX-License-Identifier: Apache-2.0
// Regular expressions: RE2 is what Go's regexp package was written after, so both agree on syntax and on matches.
// https://masterminds.github.io/sprig/strings.html#regexmatch-mustregexmatch
#include <re2/re2.h>

#include <algorithm>
#include <memory>

#include "diag/codes/dg5.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/functions/families.h"

namespace dagc::tmpl {
namespace {

constexpr std::size_t kLongestPattern = 10'000;
constexpr std::int64_t kRegexMemory = 8 << 20;

// nullptr for what is no expression.
std::unique_ptr<re2::RE2> Compile(std::string_view pattern) {
  if (pattern.size() > kLongestPattern) return nullptr;
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kRegexMemory);
  auto regex = std::make_unique<re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
  if (!regex->ok()) return nullptr;
  return regex;
}

std::unique_ptr<re2::RE2> Require(const Call& call) {
  auto regex = Compile(call.text(0));
  if (regex == nullptr) call.Fail(Fill(phrase::kNoRegex, Shown(call.text(0))));
  return regex;
}

struct Match {
  std::size_t begin;
  std::size_t end;
};

// Matches that do not overlap, as Go finds them: an empty one right behind another does not count.
class Matches {
 public:
  Matches(const Call& call, const re2::RE2& regex, std::string_view text) : call_(call), regex_(regex), text_(text) {
    groups_.resize(static_cast<std::size_t>(regex.NumberOfCapturingGroups()) + 1);
  }

  bool Next() {
    const re2::StringPiece text(text_.data(), text_.size());
    while (at_ <= text_.size()) {
      if (!call_.machine.Step(1 + (text_.size() - at_) / 64)) return false;
      if (!regex_.Match(text, at_, text_.size(), re2::RE2::UNANCHORED, groups_.data(),
                        static_cast<int>(groups_.size()))) {
        at_ = text_.size() + 1;
        return false;
      }
      match_.begin = static_cast<std::size_t>(groups_[0].data() - text_.data());
      match_.end = match_.begin + groups_[0].size();
      const bool empty = match_.begin == match_.end;
      const bool counts = !empty || !any_ || match_.begin != last_end_;
      at_ = empty ? match_.end + (match_.end < text_.size() ? RuneAt(text_, match_.end).length : 1) : match_.end;
      if (!counts) continue;
      any_ = true;
      last_end_ = match_.end;
      return true;
    }
    return false;
  }

  const Match& match() const { return match_; }
  const std::vector<re2::StringPiece>& groups() const { return groups_; }

 private:
  const Call& call_;
  const re2::RE2& regex_;
  std::string_view text_;
  std::vector<re2::StringPiece> groups_;
  Match match_{0, 0};
  std::size_t at_ = 0;
  std::size_t last_end_ = 0;
  bool any_ = false;
};

// `$1`, `$name`, `${name}`, `$$` of Go's Expand.
class Expansion {
 public:
  Expansion(const re2::RE2& regex, std::string_view text) : regex_(regex), text_(text) {}

  std::string Run(const std::vector<re2::StringPiece>& groups) const {
    std::string result;
    std::string_view rest = text_;
    for (;;) {
      const std::size_t dollar = rest.find('$');
      result += rest.substr(0, dollar);
      if (dollar == std::string_view::npos) return result;
      rest.remove_prefix(dollar);
      if (rest.starts_with("$$")) {
        result += '$';
        rest.remove_prefix(2);
        continue;
      }
      std::string_view name;
      const std::size_t length = ReadName(rest, name);
      if (length == 0) {
        result += '$';
        rest.remove_prefix(1);
        continue;
      }
      const int group = GroupOf(name);
      if (group >= 0 && static_cast<std::size_t>(group) < groups.size()) {
        const re2::StringPiece& piece = groups[static_cast<std::size_t>(group)];
        result.append(piece.data(), piece.size());
      }
      rest.remove_prefix(length);
    }
  }

 private:
  static std::size_t ReadName(std::string_view text, std::string_view& name) {
    const bool braced = text.size() > 1 && text[1] == '{';
    const std::size_t begin = braced ? 2 : 1;
    std::size_t end = begin;
    while (end < text.size()) {
      const Rune rune = RuneAt(text, end);
      if (!IsLetter(rune.value) && !IsDigit(rune.value) && rune.value != '_') break;
      end += rune.length;
    }
    if (end == begin || (braced && (end >= text.size() || text[end] != '}'))) return 0;
    name = text.substr(begin, end - begin);
    return braced ? end + 1 : end;
  }

  int GroupOf(std::string_view name) const {
    if (std::all_of(name.begin(), name.end(), IsAsciiDigit)) {
      if (name.size() > 8 || (name.size() > 1 && name[0] == '0')) return -1;
      int number = 0;
      for (const char c : name) number = number * 10 + (c - '0');
      return number;
    }
    const auto& groups = regex_.NamedCapturingGroups();
    const auto found = groups.find(std::string(name));
    return found == groups.end() ? -1 : found->second;
  }

  const re2::RE2& regex_;
  std::string_view text_;
};

bool ReplaceAll(const Call& call, bool literal, Val& result) {
  const auto regex = Require(call);
  if (regex == nullptr) return false;
  const std::string_view text = call.text(1);
  const Expansion expansion(*regex, call.text(2));
  std::string replaced;
  std::size_t from = 0;
  Matches matches(call, *regex, text);
  while (matches.Next()) {
    replaced += text.substr(from, matches.match().begin - from);
    const std::string with = literal ? std::string(call.text(2)) : expansion.Run(matches.groups());
    if (!call.machine.Charge(with.size())) return false;
    replaced += with;
    from = matches.match().end;
  }
  replaced += text.substr(from);
  result = call.machine.Text(replaced);
  return !call.machine.failed();
}

}  // namespace

bool FnRegexMatch(const Call& call, Val& result) {
  const auto regex = Compile(call.text(0));
  const std::string_view text = call.text(1);
  result = Val::Bool(regex != nullptr && re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *regex));
  return true;
}

bool FnMustRegexMatch(const Call& call, Val& result) { return Require(call) != nullptr && FnRegexMatch(call, result); }

bool FnRegexFindAll(const Call& call, Val& result) {
  const auto regex = Require(call);
  if (regex == nullptr) return false;
  const std::int64_t most = call.integer(2);
  std::vector<Val> found;
  Matches matches(call, *regex, call.text(1));
  while ((most < 0 || static_cast<std::int64_t>(found.size()) < most) && matches.Next()) {
    if (!call.machine.Charge(sizeof(Val))) return false;
    found.push_back(
        Val::String(call.text(1).substr(matches.match().begin, matches.match().end - matches.match().begin)));
  }
  const bool nil = found.empty();
  result = call.machine.Keep(std::move(found), Items::kStrings, nil);
  return !call.machine.failed();
}

bool FnRegexFind(const Call& call, Val& result) {
  const auto regex = Require(call);
  if (regex == nullptr) return false;
  Matches matches(call, *regex, call.text(1));
  result = Val::String("");
  if (matches.Next()) {
    result = Val::String(call.text(1).substr(matches.match().begin, matches.match().end - matches.match().begin));
  }
  return !call.machine.failed();
}

bool FnRegexReplaceAll(const Call& call, Val& result) { return ReplaceAll(call, false, result); }
bool FnRegexReplaceAllLiteral(const Call& call, Val& result) { return ReplaceAll(call, true, result); }

bool FnRegexSplit(const Call& call, Val& result) {
  const auto regex = Require(call);
  if (regex == nullptr) return false;
  const std::string_view text = call.text(1);
  const std::int64_t most = call.integer(2);
  std::vector<Val> parts;
  if (most == 0) {
    result = call.machine.Keep({}, Items::kStrings, /*nil=*/true);
    return true;
  }
  if (!call.text(0).empty() && text.empty()) {
    result = call.machine.Keep({Val::String("")}, Items::kStrings);
    return true;
  }
  std::size_t begin = 0;
  std::size_t end = 0;
  Matches matches(call, *regex, text);
  while (matches.Next()) {
    if (most > 0 && static_cast<std::int64_t>(parts.size()) == most - 1) break;
    if (!call.machine.Charge(sizeof(Val))) return false;
    end = matches.match().begin;
    if (matches.match().end != 0) parts.push_back(Val::String(text.substr(begin, end - begin)));
    begin = matches.match().end;
  }
  if (end != text.size()) parts.push_back(Val::String(text.substr(begin)));
  result = call.machine.Keep(std::move(parts), Items::kStrings);
  return !call.machine.failed();
}

bool FnRegexQuoteMeta(const Call& call, Val& result) {
  std::string quoted;
  for (const char c : call.text(0)) {
    if (std::string_view("\\.+*?()|[]{}^$").find(c) != std::string_view::npos) quoted += '\\';
    quoted += c;
  }
  result = call.machine.Text(quoted);
  return true;
}

}  // namespace dagc::tmpl
