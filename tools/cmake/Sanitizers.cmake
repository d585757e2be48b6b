# -DDAGC_SANITIZE=address,undefined instruments every target of this build.
if(DAGC_SANITIZE)
  add_compile_options(-fsanitize=${DAGC_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # g++ 12 sees uninitialised members in the library's own headers once they are instrumented.
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  add_link_options(-fsanitize=${DAGC_SANITIZE})
  set(DAGC_STATIC OFF) # the sanitizer runtimes cannot be linked into a static program
endif()
