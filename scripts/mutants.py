#!/usr/bin/env python3
"""All mutants in one build, one turned on a run, each tried with the tests that run it (Linux; python3, cargo-mutants for the list).

  scripts/mutants.py [build] [tests] [record] [try] [guards] [report] [--folder DIR] [--area NAME]… [--share 0/10] [--again] [--most S] [--minutes N] [--workers N]

  build    copies what git knows, puts the mutants of `cargo mutants --list` in, and lets go of what does not compile
  tests    after a change of the tests alone: builds them anew, with the same mutants
  record   runs each test once, alone: which mutants does it run?
  try      turns one mutant on after the other, and runs its tests until one fails
  guards   each test that no mutant has failed yet, with mutants that few others run, until one does
  report   the tables, what survived, and which tests nothing has failed

Without a word all but `tests`. Results stay in DIR (/tmp/clickwire-mutants), so it goes on where it ended. --again tries once more what was not noticed,
--tests records tests once more that begin so. --most is for how many seconds of tests a mutant is tried.
"""
import argparse
import os
import random
import time

from switched import guards, record, report
from switched.build import Build
from switched.trying import Trials, area

WHOLE = ("build", "record", "try", "guards", "report")
WORDS = ("build", "tests", "record", "try", "guards", "report")


def wanted(trials, switched, options):
    """The mutants to try: of these areas, of this share, not tried yet; mixed, so that what is tried is a fair part of all."""
    part, of = map(int, options.share.split("/"))
    numbers = [number for number, mutant in trials.mutants.items() if number in switched and (not options.area or area(mutant) in options.area)]
    random.Random(1).shuffle(numbers)
    numbers = numbers[part::of]
    if options.again:
        return [number for number in numbers if trials.results.get(number, {}).get("how") in ("survived", "unreached", None)]
    return [number for number in numbers if number not in trials.results]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("words", nargs="*", choices=(*WORDS, []), metavar="word")
    options.add_argument("--folder", default="/tmp/clickwire-mutants")
    options.add_argument("--area", action="append", choices=report.AREAS)
    options.add_argument("--share", default="0/1")
    options.add_argument("--again", action="store_true")
    options.add_argument("--tests", action="append", default=[])
    options.add_argument("--most", type=float, default=60)
    options.add_argument("--slowest", type=float, default=60, help="a test that takes longer is left out")
    options.add_argument("--tries", type=int, default=40, help="so many mutants for each test that has not failed")
    options.add_argument("--minutes", type=float, default=1e6)
    options.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    options = options.parse_args()
    build, words, until = Build(options.folder), options.words or WHOLE, time.time() + 60 * options.minutes
    if "build" in words:
        build.make()
    if "tests" in words:
        build.tests_anew()
    if "record" in words:
        record.record(build, options.workers, options.slowest, options.tests)
    if not set(words) & {"try", "guards", "report"}:
        return
    trials, switched = Trials(build), build.switched()
    if "try" in words:
        trials.all(wanted(trials, switched, options), options.workers, options.most, until)
    if "guards" in words:
        guards.all(trials, options.workers, options.tries, until)
    if "report" in words:
        report.tell(trials, switched)


main()
