// SPDX-License-Identifier: Apache-2.0
#include "tmpl/template.h"

#include <algorithm>
#include <set>
#include <variant>

#include "base/check.h"
#include "base/edit_distance.h"
#include "base/text.h"
#include "diag/codes/dg5.h"
#include "tmpl/conditions.h"
#include "tmpl/functions/functions.h"
#include "tmpl/go/eval.h"
#include "tmpl/go/parser.h"
#include "tmpl/go/reads.h"
#include "tmpl/liquid/eval.h"
#include "tmpl/liquid/filters.h"
#include "tmpl/liquid/parser.h"
#include "tmpl/other_language.h"
#include "tmpl/output.h"
#include "tmpl/syntax_report.h"

namespace dagc::tmpl {

struct Template::Body {
  std::variant<GoTree, LiquidTree> tree;
};

namespace {

Language Other(Language language) { return language == Language::kGo ? Language::kLiquid : Language::kGo; }

class Reporter : public SyntaxReport {
 public:
  Reporter(const Source& source, DiagSink& sink) : source_(source), sink_(sink) {}

  void Syntax(std::string detail, Range range, std::string_view help) override {
    Report(diag::kTemplateSyntax, range, help, detail);
  }

  void UnknownFunction(std::string_view name, std::string_view near, Range range) override {
    const std::string help = near.empty() ? HelpWithFunction(name) : Fill(help::kDidYouMean, near);
    Report(diag::kUnknownFunction, range, help, Shown(name));
  }

  void ForbiddenFunction(std::string_view name, std::string_view needs, Range range) override {
    sink_.Report(diag::kForbiddenFunction, At(range), name, needs).At(source_.path);
  }

  void UndefinedVariable(std::string_view name, Range range) override {
    sink_.Report(diag::kUndefinedVariable, At(range), Shown(name)).At(source_.path);
  }

  void OtherLanguage(std::string_view sign, Range range) override {
    const std::string_view other = LanguageName(Other(source_.language));
    sink_.Report(diag::kOtherTemplateType, At(range), Shown(sign), other, LanguageName(source_.language))
        .At(source_.path)
        .Help(help::kWriteTemplateType, other);
  }

  void EngineSyntax(std::string_view path, Range range) override {
    Report(diag::kOtherTemplateType, range, HelpWithEngineSyntax(source_.language, path), Shown(path),
           Own(Fill(phrase::kOfTheEngine)), LanguageName(source_.language));
  }

  void WrongArguments(std::string_view name, std::size_t got, std::size_t expected, Range range) override {
    sink_.Report(diag::kArgumentCount, At(range), name, Own(Counted(got, "argument")), expected).At(source_.path);
  }

  void ReadsAnotherFile(std::string_view tag, Range range) override {
    sink_.Report(diag::kReadsAnotherFile, At(range), tag).At(source_.path);
  }

 private:
  Span At(Range range) const { return source_.map.At(range.begin, range.end); }

  template <std::size_t kArguments, typename... Args>
  void Report(const DiagDef<kArguments>& def, Range range, std::string_view help, const Args&... arguments) {
    DiagBuilder finding = sink_.Report(def, At(range), arguments...);
    finding.At(source_.path);
    if (!help.empty()) finding.HelpText(help);
  }

  // For a function that the language does not have.
  std::string HelpWithFunction(std::string_view name) const {
    const Language other = Other(source_.language);
    const bool is_go = source_.language == Language::kGo;
    if (is_go && name == "base64_decode") return Fill(help::kSecretIsPlain);
    const std::string_view counterpart = is_go ? FunctionOf(name) : FilterOf(name);
    if (!counterpart.empty()) return Fill(help::kCalledHere, LanguageName(source_.language), counterpart);
    const bool other_has = is_go ? FindFilter(name) != nullptr : FindFunction(name) != nullptr;
    if (other_has) return Fill(help::kKnownToOther, LanguageName(other), LanguageName(other));
    // No function begins with an upper-case letter, but what a stack's context has does.
    if (is_go && (IsLiquidRoot(name) || AsciiLower(name.front()) != name.front())) {
      return Fill(help::kDidYouMean, "." + Shown(name));
    }
    const std::string_view near = Nearest(name, FunctionNames(source_.language));
    return near.empty() ? std::string() : Fill(help::kDidYouMean, near);
  }

