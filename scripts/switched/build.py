"""One build with all mutants in it: a copy of what git knows, instrumented, and rid of what the compiler refuses."""
import json, os, pathlib, re, shutil, subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
MARK = re.compile(rb"/\*(\^?)(?:v(\d+)|p)\*/")
# Where a test starts the program with surroundings of its own, the mutant's number goes along.
ALONG = '.envs(std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("CLICKWIRE_MUTANT")))'
ALONG_PTY = 'command.env_clear(); for (name, value) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("CLICKWIRE_MUTANT")) { command.env(name, value); }'


class Build:
    """The folder of everything: `copy` (sources), `target`, `bin` (tests to run), and the tables."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.copy = self.folder / "copy"
        self.list = self.folder / "list.json"
        self.env = dict(os.environ, CARGO_TARGET_DIR=str(self.folder / "target"), CARGO_TERM_COLOR="never")
        self.env["RUSTFLAGS"] = os.environ.get("RUSTFLAGS", "") + " --cap-lints allow"
        for profile in ("DEV", "TEST"):
            self.env |= {f"CARGO_PROFILE_{profile}_OPT_LEVEL": "1", f"CARGO_PROFILE_{profile}_DEBUG": "0"}

    def mutants(self):
        """The list, each with its number."""
        return {at + 1: mutant for at, mutant in enumerate(json.loads(self.list.read_text()))}

    def numbers(self, name):
        path = self.copy / name
        return set(path.read_text().split()) if path.exists() else set()

    def switched(self):
        """The numbers that stand in the copy: not those that are left out, nor what has no place of its own, as a side of `if let … &&`."""
        files = {mutant["file"] for mutant in self.mutants().values()}
        return {int(number) for name in files for number in re.findall(r"mutated::on\((\d+)\)", (self.copy / name).read_text())}

    def make(self):
        """Copies, lists, instruments, and lets go of mutants until all compiles."""
        self.folder.mkdir(parents=True, exist_ok=True)
        listed = subprocess.run(["cargo", "mutants", "--list", "--json"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
        mutants = json.loads(listed)
        for mutant in mutants:
            mutant.pop("diff", None)
        self.list.write_text(json.dumps(mutants))
        self.copy_tracked()
        # Of `impl Iterator` a function has one kind, which cannot depend on a switch.
        several = {str(at + 1) for at, mutant in enumerate(mutants) if "impl " in ((mutant["function"] or {}).get("return_type") or "") and mutant["genre"] == "FnValue"}
        left_out, kept = self.numbers("left-out") | several, self.numbers("kept-const")
        while True:
            self.instrument(left_out, kept)
            errors = self.errors()
            if not errors:
                return self.tests()
            found = [self.blame(error) for error in errors]
            more = set().union(*(numbers for numbers, _ in found)) - left_out
            const = set().union(*(names for _, names in found)) - kept
            print(f"{len(errors)} errors: {len(more)} mutants left out, {len(const)} functions stay const", flush=True)
            if not more and not const:
                raise SystemExit("not traced back: " + "\n".join(error["rendered"] for error in errors))
            left_out |= more
            kept |= const

    def copy_tracked(self, below=""):
        """Copies what has changed, so that no more is built anew than must be."""
        names = subprocess.run(["git", "ls-files", "-z", f"./{below}"], cwd=ROOT, check=True, capture_output=True).stdout.decode().split("\0")
        for name in filter(None, names):
            source, target = ROOT / name, self.copy / name
            if not source.is_file():
                continue
            data = source.read_bytes()
            if name.startswith("tests/") and name.endswith(".rs"):
                data = pass_on(data.decode()).encode()
            if not (target.exists() and target.read_bytes() == data):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
                shutil.copymode(source, target)

    def instrument(self, left_out, kept):
        (self.copy / "left-out").write_text("\n".join(sorted(left_out, key=int)))
        (self.copy / "kept-const").write_text("\n".join(sorted(kept)))
        for name in {mutant["file"] for mutant in self.mutants().values()} | {"src/lib.rs"}:
            shutil.copy2(ROOT / name, self.copy / name)
        tool = self.folder / "tool/release/clickwire-mutants"
        subprocess.run(["cargo", "build", "--release", "--locked", "--quiet"], cwd=ROOT / "mutants", check=True, env=dict(self.env, CARGO_TARGET_DIR=str(self.folder / "tool")))
        done = subprocess.run([tool, self.list, self.copy], check=True, capture_output=True, text=True).stdout
        print("in the build:", done.strip(), flush=True)

    def errors(self):
        """What the compiler refuses: of the library as it is, then of what only its tests see."""
        return self.refused() or self.refused("--profile", "test")

    def refused(self, *how):
        lines = subprocess.run(["cargo", "check", "--lib", *how, "--message-format=json"], cwd=self.copy, env=self.env, capture_output=True, text=True).stdout.splitlines()
        told = (json.loads(line) for line in lines if line.startswith("{"))
        messages = [line["message"] for line in told if line["reason"] == "compiler-message"]
        return [message for message in messages if message["level"] == "error" and message["spans"]]

    def blame(self, error):
        """The mutants of which an error speaks, or the functions that must stay const."""
        if (error["code"] or {}).get("code") == "E0015" and (name := re.search(r"non-const .*`(?:.*::)?(\w+)(?:::<.*>)?`", error["message"])) and name[1] != "on":
            return self.of_function(name[1]), {name[1]}
        numbers = set()
        for span in (span for span in error["spans"] if span["is_primary"]):
            text = (self.copy / span["file_name"]).read_bytes()
            numbers |= enclosing(text, span["byte_start"], span["byte_end"]) if (error["code"] or {}).get("code") != "E0004" else arms(text[span["byte_end"]:])
        return {str(number) for number in numbers}, set()

    def of_function(self, name):
        whose = lambda mutant: ((mutant.get("function") or {}).get("function_name") or "").split("::")[-1]
        return {str(number) for number, mutant in self.mutants().items() if whose(mutant) == name}

    def tests_anew(self):
        """Takes over what was changed in `tests` since."""
        self.copy_tracked("tests")
        self.tests()

    def tests(self):
        """Builds the tests and lays them aside, so that they can be made anew while these run."""
        done = subprocess.run(["cargo", "test", "--no-run", "--lib", "--bins", "--test", "acceptance", "--message-format=json-render-diagnostics"], cwd=self.copy, env=self.env, stdout=subprocess.PIPE, text=True, check=True)
        told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        (self.folder / "bin").mkdir(exist_ok=True)
        for line in told:
            kinds = line.get("target", {}).get("kind", [])
            if line["reason"] == "compiler-artifact" and line.get("executable") and kinds in (["lib"], ["test"]):
                place = self.folder / "bin" / kinds[0]
                shutil.copy2(line["executable"], place.with_suffix(".new"))
                place.with_suffix(".new").rename(place)


def arms(text):
    """The arms that may be gone, of the `match` whose `{` comes next: with one of them it no longer has all cases."""
    depth, end = 0, 0
    for brace in re.finditer(rb"[{}]", text):
        depth, end = depth + (1 if brace[0] == b"{" else -1), brace.end()
        if depth == 0:
            break
    return {int(number) for number in re.findall(rb"/\*v(\d+)\*/ if !", text[:end])}


def pass_on(text):
    """A test's source, of which each started program knows the mutant's number."""
    if "CommandBuilder" in text:
        return text.replace("command.env_clear();", ALONG_PTY)
    return text.replace(".env_clear()", ".env_clear()" + ALONG)


def enclosing(text, start, end):
    """The innermost mutant around a stretch; else all of the innermost place around it; else all that it or its lines hold."""
    opened, around, places = [], None, None
    inside = set()
    first = text.rfind(b"\n", 0, start) + 1
    last = text.find(b"\n", end) % (len(text) + 1)
    for mark in MARK.finditer(text):
        if mark[1]:
            kind, begin, numbers = opened.pop()
            if begin <= start and end <= mark.end():
                if kind and around is None:
                    around = {kind}
                if not kind and places is None:
                    places = numbers
        else:
            number = int(mark[2]) if mark[2] else None
            if number:
                for of in opened[-1:]:
                    of[2].add(number)
                if first <= mark.start() <= last:
                    inside.add(number)
            opened.append((number, mark.start(), set()))
    return around or places or inside
