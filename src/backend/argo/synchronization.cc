// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/synchronization.h"

#include "backend/argo/features.h"
#include "backend/argo/refusal.h"
#include "diag/codes/dg4.h"
#include "diag/codes/dg6.h"
#include "value/builder.h"

namespace dagc::argo {

Value Synchronization(const Emission& emission, std::span<const ir::Text> mutexes) {
  if (mutexes.empty()) return {};
  ListBuilder list(emission.arena);
  for (const ir::Text& mutex : mutexes) {
    RefuseLive(emission, mutex, "the name of a mutex");
    list.Add(MapBuilder(emission.arena).Put("name", mutex.value).Finish());
  }
  const Value all = list.Finish();
  MapBuilder made(emission.arena);
  if (Supports(emission.options.argo_version, Feature::kMutexes)) return made.Put("mutexes", all).Finish();
  if (mutexes.size() > 1) {
    emission.sink
        .Report(diag::kSeveralMutexes, mutexes[1].span, mutexes.size(), ArgoVersionName(emission.options.argo_version))
        .Help(help::kForArgo, "3.6");
  }
  return made.Put("mutex", all.items().front()).Finish();
}

}  // namespace dagc::argo
