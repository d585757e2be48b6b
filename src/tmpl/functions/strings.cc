// SPDX-License-Identifier: Apache-2.0
// Text: what Sprig has in strings.go. https://masterminds.github.io/sprig/strings.html
#include <algorithm>

#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/functions/families.h"

namespace dagc::tmpl {
namespace {

// A part of a text that is kept already.
bool View(std::string_view text, Val& result) {
  result = Val::String(text);
  return true;
}

// strings.Trim(text, cutset)
std::string_view TrimSet(std::string_view text, std::string_view cutset) {
  const auto in_set = [&](std::string_view piece) { return cutset.find(piece) != std::string_view::npos; };
  while (!text.empty()) {
    const std::size_t length = RuneAt(text, 0).length;
    if (!in_set(text.substr(0, length))) break;
    text.remove_prefix(length);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    if (last + RuneAt(text, last).length != text.size()) last = text.size() - 1;
    if (!in_set(text.substr(last))) break;
    text = text.substr(0, last);
  }
  return text;
}

std::string ReplaceAll(std::string_view text, std::string_view from, std::string_view to) {
  if (!from.empty()) return ReplaceEach(text, from, to);
  std::string result;  // Go puts it around every character
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = RuneAt(text, at).length;
    result += to;
    result += text.substr(at, length);
    at += length;
  }
  return result + std::string(to);
}

// A search compares what it looks for at every place of the text, at worst all of it.
bool StepSearch(const Call& call, std::string_view text, std::string_view wanted) {
  constexpr std::size_t kComparedAStep = 4096;
  return call.machine.Step(text.size() * wanted.size() / kComparedAStep);
}

// strings.SplitN(text, separator, n)
std::vector<std::string_view> Split(std::string_view text, std::string_view separator, std::int64_t n) {
  std::vector<std::string_view> parts;
  if (n == 0) return parts;
  while (n < 0 || static_cast<std::int64_t>(parts.size()) + 1 < n) {
    std::size_t end = text.find(separator);
    std::size_t skip = separator.size();
    if (separator.empty()) {
      if (text.empty()) return parts;
      end = RuneAt(text, 0).length;
      skip = 0;
      if (end == text.size()) break;
    }
    if (end == std::string_view::npos) break;
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + skip);
  }
  if (!separator.empty() || !text.empty()) parts.push_back(text);
  return parts;
}

std::string Indented(std::int64_t spaces, std::string_view text) {
  const std::string pad(static_cast<std::size_t>(spaces), ' ');
  return pad + ReplaceAll(text, "\n", "\n" + pad);
}

// Whether a value is there at all is not known of these, and these functions leave out what is not.
bool MayBeNothing(std::span<const Val> values) {
  return std::any_of(values.begin(), values.end(), [](const Val& val) { return val.IsSymbol() && !val.symbol->text; });
}

bool MayHoldNothing(const Val& val) { return val.IsList() && MayBeNothing(val.list->items); }

bool CheckIndent(const Call& call) {
  const std::int64_t spaces = call.integer(0);
  if (spaces < 0) return call.Fail(Fill(phrase::kNegativeCount));
  const auto lines = static_cast<std::size_t>(std::count(call.text(1).begin(), call.text(1).end(), '\n')) + 1;
  const std::size_t most = call.machine.options().budget.memory_bytes;
  const std::size_t each = std::min(static_cast<std::size_t>(spaces), most);
  return call.machine.Charge(lines > most / (each + 1) ? most + 1 : lines * each);
}

}  // namespace

std::vector<Val> StringItems(Machine& machine, const Val& val) {
  std::vector<Val> result;
  if (val.IsList()) {
    for (const Val& item : val.list->items) {
      if (!item.IsNothing()) result.push_back(TextOf(machine, item));
    }
  } else if (!val.IsNothing()) {
    result.push_back(TextOf(machine, val));
  }
  return result;
}

Val TextOf(Machine& machine, const Val& val) {
  if (val.IsString() || val.IsSymbol()) return val;
  TextBuilder text(machine);
  text.Value(val);
  return text.Finish();
}

