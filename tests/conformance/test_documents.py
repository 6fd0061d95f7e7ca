"""veraPDF and qpdf judge every document the library can make, of every kind."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

import rgdocs

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.conformance

SAMPLES = sorted(Path(__file__).parents[2].joinpath("samples").glob("*.json"))


KINDS: tuple[Literal["final", "prefilled"], ...] = ("final", "prefilled")


def _filled(path: Path, kind: Literal["final", "prefilled"]) -> rgdocs.Document:
    return rgdocs.render(rgdocs.load(path), format="pdf", kind=kind)


PAPERS: dict[str, Callable[[], rgdocs.Document]] = {
    "toolkit": rgdocs.toolkit,
    **{f"{e.id} blank": lambda e=e: rgdocs.blank(e.id) for e in rgdocs.catalogue()},
    **{
        f"{path.stem} {kind}": lambda path=path, kind=kind: _filled(path, kind)
        for path in SAMPLES
        for kind in KINDS
    },
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Make every document once."""
    room = tmp_path_factory.mktemp("papers")
    made = {}
    for name, make in PAPERS.items():
        made[name] = room / f"{name}.pdf"
        made[name].write_bytes(make().data)
    return made


@pytest.fixture(scope="module")
def verdicts(verapdf: Any, papers: dict[str, Path]) -> Any:
    """Judge all of them in one run."""
    return verapdf.judge(papers)


@pytest.mark.parametrize("profile", ["ua1", "3a"])
@pytest.mark.parametrize("name", PAPERS)
def test_verapdf_passes_it(verdicts: Any, name: str, profile: str) -> None:
    assert verdicts[name, profile], verdicts[name, profile].failed


@pytest.mark.parametrize("name", PAPERS)
def test_qpdf_finds_no_fault(verapdf: Any, papers: dict[str, Path], name: str) -> None:
    command = ["qpdf", "--check", str(papers[name])]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_document_of_the_catalogue_has_a_sample() -> None:
    """Without one, its final would be judged by nobody."""
    assert {rgdocs.load(path).soort for path in SAMPLES} == {e.id for e in rgdocs.catalogue()}
