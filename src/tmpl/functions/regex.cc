// SPDX-License-Identifier: Apache-2.0
// Regular expressions: RE2 is what Go's regexp package was written after, so both agree on syntax and on matches.
// https://masterminds.github.io/sprig/strings.html#regexmatch-mustregexmatch
#include <re2/re2.h>

#include <algorithm>
#include <memory>

#include "diag/codes/dg5.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/functions/families.h"
#include "tmpl/functions/regex.h"

namespace dagc::tmpl {
namespace {

constexpr std::size_t kLongestPattern = 10'000;
// A short pattern may take all of its memory, and as long as it takes to fill it.
constexpr std::int64_t kRegexMemory = 1 << 20;
constexpr std::size_t kCompileSteps = 500;  // besides one for each instruction
constexpr std::size_t kMostPatterns = 16;

// Of a match: in the worst case every instruction looks at every byte.
std::size_t MatchSteps(const re2::RE2& regex, std::size_t bytes) {
  return 1 + bytes / 64 + bytes * static_cast<std::size_t>(std::max(regex.ProgramSize(), 0)) / 256;
}

// nullptr for what is no expression, and after a finding.
const re2::RE2* Compile(const Call& call) {
  const std::string_view pattern = call.text(0);
  if (pattern.size() > kLongestPattern) return nullptr;
  RegexCache& cache = call.machine.regexes();
  if (!cache.Has(pattern) && !call.machine.Step(kCompileSteps)) return nullptr;
  const bool is_new = !cache.Has(pattern);
  const re2::RE2& regex = cache.Get(pattern);
  if (regex.error_code() == re2::RE2::ErrorPatternTooLarge) {
    call.machine.Fail(diag::kTemplateBudget, Fill(phrase::kOfOneRegex, kRegexMemory >> 10));
    return nullptr;
  }
  if (is_new && !call.machine.Step(static_cast<std::size_t>(std::max(regex.ProgramSize(), 0)))) return nullptr;
  return regex.ok() ? &regex : nullptr;
}

const re2::RE2* Require(const Call& call) {
  const re2::RE2* const regex = Compile(call);
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
  // Groups cost time and memory for each place that may match, so only those are followed that are wanted.
  Matches(const Call& call, const re2::RE2& regex, std::string_view text, bool with_groups = false)
      : call_(call), regex_(regex), text_(text) {
    groups_.resize(with_groups ? static_cast<std::size_t>(regex.NumberOfCapturingGroups()) + 1 : 1);
  }

  bool Next() {
    const re2::StringPiece text(text_.data(), text_.size());
    while (at_ <= text_.size()) {
      if (!call_.machine.Step(groups_.size() * MatchSteps(regex_, text_.size() - at_))) return false;
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
  const re2::RE2* const regex = Require(call);
  if (regex == nullptr) return false;
  const std::string_view text = call.text(1);
  const Expansion expansion(*regex, call.text(2));
  std::string replaced;
  std::size_t from = 0;
  Matches matches(call, *regex, text, /*with_groups=*/!literal && call.text(2).find('$') != std::string_view::npos);
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

RegexCache::RegexCache() = default;
RegexCache::~RegexCache() = default;

const re2::RE2& RegexCache::Get(std::string_view pattern) {
  const auto known = patterns_.find(pattern);
  if (known != patterns_.end()) return *known->second;
  if (patterns_.size() == kMostPatterns) patterns_.clear();
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kRegexMemory);
  auto regex = std::make_unique<re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
  return *patterns_.emplace(pattern, std::move(regex)).first->second;
}

bool FnRegexMatch(const Call& call, Val& result) {
  const re2::RE2* const regex = Compile(call);
  const std::string_view text = call.text(1);
  if (regex != nullptr) call.machine.Step(MatchSteps(*regex, text.size()));
  if (call.machine.failed()) return false;
  result = Val::Bool(regex != nullptr && re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *regex));
  return true;
}

bool FnMustRegexMatch(const Call& call, Val& result) { return Require(call) != nullptr && FnRegexMatch(call, result); }

bool FnRegexFindAll(const Call& call, Val& result) {
  const re2::RE2* const regex = Require(call);
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
  const re2::RE2* const regex = Require(call);
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
  const re2::RE2* const regex = Require(call);
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
