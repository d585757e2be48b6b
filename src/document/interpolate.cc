// SPDX-License-Identifier: Apache-2.0
#include "document/interpolate.h"

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "base/shown.h"
#include "base/text.h"
#include "base/text_map.h"
#include "base/work.h"
#include "diag/codes/dg1.h"
#include "document/rewrite.h"
#include "document/scalar_map.h"
#include "value/scalar.h"

namespace dagc {
namespace {

// Whose text a value is. Below `stackSpec` it is the user's shell's, but for the image, which no shell reads.
enum class Room : std::uint8_t { kOurs, kStackSpec, kShell, kImageName };

Room RoomBelow(Room room, std::string_view key) {
  switch (room) {
    case Room::kOurs:
      return key == "stackSpec" ? Room::kStackSpec : Room::kOurs;
    case Room::kStackSpec:
      return key == "image" ? Room::kImageName : Room::kShell;
    default:
      return room;
  }
}

// A reference of a few bytes may bring a long text, which then passes through every phase as the input itself does.
constexpr std::size_t kSubstitutedAUnit = 2;

bool IsNameStart(char c) { return IsAsciiAlpha(c) || c == '_'; }
bool IsNameCharacter(char c) { return IsNameStart(c) || IsAsciiDigit(c); }

// `${{name}}`, as the platform's documentation writes what a reader has to fill in.
std::optional<std::string_view> FindPlaceholder(std::string_view text) {
  const std::size_t begin = text.find("${{");
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t end = text.find("}}", begin);
  if (end == std::string_view::npos) return std::nullopt;
  return text.substr(begin, end + 2 - begin);
}

bool IsPlaceholder(const Value& value, Room room) {
  const auto placeholder = FindPlaceholder(value.text());
  // A shell script may hold such a text; only a scalar that is nothing else is certainly unfilled.
  return placeholder && (room == Room::kOurs || *placeholder == value.text());
}

class Interpolator {
 public:
  Interpolator(std::string_view source, const Variables& variables, Arena& arena, UnsetNames& unset,
               Substitutions& substituted, DiagSink& sink)
      : source_(source), variables_(variables), arena_(arena), unset_(unset), substituted_(substituted), sink_(sink) {}

  using Place = Room;
  static Room Below(Room room, std::string_view key) { return RoomBelow(room, key); }
  static bool Concerns(const Value& value, Room) { return value.has_dollar(); }

  // Names that a shell is to read in one place and that were replaced in another. In most documents there are none.
  void CheckPartlyReplaced(Document& document) {
    for (const auto& [name, place] : kept_) {
      const auto replaced = replaced_.find(name);
      if (replaced == replaced_.end() || IsDefined(document.root, name)) continue;
      const Quoted shown = QuotedAt(name, PlaceInside(place));
      sink_.Report(diag::kPartlyReplaced, shown.source, shown)
          .Note(note::kReplacedHere, replaced->second)
          .Help(help::kSetForStackSpec, shown, shown);
      document.partly_replaced.push_back(place.value.text().substr(place.begin + 2, name.size()));
    }
  }

  bool Rewrite(Value& scalar, Room room) {
    places_.reset();
    closing_.reset();
    filled_ = false;
    if (IsPlaceholder(scalar, room)) {
      sink_.Report(diag::kPlaceholderNotFilled, scalar.span(),
                   QuotedAt(*FindPlaceholder(scalar.text()), scalar.span()));
      scalar.set_unresolved(true);
      return true;
    }
    std::string text;
    bool all_set = true;
    if (!Replace(scalar, room, text, all_set)) return false;
    if (filled_) substituted_.scalars.push_back(scalar.span());
    if (all_set) {
      const Kind kind = scalar.IsQuoted() ? Kind::kString : ResolvePlain(text);
      scalar = Value::Scalar(kind, arena_.Copy(std::string_view(text)), scalar.span(), scalar.style());
    } else {
      scalar.set_unresolved(true);
    }
    return true;
  }

 private:
  const std::string* Find(std::string_view name, Room room) const {
    if (const auto found = variables_.given.find(name); found != variables_.given.end()) return &found->second;
    if (room != Room::kOurs) return nullptr;
    const auto found = variables_.environment.find(name);
    return found == variables_.environment.end() ? nullptr : &found->second;
  }

