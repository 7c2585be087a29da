"""Guards of the notices: closed to everyone but the person; facts never change, nobody deletes."""

from django.db import migrations

from allmende.foundation.guard import Immutable, PersonGuard, SameMunicipality

NOTICE = "notices_notice"
RETRIEVAL = "notices_noticeretrieval"


class Migration(migrations.Migration):
    """Guards of the notices."""

    dependencies = [("notices", "0001_initial"), ("documents", "0002_guards"), ("identity", "0002_guards")]
    operations = [
        PersonGuard(NOTICE, grants=["select", "insert", "update"]),
        SameMunicipality(NOTICE, "subject_id", "identity_person"),
        SameMunicipality(NOTICE, "document_id", "documents_document"),
        Immutable(NOTICE, except_columns=["document_id", "rendered_at", "posted_on"]),
        PersonGuard(RETRIEVAL, grants=["select", "insert"]),
        SameMunicipality(RETRIEVAL, "subject_id", "identity_person"),
        SameMunicipality(RETRIEVAL, "notice_id", NOTICE),
        Immutable(RETRIEVAL),
    ]
