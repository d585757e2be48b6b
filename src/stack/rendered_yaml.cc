// SPDX-License-Identifier: Apache-2.0
#include "stack/rendered_yaml.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

#include "base/check.h"
#include "base/shown.h"
#include "document/load.h"

namespace dagc {
namespace {

// Characters for private use, which YAML takes anywhere and nobody writes: U+E000 and those behind it.
std::string PrivateCharacter(unsigned number) {
  return {'\xEE', static_cast<char>(0x80 + (number >> 6 & 0x3F)), static_cast<char>(0x80 + (number & 0x3F))};
}

// One that occurs in no text.
std::string ChooseMark(std::span<const tmpl::Piece> pieces) {
  for (unsigned number = 0;; ++number) {
    const std::string mark = PrivateCharacter(number);
    const auto holds = [&](const tmpl::Piece& piece) {
      return piece.kind == tmpl::Piece::Kind::kText && piece.text.find(mark) != std::string::npos;
    };
    // There are 4096 of them here; a text that holds them all is no template's, and then the last one serves.
    if (number == 0xFFF || std::none_of(pieces.begin(), pieces.end(), holds)) return mark;
  }
}

// Passes findings about the rendered text on, as findings about the template.
class TemplateSink : public DiagSink {
 public:
  using Place = std::pair<Span, std::string>;  // in the template; the rendered line
  TemplateSink(DiagSink& to, std::function<Place(std::uint32_t, std::uint32_t)> place)
      : to_(to), place_(std::move(place)) {}

  void Add(Diagnostic finding) override {
    const auto [span, line] = place_(finding.span.begin, finding.span.end);
    finding.span = span;
    for (Note& note : finding.notes) note.span = place_(note.span.begin, note.span.end).first;
    finding.notes.push_back({{}, Fill(note::kRendersTo, Shown(line))});
    errors_ = errors_ || finding.severity == Severity::kError;
    to_.Add(std::move(finding));
  }
  bool errors() const { return errors_; }

 private:
  DiagSink& to_;
  std::function<Place(std::uint32_t, std::uint32_t)> place_;
  bool errors_ = false;
};

}  // namespace

RenderedYaml::RenderedYaml(const tmpl::Template& source, std::span<const tmpl::Piece> pieces)
    : source_(source), pieces_(pieces), mark_(ChooseMark(pieces)) {
  begins_.reserve(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    begins_.push_back(static_cast<std::uint32_t>(text_.size()));
    if (pieces[i].kind == tmpl::Piece::Kind::kText) {
      text_ += pieces[i].text;
    } else {
      text_.append(mark_).append(std::to_string(i)).append(mark_);
    }
  }
}

std::optional<Value> RenderedYaml::Read(Arena& arena, const Limits& limits, DiagSink& sink) const {
  const auto place = [this](std::uint32_t begin, std::uint32_t end) {
    return TemplateSink::Place(PlaceOf(begin, end), LineAt(begin));
  };
  TemplateSink template_sink(sink, place);
  const LoadedFile loaded =
      LoadDocuments(source_.source().map.whole().file, text_, {false, limits, false}, template_sink);
  if (template_sink.errors()) return std::nullopt;
  if (loaded.documents.empty()) return Value();
  if (loaded.documents.size() > 1) {
    const Span second = loaded.documents[1].span;
    template_sink.Report(diag::kRenderedDocuments, second, loaded.documents.size());
    return std::nullopt;
  }
  return Placed(loaded.documents.front().root, arena);
}

std::vector<tmpl::Piece> RenderedYaml::PiecesOf(std::string_view scalar) const {
  std::vector<tmpl::Piece> pieces;
  const auto add_text = [&](std::string_view text) {
    if (text.empty()) return;
    tmpl::Piece& piece = pieces.emplace_back();
    piece.text = text;
  };
  while (true) {
    const std::size_t begin = scalar.find(mark_);
    add_text(scalar.substr(0, begin));
    if (begin == std::string_view::npos) return pieces;
    const std::size_t number = begin + mark_.size();
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(scalar.data() + number, scalar.data() + scalar.size(), index);
    DAGC_CHECK(error == std::errc() && index < pieces_.size());
    pieces.push_back(pieces_[index]);
    scalar.remove_prefix(static_cast<std::size_t>(end - scalar.data()) + mark_.size());
  }
}

std::size_t RenderedYaml::PieceAt(std::uint32_t offset) const {
  const auto behind = std::upper_bound(begins_.begin(), begins_.end(), offset);
  return static_cast<std::size_t>(behind - begins_.begin()) - 1;
}

Span RenderedYaml::PlaceOf(std::uint32_t begin, std::uint32_t end) const {
  if (pieces_.empty()) return source_.At(0, source_.source().text.size());
  const std::size_t first = PieceAt(begin);
  const tmpl::Piece& piece = pieces_[first];
  const std::uint32_t from = piece.verbatim ? piece.begin + (begin - begins_[first]) : piece.begin;
  if (end <= begin) return source_.At(from, piece.verbatim ? from : piece.end);
  const std::size_t last = PieceAt(end - 1);
  const std::uint32_t to = pieces_[last].verbatim ? pieces_[last].begin + (end - begins_[last]) : pieces_[last].end;
  // A loop may have gone back in the template between the two.
  return to > from ? source_.At(from, to) : source_.At(piece.begin, piece.end);
}

std::string_view RenderedYaml::LineAt(std::uint32_t offset) const {
  const std::size_t at = std::min<std::size_t>(offset, text_.size());
  const std::size_t before = at == 0 ? std::string::npos : text_.rfind('\n', at - 1);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  return std::string_view(text_).substr(begin, text_.find('\n', at) - begin);
}

// Depth is bounded by the reader's limit on nesting.
Value RenderedYaml::Placed(const Value& value, Arena& arena) const {
  const Span place = PlaceOf(value.span().begin, value.span().end);
  if (value.IsScalar()) {
    return Value::Scalar(value.kind(), arena.Copy(value.text()), place, value.style());
  }
  std::vector<Value> children;
  for (const Value& child : value.IsMap() ? value.keys_and_values() : value.items()) {
    children.push_back(Placed(child, arena));
  }
  const std::span<const Value> kept = arena.Copy(std::span<const Value>(children));
  return value.IsMap() ? Value::Map(kept, place, value.style()) : Value::List(kept, place, value.style());
}

}  // namespace dagc
