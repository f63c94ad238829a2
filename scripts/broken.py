#!/usr/bin/env python3
"""Tests that no mutant can fail, for they read papers, words, tables or sources, or are a model of their own: each is made to fail once by breaking what it guards.

  scripts/broken.py [TEST]… [--folder DIR]     (python3; minutes)

Works on a copy of what git knows. First all of them must pass; then each break is made by itself, its test must fail, and the break is taken back.
"""
import argparse, json, os, pathlib, shutil, subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What a test reads while it runs: (test, file, what stands there, what stands there then).
READ = (
    ("locales::every_file_of_every_language_is_fluent", "assets/locales/en/screen.ftl", "key-next-field = next", "key-next-field = { next"),
    ("locales::every_language_has_the_same_messages_with_the_same_arguments", "assets/locales/en/screen.ftl", "help-next-field =", "help-following-field ="),
    ("sessions::words::the_russian_words_are_those_of_buyers", "assets/locales/ru/screen.ftl", "key-next-field = след. поле", "key-next-field = след. профиль"),
    ("guides::both_guides_do_the_same", "docs/guide.ru.md", "| `3` |", "| `4` |"),
    ("bindings::every_action_has_a_key", "src/wizard/bindings.rs", "pub enum Action {\n", "pub enum Action {\n    Sideways,\n"),
    ("field::values::every_tracker_says_in_one_place_how_it_compares_and_where_that_is_written", "assets/trackers/chatterfy.toml", "[compares]", "[compared]"),
    ("trace::the_trace_shares_no_code_with_the_builder", "src/model/trace/mod.rs", "mod amount;", "use crate::model::url_rules;\nmod amount;"),
    ("send::nothing_is_sent_from_anywhere_but_the_command", "src/system/reach.rs", "use std::net::{", "use std::net::{TcpStream, "),
    ("house::a_floor_names_only_floors_below_it", "src/words/lang.rs", "pub enum Lang", "use crate::model::role::Role;\npub enum Lang"),
    ("house::no_files_of_a_room_name_each_other_in_a_circle", "src/model/role.rs", "pub enum Role", "use super::check::Finding;\npub enum Role"),
    ("house::every_room_is_a_known_one_and_every_file_says_what_it_is", "src/model/role.rs", "//! ", "// "),
    ("house::files_are_small_and_have_names_that_say_something", "src/model/role.rs", "pub enum Role", "\n" * 300 + "pub enum Role"),
    ("house::no_function_is_long_and_most_files_are_short", "src/wizard/next_field.rs", "let Some(place) =", "\n" * 60 + "let Some(place) ="),
    ("house::the_pure_floors_touch_no_world", "src/model/role.rs", "pub enum Role", "use std::fs;\npub enum Role"),
    ("house::nothing_is_put_off_and_no_lint_silenced", "src/model/role.rs", "pub enum Role", "// TO" "DO\npub enum Role"),
    ("house::nothing_is_decided_by_the_words_of_a_message", "src/model/role.rs", "pub enum Role", 'fn is_it(say: &Say) -> bool { say.id == "it" }\npub enum Role'),
    ("house::a_language_is_a_folder_and_a_line", "src/model/role.rs", "pub enum Role", 'const LANGUAGE: &str = "ru";\npub enum Role'),
    ("house::no_code_knows_a_partner_a_tracker_or_its_keys", "src/model/role.rs", "pub enum Role", 'const PARTNER: &str = "1win";\npub enum Role'),
    ("papers::the_crate_brings_its_licence_and_names_no_place_that_is_not_there", "Cargo.toml", '"LICENSE", "NOTICE"]', '"LICENSE"]'),
    ("papers::the_partner_of_the_guide_for_helpers_is_taken_and_gives_links", "CONTRIBUTING.md", "   click_params = [", "   click_parameters = ["),
    ("papers::every_command_and_file_that_the_papers_name_is_there", "README.md", "(docs/trust.md)", "(docs/trusted.md)"),
    ("papers::a_tag_of_the_version_finds_its_part_at_the_top_of_the_changelog", "CHANGELOG.md", "\n## ", "\n## 0."),
    ("papers::every_crate_that_is_taken_from_others_stands_in_the_architecture_and_no_other", "ARCHITECTURE.md", "| `similar` |", "| `dissimilar` |"),
    ("trust::every_test_that_the_page_of_trust_names_is_there", "docs/trust.md", "`quitting_gives_the_terminal_back`", "`quitting_gives_nothing_back`"),
    ("trust::no_test_is_without_an_assertion_of_its_own_or_of_a_function_that_it_calls", "tests/acceptance/bindings.rs", 'assert!(seen.insert((format!("{:?}", binding.context), *key)), "{key} is there twice");', 'let _ = (binding, key);'),
    ("readme::the_readme_has_this_very_table", "README.md", "| `Tab` | to the next step |", "| `Tab` | to the last step |"),
    ("readme::the_readme_has_the_counts_of_the_catalog", "README.md", "  listed\n", "  on the list\n"),
)
# What is compiled in.
BUILT = (
    ("bindings::no_key_means_two_things_in_a_context", "src/wizard/bindings.rs", '&["u", "ctrl-z"]', '&["u", "ctrl-z", "q"]'),
    ("cli::bare::tests::the_commands_are_those_of_the_parser", "src/cli/bare.rs", '    "links",\n    "profiles",', '    "profiles",\n    "links",'),
    ("imports::circles_are_found_through_groups_re_exports_and_written_out_paths", "tests/acceptance/imports.rs", "if group.len() > 1 &&", "if group.len() > 2 &&"),
    ("field::own::each_of_the_thirteen_kinds_has_ten_cases_of_our_own_each_with_its_source", "tests/acceptance/field/own.rs", '"link", Some(10)', '"link", Some(11)'),
    ("model::list_file::tests::a_file_of_one_partner_stays_as_it_is", "src/model/list_file.rs", "else { vec![text.to_owned()] }\n}\n\n/// The same", "else { vec![text.to_owned() + \"\\n\"] }\n}\n\n/// The same"),
    ("model::list_file::tests::each_partner_is_a_file_of_its_own_with_what_is_common_to_all", "src/model/list_file.rs", "|| !lines[at - 1].is_empty()", "|| at > &0"),
    ("model::list_file::tests::a_fault_is_at_its_line", "src/model/list_file.rs", 'replacen("[[partner.", "[[", 1)', 'replacen("[[partner.", "\\n[[", 1)'),
    ("writers_model::in_no_order_of_steps_do_writers_and_checkouts_lose_anything_silently", "tests/acceptance/writers_model.rs", "me.aside == me.base =>", "me.aside != me.put =>"),
    ("writers_model::without_locks_two_writers_still_lose_nothing", "tests/acceptance/writers_model.rs", "At::GivesBack => {\n                (next.file", "At::GivesBack => {\n                (me.put"),
    ("writers_model::where_files_cannot_be_exchanged_the_turn_alone_keeps_writers_apart", "tests/acceptance/writers_model.rs", "next.turn = Some(who);", "next.turn = None;"),
    ("writers_model::the_model_finds_what_a_weaker_protocol_would_lose", "tests/acceptance/writers_model.rs", "if self.gives_back_once =>", "if self.gives_back_once && false =>"),
)


