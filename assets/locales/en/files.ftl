# What can be wrong with a file of ours. { $key } is the key's full name.
kind-text = text in quotes
kind-flag = true or false
kind-number = a whole number
kind-date = a date such as 2025-04-29
kind-list = a list in [ ]
kind-table = a table
kind-phrase = text, or a table of en and ru
file-not-toml = This is not valid TOML: { $cause }. Correct the file in a text editor; nothing in it was changed.
file-conflict-marks = git could not merge this file and left its conflict marks in it: lines { $ours-lines } are of { $ours }, lines { $theirs-lines } of { $theirs }{ $more ->
    [0] {""}
   *[other] , and there are { $more } more such places
}. Keep one side in a text editor and take the marks out; nothing was changed.
file-wrong-type = { $key } must be { $expected }, but a value of type { $found } stands there. Correct it in a text editor; nothing was changed.
file-key-missing = { $key } is missing.
file-bad-word = { $key }: “{ $value }” is not known. It can be: { $choices }.
file-version-below-one = version must be 1 or above. Correct it in a text editor; nothing was changed.
file-newer = This file was made by a newer clickwire. Update clickwire to open it; nothing was changed.
file-extends-unknown = { $key }: there is no integration “{ $value }” to extend.
file-placeholder-unknown = { $key } holds the placeholder “{ $value }”, but [placeholders.{ $value }] is missing.
file-placeholder-nowhere = { $key }: neither the endpoint nor a parameter holds { "{" }{ $value }{ "}" }.
file-placeholder-reserved = { $key }: a placeholder cannot be called “{ $value }”, that is the tracker's own id in a profile. Give it another name.
file-param-wrong = { $key }: “{ $value }” is not key=value.
file-hidden-character = { $key } holds a character that shows nothing (“{ $value }”), and every link would carry it. Take it out in a text editor.
