"""medlint: a content-quality linter for medical articles."""

__all__ = ["__version__"]

__version__ = "0.1.0"
