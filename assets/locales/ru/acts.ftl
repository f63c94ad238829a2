# Что говорят действия.
integration-changed-custom = Теперь интеграция кастомная. Что вы правили руками — осталось; u отменит.
partner-not-ready = { $name } пока не готова.
partner-title = Настроить этот оффер под { $name }?
partner-title-custom = Сделать интеграцию кастомной?
answer-change = Сменить
label-integration = Интеграция
label-tracker = Трекер

change-goes = − { $what }
change-comes = + { $what }
change-becomes = { $from } → { $to }
change-moves = { $what }: другое место
change-inside = { $what }: { $change }
edit-where = { $what } (шаг { $step })
edit-and-more = { $first } и ещё { $count }
edit-removed = { $kind ->
    [postback] постбек { $what } удалён
    [field] кастомное поле { $what } удалено
    [link] ссылка { $what } удалена
    [placed] отметка снята: { $what }
   *[text] удалено: { $what }
 }
edit-added = { $kind ->
    [postback] постбек { $what } добавлен
    [field] кастомное поле { $what } добавлено
    [link] ссылка { $what } добавлена
    [placed] отмечено: { $what }
   *[text] добавлено: { $what }
 }
edit-moved = { $kind ->
    [postback] постбек { $what } передвинут
    [field] кастомное поле { $what } передвинуто
    [link] ссылка { $what } передвинута
   *[text] передвинуто: { $what }
 }
edit-becomes = { $kind ->
    [postback] постбек { $change }
    [field] кастомное поле { $change }
    [link] ссылка { $change }
   *[text] { $change }
 }
change-more = { $count ->
    [one] … и ещё { $count } изменение
    [few] … и ещё { $count } изменения
   *[many] … и ещё { $count } изменений
 }

paste-elsewhere = Это ссылка или ключ, а не текст для этого поля. { $what }
told-both = { $one } { $other }
paste-out-of-text = Ссылка взята из текста.
paste-link-without-key = Ссылка от трекера этого оффера, ключа в ней нет.
paste-key-and-click = Ключ и параметр Click ID { $param } взяты из ссылки.
paste-key-differs = В оффере стоит другое значение. Взять вставленное?
answer-take-pasted = Взять вставленное
answer-keep-values = Оставить как есть
move-is-last = Ниже некуда: это последняя строка.
move-is-first = Выше некуда: это первая строка.

change-none = ничего не меняется
word-title = Чем { $tracker } считает «{ $word }»?
answer-word-event = { $event } ({ $key })
answer-word-ignored = игнорировать ({ $key })
answer-word-own = не задавать: придёт как есть
answer-word-reads = не задавать: { $word } — его собственное слово
word-mapped = { $says }. u вернёт как было.
word-gone = { $word } больше нет ни в одном списке. u вернёт как было.
word-one-at-a-time = По одному слову, без запятой: { $word }
words-none = Здесь нет постбека с макросом статуса, слова которого этот трекер умеет переводить в свои.
tracker-change-title = Перевести этот оффер на { $name }?
save-integration-name = Как назвать интеграцию?
save-integration-id = Какой у неё id? Так будет называться файл.
save-integration-title = Сохранить { $name } как свою интеграцию с id { $id }?
save-integration-replace-title = Заменить свою интеграцию { $id }? Изменятся эти строки.
save-integration-write = Сохранить
save-integration-shipped = { $id } — id интеграции, которая идёт с clickwire. Выберите другой id.
save-integration-elsewhere = Id { $id } уже есть в { $path }. Выберите другой id или измените тот файл.
save-integration-same = Ваша интеграция уже точно такая.
save-integration-changed = { $path } тем временем изменился, поэтому ничего не записано. Сохраните ещё раз, чтобы увидеть разницу.

# Ивенты, которых нет ни в одном источнике
assumed-event = { $role ->
    [registration] регистрацию
    [first-deposit] первый депозит
    [repeat-deposit] повторный депозит
    [deposit] ивент на любой депозит
    [conversion] конверсию
    [lead] лид
    [rejected] отказ
    [email-confirmation] подтверждение email
    [qualified] квалифицированный лид
    [withdrawal] вывод
    [commission] комиссию
   *[other] этот ивент
  }
assumed = предположительно: ни один источник не говорит, что { $partner } отдаёт { $event }{ $sum ->
    [yes] {" "}и что { $macro } — его сумма
   *[no] {""}
  }: проверьте в кабинете
events-all-there = Эти постбеки уже есть.

