// SPDX-License-Identifier: Apache-2.0
#include "tmpl/liquid/parser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/edit_distance.h"
#include "base/shown.h"
#include "diag/codes/dg5.h"
#include "tmpl/liquid/expressions.h"
#include "tmpl/liquid/lexer.h"

namespace dagc::tmpl {
namespace {

constexpr int kDeepest = 200;

// The tag that a misspelt one is meant to be, or one of another language.
std::string_view MeantTag(std::string_view tag) {
  constexpr auto kTags = std::to_array<std::string_view>(
      {"assign",     "break", "capture", "case",   "comment",   "continue", "cycle",       "decrement", "echo",
       "else",       "elsif", "endcase", "endfor", "endif",     "endraw",   "endtablerow", "endunless", "endcapture",
       "endcomment", "for",   "if",      "liquid", "increment", "raw",      "tablerow",    "unless",    "when"});
  constexpr auto kForeign = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"fi", "endif"}, {"esac", "endcase"}, {"done", "endfor"}, {"elif", "elsif"}, {"set", "assign"}});
  for (const auto& [foreign, meant] : kForeign) {
    if (tag == foreign) return meant;
  }
  if (tag.empty() || std::find(kTags.begin(), kTags.end(), tag) != kTags.end()) return {};
  return Nearest(tag, kTags);
}

class Parser {
 public:
  Parser(std::string_view text, SyntaxReport& report) : text_(text), report_(report), cut_(CutLiquid(text)) {}

  std::optional<LiquidTree> Run() {
    LiquidTree tree;
    chunks_ = &cut_.chunks;
    Until({}, {}, tree.root);
    if (!failed_ && !cut_.error.empty()) Fail(Fill(phrase::kUnclosed, cut_.error), cut_.error_range);
    if (failed_) return std::nullopt;
    return tree;
  }

 private:
  using Words = std::initializer_list<std::string_view>;

  void Fail(std::string detail, Range range, std::string_view help = {}) {
    if (!failed_) report_.Syntax(std::move(detail), range, help);
    failed_ = true;
  }

  // Parses up to a tag of `words`, which is taken and given back; nullptr (without a finding at the end of the
  // template, if there are no words to wait for) when there is none.
  const LiquidChunk* Until(Words words, Range opened, LiquidList& to) {
    if (++depth_ > kDeepest) Fail(Fill(phrase::kTooDeep, kDeepest), opened);
    const LiquidChunk* found = nullptr;
    while (!failed_ && found == nullptr && at_ < chunks_->size()) {
      const LiquidChunk& chunk = (*chunks_)[at_++];
      if (chunk.kind == LiquidChunk::Kind::kTag && std::find(words.begin(), words.end(), chunk.tag) != words.end()) {
        found = &chunk;
      } else {
        Parse(chunk, to);
      }
    }
    --depth_;
    if (found == nullptr && words.size() > 0) {
      if (cut_.error.empty()) Fail(Fill(phrase::kUnclosed, "{% " + std::string(*(words.end() - 1)) + " %}"), opened);
      if (!failed_) Fail(Fill(phrase::kUnclosed, cut_.error), cut_.error_range);
    }
    return failed_ ? nullptr : found;
  }

  void Parse(const LiquidChunk& chunk, LiquidList& to) {
    LiquidNode node;
    node.range = chunk.range;
    switch (chunk.kind) {
      case LiquidChunk::Kind::kText:
        node.text = chunk.content;
        to.push_back(std::move(node));
        return;
      case LiquidChunk::Kind::kOutput:
        node.kind = LiquidNode::Kind::kOutput;
        if (ParseWholeValue(chunk.content, chunk.range, node.value)) to.push_back(std::move(node));
        return;
      case LiquidChunk::Kind::kTag:
        return Tag(chunk, std::move(node), to);
    }
  }

