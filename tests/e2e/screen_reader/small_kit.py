# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kit that a whole sitting can be made of in a minute: the demo's rules and questions, three
lessons of some seconds with real videos, and invented people with a known PIN."""

import json
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import yaml

PIN = "2468"
VIDEO_MS = 5000
EXAM_MINUTES = 5
_PEOPLE = """code,name,birth_year,unit,pin
CB-001,Nguyễn Thị Hường,1979,Phòng Văn hóa - Xã hội,{pin}
CB-002,Bùi Xuân Trường,1966,Phòng Văn hóa - Xã hội,{pin}
CB-003,Đặng Quốc Bảo,1983,Văn phòng Đảng ủy,{pin}
CB-004,Lê Thị Minh Nguyệt,1971,Văn phòng HĐND và UBND,{pin}
"""


@dataclass
class Checkpoint:
    at: int
    rewind: int
    question: str
    options: list
    key: int
    explanation: str


@dataclass
class Lesson:
    number: int
    slug: str
    title: str
    checkpoints: list = field(default_factory=list)


LESSONS = [
    Lesson(1, "01-lam-quen", "Làm quen với trợ lý AI", [
        Checkpoint(2500, 1000, "Trợ lý AI trả lời dựa vào điều gì?",
                   ["Vào ý muốn của cấp trên", "Vào dữ liệu đã học", "Vào phong thủy"], 1,
                   "Trợ lý AI ghép câu trả lời từ những gì đã học.")]),
    Lesson(2, "02-bao-mat", "Giữ kín dữ liệu của công dân", [
        Checkpoint(VIDEO_MS, 3000, "Có được gửi căn cước của công dân lên trợ lý AI công cộng?",
                   ["Không được gửi", "Được, nếu gửi vào buổi tối"], 0,
                   "Dữ liệu cá nhân không rời khỏi hệ thống của cơ quan.")]),
    Lesson(3, "03-kiem-chung", "Kiểm chứng câu trả lời"),
]


@dataclass
class Question:
    stem: str
    options: list
    right: str


def _words(text):
    return " ".join(str(text).split())


class SmallKit:
    """Made in `folder` by the programs in `bin_dir` from the sources of the tree `source`."""

    def __init__(self, folder, bin_dir, source):
        self._folder = Path(folder)
        self._bin = Path(bin_dir)
        self._demo = Path(source) / "resources" / "demo"
        self.path = self._folder / "kit"
        self.questions = {}

    def build(self):
        self._write_lessons()
        self._write_bank()
        # So short that the warning of the last five minutes comes with the first question.
        rules = json.loads((self._demo / "campaign.json").read_text(encoding="utf-8"))
        campaign = self._folder / "campaign.json"
        campaign.write_text(json.dumps(rules | {"examMinutes": EXAM_MINUTES}), encoding="utf-8")
        people = self._folder / "people.csv"
        people.write_text(_PEOPLE.format(pin=PIN), encoding="utf-8")
        subprocess.run(
            [self._bin / "hocvu", "pack", "build", "--campaign", campaign,
             "--bank", self._folder / "bank", "--roster", people,
             "--media", self._folder / "media", "--draw-seed", self._demo / "draw-seed.txt",
             "--out", self.path], check=True, stdout=subprocess.DEVNULL, timeout=60)
        return self

    def _write_lessons(self):
        video = self._folder / "video.mp4"
        poster = self._folder / "poster.png"
        seconds = VIDEO_MS // 1000
        quiet = ["ffmpeg", "-y", "-v", "error"]
        subprocess.run(
            [*quiet, "-f", "lavfi", "-i", f"testsrc2=size=640x360:rate=25:duration={seconds}",
             "-f", "lavfi", "-i", f"sine=frequency=440:duration={seconds}",
             "-c:v", "libx264", "-preset", "ultrafast", "-g", "25", "-pix_fmt", "yuv420p",
             "-c:a", "aac", "-movflags", "+faststart", video], check=True, timeout=60)
        subprocess.run([*quiet, "-i", video, "-frames:v", "1", poster], check=True, timeout=60)
        for lesson in LESSONS:
            folder = self._folder / "media" / lesson.slug
            folder.mkdir(parents=True)
            (folder / "video.mp4").write_bytes(video.read_bytes())
            (folder / "poster.png").write_bytes(poster.read_bytes())
            (folder / "captions.vi.vtt").write_text(
                "WEBVTT\n\n00:00.500 --> 00:04.500\nPhụ đề của bài.\n", encoding="utf-8")
            (folder / "lesson.json").write_text(json.dumps(
                {"format": 1, "number": lesson.number, "slug": lesson.slug,
                 "title": lesson.title, "durationMs": VIDEO_MS}), encoding="utf-8")
            (folder / "checkpoints.json").write_text(json.dumps(
                {"format": 1, "checkpoints": [
                    {"atMs": one.at, "rewindMs": one.rewind, "question": one.question,
                     "options": one.options, "key": one.key, "explanation": one.explanation}
                    for one in lesson.checkpoints]}), encoding="utf-8")

    def _write_bank(self):
        """The demo's questions; each is explained by one of the few lessons there are."""
        bank = self._folder / "bank"
        bank.mkdir()
        for source in sorted((self._demo / "bank").glob("*.yaml")):
            text = source.read_text(encoding="utf-8")
            for one in yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))[
                    "questions"]:
                options = [_words(option) for option in one["options"]]
                question = Question(_words(one["stem"]), options,
                                    options["ABCD".index(one["key"])])
                self.questions[question.stem] = question
            text = re.sub(r"^( +lesson: )(\d+)$",
                          lambda m: f"{m[1]}{(int(m[2]) - 1) % len(LESSONS) + 1}", text,
                          flags=re.MULTILINE)
            (bank / source.name).write_text(text, encoding="utf-8")
