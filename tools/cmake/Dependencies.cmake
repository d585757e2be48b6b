# Outside libraries, all from the distribution's packages: nothing is downloaded.
find_package(Threads REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(valijson REQUIRED)
find_package(CLI11 REQUIRED)

# The two that leave something to link. An installed dagc names them by `-l`, so that it does not carry a path of the
# machine that built it.

# RE2 ships no CMake package in Debian 12.
find_path(RE2_INCLUDE_DIR re2/re2.h REQUIRED)
find_library(RE2_LIBRARY NAMES libre2.a re2 REQUIRED)
add_library(dagc_re2 INTERFACE)
target_include_directories(dagc_re2 SYSTEM INTERFACE $<BUILD_INTERFACE:${RE2_INCLUDE_DIR}>)
target_link_libraries(dagc_re2 INTERFACE $<BUILD_INTERFACE:${RE2_LIBRARY}> $<INSTALL_INTERFACE:re2> Threads::Threads)

# yaml-cpp's own target names the shared library; a static program needs the archive beside it.
find_library(YAML_CPP_LIBRARY NAMES libyaml-cpp.a yaml-cpp REQUIRED)
add_library(dagc_yaml_cpp INTERFACE)
target_include_directories(dagc_yaml_cpp SYSTEM INTERFACE $<BUILD_INTERFACE:${YAML_CPP_INCLUDE_DIR}>)
target_link_libraries(dagc_yaml_cpp INTERFACE $<BUILD_INTERFACE:${YAML_CPP_LIBRARY}> $<INSTALL_INTERFACE:yaml-cpp>)
