// SPDX-License-Identifier: Apache-2.0
// No field is dropped in silence. Every path of the schema stands in one of the manifests of testdata/fields; each is
// compiled with and without that field, and the output differs, or the findings do, or one at the field says why not.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "support/golden.h"
#include "support/run_dagc.h"
#include "writer/yaml_writer.h"

namespace dagc::test {
namespace {

using nlohmann::json;

// The paths of all properties: "spec.dag[].spec.timeout", a `*` where any key may stand.
class SchemaPaths {
 public:
  explicit SchemaPaths(const json& schema) : root_(schema) { Walk(schema, "", 0); }
  const std::set<std::string>& paths() const { return paths_; }

 private:
  const json& Resolve(const json& node) const {
    const auto reference = node.find("$ref");
    if (reference == node.end()) return node;
    return Resolve(root_.at(json::json_pointer(reference->get<std::string>().substr(1))));
  }

  void Walk(const json& unresolved, const std::string& path, int depth) {
    ASSERT_LT(depth, 60) << path;
    const json& node = Resolve(unresolved);
    if (!node.is_object()) return;
    if (node.contains("properties")) {
      for (const auto& [name, child] : node["properties"].items()) {
        const std::string below = path.empty() ? name : path + '.' + name;
        paths_.insert(below);
        Walk(child, below, depth + 1);
      }
    }
    if (node.contains("items")) Walk(node["items"], path + "[]", depth + 1);
    if (node.contains("additionalProperties") && node["additionalProperties"].is_object()) {
      paths_.insert(path + ".*");
      Walk(node["additionalProperties"], path + ".*", depth + 1);
    }
    for (const char* keyword : {"then", "else"}) {
      if (node.contains(keyword)) Walk(node[keyword], path, depth + 1);
    }
    for (const char* keyword : {"allOf", "anyOf", "oneOf"}) {
      if (!node.contains(keyword)) continue;
      for (const json& alternative : node[keyword]) Walk(alternative, path, depth + 1);
    }
  }

  const json& root_;
  std::set<std::string> paths_;
};

std::vector<std::string> Split(const std::string& path) {
  std::vector<std::string> parts;
  std::string part;
  for (std::size_t i = 0; i <= path.size(); ++i) {
    const bool brackets = path.compare(i, 2, "[]") == 0;
    if (i < path.size() && path[i] != '.' && !brackets) {
      part += path[i];
      continue;
    }
    if (!part.empty()) parts.push_back(part);
    part.clear();
    if (brackets) parts.push_back("[]");
    if (brackets) ++i;
  }
  return parts;
}

// A tree without the first node at a path of the schema, and where that node was.
class Removal {
 public:
  Removal(const Value& root, const std::string& path, Arena& arena) : parts_(Split(path)), arena_(arena) {
    result_ = Remove(root, 0, "");
  }
  const std::optional<Value>& result() const { return result_; }
  const std::string& place() const { return place_; }

 private:
  std::optional<Value> Remove(const Value& value, std::size_t depth, const std::string& place) {
    const std::string& part = parts_[depth];
    if (part == "[]") {
      std::vector<Value> items(value.items().begin(), value.items().end());
      for (std::size_t i = 0; i < items.size(); ++i) {
        const auto changed = Remove(items[i], depth + 1, place + '[' + std::to_string(i) + ']');
        if (!changed) continue;
        items[i] = *changed;
        return Value::List(arena_.Copy(std::span<const Value>(items)));
      }
      return std::nullopt;
    }
    std::vector<Value> children(value.keys_and_values().begin(), value.keys_and_values().end());
    for (std::size_t i = 0; i < children.size(); i += 2) {
      if (part != "*" && children[i].text() != part) continue;
      const std::string below = place + (place.empty() ? "" : ".") + std::string(children[i].text());
      if (depth + 1 == parts_.size()) {
        place_ = below;
        const auto at = children.begin() + static_cast<std::ptrdiff_t>(i);
        children.erase(at, at + 2);
      } else {
        const auto changed = Remove(children[i + 1], depth + 1, below);
        if (!changed) continue;
        children[i + 1] = *changed;
      }
      return Value::Map(arena_.Copy(std::span<const Value>(children)));
    }
    return std::nullopt;
  }

  std::vector<std::string> parts_;
  Arena& arena_;
  std::optional<Value> result_;
  std::string place_;
};

struct Compiled {
  std::string yaml;
  std::vector<std::pair<std::string, std::string>> findings;  // code, path
  std::string messages;

  std::multiset<std::string> codes() const {
    std::multiset<std::string> all;
    for (const auto& [code, path] : findings) all.insert(code);
    return all;
  }
};

Compiled CompileTree(const Value& root, const FileTexts& others) {
  FileTexts files = others;
  std::string text;
  WriteYaml(root, text);
  files["manifest.yaml"] = text;
  const DagcRun run = RunDagc({"compile", "manifest.yaml", "--format", "json"}, files);
  Compiled compiled{run.out, {}, run.err};
  for (const json& finding : json::parse(run.err)) {
    compiled.findings.emplace_back(finding.at("code"), finding.value("path", ""));
  }
  return compiled;
}

// A finding speaks of a field when it stands at it or inside it.
bool SpeaksOf(const Compiled& compiled, const std::string& place) {
  for (const auto& [code, path] : compiled.findings) {
    if (path == place || path.starts_with(place + '.') || path.starts_with(place + '[')) return true;
  }
  return false;
}

TEST(Fields, EachChangesTheOutputOrIsSpokenOf) {
  const auto folder = std::filesystem::path(DAGC_SOURCE_DIR);
  const json schema = json::parse(ReadText(folder / "schemas/dataos/v2alpha/workflow.schema.json"));
  const SchemaPaths schema_paths(schema);
  ASSERT_GT(schema_paths.paths().size(), 100u);

  std::set<std::string> open = schema_paths.paths();
  for (const GoldenCase& golden_case : FindCases(TestDataFolder() / "fields", ".yaml")) {
    const Example example = ParseExample(ReadText(golden_case.input));
    const std::string& text = example.files.at("manifest.yaml");
    CollectingSink sink;
    const LoadedFile loaded = LoadDocuments(FileId{1}, text, {}, sink);
    ASSERT_EQ(loaded.documents.size(), 1u) << golden_case.name;
    const Value& root = loaded.documents.front().root;
    const Compiled with = CompileTree(root, example.files);
    EXPECT_FALSE(with.yaml.empty()) << golden_case.name << ' ' << with.messages;
    Arena arena;
    for (const std::string& path : schema_paths.paths()) {
      const Removal removal(root, path, arena);
      if (!removal.result()) continue;
      const Compiled without = CompileTree(*removal.result(), example.files);
      const bool changes = with.yaml != without.yaml || with.codes() != without.codes();
      if (changes || SpeaksOf(with, removal.place())) open.erase(path);
    }
  }
  for (const std::string& path : open) {
    ADD_FAILURE() << path << " is dropped in silence, or stands in no manifest of testdata/fields";
  }
}

}  // namespace
}  // namespace dagc::test
