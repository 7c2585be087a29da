"""Addresses every installation needs: the palette and the emblem of the municipality."""

from django.urls import path

from . import views

app_name = "ui"
urlpatterns = [
    path("ui/theme.css", views.theme_css, name="theme"),
    path("ui/emblem.svg", views.emblem_svg, name="emblem"),
]
