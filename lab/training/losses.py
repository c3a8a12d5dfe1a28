"""What a batch's logits cost. Each window is set against "nothing here answers", whose logit is 0."""

import torch
from torch.nn import functional as F

TAKEN_OUT = 0.5  # the weight of the same lesson with its answer taken out
CHANGED, SPAN, STANCE = 0.5, 0.3, 0.5


def loss_of(batch, answers, ends, stances, kinds, mask):
    """The sum over the batch's lessons, and its parts for the log: ranking, nothing there, span, stance."""
    parts = {name: [] for name in ("ranking", "nothing", "span", "stance")}
    nothing = answers.new_zeros(1)
    for answered, pairs in batch.groups:
        logits = answers[pairs]
        wrong = logits[1:] if answered else logits
        if answered:
            parts["ranking"].append(torch.logsumexp(torch.cat([nothing, logits]), 0) - logits[0])
        if len(wrong):
            weight = TAKEN_OUT if answered else 1
            parts["nothing"].append(weight * torch.logsumexp(torch.cat([nothing, wrong]), 0))
    if batch.changed:
        parts["nothing"].append(CHANGED * F.softplus(answers[batch.changed]).sum())
    if batch.spans:
        rows, firsts, lasts = torch.tensor(batch.spans, device=answers.device).long().T
        outside = ((mask[rows] == 0) | (kinds[rows] == 0))[:, :, None]
        inside = ends[rows].masked_fill(outside, -1e4)
        for side, places in ((0, firsts), (1, lasts)):
            parts["span"].append(SPAN * F.cross_entropy(inside[:, :, side], places, reduction="sum"))
    for pair, stance in batch.stances:
        parts["stance"].append(STANCE * stance_loss(answers[pair], stances[pair], stance))
    return {name: torch.stack(losses).sum() if losses else answers.new_zeros(()) for name, losses in parts.items()}


def stance_loss(answer, logits, stance):
    """For, against, neither, or not for: a window that is for or against speaks of it, so it answers."""
    shares = F.log_softmax(logits, 0)
    if stance == 3:
        return -torch.logsumexp(shares[1:], 0)
    return -shares[stance] + F.softplus(answer if stance == 2 else -answer)
