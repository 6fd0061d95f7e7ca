"""The context holds every answer of a record, in its place, and nothing that is not asked."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rgdocs import compose, forms, packs, testing
from rgdocs.errors import UsageError
from rgdocs.model import (
    KIND,
    MAX_ITEMS,
    ONDERDELEN,
    Client,
    Kind,
    Kortetermijndoel,
    Persoon,
    Resourcegroepplan,
    Signalering,
    Signaleringsplan,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

WHEN = datetime(2026, 1, 31, tzinfo=UTC)
PACK = packs.load()
NUL = date(2025, 12, 12)

Node = dict[str, Any]

UNKNOWN = dict.fromkeys(("naam", "hij", "hem"), "de cliënt")
"""How a blank speaks about a client."""

each_form = pytest.mark.parametrize("form", forms.catalogue(), ids=lambda form: form.id)


def made(form: forms.Form, kind: str, record: Any = None) -> compose.Composed:
    """Compose with the built-in pack."""
    return compose.compose(form, kind, pack=PACK, record=record, when=WHEN)


def of(record: Any, kind: str = "final") -> Node:
    """Return the answers of a record."""
    return made(forms.get(record.soort), kind, record).context["v"]


def nodes(tree: object) -> Iterator[Node]:
    """Yield every node of a tree once."""
    seen: set[int] = set()

    def walk(one: object) -> Iterator[Node]:
        if id(one) in seen:
            return
        seen.add(id(one))
        if isinstance(one, dict):
            if "pad" in one:
                yield one
            for inner in one.values():
                yield from walk(inner)
        elif isinstance(one, list):
            for inner in one:
                yield from walk(inner)

    return walk(tree)


def answers(record: Any, start: str = "") -> Iterator[tuple[str, object]]:
    """Yield path and value of every answer of a record, by its own fields."""
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        path = f"{start}{field.name}"
        if field.metadata[KIND] is Kind.IDS:
            yield from ((f"{path}.{one}", True) for one in value)
        elif field.metadata[KIND] is Kind.CHOICE:
            yield from ((f"{path}={one}", True) for one in (value,) if one)
        elif attrs.has(type(value)):
            yield from answers(value, f"{path}.")
        elif isinstance(value, tuple):
            for index, one in enumerate(value):
                if attrs.has(type(one)):
                    yield from answers(one, f"{path}.{index}.")
                else:
                    yield f"{path}.{index}", one
        elif value:
            yield path, value


def shown(tree: Node) -> dict[str, object]:
    """Return path -> answer of every node that holds one."""
    return {
        node["pad"]: node.get("tekst", True)
        for node in nodes(tree)
        if node.get("gekozen") or (node.get("tekst") and node["pad"].split(".")[-1] != "nummer")
    }


@given(record=testing.records(max_size=300), kind=st.sampled_from(["final", "prefilled"]))
def test_nothing_in_a_record_is_missing_and_nothing_is_added(record: Any, kind: str) -> None:
    """Every answer stands at its own path, letter for letter; a date is written out."""
    spelled = {date: shown_date, time: lambda clock: clock.isoformat()[:5], int: str}
    told = {
        path: spelled.get(type(value), lambda same: same)(value) for path, value in answers(record)
    }
    assert shown(of(record, kind)) == told


def shown_date(value: date) -> str:
    """Return a Dutch date by hand."""
    months = (
        "januari februari maart april mei juni juli augustus september oktober november december"
    )
    return f"{value.day} {months.split()[value.month - 1]} {value.year:04d}"


@given(record=testing.records(max_size=300), kind=st.sampled_from(["final", "prefilled"]))
def test_every_node_is_whole(record: Any, kind: str) -> None:
    """Lines make up the text, given means given, and each path stands there once."""
    composed = made(forms.get(record.soort), kind, record)
    found = list(nodes(composed.context["v"]))
    paths = [node["pad"] for node in found]
    assert len(set(paths)) == len(paths)
    for node in found:
        assert 0 < len(node["kort"]) <= 60
        assert node["vraag"]
        assert node["tip"]
        assert composed.tips[node["pad"]] == node["tip"]
        if "tekst" in node:
            assert "\n".join(node["regels"]) == node["tekst"]
            assert node["gegeven"] == bool(node["tekst"])
    assert set(composed.tips) == set(paths)


@given(record=testing.records(max_size=300))
def test_the_context_is_plain(record: Any) -> None:
    """A template sees dicts, lists, strings, numbers and booleans, our pictures, one function."""
    context = dict(made(forms.get(record.soort), "final", record).context)
    assert callable(context.pop("_"))
    assert types(context) <= {dict, list, str, int, bool, compose.Drawing}


def types(value: object) -> set[type]:
    """Return every type inside a value."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {type(value)}.union(*(types(one) for one in inner))


