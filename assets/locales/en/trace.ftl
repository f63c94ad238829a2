# The trace: one click out and back. { $partner } and { $tracker } are names; macros and other texts come as arguments.
trace-the-partner = the partner
trace-title = { $profile } · trace of one click · offline, sample values
trace-row-click = Click
trace-row-opens = Lead opens
trace-row-keeps = { $partner } keeps
trace-opens-nothing = no registration link yet
trace-keeps-nothing = nothing of the click
trace-sends = { $partner } sends
trace-receives = { $tracker } receives
trace-attributed = attributed
trace-lost = lost
trace-no-amount = no amount
trace-no-event = no event
trace-retry-name = the same, retried
trace-verdict = Verdict
trace-row-events = Events
trace-row-money = Money
trace-reach = { $count } of { $all } { $all ->
    [one] reaches
   *[other] reach
  } the lead
trace-money = { $arrives } of { $sent } { $currency } arrive
trace-two = { $first }; { $second }
trace-list = { $first }, { $second }
trace-not-proven = Not proven: { $what }.
trace-live-test = Live test ({ $caution })

# The picture of the route
trace-route-link = Lead’s link
trace-route-partner = { $partner }
trace-route-postback = Postback
trace-route-tracker = Tracker
trace-route-in-link = in the link itself
trace-route-nothing = (nothing)
trace-route-empty = (empty)
trace-route-broken = broken here
trace-route-broken-at = Broken at { $place ->
    [link] the lead’s link{ $named ->
        [yes] {" "}“{ $name }”
       *[no] {""}
      }
    [partner] { $partner }
    [postback] the postback{ $named ->
        [yes] {" "}“{ $name }”
       *[no] {""}
      }
   *[tracker] { $tracker }, with the postback “{ $name }”
  }
trace-route-whole = The click id comes back (postbacks: { $count } of { $all })
trace-route-others = With other postbacks it comes back ({ $count } of { $all })
trace-route-not-kept = { $partner } does not keep what comes in { $param }
trace-route-not-carried = the link does not carry the click id
trace-route-telegram = Telegram passes on nothing but start, and the click id is not in it
trace-route-telegram-start = Telegram passes start on only with at most 64 letters, digits, _ and - in it, so this one not

# How each event ends
trace-verdict-attributed = attributed
trace-verdict-but = attributed; { $note }
trace-verdict-lost = lost: { $why }

# Why an event is lost
trace-lost-no-link = no registration link yet, so no click id goes out and none can come back
trace-lost-not-partner = the registration link leads to { $tracker }’s own postback address, not to { $partner }
trace-lost-scheme = { $partner } calls http addresses only, and this one is https: nothing is sent
trace-lost-unfinished = the link is not finished: { $missing } not filled in yet
trace-lost-unbuilt = there is no link, see the finding { $code }
trace-lost-missing = { $tracker } gets no { $key } at all
trace-lost-direction = { $macro } is { $tracker }’s own macro; { $partner } does not know it and sends it as it is
trace-lost-encoded = { $text } is a macro with its brackets encoded; { $partner } does not see a macro there and sends it as it is
trace-lost-style = { $partner } writes its macros as { $style }; { $macro } is sent as it is
trace-lost-literal = { $partner } does not know { $macro } and sends it as it is
trace-lost-not-kept = { $macro } brings back what came in { $param }, but the registration link does not carry the click id in { $param }: { $tracker } gets an empty value
trace-lost-empty = { $tracker } gets an empty { $key }
trace-lost-bare = { $tracker } gets the text { $text } instead of the click’s id: the macro has lost its brackets
trace-lost-other = { $tracker } gets { $text }, which is not the click’s id
trace-missing-click-param = click parameter
trace-missing-event = event
trace-missing-base-url = partner link

# What else happens to an event
trace-event-none = { $tracker } gets no event: { $key } is empty
trace-event-absent = no event: { $tracker } counts it as { $event }
trace-event-unnamed = no event: { $tracker } books a conversion without a name
trace-event-raw = { $event } is an unfinished name: rules that wait for { $finished } stay silent
trace-event-word = it arrives as { $event }, the partner’s own word: { $tracker } takes it as an event of that name
trace-event-word-amount = it arrives as { $event }, the partner’s own word, with { $amount } that it does not pay
trace-money-no-event = “{ $name }”: { $event } is no event that pays
trace-deposit-twice = the same deposit is sent by “{ $other }” already: it counts twice
trace-same-id-retry = same { $key } { $value }: { $rule ->
    [drops] { $tracker } drops it, the deposit counts once
    [overwrites] { $tracker } overwrites the earlier one, the deposit counts once
    [counts] { $tracker } counts it again, the deposit counts twice
   *[unknown] { $tracker }’s rule for retries is not documented
  }
