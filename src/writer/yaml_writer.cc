// SPDX-License-Identifier: Apache-2.0
#include "writer/yaml_writer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "writer/chunked_text.h"
#include "writer/number_text.h"
#include "writer/scalar_text.h"

namespace dagc {
namespace {

constexpr std::size_t kIndentStep = 2;

// YAML 1.1 and 1.2 limit a key on one line to 1024 characters; a longer one is written after `? `.
constexpr std::size_t kLongestSimpleKey = 1000;

// A collection that is being written.
struct Open {
  const Value* next;
  const Value* end;
  std::size_t indent;  // column of its keys or dashes
  bool is_map;
};

// Keys that dagc writes are the same few literals again and again, and those that it read share their bytes: the form
// of most is known from the last time.
class KeyForms {
 public:
  TextForm Of(std::string_view key) {
    const auto address = reinterpret_cast<std::uintptr_t>(key.data());
    Known& known = known_[(address ^ address >> 6) % kSlots];
    if (known.data != key.data() || known.size != key.size()) known = {key.data(), key.size(), ChooseKeyForm(key)};
    return known.form;
  }

 private:
  struct Known {
    const char* data = nullptr;
    std::size_t size = 0;
    TextForm form = TextForm::kQuoted;  // of the empty key
  };
  static constexpr std::size_t kSlots = 64;
  std::array<Known, kSlots> known_{};
};

class Writer {
 public:
  explicit Writer(std::string& to) : out_(to) {}

  void Write(const Value& root) {
    if (root.IsScalar() || root.size() == 0) {
      WriteRootScalar(root);
      return;
    }
    Enter(root, 0);
    while (!open_.empty()) {
      Open& top = open_.back();
      if (top.next == top.end) {
        open_.pop_back();
      } else if (top.is_map) {
        WriteEntry(top);
      } else {
        WriteItem(top);
      }
    }
  }

 private:
  void Enter(const Value& collection, std::size_t indent) {
    const auto children = collection.IsMap() ? collection.keys_and_values() : collection.items();
    open_.push_back({children.data(), children.data() + children.size(), indent, collection.IsMap()});
  }

  // The first entry of a collection inside a list stands on the line of the dash.
  void Indent(std::size_t columns) {
    if (!after_dash_) out_.PutSpaces(columns);
    after_dash_ = false;
  }

  // `map` is invalid after a nested collection has been entered.
  void WriteEntry(Open& map) {
    const std::size_t indent = map.indent;
    const Value& key = map.next[0];
    const Value& value = map.next[1];
    map.next += 2;
    Indent(indent);
    WriteKey(key, indent);
    if (value.IsScalar() || value.size() == 0) {
      out_.Put(' ');
      WriteLeaf(value, indent);
    } else {
      out_.Put('\n');
      Enter(value, indent + kIndentStep);
    }
  }

  void WriteItem(Open& list) {
    const std::size_t indent = list.indent;
    const Value& item = *list.next++;
    Indent(indent);
    out_.Put("- ");
    if (item.IsScalar() || item.size() == 0) {
      WriteLeaf(item, indent);
    } else {
      Enter(item, indent + kIndentStep);
      after_dash_ = true;
    }
  }

  void WriteKey(const Value& key, std::size_t indent) {
    DAGC_CHECK(key.IsScalar());
    const bool is_plain = key_forms_.Of(key.text()) == TextForm::kPlain;
    if (is_plain && key.text().size() <= kLongestSimpleKey) {
      out_.Put(key.text());
    } else {
      WriteRareKey(key.text(), is_plain, indent);
    }
    out_.Put(':');
  }

  void WriteRareKey(std::string_view key, bool is_plain, std::size_t indent) {
    std::string& to = out_.Flushed();
    const std::size_t begin = to.size();
    if (is_plain) {
      to += key;
    } else {
      AppendYamlQuoted(to, key);
    }
    if (to.size() - begin > kLongestSimpleKey) {
      to.insert(begin, "? ");
      to += '\n';
      to.append(indent, ' ');
    }
  }

  // A scalar or an empty collection, and the line break after it.
  void WriteLeaf(const Value& leaf, std::size_t indent) {
    if (leaf.IsString()) {
      WriteString(leaf.text(), indent);
    } else if (leaf.IsScalar()) {
      AppendNonText(out_.Flushed(), leaf);
    } else {
      out_.Put(leaf.IsMap() ? "{}" : "[]");
    }
    out_.Put('\n');
  }

  void WriteString(std::string_view text, std::size_t indent) {
    switch (ChooseForm(text)) {
      case TextForm::kPlain:
        out_.Put(text);
        return;
      case TextForm::kBlock:
        WriteBlock(text, indent);
        return;
      case TextForm::kQuoted:
        AppendYamlQuoted(out_.Flushed(), text);
        return;
    }
  }

  // The engine and kubectl cut a stream at the newline in front of `---` before they parse it, so that a block at the
  // very end of a document would lose its last newline. A blank line after it would be cut instead, but fixers that
  // tidy the ends of files remove such a line.
  void WriteBlock(std::string_view text, std::size_t indent) {
    if (text.ends_with('\n') && IsLast()) {
      AppendYamlQuoted(out_.Flushed(), text);
    } else {
      AppendBlock(out_.Flushed(), text, indent + kIndentStep);
    }
  }

  // Whether nothing of the document follows what is being written.
  bool IsLast() const {
    return std::all_of(open_.begin(), open_.end(), [](const Open& open) { return open.next == open.end; });
  }

  // A block at the root has no parent to be indented against, and a plain `a: b` would be a mapping: quotes.
  void WriteRootScalar(const Value& root) {
    if (root.IsString()) {
      AppendYamlQuoted(out_.Flushed(), root.text());
      out_.Put('\n');
    } else {
      WriteLeaf(root, 0);
    }
  }

  ChunkedText out_;
  std::vector<Open> open_;
  KeyForms key_forms_;
  bool after_dash_ = false;
};

}  // namespace

void WriteYaml(const Value& value, std::string& to) { Writer(to).Write(value); }

}  // namespace dagc
