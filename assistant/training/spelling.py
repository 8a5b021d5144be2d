"""How often each Vietnamese syllable and each pair of neighbours is written: what typing slips are judged by.

python -m assistant.training.spelling --corpora DIR
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from assistant.training.corpora import encyclopedia, laws, questions
from assistant.vietnamese.abbreviations import SYLLABLE
from assistant.vietnamese.frequencies import FREQUENCIES
from assistant.vietnamese.letters import fold, nfc
from assistant.vietnamese.patterns import lowered

_SYLLABLES, _PAIRS, _FOREIGN = 20, 200, 20  # times that each must be written to be kept
_QUESTIONS = "zalo2021_legal_train_queries_unlabelled.jsonl.gz"
_ASKED = 40  # times that each question counts: of its words law and encyclopedia have few
_STRETCH = re.compile(r"[^\W\d_]+(?: +[^\W\d_]+)*")

Counts = tuple[Counter[str], Counter[tuple[str, str]]]


def counted(texts: Iterable[str], times: int = 1) -> Counts:
    """The words of some texts, and the pairs that no mark parts."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for stretch in _STRETCH.findall(lowered(nfc(text))):
            run = stretch.split()
            words.update(run)
            pairs.update(pairwise(run))
    return Counter({w: times * n for w, n in words.items()}), Counter({pair: times * n for pair, n in pairs.items()})


def lines(counts: Counts) -> list[str]:
    """A line a word: the word; of a syllable also how often it is written, and what follows it how often."""
    words, pairs = counts
    kept = {w: n for w, n in words.items() if n >= _SYLLABLES and SYLLABLE.fullmatch(fold(w))}
    after: dict[str, list[str]] = {}
    for (left, right), count in sorted(pairs.items(), key=lambda item: (item[0][0], -item[1], item[0][1])):
        if count >= _PAIRS and left in kept and right in kept:
            after.setdefault(left, []).append(f"{right} {count}")
    foreign = sorted(w for w, n in words.items() if n >= _FOREIGN and len(w) > 1 and w.isascii() and w not in kept)
    return [*(f"{w}\t{kept[w]}\t{' '.join(after.get(w, ()))}".rstrip() for w in sorted(kept)), *foreign]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the corpora")
    parser.add_argument("--output", type=Path, default=FREQUENCIES)
    arguments = parser.parse_args()
    folder = arguments.corpora
    words, pairs = counted(f"{article.title}\n{article.text}" for article in (*laws(folder), *encyclopedia(folder)))
    halved = questions(folder / _QUESTIONS)[::2]  # the others are left to measure with
    asked, together = counted((question.text for question in halved), _ASKED)
    written = lines((words + asked, pairs + together))
    arguments.output.write_text("\n".join(written) + "\n", encoding="utf-8")
    print(len(written), "words")


if __name__ == "__main__":
    main()
