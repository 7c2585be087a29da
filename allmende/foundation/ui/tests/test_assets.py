"""The style sheet and the fonts that the build makes."""

import gzip
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from allmende.foundation.ui import assets

NODE_MODULES = Path(__file__).resolve().parents[4] / "node_modules"
pytestmark = pytest.mark.skipif(
    not (NODE_MODULES / "@kern-ux" / "native").is_dir(), reason="The npm packages are not installed."
)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    target = tmp_path_factory.mktemp("built")
    assets.build_ui_assets(NODE_MODULES, target)
    return target


def test_a_first_visit_stays_small(built):
    total = sum(len(gzip.compress(path.read_bytes())) for path in built.rglob("*") if path.is_file())
    assert total < 100_000


def test_the_style_sheet_is_whole_and_names_its_sources(built):
    css = (built / "ui.css").read_text(encoding="utf-8")
    assert css.count("{") == css.count("}")
    assert "EUPL-1.2" in css
    assert "Open Font License" in css
    assert "@layer kern{" in css
    assert ".kern-btn--primary" in css
    assert ".kern-kopfzeile" not in css
    assert "//" not in css.replace("https://kern-ux.de", "").replace("http://www.w3.org", "")


@pytest.mark.parametrize("weight", [400, 600])
def test_names_from_all_over_europe_can_be_written(built, weight):
    letters = TTFont(built / "fonts" / f"fira-sans-{weight}.woff2").getBestCmap()
    names = "Ægir Şahin Łukasz Žofie Čeněk Đorđe Ñuño Øyvind ẞ Ërza Ștefan Țepeș Ñ Ő Ű Ÿ ĳ ŉ Ḍ Ệ „“–€§"
    assert [letter for letter in names if ord(letter) not in letters] == []


def test_only_our_families_are_kept():
    kern = ".kern-btn{color:red}.kern-row{display:flex}.kern-btn,.kern-dialog .kern-btn{margin:0}@media print{.kern-row{a:b}}"
    assert assets.reduce_kern(kern) == ".kern-btn{color:red}.kern-btn{margin:0}"


def test_unused_properties_go_chain_by_chain():
    kern = ":root{--kern-a: 1px;--kern-b: var(--kern-c);--kern-c: 2px;--kern-d: var(--kern-a)}.kern-btn{top:var(--kern-d)}"
    reduced = assets.reduce_kern(kern)
    assert "--kern-a" in reduced
    assert "--kern-c" not in reduced


def test_the_script_is_one_file_with_distinct_names(built):
    script = (built / "page.js").read_text(encoding="utf-8")
    assert not re.search(r"^(import|export)\b", script, re.MULTILINE)
    names = re.findall(r"^(?:const|let|class|function|async function) (\w+)", script, re.MULTILINE)
    assert len(names) == len(set(names)) > 10
