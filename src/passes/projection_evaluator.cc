// SPDX-License-Identifier: Apache-2.0
#include "passes/projection_evaluator.h"
#include "diag/codes/dg5.h"

#include <algorithm>
#include <string>
#include <utility>

namespace dagc {
namespace {

tmpl::Language LanguageOf(ir::TemplateType type) {
  return type == ir::TemplateType::kLiquid ? tmpl::Language::kLiquid : tmpl::Language::kGo;
}

// Outcomes of one template; each is evaluated and read on its own.
constexpr std::size_t kMostOutcomes = 64;
// Their text together: as YAML it takes a hundred times as much.
constexpr std::size_t kMostOutcomeBytes = std::size_t{2} << 20;
// The text of all templates of a workflow; what each may give is limited by itself.
constexpr std::size_t kMostBytes = std::size_t{64} << 20;

std::size_t BytesOf(const tmpl::Rendering& rendering) {
  std::size_t bytes = 0;
  for (const tmpl::Piece& piece : rendering.pieces) bytes += piece.text.size();
  return bytes;
}

bool IsKnown(const ir::TemplateText& text) { return !text.text.unresolved(); }

// Passes findings on, and tells whether there was one.
class WatchingSink : public DiagSink {
 public:
  explicit WatchingSink(DiagSink& to) : to_(to) {}
  void Add(Diagnostic finding) override {
    silent_ = false;
    to_.Add(std::move(finding));
  }
  bool silent() const { return silent_; }

