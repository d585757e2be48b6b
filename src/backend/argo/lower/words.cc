// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/lower/words.h"

namespace dagc::argo {

std::string_view PolicyWord(ir::Concurrency concurrency) {
  switch (concurrency) {
    case ir::Concurrency::kAllow:
      return "Allow";
    case ir::Concurrency::kForbid:
      return "Forbid";
    case ir::Concurrency::kReplace:
      return "Replace";
  }
  return {};
}

std::string_view PolicyWord(ir::RetryOn on) {
  switch (on) {
    case ir::RetryOn::kAny:
      return "Always";
    case ir::RetryOn::kFailure:
      return "OnFailure";
    case ir::RetryOn::kError:
      return "OnError";
    case ir::RetryOn::kTransientError:
      return "OnTransientError";
  }
  return {};
}

}  // namespace dagc::argo
