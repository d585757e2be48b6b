// SPDX-License-Identifier: Apache-2.0
// Ways to write pictures as text, each in a file of its own. A text ends with a line end. Names and titles are escaped
// by each format's own means, so that whoever draws it sees them as they are written.
#pragma once

#include <span>
#include <string>

#include "backend/graph/picture.h"

namespace dagc::backend {

// The language of Graphviz: https://graphviz.org/doc/info/lang.html
std::string DrawDot(std::span<const Picture> pictures);

// A flowchart: https://mermaid.js.org/syntax/flowchart.html
std::string DrawMermaid(std::span<const Picture> pictures);

// An object with `workflows`, for programs.
std::string DrawJson(std::span<const Picture> pictures);

}  // namespace dagc::backend
