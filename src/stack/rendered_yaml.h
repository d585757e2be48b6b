// SPDX-License-Identifier: Apache-2.0
// What a template rendered, read as YAML again. A secret or run-time value in it is one opaque word: it takes no part
// in the syntax, whatever its bytes will be. Every place of the result, findings included, is the place in the template
// that produced it.
//
//   const RenderedYaml rendered(parsed, rendering.pieces);
//   const std::optional<Value> root = rendered.Read(arena, limits, sink);
//   for (const Entry& entry : root->entries()) Use(entry.key.text(), rendered.PiecesOf(entry.value.text()));
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/limits.h"
#include "diag/diag_sink.h"
#include "tmpl/template.h"
#include "value/value.h"

namespace dagc {

class RenderedYaml {
 public:
  // Both must outlive this.
  RenderedYaml(const tmpl::Template& source, std::span<const tmpl::Piece> pieces);

  // As it is read: with a word for each value that is not known yet.
  const std::string& text() const { return text_; }

  // One document; null for an empty text. Reports what is no YAML, and more than one document; then nullopt.
  // Texts of the result live in `arena`.
  std::optional<Value> Read(Arena& arena, const Limits& limits, DiagSink& sink) const;

  // A scalar of the result, put back into pieces; neighbouring texts are one piece.
  std::vector<tmpl::Piece> PiecesOf(std::string_view scalar) const;
  // Whether it holds anything that is not known yet.
  bool IsSymbolic(std::string_view scalar) const { return NextWord(scalar).has_value(); }

  // The place in the template that produced the bytes [begin, end) of the text.
  Span PlaceOf(std::uint32_t begin, std::uint32_t end) const;

 private:
  // What stands for a piece that is not text, at the bytes [begin, end) of a scalar.
  struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t piece = 0;
  };
  std::optional<Word> NextWord(std::string_view scalar) const;

  // For a message: the template's own action in the place of every word.
  std::string AsWritten(std::string_view text) const;

  std::size_t PieceAt(std::uint32_t offset) const;
  std::string_view LineAt(std::uint32_t offset) const;

  const tmpl::Template& source_;
  std::span<const tmpl::Piece> pieces_;
  std::string text_;
  std::vector<std::uint32_t> begins_;  // where each piece begins in `text_`
  std::string mark_;                   // stands before and behind the number of a piece that is not text; in no text
};

}  // namespace dagc
