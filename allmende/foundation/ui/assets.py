"""Browser assets made at build time: one style sheet, one script and two font files.

KERN (the design system of the German administration) brings 340 kB of CSS, most of it a grid and utilities that we do
not use, and fonts of 130 kB per weight. ``build_ui_assets`` keeps what our components need, puts it into a cascade
layer (so that our own rules win without fights over specificity), appends our style sheets, and subsets Fira Sans to
the letters of European names and languages.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from .palette import DEFAULT_ACCENT, DEFAULT_PRIMARY, build_palette, render_css, render_neutral_css

_KERN = Path("@kern-ux/native")
_OWN_STYLES = Path(__file__).resolve().parent.parent / "static" / "ui" / "css"
_OWN_SCRIPTS = _OWN_STYLES.parent / "js"
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([a-z-]+\.js)";\n', re.MULTILINE)
_WEIGHTS = {400: "Regular", 600: "SemiBold"}

# Latin, Latin-1, Extended-A/B, IPA letters that occur in names, combining marks, Extended Additional, punctuation,
# super- and subscripts, currency, arrows and a few signs: the letters of DIN 91379 (names in public administration)
# that Fira Sans has. Greek and Cyrillic fall back to the system's font.
_UNICODE_RANGES = (
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0259, 0x0259), (0x02B9, 0x02BC), (0x02C6, 0x02CC), (0x02D8, 0x02DD),
    (0x0300, 0x0338), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044), (0x2070, 0x209C),
    (0x20AC, 0x20AC), (0x2113, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265),
    (0x2713, 0x2713),
)  # fmt: skip

# Families of KERN classes that our templates use. A rule of another family is dropped.
_KEPT_FAMILIES = (
    "alert", "badge", "btn", "error", "fieldset", "form-check", "form-input", "hint", "label", "progress",
    "sr-only", "table", "light", "dark", "layer", "level",
)  # fmt: skip
_CLASS = re.compile(r"\.kern-([a-z0-9-]+)")
_PROPERTY = re.compile(r"(--kern-[\w-]+):[^;{}]*(;|(?=\}))")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

_NOTICE = """/*!
 * Contains parts of KERN UX (@kern-ux/native), https://kern-ux.de, licensed under the EUPL-1.2; reduced and adapted.
 * Fira Sans: Copyright The Mozilla Foundation, Telefonica S.A. and the Fira Sans authors; SIL Open Font License 1.1.
 * Everything else: Allmende, EUPL-1.2.
 */
