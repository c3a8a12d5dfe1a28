"""Trains the reader on packed lessons.

    python train.py --packed packed.npz --minilm DIR --out run             # until it is stopped
    python train.py --packed packed.npz --minilm DIR --out run --resume    # goes on from run/last.pt
    python train.py … --out done --resume run/last.pt --finish 25          # 25 minutes in which the rate falls to 0

A checkpoint is written every ten minutes and when the process is asked to end (SIGTERM). `--device cuda` for the whole
of it on an accelerator, with larger batches: `--size 64 --rate 2e-4 --workers 12 --minutes 7`, then `--finish 2`.
"""

import argparse
import json
import signal
import time
from pathlib import Path

import numpy as np
import torch
import torch.multiprocessing as processes
from torch.utils.data import DataLoader

from batches import Lessons, arrays
from evaluate import Held
from losses import loss_of
from pack import Packed
from reader import Reader, from_minilm

WARMUP = 100  # steps
REPORTED = 20  # steps between two lines of the log
LONGEST_WAIT = 3600  # seconds that the processes wait for one another: as long as a look at what is held back may take
SHELVES = 2  # parts of a batch, short pairs and long ones, so that little is filled up


class Run:
    """A reader on its way: weights as float32, and as bfloat16 the ones that the steps are computed with."""

    def __init__(self, options, together=None):
        self.options, self.together = options, together
        self.device = torch.device(options.device)
        self.reader = from_minilm(str(Path(options.minilm) / "model.safetensors"), options.layers).to(self.device)
        self.quick = Reader(options.layers).to(self.device, torch.bfloat16)
        # The table of words stays as it is: a third of all work would be its share, for next to nothing.
        self.learned = [(ours, theirs) for ours, theirs in zip(self.reader.parameters(), self.quick.parameters())]
        self.quick.load_state_dict(self.reader.state_dict())
        self.learned = self.learned[1:]
        self.quick.words.weight.requires_grad_(False)
        self.optimizer = torch.optim.AdamW([ours for ours, _ in self.learned], lr=options.rate, weight_decay=0.01, fused=True)
        self.step, self.questions, self.minutes = 0, 0, 0.0

    def learn(self, batch, rate):
        self.quick.train()
        sizes = np.array([len(question) + len(window) for question, window in batch.pairs])
        order = np.argsort(sizes, kind="stable")
        said = [self.said([batch.pairs[i] for i in half]) for half in np.array_split(order, SHELVES) if len(half)]
        width = max(part[1].shape[1] for part in said)
        back = torch.from_numpy(np.argsort(order)).to(self.device)
        answers, ends, stances, kinds, mask = (joined([part[i] for part in said], width)[back] for i in range(5))
        parts = loss_of(batch, answers, ends, stances, kinds, mask)
        (sum(parts.values()) / (len(batch.groups) + len(batch.stances))).backward()
        for ours, theirs in self.learned:
            ours.grad = torch.zeros_like(ours) if theirs.grad is None else theirs.grad.float()
            theirs.grad = None
        if self.together:
            rate = self.together.mean([ours.grad for ours, _ in self.learned], rate)
        for part in self.optimizer.param_groups:
            part["lr"] = rate
        torch.nn.utils.clip_grad_norm_([ours for ours, _ in self.learned], 1.0)
        self.optimizer.step()
        with torch.no_grad():
            for ours, theirs in self.learned:
                theirs.copy_(ours)
        self.step += 1
        self.questions += self.options.size
        return {name: part.detach() for name, part in parts.items()}

    def said(self, pairs):
        ids, kinds, mask = (torch.from_numpy(array).to(self.device, non_blocking=True) for array in arrays(pairs))
        answers, ends, stances = self.quick(ids, kinds, mask)
        return answers.float(), ends.float(), stances.float(), kinds, mask

    def save(self, path):
        state = {
            "reader": self.reader.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "questions": self.questions,
            "minutes": self.minutes,
            "layers": self.options.layers,
            "size": self.options.size,
            "seed": self.options.seed,
        }
        torch.save(state, f"{path}.part")
        Path(f"{path}.part").replace(path)

    def load(self, path):
        state = torch.load(path, map_location=self.device)
        self.reader.load_state_dict(state["reader"])
        self.quick.load_state_dict(state["reader"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.questions, self.minutes = state["step"], state["questions"], state["minutes"]


class Together:
    """What the processes that share the steps have in common: each its gradients, and the rate that the first says.

    Each computes with one thread: on a busy machine two threads of one process wait for each other at every product.
    """

    def __init__(self, count, size):
        self.count, self.number = count, 0
        self.gradients = torch.zeros(count, size).share_memory_()
        self.rate = torch.zeros(1, dtype=torch.float64).share_memory_()
        self.barrier = processes.get_context("spawn").Barrier(count)

    def mean(self, gradients, rate):
        """Makes the gradients those of all processes; returns the rate."""
        self.gradients[self.number] = torch.cat([gradient.flatten() for gradient in gradients])
        if self.number == 0:
            self.rate[0] = rate
        self.barrier.wait(LONGEST_WAIT)
        mean, at = self.gradients.mean(0), 0
        for gradient in gradients:
            gradient.copy_(mean[at : at + gradient.numel()].view_as(gradient))
            at += gradient.numel()
        rate = self.rate.item()
        self.barrier.wait(LONGEST_WAIT)
        return rate


def joined(parts, width):
    """Rows of parts of differing lengths, filled up with zeros."""
    if parts[0].dim() == 1 or parts[0].shape[1] == 3 and parts[0].dim() == 2:
        return torch.cat(parts)
    filled = [torch.nn.functional.pad(part, (0, 0) * (part.dim() - 2) + (0, width - part.shape[1])) for part in parts]
    return torch.cat(filled)


def arguments():
    asked = argparse.ArgumentParser()
    asked.add_argument("--packed", required=True)
    asked.add_argument("--minilm", required=True)
    asked.add_argument("--out", required=True, help="a folder: last.pt, log.txt, figures.jsonl")
    asked.add_argument("--resume", nargs="?", const="", help="go on from OUT/last.pt, or from the file that is named")
    asked.add_argument("--finish", type=float, help="so many minutes in which the rate falls to nothing, then end")
    asked.add_argument("--minutes", type=float, default=1e9, help="end after so many")
    asked.add_argument("--device", default="cpu")
    asked.add_argument("--threads", type=int, default=1, help="of each process")
    asked.add_argument("--processes", type=int, default=1, help="that share every batch")
    asked.add_argument("--workers", type=int, default=0, help="processes that put batches together")
    asked.add_argument("--layers", type=int, default=6)
    asked.add_argument("--size", type=int, default=16, help="lessons in a batch")
    asked.add_argument("--rate", type=float, default=8e-5)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--evaluate", type=float, default=20, help="minutes between two looks at what is held back")
    asked.add_argument("--sample", type=int, default=150, help="questions of each held-back part that are looked at")
    return asked.parse_args()


def begin(options, together=None):
    """A run, new or gone on with, and the batches that it is to read."""
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    run = Run(options, together)
    if options.resume is not None:
        run.load(options.resume or Path(options.out) / "last.pt")
    packed = Packed(options.packed)
    part = (together.number, together.count) if together else (0, 1)
    lessons = Lessons(packed, options.seed, options.size, start=run.step, part=part)
    loader = DataLoader(lessons, batch_size=None, collate_fn=lambda batch: batch, num_workers=options.workers)
    return run, packed, loader


def help_with(options, together, number):
    """What every process but the first does."""
    together.number = number
    run, _, loader = begin(options, together)
    for batch in loader:
        run.learn(batch, 0)


def main():
    options = arguments()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    together = None
    if options.processes > 1:
        size = sum(each.numel() for each in list(Reader(options.layers).parameters())[1:])
        together = Together(options.processes, size)
        for number in range(1, options.processes):
            given = (options, together, number)
            processes.get_context("spawn").Process(target=help_with, args=given, daemon=True).start()
    run, packed, loader = begin(options, together)
    held = Held(packed)
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    log = open(out / "log.txt", "a", buffering=1)

    def look():
        figures = {"step": run.step, "questions": run.questions, "minutes": round(run.minutes, 1)}
        figures |= held.figures(run.reader, options.sample, run.device)
        for file in (log, open(out / "figures.jsonl", "a")):
            print(json.dumps(figures), file=file, flush=True)

    started, before = time.time(), run.minutes
    saved, looked, means = started, started, {}
    for batch in loader:
        spent = (time.time() - started) / 60
        if stopped or spent >= (options.finish or options.minutes):
            break
        falling = 1 - spent / options.finish if options.finish else 1
        parts = run.learn(batch, options.rate * min(1, (run.step + 1) / WARMUP) * falling)
        run.minutes = before + (time.time() - started) / 60
        for name, part in parts.items():
            means[name] = means.get(name, 0) + part / (len(batch.groups) + len(batch.stances))
        if run.step % REPORTED == 0:
            shown = "  ".join(f"{name} {float(value) / REPORTED:.3f}" for name, value in means.items())
            print(f"step {run.step}  {run.questions} questions  {run.minutes:.1f} min  {shown}", file=log)
            means = {}
        if time.time() - saved > 600:
            run.save(out / "last.pt")
            saved = time.time()
        if time.time() - looked > 60 * options.evaluate:
            look()
            looked = time.time()
    run.save(out / "last.pt")
    if not stopped:
        look()


if __name__ == "__main__":
    main()
