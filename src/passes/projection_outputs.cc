// SPDX-License-Identifier: Apache-2.0
#include "passes/projection_outputs.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "base/base64.h"
#include "base/edit_distance.h"
#include "base/shown.h"
#include "base/text.h"
#include "diag/codes/dg2.h"
#include "diag/codes/dg5.h"
#include "ir/platform_places.h"
#include "passes/environment_name.h"
#include "passes/json_template.h"
#include "passes/outcome_values.h"
#include "passes/projected_file.h"
#include "stack/rendered_yaml.h"

namespace dagc {
namespace {

class OutputMaker {
 public:
  OutputMaker(const ProjectionScope& scope, const PassContext& context, ProjectionEvaluator& evaluator)
      : scope_(scope), context_(context), evaluator_(evaluator) {
    type_ = scope.projection.type == ir::TemplateType::kUnset ? scope.type : scope.projection.type;
  }

  ir::Projected Make() {
    const ir::Projection& projection = scope_.projection;
    for (const ir::ProjectionVariable& variable : projection.variables) {
      if (variable.key.unresolved || !variable.key.present()) continue;
      AddVariable(variable.key, variable.value.text.span(), Always(Evaluate(variable.value)));
    }
    if (projection.variables_template) AddVariables(*projection.variables_template);
    for (const ir::ProjectionFile& file : projection.files) AddFile(file);
    if (projection.files_template) AddFiles(*projection.files_template);
    for (const ir::TemplateText& argument : projection.arguments) {
      auto value = Evaluate(argument);
      if (value) made_.arguments.push_back({std::move(*value), From(argument.text.span())});
    }
    for (const ir::ProjectionDictionary& dictionary : projection.dictionaries) AddDictionary(dictionary);
    return std::move(made_);
  }

 private:
  using Chosen = ProjectionEvaluator::Chosen;

  std::optional<ir::Composition> Evaluate(const ir::TemplateText& text) {
    return evaluator_.Evaluate(text, type_, scope_.data);
  }
  static std::optional<Chosen> Always(std::optional<ir::Composition> value) {
    return value ? std::optional<Chosen>({std::move(*value), {}}) : std::nullopt;
  }
  ir::Provenance From(Span span) const { return {scope_.scope, span}; }

  // True the first time; otherwise the second of two is reported.
  bool IsNew(std::string_view kind, std::string place, Span span) {
    const auto [known, is_new] = places_.try_emplace(std::string(kind) + std::move(place), span);
    if (is_new) return true;
    context_.sink.Report(diag::kProjectedTwice, span, known->first.substr(kind.size()))
        .Note(note::kFirstHere, known->second);
    return false;
  }

  void AddVariable(const ir::Text& name, Span from, std::optional<Chosen> value) {
    if (!CheckEnvironmentName(name, context_.engine, context_.sink) || !IsNew("$", std::string(name.value), name.span))
      return;
    if (!value) return;
    made_.variables.push_back({context_.arena.Copy(name.value), std::move(value->value), From(from), value->when});
  }

  void AddFile(const ir::ProjectionFile& file) {
    auto contents = Always(Evaluate(file.contents));
    if (!file.name.present() || file.name.unresolved || file.directory.unresolved) return;
    AddFileAt(file.directory, file.name, file.contents.text.span(), std::move(contents));
  }

  void AddFileAt(const ir::Text& directory, const ir::Text& name, Span from, std::optional<Chosen> contents) {
    const auto place = PlaceOfFile(directory, name, context_.engine, context_.sink);
    if (!place || !IsNew("/", place->directory + '/' + place->name, name.span) || !contents) return;
    made_.files.push_back({context_.arena.Copy(std::string_view(place->directory)),
                           context_.arena.Copy(std::string_view(place->name)), std::move(contents->value), From(from),
                           contents->when, name.span, directory.span});
  }

  // What one outcome of a template came to as YAML, and where its values and findings go.
  struct Reading {
    const RenderedYaml& yaml;
    const Value& root;
    const ir::EngineFacts& engine;
    DiagSink& sink;
    OutcomeValues& values;
  };

