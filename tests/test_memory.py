import subprocess
import sys

from eval.memory import peak_megabytes


def child(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "eval.memory", *arguments], capture_output=True, text=True)


def test_what_a_process_holds_counts_and_not_what_its_parent_held() -> None:
    before = peak_megabytes()
    held = bytearray(300 << 20)
    held[:: 1 << 12] = b"x" * len(held[:: 1 << 12])  # touched, so that it is really there
    assert peak_megabytes() >= before + 250 or before > 600
    assert 5 < float(child("this").stderr.splitlines()[-1]) < 200


def test_the_module_runs_as_it_would_alone() -> None:
    done = child("json.tool", "--compact", "no-such-file.json")
    assert done.returncode != 0
    assert "no-such-file.json" in done.stderr
    assert float(done.stderr.splitlines()[-1]) > 5
