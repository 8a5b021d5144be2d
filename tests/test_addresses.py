import pytest

from assistant.pages.addresses import last_part


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://127.0.0.1:8501", ""),
        ("http://127.0.0.1:8501/", ""),
        ("http://127.0.0.1:8501/hoi-dap", "hoi-dap"),
        ("https://tinh.vn/tro-ly/chi-tieu/", "chi-tieu"),
        ("http://127.0.0.1:8501/<b>", ""),
        ("", ""),
    ],
)
def test_the_end_of_an_address_names_a_page(url: str, name: str) -> None:
    assert last_part(url) == name
