"""Plans made for training, and the questions that officials ask of them."""

from __future__ import annotations

import random
import re

import pytest

from assistant.training.corpora import Article
from assistant.training.plans import BODIES, DUTIES, PLANS, plans
from assistant.training.questions import Official
from tests.made import passage


def articles() -> list[Article]:
    number = iter(range(10_000))
    return [
        Article(
            str(i),
            "Việc trồng rừng",
            "Lâm nghiệp",
            " ".join(
                f"Hạt thứ {next(number)} trồng {share} ha rừng ven sông và giao cho các hộ dân chăm sóc hằng ngày."
                f" Hộ thứ {next(number)} chăm sóc rừng ven sông và báo cho hạt kiểm lâm về mọi vụ cháy."
                for share in range(11, 41)
            ),
        )
        for i in range(PLANS)
    ]


def test_a_target_of_a_plan_has_other_figures_than_its_source() -> None:
    plan = next(plans(articles(), random.Random(1)))
    assert plan.sources
    for target, source in plan.sources.items():
        assert f"- {target}" in plan.text
        assert target.split()[0] == source.split()[0] or len(target) < len(source)


def test_a_plan_has_two_years_each_body_once_and_recipients() -> None:
    text = next(plans(articles(), random.Random(1))).text
    headings = re.findall(r"^### \d\. (.+)$", text, re.MULTILINE)
    assert len(headings) == 2
    assert all(re.search(r"20\d\d", heading) for heading in headings)
    duties = text[text.index("## IV.") : text.index("## Nơi nhận")]
    assert duties.count("\n- ") == DUTIES
    assert sum(body in text[text.index("## Nơi nhận") :] for body in BODIES) >= DUTIES


@pytest.mark.parametrize("seed", range(20))
def test_a_question_of_a_year_says_so(seed: int) -> None:
    given = passage("Trồng 40 ha rừng ven sông và giao cho các hộ dân chăm sóc.", headings=("Đến năm 2030",))
    asked = Official(["rừng"], random.Random(seed)).ask(given, "Kế hoạch trồng rừng")
    assert asked is not None
    if asked.is_dated:
        assert "2030" in asked.text


def test_what_a_body_does_is_asked_by_its_name() -> None:
    given = passage(
        "Sở Tài chính chủ trì cân đối nguồn vốn cho kế hoạch này hằng năm.", headings=("Tổ chức thực hiện",)
    )
    made = {Official(["vốn"], random.Random(seed)).ask(given, "") for seed in range(40)}
    assert any(each and each.text.startswith("Sở Tài chính") and "gì" in each.text for each in made)


def test_what_an_abbreviation_means_is_asked() -> None:
    given = passage(
        "Phát triển công nghệ sinh học (CNSH) phục vụ nông nghiệp công nghệ cao của tỉnh.", headings=("Nhiệm vụ",)
    )
    made = {Official(["cao"], random.Random(seed)).ask(given, "") for seed in range(40)}
    assert any(each and each.text.startswith("CNSH ") for each in made)
