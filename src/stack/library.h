// SPDX-License-Identifier: Apache-2.0
// The stacks that the steps of a run can name, and which one `name+flavor:version` means.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ir/stack.h"
#include "ir/stack_reference.h"
#include "stack/prepared.h"

namespace dagc::stack {

// Where a stack comes from. Nearer ones hide others of the same name and flavor.
enum class Origin : std::uint8_t { kInput, kOption, kTarget, kBuiltIn };

struct KnownStack {
  Prepared prepared;
  Origin origin = Origin::kInput;
  bool faulty = false;  // it has errors of its own, which were reported where it is written

  const ir::StackDef& def() const { return *prepared.def; }
};

// "vulcan+postgres:2.0": the reference that means exactly this stack.
std::string ReferenceTo(const ir::StackDef& def);

// Orders "1.9" before "1.10": runs of digits as numbers, everything else as bytes.
bool IsOlder(std::string_view a, std::string_view b);

class Library {
 public:
  Library() = default;
  // One that adds to what `shared` has, which must outlive it: target files have stacks of their own, and everything
  // else is the run's.
  explicit Library(const Library& shared) : shared_(&shared) {}
  Library& operator=(const Library&) = delete;

  // Filled by one thread. What `prepared` is made of must outlive the library.
  void Add(Prepared prepared, Origin origin, bool faulty);
  // Called once, by the first question that nothing else answers: gives the stacks that dagc brings. They must outlive
  // the library.
  void SetBuiltIns(std::function<const std::deque<ir::StackDef>&()> load) { load_built_ins_ = std::move(load); }

  // May be called from several threads at once. All that the reference can mean, of the nearest origin that has any:
  // several only when one stack is defined several times. Without a version the newest.
  std::vector<const KnownStack*> Find(const ir::StackReference& reference) const;
  // As above, without what dagc brings.
  std::vector<const KnownStack*> FindGiven(const ir::StackReference& reference) const;
  // Of a stack that was found.
  const Prepared* PreparedOf(const ir::StackDef& def) const;
  // Every reference that would find something, sorted.
  std::vector<std::string> References() const;

 private:
  // Stacks by name, in the order in which they were added.
  using ByName = std::unordered_map<std::string_view, std::vector<const KnownStack*>>;
  std::vector<const KnownStack*> FindFrom(const ir::StackReference& reference, Origin origin) const;
  void LoadBuiltIns() const;

  const Library* shared_ = nullptr;  // has the built-in ones when it is there
  std::function<const std::deque<ir::StackDef>&()> load_built_ins_;
  mutable std::once_flag built_ins_loaded_;
  std::deque<KnownStack> stacks_;
  ByName by_name_;
  // Written under built_ins_loaded_ only.
  mutable std::deque<KnownStack> built_ins_;
  mutable ByName built_ins_by_name_;
};

}  // namespace dagc::stack