"""


def build_ui_assets(node_modules: Path, target: Path) -> None:
    """Write ``ui.css``, ``page.js`` and ``fonts/*.woff2`` into ``target``, the folder served as ``static/ui/built``.

    Args:
        node_modules: folder in which ``@kern-ux/native`` is installed.
        target: folder to write to; made if missing. Fonts that are newer than their source are kept.

    Raises:
        FileNotFoundError: the npm package is not installed.
    """
    package = node_modules / _KERN
    fonts = target / "fonts"
    fonts.mkdir(parents=True, exist_ok=True)
    for weight, name in _WEIGHTS.items():
        source = package / "dist" / "fonts" / "fira-sans" / f"FiraSans-{name}.woff2"
        destination = fonts / f"fira-sans-{weight}.woff2"
        if not destination.exists() or destination.stat().st_mtime < source.stat().st_mtime:
            destination.write_bytes(subset_font(source.read_bytes()))
    kern = (package / "dist" / "kern.min.css").read_text(encoding="utf-8")
    (target / "ui.css").write_text(bundle_styles(kern), encoding="utf-8")
    (target / "page.js").write_text(bundle_script("page.js"), encoding="utf-8")


def bundle_styles(kern_css: str) -> str:
    """Join the notice, the font faces, the reduced KERN, the default palette and our own style sheets."""
    own = "\n".join(path.read_text(encoding="utf-8") for path in sorted(_OWN_STYLES.glob("*.css")))
    palette = render_neutral_css() + render_css(build_palette(DEFAULT_PRIMARY, DEFAULT_ACCENT))
    return "".join(
        (_NOTICE, _font_faces(), "@layer kern{", reduce_kern(kern_css), "}\n", palette, minify(own))
    )


def bundle_script(name: str) -> str:
    """Put a module and what it imports into one file.

    One request instead of a chain of them on a slow line; and hashed file names would break the imports. The modules
    share one scope afterwards, so their top-level names differ (tested).
    """
    text = (_OWN_SCRIPTS / name).read_text(encoding="utf-8")
    imported = "".join(bundle_script(module) for module in dict.fromkeys(_IMPORT.findall(text)))
    return imported + re.sub(r"^export ", "", _IMPORT.sub("", text), flags=re.MULTILINE)


def reduce_kern(css: str) -> str:
    """Keep the rules of the families we use, and only those custom properties that something still refers to."""
    kept = "".join(_kept_rules(_COMMENT.sub("", css.replace('@charset "UTF-8";', ""))))
    while True:
        used = frozenset(re.findall(r"var\(\s*(--kern-[\w-]+)", kept)) | _properties_set_by_us()
        smaller = _without_unused(kept, used)
        if smaller == kept:
            return re.sub(r"[^{}]+\{\}", "", kept)
        kept = smaller


def _without_unused(css: str, used: frozenset[str]) -> str:
    """Drop the custom properties of KERN that are not in ``used``."""
    return _PROPERTY.sub(lambda match: match.group(0) if match.group(1) in used else "", css)


def _properties_set_by_us() -> set[str]:
    """KERN properties that our token sheet assigns; the layer below must go on reading them."""
    return set(re.findall(r"(--kern-[\w-]+):", (_OWN_STYLES / "10-tokens.css").read_text(encoding="utf-8")))


def _kept_rules(css: str) -> Iterator[str]:
    for head, body in _blocks(css):
        if head.startswith(("@font-face", "@keyframes", "@import")):
            continue
        if head.startswith("@"):
            inner = "".join(_kept_rules(body))
            if inner:
                yield f"{head}{{{inner}}}"
            continue
        selectors = [selector for selector in _split_selectors(head) if _is_kept(selector)]
        if selectors:
            yield f"{','.join(selectors)}{{{body}}}"


def _is_kept(selector: str) -> bool:
    families = _CLASS.findall(selector)
    return all(name.startswith(_KEPT_FAMILIES) for name in families) and ".kern-icon" not in selector


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Yield head and body of every top-level block; data addresses contain no braces, so counting is enough."""
    position = 0
    while (opening := css.find("{", position)) >= 0:
        depth, closing = 1, opening + 1
        while depth:
            depth += {"{": 1, "}": -1}.get(css[closing], 0)
            closing += 1
        yield css[position:opening].strip(), css[opening + 1 : closing - 1]
        position = closing


def _split_selectors(head: str) -> list[str]:
    """Split at commas that are not inside brackets."""
    parts, depth, start = [], 0, 0
    for index, sign in enumerate(head):
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif sign == "," and depth == 0:
            parts.append(head[start:index].strip())
            start = index + 1
    return [*parts, head[start:].strip()]


def minify(css: str) -> str:
    """Drop comments and needless white space; strings are left alone because none of ours holds a brace."""
    css = re.sub(r"\s+", " ", _COMMENT.sub("", css))
    return re.sub(r"\s*([{};,])\s*", r"\1", css).replace(";}", "}").strip() + "\n"


def _font_faces() -> str:
    faces = (
        f'@font-face{{font-family:"Fira Sans";src:url("fonts/fira-sans-{weight}.woff2") format("woff2");'
        f"font-weight:{weight};font-style:normal;font-display:swap}}\n"
        for weight in _WEIGHTS
    )
    return "".join(faces)


def subset_font(woff2: bytes) -> bytes:
    """Reduce a font to the letters of European names; kerning and table figures stay."""
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum", "calt"]
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 13, 14]
    font = TTFont(io.BytesIO(woff2))
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in _UNICODE_RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()
