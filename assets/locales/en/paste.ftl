# What cleaning a paste has undone: "cleaned: `&amp;` → `&`, 2 blanks".
paste-cleaned = cleaned: { $what }
paste-list = { $list }, { $item }
paste-undone-encoded-link = the whole link was percent-encoded
paste-undone-trailing = `{ $text }` behind the link
paste-undone-no-scheme = https:// put before it
paste-undone-text =
    { $count ->
        [one] `{ $from }` → `{ $to }`
       *[other] `{ $from }` → `{ $to }` and the like, { $count } times
    }
paste-undone-blank =
    { $count ->
        [one] 1 blank
       *[other] { $count } blanks
    }
paste-undone-quote =
    { $count ->
        [one] 1 quote mark
       *[other] { $count } quote marks
    }
paste-undone-line-break =
    { $count ->
        [one] 1 line break
       *[other] { $count } line breaks
    }
paste-undone-zero-width =
    { $count ->
        [one] 1 invisible character
       *[other] { $count } invisible characters
    }
paste-undone-wrapping = taken out of { $host }'s wrapping
