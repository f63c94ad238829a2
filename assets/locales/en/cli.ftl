# The command line. Descriptions of commands: cli-about-…; of their arguments: cli-arg-….
cli-about = clickwire wires a tracker's click id through a partner network and back. Alone, or with the name of a profile, it opens the terminal UI.
cli-about-links = Print all links of profiles
cli-about-history = List earlier states of a profile, newest first, with what was changed
cli-about-restore = Bring an earlier state of a profile back
cli-about-sheet = Print the instruction for a manager: which link goes into which slot
cli-about-profiles = List the profiles with what the checks find in each
cli-about-integrations = The catalog of partners: list it, print one file, validate files, take one from a colleague
cli-about-integrations-list = List the catalog
cli-about-integrations-show = Print an integration as TOML
cli-about-path = Print where profiles, settings and your own files are
cli-about-completions = Print a completion script for a shell
cli-about-man = Print a page of the manual, for the man command
cli-about-open = Open a profile in the terminal UI
cli-about-help = Print the help of a command

cli-arg-summary = The counts instead of the list
cli-arg-open-name = The profile to open: its name, or the slug that names its file
cli-arg-names = Profiles: by name, or by the slug that names the file
cli-arg-all = Every profile
cli-arg-placed = Only links that changed since they were placed in the cabinet
cli-check-placed-all = No link changed since it was placed ({ $count } placed).
cli-arg-format = How to print: text or json [text]
cli-arg-links-format = How to print: text, json, csv or markdown [text]
cli-arg-state-number = The number of the state, as `clickwire history` lists it
cli-arg-sheet-format = How to print: markdown or text [text]
cli-arg-mask = Cut the keys short (48d0524a-…), for a screenshot: such a link cannot be pasted into a cabinet
mask-not-to-paste = The keys are hidden: these links are for looking at and cannot be pasted into a cabinet.
cli-arg-integration-id = The integration's id, as `clickwire integrations` lists it
cli-arg-shell = The shell: bash, elvish, fish, powershell or zsh
cli-arg-man-command = The command that the page is about; none: clickwire itself
cli-arg-help-command = The command
cli-arg-profiles-dir = Folder of the profiles [CLICKWIRE_PROFILES_DIR]
cli-arg-lang = Language [CLICKWIRE_LANG, the setting, the locale]
cli-arg-color = Colours: auto, always or never [auto]
cli-arg-help = Print the help
cli-arg-version = Print the version
cli-arg-mouse = Turn the mouse on
cli-arg-ascii = Draw with ASCII characters only
cli-arg-theme = Colours for dark or for light: auto, light or dark [auto]
cli-arg-plain = Ask plain questions, one a line, for screen readers
cli-arg-clipboard = How to copy: auto, system, terminal or print [auto]

cli-usage = Usage:
cli-usage-options = [OPTIONS]
cli-usage-name-or-command = [NAME | COMMAND]
cli-usage-command = [COMMAND]
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-everywhere = Options everywhere
cli-heading-ui = Options of the terminal UI
cli-man-name = NAME
cli-man-synopsis = SYNOPSIS
cli-man-description = DESCRIPTION
cli-man-extra = EXIT STATUS
cli-man-version = VERSION
cli-after-help =
    Exit status: 0 done; 1 done, and there is something to see to; 2 wrong usage,
    or what was asked for cannot be read or does not exist.
    A command wins over a profile of the same name; `clickwire open NAME` opens any profile.

# What is wrong with a command line.
cli-wrong-choice = { $arg }: “{ $value }” is not known. It can be: { $choices }.
cli-wrong-choice-near = { $arg }: “{ $value }” is not known. Did you mean { $near }? It can be: { $choices }.
cli-wrong-value = { $arg }: “{ $value }” cannot be used here.
cli-wrong-value-missing = { $arg } needs a value.
cli-wrong-value-too-many = { $arg }: there is no place for “{ $value }”.
cli-wrong-unknown-argument = There is no option or argument “{ $arg }” here.
cli-wrong-unknown-command = There is no command “{ $name }”.
cli-wrong-twice = { $arg } stands there twice.
cli-wrong-together = { $arg } and { $other } do not go together.
cli-wrong-missing = Missing: { $arg }
cli-wrong-command-missing = A command is missing.
cli-wrong-not-text = An argument is not valid UTF-8 text.
cli-wrong-line = This command line cannot be understood.
cli-wrong-near = Did you mean { $near }?
cli-name-nearly-command = There is no profile “{ $name }”. Did you mean { $near }?
cli-wrong-usage = Usage: { $usage }
cli-wrong-help = More: clickwire --help
cli-wrong-name-and-command = “{ $name }” and a command do not go together. To open that profile: clickwire open NAME

