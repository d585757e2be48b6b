// SPDX-License-Identifier: Apache-2.0
#include "stack/rendered_yaml.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

#include "base/hex.h"
#include "base/shown.h"
#include "base/text.h"
#include "base/work.h"
#include "diag/codes/dg5.h"
#include "diag/substitutions.h"
#include "document/load.h"
#include "stack/copy_tree.h"

namespace dagc {
namespace {

constexpr std::size_t kUsualText = std::size_t{16} << 10;
constexpr std::uint64_t kWorkOfByte = 4;  // of a long text: each node is read, checked against a schema and written

// Characters for private use, which YAML takes anywhere and hardly anybody writes.
constexpr std::uint32_t kFirstPrivate = 0xE000;
constexpr std::uint32_t kPrivates = 0x1900;

// Bytes on either side of a place: more than a message shows, and a rendered text may be one line.
constexpr std::size_t kMostOfLine = 4096;

// The character that stands at `at`, as it is or as `\uE000` or `\U0000E000`; 0 for any other escape.
std::uint32_t CharacterAt(std::string_view text, std::size_t at) {
  if (text[at] != '\\') return DecodeUtf8(text, at).value;
  const std::size_t digits = at + 1 < text.size() && text[at + 1] == 'u' ? 4 : 8;
  const std::string_view number = text.substr(std::min(text.size(), at + 2), digits);
  if (number.size() < digits || (digits == 8 && text[at + 1] != 'U')) return 0;
  std::uint32_t value = 0;
  for (const char c : number) {
    if (HexDigit(c) < 0) return 0;
    value = value << 4 | static_cast<std::uint32_t>(HexDigit(c));
  }
  return value;
}

// Two characters for private use, which nothing that YAML can make of the text has side by side: of those that the text
// holds, whatever lies between them, no two follow one another like that. There are more such pairs than a text has
// room for. The two differ, so that a mark has no other one in it or across its ends.
std::string ChooseMark(std::string_view text) {
  std::vector<std::uint32_t> taken;
  std::uint32_t last = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' && text[at] != '\xEE' && text[at] != '\xEF') continue;
    const std::uint32_t c = CharacterAt(text, at);
    if (c < kFirstPrivate || c >= kFirstPrivate + kPrivates) continue;
    taken.push_back(last * kPrivates + (c - kFirstPrivate));
    last = c - kFirstPrivate;
  }
  std::sort(taken.begin(), taken.end());
  std::uint32_t pair = 1;
  while (pair / kPrivates == pair % kPrivates || std::binary_search(taken.begin(), taken.end(), pair)) ++pair;
  std::string mark;
  AppendUtf8(mark, kFirstPrivate + pair / kPrivates);
  AppendUtf8(mark, kFirstPrivate + pair % kPrivates);
  return mark;
}

// Passes findings about the rendered text on, as findings about the template.
class TemplateSink : public DiagSink {
 public:
  using Place = std::pair<Span, std::string>;  // in the template; the rendered line
  using Wording = std::function<std::string(std::string_view)>;
  TemplateSink(DiagSink& to, std::function<Place(std::uint32_t, std::uint32_t)> place, Wording as_written)
      : to_(to), place_(std::move(place)), as_written_(std::move(as_written)) {}

  void Add(Diagnostic finding) override {
    const auto [span, line] = place_(finding.span.begin, finding.span.end);
    finding.span = span;
    Reword(finding.message, finding.quotations);
    Reword(finding.help, finding.help_quotations);
    for (Note& note : finding.notes) {
      note.span = place_(note.span.begin, note.span.end).first;
      Reword(note.message, note.quotations);
    }
    Note& rendered = finding.notes.emplace_back();
    rendered.message =
        FillPlaceholders(note::kRendersTo.text, {DiagArg(Quoted{Shown(line), kComputed})}, &rendered.quotations);
    errors_ = errors_ || finding.severity == Severity::kError;
    to_.Add(std::move(finding));
  }
  bool errors() const { return errors_; }

 private:
  // What a finding quotes of the rendered text was computed by the template: the places that it quotes are places in
  // the rendered text.
  void Reword(std::string& text, std::vector<Quotation>& quotations) const {
    std::string result;
    std::size_t from = 0;
    for (Quotation& quotation : quotations) {
      result.append(text, from, quotation.begin - from);
      const std::string quoted =
          as_written_(std::string_view(text).substr(quotation.begin, quotation.end - quotation.begin));
      from = quotation.end;
      quotation.begin = static_cast<std::uint32_t>(result.size());
      result += quoted;
      quotation.end = static_cast<std::uint32_t>(result.size());
      quotation.source = kComputed;
    }
    result.append(text, from, std::string::npos);
    text = std::move(result);
  }

