"""The sets that the reader learns from, and how each is made into articles: a table, and what its columns mean.

An article is a list of paragraphs and the questions that were asked about it. Where an article's first context (as it
stands in its file) hashes to a place that is held back, nothing of it is ever learned from: README.md has the rule.
"""

import gzip
import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Set:
    path: str
    share: float  # how often each of its questions is asked in a round of training
    shape: str = "paragraphs"  # or "blank lines": a context is a whole text; or "claims": JSON lines
    together: int = 1  # so many articles are put together as one, where they are too short to rank anything in
    apart: bool = False  # each context is an article of its own, whatever the file says
    single: bool = False  # one place answers a question, so the rest of its paragraph does not
    titles: bool = False  # its titles say what the article is about
    held: int = 10  # one in so many articles is held back
    traps: float = 1  # how often a question that its paragraph does not answer is asked, for one that it answers


SETS = [
    Set("newsqa/newsqa.json", 4, "blank lines", held=5),
    Set("squad2/squad2.json", 1, single=True, titles=True, held=5, traps=3),
    Set("reading/squad1-train", 0.25, single=True, titles=True),
    Set("reading/squad1-dev-rest", 0.4, single=True, titles=True),
    Set("reading/squad2-dev-rest", 0.7, single=True, titles=True, traps=4),
    Set("reading/clickbait22-val", 2, "blank lines"),
    Set("reading/ester", 2, "blank lines", together=4),
    Set("reading/coqa-cnn", 4, "blank lines"),
    Set("reading/coqa-other", 0.5, "blank lines", together=3),
    Set("reading/tydiqa-en", 1, together=10, single=True),
    Set("reading/mlqa-en-dev", 1, together=10, single=True),
    Set("reading/selqa", 1, titles=True),
    Set("reading/wikiqa", 1, together=10),
    Set("reading/clapnq-dev", 1.5, together=10, traps=2),
    Set("reading/qed-nq-dev", 1, together=10),
    Set("reading/multispanqa-nq-valid", 1, together=10),
    Set("reading/multirc", 0.7, together=6),
    Set("reading/quoref-contrast", 1, together=6, single=True),
    Set("reading/qamr-wikinews", 0.1, together=6),
    Set("reading/qamr-wikipedia", 0.05, together=6),
    Set("reading/subjqa", 0.15),
    Set("reading/fairytaleqa", 0.3),
    Set("reading/narrativeqa-summaries", 0.3, "blank lines", together=2),
    Set("reading/covidqa", 0.5, "blank lines"),
    Set("reading/mrqa-duorc", 0.5, "blank lines"),
    Set("reading/mrqa-race", 0.5, together=6),
    Set("squadshifts/new_wiki_v1.0.json", 0.5, single=True, titles=True),
    Set("squadshifts/reddit_v1.0.json", 0.2, apart=True, together=30),
    Set("squadshifts/amazon_reviews_v1.0.json", 0.15, apart=True, together=30),
    Set("reading/boolq", 0.4, "claims"),
    Set("reading/boolq-contrast", 2, "claims"),
    Set("reading/rte-cb", 0.4, "claims"),
    Set("reading/multirc-answers", 0.08, "claims"),
    Set("reading/wice", 0.5, "claims"),
    Set("reading/qags-news", 0.5, "claims"),
    Set("reading/claims", 0.3, "claims"),
]


@dataclass
class Question:
    text: str
    homes: dict = field(default_factory=dict)  # paragraph → spans [(start, end)] of the answers in it
    trap: int | None = None  # the paragraph that looks as if it answered a question that none answers


@dataclass
class Article:
    title: str
    paragraphs: list  # of str
    questions: list  # of Question
    held: bool


def is_held_back(first_context, one_in):
    """The rule: the first byte of the text's SHA-256, modulo how many articles one is held back of, is 0."""
    return hashlib.sha256(first_context.encode()).digest()[0] % one_in == 0


def file_of(data, each):
    if each.path.endswith(".json"):
        return Path(data) / each.path
    name = each.path.split("/")[-1]
    return Path(data) / each.path / f"{name}.{'jsonl' if each.shape == 'claims' else 'json'}.gz"


def claims_of(data, each):
    """Rows of premise, hypothesis and label, with whether they are held back."""
    with gzip.open(file_of(data, each), "rt") as lines:
        rows = [json.loads(line) for line in lines]
    return [(row["premise"], row["hypothesis"], row["label"], is_held_back(row["premise"], each.held)) for row in rows]


def articles_of(data, each):
    path = file_of(data, each)
    raw = gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
    found = json.loads(raw)["data"]
    if each.apart:
        found = [{**article, "paragraphs": [p]} for article in found for p in article["paragraphs"]]
    make = by_blank_lines if each.shape == "blank lines" else as_they_are
    articles = [make(article, each) for article in found]
    return [*together([a for a in articles if not a.held], each), *together([a for a in articles if a.held], each)]


def as_they_are(article, each):
    questions = []
    for at, paragraph in enumerate(article["paragraphs"]):
        for qa in paragraph["qas"]:
            spans = [(a["answer_start"], a["answer_start"] + len(a["text"])) for a in qa["answers"]]
            questions.append(Question(qa["question"], {at: spans}) if spans else Question(qa["question"], trap=at))
    texts = [p["context"] for p in article["paragraphs"]]
    return Article(article.get("title", ""), texts, questions, is_held_back(texts[0], each.held))


def by_blank_lines(article, each):
    """Each context's paragraphs are parted by blank lines; an answer may stand in several of them."""
    texts, questions = [], []
    for paragraph in article["paragraphs"]:
        starts = [match.span() for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", paragraph["context"])]
        first = len(texts)
        texts += [paragraph["context"][start:end].rstrip() for start, end in starts]
        for qa in paragraph["qas"]:
            question = Question(qa["question"])
            for answer in qa["answers"]:
                for at, (start, end) in enumerate(starts):
                    if start <= answer["answer_start"] < end:
                        begin = answer["answer_start"] - start
                        question.homes.setdefault(first + at, []).append((begin, begin + len(answer["text"])))
            if question.homes:
                questions.append(question)
    held = is_held_back(article["paragraphs"][0]["context"], each.held)
    return Article(article.get("title", ""), texts, questions, held)


def together(articles, each):
    if each.together == 1:
        return articles
    found = []
    for at in range(0, len(articles), each.together):
        whole = Article("", [], [], articles[at].held)
        for article in articles[at : at + each.together]:
            first = len(whole.paragraphs)
            whole.paragraphs += article.paragraphs
            for question in article.questions:
                homes = {first + home: spans for home, spans in question.homes.items()}
                trap = None if question.trap is None else first + question.trap
                whole.questions.append(Question(question.text, homes, trap))
        found.append(whole)
    return found
