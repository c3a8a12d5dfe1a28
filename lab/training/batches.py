"""Puts lessons together into batches of pairs, as arrays: what a step of training reads, and what it is told of it."""

from dataclasses import dataclass, field

import numpy as np

from sets import SETS

BEGIN, END, QUESTION_MARK = 101, 102, 1029
LONGEST = 160  # tokens of question and window together
SHELF = 40  # batches that lie together by length
# Of how many lessons …
UNMARKED = 0.3  # … the question loses its mark, as people type them
TITLED = 0.2  # … the windows open with the article's title, as the product's do with a section's heading
SECOND = 0.5  # … a second wrong window of the article is read
ELSEWHERE = 0.3  # … a window of another article is read too
CHANGED = 0.3  # … the question is asked about something else too


@dataclass
class Batch:
    """Pairs, one a row of `ids` and `kinds`; a group is the pairs of one lesson, the right one first if there is one."""

    pairs: list = field(default_factory=list)  # (question, window) as tokens
    groups: list = field(default_factory=list)  # (answered, pairs by number)
    spans: list = field(default_factory=list)  # (pair, first token, last token)
    changed: list = field(default_factory=list)  # pairs whose question is about something else
    stances: list = field(default_factory=list)  # (pair, stance)


def plan(packed, seed, turn, size):
    """The lessons of one round, in batches: as many of each set as its share says, those of like length together."""
    rng = np.random.default_rng((seed, turn))
    shares = np.array([each.share for each in SETS])[packed.set]
    traps = np.array([each.traps for each in SETS])[packed.set]
    unanswered = packed.positive_at[1:] == packed.positive_at[:-1]
    shares = np.where(packed.held == 1, 0, shares * np.where(unanswered, traps, 1))
    times = np.floor(shares + rng.random(len(shares))).astype(int)
    order = rng.permutation(np.repeat(np.arange(len(shares)), times))
    lengths = window_lengths(packed)
    found = []
    for at in range(0, len(order), SHELF * size):
        shelf = order[at : at + SHELF * size]
        shelf = shelf[np.argsort(lengths[shelf], kind="stable")]
        these = [shelf[i : i + size] for i in range(0, len(shelf), size)]
        found += [these[i] for i in rng.permutation(len(these))]
    return found


def window_lengths(packed):
    """Of each lesson, the length of its right window, or of the first one."""
    sizes = np.diff(packed.window_at)
    answered = packed.positive_at[1:] > packed.positive_at[:-1]
    windows = np.zeros(len(packed.set), int)
    windows[answered] = packed.positive[packed.positive_at[:-1][answered], 0]
    windows[~answered] = packed.near[packed.near_at[:-1][~answered]]
    return sizes[windows]


def batch_of(packed, lessons, rng):
    batch = Batch()
    for lesson in lessons:
        add(batch, packed, lesson, rng)
    return batch


def add(batch, packed, lesson, rng):
    question = packed.text(packed.question[lesson])
    if len(question) and question[-1] == QUESTION_MARK and rng.random() < UNMARKED:
        question = question[:-1]
    title = packed.title[lesson]
    lead = packed.text(title) if title >= 0 and rng.random() < TITLED else question[:0]
    positives, near, far = (packed.row(name, lesson) for name in ("positive", "near", "far"))

    def pair(window, asked=question):
        batch.pairs.append((asked, np.concatenate([lead, packed.window(window)])))
        return len(batch.pairs) - 1

    if packed.stance[lesson] >= 0:
        batch.stances.append((pair(positives[0][0]), int(packed.stance[lesson])))
        if len(far) and rng.random() < 0.5:
            batch.stances.append((pair(rng.choice(far)), 2))
        return
    group = []
    if len(positives):
        window, first, last = positives[rng.integers(len(positives))]
        group.append(pair(window))
        at = len(question) + 2 + len(lead)  # where the window's tokens begin
        if first >= 0 and at + last < LONGEST - 1:
            batch.spans.append((group[0], at + first, at + last))
        changed = packed.changed[lesson]
        if changed >= 0 and rng.random() < CHANGED:
            batch.changed.append(pair(window, packed.text(changed)))
        wrong = [*rng.permutation(near[:4])[:1]]
        if rng.random() < SECOND:
            wrong += [*rng.permutation(near[4:])[:1]]
    else:
        wrong = list(near[:3])
    if len(far) and (rng.random() < ELSEWHERE or not wrong):
        wrong.append(rng.choice(far))
    group += [pair(window) for window in wrong]
    batch.groups.append((len(positives) > 0, group))


def arrays(pairs):
    """ids, kinds, mask of pairs, filled up to the longest of them; a window that does not fit is cut."""
    rows = []
    for question, window in pairs:
        window = window[: LONGEST - len(question) - 3]
        ids = np.concatenate([[BEGIN], question, [END], window, [END]])
        rows.append((ids, len(question) + 2))
    length = -(-max(len(ids) for ids, _ in rows) // 8) * 8
    ids, kinds, mask = (np.zeros((len(rows), length), np.int64) for _ in range(3))
    for at, (row, window) in enumerate(rows):
        ids[at, : len(row)] = row
        kinds[at, window : len(row)] = 1
        mask[at, : len(row)] = 1
    return ids, kinds, mask


class Lessons:
    """Batches by number, round after round, or one process's part of each: what `torch.utils.data.DataLoader` reads from, in processes of its own."""

    def __init__(self, packed, seed, size, start=0, part=(0, 1), count=10**9):
        self.packed, self.seed, self.size, self.start, self.part, self.count = packed, seed, size, start, part, count
        self.turn, self.first, self.batches = 0, 0, plan(packed, seed, 0, size)

    def __len__(self):
        return self.count

    def __getitem__(self, number):
        number += self.start
        if number < self.first:
            self.turn, self.first, self.batches = 0, 0, plan(self.packed, self.seed, 0, self.size)
        while number - self.first >= len(self.batches):
            self.first += len(self.batches)
            self.turn += 1
            self.batches = plan(self.packed, self.seed, self.turn, self.size)
        at, of = self.part
        rng = np.random.default_rng((self.seed, number, at))
        return batch_of(self.packed, self.batches[number - self.first][at::of], rng)
