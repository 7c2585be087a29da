"""How passwords are kept."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    """Argon2id with 46 MiB, one pass and one lane, one of the settings that OWASP's password storage sheet gives.

    Django's own default takes 100 MiB and eight lanes for each attempt, which a few people who sign in at the same
    moment would feel, and which would make guessing at the door a way to exhaust the machine.
    """

    time_cost = 1
    memory_cost = 47_104
    parallelism = 1
