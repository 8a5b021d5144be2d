"""The office of who asks, where "bên em" means it."""

from __future__ import annotations

import pytest

from assistant.answering.asking.own_office import with_own_office


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Em làm ở Sở Y tế, kế hoạch này bên em phải làm gì ạ", "Em làm ở Sở Y tế, kế hoạch này Sở Y tế phải làm gì ạ"),
        (
            "Tôi là cán bộ Hội Nông dân tỉnh, hội mình được giao việc gì",
            "Tôi là cán bộ Hội Nông dân tỉnh, Hội Nông dân tỉnh được giao việc gì",
        ),
        ("Mình bên Sở Tài chính, giao cho chúng tôi việc gì", "Mình bên Sở Tài chính, giao cho Sở Tài chính việc gì"),
        ("Em ở Sở Y tế, em phải làm gì", "Em ở Sở Y tế, Sở Y tế phải làm gì"),
        ("Em ở Sở Y tế, trách nhiệm của bên em là gì", "Em ở Sở Y tế, trách nhiệm của Sở Y tế là gì"),
        ("Chị bên Sở Y tế, giao cho bên chị việc gì", "Chị bên Sở Y tế, giao cho Sở Y tế việc gì"),
        ("Em ở Sở Y tế, bên anh phải làm gì", "Em ở Sở Y tế, bên anh phải làm gì"),  # another's office
        # nobody does anything, or the office is no one's own
        ("Em ở Sở Y tế, tỉnh bên em có mấy giếng", "Em ở Sở Y tế, tỉnh bên em có mấy giếng"),
        ("Sở Y tế làm gì, bên em phải báo cáo ai", "Sở Y tế làm gì, bên em phải báo cáo ai"),
        ("Em ở Sở Y tế, ai chủ trì đào giếng, em cần gấp", "Em ở Sở Y tế, ai chủ trì đào giếng, em cần gấp"),
        ("Bên em phải làm gì", "Bên em phải làm gì"),
    ],
)
def test_our_office_is_the_one_named_first(text: str, meant: str) -> None:
    assert with_own_office(text) == meant
