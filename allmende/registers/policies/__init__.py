"""Usage policies: who may see which data of a person, for which purpose and on which legal basis.

The rules are rows. Only under such a rule does ``open_access`` record an access and open the rows.
"""
