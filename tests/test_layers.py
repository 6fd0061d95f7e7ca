"""The way of the data goes one way: what each stage may import, and how large its parts are."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "rgdocs"
MODULES = sorted(PACKAGE.rglob("*.py"))

EVERYWHERE = {"errors", "problems"}
BELOW: dict[str, set[str]] = {
    "errors": set(),
    "problems": {"errors"},
    "model": set(),
    "forms": {"model"},
    "codec": {"model", "forms"},
    "checks": {"model", "forms"},
    "packs": {"forms"},
    "compare": {"model"},
    "compose": {"model", "forms", "codec", "checks", "compare", "packs"},
    "word": {"model", "forms", "compose", "packs"},
    "pdf": {"model", "forms", "compose", "word", "packs"},
    "collect": {"model", "forms", "codec", "checks", "compose", "word", "packs"},
    "lint": {"model", "forms", "compare", "compose", "packs", "word", "pdf"},
    "api": {
        *("model", "forms", "codec", "checks", "packs", "compose", "word", "pdf", "collect"),
        *("compare", "lint"),
    },
    "cli": {"api"},
    "testing": {"model", "forms", "codec"},
    "__init__": {"api", "model"},
    "__main__": {"cli"},
}
OWNERS = {
    "cattrs": {"codec"},
    "babel": {"compose"},
    "docxtpl": {"word"},
    "typst": {"pdf"},
    "icalendar": {"api"},
    "pypdf": {"pdf", "collect"},
    "hypothesis": {"testing"},
    "tempfile": {"api", "pdf"},
    "socket": set(),
    "urllib": set(),
    "http": set(),
    "subprocess": {"pdf"},
}
MAX_MODULE = 400
MAX_BODY = 60
MEDIAN_BODY = 10


def layer(module: Path) -> str:
    """Name the stage that a module belongs to."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def package_of(module: Path) -> list[str]:
    """Name the package of a module, outermost first."""
    return ["rgdocs", *module.relative_to(PACKAGE).parts[:-1]]


def imported(module: Path, tree: ast.AST) -> set[str]:
    """Return the full name of all that a module imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            outer = package_of(module)[: -(node.level - 1) or None] if node.level else []
            start = ".".join([*outer, *([node.module] if node.module else [])])
            found |= {f"{start}.{alias.name}" for alias in node.names}
    return found


def stages_used(module: Path, tree: ast.AST) -> set[str]:
    """Name the stages of ours that a module imports, its own left out."""
    names = (name.split(".") for name in imported(module, tree))
    used = {parts[1] for parts in names if parts[0] == "rgdocs" and len(parts) > 1}
    return {name for name in used if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").exists()}


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function's body, its docstring left out."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def functions(tree: ast.AST) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return every function and method of a module."""
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.fixture(scope="module")
def trees() -> dict[Path, ast.Module]:
    """Read every module once."""
    return {module: ast.parse(module.read_text(encoding="utf-8")) for module in MODULES}


def test_every_module_belongs_to_a_known_stage() -> None:
    """A new folder must be given its place in the way of the data."""
    assert {layer(module) for module in MODULES} - set(BELOW) == set()


def test_imports_go_down_only(trees: dict[Path, ast.Module]) -> None:
    """No stage knows of one above it."""
    wrong = {
        str(module.relative_to(PACKAGE)): sorted(up)
        for module, tree in trees.items()
        if (up := stages_used(module, tree) - BELOW[layer(module)] - EVERYWHERE - {layer(module)})
    }
    assert wrong == {}


def test_each_dependency_has_one_place(trees: dict[Path, ast.Module]) -> None:
    """A dependency can be replaced in one stage; nothing opens a socket or a process."""
    wrong = {
        (str(module.relative_to(PACKAGE)), name)
        for module, tree in trees.items()
        for name, stages in OWNERS.items()
        if layer(module) not in stages
        and any(found.split(".")[0] == name for found in imported(module, tree))
    }
    assert wrong == set()


def test_modules_stay_small(trees: dict[Path, ast.Module]) -> None:
    """A module is read in one sitting."""
    long = {
        str(module.relative_to(PACKAGE)): lines
        for module in trees
        if (lines := len(module.read_text(encoding="utf-8").splitlines())) > MAX_MODULE
    }
    assert long == {}


def test_functions_stay_small(trees: dict[Path, ast.Module]) -> None:
    """Half of the functions fit in a hand, and none needs scrolling."""
    sizes = {
        f"{module.relative_to(PACKAGE)}:{function.name}": body_lines(function)
        for module, tree in trees.items()
        for function in functions(tree)
    }
    assert {name: size for name, size in sizes.items() if size > MAX_BODY} == {}
    assert median(sizes.values()) < MEDIAN_BODY


def test_only_the_command_asks_the_clock_or_prints(trees: dict[Path, ast.Module]) -> None:
    """Below cli there is no today, no environment and no word on the terminal."""
    banned = {"now", "today", "utcnow", "getenv", "environ", "print", "input"}
    wrong = {
        (str(module.relative_to(PACKAGE)), name)
        for module, tree in trees.items()
        if layer(module) not in {"cli", "__main__"}
        for node in ast.walk(tree)
        if (name := _called(node)) in banned
    }
    assert wrong == set()


def _called(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute) and node.attr in {"now", "today", "utcnow", "environ"}:
        return node.attr
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id
    return ""
