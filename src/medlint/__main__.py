"""``python -m medlint``; hooks use the console script, which keeps the working directory off the path."""

from medlint.cli import main

main()
