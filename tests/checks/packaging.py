#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/setup, start and test: what they do and say when something is missing.

The scripts run in a copy of packaging/ whose path has spaces and Vietnamese letters, with a
PATH that holds a few real tools and stand-ins for apt-get, dpkg-query, sudo, npm, df and id.
Each stand-in writes down how it was called.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

_TREE = Path(__file__).resolve().parents[2]
_TOOLS = ("awk bash basename cat chmod chown cmake comm cp dirname env grep ls mkdir mkfifo mktemp "
          "paste readlink realpath rm sed sha256sum sleep sort stat tail tee tr").split()
# Said by every stand-in; the rest is the stand-in's own.
_CALLED = '#!/bin/bash\necho "${0##*/} $*" >>"$CALLS"\n'
_STAND_INS = {
    # Knows every package but those in $MISSING.
    "dpkg-query": 'for p in "${@:4}"; do [[ " $MISSING " == *" $p "* ]] ||'
                  ' echo "$p installed"; done\n',
    "apt-get": '[[ $* != *install* ]] || { echo "$APT_SAYS"; exit "${APT_CODE:-0}"; }\n',
    "sudo": 'shift; [[ $SUDO == yes ]] && { [[ $1 == true ]] || "$@"; }\n',
    "npm": 'mkdir -p node_modules/@a/font; echo "$NPM_SAYS"; [[ -z $NPM_SAYS ]] || exit 1\n'
           "echo {} >node_modules/@a/font/package.json\n",
    "df": 'echo Avail; echo "${FREE:-99999}M"\n',
    "id": '[[ $1 == -u ]] && echo "${AS_UID:-0}" || echo somebody\n',
}
_LOCK = '{\n  "packages": {\n    "": {\n    },\n    "node_modules/@a/font": {\n' \
        '      "version": "%s"\n    }\n  }\n}\n'


