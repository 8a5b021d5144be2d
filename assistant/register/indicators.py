"""The normalised name of an indicator, equal for two provinces that word it differently.

Abbreviations are written out, fillers and verbs of planning dropped, and what is left is put in one order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from assistant.vietnamese.letters import fold
from assistant.vietnamese.patterns import any_of, lowered
from assistant.vietnamese.syllables import syllables


def _listed(phrases: str) -> list[str]:
    return phrases.split(", ")


# one spelling for what is written in several; applied in order, to lower case text
_SAME: tuple[tuple[str, str], ...] = (
    (r"(?:yếu tố )?năng suất (?:các )?(?:nhân|yếu) tố tổng hợp(?: \(?tfp\)?)?", "năng suất các nhân tố tổng hợp"),
    (r"\(?tfp\)?", "năng suất các nhân tố tổng hợp"),
    (r"khoa học(?:,| -| &)? (?:và )?công nghệ|kh ?(?:&|và|-)? ?cn", "khoa học và công nghệ"),
    (r"tăng trưởng (?:của )?(?:grdp|gdp|kinh tế)", "tăng trưởng"),
    (r"tổng sản phẩm (?:trên địa bàn|trong nước)(?: tỉnh)?(?: \((?:grdp|gdp)\))?", "grdp"),
    (r"ngân sách (?:nhà nước )?(?:của )?(?:tỉnh|địa phương)", "ngân sách địa phương"),
    (r"tổng chi của", "tổng chi"),
    (r"văn bằng bảo hộ", "văn bằng"),
    (r"tỉ lệ", "tỷ lệ"),
    (r"(?:mức )?đầu tư (?:kinh phí )?(?:sự nghiệp )?(?:cho )?khoa học", "kinh phí khoa học"),
    (r"kinh phí sự nghiệp khoa học", "kinh phí khoa học"),
)
_SPELLINGS = tuple((re.compile(rf"(?<!\w){pattern}(?!\w)"), same) for pattern, same in _SAME)
_FILLERS = re.compile(
    any_of(
        _listed(
            "tỷ lệ, được cấp, tỷ trọng, số lượng, tổng số, mức độ, các, những, của tỉnh, toàn tỉnh, "
            "trên địa bàn tỉnh, trên địa bàn, tỉnh, được, địa phương, có hiệu quả, hiệu quả, thành công, "
            "phấn đấu, hình thành, thành lập, xây dựng, phát triển, hỗ trợ, duy trì, đạt, chiếm, có, "
            "yếu tố, tại địa phương, là, nâng, nâng cấp, cấp độ, lên, sớm, đưa, đã"
        )
    )
    + r"|^\s*(?:số|mức|tăng(?! trưởng))(?!\w)"
)
_JOINTS = re.compile(
    any_of(_listed("vào, trong, của, trên, so với, cho, với, từ, ở, tại, thuộc, đối với, và, để, đóng góp, về, cùng"))
    + r"|(?<!đổi )(?<!\w)mới(?!\w)|[(),%:;–-]"
)
_KEPT_JOINTS = ("đóng góp", "mới")
_INSIDE = "_"  # joins the words of a term that holds a joint: "khoa học và công nghệ"
_TERM = re.compile(r"khoa học và công nghệ|giáo dục và đào tạo|vừa và nhỏ|nhỏ và vừa|năng suất các nhân tố tổng hợp")


def name_of(indicator: str, abbreviations: Mapping[str, str]) -> str:
    """The normalised name: lower case terms, each once, in alphabetical order."""
    form = _written_out(lowered(indicator), abbreviations)
    for pattern, same in _SPELLINGS:
        form = pattern.sub(same, form)
    form = _TERM.sub(lambda match: match[0].replace(" ", _INSIDE), form)
    kept = [joint for joint in _KEPT_JOINTS if re.search(rf"(?<!\w)(?<!đổi ){joint}(?!\w)", form)]
    chunks = [" ".join(_FILLERS.sub(" ", chunk.strip()).split()) for chunk in _JOINTS.split(form)]
    terms = {chunk.replace(_INSIDE, " ") for chunk in (*chunks, *kept) if chunk}
    return ", ".join(sorted(terms, key=fold)) or lowered(indicator)


def _written_out(form: str, abbreviations: Mapping[str, str]) -> str:
    for short, long in abbreviations.items():
        form = re.sub(rf"(?<!\w){re.escape(short.lower())}(?!\w)", lowered(long), form)
        form = re.sub(rf"({re.escape(lowered(long))})\s*\({re.escape(lowered(long))}\)", r"\1", form)
    return form


@lru_cache(maxsize=4096)
def _content(name: str) -> frozenset[str]:
    return frozenset(syllables(name))


def same_indicator(one: str, other: str) -> bool:
    """Whether two names say nearly the same: three quarters of their words are shared."""
    left, right = _content(one), _content(other)
    return one == other or len(left & right) >= 0.75 * len(left | right) > 0
