// SPDX-License-Identifier: Apache-2.0
// Texts that the engine or the kubelet would change on their way to the program, unless the compiler sees to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/random.h"

namespace dagc::engine {

// A fixed list: tags of the engine in all its template languages, tags of others, unclosed and nested braces, the
// kubelet's references in every broken form, both mixed. Valid UTF-8 without U+0000.
std::vector<std::string> EngineTexts();

// Any of the fixed lists, or random pieces of them. Never U+0000, and never a documentation placeholder (`${{name}}` as
// the whole text), because dagc refuses both by design.
class TextSource {
 public:
  explicit TextSource(Random& random);
  std::string ForStackSpec();   // anything; `${NAME}` belongs to the user's shell there
  std::string ForElsewhere();   // nothing that interpolation would take for its own
  std::string ForAnnotation();  // as elsewhere, and nothing that the engine would substitute in a pod's annotation

 private:
  std::string Any();

  Random& random_;
  std::vector<std::string> fixed_;
};

// `part` again and again, cut to `length` bytes.
std::string RepeatTo(std::string_view part, std::size_t length);

// Whether dagc takes `text` into a command, an argument or an environment variable.
bool IsAllowedInStackSpec(const std::string& text);

}  // namespace dagc::engine
