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
import-tracker-guessed = Taken for a link of { $tracker }. That is a guess: it fits { $other } just as well. If it is { $other }, switch the tracker with T.
import-tracker-guessed-alone = Taken for a link of { $tracker }. That is a guess by its form alone; if it is another tracker, switch with T, or add its file.
import-postback-unknown = This looks like a postback link of a tracker that is not known here ({ $host }): { $text }. It was left out; it is no registration link. Add a file of that tracker, or take its link from a known one.
import-key-unknown = { $tracker } is not known to do anything with { $keys }; it stays in the link.
import-param-twice = { $key } stands here twice; the last value counts.
import-http-kept = http:// was kept, as it stood there.
import-http-changed = http:// became https://, as { $tracker } gives its links out.
import-click-missing = This link has no { $key }, so no conversion could be attributed. It was added.
import-click-bare = { $key }={ $value } has lost its brackets: the partner would send the word { $value } instead of the click id. It was imported as { $macro }, as in the other links.
import-click-all-bare = { $key }={ $value } is no macro: the partner would send the word { $value } instead of the click id. It was kept as pasted; { $macro } is probably meant.
import-click-differs = { $key }={ $value } here, { $macro } in the other links. A profile has one click macro: it was rewritten to { $macro } here.
import-event-missing = The link of “{ $name }” has no event; give it one.
import-event-absent = “{ $name }” has no event, and none was added: { $tracker } counts it as { $event }.
import-event-unnamed = “{ $name }” has no event, and none was added: { $tracker } books a conversion without a name.
import-offer-event = “{ $name }”: { $raw } is the unfinished event; the finished one is { $event }.
import-offer-event-params = “{ $name }”: { $raw } is the unfinished event; the finished one is { $event } with { $params }.
import-click-elsewhere = This link hands the click id over in { $param }, but the postbacks bring { $macro } back: no conversion could be attributed. If this partner uses { $param }, choose it as the click parameter.
import-foreign-macro = { $param }={ $macro } is { $other }'s macro, the profile is on { $tracker }. It was left as it is: only { $other } fills it.
