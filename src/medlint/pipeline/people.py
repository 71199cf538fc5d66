"""``reviewers.yaml`` as the pipeline reads it; see ``medlint.signed.people``, which rules read it by, too."""

from medlint.signed.people import FILE, ROLES, People, Person, load

__all__ = ["FILE", "ROLES", "People", "Person", "load"]