# One value for another in all profiles
replace-old-empty = Не указано, что искать.
replace-no-host = «{ $value }» — не домен вида track.example.com. Укажите его без пути.
replace-no-key = «{ $value }» — не ключ постбека: в нём только буквы, цифры, _ и -.
replace-no-param = «{ $value }» — не имя параметра вида sub4.
replace-key-format = «{ $value }» не подходит как ключ трекера в «{ $profile }». Скопируйте его из трекера ещё раз.
replace-anew-slot = { $profile }: { $name }, в поле «{ $slot }» у { $partner }: { $link }
replace-anew = { $profile }: { $name }, у { $partner }: { $link }
replace-anew-link = { $profile }: { $name }, ссылка регистрации — везде, где вы её раздали: { $link }
replace-nothing = Заменять нечего: «{ $old }» нет ни в одном из просмотренных офферов ({ $count }).
replace-line = { $profile }: { $line }
replace-anew-heading = Вставить заново:
replace-put-back = Возвращено как было: { $path }
replace-unchanged = Ничего не заменено.
replace-half = Эти файлы вернуть не удалось, в них новое значение: { $files }
replace-done = { $count ->
    [one] Изменён { $count } оффер.
    [few] Изменено { $count } оффера.
   *[other] Изменено { $count } офферов.
}
replace-form = Заменить везде
replace-ask-old = Что заменить: домен, ключ постбека или параметр клика.
replace-ask-new = Что поставить вместо него.
replace-in-all = { $count ->
    [one] Во всех офферах ({ $count }).
    [few] Во всех офферах ({ $count }).
   *[other] Во всех офферах ({ $count }).
}
replace-in-shown = { $count ->
    [one] В оффере, который показывает фильтр.
    [few] В { $count } офферах, которые показывает фильтр.
   *[other] В { $count } офферах, которые показывает фильтр.
}
replace-is-host = Домен — есть в { $count } из { $all } офферов.
replace-is-key = Ключ постбека — есть в { $count } из { $all } офферов.
replace-is-param = Параметр клика — есть в { $count } из { $all } офферов.
replace-which = «{ $old }» — что имеется в виду?
replace-same = Это одно и то же: ничего не изменится.
replace-title = { $count ->
    [one] Поставить { $new } вместо { $old } в { $count } оффере?
    [few] Поставить { $new } вместо { $old } в { $count } офферах?
   *[other] Поставить { $new } вместо { $old } в { $count } офферах?
}
answer-replace = { $count ->
    [one] Заменить в { $count } оффере
    [few] Заменить во всех { $count } офферах
   *[other] Заменить во всех { $count } офферах
}
replace-unreadable = { $why } Пока он не читается, ничего не заменяется; фильтр может его исключить.
replace-not-done = { $why } { $what }
replace-undone = { $count ->
    [one] Отменено: { $count } оффер снова такой, как был.
    [few] Отменено: { $count } оффера снова такие, как были.
   *[other] Отменено: { $count } офферов снова такие, как были.
}
replace-taken-back = u в списке офферов вернёт всё назад.
replace-report = Заменено

# Новый оффер по образцу
like-form = Новый оффер по образцу
like-ask-name = Название. Название и базовый URL можно вставить вместе.
like-ask-urls = Базовый URL от партнёрки; несколько через пробел — по ссылке на каждый.
like-ask-value = { $key } — похоже на метку баера или креатива: другое значение, или пусто — без него.
like-links = Ссылок: { $count } — { $names }
like-keeps = Остальное как в «{ $name }»: ключ, параметр клика, постбеки, поля. Вставленным ничего не считается.
like-no-link = «{ $text }» — не ссылка. Вставьте её так, как дала партнёрка, вместе с https://.
like-name-taken = Оффер «{ $name }» уже есть. Назовите иначе.
like-made = «{ $name }» создан и сохранён. u отменит это.

# Много ссылок из одной
many-form = Много ссылок из одной
many-ask-values = Названия или название=значение: при вставке по одному в строке, при вводе через запятую. Каждому — своя ссылка.
many-ask-param = Параметр, в который пойдёт значение.
many-ask-url = Базовый URL всех этих ссылок.
many-present = В этой ссылке { $param } — «{ $value }»; в новых будет своё значение.
many-params = Свободны: { $params }
many-title = { $count ->
    [one] { $count } ссылка, значение — в { $param }?
    [few] { $count } ссылки, у каждой своё значение в { $param }?
   *[other] { $count } ссылок, у каждой своё значение в { $param }?
}
many-no-values = В том, что дано, нет ни названий, ни значений.
many-click-param = { $param } несёт ID клика. Выберите другой параметр.
replace-c-copies = c копирует, что вставить заново, — для того, кто вставляет.
