"""Each test made to fail once: tests that no mutant has failed yet are tried, alone, with mutants that few others run."""
import time
from concurrent.futures import ThreadPoolExecutor


def failed(trials):
    """The tests that some mutant failed: (binary, test)."""
    return {by for counted in trials.killers.values() for by in counted}


def left(trials):
    done = failed(trials)
    return [key for key in trials.tests if key not in done]


def candidates(trials, key, most):
    """The mutants that the fewest other tests run, those first that do away with a whole function."""
    of = lambda number: (len(trials.reaching[number]), trials.mutants[number]["genre"] != "FnValue")
    return sorted(trials.tests[key]["reached"], key=of)[:most]


def one(trials, key, most, until):
    """Tries a test with mutants until it fails."""
    began = time.time()
    for number in candidates(trials, key, most):
        if key in failed(trials) or time.time() > min(until, began + 120):
            return
        how, test = trials.fails(number, key[0], [key])
        if how != "passed":
            trials.tell({"number": number, "name": trials.mutants[number]["name"], "how": how, "by": [key[0], test or key[1]], "guard": True})
            return


def all(trials, workers, most, until):
    keys = sorted(left(trials), key=lambda key: trials.tests[key]["seconds"])
    print(f"{len(keys)} of {len(trials.tests)} tests have not failed yet", flush=True)
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(lambda key: one(trials, key, most, until), keys))
    print(f"{len(left(trials))} still have not", flush=True)
