//! Which ways of copying there are where the program runs, best first. `docs/clipboard.md` tells the user the same.

use crate::model::clipboard::{Holder, Preference};

/// What becomes of a copy on this system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// It keeps the text itself: Windows, macOS.
    Keeps,
    /// A display of X11 or Wayland: who copied must be there to hand the text out.
    Asks,
    /// Linux without a display.
    Blank,
    /// Linux without a display, inside Windows (WSL), whose clipboard a program of Windows fills.
    InWindows,
}

/// Where the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// Over SSH, so that the system's clipboard is another machine's.
    pub ssh: bool,
    /// Inside tmux, which drops OSC 52 by default.
    pub tmux: bool,
    /// What its clipboard does.
    pub system: System,
}

impl Surroundings {
    /// Reads them from the environment.
    pub fn here() -> Self {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let system = if !cfg!(all(unix, not(target_os = "macos"))) {
            System::Keeps
        } else if set("DISPLAY") || set("WAYLAND_DISPLAY") {
            System::Asks
        } else if set("WSL_INTEROP") || set("WSL_DISTRO_NAME") {
            System::InWindows
        } else {
            System::Blank
        };
        Surroundings { ssh: set("SSH_TTY") || set("SSH_CONNECTION"), tmux: set("TMUX"), system }
    }

    /// True where a holder has a part. Over SSH it has none: ssh does not end while something of the far machine shows on the near display.
    pub fn can_hold(self) -> bool {
        self.system == System::Asks && !self.ssh
    }
}

/// When the terminal is sent the text too (OSC 52).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendToTerminal {
    /// Never.
    Never,
    /// When no other way worked.
    Otherwise,
    /// In any case.
    Always,
}

/// A way that has an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayTo {
    /// The system's clipboard, for as long as the program runs where the system keeps nothing.
    System,
    /// The system's clipboard, handed out by a program that outlives this one.
    Holder,
    /// The clipboard of the Windows around.
    Windows,
    /// `tmux load-buffer`.
    Tmux,
}

/// The ways to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Those with an answer, best first.
    pub ways: Vec<WayTo>,
    /// OSC 52.
    pub terminal: SendToTerminal,
}

/// Chooses the ways.
pub fn plan(preference: Preference, holder: Holder, here: Surroundings) -> Plan {
    let system = match here.system {
        System::Asks if holder.is_on() && here.can_hold() => WayTo::Holder,
        System::InWindows => WayTo::Windows,
        System::Asks | System::Keeps | System::Blank => WayTo::System,
    };
    let tmux = here.tmux.then_some(WayTo::Tmux);
    match preference {
        Preference::System => Plan { ways: vec![system], terminal: SendToTerminal::Never },
        Preference::Auto if !here.ssh => Plan { ways: [Some(system), tmux].into_iter().flatten().collect(), terminal: beside(system, here) },
        Preference::Auto | Preference::Terminal | Preference::Print => {
            let terminal = if here.tmux { SendToTerminal::Otherwise } else { SendToTerminal::Always };
            Plan { ways: tmux.into_iter().collect(), terminal }
        }
    }
}

/// Whether the terminal is sent the text beside the system. It would take the text over from a holder, and lose it when it is closed; tmux, though,
/// may be looked at from another machine than the one whose display it began on.
fn beside(system: WayTo, here: Surroundings) -> SendToTerminal {
    match (system, here.system) {
        (WayTo::Holder, _) if here.tmux => SendToTerminal::Always,
        (WayTo::Holder, _) | (_, System::Keeps | System::InWindows) => SendToTerminal::Otherwise,
        (_, System::Asks | System::Blank) => SendToTerminal::Always,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: Surroundings = Surroundings { ssh: false, tmux: false, system: System::Asks };

    fn ways(preference: Preference, holder: Holder, here: Surroundings) -> (Vec<WayTo>, SendToTerminal) {
        let Plan { ways, terminal } = plan(preference, holder, here);
        (ways, terminal)
    }

    #[test]
    fn over_ssh_the_terminal_has_the_clipboard_and_tmux_is_asked_first() {
        let ssh = Surroundings { ssh: true, ..HOME };
        assert_eq!(ways(Preference::Auto, Holder::On, ssh), (vec![], SendToTerminal::Always));
        let tmux = Surroundings { tmux: true, ..ssh };
        assert_eq!(ways(Preference::Auto, Holder::On, tmux), (vec![WayTo::Tmux], SendToTerminal::Otherwise));
    }

    #[test]
    fn at_home_a_holder_has_it_and_the_terminal_does_not_take_it_away_again() {
        assert_eq!(ways(Preference::Auto, Holder::On, HOME), (vec![WayTo::Holder], SendToTerminal::Otherwise));
        let tmux = Surroundings { tmux: true, ..HOME };
        assert_eq!(ways(Preference::Auto, Holder::On, tmux), (vec![WayTo::Holder, WayTo::Tmux], SendToTerminal::Always));
    }

    #[test]
    fn without_a_holder_what_linux_forgets_is_sent_to_the_terminal_as_well() {
        assert_eq!(ways(Preference::Auto, Holder::Off, HOME), (vec![WayTo::System], SendToTerminal::Always));
        let blank = Surroundings { system: System::Blank, ..HOME };
        assert_eq!(ways(Preference::Auto, Holder::On, blank), (vec![WayTo::System], SendToTerminal::Always));
        let mac = Surroundings { system: System::Keeps, ..HOME };
        assert_eq!(ways(Preference::Auto, Holder::On, mac), (vec![WayTo::System], SendToTerminal::Otherwise));
    }

    #[test]
    fn inside_windows_its_clipboard_is_filled() {
        let wsl = Surroundings { system: System::InWindows, ..HOME };
        assert_eq!(ways(Preference::Auto, Holder::On, wsl), (vec![WayTo::Windows], SendToTerminal::Otherwise));
        assert_eq!(ways(Preference::System, Holder::On, wsl), (vec![WayTo::Windows], SendToTerminal::Never));
    }

    #[test]
    fn a_setting_overrules_the_surroundings() {
        let ssh = Surroundings { ssh: true, ..HOME };
        assert_eq!(ways(Preference::System, Holder::On, ssh), (vec![WayTo::System], SendToTerminal::Never));
        assert_eq!(ways(Preference::System, Holder::On, HOME), (vec![WayTo::Holder], SendToTerminal::Never));
        assert_eq!(ways(Preference::Terminal, Holder::On, HOME), (vec![], SendToTerminal::Always));
    }
}