  // Reads every outcome of a template whose output is YAML, and hands over each value with what it is in all of them.
  template <typename Read, typename Use>
  void ForOutcomes(const ir::TemplateText& text, Kind wanted, Read read, Use use) {
    evaluator_.RenderOutcomes(
        text, type_, scope_.data, [&](const tmpl::Template& parsed, std::span<const Outcome> outcomes) {
          OutcomeValues values(outcomes.size());
          for (std::size_t i = 0; i < outcomes.size(); ++i) {
            OutcomeSink sink(outcomes[i], context_.sink);
            const RenderedYaml yaml(parsed, outcomes[i].pieces);
            const auto root = yaml.Read(context_.arena, context_.limits, sink);
            if (!root) return;
            values.Begin(i);
            if (root->IsNull()) continue;
            if (root->kind() != wanted) {
              sink.Report(diag::kRenderedShape, root->span(), Own(KindName(root->kind())), Own(KindName(wanted)));
              return;
            }
            read(Reading{yaml, *root, context_.engine, sink, values});
          }
          for (const OutcomeValue& value : values.all()) {
            use(value, evaluator_.Choose(outcomes, value.alternatives, value.span));
          }
        });
  }

  // The text of a name in rendered YAML; a secret is no name.
  static std::optional<ir::Text> NameIn(const Reading& reading, const Value& value) {
    if (!value.IsScalar() || value.IsNull()) return std::nullopt;
    if (reading.yaml.IsSymbolic(value.text())) {
      reading.sink.Report(diag::kSymbolicName, value.span());
      return std::nullopt;
    }
    return ir::Text{value.text(), value.span(), false};
  }

  static std::vector<tmpl::Piece> PiecesIn(const Reading& reading, const Value& value) {
    if (value.IsNull()) return {};  // `NAME:` and `NAME: null` are the empty text
    std::vector<tmpl::Piece> pieces = reading.yaml.PiecesOf(value.text());
    if (value.is_binary()) return Decoded(reading, value, pieces);
    // A plain scalar that renders to a text in quotes is that text.
    const bool is_quoted = value.style() == Style::kPlain && pieces.size() == 1 && !pieces.front().unquoted.empty();
    return is_quoted ? std::move(pieces.front().unquoted) : pieces;
  }

  // What `!!binary` means. https://yaml.org/type/binary.html
  static std::vector<tmpl::Piece> Decoded(const Reading& reading, const Value& value,
                                          std::vector<tmpl::Piece>& pieces) {
    const auto refuse = [&](const TextDef<0>& what) {
      reading.sink.Report(diag::kBinaryContents, value.span(), Own(Fill(what)));
      return std::vector<tmpl::Piece>();
    };
    if (pieces.empty()) return {};
    if (pieces.size() == 1 && !pieces.front().decoded.empty()) return std::move(pieces.front().decoded);
    if (pieces.size() > 1) return refuse(phrase::kSeveralPieces);
    if (pieces.front().kind == tmpl::Piece::Kind::kSecret) {
      reading.sink.Report(diag::kBinaryContents, value.span(), Own(Fill(phrase::kStoredSecret))).Help(help::kNoBinary);
      return {};
    }
    if (pieces.front().kind != tmpl::Piece::Kind::kText) return refuse(phrase::kLaterText);
    std::string base64 = pieces.front().text;
    std::erase_if(base64, [](char c) { return c == ' ' || c == '\t'; });
    std::string fault;
    const std::optional<std::string> text = DecodeBase64(base64, fault);
    if (!text) return refuse(phrase::kNoBase64);
    for (std::size_t at = 0; at < text->size();) {
      const CodePoint c = DecodeUtf8(*text, at);
      if (c.value == CodePoint::kInvalid || c.value == 0) return refuse(phrase::kNoUtf8);
      at += c.length;
    }
    pieces.front().text = *text;
    return std::move(pieces);
  }

  void AddVariables(const ir::TemplateText& text) {
    const auto read = [](const Reading& reading) {
      for (const Entry& entry : reading.root.entries()) {
        const Value& value = entry.value;
        const auto name = NameIn(reading, entry.key);
        if (!name) continue;
        if (value.IsScalar()) {
          reading.values.Add(std::string(name->value), {*name, {}, value.span(), {}}, PiecesIn(reading, value));
        } else {
          reading.sink.Report(diag::kRenderedShape, value.span(), Own(KindName(value.kind())),
                              Own(KindName(Kind::kString)));
        }
      }
    };
    ForOutcomes(text, Kind::kMap, read, [this](const OutcomeValue& value, std::optional<Chosen> chosen) {
      AddVariable(value.name, value.span, std::move(chosen));
    });
  }

