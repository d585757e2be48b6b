// SPDX-License-Identifier: Apache-2.0
#include "backend/graph/drawings.h"
#include "base/json_text.h"

namespace dagc::backend {
namespace {

class JsonWriter {
 public:
  std::string Write(std::span<const Picture> pictures) {
    out_ = "{\"workflows\": [";
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      out_ += i == 0 ? "\n  {" : ",\n  {";
      WriteWorkflow(pictures[i]);
      out_ += "}";
    }
    out_ += pictures.empty() ? "]}\n" : "\n]}\n";
    return std::move(out_);
  }

 private:
  void Text(std::string_view key, std::string_view text) {
    if (out_.back() != '{') out_ += ", ";
    AppendJsonString(out_, key);
    out_ += ": ";
    AppendVisibleJsonString(out_, text);
  }
  void TextUnlessEmpty(std::string_view key, std::string_view text) {
    if (!text.empty()) Text(key, text);
  }

  void WriteWorkflow(const Picture& picture) {
    Text("name", picture.name);
    TextUnlessEmpty("title", picture.title);
    out_ += ", \"schedule\": [";
    for (std::size_t i = 0; i < picture.schedule.size(); ++i) {
      if (i > 0) out_ += ", ";
      AppendVisibleJsonString(out_, picture.schedule[i]);
    }
    out_ += "]";
    // Edges are sorted by the node that they lead to, and nodes stand in that order, too.
    std::size_t edge = 0;
    WriteNodes(picture, PictureNode::Kind::kPrerequisite, "prerequisites", edge);
    WriteNodes(picture, PictureNode::Kind::kStep, "steps", edge);
  }

  void WriteNodes(const Picture& picture, PictureNode::Kind kind, std::string_view key, std::size_t& edge) {
    out_ += ", ";
    AppendJsonString(out_, key);
    out_ += ": [";
    bool is_first = true;
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
      const PictureNode& node = picture.nodes[i];
      if (node.kind != kind) continue;
      out_ += is_first ? "\n    {" : ",\n    {";
      is_first = false;
      Text("name", node.name);
      TextUnlessEmpty("title", node.title);
      TextUnlessEmpty(kind == PictureNode::Kind::kStep ? "stack" : "kind", node.runs_on);
      if (kind == PictureNode::Kind::kStep) WriteDependencies(picture, i, edge);
      out_ += "}";
    }
    out_ += "]";
  }

  void WriteDependencies(const Picture& picture, std::size_t node, std::size_t& edge) {
    out_ += ", \"depends\": [";
    for (bool is_first = true; edge < picture.edges.size() && picture.edges[edge].to == node; ++edge) {
      if (!is_first) out_ += ", ";
      is_first = false;
      AppendVisibleJsonString(out_, picture.nodes[picture.edges[edge].from].name);
    }
    out_ += "]";
  }

  std::string out_;
};

}  // namespace

std::string DrawJson(std::span<const Picture> pictures) { return JsonWriter().Write(pictures); }

}  // namespace dagc::backend
