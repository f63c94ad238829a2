# Страницы программы.
text = { $text }
phrase = { $text }

# Заголовок и шаги
title-untouched = новый
title-new = новый оффер
title-profiles = офферы
all-saved = всё сохранено
not-saved = не сохранено
step-integration = Интеграция
step-click = Click ID
step-postbacks = Постбеки
step-fields = Поля
step-fields-short = Поля
step-links = Ссылки
step-links-short = Ссылки
step-summary = Итог
too-small = Для clickwire нужно { $columns } × { $rows } знаков. Увеличьте окно.

# Для чего страница
intro-profiles = Ваши офферы. Откройте, чтобы скопировать ссылки, или создайте новый.
intro-integration = Куда льёте трафик? У готовых партнёрок постбеки и макросы уже настроены.
intro-name = Назовите оффер, например по партнёрке. Enter — дальше.
intro-click = В этом параметре clickid уходит в { $custom ->
    [yes] партнёрку
   *[no] { $partner }
 } и возвращается в постбеке: без него ни одна конверсия не засчитается.
intro-postbacks = Одна ссылка на событие: скопируйте её и вставьте в { $custom ->
    [yes] кабинет партнёрки, в поле этого события
   *[no] поле кабинета { $partner }, указанное справа
 }.
intro-fields = Что { $custom ->
    [yes] партнёрка
   *[no] { $partner }
 } сообщает о лиде: попадает в карточку лида. { $place }
intro-fields-none = В { $tracker } нет кастомных полей. То, что он принимает, можно добавить параметром постбека на шаге 3.
intro-links = Ссылка для лидов. Вставьте ту, что дали в { $custom ->
    [yes] партнёрке
   *[no] { $partner }
 }: clickid подставится сам. { $place }
intro-summary = Что куда. c копирует ссылку, n — следующую: перенесите их в кабинет { $custom ->
    [yes] партнёрки
   *[no] { $partner }
 }, а последние — в { $tracker }.

# Списки
tab-all = Все
tab-connected = Подключённые
category-igaming = iGaming
category-binary-options = Опционы
category-cpa = CPA-сети
category-network = Сети
category-finance = Финансы
category-dating = Дейтинг
category-mobile = Мобайл
category-shop = Товары
category-push = Пуши
category-offerwall = Офферволы
category-telegram = Telegram
category-platforms = Платформы
category-own = Мои
add-profile = новый оффер
custom-integration = Кастомная интеграция
custom-short = кастомная
custom-description = вы знаете параметры и макросы партнёрки
custom-detail = Вы сами указываете параметр Click ID и формат макросов; три обычных постбека добавятся сразу: регистрация, первый депозит, повторный депозит.
state-ready = готовая
state-ready-short = готовая
state-verified = сверено { $date }
state-verified-short = сверено
state-manual = по мануалу партнёрки
state-manual-short = мануал
state-template = по шаблону трекера
state-template-short = шаблон
state-forum = с форума: сначала проверьте
state-forum-short = форум
state-soon = скоро
soon-title = { $name } пока не готова.
answer-custom-named = Настроить как кастомную под названием { $name }
answer-leave = Оставить как есть
file-bad = не читается
file-in-conflict = конфликт git
conflicted-copy = конфликтующая копия { $file }
in-order = в порядке
profile-content = { $postbacks ->
    [one] { $postbacks } постбек
    [few] { $postbacks } постбека
   *[other] { $postbacks } постбеков
 }, { $links ->
    [one] { $links } ссылка
    [few] { $links } ссылки
   *[other] { $links } ссылок
 }
age-now = только что
age-minutes = { $count } мин назад
age-hours = { $count } ч назад
age-days = { $count } дн назад
first-start = Впервые здесь? Нажмите Enter на партнёрке и идите по шагам; ? — помощь в любом месте. Мышь выключена, чтобы можно было выделять текст; m включает её.
profile-removed = { $name }: удалено. u вернёт.
profile-made-undone = { $name } отменён и лежит в корзине. Ctrl-R вернёт.
profile-back = { $name } снова здесь.
profile-renamed-back = { $before } снова называется { $name }.
list-not-saved = Оффер ещё не сохранён. Откройте его, чтобы узнать почему.
list-row-changed = Этот оффер изменила другая программа. Список прочитан заново, проверьте.

