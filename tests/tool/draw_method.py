# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The random numbers and the tables of recompute_draw.py, from draw_stream.h and draw_table.h."""
import functools, hmac, itertools, math, struct

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

def table(topics, levels, choice, pick):  # choice(cell, n): (cost, ways), or None where it is impossible
    @functools.cache
    def rows_from(topic, left):  # each row of least cost: (cost, ways, row, what is left then)
        if topic == 14:
            return [(0, 1, None, None)]
        rows, total = [], topics[topic]
        for row in ((a, b, total - a - b) for a in range(total + 1) for b in range(total - a + 1)):
            rest = tuple(have - n for have, n in zip(left, row))
            cells = [choice((topic, level), n) for level, n in enumerate(row)]
            after = min(rest) >= 0 and None not in cells and rows_from(topic + 1, rest)
            if after:
                rows.append((after[0][0] + sum(cost for cost, _ in cells),
                             sum(one[1] for one in after) * math.prod(ways for _, ways in cells), row, rest))
        return [one for one in rows if one[0] == min(rows)[0]]
    left, found = tuple(levels), {}
    for topic in range(14):
        _, _, row, left = pick(rows_from(topic, left))
        found.update({(topic, level): n for level, n in enumerate(row)})
    return found