bool FnHello(const Call&, Val& result) { return View("Hello!", result); }

bool FnTrunc(const Call& call, Val& result) {
  const std::string_view text = call.text(1);
  const std::int64_t count = call.integer(0);
  const auto size = static_cast<std::int64_t>(text.size());
  if (count < 0 && size + count > 0) return View(text.substr(static_cast<std::size_t>(size + count)), result);
  if (count >= 0 && size > count) return View(text.substr(0, static_cast<std::size_t>(count)), result);
  return View(text, result);
}

bool FnTrim(const Call& call, Val& result) { return View(TrimSpace(call.text(0)), result); }
bool FnUpper(const Call& call, Val& result) { return call.Give(MapRunes(call.text(0), ToUpper), result); }
bool FnLower(const Call& call, Val& result) { return call.Give(MapRunes(call.text(0), ToLower), result); }

bool FnSubstr(const Call& call, Val& result) {
  const std::string_view text = call.text(2);
  const auto size = static_cast<std::int64_t>(text.size());
  std::int64_t begin = call.integer(0);
  std::int64_t end = call.integer(1);
  if (begin < 0) {
    begin = 0;
  } else if (end < 0 || end > size) {
    end = size;
  }
  if (begin > end || end > size || end < 0) return call.Fail(Fill(phrase::kOutOfRange));
  return View(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)), result);
}

bool FnRepeat(const Call& call, Val& result) {
  const std::string_view text = call.text(1);
  if (call.integer(0) < 0) return call.Fail(Fill(phrase::kNegativeCount));
  if (text.empty()) return View("", result);
  const auto count = static_cast<std::size_t>(call.integer(0));
  const std::size_t most = call.machine.options().budget.memory_bytes;
  if (!call.machine.Charge(count > most / text.size() ? most + 1 : count * text.size())) return false;
  std::string repeated;
  repeated.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) repeated += text;
  return call.Give(repeated, result);
}

bool FnTrimAll(const Call& call, Val& result) {
  return StepSearch(call, call.text(1), call.text(0)) && View(TrimSet(call.text(1), call.text(0)), result);
}

bool FnTrimSuffix(const Call& call, Val& result) {
  std::string_view text = call.text(1);
  if (text.ends_with(call.text(0))) text.remove_suffix(call.text(0).size());
  return View(text, result);
}

bool FnTrimPrefix(const Call& call, Val& result) {
  std::string_view text = call.text(1);
  if (text.starts_with(call.text(0))) text.remove_prefix(call.text(0).size());
  return View(text, result);
}

bool FnContains(const Call& call, Val& result) {
  if (!StepSearch(call, call.text(1), call.text(0))) return false;
  result = Val::Bool(call.text(1).find(call.text(0)) != std::string_view::npos);
  return true;
}

bool FnHasPrefix(const Call& call, Val& result) {
  result = Val::Bool(call.text(1).starts_with(call.text(0)));
  return true;
}

bool FnHasSuffix(const Call& call, Val& result) {
  result = Val::Bool(call.text(1).ends_with(call.text(0)));
  return true;
}

bool FnQuote(const Call& call, Val& result) {
  std::string quoted;
  bool first = true;
  for (const Val& arg : call.args) {
    if (arg.IsNothing()) continue;
    if (!first) quoted += ' ';
    first = false;
    const std::string_view text = TextOf(call.machine, arg).text();
    if (!call.machine.Charge(GoQuotedSize(text))) return false;
    quoted += GoQuote(text);
  }
  return call.Give(quoted, result);
}

bool FnSquote(const Call& call, Val& result) {
  if (MayBeNothing(call.args)) return call.Defer(true, result);
  TextBuilder text(call.machine);
  bool first = true;
  for (const Val& arg : call.args) {
    if (arg.IsNothing()) continue;
    text.Add(first ? "'" : " '");
    first = false;
    text.Value(arg);
    text.Add("'");
  }
  result = text.Finish();
  return true;
}

