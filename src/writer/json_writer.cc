// SPDX-License-Identifier: Apache-2.0
#include "writer/json_writer.h"

#include <cstddef>
#include <vector>

#include "base/check.h"
#include "base/json_text.h"
#include "writer/number_text.h"

namespace dagc {
namespace {

struct Open {
  const Value* next;
  const Value* end;
  bool is_map;
  bool is_first;
};

class Writer {
 public:
  Writer(JsonLayout layout, std::string& to) : pretty_(layout == JsonLayout::kPretty), to_(to) {}

  void Write(const Value& root) {
    WriteValue(root);
    while (!open_.empty()) {
      Open& top = open_.back();
      if (top.next == top.end) {
        Close(top.is_map);
        continue;
      }
      if (!top.is_first) to_ += ',';
      top.is_first = false;
      NewLine(open_.size());
      if (top.is_map) {
        WriteKey(*top.next++);
      }
      WriteValue(*top.next++);
    }
  }

 private:
  void NewLine(std::size_t depth) {
    if (!pretty_) return;
    to_ += '\n';
    to_.append(2 * depth, ' ');
  }

  void Close(bool is_map) {
    open_.pop_back();
    NewLine(open_.size());
    to_ += is_map ? '}' : ']';
  }

  void WriteKey(const Value& key) {
    DAGC_CHECK(key.IsScalar());
    AppendJsonString(to_, key.text());
    to_ += pretty_ ? ": " : ":";
  }

  // A scalar or an empty collection whole; of any other collection only the opening bracket.
  void WriteValue(const Value& value) {
    if (value.IsString() || (value.IsScalar() && !HasJsonSpelling(value))) {
      AppendJsonString(to_, value.text());
    } else if (value.IsScalar()) {
      AppendNonText(to_, value);
    } else if (value.size() == 0) {
      to_ += value.IsMap() ? "{}" : "[]";
    } else {
      const auto children = value.IsMap() ? value.keys_and_values() : value.items();
      open_.push_back({children.data(), children.data() + children.size(), value.IsMap(), /*is_first=*/true});
      to_ += value.IsMap() ? '{' : '[';
    }
  }

  const bool pretty_;
  std::string& to_;
  std::vector<Open> open_;
};

}  // namespace

void WriteJson(const Value& value, JsonLayout layout, std::string& to) { Writer(layout, to).Write(value); }

}  // namespace dagc
