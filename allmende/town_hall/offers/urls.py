"""Addresses of the offers; German for residents, the same key in every language."""

from django.urls import path

from allmende.town_hall.offers import staff_views, views

app_name = "offers"
urlpatterns = [
    path("leistungen/", views.services, name="services"),
    path("leistungen/<slug:key>/", views.service, name="service"),
    path("lebenslagen/", views.life_situations, name="life_situations"),
    path("lebenslagen/<slug:key>/", views.life_situation, name="life_situation"),
    path("standorte/", views.sites, name="sites"),
    path("standorte/<slug:key>/", views.site, name="site"),
    path("aemter/", views.offices, name="offices"),
    path("arbeitsplatz/formulare/", staff_views.form_list, name="form_list"),
    path("arbeitsplatz/formulare/importieren/", staff_views.form_import, name="form_import"),
    path("arbeitsplatz/formulare/<uuid:version_id>/", staff_views.form_version, name="form_version"),
]
