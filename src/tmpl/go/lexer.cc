// SPDX-License-Identifier: Apache-2.0
#include "tmpl/go/lexer.h"

#include <algorithm>
#include <array>

#include "base/shown.h"
#include "diag/codes/dg5.h"
#include "diag/diag_def.h"
#include "tmpl/formats/unicode.h"

namespace dagc::tmpl {
namespace {

constexpr std::array<std::string_view, 10> kKeywords = {"if",       "else",  "end",    "range", "with",
                                                        "template", "block", "define", "break", "continue"};
constexpr std::string_view kSpaces = " \t\r\n";

bool IsTemplateSpace(char c) { return kSpaces.find(c) != std::string_view::npos; }

bool IsNameByte(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_'; }

bool IsAlphaNumeric(const Rune& rune) { return rune.value == '_' || IsLetter(rune.value) || IsDigit(rune.value); }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  TokenList Run() {
    while (!failed_ && at_ < text_.size()) {
      if (inside_) {
        Action();
      } else {
        Text();
      }
    }
    if (!failed_ && inside_) Fail(Fill(phrase::kUnclosedAction), open_, open_ + 2);
    if (!failed_) Emit(TokenKind::kEnd, at_, at_);
    return std::move(result_);
  }

 private:
  bool StartsWith(std::size_t at, std::string_view what) const {
    return at <= text_.size() && text_.substr(at).starts_with(what);
  }
  // `- ` behind `{{`
  bool LeftMarker(std::size_t at) const {
    return at + 1 < text_.size() && text_[at] == '-' && IsTemplateSpace(text_[at + 1]);
  }
  // ` -` before `}}`
  bool RightMarker(std::size_t at) const {
    return at + 1 < text_.size() && IsTemplateSpace(text_[at]) && text_[at + 1] == '-';
  }
  // At `}}` or ` -}}`: its length, else 0.
  std::size_t CloseAt(std::size_t at) const {
    if (RightMarker(at) && StartsWith(at + 2, "}}")) return 4;
    return StartsWith(at, "}}") ? 2 : 0;
  }

  void Emit(TokenKind kind, std::size_t begin, std::size_t end) {
    result_.tokens.push_back({kind, static_cast<std::uint32_t>(begin), text_.substr(begin, end - begin)});
  }

  void Fail(std::string error, std::size_t begin, std::size_t end) {
    failed_ = true;
    result_.error = std::move(error);
    Emit(TokenKind::kError, begin, std::min(end, text_.size()));
  }

  void Text() {
    const std::size_t open = std::min(text_.find("{{", at_), text_.size());
    std::size_t end = open;
    if (LeftMarker(open + 2)) {
      while (end > at_ && IsTemplateSpace(text_[end - 1])) --end;
    }
    if (end > at_) Emit(TokenKind::kText, at_, end);
    at_ = open;
    if (open < text_.size()) Open();
  }

  void Open() {
    open_ = at_;
    at_ += 2;
    if (LeftMarker(at_)) at_ += 2;
    if (StartsWith(at_, "/*")) return Comment();
    Emit(TokenKind::kOpen, open_, open_ + 2);
    inside_ = true;
    parens_ = 0;
  }

  void Comment() {
    const std::size_t end = text_.find("*/", at_ + 2);
    if (end == std::string_view::npos) return Fail(Fill(phrase::kUnclosedComment), open_, at_ + 2);
    at_ = end + 2;
    const std::size_t close = CloseAt(at_);
    if (close == 0) return Fail(Fill(phrase::kTextAfterComment), at_, at_ + 1);
    Close(close);
  }

  void Close(std::size_t length) {
    at_ += length;
    if (length != 4) return;
    while (at_ < text_.size() && IsTemplateSpace(text_[at_])) ++at_;
  }

  void Action() {
    if (const std::size_t close = CloseAt(at_); close != 0) {
      if (parens_ > 0) return Fail(Fill(phrase::kUnclosedParen), paren_, paren_ + 1);
      Emit(TokenKind::kClose, at_ + close - 2, at_ + close);
      inside_ = false;
      return Close(close);
    }
    const char c = text_[at_];
    if (IsTemplateSpace(c)) return Space();
    switch (c) {
      case '=':
        return Single(TokenKind::kAssign);
      case ':':
        if (!StartsWith(at_, ":=")) return Fail(Fill(phrase::kExpectedDeclare), at_, at_ + 1);
        Emit(TokenKind::kDeclare, at_, at_ + 2);
        at_ += 2;
        return;
      case '|':
        return Single(TokenKind::kPipe);
      case ',':
        return Single(TokenKind::kComma);
      case '"':
      case '\'':
        return Quoted(c);
      case '`':
        return RawQuoted();
      case '$':
        return Name(TokenKind::kVariable);
      case '(':
        paren_ = at_;
        ++parens_;
        return Single(TokenKind::kLeftParen);
      case ')':
        if (--parens_ < 0) return Fail(Fill(phrase::kUnexpected, ")"), at_, at_ + 1);
        return Single(TokenKind::kRightParen);
      default:
        break;
    }
    if (c == '.' && !(at_ + 1 < text_.size() && IsAsciiDigit(text_[at_ + 1]))) {
      return at_ + 1 == text_.size() ? Single(TokenKind::kDot) : Name(TokenKind::kField);
    }
    if (c == '.' || c == '+' || c == '-' || IsAsciiDigit(c)) return Number();
    const Rune rune = RuneAt(text_, at_);
    if (IsAlphaNumeric(rune)) return Word();
    if (rune.value < 0x80 && IsPrint(rune.value)) return Single(TokenKind::kOther);
    Fail(Fill(phrase::kUnexpected, Escaped(text_.substr(at_, rune.length))), at_, at_ + rune.length);
  }

  void Single(TokenKind kind) {
    Emit(kind, at_, at_ + 1);
    ++at_;
  }

  void Space() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && IsTemplateSpace(text_[at_]) && CloseAt(at_) != 4) ++at_;
    if (at_ > begin) Emit(TokenKind::kSpace, begin, at_);
  }

