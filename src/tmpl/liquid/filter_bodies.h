// SPDX-License-Identifier: Apache-2.0
// The bodies behind the rows of liquid_filters.cc: text (liquid_filters_text.cc), numbers (liquid_filters_math.cc) and
// lists (liquid_filters_lists.cc).
#pragma once

#include "tmpl/liquid/filters.h"

namespace dagc::tmpl {

bool FilterAbs(const FilterCall& call, Val& result);
bool FilterAppend(const FilterCall& call, Val& result);
bool FilterAtLeast(const FilterCall& call, Val& result);
bool FilterAtMost(const FilterCall& call, Val& result);
bool FilterBase64Decode(const FilterCall& call, Val& result);
bool FilterBase64Encode(const FilterCall& call, Val& result);
bool FilterBase64UrlSafeDecode(const FilterCall& call, Val& result);
bool FilterBase64UrlSafeEncode(const FilterCall& call, Val& result);
bool FilterCapitalize(const FilterCall& call, Val& result);
bool FilterCeil(const FilterCall& call, Val& result);
bool FilterCompact(const FilterCall& call, Val& result);
bool FilterConcat(const FilterCall& call, Val& result);
bool FilterDefault(const FilterCall& call, Val& result);
bool FilterDividedBy(const FilterCall& call, Val& result);
bool FilterDowncase(const FilterCall& call, Val& result);
bool FilterEscape(const FilterCall& call, Val& result);
bool FilterEscapeOnce(const FilterCall& call, Val& result);
bool FilterFind(const FilterCall& call, Val& result);
bool FilterFindIndex(const FilterCall& call, Val& result);
bool FilterFirst(const FilterCall& call, Val& result);
bool FilterFloor(const FilterCall& call, Val& result);
bool FilterHas(const FilterCall& call, Val& result);
bool FilterJoin(const FilterCall& call, Val& result);
bool FilterJson(const FilterCall& call, Val& result);
bool FilterLast(const FilterCall& call, Val& result);
bool FilterLstrip(const FilterCall& call, Val& result);
bool FilterMap(const FilterCall& call, Val& result);
bool FilterMinus(const FilterCall& call, Val& result);
bool FilterModulo(const FilterCall& call, Val& result);
bool FilterNewlineToBr(const FilterCall& call, Val& result);
bool FilterPlus(const FilterCall& call, Val& result);
bool FilterPrepend(const FilterCall& call, Val& result);
bool FilterReject(const FilterCall& call, Val& result);
bool FilterRemove(const FilterCall& call, Val& result);
bool FilterRemoveFirst(const FilterCall& call, Val& result);
bool FilterRemoveLast(const FilterCall& call, Val& result);
bool FilterReplace(const FilterCall& call, Val& result);
bool FilterReplaceFirst(const FilterCall& call, Val& result);
bool FilterReplaceLast(const FilterCall& call, Val& result);
bool FilterReverse(const FilterCall& call, Val& result);
bool FilterRound(const FilterCall& call, Val& result);
bool FilterRstrip(const FilterCall& call, Val& result);
bool FilterSize(const FilterCall& call, Val& result);
bool FilterSlice(const FilterCall& call, Val& result);
bool FilterSort(const FilterCall& call, Val& result);
bool FilterSortNatural(const FilterCall& call, Val& result);
bool FilterSplit(const FilterCall& call, Val& result);
bool FilterStrip(const FilterCall& call, Val& result);
bool FilterStripHtml(const FilterCall& call, Val& result);
bool FilterStripNewlines(const FilterCall& call, Val& result);
bool FilterSum(const FilterCall& call, Val& result);
bool FilterTimes(const FilterCall& call, Val& result);
bool FilterTruncate(const FilterCall& call, Val& result);
bool FilterTruncateWords(const FilterCall& call, Val& result);
bool FilterUniq(const FilterCall& call, Val& result);
bool FilterUpcase(const FilterCall& call, Val& result);
bool FilterUrlDecode(const FilterCall& call, Val& result);
bool FilterUrlEncode(const FilterCall& call, Val& result);
bool FilterWhere(const FilterCall& call, Val& result);

}  // namespace dagc::tmpl
