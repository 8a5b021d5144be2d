"""Plans as offices write them, made of sentences of the training corpora: the same targets for two years under a
heading each, tasks by body, names spelt out once and short from then on, and those to whom the plan goes.

What tells such clauses apart stands above them or in their first words; laws and encyclopedias hardly teach that.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from assistant.training.corpora import Article
from assistant.training.data import SENTENCE_END
from assistant.vietnamese.names import expand
from assistant.vietnamese.numbers import years

PLANS = 120
TARGETS, TASKS, DUTIES = 9, 12, 9  # clauses of a plan
WORDS = range(8, 45)  # of a clause
PERIODS = range(2015, 2051, 5)
SHORTEST_SHORT = 3  # letters
LOSSES = (0.0, 0.0, 0.1, 0.3)  # shares of the words of a sentence that a target made of it does not have
TERMS = (
    "Đến năm {}", "Mục tiêu đến năm {}", "Mục tiêu cụ thể đến năm {}", "Tầm nhìn đến năm {}", "Định hướng năm {}",
    "Chỉ tiêu năm {}", "Giai đoạn {before}-{}",
)  # fmt: skip
BODIES = (
    "Sở Khoa học và Công nghệ", "Sở Tài chính", "Sở Nội vụ", "Sở Y tế", "Sở Giáo dục và Đào tạo", "Công an tỉnh",
    "Ủy ban nhân dân các huyện, thành phố", "Đảng đoàn Hội đồng nhân dân tỉnh", "Ban Cán sự đảng UBND tỉnh",
    "Văn phòng Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", "Mặt trận Tổ quốc Việt Nam tỉnh",
    "Liên đoàn Lao động tỉnh", "Hội Nông dân tỉnh", "Tỉnh đoàn", "Sở Công Thương", "Cục Thống kê", "Thanh tra tỉnh",
    "Sở Nông nghiệp và Môi trường", "Ủy ban Kiểm tra Tỉnh ủy", "Trung tâm Xúc tiến đầu tư", "Đài Phát thanh tỉnh",
)  # fmt: skip
VERBS = ("chủ trì", "có trách nhiệm", "phối hợp", "lãnh đạo", "tham mưu", "theo dõi", "hướng dẫn", "tổ chức")
_FIGURE = re.compile(r"(?<![\w/.,-])\d{1,3}(?:[.,]\d+)?(?![\w/-])")


class Plan(NamedTuple):
    """A plan in Markdown, and for the text of each target the sentence that it was made of."""

    text: str
    sources: dict[str, str]


def plans(articles: Sequence[Article], draw: random.Random) -> Iterator[Plan]:
    """Each of articles of its own."""
    size = len(articles) // PLANS
    for number in range(PLANS):
        yield _plan(articles[number * size : (number + 1) * size], draw)


def _plan(articles: Sequence[Article], draw: random.Random) -> Plan:
    told = list(dict.fromkeys(sentence for article in articles for sentence in _clauses(article.text)))
    draw.shuffle(told)
    counted = [sentence for sentence in told if _FIGURE.search(sentence) and not years(sentence)][:TARGETS]
    rest = [sentence for sentence in told if sentence not in counted]
    bodies = draw.sample(BODIES, DUTIES)
    early, late = sorted(draw.sample(PERIODS, 2))
    targets = [(draw.choice((early, late, 0, 0)), clause) for clause in counted]
    sources: dict[str, str] = {}
    goals = ["## II. Mục tiêu"]
    for number, year in enumerate((early, late), 1):
        goals.append(f"### {number}. {draw.choice(TERMS).format(year, before=year - 4)}")
        made = {f"{_otherwise(clause, draw)}.": clause for only, clause in targets if only in (year, 0)}
        goals += _bullets(made)
        sources |= made
    parts = [
        "## I. Sự cần thiết", *rest[:3],
        "## III. Nhiệm vụ, giải pháp", *_bullets(rest[3 : 3 + TASKS]),
        "## IV. Tổ chức thực hiện", *_bullets(_duties(bodies, rest[3 + TASKS :], draw)),
        "## Nơi nhận", *_bullets([*draw.sample(BODIES, 5), *bodies]),
    ]  # fmt: skip
    title = f"# Kế hoạch {articles[0].topic} đến năm {early}, tầm nhìn đến năm {late}"
    return Plan("\n\n".join((title, *goals, _abbreviated("\n\n".join(parts)))), sources)


def _clauses(text: str) -> Iterator[str]:
    for sentence in SENTENCE_END.split(text):
        clause = re.sub(r"^(?:\d+\.|[a-zđ]\)|-)\s*", "", sentence).strip(" .;:")
        if len(clause.split()) in WORDS:
            yield clause


def _otherwise(clause: str, draw: random.Random) -> str:
    """With other figures, and mostly in fewer words."""
    words, lost = _FIGURE.sub(lambda match: str(draw.randint(2, 99)), clause).split(), draw.choice(LOSSES)
    return " ".join(word for word in words if _FIGURE.search(word) or draw.random() > lost)


def _duties(bodies: Sequence[str], clauses: Sequence[str], draw: random.Random) -> Iterator[str]:
    for body, clause in zip(bodies, clauses, strict=False):
        yield f"{body} {draw.choice(VERBS)} {clause[0].lower()}{clause[1:]}"


def _bullets(clauses: Iterable[str]) -> list[str]:
    return [f"- {clause.rstrip('.')}." for clause in clauses]


def _abbreviated(text: str) -> str:
    """With what has an abbreviation spelt out once, the abbreviation beside it, and short from then on."""
    longs = {found.long: found.short for found in expand(text) if len(found.short) >= SHORTEST_SHORT}
    for long, short in longs.items():
        first, *rest = text.split(long)
        if rest:
            text = f"{first}{long} ({short}){short.join(rest)}"
    return text
