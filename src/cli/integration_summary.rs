//! `integrations list --summary`: how many partners are known, how much of each, and on what it stands.

use std::collections::BTreeMap;

use serde::Serialize;

use super::desk::Desk;
use super::options::Format;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::grade::Grade;
use crate::model::integration::{Integration, grade_word};
use crate::model::role::Role;

/// The counts.
#[derive(Debug, Serialize)]
struct Summary {
    listed: usize,
    ready: usize,
    registration_and_first_deposit: usize,
    all_three: usize,
    /// Of the ready ones, by the number of the grade.
    by_grade: BTreeMap<String, usize>,
}

/// Prints the counts.
pub fn run(desk: &Desk, out: &mut Output, format: Format) -> Outcome {
    let all = desk.catalog().integrations();
    let ready: Vec<&Integration> = all.iter().copied().filter(|known| known.is_ready()).collect();
    let two = [Role::Registration, Role::FirstDeposit];
    let of_grade = |grade: Grade| ready.iter().filter(|known| known.grade == Some(grade)).count();
    let summary = Summary {
        listed: all.len(),
        ready: ready.len(),
        registration_and_first_deposit: ready.iter().filter(|known| known.tells(two)).count(),
        all_three: ready.iter().filter(|known| known.tells(two) && known.tells([Role::RepeatDeposit])).count(),
        by_grade: Grade::ALL.into_iter().map(|grade| (grade.number().to_string(), of_grade(grade))).collect(),
    };
    match format {
        Format::Json => out.json(&summary)?,
        Format::Text => text(desk, out, &summary)?,
    }
    Ok(Exit::Done)
}

fn text(desk: &Desk, out: &mut Output, summary: &Summary) -> std::io::Result<()> {
    let counts = [
        ("cli-summary-listed", summary.listed),
        ("cli-summary-ready", summary.ready),
        ("cli-summary-two", summary.registration_and_first_deposit),
        ("cli-summary-three", summary.all_three),
    ];
    for (id, count) in counts {
        out.line(&format!("{count:>4}  {}", desk.words.get(id)))?;
    }
    for (grade, count) in Grade::ALL.into_iter().zip(summary.by_grade.values()) {
        out.line(&format!("{count:>4}  {}", desk.words.get(grade_word(grade))))?;
    }
    Ok(())
}
