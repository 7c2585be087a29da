"""Addresses of the entrance, under every language."""

from django.urls import path

from allmende.entrance import operation_views, page_views, views

app_name = "entrance"
urlpatterns = [
    path("", views.home, name="home"),
    path("suche/", views.search_page, name="search"),
    path("suche/vorschlaege/", views.suggestions, name="suggestions"),
    path("kontakt/", page_views.contact, name="contact"),
    path("leichte-sprache/", page_views.easy_language, name="easy_language"),
    path("barrierefreiheit/", page_views.accessibility, name="accessibility"),
    path("barrierefreiheit/danke/", page_views.feedback_received, name="feedback_received"),
    path("datenschutz/", page_views.privacy, name="privacy"),
    path("impressum/", page_views.imprint, name="imprint"),
    path("arbeitsplatz/verwaltung/", page_views.desk_overview, name="desk_overview"),
    path("arbeitsplatz/rueckmeldungen/", page_views.feedback_list, name="feedback_list"),
    path(
        "arbeitsplatz/rueckmeldungen/<uuid:feedback_id>/erledigt/",
        page_views.feedback_done,
        name="feedback_done",
    ),
    path("arbeitsplatz/aufgaben/", operation_views.failed_jobs, name="failed_jobs"),
    path("arbeitsplatz/aufgaben/<int:job_id>/", operation_views.retry_job, name="retry_job"),
]
