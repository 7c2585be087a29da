"""Addresses of the resident's inbox; mounted at ``/postfach/``."""

from django.urls import path

from allmende.delivery.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("<uuid:notice_id>/", views.notice, name="notice"),
    path("<uuid:notice_id>/oeffnen/", views.open_notice, name="open"),
    path("<uuid:notice_id>/bescheid.pdf", views.notice_file, name="file"),
]
