//! The trace as lines of text, for the command and for the screen alike (5-checks, "Trace").

use unicode_width::UnicodeWidthStr;

use super::Words;
use crate::model::brief::brief;
use crate::model::hidden::marked;
use crate::model::trace::{Fired, Moment, Trace};
use crate::words::Say;
use crate::words::wrap::{sentence_lines, wide};

/// Below this many cells events stand under each other instead of in columns.
const COLUMNS_FROM: usize = 64;

/// Nothing is drawn narrower than this.
const LEAST: usize = 16;

/// The whole picture in lines of at most `width` cells.
pub fn picture(trace: &Trace, words: &Words, width: usize) -> Vec<String> {
    [title(trace, words, width), table(trace, words, width, None)].concat()
}

/// What it is a picture of.
pub fn title(trace: &Trace, words: &Words, width: usize) -> Vec<String> {
    let title = words.say(&Say::new("trace-title").with("profile", brief(&trace.profile)));
    sentence_lines(&title, width.max(LEAST)).iter().map(|line| marked(line.trim_end())).collect()
}

/// All that stands below the title; `told` is a reason that was said above it.
pub fn table(trace: &Trace, words: &Words, width: usize, told: Option<&Say>) -> Vec<String> {
    let painter = Painter { trace, words, width: width.max(LEAST), told };
    let mut lines = painter.outward();
    lines.push(String::new());
    lines.extend(painter.events());
    lines.push(String::new());
    lines.extend(painter.verdict());
    lines.extend(painter.closing());
    lines.iter().map(|line| marked(line.trim_end())).collect()
}

struct Painter<'a> {
    trace: &'a Trace,
    words: &'a Words,
    width: usize,
    told: Option<&'a Say>,
}