cli-unwritten = The result could not be written: { $cause }
cli-unprinted = It is done, but the result could not be printed: { $cause }
cli-integration-unknown = There is no integration “{ $id }”. `clickwire integrations` lists them.
cli-integration-unknown-near = There is no integration “{ $id }”. Did you mean “{ $near }”?

# Links.
cli-links-remark = { $profile }, { $link }: { $remark }
cli-links-table = the partner's cabinet appends these itself, enter them in its table: { $rows }
cli-not-finished = not finished yet, missing: { $missing }
cli-missing-and = { $first }, { $second }
cli-missing-click-param = the click parameter
cli-missing-event = the event
cli-missing-base-url = the partner's link (base URL)
cli-missing-placeholder = { $label }
cli-problem-tracker-unknown = no link: the profile's tracker is not known here
cli-problem-unreadable = no link: { $why }
cli-problem-integration-unknown = no link: the profile's integration is not in the catalog
cli-problem-control-character = no link: there is a control or invisible character in it
cli-problem-key-invalid = no link: “{ $label }” is not in the tracker's format
cli-problem-base-url-invalid = no link: the base URL is not a link

# Lists.
cli-column-profile = Profile
cli-column-name = Name
cli-column-event = Event
cli-column-slot = Field in the cabinet
cli-column-link = Link
cli-column-partner = Partner
cli-column-tracker = Tracker
cli-column-state = State
cli-column-id = Id
cli-column-category = Category
cli-column-click = Click parameter
cli-custom = custom
cli-profiles-none = There are no profiles in { $folder } yet. `clickwire new NAME` makes one.
cli-profiles-unreadable = cannot be read: { $cause }
cli-count-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
cli-count-warnings =
    { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
cli-count-none = no errors, no warnings
cli-summary-listed = listed
cli-summary-ready = ready
cli-summary-two = with registration and first deposit
cli-summary-three = with repeat deposit too
cli-state-soon-because = soon: { $reason }
cli-path-profiles = Profiles
cli-path-integrations = Your own integrations
cli-path-trackers = Your own trackers
cli-path-settings = Settings
cli-path-state = Where you left off, and history
cli-path-portable = Portable: the folder beside the program
cli-path-none = nowhere: this computer names no home folder

# Names, renaming, removing.
cli-about-rename = Give a profile another name, and its file with it
cli-about-duplicate = Copy a profile under a new name
cli-about-replace = Put another domain, key or click parameter into all profiles, or the named ones
cli-arg-replaced-host = A host and the one for its place: in base URLs, and as the tracker's domain
cli-arg-replaced-key = A postback key and the one for its place
cli-arg-replaced-param = A click parameter and the one for its place, wherever it is used
cli-arg-replaced-names = Profiles: by name, or by the slug that names the file [all]
cli-arg-dry-run = Only print what would change
cli-replace-dry = Nothing was written (--dry-run).
cli-about-remove = Remove a profile
cli-arg-profile-name = The profile: its name, or the slug that names its file
cli-arg-new-name = The new name
cli-several-profiles = Several profiles are called “{ $name }”. Name one by its file: { $files }.
cli-name-empty = A profile needs a name.
cli-name-hidden = “{ $name }”: a name cannot hold control or invisible characters.
cli-name-taken = There is a profile “{ $name }” already: { $file }. Choose another name.
cli-removed = { $file } is put aside, for thirty days: { $place }

# Integration files. { $key } is the key's full name.
cli-about-integrations-check = Validate an integration file, or all your own
cli-arg-integration-file = The file; without one, all files of your own
cli-integrations-none = There are no integration files in { $folder } yet. `clickwire integrations show ID` prints one to start from.
cli-integration-right = { $path }: nothing is wrong with it
cli-integration-flaws =
    { $count ->
        [one] { $path }: { $count } thing to correct.
       *[other] { $path }: { $count } things to correct.
    }
flaw-key-unknown = { $key } is not a key that clickwire knows. Here it can be: { $choices }.
flaw-key-unknown-near = { $key } is not a key that clickwire knows. Did you mean “{ $near }”?
flaw-hidden = { $key } holds a character that nobody sees: “{ $value }”. Type the text anew.
flaw-not-a-slug = { $key }: “{ $value }” must be lower-case Latin letters, digits and hyphens, like “pin-up”.
flaw-id-taken = { $key }: “{ $value }” is the id of { $path } too. Only one of them can be used.
flaw-limit = { $key }: “{ $value }” is no length. Give a number of characters, or leave the key out.
flaw-click-param = { $key }: “{ $value }” is not the name of a URL parameter. Give it bare, without braces: sub1.
flaw-no-macro = { $key }: “{ $value }” is not a macro, so the click id would never come back. Write it as the partner does: {"{"}sub1{"}"}.
flaw-twice = { $key }: “{ $value }” stands there twice.
flaw-ready-without-click-params = { $key }: a ready integration needs at least one parameter that carries our click id, or nothing can be attributed. Add it, or set status = "soon".
flaw-ready-without-postbacks = { $key }: a ready integration needs at least one [[postbacks]], or no event ever comes back. Add it, or set status = "soon".
flaw-ready-without-source = { $key } is missing: a ready integration says where its facts come from, such as the address of the partner's manual.
flaw-soon-without-reason = { $key }: an integration that is not ready yet says why, in the key “reason”.
flaw-verified-without-source = { $key }: what was verified needs a source. Name the partner's cabinet or manual in “source”.
flaw-extends-itself = { $key }: an integration cannot extend itself.
flaw-macro-name = { $key }: “{ $value }” is not a bare macro name (letters, digits, _ . : -). Give the name without braces; where the macro is written otherwise, add “text”.
flaw-macro-undeclared = { $key }: the macro { $value } is not declared. Add it under [[macros]], or the partner may send it as plain text.
flaw-macro-undeclared-near = { $key }: the macro { $value } is not declared. Did you mean { $near }? If not, add it under [[macros]].
flaw-macro-style = { $key }: { $value } is not written in the style { $style } of this file, so the partner would not replace it.
flaw-macro-bare = { $key }: “{ $value }” is not a macro, so this very text would be sent. Write it as { $example }.
flaw-currency = { $key }: “{ $value }” is neither a macro nor a currency code such as usd.
flaw-role-twice = { $key }: a postback with the role “{ $value }” is there already; this one would never be found.
flaw-words-without-status = { $key }: words need the macro that brings them. Add “status”.
flaw-no-words = { $key }: give at least one word that the partner sends for this role.
flaw-word-twice = { $key }: the word “{ $value }” means another role already.
flaw-field-prefix = { $key }: “{ $value }” begins with a tracker's own prefix. Leave “{ $prefix }” out: each tracker puts its own.

# New profiles.
cli-about-new = Make a profile and print its file
cli-arg-new-profile = The new profile's name
cli-arg-integration = The partner's integration, as `clickwire integrations` lists it [custom]
cli-arg-click-param = The partner's URL parameter that carries the click id, such as sub4 [the integration's first]
cli-arg-macro-style = How a custom partner writes macros: {"{"}x{"}"} {"{{"}x{"}}"} [x] #x# ##x## ${"{"}x{"}"} %x% <x> [{"{"}x{"}"}]
cli-arg-events = Postbacks for these roles instead of the integration's, in this order: registration,first-deposit,repeat-deposit …
cli-arg-tracker = The tracker's id [the default tracker, or the one whose link is given as the key]
cli-arg-key = The tracker's postback key, or any postback link that holds it
cli-arg-domain = The tracker's domain, where its links stand on your own
cli-arg-set = Any value that the tracker needs, by its name: account=12345; may be repeated
cli-arg-base-url = A link from the partner; makes a registration link. Can be given several times
cli-new-soon = { $name } is not ready in clickwire yet: this is a custom integration. Check its macros in the partner's cabinet.
cli-new-soon-because = { $name } is not ready in clickwire yet, so this is a custom integration. { $reason }
cli-new-style-fixed = { $name } writes its macros as { $style }. Leave --macro-style out, or make a custom profile without --integration.
cli-new-param-bare = The click parameter { $typed } is taken as { $param }: the macro is written from it.
cli-new-left-out = { $option } is left out: the postback links of { $tracker } have no place for it.
cli-new-events-left-out = Left out: { $names }. The cabinet of { $partner } cannot send an event, and { $tracker } would count them as { $event }.
cli-new-other-tracker = That link is one of { $link }; its key is used for { $tracker }, as asked for.
cli-new-key-link = --key: this link is not a postback link of a tracker that clickwire knows: { $value }
cli-new-not-uuid = { $option }: “{ $value }” is not the “{ $label }” of { $tracker }: that has 8-4-4-4-12 hexadecimal digits. Copy any postback link from the tracker and give it whole with --key.
cli-new-not-host = { $option }: “{ $value }” is not the “{ $label }” of { $tracker }: that is a domain, such as track.example.com.
cli-new-not-token = { $option }: “{ $value }” is not the “{ $label }” of { $tracker }: that has letters, digits, _ and - only.
cli-new-set-wrong = --set: “{ $value }” is not NAME=VALUE, such as account=12345.
cli-new-set-unknown = --set: { $tracker } has no “{ $name }”. It can be: { $choices }.
cli-new-set-none = --set: { $tracker } has no “{ $name }”; its postback links need no values.
cli-base-url-scheme = --base-url: “{ $value }” does not begin with https:// or http://.
cli-base-url-host = --base-url: “{ $value }” has no host.
cli-base-url-blank = --base-url: “{ $value }” has a blank or an invisible character inside.
cli-base-url-backslash = --base-url: “{ $value }” has a backslash inside.
cli-base-url-other = --base-url: “{ $value }” is not a link.
cli-base-url-cut = “{ $text }” behind { $value } was left out: a link does not end so.