  void Tag(const LiquidChunk& chunk, LiquidNode node, LiquidList& to) {
    const std::string_view tag = chunk.tag;
    if (tag == "#") return;
    if (tag == "liquid") return Lines(chunk, to);
    if (tag == "echo") {
      node.kind = LiquidNode::Kind::kOutput;
      if (!ParseWholeValue(chunk.rest, chunk.range, node.value)) return;
    } else if (tag == "assign") {
      Assign(chunk, node);
    } else if (tag == "capture") {
      Capture(chunk, node);
    } else if (tag == "if" || tag == "unless") {
      If(chunk, node);
    } else if (tag == "case") {
      Case(chunk, node);
    } else if (tag == "for" || tag == "tablerow") {
      For(chunk, node);
    } else if (tag == "cycle") {
      Cycle(chunk, node);
    } else if (tag == "increment" || tag == "decrement") {
      node.kind = tag == "increment" ? LiquidNode::Kind::kIncrement : LiquidNode::Kind::kDecrement;
      LiquidExpressions words(chunk.rest, OffsetOf(chunk.rest), report_, failed_);
      node.name = words.Name();
    } else if (tag == "break" || tag == "continue") {
      node.kind = tag == "break" ? LiquidNode::Kind::kBreak : LiquidNode::Kind::kContinue;
    } else if (tag == "render" || tag == "include" || tag == "layout" || tag == "block" || tag == "section") {
      failed_ = true;
      return report_.ReadsAnotherFile(tag, chunk.range);
    } else {
      const std::string_view meant = MeantTag(tag);
      return Fail(Fill(phrase::kUnexpected, tag.empty() ? Shown(chunk.content) : std::string(tag)), chunk.range,
                  meant.empty() ? std::string() : Fill(help::kDidYouMean, meant));
    }
    if (!failed_) to.push_back(std::move(node));
  }

  std::uint32_t OffsetOf(std::string_view part) const { return static_cast<std::uint32_t>(part.data() - text_.data()); }

  bool ParseWholeValue(std::string_view content, Range range, LiquidValue& value) {
    LiquidExpressions words(content, OffsetOf(content), report_, failed_);
    value = words.Value();
    value.range = range;
    if (!failed_) words.ExpectEnd();
    return !failed_;
  }

