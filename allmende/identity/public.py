"""What other rooms may use of identity."""

from allmende.identity.access import (
    actor_of,
    actor_or_none,
    requires_case_worker,
    requires_role,
    requires_sign_in,
)
from allmende.identity.hints import SignInHint, SignInHints, provide_sign_in_hints
from allmende.identity.models import Account, Office, Person
from allmende.identity.queries import find_account, get_office, get_person, list_active_mandates, list_offices
from allmende.identity.rules import CASE_WORKERS, ActiveMandate, Actor, Role, TrustLevel
from allmende.identity.services import (
    OfficeDetails,
    PersonalDetails,
    assign_mandate,
    check_password_strength,
    create_account,
    create_office,
    create_person,
    create_persons,
    password_digest,
    set_address,
    set_password,
)

__all__ = [
    "CASE_WORKERS",
    "Account",
    "ActiveMandate",
    "Actor",
    "Office",
    "OfficeDetails",
    "Person",
    "PersonalDetails",
    "Role",
    "SignInHint",
    "SignInHints",
    "TrustLevel",
    "actor_of",
    "actor_or_none",
    "assign_mandate",
    "check_password_strength",
    "create_account",
    "create_office",
    "create_person",
    "create_persons",
    "find_account",
    "get_office",
    "get_person",
    "list_active_mandates",
    "list_offices",
    "password_digest",
    "provide_sign_in_hints",
    "requires_case_worker",
    "requires_role",
    "requires_sign_in",
    "set_address",
    "set_password",
]
