// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/lower/lower.h"

#include "backend/argo/lower/check_names.h"
#include "backend/argo/lower/check_times.h"
#include "backend/argo/lower/choose_object.h"
#include "backend/argo/lower/name_waits.h"
#include "backend/argo/lower/plan_crons.h"

namespace dagc::argo {

Plan Lower(const Lowering& lowering) {
  Plan plan;
  CheckNames(lowering);
  CheckTimes(lowering);
  ChooseObject(lowering, plan);
  PlanCrons(lowering, plan);
  NameWaits(lowering, plan);
  return plan;
}

}  // namespace dagc::argo
