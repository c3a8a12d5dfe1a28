"""Pairs of question and window, written for this purpose, and what a reader says to them: tests of other programs."""

import json
from pathlib import Path

import torch

LONG = (
    "The ferry left the harbour of Odda at 6.40 in the morning with 212 passengers, eleven cars and a brass band on "
    "board, and for the first hour nobody noticed that the second engine had stopped. Captain Ingrid Moe said later "
    "that the lamp which should have told her so had been broken since Tuesday, and that she had asked the company "
    "twice to have it mended. By the time that the ship drifted towards the skerries, most of the band were asleep."
)
PAIRS = [
    ("When did the ferry leave?", LONG),
    ("Who was the captain?", LONG),
    ("How many passengers were on board the ferry?", LONG),
    ("Why did nobody know that the engine had stopped?", LONG),
    ("What is the capital of Peru?", LONG),
    ("top scorer?", "Lina Ødegård was the best of them with 31 points."),
    ("top scorer?", "The match was played in front of 4,000 people in Bergen."),
    ("did the mayor resign", "Mayor José Peña did not resign on Friday, as had been reported, but on Saturday."),
    ("what does it cost", "Entry is free for children; everybody else pays €12.50 at the door."),
    ("what does it cost", "The museum opens at ten and closes at six, except on Mondays."),
    ("Which two countries signed?", "Treaties The agreement was signed by Malta and Cyprus in Valletta on 3 May 1998."),
    ("where can i download the new version", "Installing Get version 2.4 from the project's page of releases."),
    ("who invented the zipper", "x"),
    ("?", "Nothing of the kind happened."),
    ("Is the bridge safe?", "“The bridge is as safe as any,” said the engineer, who had inspected it in March."),
    ("Is the bridge safe?", "The bridge was closed in March after cracks were found in two of its piers."),
    ("What 日本 word means harbour wave?", "The word tsunami is made of 津 (harbour) and 波 (wave) 🌊."),
    ("How old was the oldest runner, and what did he say about the weather at the end of the race?", LONG),
    ("Who mended the lamp?", f"{LONG} {LONG}"),
    ("When did the band wake up?", f"{LONG} The band woke when the keel touched ground at 9.15."),
]


def encode(tokenizer, question, window, longest):
    """Ids and kinds of a pair that is cut to so many tokens, as the product cuts it: the window's end is left out."""
    asked = tokenizer.encode(question, add_special_tokens=False).ids[:48]
    head = [101, *asked, 102]
    read = tokenizer.encode(window, add_special_tokens=False).ids[: longest - len(head) - 1]
    return head + read + [102], [0] * len(head) + [1] * (len(read) + 1)


@torch.no_grad()
def write(path, reader, tokenizer, longest):
    found = []
    for question, window in PAIRS:
        ids, kinds = encode(tokenizer, question, window, longest)
        said = reader(torch.tensor([ids]), torch.tensor([kinds]), torch.ones(1, len(ids)))
        answer, ends, *stances = [part[0].tolist() for part in said]
        pair = {"question": question, "window": window, "ids": ids, "kinds": kinds, "answer": answer, "ends": ends}
        found.append(pair | ({"stances": stances[0]} if stances else {}))
    Path(path).write_text(json.dumps({"longest": longest, "pairs": found}, ensure_ascii=False) + "\n")
