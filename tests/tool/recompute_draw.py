#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws every paper of a bundle again: recompute_draw.py OPEN-KIT BUNDLE.zip names those that differ.

Written from the comments of app/core/exam/draw*.h, as are its two modules, with Python's own library alone."""
import functools, hashlib, itertools, json, math, sys, unicodedata, zipfile
from draw_method import below, derived, shuffled, table, words
from draw_seats import hands

CELLS = [(topic, level) for topic in range(14) for level in range(3)]

@functools.cache
def dealt(seats_seed, colours):
    return hands(bank, topics, levels, seats_seed, colours)

def paper(body, used):
    room = derived(seed, "hocvu room 1", " ".join(unicodedata.normalize("NFC", body["room"]).split()))
    stream = words(derived(room, "hocvu attempt 1", body["person"], body["number"]))
    own = {one for cell in CELLS for one in bank[cell]}
    if "seat" in body:
        *row, place = map(int, body["seat"].split("."))
        colours = 4 if row else 2
        own = dealt(derived(room, "hocvu seats 1", colours), colours)[sum(row) % 2 * 2 + place % 2]
    ranks = {cell: [[one for one in bank[cell] if 2 * (one in used) + (one not in own) == rank]
                    for rank in range(4)] for cell in CELLS}
    def choice(cell, n):
        cost, ways = 0, 1
        for rank, dear in zip(ranks[cell], (0, 1, sum(topics) + 1, sum(topics) + 2)):
            some = min(n, len(rank))
            cost, ways, n = cost + some * dear, ways * math.comb(len(rank), some), n - some
        return (cost, ways) if n == 0 else None
    def pick(rows):
        ends = list(itertools.accumulate(ways for _, ways, _, _ in rows))
        mark = below(stream, ends[-1])
        return next(row for row, end in zip(rows, ends) if mark < end)
    taken, drawn = table(topics, levels, functools.cache(choice), pick), []
    for cell in CELLS:
        for rank in ranks[cell]:
            drawn += shuffled(stream, rank, min(taken[cell], len(rank)))
            taken[cell] -= min(taken[cell], len(rank))
    return [one + ":" + "".join(map(str, shown[one] if one in stays else shuffled(stream, shown[one], len(shown[one]))))
            for one in shuffled(stream, drawn, len(drawn))]

kit, bundle = sys.argv[1:]
campaign, pool, info = (json.load(open(f"{kit}/data/{name}.json")) for name in ("campaign", "bank", "kit"))
seed = bytes.fromhex(open(f"{kit}/data/draw-seed.txt").read())
assert info["drawCommitment"] == hashlib.sha256(seed).hexdigest()
topics, levels = campaign["blueprint"]["topics"], campaign["blueprint"]["levels"]
bank, items = {cell: [] for cell in CELLS}, {one["id"]: one.get("item", one) for one in pool["questions"]}
shown = {name: range(len(one.get("lefts", one.get("options", "")))) for name, one in items.items()}
stays = {name for name, one in items.items() if one.get("kind") == "true_false" or
         one.get("fixedOrder") and one.get("kind") != "ordering"}
for one in (one for one in pool["questions"] if not one["practice"]):
    bank[one["topic"] - 1, ("nhan_biet", "thong_hieu", "van_dung").index(one["level"])].append(one["id"])
with zipfile.ZipFile(bundle) as archive:
    lines = next(archive.read(name) for name in archive.namelist() if name.endswith("/data/events.jsonl"))
events = map(json.loads, lines.splitlines())
attempts = {event["subject"]: event["body"] for event in events if event["kind"] == "exam.drawn"}
wrong = [attempt for attempt, body in attempts.items() if body["paper"] != paper(
    body, {code.split(":")[0] for other in body["avoided"] for code in attempts[other]["paper"]})]
print(f"{len(attempts)} papers drawn again", *(f"{attempt} differs" for attempt in wrong), sep="\n")
sys.exit(bool(wrong))
