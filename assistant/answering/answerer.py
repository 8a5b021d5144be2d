"""From a question to a checked answer in the documents' own words. Chooses the form; the rooms beside it fill it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.answering import comparison, duties, targets, wording
from assistant.answering.checking import checked
from assistant.answering.concepts import passage_terms
from assistant.answering.conversation import resolve
from assistant.answering.drafting import Statement, cite
from assistant.answering.evidence import Evidence, Focus, weigh
from assistant.answering.extractive import LONG, SHORT, clause_statement, distinct, statement_of, verdict_of
from assistant.answering.facts import (
    asks_effect,
    asks_facts,
    asks_who_is,
    definition,
    document_facts,
    effect,
    points_at_document,
)
from assistant.answering.initialisms import long_form, unknown_shorts
from assistant.answering.lists import (
    bodies_statements,
    contents_statements,
    noun_of,
    section_statements,
)
from assistant.answering.overview import overview_statements
from assistant.answering.periods import Span
from assistant.answering.question import Question
from assistant.answering.registered import Registered
from assistant.answering.sections import match_sections
from assistant.answering.shelf import Selection, Shelf
from assistant.answering.support import supports
from assistant.records import Answer, Hit, Message, Metadata, Passage, Scope, Status
from assistant.search.searcher import Query, Searcher
from assistant.vietnamese.names import Glossary, today_of

_HITS = 40
_SECTION = 0.6  # from this match on, a heading is what the question means
_DEFINING = 50  # documents looked through for what an abbreviation stands for
_SECTION_DOCUMENTS = 4  # whose headings are compared
_SAME_RANK = 0.85
_MOST_GROUPS = 5
_LISTED = frozenset(("list", "summary", "task", "open", "definition"))
_OF_AGENCY = frozenset(("list", "summary", "task", "open"))
_MOST_BOOKS = 20  # documents whose register is looked through for one answer
_FIGURE_OF_SHORT = 0.6  # of the nearest clause's relevance, from which a figure is preferred
_FIGURE_OF_LONG = 0.9
_HEAD_OF_ROW = 0.25  # share of a thing's name without which a document does not speak of it
_NAMED = 0.9  # share of a thing's name that must stand by its figure
_GROUNDS = 12
_NEAR = 0.25  # share of the question's words below which nothing is near


@dataclass(frozen=True, slots=True)
class Grounds:
    """The extractive answer, and what a language model may answer from instead, best first; nothing when refused."""

    question: Question
    answer: Answer
    passages: tuple[Passage, ...] = ()


class Answerer:
    """Answers from one generation of the index."""

    def __init__(self, searcher: Searcher) -> None:
        self.searcher = searcher
        self._shelf = Shelf(searcher.library.store.catalogue())
        self._document = lru_cache(maxsize=32)(searcher.library.store.document)
        self._passages = lru_cache(maxsize=32)(searcher.library.store.passages_of)
        self._registered = lru_cache(maxsize=32)(self._read_register)

    def search(self, text: str, k: int, scope: Scope = Scope()) -> list[Hit]:
        """The ``k`` passages that fit best, in the documents that the question and the scope leave."""
        question = self._understood(text, ())
        return self._hits(question, self._shelf.select(question, scope), k) if self._shelf.within(scope) else []

    def answer(self, text: str, history: Sequence[Message] = (), scope: Scope = Scope()) -> Answer:
        """The checked answer; ``not_found`` when the documents do not support one."""
        question = self._understood(text, history)
        selection = self._shelf.select(question, scope)
        focus = self._focus(question)
        statements = self._statements(question, selection, focus)
        if statements:
            return self._finished(text, statements, "answered")
        return self._finished(text, self._not_found(question, selection, focus, scope), "not_found")

    def grounds(self, text: str, history: Sequence[Message] = (), scope: Scope = Scope()) -> Grounds:
        """The extractive answer with the passages it cites and then the best other evidence by score."""
        question, answer = self._understood(text, history), self.answer(text, history, scope)
        if answer.status == "not_found":
            return Grounds(question, answer)
        ids = {citation.passage: citation.document for citation in answer.citations}
        cited = [p for name in dict.fromkeys(ids.values()) for p in self._passages(name) if p.id in ids]
        cited.sort(key=lambda passage: list(ids).index(passage.id))
        found = self._evidence(question, self._shelf.select(question, scope), self._focus(question))
        passages = {passage.id: passage for passage in (*cited, *(item.passage for item in found))}
        return Grounds(question, answer, tuple(passages.values())[: max(_GROUNDS, len(cited))])

    def evidence(self, text: str) -> tuple[Question, list[Evidence]]:
        """A question understood and every sentence weighed for it, best first: for those who calibrate or explain.

        No evidence when the question names only provinces that have no document.
        """
        question = self._understood(text, ())
        selection = self._shelf.select(question, Scope())
        if not selection.is_covered:
            return question, []
        return question, self._evidence(question, selection, self._focus(question))

    def _focus(self, question: Question) -> Focus:
        return Focus.of(question, self.searcher.library.lexical.rarity)

    def _understood(self, text: str, history: Sequence[Message]) -> Question:
        shelf = self._shelf
        question = resolve(text, history, shelf.provinces, shelf.abbreviations).question
        rarity = self.searcher.library.lexical.rarity
        shorts = unknown_shorts(question.text, shelf.abbreviations, lambda term: rarity(term) < rarity("\0"))
        if not shorts:
            return question
        passages = [hit.passage.text for hit in self._hits(question, shelf.select(question, Scope()), _HITS)]
        found = {short: (long,) for short in shorts if (long := long_form(short, question.text, passages))}
        known = Glossary({**shelf.abbreviations, **found})
        return resolve(text, history, shelf.provinces, known).question if found else question

    def _hits(self, question: Question, selection: Selection, k: int) -> list[Hit]:
        return self.searcher.search(Query(question.text, question.added, selection.documents), k)

    def _finished(self, text: str, statements: Sequence[Statement], status: Status) -> Answer:
        written, citations = cite(statements, self._document)
        return checked(Answer(text, status, written, citations=citations), self._document, self._passages)

    def _statements(self, question: Question, selection: Selection, focus: Focus) -> list[Statement]:
        if not selection.is_covered:
            return []
        facts = self._facts(question, selection)
        if facts:
            return facts
        registered = self._from_register(question, selection, focus)
        if registered:
            return registered
        if self._is_comparison(question):
            return self._compared(question, selection, focus)
        if question.intent == "comparison" and question.wants == "open":
            question = replace(question, wants="figure")
        question = self._with_figure(question, selection, focus)
        evidence = self._evidence(question, selection, focus)
        listed = self._listed(question, selection, evidence, focus)
        if listed:
            return listed
        good = [item for item in evidence if supports(question, item)]
        return self._told(question, focus, good) if good else []

    def _from_register(self, question: Question, selection: Selection, focus: Focus) -> list[Statement]:
        """Lists of targets, duties and agencies, and what was reached beside what is aimed at."""
        if targets.asks_both(question):
            return targets.reached_and_aimed(question, focus, self._books(question, selection))
        if len(set(question.provinces)) > 1 or question.intent == "comparison":
            books = self._books(question, selection) if targets.names_nothing(question) else []
            return targets.shared_statements(question, books)
        if targets.asks_list(question):
            return targets.list_statements(question, focus, self._books(question, selection))
        if duties.agencies_asked(question):
            return duties.of_task(question, focus, self._books(question, selection))
        if question.agencies and question.intent in _OF_AGENCY:
            return duties.of_agency(question, focus, self._books(question, selection))
        return []

    def _books(self, question: Question, selection: Selection) -> list[Registered]:
        """The documents that the question is about; of many, those that the search finds."""
        names = selection.documents or tuple(self._shelf.metadata)
        if len(names) > _MOST_BOOKS:
            names = tuple(dict.fromkeys(hit.passage.document for hit in self._hits(question, selection, _HITS)))
        return [self._registered(name) for name in names[:_MOST_BOOKS]]

    def _read_register(self, name: str) -> Registered:
        passages = {passage.id: passage for passage in self._passages(name)}
        return Registered(self._document(name), passages, self.searcher.library.store.register_of(name))

    def _with_figure(self, question: Question, selection: Selection, focus: Focus) -> Question:
        """A question that only names a thing ("TFP của Đắk Lắk đến năm 2025?") asks for its figure if it has one."""
        if question.intent != "open" or question.is_framed:
            return question
        asked = replace(question, wants="figure", intent="figure")
        best = self._evidence(asked, selection, focus)[:1]
        if not best or best[0].head < _NAMED or not supports(asked, best[0]):
            return question
        same = question.is_short or self._evidence(question, selection, focus)[0].sentence == best[0].sentence
        return asked if same else question

    def _is_comparison(self, question: Question) -> bool:
        """Several provinces or years, or words that compare while no one province is named."""
        if len(set(question.provinces)) > 1 or len(question.spans) > 1:
            return True
        return question.intent == "comparison" and not question.provinces and len(self._shelf.provinces) > 1

    def _evidence(self, question: Question, selection: Selection, focus: Focus) -> list[Evidence]:
        return weigh(question, self._hits(question, selection, _HITS), focus, self._shelf.metadata)

    def _facts(self, question: Question, selection: Selection) -> list[Statement]:
        """What is known of a document itself, and what a name or an abbreviation stands for."""
        names = selection.documents or tuple(self._shelf.metadata)
        if question.intent == "definition" or asks_who_is(question):
            found = (definition(question, self._document(name), self._passages(name)) for name in names[:_DEFINING])
            return [statement for statement in found if statement][:1]
        if not asks_effect(question) and not asks_facts(question):
            return []
        name = self._meant(question, names)
        if not name:
            return []
        if asks_effect(question):
            told = effect(self._passages(name))
            return [told] if told else []
        return document_facts(question, self._document(name), self._passages(name))

    def _meant(self, question: Question, names: Sequence[str]) -> str:
        """The one document that a question is about: by its title, or the nearest where it says "this"."""
        name = self._shelf.titled(question, names)
        if name or not points_at_document(question):
            return name
        hits = self._hits(question, Selection(tuple(names)), 1)
        return hits[0].passage.document if hits else ""

    def _listed(
        self, question: Question, selection: Selection, evidence: Sequence[Evidence], focus: Focus
    ) -> list[Statement]:
        """A list when a heading names what is asked, or when several bodies do what is asked."""
        if question.intent not in _LISTED:
            return []
        if question.asks_recipients:
            return []
        if question.intent == "list" and question.wants_body:
            good = [
                item for item in evidence if supports(question, item) and item.words >= _SAME_RANK * evidence[0].words
            ]
            told = bodies_statements(focus, good)
            if len(told) > 1:
                return told
        names = selection.documents or tuple(dict.fromkeys(item.passage.document for item in evidence))
        documents = [self._document(name) for name in names[:_SECTION_DOCUMENTS]]
        found = match_sections(question, documents, self.searcher.library.lexical.rarity)
        if found and found[0].score >= _SECTION:
            told = section_statements(found[0], self._passages(found[0].document.name), noun_of(question))
            if told:
                return told
        if len(documents) == 1 and _is_about_all(question, documents[0].metadata):
            passages = self._passages(documents[0].name)
            if question.intent == "summary" or question.asks_targets:
                return overview_statements(self._registered(documents[0].name))
            return contents_statements(documents[0], passages, noun_of(question))
        return []

    def _told(self, question: Question, focus: Focus, good: Sequence[Evidence]) -> list[Statement]:
        """The best evidence; several documents each in a line of their own when the question names no province."""
        by_document: dict[str, list[Evidence]] = {}
        for item in good:
            by_document.setdefault(item.passage.document, []).append(item)
        rivals = [items for items in by_document.values() if items[0].score >= _SAME_RANK * good[0].score]
        provinces = {self._shelf.metadata[items[0].passage.document].province for items in rivals}
        if len(rivals) > 1 and len(provinces) == len(rivals) and not question.provinces:
            limit = max(SHORT // 2, LONG // len(rivals))
            return [self._grouped(question, focus, items, limit) for items in rivals[:_MOST_GROUPS]]
        return self._of_one(question, focus, by_document[good[0].passage.document])

    def _grouped(self, question: Question, focus: Focus, items: Sequence[Evidence], limit: int) -> Statement:
        told = [statement_of(question, focus, item, limit) for item in distinct(question, items)]
        province = self._shelf.metadata[items[0].passage.document].province
        sources = tuple(source for statement in told for source in statement.sources)
        return Statement(f"- {wording.bold(province)}: {wording.joined([s.text for s in told])}", sources)

    def _of_one(self, question: Question, focus: Focus, good: Sequence[Evidence]) -> list[Statement]:
        if question.asks_recipients or question.asks_signer:
            return [clause_statement(focus, good)]
        if question.wants == "list" and question.wants_body:
            question = replace(question, wants="body")
        if question.wants not in {"figure", "body", "date"} and question.intent != "yesno":
            return [clause_statement(focus, good)]
        if question.intent == "yesno" and (verdict := verdict_of(question, focus, good[0])):
            told = statement_of(question, focus, good[0])
            return [Statement(f"{wording.bold(verdict)}. {told.text}", told.sources)]
        return [self._with_bearer(question, focus, item) for item in distinct(question, good)]

    def _with_bearer(self, question: Question, focus: Focus, item: Evidence) -> Statement:
        """A statement about a body leads with it: with the one that the register has, where its words show none."""
        told = statement_of(question, focus, item)
        if question.wants != "body" or told.text.startswith("**"):
            return told
        agencies = duties.bearers(question, self._registered(item.passage.document), item.passage)
        return Statement(f"{wording.bold('; '.join(agencies))} – {told.text}", told.sources) if agencies else told

    def _compared(self, question: Question, selection: Selection, focus: Focus) -> list[Statement]:
        def best(names: tuple[str, ...], spans: tuple[Span, ...]) -> tuple[Question, Sequence[Evidence]]:
            return self._best_of_row(replace(question, spans=spans), Selection(names), focus)

        def registered(names: tuple[str, ...], spans: tuple[Span, ...]) -> Statement | None:
            asked, books = replace(question, spans=spans), self._books(question, Selection(names))
            if question.wants == "body" and question.roles:
                return duties.row_of(asked, focus, books)
            if question.agencies and question.wants in _OF_AGENCY:
                return duties.row_of_agency(asked, focus, books)
            of_figures = question.wants in {"figure", "open"} or question.asks_targets
            return targets.row_of(asked, focus, books) if of_figures else None

        return comparison.statements(question, selection, focus, self._shelf, registered, best)

    def _best_of_row(
        self, question: Question, selection: Selection, focus: Focus
    ) -> tuple[Question, Sequence[Evidence]]:
        """What a row says; where nothing tells what is compared, a figure if one is about as near as any clause."""
        good = self._supported(question, selection, focus)
        if question.wants == "open":
            asked = replace(question, wants="figure")
            found = self._supported(asked, selection, focus)
            least = _FIGURE_OF_SHORT if question.is_short else _FIGURE_OF_LONG
            if found and (not good or found[0].relevance >= least * good[0].relevance):
                return asked, distinct(asked, found)
        return question, distinct(question, good) if good else ()

    def _supported(self, question: Question, selection: Selection, focus: Focus) -> list[Evidence]:
        found = self._evidence(question, selection, focus)
        return [item for item in found if item.head >= _HEAD_OF_ROW and supports(question, item)]

    def _not_found(self, question: Question, selection: Selection, focus: Focus, scope: Scope) -> list[Statement]:
        names = selection.documents or self._shelf.within(scope)
        provinces = tuple(p for p in question.provinces if p not in selection.missing)
        lines = [Statement(wording.NOT_FOUND)]
        if selection.missing:
            lines.append(Statement(wording.no_document_of(selection.missing)))
        for province, parts in selection.related.items():
            lines += self._of_related(question, focus, province, parts)
        if len(lines) == 1:
            lines = [Statement(f"{wording.NOT_FOUND} {wording.searched(len(names), provinces)}")]
            lines += self._nearest(question, selection, focus) if selection.is_covered else []
        return lines

    def _of_related(self, question: Question, focus: Focus, province: str, parts: Sequence[str]) -> list[Statement]:
        lines = []
        for part in parts:
            names = tuple(name for name, meta in self._shelf.metadata.items() if meta.province == part)
            found = self._evidence(question, Selection(names), focus)
            if found and supports(question, found[0]):
                told = statement_of(question, focus, found[0])
                lines += [Statement(wording.kin(province, part, today_of(part))), told]
        return lines

    def _nearest(self, question: Question, selection: Selection, focus: Focus) -> list[Statement]:
        found = self._evidence(question, selection, focus)
        if not found or found[0].words < _NEAR:
            return []
        told = statement_of(question, focus, found[0], SHORT)
        return [Statement(wording.nearest(told.text), told.sources)]


def _is_about_all(question: Question, document: Metadata) -> bool:
    """Whether a question is about the whole document: it says nothing that its title and issuer do not."""
    named = passage_terms(f"{document.title} / {document.issuer}")
    return set(question.telling) <= named and (question.intent == "summary" or not question.agencies)
