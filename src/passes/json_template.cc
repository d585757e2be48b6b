// SPDX-License-Identifier: Apache-2.0
#include "passes/json_template.h"

#include <string>
#include <utility>

#include "base/json_text.h"
#include "diag/codes/dg5.h"
#include "writer/json_writer.h"

namespace dagc {
namespace {

using tmpl::Piece;

class JsonMaker {
 public:
  JsonMaker(const PiecesOfText& pieces_of, DiagSink& sink) : pieces_of_(pieces_of), sink_(sink) {}

  std::optional<std::vector<Piece>> Make(const Value& data) {
    Add(data);
    Flush();
    if (!complete_) return std::nullopt;
    return std::move(pieces_);
  }

 private:
  void Add(const Value& value) {
    if (value.IsMap()) {
      AddMap(value);
    } else if (value.IsList()) {
      text_ += '[';
      for (const Value& item : value.items()) {
        if (&item != value.items().data()) text_ += ", ";
        Add(item);
      }
      text_ += ']';
    } else if (value.IsString()) {
      AddTemplate(value);
    } else {
      WriteJson(value, JsonLayout::kCompact, text_);
    }
  }

  void AddMap(const Value& map) {
    text_ += '{';
    bool first = true;
    for (const Entry& entry : map.entries()) {
      if (!std::exchange(first, false)) text_ += ", ";
      AppendJsonString(text_, entry.key.text());
      text_ += ": ";
      Add(entry.value);
    }
    text_ += '}';
  }

  void AddTemplate(const Value& value) {
    const auto found = pieces_of_(value);
    if (!found) {
      complete_ = false;
      return;
    }
    text_ += '"';
    for (const Piece& piece : *found) AddPiece(piece, value.span());
    text_ += '"';
  }

  void AddPiece(const Piece& piece, Span place) {
    switch (piece.kind) {
      case Piece::Kind::kText: {
        std::string quoted;
        AppendJsonString(quoted, piece.text);
        text_.append(quoted, 1, quoted.size() - 2);
        return;
      }
      case Piece::Kind::kRunTime:  // an id or a time, which JSON takes as it is
        Flush();
        pieces_.push_back(piece);
        return;
      case Piece::Kind::kSecret:
        Flush();
        pieces_.push_back(Escaped(piece, place));
        return;
      case Piece::Kind::kResidual:
        sink_.Report(diag::kNoOperatorFunction, place, "toJson");
        complete_ = false;
        return;
    }
  }

  // The secret's value as JSON, without the quotes around it.
  static Piece Escaped(const Piece& secret, Span place) {
    Piece escaped = secret;
    escaped.needs = {{"dictionaries", secret.ref, place}};
    escaped.kind = Piece::Kind::kResidual;
    escaped.residual.resize(2);
    escaped.residual[0].text = "{{ $json := toRawJson ";
    escaped.residual[0].has_ref = true;
    escaped.residual[0].ref = secret.ref;
    escaped.residual[1].text = " }}{{ substr 1 (int (sub (len $json) 1)) $json }}";
    return escaped;
  }

  void Flush() {
    if (text_.empty()) return;
    Piece& piece = pieces_.emplace_back();
    piece.text = std::exchange(text_, {});
  }

  const PiecesOfText& pieces_of_;
  DiagSink& sink_;
  std::string text_;
  std::vector<Piece> pieces_;
  bool complete_ = true;
};

}  // namespace

std::optional<std::vector<Piece>> MakeJsonPieces(const Value& data, const PiecesOfText& pieces_of, DiagSink& sink) {
  return JsonMaker(pieces_of, sink).Make(data);
}

}  // namespace dagc
