"""Anticipated errors of the notices."""

from django.utils.translation import gettext_lazy as _

from allmende.foundation.errors import Conflict, InvalidInput


class NoticeIncomplete(InvalidInput):
    """Parts are missing that the law demands of a notice."""

    code = "notice_incomplete"
    text = _("Dem Bescheid fehlen Angaben. Bitte ergänzen Sie Entscheidung, Begründung und Rechtsgrundlage.")


class NoticeNotReady(Conflict):
    """The notice has been decided, but its file is still being made."""

    code = "notice_not_ready"
    text = _("Der Bescheid wird gerade ausgefertigt. Bitte laden Sie die Seite in einer Minute neu.")


class StateNotModelled(InvalidInput):
    """Remedies and holidays of this state are not known to the software; nothing is guessed."""

    code = "state_not_modelled"
    text = _(
        "Für dieses Land kennt das Programm die Rechtsbehelfe noch nicht. Bitte erlassen Sie den Bescheid auf Papier."
    )
