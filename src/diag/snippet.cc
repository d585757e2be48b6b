// SPDX-License-Identifier: Apache-2.0
#include "diag/snippet.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/display_width.h"
#include "base/shown.h"
#include "base/text.h"
#include "diag/masking.h"

namespace dagc {
namespace {

constexpr std::size_t kTabStop = 4;
constexpr std::string_view kCut = "...";
// No character takes more bytes than this for one column, apart from piles of combining marks; those are cut.
constexpr std::size_t kBytesForColumn = 8;

// A piece of the line that is drawn or left out as a whole.
struct Cell {
  std::size_t begin = 0;  // bytes of the line
  std::size_t end = 0;
  std::size_t width = 0;
  std::string text;
};

class Layout {
 public:
  explicit Layout(const SnippetRequest& request) : request_(request) {
    const std::size_t size = request.line.size();
    mark_begin_ = std::min<std::size_t>(request.mark_begin - request.line_begin, size);
    mark_end_ = std::clamp<std::size_t>(request.mark_end - request.line_begin, mark_begin_, size);
    const std::size_t reach = request.columns * kBytesForColumn;
    from_ = mark_begin_ > reach ? mark_begin_ - reach : 0;
    // Not into the middle of a character.
    while (from_ > 0 && (static_cast<unsigned char>(request.line[from_]) & 0xC0) == 0x80) --from_;
    to_ = std::min(size, mark_begin_ + reach);
    MakeCells();
  }

  SnippetLine Draw() const {
    const auto [first, last] = Window();
    SnippetLine result;
    if (first > 0 || from_ > 0) result.text += kCut;
    std::size_t column = result.text.size();
    std::size_t mark_column = column;
    std::size_t mark_width = 0;
    for (std::size_t i = first; i < last; ++i) {
      const Cell& cell = cells_[i];
      result.text += cell.text;
      if (cell.begin < mark_end_ && cell.end > mark_begin_) mark_width += cell.width;
      column += cell.width;
      if (cell.end <= mark_begin_) mark_column = column;
    }
    if (last < cells_.size() || to_ < request_.line.size()) {
      result.text += kCut;
    } else {
      result.text.erase(result.text.find_last_not_of(' ') + 1);
    }
    result.marks.assign(mark_column, ' ');
    result.marks.append(std::max<std::size_t>(mark_width, 1), request_.mark);
    return result;
  }

 private:
  void MakeCells() {
    auto hidden = request_.hidden.begin();
    std::size_t column = 0;
    for (std::size_t at = from_; at < to_;) {
      Cell cell;
      cell.begin = at;
      while (hidden != request_.hidden.end() && hidden->end - request_.line_begin <= at) ++hidden;
      if (hidden != request_.hidden.end() && hidden->begin - request_.line_begin <= at) {
        cell.text = Masking::kMask;
        cell.width = cell.text.size();
        at = std::min<std::size_t>(to_, hidden->end - request_.line_begin);
      } else {
        at += MakeCharacter(at, column, cell);
      }
      cell.end = at;
      column += cell.width;
      cells_.push_back(std::move(cell));
    }
  }

  // Fills a cell with the character at `at` and returns how many bytes it takes.
  std::size_t MakeCharacter(std::size_t at, std::size_t column, Cell& cell) const {
    const CodePoint c = DecodeUtf8(request_.line, at);
    const std::string_view piece = request_.line.substr(at, c.length);
    if (c.value == '\t') {
      cell.width = kTabStop - column % kTabStop;
      cell.text.assign(cell.width, ' ');
    } else if (NeedsEscape(c.value)) {
      AppendEscape(cell.text, c.value, piece);
      cell.width = cell.text.size();
    } else {
      cell.text = piece;
      cell.width = static_cast<std::size_t>(DisplayWidth(c.value));
    }
    return c.length;
  }

  // The cells [first, last) that are drawn: all when they fit, else those around the begin of the mark, of which a
  // third of the room lies to the left.
  std::pair<std::size_t, std::size_t> Window() const {
    std::size_t total = 0;
    for (const Cell& cell : cells_) total += cell.width;
    const bool whole = from_ == 0 && to_ == request_.line.size();
    if (whole && total <= request_.columns) return {0, cells_.size()};
    const std::size_t room = request_.columns - 2 * kCut.size();
    const auto at_mark = static_cast<std::size_t>(
        std::find_if(cells_.begin(), cells_.end(), [&](const Cell& cell) { return cell.end > mark_begin_; }) -
        cells_.begin());
    std::size_t first = at_mark;
    std::size_t width = 0;
    while (first > 0 && width + cells_[first - 1].width <= room / 3) width += cells_[--first].width;
    std::size_t last = at_mark;
    while (last < cells_.size() && width + cells_[last].width <= room) width += cells_[last++].width;
    return {first, last};
  }

  const SnippetRequest& request_;
  std::size_t mark_begin_ = 0;  // bytes of the line, within it
  std::size_t mark_end_ = 0;
  std::size_t from_ = 0;  // the part of the line that is looked at
  std::size_t to_ = 0;
  std::vector<Cell> cells_;
};

}  // namespace

SnippetLine DrawLine(const SnippetRequest& request) { return Layout(request).Draw(); }

}  // namespace dagc
