"""What other rooms may use of the cockpit."""

from allmende.registers.cockpit.queries import Use, list_latest_own_uses, list_own_uses_of_case
from allmende.registers.cockpit.wording import in_page_language

__all__ = ["Use", "in_page_language", "list_latest_own_uses", "list_own_uses_of_case"]
