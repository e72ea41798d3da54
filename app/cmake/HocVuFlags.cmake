# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
# hocvu::flags carries every compiler setting of the project; nothing else sets a flag.
add_library(hocvu_flags INTERFACE)
add_library(hocvu::flags ALIAS hocvu_flags)

target_include_directories(hocvu_flags INTERFACE ${CMAKE_SOURCE_DIR}/app)
target_compile_definitions(hocvu_flags INTERFACE
  QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  HOCVU_VERSION="${PROJECT_VERSION}")
target_compile_options(hocvu_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
  -Wswitch-enum -Wnon-virtual-dtor -Woverloaded-virtual)
# A program loads only the libraries that it calls, not all that its parts might.
target_link_options(hocvu_flags INTERFACE LINKER:--as-needed)
