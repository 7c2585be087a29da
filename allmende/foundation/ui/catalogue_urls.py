"""Addresses of the living catalogue; included in development and demo only."""

from django.urls import path

from . import views

app_name = "catalogue"
urlpatterns = [
    path("", views.catalogue, name="components"),
    path("arbeitsplatz/", views.catalogue_desk, name="desk"),
]
