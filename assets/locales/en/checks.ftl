# What the checks say: what is wrong, what will happen, what to do. Values come as arguments only.
check-the-partner = the partner

# Not filled in yet, and names of things that are not there.
check-key-missing = { $label }: not filled in yet. Without it there is no postback link. Paste any postback link of { $tracker } here.
check-key-invalid = { $label }: “{ $value }” is not { $format }. { $tracker } would refuse every postback. Paste a postback link of { $tracker }, the value is taken out of it.
check-format-uuid = a key such as 48d0524a-3abb-4cd5-82b8-404fa1cb4f7e
check-format-host = a domain such as track.example.com
check-format-token = a key of letters, digits, _ and -
check-key-shared = { $label }: the profile “{ $other }” of another partner has the same one. Conversions of both partners would arrive as one. Take the key that was issued for this partner.
check-conflicted-copy = This is a conflicted copy of { $file }: two people changed the profile at once, and the shared drive kept both files. Compare the two, keep what is right in one, and remove the other.
check-click-param-missing = No click parameter yet. Without it the partner does not keep the click's id and no link can be built. Choose the parameter on the step Click ID.
check-base-url-none = There is no registration link yet. Leads need one that carries the click's id. Add the partner's link on the step Registration links.
check-base-url-missing = The registration link “{ $name }” has no base URL yet. Paste the link that the partner gave you.
check-event-missing = “{ $name }” has no event yet. { $tracker } does not take a postback without one. Choose what it reports.
check-integration-unknown = There is no integration “{ $value }” here. How the partner writes its macros is not known, so no postback link is built. Choose another integration, or add its file.
check-file-unreadable = { $file } — What it says of how links are built is not guessed, so none is built until the file is mended or removed.
check-tracker-unknown = There is no tracker “{ $value }” here, so no link can be built. Choose another tracker, or add its file.
check-postback-unknown = The custom field { $key } names the postback “{ $value }”, which is not there, so that postback does not carry it. Choose one of the existing postbacks.

# Damage.
check-control-character = A control character stands in “{ $value }”. No link is handed out with it. Take it out.
check-hidden-character = A character that shows nothing ({ $code }) stands in “{ $value }”: the other side gets it and does not find what it knows. No link is handed out with it. Take it out.
check-hidden-character-in-name = A character that shows nothing ({ $code }) stands in “{ $value }”. It is shown as a mark.
check-blank = There are blanks in “{ $value }” that do not belong there. The other side would take them for part of the text and not know it. Take them out.
check-html-entity = “{ $value }” came out of a web page: { $from } was { $to }. The link would break there. Put it back.
check-markdown-escape = “{ $value }” came out of a chat or a help page: { $from } was { $to }. The backslash would be sent along. Take it out.
check-macro-encoded = { $from } is an encoded macro. No network replaces that: the text itself would arrive. Write { $to }.
check-lookalike = In “{ $value }” the letter “{ $letter }” is Cyrillic and only looks Latin. The other side will not recognise the word. Type it again in Latin letters.
check-placeholder-left = “{ $value }” was left in: it stands for something that you have to fill in. It would be sent as it is. Put the real value there, or remove it.

