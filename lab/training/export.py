"""Writes a trained reader as an int8 ONNX graph: `python export.py --reader reader.pt… --minilm DIR --out DIR`."""

import argparse
import json
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from reader import Reader


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--reader", required=True, nargs="+", help="one, or several whose mean is taken")
    asked.add_argument("--minilm", required=True)
    asked.add_argument("--out", required=True)
    asked.add_argument("--layers", type=int, default=4)
    options = asked.parse_args()
    reader = Reader(options.layers)
    states = [torch.load(path, map_location="cpu") for path in options.reader]
    reader.load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    reader.eval()
    out = Path(options.out)
    with tempfile.TemporaryDirectory() as folder:
        plain = str(Path(folder) / "plain.onnx")
        pair = torch.ones(2, 16, dtype=torch.long)
        names = ["ids", "kinds", "mask"]
        axes = {name: {0: "pairs", 1: "tokens"} for name in [*names, "ends"]} | {"answers": {0: "pairs"}}
        torch.onnx.export(
            reader,
            (pair, pair, pair),
            plain,
            input_names=names,
            output_names=["answers", "ends"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(plain, str(out / "reader.onnx"), weight_type=QuantType.QInt8, per_channel=True)
    vocabulary = json.loads((Path(options.minilm) / "tokenizer.json").read_text())["model"]["vocab"]
    tokens = sorted(vocabulary, key=vocabulary.get)
    (out / "reader-vocabulary.txt").write_text("\n".join(tokens) + "\n")


if __name__ == "__main__":
    main()
