"""Offers: the catalogue of what the town hall does for residents, online and always also offline.

Terms: a *service* (Leistung) is what people apply for; a *site* (Standort) is a counter or a stop of the mobile
office; the *offline way* says how a service is used without the internet and is never empty.
"""
