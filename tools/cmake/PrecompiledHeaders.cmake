# The standard library's headers take most of the time of a plain file (0.6 of 0.7 s with g++ 12), GoogleTest's three
# times that, so the everyday build reads them once. All other builds do without, which keeps every file's
# own includes complete.
option(DAGC_PRECOMPILED_HEADERS "Precompile the headers of the standard library and of GoogleTest" OFF)

set(dagc_standard_headers <algorithm> <array> <cstddef> <cstdint> <functional> <map> <memory> <optional> <set> <span>
  <string> <string_view> <unordered_map> <utility> <vector>)

# For g++ 12 what is in a precompiled header is no system header any more: it then warns of what it inlines from there.
# ccache keeps what was compiled with a precompiled header only when the preprocessor names it.
set(dagc_precompiled_options
  $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess> $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow> $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overread>)

# dagc_precompile(TARGET HEADERS...)
function(dagc_precompile target)
  if(DAGC_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    target_compile_options(${target} PRIVATE ${dagc_precompiled_options})
  endif()
endfunction()

# dagc_precompile_like(TARGET OTHER): uses what OTHER precompiled.
function(dagc_precompile_like target other)
  if(DAGC_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} REUSE_FROM ${other})
    target_compile_options(${target} PRIVATE ${dagc_precompiled_options})
  endif()
endfunction()
