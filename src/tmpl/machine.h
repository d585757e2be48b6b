// SPDX-License-Identifier: Apache-2.0
// What one evaluation works with: the memory of its values, its budget, and its first failure. Both evaluators and all
// functions speak through it. After a failure everything returns at once; nothing is reported twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "base/shown.h"
#include "diag/codes/dg5.h"
#include "diag/diag_sink.h"
#include "diag/substitutions.h"
#include "tmpl/functions/regex.h"
#include "tmpl/template.h"
#include "tmpl/val.h"

namespace dagc::tmpl {

// Bytes [begin, end) of the template.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class Conditions;

constexpr std::size_t kBytesAStep = 8;    // bytes of a text that a function looks at for one step
constexpr std::size_t kMemoryAStep = 64;  // bytes that are taken and filled
constexpr std::size_t kItemsAStep = 8;    // of a list
constexpr std::size_t kStepsAText = 4;    // a piece of the output that is text, in all that follows
constexpr std::size_t kStepsAPiece = 30;  // one that is not, or a reference in a residual template

class Machine {
 public:
  Machine(const Template& parsed, const EvalOptions& options, DiagSink& sink);
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  bool failed() const { return failed_; }
  // After a name that is not there, in what an action would have printed: true when the rest of the template may be
  // looked at all the same, so that every such name is found in one run. The evaluation has failed for good.
  bool Recover();
  bool sound() const { return !failed_ && recovered_ == 0; }
  const Template& parsed() const { return template_; }
  const EvalOptions& options() const { return options_; }
  Language language() const { return template_.source().language; }
  Arena& arena() { return arena_; }

  // Work that was done. What this evaluation may do is the lesser of its own budget and of what is left of the file's.
  std::uint64_t steps() const { return steps_; }
  // Whether data that varies was looked at.
  bool varied() const { return varied_; }
  RegexCache& regexes() { return regexes_; }

  // One unit of work each; false when the budget is used up, which is reported.
  bool Step(std::size_t steps = 1);
  // For a function that looks at its arguments: more for long ones. In Liquid lists are long too, because filters copy
  // them; Go's lists and mappings count where they are walked.
  bool StepOver(std::span<const Val> arguments);
  // Before memory is taken, which counts as work too; the same.
  bool Charge(std::size_t bytes);
  bool ChargeOutput(std::size_t bytes);

  // Where failures are reported until another place is set: the action or argument that is being evaluated.
  void SetPlace(Range place) {
    if (fixed_ == 0) place_ = place;
  }
  Range place() const { return place_; }
  // While `tpl` runs another text its ranges mean nothing in this one, so the call's own place holds.
  void FixPlace(int by) { fixed_ += by; }
  bool place_is_fixed() const { return fixed_ > 0; }

  // What decides conditions by assumption; nullptr: nobody does.
  Conditions* conditions() const { return conditions_; }
  void SetConditions(Conditions* conditions) { conditions_ = conditions; }

  // A branch that only the engine will take or not is evaluated as if it were taken: everything that it does must stay
  // inside it. Gives the branch around, for LeaveBranch.
  std::uint32_t EnterBranch();
  void LeaveBranch(std::uint32_t outer) { branch_ = outer; }
  std::uint32_t branch() const { return branch_; }
  // What is not of this very branch (Machine::branch() when it was made) would be changed: a finding that says `what`,
  // or the end of a trial. Always false.
  bool LeavesBranch(const std::string& what);
  // A trial can be given up without a finding. EndTrial: whether it was, and nothing has failed then.
  void BeginTrial() { trial_ = true; }
  bool EndTrial();

  // Reports a row at the current place, once per evaluation; always false.
  template <std::size_t kArguments, typename... Args>
  bool Fail(const DiagDef<kArguments>& def, const Args&... arguments);
  template <std::size_t kArguments, typename... Args>
  bool FailWith(const DiagDef<kArguments>& def, const std::string& help, const Args&... arguments);

  // A warning that the current action prints nothing as Go does.
  void SayNoValue();

  // A warning that the key is taken to exist, when nobody has said which keys the secret has.
  void SayAssumed(const Val& secret);

  // Values. Text that is built must be kept here; a view of the data or the template needs no copy.
  Val Text(std::string_view text);
  Val Keep(std::vector<Val> items, Items kind = Items::kAny, bool nil = false);
  Val Strings(const std::vector<std::string>& texts);
  MapNode* NewMap();
  const Version* NewVersion(const Version& version);
  Symbol* NewSymbol();
  Val FromData(const Data& data);
  Val FromValue(const Value& value);
  // The entries of a map, all of them filled from the data if need be.
  std::map<std::string_view, Val>& Entries(MapNode* map);
  const std::vector<std::string_view>& Order(MapNode* map);

