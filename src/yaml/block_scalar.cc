// SPDX-License-Identifier: Apache-2.0
// Literal (`|`) and folded (`>`) text. https://yaml.org/spec/1.2.2/#81-block-scalar-styles
#include <algorithm>

#include "diag/codes/dg1.h"
#include "yaml/parser.h"

namespace dagc::yaml {

// At `|` or `>`. False when the line is no header.
bool Parser::ReadBlockHeader(BlockText& block) {
  block.folded = *at_ == '>';
  for (++at_; at_ < end_; ++at_) {
    if ((*at_ == '-' || *at_ == '+') && block.chomp == ' ') {
      block.chomp = *at_;
    } else if (*at_ >= '1' && *at_ <= '9' && block.indent < 0) {
      block.indent = std::max(block.parent, 0) + (*at_ - '0');
    } else {
      break;
    }
  }
  if (AtLineEnd()) return true;
  const char* const text = SkipWhite(at_, end_);
  const char* const end = TextEnd(text);
  DiagBuilder finding = Report(diag::kBadBlockHeader, text, end, Shown(text, end), block.folded ? ">" : "|");
  if (text > at_) finding.Help(help::kBlockTextBelow);
  return false;
}

// At `|` or `>`: reads to the end of the last line of the text.
void Parser::ReadBlockText(BlockText& block, ScalarText& result) {
  const bool good_header = ReadBlockHeader(block);
  result.end = at_;
  if (good_header) {
    at_ = SkipWhite(at_, end_);
    if (At('#')) Comment();
  } else {
    at_ = FindBreak(at_, end_);
  }
  scratch_.clear();
  while (at_ < end_ && ReadBlockLine(block)) {
  }
  if (block.chomp == '+') {
    scratch_.append(block.breaks, '\n');
  } else if (block.chomp == ' ' && block.text_end != nullptr && block.breaks > 0) {
    scratch_ += '\n';
  }
  result.text = arena_.Copy(scratch_);
  if (block.text_end != nullptr) result.end = block.text_end;
}

// At the end of a line: takes the next one when it belongs to the text.
bool Parser::ReadBlockLine(BlockText& block) {
  const char* const line = SkipBreak(at_, end_);
  const char* const spaces_end = SkipSpaces(line, end_);
  const int column = static_cast<int>(spaces_end - line);
  const bool blank = spaces_end == end_ || IsBreak(*spaces_end);
  if (blank && (block.indent < 0 || column <= block.indent)) {
    if (line == end_) {
      at_ = line;
      return false;
    }
    if (column > block.deepest_blank) {
      block.deepest_blank = column;
      block.deepest_line = line;
    }
    ++block.breaks;
    at_ = spaces_end;
    return true;
  }
  if (column <= block.parent || column < block.indent || (column == 0 && IsMarker(line))) return false;
  if (block.indent < 0) {
    block.indent = column;
    if (block.deepest_blank > column) {
      Report(diag::kBlankLineTooDeep, block.deepest_line, block.deepest_line + block.deepest_blank, block.deepest_blank,
             column);
    }
  }
  const char* const text = line + block.indent;
  const char* const text_end = FindBreak(text, end_);
  const bool spaced = IsWhite(*text);
  if (block.folded && block.text_end != nullptr && !spaced && !block.spaced) {
    if (block.breaks == 1) {
      scratch_ += ' ';
    } else {
      scratch_.append(block.breaks - 1, '\n');
    }
  } else {
    scratch_.append(block.breaks, '\n');
  }
  scratch_.append(text, text_end);
  block.spaced = spaced;
  block.text_end = text_end;
  // Text that the end of the file cuts off has no line break, for the engine's reader neither; the test suite wants one
  // behind white space.
  block.breaks = text_end < end_ || blank ? 1 : 0;
  at_ = text_end;
  return true;
}

// At the end of the last line of block text, which has been told: goes on behind it.
void Parser::FinishBlockText(const BlockText& block) {
  const char* const line = SkipBreak(at_, end_);
  const char* const spaces_end = SkipSpaces(line, end_);
  if (at_ < end_ && spaces_end < end_ && *spaces_end == '\t') {
    // In block text even the tabs of a blank line are indentation.
    const char* const content = SkipWhite(spaces_end, end_);
    if (BlankAt(content) || *content == '#' || Classify(content) == LineKind::kText) {
      Report(diag::kTabIndent, spaces_end, content);
      NextLine();
      while (column_ > block.parent || (column_ >= 0 && tab_ != nullptr)) SkipLine();
      return;
    }
  }
  NextLine();
  if (column_ < 0 || tab_ != nullptr || last_comment_ >= line) return;
  const bool below_mark = block.text_end == nullptr && column_ == block.parent && Classify(at_) == LineKind::kText;
  if (column_ <= block.parent && !below_mark) return;
  const char* const end = TextEnd(at_);
  if (below_mark) {
    Report(diag::kBlockTextNotIndented, at_, end, column_, column_ + 1);
  } else {
    Report(diag::kBlockTextOutdented, at_, end, column_, block.indent);
  }
  SkipDeeper(block.parent);
}

}  // namespace dagc::yaml
