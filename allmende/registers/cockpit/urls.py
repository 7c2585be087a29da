"""Addresses of the cockpit, below /meine-daten/."""

from django.urls import path

from allmende.registers.cockpit import views

app_name = "cockpit"
urlpatterns = [path("", views.overview, name="overview")]
