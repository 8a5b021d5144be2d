"""The errors a user may see. Each message is Vietnamese and says what was wrong and what to do."""

from __future__ import annotations


class AssistantError(Exception):
    """Base of the family; the command line and the pages catch this and nothing wider."""


class DocumentError(AssistantError):
    """A file cannot be read. The build reports it, skips the file and goes on."""


class CatalogError(AssistantError):
    """``catalog.yaml`` cannot be used as written."""


class IndexMissing(AssistantError):
    """There is no index to open."""


class IndexDamaged(AssistantError):
    """The index on disk is incomplete or altered."""


class IndexMismatch(AssistantError):
    """The index was built with another model or other settings."""


class IndexBusy(AssistantError):
    """Another build is writing to the same index."""


class NoDocuments(AssistantError):
    """The folder is missing or holds no document that can be read."""


class ModelUnavailable(AssistantError):
    """The embedding or language model named in the settings cannot be loaded or reached."""


class BadQuestion(AssistantError):
    """A question, or a file of questions, cannot be used as given."""


class BadBriefing(AssistantError):
    """A briefing cannot be made of what was chosen, or cannot be read back."""


class UnknownName(AssistantError):
    """A filter names a place, a document, an agency or a year that is not there."""