 private:
  DiagSink& to_;
  bool silent_ = true;
};

}  // namespace

const tmpl::Template* ProjectionEvaluator::ParseOnce(const ir::TemplateText& text, ir::TemplateType type) {
  const auto [place, is_new] = parsed_.try_emplace({text.text.text().data(), type});
  if (is_new) {
    const tmpl::Source source{LanguageOf(type), text.text.text(), text.map, {}};
    if (type == ir::TemplateType::kNone) {
      place->second = tmpl::Literal(source);
    } else {
      place->second = tmpl::Parse(source, context_.sink);
    }
  }
  return place->second ? &*place->second : nullptr;
}

void ProjectionEvaluator::Render(const ir::TemplateText& text, ir::TemplateType of_projection, const tmpl::Data& data,
                                 const std::vector<bool>* assumed, const Use& use) {
  if (!IsKnown(text) || written_ > kMostBytes) return;
  const ir::TemplateType type = text.type == ir::TemplateType::kUnset ? of_projection : text.type;
  const tmpl::Template* parsed = ParseOnce(text, type);
  if (parsed == nullptr) return;
  const tmpl::Rendering& rendering = EvaluateOnce(*parsed, type, data, assumed);
  if (!rendering.ok || !MayHold(rendering, text.text.span())) return;
  if (!external_.available()) {
    const bool is_yaml = assumed != nullptr;  // its reader knows what is part of a value
    const std::vector<tmpl::EngineNeed> needs = rendering.AllNeeds(/*but_wrapped=*/is_yaml);
    if (!needs.empty()) return tmpl::ReportNeeds(needs, context_.sink);
  }
  use(*parsed, rendering);
}

const tmpl::Rendering& ProjectionEvaluator::EvaluateOnce(const tmpl::Template& parsed, ir::TemplateType type,
                                                         const tmpl::Data& data, const std::vector<bool>* assumed) {
  const std::string_view text = parsed.source().text;
  Key key{scope_, type, text, {}};
  if (assumed != nullptr) std::get<3>(key) = *assumed;
  if (scope_ != nullptr) {
    const auto known = kept_.find(key);
    if (known != kept_.end() && (known->second.anywhere || known->second.at == text.data())) {
      return known->second.rendering;
    }
  }
  WatchingSink sink(context_.sink);
  tmpl::EvalOptions options;
  options.yaml = &yaml_;
  options.assumed = assumed;
  Kept made;
  made.at = text.data();
  made.rendering = tmpl::Evaluate(parsed, data, options, sink);
  made.anywhere = sink.silent() && made.rendering.conditions.empty() && made.rendering.AllNeeds().empty();
  varied_ = varied_ || made.rendering.varied;
  if (scope_ == nullptr || made.rendering.varied) return (last_ = std::move(made)).rendering;
  return kept_.insert_or_assign(std::move(key), std::move(made)).first->second.rendering;
}

// Reported once: what comes behind it is not evaluated any more.
bool ProjectionEvaluator::MayHold(const tmpl::Rendering& rendering, Span place) {
  written_ += BytesOf(rendering);
  if (written_ <= kMostBytes) return true;
  context_.sink.Report(diag::kTemplateBudget, place, Fill(phrase::kOfAllTemplates, kMostBytes >> 20));
  return false;
}

// Depth first, and where a condition holds first: the assumptions that come next are those that were made up to the
// last one that was taken to hold, with that one turned.
void ProjectionEvaluator::RenderOutcomes(const ir::TemplateText& text, ir::TemplateType of_projection,
                                         const tmpl::Data& data, const UseOutcomes& use) {
  std::vector<Outcome> outcomes;
  std::vector<bool> assumed;
  std::size_t bytes = 0;
  const tmpl::Template* of = nullptr;
  for (;;) {
    bool is_good = false;
    Render(text, of_projection, data, &assumed, [&](const tmpl::Template& parsed, const tmpl::Rendering& rendering) {
      is_good = true;
      of = &parsed;
      bytes += BytesOf(rendering);
      outcomes.push_back({rendering.conditions, rendering.pieces});
    });
    if (!is_good) return;
    assumed.clear();
    for (const tmpl::Condition& condition : outcomes.back().path) assumed.push_back(condition.holds);
    while (!assumed.empty() && !assumed.back()) assumed.pop_back();
    if (assumed.empty()) break;
    if (bytes > kMostOutcomeBytes) {
      context_.sink.Report(diag::kTemplateBudget, text.text.span(),
                           Fill(phrase::kOfAllOutcomes, kMostOutcomeBytes >> 20));
      return;
    }
    // Each condition that is yet to be turned gives an outcome of its own at least.
    const auto turns = static_cast<std::size_t>(std::count(assumed.begin(), assumed.end(), true));
    if (outcomes.size() + turns > kMostOutcomes) {
      const Span last = outcomes.back().path[assumed.size() - 1].span;
      context_.sink.Report(diag::kTooManyOutcomes, last, kMostOutcomes).Help(help::kOneTemplateEach);
      return;
    }
    assumed.back() = false;
  }
  use(*of, outcomes);
}

std::optional<std::vector<tmpl::Piece>> ProjectionEvaluator::PiecesOf(const ir::TemplateText& text,
                                                                      ir::TemplateType of_projection,
                                                                      const tmpl::Data& data) {
  std::optional<std::vector<tmpl::Piece>> found;
  Render(text, of_projection, data, nullptr,
         [&](const tmpl::Template&, const tmpl::Rendering& rendering) { found = rendering.pieces; });
  return found;
}

std::optional<ir::Composition> ProjectionEvaluator::Evaluate(const ir::TemplateText& text,
                                                             ir::TemplateType of_projection, const tmpl::Data& data) {
  const auto pieces = PiecesOf(text, of_projection, data);
  return pieces ? Compose(*pieces, text.text.span(), &text.map) : std::nullopt;
}

std::optional<ir::Composition> ProjectionEvaluator::Compose(std::span<const tmpl::Piece> pieces, Span place,
                                                            const TextMap* map) {
  ir::Composition composition;
  std::string text;
  const auto flush = [&] {
    if (text.empty()) return;
    composition.push_back({ir::ValuePart::Kind::kText, context_.arena.Copy(std::string_view(text)), {}, {}});
    text.clear();
  };
  bool complete = true;
  for (const tmpl::Piece& piece : pieces) {
    if (piece.kind == tmpl::Piece::Kind::kText) {
      text += piece.text;
      continue;
    }
    const auto part = PartOf(piece, map == nullptr ? place : map->At(piece.begin, piece.end));
    complete = complete && part;
    if (!part) continue;
    flush();
    composition.push_back(*part);
  }
  flush();
  if (!complete) return std::nullopt;
  return composition;
}

std::optional<ProjectionEvaluator::Chosen> ProjectionEvaluator::Choose(std::span<const Outcome> outcomes,
                                                                       const Alternatives& alternatives, Span place) {
  if (IsSettled(alternatives)) {
    auto value = Compose(*alternatives.front(), place);
    return value ? std::optional<Chosen>({std::move(*value), {}}) : std::nullopt;
  }
  for (const auto& pieces : alternatives) {
    if (!pieces) continue;
    for (const tmpl::Piece& piece : *pieces) {
      if (piece.kind != tmpl::Piece::Kind::kRunTime) continue;
      context_.sink.Report(diag::kSecretBranch, place, Fill(phrase::kRunTimeValue, piece.text))
          .Help(help::kOutsideCondition);
      return std::nullopt;
    }
  }
  const auto choice = external_.Add(outcomes, alternatives, place);
  return choice ? std::optional<Chosen>({{choice->part}, choice->when}) : std::nullopt;
}

std::optional<ir::ValuePart> ProjectionEvaluator::PartOf(const tmpl::Piece& piece, Span place) {
  switch (piece.kind) {
    case tmpl::Piece::Kind::kRunTime:
      return ir::ValuePart{ir::ValuePart::Kind::kRunTime, context_.arena.Copy(piece.text), {}, {}};
    case tmpl::Piece::Kind::kResidual:
      if (external_.available()) return external_.Add(piece, place);
      tmpl::ReportNeeds(piece.needs, context_.sink);
      return std::nullopt;
    default:
      break;
  }
  const std::string_view object = secrets_.ObjectOf(piece.ref.secret, place);
  const std::string_view key = secrets_.KeyIn(piece.ref.secret, piece.ref.key, place);
  if (object.empty() || key.empty()) return std::nullopt;
  return ir::ValuePart{ir::ValuePart::Kind::kSecret, {}, context_.arena.Copy(object), context_.arena.Copy(key)};
}

}  // namespace dagc
