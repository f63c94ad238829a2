# The pages of the terminal program.
text = { $text }
phrase = { $text }

# Title and steps
title-untouched = new
title-new = new profile
title-profiles = profiles
all-saved = all saved
not-saved = not saved
step-integration = Integration
step-click = Click ID
step-postbacks = Postbacks
step-fields = Custom fields
step-fields-short = Fields
step-links = Registration links
step-links-short = Links
step-summary = Summary
too-small = clickwire needs { $columns } × { $rows } cells. Make the window larger.

# What each page is for
intro-profiles = Your set-ups, one per offer. Open one to copy its links, or make a new one.
intro-integration = Which partner do you send leads to? Ready ones bring postbacks and macros.
intro-name = Give this set-up a name, for example the partner’s. Enter goes on.
intro-click = The click id travels to { $custom ->
    [yes] the partner
   *[no] { $partner }
 } in this parameter and comes back in the postback: without it no conversion is attributed.
intro-postbacks = One link per event: copy it and paste it into { $custom ->
    [yes] the partner’s cabinet, where it asks for that event
   *[no] the field of { $partner }’s cabinet named at its right
 }.
intro-fields = What { $custom ->
    [yes] the partner
   *[no] { $partner }
 } sends about a lead, written into the lead’s card. { $place }
intro-fields-none = { $tracker } has no custom fields. What it does take can be added as a parameter of a postback on step 3.
intro-links = The link your leads get. Paste the one { $custom ->
    [yes] the partner
   *[no] { $partner }
 } gave you: the click id is put in. { $place }
intro-summary = What goes where. c copies a link, n the next one: carry them into { $custom ->
    [yes] the partner’s cabinet
   *[no] { $partner }’s cabinet
 }, then the last ones into { $tracker }.

# Lists
tab-all = All
tab-connected = Connected
category-igaming = iGaming
category-binary-options = Binary options
category-cpa = CPA
category-network = Networks
category-finance = Finance
category-dating = Dating
category-mobile = Mobile
category-shop = Goods
category-push = Push
category-offerwall = Offerwalls
category-telegram = Telegram
category-platforms = Platforms
category-own = My own
add-profile = new profile
custom-integration = Custom integration
custom-short = custom
custom-description = you know the partner’s parameters and macros
custom-detail = You name the click parameter and how the partner writes its macros; the three usual postbacks are offered: registration, first deposit, repeat deposit.
state-ready = ready
state-ready-short = ready
state-verified = verified { $date }
state-verified-short = verified
state-manual = from the partner’s manual
state-manual-short = manual
state-template = from a tracker’s template
state-template-short = template
state-forum = from a forum: try it first
state-forum-short = forum
state-soon = soon
soon-title = { $name } is not ready yet.
answer-custom-named = Set it up as a custom integration called { $name }
answer-leave = Leave it
file-bad = cannot be read
file-in-conflict = git conflict
conflicted-copy = conflicted copy of { $file }
in-order = in order
profile-content = { $postbacks ->
    [one] 1 postback
   *[other] { $postbacks } postbacks
 }, { $links ->
    [one] 1 link
   *[other] { $links } links
 }
age-now = just now
age-minutes = { $count } min ago
age-hours = { $count } h ago
age-days = { $count ->
    [one] 1 day ago
   *[other] { $count } days ago
 }
first-start = First time here? Press Enter on a partner and follow the steps; ? helps anywhere. The mouse is off so that you can select text; m turns it on.
profile-removed = { $name } is removed. u brings it back.
profile-made-undone = { $name } is taken back: it lies in the trash. Ctrl-R brings it back.
profile-back = { $name } is back.
profile-renamed-back = { $before } is called { $name } again.
list-not-saved = It is not saved yet. Open it to see why.
list-row-changed = Another program changed this profile. The list is read anew; look again.

# Step 1
label-profile-name = Profile name
hint-profile-name = a name for this set-up
name-empty = A name is needed: type one, or Esc to give up.
name-taken = There is a profile called { $name } already. Choose another name.
integration-changed = The integration is { $name } now. What you had edited by hand stayed; u takes it back.

