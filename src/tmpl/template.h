// SPDX-License-Identifier: Apache-2.0
// Templates compiled without the secrets: Go's text/template with Sprig's functions, and Liquid, evaluated partially.
// This header, data.h and residual.h are all that other layers need, and encode.h for what YAML has in base64.
//
//   auto parsed = tmpl::Parse({.language = Language::kGo, .text = value.text(), .map = map, .path = path}, sink);
//   if (!parsed) return;                                      // findings were reported
//   tmpl::Rendering result = tmpl::Evaluate(*parsed, data, options, sink);
//   if (!result.ok) return;                                   // one finding was reported
//   if (!external_secrets) tmpl::ReportNeeds(result.AllNeeds(), sink);
//
// What is known is computed; what is a secret's value or a run-time value stays symbolic and comes out as a piece. A
// value may be moved freely (printed, joined, bound, put into lists and maps); a function or condition that looks at a
// secret's bytes gives a residual piece. https://pkg.go.dev/text/template, https://masterminds.github.io/sprig/,
// https://shopify.github.io/liquid/
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/text_map.h"
#include "diag/diag_sink.h"
#include "tmpl/data.h"
#include "tmpl/residual.h"
#include "value/value.h"

namespace dagc::tmpl {

enum class Language : std::uint8_t { kGo, kLiquid };

// "go-template", "liquid": as `templateType` spells them.
std::string_view LanguageName(Language language);

struct Source {
  Language language = Language::kGo;
  std::string_view text;    // must outlive the Template
  TextMap map = TextMap();  // from text to the manifest; document/scalar_map.h makes it
  std::string path = {};    // where in the document the template stands, for findings
};

// A parsed template. Evaluating it does not change it, so one may be evaluated for many steps and by several threads.
class Template {
 public:
  struct Body;  // the syntax tree of its language
  Template(Source source, std::unique_ptr<const Body> body);
  Template(Template&&) noexcept;
  Template& operator=(Template&&) noexcept;
  ~Template();

  const Source& source() const { return source_; }
  const Body& body() const { return *body_; }
  // The place in the manifest of a range of the template's text.
  Span At(std::size_t begin, std::size_t end) const { return source_.map.At(begin, end); }

 private:
  Source source_;
  std::unique_ptr<const Body> body_;
};

// Reports every fault of syntax that it can tell apart (at least one), unknown and forbidden functions among them.
std::optional<Template> Parse(Source source, DiagSink& sink);

// A template whose output is its text, whatever it looks like.
Template Literal(Source source);

// Whether evaluating a Go template may look at what `path` leads to from its root: `.ApplicationSpec.Resources` is
// {"ApplicationSpec", "Resources"}. Asked of the syntax tree: text, comments and strings that only look like it do not
// count, and `index . "Image"`, a part of it bound to a variable or handed to `template`, and a function that is given
// the whole of it do. A branch that is never taken counts.
bool MayRead(const Template& parsed, std::span<const std::string_view> path);

// Reads YAML for `fromYaml`; who calls Evaluate knows a reader, this layer does not. Values go into the arena and must
// live as long; nullopt with `error` set when the text is no YAML.
class YamlReader {
 public:
  virtual ~YamlReader() = default;
  virtual std::optional<Value> Read(std::string_view text, Arena& arena, std::string& error) = 0;
};

// What one evaluation may use; what is left of the work of the file (base/work.h) bounds it as well. Running out is
// DG5205, never a hang.
struct Budget {
  std::uint64_t steps = 2'000'000;
  std::size_t output_bytes = std::size_t{8} << 20;
  std::size_t memory_bytes = std::size_t{64} << 20;
  std::uint32_t template_depth = 100;  // `template` and `tpl` calls inside one another
};

struct EvalOptions {
  Budget budget;
  YamlReader* yaml = nullptr;  // nullptr: `fromYaml` is an error
  // For a template whose output is YAML again. A condition on secrets whose branches write more than words of one value
  // is then no residual piece: the n-th one that is met is taken to hold as this says, those behind its end to hold.
  // Nobody but the operator can tell, so that `needs` names each of them. Null: every condition is a residual piece.
  const std::vector<bool>* assumed = nullptr;
};

struct Rendering {
  bool ok = false;                    // false: a finding was reported, and there are no pieces
  bool varied = false;                // it has looked at data that varies (Data::varies)
  std::vector<Piece> pieces;          // neighbouring text of one origin is one piece
  std::vector<EngineNeed> needs;      // of the conditions; a piece has its own
  std::vector<Condition> conditions;  // those that were decided by assumption, in the order in which they were met
  // What needs an engine that has the secrets. `but_wrapped`: without the pieces that may yet lose their quotes or
  // their base64, because the text is read as YAML.
  std::vector<EngineNeed> AllNeeds(bool but_wrapped = false) const;
  // Whether there is nothing but text; then Text() is all of it.
  bool known() const;
  std::string Text() const;
};

// `root` is dot and `$` of a Go template, and what Liquid's variables are looked up in.
Rendering Evaluate(const Template& parsed, const Data& root, const EvalOptions& options, DiagSink& sink);

// Reports DG5220 for every place of a need: the function, its place, and the two ways out.
void ReportNeeds(std::span<const EngineNeed> needs, DiagSink& sink);

// Names of functions (kGo) or filters (kLiquid) that a template may use, sorted.
std::vector<std::string_view> FunctionNames(Language language);

}  // namespace dagc::tmpl
