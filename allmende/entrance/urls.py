"""Addresses of the entrance, under every language."""

from django.urls import path

from allmende.entrance import views

app_name = "entrance"
urlpatterns = [
    path("", views.home, name="home"),
]
