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
change-inside = { $what }: { $change }
change-more = { $count ->
    [one] … and { $count } more change
   *[other] … and { $count } more changes
 }

paste-elsewhere = That is a link or a key, no text for this field. { $what }
paste-link-without-key = The link is one of this profile’s tracker; it has no key.
paste-key-and-click = The key and the click parameter { $param } are taken from the link.
paste-key-differs = This profile has another value. Take what was pasted?
answer-take-pasted = Take what was pasted
answer-keep-values = Keep what is there
move-is-last = It stands last already.
move-is-first = It stands first already.
