// SPDX-License-Identifier: Apache-2.0
// The bodies behind the rows of functions.cc, by the file they stand in. A body finds its arguments checked against its
// signature; those of rows that look at bytes find no symbols.
#pragma once

#include "tmpl/functions/functions.h"

namespace dagc::tmpl {

// Every body: DAGC_FUNCTION(Name) declares one.
#define DAGC_FUNCTION(name) bool name(const Call& call, Val& result)

// builtin.cc: those of text/template itself
DAGC_FUNCTION(FnPrint);
DAGC_FUNCTION(FnPrintf);
DAGC_FUNCTION(FnPrintln);
DAGC_FUNCTION(FnLen);
DAGC_FUNCTION(FnIndex);
DAGC_FUNCTION(FnSlice);
DAGC_FUNCTION(FnNot);
DAGC_FUNCTION(FnEq);
DAGC_FUNCTION(FnNe);
DAGC_FUNCTION(FnLt);
DAGC_FUNCTION(FnLe);
DAGC_FUNCTION(FnGt);
DAGC_FUNCTION(FnGe);
DAGC_FUNCTION(FnCall);
DAGC_FUNCTION(FnHtml);
DAGC_FUNCTION(FnJs);
DAGC_FUNCTION(FnUrlquery);
DAGC_FUNCTION(FnSpecial);  // `and`, `or` and `tpl`, which the evaluator runs itself

// strings.cc
DAGC_FUNCTION(FnHello);
DAGC_FUNCTION(FnTrunc);
DAGC_FUNCTION(FnTrim);
DAGC_FUNCTION(FnUpper);
DAGC_FUNCTION(FnLower);
DAGC_FUNCTION(FnSubstr);
DAGC_FUNCTION(FnRepeat);
DAGC_FUNCTION(FnTrimAll);
DAGC_FUNCTION(FnTrimSuffix);
DAGC_FUNCTION(FnTrimPrefix);
DAGC_FUNCTION(FnContains);
DAGC_FUNCTION(FnHasPrefix);
DAGC_FUNCTION(FnHasSuffix);
DAGC_FUNCTION(FnQuote);
DAGC_FUNCTION(FnSquote);
DAGC_FUNCTION(FnCat);
DAGC_FUNCTION(FnIndent);
DAGC_FUNCTION(FnNindent);
DAGC_FUNCTION(FnReplace);
DAGC_FUNCTION(FnPlural);
DAGC_FUNCTION(FnToString);
DAGC_FUNCTION(FnToStrings);
DAGC_FUNCTION(FnJoin);
DAGC_FUNCTION(FnSplit);
DAGC_FUNCTION(FnSplitn);
DAGC_FUNCTION(FnSplitList);
DAGC_FUNCTION(FnSortAlpha);

// words.cc
DAGC_FUNCTION(FnTitle);
DAGC_FUNCTION(FnUntitle);
DAGC_FUNCTION(FnSwapcase);
DAGC_FUNCTION(FnInitials);
DAGC_FUNCTION(FnNospace);
DAGC_FUNCTION(FnAbbrev);
DAGC_FUNCTION(FnAbbrevboth);
DAGC_FUNCTION(FnWrap);
DAGC_FUNCTION(FnWrapWith);
DAGC_FUNCTION(FnSnakecase);
DAGC_FUNCTION(FnKebabcase);
DAGC_FUNCTION(FnCamelcase);

// math.cc
DAGC_FUNCTION(FnAtoi);
DAGC_FUNCTION(FnInt);
DAGC_FUNCTION(FnInt64);
DAGC_FUNCTION(FnFloat64);
DAGC_FUNCTION(FnToDecimal);
DAGC_FUNCTION(FnSeq);
DAGC_FUNCTION(FnUntil);
DAGC_FUNCTION(FnUntilStep);
DAGC_FUNCTION(FnAdd1);
DAGC_FUNCTION(FnAdd);
DAGC_FUNCTION(FnSub);
DAGC_FUNCTION(FnDiv);
DAGC_FUNCTION(FnMod);
DAGC_FUNCTION(FnMul);
DAGC_FUNCTION(FnAdd1f);
DAGC_FUNCTION(FnAddf);
DAGC_FUNCTION(FnSubf);
DAGC_FUNCTION(FnDivf);
DAGC_FUNCTION(FnMulf);
DAGC_FUNCTION(FnMax);
DAGC_FUNCTION(FnMin);
DAGC_FUNCTION(FnMaxf);
DAGC_FUNCTION(FnMinf);
DAGC_FUNCTION(FnCeil);
DAGC_FUNCTION(FnFloor);
DAGC_FUNCTION(FnRound);

// logic.cc: defaults and reflection
DAGC_FUNCTION(FnDefault);
DAGC_FUNCTION(FnEmpty);
DAGC_FUNCTION(FnCoalesce);
DAGC_FUNCTION(FnAll);
DAGC_FUNCTION(FnAny);
DAGC_FUNCTION(FnTernary);
DAGC_FUNCTION(FnFail);
DAGC_FUNCTION(FnRequired);
DAGC_FUNCTION(FnTypeOf);
DAGC_FUNCTION(FnTypeIs);
DAGC_FUNCTION(FnTypeIsLike);
DAGC_FUNCTION(FnKindOf);
DAGC_FUNCTION(FnKindIs);
DAGC_FUNCTION(FnDeepEqual);
DAGC_FUNCTION(FnDeepCopy);

// lists.cc
DAGC_FUNCTION(FnList);
DAGC_FUNCTION(FnAppend);
DAGC_FUNCTION(FnPrepend);
DAGC_FUNCTION(FnFirst);
DAGC_FUNCTION(FnRest);
DAGC_FUNCTION(FnLast);
DAGC_FUNCTION(FnInitial);
DAGC_FUNCTION(FnReverse);
DAGC_FUNCTION(FnUniq);
DAGC_FUNCTION(FnWithout);
DAGC_FUNCTION(FnHas);
DAGC_FUNCTION(FnConcat);
DAGC_FUNCTION(FnChunk);
DAGC_FUNCTION(FnCompact);

// dicts.cc
DAGC_FUNCTION(FnDict);
DAGC_FUNCTION(FnGet);
DAGC_FUNCTION(FnSet);
DAGC_FUNCTION(FnUnset);
DAGC_FUNCTION(FnHasKey);
DAGC_FUNCTION(FnPluck);
DAGC_FUNCTION(FnKeys);
DAGC_FUNCTION(FnValues);
DAGC_FUNCTION(FnPick);
DAGC_FUNCTION(FnOmit);
DAGC_FUNCTION(FnMerge);
DAGC_FUNCTION(FnMergeOverwrite);
DAGC_FUNCTION(FnDig);
DAGC_FUNCTION(FnGetNested);
DAGC_FUNCTION(FnHasNested);
DAGC_FUNCTION(FnGetMapValue);

// encoding.cc
DAGC_FUNCTION(FnB64enc);
DAGC_FUNCTION(FnB64dec);
DAGC_FUNCTION(FnB32enc);
DAGC_FUNCTION(FnB32dec);
DAGC_FUNCTION(FnSha1sum);
DAGC_FUNCTION(FnSha256sum);
DAGC_FUNCTION(FnSha512sum);
DAGC_FUNCTION(FnAdler32sum);
DAGC_FUNCTION(FnToJson);
DAGC_FUNCTION(FnMustToJson);
DAGC_FUNCTION(FnToPrettyJson);
DAGC_FUNCTION(FnMustToPrettyJson);
DAGC_FUNCTION(FnToRawJson);
DAGC_FUNCTION(FnFromJson);
DAGC_FUNCTION(FnMustFromJson);
DAGC_FUNCTION(FnToYaml);
DAGC_FUNCTION(FnFromYaml);

// regex.cc
DAGC_FUNCTION(FnRegexMatch);
DAGC_FUNCTION(FnMustRegexMatch);
DAGC_FUNCTION(FnRegexFindAll);
DAGC_FUNCTION(FnRegexFind);
DAGC_FUNCTION(FnRegexReplaceAll);
DAGC_FUNCTION(FnRegexReplaceAllLiteral);
DAGC_FUNCTION(FnRegexSplit);
DAGC_FUNCTION(FnRegexQuoteMeta);

// paths.cc: paths, URLs, versions
DAGC_FUNCTION(FnBase);
DAGC_FUNCTION(FnDir);
DAGC_FUNCTION(FnClean);
DAGC_FUNCTION(FnExt);
DAGC_FUNCTION(FnIsAbs);
DAGC_FUNCTION(FnUrlParse);
DAGC_FUNCTION(FnUrlJoin);
DAGC_FUNCTION(FnSemver);
DAGC_FUNCTION(FnSemverCompare);

#undef DAGC_FUNCTION

// Shared by several families.

// `empty` of Sprig.
bool IsEmpty(Machine& machine, const Val& val);
// reflect.DeepEqual of values without symbols.
bool DeepEqual(Machine& machine, const Val& a, const Val& b);
// cast.ToInt64, cast.ToFloat64.
std::int64_t ToInt64(const Val& val);
double ToFloat64(const Val& val);
// strslice of Sprig: texts, or symbols.
std::vector<Val> StringItems(Machine& machine, const Val& val);
// strval of Sprig: a text or a symbol.
Val TextOf(Machine& machine, const Val& val);

}  // namespace dagc::tmpl
