"""The search as a LangChain retriever, for chains and graphs that are built around one."""

from __future__ import annotations

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from assistant.records import Hit
from assistant.search.searcher import Query, Searcher


class PolicyRetriever(BaseRetriever):
    """Returns passages with everything a citation needs in their metadata."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    searcher: Searcher
    k: int = 8
    documents: tuple[str, ...] = ()

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[LangChainDocument]:
        hits = self.searcher.search(Query(query, documents=self.documents), self.k)
        return [as_langchain(hit) for hit in hits]


def as_langchain(hit: Hit) -> LangChainDocument:
    """A hit as LangChain's record: the text to read, the place to cite."""
    passage = hit.passage
    return LangChainDocument(
        id=passage.id,
        page_content=passage.text,
        metadata={
            "document": passage.document,
            "section": passage.section,
            "label": passage.label,
            "page": passage.page,
            "start": passage.start,
            "end": passage.end,
            "score": hit.score,
        },
    )
