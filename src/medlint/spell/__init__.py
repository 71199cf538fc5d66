"""Which words are English or medical, and what a word that is neither may have meant. Knows no article."""

from medlint.spell.lexicon import Lexicon, lexicon

__all__ = ["Lexicon", "lexicon"]