@given(record=testing.records(max_size=100))
def test_the_name_of_a_file_says_nothing_of_a_client(record: Any) -> None:
    """Title and file name are those of the blank form."""
    form = forms.get(record.soort)
    filled, blank = made(form, "final", record), made(form, "blank")
    assert (filled.title, filled.filename) == (blank.title, blank.filename)
    assert filled.context["document"]["titel"] == blank.context["document"]["titel"]


@each_form
def test_a_blank_has_room_and_no_answers(form: forms.Form) -> None:
    """As many rows as the form asks for, none filled in, nothing chosen."""
    composed = made(form, "blank")
    tree = composed.context["v"]
    assert shown(tree) == {}
    rows = {vraag.pad: vraag.rijen for vraag in form.vragen if vraag.rijen}
    found = {node["pad"]: len(node["rijen"]) for node in nodes(tree) if "rijen" in node}
    assert found == rows
    assert all(not node["gegeven"] for node in nodes(tree) if "gegeven" in node)


@each_form
def test_every_question_is_asked_on_the_blank(form: forms.Form) -> None:
    """Each pattern of the form has its place in the context, in the words of the form."""
    found = {re.sub(r"\.\d+(?=\.|$)", ".*", node["pad"]): node for node in nodes(tree_of(form))}
    for vraag in form.vragen:
        text = packs.fill(vraag.tekst, PACK.woorden)
        assert found[vraag.pad]["vraag"] == text.say(**UNKNOWN), vraag.id
        assert found[vraag.pad]["ruimte"] == vraag.regels, vraag.id


def tree_of(form: forms.Form) -> Node:
    """Return the answers of a blank."""
    return made(form, "blank").context["v"]


@each_form
def test_an_empty_record_gives_every_name_that_a_full_one_gives(form: forms.Form) -> None:
    """A template never asks whether a name exists."""
    empty = made(form, "final", form.record()).context
    assert set(empty["v"]) == set(tree_of(form))
    assert set(empty) == set(made(form, "blank").context)
    assert empty["document"]["kop"] == made(form, "blank").context["document"]["kop"]


def test_the_plan_stands_in_the_words_of_the_form() -> None:
    """A few texts as a reader sees them."""
    tree = tree_of(forms.get("resourcegroepplan"))
    goal = tree["kortetermijndoelen"]["rijen"][1]
    assert goal["vraag"] == "Doel 2"
    assert goal["wie_doet_wat"]["kort"] == "Doel 2: wie doet wat om mij te helpen?"
    assert tree["deelnemers"]["rijen"][3]["telefoon"]["tip"] == "Deelnemer 4: telefoonnummer"
    assert tree["deelnemers"]["verder"]["pad"] == "deelnemers.verder"
    assert tree["langetermijndoelen"]["rijen"][1]["kort"] == "Wens 2"
    signs = tree["signaleringsplan"]["signalen"]
    assert signs["rijen"][2]["pad"] == "signaleringsplan.signalen.2"
    assert signs["verder"]["kort"] == "Nog meer: Zo merk je dat het niet goed gaat"
    assert "de resourcegroep" in tree["signaleringsplan"]["crisiscontacten"]["hulp"]