# Checks.
cli-about-check = Check profiles, with the offending part of the link underlined
cli-severity-error = error
cli-severity-warning = warning
cli-severity-note = note
cli-check-fix = Can be mended with one key (f) in the terminal UI: { $fix }
cli-check-choice = One to choose from (f in the terminal UI): { $fix }
cli-count-to-fill = { $count } to fill in
cli-count-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }

# Import.
cli-about-import = Make a profile from pasted links
cli-arg-import-file = A text file with the links; - or nothing reads stdin
cli-arg-import-name = The new profile's name
cli-arg-import-integration = The partner, as `clickwire integrations` lists it; the rows stay as they were pasted [custom]
cli-import-looks = { $why } Import with --integration { $id } for that partner; the rows stay as they are.
cli-import-besides = { $name } has besides: { $roles }. They were not added.
cli-import-waits = Paste the links, then end with Ctrl-D (on Windows: Ctrl-Z and Enter).
cli-import-unread = The text could not be read: { $cause }
cli-import-too-much = This is more than { $megabytes } MB of text. Give only the part with the links.
cli-import-not-text = This is not text in UTF-8. Save it as UTF-8 in a text editor.
cli-import-nothing = No link was found, so nothing was made.

# Compare.
cli-about-compare = Compare a received URL with a profile: why is it not counted?
cli-arg-received-url = The URL from the tracker's log or the partner's message
cli-compare-with = Compared with
cli-arg-received-file = A whole log instead: a URL a line, or a table with a column of URLs; - is stdin
cli-compare-no-url = Line { $line }: no URL in it.
cli-compare-no-urls = No URL was found, so there was nothing to compare.
cli-column-key = Parameter
cli-column-expected = Profile
cli-column-received = Arrived

