"""A cross-encoder of the user's choice reads each question with each of the first passages found and orders them.

None ships and none is needed: ``ranking`` has ordered them already. torch and sentence-transformers are imported
only when one is named. Weights are safetensors, never a pickle, and no code that comes with a model is run.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError

from assistant.search.hub import RERANKER, hub_folder, refuse_pickles, unavailable

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

Floats = NDArray[np.float32]

BATCH = 16  # pairs read at once
_NONE = "thư mục không phải mô hình CrossEncoder hoặc có tệp bị hỏng"


class Reranker:
    """Scores pairs of a question and a text; the higher, the better the text answers."""

    def __init__(self, model: CrossEncoder, name: str) -> None:
        self._model, self.name = model, name

    @classmethod
    def open(cls, name: str) -> Reranker | None:
        """The cross-encoder in a folder or of a hub id, none for ""; ModelUnavailable, at once, if there is none."""
        if not name:
            return None
        folder = Path(name).expanduser()
        return cls.load(folder if folder.is_dir() else hub_folder(name, RERANKER), name)

    @classmethod
    def load(cls, folder: Path, name: str) -> Reranker:
        """Reads a model's folder; ModelUnavailable when it is damaged or does not give one score a pair."""
        refuse_pickles(folder, name, RERANKER)
        if not _scores_pairs(folder):  # else it would be given a head of random weights
            raise unavailable(name, _NONE, RERANKER)
        from sentence_transformers import CrossEncoder

        try:
            model = CrossEncoder(
                str(folder), trust_remote_code=False, local_files_only=True, model_kwargs={"use_safetensors": True}
            )
            scores_of_a_pair = int(model.num_labels)
        except (OSError, SafetensorError, LookupError, ValueError, TypeError, RuntimeError, ImportError) as error:
            raise unavailable(name, _NONE, RERANKER) from error
        if scores_of_a_pair != 1:
            raise unavailable(name, "mô hình không cho một điểm duy nhất cho mỗi cặp câu hỏi và đoạn", RERANKER)
        return cls(model, name)

    def scores(self, question: str, texts: Sequence[str]) -> Floats:
        """One score a text."""
        if not texts:
            return np.empty(0, np.float32)
        pairs = [(question, text) for text in texts]
        return np.asarray(self._model.predict(pairs, batch_size=BATCH, show_progress_bar=False), np.float32)


def _scores_pairs(folder: Path) -> bool:
    """Whether the model was saved with what gives a score: as a classifier, or in modules of sentence-transformers."""
    try:
        kinds = json.loads((folder / "config.json").read_text(encoding="utf-8")).get("architectures") or ()
        return (folder / "modules.json").is_file() or any(kind.endswith("ForSequenceClassification") for kind in kinds)
    except (OSError, ValueError, AttributeError, TypeError):
        return False
