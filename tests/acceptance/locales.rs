//! Every language says everything, with the same arguments, and nothing that nobody says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use clickwire::cli::arguments::{about_id, arg_id, command};
use clickwire::model::catalog::Catalog;
use clickwire::model::role::Role;
use clickwire::text::Words;
use clickwire::words::{Lang, Say};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use super::sources as code;

/// The texts of a language's files.
pub fn files(lang: Lang) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(lang.code());
    fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
}

/// The messages of a language with the arguments of each.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for text in files(lang) {
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            if !line.starts_with([' ', '}', '\t']) {
                line.split(" =").next().unwrap().clone_into(&mut id);
                assert!(all.insert(id.clone(), BTreeSet::new()).is_none(), "{}: {id} is there twice", lang.code());
            }
            all.get_mut(&id).unwrap().extend(arguments(line));
        }
    }
    all
}

fn arguments(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect())
}

/// The ids that the help of the commands asks for.
fn asked_by_the_help() -> BTreeSet<String> {
    fn walk(command: &clap::Command, path: &str, ids: &mut BTreeSet<String>) {
        ids.insert(about_id(path));
        ids.extend(command.get_arguments().map(arg_id));
        command.get_subcommands().for_each(|sub| walk(sub, &format!("{path}-{}", sub.get_name()), ids));
    }
    let mut ids = BTreeSet::new();
    walk(&command(&Words::new(Lang::En)), "", &mut ids);
    ids
}

fn is_id(text: &str) -> bool {
    text.contains('-') && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[test]
fn every_file_of_every_language_is_fluent() {
    for lang in Lang::ALL {
        for text in files(lang) {
            let errors = FluentResource::try_new(text).err().map(|(_, errors)| errors);
            assert!(errors.is_none(), "{}: {errors:?}", lang.code());
        }
    }
}

/// A message is parsed by itself, or not at all where it is only a text: what is said must be what its whole file would have said.
#[test]
fn a_message_says_what_it_says_among_all_of_its_file() {
    for lang in Lang::ALL {
        let mut whole = FluentBundle::new(vec![lang.code().parse().unwrap()]);
        whole.set_use_isolating(false);
        for text in files(lang) {
            whole.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
        }
        let words = Words::new(lang);
        for (id, names) in messages(lang) {
            for count in [0, 1, 2, 5, 21] {
                let id: &'static str = id.clone().leak();
                let (mut say, mut args) = (Say::new(id), FluentArgs::new());
                for (place, name) in names.iter().enumerate() {
                    let name: &'static str = name.clone().leak();
                    if place % 2 == 0 {
                        say = say.with(name, count);
                        args.set(name, count);
                    } else {
                        say = say.with(name, "{text}");
                        args.set(name, "{text}");
                    }
                }
                let pattern = whole.get_message(id).unwrap().value().unwrap();
                assert_eq!(words.say(&say), whole.format_pattern(pattern, Some(&args), &mut Vec::new()), "{}: {id}", lang.code());
            }
        }
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    for lang in Lang::ALL {
        assert_eq!(messages(Lang::En), messages(lang), "{}", lang.code());
    }
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let known = messages(Lang::En);
    let rooms: BTreeSet<&str> = known.keys().filter_map(|id| id.split('-').next()).collect();
    let codes = codes();
    let mut asked: BTreeSet<String> = asked_by_the_help().into_iter().chain(asked_by_the_data()).collect();
    for source in code::all() {
        for ask in ["Say::new(\"", "words.get(\""] {
            for rest in source.shipped.split(ask).skip(1) {
                asked.insert(rest.split('"').next().unwrap().to_owned());
            }
        }
        // Ids that reach a message by way of a match or a table.
        let is_asked =
            |literal: &String| is_id(literal) && literal.split('-').next().is_some_and(|room| rooms.contains(room)) && !codes.contains(literal);
        asked.extend(source.literals().into_iter().map(|(_, literal)| literal).filter(is_asked));
    }
    asked.retain(|id| !known.contains_key(id));
    assert!(asked.is_empty(), "no words for {asked:#?}");
}

/// Codes of the checks and of comparisons, and words of the data files: they look like ids of messages and are none.
fn codes() -> BTreeSet<String> {
    let of_files = Role::ALL.into_iter().map(|(_, word)| word.to_owned());
    let sources = code::all();
    let has_codes = |source: &&code::Source| source.path.starts_with("model/check/") || source.path.starts_with("model/compare/");
    let of_checks = sources.iter().filter(has_codes).flat_map(code::Source::literals).map(|(_, literal)| literal);
    of_checks.chain(of_files).filter(|literal| !literal.starts_with("check-") && !literal.starts_with("compare-")).collect()
}

/// The ids that are made of a word of the data.
fn asked_by_the_data() -> BTreeSet<String> {
    let catalog = Catalog::shipped();
    let categories = catalog.integrations().into_iter().map(|known| format!("category-{}", known.category));
    categories.chain(["category-own".to_owned()]).collect()
}

#[test]
fn no_message_is_left_over() {
    let mut asked: BTreeSet<String> = asked_by_the_help().into_iter().chain(asked_by_the_data()).collect();
    asked.extend(code::all().iter().flat_map(code::Source::literals).map(|(_, literal)| literal));
    let left: Vec<String> = messages(Lang::En).into_keys().filter(|id| !asked.contains(id)).collect();
    assert!(left.is_empty(), "nobody says {left:#?}");
}
