# Что может быть не так с нашим файлом. { $key } — полное имя ключа.
kind-text = текст в кавычках
kind-flag = true или false
kind-number = целое число
kind-date = дата вида 2025-04-29
kind-list = список в [ ]
kind-table = таблица
kind-phrase = текст или таблица с en и ru
file-not-toml = Это не TOML: { $cause }. Исправьте файл в текстовом редакторе; в нём ничего не изменено.
file-conflict-marks = git не смог слить этот файл и оставил в нём отметки конфликта: строки { $ours-lines } — из { $ours }, строки { $theirs-lines } — из { $theirs }{ $more ->
    [0] {""}
   *[other] , и таких мест ещё { $more }
}. Оставьте одну сторону в текстовом редакторе и уберите отметки; сами мы ничего не изменили.
file-wrong-type = { $key }: здесь должен быть { $expected }, а стоит значение типа { $found }. Исправьте в текстовом редакторе; ничего не изменено.
file-key-missing = Нет ключа { $key }.
file-bad-word = { $key }: «{ $value }» не подходит. Можно: { $choices }.
file-version-below-one = version должно быть 1 или больше. Исправьте в текстовом редакторе; в файле ничего не изменено.
file-newer = Файл создан более новой версией clickwire. Обновите clickwire, чтобы открыть его; ничего не изменено.
file-extends-unknown = { $key }: нет интеграции «{ $value }», которую можно дополнить.
file-placeholder-unknown = { $key } содержит «{ $value }», но секции [placeholders.{ $value }] нет.
file-placeholder-nowhere = { $key }: { "{" }{ $value }{ "}" } нет ни в endpoint, ни в параметрах.
file-placeholder-reserved = { $key }: имя «{ $value }» занято: в оффере так записан сам трекер. Назовите иначе.
file-param-wrong = { $key }: «{ $value }» — это не ключ=значение.
file-hidden-character = { $key }: внутри невидимый символ («{ $value }»), он попал бы в каждую ссылку. Уберите его в текстовом редакторе.