class Packaging(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory(prefix="học vụ ")
        self.root = Path(self._folder.name) / "cây nguồn"
        self.bin = Path(self._folder.name) / "bin"
        self.bin.mkdir()
        shutil.copytree(_TREE / "packaging", self.root / "packaging")
        (self.root / "package-lock.json").write_text(_LOCK % "1", encoding="utf-8")
        for tool in _TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        for name, text in _STAND_INS.items():
            self.stand_in(self.bin / name, text)
        self.distribution("debian", "12")

    def tearDown(self):
        self._folder.cleanup()

    def stand_in(self, path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.write_text(_CALLED + text, encoding="utf-8")
        path.chmod(0o755)

    def distribution(self, name, version):
        (self.root / "os-release").write_text(
            f'PRETTY_NAME="{name} {version}"\nID={name}\nVERSION_ID="{version}"\n'
            if version else f"PRETTY_NAME={name}\nID={name}\n", encoding="utf-8")

    def run_script(self, name, *arguments, **environment):
        calls = self.root / "calls"
        calls.write_text("", encoding="utf-8")
        done = subprocess.run(
            [self.root / "packaging" / name, *arguments], cwd="/", stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=False,
            env={"PATH": str(self.bin), "HOME": str(self.root), "LC_ALL": "C.UTF-8",
                 "CALLS": str(calls), "HOCVU_OS_RELEASE": str(self.root / "os-release"),
                 "MISSING": "", **environment})
        self.calls = [line for line in calls.read_text(encoding="utf-8").splitlines()
                      if not line.startswith(("dpkg-query", "df", "id"))]
        return done

    def assert_passes(self, name, *arguments, **environment):
        done = self.run_script(name, *arguments, **environment)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def assert_fails(self, sentence, name, *arguments, **environment):
        done = self.run_script(name, *arguments, **environment)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        last = done.stderr.splitlines()[-1]
        self.assertIn(sentence, last)
        self.assertTrue(last.startswith(f"packaging/{name}: ") and last.endswith("."), last)

    def test_does_nothing_when_nothing_is_missing(self):
        self.assert_passes("setup", "--tests")
        self.assertEqual(self.calls, ["npm ci --ignore-scripts --no-audit --no-fund"])

        said = self.assert_passes("setup", "--tests")

        self.assertEqual(self.calls, [])
        self.assertEqual(said, "")

    def test_installs_only_what_is_missing(self):
        self.assert_passes("setup", MISSING="cmake libzip-dev clazy")

        self.assertIn(" update", self.calls[0])
        self.assertTrue(self.calls[1].endswith(
            "install --no-install-recommends -- cmake libzip-dev"), self.calls)

    def test_installs_the_test_packages_when_asked(self):
        self.assert_passes("setup", "--tests", MISSING="clazy")

        self.assertTrue(self.calls[1].endswith("-- clazy"), self.calls)

    def test_takes_npm_from_debian_when_there_is_none(self):
        npm = (self.bin / "npm").read_text(encoding="utf-8")
        (self.bin / "npm").unlink()
        apt = self.bin / "apt-get"
        apt.write_text(apt.read_text(encoding="utf-8")
                       + f"cat >'{self.bin}/npm' <<'END'\n{npm}END\nchmod +x '{self.bin}/npm'\n",
                       encoding="utf-8")

        self.assert_passes("setup", MISSING="npm")

        self.assertTrue(self.calls[1].endswith("-- npm"), self.calls)
        self.assertTrue(self.calls[-1].startswith("npm ci"), self.calls)

    def test_fetches_again_when_the_lock_changed_or_a_folder_is_gone(self):
        self.assert_passes("setup")
        shutil.rmtree(self.root / "node_modules/@a")
        self.assert_passes("setup")
        self.assertEqual(len(self.calls), 1)

        (self.root / "package-lock.json").write_text(_LOCK % "2", encoding="utf-8")
        self.assert_passes("setup")
        self.assertEqual(len(self.calls), 1)

        self.assert_passes("setup")
        self.assertEqual(self.calls, [])

    def test_goes_through_sudo_for_an_ordinary_user(self):
        self.assert_passes("setup", AS_UID="1000", SUDO="yes", MISSING="cmake")

        self.assertTrue(any(call.startswith("sudo -n env") for call in self.calls), self.calls)

    def test_names_the_distributions_it_knows(self):
        for name, version in (("debian", "12"), ("debian", "13"), ("debian", ""),
                              ("ubuntu", "24.04")):
            self.distribution(name, version)
            self.assert_passes("setup")
        for name, version in (("debian", "11"), ("ubuntu", "22.04"), ("fedora", "40")):
            self.distribution(name, version)
            self.assert_fails(f"this is {name} {version}; HocVu is built on Debian 12", "setup")
        (self.root / "os-release").unlink()
        self.assert_fails("this is an unknown system", "setup")

    def test_reads_os_release_in_any_quotes(self):
        for quote in ("", '"', "'"):
            (self.root / "os-release").write_text(
                f"ID={quote}debian{quote}\nVERSION_ID={quote}12{quote}\n", encoding="utf-8")
            self.assert_passes("setup")

    def test_options_that_lack_their_word_are_named(self):
        for words in (["--with"], ["--with", "--tests"], ["--with", ""]):
            self.assert_fails("--with needs a package", "setup", *words)
        for words in (["--data"], ["--data", "--tour"]):
            self.assert_fails("--data needs a folder", "start", *words)

    def test_says_why_it_cannot_go_on(self):
        cases = [
            ("sudo wants a password", {"AS_UID": "1000", "SUDO": "no"}),
            ("check the network", {"APT_CODE": "100", "APT_SAYS": "E: Failed to fetch http://x"}),
            ("lack: cmake ", {"APT_CODE": "100", "APT_SAYS": "E: Unable to locate package cmake"}),
            ("only 200 MB are free at /usr", {"FREE": "200"}),
            ("the disk is full", {"APT_CODE": "100", "APT_SAYS": "No space left on device"}),
            ("apt-get could not install", {"APT_CODE": "100", "APT_SAYS": "E: broken"}),
        ]
        for sentence, environment in cases:
            with self.subTest(sentence):
                self.assert_fails(sentence, "setup", MISSING="cmake", **environment)
        (self.bin / "sudo").unlink()
        self.assert_fails("there is no sudo", "setup", MISSING="cmake", AS_UID="1000")

    def test_says_why_the_fonts_cannot_be_fetched(self):
        self.assert_fails("check the network", "setup", NPM_SAYS="npm ERR! ENOTFOUND")
        self.assert_fails("not what package-lock.json pins", "setup", NPM_SAYS="EINTEGRITY")
        self.assert_fails("the disk is full", "setup", NPM_SAYS="ENOSPC")
        # What failed is tried again, not believed.
        self.assert_passes("setup")

    def test_shows_the_log_when_the_build_cannot_be_configured(self):
        # No CMakeLists.txt stands in this copy.
        done = self.run_script("test")

        self.assertEqual(done.returncode, 1)
        self.assertIn("build/logs/configure.log", done.stderr)
        self.assertTrue(done.stderr.splitlines()[-1].startswith("packaging/test: CMake could not"))

    def built(self):
        """As if HocVu were built; the tour leaves a bundle and the display it saw."""
        self.stand_in(self.bin / "cmake", "echo '[50/100] Building'\n")
        bin_dir = self.root / "build/release/bin"
        self.stand_in(bin_dir / "hocvu-tour",
                      'echo bundle >"$2/a.zip"; echo "$DISPLAY" >"$2/display"\n')
        # 3: nothing wrong, but nobody said whose key to trust.
        self.stand_in(bin_dir / "hocvu", 'echo "$2"; exit 3\n')
        self.stand_in(bin_dir / "hocvu-kiosk", "exit 3\n")
        self.stand_in(self.bin / "Xvfb",
                      f'echo $$ >"{self.root}/xvfb"\nsleep 0.2\necho 77 >&3\nexec sleep 60\n')

    def test_leads_the_tour_on_a_display_of_its_own_and_takes_that_down(self):
        self.built()

        said = self.assert_passes("start")

        tour = self.root / "build/tour"
        self.assertEqual((tour / "display").read_text(encoding="utf-8"), ":77\n")
        self.assertEqual((tour / "summary.txt").read_text(encoding="utf-8"), "summary\n")
        self.assertTrue((tour / "summary.json").exists())
        self.assertIn(f"hocvu bundle verify {tour}/a.zip", self.calls)
        self.assertIn("build/tour", said)
        server = (self.root / "xvfb").read_text(encoding="utf-8").strip()
        self.assertFalse(Path(f"/proc/{server}").exists(), "Xvfb is still there")

    def test_says_so_when_the_display_or_the_tour_fails(self):
        self.built()
        self.stand_in(self.bin / "Xvfb", "echo broken; exec 3>&-\n")
        self.assert_fails("the virtual display did not start", "start")
        self.built()
        self.stand_in(self.root / "build/release/bin/hocvu-tour", "exit 1\n")
        self.assert_fails("the tour stopped", "start")
        self.built()
        self.stand_in(self.root / "build/release/bin/hocvu", "exit 1\n")
        self.assert_fails("does not verify", "start")

    def test_starts_the_kiosk_where_there_is_a_display(self):
        self.built()

        done = self.run_script("start", "--data", "một kho", DISPLAY=":5")

        self.assertEqual(done.returncode, 3)
        self.assertEqual(self.calls[-1], "hocvu-kiosk --data /một kho")

    def test_refuses_words_it_does_not_know_and_explains_itself(self):
        self.assert_fails("unknown option '--fast'", "setup", "--fast")
        self.assert_fails("unknown option '--fast'", "start", "--fast")
        self.assert_fails("--data needs a folder", "start", "--data")
        for name in ("setup", "start", "test"):
            self.assertIn(f"Usage: packaging/{name}", self.assert_passes(name, "--help"))
            self.assertEqual(self.calls, [])


if __name__ == "__main__":
    os.umask(0o022)
    unittest.main(argv=sys.argv[:1], verbosity=1)