  // `{% liquid %}`: a tag on every line.
  void Lines(const LiquidChunk& chunk, LiquidList& to) {
    std::vector<LiquidChunk> lines;
    std::string_view rest = chunk.rest;
    int hidden = 0;  // inside a comment
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      LiquidChunk line;
      line.kind = LiquidChunk::Kind::kTag;
      line.content = rest.substr(0, end);
      line.range = {OffsetOf(line.content), OffsetOf(line.content) + static_cast<std::uint32_t>(end)};
      SplitTag(line);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (line.tag == "comment") ++hidden;
      const bool blank = line.content.find_first_not_of(" \t\r") == std::string_view::npos;
      if (hidden == 0 && !blank) lines.push_back(line);
      if (line.tag == "endcomment" && hidden > 0) --hidden;
    }
    const auto* outer = std::exchange(chunks_, &lines);
    const std::size_t at = std::exchange(at_, 0);
    Until({}, chunk.range, to);
    chunks_ = outer;
    at_ = at;
  }

  void Assign(const LiquidChunk& chunk, LiquidNode& node) {
    node.kind = LiquidNode::Kind::kAssign;
    LiquidExpressions words(chunk.rest, OffsetOf(chunk.rest), report_, failed_);
    node.name = words.Name();
    words.Expect("=");
    if (failed_) return;
    node.value = words.Value();
    node.value.range = chunk.range;
    words.ExpectEnd();
  }

  void Capture(const LiquidChunk& chunk, LiquidNode& node) {
    node.kind = LiquidNode::Kind::kCapture;
    LiquidExpressions words(chunk.rest, OffsetOf(chunk.rest), report_, failed_);
    node.name = words.NameOrString();
    if (!failed_) Until({"endcapture"}, chunk.range, node.body);
  }

  void If(const LiquidChunk& chunk, LiquidNode& node) {
    const bool unless = chunk.tag == "unless";
    node.kind = unless ? LiquidNode::Kind::kUnless : LiquidNode::Kind::kIf;
    const LiquidChunk* head = &chunk;
    while (!failed_ && head != nullptr) {
      LiquidBranch& branch = node.branches.emplace_back();
      branch.otherwise = head->tag == "else";
      if (!branch.otherwise) {
        LiquidExpressions words(head->rest, OffsetOf(head->rest), report_, failed_);
        branch.condition = words.Value();
        branch.condition.range = head->range;
        if (!failed_) words.ExpectEnd();
      }
      if (failed_) return;
      head = unless ? Until({"elsif", "else", "endunless"}, chunk.range, branch.body)
                    : Until({"elsif", "else", "endif"}, chunk.range, branch.body);
      if (head != nullptr && head->tag.starts_with("end")) return;
    }
  }

  void Case(const LiquidChunk& chunk, LiquidNode& node) {
    node.kind = LiquidNode::Kind::kCase;
    LiquidExpressions words(chunk.rest, OffsetOf(chunk.rest), report_, failed_);
    node.value = words.Value();
    if (failed_) return;
    LiquidList before;  // what stands before the first `when` is nothing
    const LiquidChunk* head = Until({"when", "else", "endcase"}, chunk.range, before);
    while (!failed_ && head != nullptr && head->tag != "endcase") {
      LiquidBranch& branch = node.branches.emplace_back();
      branch.otherwise = head->tag == "else";
      branch.condition.range = head->range;
      if (!branch.otherwise) {
        LiquidExpressions values(head->rest, OffsetOf(head->rest), report_, failed_);
        do {
          branch.values.push_back(values.Operand());
        } while (!failed_ && (values.Take(",") || values.TakeWord("or")));
        if (!failed_) values.ExpectEnd();
      }
      if (!failed_) head = Until({"when", "else", "endcase"}, chunk.range, branch.body);
    }
  }

  void For(const LiquidChunk& chunk, LiquidNode& node) {
    const bool row = chunk.tag == "tablerow";
    node.kind = row ? LiquidNode::Kind::kTableRow : LiquidNode::Kind::kFor;
    LiquidExpressions words(chunk.rest, OffsetOf(chunk.rest), report_, failed_);
    node.name = words.Name();
    if (!failed_ && !words.TakeWord("in")) words.Unexpected();
    if (failed_) return;
    node.value.expr = words.Operand();
    node.value.range = chunk.range;
    while (!failed_ && !words.AtEnd()) LoopWord(words, node);
    if (failed_) return;
    if (row) {
      Until({"endtablerow"}, chunk.range, node.body);
      return;
    }
    const LiquidChunk* end = Until({"else", "endfor"}, chunk.range, node.body);
    if (end != nullptr && end->tag == "else") Until({"endfor"}, chunk.range, node.otherwise);
  }

  void LoopWord(LiquidExpressions& words, LiquidNode& node) {
    words.Take(",");
    if (words.TakeWord("reversed")) {
      node.reversed = true;
      return;
    }
    const std::string_view name = words.Name();
    if (failed_) return;
    words.Expect(":");
    if (failed_) return;
    if (name == "offset" && words.TakeWord("continue")) {
      node.offset_continue = true;
      return;
    }
    node.arguments.push_back({name, words.Operand()});
  }

  void Cycle(const LiquidChunk& chunk, LiquidNode& node) {
    node.kind = LiquidNode::Kind::kCycle;
    node.name = chunk.rest;  // two cycles are one when they are written alike
    LiquidExpressions words(chunk.rest, OffsetOf(chunk.rest), report_, failed_);
    LiquidExpr first = words.Operand();
    if (!failed_ && words.Take(":")) {
      node.value.expr = std::move(first);
      node.name = {};
      first = words.Operand();
    }
    node.arguments.push_back({{}, std::move(first)});
    while (!failed_ && words.Take(",")) node.arguments.push_back({{}, words.Operand()});
    if (!failed_) words.ExpectEnd();
  }

  std::string_view text_;
  SyntaxReport& report_;
  LiquidChunks cut_;
  const std::vector<LiquidChunk>* chunks_ = nullptr;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<LiquidTree> ParseLiquid(std::string_view text, SyntaxReport& report) {
  return Parser(text, report).Run();
}

}  // namespace dagc::tmpl
