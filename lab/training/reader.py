"""The reader: a small BERT that reads a question and a window of text together.

It gives each pair a logit, whether the window answers the question; each token two, whether the answer starts or ends
there; and a pair whose question is a claim, or to be said yes or no to, three: the window speaks for it, against it,
or does neither. It starts from all-MiniLM-L6-v2 (Apache-2.0), of which it keeps the lower layers.
"""

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, FEED = 384, 12, 1536


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, FEED), nn.Linear(FEED, WIDTH)
        self.first, self.second = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = (f(x).view(batch, length, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        if self.training and x.device.type == "cpu":  # PyTorch's own is slow backwards there
            near = torch.matmul(q * (WIDTH // HEADS) ** -0.5, k.transpose(2, 3)) + mask
            attended = torch.matmul(near.softmax(-1), v)
        else:
            attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        attended = attended.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.first(x + self.out(attended))
        return self.second(x + self.down(F.gelu(self.up(x))))


class Reader(nn.Module):
    def __init__(self, layers, vocabulary=30522):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.answers = nn.Linear(WIDTH, 1)
        self.ends = nn.Linear(WIDTH, 2)
        self.stances = nn.Linear(WIDTH, 3)

    def forward(self, ids, kinds, mask):
        """ids, kinds, mask: [batch, length] → answers [batch], ends [batch, length, 2], stances [batch, 3]"""
        places = self.places.weight[: ids.shape[1]]
        x = self.norm(self.words(ids) + places + F.one_hot(kinds, 2).to(places.dtype) @ self.kinds.weight)
        wide = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, wide)
        return self.answers(x[:, 0]).squeeze(-1), self.ends(x), self.stances(x[:, 0])


def from_minilm(path, layers):
    """A reader whose body is the first layers of a MiniLM checkpoint in the safetensors format."""
    saved = load_file(path)
    reader = Reader(layers)
    state = reader.state_dict()
    embeddings = {"words.weight": "word", "places.weight": "position", "kinds.weight": "token_type"}
    for ours, theirs in embeddings.items():
        state[ours] = saved[f"embeddings.{theirs}_embeddings.weight"]
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "out": "attention.output.dense",
        "first": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "second": "output.LayerNorm",
    }
    for kind in ("weight", "bias"):
        state[f"norm.{kind}"] = saved[f"embeddings.LayerNorm.{kind}"]
        for at in range(layers):
            for ours, theirs in parts.items():
                state[f"layers.{at}.{ours}.{kind}"] = saved[f"encoder.layer.{at}.{theirs}.{kind}"]
    reader.load_state_dict(state)
    return reader