  bool AtTerminator() const {
    if (at_ >= text_.size() || IsTemplateSpace(text_[at_]) || StartsWith(at_, "}}")) return true;
    return std::string_view(".,|:)(").find(text_[at_]) != std::string_view::npos;
  }

  void SkipAlphaNumeric() {
    while (at_ < text_.size()) {
      const Rune rune = RuneAt(text_, at_);
      if (!IsAlphaNumeric(rune)) return;
      at_ += rune.length;
    }
  }

  void BadCharacter() {
    const std::size_t length = RuneAt(text_, at_).length;
    Fail(Fill(phrase::kUnexpected, Escaped(text_.substr(at_, length))), at_, at_ + length);
  }

  // A `.field` or `$variable`; alone the sign is a token of its own.
  void Name(TokenKind kind) {
    const std::size_t begin = at_++;
    const bool alone = AtTerminator();
    if (!alone) SkipAlphaNumeric();
    if (!alone && !AtTerminator()) {
      SuggestIndex(begin);
      return BadCharacter();
    }
    Emit(alone && kind == TokenKind::kField ? TokenKind::kDot : kind, begin, at_);
  }

  // A key that is no name, as in `.secrets.db.my-key` and `.secrets['db']`; the last name read begins at `last`.
  void SuggestIndex(std::size_t last) {
    std::size_t first = last;
    while (first > open_ + 2 && (IsNameByte(text_[first - 1]) || text_[first - 1] == '.')) --first;
    if (text_[first - 1] == '$') --first;
    const bool brackets = text_[at_] == '[';
    std::size_t begin = brackets ? at_ + 1 : last + 1;
    const bool quoted = brackets && begin < text_.size() && (text_[begin] == '"' || text_[begin] == '\'');
    if (quoted) ++begin;
    std::size_t end = begin;
    while (end < text_.size() && (IsNameByte(text_[end]) || text_[end] == '-')) ++end;
    const std::string_view key = text_.substr(begin, end - begin);
    if (key.empty() || (text_[at_] != '-' && !quoted)) return;
    const std::string base(text_.substr(first, (brackets ? at_ : last) - first));
    const bool is_name = key.find('-') == std::string_view::npos;
    result_.help =
        Fill(help::kWriteName, is_name ? base + "." + std::string(key)
                                       : "index " + (base.empty() ? "." : base) + " \"" + std::string(key) + "\"");
  }

