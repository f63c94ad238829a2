# Терминал и копирование.
session-no-terminal = clickwire показывает экраны в терминале, а здесь терминала нет. Запустите его в окне терминала или возьмите команду: список даёт clickwire --help.
session-old-console = Эта консоль в режиме прежней версии и экранов не покажет. Выключите его (правый щелчок по заголовку, «Свойства», «Настройки», «Использовать прежнюю версию консоли»), откройте Windows Terminal или работайте вопросами и ответами: clickwire --plain
session-mintty = Это окно (mintty, как в Git Bash) не передаёт clickwire клавиши. Запустите так: winpty clickwire — или откройте Windows Terminal.
session-panic = clickwire остановился из-за собственной ошибки. Всё, что было сохранено, цело. Пришлите, пожалуйста, эти строки:
session-press-any-key = Выделите мышью и скопируйте. Любая клавиша вернёт в clickwire.
session-mask = m скрывает ключи — для скриншота.
session-unmask = m снова показывает ключи.
clipboard-failed = Системный буфер обмена не принимает текст: { $cause }. Нажмите v — ссылка откроется простым текстом.
clipboard-hangs = Системный буфер обмена не отвечает. Нажмите v — ссылка откроется простым текстом.

# Инструкция менеджеру.
sheet-title = { $profile }: ссылки для { $partner } из { $tracker }
sheet-the-partner = партнёрки
sheet-live-key = В ссылках рабочий ключ: у кого они есть, тот может слать конверсии. Никому больше их не показывайте.
sheet-in-cabinet = В кабинете { $partner }
sheet-step-slot = { $name }: в поле «{ $slot }»
sheet-step = { $name }: в поле для этого события
sheet-step-link = { $name }: для лидов, в { $tracker }
sheet-rows = Там же заполнить таблицу:
sheet-appends = Там же включить, под этими именами:
sheet-not-finished = Не готова, пока не вставлять: { $why }
sheet-no-link = такой ссылки нет
sheet-replace = Там стоит другая ссылка, её заменить: { $link }
sheet-links = Ссылки регистрации
sheet-in-tracker = В { $tracker }
sheet-test = Тестовая конверсия
sheet-page-title = Инструкция менеджеру
sheet-c-copies = c копирует всё это текстом — для чата.
copied-sheet = инструкция менеджеру
key-sheet = менеджеру
help-sheet = инструкция менеджеру: какая ссылка куда
key-copy-text = копировать всё
help-copy-text = скопировать всю инструкцию
