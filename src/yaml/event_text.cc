// SPDX-License-Identifier: Apache-2.0
#include "yaml/event_text.h"

namespace dagc::yaml {
namespace {

char StyleMark(Style style) {
  switch (style) {
    case Style::kSingleQuoted:
      return '\'';
    case Style::kDoubleQuoted:
      return '"';
    case Style::kLiteral:
      return '|';
    case Style::kFolded:
      return '>';
    default:
      return ':';
  }
}

void AppendEscaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\0':
        out += "\\0";
        break;
      case '\b':
        out += "\\b";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
}

void AppendProperties(const Event& event, std::string& out) {
  if (!event.anchor.empty()) {
    out += " &";
    out += event.anchor;
  }
  if (!event.tag.empty()) {
    out += " <";
    out += event.tag;
    out += '>';
  }
}

}  // namespace

void EventPrinter::OnEvent(const Event& event) {
  switch (event.kind) {
    case EventKind::kStreamStart:
      out_ += "+STR";
      break;
    case EventKind::kStreamEnd:
      out_ += "-STR";
      break;
    case EventKind::kDocumentStart:
      out_ += event.is_explicit ? "+DOC ---" : "+DOC";
      break;
    case EventKind::kDocumentEnd:
      out_ += event.is_explicit ? "-DOC ..." : "-DOC";
      break;
    case EventKind::kScalar:
      out_ += "=VAL";
      AppendProperties(event, out_);
      out_ += ' ';
      out_ += StyleMark(event.style);
      AppendEscaped(event.text, out_);
      break;
    case EventKind::kAlias:
      out_ += "=ALI *";
      out_ += event.text;
      break;
    case EventKind::kSequenceStart:
      out_ += event.style == Style::kFlow ? "+SEQ []" : "+SEQ";
      AppendProperties(event, out_);
      break;
    case EventKind::kSequenceEnd:
      out_ += "-SEQ";
      break;
    case EventKind::kMappingStart:
      out_ += event.style == Style::kFlow ? "+MAP {}" : "+MAP";
      AppendProperties(event, out_);
      break;
    case EventKind::kMappingEnd:
      out_ += "-MAP";
      break;
  }
  out_ += '\n';
}

}  // namespace dagc::yaml
