// SPDX-License-Identifier: Apache-2.0
// Filters on text.
#include <algorithm>

#include "base/base64.h"
#include "base/hex.h"
#include "diag/codes/dg5.h"
#include "tmpl/find_ahead.h"
#include "tmpl/formats/html.h"
#include "tmpl/formats/json.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/formats/url.h"
#include "tmpl/liquid/filter_bodies.h"

namespace dagc::tmpl {
namespace {

std::string_view Text(const FilterCall& call, std::size_t index) {
  return index < call.size() ? LiquidText(call.machine, call[index]).text() : std::string_view();
}

bool Give(const FilterCall& call, std::string_view text, Val& result) {
  result = call.machine.Text(text);
  return true;
}

bool IsSymbolic(const FilterCall& call) {
  return std::any_of(call.args.begin(), call.args.end(), [&](const Val& arg) { return call.machine.HasSymbol(arg); });
}

// Filters that take away what base64 text does not have leave a secret as it is.
bool KeepsEncoded(const FilterCall& call, Val& result) {
  if (!Machine::IsEncodedSecret(call[0])) return false;
  result = call[0];
  return true;
}

bool IsBase64Text(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '+' || c == '/' || c == '='; });
}

std::string Replaced(std::string_view text, std::string_view from, std::string_view to) {
  if (!from.empty()) return ReplaceEach(text, from, to);
  std::string result;  // between every two characters
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = RuneAt(text, at).length;
    if (at > 0) result += to;
    result += text.substr(at, length);
    at += length;
  }
  return result;
}

bool ReplaceWith(const FilterCall& call, std::string_view to, Val& result) {
  const std::string_view text = Text(call, 0);
  const std::string_view from = Text(call, 1);
  return call.machine.Charge(ReplacedSize(text, from.size(), to.size())) &&
         Give(call, Replaced(text, from, to), result);
}

// Replaces the occurrence at `at`, if there is one.
bool ReplaceAt(const FilterCall& call, std::size_t at, std::string_view to, Val& result) {
  const std::string_view text = Text(call, 0);
  if (at == std::string_view::npos) return Give(call, text, result);
  std::string replaced(text);
  replaced.replace(at, Text(call, 1).size(), to);
  return Give(call, replaced, result);
}

// Takes a symbol's `replace` and `remove`: what base64 text cannot hold is not in a secret.
bool SymbolicReplace(const FilterCall& call, Val& result) {
  const bool foreign = call[1].IsString() && !IsBase64Text(call[1].text());
  return (foreign && KeepsEncoded(call, result)) || call.Defer(result);
}

std::string_view Stripped(std::string_view text, bool left, bool right) {
  const std::string_view trimmed = TrimSpace(text);
  const auto begin = trimmed.empty() ? text.size() : static_cast<std::size_t>(trimmed.data() - text.data());
  const std::size_t from = left ? begin : 0;
  const std::size_t to = right ? (trimmed.empty() ? 0 : begin + trimmed.size()) : text.size();
  return from < to ? text.substr(from, to - from) : std::string_view();
}

bool Strip(const FilterCall& call, bool left, bool right, Val& result) {
  if (IsSymbolic(call)) return KeepsEncoded(call, result) || call.Defer(result);
  return Give(call, Stripped(Text(call, 0), left, right), result);
}

std::string Escaped(std::string_view text, bool once) {
  constexpr std::string_view kEscaped = "&<>\"'";
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool known = once && std::any_of(kEscaped.begin(), kEscaped.end(),
                                           [&](char c) { return text.substr(at).starts_with(HtmlEntity(c)); });
    const std::string_view entity = HtmlEntity(text[at]);
    if (entity.empty() || known) {
      result += text[at];
    } else {
      result += entity;
    }
  }
  return result;
}

// Removes scripts, styles, comments and tags.
std::string WithoutHtml(std::string_view text) {
  std::string result;
  struct Block {
    std::string_view open;
    FindAhead close;
  };
  Block blocks[] = {
      {"<script", {text, "</script>"}}, {"<style", {text, "</style>"}}, {"<!--", {text, "-->"}}, {"<", {text, ">"}}};
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    for (Block& block : blocks) {
      if (end != at || !text.substr(at).starts_with(block.open)) continue;
      const std::size_t close = block.close(at + block.open.size());
      if (close != std::string_view::npos) end = close + block.close.word().size();
    }
    if (end == at) result += text[end++];
    at = end;
  }
  return result;
}