# Step 2
click-heading-known = The parameters in which { $partner } takes a click id:
label-click-param = Click parameter
hint-click-param = the partner’s parameter for your click id, such as sub1
label-click-other = another one
hint-click-other = type any other parameter
comes-back-as = comes back as { $macro }
label-click-macro = Comes back as
hint-click-macro = the partner’s macro that returns the click id
click-macro-derived = { $macro }
label-macro-style = Macro style
macro-style-value = { $style }   for example { $example }
hint-placeholder = paste any postback link from the tracker, or the value itself
means-click-param = the partner’s parameter
means-common = often used
click-param-bare = { $typed } is taken as { $name }: the parameter has no braces, the macro gets them by itself.
click-param-changed = The click id travels in { $param } now; every link is up to date.
click-param-changed-live = The click id travels in { $param } now, no longer in { $before }. Place every link anew; players who came earlier still carry their id in { $before }.
style-title = How does the partner write its macros?
style-body = Look at any macro in its cabinet. Macros that you have not edited are rewritten.
answer-style = { $example }

# Step 3
tracker-shows = { $tracker } shows
label-changed = changed
changed-event = { $from } → { $to }
changed-added = + { $keys }
changed-nothing = nothing, it is right as it is
words-arrive = The partner’s words arrive as events:
status-word-event = { $word } → { $event }
status-word-own = { $word } → own event “{ $event }”
status-word-own-amount = { $word } → own event “{ $event }”, arrives with { $amount } although it pays nothing
words-become = The partner’s words, and what { $tracker } makes of them:
word-becomes = { $word } → { $event }
word-ignored = { $word } → ignored
word-own = { $word } → not mapped, it arrives as it is
add-word = another word of the partner’s
label-word = word
payout-not-deposit = { $macro } is the payout to you, not the deposit
deposit-not-payout = { $macro } is the deposit, not the payout to you
label-slot = goes into
hint-slot = the field of the partner’s cabinet
into-slot = into "{ $slot }"
slot-quoted = "{ $slot }"
slot-assumed = assumed, look it up
slot-assumed-short = (assumed)
from-step-2 = from step 2
from-step-4 = from step 4
click-id-locked = This is the click id; it is set on step 2.
carried-on-step-4 = This comes from the custom fields; they are edited on step 4.
hint-key = key
hint-value = value
add-postback = postback
add-param = parameter
table-heading = The cabinet appends these itself; enter them in its table:
table-full = Everything in one link, for comparison:
appends-heading = The cabinet appends these itself; switch them on there under these names:

# Step 4
add-field = custom field
carried-in = in { $postbacks }
carried-by-all = every postback
carried-by-none = no postback yet: open it with > and tick

# Step 5
label-link-name = Link name
hint-link-name = a name for yourself
label-base-url = Base URL
hint-base-url = paste the link that the partner gave you
label-final-url = Final URL with parameters
add-link = registration link

# Step 6
summary-cabinet = Into { $custom ->
    [yes] the partner’s cabinet
   *[no] { $partner }’s cabinet
 }:
summary-links = For your leads, in { $tracker }:
slot-unknown = (postback field)
summary-tracker = And in { $tracker }; Space ticks what is done:
todo-field = custom field { $key }
todo-events = events: { $events }
todo-repeats = repeat deposits
todo-links = registration links
side-key = key
side-macro = macro
copied-ahead = copied { $copied } of { $all }: { $what } → next: { $next }
copied-ahead-short = { $copied }/{ $all } { $what } → { $next }
copied-ahead-none = copied { $copied } of { $all }: { $what }
piece-of = { $owner }, { $text }
registration-link-named = link { $name }
tick-copied = [x]
tick-not-copied = [ ]
mark-copied = copied
copied-of = { $copied } of { $all } copied

# Placed in the cabinet
day-of-month = { $day } { $month }
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
list-changed = { $count } changed since
list-placed = { $count } placed
list-copied = { $copied }/{ $all } copied
list-content = { $postbacks }+{ $links }
mark-placed = placed
placed-on = placed { $day }
changed-since-placed = changed since you placed it on { $day }
changed-since = changed since { $day }
mark-changed = changed
placed-then = In the cabinet since { $day }:
placed-now = { $name }: marked as placed on { $day }.
placed-anew = { $name }: marked anew, as it is now, as placed on { $day }.
placed-no-longer = { $name }: no longer marked as placed.
place-unfinished = { $name } cannot be placed yet: the link is { $why }.

