"""Guards of the offers: municipalities apart."""

from django.db import migrations

from allmende.foundation.guard import SameMunicipality, TenantGuard


class Migration(migrations.Migration):
    """Guards of the offers."""

    dependencies = [("offers", "0001_initial"), ("identity", "0002_guards")]
    operations = [
        TenantGuard("offers_site"),
        TenantGuard("offers_openinghour"),
        TenantGuard("offers_lifesituation"),
        TenantGuard("offers_service"),
        TenantGuard("offers_situationservice"),
        TenantGuard("offers_offlinesite"),
        SameMunicipality("offers_openinghour", "site_id", "offers_site"),
        SameMunicipality("offers_service", "office_id", "identity_office"),
        SameMunicipality("offers_service", "form_id", "forms_formversion"),
        SameMunicipality("offers_situationservice", "situation_id", "offers_lifesituation"),
        SameMunicipality("offers_situationservice", "service_id", "offers_service"),
        SameMunicipality("offers_offlinesite", "service_id", "offers_service"),
        SameMunicipality("offers_offlinesite", "site_id", "offers_site"),
    ]
