// SPDX-License-Identifier: Apache-2.0
#include "cron/expression.h"

#include <optional>
#include <span>

#include "base/edit_distance.h"
#include "base/text.h"
#include "cron/every.h"
#include "cron/item.h"

namespace dagc {
namespace {

struct Descriptor {
  std::string_view name;
  std::array<std::string_view, kCronFields> fields;
};
constexpr std::array<Descriptor, 7> kDescriptors = {{{"@yearly", {"0", "0", "1", "1", "*"}},
                                                     {"@annually", {"0", "0", "1", "1", "*"}},
                                                     {"@monthly", {"0", "0", "1", "*", "*"}},
                                                     {"@weekly", {"0", "0", "*", "*", "0"}},
                                                     {"@daily", {"0", "0", "*", "*", "*"}},
                                                     {"@midnight", {"0", "0", "*", "*", "*"}},
                                                     {"@hourly", {"0", "*", "*", "*", "*"}}}};
constexpr std::string_view kEvery = "@every";

// Corrections are tried again as a whole, one per mistake; a text with more mistakes than this gets none.
constexpr int kMostCorrections = 8;
constexpr std::size_t kLongestCorrected = 200;

// A piece of the text and where it begins.
struct Word {
  std::string_view text;
  std::size_t begin = 0;
  std::size_t end() const { return begin + text.size(); }
};

// White space as Go's unicode.IsSpace has it.
bool IsSpace(std::uint32_t c) {
  return (c >= '\t' && c <= '\r') || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::vector<Word> SplitWords(std::string_view text) {
  std::vector<Word> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeUtf8(text, at);
    const bool space = IsSpace(c.value);
    if (!space && !inside) words.push_back({text.substr(at, 0), at});
    if (!space) words.back().text = text.substr(words.back().begin, at + c.length - words.back().begin);
    inside = !space;
    at += c.length;
  }
  return words;
}

std::string JoinWords(std::span<const Word> words) {
  std::string result;
  for (const Word& word : words) {
    if (!result.empty()) result += ' ';
    result += word.text;
  }
  return result;
}

class Parser {
 public:
  Parser(std::string_view text, CronDialect dialect) : text_(text), dialect_(dialect) {}

  Parsed<Expression, CronFault> Parse() {
    const std::vector<Word> words = SplitWords(text_);
    if (words.empty()) return Error(CronReason::kEmpty, 0, text_.size());
    const Word& first = words.front();
    if (first.text.starts_with("TZ=") || first.text.starts_with("CRON_TZ=")) {
      return Error(CronReason::kTimeZonePrefix, first.begin, first.end(), JoinWords(std::span(words).subspan(1)));
    }
    if (first.text.starts_with('@')) return ParseDescriptor(words);
    if (words.size() != kCronFields) return WrongCount(words);
    Expression expression;
    for (std::size_t i = 0; i < kCronFields; ++i) {
      const auto field = static_cast<CronField>(i);
      Parsed<CronItems, CronFault> items = ParseCronField(words[i].text, field, dialect_);
      if (!items) return Shifted(items.fault(), words[i].begin);
      expression.schedule[field] = items->set;
      expression.fields[i] = items->text;
      expression.sunday_rewritten = expression.sunday_rewritten || items->sunday_rewritten;
    }
    expression.text = JoinFields(expression);
    return expression;
  }

 private:
  static CronFault Error(CronReason reason, std::size_t begin, std::size_t end, std::string suggestion = {}) {
    CronFault fault;
    fault.reason = reason;
    fault.begin = begin;
    fault.end = end;
    fault.suggestion = std::move(suggestion);
    return fault;
  }

  static std::string JoinFields(const Expression& expression) {
    std::string result;
    for (const std::string& field : expression.fields) {
      if (!result.empty()) result += ' ';
      result += field;
    }
    return result;
  }

  // A fault of a part that begins at `base`; its suggestion is for the range alone and becomes one for the whole.
  CronFault Shifted(CronFault fault, std::size_t base) const {
    fault.begin += base;
    fault.end += base;
    if (!fault.suggestion.empty()) {
      std::string whole(text_.substr(0, fault.begin));
      whole += fault.suggestion;
      whole += text_.substr(fault.end);
      fault.suggestion = std::move(whole);
    }
    return fault;
  }

  CronFault WrongCount(std::span<const Word> words) const {
    CronFault fault = Error(CronReason::kFieldCount, words.front().begin, words.back().end());
    fault.found_fields = words.size();
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (!words[i].text.starts_with('#')) continue;
      fault.reason = CronReason::kComment;
      fault.begin = words[i].begin;
      fault.found_fields = i;
      if (i == kCronFields) fault.suggestion = JoinWords(words.first(i));
      return fault;
    }
    const bool seconds = words.size() == kCronFields + 1 && words[0].text == "0" && words.back().text.size() != 4;
    if (seconds) fault.suggestion = JoinWords(words.subspan(1));
    return fault;
  }

