"""Every service says all a resident needs, online and offline, and names only things that exist."""

from __future__ import annotations

import re
import statistics

import pytest

from allmende.entrance.demo.answers import FORM_KEYS
from allmende.entrance.demo.service_records import LIFE_SITUATIONS, TARGET_GROUPS, DemoService
from allmende.entrance.demo.world import DemoTown

SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
LONGEST_SENTENCE = 20


def _sentences(service: DemoService) -> list[str]:
    texts = (service.summary, *service.description, *service.steps)
    return [sentence for text in texts for sentence in SENTENCE_END.split(text)]


def test_all_services_of_the_town_are_there(musterfelde: DemoTown) -> None:
    assert len(musterfelde.services) == 50


def test_keys_are_unique_slugs(town: DemoTown) -> None:
    keys = [service.key for service in town.services]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", key) for key in keys)


def test_every_service_is_complete(town: DemoTown) -> None:
    for service in town.services:
        assert 1 <= len(service.description) <= 4, service.key
        assert len(service.steps) >= 2, service.key
        assert service.documents, service.key
        assert service.legal_basis, service.key
        assert service.fee_text, service.key
        assert service.duration_text, service.key
        assert service.remedy, service.key
        assert service.title_en, service.key
        assert service.summary_en, service.key
        assert len(service.synonyms) >= 4, service.key
        assert service.target_groups, service.key
        assert service.life_situations, service.key


def test_every_service_has_an_offline_way(town: DemoTown) -> None:
    sites = {site.key for site in town.sites}
    for service in town.services:
        way = service.offline
        assert way.site_keys, service.key
        assert set(way.site_keys) <= sites, service.key
        assert len(set(way.site_keys)) == len(way.site_keys), service.key
        assert way.phone.startswith("030 23125-"), service.key
        assert way.on_paper, service.key
        assert way.bring, service.key


def test_references_exist(town: DemoTown) -> None:
    offices = {office.key for office in town.offices}
    situations = {situation.key for situation in LIFE_SITUATIONS}
    groups = {group.key for group in TARGET_GROUPS}
    for service in town.services:
        assert service.office_key in offices, service.key
        assert set(service.life_situations) <= situations, service.key
        assert set(service.target_groups) <= groups, service.key
        assert service.form_key is None or service.form_key in FORM_KEYS, service.key


def test_offices_and_sites_refer_to_each_other(town: DemoTown) -> None:
    sites = {site.key for site in town.sites}
    assert len({office.key for office in town.offices}) == len(town.offices)
    for office in town.offices:
        assert office.site_key in sites
        assert town.municipality.slug in office.serves


def test_every_life_situation_offers_something(musterfelde: DemoTown) -> None:
    for situation in LIFE_SITUATIONS:
        assert any(situation.key in service.life_situations for service in musterfelde.services), (
            situation.key
        )


def test_every_form_belongs_to_a_service(musterfelde: DemoTown) -> None:
    assert {service.form_key for service in musterfelde.services} - {None} == set(FORM_KEYS)


def test_services_without_form_say_so_honestly(town: DemoTown) -> None:
    for service in town.services:
        missing = any(
            word in service.online_note for word in ("noch nicht online", "gibt es die Leistung nicht")
        )
        assert missing is (service.form_key is None), service.key


def test_county_services_name_the_county(musterfelde: DemoTown) -> None:
    county = {service.key for service in musterfelde.services if service.authority}
    assert {"kfz-ummeldung", "sperrmuell", "bauvoranfrage", "schuelerbefoerderung"} <= county
    for service in musterfelde.services:
        assert service.authority is None or "Landkreis" in service.authority.name


def test_invented_amounts_are_marked(town: DemoTown) -> None:
    for service in town.services:
        if "Euro" in service.fee_text:
            assert "Demowert" in service.fee_text, service.key
        if service.fee_cents:
            assert f"{service.fee_cents / 100:.2f}".replace(".", ",") in service.fee_text.replace(".", ""), (
                service.key
            )


def test_summaries_are_short(town: DemoTown) -> None:
    lengths = [len(service.summary.split()) for service in town.services]
    assert statistics.mean(lengths) <= LONGEST_SENTENCE
    for service in town.services:
        assert len(SENTENCE_END.split(service.summary)) <= 2, service.key


def test_sentences_are_short(town: DemoTown) -> None:
    for service in town.services:
        for sentence in _sentences(service):
            assert len(sentence.split()) <= LONGEST_SENTENCE, (service.key, sentence)


def test_texts_are_written_for_people(town: DemoTown) -> None:
    """No double spaces, no straight quotes, no abbreviations that hide the word, no unfilled place."""
    for service in town.services:
        texts = (
            service.title,
            service.summary,
            *service.description,
            *service.steps,
            *service.documents,
            service.remedy,
            service.deadline_text,
            service.offline.on_paper,
            service.offline.note,
        )
        for text in texts:
            assert not re.search(r'  |"|\bz\. ?B\.|\bggf\b|\bbzw\b|\{|\}|XXX|TODO', text), (service.key, text)
            assert text == text.strip(), (service.key, text)


@pytest.mark.parametrize(
    "word",
    ["Perso", "umziehen", "Hund gekauft", "Hochzeit", "Mülltonne", "Kindergarten", "Todesfall", "WBS", "IFG"],
)
def test_everyday_words_lead_somewhere(musterfelde: DemoTown, word: str) -> None:
    assert any(word in service.synonyms for service in musterfelde.services)


def test_the_small_town_speaks_of_itself(towns: tuple[DemoTown, ...]) -> None:
    """Only sentences about the shared registry office may name the neighbour or its town hall."""
    shared = {"geburtsurkunde", "eheschliessung", "sterbeurkunde"}
    for service in towns[1].services:
        texts = (
            service.title,
            service.official_title,
            service.summary,
            *service.description,
            *service.steps,
            *service.legal_basis,
            service.fee_text,
            service.offline.on_paper,
            service.offline.note,
        )
        for text in texts:
            foreign = re.search(r"Musterfelde|Rathaus|Stadt|Bürgerbüro|Bürgeramt", text)
            assert not foreign or service.key in shared, (service.key, text)