# Шаг 1
label-profile-name = Название
hint-profile-name = название оффера
name-empty = Нужно название: введите его, Esc — отмена.
name-taken = Оффер «{ $name }» уже есть. Выберите другое название.
integration-changed = Интеграция теперь { $name }. Ваши правки остались; u отменит.

# Шаг 2
click-heading-known = Параметры, в которых { $partner } принимает clickid:
label-click-param = Параметр Click ID
hint-click-param = параметр партнёрки для clickid, например sub1
label-click-other = другой
hint-click-other = введите любой другой параметр
comes-back-as = возвращается как { $macro }
label-click-macro = Возвращается как
hint-click-macro = макрос партнёрки, который вернёт clickid
click-macro-derived = { $macro }
label-macro-style = Формат макросов
macro-style-value = { $style }   например { $example }
hint-placeholder = вставьте любую ссылку постбека из трекера или само значение
means-click-param = параметр партнёрки
means-common = встречается часто
click-param-bare = { $typed } принят как { $name }: параметр пишется без скобок, макрос получит их сам.
click-param-changed = Теперь clickid идёт в { $param }; все ссылки обновлены.
click-param-changed-live = Теперь clickid идёт в { $param }, а не в { $before }. Вставьте все ссылки заново; у тех, кто пришёл раньше, clickid остался в { $before }.
style-title = Как партнёрка пишет макросы?
style-body = Посмотрите на любой макрос в её кабинете. Макросы, которые вы не меняли, перепишутся.
answer-style = { $example }

# Шаг 3
tracker-shows = { $tracker } даёт
label-changed = изменено
changed-event = { $from } → { $to }
changed-added = + { $keys }
changed-nothing = ничего, ссылка верна и так
words-arrive = Слова партнёрки придут ивентами:
status-word-event = { $word } → { $event }
status-word-own = { $word } → свой ивент «{ $event }»
status-word-own-amount = { $word } → свой ивент «{ $event }», приходит с { $amount }, хотя за него не платят
words-become = Слова партнёрки и что с ними делает { $tracker }:
word-becomes = { $word } → { $event }
word-ignored = { $word } → игнорируется
word-own = { $word } → не задано, придёт как есть
add-word = ещё одно слово партнёрки
label-word = слово
payout-not-deposit = { $macro } — ваша выплата, а не сумма депозита
deposit-not-payout = { $macro } — сумма депозита, а не ваша выплата
label-slot = вставить в поле
hint-slot = поле в кабинете партнёрки
into-slot = в поле «{ $slot }»
slot-quoted = «{ $slot }»
slot-assumed = предположительно
slot-assumed-short = (предположительно)
from-step-2 = из шага 2
from-step-4 = из шага 4
click-id-locked = Это clickid; он задаётся на шаге 2.
carried-on-step-4 = Это кастомное поле; оно меняется на шаге 4.
hint-key = ключ
hint-value = значение
add-postback = постбек
add-param = параметр
table-heading = Кабинет добавляет это сам; внесите в его таблицу:
table-full = Всё одной ссылкой, для сравнения:
appends-heading = Кабинет добавляет это сам; включите там с такими именами:

# Шаг 4
add-field = кастомное поле
carried-in = в: { $postbacks }
carried-by-all = все постбеки
carried-by-none = ни в одном постбеке: откройте > и отметьте

# Шаг 5
label-link-name = Название ссылки
hint-link-name = название для себя
label-base-url = Base URL
hint-base-url = вставьте ссылку, которую дала партнёрка
label-final-url = Готовая ссылка с параметрами
add-link = ссылка регистрации

# Шаг 6
summary-cabinet = В кабинет { $custom ->
    [yes] партнёрки
   *[no] { $partner }
 }:
