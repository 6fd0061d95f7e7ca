"""Pages: size, margins, headers and footers, page numbers, several documents, references."""

from __future__ import annotations

import pypdfium2
import pytest

from wordfile import SETTINGS, Made, docx, header, make, p, r, sect

BREAK = '<w:r><w:br w:type="page"/></w:r>'
LANDSCAPE = (
    '<w:pgSz w:w="16840" w:h="11900" w:orient="landscape"/><w:pgMar w:top="1000" w:right="1000" '
    'w:bottom="1000" w:left="2000" w:header="400" w:footer="400"/>'
)


def simple(code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>9</w:t></w:r></w:fldSimple>'


def complex_(code: str) -> str:
    kinds = [f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end")]
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return kinds[0] + instruction + kinds[1] + r("9") + kinds[2]


def reference(which: str, key: str, part: str = "header") -> str:
    return f'<w:{part}Reference w:type="{which}" r:id="{key}"/>'


def paged(content: str, *extra: str, settings: str = SETTINGS, **parts: str) -> bytes:
    refs = "".join(
        reference(key.rsplit("_", 1)[-1], f"r{key}", key.split("_", maxsplit=1)[0]) for key in parts
    )
    return docx(
        content,
        section=sect(refs, *extra),
        settings=settings,
        parts={f"word/{key}.xml": header(text) for key, text in parts.items()},
        relations={f"r{key}": (key.split("_", maxsplit=1)[0], f"{key}.xml") for key in parts},
    )


def furniture(made: Made) -> list[list[str]]:
    return [[w.text for w in made.row(i) if w.y < 45 or w.y > 800] for i in range(len(made.pages))]


def test_a_page_has_its_size_and_margins() -> None:
    made = make(docx(p("woord"), section=sect(page=LANDSCAPE)))
    word = made.words()["woord"]
    assert (word.x, word.y) == (pytest.approx(100, abs=0.1), pytest.approx(62, abs=0.1))


def test_header_and_footer_stand_at_their_distance() -> None:
    made = make(paged(p("lijf"), header_default=p("kop"), footer_default=p("voet")))
    words = made.words()
    assert words["kop"].y == pytest.approx(20 + 12, abs=0.1)
    assert words["voet"].y == pytest.approx(842 - 20 - 3, abs=0.1)
    assert words["lijf"].y == pytest.approx(62, abs=0.1)
    assert made.text == "lijf"


def test_a_high_header_pushes_the_body_down() -> None:
    made = make(paged(p("lijf"), header_default="".join(p(f"k{i}") for i in range(6))))
    assert made.words()["lijf"].y == pytest.approx(20 + 90 + 12, abs=0.1)


def test_first_and_even_headers() -> None:
    content = p("a", BREAK, "b", BREAK, "c")
    even = SETTINGS + "<w:evenAndOddHeaders/>"
    made = make(
        paged(
            content,
            "<w:titlePg/>",
            settings=even,
            header_default=p("oneven"),
            header_first=p("eerste"),
            header_even=p("even"),
        )
    )
    assert furniture(made) == [["eerste"], ["even"], ["oneven"]]


def test_a_high_first_header_pushes_only_the_first_page() -> None:
    made = make(
        paged(
            p("a", BREAK, "b"),
            "<w:titlePg/>",
            header_default=p("k"),
            header_first="".join(p(f"k{i}") for i in range(6)),
        )
    )
    assert made.words(0)["a"].y == pytest.approx(122, abs=0.1)
    assert made.words(1)["b"].y == pytest.approx(62, abs=0.1)


def test_a_first_page_without_its_header_has_none() -> None:
    made = make(paged(p("a", BREAK, "b"), "<w:titlePg/>", header_default=p("kop")))
    assert furniture(made) == [[], ["kop"]]


@pytest.mark.parametrize("code", [simple, complex_])
def test_page_numbers(code: object) -> None:
    footer = p(code("PAGE"), " van ", code("NUMPAGES"))  # type: ignore[operator]
    made = make(paged(p("a", BREAK, "b", BREAK, "c"), footer_default=footer))
    assert furniture(made) == [[str(i), "van", "3"] for i in (1, 2, 3)]


def test_formats_starts_and_pages_of_a_section() -> None:
    footer = p(complex_(r"PAGE \* roman"), " ", complex_("SECTIONPAGES"))
    made = make(paged(p("a", BREAK, "b"), '<w:pgNumType w:start="5"/>', footer_default=footer))
    assert furniture(made) == [["v", "2"], ["vi", "2"]]


def test_sections_have_their_own_pages_and_inherit_headers() -> None:
    first = sect(reference("default", "rK"))
    made = make(
        docx(
            p("staand", props=first) + p("liggend"),
            section=sect(page=LANDSCAPE),
            parts={"word/k.xml": header(p("kop"))},
            relations={"rK": ("header", "k.xml")},
        )
    )
    assert [page.split() for page in made.pages] == [["kop", "staand"], ["kop", "liggend"]]
    assert made.words(1)["liggend"].x == pytest.approx(100, abs=0.1)


def test_a_continuous_section_stays_on_its_page() -> None:
    kind = '<w:type w:val="continuous"/>'
    made = make(docx(p("een", props=sect()) + p("twee"), section=sect(kind)))
    assert made.pages[0].split() == ["een", "twee"]
    assert made.told.warnings == ()


def test_columns() -> None:
    columns = '<w:cols w:num="2" w:space="400"/>'
    made = make(docx("".join(p(f"r{i}") for i in range(60)), section=sect(columns)))
    assert len(made.pages) == 1
    assert made.words()["r59"].x == pytest.approx(50 + 257.5, abs=0.5)


def test_documents_count_their_own_pages_and_refer_to_each_other() -> None:
    footer = p(simple("PAGE"), "/", simple("NUMPAGES"))
    link = '<w:hyperlink w:anchor="doc_twee"><w:r><w:t>tweede</w:t></w:r></w:hyperlink>'
    one = paged(
        p(link, " ", complex_("PAGEREF doc_twee \\h")) + p("x", BREAK, "y"), footer_default=footer
    )
    two = paged(p("Kop", style="Kop1") + p("x", BREAK, "y", BREAK, "z"), footer_default=footer)
    made = make(one, two, names=["een", "twee"])
    assert furniture(made) == [["1/2"], ["2/2"], ["1/3"], ["2/3"], ["3/3"]]
    assert made.row()[1].text == "3"
    assert "Link" in made.tags()
    assert made.told.warnings == ()


def test_a_reference_to_a_bookmark_is_its_page() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="doel"/>'
    made = make(docx(p(complex_("PAGEREF doel")) + p("x", BREAK, mark + r("y"))))
    assert made.row()[0].text == "2"
    assert made.told.warnings == ()


@pytest.mark.parametrize(
    "content",
    [
        '<w:hyperlink w:anchor="nergens"><w:r><w:t>tekst</w:t></w:r></w:hyperlink>',
        '<w:hyperlink r:id="rF"><w:r><w:t>tekst</w:t></w:r></w:hyperlink>',
        '<w:hyperlink r:id="rNiet"><w:r><w:t>tekst</w:t></w:r></w:hyperlink>',
    ],
)
def test_a_link_without_a_safe_target_is_text_and_told(content: str) -> None:
    made = make(docx(p(content), relations={"rF": ("hyperlink", "file:///etc/passwd")}))
    assert made.text == "tekst"
    assert made.codes == ["link.broken"]
    assert "Link" not in made.tags()


def test_a_link_to_the_web_is_a_link() -> None:
    content = '<w:hyperlink r:id="rW"><w:r><w:t>tekst</w:t></w:r></w:hyperlink>'
    made = make(docx(p(content), relations={"rW": ("hyperlink", "https://voorbeeld.nl")}))
    assert "Link" in made.tags()
    assert made.told.warnings == ()


def test_a_field_that_is_not_computed_keeps_its_result_and_is_told() -> None:
    made = make(docx(p(complex_("AUTHOR"))))
    assert made.text == "9"
    assert made.codes == ["field.frozen"]


RULED = '<w:cols w:num="2" w:space="400" w:sep="1"/>'


def kind(name: str) -> str:
    return f'<w:type w:val="{name}"/>'


def rules(made: Made, page: int = 0) -> list[tuple[float, float, float]]:
    """Return the upright lines of a page: x, and from where to where (from the top)."""
    with pypdfium2.PdfDocument(made.data) as document:
        high = document[page].get_height()
        shapes = [each.get_bounds() for each in document[page].get_objects(filter=[2])]
    return [(x0, high - y1, high - y0) for x0, y0, x1, y1 in shapes if x1 - x0 < 2 < y1 - y0]


def test_columns_in_the_middle_of_a_page_end_at_the_same_height() -> None:
    columns = "".join(p(f"k{i}") for i in range(9))
    made = make(
        docx(
            p("voor", props=sect())
            + columns
            + p("k9", props=sect(kind("continuous"), RULED))
            + p("na"),
            section=sect(kind("continuous")),
        )
    )
    words = made.words()
    assert made.told.warnings == ()
    assert (words["k4"].x, words["k5"].x) == (pytest.approx(50), pytest.approx(307.5))
    assert words["k5"].y == words["k0"].y == words["voor"].y + 15
    assert words["na"].y == words["k4"].y + 15
    ((x, top, bottom),) = rules(made)
    assert x == pytest.approx(297.5, abs=1)
    assert (top, bottom) == (pytest.approx(65, abs=1), pytest.approx(140, abs=1))


def test_lines_between_columns_stand_on_every_page() -> None:
    made = make(docx("".join(p(f"r{i}") for i in range(110)), section=sect(RULED)))
    assert len(made.pages) == 2
    (whole,), (part,) = rules(made, 0), rules(made, 1)
    assert whole[1:] == (pytest.approx(50, abs=1), pytest.approx(792, abs=1))
    assert part[1] == pytest.approx(50, abs=1)
    assert part[2] < 300


def test_a_column_break_goes_to_the_next_column_or_page() -> None:
    broken = p("a", '<w:r><w:br w:type="column"/></w:r>', "b")
    words = make(docx(broken, section=sect(RULED))).words()
    assert words["b"].x == pytest.approx(307.5)
    assert words["b"].y == words["a"].y
    assert [page.split() for page in make(docx(broken)).pages] == [["a"], ["b"]]


@pytest.mark.parametrize(("name", "pages"), [("oddPage", 3), ("evenPage", 2), ("nextPage", 2)])
def test_a_section_begins_on_an_odd_or_even_page(name: str, pages: int) -> None:
    made = make(docx(p("een", props=sect()) + p("twee"), section=sect(kind(name))))
    assert len(made.pages) == pages
    assert made.pages[-1] == "twee"
    assert made.told.warnings == ()


def test_headers_of_its_own_in_the_middle_of_a_page_are_told() -> None:
    made = make(
        docx(
            p("a", props=sect()) + p("b"),
            section=sect(reference("default", "rK"), kind("continuous")),
            parts={"word/k.xml": header(p("kop"))},
            relations={"rK": ("header", "k.xml")},
        )
    )
    assert made.codes == ["section.header"]


def test_a_section_writes_its_page_numbers_in_its_own_format() -> None:
    footer = p(complex_("PAGE"))
    made = make(
        paged(p("a", BREAK, "b"), '<w:pgNumType w:fmt="lowerRoman"/>', footer_default=footer)
    )
    assert furniture(made) == [["i"], ["ii"]]
