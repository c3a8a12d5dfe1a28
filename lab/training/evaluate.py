"""How well a reader does on what is held back: `python evaluate.py --packed packed.npz --reader run/last.pt`."""

import argparse
import json

import numpy as np
import torch

from batches import arrays
from reader import Reader
from sets import SETS

SIZE = 48  # pairs at a time
CANDIDATES = 8  # paragraphs of a long article that are read: those that words rank first


class Held:
    """The held-back lessons of newsqa and squad2, in an order that is random and always the same."""

    def __init__(self, packed):
        self.packed = packed
        rng = np.random.default_rng(7)
        self.lessons = {}
        for name in ("newsqa", "squad2"):
            place = next(at for at, each in enumerate(SETS) if each.path.startswith(name))
            self.lessons[name] = rng.permutation(np.flatnonzero((packed.set == place) & (packed.held == 1)))
        answered = packed.positive_at[1:] > packed.positive_at[:-1]
        self.answered = [at for at in self.lessons["squad2"] if answered[at]]
        self.traps = [at for at in self.lessons["squad2"] if not answered[at]]

    def figures(self, reader, sample, device="cpu"):
        """News: the right paragraph first, in the first three, the answers taken out; SQuAD 2: first, traps."""
        news = [self.news(reader, at, device) for at in self.lessons["newsqa"][:sample]]
        first, three, told, silent = (np.array(column) for column in zip(*news))
        squad = np.array([self.squad(reader, at, device) for at in self.answered[:sample]])
        traps = [self.own(reader, at, device) for at in self.traps[:sample]]
        answered = [self.own(reader, at, device) for at in self.answered[:sample]]
        return {
            "news first": percent(first),
            "news top three": percent(three),
            "news taken out AUC": round(auc(told, silent), 3),
            "squad2 first": percent(squad),
            "squad2 traps AUC": round(auc(answered, traps), 3),
            "sample": [len(news), len(squad), len(traps)],
        }

    def news(self, reader, lesson, device):
        """Whether the right paragraph comes first, and in three; the best logit, and that without right paragraphs."""
        windows = np.arange(self.packed.begin[lesson], self.packed.end[lesson])
        homes = self.packed.home[windows]
        logits = answers_of(reader, self.packed, lesson, windows, device)
        right = self.right(lesson)
        best = {home: logits[homes == home].max() for home in np.unique(homes)}
        order = sorted(best, key=best.get, reverse=True)
        rest = [best[home] for home in order if home not in right]
        return order[0] in right, bool(right & set(order[:3])), best[order[0]], rest[0] if rest else -10.0

    def squad(self, reader, lesson, device):
        """Whether the right paragraph comes first among those that words rank first."""
        right = self.right(lesson)
        near = self.packed.row("near", lesson)
        positive = self.packed.row("positive", lesson)[:, 0]
        wrong = [home for home in dict.fromkeys(self.packed.home[near].tolist()) if home not in right]
        chosen = right | set(wrong[:CANDIDATES])
        windows = np.arange(self.packed.begin[lesson], self.packed.end[lesson])
        windows = windows[np.isin(self.packed.home[windows], list(chosen))]
        logits = answers_of(reader, self.packed, lesson, windows, device)
        return len(positive) > 0 and self.packed.home[windows[logits.argmax()]] in right

    def own(self, reader, lesson, device):
        """The best logit in the paragraph that answers, or looks as if it did."""
        positive = self.packed.row("positive", lesson)[:, 0]
        home = self.packed.home[positive[0] if len(positive) else self.packed.row("near", lesson)[0]]
        windows = np.arange(self.packed.begin[lesson], self.packed.end[lesson])
        windows = windows[self.packed.home[windows] == home]
        return answers_of(reader, self.packed, lesson, windows, device).max()

    def right(self, lesson):
        return set(self.packed.home[self.packed.row("positive", lesson)[:, 0]].tolist())


@torch.no_grad()
def answers_of(reader, packed, lesson, windows, device="cpu", exact=False):
    """The logits that the windows answer the lesson's question; not in float32 unless they must be exact."""
    reader.eval()
    question = packed.text(packed.question[lesson])
    order = sorted(range(len(windows)), key=lambda at: len(packed.window(windows[at])))
    found = np.zeros(len(windows), np.float32)
    for at in range(0, len(order), SIZE):
        part = order[at : at + SIZE]
        given = arrays([(question, packed.window(windows[i])) for i in part])
        with torch.autocast(torch.device(device).type, dtype=torch.bfloat16, enabled=not exact):
            answers, _, _ = reader(*(torch.from_numpy(array).to(device) for array in given))
        found[part] = answers.float().cpu().numpy()
    return found


def percent(values):
    return round(100 * float(np.mean(values)), 1)


def auc(higher, lower):
    """How often one of the first is above one of the second."""
    higher, lower = np.asarray(higher)[:, None], np.asarray(lower)[None, :]
    return float((higher > lower).mean() + 0.5 * (higher == lower).mean())


def main():
    from pack import Packed

    asked = argparse.ArgumentParser()
    asked.add_argument("--packed", required=True)
    asked.add_argument("--reader", required=True)
    asked.add_argument("--sample", type=int, default=10**6)
    asked.add_argument("--device", default="cpu")
    options = asked.parse_args()
    state = torch.load(options.reader, map_location=options.device)
    reader = Reader(state["layers"]).to(options.device)
    reader.load_state_dict(state["reader"])
    print(json.dumps(Held(Packed(options.packed)).figures(reader, options.sample, options.device)))


if __name__ == "__main__":
    main()
