"""How hard a text is to read: syllables, counts, formulas. Knows no rule and no limit."""
