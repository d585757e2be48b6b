// SPDX-License-Identifier: Apache-2.0
// The whole compiler as one call, for programs that embed it. It touches no file, no environment and no clock.
//
//   dagc::CompileRequest request;
//   request.inputs.push_back({"daily.yaml", text});
//   request.options.argo_version = dagc::ArgoVersion::k3_5;
//   request.options.name_space = "data";
//   const dagc::CompileResult result = dagc::Compile(request);
//   if (result.ok) Apply(result.outputs[0].text);
//   for (const dagc::Finding& finding : result.findings) std::cerr << finding.message << '\n';
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dagc/diagnostic.h"
#include "dagc/options.h"

namespace dagc {

struct NamedText {
  std::string name;
  std::string text;
};

struct CompileRequest {
  std::vector<NamedText> inputs;    // each name once
  std::optional<NamedText> target;  // the target file, dagc.yaml; files that it names are not read
  Options options;
  std::int64_t now = 0;  // seconds since 1970 in UTC; for the warning about an `endOn` in the past
};

// Lines and columns count from 1, columns in code points; 0 is "no place".
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

struct Finding {
  DiagCode code{};
  Severity severity = Severity::kError;
  std::string file;  // the name of an input or of the target file; empty: no file in particular
  Place begin;
  Place end;  // exclusive
  std::string path;
  std::string message;
  std::string help;
};

struct CompileResult {
  bool ok = false;                 // no finding is an error
  std::vector<NamedText> outputs;  // of each input that became objects, under its name: YAML documents
  std::vector<Finding> findings;   // in the order of the inputs and of places; no value of a secret is in them
};

// Memory exhaustion is the only exception it lets through.
CompileResult Compile(const CompileRequest& request);

}  // namespace dagc
