# What is done often. Each line runs without `just` too.

# Everything that CI checks.
check:
    .ci/run

# The tests.
test:
    cargo test

# Whatever is pressed, pasted and written by others, on a real disk, for so many seconds.
monkey seconds='600':
    CLICKWIRE_MONKEY_SECONDS={{seconds}} cargo test --release --test acceptance monkey_on_disk::whatever_happens_for_a_long_time -- --ignored --nocapture

# What docs/trust.md says, proven from outside: every file call killed or failed, writers at once, signals everywhere (hours; `--quick`: a minute).
trust *options:
    cargo build --locked
    python3 scripts/trust.py {{options}}

# Small mistakes everywhere: all in one build, one on at a run; a test must notice each (Linux; python3, and cargo-mutants for
# the list; hours, and it goes on where it ended: `--share 0/50` is a sample). Which files: .cargo/mutants.toml; what came out: docs/mutants.md.
mutants *options:
    python3 scripts/mutants.py {{options}}

# Tests that no mutant can fail, each made to fail once by breaking what it guards (python3; ten minutes).
broken *options:
    python3 scripts/broken.py {{options}}

# Speed beside the floor, measured from outside (needs python3 with pyte; see scripts/bench.py).
bench *options:
    python3 scripts/bench.py {{options}}

# Real screenshots in xterm, both themes and languages, to be looked at before a release (needs Xvfb, xterm, ImageMagick; see scripts/shots.py).
shots *options:
    python3 scripts/shots.py {{options}}

# Look through changed pictures (needs cargo-insta).
review:
    cargo insta review

# The program, from a release build.
run *arguments:
    cargo run --release -- {{arguments}}
