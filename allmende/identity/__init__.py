"""Who someone is: accounts, sign-in, trust levels, offices, roles and mandates.

An account carries no personal data but the sign-in name; the person behind it is guarded.
"""
