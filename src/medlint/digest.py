"""``blake2b`` without the rest of hashlib, which loads OpenSSL: that alone takes 2 ms, a fortieth of a small check."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # a Python that keeps it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