summary-links = Для лидов, в { $tracker }:
slot-unknown = (поле постбека)
summary-tracker = И в { $tracker }; пробел отмечает сделанное:
todo-field = кастомное поле { $key }
todo-events = события: { $events }
todo-repeats = повторные депозиты
todo-links = ссылки регистрации
side-key = ключ
side-macro = макрос
copied-ahead = скопировано { $copied } из { $all }: { $what } → дальше: { $next }
copied-ahead-short = { $copied }/{ $all } { $what } → { $next }
copied-ahead-none = скопировано { $copied } из { $all }: { $what }
piece-of = { $owner }, { $text }
registration-link-named = ссылка { $name }
tick-copied = [x]
tick-not-copied = [ ]
mark-copied = скопировано
copied-of = скопировано { $copied } из { $all }

# Placed in the cabinet
day-of-month = { $day } { $month }
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
list-changed = { $count ->
    [one] { $count } изменилась
   *[other] { $count } изменились
 }
list-placed = { $count } вставлено
list-copied = { $copied }/{ $all } скопировано
list-content = { $postbacks }+{ $links }
mark-placed = вставлен
placed-on = вставлен { $day }
changed-since-placed = изменился с { $day }, когда был вставлен
changed-since = изменился с { $day }
mark-changed = изменился
placed-then = В кабинете с { $day }:
placed-now = { $name }: отмечен как вставленный { $day }.
placed-anew = { $name }: отмечен заново, в нынешнем виде, как вставленный { $day }.
placed-no-longer = { $name }: отметка «вставлен» снята.
place-unfinished = { $name } вставлять ещё рано: { $why }.

# Незаконченные ссылки
link-unfinished = не готова: { $what }
link-problem = ссылки нет: { $what }
missing-click-param = нет параметра Click ID (шаг 2)
missing-event = нет ивента (шаг 3)
event-own = { $event }
event-absent = нет: считается как { $event }
event-unnamed = нет: конверсия без названия
event-to-fill = заполнить
missing-base-url = нет ссылки партнёрки (Base URL)
missing-placeholder = нет значения «{ $label }» (шаг 2)
problem-key-invalid = неверно заполнено «{ $label }» (шаг 2)
problem-control-character = в тексте есть скрытый символ
problem-tracker-unknown = неизвестный трекер
problem-integration-unknown = неизвестная интеграция (шаг 1)
problem-base-url-invalid = Base URL — не ссылка

# Копирование
copied = скопировано: { $what }
printed = выведено: { $what }
copied-to-terminal = отправлено в буфер терминала: { $what }. Если не вставляется, нажмите v
copied-but = { $how }, но: { $error }
copied-into-slot = { $name } — вставьте в поле «{ $slot }»
copied-postback = { $name } — вставьте в поле постбека в партнёрке
copied-side = { $text } — впишите в таблицу: { $name }
copied-registration-link = { $name } — ссылка для лидов
copied-all = все ссылки, по строке на каждую
copied-text = текст
copy-no-link-here = На этой строке нет ссылки. Все они на шаге 6.
copy-no-links = Готовых ссылок пока нет.
copy-unfinished = Ничего не скопировано, ссылка { $why }.
copy-next-unfinished = Остальное пока не скопировать. { $name }: { $why }.
copy-all-done = { $count ->
    [one] Скопирована { $count } ссылка — это все.
    [few] Скопированы все { $count } ссылки.
   *[other] Скопированы все { $count } ссылок.
 }
copy-failed = Не скопировано: { $why } Нажмите v, чтобы увидеть ссылки текстом.
interrupt-copies = Здесь Ctrl-C копирует ссылку; выход — q.
interrupt-copied = { $how }. Выход — q.

# Состояние и замечания
all-in-order = всё в порядке
press-findings = ! — все замечания
press-f = f исправит
to-fill-in = заполните
count-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[other] { $count } ошибок
 }
count-warnings = внимание: { $count }
count-notes = { $count ->
    [one] { $count } подсказка
    [few] { $count } подсказки
   *[other] { $count } подсказок
 }