bool FnCat(const Call& call, Val& result) {
  if (MayBeNothing(call.args)) return call.Defer(true, result);
  TextBuilder text(call.machine);
  bool first = true;
  for (const Val& arg : call.args) {
    if (arg.IsNothing()) continue;
    if (!first) text.Add(" ");
    first = false;
    text.Value(arg);
  }
  result = text.Finish();
  return true;
}

bool FnIndent(const Call& call, Val& result) {
  return CheckIndent(call) && call.Give(Indented(call.integer(0), call.text(1)), result);
}

bool FnNindent(const Call& call, Val& result) {
  return CheckIndent(call) && call.Give("\n" + Indented(call.integer(0), call.text(1)), result);
}

bool FnReplace(const Call& call, Val& result) {
  const std::string_view from = call.text(0);
  const std::string_view to = call.text(1);
  if (!StepSearch(call, call.text(2), from)) return false;
  if (!call.machine.Charge(ReplacedSize(call.text(2), from.size(), to.size()))) return false;
  return call.Give(ReplaceAll(call.text(2), from, to), result);
}

bool FnPlural(const Call& call, Val& result) {
  result = call.integer(2) == 1 ? call[0] : call[1];
  return true;
}

bool FnToString(const Call& call, Val& result) {
  if (MayBeNothing(call.args)) return call.Defer(true, result);
  result = TextOf(call.machine, call[0]);
  return true;
}

bool FnToStrings(const Call& call, Val& result) {
  if (MayHoldNothing(call[0])) return call.Defer(false, result);
  result = call.machine.Keep(StringItems(call.machine, call[0]), Items::kStrings);
  return true;
}

bool FnJoin(const Call& call, Val& result) {
  if (MayHoldNothing(call[1])) return call.Defer(true, result);
  TextBuilder text(call.machine);
  bool first = true;
  for (const Val& item : StringItems(call.machine, call[1])) {
    if (!first) text.Add(call[0]);
    first = false;
    text.Add(item);
  }
  result = text.Finish();
  return true;
}

namespace {

Val NumberedParts(const Call& call, const std::vector<std::string_view>& parts) {
  MapNode* map = call.machine.NewMap();
  map->strings = true;
  for (std::size_t i = 0; i < parts.size() && call.machine.Charge(kEntryBytes); ++i) {
    const std::string_view key = call.machine.Text("_" + std::to_string(i)).text();
    map->entries[key] = Val::String(parts[i]);
  }
  return Val::Map(map);
}

}  // namespace

bool FnSplit(const Call& call, Val& result) {
  if (!call.machine.Step(call.text(1).size()) || !StepSearch(call, call.text(1), call.text(0))) return false;
  result = NumberedParts(call, Split(call.text(1), call.text(0), -1));
  return true;
}

bool FnSplitn(const Call& call, Val& result) {
  if (!call.machine.Step(call.text(2).size()) || !StepSearch(call, call.text(2), call.text(0))) return false;
  result = NumberedParts(call, Split(call.text(2), call.text(0), call.integer(1)));
  return true;
}

bool FnSplitList(const Call& call, Val& result) {
  if (!StepSearch(call, call.text(1), call.text(0))) return false;
  if (!call.machine.Charge(call.text(1).size() * sizeof(Val))) return false;
  std::vector<Val> items;
  for (const std::string_view part : Split(call.text(1), call.text(0), -1)) items.push_back(Val::String(part));
  result = call.machine.Keep(std::move(items), Items::kStrings);
  return true;
}

bool FnSortAlpha(const Call& call, Val& result) {
  std::vector<Val> items;
  if (call[0].IsList()) {
    items = StringItems(call.machine, call[0]);
  } else {
    items.push_back(TextOf(call.machine, call[0]));
  }
  for (std::size_t rounds = items.size(); rounds > 0; rounds /= 2) {
    if (!call.machine.StepOver(items)) return false;
  }
  std::sort(items.begin(), items.end(), [](const Val& a, const Val& b) { return a.text() < b.text(); });
  result = call.machine.Keep(std::move(items), Items::kStrings);
  return true;
}

}  // namespace dagc::tmpl
