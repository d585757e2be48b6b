// SPDX-License-Identifier: Apache-2.0
// How a user's text reaches the container byte for byte, though two programs rewrite it on the way.
//
// The engine substitutes `{{...}}` anywhere in a template, several times over, and has no escape for it
// (https://argo-workflows.readthedocs.io/en/latest/variables/). After its last pass the kubelet expands `$(VAR)` in
// command, args and env values; `$$` is its escape
// (https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables). So a brace
// that the engine would touch is taken out of its sight: `{{` is written `{$(DAGC_LB)`, where the variable DAGC_LB
// holds `{` and comes first in the container's `env`.
//
// What is left alone, because people read these files: a complete tag whose first word is none of the engine's. That is
// most Go, Helm, Jinja and mustache text: `{{ .x }}`, `{{ foo }}`, `{{- if .x }}`, `{{ item }}`. Taken apart, wherever
// it stands: a tag that begins with a root of the engine's variables (`workflow`, `inputs`, `outputs`, `steps`,
// `tasks`, `pod`, `node`, `retries`, `lastRetry`, `cronworkflow`, and `item` with a field), an expression `{{=...}}`, a
// tag that holds such a tag, and a `{{` that no `}}` follows. This is wider than what one release substitutes in one
// place; taking apart what was harmless changes nothing in what arrives.
//
// Where no kubelet expands (labels and annotations of templates and pods, image, `resource.manifest`) nothing can be
// taken apart: there a caller refuses text in which FindLive finds something.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"

namespace dagc::argo {

// The first `{{` that the engine may touch. Linear in the text.
std::optional<std::size_t> FindLive(std::string_view text);

// The name of the helper variable for one container: `DAGC_LB`, or `DAGC_LB2` and so on when `texts` (everything that
// the container's command, args, env names and env values hold) contain it: `$(DAGC_LB)` of a user must stay his.
std::string ChooseBraceVariable(std::span<const std::string_view> texts);

// `count` names for other helper variables, `<stem>0` and so on, with the lowest numbers for which no text holds the
// name.
std::vector<std::string> ChooseVariables(std::string_view stem, std::size_t count,
                                         std::span<const std::string_view> texts);

struct EscapedText {
  std::string_view text;  // in the arena, or the argument itself when nothing had to change
  bool uses_brace_variable =
      false;  // then the container's first env entry must be {name: <brace_variable>, value: "{"}
};

// For env values: what arrives is `text`, `$(NAME)` and `$$` included. Only a `$` that the kubelet would act on is
// doubled; `$HOME` and `${X}` stay readable.
EscapedText EscapeVerbatim(std::string_view text, std::string_view brace_variable, Arena& arena);

// For command and args: what arrives is what Kubernetes makes of `text` itself, so `$(NAME)` keeps its meaning. Text
// without a live brace is not touched, but for a `$` before a character above ASCII (kube/expansion.h).
EscapedText EscapeKubernetes(std::string_view text, std::string_view brace_variable, Arena& arena);

// A value that is put together from user text and from what only the run knows.
struct TextPiece {
  enum class Kind : std::uint8_t {
    kVerbatim,    // user text, as in EscapeVerbatim
    kKubernetes,  // user text, as in EscapeKubernetes; its meaning is that of the piece alone
    kRunTimeTag,  // what the engine fills in: "workflow.uid" for `{{workflow.uid}}`
    kVariable,    // the name of an env entry that stands before this one: `$(NAME)`
  };
  Kind kind = Kind::kVerbatim;
  std::string_view text;
};

// The value whose arrival is the pieces one after the other. Neighbours never run together: a `{` of user text before a
// run-time tag is taken apart, a `$` before a reference is doubled.
EscapedText ComposeText(std::span<const TextPiece> pieces, std::string_view brace_variable, Arena& arena);

}  // namespace dagc::argo
