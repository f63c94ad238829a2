# Путь простыми вопросами (--plain), по одному в строке. { $what } и подобное — другие сообщения.
plain-hello = clickwire, простые вопросы. Отвечайте номером, словами или текстом. помощь — слова, которые работают всегда, выход — конец. Каждый ответ сразу сохраняется.
plain-choice = { $number }. { $what }
plain-enter = Просто Enter: { $what }.
plain-step = Шаг { $number } из 6: { $step }.
plain-offer = { $text }: { $means }
plain-finding = { $word }: { $say }
plain-keep = оставить { $value }
plain-take = взять { $value }
plain-leave-empty = пока оставить пустым
plain-no-new = ничего не добавлять
plain-go-on = дальше, { $step }
plain-go-back = назад

# Слова, которые работают всегда; строчными, по одному слову.
plain-word-back = назад
plain-word-help = помощь
plain-word-quit = выход
plain-word-undo = отменить
plain-word-redo = вернуть
plain-word-copy = копировать
plain-word-next = следующую дальше
plain-word-all = все всё
plain-word-placed = вставлен
plain-word-up = выше
plain-word-down = ниже
plain-word-duplicate = дублировать
plain-word-like = такой
plain-word-many = списком
plain-word-replace = заменить
plain-word-remove = удалить
plain-word-check = проверить
plain-word-mend = исправить
plain-word-find = найти
plain-word-history = история
plain-word-trace = путь
plain-word-compare = сравнить
plain-word-import = импорт
plain-word-profiles = офферы
plain-word-partner = партнёрка
plain-word-tracker = трекер
plain-word-name = название
plain-word-click = параметр
plain-word-key = ключ
plain-word-postbacks = постбеки
plain-word-words = слова
plain-word-fields = поля
plain-word-links = ссылки
plain-word-summary = итог
plain-word-integration = интеграция
plain-word-language = язык
plain-word-clipboard = буфер
plain-help = { $word }: { $what }
plain-help-back = к предыдущему вопросу
plain-help-help = эти слова
plain-help-quit = конец; всё сохранено
plain-help-undo = отменить последнее изменение
plain-help-redo = вернуть отменённое
plain-help-copy = копировать ссылку по номеру: копировать 2; «копировать следующую» — ту, что ещё не скопирована, «копировать все» — все ссылки
plain-help-placed = ссылка стоит в кабинете: вставлен 2; ещё раз — отметка снята
plain-help-up = поднять постбек, поле, ссылку или параметр по номеру: выше 2; без номера — то, что открыто
plain-help-down = опустить: ниже 2
plain-help-duplicate = сделать копию рядом: дублировать 2; в списке офферов — копию оффера
plain-help-like = новый оффер по образцу: такой 2; название и базовый URL спросим
plain-help-many = по ссылке на каждое название или значение из списка, по образцу ссылки: списком 2; без номера — последней
plain-help-replace = другой домен, ключ или параметр клика во всех офферах: заменить old.example new.example
plain-help-remove = удалить: удалить 2; в списке офферов — убрать оффер
plain-help-check = что нашли проверки
plain-help-mend = исправить всё, что можно исправить наверняка
plain-help-find = найти ссылки и офферы по нескольким буквам: найти фтд; номер копирует ссылку
plain-help-history = прежние состояния оффера, и вернуть одно из них
plain-help-trace = пройти путь одного клика, туда и обратно
plain-word-sheet = инструкция
plain-help-sheet = инструкция менеджеру
plain-help-compare = сравнить полученный URL с этим оффером: сравнить https://…
plain-help-import = сделать оффер из вставленных ссылок
plain-help-profiles = другой оффер или новый
plain-help-partner = партнёрка
plain-help-tracker = другой трекер; сначала скажу, что изменится
plain-help-name = название оффера
plain-help-click = параметр Click ID
plain-help-key = ключ постбека
plain-help-postbacks = постбеки и их ссылки
plain-help-words = что трекер делает с каждым словом из макроса статуса
plain-help-fields = кастомные поля
plain-help-links = ссылки регистрации
plain-help-summary = все ссылки и куда их вставить
plain-help-integration = сохранить оффер как свою интеграцию
plain-help-language = другой язык
plain-help-clipboard = как копируются ссылки; запоминается
plain-help-quotes = Чтобы ответить таким словом или числом как текстом, возьмите его в кавычки: "key"