# The click id and macros.
check-click-macro-bare = “{ $value }” is the bare name, without what makes it a macro. The tracker would receive the text “{ $value }” instead of the click's id, and no conversion would be attributed. Write { $macro }.
check-click-macro-other = The postback asks for { $value }, but the click's id goes out in { $param }. Something else would come back, and no conversion would be attributed. Write { $macro }, or choose the parameter that { $value } belongs to.
check-click-macro-number = { $value } is by its name the number of an order, a deposit or a player, which the partner gives itself. The tracker would not know it, and no conversion would be attributed. Take the macro of the parameter in which your link carries the click id, unless the partner's manual says otherwise.
check-click-macro-around = There is text around the macro in “{ $value }”. The tracker would receive the click's id with that text and not know it. Write { $macro }.
check-click-macro-direction = { $value } is the tracker's own macro, and in a postback the partner fills the macros. It would arrive as it stands, and no conversion would be attributed. Write { $macro }.
check-click-macro-unknown = { $value } is not among the partner's macros. The text itself would arrive instead of the click's id, and no conversion would be attributed. Write { $macro }.
check-click-macro-style = { $value } is not written as this partner writes its macros. It would arrive as it stands, and no conversion would be attributed. Write { $macro }, or set the macro style.
check-click-param-brackets = { $value } is a macro, and the click parameter is a name without brackets. The link would carry the brackets, and the partner would not keep the click's id. Write { $bare }.
check-click-param-odd = “{ $value }” cannot be a parameter: it holds a blank, = & ? or #. The partner would not keep the click's id under it. Write the bare name of the parameter.
check-click-param-not-stored = { $partner } fills { $value } itself, so it does not keep the click's id there. Nothing would be attributed. Choose a parameter that is yours, such as a sub parameter.
check-click-param-near = { $partner } has no click parameter { $value } that is known here, but it has { $near }. In another one the click id is not kept, and no conversion comes back with it.
check-click-param-unknown = { $partner } has no click parameter { $value } that is known here ({ $known }). If it does not keep it, no conversion comes back with the click id. Ask your manager.
check-field-unknown-prefix = { $tracker } does not store { $key } and drops it. Write { $right }.
check-field-unknown-others = { $tracker } does not store { $key } and drops it. It stores { $right } besides its own parameters.
check-click-param-reused = { $key } reads { $macro }, which brings the click's id. It would get our own id instead of what you want there. Use another macro.
check-click-param-replaced = The base URL uses { $key } for “{ $value }”, but { $key } carries the click's id: “{ $value }” will be replaced by { $macro }. Move it to another parameter if you need it.
check-macro-style = { $value } is not how { $partner } writes macros. It would not be replaced: the text itself would arrive. Write { $right }.
check-macro-style-unknown = { $value } is not how { $partner } writes macros ({ $style }), and it has none of that name that is known here. It would not be replaced: the text itself would arrive. Look its macro up in the partner's cabinet.
check-macro-half = { $value } is no whole macro: a brace is missing, or there is one too many. It would not be replaced: the text itself would arrive. Write { $right }.
check-macro-half-unclear = The braces in { $value } do not match: what is meant as a macro would not be replaced, and the text itself would arrive. Correct them.
check-macro-unknown = { $partner } has no macro { $value } that is known here. If it really has none, the text itself will arrive. Look it up in the partner's cabinet.
check-macro-unknown-near = { $partner } has no macro { $value } that is known here, but it has { $near }. An unknown one arrives as the text itself. Check the spelling, capital letters included.
check-macro-direction = { $value } is the tracker's macro, and in a postback { $partner } fills the macros. It would arrive as it stands. Use the partner's own macro here.
check-tracker-macro-style = { $value } is not how { $tracker } writes it. It would not be replaced, and the lead's click would be lost. Write { $right }.
check-macro-in-link = { $value } is the partner's macro. In a registration link nobody fills it: the text itself goes to the partner. Remove it if the partner did not ask for it.
check-macro-in-link-field = { $value } is the partner's macro. In a registration link nobody fills it; it is filled in postbacks. Move it to the custom fields.
check-status-unmapped = { $tracker } maps nothing: the partner's { $words } arrives as an event of that name, and { $event }, the event that pays, never does. What waits for { $event } does not fire, and no money is counted.
check-status-amount = What pays nothing arrives with a sum: { $words } brings { $amount }, and { $tracker } may add it up.
check-status-per-status = { $what } The partner's cabinet takes a link for each status: make a postback for each with the tracker's own event instead of the macro.
check-delivery-untold = { $tracker } cannot tell “{ $name }” from “{ $other }”: the cabinet cannot send an event, and both arrive as the same conversion. Switch on in the cabinet only the event that pays, or take the others out here.
delivery-event = { $partner } takes a link without a “?” and says what happened by a flag of its own, such as reg=true; { $tracker } wants { $key }={ $event }, and nothing can send it: no call will be counted as { $event }. Use a tracker that needs no event for { $partner }, or something between that turns the flag into { $key }.
delivery-absent = { $partner } cannot send { $key }, and { $tracker } takes a call without it for { $event }: “{ $name }” would be counted as one. Leave this event off in the cabinet, and take it out here.
delivery-key = { $tracker } needs { $key } in every call, and { $partner } takes a link without a “?” and cannot send it.
delivery-constant = { $partner } takes a link without a “?” and appends only its own values: { $key }={ $value } never arrives.
delivery-name = The cabinet of { $partner } sends this as { $name }, and the name cannot be changed; { $tracker } reads it from { $key }.
check-event-assumed = No source says that { $partner } offers { $event }: look in its cabinet.{ $sum ->
    [yes] {" "}Nor does any say what { $macro } means there: the player's deposit or the payout to you.
   *[no] {""}
  }
check-link-macro-unknown = { $tracker } does not fill { $value }: the text itself goes to the partner. An advertising network fills its macros in the link of its ad, not here. Put one of the tracker's macros there, or take it out.
check-link-macro-assumed = No source says which macro { $tracker } fills with the click id in a link: { $macro } is assumed. Look there, and make one test click. If it is another one: `clickwire trackers show { $id }`, change click_macro, `clickwire trackers add`.
check-link-macro-near = { $tracker } is not known to fill { $value }, but it has { $near }. What it does not fill goes to the partner as the text itself.
check-link-macro-other-tracker = { $value } is how another tracker writes its click id; { $tracker } writes { $macro } and does not fill { $value }: the text itself goes to the partner.
check-click-macro-elsewhere = The base URL carries { $macro } in { $key }, so { $param } is not added. The postbacks ask for { $param }, and the click would be lost. Put it into { $param }.
check-click-macro-in-path = The base URL carries { $macro } in its path, so { $param } is not added. That is right only if the partner takes the click's id from there.

