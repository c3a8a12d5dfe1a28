"""Writes all lessons, tokenised, as a few NumPy arrays: `python pack.py --data DATA --minilm MINILM --out packed.npz`.

Training then needs nothing but this file. What is in it is named in `Packed`, which also reads it.
"""

import argparse
import time
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from pairs import claim_lessons, lessons
from sets import SETS, articles_of, claims_of

LONGEST_QUESTION = 48  # tokens
LONGEST_TITLE = 10


class Packed:
    """A lesson's field, or a ragged one's row, by the lesson's number.

    - `question`, `changed`, `title`: texts by number, or −1; `set`, `held`, `stance` (−1: no claim)
    - `positive`: rows of window, first and last token of the answer (−1: nowhere); `near`, `far`: windows
    - `begin`, `end`: the windows of the lesson's article
    - of a window, `home`: the paragraph of its article
    """

    def __init__(self, path):
        arrays = np.load(path)
        self.arrays = {name: arrays[name] for name in arrays.files}

    def __getattr__(self, name):
        return self.arrays[name]

    def text(self, at):
        return self.arrays["text_tokens"][self.arrays["text_at"][at] : self.arrays["text_at"][at + 1]]

    def window(self, at):
        return self.arrays["window_tokens"][self.arrays["window_at"][at] : self.arrays["window_at"][at + 1]]

    def row(self, name, lesson):
        at = self.arrays[f"{name}_at"]
        return self.arrays[name][at[lesson] : at[lesson + 1]]


class Packing:
    def __init__(self, tokenizer):
        self.tokenizer = tokenizer
        self.windows, self.homes, self.texts, self.known = [], [], [], {}
        self.fields = {name: [] for name in ("question", "changed", "title", "set", "held", "stance", "begin", "end")}
        self.ragged = {name: [] for name in ("positive", "near", "far")}

    def text(self, text, longest):
        if not text:
            return -1
        if text not in self.known:
            self.known[text] = len(self.texts)
            self.texts.append(self.tokenizer.encode(text, add_special_tokens=False).ids[:longest])
        return self.known[text]

    def add(self, pool, found, place, held):
        first = len(self.windows)
        encoded = []
        for at in range(0, len(pool), 4096):
            texts = [window.text for window in pool[at : at + 4096]]
            encoded += self.tokenizer.encode_batch(texts, add_special_tokens=False)
        self.windows += [np.array(each.ids[:512], np.uint16) for each in encoded]
        self.homes += [window.home for window in pool]
        bounds = bounds_of(pool)
        for lesson in found:
            some = (lesson.positives[0][0] if lesson.positives else (lesson.near or lesson.far)[0])
            begin, end = bounds[some]
            for name, value in {
                "question": self.text(lesson.question, LONGEST_QUESTION),
                "changed": self.text(lesson.changed, LONGEST_QUESTION),
                "title": self.text(lesson.title, LONGEST_TITLE),
                "set": place,
                "held": held,
                "stance": lesson.stance,
                "begin": first + begin,
                "end": first + end,
            }.items():
                self.fields[name].append(value)
            self.ragged["positive"].append(
                [(first + at, *token_span(encoded[at].offsets, start, end)) for at, start, end in lesson.positives]
            )
            self.ragged["near"].append([first + at for at in lesson.near])
            self.ragged["far"].append([first + at for at in lesson.far])

    def save(self, path):
        arrays = {name: np.array(values, np.int32) for name, values in self.fields.items()}
        for name, rows in self.ragged.items():
            arrays[f"{name}_at"] = np.cumsum([0, *map(len, rows)])
            flat = np.array([value for row in rows for value in row], np.int32)
            arrays[name] = flat.reshape(-1, 3) if name == "positive" else flat
        arrays["home"] = np.array(self.homes, np.int32)
        for name, rows in (("window", self.windows), ("text", self.texts)):
            arrays[f"{name}_at"] = np.cumsum([0, *map(len, rows)])
            arrays[f"{name}_tokens"] = np.concatenate([np.array(row, np.uint16) for row in rows])
        np.savez(path, **arrays)


def bounds_of(pool):
    """Of each window the bounds of its article."""
    opened = [0, *(at for at in range(1, len(pool)) if pool[at].opens), len(pool)]
    return [bound for bound in zip(opened, opened[1:]) for _ in range(bound[1] - bound[0])]


def token_span(offsets, start, end):
    inside = [at for at, (a, b) in enumerate(offsets) if b > start and a < end]
    return (inside[0], inside[-1]) if inside else (-1, -1)


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--data", required=True)
    asked.add_argument("--minilm", required=True)
    asked.add_argument("--out", required=True)
    options = asked.parse_args()
    tokenizer = Tokenizer.from_file(str(Path(options.minilm) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    rng = np.random.default_rng(1)
    packing = Packing(tokenizer)
    for place, each in enumerate(SETS):
        started, counts = time.time(), []
        for held in (False, True):
            if each.shape == "claims":
                pool, found = claim_lessons([row[:3] for row in claims_of(options.data, each) if row[3] == held], rng)
            else:
                pool, found = lessons([a for a in articles_of(options.data, each) if a.held == held], each, rng)
            packing.add(pool, found, place, held)
            counts.append(f"{len(found)} lessons, {sum(1 for lesson in found if lesson.changed)} changed")
        print(f"{each.path}: {counts[0]}; held back: {counts[1]}; {time.time() - started:.0f} s", flush=True)
    packing.save(options.out)


if __name__ == "__main__":
    main()
