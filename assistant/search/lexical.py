"""BM25 over folded syllables and bigrams, so that dấu do not matter. The only importer of tantivy.

Beside the index lie the tokens of each passage in their order, for comparing what was found.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import tantivy

from assistant.errors import IndexDamaged
from assistant.search.forward import Codes, ForwardIndex, codes, written_tokens
from assistant.vietnamese.syllables import terms

FIELDS = ("body", "heading")
PARTS = ("body", "title", "context")  # what is compared: the passage, its innermost heading, what stands above that
_HEAP_BYTES = 256_000_000  # of 200,000 passages; what does not fit becomes a further part, and each is searched alone
_RARITIES = 1 << 14  # kept at hand: questions share most of their words


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for field in FIELDS:
        builder.add_text_field(field, stored=False, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("document", stored=False, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("row", stored=False, indexed=False, fast=True)
    return builder.build()


def _with_whitespace_tokenizer(index: tantivy.Index) -> tantivy.Index:
    index.register_tokenizer("whitespace", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    return index


class Lexical:
    """Row i of the index is passage i."""

    def __init__(self, index: tantivy.Index, tokens: Mapping[str, ForwardIndex]) -> None:
        self.tokens = tokens  # by PARTS
        self._schema = index.schema
        self._searcher = index.searcher()
        self.rarity = lru_cache(maxsize=_RARITIES)(self._rarity)
        self.count = lru_cache(maxsize=_RARITIES)(self._count)

    @classmethod
    def build(cls, folder: Path, rows: Iterable[tuple[str, str, str]]) -> Lexical:
        """``rows``: the document's name, the body and the headings of each passage, in order.

        The first line of the headings is the innermost.
        """
        folder.mkdir(parents=True)
        parts: dict[str, list[Codes]] = {part: [] for part in PARTS}
        index = _with_whitespace_tokenizer(tantivy.Index(_schema(), path=str(folder)))
        writer = index.writer(heap_size=_HEAP_BYTES, num_threads=1)
        for row, (document, body, heading) in enumerate(rows):
            entry = tantivy.Document()
            entry.add_text("document", document)
            for field, text in zip(FIELDS, (body, heading), strict=True):
                entry.add_text(field, " ".join(terms(text)))
            for part, text in zip(PARTS, (body, *heading.partition("\n")[::2]), strict=True):
                parts[part].append(codes(written_tokens(text)))
            entry.add_unsigned("row", row)
            writer.add_document(entry)
        writer.commit()
        writer.wait_merging_threads()
        for part, lists in parts.items():
            ForwardIndex.of(lists).save(folder / part)
        return cls.open(folder)

    @classmethod
    def open(cls, folder: Path) -> Lexical:
        """Raises IndexDamaged when the folder does not hold a whole index."""
        try:
            index = _with_whitespace_tokenizer(tantivy.Index.open(str(folder)))
        except (ValueError, OSError) as error:
            raise IndexDamaged(f"Phần tìm theo từ của chỉ mục bị hỏng ({folder.name}).") from error
        opened = cls(index, {part: ForwardIndex.open(folder / part) for part in PARTS})
        if any(len(lists) != len(opened) for lists in opened.tokens.values()):
            raise IndexDamaged(f"Phần tìm theo từ của chỉ mục không trọn vẹn ({folder.name}).")
        return opened

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def _rarity(self, term: str) -> float:
        """Inverse document frequency of a folded term in the bodies and headings: ln(1 + (N - n + .5) / (n + .5)).

        The form of Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), kept positive.
        """
        seen = self.count(term)
        return math.log(1 + (len(self) - seen + 0.5) / (seen + 0.5))

    def _count(self, term: str) -> int:
        """In how many bodies, or if more in how many headings, a folded term stands."""
        return max(self._searcher.doc_freq(field, term) for field in FIELDS)

    def best(
        self,
        weights: Mapping[str, float],
        k: int,
        documents: Sequence[str] = (),
        boosts: Mapping[str, float] | None = None,
    ) -> list[tuple[int, float]]:
        """The ``k`` rows of highest BM25 for weighted folded terms, best first, only within ``documents`` if given."""
        boosts = boosts or {"body": 1.0, "heading": 0.5}
        wanted = [
            (tantivy.Occur.Should, self._term(field, term, weight * boosts[field]))
            for term, weight in weights.items()
            for field in FIELDS
        ]
        if not wanted or not len(self):
            return []
        query = tantivy.Query.boolean_query(wanted)
        if documents:
            within = tantivy.Query.term_set_query(self._schema, "document", list(documents))
            only = tantivy.Query.const_score_query(within, 0.0)
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.Must, only)])
        found = self._searcher.search(query, limit=k, count=False).hits
        rows = self._searcher.fast_field_values("row", [address for _, address in found])
        return [(int(row or 0), float(score)) for row, (score, _) in zip(rows, found, strict=True)]

    def _term(self, field: str, term: str, boost: float) -> tantivy.Query:
        query = tantivy.Query.term_query(self._schema, field, term, index_option="freq")
        return query if boost == 1.0 else tantivy.Query.boost_query(query, boost)
