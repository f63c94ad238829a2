//! Light or dark behind the letters, where it is hard to tell.

use clickwire::model::backdrop::Backdrop;

#[test]
fn red_counts_for_as_much_of_it_as_there_is() {
    assert_eq!(Backdrop::of_colour(0.0, 0.5, 0.0), Backdrop::Dark, "a dark green");
    assert_eq!(Backdrop::of_colour(1.0, 0.5, 0.0), Backdrop::Light, "an orange");
}

#[test]
fn what_is_neither_light_nor_dark_counts_as_dark() {
    assert_eq!(Backdrop::of_colour(0.5, 0.5, 0.5), Backdrop::Dark);
}
