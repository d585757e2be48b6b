// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "base/text.h"
#include "kube/expansion.h"

namespace dagc::argo {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kBraceVariable = "DAGC_LB";

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// The first `$` at or after `from` that stands before a character above ASCII, which older kubelets tear apart
// (kube/expansion.h).
std::size_t FindTearing(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('$', from); at != kNone && at + 1 < text.size(); at = text.find('$', at + 1)) {
    if (!IsAscii(text[at + 1])) return at;
  }
  return kNone;
}

// The engine trims Unicode white space from a tag. Everything that is not visible ASCII is skipped here: rather one tag
// too many taken apart than one too few.
bool MayBeTrimmed(char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F || !IsAscii(c); }

bool IsWordCharacter(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_' || c == '-'; }

// Whether the engine could act, in some place and release, on a tag whose text is `tag`.
bool IsLiveTag(std::string_view tag) {
  static constexpr std::array<std::string_view, 10> kRoots = {
      "workflow", "inputs", "outputs", "steps", "tasks", "pod", "node", "retries", "lastRetry", "cronworkflow"};
  if (tag.starts_with('=')) return true;
  std::size_t length = 0;
  while (length < tag.size() && IsWordCharacter(tag[length])) ++length;
  const std::string_view root = tag.substr(0, length);
  // A bare `item` has a meaning in loops only, which dagc does not write, and is the commonest name in Jinja.
  if (root == "item") return length < tag.size() && (tag[length] == '.' || tag[length] == '[');
  return std::find(kRoots.begin(), kRoots.end(), root) != kRoots.end();
}

// Walks over text as the engine's scanner does: from a `{{` to the first `}}` behind it. Linear in the text.
class LiveTags {
 public:
  explicit LiveTags(std::string_view text) : text_(text) {}

  // The first live `{{` at or after `from`, which must not decrease from call to call; kNone when there is none.
  std::size_t Next(std::size_t from) {
    for (std::size_t at = text_.find("{{", from); at != kNone; at = text_.find("{{", from)) {
      if (at >= close_) FindClose(at);
      if (close_ == kNone || at < live_end_) return at;
      from = close_ + 2;
    }
    return kNone;
  }

 private:
  // A tag that holds further `{{` is live when any of them is: the engine looks up the text behind the last one, and
  // the rest is looked at anew in its next pass.
  void FindClose(std::size_t open) {
    close_ = text_.find("}}", open + 2);
    live_end_ = 0;
    if (close_ == kNone) return;
    for (std::size_t at = open; at + 2 <= close_; ++at) {
      if (text_[at] != '{' || text_[at + 1] != '{') continue;
      std::size_t begin = at + 2;
      while (begin < close_ && MayBeTrimmed(text_[begin])) ++begin;
      if (IsLiveTag(text_.substr(begin, close_ - begin))) live_end_ = at + 1;
    }
  }

  std::string_view text_;
  std::size_t close_ = 0;     // of the tag that was looked at last; kNone: no further tag is complete
  std::size_t live_end_ = 0;  // every `{{` of that tag before this is live
};

// The braces of one piece of user text that have to be taken apart, in order.
class Splits {
 public:
  // `before_brace`: what follows the piece begins with `{`.
  Splits(std::string_view text, bool before_brace) : tags_(text), size_(text.size()) {
    splits_last_ = before_brace && text.ends_with('{');
    Find(0);
  }
  // The `{` to be replaced next; kNone when there is none.
  std::size_t position() const { return position_; }
  void Advance() { Find(position_ + 1); }

 private:
  void Find(std::size_t from) {
    const std::size_t live = tags_.Next(from);
    if (live != kNone) {
      position_ = live + 1;
    } else {
      position_ = splits_last_ && from < size_ ? size_ - 1 : kNone;
    }
  }

  LiveTags tags_;
  std::size_t size_;
  std::size_t position_ = kNone;
  bool splits_last_ = false;
};

class Composer {
 public:
  explicit Composer(std::string_view brace_variable) : brace_variable_(brace_variable) {}

  // `ends_value`: nothing follows. `before_brace`: what follows begins with `{`.
  void AddVerbatim(std::string_view text, bool ends_value, bool before_brace) {
    Splits splits(text, before_brace);
    for (std::size_t i = 0; i < text.size();) {
      if (text[i] == '$') {
        i = AddDollars(text, i, ends_value, splits.position());
      } else {
        i = AddUpToDollar(text, i, splits);
      }
    }
  }

  void AddKubernetes(std::string_view text, bool ends_value, bool before_brace) {
    Splits splits(text, before_brace);
    if (ends_value && result_.empty() && splits.position() == kNone) {
      AddUntouched(text);
      return;
    }
    for (const ExpansionPiece& piece : TokenizeExpansion(text)) {
      const auto begin = static_cast<std::size_t>(piece.text.data() - text.data());
      const std::size_t end = begin + piece.text.size();
      if (piece.kind == ExpansionKind::kLiteral) {
        AddLiteral(text.substr(0, end), begin, ends_value, splits);
      } else if (piece.kind == ExpansionKind::kReference && splits.position() < end) {
        AddBrokenReference(text.substr(0, end), begin, splits);
      } else {
        result_ += piece.text;
      }
    }
  }

  // As it stands, whatever its dollars mean: only a `$` that would tear a character apart is doubled. A reference that
  // names no variable is copied whole by every kubelet.
  void AddUntouched(std::string_view text) {
    if (FindTearing(text, 0) == kNone) {
      result_ = text;
      return;
    }
    for (const ExpansionPiece& piece : TokenizeExpansion(text)) {
      const bool is_literal = piece.kind == ExpansionKind::kLiteral;
      std::size_t begin = 0;
      for (std::size_t at = is_literal ? FindTearing(piece.text, 0) : kNone; at != kNone;
           at = FindTearing(piece.text, begin)) {
        result_.append(piece.text, begin, at + 1 - begin);
        result_ += '$';
        begin = at + 1;
      }
      result_.append(piece.text, begin);
    }
  }

  void AddTag(std::string_view tag) { (((result_ += "{{") += tag) += "}}"); }
  void AddVariable(std::string_view name) { (((result_ += "$(") += name) += ')'); }

  const std::string& result() const { return result_; }
  bool uses_brace_variable() const { return uses_brace_variable_; }

 private:
  void AddBrace(Splits& splits) {
    AddVariable(brace_variable_);
    uses_brace_variable_ = true;
    splits.Advance();
  }

  // What stands before the next dollar or split, or the split itself. Returns where to go on.
  std::size_t AddUpToDollar(std::string_view text, std::size_t at, Splits& splits) {
    if (at == splits.position()) {
      AddBrace(splits);
      return at + 1;
    }
    const std::size_t limit = std::min(splits.position(), text.size());
    const std::size_t end = std::min(text.substr(0, limit).find('$', at), limit);
    result_.append(text, at, end - at);
    return end;
  }

  // A run of dollars that all shall arrive. A single one before a harmless character is no syntax for the kubelet;
  // before a character above ASCII older kubelets tear that character apart. Returns the end of the run.
  std::size_t AddDollars(std::string_view text, std::size_t begin, bool ends_value, std::size_t next_split) {
    const std::size_t end = std::min(text.find_first_not_of('$', begin), text.size());
    const std::size_t count = end - begin;
    const bool is_harmless =
        end == text.size() ? ends_value : text[end] != '(' && IsAscii(text[end]) && end != next_split;
    result_.append(count == 1 && is_harmless ? 1 : 2 * count, '$');
    return end;
  }

  // Text from `at` on that holds nothing for the kubelet to expand, so that a `$` at its end is the end of the whole
  // text. `$(` would become a reference with the `)` of a `$(DAGC_LB)` behind it, a `$` before a reference its escape.
  void AddLiteral(std::string_view text, std::size_t at, bool ends_value, Splits& splits) {
    while (at < text.size()) {
      if (text[at] != '$') {
        at = AddUpToDollar(text, at, splits);
        continue;
      }
      ++at;
      const bool is_harmless =
          at == text.size() ? ends_value : text[at] != '(' && IsAscii(text[at]) && at != splits.position();
      result_.append(is_harmless ? 1 : 2, '$');
    }
  }

  // `$(...)` with a split inside, so that no variable has this name: the kubelet would copy the whole of it, `$$`
  // included. Cut up by a reference it is read character by character, and every dollar has to be doubled.
  void AddBrokenReference(std::string_view text, std::size_t at, Splits& splits) {
    while (at < text.size()) {
      if (text[at] == '$') {
        result_ += "$$";
        ++at;
      } else {
        at = AddUpToDollar(text, at, splits);
      }
    }
  }

  std::string_view brace_variable_;
  std::string result_;
  bool uses_brace_variable_ = false;
};

bool BeginsWithBrace(const TextPiece& piece) {
  if (piece.kind == TextPiece::Kind::kVariable) return false;
  return piece.kind == TextPiece::Kind::kRunTimeTag || piece.text.starts_with('{');
}

void Add(Composer& composer, const TextPiece& piece, const TextPiece* next) {
  const bool before_brace = next != nullptr && BeginsWithBrace(*next);
  switch (piece.kind) {
    case TextPiece::Kind::kVerbatim:
      composer.AddVerbatim(piece.text, next == nullptr, before_brace);
      return;
    case TextPiece::Kind::kKubernetes:
      composer.AddKubernetes(piece.text, next == nullptr, before_brace);
      return;
    case TextPiece::Kind::kRunTimeTag:
      composer.AddTag(piece.text);
      return;
    case TextPiece::Kind::kVariable:
      composer.AddVariable(piece.text);
      return;
  }
}

EscapedText Escape(const TextPiece& piece, std::string_view brace_variable, Arena& arena) {
  // Nearly every text leaves here: two look-ups that the machine does at memory speed.
  const bool is_verbatim = piece.kind == TextPiece::Kind::kVerbatim;
  const bool has_dollars = (is_verbatim ? piece.text.find('$') : FindTearing(piece.text, 0)) != kNone;
  if (!has_dollars && piece.text.find("{{") == kNone) return {piece.text, false};
  Composer composer(brace_variable);
  Add(composer, piece, nullptr);
  const std::string& result = composer.result();
  return {result == piece.text ? piece.text : arena.Copy(std::string_view(result)), composer.uses_brace_variable()};
}

// Names made of a stem and a number, from those that occur in no text.
class NumberedNames {
 public:
  NumberedNames(std::string_view stem, std::span<const std::string_view> texts) : stem_(stem) {
    for (const std::string_view text : texts) {
      for (std::size_t at = text.find(stem); at != kNone; at = text.find(stem, at + 1)) Take(text, at + stem.size());
    }
    std::sort(taken_.begin(), taken_.end());
  }

  // The free name with the lowest number from `least` on that was not given out before.
  std::string Next(std::size_t least) {
    std::size_t number = std::max(least, next_);
    for (auto taken = std::lower_bound(taken_.begin(), taken_.end(), number); taken != taken_.end(); ++taken) {
      if (*taken == number) ++number;
      if (*taken > number) break;
    }
    next_ = number + 1;
    return stem_ + std::to_string(number);
  }

 private:
  // Whatever name the digits of a text can be read as: DAGC_LB12 contains DAGC_LB1 too.
  void Take(std::string_view text, std::size_t at) {
    std::size_t number = 0;
    for (; at < text.size() && IsAsciiDigit(text[at]); ++at) {
      number = number * 10 + static_cast<std::size_t>(text[at] - '0');
      if (number > 1'000'000'000) return;  // there are never so many texts that this number would be reached
      taken_.push_back(number);
      if (number == 0) return;  // no name has a number with a leading zero
    }
  }

  std::string stem_;
  std::vector<std::size_t> taken_;
  std::size_t next_ = 0;
};

}  // namespace

std::optional<std::size_t> FindLive(std::string_view text) {
  const std::size_t found = LiveTags(text).Next(0);
  return found == kNone ? std::nullopt : std::optional(found);
}

std::string ChooseBraceVariable(std::span<const std::string_view> texts) {
  const auto holds_name = [](std::string_view text) { return text.find(kBraceVariable) != kNone; };
  if (std::none_of(texts.begin(), texts.end(), holds_name)) return std::string(kBraceVariable);
  return NumberedNames(kBraceVariable, texts).Next(2);
}

std::vector<std::string> ChooseVariables(std::string_view stem, std::size_t count,
                                         std::span<const std::string_view> texts) {
  std::vector<std::string> names;
  NumberedNames free(stem, texts);
  while (names.size() < count) names.push_back(free.Next(0));
  return names;
}

EscapedText EscapeVerbatim(std::string_view text, std::string_view brace_variable, Arena& arena) {
  return Escape({TextPiece::Kind::kVerbatim, text}, brace_variable, arena);
}

EscapedText EscapeKubernetes(std::string_view text, std::string_view brace_variable, Arena& arena) {
  return Escape({TextPiece::Kind::kKubernetes, text}, brace_variable, arena);
}

EscapedText ComposeText(std::span<const TextPiece> pieces, std::string_view brace_variable, Arena& arena) {
  std::vector<TextPiece> filled;
  std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(filled),
               [](const TextPiece& piece) { return !piece.text.empty(); });
  if (filled.empty()) return {};
  const bool is_one_text = filled.size() == 1 && (filled[0].kind == TextPiece::Kind::kVerbatim ||
                                                  filled[0].kind == TextPiece::Kind::kKubernetes);
  if (is_one_text) return Escape(filled[0], brace_variable, arena);
  Composer composer(brace_variable);
  for (std::size_t i = 0; i < filled.size(); ++i) {
    Add(composer, filled[i], i + 1 < filled.size() ? &filled[i + 1] : nullptr);
  }
  return {arena.Copy(std::string_view(composer.result())), composer.uses_brace_variable()};
}

}  // namespace dagc::argo
