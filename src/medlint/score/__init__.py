"""Figures and scorecards of an article: what can be counted, with its evidence. Knows no severity and no rule."""
