//! A line that brings keys in pieces, and a terminal that does not end its pastes.

use std::time::Duration;

use super::{open, saved, with_1win};

const PIECE: Duration = Duration::from_millis(60);
const SILENCE: Duration = Duration::from_millis(1300);

#[test]
fn an_arrow_that_comes_in_pieces_is_an_arrow() {
    let mut terminal = open();
    terminal.send("\x1b[B");
    let mut whole = open();
    let before = whole.picture();
    terminal.until("the next row", |terminal| terminal.picture() != before);
    let after = terminal.picture();
    for pieces in [&["\x1b", "[", "B"][..], &["\x1b", "[B"], &["\x1b[", "B"], &["\x1b", "O", "B"]] {
        for piece in pieces {
            whole.send(piece).after(PIECE);
        }
        whole.until("the next row", |terminal| terminal.picture() == after);
        whole.send("\x1b[A").until("the row before", |terminal| terminal.picture() == before);
    }
    whole.send("?").see("Esc").send("\x1b").until("no help", |terminal| terminal.picture() == before);
    whole.send("q").ended_with(0);
}

#[test]
fn a_paste_without_its_end_stays_text_and_ctrl_c_leads_out() {
    let mut terminal = with_1win();
    terminal.send("3").see("into \"Registration\"").send("\x1b[200~ddq").after(SILENCE).send("dd qq").after(SILENCE);
    terminal.send("\x1b[201~").after(PIECE).send("5").see("Base URL").send("\x1b").after(SILENCE).send("q").ended_with(0);
    assert_eq!(saved(&terminal).matches("[[postbacks]]").count(), 3, "nothing was deleted:\n{}", saved(&terminal));

    let mut terminal = open();
    terminal.send("\x1b[200~q").after(SILENCE).send("\x03").ended_with(0);
}
