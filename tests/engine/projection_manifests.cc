// SPDX-License-Identifier: Apache-2.0
#include "engine/projection_manifests.h"

#include <algorithm>

namespace dagc::engine {
namespace {

constexpr const char* kDirectories[] = {"", "/etc/dataos/secret", "/opt/a", "/opt/b.d"};
constexpr const char* kBinaryKeys[] = {"bytes", "zero", "latin", "text"};

Tree Container(Random& random) {
  Tree spec = {{"image", "docker.io/library/alpine:3.20"}, {"command", {"run"}}};
  if (random.Chance(30)) spec["arguments"] = {"first", "2"};
  return spec;
}

}  // namespace

std::vector<Alias> ProjectionManifests::Aliases(std::string_view prefix) {
  std::vector<Alias> aliases;
  const auto ids = TemplateGenerator::SecretIds();
  for (std::size_t i = random_.Between(1, 3); i > 0; --i) {
    aliases.push_back({std::string(prefix) + std::to_string(i), random_.Pick(ids)});
  }
  aliases.push_back({"tame", "tame"});
  return aliases;
}

void ProjectionManifests::AddOutput(const std::vector<Alias>& visible, std::size_t number, Tree& outputs) {
  const bool liquid = random_.Chance(20);
  const std::string text = liquid ? templates_.Liquid(visible) : templates_.Go(visible);
  const std::string n = std::to_string(number);
  ++made_;
  Tree entry = Tree::object();
  if (liquid) entry["templateType"] = "liquid";
  switch (random_.Below(9)) {
    case 0:
    case 1:
    case 2:
    case 3:
      entry["key"] = "V" + n;
      entry[random_.Chance(50) ? "value" : "template"] = text;
      outputs["envVars"].push_back(entry);
      return;
    case 4:
    case 5:
      entry["value"] = text;
      outputs["arguments"].push_back(liquid || random_.Chance(50) ? entry : Tree(text));
      return;
    case 6: {
      const std::string directory = random_.Pick(kDirectories);
      if (!directory.empty()) entry["directory"] = directory;
      entry["name"] = (random_.Chance(30) ? "sub/f" : "f") + n;
      entry["contents"] = text;
      outputs["files"].push_back(entry);
      return;
    }
    case 7:
      if (!outputs.contains("envVarsTemplate")) {
        outputs["envVarsTemplate"] = templates_.GoVariables(visible, "W" + n + "_");
        return;
      }
      [[fallthrough]];
    default:
      if (!outputs.contains("filesTemplate")) {
        outputs["filesTemplate"] = templates_.GoFiles(visible, "w" + n + "_");
        return;
      }
      entry["name"] = "b" + n;
      entry.erase("templateType");
      entry["contents"] = std::string("{{ .secrets.bytes.") + random_.Pick(kBinaryKeys) + " }}";
      outputs["files"].push_back(entry);
  }
}

Tree ProjectionManifests::Projection(const std::vector<Alias>& own, const std::vector<Alias>& visible,
                                     std::size_t outputs) {
  Tree projection = Tree::object();
  for (const Alias& alias : own) {
    projection["secrets"].push_back({{"id", alias.id}, {"contextAlias", alias.name}});
  }
  Tree made = Tree::object();
  for (std::size_t i = 0; i < outputs; ++i) AddOutput(visible, i, made);
  if (!made.empty()) projection["projections"] = made;
  return projection;
}

Tree ProjectionManifests::Make(const std::string& name, std::size_t steps) {
  const std::vector<Alias> common = Aliases("c");
  Tree whole = Projection(common, common, 2);
  whole["secrets"].push_back({{"id", "binary"}, {"contextAlias", "bytes"}});
  whole["depots"] = {{{"name", "lake"}}, {{"name", "warehouse"}, {"contextAlias", "w"}}};
  Tree dag = Tree::array();
  for (std::size_t i = 0; i < steps; ++i) {
    std::vector<Alias> own = Aliases(random_.Chance(30) ? "c" : "s");  // some hide the workflow's
    own.pop_back();
    std::vector<Alias> visible = own;
    for (const Alias& alias : common) {
      const auto same = [&](const Alias& other) { return other.name == alias.name; };
      if (std::none_of(own.begin(), own.end(), same)) visible.push_back(alias);
    }
    Tree spec = {{"stack", "container"},
                 {"use", {{"projection", Projection(own, visible, random_.Between(6, 10))}}},
                 {"stackSpec", Container(random_)}};
    if (random_.Chance(30)) spec["runAsUser"] = "bot" + std::to_string(i);
    dag.push_back({{"name", "s" + std::to_string(i)}, {"spec", spec}});
  }
  return {{"version", "v2alpha"},
          {"name", name},
          {"type", "workflow"},
          {"owner", "jo"},
          {"spec", {{"use", {{"projection", whole}}}, {"dag", dag}}}};
}

}  // namespace dagc::engine
