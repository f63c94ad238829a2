# Командная строка. Описания команд: cli-about-…; их аргументов: cli-arg-….
cli-about = clickwire проводит clickid трекера через партнёрку и обратно. Без команды или с именем оффера открывает программу в терминале.
cli-about-links = Показать все ссылки офферов
cli-about-history = Показать прежние состояния оффера, новые сверху, и что меняли
cli-about-restore = Вернуть прежнее состояние оффера
cli-about-sheet = Показать инструкцию менеджеру: какая ссылка в какое поле
cli-about-profiles = Список офферов и что в них нашли проверки
cli-about-integrations = Каталог партнёрок: список, файл интеграции, проверка файлов, приём файла от коллеги
cli-about-integrations-list = Список каталога
cli-about-integrations-show = Показать интеграцию в виде TOML
cli-about-path = Показать, где лежат офферы, настройки и ваши файлы
cli-about-completions = Показать скрипт автодополнения для командной оболочки
cli-about-man = Показать страницу справочника для команды man
cli-about-open = Открыть оффер в терминале
cli-about-help = Показать справку по команде

cli-arg-summary = Сколько их вместо списка
cli-arg-open-name = Какой оффер открыть: имя или имя его файла
cli-arg-names = Офферы: по имени или по имени файла
cli-arg-all = Все офферы
cli-arg-placed = Только ссылки, изменившиеся после вставки в кабинет
cli-check-placed-all = Ни одна вставленная ссылка не изменилась (вставлено: { $count }).
cli-arg-format = Формат: text или json [text]
cli-arg-links-format = Формат: text, json, csv или markdown [text]
cli-arg-state-number = Номер состояния из `clickwire history`
cli-arg-sheet-format = Формат: markdown или text [text]
cli-arg-mask = Скрыть ключи (48d0524a-…) — для скриншота: вставить такую ссылку в кабинет нельзя
mask-not-to-paste = Ключи скрыты: эти ссылки только для показа, вставить их в кабинет нельзя.
cli-arg-integration-id = id интеграции из списка `clickwire integrations`
cli-arg-shell = Оболочка: bash, elvish, fish, powershell или zsh
cli-arg-man-command = Команда, о которой страница; без неё — о самой программе
cli-arg-help-command = Команда
cli-arg-profiles-dir = Папка с офферами [CLICKWIRE_PROFILES_DIR]
cli-arg-lang = Язык [CLICKWIRE_LANG, настройка, язык системы]
cli-arg-color = Цвета: auto, always или never [auto]
cli-arg-help = Показать справку
cli-arg-version = Показать версию
cli-arg-mouse = Включить мышь
cli-arg-ascii = Рисовать только символами ASCII
cli-arg-theme = Цвета для тёмного или светлого фона: auto, light или dark [auto]
cli-arg-plain = Простые вопросы по одному на строку, для программ чтения с экрана
cli-arg-clipboard = Как копировать: auto, system, terminal или print [auto]

cli-usage = Использование:
cli-usage-options = [ОПЦИИ]
cli-usage-name-or-command = [ИМЯ | КОМАНДА]
cli-usage-command = [КОМАНДА]
cli-heading-commands = Команды
cli-heading-arguments = Аргументы
cli-heading-options = Опции
cli-heading-everywhere = Опции всех команд
cli-heading-ui = Опции программы в терминале
cli-man-name = ИМЯ
cli-man-synopsis = КАК ВЫЗЫВАТЬ
cli-man-description = ОПИСАНИЕ
cli-man-extra = КОД ВЫХОДА
cli-man-version = ВЕРСИЯ
cli-after-help =
    Код выхода: 0 — готово; 1 — готово, но есть на что посмотреть; 2 — ошибка в команде
    либо то, что нужно, не читается или не существует.
    Команда важнее оффера с тем же именем; `clickwire open ИМЯ` откроет любой оффер.

