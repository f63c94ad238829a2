//! Where an id is looked for first in the index of what is shipped. Shared with `build.rs`, which puts it there.

/// A number of an id (FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>): ids are short, and a start looks hundreds of them up.
pub fn slot_of(id: &str) -> usize {
    id.bytes().fold(0x811c_9dc5_u32, |number, byte| (number ^ u32::from(byte)).wrapping_mul(0x0100_0193)) as usize
}
