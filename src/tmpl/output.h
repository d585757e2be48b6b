// SPDX-License-Identifier: Apache-2.0
// What a template has written so far: texts and symbols, each with the bytes of the template that wrote it.
#pragma once

#include <string_view>
#include <vector>

#include "tmpl/machine.h"
#include "tmpl/residual.h"
#include "tmpl/val.h"

namespace dagc::tmpl {

class Output {
 public:
  explicit Output(Machine& machine) : machine_(machine) {}

  // Text of the template itself, which begins at `begin`.
  void Verbatim(std::string_view text, std::uint32_t begin);
  // A text or symbol that the template's bytes `origin` wrote.
  void Write(const Val& val, Range origin);

  // What another one has written; it is empty then.
  void Append(Output&& other);

  // Whether all known text in it is words (tmpl/conditions.h).
  bool HasOnlyWords() const;
  bool empty() const { return written_.empty(); }
  // All of it as one value.
  Val Joined() const;
  // As pieces, each with what of it needs the engine. False after a finding.
  bool Pieces(std::vector<Piece>& pieces, const Template& parsed) const;

 private:
  Piece PieceOf(const Val& val, Range origin, const Template& parsed) const;
  // The pieces of the one text that a call of these functions is given; nothing for another symbol.
  std::vector<Piece> Unwrapped(const Symbol& symbol, std::span<const std::string_view> functions, Range origin,
                               const Template& parsed) const;

  struct Written {
    Val val;
    Range origin;
    bool verbatim = false;
  };

  void WriteAction(const Val& val, bool printed, Range origin);

  Machine& machine_;
  std::vector<Written> written_;
};

}  // namespace dagc::tmpl