# Что спрашивается
plain-ask-profile = Какой оффер? Номер или часть названия.
plain-ask-partner = Какая партнёрка? Номер или часть названия; { $count ->
    [one] известна { $count }
   *[other] известно { $count }
 }.
plain-ask-soon = Настроить как кастомную?
plain-ask-name = Как назвать оффер?
plain-ask-click = Какой параметр Click ID? Номер, или введите другой.
plain-ask-endpoint = { $label }: вставьте любую ссылку постбека из трекера или само значение.
plain-ask-postbacks = Какой постбек посмотреть или изменить? Номер. «копировать» и номер — копирует ссылку.
plain-ask-postback = Что изменить?
plain-ask-postback-name = Какой ивент? Номер, или введите название своего.
plain-ask-event = Какой ивент он шлёт? Номер, или введите другой.
plain-ask-key = Какой ключ у нового параметра? Номер, или введите другой.
plain-ask-value = Какое значение у { $key }? Номер, или введите другое.
plain-ask-fields = Какое кастомное поле изменить? Номер.
plain-ask-field = Какой ключ у нового кастомного поля? Номер, или введите другой.
plain-ask-field-change = Что изменить?
plain-ask-macro = Каким макросом партнёрки заполнять { $key }? Номер, или введите другой.
plain-ask-links = Какую ссылку изменить? Номер, или вставьте сюда ссылку партнёрки.
plain-ask-link = Что изменить?
plain-ask-base-url = Вставьте ссылку, которую дала партнёрка (Base URL).
plain-ask-new-name = Как назвать?
plain-ask-summary = Номер копирует ссылку или отмечает сделанное. Слова «постбеки», «ссылки» и другие ведут к шагу, «выход» — конец.
plain-ask-slot = В какое поле кабинета партнёрки её вставить? Номер, или введите другое.
plain-ask-import = Вставьте ссылки, по одной в строке. Пустая строка — конец.
plain-ask-import-way = Как взять? «назад» — ничего не брать, «название» — назвать иначе.
plain-import-name = Новый оффер называется { $name }.
plain-ask-compare = Вставьте URL, который кто-то получил.
plain-ask-found = Что взять? Номер копирует ссылку или открывает оффер.
plain-found-count = Найдено: { $count }.
plain-found-profile = открыть { $name }
plain-found-link = { $profile }: { $what }
plain-found-nothing = По запросу «{ $typed }» ничего не найдено.
plain-find-what = Что найти? Скажите слово и несколько букв: найти фтд
plain-ask-clipboard = Как копировать ссылки? Номер.
plain-ask-history = Какое состояние вернуть? Его номер.
plain-state = до { $when }: { $what }
plain-ask-findings = Что исправить? Номер.
plain-ask-replace = Заменить?
plain-ask-like = Название и базовый URL, каждое с новой строки, в любом порядке; несколько URL — по ссылке на каждый. Пустая строка — конец.
plain-ask-like-values = Похоже на метки баера или креатива. Номер убирает метку; ключ=значение ставит другое значение.
plain-ask-several = Вставьте базовые URL, каждый с новой строки. Пустая строка — конец.
plain-ask-many = Названия или название=значение, каждое с новой строки: каждому — ссылка по образцу этой. Пустая строка — конец.
plain-ask-many-param = В какой параметр пойдёт значение? Номер или другое имя.

# Варианты и то, что читается вслух
plain-like-clear = убрать { $key } = { $value }
plain-like-restore = вернуть { $key } = { $value }
plain-like-make = создать { $name }
plain-add-several = добавить сразу несколько ссылок регистрации
plain-many-count = { $count ->
    [one] { $count } ссылка
    [few] { $count } ссылки
   *[other] { $count } ссылок
 }
