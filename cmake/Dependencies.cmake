# Outside libraries, all from the distribution's packages: nothing is downloaded.
find_package(Threads REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(valijson REQUIRED)
find_package(CLI11 REQUIRED)

# RE2 ships no CMake package in Debian 12.
find_path(RE2_INCLUDE_DIR re2/re2.h REQUIRED)
find_library(RE2_LIBRARY NAMES libre2.a re2 REQUIRED)
add_library(dagc_re2 INTERFACE)
target_include_directories(dagc_re2 SYSTEM INTERFACE ${RE2_INCLUDE_DIR})
target_link_libraries(dagc_re2 INTERFACE ${RE2_LIBRARY} Threads::Threads)

# yaml-cpp's own target names the shared library; a static program needs the archive beside it.
find_library(YAML_CPP_STATIC libyaml-cpp.a)
add_library(dagc_yaml_cpp INTERFACE)
target_include_directories(dagc_yaml_cpp SYSTEM INTERFACE ${YAML_CPP_INCLUDE_DIR})
if(YAML_CPP_STATIC)
  target_link_libraries(dagc_yaml_cpp INTERFACE ${YAML_CPP_STATIC})
else()
  target_link_libraries(dagc_yaml_cpp INTERFACE yaml-cpp)
endif()
