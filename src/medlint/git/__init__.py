"""Reads what a git repository holds: commits, trees, the index, blobs. Never writes, never runs what is in it.

Everything that asks git anything goes through here. No hook, file-system monitor, filter, external diff, pager or
network is used; what the environment says to git is left out. Only plumbing is called, and what it answers is data.
"""

from __future__ import annotations

from medlint.git.repository import Entry, Repository, open_repository
from medlint.git.run import Trouble

__all__ = ["Entry", "Repository", "Trouble", "open_repository"]
