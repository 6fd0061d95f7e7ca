"""The paper of changes is judged as all others: names, tags and a filling of every kind."""

from __future__ import annotations

import pytest

from lint.damage import STYLES, heading
from rgdocs import lint, packs
from rgdocs.errors import Severity
from rgdocs.lint import _trial
from word.docx_builder import OFFICE, WML, control, docx, par, run

HOUSE = packs.load(None)
CHANGES = "{%p for deel in v.delen %}"
ROWS = "{%p for rij in deel.rijen %}"
END = "{%p endfor %}"


def answers(side: str, said: str = "een.tekst") -> str:
    """Return the answers of one side of a row: a control each."""
    field = control("{{ een.pad }}", run(f"{{{{ {said} }}}}"), title="{{ een.kort }}")
    return par(f"{{%p for een in rij.{side} %}}") + par(field) + par(END)


GOOD = (
    heading("{{ document.kop }}")
    + par("{{ over }}, {{ vorige }}, {{ deze }}")
    + par(CHANGES)
    + par("{{ deel.kop }}")
    + par(ROWS)
    + par("{{ rij.vraag }}")
    + "".join(answers(side) for side in ("van", "was", "nu"))
    + par(END) * 2
    + par("{{ niets }}")
)


def found(body: str) -> tuple[lint.Finding, ...]:
    """Return what is wrong with a paper of changes."""
    made = docx(
        body,
        extra={"word/styles.xml": STYLES},
        relations=f'<Relationship Id="s1" Type="{OFFICE}/styles" Target="styles.xml"/>',
        types=f'<Override PartName="/word/styles.xml" ContentType="{WML}.styles+xml"/>',
    )
    return lint.check(made, file="veranderd.docx", document=packs.CHANGES, pack=HOUSE)


def test_a_good_one_has_no_fault() -> None:
    """What the others are made from."""
    assert found(GOOD) == ()


@pytest.mark.parametrize(
    ("old", "new", "rule", "place", "word", "nearest"),
    [
        ("{{ over }}", "{{ ovre }}", "template.undefined", ":p2", "ovre", "over"),
        ("deel.rijen", "deel.rijn", "template.undefined", ":p5", "rijn", "rijen"),
        ("rij.vraag", "rij.vrag", "template.undefined", ":p6", "vrag", "vraag"),
        ("in rij.was", "in rij.wos", "template.undefined", ":p10", "wos", "was"),
        ("een.tekst", "een.tekts", "template.undefined", ":p8", "tekts", "tekst"),
        ("{{ rij.vraag }}", "{{ rij.nu }}", "template.no-text", ":p6", "nu", ""),
        ("{{ over }}", "{{ over | hoofd }}", "template.filter", ":p2", "hoofd", ""),
    ],
)
def test_each_name_is_known(
    old: str, new: str, rule: str, place: str, word: str, nearest: str
) -> None:
    """Through its loops, with the place, the wrong word and the nearest right one."""
    assert old in GOOD
    (one, *_) = [one for one in found(GOOD.replace(old, new, 1)) if one.code == rule]
    assert (one.path.endswith(place), one.word, one.severity) == (True, word, Severity.ERROR)
    assert nearest in one.hint
    assert not nearest or one.nearest == nearest


@pytest.mark.parametrize(("side", "path"), [("van", "van."), ("was", "was."), ("nu", "nu.")])
def test_an_answer_that_would_be_lost_is_told(side: str, path: str) -> None:
    """What a paper of changes leaves out, only a filled one shows."""
    lost = [one for one in found(GOOD.replace(answers(side), "")) if one.code == "lint.answer-lost"]
    assert lost
    assert all(one.word.startswith(path) for one in lost)


def test_the_trial_has_every_kind_of_change() -> None:
    """And none at all, so that the other branch is seen."""
    filled = _trial.fillings(packs.CHANGES, HOUSE)
    kinds = [{part["wat"] for part in one.context["v"]["delen"]} for one in filled]  # type: ignore[index]
    assert set().union(*kinds) == {"nieuw", "anders", "weg", "verplaatst"}
    assert set() in kinds