class Copy:
    def __init__(self, folder):
        self.folder = folder
        for name in subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0"):
            if name and (ROOT / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                if not (folder / name).exists() or (folder / name).read_bytes() != (ROOT / name).read_bytes():
                    # With the time of now, or what a run left broken would not be built anew.
                    shutil.copy(ROOT / name, folder / name)
        self.binaries = {}

    def build(self):
        command = ["cargo", "test", "--no-run", "--lib", "--test", "acceptance", "--locked", "--message-format=json"]
        env = dict(os.environ, CARGO_TARGET_DIR=str(self.folder / "target"), RUSTFLAGS=os.environ.get("RUSTFLAGS", "") + " --cap-lints allow")
        done = subprocess.run(command, cwd=self.folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            raise SystemExit(f"does not compile:\n{done.stderr}")
        told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        self.binaries = {line["target"]["kind"][0]: line["executable"] for line in told if line.get("executable") and line["profile"]["test"]}

    def passes(self, test):
        """Whether a test is there and passes."""
        kind = "lib" if "::tests::" in test else "test"
        done = subprocess.run([self.binaries[kind], "--exact", test], cwd=self.folder, capture_output=True, text=True)
        if "running 1 test" not in done.stdout:
            raise SystemExit(f"there is no test {test}")
        return done.returncode == 0

    def broken(self, test, file, was, becomes, is_built):
        """Whether a test passes although this is broken."""
        path = self.folder / file
        text = path.read_text()
        if was not in text:
            raise SystemExit(f"{file} does not say {was!r} any more: what else would break {test}?")
        try:
            path.write_text(text.replace(was, becomes, 1))
            if is_built:
                self.build()
            return self.passes(test)
        finally:
            path.write_text(text)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("tests", nargs="*")
    options.add_argument("--folder", default="/tmp/clickwire-broken")
    options = options.parse_args()
    copy = Copy(pathlib.Path(options.folder))
    copy.build()
    breaks = [(*each, is_built) for group, is_built in ((READ, False), (BUILT, True)) for each in group if not options.tests or each[0] in options.tests]
    sick = [f"{each[0]} fails with nothing broken" for each in breaks if not copy.passes(each[0])]
    for each in breaks:
        passes = copy.broken(*each)
        print("does not notice:" if passes else "notices:", each[0], flush=True)
        sick += [f"{each[0]} passes though {each[1]} is broken"] if passes else []
    raise SystemExit("\n".join(sick) or None)


main()
