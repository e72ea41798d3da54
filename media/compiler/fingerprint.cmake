# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
cmake_minimum_required(VERSION 3.25)
# cmake -DOUT=file.cpp "-DFILES=a;b;c" -P fingerprint.cmake
set(sums "")
foreach(file IN LISTS FILES)
  file(SHA256 ${file} sum)
  string(APPEND sums ${sum})
endforeach()
string(SHA256 all "${sums}")
file(CONFIGURE OUTPUT ${OUT} @ONLY CONTENT "#include \"media/compiler/output/part_cache.h\"

QByteArray hocvu::media::compilerFingerprint()
{
    return QByteArrayLiteral(\"@all@\");
}
")
