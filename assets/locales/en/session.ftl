# The terminal, and copying.
session-no-terminal = clickwire shows its screens in a terminal, and here is none. Run it in a terminal window, or use a command: clickwire --help lists them.
session-mintty = This window (mintty, as in Git Bash) passes no keys on to clickwire. Start it as: winpty clickwire — or use Windows Terminal.
session-panic = clickwire has stopped because of a fault of its own. What was saved is safe. Please report these lines:
session-press-any-key = Select with the mouse and copy. Any key returns to clickwire.
session-mask = m hides the keys, for a screenshot.
session-unmask = m shows the keys again.
clipboard-failed = The clipboard of the system does not take the text: { $cause }. Press v to see the link as plain text.
clipboard-hangs = The clipboard of the system does not answer. Press v to see the link as plain text.