std::string UrlSafe(std::string text, std::string_view from, std::string_view to) {
  for (char& c : text) {
    if (const std::size_t at = from.find(c); at != std::string_view::npos) c = to[at];
  }
  return text;
}

bool Decode(const FilterCall& call, const std::string& text, Val& result) {
  std::string error;
  const auto decoded = DecodeBase64(text, error);
  return decoded ? Give(call, *decoded, result) : call.Fail(error);
}

}  // namespace

bool FilterAppend(const FilterCall& call, Val& result) {
  const Val parts[] = {LiquidText(call.machine, call[0]), LiquidText(call.machine, call[1])};
  result = call.machine.Concat(parts);
  return true;
}

bool FilterPrepend(const FilterCall& call, Val& result) {
  const Val parts[] = {LiquidText(call.machine, call[1]), LiquidText(call.machine, call[0])};
  result = call.machine.Concat(parts);
  return true;
}

bool FilterBase64Decode(const FilterCall& call, Val& result) {
  if (Machine::IsEncodedSecret(call[0])) {
    result = call[0].symbol->parts[0];
    return true;
  }
  if (IsSymbolic(call)) return call.Defer(result);
  return Decode(call, std::string(Text(call, 0)), result);
}

bool FilterBase64Encode(const FilterCall& call, Val& result) { return Give(call, EncodeBase64(Text(call, 0)), result); }

bool FilterBase64UrlSafeEncode(const FilterCall& call, Val& result) {
  return Give(call, UrlSafe(EncodeBase64(Text(call, 0)), "+/", "-_"), result);
}

bool FilterBase64UrlSafeDecode(const FilterCall& call, Val& result) {
  return Decode(call, UrlSafe(std::string(Text(call, 0)), "-_", "+/"), result);
}

bool FilterCapitalize(const FilterCall& call, Val& result) {
  bool first = true;
  return Give(call,
              MapRunes(Text(call, 0),
                       [&](std::uint32_t rune) {
                         const bool up = first;
                         first = false;
                         return up ? ToUpper(rune) : ToLower(rune);
                       }),
              result);
}

bool FilterDowncase(const FilterCall& call, Val& result) {
  return Give(call, MapRunes(Text(call, 0), ToLower), result);
}
bool FilterUpcase(const FilterCall& call, Val& result) { return Give(call, MapRunes(Text(call, 0), ToUpper), result); }
bool FilterEscape(const FilterCall& call, Val& result) { return Give(call, Escaped(Text(call, 0), false), result); }
bool FilterEscapeOnce(const FilterCall& call, Val& result) { return Give(call, Escaped(Text(call, 0), true), result); }
bool FilterStrip(const FilterCall& call, Val& result) { return Strip(call, true, true, result); }
bool FilterLstrip(const FilterCall& call, Val& result) { return Strip(call, true, false, result); }
bool FilterRstrip(const FilterCall& call, Val& result) { return Strip(call, false, true, result); }
bool FilterStripHtml(const FilterCall& call, Val& result) { return Give(call, WithoutHtml(Text(call, 0)), result); }

bool FilterStripNewlines(const FilterCall& call, Val& result) {
  if (IsSymbolic(call)) return KeepsEncoded(call, result) || call.Defer(result);
  return Give(call, Replaced(Replaced(Text(call, 0), "\r\n", ""), "\n", ""), result);
}

bool FilterNewlineToBr(const FilterCall& call, Val& result) {
  return Give(call, Replaced(Replaced(Text(call, 0), "\r\n", "\n"), "\n", "<br />\n"), result);
}

bool FilterReplace(const FilterCall& call, Val& result) {
  if (IsSymbolic(call)) return SymbolicReplace(call, result);
  return ReplaceWith(call, Text(call, 2), result);
}

bool FilterRemove(const FilterCall& call, Val& result) {
  if (IsSymbolic(call)) return SymbolicReplace(call, result);
  return ReplaceWith(call, "", result);
}

bool FilterReplaceFirst(const FilterCall& call, Val& result) {
  return ReplaceAt(call, Text(call, 0).find(Text(call, 1)), Text(call, 2), result);
}