# Links that are not finished
link-unfinished = not finished: { $what }
link-problem = no link: { $what }
missing-click-param = the click parameter is missing (step 2)
missing-event = the event is missing (step 3)
event-own = { $event }
event-absent = none: counts as { $event }
event-unnamed = none: an unnamed conversion
event-to-fill = to fill in
missing-base-url = the partner’s link is missing (Base URL)
missing-placeholder = { $label } is missing (step 2)
problem-key-invalid = { $label } is not right (step 2)
problem-control-character = a text holds a hidden character
problem-tracker-unknown = the tracker is not known
problem-integration-unknown = the integration is not known (step 1)
problem-base-url-invalid = the Base URL is not a link

# Copying
copied = copied { $what }
printed = printed { $what }
copied-to-terminal = sent to the terminal’s clipboard: { $what }. If pasting gives nothing, press v
copied-but = { $how }, but: { $error }
copied-into-slot = { $name } — paste it into "{ $slot }"
copied-postback = { $name } — paste it into the partner’s postback field
copied-side = { $text } — enter it in the table of { $name }
copied-registration-link = { $name } — the link for your leads
copied-all = all links, a line each
copied-text = the text
copy-no-link-here = There is no link on this row. Step 6 has them all.
copy-no-links = There is no finished link yet.
copy-unfinished = Nothing copied, the link is { $why }.
copy-next-unfinished = What is left cannot be copied yet. { $name }: { $why }.
copy-all-done = { $count ->
    [one] The link is copied.
   *[other] All { $count } links are copied.
 }
copy-failed = Not copied: { $why } Press v to see the links as plain text.
interrupt-copies = Ctrl-C copies the link here; q quits.
interrupt-copied = { $how }. q quits.

# Standing and findings
all-in-order = all in order
press-findings = ! shows all
press-f = f mends it
to-fill-in = to fill in
count-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
 }
count-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
 }
count-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
 }
count-to-fill = { $count } to fill in
word-error = error
word-warning = warning
word-note = note
word-to-fill = to fill in
findings-title = Findings
fix-nothing = Nothing here can be mended by itself.
fixed = { $count ->
    [one] Mended; u takes it back.
   *[other] { $count } mended; u takes them back.
 }

# Told after a key
key-type-here = Enter to type here
key-unknown = That key does nothing here. ? shows what can be done.
key-save = All is saved already: each edit is on disk at once.
key-save-new = Nothing is to be saved yet: a new profile is kept from its first edit on.
key-save-typing = Enter takes what you typed, and it is saved at once.
key-unknown-over = That key does nothing here. The last line shows what can be done; Esc goes back.
key-unknown-typing = That key does nothing while you type. Esc gives up.
step-is-last = Step { $number }, { $step }, is the last one.
step-is-first = Step { $number }, { $step }, is the first one.
step-is-here = This is step { $number }, { $step }.
tabs-end = There is no further tab on this side.
click-param-is = The click id travels in { $param } already.
paste-over = Nothing was pasted: Esc goes back, then paste again.
cannot-here = That cannot be done on this row. ? shows what can.
open-profile-first = Open a profile first.
choose-partner-first = Choose a partner first.
quit-with-q = q quits. Everything is saved.
removed = { $name } is removed. u brings it back.
undone = Undone. Ctrl-R brings it back.
undone-edit = Undone: { $what }. Ctrl-R brings it back.
redone = Done again.
redone-edit = Done again: { $what }. u takes it back.
undo-nothing = There is nothing to undo.
redo-nothing = There is nothing to redo.
language-now = English
mouse-on = The mouse is on: click rows, steps, tabs and the keys below; a click on a link copies it. m turns it off.
mouse-off = The mouse is off; the terminal selects text again.

# Pasting
paste-too-long = That is too much to paste: { $limit } KB at the most. Nothing was changed.
paste-hidden-removed = { $count ->
    [one] 1 hidden character was taken out.
   *[other] { $count } hidden characters were taken out.
 }
