// SPDX-License-Identifier: Apache-2.0
#include "base/misspelling.h"

#include <cstddef>

#include "base/edit_distance.h"

namespace dagc {
namespace {

constexpr std::size_t kMinForOneEdit = 4;
constexpr std::size_t kMinForTwoEdits = 8;

}  // namespace

bool IsMisspelling(std::string_view found, std::string_view known) {
  if (found == known) return false;
  const std::size_t edits = found.size() >= kMinForTwoEdits ? 2 : found.size() >= kMinForOneEdit ? 1 : 0;
  return EditDistance(found, known, edits) <= edits;
}

bool IsLikeKey(std::string_view found, std::string_view known) { return EditDistance(found, known, 1) <= 1; }

}  // namespace dagc
