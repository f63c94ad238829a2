# The walk as plain questions (--plain), one a line. { $what } and the like are other messages.
plain-hello = clickwire, plain questions. Answer with a number, with words or with text. help tells the words that always work, quit ends. Every answer is saved at once.
plain-choice = { $number }. { $what }
plain-enter = Enter alone: { $what }.
plain-step = Step { $number } of 6: { $step }.
plain-offer = { $text }: { $means }
plain-finding = { $word }: { $say }
plain-keep = keep { $value }
plain-take = take { $value }
plain-leave-empty = leave it empty for now
plain-no-new = add nothing
plain-go-on = go on to { $step }
plain-go-back = go back

# The words that always work; small letters, one word each.
plain-word-back = back
plain-word-help = help
plain-word-quit = quit
plain-word-undo = undo
plain-word-redo = redo
plain-word-copy = copy
plain-word-next = next
plain-word-all = all
plain-word-placed = placed
plain-word-up = up
plain-word-down = down
plain-word-duplicate = duplicate
plain-word-like = like
plain-word-many = many
plain-word-replace = replace
plain-word-remove = remove
plain-word-check = check
plain-word-mend = mend
plain-word-find = find
plain-word-history = history
plain-word-trace = trace
plain-word-compare = compare
plain-word-import = import
plain-word-profiles = profiles
plain-word-partner = partner
plain-word-tracker = tracker
plain-word-name = name
plain-word-click = click
plain-word-key = key
plain-word-postbacks = postbacks
plain-word-words = words
plain-word-fields = fields
plain-word-links = links
plain-word-summary = summary
plain-word-integration = integration
plain-word-language = language
plain-word-clipboard = clipboard
plain-help = { $word }: { $what }
plain-help-back = to the question before
plain-help-help = these words
plain-help-quit = end; everything is saved
plain-help-undo = take the last change back
plain-help-redo = do again what was undone
plain-help-copy = copy a link by its number: copy 2; copy next is the next one not copied yet, copy all is every link
plain-help-placed = a link stands in the cabinet: placed 2; once more takes the mark away
plain-help-up = move an answer’s postback, field, link or parameter up by its number: up 2; without a number, the one that you look at
plain-help-down = the same down: down 2
plain-help-duplicate = copy it behind itself: duplicate 2; among the profiles, a profile
plain-help-like = a new offer like a profile: like 2; its name and base URL are asked for
plain-help-many = a link for each name or value of a list, like a registration link: many 2; without a number, the last one
plain-help-replace = another domain, key or click parameter in all profiles: replace old.example new.example
plain-help-remove = remove it: remove 2; among the profiles, a profile is put aside
plain-help-check = what the checks have to say
plain-help-mend = mend all that is certain
plain-help-find = find links and profiles by a few letters: find ftd; a number copies the link
plain-help-history = earlier states of this profile, and one of them back
plain-help-trace = follow one click out and back
plain-word-sheet = sheet
plain-help-sheet = the instruction for the manager
plain-help-compare = hold a received URL against this profile: compare https://…
plain-help-import = make a profile from pasted links
plain-help-profiles = another profile, or a new one
plain-help-partner = the partner
plain-help-tracker = another tracker; what that changes is told before
plain-help-name = the profile’s name
plain-help-click = the click parameter
plain-help-key = the postback key
plain-help-postbacks = the postbacks and their links
plain-help-words = what the tracker makes of each word of the partner’s status macro
plain-help-fields = the custom fields
plain-help-links = the registration links
plain-help-summary = every link, and where it goes
plain-help-integration = save this profile as an integration of your own
plain-help-language = the other language
plain-help-clipboard = how links are copied; kept for the next start
plain-help-quotes = To answer with one of these words, or with a number, as text, put it in quotes: "key"

# What is asked
plain-ask-profile = Which profile? Its number or a part of its name.
plain-ask-partner = Which partner? Its number or a part of its name; { $count ->
    [one] 1 is known
   *[other] { $count } are known
 }.
plain-ask-soon = Set it up as a custom integration?
plain-ask-name = What should this profile be called?
plain-ask-click = Which click parameter? A number, or type another one.
plain-ask-endpoint = { $label }: paste any postback link from the tracker, or the value itself.
plain-ask-postbacks = Which postback do you want to look at or change? A number. copy and a number copies its link.
plain-ask-postback = What do you want to change?
plain-ask-postback-name = Which event? A number, or type the name of an event of your own.
plain-ask-event = Which event does it send? A number, or type another one.
plain-ask-key = Which key does the new parameter have? A number, or type another one.
plain-ask-value = Which value does { $key } get? A number, or type another one.
plain-ask-fields = Which custom field do you want to change? A number.
plain-ask-field = Which key does the new custom field have? A number, or type another one.
plain-ask-field-change = What do you want to change?
plain-ask-macro = Which macro of the partner fills { $key }? A number, or type another one.
plain-ask-links = Which link do you want to change? A number; or paste the partner’s link here.
plain-ask-link = What do you want to change?
plain-ask-base-url = Paste the link that the partner gave you (Base URL).
plain-ask-new-name = What should it be called?
plain-ask-summary = A number copies that link, or ticks what is to be done. Words such as postbacks or links lead to a step; quit ends.
plain-ask-slot = Into which field of the partner’s cabinet does it go? A number, or type another one.
plain-ask-import = Paste the links, a line each. An empty line ends them.
plain-ask-import-way = How is it taken? “back” takes nothing, “name” gives it another name.
plain-import-name = The new profile is called { $name }.
plain-ask-compare = Paste the URL that somebody received.
plain-ask-found = Which one? Its number copies a link or opens a profile.
plain-found-count = { $count ->
    [one] Found: 1.
   *[other] Found: { $count }.
 }
