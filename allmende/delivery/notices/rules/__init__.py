"""Pure rules of notices: what a notice says, its legal remedy, and how deadlines are computed.

No Django, no clock: every date comes in as an argument, so that each rule can be tested against the law alone.
"""
