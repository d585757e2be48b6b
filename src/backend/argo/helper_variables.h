// SPDX-License-Identifier: Apache-2.0
// The variables that dagc adds to a container so that its texts arrive: `DAGC_LB` for braces (backend/argo/text.h) and
// `DAGC_P<n>` for each key of a Secret that is a part of a longer text. They come first in `env`, because of its
// entries the kubelet knows only the earlier ones. The program sees them like any other variable.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "ir/projected.h"
#include "value/value.h"

namespace dagc::argo {

// First everything that the container is going to hold is shown to it, then names are chosen, then texts are written.
// Texts are views of what was shown or of the arena.
class HelperVariables {
 public:
  explicit HelperVariables(Arena& arena) : arena_(arena) {}

  void See(std::string_view text);
  // The value of a variable can be a reference to a Secret; an argument needs a helper for it.
  enum class Place { kVariable, kArgument };
  void See(const ir::Composition& value, Place place);
  // A variable that a Secret may lack gets a helper for `always`, a key that it has: the program starts when there is
  // the Secret, not before. Helpers come first, so that the kubelet never looks for the one without the other.
  void See(const ir::ProjectedVariable& variable, const ir::ExternalSecret& external);
  void ChooseNames();

  std::string_view Verbatim(std::string_view text);
  std::string_view Kubernetes(std::string_view text);
  std::string_view Compose(const ir::Composition& value);
  // {name, value} or {name, valueFrom}.
  Value Variable(std::string_view name, const ir::Composition& value, bool optional = false);

  // The helpers that are in use before `entries`, a list; null when there is nothing at all.
  Value Env(const Value& entries) const;

 private:
  struct Secret {
    std::string_view secret;
    std::string_view key;
    std::string_view variable;
  };

  Secret* Find(const ir::ValuePart& part);

  Arena& arena_;
  std::vector<std::string_view> texts_;
  bool needs_brace_variable_ = false;  // perhaps
  std::string_view brace_variable_ = "DAGC_LB";
  bool uses_brace_variable_ = false;
  std::vector<Secret> secrets_;                                                 // in order of first use
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> index_;  // of them, by Secret and key
};

// {name, value}
Value LiteralVariable(Arena& arena, std::string_view name, std::string_view value);

}  // namespace dagc::argo
