// SPDX-License-Identifier: Apache-2.0
// Templates of projections, evaluated and put into the IR's words: Kubernetes Secrets instead of DataOS ids, an
// ExternalSecret for what needs a secret's bytes.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "ir/projected.h"
#include "ir/projection.h"
#include "passes/external_values.h"
#include "passes/outcome.h"
#include "passes/pass.h"
#include "passes/secret_table.h"
#include "stack/yaml_texts.h"
#include "tmpl/template.h"

namespace dagc {

class ProjectionEvaluator {
 public:
  ProjectionEvaluator(const PassContext& context, SecretTable& secrets, ExternalValues& external)
      : context_(context), secrets_(secrets), external_(external), yaml_(context.limits) {}

  // What the templates that come next see: all that are given the same scope see the same data but for what varies
  // (Data::varies), so that equal ones are evaluated once. Null: data of their own.
  void SeeAs(const void* scope) {
    scope_ = scope;
    varied_ = false;
  }
  // Whether any of them has looked at what varies.
  bool varied() const { return varied_; }

  // What a template comes to. `of_projection` is the type where the template has none. Nothing after a finding, and
  // where a `${NAME}` in it is not set.
  std::optional<ir::Composition> Evaluate(const ir::TemplateText& text, ir::TemplateType of_projection,
                                          const tmpl::Data& data);

  // The pieces before they are put into the IR's words: for text that becomes part of something else.
  std::optional<std::vector<tmpl::Piece>> PiecesOf(const ir::TemplateText& text, ir::TemplateType of_projection,
                                                   const tmpl::Data& data);

  // For templates whose output is YAML: every outcome that conditions on secrets leave open, together with what they
  // were rendered from. Does nothing where PiecesOf gives nothing.
  using UseOutcomes = std::function<void(const tmpl::Template& parsed, std::span<const Outcome> outcomes)>;
  void RenderOutcomes(const ir::TemplateText& text, ir::TemplateType of_projection, const tmpl::Data& data,
                      const UseOutcomes& use);

  // `place` is where findings about a secret of the pieces go; with the `map` of the template that the pieces are from
  // they go to the action.
  std::optional<ir::Composition> Compose(std::span<const tmpl::Piece> pieces, Span place, const TextMap* map = nullptr);

  // A value that need not be the same in all outcomes, nor be in all of them.
  struct Chosen {
    ir::Composition value;
    std::string_view when;  // it exists; empty: always
  };
  std::optional<Chosen> Choose(std::span<const Outcome> outcomes, const Alternatives& alternatives, Span place);

 private:
  using Use = std::function<void(const tmpl::Template& parsed, const tmpl::Rendering& rendering)>;
  // A template in a scope, under the assumptions of one of its outcomes.
  using Key = std::tuple<const void*, ir::TemplateType, std::string_view, std::optional<std::vector<bool>>>;
  struct Kept {
    const char* at = nullptr;  // where the text lies
    bool anywhere = false;     // nothing in it, nor a finding, is about that place
    tmpl::Rendering rendering;
  };
  const tmpl::Rendering& EvaluateOnce(const tmpl::Template& parsed, ir::TemplateType type, const tmpl::Data& data,
                                      const std::vector<bool>* assumed);
  bool MayHold(const tmpl::Rendering& rendering, Span place);
  void Render(const ir::TemplateText& text, ir::TemplateType of_projection, const tmpl::Data& data,
              const std::vector<bool>* assumed, const Use& use);
  const tmpl::Template* ParseOnce(const ir::TemplateText& text, ir::TemplateType type);
  std::optional<ir::ValuePart> PartOf(const tmpl::Piece& piece, Span place);

  const PassContext& context_;
  SecretTable& secrets_;
  ExternalValues& external_;
  stack::YamlTexts yaml_;
  std::size_t written_ = 0;  // bytes of text, by all of them
  const void* scope_ = nullptr;
  bool varied_ = false;
  std::map<Key, Kept> kept_;
  Kept last_;  // the rendering that is kept for nobody
  std::map<std::pair<const char*, ir::TemplateType>, std::optional<tmpl::Template>> parsed_;  // by where the text lies
};

}  // namespace dagc
