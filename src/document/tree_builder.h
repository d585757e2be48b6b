// SPDX-License-Identifier: Apache-2.0
// Events to documents, in one pass: no tree of nodes in between.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "diag/diag_sink.h"
#include "document/document.h"
#include "document/key_pool.h"
#include "document/load.h"
#include "yaml/event.h"

namespace dagc {

class TreeBuilder : public yaml::EventHandler {
 public:
  // `bytes` of text. `options` must outlive this.
  TreeBuilder(LoadedFile& file, const LoadOptions& options, std::size_t bytes, DiagSink& sink)
      : file_(file),
        most_nodes_(MostNodes(options.limits, bytes)),
        binary_(options.binary),
        as_engine_(options.as_engine),
        sink_(sink) {}

  void OnEvent(const yaml::Event& event) override;
  void OnComment(std::uint32_t begin, std::uint32_t end) override { file_.comments.push_back(At(begin, end)); }

  // A short file has few nodes of its own, and aliases to stand for many more are hardly meant; a limit that was raised
  // holds as it is.
  static std::size_t MostNodes(const Limits& limits, std::size_t bytes) {
    constexpr std::size_t kOfAliases = 200'000;
    return limits.nodes > Limits().nodes ? limits.nodes : std::min(limits.nodes, kOfAliases + bytes);
  }

 private:
  // A collection whose end has not been seen. Its children are scratch_[first_child..].
  struct Open {
    std::size_t first_child = 0;
    std::size_t nodes_before = 0;  // nodes_ when it began: its own size is the difference
    std::uint32_t begin = 0;
    Style style = Style::kBlock;
    bool is_map = false;
    bool has_merge = false;
    bool has_dollar = false;  // something below it
    std::string_view anchor;
  };
  struct Anchored {
    Value value;
    std::size_t nodes = 0;
  };

  Span At(std::uint32_t begin, std::uint32_t end) const { return {file_.file, begin, end}; }
  void StartDocument();
  void EndDocument();
  void ReportNodes(Span span);  // once a document
  void OpenCollection(const yaml::Event& event);
  void CloseCollection(const yaml::Event& event);
  void AddScalar(const yaml::Event& event);
  void AddAlias(const yaml::Event& event);
  void AddNode(Value value, std::string_view anchor, std::size_t nodes);
  // `unresolved` turns true where the tag does not fit and nobody knows what was meant.
  Kind KindOf(const yaml::Event& event, bool& unresolved);
  Kind Resolve(std::string_view plain) const;
  void ReportCollectionKey(const Value& key);
  Value MakeMap(const Open& open, Span span);
  void LeaveOut(const Value& key, const Value& value);
  void MergeKeys(std::size_t first_child);
  void AppendMerged(const Value& source, std::vector<Value>& to, std::set<std::string_view>& taken);
  void DropDuplicateKeys(std::size_t first_child);
  bool IsKeyPosition() const;

  LoadedFile& file_;
  const std::size_t most_nodes_;
  const bool binary_;
  const bool as_engine_;
  DiagSink& sink_;
  std::vector<Value> scratch_;
  std::vector<Open> open_;
  std::map<std::string_view, Anchored> anchors_;
  KeyPool keys_;
  Document document_;
  std::size_t nodes_ = 0;  // of the document, aliases counted as often as they are used
  bool too_many_nodes_ = false;
};

}  // namespace dagc
