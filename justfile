# What is done often. Each line runs without `just` too.

# Everything that CI checks.
check:
    .ci/run

# The tests.
test:
    cargo test

# Speed beside the floor, measured from outside (needs python3 with pyte; see scripts/bench.py).
bench *options:
    python3 scripts/bench.py {{options}}

# Look through changed pictures (needs cargo-insta).
review:
    cargo insta review

# The program, from a release build.
run *arguments:
    cargo run --release -- {{arguments}}
