#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws every paper of a bundle again: recompute_draw.py KIT BUNDLE.zip names those that differ.

Written from the comments of app/core/exam/draw*.h, with Python's own library alone."""
import functools, hashlib, hmac, itertools, json, math, struct, sys, unicodedata, zipfile

CELLS = [(topic, level) for topic in range(14) for level in range(3)]
ROUNDS = 10 * ([(i, 4 + i, 8 + i, 12 + i) for i in range(4)]
               + [(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4) for i in range(4)])

def derived(key, *parts):
    return hmac.digest(key, "\n".join(map(str, parts)).encode(), "sha256")

def words(key):  # ChaCha20, RFC 8439
    for block in itertools.count():
        start = [*struct.unpack("<4I8I", b"expand 32-byte k" + key), block, 0, 0, 0]
        x = start[:]
        for a, b, c, d in ROUNDS:
            for to, by, turned, bits in (a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7):
                x[to] = x[to] + x[by] & 0xFFFFFFFF
                mixed = x[turned] ^ x[to]
                x[turned] = (mixed << bits | mixed >> 32 - bits) & 0xFFFFFFFF
        yield from struct.unpack("<8Q", struct.pack("<16I", *(p + q & 0xFFFFFFFF for p, q in zip(x, start))))

def below(stream, n):
    bits, number = (n - 1).bit_length(), n
    while number >= n:
        number = sum(next(stream) << 64 * i for i in range(-(-bits // 64))) & (1 << bits) - 1
    return number

def shuffled(stream, items, count):
    items = list(items)
    for i in range(count):
        j = i + below(stream, len(items) - i)
        items[i], items[j] = items[j], items[i]
    return items[:count]

def table(factor, choice, pick):  # choice(cell, n): (cost, ways), or None where it is impossible
    @functools.cache
    def rows_from(topic, left):  # each row of least cost: (cost, ways, row, what is left then)
        if topic == 14:
            return [(0, 1, None, None)]
        rows, total = [], factor * topics[topic]
        for row in ((a, b, total - a - b) for a in range(total + 1) for b in range(total - a + 1)):
            rest = tuple(have - n for have, n in zip(left, row))
            cells = [choice((topic, level), n) for level, n in enumerate(row)]
            after = min(rest) >= 0 and None not in cells and rows_from(topic + 1, rest)
            if after:
                rows.append((after[0][0] + sum(cost for cost, _ in cells),
                             sum(one[1] for one in after) * math.prod(ways for _, ways in cells), row, rest))
        return [one for one in rows if one[0] == min(rows)[0]]
    left, found = tuple(factor * n for n in levels), {}
    for topic in range(14):
        _, _, row, left = pick(rows_from(topic, left))
        found.update({(topic, level): n for level, n in enumerate(row)})
    return found

@functools.cache
def hands(room, colours):  # what the seats of each colour are asked first
    together = functools.cache(lambda have, n: n <= colours * have and (sum(i // have for i in range(n)), 1) or None)
    left = table(colours, lambda cell, n: together(len(bank[cell]), n), lambda rows: rows[0])
    wants = []
    for over in range(colours, 0, -1):
        shares = {cell: (n // over, -(-n // over)) for cell, n in left.items()}
        wants.append(table(1, lambda cell, n: (0, 1) if n in shares[cell] else None, lambda rows: rows[0]))
        left = {cell: n - wants[-1][cell] for cell, n in left.items()}
    stream = words(derived(room, "hocvu seats 1", colours))
    order, dealt = shuffled(stream, range(colours), colours), [set() for _ in wants]
    for cell in CELLS:
        cards, got, at = shuffled(stream, bank[cell], len(bank[cell])), [part[cell] for part in wants], 0
        for hand, wanted in enumerate(got):
            dealt[hand].update(cards[(at + i) % len(cards)] for i in range(wanted))
            at += wanted
        for card in cards[at:]:
            hand = min(range(colours), key=lambda one: (got[one], len(dealt[one])))
            dealt[hand].add(card)
            got[hand] += 1
    return dict(zip(order, dealt))

def paper(body, used):
    room = derived(seed, "hocvu room 1", " ".join(unicodedata.normalize("NFC", body["room"]).split()))
    stream = words(derived(room, "hocvu attempt 1", body["person"], body["number"]))
    own = {one for cell in CELLS for one in bank[cell]}
    if "seat" in body:
        *row, place = map(int, body["seat"].split("."))
        own = hands(room, 4 if row else 2)[sum(row) % 2 * 2 + place % 2]
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
    taken, drawn = table(1, functools.cache(choice), pick), []
    for cell in CELLS:
        for rank in ranks[cell]:
            drawn += shuffled(stream, rank, min(taken[cell], len(rank)))
            taken[cell] -= min(taken[cell], len(rank))
    return [one + ":" + "".join(map(str, range(4) if one in fixed else shuffled(stream, range(4), 4)))
            for one in shuffled(stream, drawn, len(drawn))]

kit, bundle = sys.argv[1:]
campaign, pool, info = (json.load(open(f"{kit}/data/{name}.json")) for name in ("campaign", "bank", "kit"))
seed = bytes.fromhex(open(f"{kit}/data/draw-seed.txt").read())
assert info["drawCommitment"] == hashlib.sha256(seed).hexdigest()
topics, levels = campaign["blueprint"]["topics"], campaign["blueprint"]["levels"]
bank, fixed = {cell: [] for cell in CELLS}, {one["id"] for one in pool["questions"] if one["fixedOrder"]}
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
