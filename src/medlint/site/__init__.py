"""All articles together: what is where on the disk, and the notes of articles that are not being checked.

Reads below the project's root and nowhere else; matches names case-exactly on every system.
"""

from medlint.site.disk import Disk
from medlint.site.site import Project, Scope

__all__ = ["Disk", "Project", "Scope"]
