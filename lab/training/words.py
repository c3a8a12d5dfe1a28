"""Embeds words one by one, and packs them into the table that `src/engine/terms/embeddings.ts` reads.

`npx tsx lab/learning/vocabulary.ts --data DATA --known MINILM/vocab.txt > words.json`
`python lab/training/words.py --words words.json --minilm MINILM --out src/engine/weights/words.json`

Each word goes through all-MiniLM-L6-v2 alone; its vector is the mean of its tokens' states, a key's the mean of its
words'. The vectors are centred, and the directions in which frequent words differ most are kept.
"""

import argparse
import base64
import json
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from reader import WIDTH, from_minilm

LAYERS = 6
BATCH = 256


def embed(words, minilm):
    """[words, WIDTH], each of length 1."""
    tokenizer = Tokenizer.from_file(str(Path(minilm) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    model = from_minilm(str(Path(minilm) / "model.safetensors"), LAYERS).eval()
    encoded = [tokenizer.encode(word).ids for word in words]
    order = sorted(range(len(words)), key=lambda at: len(encoded[at]))
    vectors = np.zeros((len(words), WIDTH), np.float32)
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        vectors[batch] = states([encoded[at] for at in batch], model)
    return vectors


@torch.no_grad()
def states(encoded, model):
    length = max(map(len, encoded))
    ids = torch.tensor([each + [0] * (length - len(each)) for each in encoded])
    mask = torch.tensor([[1.0] * len(each) + [0.0] * (length - len(each)) for each in encoded])
    x = model.norm(model.words(ids) + model.places(torch.arange(length)) + model.kinds(torch.zeros_like(ids)))
    for layer in model.layers:
        x = layer(x, (1.0 - mask[:, None, None, :]) * -1e4)
    mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
    return torch.nn.functional.normalize(mean, dim=-1).numpy()


def key_vectors(entries, minilm):
    words = [(at, word, count) for at, entry in enumerate(entries) for word, count in entry["words"]]
    vectors = embed([word for _, word, _ in words], minilm)
    keys = np.zeros((len(entries), WIDTH), np.float32)
    for (at, _, count), vector in zip(words, vectors):
        keys[at] += count * vector
    return keys / np.linalg.norm(keys, axis=1, keepdims=True)


def reduced(keys, entries, dimensions):
    often = np.sqrt([sum(count for _, count in entry["words"]) for entry in entries])
    often /= often.sum()
    centred = keys - (keys * often[:, None]).sum(0)
    _, directions = np.linalg.eigh((centred * often[:, None]).T @ centred)
    kept = centred @ directions[:, ::-1][:, :dimensions]
    return kept / np.linalg.norm(kept, axis=1, keepdims=True)


def packed(array):
    return base64.b64encode(array.tobytes()).decode()


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--words", required=True)
    asked.add_argument("--minilm", required=True)
    asked.add_argument("--out", required=True)
    asked.add_argument("--dimensions", type=int, default=64)
    options = asked.parse_args()
    found = json.loads(Path(options.words).read_text())
    entries = found["entries"]
    vectors = reduced(key_vectors(entries, options.minilm), entries, options.dimensions)
    scaled = np.round(vectors * 127 / np.abs(vectors).max()).astype(np.int8)
    table = {
        "texts": found["texts"],
        "dimensions": options.dimensions,
        "keys": "\n".join(entry["key"] for entry in entries),
        "holding": packed(np.array([min(entry["holding"], 65535) for entry in entries], np.uint16)),
        "vectors": packed(scaled),
    }
    Path(options.out).write_text(json.dumps(table) + "\n")


if __name__ == "__main__":
    main()
