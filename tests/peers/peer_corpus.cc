// SPDX-License-Identifier: Apache-2.0
// Writes what the readers of this folder are given, one JSON object a line: {"yaml": what WriteYaml makes of a tree,
// "value": the tree}.
//
//   peer_corpus [STRINGS]   STRINGS is a JSON list of further texts
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/nasty_text.h"
#include "value/builder.h"
#include "writer/json_writer.h"
#include "writer/yaml_writer.h"

namespace dagc::test {
namespace {

constexpr int kRandomTexts = 10'000;
constexpr std::size_t kTextsPerDocument = 100;

std::vector<std::string> Texts() {
  std::vector<std::string> texts = NastyYamlTexts();
  RandomTexts random(RandomTexts::Domain::kYaml, Seed());
  for (int i = 0; i < kRandomTexts; ++i) texts.push_back(random.Next());
  return texts;
}

// The texts as values, list items, values in a list, keys and lines of block text; and every kind of scalar that is no
// text.
Value Tree(std::span<const std::string> texts, Arena& arena) {
  MapBuilder values(arena);
  ListBuilder items(arena);
  ListBuilder nested(arena);
  ListBuilder blocks(arena);
  std::vector<std::string_view> unique(texts.begin(), texts.end());
  std::sort(unique.begin(), unique.end());
  unique.erase(std::unique(unique.begin(), unique.end()), unique.end());
  MapBuilder keys(arena);
  for (const std::string_view key : unique) keys.Put(key, "v");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    values.Put(arena.Copy(std::string_view("k" + std::to_string(i))), texts[i]);
    items.Add(texts[i]);
    const Value in_list = MapBuilder(arena).Put("k", texts[i]).Put("z", Value::Int(1, arena)).Finish();
    blocks.Add(arena.Copy(std::string_view("first\n" + texts[i] + '\n')));
    blocks.Add(arena.Copy(std::string_view(texts[i] + "\nlast")));
    nested.Add(ListBuilder(arena).Add(in_list).Add(texts[i]).Finish());
  }
  ListBuilder others(arena);
  for (const std::string_view text : {"0", "-7", "0755", "0x1F", "0o17", "+12"}) {
    others.Add(Value::Scalar(Kind::kInt, text));
  }
  for (const std::string_view text : {"1e3", ".5", "1.", "-2.50", "1E-2", "007.25"}) {
    others.Add(Value::Scalar(Kind::kFloat, text));
  }
  others.Add(Value::Bool(true)).Add(Value::Bool(false)).Add(Value());
  others.Add(MapBuilder(arena).Finish()).Add(ListBuilder(arena).Finish());
  return MapBuilder(arena)
      .Put("values", values.Finish())
      .Put("items", items.Finish())
      .Put("nested", nested.Finish())
      .Put("keys", keys.Finish())
      .Put("blocks", blocks.Finish())
      .Put("others", others.Finish())
      .Finish();
}

void PrintCorpus(const std::vector<std::string>& texts) {
  for (std::size_t begin = 0; begin < texts.size(); begin += kTextsPerDocument) {
    Arena arena;
    const std::size_t count = std::min(kTextsPerDocument, texts.size() - begin);
    const Value tree = Tree(std::span(texts).subspan(begin, count), arena);
    std::string yaml;
    WriteYaml(tree, yaml);
    std::string line;
    WriteJson(MapBuilder(arena).Put("yaml", std::string_view(yaml)).Put("value", tree).Finish(), JsonLayout::kCompact,
              line);
    std::puts(line.c_str());
  }
}

}  // namespace
}  // namespace dagc::test

int main(int argc, char** argv) {
  std::vector<std::string> texts = dagc::test::Texts();
  if (argc > 1) {
    std::ifstream file(argv[1]);
    for (const auto& text : nlohmann::json::parse(file)) texts.push_back(text.get<std::string>());
  }
  dagc::test::PrintCorpus(texts);
  return 0;
}
