// SPDX-License-Identifier: Apache-2.0
#include "tmpl/liquid/filters.h"

#include <algorithm>
#include <array>

#include "tmpl/liquid/filter_bodies.h"

namespace dagc::tmpl {
namespace {

// Sorted by name; a test holds it. What a filter is in Go: liquid_filters.h.
constexpr auto kFilters = std::to_array<FilterRow>({
    {"abs", 0, 0, FilterAbs},
    {"append", 1, 1, FilterAppend, {}, true},
    {"at_least", 1, 1, FilterAtLeast},
    {"at_most", 1, 1, FilterAtMost},
    {"base64_decode", 0, 0, FilterBase64Decode, "b64dec $0", true},
    {"base64_encode", 0, 0, FilterBase64Encode, "b64enc $0"},
    {"base64_url_safe_decode", 0, 0, FilterBase64UrlSafeDecode},
    {"base64_url_safe_encode", 0, 0, FilterBase64UrlSafeEncode},
    {"capitalize", 0, 0, FilterCapitalize},
    {"ceil", 0, 0, FilterCeil},
    {"compact", 0, 1, FilterCompact},
    {"concat", 1, 1, FilterConcat, {}, true},
    {"default", 0, 1, FilterDefault, "default $1 $0", true, Gives::kOther},
    {"divided_by", 1, 1, FilterDividedBy},
    {"downcase", 0, 0, FilterDowncase, "lower $0"},
    {"escape", 0, 0, FilterEscape, "html $0"},
    {"escape_once", 0, 0, FilterEscapeOnce},
    {"find", 1, 2, FilterFind},
    {"find_index", 1, 2, FilterFindIndex},
    {"first", 0, 0, FilterFirst, "first $0", true, Gives::kItem},
    {"floor", 0, 0, FilterFloor},
    {"has", 1, 2, FilterHas},
    {"join", 0, 1, FilterJoin, "join $1 $0", true},
    {"json", 0, 0, FilterJson, "toRawJson $0"},
    {"last", 0, 0, FilterLast, "last $0", true, Gives::kItem},
    {"lstrip", 0, 0, FilterLstrip, "regexReplaceAllLiteral \"\\\\A\\\\s+\" $0 \"\"", true},
    {"map", 1, 1, FilterMap, {}, true},
    {"minus", 1, 1, FilterMinus},
    {"modulo", 1, 1, FilterModulo},
    {"newline_to_br", 0, 0, FilterNewlineToBr, "replace \"\\n\" \"<br />\\n\" $0"},
    {"plus", 1, 1, FilterPlus},
    {"prepend", 1, 1, FilterPrepend, {}, true},
    {"reject", 1, 2, FilterReject},
    {"remove", 1, 1, FilterRemove, "replace $1 \"\" $0", true},
    {"remove_first", 1, 1, FilterRemoveFirst},
    {"remove_last", 1, 1, FilterRemoveLast},
    {"replace", 1, 2, FilterReplace, "replace $1 $2 $0", true},
    {"replace_first", 1, 2, FilterReplaceFirst},
    {"replace_last", 1, 2, FilterReplaceLast},
    {"reverse", 0, 0, FilterReverse, "reverse $0", true, Gives::kList},
    {"round", 0, 1, FilterRound},
    {"rstrip", 0, 0, FilterRstrip, "regexReplaceAllLiteral \"\\\\s+\\\\z\" $0 \"\"", true},
    {"size", 0, 0, FilterSize, {}, true},
    {"slice", 1, 2, FilterSlice},
    {"sort", 0, 1, FilterSort},
    {"sort_natural", 0, 1, FilterSortNatural},
    {"split", 1, 1, FilterSplit, "splitList $1 $0", false, Gives::kList},
    {"strip", 0, 0, FilterStrip, "trim $0", true},
    {"strip_html", 0, 0, FilterStripHtml},
    {"strip_newlines", 0, 0, FilterStripNewlines, "regexReplaceAllLiteral \"\\r?\\n\" $0 \"\"", true},
    {"sum", 0, 1, FilterSum},
    {"times", 1, 1, FilterTimes},
    {"truncate", 0, 2, FilterTruncate},
    {"truncatewords", 0, 2, FilterTruncateWords},
    {"uniq", 0, 1, FilterUniq},
    {"upcase", 0, 0, FilterUpcase, "upper $0"},
    {"url_decode", 0, 0, FilterUrlDecode},
    {"url_encode", 0, 0, FilterUrlEncode, "urlquery $0"},
    {"where", 1, 2, FilterWhere},
});

// The function's name, when all that it is given is what the filter is given.
std::string_view PlainFunction(const FilterRow& row) {
  const std::string_view name = row.in_go.substr(0, row.in_go.find(' '));
  const std::string_view arguments = row.in_go.substr(name.size());
  return arguments.find_first_not_of(" $012") == std::string_view::npos ? name : std::string_view();
}

}  // namespace

const FilterRow* FindFilter(std::string_view name) {
  const auto found = std::lower_bound(kFilters.begin(), kFilters.end(), name,
                                      [](const FilterRow& row, std::string_view wanted) { return row.name < wanted; });
  return found != kFilters.end() && found->name == name ? &*found : nullptr;
}

std::span<const FilterRow> Filters() { return kFilters; }

std::string_view FunctionOf(std::string_view filter) {
  const FilterRow* row = FindFilter(filter);
  return row == nullptr ? std::string_view() : PlainFunction(*row);
}

std::string_view FilterOf(std::string_view function) {
  const auto found = std::find_if(kFilters.begin(), kFilters.end(),
                                  [&](const FilterRow& row) { return PlainFunction(row) == function; });
  return found == kFilters.end() ? std::string_view() : found->name;
}

bool RunFilter(Machine& machine, const FilterRow& row, std::span<const Val> args, bool allow_false, Val& result) {
  if (!machine.StepOver(args)) return false;
  const FilterCall call{machine, row, args, allow_false};
  const bool symbolic = std::any_of(args.begin(), args.end(), [&](const Val& arg) { return machine.HasSymbol(arg); });
  if (symbolic && !row.moves) return call.Defer(result);
  Val outcome;
  if (!row.body(call, outcome) || machine.failed()) return false;
  result = outcome;
  return true;
}

}  // namespace dagc::tmpl