def test_a_prefilled_list_keeps_room_to_write() -> None:
    """Three open lines more than it holds; goals and wishes up to what the blank has."""
    record = Resourcegroepplan(
        langetermijndoelen=("een",),
        kortetermijndoelen=(Kortetermijndoel(ik_wil="een"),),
        deelnemers=tuple(Persoon(naam=f"N{n}") for n in range(3)),
        signaleringsplan=Signalering(helpt=("a", "b"), signalen=("x",) * (MAX_ITEMS - 1)),
    )
    tree = of(record, "prefilled")
    assert len(tree["langetermijndoelen"]["rijen"]) == 2
    assert len(tree["kortetermijndoelen"]["rijen"]) == 3
    assert len(tree["deelnemers"]["rijen"]) == 6
    assert len(tree["signaleringsplan"]["helpt"]["rijen"]) == 5
    assert len(tree["signaleringsplan"]["overnemen"]["rijen"]) == 3
    assert len(tree["signaleringsplan"]["signalen"]["rijen"]) == MAX_ITEMS
    assert [row["gegeven"] for row in tree["deelnemers"]["rijen"]] == [True] * 3 + [False] * 3


def test_a_final_list_has_the_given_rows_only() -> None:
    """No empty bullet on a finished paper."""
    tree = of(Resourcegroepplan(langetermijndoelen=("een", "twee", "drie")))
    assert len(tree["langetermijndoelen"]["rijen"]) == 3
    assert tree["kortetermijndoelen"]["rijen"] == []


@pytest.mark.parametrize("kind", ["final", "prefilled"])
def test_each_part_has_its_state(kind: str) -> None:
    """Not discussed, none on purpose, and an answer are three things."""
    record = Signaleringsplan(helpt=("rust",), liefst_opgenomen="niet", geen=("medicatie_helpt",))
    tree = of(record, kind)
    states = {part: tree[part]["staat"] for part in ONDERDELEN}
    given = {"helpt": "gegeven", "liefst_opgenomen": "gegeven", "medicatie_helpt": "geen"}
    assert states == dict.fromkeys(ONDERDELEN, "niet_besproken") | given
    assert [tree[part]["nummer"] for part in ONDERDELEN] == list(range(1, 12))
    assert tree["medicatie_helpt"]["geen"]["gekozen"] is True
    assert tree["medicatie_helpt"]["geen"]["pad"] == "geen.medicatie_helpt"
    assert tree["medicatie_helpt"]["geen"]["vraag"] == "Geen"
    assert tree["medicatie_niet"]["geen"]["gekozen"] is False


def test_none_on_purpose_in_the_plan_has_the_path_of_the_plan() -> None:
    """The same part, under the plan."""
    record = Resourcegroepplan(signaleringsplan=Signalering(geen=("helpt",)))
    tree = of(record)["signaleringsplan"]
    assert tree["helpt"]["staat"] == "geen"
    assert tree["helpt"]["geen"]["pad"] == "signaleringsplan.geen.helpt"


def test_the_heading_names_a_known_client_on_a_final_only() -> None:
    """A blank and a prefilled form have a box for the name."""
    plan = Resourcegroepplan(client=Client(naam="Yara {client}"))
    sign = Signaleringsplan(client=Client(naam="Yara"))
    assert heading(plan, "final") == "Resourcegroepplan van Yara {client}"
    assert heading(plan, "prefilled") == "Mijn resourcegroepplan"
    assert heading(sign, "final") == "Signaleringsplan van Yara"
    assert heading(Signaleringsplan(datum=NUL), "final") == "Mijn signaleringsplan"


def heading(record: Any, kind: str) -> str:
    """Return what stands above the form."""
    kop = made(forms.get(record.soort), kind, record).context["document"]["kop"]
    assert isinstance(kop, str)
    return kop


