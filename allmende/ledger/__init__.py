"""The ledger: who saw or changed what about whom, when and for which purpose.

Append-only. Access records are committed before the rows become visible, change records together with the change.
"""