  // False after a finding: the map is a secret, and which keys it has is not known.
  bool RequireKeys(const MapNode& map) {
    return map.any_secret.empty() || FailWith(diag::kSecretKeysUnknown, Fill(help::kGiveSecret), map.any_secret);
  }

  // The entry under `key`: its value; kInvalid where an open map has none. False after a finding for a closed map.
  bool Lookup(MapNode* map, std::string_view key, Val& result);

  // Texts and symbols one after the other as one value: a text when there is no symbol, the symbol itself when it is
  // alone.
  Val Concat(std::span<const Val> parts);

  // The value of `function` over `arguments`, one of which holds a symbol: a symbol that needs the engine. False when
  // the outcome cannot be left to it: a run-time value, an absent one, calls too deep.
  bool Defer(std::string_view function, std::vector<Val> arguments, bool gives_text, Val& result) {
    return DeferAs(function, function, std::move(arguments), gives_text ? Gives::kText : Gives::kOther, result);
  }
  // The same for what is called otherwise there: `in_go` is Go template text with `$0`, `$1` for the arguments, or
  // empty where there is no counterpart. It must outlive the machine.
  bool DeferAs(std::string_view name, std::string_view in_go, std::vector<Val> arguments, Gives gives, Val& result);
  // Says that the outcome of `name` cannot be left to the engine: that one of the arguments is known only to a run, or
  // that `name` has no counterpart there. Always false.
  bool FailUnknown(std::string_view name, std::span<const Val> arguments);
  // In Liquid a secret is base64 text; whether `val` is that.
  static bool IsEncodedSecret(const Val& val);

  // Whether a symbol is in there, at any depth.
  bool HasSymbol(const Val& val);

 private:
  bool OutOf(std::string_view what);
  void FillEntries(MapNode* map);
  const Val* FindEntry(MapNode* map, std::string_view key);
  static std::vector<std::string_view> NamesOf(const MapNode& map);
  bool MissingKey(const MapNode& map, std::string_view key);
  bool HasSymbolBelow(const Val& val, std::uint32_t depth);
  Val SecretVal(std::string_view secret, std::string_view key, bool plain, bool assumed = false);
  const Symbol* FindUnfit(const Val& val, std::uint32_t depth);

  const Template& template_;
  const EvalOptions& options_;
  DiagSink& sink_;
  Arena arena_;
  std::deque<ListNode> lists_;
  std::deque<MapNode> maps_;
  std::deque<Symbol> symbols_;
  std::deque<Version> versions_;
  RegexCache regexes_;
  std::uint64_t steps_ = 0;
  std::uint64_t most_steps_;
  std::size_t memory_ = 0;
  std::size_t output_ = 0;
  Conditions* conditions_ = nullptr;
  Range place_;
  int fixed_ = 0;
  std::uint32_t branch_ = 0;
  std::uint32_t last_branch_ = 0;
  bool trial_ = false;
  bool given_up_ = false;
  bool failed_ = false;
  bool varied_ = false;
  bool name_failed_ = false;  // by a name that is not there
  int recovered_ = 0;
};

template <std::size_t kArguments, typename... Args>
bool Machine::FailWith(const DiagDef<kArguments>& def, const std::string& help, const Args&... arguments) {
  if (failed_) return false;
  failed_ = true;
  Diagnostic diagnostic;
  diagnostic.code = def.code;
  diagnostic.severity = def.severity;
  diagnostic.span = template_.At(place_.begin, place_.end);
  diagnostic.message = FillPlaceholders(def.text, {DiagArg(arguments)...}, &diagnostic.quotations);
  for (Quotation& quotation : diagnostic.quotations) quotation.source = kComputed;
  diagnostic.path = template_.source().path;
  diagnostic.help = help;
  diagnostic.help_quotations = {WholeOf(diagnostic.help)};
  sink_.Add(std::move(diagnostic));
  return false;
}

template <std::size_t kArguments, typename... Args>
bool Machine::Fail(const DiagDef<kArguments>& def, const Args&... arguments) {
  static_assert(sizeof...(Args) == kArguments, "the row's placeholders and the arguments differ in number");
  return FailWith(def, std::string(), arguments...);
}

}  // namespace dagc::tmpl