count-to-fill = заполнить: { $count }
word-error = ошибка
word-warning = внимание
word-note = подсказка
word-to-fill = заполните
findings-title = Замечания
fix-nothing = Здесь нечего исправить автоматически.
fixed = { $count ->
    [one] Исправлено; u отменит.
   *[other] Исправлено: { $count }; u отменит.
 }

# После клавиши
key-type-here = Enter — чтобы печатать здесь
key-unknown = Эта клавиша здесь ничего не делает. ? покажет, что можно.
key-save = Всё уже сохранено: каждая правка сразу на диске.
key-save-new = Сохранять пока нечего: новый оффер сохранится с первой правкой.
key-save-typing = Enter примет введённое, и оно сразу сохранится.
key-unknown-over = Эта клавиша здесь ничего не делает. Что можно — в нижней строке; Esc — назад.
key-unknown-typing = При вводе эта клавиша ничего не делает. Esc — отменить ввод.
step-is-last = Шаг { $number } — последний: { $step }.
step-is-first = Шаг { $number } — первый: { $step }.
step-is-here = Это и есть шаг { $number }: { $step }.
tabs-end = С этой стороны вкладок больше нет.
click-param-is = Clickid и так идёт в { $param }.
paste-over = Ничего не вставлено: сначала Esc, потом вставьте ещё раз.
cannot-here = На этой строке так нельзя. ? покажет, что можно.
open-profile-first = Сначала откройте оффер.
choose-partner-first = Сначала выберите партнёрку.
quit-with-q = Выход — q. Всё сохранено.
removed = { $name }: удалено. u вернёт.
undone = Отменено. Ctrl-R вернёт.
undone-edit = Отменено: { $what }. Ctrl-R вернёт.
redone = Сделано снова.
redone-edit = Сделано снова: { $what }. u отменит.
undo-nothing = Отменять нечего.
redo-nothing = Возвращать нечего.
language-now = Русский
mouse-on = Мышь включена: щёлкайте по строкам, шагам, вкладкам и подсказкам внизу; щелчок по ссылке копирует. m выключит.
mouse-off = Мышь выключена; терминал снова выделяет текст.

# Вставка
paste-too-long = Слишком большой текст: не больше { $limit } КБ. Ничего не изменено.
paste-hidden-removed = { $count ->
    [one] Убран { $count } скрытый символ.
    [few] Убрано { $count } скрытых символа.
   *[other] Убрано { $count } скрытых символов.
 }
paste-key-taken = Ключ принят.
paste-key-from-link = Ключ взят из ссылки.
paste-url-taken = Принято как ссылка регистрации.
paste-unknown = Это не ссылка и не ключ. Перейдите на поле и вставьте туда.
paste-other-tracker = Эта ссылка от другого трекера: { $tracker }. T сменит трекер оффера.
paste-postback-unknown = Похоже на постбек трекера, которого здесь не знают ({ $host }); это не ссылка партнёрки, не вставлено.
paste-click-differs = Во вставленной ссылке clickid возвращается из { $param }.
answer-take-click = Взять { $param } как параметр Click ID
answer-keep-click = Оставить { $param }
answer-leave-as-it-is = Оставить как есть
mend-title = Что имелось в виду?
paste-url-here = Base URL теперь вставленный; u вернёт прежний.
paste-links-taken = Сделано ссылок регистрации: { $count }.
paste-link-line = { $name }: { $url }
paste-many-lines = Вставлено ссылок: { $count }.
answer-link-each = Сделать из них ссылки регистрации: { $count }
answer-first-line = Взять только первую

