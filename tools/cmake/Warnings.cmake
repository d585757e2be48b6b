# The warnings every dagc target is built with; DAGC_WERROR (on in the presets) makes them errors.
add_library(dagc_warnings INTERFACE)
target_compile_options(dagc_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# g++ 12 at -O3 sees overlapping copies in the library's own std::string.
target_compile_options(dagc_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
# clang blames callers of std::stable_sort for what libstdc++ 12 calls inside it.
target_compile_options(dagc_warnings INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
if(DAGC_WERROR)
  target_compile_options(dagc_warnings INTERFACE -Werror)
endif()
