// SPDX-License-Identifier: Apache-2.0
// A program that embeds dagc: compiles one manifest and shows what was wrong with another.
#include <iostream>

#include "dagc/compiler.h"
#include "dagc/version.h"

int main() {
  dagc::CompileRequest request;
  request.inputs.push_back({"good.yaml",
                            "version: v2alpha\nname: nightly\ntype: workflow\nspec:\n  dag:\n    - name: load\n"
                            "      spec:\n        stack: container\n        stackSpec:\n          image: ${IMAGE}\n"
                            "          command: [date]\n"});
  request.inputs.push_back({"bad.yaml", "version: v2alpha\nname: x\nname: y\ntype: workflow\n"});
  request.target = dagc::NamedText{"dagc.yaml", "serviceAccountName: runner\n"};
  request.options.variables["IMAGE"] = "docker.io/library/alpine:3.20";
  request.options.name_space = "data";
  const dagc::CompileResult result = dagc::Compile(request);
  std::cout << "dagc " << dagc::Version() << ": " << (result.ok ? "ok" : "not ok") << '\n';
  for (const dagc::NamedText& output : result.outputs) std::cout << output.name << ":\n" << output.text;
  for (const dagc::Finding& finding : result.findings) {
    std::cout << finding.file << ':' << finding.begin.line << ':' << finding.begin.column << ": "
              << dagc::CodeName(finding.code) << '\n';
  }
}