# Инструменты
tracker-title = Для какого трекера этот оффер?
tracker-body = Все ссылки сделаются заново. На живом трафике старые перестанут считать, пока не вставите новые. u отменит.
tracker-changed = Теперь оффер для { $tracker }. Заполните на шаге 2 то, что ему нужно, и вставьте все ссылки заново.
tracker-changed-lost = Теперь оффер для { $tracker }. Там нет места для: { $lost }. Вставьте все ссылки заново; u отменит.
save-integration-unfinished = Чтобы сохранить как интеграцию, нужны параметр Click ID и хотя бы один постбек.
conflict-title = Другая программа изменила этот оффер.
answer-reload = Загрузить с диска; моя последняя правка пропадёт
answer-keep-mine = Оставить моё и перезаписать чужое
answer-load = Загрузить с диска
answer-see-difference = Посмотреть, чем отличаются
sides-title = git не смог слить этот файл.
answer-take-ours = Взять сторону { $ours } (строки { $ours-lines })
answer-take-theirs = Взять сторону { $theirs } (строки { $theirs-lines })
side-taken = Одна сторона взята. Файл, каким он был, с обеими сторонами, тридцать дней лежит в .trash рядом с { $path }.
sides-gone = В { $path } больше нет целых отметок конфликта: файл изменён другой программой.
difference-sides = было: от чего оба начали · моё: первая сторона · чужое: вторая
difference-title = было: от чего оба начали · моё: как здесь · чужое: на диске
difference-before = было
difference-mine = моё
difference-theirs = чужое
difference-both = оба
difference-skipped = … одинаковых строк: { $count }
difference-none = Строки одинаковые: отличаются только концы строк.
difference-line = { $owner }: { $text }
import-title = Вставить ссылки
import-paste-now = Вставьте ссылки: одну или целое сообщение. Из постбеков возьмём ключ, параметр, ивенты и поля; остальные станут ссылками регистрации. До Enter ничего не берётся; Esc — назад.
import-example =
    Например, как присылает менеджер:
    Регистрация: https://api.chatterfy.ai/api/postbacks/…/tracker-postback?tracker.event=registration&clickid={"{"}sub1{"}"}
    Первый депозит: https://api.chatterfy.ai/api/postbacks/…/tracker-postback?tracker.event=sale&clickid={"{"}sub1{"}"}
    Ссылка: https://partner.example/go?sub1={"{{"}tracker.clickid{"}}"}
import-done = Прочитано постбеков: { $postbacks }, ссылок регистрации: { $links }.
import-looks-host = Похоже на { $name }: { $host } — её домен.
import-looks-name = Похоже на { $name }: название стоит в строке { $line }.
import-looks-macros = Похоже на { $name }: таких макросов больше ни у кого нет — { $macros }.
import-way-partner = Похоже на { $name }: её оффер, ссылки как вставлены
import-way-besides = Оффер { $name } и недостающие постбеки: { $besides }
import-way-custom = Кастомный оффер, без партнёрки
import-way-into = В «{ $name }»: ключ и параметр Click ID{ $links ->
    [0] {""}
   *[other] , ссылок регистрации: { $links }
 }
import-way-into-links = В «{ $name }»: ссылок регистрации — { $links }
import-no-new = остаётся прежним
import-taken = Оффер сделан из вставленного. u в списке уберёт его.
partner-attached = Теперь это оффер { $name }; строки — как были вставлены.
import-line = Строка { $line }: { $say }
import-fixable = Можно исправить сразу: { $count }. Возьмите и нажмите F.
import-no-links = Во вставленном тексте нет ссылок.
compare-title = Сравнить
compare-ask = Вставьте или введите URL из лога трекера или из сообщения партнёрки: он сразу сравнится со ссылками оффера.
compare-empty = Сначала вставьте URL.
compare-stands = Уже сравнено. Вставьте следующий URL, Esc — назад.
trace-page-title = Путь клика: туда и обратно

# Список подстановок
offers-title = ↓ выбрать, Enter — подставить
offers-events-title = ↓ выбрать ивент; свой ивент — введите название
offer-usual = { $count ->
    [3] обычные три сразу
   *[other] чего нет из обычных трёх
  }
offer-event = { $role } · { $event }
offer-event-assumed = { $role } · { $event } · предположительно
means-amount = сумма депозита
means-payout = ваша выплата
means-currency = валюта
means-event-id = уникальный ID события
means-transaction-id = ID транзакции
means-user-id = ID игрока
means-country = страна
means-constant = константа
means-field = кастомное поле трекера
role-registration = регистрация
role-first-deposit = первый депозит (ФД)
role-repeat-deposit = повторный депозит (РД)
role-deposit = любой депозит
role-conversion = конверсия
role-lead = лид
role-rejected = отказ
role-ignored = пропускается
role-email-confirmation = email подтверждён
role-qualified = квалифицированный лид
role-withdrawal = вывод
role-commission = комиссия

