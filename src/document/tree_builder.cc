// SPDX-License-Identifier: Apache-2.0
#include "document/tree_builder.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "base/short_text.h"
#include "diag/codes/dg1.h"
#include "document/redact.h"
#include "document/secret_signs.h"
#include "value/scalar.h"

namespace dagc {
namespace {

constexpr std::size_t kBytesOfNode = 16;  // a text counts as so many nodes as it takes room for

constexpr std::string_view kCorePrefix = "tag:yaml.org,2002:";
constexpr std::string_view kBinary = "tag:yaml.org,2002:binary";

// `<<` written plain as a key merges; quoted it is a key like any other.
bool IsMergeKey(const Value& key) { return key.IsString() && key.style() == Style::kPlain && key.text() == "<<"; }

// `!e!name` with a handle that nobody has declared: the reader has spoken of it.
bool IsUnresolvedTag(std::string_view tag) {
  return tag.starts_with('!') && tag.find('!', 1) != std::string_view::npos;
}

}  // namespace

void TreeBuilder::OnEvent(const yaml::Event& event) {
  switch (event.kind) {
    case yaml::EventKind::kStreamStart:
    case yaml::EventKind::kStreamEnd:
      break;
    case yaml::EventKind::kDocumentStart:
      StartDocument();
      break;
    case yaml::EventKind::kDocumentEnd:
      EndDocument();
      break;
    case yaml::EventKind::kScalar:
      AddScalar(event);
      break;
    case yaml::EventKind::kAlias:
      AddAlias(event);
      break;
    case yaml::EventKind::kSequenceStart:
    case yaml::EventKind::kMappingStart:
      OpenCollection(event);
      break;
    case yaml::EventKind::kSequenceEnd:
    case yaml::EventKind::kMappingEnd:
      CloseCollection(event);
      break;
  }
}

void TreeBuilder::StartDocument() {
  const std::uint32_t index = document_.file ? document_.index + 1 : 0;
  document_ = {};
  document_.file = file_.file;
  document_.index = index;
  scratch_.clear();
  open_.clear();
  anchors_.clear();
  nodes_ = 0;
  too_many_nodes_ = false;
}

void TreeBuilder::EndDocument() {
  DAGC_CHECK(open_.empty());
  if (scratch_.empty() || scratch_.front().IsNull()) return;  // nothing but comments
  document_.root = scratch_.front();
  document_.span = document_.root.span();
  file_.documents.push_back(std::move(document_));
  document_.file = file_.file;  // the next document is one further
  document_.index = file_.documents.back().index;
}

bool TreeBuilder::IsKeyPosition() const {
  return !open_.empty() && open_.back().is_map && (scratch_.size() - open_.back().first_child) % 2 == 0;
}

void TreeBuilder::AddNode(Value value, std::string_view anchor, std::size_t nodes) {
  nodes_ += nodes;
  if (nodes_ > most_nodes_) ReportNodes(value.span());
  if (IsKeyPosition()) {
    if (!value.IsScalar()) {
      ReportCollectionKey(value);
      LeaveOut(Value(), value);
    }
    if (IsMergeKey(value)) open_.back().has_merge = true;
    if (!document_.may_hold_secrets && MayHoldSecret(value.text())) document_.may_hold_secrets = true;
  } else if (!document_.may_hold_secrets && MayBeSecretWord(value.text())) {
    document_.may_hold_secrets = true;
  }
  if (!open_.empty()) open_.back().has_dollar |= value.has_dollar();
  scratch_.push_back(value);
  if (!anchor.empty()) anchors_.insert_or_assign(anchor, Anchored{value, nodes});
}

void TreeBuilder::ReportCollectionKey(const Value& key) {
  auto finding = sink_.Report(diag::kKeyIsCollection, key.span(), Own(KindName(key.kind())));
  // `{{name}}` without quotes is a mapping in a mapping, and nearly always a template.
  const Open& parent = open_.back();
  const bool is_template = key.IsMap() && key.style() == Style::kFlow && parent.style == Style::kFlow &&
                           parent.begin + 1 == key.span().begin;
  if (is_template) finding.Help(help::kQuoteTemplate);
}

Kind TreeBuilder::Resolve(std::string_view plain) const {
  return as_engine_ ? ResolvePlainAsEngine(plain) : ResolvePlain(plain);
}

Kind TreeBuilder::KindOf(const yaml::Event& event, bool& unresolved) {
  if (event.tag.empty()) return event.style == Style::kPlain ? Resolve(event.text) : Kind::kString;
  if (event.tag == "!") return Kind::kString;
  if (IsUnresolvedTag(event.tag)) {
    unresolved = true;
    return Kind::kString;
  }
  const Span tag_span = At(event.tag_begin, event.tag_end);
  const std::string_view name =
      event.tag.starts_with(kCorePrefix) ? event.tag.substr(kCorePrefix.size()) : std::string_view();
  if (name == "str") return Kind::kString;
  const Kind found = Resolve(event.text);
  const bool fits = (name == "null" && found == Kind::kNull) || (name == "bool" && found == Kind::kBool) ||
                    (name == "int" && found == Kind::kInt) ||
                    (name == "float" && (found == Kind::kFloat || found == Kind::kInt));
  if (fits) return name == "float" ? Kind::kFloat : found;
  if (name == "null" || name == "bool" || name == "int" || name == "float") {
    sink_.Report(diag::kTagMismatch, tag_span, QuotedAt(name, tag_span));
  } else {
    sink_.Report(diag::kUnknownTag, tag_span, QuotedAt(event.tag, tag_span));
  }
  unresolved = true;  // what was meant is not known
  return Kind::kString;
}

void TreeBuilder::AddScalar(const yaml::Event& event) {
  bool unresolved = false;
  const bool plain = event.style == Style::kPlain && event.tag.empty();
  const bool is_binary = binary_ && event.tag == kBinary;
  if (is_binary) document_.binary_tags.push_back(At(event.tag_begin, event.tag_end));
  const QuickReading quick = plain ? ReadQuickly(event.text) : QuickReading::kUnsure;
  const Kind kind = quick == QuickReading::kText      ? Kind::kString
                    : quick == QuickReading::kInteger ? Kind::kInt
                    : is_binary                       ? Kind::kString
                                                      : KindOf(event, unresolved);
  const bool is_key = IsKeyPosition();
  const std::string_view text = is_key ? keys_.Same(event.text) : event.text;
  Value value = Value::Scalar(kind, text, At(event.begin, event.end), event.style);
  value.set_unresolved(unresolved);
  value.set_is_binary(is_binary);
  value.set_has_dollar(Contains(text, '$'));
  const bool missing = event.begin == event.end && event.style == Style::kPlain;
  // A value that is not there is blamed on its key.
  if (missing && !open_.empty() && open_.back().is_map && !is_key) value.set_span(scratch_.back().span());
  if (plain && quick == QuickReading::kUnsure && DifferentEngineReading(event.text)) {
    document_.ambiguous.push_back(value);
  }
  AddNode(value, event.anchor, 1 + text.size() / kBytesOfNode);
}

void TreeBuilder::AddAlias(const yaml::Event& event) {
  const Span span = At(event.begin, event.end);
  const auto found = anchors_.find(event.text);
  const bool inside_itself =
      std::any_of(open_.begin(), open_.end(), [&](const Open& o) { return o.anchor == event.text; });
  if (inside_itself) {
    sink_.Report(diag::kAliasInsideAnchor, span, QuotedAt(event.text, span));
  } else if (found != anchors_.end()) {
    if (nodes_ + found->second.nodes <= most_nodes_) {
      document_.has_aliases = true;
      AddNode(found->second.value, event.anchor, found->second.nodes);
      return;
    }
    ReportNodes(span);
  }
  // Whatever was meant is not known, so nobody judges it; the reader has spoken of unknown anchors.
  Value unknown = Value::Scalar(Kind::kNull, {}, span);
  unknown.set_unresolved(true);
  AddNode(unknown, event.anchor, 1);
}

void TreeBuilder::ReportNodes(Span span) {
  if (!too_many_nodes_) sink_.Report(diag::kTooManyNodes, span, most_nodes_).Help(help::kRaiseLimit, "--max-nodes");
  too_many_nodes_ = true;
}

void TreeBuilder::OpenCollection(const yaml::Event& event) {
  const bool is_map = event.kind == yaml::EventKind::kMappingStart;
  const bool known_tag = event.tag.empty() || event.tag == "!" || IsUnresolvedTag(event.tag) ||
                         event.tag == (is_map ? "tag:yaml.org,2002:map" : "tag:yaml.org,2002:seq");
  if (!known_tag)
    sink_.Report(diag::kUnknownTag, At(event.tag_begin, event.tag_end),
                 QuotedAt(event.tag, At(event.tag_begin, event.tag_end)));
  open_.push_back({.first_child = scratch_.size(),
                   .nodes_before = nodes_,
                   .begin = event.begin,
                   .style = event.style,
                   .is_map = is_map,
                   .anchor = event.anchor});
}

void TreeBuilder::CloseCollection(const yaml::Event& event) {
  const Open open = open_.back();
  open_.pop_back();
  const Span span = At(open.begin, event.end);
  Value value;
  if (open.is_map) {
    value = MakeMap(open, span);
  } else {
    const auto items = std::span<const Value>(scratch_).subspan(open.first_child);
    value = Value::List(file_.arena.Copy(items), span, open.style);
  }
  value.set_has_dollar(open.has_dollar);
  scratch_.resize(open.first_child);
  const std::size_t nodes = nodes_ - open.nodes_before + 1;
  nodes_ = open.nodes_before;
  AddNode(value, open.anchor, nodes);
}

Value TreeBuilder::MakeMap(const Open& open, Span span) {
  DropDuplicateKeys(open.first_child);
  if (open.has_merge) MergeKeys(open.first_child);
  const auto children = std::span<const Value>(scratch_).subspan(open.first_child);
  return Value::Map(file_.arena.Copy(children), span, open.style);
}

void TreeBuilder::LeaveOut(const Value& key, const Value& value) {
  document_.left_out.push_back(key);
  document_.left_out.push_back(value);
}

void TreeBuilder::DropDuplicateKeys(std::size_t first_child) {
  const std::size_t count = (scratch_.size() - first_child) / 2;
  const auto key = [&](std::size_t i) -> const Value& { return scratch_[first_child + 2 * i]; };
  std::vector<std::pair<std::size_t, std::size_t>> repeats;  // later, first
  constexpr std::size_t kFewKeys = 24;                       // up to here comparing all pairs is quicker than sorting
  if (count <= kFewKeys) {
    for (std::size_t i = 1; i < count; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (IsSameText(key(i).text(), key(j).text()) && key(i).IsScalar() && key(j).IsScalar()) {
          repeats.emplace_back(i, j);
          break;
        }
      }
    }
  } else {
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return key(a).text() < key(b).text(); });
    for (std::size_t i = 1, first = 0; i < count; ++i) {
      if (key(order[i]).text() != key(order[first]).text()) first = i;
      if (first != i && key(order[i]).IsScalar()) repeats.emplace_back(order[i], order[first]);
    }
    std::sort(repeats.begin(), repeats.end());
  }
  if (as_engine_) {
    // In the place of each later one the one before it is left out.
    std::map<std::size_t, std::size_t> last;  // by the first of a group
    for (auto& [later, first] : repeats) later = std::exchange(last.try_emplace(first, first).first->second, later);
    std::sort(repeats.begin(), repeats.end());
  }
  for (const auto& [later, first] : repeats) {
    if (as_engine_) break;
    sink_.Report(diag::kDuplicateKey, key(later).span(), key(later)).Note(note::kFirstHere, key(first).span());
  }
  auto repeat = repeats.begin();
  std::size_t kept = first_child;
  for (std::size_t i = 0; i < count; ++i) {
    if (repeat != repeats.end() && repeat->first == i) {
      ++repeat;
      LeaveOut(key(i), scratch_[first_child + 2 * i + 1]);
      continue;
    }
    scratch_[kept++] = key(i);
    scratch_[kept++] = scratch_[first_child + 2 * i + 1];
  }
  scratch_.resize(kept);
}

