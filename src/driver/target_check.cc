// SPDX-License-Identifier: Apache-2.0
#include "driver/target_check.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_text.h"
#include "driver/compile.h"
#include "driver/settings.h"

namespace dagc::driver {
namespace {

// A manifest in flow style, which takes JSON's strings.
class SampleManifest {
 public:
  explicit SampleManifest(const Target& target) : target_(target) {}

  std::string Text() {
    AddStep("");
    for (const std::string& user : KeysOf("users")) AddStep("runAsUser: " + user + ", ");
    for (const std::string& compute : KeysOf("computes")) AddStep("compute: " + compute + ", ");
    for (const std::string& volume : KeysOf("volumes")) {
      AddStep("use: {volumes: [{id: " + volume + ", directory: /check}]}, ");
    }
    for (const std::string& secret : KeysOf("secrets")) {
      AddStep("use: {projection: {secrets: [{id: " + secret +
              ", contextAlias: a}], projections: {envVars: [{key: A, value: \"{{ .secrets.a.KEY }}\"}]}}}, ");
    }
    std::string prerequisites;
    for (const std::string& id : KeysOf("dependencies")) prerequisites += id + ", ";
    return "version: v2alpha\nname: check\ntype: workflow\nspec:\n  dependencies: [" + prerequisites + "]\n  dag:\n" +
           steps_;
  }

 private:
  // As many as a workflow may have steps for.
  static constexpr std::size_t kMaxKeys = 40;

  std::vector<std::string> KeysOf(std::string_view setting) const {
    std::vector<std::string> keys;
    const Value* found = FindSetting(target_, setting);
    if (found == nullptr) return keys;
    for (const Entry& entry : found[1].entries()) {
      if (keys.size() == kMaxKeys) break;
      AppendJsonString(keys.emplace_back(), entry.key.text());
    }
    return keys;
  }

  void AddStep(const std::string& spec) {
    steps_ += "    - {name: s" + std::to_string(count_++) + ", spec: {stack: container, " + spec +
              "stackSpec: {image: \"check:1\", command: [check]}}}\n";
  }

  const Target& target_;
  std::string steps_;
  std::size_t count_ = 0;
};

}  // namespace

void CheckTargetValues(const Profile& profile, SourceMap& sources, DiagSink& sink) {
  const FileId file = sources.Add("");
  sources.SetText(file, SampleManifest(profile.target).Text());
  CompileSettings settings = profile.settings;
  settings.lint_only = true;
  settings.interpolate = false;
  settings.on_workflow = {};
  FileOutcome outcome = CompileFile(file, sources.Text(file), settings);
  for (Diagnostic& finding : outcome.findings) {
    if (finding.span.file && finding.span.file != file && finding.severity == Severity::kError) {
      std::erase_if(finding.notes, [&](const Note& note) { return note.span.file == file; });
      finding.path.clear();
      sink.Add(std::move(finding));
    }
  }
  sources.Release(file);
}

}  // namespace dagc::driver
