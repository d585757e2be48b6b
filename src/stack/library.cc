// SPDX-License-Identifier: Apache-2.0
#include "stack/library.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/work.h"

namespace dagc::stack {
namespace {

constexpr std::size_t kStacksAUnit = 8;  // that are looked at among those of one name

class NullSink : public DiagSink {
 public:
  void Add(Diagnostic /*diagnostic*/) override {}
};

std::size_t DigitsAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && IsAsciiDigit(text[end])) ++end;
  return end - at;
}

std::string_view WithoutLeadingZeros(std::string_view digits) {
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  return digits.substr(first);
}

bool Fits(const ir::StackDef& def, const ir::StackReference& reference) {
  return def.name.value == reference.name && def.flavor.value == reference.flavor &&
         (reference.version.empty() || def.version.value == reference.version);
}

}  // namespace

std::string ReferenceTo(const ir::StackDef& def) {
  std::string reference(def.name.value);
  if (!def.flavor.empty()) reference += "+" + std::string(def.flavor.value);
  if (!def.version.empty()) reference += ":" + std::string(def.version.value);
  return reference;
}

bool IsOlder(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const std::size_t a_digits = DigitsAt(a, 0);
    const std::size_t b_digits = DigitsAt(b, 0);
    if (a_digits > 0 && b_digits > 0) {
      const std::string_view x = WithoutLeadingZeros(a.substr(0, a_digits));
      const std::string_view y = WithoutLeadingZeros(b.substr(0, b_digits));
      if (x.size() != y.size()) return x.size() < y.size();
      if (x != y) return x < y;
      a.remove_prefix(a_digits);
      b.remove_prefix(b_digits);
    } else {
      if (a[0] != b[0]) return a[0] < b[0];
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.empty() && !b.empty();
}

void Library::Add(Prepared prepared, Origin origin, bool faulty) {
  const KnownStack& stack = stacks_.emplace_back(KnownStack{std::move(prepared), origin, faulty});
  by_name_[stack.def().name.value].push_back(&stack);
}

const Prepared* Library::PreparedOf(const ir::StackDef& def) const {
  for (const ByName* by_name : {&by_name_, &std::as_const(built_ins_by_name_)}) {
    const auto found = by_name->find(def.name.value);
    if (found == by_name->end()) continue;
    for (const KnownStack* stack : found->second) {
      if (stack->prepared.def == &def) return &stack->prepared;
    }
  }
  return shared_ == nullptr ? nullptr : shared_->PreparedOf(def);
}

void Library::LoadBuiltIns() const {
  if (shared_ != nullptr) return shared_->LoadBuiltIns();
  std::call_once(built_ins_loaded_, [this] {
    if (!load_built_ins_) return;
    const UncountedWork of_the_run;
    NullSink nowhere;  // a test holds that they have no faults
    for (const ir::StackDef& def : load_built_ins_()) {
      const KnownStack& stack = built_ins_.emplace_back(KnownStack{Prepare(def, nowhere), Origin::kBuiltIn, false});
      built_ins_by_name_[def.name.value].push_back(&stack);
    }
  });
}

std::vector<const KnownStack*> Library::FindFrom(const ir::StackReference& reference, Origin origin) const {
  std::vector<const KnownStack*> found;
  for (const Library* library = this; library != nullptr; library = library->shared_) {
    const ByName& by_name = origin == Origin::kBuiltIn ? library->built_ins_by_name_ : library->by_name_;
    const auto of_name = by_name.find(reference.name);
    if (of_name == by_name.end()) continue;
    SpendWork(of_name->second.size() / kStacksAUnit);
    for (const KnownStack* stack : of_name->second) {
      if (stack->origin == origin && Fits(stack->def(), reference)) found.push_back(stack);
    }
  }
  if (!reference.version.empty() || found.size() < 2) return found;
  const KnownStack* newest = *std::max_element(found.begin(), found.end(), [](const auto* a, const auto* b) {
    return IsOlder(a->def().version.value, b->def().version.value);
  });
  const std::string_view version = newest->def().version.value;
  std::erase_if(found, [&](const KnownStack* stack) { return stack->def().version.value != version; });
  return found;
}

std::vector<const KnownStack*> Library::FindGiven(const ir::StackReference& reference) const {
  for (const Origin origin : {Origin::kInput, Origin::kOption, Origin::kTarget}) {
    auto found = FindFrom(reference, origin);
    if (!found.empty()) return found;
  }
  return {};
}

std::vector<const KnownStack*> Library::Find(const ir::StackReference& reference) const {
  auto found = FindGiven(reference);
  if (!found.empty()) return found;
  LoadBuiltIns();
  return FindFrom(reference, Origin::kBuiltIn);
}

std::vector<std::string> Library::References() const {
  LoadBuiltIns();
  std::vector<std::string> references;
  for (const Library* library = this; library != nullptr; library = library->shared_) {
    for (const KnownStack& stack : library->stacks_) references.push_back(ReferenceTo(stack.def()));
    for (const KnownStack& stack : library->built_ins_) references.push_back(ReferenceTo(stack.def()));
  }
  std::sort(references.begin(), references.end());
  references.erase(std::unique(references.begin(), references.end()), references.end());
  return references;
}

}  // namespace dagc::stack
