"""Trains the reader: `python train.py --data ../../shared/data --minilm DIR --out reader.pt`."""

import argparse
import random
import time
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn import functional as F

from pairs import load
from reader import from_minilm

LONGEST = 128  # tokens of question and window together
NEGATIVES = 3
REPEATED = {"squad2": 2, "newsqa": 2}


def encode(tokenizer, group, rng):
    """The group's pairs; the first is the right one where the question has an answer."""
    windows = [rng.choice(group["positives"])] if group["positives"] else []
    texts = [text for text, _, _ in windows] + group["negatives"]
    pairs = [tokenizer.encode(group["question"], text) for text in texts]
    span = token_span(pairs[0], *windows[0][1:]) if windows else None
    return {"pairs": pairs, "answered": bool(windows), "span": span}


def token_span(pair, start, end):
    inside = [
        at
        for at, ((a, b), kind, special) in enumerate(zip(pair.offsets, pair.type_ids, pair.special_tokens_mask))
        if kind == 1 and not special and b > start and a < end
    ]
    return (inside[0], inside[-1]) if inside else None


def batches(groups, size, rng):
    """Groups of like length together, so that little is padding; the batches in a random order."""
    shuffled = groups[:]
    rng.shuffle(shuffled)
    found = []
    for at in range(0, len(shuffled), size * 50):
        shelf = sorted(shuffled[at : at + size * 50], key=lambda g: max(map(len, g["negatives"]), default=0))
        found += [shelf[i : i + size] for i in range(0, len(shelf), size)]
    rng.shuffle(found)
    return found


def tensors(pairs):
    length = max(len(pair.ids) for pair in pairs)

    def padded(field):
        return torch.tensor([getattr(pair, field) + [0] * (length - len(pair.ids)) for pair in pairs])

    return padded("ids"), padded("type_ids"), padded("attention_mask")


def loss_of(reader, encoded):
    ids, kinds, mask = tensors([pair for group in encoded for pair in group["pairs"]])
    logits, ends = reader(ids, kinds, mask)
    logits, ends = logits.float(), ends.float()
    ends = ends.masked_fill(((mask == 0) | (kinds == 0))[:, :, None], -1e4)
    listwise, at, spans, labels = [], 0, [], []
    for group in encoded:
        count = len(group["pairs"])
        labels += [1.0 if group["answered"] and i == 0 else 0.0 for i in range(count)]
        if group["answered"]:
            listwise.append(F.cross_entropy(logits[None, at : at + count], torch.tensor([0])))
            if group["span"]:
                spans += [F.cross_entropy(ends[None, at, :, side], torch.tensor([group["span"][side]])) for side in (0, 1)]
        at += count
    pairwise = F.binary_cross_entropy_with_logits(logits, torch.tensor(labels), pos_weight=torch.tensor(2.0))
    total = pairwise
    if listwise:
        total = total + torch.stack(listwise).mean()
    if spans:
        total = total + 0.5 * torch.stack(spans).mean()
    return total, (pairwise.item(), torch.stack(listwise).mean().item() if listwise else 0, torch.stack(spans).mean().item() if spans else 0)


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--data", required=True)
    asked.add_argument("--minilm", required=True)
    asked.add_argument("--out", required=True)
    asked.add_argument("--start", help="a reader to go on from, of as many layers")
    asked.add_argument("--layers", type=int, default=4)
    asked.add_argument("--minutes", type=float, default=60)
    asked.add_argument("--size", type=int, default=8)
    asked.add_argument("--rate", type=float, default=8e-5)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    groups = load(options.data, NEGATIVES * 2, options.seed)
    groups = [group for group in groups for _ in range(REPEATED.get(group["set"], 1)) if group["negatives"]]
    tokenizer = Tokenizer.from_file(str(Path(options.minilm) / "tokenizer.json"))
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    reader = from_minilm(str(Path(options.minilm) / "model.safetensors"), options.layers)
    if options.start:
        reader.load_state_dict(torch.load(options.start))
    reader.train()
    optimizer = torch.optim.AdamW(reader.parameters(), lr=options.rate, weight_decay=0.01)
    started, step, seen = time.time(), 0, [0.0, 0.0, 0.0]
    while (spent := (time.time() - started) / (60 * options.minutes)) < 1:
        for batch in batches(groups, options.size, rng):
            spent = (time.time() - started) / (60 * options.minutes)
            if spent >= 1:
                break
            rate = options.rate * min(1, step / 100) * (1 - spent)
            for part in optimizer.param_groups:
                part["lr"] = rate
            encoded = [encode(tokenizer, {**g, "negatives": rng.sample(g["negatives"], min(NEGATIVES, len(g["negatives"])))}, rng) for g in batch]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss, parts = loss_of(reader, encoded)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            step += 1
            seen = [0.98 * old + 0.02 * new for old, new in zip(seen, parts)]
            if step % 50 == 0:
                print(f"step {step}  {spent:.1%}  {[round(s / (1 - 0.98**step), 3) for s in seen]}", flush=True)
            if step % 500 == 0:
                torch.save(reader.state_dict(), options.out)
    torch.save(reader.state_dict(), options.out)


if __name__ == "__main__":
    main()