# Подсказки внизу
key-enter = открыть
key-choose = выбрать
key-open = показать ссылку
key-open-field = в каких постбеках
key-open-profile = открыть
key-close = скрыть
key-toggle = открыть/скрыть
key-tick = отметить
key-copy = копировать
key-copy-next = следующую
key-copy-all = все ссылки
key-place = вставлен
key-print = текстом
key-add = добавить
key-edit = изменить
key-remove = удалить
key-duplicate = дублировать
key-like = ещё такой
key-move-down = ниже
key-move-up = выше
key-undo = отменить
key-redo = вернуть
key-next-step = далее
key-previous-step = назад
key-previous-tab = вкладка левее
key-next-tab = категория
key-filter = поиск
key-all-links = все ссылки
key-its-links = его ссылки
key-findings = замечания
key-fix = исправить
key-fix-all = исправить всё
key-trace = путь клика
key-import = вставить ссылки
key-replace = заменить везде
key-many = списком
key-take-read = импортировать
key-name-read = название
key-take-nothing = отмена
key-way = выбрать
key-compare = сравнить
key-tracker = трекер
key-save-integration = в интеграции
key-up = вверх
key-down = вниз
key-page-up = страница вверх
key-page-down = страница вниз
key-first = первая
key-last = последняя
key-language = язык
key-mouse = мышь
key-help = помощь
key-back = назад
key-quit = выход
key-interrupt = копия/выход
key-commit = готово
key-take-offer = подставить
key-give-up = отмена
key-next-field = след. поле
key-previous-field = пред. поле
key-offers = варианты
key-offers-up = варианты
key-run = сделать
key-go-there = перейти
key-scroll = листать

# Предложения помощи
help-title = Что здесь можно сделать
help-nothing = Здесь такого нет. Backspace стирает букву.
help-filter-hint = печатайте для поиска, Enter — сделать
help-idea = Суть: clickid трекера уходит в ссылке регистрации, в параметре Click ID; партнёрка его хранит и возвращает в постбеке. Тогда трекер знает, какая реклама привела депозит.
help-enter = выбрать, открыть или изменить то, на чём курсор
help-open = открыть строку: показать ссылку
help-close = закрыть строку
help-toggle = открыть или закрыть, отметить
help-copy = копировать ссылку этой строки
help-copy-next = копировать следующую ещё не скопированную
help-copy-all = копировать все ссылки, по строке на каждую
help-place = отметить: вставлен в кабинет; ещё раз — снять отметку
help-print = показать ссылки текстом, чтобы выделить мышью
help-add = добавить ещё
help-edit = изменить название или ключ
help-remove = удалить сразу; u вернёт
help-duplicate = дублировать; в списке — новый оффер по образцу этого
help-move-down = сдвинуть строку ниже
help-move-up = сдвинуть строку выше
help-undo = отменить
help-redo = вернуть отменённое
help-next-step = к следующему шагу
help-previous-step = к предыдущему шагу
help-step = к этому шагу
help-previous-tab = вкладка левее
help-next-tab = вкладка правее
help-filter = поиск по списку
help-findings = все замечания проверок
help-fix = исправить замечание этой строки
help-fix-all = исправить всё, что исправляется наверняка
help-trace = пройти путь одного клика
help-import = создать оффер из вставленных ссылок
help-replace = заменить домен, ключ или параметр клика во всех офферах
help-many = по ссылке на каждое название или значение из списка
help-compare = сравнить полученный URL с этим оффером
help-tracker = другой трекер для этого оффера
help-save-integration = сохранить оффер как свою интеграцию
help-up = вверх
help-down = вниз
help-page-up = на страницу вверх
help-page-down = на страницу вниз
help-first = к первой строке
help-last = к последней строке
help-language = другой язык
help-mouse = включить или выключить мышь
help-help = эта помощь
help-back = на уровень назад
help-take-read = взять прочитанное выбранным способом
help-take-nothing = ничего не брать: всё останется как есть
help-name-read = назвать новый оффер иначе
help-way-down = следующий способ или строка ниже
help-way-up = предыдущий способ или строка выше
help-quit = выход; всё сохранено
help-interrupt = на ссылке копирует её, иначе выход
help-commit = принять текст
help-give-up = отменить правку
help-next-field = принять и перейти к следующему полю
help-fields-done = готово, или к строке, которую надо заполнить
help-next-line = к следующей строке
help-previous-line = к предыдущей строке
help-previous-field = принять и перейти к предыдущему полю
help-offers = выбрать из списка
help-offers-up = выбрать из списка
key-keep-filter = к списку
help-filter-choose = выбрать партнёрку; в других списках — к первому найденному
help-leave-filter = выйти из поиска: курсор на первом найденном
help-drop-filter = убрать фильтр
filter-drop = показать всё
filter-nothing = Ничего не найдено. Backspace стирает букву, Esc — весь поиск.
help-go-there = перейти к месту выбранного
help-fix-chosen = исправить выбранное
help-choose = принять выбранный ответ
help-choose-nothing = ничего не отвечать: всё останется как есть
help-line-down = на строку вниз
help-line-up = на строку вверх
help-text-start = в начало
help-text-end = в конец
help-line-done = взять введённую строку
help-run = сделать то, что в выбранной строке
signed-api = { $name } принимает подписанный POST с секретным токеном: ссылкой постбека это не передать. Его отправляет ваш трекер: ищите интеграцию в его настройках.
signed-api-beside = Не по ссылке: Enter — почему.

