//! What lies behind the terminal's letters: said by `COLORFGBG`, or asked for (OSC 11) behind the first frame and never waited for.

use crate::model::backdrop::{Backdrop, Colours};

/// The question, as xterm has it (ctlseqs, "Operating System Commands", Ps = 1 1).
pub const QUESTION: &[u8] = b"\x1b]11;?\x1b\\";

/// Terminals that have no answer; some of them would show the question.
const MUTE: [&str; 3] = ["", "dumb", "linux"];

/// What the environment says.
pub fn said() -> Option<Backdrop> {
    Backdrop::of_colorfgbg(&std::env::var("COLORFGBG").ok()?)
}

/// True where the terminal is worth asking: its answer is wanted, and it may have one.
pub fn is_to_be_asked(has_colours: bool, colours: Colours) -> bool {
    let is_mute = std::env::var("TERM").is_ok_and(|term| MUTE.contains(&term.as_str())) || std::env::var_os("TERM").is_none();
    // The console of Windows does not answer, and what reads it there would take an answer for keys.
    cfg!(unix) && has_colours && colours == Colours::Auto && said().is_none() && !is_mute
}

/// Reads what stands in an answer: `11;rgb:ffff/ffff/ffff`, in one to four digits a part, or `rgba:` with a fourth.
pub fn answer(text: &[u8]) -> Option<Backdrop> {
    let (kind, parts) = str::from_utf8(text).ok()?.strip_prefix("11;")?.split_once(':')?;
    let part = |digits: &str| {
        let most = 16_u32.checked_pow(u32::try_from(digits.len()).ok().filter(|count| (1..=4).contains(count))?)? - 1;
        let value = u32::from_str_radix(digits, 16).ok()?;
        Some(f32::from(u16::try_from(value).ok()?) / f32::from(u16::try_from(most).ok()?))
    };
    let mut parts = parts.split('/').map(part);
    let [red, green, blue] = [parts.next()??, parts.next()??, parts.next()??];
    matches!(kind, "rgb" | "rgba").then(|| Backdrop::of_colour(red, green, blue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_however_many_digits_it_has_and_nothing_else_is_one() {
        for (text, backdrop) in [
            ("11;rgb:0000/0000/0000", Some(Backdrop::Dark)),
            ("11;rgb:fd/f6/e3", Some(Backdrop::Light)),
            ("11;rgba:ffff/ffff/ffff/8000", Some(Backdrop::Light)),
            ("11;rgb:f/f/f", Some(Backdrop::Light)),
            ("10;rgb:ffff/ffff/ffff", None),
            ("11;?", None),
            ("11;rgb:ffff/ffff", None),
            ("11;rgb:fffff/0/0", None),
            ("11;rgb:-1/0/0", None),
            ("11;rgb://", None),
            ("", None),
        ] {
            assert_eq!(answer(text.as_bytes()), backdrop, "{text}");
        }
    }
}
