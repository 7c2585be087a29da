"""Notices (Bescheide): the town's formal answers, told once as facts and shown as page and as PDF.

Terms: *facts* are everything a notice says, frozen at the decision; *disclosure* (Bekanntgabe) is the legal moment
from which the deadline runs; *remedy* (Rechtsbehelf) is what a person can do against the decision.
"""
