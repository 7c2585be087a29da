"""Guards of the documents: closed to everyone but the person, written once, deleted by nobody."""

from django.db import migrations

from allmende.foundation.guard import Immutable, PersonGuard, SameMunicipality

TABLE = "documents_document"


class Migration(migrations.Migration):
    """Guards of the documents."""

    dependencies = [("documents", "0001_initial"), ("identity", "0002_guards")]
    operations = [
        PersonGuard(TABLE, grants=["select", "insert"]),
        SameMunicipality(TABLE, "subject_id", "identity_person"),
        Immutable(TABLE),
    ]
