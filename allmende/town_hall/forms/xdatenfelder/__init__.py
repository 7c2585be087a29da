"""Import of XDatenfelder 2 and 3, the exchange format of the German building-block system for forms (FIM).

``read_xdatenfelder(data)`` returns a ``FormDefinition`` or raises ``XdfImportError`` with every problem that was found;
there is nothing in between.
"""

from allmende.town_hall.forms.xdatenfelder.problems import XdfImportError, XdfProblem
from allmende.town_hall.forms.xdatenfelder.reader import read_xdatenfelder

__all__ = ["XdfImportError", "XdfProblem", "read_xdatenfelder"]