# Настройки
settings-title = Настройки
setting-language = Язык
setting-mouse = Мышь
setting-ascii = Только ASCII
setting-clipboard = Буфер обмена
setting-on = вкл.
setting-off = выкл.
setting-clipboard-auto = какой подходит
setting-clipboard-system = системный
setting-clipboard-terminal = терминала
setting-clipboard-print = без буфера: ссылки выводятся
setting-holder = Буфер после выхода
setting-colours = Цвета
setting-colours-auto = под терминал
setting-colours-dark = для тёмного фона
setting-colours-light = для светлого фона
setting-about-language = Язык программы и команд; офферы и ссылки не меняются.
setting-about-mouse = С мышью щелчок выбирает, открывает и копирует, а текст в терминале выделяется с зажатым Shift.
setting-about-ascii = Для терминалов, которые неверно рисуют рамки, стрелки и знаки.
setting-about-clipboard = Если скопированное не вставляется, попробуйте другой способ. По SSH это буфер терминала; «без буфера» показывает ссылку текстом — выделите её мышью.
setting-about-holder = Последняя скопированная ссылка остаётся, пока не скопируете другое, но не дольше суток: её вместе с ключом держит отдельная программа. Без этого она пропадёт, когда clickwire закроется.
setting-about-colours = Если ссылки и клавиши плохо видно, скажите, какой у терминала фон. Иначе об этом спрашивают сам терминал.
setting-kept = Действует сразу и запоминается.
ascii-on = Теперь рисуется только символами ASCII.
ascii-off = Снова рисуются все знаки.
holder-on = Скопированное останется в буфере и после выхода.
holder-off = Скопированное пропадёт, когда clickwire закроется.
clipboard-now = Теперь ссылки копируются так: { $way }.
key-settings = настройки
key-change = изменить
help-settings = настройки: язык, мышь, ASCII, буфер обмена
help-change-setting = изменить выбранную настройку

# Разделы помощи
help-group-first = Для начала
help-group-links = Ссылки: увидеть, скопировать, вставить
help-group-edit = Изменить
help-group-check = Проверить
help-group-profile = Оффер целиком
help-group-move = Перемещение
help-group-program = Программа
colours-now = Теперь цвета такие: { $colours }.