  void AddFiles(const ir::TemplateText& text) {
    const auto read = [](const Reading& reading) {
      for (const Value& item : reading.root.items()) ReadFile(reading, item);
    };
    ForOutcomes(text, Kind::kList, read, [this](const OutcomeValue& value, std::optional<Chosen> chosen) {
      AddFileAt(value.directory, value.name, value.span, std::move(chosen));
    });
  }

  // Of an item that lacks what a file needs: the key that is written instead is reported.
  static bool HasUnknownKey(const Reading& reading, const Value& item) {
    constexpr std::array<std::string_view, 3> kKeys = {"name", "contents", "directory"};
    for (const Entry& entry : item.entries()) {
      const std::string_view key = entry.key.text();
      if (std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end() || reading.yaml.IsSymbolic(key)) continue;
      const std::string_view near = Nearest(key, kKeys);
      DiagBuilder finding = reading.sink.Report(diag::kUnknownKey, entry.key.span(), Shown(key));
      if (near.empty()) {
        finding.Help(help::kKnownKeys, QuotedList(kKeys));
      } else {
        finding.Help(help::kDidYouMean, near);
      }
      return true;
    }
    return false;
  }

  static void ReadFile(const Reading& reading, const Value& item) {
    const Value* name = item.Find("name");
    const Value* contents = item.Find("contents");
    const Value* directory = item.Find("directory");
    if (name == nullptr || contents == nullptr || !contents->IsScalar()) {
      if (!HasUnknownKey(reading, item)) reading.sink.Report(diag::kRenderedFile, item.span());
      return;
    }
    const auto file_name = NameIn(reading, *name);
    std::optional<ir::Text> file_directory = ir::Text();
    if (directory != nullptr) file_directory = NameIn(reading, *directory);
    if (!file_name || !file_directory) return;
    const auto place = PlaceOfFile(*file_directory, *file_name, reading.engine, reading.sink);
    if (!place) return;
    const std::string path = place->directory + '/' + place->name;
    const OutcomeValue* earlier =
        reading.values.Add(path, {*file_name, *file_directory, contents->span(), {}}, PiecesIn(reading, *contents));
    if (earlier == nullptr) return;
    reading.sink.Report(diag::kProjectedTwice, file_name->span, path).Note(note::kFirstHere, earlier->name.span);
  }

  void AddDictionary(const ir::ProjectionDictionary& dictionary) {
    if (!dictionary.name.present() || dictionary.name.unresolved) return;
    std::string name(dictionary.name.value);
    name += ".json";
    if (!CheckFileName(dictionary.name, context_.sink) ||
        !IsNew("/", std::string(ir::kConfigDirectory) + '/' + name, dictionary.name.span)) {
      return;
    }
    auto contents = ContentsOf(dictionary);
    if (!contents) return;
    made_.files.push_back({ir::kConfigDirectory,
                           context_.arena.Copy(std::string_view(name)),
                           std::move(*contents),
                           From(dictionary.name.span),
                           {},
                           dictionary.name.span});
  }

  std::optional<ir::Composition> ContentsOf(const ir::ProjectionDictionary& dictionary) {
    const auto pieces_of = [&](const Value& text) {
      return evaluator_.PiecesOf({text, ir::TemplateType::kUnset, TextMap(text.span())}, type_, scope_.data);
    };
    const auto pieces = MakeJsonPieces(dictionary.data, pieces_of, context_.sink);
    return pieces ? evaluator_.Compose(*pieces, dictionary.name.span) : std::nullopt;
  }

  const ProjectionScope& scope_;
  const PassContext& context_;
  ProjectionEvaluator& evaluator_;
  ir::TemplateType type_;
  ir::Projected made_;
  std::map<std::string, Span, std::less<>> places_;  // "$NAME" and "/directory/name" to where it was first written
};

}  // namespace

ir::Projected MakeProjected(const ProjectionScope& scope, const PassContext& context, ProjectionEvaluator& evaluator) {
  return OutputMaker(scope, context, evaluator).Make();
}

}  // namespace dagc
