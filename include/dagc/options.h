// SPDX-License-Identifier: Apache-2.0
// What a compilation can be asked for beside its inputs. What is not set is taken from the target file, and where that
// says nothing either it has the default of the command line's option of the same name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "dagc/argo_version.h"

namespace dagc {

enum class ObjectKind : std::uint8_t { kWorkflow, kCronWorkflow, kWorkflowTemplate };
enum class Layout : std::uint8_t { kInline, kReferenced };
enum class Hardening : std::uint8_t { kOff, kOn, kPatchExecutor };
// How the output is read again: by a small reader of exactly what dagc writes; by yaml-cpp as well, which takes several
// times as long; not at all.
enum class VerifyOutput : std::uint8_t { kAuto, kAlways, kNever };

struct Options {
  std::optional<ArgoVersion> argo_version;  // the oldest engine that must run the output
  std::optional<ObjectKind> kind;           // whatever the manifests ask for
  std::optional<Layout> layout;
  std::optional<Hardening> hardening;
  std::optional<std::string> name_space;
  std::optional<VerifyOutput> verify_output;
  bool ignore_schedule = false;
  bool generate_name = false;
  bool allow_oversize = false;
  bool strict_yaml = false;
  bool interpolation = true;
  std::string environment;                       // of the target file
  std::map<std::string, std::string> variables;  // what `${NAME}` stands for

  std::optional<std::size_t> max_file_size;  // bytes of one input
  std::optional<std::size_t> max_depth;      // nested collections
  std::optional<std::size_t> max_nodes;      // of one document after aliases are expanded
};

}  // namespace dagc
