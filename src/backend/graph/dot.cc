// SPDX-License-Identifier: Apache-2.0
#include "backend/graph/drawings.h"

namespace dagc::backend {
namespace {

void AppendQuoted(std::string& to, std::string_view text) {
  to += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') to += '\\';
    to += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  to += '"';
}

class DotWriter {
 public:
  std::string Write(std::span<const Picture> pictures) {
    out_ = "digraph {\n  rankdir=LR;\n  node [shape=box];\n";
    for (std::size_t i = 0; i < pictures.size(); ++i) WriteCluster(i, pictures[i]);
    out_ += "}\n";
    return std::move(out_);
  }

 private:
  void WriteCluster(std::size_t index, const Picture& picture) {
    const std::string prefix = "w" + std::to_string(index) + "_";
    out_ += "  subgraph cluster_" + std::to_string(index) + " {\n    label=";
    AppendQuoted(out_, LabelOf(picture.name, picture.title));
    out_ += ";\n";
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
      const PictureNode& node = picture.nodes[i];
      out_ += "    " + prefix + std::to_string(i) + " [label=";
      AppendQuoted(out_, node.name);
      if (!node.title.empty()) {
        out_ += ", tooltip=";
        AppendQuoted(out_, node.title);
      }
      if (node.kind == PictureNode::Kind::kPrerequisite) out_ += ", style=dashed";
      out_ += "];\n";
    }
    for (const PictureEdge& edge : picture.edges) {
      out_ += "    " + prefix + std::to_string(edge.from) + " -> " + prefix + std::to_string(edge.to) + ";\n";
    }
    out_ += "  }\n";
  }

  std::string out_;
};

}  // namespace

std::string DrawDot(std::span<const Picture> pictures) { return DotWriter().Write(pictures); }

}  // namespace dagc::backend