  const Source& source_;
  DiagSink& sink_;
};

}  // namespace

std::string_view LanguageName(Language language) { return language == Language::kGo ? "go-template" : "liquid"; }

Template::Template(Source source, std::unique_ptr<const Body> body)
    : source_(std::move(source)), body_(std::move(body)) {}
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;
Template::~Template() = default;

std::optional<Template> Parse(Source source, DiagSink& sink) {
  Reporter reporter(source, sink);
  if (const auto sign = SignOfOtherLanguage(source.language, source.text)) {
    reporter.OtherLanguage(source.text.substr(sign->begin, sign->end - sign->begin), *sign);
    return std::nullopt;
  }
  auto body = std::make_unique<Template::Body>();
  if (source.language == Language::kGo) {
    auto tree = ParseGo(source.text, reporter);
    if (!tree) return std::nullopt;
    body->tree = std::move(*tree);
  } else {
    auto tree = ParseLiquid(source.text, reporter);
    if (!tree) return std::nullopt;
    body->tree = std::move(*tree);
  }
  return Template(std::move(source), std::move(body));
}

Template Literal(Source source) {
  GoTree tree;
  Statement& text = tree.root.emplace_back();
  text.text = source.text;
  text.range = {0, static_cast<std::uint32_t>(source.text.size())};
  auto body = std::make_unique<Template::Body>();
  body->tree = std::move(tree);
  return Template(std::move(source), std::move(body));
}

bool MayRead(const Template& parsed, std::span<const std::string_view> path) {
  const auto* tree = std::get_if<GoTree>(&parsed.body().tree);
  DAGC_CHECK(tree != nullptr);
  return TreeReads(*tree, path);
}

std::vector<EngineNeed> Rendering::AllNeeds(bool but_wrapped) const {
  std::vector<EngineNeed> all = needs;
  for (const Piece& piece : pieces) {
    if (but_wrapped && (!piece.unquoted.empty() || !piece.decoded.empty())) continue;
    all.insert(all.end(), piece.needs.begin(), piece.needs.end());
  }
  return all;
}

bool Rendering::known() const {
  return std::all_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.kind == Piece::Kind::kText; });
}

std::string Rendering::Text() const {
  std::string text;
  for (const Piece& piece : pieces) {
    if (piece.kind == Piece::Kind::kText) text += piece.text;
  }
  return text;
}

Rendering Evaluate(const Template& parsed, const Data& root, const EvalOptions& options, DiagSink& sink) {
  Machine machine(parsed, options, sink);
  Output output(machine);
  std::optional<Conditions> conditions;
  if (options.assumed != nullptr) machine.SetConditions(&conditions.emplace(*options.assumed));
  const Val data = machine.FromData(root);
  Rendering result;
  if (const auto* go = std::get_if<GoTree>(&parsed.body().tree)) {
    result.ok = GoEvaluator(machine, parsed, *go).Run(data, output);
  } else {
    result.ok = LiquidEvaluator(machine, parsed, std::get<LiquidTree>(parsed.body().tree)).Run(data, output);
  }
  if (conditions) {
    result.conditions = conditions->TakeConditions();
    result.needs = conditions->TakeNeeds();
  }
  result.ok = result.ok && output.Pieces(result.pieces, parsed);
  if (!result.ok) {
    result.pieces.clear();
    result.needs.clear();
    result.conditions.clear();
  }
  return result;
}

void ReportNeeds(std::span<const EngineNeed> needs, DiagSink& sink) {
  std::set<Span> reported;
  for (const EngineNeed& need : needs) {
    if (!reported.insert(need.span).second) continue;
    const bool encodes = need.function.empty();
    const std::string what = encodes ? Fill(phrase::kEncodesSecret) : Fill(phrase::kLooksAt, need.function);
    sink.Report(diag::kSecretBytes, need.span, what, need.ref.key, need.ref.secret)
        .Help(encodes ? help::kDecodeSecret : help::kSecretBytes);
  }
}

std::vector<std::string_view> FunctionNames(Language language) {
  std::vector<std::string_view> names;
  if (language == Language::kGo) {
    for (const FunctionRow& row : Functions()) names.push_back(row.name);
  } else {
    for (const FilterRow& row : Filters()) names.push_back(row.name);
  }
  return names;
}

}  // namespace dagc::tmpl
