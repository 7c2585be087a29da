"""Addresses that machines look for; without language."""

from django.urls import path

from allmende.entrance import machine_views as views

urlpatterns = [
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path(".well-known/security.txt", views.security, name="security"),
]
