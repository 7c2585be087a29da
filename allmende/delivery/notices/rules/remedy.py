"""The instruction on legal remedies (Rechtsbehelfsbelehrung), by state and field of law.

It is German law text, part of the decision itself, and therefore never translated and never simplified: an addition
or omission that could keep someone from objecting turns one month into one year (§ 58 Abs. 2 VwGO). What the law
demands is the remedy, the authority, its seat and the period (§ 37 Abs. 6 VwVfG, § 58 Abs. 1 VwGO). All forms that
§ 70 Abs. 1 VwGO allows since 1 January 2024 are named; leaving one out is as wrong as a wrong date.
"""

from __future__ import annotations

from dataclasses import dataclass

from allmende.delivery.notices.rules.deadlines import Channel, Regime
from allmende.delivery.notices.rules.facts import Authority, NoticeFacts
from allmende.delivery.notices.rules.holidays import UnknownState


@dataclass(frozen=True)
class RemedyInstruction:
    """The instruction in parts, so that page and PDF set the same words."""

    intro: str
    address: tuple[str, ...]
    forms_intro: str
    forms: tuple[str, ...]


def remedy_instruction(authority: Authority) -> RemedyInstruction:
    """Return the instruction for an objection (Widerspruch) against a decision of ``authority``.

    In Brandenburg the objection under §§ 68 to 70 VwGO is the remedy in general administrative law and for
    municipal taxes and dues alike: § 12 KAG refers to the procedure of the AO, but not to its objection (Einspruch).

    Raises:
        UnknownState: in states whose law has not been modelled; many have abolished the objection.
    """
    if authority.state != "BB":
        raise UnknownState(authority.state)
    return RemedyInstruction(
        intro=(
            "Sie können gegen diesen Bescheid innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erheben."
            " Der Widerspruch ist bei dieser Behörde zu erheben:"
        ),
        address=(
            authority.name,
            authority.represented_by,
            authority.street,
            f"{authority.postal_code} {authority.town}",
        ),
        forms_intro="Sie können den Widerspruch erheben",
        forms=_forms(authority.email),
    )


def _forms(email: str) -> tuple[str, ...]:
    """Return every form that is open; an authority that prints an e-mail address has opened the electronic way."""
    if not email:
        return ("schriftlich oder", "zur Niederschrift bei der Behörde.")
    signed = (
        "in elektronischer Form, also mit qualifizierter elektronischer Signatur nach § 3a Absatz 2 des"
        f" Verwaltungsverfahrensgesetzes, an {email},"
    )
    replaced = (
        "schriftformersetzend nach § 3a Absatz 3 des Verwaltungsverfahrensgesetzes und § 9a Absatz 5 des"
        " Onlinezugangsgesetzes oder"
    )
    return ("schriftlich,", signed, replaced, "zur Niederschrift bei der Behörde.")


_DISCLOSURE = {
    (Channel.LETTER, Regime.ADMINISTRATIVE): (
        "Sie erhalten diesen Bescheid als Brief. Er gilt am vierten Tag nach der Aufgabe zur Post als bekannt gegeben,"
        " es sei denn, er ist nicht oder später angekommen (§ 41 Absatz 2 des Verwaltungsverfahrensgesetzes in"
        " Verbindung mit § 1 Absatz 1 des Verwaltungsverfahrensgesetzes für das Land Brandenburg)."
    ),
    (Channel.LETTER, Regime.MUNICIPAL_TAX): (
        "Sie erhalten diesen Bescheid als Brief. Er gilt am vierten Tag nach der Aufgabe zur Post als bekannt gegeben,"
        " es sei denn, er ist nicht oder später angekommen (§ 122 Absatz 2 der Abgabenordnung in Verbindung mit § 12"
        " des Kommunalabgabengesetzes für das Land Brandenburg)."
    ),
    (Channel.PORTAL, Regime.ADMINISTRATIVE): (
        "Mit Ihrer Einwilligung stellen wir Ihnen diesen Bescheid im Portal zum Abruf bereit. Er gilt am Tag nach Ihrem Abruf als bekannt"
        " gegeben (§ 41 Absatz 2a des Verwaltungsverfahrensgesetzes in Verbindung mit § 1 Absatz 1 des"
        " Verwaltungsverfahrensgesetzes für das Land Brandenburg)."
    ),
    (Channel.PORTAL, Regime.MUNICIPAL_TAX): (
        "Mit Ihrer Einwilligung stellen wir Ihnen diesen Bescheid im Portal zum Abruf bereit. Er gilt am vierten Tag nach Absendung der"
        " Nachricht über die Bereitstellung als bekannt gegeben, es sei denn, die Nachricht ist nicht oder später"
        " angekommen (§ 122a Absatz 4 der Abgabenordnung in Verbindung mit § 12 des Kommunalabgabengesetzes für das"
        " Land Brandenburg)."
    ),
}


def disclosure_note(facts: NoticeFacts) -> str:
    """Return the sentence that says when this notice counts as disclosed; it stands outside the instruction."""
    return _DISCLOSURE[facts.channel, facts.regime]


def payment_note(facts: NoticeFacts) -> str:
    """Return the note that an objection does not stop a payment, or an empty text where nothing is to be paid.

    Legal source: § 80 Abs. 2 Satz 1 Nr. 1 VwGO (public dues and costs).
    """
    if facts.fee is None:
        return ""
    return (
        "Sie müssen den Betrag auch dann fristgerecht zahlen, wenn Sie Widerspruch erheben. Der Widerspruch hat insoweit"
        " keine aufschiebende Wirkung (§ 80 Absatz 2 Satz 1 Nummer 1 der Verwaltungsgerichtsordnung)."
    )
