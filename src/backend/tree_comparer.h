// SPDX-License-Identifier: Apache-2.0
// Compares what a reader finds in written YAML, told as events, with the trees that it was written from. After the
// first difference it only listens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "value/value.h"

namespace dagc::backend {

// How a reader took a scalar.
enum class ScalarForm : std::uint8_t {
  kString,      // in quotes or as a block
  kPlain,       // as what it resolves to
  kMaybeTyped,  // plain, and not certainly a string to every reader
};

class TreeComparer {
 public:
  explicit TreeComparer(std::span<const Value> documents) : documents_(documents) {}

  // The path of the first difference, such as `spec.templates[2].container.args[0]`, with `document 2: ` before it when
  // there are several documents. No value appears in it: it may be a secret.
  const std::optional<std::string>& difference() const { return difference_; }

  void StartDocument();
  void EndDocument();
  // After the last document.
  void EndStream();
  // A plain scalar that YAML 1.2 and the YAML 1.1 reader of Argo resolve differently is a difference.
  void Scalar(std::string_view text, ScalarForm form);
  // What a reader resolves to null although nothing is written.
  void Null();
  // What dagc never writes: an alias, an anchor, a tag.
  void Refuse();
  void EnterList() { Enter(Kind::kList); }
  void EnterMap() { Enter(Kind::kMap); }
  void Leave();
  // A difference that has no path of its own; only the first one counts.
  void Differ(std::string place);

 private:
  struct Open {
    std::span<const Value> children;
    bool is_map;
    std::size_t taken = 0;  // children that have been compared
  };

  const Value* Take();
  // Whether the value that was taken last is a key, which the writer makes text.
  bool IsAtKey() const { return !open_.empty() && open_.back().is_map && open_.back().taken % 2 == 1; }
  void Enter(Kind kind);
  std::string Path() const;

  std::span<const Value> documents_;
  std::size_t documents_read_ = 0;
  bool root_taken_ = false;
  std::vector<Open> open_;
  std::optional<std::string> difference_;
};

}  // namespace dagc::backend
