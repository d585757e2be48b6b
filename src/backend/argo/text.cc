// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "base/text.h"

namespace dagc::argo {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kBraceVariable = "DAGC_LB";

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// The engine trims Unicode white space from a tag. Everything that is not visible ASCII is skipped here: rather one tag
// too many taken apart than one too few.
bool MayBeTrimmed(char c) { return c <= ' ' || c == 0x7F || !IsAscii(c); }

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
    const std::size_t live = from < size_ ? tags_.Next(from) : kNone;
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

bool IsVariableName(std::string_view name) {
  const auto is_part = [](char c) { return IsWordCharacter(c) || c == '.'; };
  return !name.empty() && !IsAsciiDigit(name.front()) && std::all_of(name.begin(), name.end(), is_part);
}

// The first occurrence of a character at or after a cursor that only moves forward: each byte is looked at once.
class NextOf {
 public:
  NextOf(std::string_view text, char wanted) : text_(text), wanted_(wanted) {}
  std::size_t From(std::size_t cursor) {
    if (!is_known_ || (found_ != kNone && found_ < cursor)) found_ = text_.find(wanted_, cursor);
    is_known_ = true;
    return found_;
  }

 private:
  std::string_view text_;
  char wanted_;
  std::size_t found_ = 0;
  bool is_known_ = false;
};

class Composer {
 public:
  explicit Composer(std::string_view brace_variable) : brace_variable_(brace_variable) {}

  // `ends_value`: nothing follows. `before_brace`: what follows begins with `{`.
  void AddVerbatim(std::string_view text, bool ends_value, bool before_brace) {
    Splits splits(text, before_brace);
    NextOf dollars(text, '$');
    std::size_t i = 0;
    while (true) {
      const std::size_t stop = std::min({dollars.From(i), splits.position(), text.size()});
      result_.append(text, i, stop - i);
      if (stop == text.size()) return;
      if (stop == splits.position()) {
        AddBrace(splits);
        i = stop + 1;
      } else {
        i = AddDollars(text, stop, ends_value, splits.position());
      }
    }
  }

  void AddKubernetes(std::string_view text, bool ends_value, bool before_brace) {
    Splits splits(text, before_brace);
    if (ends_value && result_.empty() && splits.position() == kNone) {
      result_ = text;  // as it stands, whatever its dollars mean
      return;
    }
    NextOf dollars(text, '$');
    NextOf closes(text, ')');
    for (std::size_t i = 0; i < text.size();) {
      if (text[i] == '$' && i + 1 < text.size() && text[i + 1] == '(') {
        i = AddOpening(text, i, closes.From(i + 2), splits);
      } else if (text[i] == '$') {
        i = AddOtherDollar(text, i, ends_value, splits.position());
      } else if (i == splits.position()) {
        AddBrace(splits);
        ++i;
      } else {
        const std::size_t end = std::min({dollars.From(i), splits.position(), text.size()});
        result_.append(text, i, end - i);
        i = end;
      }
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

  // `$(` at `at`; `close` is the first `)` behind it. Returns where to go on.
  std::size_t AddOpening(std::string_view text, std::size_t at, std::size_t close, Splits& splits) {
    if (close == kNone) {  // no reference now, but the `)` of a `$(DAGC_LB)` behind it would make it one
      result_ += "$$(";
      return at + 2;
    }
    if (IsVariableName(text.substr(at + 2, close - at - 2)) || splits.position() > close) {
      result_.append(text, at, close + 1 - at);
      return close + 1;
    }
    // The kubelet copies the whole of such a piece, `$$` included, because no variable has this name. Cut up by a
    // reference it would be read character by character: every dollar has to be doubled.
    for (std::size_t i = at; i <= close; ++i) {
      if (i == splits.position()) {
        AddBrace(splits);
      } else {
        result_.append(text[i] == '$' ? 2 : 1, text[i]);
      }
    }
    return close + 1;
  }

  // A `$` that opens no reference: half of a `$$`, or one that arrives as it is.
  std::size_t AddOtherDollar(std::string_view text, std::size_t at, bool ends_value, std::size_t next_split) {
    const bool is_pair = at + 1 < text.size() && text[at + 1] == '$';
    const bool meets_reference = at + 1 == text.size() ? !ends_value : at + 1 == next_split;
    result_.append(is_pair || meets_reference ? 2 : 1, '$');
    return at + (is_pair ? 2 : 1);
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
  const bool has_dollars = piece.kind == TextPiece::Kind::kVerbatim && piece.text.find('$') != kNone;
  if (!has_dollars && piece.text.find("{{") == kNone) return {piece.text, false};
  Composer composer(brace_variable);
  Add(composer, piece, nullptr);
  const std::string& result = composer.result();
  return {result == piece.text ? piece.text : arena.Copy(std::string_view(result)), composer.uses_brace_variable()};
}

}  // namespace

std::optional<std::size_t> FindLive(std::string_view text) {
  const std::size_t found = LiveTags(text).Next(0);
  return found == kNone ? std::nullopt : std::optional(found);
}

std::string ChooseBraceVariable(std::span<const std::string_view> texts) {
  bool is_taken = false;
  std::vector<std::size_t> taken;  // numbers that stand behind the name somewhere, as far as they matter
  for (const std::string_view text : texts) {
    for (std::size_t at = text.find(kBraceVariable); at != kNone; at = text.find(kBraceVariable, at + 1)) {
      is_taken = true;
      std::size_t number = 0;
      for (std::size_t i = at + kBraceVariable.size(); i < text.size() && IsAsciiDigit(text[i]); ++i) {
        number = number * 10 + static_cast<std::size_t>(text[i] - '0');
        if (number == 0 || number > 1'000'000'000) break;
        taken.push_back(number);  // DAGC_LB12 contains DAGC_LB1
      }
    }
  }
  std::string name(kBraceVariable);
  if (!is_taken) return name;
  std::sort(taken.begin(), taken.end());
  std::size_t free = 2;
  for (const std::size_t number : taken) {
    if (number == free) ++free;
  }
  return name + std::to_string(free);
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
