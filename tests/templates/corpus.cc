// SPDX-License-Identifier: Apache-2.0
// Writes the templates that other engines are to render, with what dagc makes of them, one JSON object a line:
//
//   template_corpus go|liquid CASES DATA.json COUNT SEED > corpus.jsonl
//
// Every template is evaluated twice: with the secrets known, and with symbols in their place. The symbolic outcome with
// the secrets put back must be the known one, which is checked here; what was left to an engine that has the secrets
// goes into the line as a template of its own.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/base64.h"
#include "dagc/diag_code.h"
#include "diag/collecting_sink.h"
#include "source/source_map.h"
#include "stack/yaml_texts.h"
#include "templates/generator.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/template.h"

namespace dagc::templates {
namespace {

using json = nlohmann::ordered_json;  // Liquid loops over a mapping as its source has it

struct Findings : DiagSink {
  std::vector<Diagnostic> all;
  void Add(Diagnostic diagnostic) override { all.push_back(std::move(diagnostic)); }
};

// A JSON value as a known one.
Value ToValue(const json& from, Arena& arena) {
  if (from.is_null()) return {};
  if (from.is_boolean()) return Value::Bool(from.get<bool>());
  if (from.is_string()) return Value::String(arena.Copy(std::string_view(from.get_ref<const std::string&>())));
  if (from.is_number()) {
    const std::string text = from.dump();
    return Value::Scalar(from.is_number_float() ? Kind::kFloat : Kind::kInt, arena.Copy(std::string_view(text)));
  }
  std::vector<Value> children;
  for (const auto& [key, item] : from.items()) {
    if (from.is_object()) children.push_back(Value::String(arena.Copy(std::string_view(key))));
    children.push_back(ToValue(item, arena));
  }
  const auto kept = arena.Copy(std::span<const Value>(children));
  return from.is_object() ? Value::Map(kept) : Value::List(kept);
}

std::string SecretText(const json& data, const tmpl::SecretRef& ref) { return data["secrets"][ref.secret][ref.key]; }

class Corpus {
 public:
  Corpus(tmpl::Language language, json data) : language_(language), data_(std::move(data)) {
    tmpl::DataMapBuilder known(arena_);
    tmpl::DataMapBuilder symbolic(arena_);
    tmpl::DataMapBuilder aliases(arena_);
    json seen = data_;
    for (auto& [alias, secret] : seen["secrets"].items()) {
      std::vector<std::string_view> keys;
      for (auto& [key, text] : secret.items()) {
        keys.push_back(arena_.Copy(std::string_view(key)));
        // Liquid sees a secret as base64 text.
        if (language == tmpl::Language::kLiquid) text = EncodeBase64(text.get<std::string>());
      }
      const std::string_view name = arena_.Copy(std::string_view(alias));
      aliases.Put(name, tmpl::Data::Secret(arena_, name, keys));
    }
    for (const auto& [key, item] : seen.items()) {
      const std::string_view name = arena_.Copy(std::string_view(key));
      const tmpl::Data value = tmpl::Data::Known(ToValue(item, arena_));
      known.Put(name, value);
      symbolic.Put(name, key == "secrets" ? aliases.Finish() : value);
    }
    known_ = known.Finish();
    symbolic_ = symbolic.Finish();
    seen_ = std::move(seen);
  }

  // False when the symbolic outcome is not the known one.
  bool Write(std::string_view group, const std::string& text, std::ostream& to) {
    Findings findings;
    json line = {{"group", group}, {"template", text}, {"ok", false}, {"text", ""}};
    const auto parsed = tmpl::Parse({.language = language_, .text = text}, findings);
    bool good = true;
    if (parsed) {
      const tmpl::EvalOptions options{.budget = {}, .yaml = &yaml_};
      const tmpl::Rendering direct = tmpl::Evaluate(*parsed, known_, options, findings);
      line["ok"] = direct.ok;
      if (direct.ok) line["text"] = direct.Text();
      good = CheckSymbolic(*parsed, direct, options, line);
    }
    // A byte that is no UTF-8 has no place in JSON.
    line["text"] = tmpl::MapRunes(line["text"].get_ref<const std::string&>(), [](std::uint32_t rune) { return rune; });
    if (!findings.all.empty()) {
      line["finding"] = CodeName(findings.all[0].code) + " " + findings.all[0].message;
      // Running out is ours alone.
      if (findings.all[0].code == DiagCode::kTemplateBudget) return true;
    }
    to << line.dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
    return good;
  }

