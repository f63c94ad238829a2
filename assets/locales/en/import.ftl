# What importing pasted links has to tell, by line.
import-no-link = No link here: “{ $text }”.
import-no-scheme = “{ $text }” looks like a link without https:// in front; it was left out. Put https:// before it and import it again.
import-bad-link = “{ $text }” cannot be a link: { $why }. It was left out.
import-bad-scheme = it does not begin with http:// or https://
import-bad-host = it has no host
import-bad-blank = there is a blank or an invisible character inside
import-bad-backslash = there is a backslash inside
import-bad-other = its address is not valid
import-repeat = The same link as in line { $line }; it counts once.
import-raw-of = The raw link ({ $event }) of the postback whose finished link is in line { $line }; it counts once.
import-other-key = This link has another key, { $key }. A profile has one key: the first, { $kept }, was kept.
import-other-tracker = This is a postback link of { $tracker }, the profile is on { $kept }; it was left out. Import it as a profile of its own.
import-param-twice = { $key } stands here twice; the last value counts.
import-click-missing = This link has no { $key }, so no conversion could be attributed. It was added.
import-click-bare = { $key }={ $value } has lost its brackets: the partner would send the word { $value } instead of the click id. It was imported as { $macro }, as in the other links.
import-click-all-bare = { $key }={ $value } is no macro: the partner would send the word { $value } instead of the click id. It was kept as pasted; { $macro } is probably meant.
import-click-differs = { $key }={ $value } here, { $macro } in the other links. A profile has one click macro: { $macro } was kept.
import-event-missing = The link of “{ $name }” has no event; give it one.
import-event-absent = “{ $name }” has no event, and none was added: { $tracker } counts it as { $event }.
import-event-unnamed = “{ $name }” has no event, and none was added: { $tracker } books a conversion without a name.
import-offer-event = “{ $name }”: { $raw } is the unfinished event; the finished one is { $event }.
import-offer-event-params = “{ $name }”: { $raw } is the unfinished event; the finished one is { $event } with { $params }.
import-click-elsewhere = This link hands the click id over in { $param }, but the postbacks bring { $macro } back: no conversion could be attributed. If this partner uses { $param }, choose it as the click parameter.
