"""The way to publication: stages, review dates, and who signed what.

Built on the engine, which finds the faults. May not print, and never changes an article.
"""
