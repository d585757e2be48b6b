// SPDX-License-Identifier: Apache-2.0
// Our own mistakes stop here, with file and line. Never for what a user wrote: that is a diagnostic.
#pragma once

namespace dagc {

[[noreturn]] void CheckFailed(const char* file, int line, const char* condition);

}  // namespace dagc

#define DAGC_CHECK(condition) ((condition) ? (void)0 : ::dagc::CheckFailed(__FILE__, __LINE__, #condition))

// For what costs more than it may in a release build.
#ifdef NDEBUG
#define DAGC_DEBUG_CHECK(condition) ((void)0)
#else
#define DAGC_DEBUG_CHECK(condition) DAGC_CHECK(condition)
#endif
