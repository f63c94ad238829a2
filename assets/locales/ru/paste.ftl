# Что исправлено во вставленном тексте: «исправлено: `&amp;` → `&`, 2 пробела».
paste-cleaned = исправлено: { $what }
paste-list = { $list }, { $item }
paste-undone-encoded-link = ссылка целиком была в %-кодировке
paste-undone-trailing = `{ $text }` после ссылки
paste-undone-no-scheme = добавлено https://
paste-undone-text =
    { $count ->
        [1] `{ $from }` → `{ $to }`
        [few] `{ $from }` → `{ $to }` и подобное, { $count } раза
       *[other] `{ $from }` → `{ $to }` и подобное, { $count } раз
    }
paste-undone-blank =
    { $count ->
        [one] { $count } пробел
        [few] { $count } пробела
       *[other] { $count } пробелов
    }
paste-undone-quote =
    { $count ->
        [one] { $count } кавычка
        [few] { $count } кавычки
       *[other] { $count } кавычек
    }
paste-undone-line-break =
    { $count ->
        [one] { $count } перенос строки
        [few] { $count } переноса строки
       *[other] { $count } переносов строки
    }
paste-undone-zero-width =
    { $count ->
        [one] { $count } невидимый символ
        [few] { $count } невидимых символа
       *[other] { $count } невидимых символов
    }
paste-undone-wrapping = вынуто из обёртки { $host }
