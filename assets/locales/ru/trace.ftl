# Путь клика: туда и обратно. { $partner } и { $tracker } — названия; макросы и прочий текст приходят аргументами.
trace-the-partner = партнёрка
trace-title = { $profile } · путь одного клика · офлайн, на тестовых значениях
trace-row-click = Клик
trace-row-opens = Лид открывает
trace-row-keeps = { $partner } хранит
trace-opens-nothing = ссылки регистрации пока нет
trace-keeps-nothing = ничего от клика
trace-sends = { $partner } шлёт постбеки
trace-receives = { $tracker } получает
trace-attributed = засчитан
trace-lost = не засчитан
trace-no-amount = без суммы
trace-no-event = без ивента
trace-retry-name = он же, повторно
trace-verdict = Вывод
trace-row-events = Ивенты
trace-row-money = Деньги
trace-reach = до лида { $count ->
    [one] доходит
   *[other] доходят
  } { $count } из { $all }
trace-money = доходит { $arrives } из { $sent } { $currency }
trace-two = { $first }; { $second }
trace-list = { $first }, { $second }
trace-not-proven = Не доказано: { $what }.
trace-live-test = Тестовая конверсия ({ $caution })

# Маршрут клика
trace-route-link = Ссылка лида
trace-route-partner = { $partner }
trace-route-postback = Постбек
trace-route-tracker = Трекер
trace-route-in-link = в самой ссылке
trace-route-nothing = (ничего)
trace-route-empty = (пусто)
trace-route-broken = обрыв
trace-route-broken-at = Обрыв: { $place ->
    [link] ссылка лида{ $named ->
        [yes] {" "}«{ $name }»
       *[no] {""}
      }
    [partner] { $partner }
    [postback] постбек{ $named ->
        [yes] {" "}«{ $name }»
       *[no] {""}
      }
   *[tracker] { $tracker }, постбек «{ $name }»
  }
trace-route-whole = Click id возвращается (постбеки: { $count } из { $all })
trace-route-others = С другими постбеками он возвращается ({ $count } из { $all })
trace-route-not-kept = { $partner } не хранит то, что приходит в { $param }
trace-route-not-carried = ссылка не несёт click id
trace-route-telegram = Telegram передаёт дальше только start, а click id не в нём
trace-route-telegram-start = Telegram передаёт start, только если в нём не больше 64 символов: латиница, цифры, _ и -; этот не пройдёт

# Чем кончается каждый ивент
trace-verdict-attributed = засчитан
trace-verdict-but = засчитан; { $note }
trace-verdict-lost = не засчитан: { $why }

# Почему ивент не засчитан
trace-lost-no-link = ссылки регистрации пока нет: click id не уходит, и вернуться нечему
trace-lost-not-partner = ссылка регистрации ведёт на адрес постбеков трекера { $tracker }, а не в партнёрку ({ $partner })
trace-lost-scheme = { $partner } вызывает только http-адреса, а этот — https: ничего не отправится
trace-lost-unfinished = ссылка не готова, не заполнено: { $missing }
trace-lost-unbuilt = ссылки нет, см. замечание { $code }
trace-lost-missing = { $tracker } вообще не получит { $key }
trace-lost-direction = { $macro } — макрос самого трекера { $tracker }; { $partner } его не знает и отправит как есть
trace-lost-encoded = { $text } — макрос с закодированными скобками; { $partner } не увидит в нём макроса и отправит как есть
trace-lost-style = { $partner } пишет макросы как { $style }; { $macro } уйдёт как есть
trace-lost-literal = { $partner } не знает { $macro } и отправит его как есть
trace-lost-not-kept = { $macro } возвращает то, что пришло в { $param }, но ссылка регистрации не несёт click id в { $param }: { $tracker } получит пустое значение
trace-lost-empty = { $tracker } получит пустой { $key }
trace-lost-bare = { $tracker } получит текст { $text } вместо id клика: макрос потерял скобки
trace-lost-other = { $tracker } получит { $text }, а это не id клика
trace-missing-click-param = параметр Click ID
trace-missing-event = ивент
trace-missing-base-url = ссылка партнёрки

# Что ещё бывает с ивентом
trace-event-none = { $tracker } не получит ивента: { $key } пуст
trace-event-absent = без ивента: { $tracker } считает это как { $event }
trace-event-unnamed = без ивента: { $tracker } запишет конверсию без названия
trace-event-raw = { $event } — незаконченное название: правила, которые ждут { $finished }, не сработают
trace-event-word = придёт как { $event }, словом партнёрки: { $tracker } примет его за ивент с таким названием
trace-event-word-amount = придёт как { $event }, словом партнёрки, и с суммой { $amount }, которую за него не платят
trace-money-no-event = «{ $name }»: { $event } — не ивент с оплатой
trace-deposit-twice = этот же депозит уже отправил «{ $other }»: он посчитается дважды
trace-same-id-retry = тот же { $key } { $value }: { $rule ->
    [drops] { $tracker } его отбросит, депозит посчитается один раз
    [overwrites] { $tracker } перезапишет прежний, депозит посчитается один раз
    [counts] { $tracker } посчитает его ещё раз, депозит посчитается дважды
   *[unknown] что { $tracker } делает с повторной отправкой, не задокументировано
  }
