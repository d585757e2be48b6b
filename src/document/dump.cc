// SPDX-License-Identifier: Apache-2.0
#include "document/dump.h"

#include <string_view>

#include "base/json_text.h"

namespace dagc {
namespace {

constexpr std::string_view kKindWords[] = {"null", "bool", "int", "float", "text", "list", "map"};

class Dumper {
 public:
  explicit Dumper(const SourceMap& sources) : sources_(sources) {}

  // Depth is bounded by the reader's limit on nesting.
  void Node(const Value& value, const std::string& label, std::size_t depth) {
    out_.append(2 * depth, ' ');
    out_ += Place(value.span()) + ' ' + label;
    out_ += kKindWords[static_cast<std::size_t>(value.kind())];
    if (value.IsScalar()) {
      out_ += ' ';
      AppendVisibleJsonString(out_, value.text());
    }
    out_ += '\n';
    for (std::size_t i = 0; i < value.items().size(); ++i) {
      Node(value.items()[i], '[' + std::to_string(i) + "]: ", depth + 1);
    }
    for (const Entry& entry : value.entries()) {
      std::string key;
      AppendVisibleJsonString(key, entry.key.text());
      Node(entry.value, key + " (" + Place(entry.key.span()) + "): ", depth + 1);
    }
  }

  std::string Take() { return std::move(out_); }

 private:
  std::string Place(Span span) const {
    const LineColumn begin = sources_.Locate(span.file, span.begin);
    const LineColumn end = sources_.Locate(span.file, span.end);
    return std::to_string(begin.line) + ':' + std::to_string(begin.column) + '-' + std::to_string(end.line) + ':' +
           std::to_string(end.column);
  }

  const SourceMap& sources_;
  std::string out_;
};

}  // namespace

std::string DumpDocument(const Document& document, const SourceMap& sources) {
  Dumper dumper(sources);
  dumper.Node(document.root, "document " + std::to_string(document.index) + ": ", 0);
  return dumper.Take();
}

}  // namespace dagc