plain-profile = { $name }, { $partner }
plain-profile-name = Оффер: { $name }
plain-partner = { $name }, { $state }
plain-custom = { $what }: { $about }
plain-all-partners = { $count ->
    [one] все партнёрки: { $count }
   *[other] все партнёрки: { $count }
 }
plain-postbacks-about = Одна ссылка на событие. Каждая вставляется в названное поле в кабинете партнёрки.
plain-postback = { $name }, ивент { $event }
plain-postback-slot = { $name }, ивент { $event }, в поле «{ $slot }»
plain-link = { $name }, ссылка для лидов
plain-raw = Ссылка из трекера { $tracker }:
plain-ready = Готовая ссылка:
plain-table-row = В таблице партнёрки: ключ { $key }, макрос { $macro }
plain-event-about = Ивент — слово трекера для того, что произошло.
plain-add-postback = добавить постбек
plain-add-param = добавить параметр
plain-add-field = добавить кастомное поле
plain-add-link = добавить ссылку регистрации
plain-change-event = изменить ивент { $event }
plain-change-slot = изменить поле кабинета
plain-change-words = изменить, что трекер делает со словами партнёрки
plain-ask-words = Какое слово? Его номер.
plain-add-word = ещё одно слово партнёрки
plain-ask-word = Какое слово присылает партнёрка?
plain-change-param = изменить { $key } = { $value }
plain-change-base-url = изменить Base URL { $value }
plain-rename = переименовать
plain-remove = удалить
plain-field = { $key } = { $macro }, { $carried }
plain-carried-by-none = пока ни в одном постбеке
plain-tick = добавить в { $postback }
plain-untick = убрать из { $postback }
plain-mend = исправить: { $what }

# Что сообщается после ответа
plain-unknown = Здесь это непонятно. Ответьте номером или словами варианта; «помощь» — слова, которые работают всегда.
plain-unknown-near = Здесь это непонятно. Может быть, { $word }? «помощь» — слова, которые работают всегда.
plain-which = Что именно? Назовите номер после слова.
plain-choose = Выберите вариант: введите его номер.
plain-several = Подходит несколько вариантов: { $numbers }. Введите один из этих номеров.
plain-no-partner = Партнёрки «{ $typed }» в списке нет. Введите другую часть названия или выберите кастомную интеграцию.
plain-click-wrong = «{ $value }» — не имя параметра. Введите его так, как он стоит в ссылках партнёрки, например sub1.
plain-not-text = Эта строка — не текст в UTF-8, поэтому не прочитана.
plain-undone = Последнее изменение отменено.
plain-undone-edit = Отменено: { $what }.
plain-redone = Изменение возвращено.
plain-redone-edit = Сделано снова: { $what }.
plain-moved = Перемещено.
plain-undo-takes-back = отменить вернёт всё назад.
plain-like-made = { $name } создан; отменить уберёт его.
plain-file-duplicated = Копия: { $path }
plain-file-removed = Оффер убран в { $path }
plain-compared-with = Сравнивается с { $name }.
plain-compared-part = { $key }: { $what }
plain-back-nowhere = Раньше этого вопроса ничего нет. «выход» — конец.
plain-copied = Скопировано: { $what }
plain-copied-to-terminal = Отправлено в буфер терминала: { $what }. Если вставка ничего не даёт, возьмите ссылку из её строки.
plain-copied-ahead = Скопировано { $copied } из { $all }; дальше: { $next }
plain-todo = сделать в { $tracker }: { $what }
plain-todo-done = сделано в { $tracker }: { $what }
plain-printed = Выведено на следующей строке: { $what }
plain-copied-not = Буфера обмена здесь нет. Возьмите ссылку из следующей строки: { $what }
plain-copy-unfinished = Не скопировано. { $what }: { $why }
plain-placed = В кабинете: { $what }.
plain-placed-which = Какая ссылка? Скажите «вставлен» и её номер.
plain-copy-which = Какую ссылку? Скажите «копировать» и номер.