# Events.
check-event-raw = “{ $value }” is an unfinished event, as { $tracker } makes it from the name. Rules and statistics that wait for “{ $right }” would not see it. Write “{ $right }”, with the parameters that belong to it.
check-event-unknown = “{ $value }” is not an event that { $tracker } knows; “{ $right }” is. What waits for “{ $right }” would not see it. If it is not an event of your own, correct it.
check-event-refused = { $tracker } takes no event “{ $value }”, only { $known }. What is sent under another name is refused.
check-event-untold = { $tracker } has no parameter for the event, so it cannot tell “{ $name }” from “{ $other }”: each that comes is the same conversion. Put only the links into the cabinet that are to count, or take a tracker with events.
check-event-untold-status = { $tracker } has no parameter for the event: whatever the partner sends by “{ $name }”, registrations too, is the same conversion. Have it sent for paid events only, or take a tracker with events.
check-event-duplicate = The postback “{ $other }” sends the event “{ $value }” too, and nothing tells the two apart. What happens once may be counted twice. Give one another event, or a parameter that differs.

# Money and transactions.
check-amount-missing = “{ $name }” has no { $key }. { $tracker } would record the deposit without its amount. Add the partner's amount macro.
check-amount-not-offered = “{ $name }” has no { $key }: no amount macro of this partner is known. { $tracker } will record the deposit without its amount. If the cabinet has such a macro, add it.
check-amount-not-listed = “{ $name }” has no { $key }: no source gives a macro for this event's amount. { $tracker } will record the deposit without it. If the cabinet has such a macro, add it.
check-currency-missing = The amount { $amount } goes without { $key }. { $tracker } would have to guess its currency. Add the currency in which the partner counts.
check-currency-invalid = “{ $value }” is no currency code. The amount may be counted wrongly or dropped. Write a code such as usd, or the partner's currency macro.
check-currency-coin = “{ $value }” is a coin, not a currency of ISO 4217. Not every tracker converts it. See that yours does.
check-transaction-missing = Without { $key } repeat deposits cannot be told apart, and what { $tracker } does then is not documented. If the partner has a macro for the id of the event, add it.
check-transaction-missing-drops = Without { $key } { $tracker } drops every further “{ $event }” of a click. Only the first repeat deposit would be counted. Add the partner's macro for the id of the event.
check-transaction-missing-overwrites = Without { $key } { $tracker } lets every further “{ $event }” of a click overwrite the one before. Only the last repeat deposit would be left. Add the partner's macro for the id of the event.
check-transaction-missing-counts = Without { $key } a repeat deposit that the partner sends twice counts twice in { $tracker }. If the partner has a macro for the id of the event, add it.
check-transaction-missing-first = Repeat deposits are sent as “{ $event }” without { $key }. { $tracker } takes each for a first deposit. Add the partner's macro for the id of the event, or send them as repeat deposits.
check-transaction-not-offered = { $partner } offers no id of the event, so { $key } is empty and repeat deposits cannot be told apart. There is nothing to mend here; compare the sums with the cabinet.
check-transaction-constant = { $key } is always “{ $value }”. { $tracker } would take every deposit after the first for a repetition of it. Put the partner's macro for the id of the event there.
check-transaction-player = { $value } is the player's id, the same for all his deposits. { $tracker } would take every deposit after the first for a repetition of it. Put the macro for the id of the event there.
check-deposit-twice = “{ $name }” fires at every deposit, the first one included, and “{ $first }” fires at the first. The first deposit would be counted twice. Keep one of them in the partner's cabinet.
check-deposit-twice-alone = “{ $name }” fires at every deposit, the first one included, but sends “{ $event }”. First deposits would count as repeat ones. Use the partner's slots for first and repeat deposits, where it has them.

# Keys and names.
check-param-misnamed = { $tracker } reads { $right }, not { $key }: old manuals have the short name. The value would be lost. Write { $right }.
check-param-locked = { $key } is in the link already, so this row is left out. Remove it.
check-param-duplicate = { $key } stands twice. Only the last value is sent. Remove the one that is wrong.
check-field-duplicate = Another custom field writes { $key } in the same postback. Only the first of them is sent. Remove one, or give it to other postbacks.
check-name-duplicate-postback = Another postback is called “{ $name }” too. You could paste the wrong one, and custom fields cannot tell them apart. Rename one.
check-name-duplicate-link = Another registration link is called “{ $name }” too. You could hand out the wrong one. Rename one.