  void Word() {
    const std::size_t begin = at_;
    SkipAlphaNumeric();
    if (!AtTerminator()) return BadCharacter();
    const std::string_view word = text_.substr(begin, at_ - begin);
    const bool keyword = std::find(kKeywords.begin(), kKeywords.end(), word) != kKeywords.end();
    Emit(keyword                             ? TokenKind::kKeyword
         : word == "true" || word == "false" ? TokenKind::kBool
         : word == "nil"                     ? TokenKind::kNil
                                             : TokenKind::kIdentifier,
         begin, at_);
  }

  void Quoted(char quote) {
    const std::size_t begin = at_++;
    for (; at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] != '\n') ++at_;
    }
    if (at_ >= text_.size() || text_[at_] == '\n') return Fail(Fill(phrase::kUnclosedQuoted), begin, begin + 1);
    ++at_;
    Emit(quote == '"' ? TokenKind::kString : TokenKind::kCharacter, begin, at_);
  }

  void RawQuoted() {
    const std::size_t begin = at_;
    const std::size_t end = text_.find('`', at_ + 1);
    if (end == std::string_view::npos) return Fail(Fill(phrase::kUnclosedQuoted), begin, begin + 1);
    at_ = end + 1;
    Emit(TokenKind::kRawString, begin, at_);
  }

  bool Accept(std::string_view set) {
    const bool found = at_ < text_.size() && set.find(text_[at_]) != std::string_view::npos;
    if (found) ++at_;
    return found;
  }

  bool ScanNumber() {
    Accept("+-");
    std::string_view digits = "0123456789_";
    if (Accept("0")) {
      if (Accept("xX")) {
        digits = "0123456789abcdefABCDEF_";
      } else if (Accept("oO")) {
        digits = "01234567_";
      } else if (Accept("bB")) {
        digits = "01_";
      }
    }
    const auto run = [&](std::string_view set) {
      while (Accept(set)) {
      }
    };
    run(digits);
    if (Accept(".")) run(digits);
    const bool decimal = digits.size() == 11;
    if ((decimal && Accept("eE")) || (digits.size() == 23 && Accept("pP"))) {
      Accept("+-");
      run("0123456789_");
    }
    Accept("i");
    if (at_ < text_.size() && IsAlphaNumeric(RuneAt(text_, at_))) {
      at_ += RuneAt(text_, at_).length;
      return false;
    }
    return true;
  }

  void Number() {
    const std::size_t begin = at_;
    bool good = ScanNumber();
    const bool complex = good && at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-');
    if (complex) good = ScanNumber() && text_[at_ - 1] == 'i';
    if (!good) return Fail(Fill(phrase::kBadNumber, Shown(text_.substr(begin, at_ - begin))), begin, at_);
    Emit(complex ? TokenKind::kComplex : TokenKind::kNumber, begin, at_);
  }

  std::string_view text_;
  TokenList result_;
  std::size_t at_ = 0;
  std::size_t open_ = 0;
  std::size_t paren_ = 0;
  int parens_ = 0;
  bool inside_ = false;
  bool failed_ = false;
};

}  // namespace

TokenList LexGo(std::string_view text) { return Lexer(text).Run(); }

}  // namespace dagc::tmpl