def test_what_stands_around_the_answers() -> None:
    """Moment in UTC, language, document, organisation, messages with their id."""
    form = forms.get("signaleringsplan")
    local = datetime(2026, 1, 31, 1, 30, tzinfo=timezone(timedelta(hours=1)))
    context = compose.compose(form, "blank", pack=PACK, when=local).context
    assert context["gemaakt"] == "2026-01-31T00:30:00Z"
    naive = compose.compose(form, "blank", pack=PACK, when=datetime(2026, 1, 31)).context
    assert naive["gemaakt"] == "2026-01-31T00:00:00Z"
    assert (context["taal"], context["pack"]) == ("nl-NL", {"id": "standaard"})
    assert context["document"]["versie"] == "1"
    assert context["document"]["vertrouwelijk"] is True
    assert context["organisatie"]["logo_tekst"]
    assert (context["kind"], context["blank"], context["formulier"]) == ("blank", True, True)
    assert context["_"]("Voor {de resourcegroep}", "geen.bestaand-id") == "Voor de resourcegroep"


@pytest.mark.parametrize(
    ("kind", "record", "code"),
    [
        ("bijna-geheim", None, "usage.kind"),
        ("final", None, "record.missing"),
        ("prefilled", None, "record.missing"),
        ("final", Signaleringsplan(), "record.form"),
        ("blank", Resourcegroepplan(), "record.blank"),
    ],
)
def test_what_does_not_fit_is_refused(kind: str, record: Any, code: str) -> None:
    """A record of another form never lands on this one."""
    with pytest.raises(UsageError) as caught:
        made(forms.get("resourcegroepplan"), kind, record)
    assert [fault.code for fault in caught.value.problems] == [code]
    assert "geheim" not in str(caught.value)


@each_form
def test_no_word_of_the_house_is_left_when_a_pack_replaces_it(form: forms.Form) -> None:
    """Questions, tips, titles: all in the words of the pack."""
    words = {
        term: packs.Woord(f"W{n}", f"M{n}", "het", f"S{n}")
        for n, term in enumerate(packs.standard())
    }
    pack = attrs.evolve(PACK, woorden=words, digest="other")
    for kind in ("blank", "final"):
        record = None if kind == "blank" else form.record()
        composed = compose.compose(form, kind, pack=pack, record=record, when=WHEN)
        head = [composed.title, composed.context["document"]["kop"]]
        texts = [str(composed.context["v"]), *composed.tips.values(), *head]
        text = re.sub(r"'pad': '[^']*'|'[a-z_]+':", "", " ".join(texts)).lower()
        for word in packs.standard().values():
            assert word.enkelvoud not in text, (word.enkelvoud, kind)


def test_a_title_of_a_control_is_never_too_long() -> None:
    """Long house words are cut between words."""
    long = packs.Woord("x" * 40 + " " + "y" * 19, "m", "de", "s")
    pack = attrs.evolve(PACK, woorden=dict(PACK.woorden) | {"resourcegroep": long}, digest="long")
    form = forms.get("resourcegroepplan")
    tree = compose.compose(form, "blank", pack=pack, when=WHEN).context["v"]
    assert tree["naam_resourcegroep"]["kort"] == "Zo heet mijn " + "x" * 40 + "…"


def test_the_cover_lists_every_form_with_its_anchor() -> None:
    """In the order of the source, each with what it is for and who fills it in."""
    composed = compose.toolkit(pack=PACK, when=WHEN)
    context = composed.context
    assert [one["anker"] for one in context["inhoud"]] == [
        f"doc_{form.id.replace('-', '_')}" for form in forms.catalogue()
    ]
    told = {one["titel"]: one["uitleg"] for one in context["inhoud"]}
    assert "samen met je regieondersteuner" in told["Resourcegroepplan"]
    assert set(context) - {"inhoud"} == set(made(forms.catalogue()[0], "blank").context)
    assert (composed.filename, composed.title) == ("toolkit", context["document"]["titel"])


def test_a_form_is_described_in_the_words_of_a_pack() -> None:
    """No braces reach a reader."""
    for form in forms.catalogue():
        told = compose.describe(form, pack=PACK)
        assert not [text for text in attrs.astuple(told) if not text or "{" in text]