  tmpl::Language language() const { return language_; }
  const json& seen() const { return seen_; }

 private:
  bool CheckSymbolic(const tmpl::Template& parsed, const tmpl::Rendering& direct, const tmpl::EvalOptions& options,
                     json& line) {
    Findings findings;
    const tmpl::Rendering symbolic = tmpl::Evaluate(parsed, symbolic_, options, findings);
    // A call that is left to the operator fails there, and not at all where nothing is made of it.
    if (!direct.ok) return true;
    if (!symbolic.ok) {
      // What cannot be left to the operator is refused with a reason of its own.
      const DiagCode code = findings.all.at(0).code;
      const bool own =
          code == DiagCode::kNoOperatorFunction || code == DiagCode::kSecretBranch || code == DiagCode::kTemplateBudget;
      // Both branches of an unknown condition are evaluated.
      // Both branches of an unknown condition are evaluated, so that a fault in either counts.
      return own || line["template"].get_ref<const std::string&>().find("secrets") != std::string::npos;
    }
    bool residual = false;
    std::string back;
    for (const tmpl::Piece& piece : symbolic.pieces) {
      if (piece.kind == tmpl::Piece::Kind::kText) back += piece.text;
      if (piece.kind == tmpl::Piece::Kind::kSecret) back += SecretText(data_, piece.ref);
      residual = residual || piece.kind == tmpl::Piece::Kind::kResidual;
    }
    if (!residual) {
      if (back == direct.Text()) return true;
      std::cerr << line["template"] << "\n  known:    " << direct.Text() << "\n  symbolic: " << back << '\n';
      return false;
    }
    json names = json::object();
    const auto name_of = [&](const tmpl::SecretRef& ref) {
      const std::string name = ref.secret + "_" + ref.key;
      names[name] = SecretText(data_, ref);
      return name;
    };
    line["residual"] = tmpl::ResidualTemplate(symbolic.pieces, name_of);
    line["residual_data"] = names;
    return true;
  }

  tmpl::Language language_;
  json data_;
  json seen_;
  Arena arena_;
  tmpl::Data known_;
  tmpl::Data symbolic_;
  const Limits limits_;
  stack::YamlTexts yaml_{limits_};
};

// A case a line; `# group:` names what follows, `⏎` stands for a line break.
bool WriteCases(const char* path, Corpus& corpus, std::size_t& count) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  std::string line;
  std::string group;
  bool good = true;
  while (std::getline(file, line)) {
    constexpr std::string_view kGroup = "# group: ";
    constexpr std::string_view kBreak = "⏎";
    if (line.starts_with(kGroup)) group = line.substr(kGroup.size());
    if (line.empty() || line[0] == '#') continue;
    for (std::size_t at = line.find(kBreak); at != std::string::npos; at = line.find(kBreak)) {
      line.replace(at, kBreak.size(), "\n");
    }
    good = corpus.Write(group, line, std::cout) && good;
    ++count;
  }
  return good;
}

int Run(int argc, char** argv) {
  if (argc != 6) {
    std::cerr << "usage: template_corpus go|liquid CASES DATA.json COUNT SEED\n";
    return 2;
  }
  const bool go = std::string_view(argv[1]) == "go";
  std::ifstream data(argv[3]);
  Corpus corpus(go ? tmpl::Language::kGo : tmpl::Language::kLiquid, json::parse(data));
  std::cout << json{{"data", corpus.seen()}, {"functions", tmpl::FunctionNames(corpus.language())}}.dump() << '\n';
  std::size_t written = 0;
  bool good = WriteCases(argv[2], corpus, written);
  const std::size_t count = std::stoull(argv[4]);
  engine::Random random(std::stoull(argv[5]));
  for (std::size_t i = 0; i < count; ++i) {
    good = corpus.Write("generated", go ? GoTemplate(random) : LiquidTemplate(random), std::cout) && good;
  }
  std::cerr << written << " cases by hand, " << count << " generated with seed " << argv[5] << '\n';
  return good ? 0 : 1;
}

}  // namespace
}  // namespace dagc::templates

int main(int argc, char** argv) {
  try {
    return dagc::templates::Run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
