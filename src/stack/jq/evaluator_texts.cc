// SPDX-License-Identifier: Apache-2.0
// Functions that take text apart, put it together, or match it.
#include <algorithm>
#include <string>

#include "stack/jq/evaluator.h"
#include "stack/jq/value_ops.h"

namespace dagc::stack::jq {
namespace {

// A short pattern may take all of its memory, and each time to fill it.
constexpr std::int64_t kPatternMemory = std::int64_t{1} << 20;
constexpr std::size_t kPatternSteps = 2000;
constexpr std::size_t kMostPatterns = 16;

// Of a match: in the worst case every instruction looks at every byte.
std::size_t MatchSteps(const re2::RE2& regex, std::string_view text) {
  return 1 + text.size() / 64 + text.size() * static_cast<std::size_t>(std::max(regex.ProgramSize(), 0)) / 256;
}

}  // namespace

bool Evaluator::Split(const Value& input, const Value& separator, Values& out) {
  const std::string_view text = input.text();
  const std::string_view by = separator.text();
  if (!Spend(SearchSteps(text, by))) return false;
  Values parts;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = by.empty() ? ByteOfCodePoint(text.substr(begin), 1) + begin : text.find(by, begin);
    if (!Give(Value::String(text.substr(begin, end == std::string_view::npos ? end : end - begin), input.span()),
              parts)) {
      return false;
    }
    if (end == std::string_view::npos) break;
    begin = end + by.size();
    // A separator at the end has an empty part behind it.
    if (begin == text.size() && !by.empty()) parts.push_back(Value::String("", input.span()));
  }
  return Give(List(parts, input.span()), out);
}

bool Evaluator::Join(const Node& node, const Value& input, const Value& separator, Values& out) {
  Values items;
  if (!IterateOne(node, input, items)) return false;
  if (items.empty()) return Give(Text("", input.span()), out);
  // As jq has it: what came so far, plus the separator, plus the item as text; null counts as no text. What cannot be
  // added says so as `+` does.
  std::string joined;
  const auto append = [&](const Value& piece) {
    if (piece.IsNull()) return true;
    if (!piece.IsString()) {
      Values sum;
      return Add(node, Text(joined), piece, sum);
    }
    joined += piece.text();
    return Spend(1 + piece.text().size() / 64);
  };
  for (const Value& item : items) {
    const bool as_text = item.IsNumber() || item.kind() == Kind::kBool;
    if (&item != &items.front() && !append(separator)) return false;
    if (!append(as_text ? Text(ToText(item)) : item)) return false;
  }
  return Give(Text(joined, items.front().span()), out);
}

// The key is "i" (letters of either case) or "-", and the pattern.
const re2::RE2& Evaluator::PatternOf(const std::string& key) {
  const auto known = patterns_.find(key);
  if (known != patterns_.end()) return known->second;
  if (patterns_.size() == kMostPatterns) patterns_.clear();
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kPatternMemory);
  options.set_case_sensitive(key.front() != 'i');
  const re2::StringPiece pattern(key.data() + 1, key.size() - 1);
  return patterns_.try_emplace(key, pattern, options).first->second;
}

// jq's own engine is Oniguruma; what both understand means the same in RE2, and the rest RE2 refuses.
bool Evaluator::Test(const Node& node, const Value& input, std::span<const Value> arguments, Values& out) {
  Value pattern = arguments[0];
  Value flags = arguments.size() > 1 ? arguments[1] : Value();
  if (pattern.IsList() && pattern.size() > 0 && arguments.size() == 1) {
    if (pattern.size() > 1) flags = pattern.items()[1];
    pattern = pattern.items()[0];
  }
  if (!input.IsString() || !pattern.IsString() || !(flags.IsNull() || flags.IsString())) {
    return Refuse(node, input, ", " + std::string(TypeName(pattern)));
  }
  bool any_case = false;
  for (const char flag : flags.text()) {
    if (flag == 'i') {
      any_case = true;
    } else if (flag != 'g') {
      fault_ = {Reason::kPattern, node.begin, node.end, std::string(1, flag)};
      return false;
    }
  }
  const std::string key = (any_case ? "i" : "-") + std::string(pattern.text());
  if (!Spend(pattern.text().size()) || !(patterns_.contains(key) || Spend(kPatternSteps))) return false;
  const re2::RE2& regex = PatternOf(key);
  if (!regex.ok()) {
    fault_ = {Reason::kPattern, node.begin, node.end, std::string(pattern.text())};
    return false;
  }
  if (!Spend(MatchSteps(regex, input.text()))) return false;
  const re2::StringPiece subject(input.text().data(), input.text().size());
  return Give(Value::Bool(re2::RE2::PartialMatch(subject, regex)), out);
}

}  // namespace dagc::stack::jq
