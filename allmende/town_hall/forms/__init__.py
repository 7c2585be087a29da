"""Forms: what a service asks people, built from XDatenfelder files of the administration's building-block system.

Terms: a *definition* is the typed form; a *path* names an element in it; a *place* is a path with indexes for repeats
(``G1[0].F3``); *answers* are typed values by place; a *step* is one page of the form.
"""
