"""Reads sets in SQuAD's shape into groups: a question, the windows of text that answer it, and those that do not.

A window is some neighbouring sentences of one paragraph. Articles with an even place in their set are for training;
those with an odd one are never read here: `npm run eval` reports on them.
"""

import json
import math
import random
import re
from collections import Counter
from pathlib import Path

LONGEST_WINDOW = 420  # characters: about 100 tokens
REDDIT_GROUP = 30
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
WORD = re.compile(r"[a-z0-9]+")
GRAMMAR = set(
    "a an the of to in on at for from by with as and or but is are was were be been do does did has have had it its "
    "he she they his her their this that these those who what which when where why how many much not no".split()
)


def sentences(text):
    """Spans of the sentences of a paragraph: rough, since training needs no better."""
    spans, start = [], 0
    for match in SENTENCE_END.finditer(text):
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return [span for span in spans if text[span[0] : span[1]].strip()]


def windows(text):
    """Spans of neighbouring sentences, each as long as fits; a sentence that is longer than a window is one."""
    found = []
    for start, end in sentences(text):
        if found and end - found[-1][0] <= LONGEST_WINDOW:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def stems(text):
    return [word[:6] for word in WORD.findall(text.lower()) if word not in GRAMMAR]


def articles_of(path):
    """Articles as lists of paragraphs `{text, questions: [{question, answers: [(start, end)]}]}`."""
    data = json.loads(Path(path).read_text())["data"]
    if "newsqa" in path:
        return [by_blank_lines(article["paragraphs"][0]) for article in data]
    paragraphs = [[paragraph_of(p) for p in article["paragraphs"]] for article in data]
    if "reddit" in path:
        posts = paragraphs[0]
        return [posts[at : at + REDDIT_GROUP] for at in range(0, len(posts), REDDIT_GROUP)]
    if "amazon" in path:
        reviews = [review for article in paragraphs for review in article]
        return [reviews[at : at + REDDIT_GROUP] for at in range(0, len(reviews), REDDIT_GROUP)]
    return paragraphs


def paragraph_of(paragraph):
    return {
        "text": paragraph["context"],
        "questions": [
            {
                "question": qa["question"],
                "answers": [(a["answer_start"], a["answer_start"] + len(a["text"])) for a in qa["answers"]],
            }
            for qa in paragraph["qas"]
        ],
    }


def by_blank_lines(whole):
    paragraphs, starts = [], []
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", whole["context"]):
        starts.append((match.start(), match.end()))
        paragraphs.append({"text": match.group().rstrip(), "questions": []})
    for qa in whole["qas"]:
        homes = {}
        for answer in qa["answers"]:
            for at, (start, end) in enumerate(starts):
                if start <= answer["answer_start"] < end:
                    begin = answer["answer_start"] - start
                    homes.setdefault(at, []).append((begin, begin + len(answer["text"])))
        for home, answers in homes.items():
            others = [other for other in homes if other != home]
            paragraphs[home]["questions"].append({"question": qa["question"], "answers": answers, "also": others})
    return paragraphs


def groups(path, negatives, rng):
    """Yields `{question, positives: [(text, start, end)], negatives: [text]}` for the even articles of a set."""
    for place, article in enumerate(articles_of(path)):
        if place % 2 == 0:
            yield from groups_of(article, negatives, rng)


def groups_of(article, negatives, rng):
    pool = [
        {"text": p["text"][start:end], "home": at, "start": start, "end": end}
        for at, p in enumerate(article)
        for start, end in windows(p["text"])
    ]
    bags = [Counter(stems(each["text"])) for each in pool]
    holding = Counter(stem for bag in bags for stem in bag)
    idf = {stem: math.log(1 + len(pool) / count) for stem, count in holding.items()}
    for at, paragraph in enumerate(article):
        for asked in paragraph["questions"]:
            yield group_of(asked, at, pool, bags, idf, negatives, rng)


def group_of(asked, home, pool, bags, idf, negatives, rng):
    answers = asked["answers"]
    words = set(stems(asked["question"]))

    def nearness(at):
        bag = bags[at]
        length = 1 + 0.01 * len(pool[at]["text"])
        return sum(idf.get(w, 0) * min(2, bag[w]) for w in words) / math.sqrt(length) + rng.random() * 0.5

    positives, free = [], []
    for at, each in enumerate(pool):
        hit = each["home"] == home and next(
            ((max(0, s - each["start"]), e - each["start"]) for s, e in answers if each["start"] <= s < each["end"]),
            None,
        )
        if hit:
            positives.append((each["text"], hit[0], min(hit[1], len(each["text"]))))
        elif each["home"] not in asked.get("also", []) and (each["home"] != home or not answers or True):
            free.append(at)
    free.sort(key=nearness, reverse=True)
    if not answers:  # a trap: the windows of its own paragraph look as if they answered it
        free.sort(key=lambda at: pool[at]["home"] == home, reverse=True)
    near = free[: negatives * 3]
    chosen = near[:1] + rng.sample(near[1:], min(len(near) - 1, negatives - 1)) if near else []
    return {
        "question": asked["question"],
        "positives": positives,
        "negatives": [pool[at]["text"] for at in chosen],
    }


def load(data, negatives, seed):
    rng = random.Random(seed)
    found = []
    for name in ["squad2/squad2", "newsqa/newsqa", "squadshifts/new_wiki_v1.0", "squadshifts/reddit_v1.0", "squadshifts/amazon_reviews_v1.0"]:
        these = list(groups(f"{data}/{name}.json", negatives, rng))
        print(f"{name}: {len(these)} questions")
        found += [{**each, "set": name.split("/")[0]} for each in these]
    return found
