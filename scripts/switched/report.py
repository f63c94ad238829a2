"""The tables of docs/mutants.md, and what survived."""
import collections

from . import guards
from .trying import area

AREAS = ("links", "paste and import", "checks", "trace", "compare", "the splicer", "reading TOML", "saving", "the rest of the model", "the walk", "the pages", "commands", "the terminal", "words")
COLUMNS = ("mutants", "in the build", "tried", "noticed", "hung", "survived", "not done", "run by no test")


def counted(trials, switched):
    """Of each area how many of what."""
    rows = {name: collections.Counter() for name in (*AREAS, "together")}
    for number, mutant in trials.mutants.items():
        for row in (rows[area(mutant)], rows["together"]):
            row["mutants"] += 1
            row["in the build"] += number in switched
            row["run by no test"] += number in switched and number not in trials.reaching
            told = trials.results.get(number)
            if told and told["how"] != "unreached":
                row["tried"] += 1
                row["not done" if told["left"] else {"died": "noticed"}.get(told["how"], told["how"])] += 1
    return rows


def table(rows):
    lines = ["| | " + " | ".join(COLUMNS) + " |", "|---|" + "---:|" * len(COLUMNS)]
    return "\n".join(lines + [f"| {name} | " + " | ".join(str(row[column]) for column in COLUMNS) + " |" for name, row in rows.items()])


def tell(trials, switched):
    print(table(counted(trials, switched)))
    print("\nSurvived:\n")
    for number, told in sorted(trials.results.items()):
        if told["how"] == "survived":
            print(f"- {told['name']} ({told['tried']} tests" + (f", {told['left']} not tried)" if told["left"] else ")"))
    print("\nRun by no test:\n")
    for number in sorted(switched - set(trials.reaching)):
        print(f"- {trials.mutants[number]['name']}")
    print("\nTests that no mutant failed:\n")
    for binary, test in sorted(guards.left(trials)):
        print(f"- {test}")
