"""Makes articles into lessons: a question, the windows of text that answer it, and those that look as if they did.

A window is some neighbouring sentences of one paragraph, as the product cuts them (src/engine, windows).
"""

import re
import zlib
from dataclasses import dataclass, field

import numpy as np

LONGEST_WINDOW = 420  # characters: about 100 tokens
NEAR, FAR = 12, 4  # windows that are kept for a question: of its own article, and of others
CHUNK = 12  # articles in which other articles' windows for a question are looked for
HASHED = 4096  # places of the bags of words
SENTENCE_END = re.compile(
    r"(?<!\b[A-Z]\.)(?<!\b(?:Mr|Dr|St|Lt|vs|No)\.)(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Jan|Feb|Aug|Oct|Nov|Dec|Inc|Col)\.)(?<!\bSept\.)"
    r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])"
)
WORD = re.compile(r"[a-z0-9]+")
GRAMMAR = set(
    "a an the of to in on at for from by with as and or but is are was were be been do does did has have had it its "
    "he she they his her their this that these those who what which when where why how many much not no".split()
)
NAME = re.compile(r"(?<!^)(?<![.!?] )\b(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*|\d[\d,.]*\d|\d)\b")
STANCES = {"for": 0, "against": 1, "neither": 2, "not for": 3}  # the last: against or neither, nobody said which
LABELS = {
    "yes": "for",
    "no": "against",
    "entailment": "for",
    "supported": "for",
    "contradiction": "against",
    "neutral": "neither",
    "not_entailment": "not for",
    "not_supported": "not for",
}


@dataclass
class Window:
    text: str
    home: int  # its paragraph in the article
    start: int
    opens: bool = False  # an article


@dataclass
class Lesson:
    """Windows are by their number in the set; spans are characters of the window."""

    question: str
    positives: list = field(default_factory=list)  # (window, start, end)
    near: list = field(default_factory=list)  # windows of the article that do not answer, what words rank first first
    far: list = field(default_factory=list)  # windows of other articles
    changed: str = ""  # the question about something else, which the first positive does not answer
    title: str = ""
    stance: int = -1  # of a claim's or a yes-no question's only window


def sentences(text):
    """Spans of the sentences of a paragraph: rough, since training needs no better."""
    spans, start = [], 0
    for match in SENTENCE_END.finditer(text):
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return [span for span in spans if text[span[0] : span[1]].strip()]


def windows(text, longest=LONGEST_WINDOW):
    """Spans of neighbouring sentences, each as long as fits; a sentence that is longer than a window is one."""
    found = []
    for start, end in sentences(text):
        if found and end - found[-1][0] <= longest:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def bag(text, most):
    counts = np.zeros(HASHED, np.float32)
    for word in WORD.findall(text.lower()):
        if word not in GRAMMAR:
            counts[zlib.crc32(word[:6].encode()) % HASHED] += 1
    return np.minimum(counts, most)


def nearness(questions, pool, texts):
    """[questions, windows]: how much of a question's words, the rarer the more, a window has."""
    rarity = np.log(1 + len(pool) / np.maximum(1, (pool > 0).sum(0)))
    lengths = np.sqrt(1 + 0.01 * np.array([len(each.text) for each in texts], np.float32))
    return (questions * rarity) @ pool.T / lengths


def lessons(articles, each, rng):
    """All windows of the articles, and the lessons about them; `each` is the set's row of the table."""
    pool, found = [], []
    for at in range(0, len(articles), CHUNK):
        chunk_lessons(articles[at : at + CHUNK], each, pool, found, rng)
    return pool, found