trace-same-id-event = тот же { $key } { $value }, что у прежнего ивента: { $rule ->
    [drops] { $tracker } его отбросит, он не посчитается
    [overwrites] { $tracker } перезапишет им прежний
    [counts] { $tracker } посчитает оба
   *[unknown] что { $tracker } делает в этом случае, не задокументировано
  }
trace-no-id-retry = нет ID транзакции: { $rule ->
    [drops] { $tracker } его отбросит
    [overwrites] { $tracker } перезапишет прежний
    [counts] { $tracker } посчитает его ещё раз как новый
   *[unknown] посчитает ли { $tracker } повторную отправку ещё раз, не задокументировано
  }
trace-no-id-event = нет ID транзакции, от прежнего не отличить: { $rule ->
    [drops] { $tracker } его отбросит, он не посчитается
    [overwrites] { $tracker } перезапишет им прежний
    [counts] { $tracker } посчитает оба
   *[unknown] посчитает ли { $tracker } оба, не задокументировано
  }

# Деньги
trace-money-lost = «{ $name }» не засчитан
trace-money-none = у «{ $name }» нет { $key }
trace-money-unreadable = «{ $name }» приносит текст { $text }, а не число
trace-money-repeat = повтор «{ $name }» не считается

# Подсказки
trace-note-no-link = Ссылки регистрации пока нет: без неё лид не унесёт click id в партнёрку. Добавьте её на шаге 5.
trace-note-link-unbuilt = Ссылку регистрации «{ $link }» пока не собрать.
trace-note-two-schemes = Ссылка регистрации начинается с двух https:// подряд: браузер ищет домен «https» и не находит.
trace-note-wrapped = Ссылка регистрации — обёртка редиректора вокруг ссылки партнёрки: clickid остаётся у редиректора и до партнёрки не доходит.
trace-note-links = Путь идёт через ссылку регистрации «{ $link }»; есть ещё { $count ->
    [one] { $count } ссылка
    [few] { $count } ссылки
   *[many] { $count } ссылок
  }. Если какая-то ссылка теряет клик, показана первая такая.
trace-note-no-postbacks = Постбеков пока нет: обратно ничего не вернётся.
trace-note-no-registration = О регистрации не сообщает ни один постбек.
trace-note-no-first-deposit = О первом депозите не сообщает ни один постбек.
trace-note-no-repeat-deposit = О повторных депозитах не сообщает ни один постбек.
trace-note-currency = В «{ $name }» стоит { $said }, а лид платит в { $paid }: сумма запишется не в той валюте, если партнёрка её не пересчитывает.
trace-note-ignored = { $tracker } не берёт то, чего не знает, из «{ $name }»: { $keys }
repeats-need = Чтобы { $tracker } засчитал повторные депозиты: { $what }

# Чего так не доказать
trace-unproven-cabinet = что ссылки стоят в кабинете и что { $partner } их вызывает
trace-unproven-custom = что { $partner } знает эти макросы: у кастомной интеграции их знаете только вы
trace-unproven-second-hand = что { $partner } всё ещё использует эти макросы: источник вторичный
trace-unproven-delay = когда придут ивенты: { $partner } шлёт их не сразу: { $delay }
trace-unproven-delay-of = когда придёт «{ $name }»: { $delay }
trace-unproven-assumed = что { $partner } отдаёт { $event }: источника нет{ $sum ->
    [yes] , и неизвестно, что там { $macro } — депозит или выплата
   *[no] {""}
  }
trace-unproven-param = что { $partner } хранит { $param }: среди её известных параметров клика его нет
trace-unproven-place = что { $partner } берёт click id из этого места ссылки
trace-unproven-events = что { $tracker } знает эти ивенты: { $where }

# Тестовая конверсия
trace-live-ask = сначала предупредите менеджера: тесты могут принять за фрод
trace-live-step = { $text }
trace-live-open = откройте свою ссылку регистрации и зарегистрируйтесь
trace-live-log = скопируйте из лога трекера URL, который пришёл
trace-live-compare = clickwire compare "{ $profile }" URL

# Команда
cli-about-trace = Пройти путь одного клика туда и обратно, офлайн, на тестовых значениях
cli-arg-amount = Сумма каждого депозита [50]
cli-arg-currency = Валюта, в которой платит лид [USD]
cli-arg-clickid = Click ID; без него — пример из трекера
trace-amount-wrong = --amount ждёт число, например 50 или 49.99, а не «{ $value }».
