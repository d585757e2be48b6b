# The standard library's headers take most of the time of a plain file (0.6 of 0.7 s with g++ 12), GoogleTest's three
# times that, so builds for work on dagc read them once. The release and clang builds do without, which keeps every file's
# own includes complete.
option(DAGC_PRECOMPILED_HEADERS "Precompile the headers of the standard library and of GoogleTest" OFF)

set(dagc_standard_headers <algorithm> <array> <cstddef> <cstdint> <functional> <map> <memory> <optional> <set> <span>
  <string> <string_view> <unordered_map> <utility> <vector>)

# dagc_precompile(TARGET HEADERS...)
function(dagc_precompile target)
  if(DAGC_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    # ccache keeps what was compiled with a precompiled header only when the preprocessor names it.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  endif()
endfunction()

# dagc_precompile_like(TARGET OTHER): uses what OTHER precompiled.
function(dagc_precompile_like target other)
  if(DAGC_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} REUSE_FROM ${other})
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  endif()
endfunction()
