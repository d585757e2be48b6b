// SPDX-License-Identifier: Apache-2.0
#include "source/source_map.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/check.h"

namespace dagc {
namespace {

constexpr std::uint32_t kBlock = 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::uint32_t CountContinuationBytes(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), IsContinuation));
}

bool IsNotAscii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// Appends where each line but the first begins; whether all of the text is ASCII.
bool AppendLineBegins(std::string_view text, std::vector<std::uint32_t>& begins) {
  constexpr std::size_t kUsualLine = 24;
  begins.reserve(text.size() / kUsualLine + 2);
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t at = 0;
  bool is_ascii = true;
#if defined(__SSE2__)
  for (; size - at >= 16; at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    if (_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8('\r'))) != 0) break;
    is_ascii = is_ascii && _mm_movemask_epi8(block) == 0;
    auto newlines = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8('\n'))));
    for (; newlines != 0; newlines &= newlines - 1) {
      begins.push_back(at + static_cast<std::uint32_t>(std::countr_zero(newlines)) + 1);
    }
  }
#endif
  for (; at < size; ++at) {
    is_ascii = is_ascii && !IsNotAscii(text[at]);
    const bool ends_line = text[at] == '\n' || (text[at] == '\r' && (at + 1 == size || text[at + 1] != '\n'));
    if (ends_line) begins.push_back(at + 1);
  }
  return is_ascii;
}

}  // namespace

FileId SourceMap::Add(std::string path) {
  File& file = files_.emplace_back();
  file.path = std::move(path);
  return {static_cast<std::uint32_t>(files_.size())};
}

void SourceMap::SetText(FileId file, std::string text) {
  DAGC_CHECK(text.size() < std::numeric_limits<std::uint32_t>::max());
  File& entry = files_[file.index - 1];
  entry.text = std::move(text);
  entry.indexed = false;
}

void SourceMap::Release(FileId file) {
  File& entry = files_[file.index - 1];
  entry.text = std::string();
  entry.index = Index();
  entry.indexed = true;  // an index without lines: "not known"
}

const SourceMap::Index& SourceMap::IndexOf(const File& file) {
  const std::lock_guard lock(file.mutex);
  if (!file.indexed) {
    file.index = BuildIndex(file.text);
    file.indexed = true;
  }
  return file.index;
}

SourceMap::Index SourceMap::BuildIndex(std::string_view text) {
  Index index;
  index.line_begins.push_back(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
  const bool is_ascii = AppendLineBegins(text, index.line_begins);
  if (is_ascii) return index;
  std::uint32_t count = 0;
  for (std::size_t block = 0; block <= text.size(); block += kBlock) {
    index.continuations_before_block.push_back(count);
    count += CountContinuationBytes(text.substr(block, kBlock));
  }
  return index;
}

std::uint32_t SourceMap::CountContinuations(const File& file, const Index& index, std::uint32_t before) {
  if (index.continuations_before_block.empty()) return 0;
  const std::size_t block = before / kBlock;
  const std::string_view rest = std::string_view(file.text).substr(block * kBlock, before % kBlock);
  return index.continuations_before_block[block] + CountContinuationBytes(rest);
}

LineColumn SourceMap::Locate(FileId file, std::uint32_t offset) const {
  if (!file) return {};
  const File& entry = files_[file.index - 1];
  const Index& index = IndexOf(entry);
  const std::vector<std::uint32_t>& begins = index.line_begins;
  if (begins.empty()) return {};
  // A place inside the byte order mark is the first column.
  offset = std::clamp(offset, begins.front(), std::max(begins.front(), static_cast<std::uint32_t>(entry.text.size())));
  const auto next = std::upper_bound(begins.begin(), begins.end(), offset);
  const std::uint32_t begin = *(next - 1);
  const std::uint32_t continuations =
      CountContinuations(entry, index, offset) - CountContinuations(entry, index, begin);
  return {static_cast<std::uint32_t>(next - begins.begin()), offset - begin - continuations + 1};
}

std::uint32_t SourceMap::LineCount(FileId file) const {
  return static_cast<std::uint32_t>(IndexOf(files_[file.index - 1]).line_begins.size());
}

std::string_view SourceMap::Line(FileId file, std::uint32_t line) const {
  const File& entry = files_[file.index - 1];
  const std::vector<std::uint32_t>& begins = IndexOf(entry).line_begins;
  if (line == 0 || line > begins.size()) return {};
  const std::size_t end = line < begins.size() ? begins[line] : entry.text.size();
  std::string_view text = std::string_view(entry.text).substr(begins[line - 1], end - begins[line - 1]);
  if (line < begins.size()) {
    const bool two = text.size() > 1 && text.ends_with("\r\n");
    text.remove_suffix(two ? 2 : 1);
  }
  return text;
}

std::uint32_t SourceMap::LineBegin(FileId file, std::uint32_t line) const {
  const std::vector<std::uint32_t>& begins = IndexOf(files_[file.index - 1]).line_begins;
  return line == 0 || line > begins.size() ? 0 : begins[line - 1];
}

}  // namespace dagc
