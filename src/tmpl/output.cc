// SPDX-License-Identifier: Apache-2.0
#include "tmpl/output.h"

#include <algorithm>
#include <iterator>

#include "tmpl/conditions.h"
#include "tmpl/residual_writer.h"

namespace dagc::tmpl {
namespace {

// Their argument, when the text they make is read by YAML or decoded.
constexpr std::string_view kQuote[] = {"quote", "toJson", "toRawJson"};
constexpr std::string_view kEncode[] = {"b64enc", "b64enc $0"};

}  // namespace

void Output::Verbatim(std::string_view text, std::uint32_t begin) {
  if (text.empty() || !machine_.ChargeOutput(text.size())) return;
  // `tpl` runs a text of its own, whose offsets mean nothing in the template.
  if (machine_.place_is_fixed()) {
    written_.push_back({Val::String(text), machine_.place(), false});
  } else {
    written_.push_back({Val::String(text), {begin, begin + static_cast<std::uint32_t>(text.size())}, true});
  }
}

void Output::Write(const Val& val, Range origin) {
  if (machine_.place_is_fixed()) origin = machine_.place();
  if (val.IsSymbol() && val.symbol->kind == Symbol::Kind::kText) {
    for (const Val& part : val.symbol->parts) {
      if (!part.IsSymbol() || part.symbol->text) {
        Write(part, origin);
      } else {
        WriteAction(part, /*printed=*/true, origin);
      }
    }
    return;
  }
  if (val.IsSymbol() && !val.symbol->text) return WriteAction(val, /*printed=*/false, origin);
  const bool nothing = !val.IsSymbol() && val.size == 0;
  if (!nothing && machine_.ChargeOutput(val.IsSymbol() ? 1 : val.size)) written_.push_back({val, origin, false});
}

// A value whose type only the engine will know. `print` writes `<nil>` for nothing, an action `<no value>`.
void Output::WriteAction(const Val& val, bool printed, Range origin) {
  ResidualWriter writer(machine_, machine_.parsed(), /*nested=*/false);
  writer.Raw(printed ? "{{ print " : "{{ ");
  if (!writer.Expression(val)) return;
  writer.Raw(" }}");
  written_.push_back({writer.TakeBlock(), origin, false});
}

void Output::Append(Output&& other) {
  std::move(other.written_.begin(), other.written_.end(), std::back_inserter(written_));
  other.written_.clear();
}

bool Output::HasOnlyWords() const {
  return std::all_of(written_.begin(), written_.end(),
                     [](const Written& each) { return each.val.IsSymbol() || IsWord(each.val.text()); });
}

Val Output::Joined() const {
  std::vector<Val> parts;
  parts.reserve(written_.size());
  for (const Written& each : written_) parts.push_back(each.val);
  return machine_.Concat(parts);
}

std::vector<Piece> Output::Unwrapped(const Symbol& symbol, std::span<const std::string_view> functions, Range origin,
                                     const Template& parsed) const {
  if (symbol.kind != Symbol::Kind::kCall || symbol.parts.size() != 1) return {};
  if (std::find(functions.begin(), functions.end(), symbol.function) == functions.end()) return {};
  const Val& text = symbol.parts.front();
  if (!text.IsSymbol() || !text.symbol->text) return {};
  const std::span<const Val> parts =
      text.symbol->kind == Symbol::Kind::kText ? std::span<const Val>(text.symbol->parts) : std::span(&text, 1);
  std::vector<Piece> pieces;
  for (const Val& part : parts) {
    if (part.IsSymbol() && !part.symbol->text) return {};
    if (!machine_.Step(kStepsAPiece)) return {};
    pieces.push_back(PieceOf(part, origin, parsed));
  }
  return pieces;
}

Piece Output::PieceOf(const Val& val, Range origin, const Template& parsed) const {
  Piece piece;
  piece.begin = origin.begin;
  piece.end = origin.end;
  if (!val.IsSymbol()) {
    piece.text = val.text();
  } else if (val.symbol->kind == Symbol::Kind::kSecret) {
    piece.kind = Piece::Kind::kSecret;
    piece.ref = {std::string(val.symbol->secret), std::string(val.symbol->key)};
  } else if (val.symbol->kind == Symbol::Kind::kRunTime) {
    piece.kind = Piece::Kind::kRunTime;
    piece.text = val.symbol->name;
  } else {
    piece.kind = Piece::Kind::kResidual;
    machine_.SetPlace(origin);
    ResidualWriter writer(machine_, parsed, /*nested=*/false);
    writer.Write(val);
    piece.residual = writer.TakeFragments();
    piece.needs = writer.TakeNeeds();
    piece.unquoted = Unwrapped(*val.symbol, kQuote, origin, parsed);
    piece.decoded = Unwrapped(*val.symbol, kEncode, origin, parsed);
  }
  return piece;
}

bool Output::Pieces(std::vector<Piece>& pieces, const Template& parsed) const {
  for (const Written& each : written_) {
    if (!machine_.Step(each.val.IsSymbol() ? kStepsAPiece : kStepsAText)) return false;
    Piece piece = PieceOf(each.val, each.origin, parsed);
    piece.verbatim = each.verbatim;
    Piece* const last = pieces.empty() ? nullptr : &pieces.back();
    if (piece.kind == Piece::Kind::kText && last != nullptr && last->kind == Piece::Kind::kText &&
        last->begin == piece.begin && last->end == piece.end && !last->verbatim && !piece.verbatim) {
      last->text += piece.text;
      continue;
    }
    pieces.push_back(std::move(piece));
  }
  return !machine_.failed();
}

}  // namespace dagc::tmpl
