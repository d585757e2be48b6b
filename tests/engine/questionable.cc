// SPDX-License-Identifier: Apache-2.0
#include "engine/questionable.h"

#include <string_view>
#include <utility>
#include <vector>

#include "engine/process.h"
#include "engine/texts.h"

namespace dagc::engine {
namespace {

// `{"$long": N, "before": TEXT}` stands for N times `x` behind TEXT.
Tree Expand(const Tree& value) {
  if (value.is_object() && value.contains("$long")) {
    return value.value("before", "") + RepeatTo("x", value.at("$long").get<std::size_t>());
  }
  Tree expanded = value;
  for (Tree& child : expanded) {
    if (child.is_structured()) child = Expand(child);
  }
  return expanded;
}

// Field and value, one pair per doubt. A field of a step's spec is dotted, one of the body begins with `/`, one of the
// manifest with `//`; `+` is something about a step as a whole. Some values are fine, some are not, and nobody should
// have to know which.
const std::vector<std::pair<std::string, Tree>>& Doubts() {
  static const auto kDoubts = [] {
    std::vector<std::pair<std::string, Tree>> doubts;
    const Tree table = Tree::parse(ReadFile(std::filesystem::path(DAGC_SOURCE_DIR) / "tests/engine/questionable.json"));
    for (const auto& [field, values] : table.items()) {
      for (const Tree& value : values) doubts.emplace_back(field, Expand(value));
    }
    return doubts;
  }();
  return kDoubts;
}

// Sets `path` (dotted) below `node`.
void Set(Tree& node, std::string_view path, const Tree& value) {
  const std::size_t dot = path.find('.');
  Tree& child = node[std::string(path.substr(0, dot))];
  if (dot == std::string_view::npos) {
    child = value;
  } else {
    Set(child, path.substr(dot + 1), value);
  }
}

void Rename(Tree& dag, Tree& step, const std::string& name) {
  const std::string old = step.at("name");
  step["name"] = name;
  for (Tree& other : dag) {
    if (!other.contains("depends")) continue;
    for (Tree& before : other["depends"]) {
      if (before == old) before = name;
    }
  }
}

void AddDependency(Tree& dag, Tree& step, const std::string& how) {
  Tree& depends = step["depends"];
  if (how == "itself") {
    depends.push_back(step["name"]);
  } else if (how == "nobody") {
    depends.push_back("nobody");
  } else if (how == "each other") {
    Tree& other = dag[0];
    depends.push_back(other["name"]);
    other["depends"].push_back(step["name"]);
  } else {
    const Tree again = depends.empty() ? dag[0]["name"] : depends[0];
    depends.push_back(again);
    depends.push_back(again);
  }
}

void DoubtStep(const std::string& what, const Tree& value, Tree& dag, Tree& step) {
  if (what == "name") {
    Rename(dag, step, value);
  } else if (what == "title") {
    step["title"] = value;
  } else if (what == "depends") {
    AddDependency(dag, step, value);
  } else {
    const Tree copy = step;
    dag.push_back(copy);
  }
}

}  // namespace

std::size_t DoubtCount() { return Doubts().size(); }

std::string ApplyDoubt(std::size_t index, Tree& manifest, Random& random) {
  Tree& body = manifest[manifest.contains("spec") ? "spec" : "workflow"];
  Tree& dag = body["dag"];
  Tree& step = dag[random.Below(dag.size())];
  const auto& [field, value] = Doubts()[index];
  if (field.starts_with("//")) {
    Set(manifest, field.substr(2), value);
  } else if (field.starts_with("/")) {
    if (field.starts_with("/schedule")) {
      if (!body.contains("schedule")) body["schedule"]["crons"] = {"@daily"};
      if (body.value("type", "") == "template") body.erase("type");
    }
    Set(body, field.substr(1), value);
  } else if (field.starts_with("+")) {
    DoubtStep(field.substr(1), value, dag, step);
  } else {
    Set(step["spec"], field, value);
  }
  return field + " = " + value.dump(-1, ' ', true).substr(0, 80);
}

}  // namespace dagc::engine
