//! `links`: every link of one or more profiles, for people and for programs.

use clap::ValueEnum;
use clap::builder::Resettable;

use super::desk::Desk;
use super::link_table::{ProfileLinks, Row};
use super::lookup::Which;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::catalog::BadFile;
use crate::model::hidden::marked;
use crate::model::mask::Mask;
use crate::model::setup::Setup;
use crate::words::Say;

/// Options of `links`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profiles.
    #[command(flatten)]
    pub which: Which,
    /// How the links are written.
    #[arg(id = "links_format", long = "format", value_name = "text|json|csv|markdown", default_value = "text")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub format: LinkFormat,
    /// The keys cut short, for a screenshot.
    #[arg(long)]
    pub mask: bool,
}

/// How links are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LinkFormat {
    /// `Name: link`, a line each.
    #[value(help = Resettable::Reset)]
    Text,
    /// For programs.
    #[value(help = Resettable::Reset)]
    Json,
    /// For a spreadsheet.
    #[value(help = Resettable::Reset)]
    Csv,
    /// A table.
    #[value(help = Resettable::Reset)]
    Markdown,
}

/// Prints the links. One that is not finished is told on stderr, and that is no failure.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let catalog = desk.catalog();
    let (found, exit) = options.which.each(desk, |named| Linked::of(&catalog.setup(&named.profile), options))?;
    let (mut all, mut masks, mut unreadable) = (Vec::with_capacity(found.len()), Vec::new(), Vec::new());
    for Linked { links, mask, bad } in found {
        all.push(links);
        masks.extend(mask);
        unreadable.extend(bad);
    }
    if options.mask {
        desk.hide(out, masks.into_iter().collect());
    }
    unreadable.sort_by(|one, other| one.path.cmp(&other.path));
    unreadable.dedup();
    match options.format {
        LinkFormat::Json if options.which.is_list() => out.json(&all)?,
        LinkFormat::Json => all.iter().try_for_each(|one| out.json(one))?,
        LinkFormat::Text => text(desk, out, &all, options.which.is_list())?,
        LinkFormat::Csv => csv(desk, out, &all)?,
        LinkFormat::Markdown => markdown(desk, out, &all)?,
    }
    if options.format != LinkFormat::Json {
        out.flush()?;
        all.iter().flat_map(remarks).for_each(|say| desk.tell(&say));
    }
    if unreadable.is_empty() {
        return Ok(exit);
    }
    out.flush()?;
    // The other formats say it with each link.
    unreadable.iter().filter(|_| options.format == LinkFormat::Json).for_each(|bad| desk.tell(&bad.say()));
    Ok(exit.max(Exit::SeeTo))
}

/// What is printed of a profile, which itself is not kept: of ten thousand only their links are there at a time.
struct Linked {
    links: ProfileLinks,
    /// Its keys, where they are to be hidden.
    mask: Option<Mask>,
    /// The user's own files that say how its links are built, and cannot be read.
    bad: Vec<BadFile>,
}

impl Linked {
    fn of(setup: &Setup<'_>, options: &Options) -> Self {
        Linked {
            links: ProfileLinks::of(setup, options.format == LinkFormat::Json),
            mask: options.mask.then(|| Mask::of([*setup])),
            bad: [setup.bad_integration, setup.bad_tracker].into_iter().flatten().cloned().collect(),
        }
    }
}

fn text(desk: &Desk, out: &mut Output, all: &[ProfileLinks], is_list: bool) -> std::io::Result<()> {
    for (index, profile) in all.iter().enumerate() {
        if is_list {
            let blank = if index == 0 { "" } else { "\n" };
            out.line(&format!("{blank}{}", marked(&profile.profile)))?;
        }
        for row in profile.rows(&desk.words) {
            if let Some(url) = row.url {
                out.line(&format!("{}: {url}", marked(&profile.line_name(&row))))?;
            }
        }
    }
    Ok(())
}

fn csv(desk: &Desk, out: &mut Output, all: &[ProfileLinks]) -> std::io::Result<()> {
    out.line("profile,kind,name,event,slot,url")?;
    for profile in all {
        for Row { kind, name, event, slot, url } in profile.rows(&desk.words) {
            let cells = [&profile.profile, kind, name, event, slot, url.unwrap_or_default()];
            out.line(&cells.map(csv_cell).join(","))?;
        }
    }
    Ok(())
}

fn csv_cell(cell: &str) -> String {
    // A spreadsheet would run it: the quote in front makes it text.
    let seen = cell.trim_start_matches(|blank: char| blank.is_whitespace() && blank != '\t' && blank != '\r');
    let guard = if seen.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) { "'" } else { "" };
    let cell = format!("{guard}{}", marked(cell));
    if cell.contains([',', '"']) || cell.trim() != cell { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

fn markdown(desk: &Desk, out: &mut Output, all: &[ProfileLinks]) -> std::io::Result<()> {
    let heads = ["cli-column-profile", "cli-column-name", "cli-column-event", "cli-column-slot", "cli-column-link"].map(|id| desk.words.get(id));
    out.line(&format!("| {} |", heads.join(" | ")))?;
    out.line(&format!("|{}", " --- |".repeat(heads.len())))?;
    for profile in all {
        for Row { name, event, slot, url, .. } in profile.rows(&desk.words) {
            let link = url.map_or_else(|| "—".to_owned(), code_cell);
            let cells = [&profile.profile, name, event, slot].map(markdown_cell);
            out.line(&format!("| {} | {link} |", cells.join(" | ")))?;
        }
    }
    Ok(())
}

/// Text that Markdown must not read: a name is no markup.
fn markdown_cell(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    for character in marked(cell).chars() {
        if "\\`*_{}[]<>#|&~".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// A link as code; a table cell needs its `|` escaped even there.
fn code_cell(link: &str) -> String {
    let fence = if link.contains('`') { "``" } else { "`" };
    format!("{fence}{}{fence}", link.replace('|', "\\|"))
}

/// Why links are not finished, and the rows that a link needs besides.
fn remarks(profile: &ProfileLinks) -> impl Iterator<Item = Say> {
    let about = Say::new("cli-links-remark").with("profile", profile.profile.as_str());
    profile.remarks().into_iter().map(move |(link, remark)| about.clone().with("link", link).with("remark", remark))
}
