# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole sitting, sign-in to certificate, by what a screen reader tells and can do."""

import small_kit
import words
from bus import TIMEOUT, Fault, act
from page_check import check_page

_LESSON_TIMEOUT = 60.0  # of seconds of video, on a busy PC
_PERSON = "Nguyễn Thị Hường"
_UNIT = "Phòng Văn hóa - Xã hội"
_WRONG_PIN = "1357"
_QUESTIONS = 30
_FLAGGED = 4  # of the questions, from 1
_LEFT_OUT = 7  # answered after looking at the overview


class SittingByEar:
    def __init__(self, kiosk, kit, step):
        self._kiosk = kiosk
        self._kit = kit
        self._step = step
        self._paper = None  # what holds a question's words and answers

    def run(self):
        self._sign_in()
        self._learn()
        self._sit_exam()
        self._take_certificate()

    # What is done often

    def _expect_page(self, title):
        """Waits until the page has said its title, and looks at it."""
        self._kiosk.wait(f'the page to say "{title}"', lambda: self._kiosk.heard(title))
        check_page(self._kiosk, title)

    def _expect_said(self, what):
        self._kiosk.wait(f'"{what}" to be said', lambda: self._kiosk.heard(what))

    def _press(self, thing, **how):
        self._act(self._kiosk.find_usable(*thing, **how))

    def _act(self, node):
        """What is said from now on is said of what this did."""
        self._kiosk.announced.clear()
        act(node)

    def _expect_around_focus(self, page, what):
        """The objects around the focused one are read when the focus comes into them."""
        def is_around():
            focus = self._kiosk.focus()
            return focus and any(what in node.name for node in [*focus.path(), focus])
        self._kiosk.wait(f"page “{page}”: something in what is called “{what}” to have the "
                         "keyboard", is_around)

    # The sitting

    def _sign_in(self):
        # Made before the program was on the bus: a screen reader reads the window that is new.
        self._kiosk.find(*words.START)
        check_page(self._kiosk, words.IDLE)
        self._press(words.START)
        self._expect_page(words.SIGN_IN)
        unit = self._kiosk.find(words.BUTTON, _UNIT)
        if " trên " not in unit.description:
            raise Fault(f"page “{words.SIGN_IN}”: {unit} does not tell its position in the list")
        self._act(unit)
        self._expect_said("Chọn tên của bạn")
        field = self._kiosk.find(*words.NAME_FIELD)
        field.object.queryEditableText().setTextContents("huong")
        marked = self._kiosk.wait(
            "the first person to be told at the field",
            lambda: self._kiosk.look(*words.NAME_FIELD).description)
        if _PERSON not in marked or "1 trên 1" not in marked:
            raise Fault(f"page “{words.SIGN_IN}”: the field tells “{marked}”, not who is marked and "
                        "the position")
        check_page(self._kiosk, "Chọn tên của bạn")
        self._press((words.BUTTON, _PERSON + "…"))
        self._enter_pin()
        self._step("signed in: unit, name, a wrong PIN and the right one")

    def _enter_pin(self):
        self._expect_said("Nhập mã PIN")
        self._expect_around_focus("Nhập mã PIN", _PERSON)
        check_page(self._kiosk, "Nhập mã PIN")
        notice = self._kiosk.find(*words.PRIVACY)
        if not any("Máy lưu họ tên" in node.name for node in self._kiosk.nodes(notice.object)):
            raise Fault("page “Nhập mã PIN”: the privacy notice has no words")
        for digit in _WRONG_PIN:
            self._press((words.BUTTON, digit))
        self._expect_said(words.WRONG_PIN)
        if any(_WRONG_PIN in one for one in [*self._kiosk.renamed, *self._kiosk.announced]):
            raise Fault("page “Nhập mã PIN”: the PIN is said aloud")
        self._kiosk.wait("the PIN to be asked for again",
                         lambda: self._kiosk.look(*words.PIN_FIELD).has("ENABLED"), 60)
        for digit in small_kit.PIN:
            self._press((words.BUTTON, digit))

    def _learn(self):
        self._expect_page(words.COURSE)
        if self._kiosk.find(*words.OPEN_EXAM).has("ENABLED"):
            raise Fault(f"page “{words.COURSE}”: the exam is told as open before the lessons")
        tiles = [node for node in self._kiosk.nodes() if node.name.startswith("Bài ")
                 and node.role == words.BUTTON]
        if len(tiles) != len(small_kit.LESSONS):
            raise Fault(f"page “{words.COURSE}”: {len(tiles)} lessons instead of "
                        f"{len(small_kit.LESSONS)}")
        self._press(words.GO_ON_LEARNING)
        self._expect_page(words.LESSON)
        for lesson in small_kit.LESSONS:
            self._watch(lesson)
            self._step(f"lesson {lesson.number} watched, {len(lesson.checkpoints)} questions")

    def _watch(self, lesson):
        self._expect_said(lesson.title)
        self._kiosk.find(*words.VIDEO)
        self._kiosk.find(*words.PAUSE)
        check_page(self._kiosk, lesson.title)
        for number, checkpoint in enumerate(lesson.checkpoints):
            if lesson.number == 1 and number == 0:
                self._answer_checkpoint(checkpoint, (checkpoint.key + 1) % len(checkpoint.options))
                self._expect_said(words.WRONG)
                check_page(self._kiosk, checkpoint.question)
                self._press(words.WATCH_AGAIN)
                self._kiosk.find(*words.VIDEO)
            self._answer_checkpoint(checkpoint, checkpoint.key)
            self._expect_said(words.RIGHT)
            # No press that forgets what was said: the last answer may complete the lesson.
            act(self._kiosk.find_usable(*words.AFTER_CHECKPOINT))
        self._kiosk.wait(f"lesson {lesson.number} to be complete",
                         lambda: self._kiosk.heard(words.LESSON_DONE), _LESSON_TIMEOUT)
        is_last = lesson is small_kit.LESSONS[-1]
        self._press(words.LAST_LESSON if is_last else words.NEXT_LESSON)

    def _answer_checkpoint(self, checkpoint, option):
        name = f"{'ABCD'[option]}. {checkpoint.options[option]}"
        self._kiosk.find(words.RADIO, name, timeout=_LESSON_TIMEOUT)
        self._expect_around_focus("Câu hỏi", checkpoint.question)
        check_page(self._kiosk, checkpoint.question)
        if self._kiosk.find(*words.ANSWER_CHECKPOINT).has("ENABLED"):
            raise Fault("page “Câu hỏi”: it can be answered with nothing chosen")
        self._press((words.RADIO, name))
        self._kiosk.wait(f"“{name}” to be told as chosen",
                         lambda: self._kiosk.look(words.RADIO, name).has("CHECKED"))
        self._press(words.ANSWER_CHECKPOINT)

    def _sit_exam(self):
        self._expect_page(words.COURSE)
        self._press(words.OPEN_EXAM)
        self._expect_page(words.EXAM)
        begin = self._kiosk.find(*words.BEGIN_EXAM)
        if f"{_QUESTIONS} câu hỏi" not in begin.description or "phút" not in begin.description:
            raise Fault(f"page “{words.EXAM}”: the rules are not read with the button that begins")
        self._act(begin)
        self._expect_said(words.TIME_LEFT)
        for number in range(1, _QUESTIONS + 1):
            self._answer(number, leave_out=number == _LEFT_OUT)
        self._step(f"{_QUESTIONS} questions read and answered, one flagged, one left out")
        self._use_overview()
        self._submit()

    def _stem(self, number):
        role, name = words.STEM
        stem = self._kiosk.find(role, name.format(number=number, count=_QUESTIONS), self._paper)
        self._paper = stem.object.parent
        return stem

    def _answer(self, number, leave_out=False):
        stem = self._stem(number)
        if number in (1, 2, _QUESTIONS):
            check_page(self._kiosk, stem.name)
        focus = self._kiosk.focus()
        if stem.name != focus.name:
            self._expect_said(stem.name)
        question = self._kit.questions.get(stem.name.partition(". ")[2])
        if question is None:
            raise Fault(f"question {number} reads like none of the bank: “{stem.name}”")
        role, name = words.ANSWERS
        group = self._kiosk.find(role, name.format(number=number), self._paper)
        options = [node for node in self._kiosk.nodes(group.object) if node.role == words.RADIO]
        read = {node.name.partition(". ")[2]: node for node in options}
        if sorted(read) != sorted(question.options):
            raise Fault(f"question {number}: its options are read as {sorted(read)}")
        if any(node.has("CHECKED") for node in options):
            raise Fault(f"question {number}: an option is told as chosen before anybody chose it")
        if not leave_out:
            self._choose(number, read[question.right], group)
        if number == _FLAGGED:
            self._press(words.FLAG)
            self._kiosk.find(*words.UNFLAG)
        if number < _QUESTIONS:
            self._press(words.NEXT_QUESTION)

    def _choose(self, number, option, group):
        self._kiosk.renamed.clear()
        act(option)
        self._kiosk.wait(f"question {number}: “{option.name}” to be told as chosen",
                         lambda: self._kiosk.look(words.RADIO, option.name,
                                                  group.object).has("CHECKED"))
        self._kiosk.wait(f"question {number}: the saved mark to tell that the answer is saved",
                         lambda: any(one.startswith(words.SAVED) for one in self._kiosk.renamed))

    def _use_overview(self):
        last = self._kiosk.look(*words.NEXT_QUESTION)
        if last.has("ENABLED"):
            raise Fault("the last question: “Câu sau” is told as usable")
        role, name = words.CHIP
        self._kiosk.find(role, name.format(number=_FLAGGED, flag=words.CHIP_FLAG))
        self._press((role, f"Câu {_LEFT_OUT}, chưa trả lời…"))
        self._answer(_LEFT_OUT)
        self._kiosk.find(role, name.format(number=_LEFT_OUT, flag=""))

    def _submit(self):
        self._press(words.SUBMIT)
        role, name = words.SUBMIT_SHEET
        sheet = self._kiosk.find(role, name)
        if str(_QUESTIONS) not in sheet.description:
            raise Fault("the question before handing in does not tell how many are answered")
        self._expect_said(name)
        self._expect_around_focus(name, name)
        self._press(words.SUBMIT, root=sheet.object)
        self._expect_page(words.RESULT)
        score = words.SCORE.format(right=_QUESTIONS, count=_QUESTIONS)
        self._expect_around_focus(words.RESULT, score)
        self._step(f"handed in; the result says “{score}”")

    def _take_certificate(self):
        self._press(words.OPEN_CERTIFICATE)
        self._expect_page(words.CERTIFICATE)
        number = self._kiosk.find(*words.CERTIFICATE_NUMBER).name.removeprefix("Số ")
        paper = self._kiosk.wait(
            "the certificate's own words",
            lambda: next((node for node in self._kiosk.nodes()
                          if node.name == words.CERTIFICATE and _PERSON in node.description), None),
            TIMEOUT)
        if number not in paper.description:
            raise Fault(f"page “{words.CERTIFICATE}”: its words do not hold the number {number}")
        self._press(words.SIGN_OUT)
        self._expect_page(words.IDLE)
        self._step(f"certificate {number} read: name and number; signed out")