# Что не так с командной строкой.
cli-wrong-choice = { $arg }: «{ $value }» не подходит. Можно: { $choices }.
cli-wrong-choice-near = { $arg }: «{ $value }» не подходит. Может быть, { $near }? Можно: { $choices }.
cli-wrong-value = { $arg }: «{ $value }» здесь не подходит.
cli-wrong-value-missing = { $arg }: не указано значение.
cli-wrong-value-too-many = { $arg }: «{ $value }» здесь лишнее.
cli-wrong-unknown-argument = Нет такой опции или аргумента: «{ $arg }».
cli-wrong-unknown-command = Нет такой команды: «{ $name }».
cli-wrong-twice = { $arg } указано дважды.
cli-wrong-together = { $arg } и { $other } нельзя указать вместе.
cli-wrong-missing = Не хватает: { $arg }
cli-wrong-command-missing = Не указана команда.
cli-wrong-not-text = Аргумент — не текст в UTF-8.
cli-wrong-line = Не удалось разобрать командную строку.
cli-wrong-near = Может быть, { $near }?
cli-name-nearly-command = Нет оффера «{ $name }». Может быть, { $near }?
cli-wrong-usage = Использование: { $usage }
cli-wrong-help = Подробнее: clickwire --help
cli-wrong-name-and-command = «{ $name }» и команду нельзя указать вместе. Чтобы открыть этот оффер: clickwire open ИМЯ

cli-unwritten = Не удалось вывести результат: { $cause }
cli-unprinted = Всё сделано, но результат не удалось вывести: { $cause }
cli-integration-unknown = Нет интеграции «{ $id }». Список: `clickwire integrations`.
cli-integration-unknown-near = Нет интеграции «{ $id }». Может быть, «{ $near }»?

# Ссылки.
cli-links-remark = { $profile }, { $link }: { $remark }
cli-links-table = кабинет партнёрки добавляет это сам, впишите в его таблицу: { $rows }
cli-not-finished = ещё не готово, не хватает: { $missing }
cli-missing-and = { $first }, { $second }
cli-missing-click-param = параметр Click ID
cli-missing-event = ивент
cli-missing-base-url = ссылка партнёрки (Base URL)
cli-missing-placeholder = { $label }
cli-problem-tracker-unknown = ссылки нет: трекер оффера здесь неизвестен
cli-problem-unreadable = ссылки нет: { $why }
cli-problem-integration-unknown = ссылки нет: интеграции оффера нет в каталоге
cli-problem-control-character = ссылки нет: в ней управляющий или невидимый символ
cli-problem-key-invalid = ссылки нет: «{ $label }» — не в том виде, какой нужен трекеру
cli-problem-base-url-invalid = ссылки нет: Base URL — не ссылка

# Списки.
cli-column-profile = Оффер
cli-column-name = Название
cli-column-event = Ивент
cli-column-slot = Поле в кабинете
cli-column-link = Ссылка
cli-column-partner = Партнёрка
cli-column-tracker = Трекер
cli-column-state = Состояние
cli-column-id = Id
cli-column-category = Категория
cli-column-click = Параметр Click ID
cli-custom = кастомная
cli-profiles-none = В { $folder } ещё нет офферов. Создать: `clickwire new ИМЯ`.
cli-profiles-unreadable = не читается: { $cause }
cli-count-errors =
    { $count ->
        [one] { $count } ошибка
        [few] { $count } ошибки
       *[many] { $count } ошибок
    }
cli-count-warnings =
    { $count ->
        [one] { $count } предупреждение
        [few] { $count } предупреждения
       *[many] { $count } предупреждений
    }
cli-count-none = ошибок и предупреждений нет
cli-summary-listed = всего
cli-summary-ready = готовых
cli-summary-two = с регистрацией и первым депозитом
cli-summary-three = и с повторным депозитом
cli-state-soon-because = скоро: { $reason }
cli-path-profiles = Офферы
cli-path-integrations = Ваши интеграции
cli-path-trackers = Ваши трекеры
cli-path-settings = Настройки
cli-path-state = Где остановились, и история
cli-path-portable = Всё с собой: папка рядом с программой
cli-path-none = нигде: у этого компьютера нет домашней папки

