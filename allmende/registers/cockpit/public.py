"""What other rooms may use of the cockpit."""

from allmende.registers.cockpit.queries import Use, list_latest_own_uses, list_own_uses_of_case

__all__ = ["Use", "list_latest_own_uses", "list_own_uses_of_case"]