paste-key-taken = The key is taken over.
paste-key-from-link = The key is taken from the link.
paste-url-taken = Taken as a registration link.
paste-unknown = That is neither a link nor a key. Go to a field and paste it there.
paste-other-tracker = That link belongs to { $tracker }, another tracker. T changes the tracker of this profile.
paste-postback-unknown = This looks like a postback link of a tracker that is not known here ({ $host }); it is not the partner’s link and was not taken.
paste-click-differs = The pasted link brings the click id back from { $param }.
answer-take-click = Use { $param } as click parameter
answer-keep-click = Keep { $param }
answer-leave-as-it-is = Leave it as it is
mend-title = Which is meant?
paste-links-taken = { $count ->
    [one] 1 registration link was made.
   *[other] { $count } registration links were made.
 }
paste-url-here = The base URL is the one that was pasted; u takes it back.
paste-link-line = { $name }: { $url }
paste-many-lines = { $count } links were pasted.
answer-link-each = Make { $count } registration links of them
answer-first-line = Take the first one only

# Tools
tracker-title = Which tracker is this profile for?
tracker-body = All links are made anew for it. On live traffic the old ones stop counting until the new ones are placed. u takes it back.
tracker-changed = This profile is for { $tracker } now. Fill in what it needs on step 2, and place every link anew.
tracker-changed-lost = This profile is for { $tracker } now. It has nothing for: { $lost }. Place every link anew; u takes it back.
save-integration-unfinished = A click parameter and a postback are needed before this can be saved as an integration.
conflict-title = Another program changed this profile.
answer-reload = Load it as it is on disk; my last edit is lost
answer-keep-mine = Keep mine and overwrite the other’s
answer-load = Load it as it is on disk
answer-see-difference = See the difference
sides-title = git could not merge this file.
answer-take-ours = Take the side of { $ours } (lines { $ours-lines })
answer-take-theirs = Take the side of { $theirs } (lines { $theirs-lines })
side-taken = One side is taken. The file as it was, with both, lies in .trash beside { $path } for thirty days.
sides-gone = { $path } has no whole conflict marks any more: another program changed it.
difference-sides = was: what both began from · mine: the first side · theirs: the second
difference-title = was: what both began from · mine: as it is here · theirs: on disk
difference-before = was
difference-mine = mine
difference-theirs = theirs
difference-both = both
difference-skipped = … { $count ->
    [one] 1 line that is the same
   *[other] { $count } lines that are the same
 }
difference-none = No line differs: only blanks at the end or the line ends are other ones.
difference-line = { $owner }: { $text }
import-title = Import links
import-paste-now = Paste links now: one, or a whole message. Postback links give key, click parameter, events and fields; other links become registration links. Nothing is taken before Enter; Esc goes back.
import-example =
    For example, as a manager sends it:
    Registration: https://api.chatterfy.ai/api/postbacks/…/tracker-postback?tracker.event=registration&clickid={"{"}sub1{"}"}
    First deposit: https://api.chatterfy.ai/api/postbacks/…/tracker-postback?tracker.event=sale&clickid={"{"}sub1{"}"}
    Link: https://partner.example/go?sub1={"{{"}tracker.clickid{"}}"}
import-done = Read { $postbacks ->
    [one] 1 postback
   *[other] { $postbacks } postbacks
 } and { $links ->
    [one] 1 registration link
   *[other] { $links } registration links
 }.
import-looks-host = Looks like { $name }: { $host } is its host.
import-looks-name = Looks like { $name }: the name stands in line { $line }.
import-looks-macros = Looks like { $name }: no other partner has the macros { $macros }.
import-way-partner = Looks like { $name }: a profile for it, the links as they were pasted
import-way-besides = A profile for { $name }, with its other postbacks added: { $besides }
import-way-custom = A custom profile, without a partner
import-way-into = Into “{ $name }”: key and click parameter{ $links ->
    [0] {""}
    [one] , and 1 registration link
   *[other] , and { $links } registration links
 }
