"""Addresses of the cases."""

from django.urls import path

from allmende.town_hall.cases.views import applying, desk, own

app_name = "cases"
urlpatterns = [
    path("antrag/entwurf/<uuid:draft_id>/pruefen/", applying.check, name="check"),
    path("antrag/entwurf/<uuid:draft_id>/loeschen/", applying.discard, name="discard"),
    path("antrag/entwurf/<uuid:draft_id>/datei/<uuid:upload_id>/", applying.draft_file, name="draft_file"),
    path("antrag/entwurf/<uuid:draft_id>/<slug:slug>/", applying.step, name="step"),
    path("antrag/<slug:key>/", applying.start, name="start"),
    path("meine-vorgaenge/", own.own_list, name="own_list"),
    path("meine-vorgaenge/<uuid:case_id>/", own.own_case, name="own_case"),
    path("meine-vorgaenge/<uuid:case_id>/eingegangen/", own.received, name="received"),
    path("meine-vorgaenge/<uuid:case_id>/antworten/", own.answer, name="answer"),
    path("meine-vorgaenge/<uuid:case_id>/zurueckziehen/", own.withdraw, name="withdraw"),
    path("meine-vorgaenge/<uuid:case_id>/datei/<uuid:upload_id>/", own.own_file, name="own_file"),
    path(
        "meine-vorgaenge/<uuid:case_id>/dokument/<uuid:document_id>/", own.own_document, name="own_document"
    ),
    path("vorgang-verfolgen/", own.track, name="track"),
    path("arbeitsplatz/", desk.inbox, name="inbox"),
    path("arbeitsplatz/vorgang/<uuid:case_id>/", desk.desk_case, name="desk_case"),
    path("arbeitsplatz/vorgang/<uuid:case_id>/uebernehmen/", desk.start_work, name="start_work"),
    path("arbeitsplatz/vorgang/<uuid:case_id>/fragen/", desk.ask, name="ask"),
    path("arbeitsplatz/vorgang/<uuid:case_id>/weiter/", desk.resume, name="resume"),
    path("arbeitsplatz/vorgang/<uuid:case_id>/entscheiden/", desk.decide, name="decide"),
    path("arbeitsplatz/vorgang/<uuid:case_id>/bescheid/", desk.desk_notice, name="desk_notice"),
    path("arbeitsplatz/vorgang/<uuid:case_id>/versenden/", desk.post, name="post"),
    path("arbeitsplatz/vorgang/<uuid:case_id>/datei/<uuid:upload_id>/", desk.desk_file, name="desk_file"),
]
