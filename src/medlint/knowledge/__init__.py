"""What is true: analytes, medicines, conditions and how they go together, each with its source.

May not know how people phrase things; that is ``claims``.
"""

from medlint.knowledge.store import Knowledge, from_data

__all__ = ["Knowledge", "from_data"]