  Parsed<Expression, CronFault> ParseDescriptor(std::span<const Word> words) const {
    const Word& name = words.front();
    if (name.text == kEvery) return ParseEvery(words);
    for (const Descriptor& descriptor : kDescriptors) {
      if (descriptor.name != name.text) continue;
      if (name.text.size() != text_.size()) return DescriptorSpace(words);
      Expression expression;
      for (std::size_t i = 0; i < kCronFields; ++i) {
        const auto field = static_cast<CronField>(i);
        const Parsed<CronItems, CronFault> items = ParseCronField(descriptor.fields[i], field, dialect_);
        expression.schedule[field] = items->set;
        expression.fields[i] = descriptor.fields[i];
      }
      expression.text = text_;
      return expression;
    }
    if (name.text == "@reboot") return Error(CronReason::kReboot, name.begin, name.end());
    std::array<std::string_view, kDescriptors.size() + 1> known{};
    for (std::size_t i = 0; i < kDescriptors.size(); ++i) known[i] = kDescriptors[i].name;
    known.back() = kEvery;
    std::string better(Nearest(name.text, known));
    if (!better.empty() && words.size() > 1) better += ' ' + JoinWords(words.subspan(1));
    return Error(CronReason::kUnknownDescriptor, name.begin, name.end(), std::move(better));
  }

  CronFault DescriptorSpace(std::span<const Word> words) const {
    const bool alone = words.size() == 1 || words[0].text == kEvery;
    return Error(CronReason::kDescriptorSpace, 0, text_.size(), alone ? JoinWords(words) : std::string());
  }

  Parsed<Expression, CronFault> ParseEvery(std::span<const Word> words) const {
    const bool plain = words.size() == 2 && words[0].begin == 0 && words[1].begin == kEvery.size() + 1 &&
                       text_[kEvery.size()] == ' ' && words[1].end() == text_.size();
    if (!plain && words.size() == 2) return DescriptorSpace(words);
    const std::size_t begin = words.size() > 1 ? words[1].begin : text_.size();
    const std::string_view duration = text_.substr(begin);
    const Parsed<GoDuration, DurationFault> parsed = ParseGoDuration(duration);
    if (!parsed) {
      CronFault fault = Error(CronReason::kEveryDuration, begin + parsed.fault().begin, begin + parsed.fault().end);
      fault.duration_reason = parsed.fault().reason;
      const std::string& better = parsed.fault().suggestion;
      const auto days = ParseGoDuration(better.empty() ? duration : better, DurationUnits::kGoDaysWeeks);
      if (days && days->nanoseconds > 0) fault.suggestion = "@every " + FormatGoDuration(days->nanoseconds);
      return fault;
    }
    const std::int64_t nanoseconds = parsed->nanoseconds;
    if (dialect_ == CronDialect::kManifest) {
      if (nanoseconds < 0) return Error(CronReason::kEveryNegative, begin, text_.size());
      if (nanoseconds < kNanosecondsPerSecond) return Error(CronReason::kEveryBelowSecond, begin, text_.size());
    }
    return dialect_ == CronDialect::kManifest ? RewriteEvery(nanoseconds) : EngineEvery(text_, nanoseconds);
  }

  std::string_view text_;
  CronDialect dialect_;
};

// A suggestion is worth giving only when it can be typed in as it is.
std::string Corrected(std::string suggestion, CronDialect dialect) {
  for (int i = 0; i < kMostCorrections && suggestion.size() <= kLongestCorrected; ++i) {
    const Parsed<Expression, CronFault> again = Parser(suggestion, dialect).Parse();
    if (again) return suggestion;
    if (again.fault().suggestion.empty()) return {};
    suggestion = again.fault().suggestion;
  }
  return {};
}

}  // namespace

Parsed<Expression, CronFault> ParseCron(std::string_view text, CronDialect dialect) {
  Parsed<Expression, CronFault> parsed = Parser(text, dialect).Parse();
  if (parsed || parsed.fault().suggestion.empty()) return parsed;
  CronFault fault = parsed.fault();
  fault.suggestion = Corrected(std::move(fault.suggestion), dialect);
  return fault;
}

bool MatchesSchedulePattern(std::string_view text) {
  for (const Descriptor& descriptor : kDescriptors) {
    if (descriptor.name == text) return true;
  }
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; };
  const auto in_field = [](char c) {
    return IsAsciiDigit(c) || std::string_view("*,/?-").find(c) != std::string_view::npos;
  };
  if (text.starts_with(kEvery)) {
    std::string_view rest = text.substr(kEvery.size());
    if (rest.empty() || !is_space(rest.front())) return false;
    while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
    return IsWholeDuration(rest);
  }
  std::size_t fields = 0;
  bool inside = false;
  for (const char c : text) {
    if (!in_field(c) && !is_space(c)) return false;
    if (in_field(c) && !inside) ++fields;
    inside = in_field(c);
    if (fields == 0) return false;
  }
  return inside && fields == kCronFields;
}

}  // namespace dagc
