// SPDX-License-Identifier: Apache-2.0
// A part that most owners lack: it costs a pointer where it is absent, and an absent one reads as an empty one.
#pragma once

#include <memory>

namespace dagc::ir {

// Owns its part. Moves, and is not copied. An absent part reads as `T{}`, which all threads share.
template <typename T>
class Rare {
 public:
  explicit operator bool() const { return part_ != nullptr; }
  const T& operator*() const { return part_ ? *part_ : Empty(); }
  const T* operator->() const { return &**this; }

  // The part, to be filled; made now if it was absent. Good until reset() or a move.
  T& make() {
    if (!part_) part_ = std::make_unique<T>();
    return *part_;
  }
  void reset() { part_.reset(); }

 private:
  static const T& Empty() {
    static const T kEmpty{};
    return kEmpty;
  }

  std::unique_ptr<T> part_;
};

}  // namespace dagc::ir
