"""The tables of docs/mutants.md, and what survived."""
import collections

from . import guards
from .trying import area

AREAS = ("links", "paste and import", "checks", "trace", "compare", "the splicer", "reading TOML", "saving", "the rest of the model")
COLUMNS = ("mutants", "in the build", "tried", "noticed", "hung", "survived", "run by no test")


def counted(trials, left_out):
    """Of each area how many of what."""
    rows = {name: collections.Counter() for name in (*AREAS, "together")}
    for number, mutant in trials.mutants.items():
        for row in (rows[area(mutant)], rows["together"]):
            row["mutants"] += 1
            row["in the build"] += str(number) not in left_out
            told = trials.results.get(number)
            if told:
                row["tried"] += 1
                row[{"died": "noticed", "unreached": "run by no test"}.get(told["how"], told["how"])] += 1
    return rows


def table(rows):
    lines = ["| | " + " | ".join(COLUMNS) + " |", "|---|" + "---:|" * len(COLUMNS)]
    return "\n".join(lines + [f"| {name} | " + " | ".join(str(row[column]) for column in COLUMNS) + " |" for name, row in rows.items()])


def tell(trials, left_out):
    print(table(counted(trials, left_out)))
    print("\nSurvived:\n")
    for number, told in sorted(trials.results.items()):
        if told["how"] in ("survived", "unreached"):
            why = "run by no test" if told["how"] == "unreached" else f"{told['tried']} tests" + (f", {told['left']} slow ones not tried" if told["left"] else "")
            print(f"- {told['name']} ({why})")
    print("\nTests that no mutant failed:\n")
    for binary, test in sorted(guards.left(trials)):
        print(f"- {test}")
