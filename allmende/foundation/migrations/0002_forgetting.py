"""Handled news may be forgotten."""

from django.db import migrations

from allmende.foundation.guard import Grant


class Migration(migrations.Migration):
    """Lets the application delete outbox entries of its municipality."""

    dependencies = [("foundation", "0001_initial")]
    operations = [Grant("foundation_outboxentry", ["delete"])]