trace-same-id-event = same { $key } { $value } as an earlier event: { $rule ->
    [drops] { $tracker } drops it, this one is not counted
    [overwrites] { $tracker } overwrites the earlier one with it
    [counts] { $tracker } counts both
   *[unknown] what { $tracker } does then is not documented
  }
trace-no-id-retry = no transaction id: { $rule ->
    [drops] { $tracker } drops it
    [overwrites] { $tracker } overwrites the earlier one
    [counts] { $tracker } counts it again as a new event
   *[unknown] whether { $tracker } counts the retry again is not documented
  }
trace-no-id-event = no transaction id to tell it from the earlier one: { $rule ->
    [drops] { $tracker } drops it, this one is not counted
    [overwrites] { $tracker } overwrites the earlier one with it
    [counts] { $tracker } counts both
   *[unknown] whether { $tracker } counts both is not documented
  }

# Money
trace-money-lost = “{ $name }” is lost
trace-money-none = “{ $name }” has no { $key }
trace-money-unreadable = “{ $name }” brings the text { $text }, not a number
trace-money-repeat = a repeat of “{ $name }” does not count

# Notes
trace-note-no-link = No registration link yet: without one no lead carries the click id out. Add one in step 5.
trace-note-link-unbuilt = The registration link “{ $link }” cannot be built yet.
trace-note-two-schemes = The registration link begins with two schemes: a browser looks for a host called “https” and finds none.
trace-note-wrapped = The registration link is a redirector's wrapping around the partner's link: the click's id stays with the redirector and does not reach the partner.
trace-note-links = Followed through the registration link “{ $link }”; { $count ->
    [one] there is { $count } more
   *[other] there are { $count } more
  }. The first link that loses the click is shown, if any does.
trace-note-no-postbacks = No postback yet: nothing comes back.
trace-note-no-registration = No postback reports the registration.
trace-note-no-first-deposit = No postback reports the first deposit.
trace-note-no-repeat-deposit = No postback reports repeat deposits.
trace-note-currency = “{ $name }” says { $said }, but the lead pays in { $paid }: the sum is recorded in the wrong currency unless the partner converts it.
trace-note-ignored = { $tracker } ignores what it does not know of “{ $name }”: { $keys }
repeats-need = For { $tracker } to count repeat deposits, { $what }

# What it cannot prove
trace-unproven-cabinet = that the links are in the cabinet and that { $partner } fires them
trace-unproven-custom = that { $partner } knows these macros: for a custom integration only you know them
trace-unproven-second-hand = that { $partner } still uses these macros: they are from a second-hand source
trace-unproven-delay = when the events come, for { $partner } does not send them at once: { $delay }
trace-unproven-delay-of = when “{ $name }” comes: { $delay }
trace-unproven-assumed = that { $partner } offers { $event }: no source says so{ $sum ->
    [yes] , nor what { $macro } means there, the deposit or the payout
   *[no] {""}
  }
trace-unproven-param = that { $partner } keeps { $param }: it is not among its known click parameters
trace-unproven-place = that { $partner } takes the click id from this place of the link
trace-unproven-events = that { $tracker } knows these events: { $where }

# The live test
trace-live-ask = ask your manager first: tests can be taken for fraud
trace-live-step = { $text }
trace-live-open = open your own registration link and register
trace-live-log = copy the URL that arrived from the tracker’s log
trace-live-compare = clickwire compare "{ $profile }" URL

# The command
cli-about-trace = Follow one click out and back, offline, with sample values
cli-arg-amount = The sum of each deposit [50]
cli-arg-currency = The currency that the lead pays in [USD]
cli-arg-clickid = The click id; without it, the tracker's sample
trace-amount-wrong = --amount takes a number such as 50 or 49.99, not “{ $value }”.
