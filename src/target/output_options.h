// SPDX-License-Identifier: Apache-2.0
// What the user asked for on the command line and in the target file about the form of the output.
#pragma once

#include <cstdint>
#include <string_view>

#include "dagc/argo_version.h"
#include "ir/text.h"

namespace dagc::output {

enum class Layout : std::uint8_t {
  kInline,      // one object holds everything
  kReferenced,  // a WorkflowTemplate and an object that only refers to it
};

enum class Hardening : std::uint8_t {
  kOff,
  kOn,             // the restricted profile on everything dagc writes
  kPatchExecutor,  // and, by podSpecPatch, on the engine's own init and wait containers
};

// The object that stands for the workflow in the cluster.
enum class ObjectKind : std::uint8_t { kFromManifest, kWorkflow, kCronWorkflow, kWorkflowTemplate };

struct Options {
  ArgoVersion argo_version = kDefaultArgoVersion;  // the oldest engine that must run the output
  Layout layout = Layout::kInline;
  Hardening hardening = Hardening::kOff;
  ObjectKind kind = ObjectKind::kFromManifest;
  bool ignore_schedule = false;  // with kWorkflow: write a Workflow although the manifest has a schedule
  bool generate_name = false;    // metadata.generateName instead of name, Workflow only
  bool allow_oversize = false;   // findings about size are warnings
  ir::Text name_space;           // metadata.namespace; empty leaves it out
};

}  // namespace dagc::output
