# What is shipped is a static position-independent executable with stack protector, checked library calls, and tables
# that are read-only once it has started; tools/dev/check_binary.sh holds a built program to it.
option(DAGC_HARDEN "Harden the program, strip it, and keep its debug information in a file of its own" OFF)

if(DAGC_HARDEN)
  add_compile_options(-g1 -fPIE -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()

# dagc_harden_program(TARGET): links it so, and strips it into TARGET and TARGET.debug.
function(dagc_harden_program target)
  if(NOT DAGC_HARDEN)
    return()
  endif()
  target_link_options(${target} PRIVATE -Wl,-z,relro,-z,now,-z,noexecstack)
  if(DAGC_STATIC)
    target_link_options(${target} PRIVATE -static-pie)
  else()
    target_link_options(${target} PRIVATE -pie)
  endif()
  set(program $<TARGET_FILE:${target}>)
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND ${CMAKE_OBJCOPY} --only-keep-debug ${program} ${program}.debug
    COMMAND ${CMAKE_STRIP} --strip-all ${program}
    COMMAND ${CMAKE_OBJCOPY} --add-gnu-debuglink=${program}.debug ${program}
    VERBATIM)
endfunction()