void TreeBuilder::AppendMerged(const Value& source, std::vector<Value>& to, std::set<std::string_view>& taken) {
  for (const Entry& entry : source.entries()) {
    if (!taken.insert(entry.key.text()).second) continue;
    to.push_back(entry.key);
    to.push_back(entry.value);
  }
}

// A key of the map itself wins over a merged one, an earlier merged map over a later one.
// https://yaml.org/type/merge.html
void TreeBuilder::MergeKeys(std::size_t first_child) {
  std::vector<Value> merged;
  std::set<std::string_view> taken;
  for (std::size_t i = first_child; i < scratch_.size(); i += 2) {
    if (!IsMergeKey(scratch_[i])) taken.insert(scratch_[i].text());
  }
  for (std::size_t i = first_child; i < scratch_.size(); i += 2) {
    const Value& value = scratch_[i + 1];
    if (!IsMergeKey(scratch_[i])) {
      merged.push_back(scratch_[i]);
      merged.push_back(value);
      continue;
    }
    if (value.unresolved()) continue;
    // What loses against another key may be a secret. An alias repeats what stands elsewhere.
    if (value.span().begin > scratch_[i].span().begin) LeaveOut(scratch_[i], value);
    const auto sources = value.IsMap() ? std::span<const Value>(&value, 1) : value.items();
    if (sources.empty() && !value.IsList()) {
      sink_.Report(diag::kInvalidMerge, value.span(), Own(KindName(value.kind())));
    }
    for (const Value& source : sources) {
      if (source.IsMap()) {
        AppendMerged(source, merged, taken);
      } else {
        sink_.Report(diag::kInvalidMerge, source.span(), Own(KindName(source.kind())));
      }
    }
  }
  scratch_.resize(first_child);
  scratch_.insert(scratch_.end(), merged.begin(), merged.end());
}

}  // namespace dagc
