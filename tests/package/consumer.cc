// SPDX-License-Identifier: Apache-2.0
// A program that embeds dagc as an editor does: it shows what is wrong with two manifests, edits one of them in memory,
// looks again, and explains what it found.
#include <iostream>

#include "dagc/reference.h"
#include "dagc/session.h"
#include "dagc/version.h"

namespace {

constexpr const char* kGood =
    "version: v2alpha\nname: nightly\ntype: workflow\nspec:\n  dag:\n    - name: load\n"
    "      spec:\n        stack: container\n        stackSpec:\n          image: ${IMAGE}\n"
    "          command: [date]\n";
constexpr const char* kBad = "version: v2alpha\nname: x\nname: y\ntype: workflow\n";

void Show(dagc::Session& session) {
  const dagc::CompileResult result = session.Compile();
  std::cout << "dagc " << dagc::Version() << ": " << (result.ok ? "ok" : "not ok") << ", compiled "
            << session.compiled() << '\n';
  for (const dagc::NamedText& output : result.outputs) std::cout << output.name << ":\n" << output.text;
  for (const dagc::Finding& finding : result.findings) {
    std::cout << finding.file << ':' << finding.begin.line << ':' << finding.begin.column << ": "
              << dagc::CodeName(finding.code) << ' ' << finding.path << " | " << finding.help << '\n';
  }
}

}  // namespace

int main() {
  dagc::Options options;
  options.variables["IMAGE"] = "docker.io/library/alpine:3.20";
  options.name_space = "data";
  dagc::Session session(options, dagc::NamedText{"dagc.yaml", "serviceAccountName: runner\n"});
  session.Update("good.yaml", kGood);
  session.Update("bad.yaml", kBad);
  Show(session);
  session.Update("bad.yaml", kGood + std::string("    - name: later\n      depends: [lod]\n      spec:\n"
                                                 "        stack: container\n        stackSpec: {image: \"a:1\"}\n"));
  Show(session);
  session.Remove("bad.yaml");
  Show(session);
  std::cout << dagc::Codes().size() << " codes; " << dagc::Explain("duplicate-key").value_or("").substr(0, 22) << "; "
            << (dagc::Schema("dataos/v2alpha/workflow") ? "a schema" : "no schema") << '\n';
}
