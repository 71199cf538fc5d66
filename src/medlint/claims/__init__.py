"""From a sentence to what it claims: which value moves which way, with what, asserted or denied.

May not know what is true; that is ``knowledge``.
"""
