// SPDX-License-Identifier: Apache-2.0
#include "tmpl/functions/functions.h"

#include <algorithm>
#include <array>
#include <utility>

#include "tmpl/functions/families.h"

namespace dagc::tmpl {
namespace {

// Letters: functions.h. Besides them `l` is a value whose shape is looked at (a list, an index) and `t` a string that
// may be symbolic; a symbol anywhere else defers the call.
constexpr Touch kMoves = Touch::kMoves;
constexpr Touch kLooks = Touch::kLooks;
constexpr Touch kOurs = Touch::kOurs;

// Sorted by name; a test holds it.
constexpr auto kFunctions = std::to_array<FunctionRow>({
    {"abbrev", "is>s", FnAbbrev, kLooks},
    {"abbrevboth", "iis>s", FnAbbrevboth, kLooks},
    {"add", "a*", FnAdd, kLooks},
    {"add1", "a", FnAdd1, kLooks},
    {"add1f", "a", FnAdd1f, kLooks},
    {"addf", "a*", FnAddf, kLooks},
    {"adler32sum", "s>s", FnAdler32sum, kLooks},
    {"all", "l*", FnAll, kMoves},
    {"and", "aa*", FnSpecial, kMoves},
    {"any", "l*", FnAny, kMoves},
    {"append", "la", FnAppend, kMoves},
    {"atoi", "s", FnAtoi, kLooks},
    {"b32dec", "s>s", FnB32dec, kLooks},
    {"b32enc", "s>s", FnB32enc, kLooks},
    {"b64dec", "s>s", FnB64dec, kLooks},
    {"b64enc", "s>s", FnB64enc, kLooks},
    {"base", "s>s", FnBase, kLooks},
    {"biggest", "aa*", FnMax, kLooks},
    {"call", "aa*", FnCall, kLooks},
    {"camelcase", "s>s", FnCamelcase, kOurs},
    {"cat", "a*>s", FnCat, kMoves},
    {"ceil", "a", FnCeil, kLooks},
    {"chunk", "il", FnChunk, kMoves},
    {"clean", "s>s", FnClean, kLooks},
    {"coalesce", "a*", FnCoalesce, kMoves},
    {"compact", "a", FnCompact, kLooks},
    {"concat", "l*", FnConcat, kMoves},
    {"contains", "ss", FnContains, kLooks},
    {"deepCopy", "a", FnDeepCopy, kMoves},
    {"deepEqual", "aa", FnDeepEqual, kLooks},
    {"default", "aa*", FnDefault, kMoves},
    {"dict", "a*", FnDict, kMoves},
    {"dig", "a*", FnDig, kMoves},
    {"dir", "s>s", FnDir, kLooks},
    {"div", "aa", FnDiv, kLooks},
    {"divf", "aa*", FnDivf, kLooks},
    {"empty", "l", FnEmpty, kMoves},
    {"eq", "aa*", FnEq, kLooks},
    {"ext", "s>s", FnExt, kLooks},
    {"fail", "s>s", FnFail, kLooks},
    {"first", "l", FnFirst, kMoves},
    {"float64", "a", FnFloat64, kLooks},
    {"floor", "a", FnFloor, kLooks},
    {"fromJson", "s", FnFromJson, kLooks},
    {"fromYaml", "s", FnFromYaml, kLooks},
    {"ge", "aa", FnGe, kLooks},
    {"get", "ms", FnGet, kMoves},
    {"getMapValue", "ls", FnGetMapValue, Touch::kMoves},
    {"getNested", "ls", FnGetNested, Touch::kMoves},
    {"gt", "aa", FnGt, kLooks},
    {"has", "al", FnHas, kLooks},
    {"hasKey", "ms", FnHasKey, kMoves},
    {"hasNested", "ls", FnHasNested, Touch::kMoves},
    {"hasPrefix", "ss", FnHasPrefix, kLooks},
    {"hasSuffix", "ss", FnHasSuffix, kLooks},
    {"hello", ">s", FnHello, kMoves},
    {"html", "a*>s", FnHtml, kLooks},
    {"indent", "is>s", FnIndent, kLooks},
    {"index", "ll*", FnIndex, kMoves},
    {"initial", "l", FnInitial, kMoves},
    {"initials", "s>s", FnInitials, kLooks},
    {"int", "a", FnInt, kLooks},
    {"int64", "a", FnInt64, kLooks},
    {"isAbs", "s", FnIsAbs, kLooks},
    {"join", "tl>s", FnJoin, kMoves},
    {"js", "a*>s", FnJs, kLooks},
    {"kebabcase", "s>s", FnKebabcase, kLooks},
    {"keys", "m*", FnKeys, kMoves},
    {"kindIs", "sa", FnKindIs, kMoves},
    {"kindOf", "a>s", FnKindOf, kMoves},
    {"last", "l", FnLast, kMoves},
    {"le", "aa", FnLe, kLooks},
    {"len", "l", FnLen, kMoves},
    {"list", "a*", FnList, kMoves},
    {"lower", "s>s", FnLower, kLooks},
    {"lt", "aa", FnLt, kLooks},
    {"max", "aa*", FnMax, kLooks},
    {"maxf", "aa*", FnMaxf, kLooks},
    {"merge", "mm*", FnMerge, kMoves},
    {"mergeOverwrite", "mm*", FnMergeOverwrite, kMoves},
    {"min", "aa*", FnMin, kLooks},
    {"minf", "aa*", FnMinf, kLooks},
    {"mod", "aa", FnMod, kLooks},
    {"mul", "aa*", FnMul, kLooks},
    {"mulf", "aa*", FnMulf, kLooks},
    {"mustAppend", "la", FnAppend, kMoves},
    {"mustChunk", "il", FnChunk, kMoves},
    {"mustCompact", "a", FnCompact, kLooks},
    {"mustDeepCopy", "a", FnDeepCopy, kMoves},
    {"mustFirst", "l", FnFirst, kMoves},
    {"mustFromJson", "s", FnMustFromJson, kLooks},
    {"mustHas", "al", FnHas, kLooks},
    {"mustInitial", "l", FnInitial, kMoves},
    {"mustLast", "l", FnLast, kMoves},
    {"mustMerge", "mm*", FnMerge, kMoves},
    {"mustMergeOverwrite", "mm*", FnMergeOverwrite, kMoves},
    {"mustPrepend", "la", FnPrepend, kMoves},
    {"mustPush", "la", FnAppend, kMoves},
    {"mustRegexFind", "ss>s", FnRegexFind, kLooks},
    {"mustRegexFindAll", "ssi", FnRegexFindAll, kLooks},
    {"mustRegexMatch", "ss", FnMustRegexMatch, kLooks},
    {"mustRegexReplaceAll", "sss>s", FnRegexReplaceAll, kLooks},
    {"mustRegexReplaceAllLiteral", "sss>s", FnRegexReplaceAllLiteral, kLooks},
    {"mustRegexSplit", "ssi", FnRegexSplit, kLooks},
    {"mustRest", "l", FnRest, kMoves},
    {"mustReverse", "l", FnReverse, kMoves},
    {"mustSlice", "ll*", FnSlice, kMoves},
    {"mustToJson", "a>s", FnMustToJson, kLooks},
    {"mustToPrettyJson", "a>s", FnMustToPrettyJson, kLooks},
    {"mustToRawJson", "a>s", FnToRawJson, kLooks},
    {"mustUniq", "a", FnUniq, kLooks},
    {"mustWithout", "aa*", FnWithout, kLooks},
    {"ne", "aa", FnNe, kLooks},
    {"nindent", "is>s", FnNindent, kLooks},
    {"nospace", "s>s", FnNospace, kLooks},
    {"not", "l", FnNot, kMoves},
    {"omit", "ms*", FnOmit, kMoves},
    {"or", "aa*", FnSpecial, kMoves},
    {"osBase", "s>s", FnBase, kLooks},
    {"osClean", "s>s", FnClean, kLooks},
    {"osDir", "s>s", FnDir, kLooks},
    {"osExt", "s>s", FnExt, kLooks},
    {"osIsAbs", "s", FnIsAbs, kLooks},
    {"pick", "ms*", FnPick, kMoves},
    {"pluck", "sm*", FnPluck, kMoves},
    {"plural", "ssi>s", FnPlural, kLooks},
    {"prepend", "la", FnPrepend, kMoves},
    {"print", "a*>s", FnPrint, kMoves},
    {"printf", "sa*>s", FnPrintf, kMoves},
    {"println", "a*>s", FnPrintln, kMoves},
    {"push", "la", FnAppend, kMoves},
    {"quote", "a*>s", FnQuote, kLooks},
    {"regexFind", "ss>s", FnRegexFind, kLooks},
    {"regexFindAll", "ssi", FnRegexFindAll, kLooks},
    {"regexMatch", "ss", FnRegexMatch, kLooks},
    {"regexQuoteMeta", "s>s", FnRegexQuoteMeta, kLooks},
    {"regexReplaceAll", "sss>s", FnRegexReplaceAll, kLooks},
    {"regexReplaceAllLiteral", "sss>s", FnRegexReplaceAllLiteral, kLooks},
    {"regexSplit", "ssi", FnRegexSplit, kLooks},
    {"repeat", "is>s", FnRepeat, kLooks},
    {"replace", "sss>s", FnReplace, kLooks},
    {"required", "sa", FnRequired, kOurs},
    {"rest", "l", FnRest, kMoves},
    {"reverse", "l", FnReverse, kMoves},
    {"round", "aif*", FnRound, kLooks},
    {"semver", "s", FnSemver, kLooks},
    {"semverCompare", "ss", FnSemverCompare, kLooks},
    {"seq", "i*>s", FnSeq, kLooks},
    {"set", "msa", FnSet, kMoves},
    {"sha1sum", "s>s", FnSha1sum, kLooks},
    {"sha256sum", "s>s", FnSha256sum, kLooks},
    {"sha512sum", "s>s", FnSha512sum, kOurs},
    {"slice", "ll*", FnSlice, kMoves},
    {"snakecase", "s>s", FnSnakecase, kLooks},
    {"sortAlpha", "a", FnSortAlpha, kLooks},
    {"split", "ss", FnSplit, kLooks},
    {"splitList", "ss", FnSplitList, kLooks},
    {"splitn", "sis", FnSplitn, kLooks},
    {"squote", "a*>s", FnSquote, kMoves},
    {"sub", "aa", FnSub, kLooks},
    {"subf", "aa*", FnSubf, kLooks},
    {"substr", "iis>s", FnSubstr, kLooks},
    {"swapcase", "s>s", FnSwapcase, kLooks},
    {"ternary", "aab", FnTernary, kMoves},
    {"title", "s>s", FnTitle, kLooks},
    {"toDecimal", "a", FnToDecimal, kLooks},
    {"toJson", "a>s", FnToJson, kLooks},
    {"toPrettyJson", "a>s", FnToPrettyJson, kLooks},
    {"toRawJson", "a>s", FnToRawJson, kLooks},
    {"toString", "a>s", FnToString, kMoves},
    {"toStrings", "l", FnToStrings, kMoves},
    {"toYaml", "a>s", FnToYaml, kLooks},
    {"tpl", "sa>s", FnSpecial, kOurs},
    {"trim", "s>s", FnTrim, kLooks},
    {"trimAll", "ss>s", FnTrimAll, kLooks},
    {"trimPrefix", "ss>s", FnTrimPrefix, kLooks},
    {"trimSuffix", "ss>s", FnTrimSuffix, kLooks},
    {"trimall", "ss>s", FnTrimAll, kLooks},
    {"trunc", "is>s", FnTrunc, kLooks},
    {"tuple", "a*", FnList, kMoves},
    {"typeIs", "sa", FnTypeIs, kMoves},
    {"typeIsLike", "sa", FnTypeIsLike, kMoves},
    {"typeOf", "a>s", FnTypeOf, kMoves},
    {"uniq", "a", FnUniq, kLooks},
    {"unset", "ms", FnUnset, kMoves},
    {"until", "i", FnUntil, kLooks},
    {"untilStep", "iii", FnUntilStep, kLooks},
    {"untitle", "s>s", FnUntitle, kLooks},
    {"upper", "s>s", FnUpper, kLooks},
    {"urlJoin", "m>s", FnUrlJoin, kLooks},
    {"urlParse", "s", FnUrlParse, kLooks},
    {"urlquery", "a*>s", FnUrlquery, kLooks},
    {"values", "m", FnValues, kMoves},
    {"without", "aa*", FnWithout, kLooks},
    {"wrap", "is>s", FnWrap, kLooks},
    {"wrapWith", "iss>s", FnWrapWith, kLooks},
});

struct ForbiddenRow {
  std::string_view name;
  std::string_view needs;
};

constexpr std::string_view kClock = "the clock";
constexpr std::string_view kChance = "chance";
constexpr std::string_view kKeys = "chance, or a key in clear text";
constexpr std::string_view kServer = "a server";
constexpr std::string_view kEnvironment = "the environment of a server";

constexpr auto kForbidden = std::to_array<ForbiddenRow>({
    {"ago", kClock},
    {"bcrypt", kChance},
    {"buildCustomCert", kKeys},
    {"date", kClock},
    {"dateInZone", kClock},
    {"dateModify", kClock},
    {"date_in_zone", kClock},
    {"date_modify", kClock},
    {"decryptAES", kKeys},
    {"derivePassword", kKeys},
    {"duration", kClock},
    {"durationRound", kClock},
    {"encryptAES", kKeys},
    {"env", kEnvironment},
    {"expandenv", kEnvironment},
    {"genCA", kKeys},
    {"genCAWithKey", kKeys},
    {"genPrivateKey", kKeys},
    {"genSelfSignedCert", kKeys},
    {"genSelfSignedCertWithKey", kKeys},
    {"genSignedCert", kKeys},
    {"genSignedCertWithKey", kKeys},
    {"getHostByName", kServer},
    {"htmlDate", kClock},
    {"htmlDateInZone", kClock},
    {"htpasswd", kChance},
    {"lookup", kServer},
    {"mustDateModify", kClock},
    {"mustToDate", kClock},
    {"must_date_modify", kClock},
    {"now", kClock},
    {"randAlpha", kChance},
    {"randAlphaNum", kChance},
    {"randAscii", kChance},
    {"randBytes", kChance},
    {"randInt", kChance},
    {"randNumeric", kChance},
    {"resolve", kServer},
    {"shuffle", kChance},
    {"toDate", kClock},
    {"unixEpoch", kClock},
    {"uuidv4", kChance},
});

}  // namespace

const FunctionRow* FindFunction(std::string_view name) {
  const auto found =
      std::lower_bound(kFunctions.begin(), kFunctions.end(), name,
                       [](const FunctionRow& row, std::string_view wanted) { return row.name < wanted; });
  return found != kFunctions.end() && found->name == name ? &*found : nullptr;
}

std::span<const FunctionRow> Functions() { return kFunctions; }

std::string_view ForbiddenBecause(std::string_view name) {
  const auto found =
      std::find_if(kForbidden.begin(), kForbidden.end(), [&](const ForbiddenRow& row) { return row.name == name; });
  return found == kForbidden.end() ? std::string_view() : found->needs;
}

// The operator's `slice` takes lists alone.
static bool DeferSlice(Machine& machine, std::span<const Val> args, Val& result) {
  constexpr std::string_view kOfText[] = {"print $0", "substr (int $1) -1 $0", "substr (int $1) (int $2) $0"};
  const bool text = args[0].IsString() || (args[0].IsSymbol() && args[0].symbol->text);
  if (!text || args.size() > std::size(kOfText)) {
    return machine.Defer("slice", {args.begin(), args.end()}, false, result);
  }
  return machine.DeferAs("slice", kOfText[args.size() - 1], {args.begin(), args.end()}, Gives::kText, result);
}

bool RunFunction(Machine& machine, const FunctionRow& row, std::span<const Val> args, Val& result) {
  if (!(row.touch == Touch::kMoves ? machine.Step() : machine.StepOver(args))) return false;
  const std::string_view parameters = row.parameters();
  bool defer = false;
  for (std::size_t i = 0; i < args.size() && !defer; ++i) {
    const char type = parameters[std::min(i, parameters.size() - 1)];
    const bool carried = type == 'a' || type == 't';
    defer = row.touch == Touch::kMoves ? args[i].IsSymbol() && !carried : machine.HasSymbol(args[i]);
  }
  if (machine.failed()) return false;
  if (defer && row.body == FnSlice) return DeferSlice(machine, args, result);
  if (defer) return machine.Defer(row.name, {args.begin(), args.end()}, row.gives_text(), result);
  return row.body({machine, row.name, args}, result) && !machine.failed();
}

}  // namespace dagc::tmpl
