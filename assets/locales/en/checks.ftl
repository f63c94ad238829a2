# What the checks say: what is wrong, what will happen, what to do. Values come as arguments only.
check-key-missing = { $label }: not filled in yet. Without it there is no postback link. Paste any postback link of { $tracker } here.
check-key-invalid = { $label }: “{ $value }” is not { $format }. { $tracker } would refuse every postback. Paste a postback link of { $tracker }, the value is taken out of it.
check-format-uuid = a key such as 48d0524a-3abb-4cd5-82b8-404fa1cb4f7e
check-format-host = a domain such as track.example.com
check-format-token = a key of letters, digits, _ and -
check-key-shared = { $label }: the profile “{ $other }” of another partner has the same one. Conversions of both partners would arrive as one. Take the key that was issued for this partner.
check-click-param-missing = No click parameter yet. Without it the partner does not keep the click's id and no link can be built. Choose the parameter on the step Click ID.
check-base-url-none = There is no registration link yet. Leads need one that carries the click's id. Add the partner's link on the step Registration links.
check-base-url-missing = The registration link “{ $name }” has no base URL yet. Paste the link that the partner gave you.
check-integration-unknown = There is no integration “{ $value }” here. What the partner calls its macros is not known, so no postback link is built. Choose another integration, or add its file.
check-tracker-unknown = There is no tracker “{ $value }” here, so no link can be built. Choose another tracker, or add its file.
check-postback-unknown = The custom field { $key } names the postback “{ $value }”, which is not there. It will be sent with none. Name an existing postback.

check-fix-write = write “{ $value }”
check-fix-remove = remove { $key }
