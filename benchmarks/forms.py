"""How sentences are read, apart from what is known: forms of sentence about an invented world.

    python benchmarks/forms.py [--reveal]

For each form: how many reversed sentences are flagged, and how many true ones are by mistake. Last, what stays when
the form that is read best, and the one that is read worst, is left out.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(1, str(Path(__file__).parent / "accuracy"))

from language.reading import Share, flagged, measured, sentences
from score import proportion


def without(shares: dict[tuple[str, bool | None], Share], form: str) -> Share:
    """The reversed ones flagged in all forms but one."""
    everything, left_out = shares["all", True], shares[form, True]
    return Share(everything.flagged - left_out.flagged, everything.of - left_out.of)


def main() -> None:
    """Print the table."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--reveal", action="store_true", help="list the sentences judged wrongly")
    given = ask.parse_args()
    shares = measured()
    forms = sorted(form for form, wrong in shares if wrong and form != "all")
    print(f"{'form':22}{'reversed flagged':>26}{'true flagged':>26}")
    for form in [*forms, "all"]:
        print(f"{form:22}  {proportion(*shares[form, True])}  {proportion(*shares[form, False])}")
    print(f"{'distractors flagged':22}  {proportion(*shares['all', None])}")
    ends = sorted(forms, key=lambda form: shares[form, True].value)
    for form in (ends[0], ends[-1]):
        print(f"without {form:14}  {proportion(*without(shares, form))}")
    if given.reveal:
        for each in sentences():
            if flagged(each) != bool(each.wrong):
                print(f"{'missed' if each.wrong else 'FALSE '}  {each.form}  {each.title} | {each.text!r}")


if __name__ == "__main__":
    main()
