# `cmake --install` and, from another project, find_package(dagc) and the target dagc::dagc.
include(CMakePackageConfigHelpers)

install(TARGETS dagc dagc_yaml_cpp dagc_re2 EXPORT dagcTargets)
install(TARGETS dagc_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/dagc DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT dagcTargets NAMESPACE dagc:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dagc)

configure_package_config_file(tools/cmake/dagcConfig.cmake.in ${PROJECT_BINARY_DIR}/dagcConfig.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dagc)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/dagcConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/dagcConfig.cmake ${PROJECT_BINARY_DIR}/dagcConfigVersion.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dagc)