plain-found-profile = open { $name }
plain-found-link = { $profile }: { $what }
plain-found-nothing = Nothing is found for “{ $typed }”.
plain-find-what = Find what? Say the word and a few letters: find ftd
plain-ask-clipboard = How are links to be copied? A number.
plain-ask-history = Which state is to come back? Its number.
plain-state = before { $when }: { $what }
plain-ask-findings = What should be mended? A number.
plain-ask-replace = Is that to be replaced?
plain-ask-like = Say its name and its base URL, a line each, in any order; several base URLs make a link each. An empty line ends them.
plain-ask-like-values = These look like a buyer’s or a creative’s own. A number clears one; key=value puts another value there.
plain-ask-several = Paste the base URLs, a line each. An empty line ends them.
plain-ask-many = Say the names, or name=value, a line each; each becomes a link like this one. An empty line ends them.
plain-ask-many-param = Which parameter gets the value? A number, or type another one.

# Choices and what is read out
plain-like-clear = clear { $key } = { $value }
plain-like-restore = put { $key } = { $value } back
plain-like-make = make { $name }
plain-add-several = add several registration links at once
plain-many-count = { $count ->
    [one] { $count } link
   *[other] { $count } links
 }
plain-profile = { $name }, { $partner }
plain-profile-name = Profile: { $name }
plain-partner = { $name }, { $state }
plain-custom = { $what }: { $about }
plain-all-partners = { $count ->
    [one] the only partner that is known
   *[other] all { $count } partners that are known
 }
plain-postbacks-about = One link per event. Each goes into the named field of the partner’s cabinet.
plain-postback = { $name }, event { $event }
plain-postback-slot = { $name }, event { $event }, into the field “{ $slot }”
plain-link = { $name }, the link for your leads
plain-raw = The link as { $tracker } shows it:
plain-ready = The finished link:
plain-table-row = In the partner’s own table: key { $key }, macro { $macro }
plain-event-about = The event is the tracker’s word for what happened.
plain-add-postback = add a postback
plain-add-param = add a parameter
plain-add-field = add a custom field
plain-add-link = add a registration link
plain-change-event = change the event { $event }
plain-change-slot = change the field of the cabinet
plain-change-words = change what the tracker makes of the partner’s words
plain-ask-words = Which word? Its number.
plain-add-word = another word of the partner’s
plain-ask-word = Which word does the partner send?
plain-change-param = change { $key } = { $value }
plain-change-base-url = change the Base URL { $value }
plain-rename = rename it
plain-remove = remove it
plain-field = { $key } = { $macro }, { $carried }
plain-carried-by-none = in no postback yet
plain-tick = put it into { $postback }
plain-untick = take it out of { $postback }
plain-mend = mend: { $what }

# What is told after an answer
plain-unknown = That is not understood here. Answer with a number or with words of a choice; help tells the words that always work.
plain-unknown-near = That is not understood here. Did you mean { $word }? help tells the words that always work.
plain-which = Which one? Say its number behind the word.
plain-choose = Choose one: type its number.
plain-several = Several choices fit: { $numbers }. Type one of these numbers.
plain-no-partner = No partner is known as “{ $typed }”. Type another part of the name, or choose the custom integration.
plain-click-wrong = “{ $value }” is not the name of a parameter. Type it as it stands in the partner’s links, such as sub1.
plain-not-text = That line is not text in UTF-8, so it was not read.
plain-undone = The last change is taken back.
plain-undone-edit = Taken back: { $what }.
plain-redone = It is done again.
plain-redone-edit = Done again: { $what }.
plain-moved = It is moved.
plain-undo-takes-back = undo takes all of it back.
plain-like-made = { $name } is made; undo takes it back.
plain-file-duplicated = The copy is { $path }
plain-file-removed = The profile is put aside as { $path }
plain-compared-with = Compared with { $name }.
plain-compared-part = { $key }: { $what }
plain-back-nowhere = There is nothing before this. quit ends.
plain-copied = Copied: { $what }
plain-copied-to-terminal = Sent to the terminal’s clipboard: { $what }. If pasting gives nothing, take the link from its line.
plain-copied-ahead = { $copied } of { $all } copied; next: { $next }
plain-todo = to do in { $tracker }: { $what }
plain-todo-done = done in { $tracker }: { $what }
plain-printed = Printed on the next line: { $what }
plain-copied-not = No clipboard takes it here. Take it from the next line: { $what }
plain-copy-unfinished = Nothing copied. { $what }: { $why }
plain-placed = In the cabinet: { $what }.
plain-placed-which = Which link? Say placed and its number.
plain-copy-which = Which link? Say copy and its number.