  DiagSink& to_;
  std::function<Place(std::uint32_t, std::uint32_t)> place_;
  Wording as_written_;
  bool errors_ = false;
};

}  // namespace

RenderedYaml::RenderedYaml(const tmpl::Template& source, std::span<const tmpl::Piece> pieces)
    : source_(source), pieces_(pieces) {
  for (const tmpl::Piece& piece : pieces) {
    if (piece.kind == tmpl::Piece::Kind::kText) text_ += piece.text;
  }
  mark_ = ChooseMark(text_);
  text_.clear();
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
  // The work of a step covers usual texts; without work left nobody looks at the result.
  if (text_.size() > kUsualText && !SpendWork((text_.size() - kUsualText) * kWorkOfByte)) return std::nullopt;
  const auto place = [this](std::uint32_t begin, std::uint32_t end) {
    return TemplateSink::Place(PlaceOf(begin, end), AsWritten(LineAt(begin)));
  };
  TemplateSink template_sink(sink, place, [this](std::string_view text) { return AsWritten(text); });
  const LoadedFile loaded =
      LoadDocuments(source_.source().map.whole().file, text_, {false, limits, false, /*binary=*/true}, template_sink);
  if (template_sink.errors()) return std::nullopt;
  if (loaded.documents.empty()) {
    return Value::Scalar(Kind::kNull, {}, PlaceOf(0, static_cast<std::uint32_t>(text_.size())));
  }
  if (loaded.documents.size() > 1) {
    const Span second = loaded.documents[1].span;
    template_sink.Report(diag::kRenderedDocuments, second, loaded.documents.size());
    return std::nullopt;
  }
  return stack::CopyTree(loaded.documents.front().root, arena,
                         [this](Span span) { return PlaceOf(span.begin, span.end); });
}

std::vector<tmpl::Piece> RenderedYaml::PiecesOf(std::string_view scalar) const {
  std::vector<tmpl::Piece> pieces;
  const auto add_text = [&](std::string_view text) {
    if (text.empty()) return;
    tmpl::Piece& piece = pieces.emplace_back();
    piece.text = text;
  };
  while (const auto word = NextWord(scalar)) {
    add_text(scalar.substr(0, word->begin));
    pieces.push_back(pieces_[word->piece]);
    scalar.remove_prefix(word->end);
  }
  add_text(scalar);
  return pieces;
}

std::string RenderedYaml::AsWritten(std::string_view text) const {
  std::string shown;
  const auto add = [&](std::string_view part) {  // what is cut in the middle of a word leaves one of its marks
    for (std::size_t at = part.find(mark_); at != std::string_view::npos; at = part.find(mark_)) {
      shown.append(part.substr(0, at));
      part.remove_prefix(at + mark_.size());
    }
    shown.append(part);
  };
  while (const auto word = NextWord(text)) {
    const tmpl::Piece& piece = pieces_[word->piece];
    add(text.substr(0, word->begin));
    shown.append(source_.source().text.substr(piece.begin, piece.end - piece.begin));
    text.remove_prefix(word->end);
  }
  add(text);
  return shown;
}

// Between two marks there is nothing but what the constructor wrote; anything else would be text.
std::optional<RenderedYaml::Word> RenderedYaml::NextWord(std::string_view scalar) const {
  for (std::size_t begin = scalar.find(mark_); begin != std::string_view::npos; begin = scalar.find(mark_, begin + 1)) {
    const char* const number = scalar.data() + begin + mark_.size();
    std::size_t piece = 0;
    const auto [number_end, error] = std::from_chars(number, scalar.data() + scalar.size(), piece);
    if (error != std::errc() || piece >= pieces_.size() || pieces_[piece].kind == tmpl::Piece::Kind::kText) continue;
    const auto end = static_cast<std::size_t>(number_end - scalar.data());
    if (scalar.substr(end).starts_with(mark_)) return Word{begin, end + mark_.size(), piece};
  }
  return std::nullopt;
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
  const std::size_t from = at - std::min(at, kMostOfLine);
  std::string_view around = std::string_view(text_).substr(from, 2 * kMostOfLine);
  const std::size_t before = around.substr(0, at - from).rfind('\n');
  if (before != std::string_view::npos) around.remove_prefix(before + 1);
  // Lines that are longer than that begin somewhere.
  while (!around.empty() && (static_cast<unsigned char>(around.front()) & 0xC0) == 0x80) around.remove_prefix(1);
  return around.substr(0, around.find('\n'));
}

}  // namespace dagc