# Имена, переименование, удаление.
cli-about-rename = Переименовать оффер вместе с файлом
cli-about-duplicate = Скопировать оффер под новым именем
cli-about-replace = Заменить домен, ключ или параметр клика во всех офферах или в названных
cli-arg-replaced-host = Домен и тот, что вместо него: в базовых URL и как домен трекера
cli-arg-replaced-key = Ключ постбека и тот, что вместо него
cli-arg-replaced-param = Параметр клика и тот, что вместо него, везде, где он стоит
cli-arg-replaced-names = Офферы: по имени или по имени файла [все]
cli-arg-dry-run = Только показать, что изменится
cli-replace-dry = Ничего не записано (--dry-run).
cli-about-remove = Удалить оффер
cli-arg-profile-name = Оффер: имя или имя его файла
cli-arg-new-name = Новое имя
cli-several-profiles = Офферов с именем «{ $name }» несколько. Укажите имя файла: { $files }.
cli-name-empty = Офферу нужно имя.
cli-name-hidden = «{ $name }»: в имени не может быть управляющих и невидимых символов.
cli-name-taken = Оффер «{ $name }» уже есть: { $file }. Выберите другое имя.
cli-removed = { $file } отложен на тридцать дней: { $place }

# Файлы интеграций. { $key } — полное имя ключа.
cli-about-integrations-check = Проверить файл интеграции или все свои
cli-arg-integration-file = Файл; без него проверяются все ваши
cli-integrations-none = В { $folder } ещё нет файлов интеграций. Взять за основу готовую: `clickwire integrations show ID`.
cli-integration-right = { $path }: всё в порядке
cli-integration-flaws =
    { $count ->
        [one] { $path }: исправить { $count } место.
        [few] { $path }: исправить { $count } места.
       *[many] { $path }: исправить { $count } мест.
    }
flaw-key-unknown = { $key }: такого ключа clickwire не знает. Здесь можно: { $choices }.
flaw-key-unknown-near = { $key }: такого ключа clickwire не знает. Может быть, «{ $near }»?
flaw-hidden = { $key }: внутри невидимый символ: «{ $value }». Наберите текст заново.
flaw-not-a-slug = { $key }: «{ $value }» — нужны строчные латинские буквы, цифры и дефисы, например «pin-up».
flaw-id-taken = { $key }: id «{ $value }» уже есть в { $path }. Использовать можно только один файл.
flaw-limit = { $key }: «{ $value }» — не длина. Укажите число символов или уберите ключ.
flaw-click-param = { $key }: «{ $value }» — не имя параметра ссылки. Укажите его без скобок: sub1.
flaw-no-macro = { $key }: «{ $value }» — не макрос, и clickid никогда не вернётся. Запишите его как у партнёрки: {"{"}sub1{"}"}.
flaw-twice = { $key }: «{ $value }» указано дважды.
flaw-ready-without-click-params = { $key }: готовой интеграции нужен хотя бы один параметр с нашим clickid, иначе ничего не засчитается. Добавьте его или поставьте status = "soon".
flaw-ready-without-postbacks = { $key }: готовой интеграции нужен хотя бы один [[postbacks]], иначе не вернётся ни один ивент. Добавьте его или поставьте status = "soon".
flaw-ready-without-source = Нет ключа { $key }: готовая интеграция указывает, откуда сведения, например адрес руководства партнёрки.
flaw-soon-without-reason = { $key }: если интеграция ещё не готова, в ключе «reason» указывают почему.
flaw-verified-without-source = { $key }: у сверенного должен быть источник. Укажите в «source» кабинет или руководство партнёрки.
flaw-extends-itself = { $key }: интеграция не может дополнять саму себя.
flaw-macro-name = { $key }: «{ $value }» — не имя макроса (буквы, цифры, _ . : -). Укажите имя без скобок; если макрос пишется иначе, добавьте «text».
flaw-macro-undeclared = { $key }: макрос { $value } не объявлен. Добавьте его в [[macros]], иначе партнёрка может прислать его просто текстом.
flaw-macro-undeclared-near = { $key }: макрос { $value } не объявлен. Может быть, { $near }? Если нет, добавьте его в [[macros]].
flaw-macro-style = { $key }: { $value } записан не в формате { $style } этого файла, и партнёрка его не заменит.
flaw-macro-bare = { $key }: «{ $value }» — не макрос, и уйдёт именно этот текст. Запишите его как { $example }.
flaw-currency = { $key }: «{ $value }» — и не макрос, и не код валюты вроде usd.
flaw-role-twice = { $key }: постбек с ролью «{ $value }» уже есть; этот никогда не найдётся.
flaw-words-without-status = { $key }: слова приходят в макросе. Добавьте «status».
flaw-no-words = { $key }: укажите хотя бы одно слово, которое партнёрка шлёт для этой роли.
flaw-word-twice = { $key }: слово «{ $value }» уже значит другую роль.
flaw-field-prefix = { $key }: «{ $value }» начинается с префикса трекера. Уберите «{ $prefix }»: каждый трекер ставит свой.