  // Fills `to`; false when nothing was replaced. `all_set` turns false at a name without a value.
  bool Replace(const Value& value, Room room, std::string& to, bool& all_set) {
    const std::string_view text = value.text();
    bool replaced = false;
    std::size_t from = 0;
    for (std::size_t at = text.find("${"); at != std::string_view::npos; at = text.find("${", from)) {
      std::size_t end = at + 2;
      if (end < text.size() && IsNameStart(text[end])) {
        while (end < text.size() && IsNameCharacter(text[end])) ++end;
      }
      const std::string_view name = text.substr(at + 2, end - at - 2);
      const bool is_reference = !name.empty() && end < text.size() && text[end] == '}';
      if (!is_reference) {
        if (room == Room::kOurs && !name.empty()) ReportForm(value, at);
        to += text.substr(from, end - from);
        from = end;
        continue;
      }
      const std::string* known = Find(name, room);
      const bool escaped = at > from && text[at - 1] == '$';
      const bool ours = known != nullptr || room == Room::kOurs || room == Room::kImageName;
      to += text.substr(from, at - from);
      from = end + 1;
      if (escaped && ours) {
        to.back() = '$';  // `$${NAME}` loses one `$`: the second is taken with the rest of the reference
        to += text.substr(at + 1, from - at - 1);
        replaced = true;
      } else if (known != nullptr && !IsUtf8(*known)) {
        to += text.substr(at, from - at);
        if (not_text_.insert(known).second) {
          const Span place = PlaceOf(value, at, from);
          sink_.Report(diag::kVariableNotText, place, QuotedAt(name, place));
        }
        all_set = false;
        replaced = true;
      } else if (known != nullptr) {
        // Whoever asked for the interpolation reports that the work is used up.
        if (!SpendWork(1 + known->size() / kSubstitutedAUnit)) return false;
        to += *known;
        replaced = filled_ = true;
        if (!substituted_.values.contains(name)) substituted_.values.emplace(name, *known);
        if (room == Room::kOurs && !variables_.given.contains(name))
          replaced_.try_emplace(std::string(name), value.span());
      } else {
        to += text.substr(at, from - at);
        if (!ours && !escaped && variables_.environment.contains(name) && !kept_.contains(name))
          kept_.emplace(std::string(name), KeptReference{value, at, from});
        if (ours) {
          if (!unset_.contains(name)) unset_.emplace(name, PlaceOf(value, at, from));
          all_set = false;
          replaced = true;
        }
      }
    }
    to += text.substr(from);
    return replaced;
  }

  void ReportForm(const Value& value, std::size_t at) {
    const std::string_view text = value.text();
    if (!closing_ || *closing_ < at) closing_ = text.find('}', at);
    if (*closing_ == std::string_view::npos) return;  // no form at all, just text
    const std::size_t end = *closing_ + 1;
    sink_
        .Report(diag::kInterpolationForm, PlaceOf(value, at, end),
                Quoted{Shown(text.substr(at, end - at)), value.span()})
        .Help(help::kEscapeDollar);
  }

  struct KeptReference {
    Value value;  // as it is written
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  Span PlaceInside(const KeptReference& kept) const { return MapScalar(kept.value, source_).At(kept.begin, kept.end); }

  // Whether the document gives a variable of this name to a container, or a script sets it.
  static bool IsDefined(const Value& value, std::string_view name) {
    if (value.IsScalar()) return value.text() == name || Assigns(value.text(), name);
    for (const Value& item : value.items()) {
      if (IsDefined(item, name)) return true;
    }
    for (const Entry& entry : value.entries()) {
      if (entry.key.text() == name || IsDefined(entry.value, name)) return true;
    }
    return false;
  }

  // `NAME=`, `read NAME`, `for NAME in`.
  static bool Assigns(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
      const std::size_t end = at + name.size();
      if (at > 0 && (IsNameCharacter(text[at - 1]) || text[at - 1] == '{' || text[at - 1] == '$')) continue;
      if (end < text.size() && text[end] == '=') return true;
      const std::string_view before = text.substr(0, at);
      if (before.ends_with("read ") || before.ends_with("for ") || before.ends_with("export ")) return true;
    }
    return false;
  }

  // Of bytes of the value's text.
  Span PlaceOf(const Value& value, std::size_t begin, std::size_t end) {
    if (!places_) places_ = MapScalar(value, source_);
    return places_->At(begin, end);
  }

  std::string_view source_;
  const Variables& variables_;
  Arena& arena_;
  UnsetNames& unset_;
  Substitutions& substituted_;
  DiagSink& sink_;
  // Of the value that is at work, made when they are first asked for: it may have a place or a `}` for every third
  // byte.
  std::optional<TextMap> places_;
  std::optional<std::size_t> closing_;
  std::set<const std::string*> not_text_;                   // values that were reported
  bool filled_ = false;                                     // with the value of a variable
  std::map<std::string, Span, std::less<>> replaced_;       // from the environment: first places of names
  std::map<std::string, KeptReference, std::less<>> kept_;  // left to the user's shell, if the environment has them
};

void CheckPlaceholdersBelow(const Value& value, Room room, DiagSink& sink) {
  if (value.IsScalar() && IsPlaceholder(value, room)) {
    sink.Report(diag::kPlaceholderNotFilled, value.span(), QuotedAt(*FindPlaceholder(value.text()), value.span()));
  }
  for (const Value& item : value.items()) CheckPlaceholdersBelow(item, room, sink);
  for (const Entry& entry : value.entries()) {
    CheckPlaceholdersBelow(entry.value, RoomBelow(room, entry.key.text()), sink);
  }
}

}  // namespace

void Interpolate(Document& document, std::string_view source, const Variables& variables, Arena& arena,
                 UnsetNames& unset, Substitutions& substituted, DiagSink& sink) {
  Interpolator interpolator(source, variables, arena, unset, substituted, sink);
  RewriteScalars(document.root, Room::kOurs, document.has_aliases ? &arena : nullptr, interpolator);
  interpolator.CheckPartlyReplaced(document);
}

void CheckPlaceholders(const Value& root, DiagSink& sink) { CheckPlaceholdersBelow(root, Room::kOurs, sink); }

}  // namespace dagc