def chunk_lessons(chunk, each, pool, found, rng):
    first, bounds = len(pool), []
    for article in chunk:
        begin = len(pool)
        for home, text in enumerate(article.paragraphs):
            pool += [Window(text[start:end], home, start) for start, end in windows(text)]
        if begin < len(pool):
            pool[begin].opens = True
        bounds.append((begin, len(pool)))
    bags = np.stack([bag(window.text, 2) for window in pool[first:]])
    for article, (begin, end) in zip(chunk, bounds):
        if not article.questions or begin == end:
            continue
        asked = np.stack([bag(question.text, 1) for question in article.questions])
        own = nearness(asked, bags[begin - first : end - first], pool[begin:end])
        others = nearness(asked, bags, pool[first:])
        others[:, begin - first : end - first] = -1
        names = names_of(article)
        for at, question in enumerate(article.questions):
            noise = rng.random(end - begin) * 0.5
            order = begin + np.argsort(-(own[at] + noise))
            lesson = lesson_of(question, each, pool, order, range(begin, end))
            if lesson is None:
                continue
            if len(chunk) > 1:
                lesson.far = (first + np.argsort(-others[at])[:FAR]).tolist()
            if each.titles:
                lesson.title = article.title.replace("_", " ")
            if lesson.positives and each.single:
                lesson.changed = changed(question.text, pool[lesson.positives[0][0]].text, names, rng)
            found.append(lesson)


def lesson_of(question, each, pool, order, inside):
    lesson = Lesson(question.text)
    if question.trap is not None:  # the windows of its own paragraph look as if they answered it
        own = [int(at) for at in order if pool[at].home == question.trap]
        rest = [int(at) for at in order if pool[at].home != question.trap]
        lesson.near = (own + rest)[: max(NEAR // 2, len(own))][:NEAR]
        return lesson
    said = set()
    for at in inside:
        window = pool[at]
        for start, end in question.homes.get(window.home, []):
            start, end = start - window.start, end - window.start
            if 0 <= start < len(window.text):
                lesson.positives.append((at, start, min(end, len(window.text))))
                said.add(window.text[start:end].lower())
    if not lesson.positives:
        return None
    answering = {at for at, _, _ in lesson.positives}
    repeated = [text for text in said if " " in text.strip()]
    for at in map(int, order):
        window = pool[at]
        if at in answering or (window.home in question.homes and not each.single):
            continue
        if not any(text in window.text.lower() for text in repeated):
            lesson.near.append(at)
        if len(lesson.near) == NEAR:
            break
    return lesson


def names_of(article):
    """Names and numbers of an article's questions, each once, by whether they are numbers."""
    found = {name for question in article.questions for name in NAME.findall(question.text)}
    return {kind: sorted(name for name in found if name[0].isdigit() == kind) for kind in (False, True)}


def changed(question, window, names, rng):
    """The question with one of its names or numbers for another that the window does not have; or nothing."""
    inside = [match for match in NAME.finditer(question) if match.group().lower() in window.lower()]
    if not inside:
        return ""
    match = inside[rng.integers(len(inside))]
    taken = (window + question).lower()
    others = [name for name in names[match.group()[0].isdigit()] if name.lower() not in taken]
    if not others:
        return ""
    return question[: match.start()] + others[rng.integers(len(others))] + question[match.end() :]


def claim_lessons(rows, rng):
    """Claims and yes-no questions: each has one window, the part of its premise that is nearest to it by words."""
    pool, found = [], []
    for at, (premise, hypothesis, label) in enumerate(rows):
        if label not in LABELS:
            continue
        parts = [Window(premise[start:end], at, start, True) for start, end in windows(premise, 600)]
        if len(parts) > 1:
            parts = [parts[int(np.argmax(nearness(bag(hypothesis, 1)[None], np.stack([bag(p.text, 2) for p in parts]), parts)[0]))]]
        if not parts:
            continue
        pool += parts
        stance = STANCES[LABELS[label]]
        found.append(Lesson(hypothesis, [(len(pool) - 1, 0, 0)], stance=stance))
    for lesson in found:
        lesson.far = [int(at) for at in rng.integers(len(pool), size=FAR) if pool[at].home != pool[lesson.positives[0][0]].home]
    return pool, found
