"""Asks other sites whether an address still leads anywhere. Used with ``--online`` only, and needs httpx.

Asks over http and https, never an address in a private network: each name is looked up once, what it comes to is
checked, and that very address is connected to. Judges nothing: what a site said is a ``Reply``.
"""
