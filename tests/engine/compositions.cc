// SPDX-License-Identifier: Apache-2.0
#include "engine/compositions.h"

#include "engine/texts.h"

namespace dagc::engine {
namespace {

constexpr const char* kNeighbours[] = {"{",
                                       "{{",
                                       "{{{",
                                       "}",
                                       "}}",
                                       "$",
                                       "$$",
                                       "$$$",
                                       "$(",
                                       "$$(",
                                       "$(X)",
                                       "$(DAGC_P0)",
                                       "$(DAGC_LB)",
                                       "${",
                                       "${X}",
                                       ")",
                                       "(",
                                       "\n",
                                       "\"",
                                       "'",
                                       "\\",
                                       "`id`",
                                       "\xC3\xA9",
                                       "$\xE2\x82\xAC",
                                       "{{x",
                                       "{{ x }}",
                                       "{{=1}}",
                                       "{$",
                                       "${{",
                                       "%s",
                                       "-n",
                                       " ",
                                       "{{workflow.name}}",
                                       "{{workflow.uid}}",
                                       "{{pod.name}}",
                                       "{{inputs.parameters.x}}",
                                       "{{ {{workflow.uid}} }}",
                                       "\\{\\{",
                                       "# x: y",
                                       "\t",
                                       "\r\n",
                                       "DAGC_P1",
                                       "{{retries}}",
                                       "{{tasks.a.outputs.result}}"};

const char* const kSecretNames[] = {"nasty", "other"};

Piece Text(const std::string& text) { return {Piece::Kind::kText, text, {}, {}}; }
Piece Run() { return {Piece::Kind::kRunTime, "workflow.uid", {}, {}}; }
Piece Secret(const std::string& name, const std::string& key) { return {Piece::Kind::kSecret, {}, name, key}; }

std::vector<std::string> TextKeys(const std::string& secret) {
  std::vector<std::string> keys;
  const auto secrets = NastySecrets();
  for (const auto& [key, value] : secrets.at(secret)) keys.push_back(key);
  return keys;
}

}  // namespace

std::map<std::string, ClusterData::Object> NastySecrets() {
  std::string long_text = RepeatTo("0123456789abcdef$(X){{=1}}\n", 100 << 10);
  std::string bytes;
  for (int i = 0; i < 1024; ++i) bytes += static_cast<char>(i * 37);
  return {{"nasty",
           {{"reference", "$(X)$(DAGC_P0)$(DAGC_LB)"},
            {"open", "$("},
            {"dollar", "$"},
            {"dollars", "$$"},
            {"tag", "{{workflow.name}}{{=1}}"},
            {"braces", "{{"},
            {"brace", "{"},
            {"lines", "\na\n\nb\n"},
            {"quotes", "'\"`\\\"$(id)`id`"},
            {"empty", ""},
            {"spaces", "  x\t "}}},
          {"other",
           {{"plain", "value"},
            {"close", ")}}"},
            {"utf-8", "caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80"},
            {"yaml", "a: 'b' # c\n- {x}\n"},
            {"dash", "-n"},
            {"percent", "%s%d%%\\n"},
            {"LONG_key.1", "k"}}},
          {"large", {{"text", long_text}}},
          {kBinarySecret, {{"bytes", bytes}, {"zero", std::string(1, '\0')}, {"latin", "caf\xE9"}}}};
}

std::vector<Pieces> HandMadeCompositions() {
  const std::vector<std::string> nasty = TextKeys("nasty"), other = TextKeys("other");
  std::vector<Pieces> all = {
      {}, {Run()}, {Run(), Run()}, {Secret("large", "text")}, {Text("{"), Secret("large", "text"), Text("\n")}};
  std::size_t n = 0;
  const auto a = [&] { return Secret("nasty", nasty[n % nasty.size()]); };
  const auto b = [&] { return Secret("other", other[n % other.size()]); };
  for (const char* text : kNeighbours) {
    const Piece t = Text(text);
    for (const Pieces& pieces : {Pieces{t}, Pieces{t, a()}, Pieces{a(), t}, Pieces{t, Run()}, Pieces{Run(), t},
                                 Pieces{t, a(), t, b(), t}, Pieces{t, Run(), t, a(), t, Run(), t}}) {
      all.push_back(pieces);
      ++n;
    }
  }
  for (const std::string& key : nasty) {
    all.push_back({Secret("nasty", key)});
    all.push_back({Secret("nasty", key), Secret("nasty", key)});
    all.push_back({Run(), Secret("nasty", key), Run()});
    for (const std::string& second : other) all.push_back({Secret("nasty", key), Secret("other", second)});
  }
  for (const std::string& text : EngineTexts()) {
    all.push_back({Text(text), a(), Text(text)});
    ++n;
  }
  return all;
}

Pieces RandomComposition(Random& random) {
  static const std::vector<std::string> kTexts = EngineTexts();
  Pieces pieces;
  for (std::size_t count = random.Below(7); count > 0; --count) {
    const std::size_t kind = random.Below(10);
    if (kind < 4) {
      const std::string secret = random.Pick(kSecretNames);
      pieces.push_back(Secret(secret, random.Pick(TextKeys(secret))));
    } else if (kind < 5) {
      pieces.push_back(Run());
    } else {
      const std::string text = kind < 8 ? random.Pick(kNeighbours) : random.Pick(kTexts);
      if (!pieces.empty() && pieces.back().kind == Piece::Kind::kText) {
        pieces.back().text += text;  // neighbouring texts are one part
      } else {
        pieces.push_back(Text(text));
      }
    }
  }
  return pieces;
}

std::string Expected(const Pieces& pieces, const std::map<std::string, ClusterData::Object>& secrets) {
  std::string value;
  for (const Piece& piece : pieces) {
    value += piece.kind == Piece::Kind::kText      ? piece.text
             : piece.kind == Piece::Kind::kRunTime ? "U"  // the controller program's
                                                   : secrets.at(piece.secret).at(piece.key);
  }
  return value;
}

std::string Describe(const Pieces& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    text += piece.kind == Piece::Kind::kText      ? "<" + piece.text + ">"
            : piece.kind == Piece::Kind::kRunTime ? "[" + piece.text + "]"
                                                  : "[" + piece.secret + " " + piece.key + "]";
  }
  return text;
}

ir::Composition Build(test::WorkflowBuilder& flow, const Pieces& pieces) {
  ir::Composition value;
  for (const Piece& piece : pieces) {
    value.push_back(piece.kind == Piece::Kind::kText      ? flow.Known(piece.text)
                    : piece.kind == Piece::Kind::kRunTime ? flow.RunTime(piece.text)
                                                          : flow.Secret(piece.secret, piece.key));
  }
  return value;
}

}  // namespace dagc::engine