import-way-into-links = Into “{ $name }”: { $links ->
    [one] 1 registration link
   *[other] { $links } registration links
 }
import-no-new = stays as it is
import-taken = The profile is made of what was pasted. u on the list takes it away again.
partner-attached = The profile is { $name }’s now; its rows are as they were pasted.
import-line = Line { $line }: { $say }
import-fixable = { $count ->
    [one] 1 thing can be mended at once: press F when it is taken.
   *[other] { $count } things can be mended at once: press F when they are taken.
 }
import-no-links = No link was found in what you pasted.
compare-title = Compare
compare-ask = Paste or type the URL from the tracker’s log or the partner’s message: it is held against this profile’s links at once.
compare-empty = Paste a URL first.
compare-stands = It is compared already. Paste the next URL, or Esc goes back.
trace-page-title = One click, out and back

# Offers of the picker
offers-title = ↓ chooses, Enter takes
offers-events-title = ↓ chooses an event; an own event: type its name
offer-usual = { $count ->
    [3] the usual three at once
   *[other] what is missing of the usual three
  }
offer-event = { $role } · { $event }
offer-event-assumed = { $role } · { $event } · assumed
means-amount = deposit amount
means-payout = what the partner pays you
means-currency = currency
means-event-id = unique id of the event
means-transaction-id = transaction id
means-user-id = player id
means-country = country
means-constant = constant
means-field = a custom field of the tracker
role-registration = registration
role-first-deposit = first deposit (FD)
role-repeat-deposit = repeat deposit (RD)
role-deposit = any deposit
role-conversion = conversion
role-lead = lead
role-rejected = rejected
role-ignored = ignored
role-email-confirmation = mail confirmed
role-qualified = qualified lead
role-withdrawal = withdrawal
role-commission = commission

# Hints of the footer
key-enter = open
key-choose = choose
key-open = show link
key-open-field = in which postbacks
key-open-profile = open
key-close = hide
key-toggle = open/close
key-tick = tick
key-copy = copy
key-copy-next = copy next
key-copy-all = all links
key-place = placed
key-print = as text
key-add = add
key-edit = edit
key-remove = remove
key-duplicate = duplicate
key-like = new one like this
key-move-down = move down
key-move-up = move up
key-undo = undo
key-redo = redo
key-next-step = next step
key-previous-step = step back
key-previous-tab = tab back
key-next-tab = category
key-filter = filter
key-all-links = all links
key-its-links = its links
key-findings = findings
key-fix = mend
key-fix-all = mend all
key-trace = trace
key-import = import
key-replace = replace everywhere
key-many = many links
key-take-read = import
key-name-read = name
key-take-nothing = cancel
key-way = choose
key-compare = compare
key-tracker = tracker
key-save-integration = save as integration
key-up = up
key-down = down
key-page-up = page up
key-page-down = page down
key-first = first
key-last = last
key-language = language
key-mouse = mouse
key-help = help
key-back = back
key-quit = quit
key-interrupt = copy or quit
key-commit = done
key-take-offer = take it
key-give-up = cancel
key-next-field = next field
key-previous-field = field before
key-offers = offers
key-offers-up = offers
key-run = do it
key-go-there = go there
key-scroll = scroll

