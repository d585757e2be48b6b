# Installs the build in BUILD_DIR into WORK_DIR, builds the project beside this file against it and runs it.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(result)
    message(FATAL_ERROR "${ARGN}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK_DIR})
run(${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${WORK_DIR}/prefix)
run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK_DIR}/build -G Ninja -DCMAKE_PREFIX_PATH=${WORK_DIR}/prefix
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS})
run(${CMAKE_COMMAND} --build ${WORK_DIR}/build)
run(${WORK_DIR}/build/consumer)
foreach(expected "dagc 0.1.0: not ok" "good.yaml:\napiVersion: argoproj.io/v1alpha1\nkind: Workflow" "namespace: data"
                 "serviceAccountName: runner" "image: docker.io/library/alpine:3.20" "bad.yaml:3:1: DG1201"
                 "not ok, compiled 1\n" "bad.yaml:13:17: DG4002 spec.dag[1].depends[0] | " "ok, compiled 1\n"
                 " codes; # DG1201 duplicate-key; a schema")
  string(FIND "${output}" "${expected}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "the consumer did not say `${expected}`:\n${output}")
  endif()
endforeach()
run(${WORK_DIR}/prefix/bin/dagc --version)
# What is installed carries no path of the machine that built it.
file(GLOB_RECURSE exported ${WORK_DIR}/prefix/*.cmake)
foreach(file IN LISTS exported)
  file(READ ${file} text)
  foreach(path ${SOURCE_DIR} ${BUILD_DIR} /usr/lib/)
    string(FIND "${text}" "${path}" at)
    if(NOT at EQUAL -1)
      message(FATAL_ERROR "${file} names ${path}")
    endif()
  endforeach()
endforeach()
