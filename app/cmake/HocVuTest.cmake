# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later

# hocvu_add_test(NAME [SOURCES more.cpp…] [LINKS targets…] [NEEDS programs…] [LABELS labels…]
#                [TIMEOUT s] [ENV A=B…])
# Builds tst_NAME.cpp of the calling folder as target tst_FOLDER_NAME and registers it as
# FOLDER/NAME. NEEDS are programs that the test runs. Tests need no display, no locale and no
# home: the settings below are the same on every machine.
function(hocvu_add_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINKS;NEEDS;LABELS;ENV" ${ARGN})
  file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
  set(target tst_${folder}_${name})
  add_executable(${target} tst_${name}.cpp ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE ${arg_LINKS} Qt6::Test hocvu::flags)
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME tst_${name}
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests/${folder})
  if(arg_NEEDS)
    add_dependencies(${target} ${arg_NEEDS})
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 60)
  endif()
  if(NOT arg_LABELS)
    set(arg_LABELS unit)
  endif()
  add_test(NAME ${folder}/${name} COMMAND ${target})
  set_tests_properties(${folder}/${name} PROPERTIES
    TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "${HOCVU_TEST_ENVIRONMENT};${arg_ENV}")
endfunction()

set(HOCVU_TEST_ENVIRONMENT
  QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC QT_MEDIA_BACKEND=gstreamer
  HOCVU_SOURCE_DIR=${CMAKE_SOURCE_DIR} HOCVU_BINARY_DIR=${CMAKE_BINARY_DIR}
  QTEST_FUNCTION_TIMEOUT=7200000 # ctest's TIMEOUT is the one that counts, also for soak runs
  LSAN_OPTIONS=suppressions='${CMAKE_SOURCE_DIR}/tests/support/lsan.supp'
  UBSAN_OPTIONS=print_stacktrace=1
  TSAN_OPTIONS=ignore_noninstrumented_modules=1)
