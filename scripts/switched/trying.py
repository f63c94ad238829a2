"""Each mutant with tests that run it, until one fails."""
import collections
import json
import math
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from . import record
from .runs import Run

# So many tests a process: few at first, as one of the first mostly fails.
BATCHES = (4, 12, 40, 120, 300, 10000)
# What waits for other processes may fail on a busy machine: it must do so twice, and not
# without the mutant; and it comes last.
TOUCHY = ("pty", "desktop", "failing_disk", "two_writers", "monkey_on_disk", "arriving", "send", "portable", "guides", "disk_acts")
# Of `system` what writes and reads files.
SAVING = ("atomic_save", "profile_store", "disk", "lock_file", "memory", "rescue", "saves", "settings", "target", "text_file")


def area(mutant):
    """What of the program the mutant is in, as docs/mutants.md tells it."""
    parts = mutant["file"].split("/")
    room = parts[2].removesuffix(".rs")
    if parts[1] == "toml_file":
        return "the splicer" if room == "splice" else "reading TOML"
    if parts[1] == "system":
        return "saving" if room in SAVING else "the terminal"
    if parts[1] != "model":
        return {"wizard": "the walk", "screen": "the pages", "cli": "commands"}.get(parts[1], "words")
    if room in ("link", "built_link", "final_url", "postback_link", "template", "url_rules", "macros", "mask", "hidden", "setup", "word_map", "at"):
        return "links"
    return {"paste": "paste and import", "import": "paste and import", "check": "checks", "trace": "trace", "compare": "compare", "profile_toml": "saving"}.get(room, "the rest of the model")


def is_touchy(key):
    return key[1].split("::")[0] in TOUCHY


class Trials:
    def __init__(self, build):
        self.build, self.mutants = build, build.mutants()
        self.lock = threading.Lock()
        self.tests = {key: told for key, told in record.read(build).items() if told["how"] == "passed"}
        self.reaching = collections.defaultdict(list)
        for key, told in self.tests.items():
            for number in told["reached"]:
                self.reaching[number].append(key)
        self.killers = collections.defaultdict(collections.Counter)
        self.path = build.folder / "results.jsonl"
        self.results = {}
        for line in self.path.open() if self.path.exists() else ():
            told = json.loads(line)
            self.keep(told)
        self.out = self.path.open("a")

    def keep(self, told):
        if not told.get("guard"):
            self.results[told["number"]] = told
        if told.get("by"):
            by, mutant = tuple(told["by"]), self.mutants[told["number"]]
            for where in self.places(mutant):
                self.killers[where][by] += 1

    def places(self, mutant):
        function = (mutant.get("function") or {}).get("function_name")
        return (mutant["file"], function), mutant["file"]

    def tell(self, told):
        with self.lock:
            self.keep(told)
            self.out.write(json.dumps(told) + "\n")
            self.out.flush()

    def patience(self, keys):
        return {key[1]: 5 + 10 * self.tests[key]["seconds"] for key in keys}

    def order(self, number):
        """First those that noticed its neighbours, then the quickest and most particular."""
        of = self.mutants[number]["file"].removesuffix(".rs").split("/")[2:]
        rooms = [room for room in of if room != "mod"]

        def cost(key):
            # A test that has the room's name is mostly about it.
            nearness = 20 if any(room in key[1] for room in rooms) else 1
            return is_touchy(key), self.tests[key]["seconds"] * math.sqrt(len(self.tests[key]["reached"])) / nearness

        rest = sorted(self.reaching[number], key=cost)
        among = set(rest)
        with self.lock:
            first = [key for where in self.places(self.mutants[number]) for key, _ in self.killers[where].most_common(12) if key in among and self.tests[key]["seconds"] < 2][:8]
        return list(dict.fromkeys(first + rest))

    def fails(self, number, kind, keys):
        run = lambda names: Run(self.build, kind, names, self.patience(keys), CLICKWIRE_MUTANT=str(number)).outcome()
        how, test = run([test for _, test in keys])
        if how != "passed" and test and is_touchy((kind, test)):
            again, _ = run([test])
            without, _ = Run(self.build, kind, [test], self.patience(keys)).outcome()
            return (how, test) if again != "passed" and without == "passed" else ("passed", None)
        return how, test

    def one(self, number, most, only=None):
        """Tries a mutant, as long as the tests together are thought to take `most` seconds."""
        began, tried, left = time.monotonic(), 0, [key for key in self.order(number) if not only or only(key)]
        told = {"number": number, "name": self.mutants[number]["name"], "how": "survived" if left else "unreached", "by": None}
        spent = 0
        for size in BATCHES:
            batch = []
            while left and len(batch) < size and spent <= most:
                spent += self.tests[left[0]]["seconds"]
                batch.append(left.pop(0))
            for kind in ("lib", "test"):
                if told["by"] is None and (keys := [key for key in batch if key[0] == kind]):
                    how, test = self.fails(number, kind, keys)
                    tried += len(keys)
                    if how != "passed":
                        told |= {"how": "noticed" if how == "failed" else how, "by": [kind, test]}
            if told["by"]:
                break
        self.tell(told | {"tried": tried, "left": 0 if told["by"] else len(left), "seconds": round(time.monotonic() - began, 2)})

    def all(self, numbers, workers, most, until):
        """Tries these, in this order, until the time is over."""
        def one(number):
            if time.time() < until:
                self.one(number, most)
        with ThreadPoolExecutor(workers) as pool:
            for at, _ in enumerate(pool.map(one, numbers)):
                if at % 100 == 99:
                    print(time.strftime("%H:%M"), at + 1, dict(collections.Counter(told["how"] for told in self.results.values())), flush=True)