# The partner's link.
check-base-url-scheme = “{ $value }” does not begin with https:// (or http://). It is not a link, so none is built. Copy the whole link from the partner's cabinet.
check-base-url-host = “{ $value }” has no host behind https://. It is not a link, so none is built. Copy the whole link from the partner's cabinet.
check-base-url-blank = There is a blank inside “{ $value }”. It would cut the link off there, so none is built. Take the blank out.
check-base-url-backslash = There is a backslash in “{ $value }”. It is not a link, so none is built. Write / where it stands, or take it out.
check-base-url-other = “{ $value }” is not a link that a browser could open, so none is built. Copy it again from the partner's cabinet.
check-base-url-port = What stands behind the colon of the host in “{ $value }” is no port, so no browser can open it and no link is built. Copy it again from the partner's cabinet.
check-base-url-schemes = “{ $value }” begins with two schemes, one behind the other. A browser would look for a host called “https”. Leave one.
check-base-url-scheme-broken = In “{ $value }” the beginning https:// is broken. No browser opens it, so no link is built. Put https:// there.
check-base-url-app = “{ $value }” opens the Telegram app and nothing else; no parameter can be put into it. Take the bot's link that begins with https://t.me/.
check-base-url-userinfo = The link has a name and password before the host (“{ $value }”). Browsers warn of that or drop it. Leave it out unless the partner needs it.
check-base-url-and = “{ $value }” stands behind & before there is any ?. The partner takes it for a part of the path and reads no parameter. It belongs behind ?.
check-base-url-doubled = ?? stands where one ? belongs: the first parameter would be called “?…”, and the partner would not read it.
check-base-url-second = A second ? is no separator: the partner reads “{ $value }” as one parameter. If a new parameter begins there, it must be &.
check-base-url-encoded = “{ $value }” is a part of the path: an encoded ? begins no query. If the parameters { $meant } are meant, they must be written so.
check-base-url-wrapped = This is a redirector's wrapping around the link { $inside }. What is added to it would not reach the partner. Take the link out.
check-base-url-http = { $value } begins with http. Some browsers and networks warn or stop there. Use https if the partner offers it.
check-base-url-fragment = The link has the part { $value } at its end, which no server receives. The parameters therefore stand before it. Open the link once to see that it works.
check-base-url-is-postback = This is a postback link of the tracker, not the partner's link. A lead who opens it would see an error. Paste the link that the partner gave you.
check-base-url-telegram = Telegram passes on nothing but { $key }, so the click's id would be lost. Put { $key }={ $macro } into the link.
check-base-url-telegram-start = Telegram takes at most { $limit } letters, digits, _ and - in { $key }. “{ $value }” with the id in place of { $macro } does not fit, and the lead would arrive without it. Shorten it.
check-base-url-telegram-code = Telegram passes on nothing but { $key }, and there stands the partner's code “{ $value }”, without which the lead is nobody's; the click's id would be lost. If the partner's cabinet takes both in one, write { $value }-{ $macro }; else ask your manager how the id is passed. (& cannot stand inside { $key }.)
check-base-url-telegram-elsewhere = “{ $value }” is an invite, a post, a share or a channel: nothing can be passed on through it, and the click's id would be lost. Ask the partner for the bot's link (https://t.me/…bot).
check-base-url-shortener = { $value } shortens links and may drop what is added to them. The click's id would be lost. Use the full link.
check-base-url-click-param = The link has { $key } already (“{ $value }”). It is replaced by { $macro }, there is nothing to do.
check-value-too-long = The value of { $key } has { $length ->
    [one] { $length } character
   *[other] { $length } characters
}; { $partner } keeps { $limit }. The rest would be cut off. Shorten it.
check-postback-scheme = { $partner } calls { $scheme } links only, and { $tracker } takes https. No postback would arrive. Ask the partner's manager, or put a redirect of your own between them.
check-placed-changed = “{ $name }” changed since you placed it on { $day }. Placed: { $before } Now: { $now } Put it into the cabinet anew, then mark it as placed again.
check-postback-http = The postbacks go over http: whoever is on the way can read and change them. If the tracker has https, choose it.

# What a fix does.
check-fix-each-status = a postback for each status: { $list }
check-fix-write = write “{ $value }”
check-fix-clean = clean it: “{ $value }”
check-fix-unset = use the usual macro
check-fix-add = add { $params }
check-fix-event = write “{ $event }”, { $params }
check-fix-remove = remove { $key }
check-fix-move = move { $key } to the custom fields
