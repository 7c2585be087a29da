"""Addresses of the offers; German for residents, the same key in every language."""

from django.urls import URLPattern

app_name = "offers"
urlpatterns: list[URLPattern] = []