bool FilterRemoveFirst(const FilterCall& call, Val& result) {
  return ReplaceAt(call, Text(call, 0).find(Text(call, 1)), "", result);
}

bool FilterReplaceLast(const FilterCall& call, Val& result) {
  return ReplaceAt(call, Text(call, 0).rfind(Text(call, 1)), Text(call, 2), result);
}

bool FilterRemoveLast(const FilterCall& call, Val& result) {
  return ReplaceAt(call, Text(call, 0).rfind(Text(call, 1)), "", result);
}

bool FilterSplit(const FilterCall& call, Val& result) {
  const std::string_view text = Text(call, 0);
  const std::string_view separator = Text(call, 1);
  std::vector<Val> parts;
  for (std::size_t at = 0; at <= text.size();) {
    if (!call.machine.Charge(sizeof(Val))) return false;
    std::size_t end =
        separator.empty() ? at + (at < text.size() ? RuneAt(text, at).length : 0) : text.find(separator, at);
    if (separator.empty() && at == text.size()) break;
    end = std::min(end, text.size());
    parts.push_back(Val::String(text.substr(at, end - at)));
    at = end + (separator.empty() ? 0 : separator.size());
    if (end == text.size()) break;
  }
  if (!separator.empty() && text.ends_with(separator)) parts.push_back(Val::String(""));
  while (!parts.empty() && parts.back().size == 0) parts.pop_back();  // as in Ruby
  result = call.machine.Keep(std::move(parts));
  return true;
}

bool FilterTruncate(const FilterCall& call, Val& result) {
  const std::string_view text = Text(call, 0);
  const std::string_view mark = call.size() > 2 ? Text(call, 2) : "...";
  const Val length = call.size() > 1 ? LiquidNumber(call[1]) : Val::Int(50);
  const auto most = static_cast<std::size_t>(std::max<std::int64_t>(length.IsInteger() ? length.integer : 0, 0));
  if (RuneCount(text) <= most) return Give(call, text, result);
  const std::size_t marked = RuneCount(mark);
  const std::size_t kept = RuneOffset(text, most > marked ? most - marked : 0);
  return Give(call, std::string(text.substr(0, kept)) + std::string(mark), result);
}

bool FilterTruncateWords(const FilterCall& call, Val& result) {
  std::string_view text = Text(call, 0);
  const std::string_view mark = call.size() > 2 ? Text(call, 2) : "...";
  const Val count = call.size() > 1 ? LiquidNumber(call[1]) : Val::Int(15);
  const std::int64_t most = std::max<std::int64_t>(count.IsInteger() ? count.integer : 0, 1);
  std::string kept;
  std::int64_t words = 0;
  for (text = TrimSpace(text); !text.empty(); text = TrimSpace(text)) {
    std::size_t end = 0;
    while (end < text.size() && !IsSpace(RuneAt(text, end).value)) end += RuneAt(text, end).length;
    if (++words > most) return Give(call, kept + std::string(mark), result);
    if (words > 1) kept += ' ';
    kept += text.substr(0, end);
    text.remove_prefix(end);
  }
  return Give(call, words < most ? std::string(Text(call, 0)) : kept, result);
}

bool FilterUrlEncode(const FilterCall& call, Val& result) { return Give(call, QueryEscape(Text(call, 0)), result); }

bool FilterUrlDecode(const FilterCall& call, Val& result) {
  const std::string_view text = Text(call, 0);
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped =
        text[i] == '%' && i + 2 < text.size() && HexDigit(text[i + 1]) >= 0 && HexDigit(text[i + 2]) >= 0;
    if (escaped) {
      plain += static_cast<char>(HexDigit(text[i + 1]) * 16 + HexDigit(text[i + 2]));
      i += 2;
    } else {
      plain += text[i] == '+' ? ' ' : text[i];
    }
  }
  return Give(call, plain, result);
}

bool FilterJson(const FilterCall& call, Val& result) {
  std::string text;
  if (!WriteJson(call.machine, call[0], {.escape_html = false}, text)) {
    return !call.machine.failed() && call.Fail(Fill(phrase::kNotFinite));
  }
  return Give(call, text, result);
}

}  // namespace dagc::tmpl
