# SPDX-FileCopyrightText: Callout contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How every part of Callout is compiled: one place for flags, definitions and precompiled headers.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(GNUInstallDirs)

option(CALLOUT_WERROR "Treat warnings as errors" ON)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# GNU ld takes several times as long to link a program.
find_program(LLD ld.lld)
if(LLD)
  add_link_options(-fuse-ld=lld)
endif()

set(CALLOUT_SANITIZE "" CACHE STRING "Sanitizers to build with: address,undefined or thread")
if(CALLOUT_SANITIZE)
  add_compile_options(-fsanitize=${CALLOUT_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CALLOUT_SANITIZE})
  if(CALLOUT_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Asio has fences, which ThreadSanitizer does not follow; the locks beside them it does.
    add_compile_options(-Wno-tsan)
  endif()
endif()

add_library(callout_flags INTERFACE)
target_include_directories(callout_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(callout_flags INTERFACE -Wall -Wextra -Wnon-virtual-dtor
  $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>
  $<$<BOOL:${CALLOUT_WERROR}>:-Werror>)
target_compile_definitions(callout_flags INTERFACE
  QT_NO_CONTEXTLESS_CONNECT QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS
  QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  CALLOUT_VERSION="${PROJECT_VERSION}")

# callout_library(NAME sources… [LINK targets…] [PCH headers…])
function(callout_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;PCH")
  add_library(${name} STATIC ${arg_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PUBLIC callout_flags ${arg_LINK})
  if(arg_PCH)
    target_precompile_headers(${name} PRIVATE ${arg_PCH})
  endif()
endfunction()

# callout_test(NAME source… LINK targets…): one QtTest program, run by ctest as NAME.
function(callout_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  add_executable(${name} ${arg_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE callout_flags callout_test_support Qt6::Test ${arg_LINK})
  # Qt6::Test brings definitions that differ by directory, so its headers cannot be precompiled.
  target_precompile_headers(${name} REUSE_FROM callout_core)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 300
    ENVIRONMENT "LC_ALL=C.UTF-8;LANGUAGE=;QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false;\
TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/tsan.supp")
endfunction()