# Новые офферы.
cli-about-new = Создать оффер и показать его файл
cli-arg-new-profile = Имя нового оффера
cli-arg-integration = Интеграция партнёрки из списка `clickwire integrations` [кастомная]
cli-arg-click-param = Параметр ссылки партнёрки с нашим clickid, например sub4 [первый у интеграции]
cli-arg-macro-style = Формат макросов кастомной партнёрки: {"{"}x{"}"} {"{{"}x{"}}"} [x] #x# ##x## ${"{"}x{"}"} %x% <x> [{"{"}x{"}"}]
cli-arg-events = Постбеки для этих ролей вместо тех, что даёт интеграция, в этом порядке: registration,first-deposit,repeat-deposit …
cli-arg-tracker = id трекера [трекер по умолчанию или тот, чья ссылка дана как ключ]
cli-arg-key = Ключ постбека или любая постбек-ссылка, в которой он есть
cli-arg-domain = Домен трекера, если его ссылки стоят на вашем домене
cli-arg-set = Любое значение, нужное трекеру, по имени: account=12345; можно несколько раз
cli-arg-base-url = Ссылка партнёрки: станет ссылкой регистрации. Можно указать несколько раз
cli-new-soon = { $name } в clickwire ещё не готова: это кастомная интеграция. Сверьте макросы в кабинете партнёрки.
cli-new-soon-because = { $name } в clickwire ещё не готова, поэтому это кастомная интеграция. { $reason }
cli-new-style-fixed = { $name } пишет макросы как { $style }. Уберите --macro-style или создайте кастомный оффер без --integration.
cli-new-param-bare = Параметр Click ID { $typed } принят как { $param }: макрос запишется из него.
cli-new-left-out = { $option } не использован: в постбек-ссылках { $tracker } для него нет места.
cli-new-events-left-out = Не вошли: { $names }. Кабинет { $partner } не может передать ивент, и { $tracker } засчитал бы их как { $event }.
cli-new-other-tracker = Это ссылка { $link }; её ключ взят для { $tracker }, как указано.
cli-new-key-link = --key: это не постбек-ссылка ни одного из известных трекеров: { $value }
cli-new-not-uuid = { $option }: «{ $value }» не подходит для «{ $label }» в { $tracker }: там 8-4-4-4-12 шестнадцатеричных цифр. Скопируйте любую постбек-ссылку из трекера и укажите её целиком в --key.
cli-new-not-host = { $option }: «{ $value }» не подходит для «{ $label }» в { $tracker }: там домен вида track.example.com.
cli-new-not-token = { $option }: «{ $value }» не подходит для «{ $label }» в { $tracker }: там только буквы, цифры, _ и -.
cli-new-set-wrong = --set: «{ $value }» — это не ИМЯ=ЗНАЧЕНИЕ, например account=12345.
cli-new-set-unknown = --set: у { $tracker } нет «{ $name }». Можно: { $choices }.
cli-new-set-none = --set: у { $tracker } нет «{ $name }»: его постбек-ссылкам значения не нужны.
cli-base-url-scheme = --base-url: «{ $value }» не начинается с https:// или http://.
cli-base-url-host = --base-url: в «{ $value }» нет домена.
cli-base-url-blank = --base-url: в «{ $value }» пробел или невидимый символ.
cli-base-url-backslash = --base-url: в «{ $value }» обратная косая черта.
cli-base-url-other = --base-url: «{ $value }» — не ссылка.
cli-base-url-cut = «{ $text }» после { $value } отброшено: ссылка так не кончается.

# Проверки.
cli-about-check = Проверить офферы: ошибочное место ссылки подчёркнуто
cli-severity-error = ошибка
cli-severity-warning = внимание
cli-severity-note = подсказка
cli-check-fix = Исправляется одной клавишей (f) в программе в терминале: { $fix }
cli-check-choice = На выбор (f в программе в терминале): { $fix }
cli-count-to-fill = заполнить: { $count }
cli-count-notes =
    { $count ->
        [one] { $count } подсказка
        [few] { $count } подсказки
       *[many] { $count } подсказок
    }

