//! Names of files: what every system takes, and short, whatever a profile is called.

use std::time::{Duration, Instant};

use clickwire::model::hidden::has_hidden;
use clickwire::model::slug::file_slug;
use proptest::prelude::*;

const DEVICES: [&str; 10] = ["con", "prn", "aux", "nul", "com1", "com9", "com²", "lpt1", "lpt¹", "lpt³"];

#[test]
fn no_file_is_called_like_a_device_of_windows() {
    for device in DEVICES {
        for name in
            [device.to_owned(), device.to_uppercase(), format!("{device}. "), format!("  {device} .."), format!("({device})"), format!("{device}…")]
        {
            assert_eq!(file_slug(&name), format!("{device}-1"), "{name:?}");
        }
        // With an ending it would still be the device, were the dot kept.
        assert_eq!(file_slug(&format!("{device}.toml")), format!("{device}-toml"));
    }
    for (name, slug) in [("console", "console"), ("COM0", "com0"), ("COM10", "com10"), ("COM⁴", "com⁴"), ("Lpt", "lpt"), ("com 1", "com-1")] {
        assert_eq!(file_slug(name), slug, "{name:?} is no device");
    }
}

#[test]
fn a_name_without_measure_makes_a_short_file_name_in_no_time() {
    let began = Instant::now();
    for letter in ["a", "й", "漢", "e\u{301}", "İ", "- ", "👩\u{200d}👩\u{200d}👧"] {
        let slug = file_slug(&letter.repeat(400_000));
        assert!(slug.len() <= 200 && !slug.ends_with('-'), "{letter}: {slug}");
    }
    // Minutes where each letter costs what stands before it; seconds on a busy machine under Wine.
    assert!(began.elapsed() < Duration::from_secs(15), "{:?}", began.elapsed());
}

proptest! {
    #[test]
    fn whatever_a_profile_is_called_its_file_can_be_written_everywhere(name in "\\PC{0,40}|[-. a-zA-Z0-9²¹³]{0,8}") {
        let slug = file_slug(&name);
        prop_assert!(!slug.is_empty() && slug.len() <= 200 && !slug.starts_with('-') && !slug.ends_with('-'), "{slug:?}");
        prop_assert!(!slug.contains(['.', '/', '\\', ':', '*', '?', '"', '<', '>', '|', ' ']) && !has_hidden(&slug), "{slug:?}");
        prop_assert!(!DEVICES.contains(&slug.as_str()));
    }
}
