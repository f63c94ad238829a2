# The terminal, and copying.
session-no-terminal = clickwire shows its screens in a terminal, and here is none. Run it in a terminal window, or use a command: clickwire --help lists them.
session-old-console = This console is in its legacy mode and shows no screens. Switch that off (right click on its title, Properties, Options, “Use legacy console”), take Windows Terminal, or work with questions and answers: clickwire --plain
session-mintty = This window (mintty, as in Git Bash) passes no keys on to clickwire. Start it as: winpty clickwire — or use Windows Terminal.
session-panic = clickwire has stopped because of a fault of its own. What was saved is safe. Please report these lines:
session-press-any-key = Select with the mouse and copy. Any key returns to clickwire.
session-mask = m hides the keys, for a screenshot.
session-unmask = m shows the keys again.
clipboard-failed = The clipboard of the system does not take the text: { $cause }. Press v to see the link as plain text.
clipboard-hangs = The clipboard of the system does not answer. Press v to see the link as plain text.

# The instruction for a manager.
sheet-title = { $profile }: links for { $partner } from { $tracker }
sheet-the-partner = the partner
sheet-live-key = These links carry a live key: whoever has them can send conversions. Show them to nobody else.
sheet-in-cabinet = In the cabinet of { $partner }
sheet-step-slot = { $name }: into “{ $slot }”
sheet-step = { $name }: into the field for this event
sheet-step-link = { $name }: for your leads, in { $tracker }
sheet-rows = Enter in the table there as well:
sheet-appends = Switch on there as well, under these names:
sheet-not-finished = Not ready, do not enter it yet: { $why }
sheet-no-link = there is no such link
sheet-replace = Another link stands there, to be replaced: { $link }
sheet-links = Registration links
sheet-in-tracker = In { $tracker }
sheet-test = Live test
sheet-page-title = Instruction for the manager
sheet-c-copies = c copies all of this as text, for a chat.
copied-sheet = the instruction for the manager
key-sheet = for manager
help-sheet = the instruction for the manager: which link goes where
key-copy-text = copy all
help-copy-text = copy the whole instruction