# Импорт.
cli-about-import = Создать оффер из вставленных ссылок
cli-arg-import-file = Текстовый файл со ссылками; - или ничего: читать со стандартного ввода
cli-arg-import-name = Имя нового оффера
cli-arg-import-integration = Партнёрка из списка `clickwire integrations`; строки остаются как вставлены [кастомная]
cli-import-looks = { $why } Импортируйте с --integration { $id }, чтобы оффер был её; строки останутся как есть.
cli-import-besides = У { $name } есть ещё: { $roles }. Они не добавлены.
cli-import-waits = Вставьте ссылки и закончите Ctrl-D (в Windows: Ctrl-Z и Enter).
cli-import-unread = Не удалось прочитать текст: { $cause }
cli-import-too-much = Здесь больше { $megabytes } МБ текста. Дайте только часть со ссылками.
cli-import-not-text = Это не текст в UTF-8. Сохраните его в UTF-8 в текстовом редакторе.
cli-import-nothing = Ссылок не найдено, поэтому ничего не создано.

# Сравнение.
cli-about-compare = Сравнить полученную ссылку с оффером: почему не засчиталось?
cli-arg-received-url = Ссылка из логов трекера или из сообщения партнёрки
cli-compare-with = Сравнено с
cli-arg-received-file = Целый лог: по URL в строке или таблица со столбцом URL; - — stdin
cli-compare-no-url = Строка { $line }: URL в ней нет.
cli-compare-no-urls = Ни одного URL не найдено, сравнивать нечего.
cli-column-key = Параметр
cli-column-expected = В оффере
cli-column-received = Пришло

cli-about-trackers = Трекеры: список, один файл, проверка файлов, приём файла от коллеги
cli-about-trackers-list = Показать список трекеров
cli-about-trackers-show = Вывести трекер как TOML
cli-about-trackers-check = Проверить файл трекера или все свои
cli-about-trackers-add = Проверить файл трекера и положить к своим
cli-about-integrations-add = Проверить файл интеграции и положить к своим
cli-arg-tracker-id = id трекера, как в списке `clickwire trackers`
cli-arg-tracker-file = Файл; если не указан — все свои
cli-arg-added-file = Файл или - для того, что приходит на stdin
cli-arg-replace = Положить вместо своего файла с другим текстом; прежний останется рядом как .toml.old
cli-column-values = Нужно
cli-column-tracker-event = Ивент
cli-column-endpoint = Адрес
cli-event-none = нет
cli-event-required = { $key }, обязателен
cli-trackers-none = В { $folder } ещё нет файлов трекеров. Взять за основу готовый: `clickwire trackers show ID`.
cli-add-flaws =
    { $count ->
        [one] { $path } не принят: в нём { $count } ошибка. Ничего не записано.
        [few] { $path } не принят: в нём { $count } ошибки. Ничего не записано.
       *[many] { $path } не принят: в нём { $count } ошибок. Ничего не записано.
    }
cli-add-list = { $path } — список из нескольких партнёрок. Нужна одна партнёрка на файл: общее из начала — в каждый.
cli-add-there = { $path } уже есть, и в нём то же самое.
cli-add-other = { $path } уже есть, и в нём другое:
cli-add-not-replaced = Ничего не записано. Чтобы положить новый вместо { $path }: та же команда с --replace.
cli-add-replaced = { $path } заменён; прежний остался рядом как .toml.old.
cli-add-shipped = Теперь он вместо «{ $id }» из поставки clickwire. Вот чем они отличаются:
flaw-tracker-without-source = Нет ключа { $key }: файл трекера указывает, откуда сведения, например адрес инструкции трекера.
flaw-endpoint = { $key }: «{ $value }» — не адрес, который может вызвать партнёрка. Он начинается с https:// и хоста.
flaw-absent-event = { $key }: если ивент обязателен, постбек без него не может считаться как «{ $value }». Поставьте event_required = false или уберите ключ.
flaw-mistaken = { $key }: «{ $value }» — не ивент этого трекера, исправлять на него нельзя.