# Sentences of the help
help-title = What can be done here
help-nothing = Nothing that can be done here is called so. Backspace takes a letter away.
help-filter-hint = type to filter, Enter does it
help-idea = The idea: your tracker’s click id goes out in the registration link, inside the click parameter; the partner keeps it and sends it back in the postback. Then the tracker knows which ad brought the deposit.
help-enter = choose, open, or edit what is under the cursor
help-open = open the row: show its link
help-close = close the row
help-toggle = open or close, tick
help-copy = copy the link of this row
help-copy-next = copy the next link not copied yet
help-copy-all = copy all links, a line each
help-place = mark as placed in the cabinet; again: take the mark away
help-print = show the links as plain text, for selecting by mouse
help-add = add another one of these
help-edit = edit the name or key
help-remove = remove at once; u brings it back
help-duplicate = duplicate; on the list of profiles: a new offer like this one
help-move-down = move the row down
help-move-up = move the row up
help-undo = undo
help-redo = redo what was undone
help-next-step = to the next step
help-previous-step = to the step before
help-step = to that step
help-previous-tab = tab to the left
help-next-tab = tab to the right
help-filter = filter the list
help-findings = everything the checks have to say
help-fix = mend what the checks found on this row
help-fix-all = mend everything that can be mended for certain
help-trace = follow one click out and back
help-import = make a profile from pasted links
help-replace = another domain, key or click parameter in all profiles
help-many = a link for each name or value of a list (step 5)
help-compare = hold a received URL against this profile
help-tracker = another tracker for this profile
help-save-integration = save this profile as an integration of your own
help-up = up
help-down = down
help-page-up = a page up
help-page-down = a page down
help-first = to the first row
help-last = to the last row
help-language = another language
help-mouse = mouse on or off
help-help = this help
help-back = one level back
help-take-read = take what was read, in the chosen way
help-take-nothing = take nothing: all stays as it is
help-name-read = give the new profile another name
help-way-down = the next way to take it, or a line down
help-way-up = the way before, or a line up
help-quit = quit; everything is saved
help-interrupt = on a link copies it, elsewhere quits
help-commit = take the text
help-give-up = give the edit up
help-next-field = take the text and go to the next field
help-fields-done = done, or on to the line that is still to be filled
help-next-line = go to the next line
help-previous-line = go to the line before
help-previous-field = take the text and go to the field before
help-offers = choose among the offers
help-offers-up = choose among the offers
key-keep-filter = go to the list
help-filter-choose = choose a partner; else go to the first match
help-leave-filter = leave the filter, the cursor on the first match
help-drop-filter = take the filter away
filter-drop = shows all
filter-nothing = Nothing is found. Backspace takes a letter away, Esc the filter.
help-go-there = go to the place of the chosen one
help-fix-chosen = mend the chosen one
help-choose = take the chosen answer
help-choose-nothing = answer nothing: all stays as it is
help-line-down = a line down
help-line-up = a line up
help-text-start = to the beginning
help-text-end = to the end
help-line-done = take the typed line
help-run = do what the chosen line says
signed-api = { $name } takes a signed POST with a secret token: no postback link can carry that. Your tracker sends it: look for the integration in its settings.
signed-api-beside = Not by a link: Enter says why.

# Settings
settings-title = Settings
setting-language = Language
setting-mouse = Mouse
setting-ascii = ASCII only
setting-clipboard = Clipboard
setting-on = on
setting-off = off
setting-clipboard-auto = what suits the place
setting-clipboard-system = the system’s
setting-clipboard-terminal = the terminal’s
setting-clipboard-print = none: links are printed
setting-holder = Keep a copy after quitting
setting-colours = Colours
setting-colours-auto = what suits the terminal
setting-colours-dark = for a dark background
setting-colours-light = for a light background
setting-about-language = Of the program and of its commands; profiles and links stay as they are.
setting-about-mouse = With the mouse on, a click chooses, opens and copies, and the terminal selects text with Shift held.
setting-about-ascii = For terminals that show boxes, arrows and marks wrongly.
setting-about-clipboard = If copied links do not arrive, try another way. Over SSH it is the terminal’s; “printed” shows the link as plain text, to be selected by mouse.
setting-about-holder = The link that was copied last stays until you copy something else, for a day at the most: a program of its own holds it, with the key in it. Off, it is gone when clickwire ends.
setting-about-colours = If links and keys are hard to read, say what the background is. Without it the terminal is asked.
setting-kept = At work at once, and kept for the next start.
ascii-on = Only ASCII is drawn now.
ascii-off = All marks are drawn again.
holder-on = What is copied stays after quitting.
holder-off = What is copied goes when clickwire ends.
clipboard-now = Links are copied this way now: { $way }.
key-settings = settings
key-change = change
help-settings = settings: language, mouse, ASCII, clipboard
help-change-setting = change the chosen setting

# Groups of the help
help-group-first = To begin with
help-group-links = Links: see, copy, place
help-group-edit = Change
help-group-check = Check
help-group-profile = The whole profile
help-group-move = Move
help-group-program = The program
colours-now = Colours now: { $colours }.
