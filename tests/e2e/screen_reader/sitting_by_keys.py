# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same sitting by the keyboard alone: real keys, and the accessibility bus tells only where
the focus is."""

import small_kit
import words
from bus import TIMEOUT
from page_check import check_page
from tab_ring import TabRing

_LESSON_TIMEOUT = 60.0
_PERSON = "Nguyễn Thị Hường"
_QUESTIONS = 30
_FLAGGED = 4
_LETTERS = "abcd"


class SittingByKeys:
    def __init__(self, kiosk, kit, step):
        self._kiosk = kiosk
        self._kit = kit
        self._step = step
        self._ring = TabRing(kiosk)

    def run(self):
        self._sign_in()
        self._learn()
        self._sit_exam()
        self._take_certificate()

    def _expect_focus(self, thing, timeout=TIMEOUT):
        role, name = thing

        def is_there():
            focus = self._kiosk.focus()
            called = focus and (focus.name.startswith(name[:-1]) if name.endswith("…")
                                else focus.name == name)
            return focus if called and focus.role == role and focus.has("ENABLED") else None
        return self._kiosk.wait(f'{role} "{name}" to have the keyboard', is_there, timeout)

    def _key(self, name):
        self._kiosk.announced.clear()
        self._kiosk.key(name)

    def _tab_to(self, thing):
        self._ring.go_to(*thing)

    # The sitting

    def _sign_in(self):
        self._expect_focus(words.START)
        self._ring.check(words.IDLE)
        self._key("Return")
        self._expect_focus(words.NAME_FIELD)
        self._ring.check(words.SIGN_IN)
        self._kiosk.type("huong")
        self._kiosk.wait("the person to be marked", lambda: _PERSON in self._focus_description())
        self._ring.check("Chọn tên của bạn")
        self._key("Return")
        self._expect_focus(words.PIN_FIELD)
        self._ring.check("Nhập mã PIN")
        self._kiosk.type(small_kit.PIN)
        self._step("signed in")

    def _focus_description(self):
        focus = self._kiosk.focus()
        return focus.description if focus else ""

    def _learn(self):
        self._expect_focus(words.GO_ON_LEARNING)
        self._ring.check(words.COURSE)
        self._key("Return")
        self._expect_focus(words.PAUSE)
        self._key("space")
        self._expect_focus(words.PLAY)
        self._ring.check(words.LESSON)
        self._key("space")
        for lesson in small_kit.LESSONS:
            for checkpoint in lesson.checkpoints:
                self._answer_checkpoint(checkpoint)
            is_last = lesson is small_kit.LESSONS[-1]
            self._expect_focus(words.LAST_LESSON if is_last else words.NEXT_LESSON,
                               _LESSON_TIMEOUT)
            self._key("Return")
            self._step(f"lesson {lesson.number} watched")

    def _answer_checkpoint(self, checkpoint):
        first = (words.RADIO, f"A. {checkpoint.options[0]}")
        self._expect_focus(first, _LESSON_TIMEOUT)
        for _ in range(checkpoint.key):
            self._key("Down")
        self._key("space")
        name = f"{'ABCD'[checkpoint.key]}. {checkpoint.options[checkpoint.key]}"
        self._kiosk.wait(f"“{name}” to be chosen",
                         lambda: self._expect_focus((words.RADIO, name)).has("CHECKED"))
        self._ring.check(checkpoint.question)
        self._tab_to(words.ANSWER_CHECKPOINT)
        self._key("Return")
        if checkpoint.at < small_kit.VIDEO_MS: # else the way to the next lesson has it at once
            self._expect_focus(words.AFTER_CHECKPOINT)
            self._key("Return")

    def _sit_exam(self):
        self._expect_focus(words.OPEN_EXAM)
        self._key("Return")
        self._expect_focus(words.BEGIN_EXAM)
        self._ring.check(words.EXAM)
        self._key("Return")
        for number in range(1, _QUESTIONS + 1):
            self._answer(number)
        self._step(f"{_QUESTIONS} questions answered")
        self._tab_to(words.SUBMIT)
        self._key("Return")
        self._expect_focus((words.BUTTON, "Làm tiếp"))
        self._ring.check(words.SUBMIT_SHEET[1], is_sheet=True)
        self._tab_to(words.SUBMIT)
        self._key("Return")
        self._expect_focus(words.OPEN_CERTIFICATE)
        self._ring.check(words.RESULT)
        self._step("handed in")

    def _answer(self, number):
        role, name = words.STEM
        stem = self._expect_focus((role, name.format(number=number, count=_QUESTIONS)))
        if number == 1:
            self._ring.check("question 1")
            self._key("t")
            self._kiosk.wait("the time left to be said",
                             lambda: self._kiosk.heard("phút"))
        question = self._kit.questions[stem.name.partition(". ")[2]]
        group = self._kiosk.find(words.ANSWERS[0], words.ANSWERS[1].format(number=number),
                                 stem.object.parent)
        options = [node for node in self._kiosk.nodes(group.object) if node.role == words.RADIO]
        right = next(i for i, node in enumerate(options)
                     if node.name.partition(". ")[2] == question.right)
        self._key(_LETTERS[right])
        self._kiosk.wait(f"question {number}: the choice to be said",
                         lambda: self._kiosk.heard(f"Đã chọn {options[right].name}"))
        if number == 2:
            self._ring.check("question 2, answered")
        if number == _FLAGGED:
            self._tab_to(words.FLAG)
            self._key("Return")
            self._expect_focus(words.UNFLAG)
            self._tab_to((role, name.format(number=number, count=_QUESTIONS)))
        if number < _QUESTIONS:
            self._turn_page(number)

    def _turn_page(self, number):
        """By the key that turns pages; from an answer the focus goes to the next question."""
        self._key("Next")
        role, name = words.STEM
        following = name.format(number=number + 1, count=_QUESTIONS)
        self._kiosk.wait(f"question {number + 1}", lambda: self._kiosk.focus() and
                         self._kiosk.focus().name.startswith(following[:-1]))

    def _take_certificate(self):
        self._key("Return")
        self._expect_focus((words.BUTTON, "In"))
        check_page(self._kiosk, words.CERTIFICATE)
        self._ring.check(words.CERTIFICATE)
        self._tab_to(words.SIGN_OUT)
        self._key("Return")
        self._expect_focus(words.START)
        self._step("certificate seen, signed out")
