"""The files around the code: pins, lock, licence, description, changelog."""

import datetime as dt
import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from allmende import __version__

ROOT = Path(__file__).resolve().parents[3]
PINS = sorted((ROOT / "requirements").glob("*.txt"))
HOST = re.compile(r"(https?|file)://|--(extra-)?index-url|--find-links|@ /")


def test_pins_exist_for_every_purpose():
    assert [path.stem for path in PINS] == ["bootstrap", "build", "dev", "run"]


@pytest.mark.parametrize("path", PINS, ids=lambda path: path.stem)
def test_every_package_is_pinned_with_hashes_and_without_a_host(path):
    text = path.read_text()
    assert not HOST.search(text)
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if not entry.startswith("#")]
    for entry in entries:
        assert re.match(r"[a-z0-9.-]+==\S+", entry), entry[:60]
        assert "--hash=sha256:" in entry, entry[:60]


def test_all_pins_agree():
    versions = {}
    for path in PINS:
        for name, version in re.findall(r"^([a-z0-9.-]+)==(\S+)", path.read_text(), re.MULTILINE):
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_the_lock_of_browser_parts_names_hashes_and_no_host():
    text = (ROOT / "package-lock.json").read_text()
    assert not HOST.search(text)
    packages = json.loads(text)["packages"]
    assert all("integrity" in entry for name, entry in packages.items() if name)
    assert not any("resolved" in entry for entry in packages.values())


def test_versions_in_package_json_are_exact():
    package = json.loads((ROOT / "package.json").read_text())
    wanted = {**package["dependencies"], **package["devDependencies"]}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())


def test_publiccode_follows_the_standard():
    code = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    assert code["publiccodeYmlVersion"] in {"0.4", "0.5"}
    assert code["url"] == "https://opencode.de/allmende/allmende"
    assert code["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert code["softwareType"] == "standalone/web"
    assert code["softwareVersion"] == __version__
    assert dt.date.fromisoformat(code["releaseDate"])
    assert code["legal"]["license"] == "EUPL-1.2"
    assert code["maintenance"]["type"] == "community"
    assert code["maintenance"]["contacts"]
    assert code["localisation"]["localisationReady"] is True
    assert code["localisation"]["availableLanguages"] == ["de", "en"]
    for text in code["description"].values():
        assert len(text["genericName"]) <= 35
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10000
        assert 5 <= len(text["features"]) <= 20
    known = {
        *("publiccodeYmlVersion", "name", "url", "softwareVersion", "releaseDate", "platforms", "categories"),
        *("developmentStatus", "softwareType", "intendedAudience", "description", "legal", "maintenance"),
        *("localisation", "dependsOn"),
    }
    assert set(code) <= known


def test_licence_and_changelog():
    licence = (ROOT / "LICENSE").read_text()
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert "Appendix" in licence
    assert (ROOT / "LICENSES" / "EUPL-1.2.txt").resolve() == ROOT / "LICENSE"
    reuse = tomllib.loads((ROOT / "REUSE.toml").read_text())
    assert reuse["annotations"][0]["SPDX-License-Identifier"] == "EUPL-1.2"
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text()


def test_every_ignored_rule_has_a_reason():
    lines = (ROOT / "pyproject.toml").read_text().splitlines()
    rules = [line for line in lines if re.match(r'^  "[A-Z]+[0-9]*",', line)]
    assert len(rules) > 20
    assert [line for line in rules if "# " not in line] == []
