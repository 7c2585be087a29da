"""Cases: an application on its way from the first answer to the notice, for residents and for the desk.

Terms: a *draft* is what a resident has begun; an *application* (Antrag) is what they have submitted and nobody can
change any more; a *case* (Vorgang) carries its state, its deadline and the responsible office.
"""
