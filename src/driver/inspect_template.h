// SPDX-License-Identifier: Apache-2.0
// What the back end writes for one step, found again in its objects: `dagc inspect` shows that and nothing else, so
// that it cannot say what the output does not.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "backend/backend.h"
#include "value/value.h"

namespace dagc::driver {

struct WrittenStep {
  Value step;          // the engine's template; null when there is none
  Value spec_volumes;  // of all templates; null: none

  // What the volume of this name is: "claim lake", "an empty directory in memory".
  std::string VolumeText(std::string_view name) const;
  // The keys of this Secret that the pod is given, as variables or as files.
  std::set<std::string_view> KeysUsed(std::string_view secret) const;
};

WrittenStep FindWritten(std::span<const backend::OutputObject> objects, std::string_view step);

// "<fieldRef metadata.name>", "<secret NAME KEY>": what a variable's `valueFrom` says.
std::string SourceText(const Value& source);

// A value on one line in which a backslash is doubled, so that `\n` is a line break and nothing else.
std::string Spelled(std::string_view text);

}  // namespace dagc::driver