impl Painter<'_> {
    fn partner(&self, id: &'static str) -> String {
        capitalised(&self.words.say(&Say::new(id).with("partner", self.trace.partner.clone())))
    }

    /// Labels at the left, values beside them.
    fn labelled(&self, rows: &[(String, Vec<String>)], indent: usize) -> Vec<String> {
        let widest = rows.iter().map(|(label, _)| label.width()).max().unwrap_or(0) + 2;
        let label_width = widest.min(self.width * 3 / 8);
        let room = self.width.saturating_sub(label_width + indent);
        let mut lines = Vec::new();
        for (label, values) in rows {
            let values = values.iter().flat_map(|value| sentence_lines(value, room)).collect::<Vec<_>>();
            lines.extend(beside(&[(sentence_lines(label, label_width.saturating_sub(1)), label_width), (values, room)], indent));
        }
        lines
    }

    fn outward(&self) -> Vec<String> {
        let kept: Vec<String> = self.trace.stored.iter().map(|(param, value)| format!("{param} = {value}")).collect();
        let link = self.trace.registration_link.clone().unwrap_or_else(|| self.words.get("trace-opens-nothing"));
        let rows = [
            (self.words.get("trace-row-click"), vec![self.trace.click_id.clone()]),
            (self.words.get("trace-row-opens"), vec![link]),
            (self.partner("trace-row-keeps"), if kept.is_empty() { vec![self.words.get("trace-keeps-nothing")] } else { kept }),
        ];
        self.labelled(&rows, 0)
    }

    fn events(&self) -> Vec<String> {
        let sends = self.partner("trace-sends");
        let receives = self.words.say(&Say::new("trace-receives").with("tracker", self.trace.tracker.as_str()));
        if self.trace.events.is_empty() {
            return Vec::new();
        }
        if self.width < COLUMNS_FROM {
            let mut lines = sentence_lines(&format!("{sends} → {receives}"), self.width);
            lines.extend(self.trace.events.iter().flat_map(|fired| self.stacked(fired)));
            return lines;
        }
        let [name, event, value, outcome] = self.columns();
        let mut lines =
            beside(&[(sentence_lines(&sends, name + event - 1), name + event), (sentence_lines(&receives, value + outcome), value + outcome)], 0);
        for fired in &self.trace.events {
            let cells = [
                (sentence_lines(&self.name(fired), name - 2), name - 1),
                (sentence_lines(&self.event(fired), event - 1), event),
                (sentence_lines(&self.value(fired), value - 1), value),
                (sentence_lines(&self.outcome(fired), outcome), outcome),
            ];
            lines.extend(beside(&cells, 1));
            let room = value + outcome;
            let more =
                self.more(fired).into_iter().flat_map(|text| sentence_lines(&text, room)).map(|line| format!("{}{line}", " ".repeat(name + event)));
            lines.extend(more);
        }
        lines
    }

    /// Widths of name, event, value and outcome.
    fn columns(&self) -> [usize; 4] {
        let (name, event, value) = (self.width / 4, self.width * 9 / 40, self.width * 21 / 80);
        [name, event, value, self.width - name - event - value]
    }

    /// One event where there is no room for columns.
    fn stacked(&self, fired: &Fired) -> Vec<String> {
        let head = format!("{} → {}", self.name(fired), self.event(fired));
        let mut lines: Vec<String> = sentence_lines(&head, self.width - 1).into_iter().map(|line| format!(" {line}")).collect();
        let mut below = vec![format!("{} · {}", self.value(fired), self.outcome(fired))];
        below.extend(self.more(fired));
        lines.extend(below.iter().flat_map(|text| sentence_lines(text, self.width - 3)).map(|line| format!("   {line}")));
        lines
    }

    fn name(&self, fired: &Fired) -> String {
        if fired.moment == Moment::Retry { self.words.get("trace-retry-name") } else { fired.name.clone() }
    }

    fn event(&self, fired: &Fired) -> String {
        let event = fired.event.clone().unwrap_or_else(|| self.words.get("trace-no-event"));
        let key = self.trace.transaction_key.rsplit('.').next().unwrap_or_default();
        fired.transaction.as_ref().map_or_else(|| event.clone(), |transaction| format!("{event} {key} {transaction}"))
    }

    /// What counts most of an event: its sum, or whose click it is.
    fn value(&self, fired: &Fired) -> String {
        match &fired.amount {
            Some(amount) if fired.attributed => {
                format!("{amount} {}", fired.currency.as_deref().unwrap_or_default().to_uppercase()).trim_end().to_owned()
            }
            None if fired.attributed && is_deposit(fired) => self.words.get("trace-no-amount"),
            _ => format!("{} {}", self.trace.click_key, self.click(fired)),
        }
    }

    /// The click id that arrives.
    fn click(&self, fired: &Fired) -> String {
        match fired.click.as_deref() {
            Some("") => self.words.get("trace-route-empty"),
            click => click.unwrap_or("–").to_owned(),
        }
    }

    fn outcome(&self, fired: &Fired) -> String {
        self.words.get(if fired.attributed { "trace-attributed" } else { "trace-lost" })
    }

    /// Fields, reasons and remarks.
    fn more(&self, fired: &Fired) -> Vec<String> {
        let fields: Vec<String> = fired.fields.iter().map(|(key, value)| format!("{key} {value}")).collect();
        let said = fired.lost_because.iter().filter(|_| self.is_new_reason(fired)).chain(&fired.remarks).map(|say| self.words.say(say));
        Some(fields.join(" · ")).filter(|fields| !fields.is_empty()).into_iter().chain(said).collect()
    }

    /// A reason that holds for many events is said at the first of them, unless it stands above already.
    fn is_new_reason(&self, fired: &Fired) -> bool {
        if fired.lost_because.as_ref() == self.told {
            return false;
        }
        let first = self.trace.events.iter().find(|known| known.lost_because == fired.lost_because);
        first.is_some_and(|known| std::ptr::eq(known, fired))
    }

    fn verdict(&self) -> Vec<String> {
        let trace = self.trace;
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let reach = Say::new("trace-reach").with("count", crate::words::Arg::Count(count(trace.reach.attributed)));
        let reach = self.words.say(&reach.with("all", crate::words::Arg::Count(count(trace.reach.all))));
        let mut rows = vec![(self.words.get("trace-row-events"), vec![reach])];
        if trace.amount_sent != trace.amount_arrives || trace.amount_sent.to_string() != "0" {
            let money = Say::new("trace-money").with("arrives", trace.amount_arrives.to_string()).with("sent", trace.amount_sent.to_string());
            let money = self.words.say(&money.with("currency", trace.currency.as_str()));
            let because: Vec<String> = trace.money_lost.iter().map(|say| self.words.say(say)).collect();
            let money = if because.is_empty() { money } else { format!("{money}: {}", because.join("; ")) };
            rows.push((self.words.get("trace-row-money"), vec![money]));
        }
        let mut lines = vec![self.words.get("trace-verdict")];
        lines.extend(self.labelled(&rows, 1));
        lines.extend(trace.notes.iter().flat_map(|note| sentence_lines(&self.words.say(note), self.width - 1)).map(|line| format!(" {line}")));
        lines
    }

    fn closing(&self) -> Vec<String> {
        let unproven: Vec<String> = self.trace.unproven.iter().map(|say| self.words.say(say)).collect();
        let mut lines = sentence_lines(&self.words.say(&Say::new("trace-not-proven").with("what", unproven.join("; "))), self.width);
        let Some((caution, steps)) = self.trace.live_test.split_first() else { return lines };
        let title = self.words.say(&Say::new("trace-live-test").with("caution", caution.clone()));
        let steps: Vec<String> = (1..).zip(steps).map(|(number, step)| format!("{number}\u{a0}{}", self.words.say(step))).collect();
        lines.extend(sentence_lines(&format!("{title}: {}", steps.join(" · ")), self.width));
        lines
    }
}

fn is_deposit(fired: &Fired) -> bool {
    matches!(fired.moment, Moment::FirstDeposit | Moment::RepeatDeposit(_) | Moment::Retry)
}

/// Cells beside each other, each in lines of its own.
fn beside(cells: &[(Vec<String>, usize)], indent: usize) -> Vec<String> {
    let height = cells.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
    let line = |row: usize| cells.iter().map(|(lines, width)| padded(lines.get(row).map_or("", String::as_str), *width)).collect::<String>();
    (0..height).map(|row| format!("{}{}", " ".repeat(indent), line(row))).collect()
}

/// A line's first letter large: "the partner sends" begins a heading.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text with blanks behind it up to `width` cells.
fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(wide(text))))
}

#[cfg(test)]
mod tests {
    use super::padded;

    #[test]
    fn a_wide_letter_counts_for_two_cells() {
        assert_eq!(padded("日", 4), "日  ");
    }
}
