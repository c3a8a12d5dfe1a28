"""The file of a reader's weights that the product reads, `reader.bin`: FORMAT.md says what stands where."""

import json
from pathlib import Path

import numpy as np

MAGIC = b"VERBATIM"
VERSION = 1
ALIGNED = 64  # bytes
PLACES = 192  # rows of the table of positions that are kept: no pair of question and window is longer
LAYER_PARTS = ("query", "key", "value", "out", "up", "down")


def quantised_names(layers):
    """Whose weights become int8: the table of words, by row, and the big products of the layers, by row (= output)."""
    return {"words.weight", *(f"layers.{at}.{part}.weight" for at in range(layers) for part in LAYER_PARTS)}


def quantise(weights):
    """int8 rows and their float32 scales; `rows * scales[:, None]` are the weights again, nearly."""
    scales = (np.abs(weights).max(axis=1) / 127).astype(np.float32)
    scales[scales == 0] = 1
    rows = np.clip(np.rint(weights / scales[:, None]), -127, 127).astype(np.int8)
    return rows, scales


def write(path, state, about):
    """`state`: tensors by the names of reader.py as float32 arrays; `about`: what else the header should tell."""
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    blob, entries = bytearray(), []

    def place(array):
        blob.extend(b"\0" * (-len(blob) % ALIGNED))
        offset = len(blob)
        blob.extend(np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<")).tobytes())
        return offset

    small = quantised_names(layers)
    for name, array in state.items():
        array = np.asarray(array, np.float32)
        if name == "places.weight":
            array = array[:PLACES]
        if name in small:
            rows, scales = quantise(array)
            entries.append(
                {"name": name, "type": "int8", "shape": list(rows.shape), "offset": place(rows), "scales": place(scales)}
            )
        else:
            entries.append({"name": name, "type": "float32", "shape": list(array.shape), "offset": place(array)})
    header = {
        "version": VERSION,
        "layers": layers,
        "width": state["words.weight"].shape[1],
        "heads": 12,
        "feed": state["layers.0.up.weight"].shape[0],
        "vocabulary": state["words.weight"].shape[0],
        "places": PLACES,
        "epsilon": 1e-12,
        **about,
        "bytes": len(blob),
        "tensors": entries,
    }
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-(len(MAGIC) + 4 + len(text)) % ALIGNED)
    Path(path).write_bytes(MAGIC + len(text).to_bytes(4, "little") + text + blob)


def read(path):
    """The header, and the tensors as float32 arrays: what the int8 ones stand for."""
    raw = Path(path).read_bytes()
    if raw[: len(MAGIC)] != MAGIC:
        raise ValueError(f"{path} is no reader: it does not begin with {MAGIC.decode()}")
    begin = len(MAGIC) + 4
    length = int.from_bytes(raw[len(MAGIC) : begin], "little")
    header = json.loads(raw[begin : begin + length])
    data = memoryview(raw)[begin + length :]

    def floats(offset, shape):
        return np.frombuffer(data, "<f4", int(np.prod(shape)), offset).reshape(shape)

    state = {}
    for entry in header["tensors"]:
        shape, offset = entry["shape"], entry["offset"]
        if entry["type"] == "int8":
            rows = np.frombuffer(data, np.int8, int(np.prod(shape)), offset).reshape(shape)
            state[entry["name"]] = rows.astype(np.float32) * floats(entry["scales"], shape[:1])[:, None]
        else:
            state[entry["name"]] = floats(offset, shape).copy()
    return header, state
