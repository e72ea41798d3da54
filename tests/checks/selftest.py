#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks themselves: each one passes on a small clean tree and refuses a planted fault."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

_CHECKS = Path(__file__).resolve().parent
_TREE = _CHECKS.parents[1]
_HEAD = "// SPDX-FileCopyrightText: 2026 The HocVu authors\n" \
        "// SPDX-License-Identifier: GPL-3.0-or-later\n"
# Spaces and Vietnamese letters in the path on purpose.
_PREFIX = "thử nghiệm "


class Checks(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory(prefix=_PREFIX)
        self.root = Path(self._folder.name)
        self.build = self.root / "build" / "dev"
        self.build.mkdir(parents=True)
        for name in (".clang-tidy", ".clang-format"):
            shutil.copyfile(_TREE / name, self.root / name)
        self.write("app/core/exam/paper.h", "#pragma once\n\nint doubled(int number);\n")
        self.write("app/core/exam/paper.cpp",
                   '#include "core/exam/paper.h"\n\n'
                   "int doubled(int number)\n{\n    return 2 * number;\n}\n")

    def tearDown(self):
        self._folder.cleanup()

    def write(self, name, text, head=_HEAD):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((head + text).encode() if isinstance(text, str) else text)

    def compile_commands(self):
        qt = next(Path("/usr/include").glob("*/qt6"))
        flags = f"-std=c++20 -fPIC -I'{self.root}/app' -isystem {qt} -isystem {qt}/QtCore"
        entries = [{"directory": str(self.build), "file": str(path),
                    "command": f"g++ {flags} -c '{path}'"}
                   for path in sorted(self.root.glob("app/**/*.cpp"))]
        (self.build / "compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")

    def run_check(self, script, *arguments):
        environment = {**os.environ, "HOCVU_LINT_SECONDS": "600"}
        environment.pop("HOCVU_LINT_ALL", None)
        return subprocess.run([sys.executable, "-B", _CHECKS / script, *arguments, self.root],
                              capture_output=True, text=True, env=environment, check=False)

    def assert_passes(self, script, *arguments):
        done = self.run_check(script, *arguments)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def assert_refuses(self, words, script, *arguments):
        done = self.run_check(script, *arguments)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn(words, done.stdout)

    def git(self, *arguments):
        subprocess.run(["git", "-C", self.root, "-c", "user.name=t", "-c", "user.email=t@example.org",
                        *arguments], check=True, capture_output=True)

    def test_includes_refuses_another_room(self):
        self.assert_passes("includes.py")
        self.write("app/core/exam/draw.cpp", '#include "seal/signature.h"\n')
        self.write("app/seal/signature.h", "#pragma once\n")
        self.assert_refuses("app/core/exam/draw.cpp:3: core may not include seal/signature.h",
                            "includes.py")

    def test_includes_lets_base_in_everywhere(self):
        self.write("app/core/base/result.h", "#pragma once\n#include <tl/expected.hpp>\n")
        self.write("app/kiosk/pages/exam_page.cpp", '#include "core/base/result.h"\n')
        self.assert_passes("includes.py")

    def test_includes_refuses_the_page_in_a_presenter(self):
        self.write("app/kiosk/pages/exam_page.h", "#pragma once\n")
        self.write("app/kiosk/flow/exam_flow.cpp", '#include "kiosk/pages/exam_page.h"\n')
        self.assert_refuses("kiosk/flow may not include kiosk/pages/exam_page.h", "includes.py")

    def test_includes_refuses_widgets_in_the_tool(self):
        self.write("app/tool/bundle_verify.cpp", "#include <QPushButton>\n")
        self.assert_refuses("tool may not include <QPushButton> (QtWidgets", "includes.py")

    def test_includes_refuses_a_library_outside_its_room(self):
        self.write("app/exchange/bag.cpp", "#include <sodium.h>\n")
        self.assert_refuses("exchange may not include <sodium.h> (sodium", "includes.py")

    def test_includes_refuses_an_unknown_library(self):
        self.write("app/core/exam/draw.cpp", "#include <boost/any.hpp>\n")
        self.assert_refuses("belongs to no library", "includes.py")

    def test_includes_refuses_a_folder_without_a_line(self):
        self.write("app/attic/old.cpp", "\n")
        self.assert_refuses("app/attic/old.cpp: its folder has no line", "includes.py")

    def test_format_refuses_a_crooked_line(self):
        self.assert_passes("format.py")
        self.write("app/core/exam/draw.cpp", "int  crooked( );\n")
        self.assert_refuses("app/core/exam/draw.cpp:3", "format.py")

    def test_spdx_refuses_a_missing_head(self):
        self.assert_passes("spdx.py")
        self.write("app/core/exam/draw.h", "#pragma once\n", head="")
        self.write("app/store/sql/people.sql", "SELECT 1;\n", head="")
        self.assert_refuses("app/core/exam/draw.h:1:", "spdx.py")
        self.assert_refuses("app/store/sql/people.sql:1:", "spdx.py")

    def test_file_size_refuses_a_long_file(self):
        self.assert_passes("file_size.py")
        self.write("app/core/exam/draw.cpp", "\n" * 449)
        self.assert_refuses("app/core/exam/draw.cpp: 451 lines", "file_size.py")

    def test_header_comments_refuses_a_silent_class(self):
        self.assert_passes("header_comments.py")
        self.write("app/core/exam/draw.h", "class Draw;\n\nclass Silent\n{\n};\n")
        self.assert_refuses("app/core/exam/draw.h:5: Silent has no comment", "header_comments.py")

    def test_nfc_refuses_decomposed_letters_carriage_returns_and_other_encodings(self):
        self.assert_passes("nfc.py")
        self.write("a.md", "đường\n".encode() + b"o\xcc\x9b\n")
        self.write("b.md", b"one\r\n")
        self.write("c.md", b"caf\xe9\n")
        self.assert_refuses("a.md:2: not NFC", "nfc.py")
        self.assert_refuses("b.md:1: a carriage return", "nfc.py")
        self.assert_refuses("c.md:1: not UTF-8", "nfc.py")

    def test_spelling_refuses_a_typo_in_english_only(self):
        self.write("a.md", "Người dùng te teh\n")
        self.assert_passes("spelling.py")
        self.write("b.md", "Rec" "ieve\n")
        self.assert_refuses("b.md:3: Rec" "ieve", "spelling.py")

    def test_shell_refuses_an_unquoted_word(self):
        self.write("packaging/run", b'#!/usr/bin/env bash\nrm "$1"\n')
        self.assert_passes("shell.py")
        self.write("packaging/run", b"#!/usr/bin/env bash\nrm $1\n")
        self.assert_refuses("SC2086", "shell.py")

    def test_cppcheck_refuses_a_read_past_the_end(self):
        self.compile_commands()
        self.assert_passes("cppcheck.py", self.build)
        self.write("app/core/exam/draw.cpp",
                   "int past()\n{\n    int a[3] = {1, 2, 3};\n    return a[3];\n}\n")
        self.compile_commands()
        self.assert_refuses("out of bounds", "cppcheck.py", self.build)

    def test_changed_looks_at_changes_only_and_remembers_clean_files(self):
        self.write(".gitignore", "/build/\n", head="")
        self.git("init", "-q", "-b", "main")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "core: Begin")
        self.git("commit", "-q", "-m", "core: Nothing", "--allow-empty")
        self.compile_commands()
        self.assertIn("0 changed", self.assert_passes("changed.py", "clang-tidy", self.build))

        self.write("app/core/exam/paper.h", "#pragma once\n\nint doubled(int);\n")
        first = self.assert_passes("changed.py", "clang-tidy", self.build)
        again = self.assert_passes("changed.py", "clang-tidy", self.build)
        self.assertIn("1 changed source files, 0 with findings, 0 unchanged", first)
        self.assertIn("1 changed source files, 0 with findings, 1 unchanged", again)

        self.write("app/core/exam/draw.cpp", "int *nothing()\n{\n    return 0;\n}\n")
        self.compile_commands()
        self.assert_refuses("modernize-use-nullptr", "changed.py", "clang-tidy", self.build)

    def test_changed_hears_clazy(self):
        self.git("init", "-q", "-b", "main")
        self.write("app/core/exam/draw.cpp",
                   "#include <QList>\n#include <QString>\n"
                   "void f(const QList<QString> &all)\n{\n    for (QString one : all)\n"
                   "        Q_UNUSED(one);\n}\n")
        self.compile_commands()
        self.assert_refuses("clazy-range-loop-reference", "changed.py", "clazy", self.build)

    def test_translations_refuses_unfinished_and_missing_texts(self):
        self.write("app/ui/hello.cpp",
                   "class Hello : public QObject\n{\n    Q_OBJECT\n"
                   '    QString text() { return tr("Xin chào"); }\n};\n')
        ts = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' \
             '<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">\n</TS>\n'
        self.write("translations/hocvu_en.ts", ts, head="")
        self.assert_refuses("is not up to date", "translations.py")
        subprocess.run([sys.executable, "-B", _CHECKS / "translations.py", self.root, "--update"],
                       check=True, capture_output=True)
        self.assert_refuses("Hello: not translated: 'Xin chào'", "translations.py")
        path = self.root / "translations/hocvu_en.ts"
        path.write_text(path.read_text(encoding="utf-8").replace(
            '<translation type="unfinished"></translation>', "<translation>Hello</translation>"),
            encoding="utf-8")
        self.assert_passes("translations.py")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
