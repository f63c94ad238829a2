# What acts say.
integration-changed-custom = The integration is custom now. What you had edited by hand stayed; u takes it back.
partner-not-ready = { $name } is not ready yet.
partner-title = Set this profile up for { $name }?
partner-title-custom = Make this a custom integration?
answer-change = Change it
label-integration = Integration
label-tracker = Tracker

change-goes = − { $what }
change-comes = + { $what }
change-becomes = { $from } → { $to }
change-moves = { $what }: in another place
change-inside = { $what }: { $change }
edit-where = { $what } (step { $step })
edit-and-more = { $first } and { $count } more
edit-removed = { $kind ->
    [postback] postback { $what } removed
    [field] custom field { $what } removed
    [link] registration link { $what } removed
    [placed] mark removed: { $what }
   *[text] { $what } removed
 }
edit-added = { $kind ->
    [postback] postback { $what } added
    [field] custom field { $what } added
    [link] registration link { $what } added
    [placed] marked: { $what }
   *[text] { $what } added
 }
edit-moved = { $kind ->
    [postback] postback { $what } moved
    [field] custom field { $what } moved
    [link] registration link { $what } moved
   *[text] { $what } moved
 }
edit-becomes = { $kind ->
    [postback] postback { $change }
    [field] custom field { $change }
    [link] registration link { $change }
   *[text] { $change }
 }
change-more = { $count ->
    [one] … and { $count } more change
   *[other] … and { $count } more changes
 }

paste-elsewhere = That is a link or a key, no text for this field. { $what }
told-both = { $one } { $other }
paste-out-of-text = The link was taken out of the text.
paste-link-without-key = The link is one of this profile’s tracker; it has no key.
paste-key-and-click = The key and the click parameter { $param } are taken from the link.
paste-key-differs = This profile has another value. Take what was pasted?
answer-take-pasted = Take what was pasted
answer-keep-values = Keep what is there
move-is-last = It stands last already.
move-is-first = It stands first already.

change-none = nothing changes
word-title = What does { $tracker } make of “{ $word }”?
answer-word-event = { $event } ({ $key })
answer-word-ignored = ignored ({ $key })
answer-word-own = not mapped: arrives as it is
answer-word-reads = not mapped: { $word } is its own word
word-mapped = { $says }. u takes it back.
word-gone = { $word } is in no list any more. u takes it back.
word-one-at-a-time = One word at a time, without a comma: { $word }
words-none = No postback here has a status macro whose words this tracker maps.
tracker-change-title = Set this profile up for { $name }?
save-integration-name = What should the integration be called?
save-integration-id = Which id does it get? It names the file.
save-integration-title = Save { $name } as an integration of your own, with the id { $id }?
save-integration-replace-title = Replace your own integration { $id }? These lines would change.
save-integration-write = Save it
save-integration-shipped = { $id } is the id of an integration that comes with clickwire. Choose another id.
save-integration-elsewhere = The id { $id } is in { $path } already. Choose another id, or change that file.
save-integration-same = Your own integration says the same already.
save-integration-changed = { $path } was changed meanwhile, so nothing was written. Save it once more to see what differs now.

# Events that no source lists
assumed-event = { $role ->
    [registration] a registration
    [first-deposit] a first deposit
    [repeat-deposit] a repeat deposit
    [deposit] an event for any deposit
    [conversion] a conversion
    [lead] a lead
    [rejected] a rejection
    [email-confirmation] a mail confirmation
    [qualified] a qualified lead
    [withdrawal] a withdrawal
    [commission] a commission
   *[other] this event
  }
assumed = assumed: no source says that { $partner } offers { $event }{ $sum ->
    [yes] , or that { $macro } is its sum
   *[no] {""}
  }: look in its cabinet
events-all-there = These postbacks are there already.

# One value for another in all profiles
replace-old-empty = Nothing to look for was given.
replace-no-host = “{ $value }” is not a host such as track.example.com. Give it without a path.
replace-no-key = “{ $value }” is not a postback key: only letters, digits, _ and - stand in one.
replace-no-param = “{ $value }” is not a parameter’s name such as sub4.
replace-key-format = “{ $value }” is not a key of the tracker in “{ $profile }”. Copy it from the tracker again.
replace-anew-slot = { $profile }: { $name }, into “{ $slot }” at { $partner }: { $link }
replace-anew = { $profile }: { $name }, at { $partner }: { $link }
replace-anew-link = { $profile }: { $name }, a registration link, wherever you handed it out: { $link }
replace-nothing = Nothing to replace: “{ $old }” stands in none of the { $count } profiles looked at.
replace-line = { $profile }: { $line }
replace-anew-heading = To be placed anew:
replace-put-back = Put back as it was: { $path }
replace-unchanged = Nothing was replaced.
replace-half = These files could not be put back and have the new value: { $files }
replace-done = { $count ->
    [one] { $count } profile changed.
   *[other] { $count } profiles changed.
}
replace-form = Replace everywhere
replace-ask-old = What is to be replaced: a domain, a postback key or a click parameter.
replace-ask-new = What stands in its place then.
replace-in-all = { $count ->
    [one] In the one profile.
   *[other] In all { $count } profiles.
}
replace-in-shown = { $count ->
    [one] In the one profile that the filter shows.
   *[other] In the { $count } profiles that the filter shows.
}
replace-is-host = A domain, in { $count } of { $all } profiles.
replace-is-key = A postback key, in { $count } of { $all } profiles.
replace-is-param = A click parameter, in { $count } of { $all } profiles.
replace-which = What of “{ $old }” is meant?
replace-same = Both are the same: nothing would change.
replace-title = { $count ->
    [one] Put { $new } in the place of { $old } in { $count } profile?
   *[other] Put { $new } in the place of { $old } in { $count } profiles?
}
answer-replace = { $count ->
    [one] Replace it in { $count } profile
   *[other] Replace it in all { $count } profiles
}
replace-unreadable = { $why } Nothing is replaced while it cannot be read; the filter can leave it out.
replace-not-done = { $why } { $what }
replace-undone = { $count ->
    [one] Undone: { $count } profile says again what it said before.
   *[other] Undone: { $count } profiles say again what they said before.
}
replace-taken-back = u on the list of profiles takes all of it back.
replace-report = Replaced

# A new offer like one that is there
like-form = A new offer like this one
like-ask-name = Its name. Name and base URL may be pasted in one go.
like-ask-urls = The base URL that the partner gave you; several, with blanks between them, make a link each.
like-ask-value = { $key }, a buyer’s or a creative’s own: another value, or empty for none.
like-links = { $count } links: { $names }
like-keeps = All else is as in “{ $name }”: key, click parameter, postbacks, fields. Nothing of it counts as placed.
like-no-link = “{ $text }” is not a link. Paste it as the partner gave it, with https://.
like-name-taken = Another profile is called “{ $name }” already. Give it another name.
like-made = “{ $name }” is made and saved. u takes it back.

# Many links of one
many-form = Many links of one
many-ask-values = Names, or name=value: a line each when pasted, commas between them when typed. Each becomes a link.
many-ask-param = The parameter that gets the value.
many-ask-url = The base URL of all of them.
many-present = { $param } is “{ $value }” in that link; in each new one it is another.
many-params = Free here: { $params }
many-title = { $count ->
    [one] { $count } link, with its value in { $param }?
   *[other] { $count } links, each with its value in { $param }?
}
many-no-values = There is no name or value among what was given.
many-click-param = { $param } carries the click’s id. Choose another parameter.
replace-c-copies = c copies what is to be placed anew, for whoever places it.
