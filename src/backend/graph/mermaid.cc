// SPDX-License-Identifier: Apache-2.0
#include "backend/graph/drawings.h"

namespace dagc::backend {
namespace {

// In quotes everything is text but for what begins an entity code or HTML.
// https://mermaid.js.org/syntax/flowchart.html#special-characters-that-break-syntax
void AppendQuoted(std::string& to, std::string_view text) {
  to += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
        to += "#quot;";
        break;
      case '#':
        to += "#35;";
        break;
      case '&':
        to += "#amp;";
        break;
      case '<':
        to += "#lt;";
        break;
      case '>':
        to += "#gt;";
        break;
      case '`':  // begins Markdown
        to += "#96;";
        break;
      default:
        to += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
  }
  to += '"';
}

void AppendNode(std::string& to, const std::string& id, const PictureNode& node) {
  const bool is_step = node.kind == PictureNode::Kind::kStep;
  to += "    " + id + (is_step ? "[" : "([");
  AppendQuoted(to, LabelOf(node.name, node.title));
  to += is_step ? "]\n" : "])\n";
}

}  // namespace

std::string DrawMermaid(std::span<const Picture> pictures) {
  std::string out = "flowchart LR\n";
  for (std::size_t p = 0; p < pictures.size(); ++p) {
    const Picture& picture = pictures[p];
    const std::string prefix = "w" + std::to_string(p) + "n";
    out += "  subgraph w" + std::to_string(p) + " [";
    AppendQuoted(out, LabelOf(picture.name, picture.title));
    out += "]\n";
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
      AppendNode(out, prefix + std::to_string(i), picture.nodes[i]);
    }
    for (const PictureEdge& edge : picture.edges) {
      out += "    " + prefix + std::to_string(edge.from) + " --> " + prefix + std::to_string(edge.to) + "\n";
    }
    out += "  end\n";
  }
  return out;
}

}  // namespace dagc::backend
