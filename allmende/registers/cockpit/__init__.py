"""The cockpit ("Meine Daten"): a person sees who used their data, when, why and under which law."""
