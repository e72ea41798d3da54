# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the seats of a room are dealt, for recompute_draw.py; from draw_seats.h."""
import functools
from draw_method import shuffled, table, words

def hands(bank, topics, levels, seed, colours):  # of each colour, what its seats are asked first
    together = functools.cache(lambda have, n: n <= colours * have and (sum(i // have for i in range(n)), 1) or None)
    every = [[colours * n for n in sums] for sums in (topics, levels)]
    left = table(*every, lambda cell, n: together(len(bank[cell]), n), lambda rows: rows[0])
    wants = []
    for over in range(colours, 0, -1):
        shares = {cell: (n // over, -(-n // over)) for cell, n in left.items()}
        wants.append(table(topics, levels, lambda cell, n: (0, 1) if n in shares[cell] else None, lambda rows: rows[0]))
        left = {cell: n - wants[-1][cell] for cell, n in left.items()}
    stream = words(seed)
    order, dealt = shuffled(stream, range(colours), colours), [set() for _ in wants]
    for cell, ids in bank.items():
        cards, got, at = shuffled(stream, ids, len(ids)), [part[cell] for part in wants], 0
        for hand, wanted in enumerate(got):
            dealt[hand].update(cards[(at + i) % len(cards)] for i in range(wanted))
            at += wanted
        for card in cards[at:]:
            hand = min(range(colours), key=lambda one: (got[one], len(dealt[one])))
            dealt[hand].add(card)
            got[hand] += 1
    return dict(zip(order, dealt))
