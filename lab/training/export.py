"""Writes a trained reader: `python export.py --reader run/last.pt --packed packed.npz --minilm DIR --out FOLDER/NAME`.

NAME.safetensors has it as float32; NAME.bin as the product reads it (FORMAT.md), NAME.vectors.json what it then says.
What the int8 weights change is printed: logits and the first passage on held-back questions of the news.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer

import binary
import vectors
from batches import LONGEST
from evaluate import Held, answers_of
from pack import LONGEST_QUESTION, Packed
from reader import Reader


def as_read(path, layers):
    """The reader that the file stands for, in float32."""
    _, state = binary.read(path)
    reader = Reader(layers)
    state["places.weight"] = np.pad(state["places.weight"], ((0, 512 - binary.PLACES), (0, 0)))
    reader.load_state_dict({name: torch.from_numpy(array) for name, array in state.items()})
    return reader.eval()


def compare(plain, small, packed, questions):
    differences, same = [], []
    for lesson in Held(packed).lessons["newsqa"][:questions]:
        windows = np.arange(packed.begin[lesson], packed.end[lesson])
        one, other = (answers_of(reader, packed, lesson, windows, exact=True) for reader in (plain, small))
        differences.append(np.abs(one - other))
        same.append(packed.home[windows[one.argmax()]] == packed.home[windows[other.argmax()]])
    differences = np.concatenate(differences)
    return {
        "questions": len(same),
        "pairs": len(differences),
        "mean difference": round(float(differences.mean()), 4),
        "greatest difference": round(float(differences.max()), 4),
        "same first passage": round(float(np.mean(same)), 4),
    }


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--reader", required=True)
    asked.add_argument("--packed", required=True)
    asked.add_argument("--minilm", required=True)
    asked.add_argument("--out", required=True)
    asked.add_argument("--questions", type=int, default=100, help="so many are asked to compare")
    options = asked.parse_args()
    saved = torch.load(options.reader, map_location="cpu")
    state = {name: tensor.float().contiguous() for name, tensor in saved["reader"].items()}
    reader = Reader(saved["layers"])
    reader.load_state_dict(state)
    save_file(state, f"{options.out}.safetensors")
    about = {"longest": LONGEST, "longestQuestion": LONGEST_QUESTION, "questionsSeen": saved["questions"]}
    binary.write(f"{options.out}.bin", {name: tensor.numpy() for name, tensor in state.items()}, about)
    small = as_read(f"{options.out}.bin", saved["layers"])
    tokenizer = Tokenizer.from_file(str(Path(options.minilm) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    vectors.write(f"{options.out}.vectors.json", small, tokenizer, LONGEST)
    print(json.dumps(compare(reader.eval(), small, Packed(options.packed), options.questions)))


if __name__ == "__main__":
    main()
