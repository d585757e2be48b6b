// SPDX-License-Identifier: Apache-2.0
#include "ir/dump_writer.h"

namespace dagc::ir {

// Values come from documents, whose depth is limited.
void DumpWriter::Tree(const Value& value) {
  if (value.IsMap()) {
    std::string_view between = "{";
    for (const Entry& entry : value.entries()) {
      out_ += between;
      Quoted(entry.key.text());
      out_ += ": ";
      Tree(entry.value);
      between = ", ";
    }
    out_ += value.size() == 0 ? "{}" : "}";
  } else if (value.IsList()) {
    std::string_view between = "[";
    for (const Value& item : value.items()) {
      out_ += between;
      Tree(item);
      between = ", ";
    }
    out_ += value.size() == 0 ? "[]" : "]";
  } else if (value.IsString()) {
    Quoted(value.text());
  } else {
    out_ += value.IsNull() ? "null" : value.text();
  }
}

void DumpWriter::Fact(std::string_view word, const Text& text) {
  if (!text.present()) return;
  Begin(word);
  out_ += ' ';
  Quoted(text.value);
  if (text.unresolved) Word("unresolved");
  End();
}

void DumpWriter::Fact(std::string_view word, std::string_view text) {
  if (text.empty()) return;
  Begin(word);
  Word(text);
  End();
}

void DumpWriter::Fact(std::string_view word, const std::vector<Text>& texts) {
  if (texts.empty()) return;
  Begin(word);
  for (const Text& text : texts) {
    out_ += ' ';
    Quoted(text.value);
  }
  End();
}

void DumpWriter::Fact(std::string_view word, const Value& value) {
  if (value.IsNull()) return;
  Begin(word);
  out_ += ' ';
  Tree(value);
  End();
}

void DumpWriter::Fact(std::string_view word, bool holds) {
  if (!holds) return;
  Begin(word);
  End();
}

void DumpWriter::Part(std::string_view word, std::string_view text) {
  if (text.empty()) return;
  Word(word);
  out_ += ' ';
  Quoted(text);
}

}  // namespace dagc::ir
