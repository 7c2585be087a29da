"""Django settings, computed from the typed environment (``allmende.config.environment``).

Operators change the environment, never this file. Values that follow from others are computed here.
"""

import os

from django.utils.translation import gettext_lazy as _

from allmende.config.environment import load_environment
from allmende.config.locations import PACKAGE, built_static_folder

ENVIRONMENT = load_environment(os.environ)

SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = False
ALLOWED_HOSTS = ["*"]  # The tenancy middleware answers only hosts that a municipality has registered.
DEMO = ENVIRONMENT.demo
DEVELOPMENT = ENVIRONMENT.development or ENVIRONMENT.demo

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "procrastinate.contrib.django",
    "allmende.foundation",
    "allmende.ledger",
    "allmende.identity",
    "allmende.registers.policies",
    "allmende.registers.cockpit",
    "allmende.delivery.documents",
    "allmende.delivery.notices",
    "allmende.town_hall.forms",
    "allmende.town_hall.offers",
    "allmende.town_hall.cases",
    "allmende.entrance",
    # Below identity, so that our sign-in pages are found before the library's.
    "allauth",
    "allauth.account",
]

MIDDLEWARE = [
    "allmende.foundation.metrics.MetricsMiddleware",
    "allmende.foundation.headers.SecurityHeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "allmende.foundation.requests.TenantMiddleware",
    "allmende.identity.middleware.SignInSessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allmende.identity.middleware.AssuranceMiddleware",
    "allmende.foundation.failures.DomainErrorMiddleware",
]

ROOT_URLCONF = "allmende.config.urls"
WSGI_APPLICATION = "allmende.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "allmende.entrance.context.portal",
            ],
        },
    }
]

_CONNECTION = {
    "ATOMIC_REQUESTS": False,  # The tenancy middleware opens the transaction, around sessions and sign-in as well.
    "CONN_MAX_AGE": None,
    "CONN_HEALTH_CHECKS": True,
}
_TIMEOUTS = "-c statement_timeout=15s -c lock_timeout=4s -c idle_in_transaction_session_timeout=60s"
_APPLICATION = ENVIRONMENT.default_database
_OWNER = ENVIRONMENT.owner_database
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        **_APPLICATION,
        **_CONNECTION,
        "OPTIONS": {**_APPLICATION["OPTIONS"], "options": _TIMEOUTS, "application_name": "allmende"},
    },
    # Access records are committed before anything becomes visible, so they need a connection of their own.
    "ledger": {
        "ENGINE": "django.db.backends.postgresql",
        **_APPLICATION,
        **_CONNECTION,
        "OPTIONS": {**_APPLICATION["OPTIONS"], "options": _TIMEOUTS, "application_name": "allmende-ledger"},
    },
    # Only migrations and set-up commands sign in as the owner; web and jobs never do.
    "owner": {
        "ENGINE": "django.db.backends.postgresql",
        **_OWNER,
        "CONN_MAX_AGE": 0,
        "OPTIONS": {
            **_OWNER["OPTIONS"],
            "options": "-c lock_timeout=4s",
            "application_name": "allmende-owner",
        },
    },
}

AUTH_USER_MODEL = "identity.Account"
AUTHENTICATION_BACKENDS = ["allmende.identity.backend.AccountBackend"]
PASSWORD_HASHERS = [
    "allmende.identity.hashers.Argon2",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("sign_in_name",)},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/meine-vorgaenge/"
ACCOUNT_ADAPTER = "allmende.identity.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_FORMS = {
    "login": "allmende.identity.forms.SignInForm",
    "signup": "allmende.identity.forms.RegisterForm",
    "change_password": "allmende.identity.forms.NewPasswordForm",
    "reauthenticate": "allmende.identity.forms.ConfirmForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = "sign_in_name"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_USERNAME_MIN_LENGTH = 3
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = False
# A library shares one address among many readers, so the brake is on the sign-in name, not on the address.
ACCOUNT_RATE_LIMITS = {"login": "600/m/ip", "login_failed": "10/10m/key,300/10m/ip", "signup": "120/h/ip"}

ALLAUTH_TRUSTED_PROXY_COUNT = 1 if ENVIRONMENT.trusted_proxies else 0

SESSION_ENGINE = "allmende.identity.sessions"
SESSION_COOKIE_NAME = "anmeldung"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = ENVIRONMENT.tls
CSRF_COOKIE_NAME = "formularschutz"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None
CSRF_COOKIE_SECURE = ENVIRONMENT.tls
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "allmende.foundation.failures.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.tls else None

LANGUAGE_CODE = "de"
LANGUAGES = [("de", _("Deutsch")), ("en", _("Englisch"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Berlin"
FORMAT_MODULE_PATH = ["allmende.foundation.formats"]

STATIC_URL = "/static/"
STATIC_ROOT = built_static_folder()
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "allmende.config.static_files.HashedStaticFiles"},
}
WHITENOISE_MAX_AGE = 3600

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1500
DATA_UPLOAD_MAX_NUMBER_FILES = 10
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

PROCRASTINATE_IMPORT_PATHS: list[str] = []
PROCRASTINATE_ON_APP_READY = "allmende.foundation.jobs.on_app_ready"

SILENCED_SYSTEM_CHECKS = [
    "auth.W004",  # Sign-in names are unique per municipality; row-level security shows only one municipality.
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "allmende.foundation.logs.JsonFormatter"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "json"},
        "nothing": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Django would log the addresses of failing requests, which name cases; failures.py logs the view instead.
        "django.request": {"handlers": ["nothing"], "propagate": False},
        "django.security.csrf": {"level": "ERROR"},
    },
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
