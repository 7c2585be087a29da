"""All addresses of the house. German for residents, stable, without personal data."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from allmende.foundation import views as foundation

urlpatterns = [
    path("healthz", foundation.healthz, name="healthz"),
    path("readyz", foundation.readyz, name="readyz"),
    path("metrics", foundation.metrics, name="metrics"),
    path("", include("allmende.entrance.machine_urls")),
    *i18n_patterns(
        path("", include("allmende.entrance.urls")),
        path("", include("allmende.identity.urls")),
        path("", include("allmende.town_hall.offers.urls")),
        path("", include("allmende.town_hall.cases.urls")),
        path("postfach/", include("allmende.delivery.notices.urls")),
        path("meine-daten/", include("allmende.registers.cockpit.urls")),
        prefix_default_language=False,
    ),
    path("", include("allmende.foundation.ui.urls")),
]

if settings.DEVELOPMENT:
    urlpatterns.append(path("ui/", include("allmende.foundation.ui.catalogue_urls")))

handler400 = "allmende.foundation.failures.bad_request"
handler403 = "allmende.foundation.failures.refused"
handler404 = "allmende.foundation.failures.not_found"
handler500 = "allmende.foundation.failures.server_error"
