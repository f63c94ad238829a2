# Что сообщает импорт вставленных ссылок, по строкам.
import-no-link = Здесь нет ссылки: «{ $text }».
import-no-scheme = «{ $text }» похоже на ссылку без https:// в начале; она пропущена. Допишите https:// и импортируйте ещё раз.
import-bad-link = «{ $text }» не может быть ссылкой: { $why }. Она пропущена.
import-bad-scheme = она не начинается с http:// или https://
import-bad-host = в ней нет домена
import-bad-blank = внутри пробел или невидимый символ
import-bad-backslash = внутри обратная косая черта
import-bad-other = её адрес записан неверно
import-repeat = Та же ссылка, что в строке { $line }; она учтена один раз.
import-raw-of = Ссылка из трекера ({ $event }) для постбека, готовая ссылка которого стоит в строке { $line }; учтена один раз.
import-other-key = В этой ссылке другой ключ, { $key }. В оффере один ключ: оставлен первый, { $kept }.
import-other-tracker = Это постбек трекера { $tracker }, а оффер — для { $kept }; ссылка пропущена. Импортируйте её отдельным оффером.
import-tracker-guessed = Принято за ссылку { $tracker }. Это догадка: она так же подходит { $other }. Если это { $other }, смените трекер клавишей T.
import-tracker-guessed-alone = Принято за ссылку { $tracker }. Это догадка только по виду ссылки; если трекер другой, смените его клавишей T или добавьте его файл.
import-postback-unknown = Похоже на постбек трекера, которого здесь не знают ({ $host }): { $text }. Он пропущен: это не ссылка для лидов. Добавьте файл этого трекера или возьмите ссылку известного.
import-key-unknown = Неизвестно, чтобы { $tracker } что-то делал с { $keys }; в ссылке оставлено.
import-param-twice = { $key } стоит здесь дважды; считается последнее значение.
import-http-kept = Оставлено http://, как было в ссылке.
import-http-changed = http:// заменено на https://, как { $tracker } выдаёт свои ссылки.
import-click-missing = В этой ссылке нет { $key }, ни одна конверсия не была бы засчитана. Параметр добавлен.
import-click-bare = { $key }={ $value } — потеряны скобки: партнёрка прислала бы слово { $value } вместо clickid. Импортировано как { $macro }, как в остальных ссылках.
import-click-all-bare = { $key }={ $value } — это не макрос: партнёрка прислала бы слово { $value } вместо clickid. Оставлено как вставлено; скорее всего, имелось в виду { $macro }.
import-click-differs = Здесь { $key }={ $value }, в остальных ссылках { $macro }. В оффере один макрос clickid: здесь заменено на { $macro }.
import-event-missing = В ссылке «{ $name }» нет ивента; укажите его.
import-event-absent = В «{ $name }» нет ивента, и он не добавлен: { $tracker } считает это как { $event }.
import-event-unnamed = В «{ $name }» нет ивента, и он не добавлен: { $tracker } запишет конверсию без названия.
import-offer-event = «{ $name }»: { $raw } — незаконченный ивент; готовый — { $event }.
import-offer-event-params = «{ $name }»: { $raw } — незаконченный ивент; готовый — { $event } с { $params }.
import-click-elsewhere = Эта ссылка передаёт clickid в { $param }, а постбеки возвращают { $macro }: ни одна конверсия не засчитается. Если у этой партнёрки { $param }, выберите его параметром Click ID.
import-foreign-macro = { $param }={ $macro } — макрос { $other }, а оффер для { $tracker }. Оставлено как есть: заполнит его только { $other }.
