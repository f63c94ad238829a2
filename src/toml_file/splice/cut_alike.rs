//! A text is cut where the `toml` crate's own parser sees its headers and lines.

use proptest::prelude::*;
use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_document};

use super::layout::layout;

/// Lines and parts of lines that are hard to tell apart.
const PIECES: [&str; 26] = [
    "[a]\n",
    "  [a.b] # [x]\r\n",
    "[[list]]\n",
    "[[ list . 'a]b' ]] # \"\n",
    "[\"a#b\".c]\n",
    "\n",
    " \t\r\n",
    "# [no] = \"\n",
    "key = 1\n",
    "key=\"a # b\" # \"c\n",
    "'k=[' = 'a\\' \n",
    "\"k \\\" = \" = \"\\\\\"\n",
    "a.'b = c' = [ ]\n",
    "empty = \"\"\n",
    "empty = '' # '''\n",
    "long = \"\"\"\n[no]\nkey = 1\n\\\"\"\"\n\"\"\"\n",
    "long = '''\n[no]\n\\'''\n",
    "quotes = \"\"\"a\"\"\"\"\" # x\n",
    "quotes = ''''a'''''\n",
    "list = [\n  [1, \"]\"], # ]\n  '[', { a = \"}\" },\n]\n",
    "list = [[1], [2]]\r\n",
    "map = { a = [ '''\n]''' ], \"b}\" = 1 }\n",
    "date = 2026-11-27 12:00:00Z\n",
    "  indented = true\n",
    "wide = \"ключ 🙂\" # конец\n",
    "number = -1_000 # 'x\n",
];

/// A header's keys, whether it has double brackets, and the keys and value of each line below it.
type Seen = (Vec<String>, bool, Vec<(Vec<String>, String)>);

/// The headers, each with the keys of its lines and their values, as events tell them.
fn told(text: &str) -> Vec<Seen> {
    let source = Source::new(text);
    let mut sections = vec![(Vec::new(), false, Vec::new())];
    let (mut keys, mut depth, mut begin) = (Vec::new(), 0_usize, 0);
    let mut see = |event: Event| {
        let (start, end) = (event.span().start(), event.span().end());
        let is_open = matches!(event.kind(), EventKind::InlineTableOpen | EventKind::ArrayOpen);
        let is_close = matches!(event.kind(), EventKind::InlineTableClose | EventKind::ArrayClose);
        let last = sections.len() - 1;
        depth -= usize::from(is_close);
        match event.kind() {
            _ if depth > 0 => {}
            EventKind::SimpleKey => keys.push(super::layout::decode(source, &event).into_owned()),
            EventKind::StdTableOpen => sections.push((Vec::new(), false, Vec::new())),
            EventKind::ArrayTableOpen => sections.push((Vec::new(), true, Vec::new())),
            EventKind::StdTableClose | EventKind::ArrayTableClose => sections[last].0 = std::mem::take(&mut keys),
            _ if is_open => begin = start,
            EventKind::Scalar => sections[last].2.push((std::mem::take(&mut keys), text[start..end].to_owned())),
            _ if is_close => sections[last].2.push((std::mem::take(&mut keys), text[begin..end].to_owned())),
            _ => {}
        }
        depth += usize::from(is_open);
    };
    parse_document(&source.lex().into_vec(), &mut see, &mut ());
    sections
}

fn cut(text: &str) -> Vec<Seen> {
    let layout = layout(text);
    let lines = |section: &super::layout::Section<'_>| {
        section.lines().iter().map(|line| (line.keys.clone(), text[line.value.clone()].to_owned())).collect::<Vec<_>>()
    };
    let path = |section: &super::layout::Section<'_>| section.path.iter().map(|key| key.clone().into_owned()).collect::<Vec<_>>();
    layout.sections.iter().map(|section| (path(section), section.is_element, lines(section))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_text_is_cut_where_its_headers_and_lines_are(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12), has_end: bool) {
        let whole = pieces.concat();
        let text = if has_end { whole.as_str() } else { whole.trim_end_matches(['\r', '\n']) };
        prop_assert_eq!(cut(text), told(text), "{:?}", text);
        let layout = layout(text);
        let begins = layout.sections.iter().map(|section| section.gap).skip(1).chain([layout.tail]);
        for (section, next) in layout.sections.iter().zip(begins) {
            prop_assert!(section.gap <= section.own.start && section.own.start <= section.own.end);
            prop_assert_eq!(section.own.end, next, "a section begins where the one before it ends: {:?}", text);
        }
    }
}
