"""Static files with hashes in their names, imports between our JavaScript modules included."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Names every file by its content, so that browsers may keep it for ever."""

    support_js_module_import_aggregation = True