cli-about-trackers = The trackers: list them, print one file, validate files, take one from a colleague
cli-about-trackers-list = List the trackers
cli-about-trackers-show = Print a tracker as TOML
cli-about-trackers-check = Validate a tracker file, or all your own
cli-about-trackers-add = Check a tracker file and put it among your own
cli-about-integrations-add = Check an integration file and put it among your own
cli-arg-tracker-id = The tracker's id, as `clickwire trackers` lists it
cli-arg-tracker-file = The file; all your own, where none is named
cli-arg-added-file = The file, or - for what comes on stdin
cli-arg-replace = Put it in the place of your own file that says something else; what was there stays beside it as .toml.old
cli-column-values = Needs
cli-column-tracker-event = Event
cli-column-endpoint = Endpoint
cli-event-none = none
cli-event-required = { $key }, required
cli-trackers-none = There are no tracker files in { $folder } yet. `clickwire trackers show ID` prints one to start from.
cli-add-flaws =
    { $count ->
        [one] { $path } is not taken: there is one thing to mend in it. Nothing was written.
       *[other] { $path } is not taken: there are { $count } things to mend in it. Nothing was written.
    }
cli-add-list = { $path } is a list of several partners, and this takes one partner a file: what stands at the head goes into each.
cli-add-there = { $path } says the same already.
cli-add-other = { $path } is there and says something else:
cli-add-not-replaced = Nothing was written. To put the new one in the place of { $path }: the same command with --replace.
cli-add-replaced = { $path } was replaced; what was there stays beside it as .toml.old.
cli-add-shipped = It stands for the “{ $id }” that clickwire ships from now on. This is what differs:
flaw-tracker-without-source = { $key } is missing: a tracker file says where its facts come from, such as the address of the tracker's manual.
flaw-endpoint = { $key }: “{ $value }” is not an address that a partner could call. It begins https:// and a host.
flaw-absent-event = { $key }: where an event is required, one without it cannot count as “{ $value }”. Set event_required = false, or leave the key out.
flaw-mistaken = { $key }: “{ $value }” is not an event of this tracker, so nobody can be corrected to it.
