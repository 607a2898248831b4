# Сообщения программы по-русски. Во всех языках одни и те же сообщения и значения: их сравнивает тест.
problems-alike = { $count ->
        [one] ещё { $count } такая же проблема
        [few] ещё { $count } такие же проблемы
      *[other] ещё { $count } таких же проблем
    }: { $code }. Чтобы увидеть все: --all-problems
severity-error = ошибка
severity-note = примечание
severity-warning = предупреждение
label-hint = подсказка
label-also = смотрите также
label-cause = причина
progress = идёт сборка, { $seconds } с
nothing-written = ничего не записано; последний исправный сайт не изменён
accepted = { $count ->
        [one] принят { $count } перевод
        [few] принято { $count } перевода
      *[other] принято { $count } переводов
    }
bidi-character = знак { $code } { $name } меняет порядок, в котором показан текст
bullet-sign = `{ $sign }` не делает пункта списка
callout = такого вида врезки нет: знак показывается как текст
checkbox-form = этот квадратик для отметки виден как текст
clock-wrong = часы этого компьютера показывают время до 1970 года
control-character = управляющий знак { $code } в тексте недопустим
damaged-character = U+FFFD означает, что при преобразовании текста потерян знак
code-fence-text = читатели не увидят `{ $text }` после знаков ```
comment-not-closed = комментарий не закрыт: нет `-->`
definition-twice = определение `[{ $label }]` уже есть, это читатели не увидят
definition-unused = определением `[{ $label }]` не пользуется ни одна ссылка, читатели его не увидят
fix-byte-order-mark = метка порядка байтов (BOM) удаляется
fix-line-ends = концы строк приводятся к виду Unix (LF)
fix-nothing = исправлять нечего
fix-utf-16 = кодировка UTF-16 меняется на UTF-8
fix-would-write = { $files ->
        [one] изменился бы { $files } файл; ничего не записано. Чтобы записать: anyqtama fix --write
        [few] изменились бы { $files } файла; ничего не записано. Чтобы записать: anyqtama fix --write
      *[other] изменилось бы { $files } файлов; ничего не записано. Чтобы записать: anyqtama fix --write
    }
fix-written = { $files ->
        [one] исправлен { $files } файл
        [few] исправлено { $files } файла
      *[other] исправлено { $files } файлов
    }
footnote-missing = сноски `[^{ $name }]` нет
footnote-twice = сноска `[^{ $name }]` определена дважды
footnote-unused = на сноску `[^{ $name }]` ничто не ссылается
heading-attributes = у заголовка может быть только якорь, другие его атрибуты не используются
heading-not-heading = это не заголовок: после `#` нет пробела
hint-brochure-series = в серии `topics` (при `each: topic`) или `areas` (при `each: area`) выбирают, для каких из них делать брошюры; удалите остальные ключи или удалите `each`, если нужна одна брошюра с этим содержанием
hint-bullet-sign = начинайте каждый пункт с `- `
hint-callout = виды: `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]`, отдельно на первой строке цитаты (`> `)
hint-checkbox-form = пишите `- [ ] текст`: один пробел внутри скобок и один после них
hint-damaged-character = наберите на его месте исходный знак
hint-code-fence-text = перенесите эти слова в текст или удалите
hint-definition-twice = дайте одному из них другую метку
hint-definition-unused = сошлитесь на него: `[текст][{ $label }]`, или удалите
hint-delete-character = удалите его: поставьте курсор после него и нажмите Backspace
hint-footnote-missing = добавьте абзац `[^{ $name }]: текст`
hint-footnote-renamed = назовите знак и сноску одинаково: на сноску `[^{ $name }]` ничто не ссылается
hint-footnote-twice = дайте одной из них другое имя
hint-footnote-unused = поставьте `[^{ $name }]` в нужном месте или удалите сноску
hint-heading-not-heading = пишите `## Заголовок {"{"}#anchor{"}"}`
hint-indented-code = удалите пробелы; код поставьте между строками ```
hint-link-not-link = без пробела между `]` и `(` и без пробелов в адресе: `[текст](https://…)`
hint-link-title = перенесите эти слова в текст или удалите
hint-list-from-year = напишите `{ $number }\.` или начните предложение с другого слова
hint-list-not-nested = { $spaces ->
        [one] поставьте перед ним ещё { $spaces } пробел
        [few] поставьте перед ним ещё { $spaces } пробела
      *[other] поставьте перед ним ещё { $spaces } пробелов
    }
hint-markup-left = ставьте `{ $sign }` вплотную до и после слов, в одном абзаце; если нужен сам знак, поставьте перед ним `\`
hint-markup-unknown = удалите `{ $sign }`
hint-merge-conflict = оставьте один вариант и удалите строки с `<<<<<<<`, `=======` и `>>>>>>>`
hint-no-scripts = переводите его как отдельный язык: без `derived_from` и `script`
hint-number-not-list = поставьте пробел после номера и пустую строку перед списком; если список не нужен, поставьте `\` перед точкой
hint-svg = экспортируйте картинку заново как простой SVG или как PNG
hint-table-extra-cell = добавьте столбец в шапку и в строку с дефисами; черту внутри ячейки пишите `\|`
hint-table-not-table = второй строкой должна быть `|---|---|`, перед таблицей нужна пустая строка
hint-yaml-indentation = сделайте у ключей одной группы одинаковый отступ
hint-yaml-invalid = сравните кавычки, скобки и отступы этой и предыдущей строки с похожими строками
hint-yaml-leading-zero = напишите без нуля; если это не число, возьмите в кавычки
hint-yaml-lost-comment = возьмите весь текст в кавычки или перенесите комментарий на отдельную строку
hint-yaml-lost-sign = возьмите весь текст в кавычки
hint-yaml-no-key = поставьте перед значением ключ и двоеточие; если строка продолжает текст, возьмите весь текст в кавычки
hint-yaml-open-quote = поставьте такую же кавычку в конце текста
hint-yaml-quotes = напишите `{ $key }: "…"`; для кавычек внутри берите «…»
hint-yaml-second-document = удалите эту строку
hint-yaml-space-after-colon = напишите `{ $key }: { $value }`
hint-yaml-text-after-quote = возьмите весь текст в одну пару кавычек, внутри берите «…»
hint-yaml-unusual-space = удалите его и нажмите пробел
indented-code = четыре пробела в начале строки делают это блоком кода
invisible-character = невидимый знак { $code } { $name } здесь недопустим
address-not-link = этот адрес не станет ссылкой
backtick-left = этот обратный апостроф виден как текст
code-fence-open = этот блок кода не закрыт: всё после него видно как код
definition-invalid = эта строка не задаёт ни сноску, ни ссылку и видна как текст
definition-missing = нет определения `[{ $label }]:`, поэтому это не ссылка
emphasis-in-number = звёздочки между этими цифрами становятся курсивом, читатели их не увидят
emphasis-in-address = `{ $sign }` внутри этого адреса делает слова курсивом или полужирными и обрывает адрес
entity-left = `{ $text }` видно как текст
footnote-empty = у сноски `[^{ $name }]` нет текста
hint-address-not-link = напишите его в виде `https://egov.kz`, без пробелов
hint-backtick-left = для кавычек берите «…»; у кода обратный апостроф стоит с обеих сторон
hint-bullet-deep = уберите лишние пробелы перед ним: внутренний список сдвинут на два пробела от пункта над ним
hint-bullet-glued = поставьте пробел после `{ $sign }`; если нужен сам знак, поставьте перед ним `\`
hint-code-fence-open = поставьте те же знаки отдельной строкой после кода
hint-definition-invalid = для сноски напишите `[^1]: текст`, а в тексте `[^1]`; для ссылки – после двоеточия только её адрес
hint-definition-missing = напишите адрес после текста: `[текст](https://…)` или добавьте строку `[{ $label }]: https://…`
hint-emphasis-in-number = напишите `×`, а если нужна звёздочка – `\*`
hint-emphasis-in-address = поставьте веб-адрес в угловые скобки, `<https://…>`, а в имени вроде `@name` пишите `\{ $sign }`
hint-address-glued = поставьте после адреса пробел или дефис
hint-comment-form = заметку, которую не видят читатели, пишите так: `<!-- заметка -->`, с двумя дефисами с каждой стороны
hint-plain-text = удалите `{ $sign }`: в заголовках и названиях нет разметки; знак вроде « пишите сам
hint-caption-line = поставьте пустую строку перед подписью таблицы; иначе удалите `:`
hint-entity-left = наберите сам символ; у обозначения HTML известное имя и `;` в конце
hint-footnote-empty = напишите её текст после двоеточия
hint-heading-underlined = черта под строкой делает её заголовком; поставьте между ними пустую строку или напишите `## Заголовок {"{"}#anchor{"}"}`
hint-html-attribute-twice = удалите один из них
hint-html-end-alone = удалите его или напишите `<{ $tag }>` там, где часть начинается
hint-html-markdown = напишите это на Markdown: `{ $form }`
hint-html-not-closed = напишите `</{ $tag }>` там, где часть кончается
hint-html-tag-invalid = напишите `<b>текст</b>`; атрибуты имеют вид `lang="ru"`; если нужен сам знак, поставьте перед ним `\`
hint-html-tag-open = добавьте `>` и закройте кавычки атрибутов
hint-link-reversed = текст берётся в `[ ]`, адрес – в `( )`: `[текст](https://…)`
hint-list-item-empty = напишите текст после знака или удалите знак
hint-list-sign-changes = ставьте перед всеми пунктами один знак; если списков два, разделите их пустой строкой
hint-markdown-in-html = поставьте пустую строку после открывающего тега и перед закрывающим
hint-markup-in-description = перенесите это до или после картинки
hint-markup-underscore = напишите вместо него `{ $sign }`: он работает и рядом с буквами
hint-picture-form = для картинки напишите `![описание]({ $file })`, без пробела после `!`
hint-private-use = удалите его и наберите знак заново; пункт списка начинается с `- `
hint-tab-in-text = для таблицы напишите `| текст | текст |`, иначе поставьте пробел
hint-table-line-without-bars = поставьте после таблицы пустую строку; если это строка таблицы, поставьте в ней `|`
html-attribute-twice = атрибут `{ $attribute }` записан в `<{ $tag }>` дважды: второй не действует
html-end-alone = `</{ $tag }>` ничего не закрывает: открытого `<{ $tag }>` нет
html-not-closed = `<{ $tag }>` не закрыт: он действует на весь текст после него
html-tag-invalid = этот тег `{ $tag }` неполон и виден как текст
html-tag-open = тег `<{ $tag }` не закончен: читатели не увидят текст после него
list-item-empty = этот пункт списка пуст
list-sign-changes = другой знак начинает здесь новый список
markdown-in-html = внутри этого блока HTML Markdown не действует: его знаки видны как текст
markup-in-description = описание картинки – простой текст: ссылок, HTML, сносок и значений в нём читатели не увидят
tab-in-text = слова разделены здесь табуляцией или несколькими пробелами, читатели увидят один пробел
table-line-without-bars = эта строка становится строкой таблицы над ней
front-matter-open = блок с данными не закончен: перед этой строкой нет строки `---`
hint-front-matter-open = поставьте после title и answer строку из трёх дефисов `---`
hint-yaml-comma = поставьте между частями одну запятую: `[a, b]`, `{"{"}kk: "…", ru: "…"{"}"}`; текст со знаками возьмите в кавычки
hint-yaml-escape = для обратной косой черты напишите `\\`
hint-yaml-boolean = напишите `true` (да) или `false` (нет)
hint-yaml-duplicate-key = удалите одну из двух строк
hint-yaml-integer = напишите целое число только цифрами, без кавычек: `7`
hint-yaml-items-or-word = если этого нет, напишите `{ $word }`; если есть, начинайте каждый пункт на отдельной строке с `- { $key }: `
hint-yaml-list-or-word = возьмите это в скобки: `[{ $text }]`; если этого нет, напишите `{ $word }`
hint-yaml-mapping = напишите ключ и его значение: `{ $key }: …`; ключи: `{ $keys }`
hint-yaml-missing-key = добавьте строку `{ $key }: …`
hint-yaml-no-value = напишите значение после двоеточия; если оно не нужно, удалите строку
hint-yaml-number = напишите только цифры, без пробелов, единиц и кавычек, перед дробной частью – точка: `1250.5`
hint-yaml-one-value = напишите здесь одно значение, без `[ ]` и `- `; если ключ не относится к строке над ним, удалите перед ним лишние пробелы
hint-yaml-texts = напишите текст на каждом языке: `{"{"}kk: "…", ru: "…"{"}"}`
hint-yaml-items = начинайте каждый пункт с `- `
hint-yaml-list = возьмите это в скобки: `[{ $text }]`
hint-yaml-open-bracket = добавьте `{ $closing }` в конце; если это текст, возьмите его весь в кавычки
yaml-comma = части в скобках разделяются одной запятой
yaml-escape = `{ $text }` в двойных кавычках ничего не значит
hint-comment-not-closed = добавьте `-->` там, где комментарий кончается
link-not-link = это похоже на ссылку, но видно как текст
link-title = читатели не увидят подпись «{ $title }» этой ссылки
list-from-year = это предложение становится списком с номера { $number }
list-not-nested = это не входит в пункт списка над ним
markup-left = здесь `{ $sign }` видно как текст
markup-unknown = `{ $sign }` ничего не значит и видно как текст
merge-conflict = здесь начинается неразрешённый конфликт слияния
number-not-list = `{ $marker }` здесь не начинает пункт списка
summary-problems = { $errors ->
        [one] { $errors } ошибка
        [few] { $errors } ошибки
      *[other] { $errors } ошибок
    }, { $warnings ->
        [one] { $warnings } предупреждение
        [few] { $warnings } предупреждения
      *[other] { $warnings } предупреждений
    }
summary-content = ответы: { $entries }, языки: { $languages }, области: { $areas }, места: { $places }, акты: { $acts }, изменяемые значения: { $facts }, открытые вопросы: { $open }
summary-written = страницы: { $pages }, файлы: { $files } (записано: { $written }, удалено: { $removed }), { $size } КБ, { $seconds } с
point-public = читатели видят примечание
contact-no-phone = { $name }: нет телефона
contact-nothing = { $name }: нет ни телефона, ни адреса или ссылки
point-internal = только для владельца содержания
reserved-address = адрес `{ $slug }` занят страницей, которую программа создаёт сама
duplicate-anchor = якорь `{ $anchor }` повторяется
answer-not-a-paragraph = ответ должен быть одним абзацем без заголовков, списков и таблиц
invalid-base-url = `{ $text }` – неверный адрес сайта
invalid-date = `{ $text }` – неверная дата
invalid-language = `{ $code }` – неверный код языка
invalid-map = `{ $text }` – не ссылка на карту
invalid-phone = `{ $number }` – неверный номер телефона
area-has-file = места области `{ $area }` записаны в её собственном файле: добавьте их туда
area-without-directory = в `{ $name }` не назван каталог: укажите каталог и область, например `offices/north`
area-without-parent = нет области `{ $parent }`, в которую входит эта
area-without-places = в области `{ $area }` нет ни одного места
csv-after-quote = после закрывающей кавычки стоит текст
csv-cells = в строке ячеек: { $cells }, а нужно: { $columns }
csv-open-quote = кавычка этой ячейки не закрыта
directory-without-data = у каталога `{ $name }` нет файла `directory.yaml`
directory-without-dates = не указаны `checked_on` и `review_by`: они нужны областям, перечисленным в этом файле
duplicate-place = это место уже указано для тех же услуг
empty-cell = ячейка столбца `{ $column }` пуста
half-coordinates = не хватает одной из двух координат
hint-csv-cells = ячейку с разделителем или переводом строки нужно взять в кавычки
hint-csv-quote = вместо одной кавычки внутри ячейки напишите две
hint-degrees = запишите градусы с десятичной точкой, север и восток положительные: 51.1282 и 71.4304
field-addresses = адреса
field-transport = транспорт
field-service = услуга
field-directions = как найти
field-web = веб-адреса
field-hours = часы работы
field-coordinates = координаты
field-lat = широта
field-lon = долгота
field-description = описание
field-headings = заголовки
field-choose = выбор области
field-area = область
field-areas = области
field-other-areas = другие области
field-brochure = брошюра
field-every-service = в каждой области есть все услуги
field-required = обязательные поля
field-apart = в отдельном разделе
field-directory = каталог
choice-area = области
choice-transport = транспорт
choice-phones = телефоны
choice-hours = часы работы
hint-field-not-given = если в источнике этого нет, напишите `{ $name }: not_given`
hint-hours = запишите дни и время так: `Mo-Fr 09:00-13:00,14:00-18:00; Sa off; PH off` или `24/7`
hint-hours-day-twice = запишите все часы одного дня в одной части, через запятую: `Mo-Fr 09:00-13:00,14:00-18:00`, `Mo-We,Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00`
hours-day-twice = `{ $text }` задаёт часы для дня, у которого они уже есть
asterisk-note = похоже, эта звёздочка начинает примечание; она становится разметкой, и читатели её не видят
hint-asterisk-note = напишите сноску: `[^1]` после слова и `[^1]: …` отдельным абзацем; либо напишите `\*`, если нужна сама звёздочка
code-of-markdown = этот текст – блок кода: читатели видят знаки разметки вместо оформления
hint-code-of-markdown = удалите эту строку и строку с ``` в конце блока
lines-run-together = читатели видят эту строку и строку над ней как одну
hint-lines-run-together = начинайте каждую строку с `- ` или разделите их пустыми строками; в строках таблицы между ячейками нужен `|`
letter-in-number = в числе стоит буква `{ $letter }`
hint-letter-in-number = напишите цифру `{ $digit }`
hint-web-address = скопируйте адрес из браузера: в его имени буквы одного алфавита, точка перед последней частью (`.kz`), нет запятых и пробелов
text-after-html = эта строка относится к HTML над ней и не становится абзацем
hint-text-after-html = поставьте перед ней пустую строку
link-text-differs = читатели видят `{ $text }`, а ссылка ведёт на `{ $address }`
hint-link-text-differs = укажите в обоих местах один адрес или напишите текст словами
text-without-words = `{ $text }` ничего не говорит читателям
hint-text-without-words = уберите его, если сведений нет; в таблице текст с запятой нужно взять в кавычки: "улица Абая, 5"
date-impossible = даты `{ $text }` не бывает
hint-date-impossible = исправьте день или месяц
hint-yaml-single-quotes = возьмите текст в одинарные кавычки: `{ $key }: '…'`
hint-no-grouping = если имеется в виду `{ $number }`, напишите число без точки
list-in-plain-text = читатели видят строки этого текста как одну
hint-list-in-plain-text = напишите одно предложение; список нужно поместить в текст ответа
invalid-degrees = `{ $text }` – неверная координата
invalid-email = `{ $text }` – неверный адрес электронной почты
invalid-hours = `{ $text }` – неверная запись часов работы
missing-csv-column = нет столбца `{ $name }`
missing-field = не указано `{ $name }`
missing-placeholder = нет подстановки `{ $placeholder }`
missing-service = нет места для услуги `{ $id }`
place-without-service = у места не указана услуга
unknown-area = нет области `{ $slug }`
unknown-csv-column = нет столбца с именем `{ $name }`
unknown-directory = нет каталога `{ $name }`
unknown-route-kind = нет вида транспорта `{ $name }`
unknown-service = нет услуги `{ $id }`
cannot-read-texts = не удаётся прочитать тексты в `{ $path }`
cannot-read-table = не удаётся прочитать таблицу `{ $path }`
cell-with-date = в ячейке дата или время
cell-with-error = в ячейке ошибка электронной таблицы: `{ $text }`
export-open-points = открытые вопросы о местах не попали в таблицу, столбца для них нет: { $count }
export-summary = записано мест: { $places }
hint-cell-text = задайте ячейке формат «текстовый» и наберите её содержимое
hint-import-text-write = напишите его в новом файле
hint-import-column = добавьте его в `content/directories/{ $directory }/import.yaml`: `columns: {"{"}"{ $name }": …{"}"}`, где … – `ignore` (столбец не нужен) или одно из { $columns }
hint-sheets = в файле есть листы: { $names }
hint-table-format = сохраните таблицу в формате .xlsx или .csv
hint-table-utf8 = сохраните таблицу как «CSV UTF-8» или в формате .xlsx
import-column = { $heading } → { $column }
import-column-left-out = { $heading }: не берётся
import-more = и ещё { $count }; все покажет `--all`
import-no-heading = у столбца этой ячейки нет заголовка
import-no-sheet = в файле нет листа `{ $name }`
import-nothing-written = ничего не записано
import-summary = новых: { $new }, изменённых: { $changed }, исчезнувших: { $gone }, без изменений: { $same }
import-text-caption = у таблицы нет названия, она получила название раздела: «{ $text }»
import-text-fragment = ссылка ведёт к `#{ $fragment }` в другом тексте, где теперь другие якоря: она ведёт к началу текста
import-text-front-matter = строки между `---` не удаётся прочитать, они не взяты
import-text-headings = заголовки текста не такие, как в тексте на `{ $language }`: здесь { $here }, там { $there }
import-text-left-out = в начале файла ответа не бывает `{ $key }`, поэтому строка не взята
import-text-no-answer = текст не начинается с одного-двух предложений, которые могли бы быть ответом
import-text-no-title = в тексте нет заголовка первого уровня: названием стало имя файла
import-text-none = в `{ $path }` нет файлов Markdown
import-text-summary = новых ответов: { $entries }, файлов: { $files }
import-text-too-long = файл больше 10 МБ
import-text-twice = этот текст на `{ $language }` есть и в файле `{ $other }`
table-format = `{ $path }` – не электронная таблица (.xlsx) и не CSV
invalid-route = `{ $number }` – неверный номер маршрута
invalid-slug = `{ $slug }` – недопустимое имя: оно становится частью адреса
invalid-web-address = `{ $link }` – неверный веб-адрес
cannot-write = не удаётся записать `{ $path }`
hint-disk-full = освободите место на диске и выполните команду ещё раз
hint-disk-read-only = разрешите запись в это место или выберите другую папку
caption-without-table = после названия таблицы нет самой таблицы
content-exists = папка `content` уже есть
differs-in-case = имя отличается от `{ $other }` только заглавными и строчными буквами
empty-answer = ответ пуст
empty-title = название пусто
columns-differ = у `{ $table }` не один столбец и не те же столбцы, что у `{ $choices }`
empty-table = в `{ $table }` нет строк, столбцов или сумм
fact-expires = значение `{ $fact }` действует до { $date }, { $days ->
        [one] остался { $days } день
        [few] осталось { $days } дня
      *[other] осталось { $days } дней
    }
fact-not-valid = у `{ $fact }` нет значения на { $date }
fact-without-parts = у `{ $fact }` нет частей для таблицы
file-too-large = файл больше { $megabytes } МБ
handbook-invalid = в самом справочнике есть ошибки
heading-level-one = заголовок первого уровня не допускается: первым уровнем служит название страницы
heading-level-skipped = пропущен уровень заголовка: после уровня { $before } стоит уровень { $level }
heading-without-anchor = у заголовка «{ $text }» нет якоря
headings-differ = заголовки различаются: в тексте `{ $here }` – `{ $found }`, в тексте `{ $language }` – `{ $wanted }`
hint-accept = сравните тексты и выполните `anyqtama accept { $folder } --lang { $language }`
hint-base-url = запишите как `https://example.kz` или `https://example.kz/handbook`
hint-caption = добавьте перед таблицей абзац: `: что показывает таблица`
hint-content-layout = какие файлы бывают в справочнике, смотрите в docs/writing.md
hint-cyrillic-letter = буква `{ $letter }` кириллическая: замените её латинской `{ $meant }`
hint-cyrillic-unmatched = буква `{ $letter }` кириллическая; поставьте между двумя алфавитами дефис: `PDF-файл`
hint-date = запишите как ГГГГ-ММ-ДД: `2026-11-22`
hint-differs-in-case = переименуйте один из файлов: во многих файловых системах оба имени означают один файл
hint-fact-period = добавьте следующий период в `content/facts.yaml`
hint-front-matter = начните файл строками `---`, `title: …`, `answer: …`, `---`
hint-heading-anchor = запишите `## Заголовок {"{"}#anchor{"}"}` строчными латинскими буквами, одинаково во всех языках
hint-heading-level-one = начните с `##`
hint-html = используйте только span, div и p с lang или dir; b, strong, em, br, sub, sup, q, abbr, bdi, details, summary
hint-valid-names = укажите одно из { $names }
hint-language = запишите как `kk`, `ru` или `kk-Arab`
hint-latin-letter = буква `{ $letter }` латинская: замените её кириллической `{ $meant }`
hint-latin-unmatched = буква `{ $letter }` латинская; поставьте между двумя алфавитами дефис: `PDF-файл`
hint-leftover-file = удалите его или перенесите текст в нужный файл
hint-link-forms = используйте один из видов: { $forms }
hint-links-differ = если верны обе ссылки, дайте им одно имя в `links.yaml` и напишите `link:ИМЯ` или внесите различие в `same_except`
hint-root-file = положите его в `assets/root/` как `ИМЯ.txt` или `.well-known/ИМЯ`: только латинские буквы, цифры, `-`, `_` и `.`
hint-lock-entry = удалите строку и выполните `anyqtama accept`
hint-looks-russian = проверьте, тот ли язык указан для текста: в нём нет ни одной из букв ә ғ қ ң ө ұ ү һ і
hint-missing-text = напишите файл или соберите справочник без него, указав `--drafts`
hint-did-you-mean = возможно, `{ $name }`?
hint-new-entry = напишите его; чтобы получить образец, выполните `anyqtama new entry ИМЯ` со свободным именем
hint-new-handbook = выполните `anyqtama new handbook` в пустой папке: команда создаёт образец
hint-not-given = если в источнике этого нет, добавьте место с `addresses: not_given`
hint-not-utf8 = сохраните файл в кодировке UTF-8
hint-phone-area-code = добавьте код города: `{ $example }`; если ошибка в самом источнике, добавьте `faulty: true`
hint-phone-characters = пишите цифры, пробелы, дефисы и скобки, каждый номер отдельно, добавочный номер – как `доб. 5`; если ошибка в самом источнике, добавьте `faulty: true`
hint-phone-code = такого телефонного кода нет ни у одной страны; если ошибка в самом источнике, добавьте `faulty: true`
hint-phone-country = укажите код своей страны в `handbook.yaml` (`country: KZ`) или начните номер со знака `+` и телефонного кода страны
hint-phone-length = в номере слишком много или слишком мало цифр; полный номер выглядит так: `{ $example }`; если ошибка в самом источнике, добавьте `faulty: true`
hint-phone-range = ни один действующий номер так не начинается; полный номер выглядит так: `{ $example }`. Если ошибка в самом источнике, добавьте `faulty: true`; если номер верен, запишите его со знаком `+` и телефонным кодом страны
hint-phone-unknown-range = сверьте номер с источником; если ошибка в самом источнике, добавьте `faulty: true`
hint-country = запишите код ISO 3166 прописными буквами: `KZ`
hint-map = запишите веб-адрес, в котором есть `{"{"}address{"}"}` или `{"{"}lat{"}"}` и `{"{"}lon{"}"}`: `https://www.openstreetmap.org/search?query={"{"}address{"}"}`
hint-alt-text = опишите, что изображено: `![описание](файл)`
hint-open-point = добавьте вопрос вместе с `note` в `open_points` ответа
hint-run-check = выполните `anyqtama check`, чтобы увидеть их список
hint-slug = используйте строчные латинские буквы, цифры и дефис: `lost-card`
hint-theme = укажите имя папки из `themes/`
hint-picture-invalid = сохраните или скопируйте картинку ещё раз
hint-picture-mislabelled = дайте файлу расширение его формата и исправьте его в текстах
hint-placeholder-braces = поставьте по две скобки с каждой стороны: `{ $value }`
hint-placeholder-forms = используйте одно из times("id", 70), times("id", 70, "-тен"), amount("id", 70), fact("id"), fact_table("id"), table("id"), range("id"), calculator("id"), open("id"), note("id")
hint-ui-strings-file = выполните `anyqtama theme eject words/en.ftl`, сохраните копию как `{ $file }` и переведите её
hint-yaml-limit = уберите глубоко вложенные скобки и ссылки вида `*a`
hint-yaml-tab = делайте отступ пробелами
html-attribute-forbidden = атрибут `{ $attribute }` в `<{ $tag }>` не разрешён
html-forbidden = `<{ $tag }>` не разрешён
duplicate-language = язык `{ $code }` повторяется
leftover-file = этот файл оставлен редактором, системой или синхронизацией и не учитывается
link-without-text = у этой ссылки нет текста
lists-differ = разное число пунктов в списке: в тексте `{ $here }` – { $found }, в тексте `{ $language }` – { $wanted }
invalid-lock-entry = эта строка – недопустимая запись файла translations.lock
looks-russian = этот текст должен быть казахским, но похож на русский
missing-file = этого файла нет
missing-part = у части `{ $id }` значения `{ $fact }` нет числа за этот период
missing-text = нет текста на языке `{ $language }`
missing-translation = нет перевода на язык `{ $language }`
missing-column = в этой строке нет числа для столбца `{ $column }`
missing-ui-string = нет строки интерфейса `{ $key }`
row-without-start = нет `from` или он слишком мал: у первой строки `from: 1`, у каждой следующей – число больше, чем у предыдущей
mixed-letters = в слове `{ $word }` смешаны латинские и кириллические буквы
name-exists = `{ $name }` уже есть
duplicate-name = имя `{ $name }` повторяется
nested-too-deeply = вложенность больше { $depth } уровней
no-content-folder = справочник не найден: нет папки `{ $folder }`
no-front-matter = в начале файла нет блока с названием и ответом
no-languages = в справочнике нет ни одного языка
no-ui-strings = нет строк интерфейса на языке `{ $language }`
not-a-file = ожидается файл или папка, найдено что-то другое
not-utf8 = файл не в кодировке UTF-8
duplicate-number = номер { $number } повторяется
invalid-number = 0 – недопустимый номер: номера начинаются с 1
numbers-differ = числа отличаются от чисел в тексте на `{ $language }`
output-inside-sources = в `{ $path }` лежат исходные файлы: выберите для сайта другую папку
output-is-root = корневую папку диска нельзя использовать для сайта
output-lost = вывод записан не полностью: возможно, на диске нет места
output-marker-empty = файл `{ $path }/.gitignore` пуст, поэтому неизвестно, создала ли anyqtama файлы в этой папке. Если да, удалите папку и соберите сайт заново: { $command }
output-foreign = в `{ $path }` есть файлы, созданные не anyqtama: выберите для сайта пустую папку
output-renamed-twice = эта файловая система не умеет обменивать папки: `{ $path }` заменена двумя переименованиями и на мгновение отсутствовала
output-updated-in-place = `{ $path }` – точка монтирования, целиком её заменить нельзя: файлы обновлены по одному, сначала то, что нужно страницам, затем страницы
build-manifest-foreign = файл `{ $path }` создан не anyqtama: переместите его или выберите для сайта другую папку с помощью --out
period-reversed = период заканчивается { $to }, раньше своего начала { $from }
periods-overlap = два периода `{ $fact }` пересекаются
phone-valid = `{ $number }` – допустимый номер телефона: уберите `faulty`
phone-unknown-range = длина номера `{ $number }` возможна, но такой код города или диапазон номеров не используется
picture-empty = файл пуст, это не картинка
picture-invalid = это не картинка в формате { $named }
picture-mislabelled = это { $found }, а по имени – { $named }
picture-without-alt-text = у картинки `{ $file }` нет описания
private-use-character = символ { $code } из области для частного использования показать нельзя
review-before-check = следующая сверка ({ $review }) раньше последней ({ $checked })
review-overdue = срок сверки с источником истёк { $date }
duplicate-route = маршрут `{ $number }` повторяется
invalid-script = недопустимый скрипт: { $detail }
invalid-style-sheet = недопустимая таблица стилей: { $detail }
sum-mismatch = сумма частей – { $sum }, ожидается { $total }
root-file = файл `{ $file }` не может лежать в корне сайта
root-file-exists = файл `{ $file }` записывает сама anyqtama
same-name = есть два файла с таким именем: их буквы составлены по-разному
svg-attribute = атрибут `{ $name }` запускает скрипт и в картинке SVG недопустим
svg-copies = эта картинка SVG слишком много раз копирует свои части
svg-element = в картинке SVG недопустимо `{ $name }`
svg-external = `{ $name }` ссылается за пределы этой картинки SVG
svg-invalid = это неправильная картинка SVG
share-picture-size = картинка для ссылок в мессенджерах должна иметь { $wanted } пикселей, а имеет { $found }
symlink = символические ссылки не читаются: положите сюда сам файл
table-extra-cell = эта ячейка не видна: столбцов в таблице только { $columns }
table-not-table = это похоже на таблицу, но видно как текст
table-without-caption = у этой таблицы нет названия
tables-differ = разный размер таблицы: в тексте `{ $here }` – { $found }, в тексте `{ $language }` – { $wanted }
invalid-template = недопустимый шаблон: { $detail }
template-cycle = шаблоны включают друг друга по кругу: { $way }
token-differs = тексты различаются: в тексте `{ $here }` – `{ $found }`, в тексте `{ $language }` – `{ $wanted }`
token-extra = в тексте на `{ $language }` нет `{ $found }`
token-missing = в этом разделе нет `{ $wanted }` из текста на `{ $language }`
too-many-links = слишком много ссылок или картинок в одном тексте
too-many-placeholders = слишком много подстановок в одном тексте
translation-not-accepted = этот перевод на `{ $language }` ещё не принят
translation-stale = после того как этот перевод на `{ $language }` был принят, исходный текст изменился
unknown-act = нет акта `{ $id }`
unknown-anchor = нет заголовка с якорем `{ $anchor }`
unknown-asset = ни в оформлении, ни в `assets/` нет файла `{ $file }`
unknown-channel = нет канала `{ $id }`
unknown-calculator = у этого ответа нет калькулятора `{ $id }`
unknown-column = в `{ $table }` нет столбца `{ $column }`
unknown-country = нет страны с кодом `{ $code }`
unknown-entry = нет ответа `{ $slug }`
unknown-fact = нет изменяемого значения `{ $id }`
unknown-file = этот файл не входит в состав справочника
unknown-language = в справочнике нет языка `{ $code }`
unknown-link = `{ $link }` – неверная ссылка
unknown-page = нет страницы `{ $slug }`
unknown-part = у значения `{ $fact }` нет части `{ $id }`
unknown-picture = в `assets/` нет картинки `{ $file }`
unknown-point = у этого ответа нет открытого вопроса `{ $id }` с примечанием для читателей
unknown-table = у этого ответа нет таблицы `{ $id }`
unknown-template = нет шаблона `{ $name }`
unknown-theme = нет оформления `{ $name }`
unknown-topic = нет темы `{ $name }`
unknown-word = в словаре нет слова `{ $id }`
unknown-placeholder = нет подстановки `{ $name }`
unreadable = не удаётся прочитать: { $reason }
placeholder-arguments = у подстановки `{ $text }` неверные параметры
invalid-placeholder = `{ $text }` – неверная подстановка
placeholder-in-heading = в заголовке не может быть подстановки: менялось бы оглавление
placeholder-not-alone = эта подстановка должна стоять в абзаце одна
placeholder-not-closed = у этой подстановки нет закрывающих скобок
ui-string-unknown-argument = в строке интерфейса `{ $key }` неизвестный параметр `{ $value }`
ui-string-without-text = в строке интерфейса `{ $key }` нет текста
ui-strings-syntax = недопустимая строка в файле интерфейса: { $detail }
yaml-colon-in-text = текст с двоеточием и пробелом должен быть в кавычках
yaml-empty = файл пуст
yaml-exactly-one = ожидается ровно одно из { $keys }
yaml-indentation = отступ этой строки не соответствует строкам перед ней
yaml-invalid = с этого места YAML не читается
yaml-duplicate-key = ключ `{ $key }` повторяется
yaml-leading-zero = число не должно начинаться с 0
yaml-limit = файл превышает пределы вложенности и ссылок
yaml-lost-comment = `{ $text }` в YAML – комментарий, читатели его не увидят
yaml-lost-sign = YAML читает `{ $text }` как собственный знак, читатели его не увидят
yaml-missing-key = нет ключа `{ $key }`
yaml-no-key = эта строка не имеет вида `ключ: значение`
yaml-no-value = ожидается { $expected ->
        [string] текст
        [integer] целое число
        [number] число
        [boolean] true или false
        [array] список
        [object] набор ключей со значениями
      *[other] `{ $expected }`
    }, ничего не указано
yaml-not-one-of = ожидается одно из { $names }, найдено `{ $found }`
yaml-open-bracket = скобка `{ $sign }` не закрыта: нет `{ $closing }`
yaml-open-quote = кавычка `{ $sign }` не закрыта
yaml-out-of-range = число { $number } вне допустимых пределов
yaml-reserved-sign = текст без кавычек не может начинаться с `{ $sign }`
yaml-second-document = вторая строка `---` в этом файле недопустима
yaml-space-after-colon = после двоеточия нет пробела
yaml-tab = ожидаются пробелы, найдена табуляция
yaml-text-after-quote = текст продолжается после закрывающей кавычки
yaml-unknown-key = неизвестный ключ `{ $key }`
yaml-unusual-space = здесь вместо пробела стоит невидимый знак { $code }
yaml-wrong-type = ожидается { $expected ->
        [string] текст
        [integer] целое число
        [number] число
        [boolean] true или false
        [array] список
        [object] набор ключей со значениями
        [null] пустое значение
      *[other] `{ $expected }`
    }, найдено: { $found ->
        [string] текст
        [integer] целое число
        [number] дробное число
        [boolean] true или false
        [array] список
        [object] набор ключей со значениями
        [null] пустое значение
      *[other] `{ $found }`
    }

## Письменности
derived-from-unknown = на языке `{ $code }` не пишут тексты: язык можно получить только из языка, у которого есть свои тексты
derived-has-text = язык `{ $code }` создаётся из `{ $source }`, и своих текстов у него нет
hint-derived-has-text = удалите его; чтобы изменить написание слова, добавьте слово в `content/scripts.yaml`
derived-incomplete = языку `{ $code }` нужны и `derived_from`, и `script`, либо ни одного из них
derived-source-language = первый язык справочника нельзя получить из другого
no-script-table = нет таблицы, по которой `{ $code }` пишется письмом `{ $script }`
script-form-source-letter = в форме осталась буква `{ $letter }` заменяемого письма
script-risk = слово `{ $word }` { $reason ->
    [acronym] – сокращение
    [single-letter] – отдельная буква
    [hard-letter] содержит букву заимствованных слов
    [affricate] содержит «дж»
    [russian-name] похоже на русское имя
    [hamza] содержит гласные и согласные, которые противоречат друг другу
    [foreign-letter] содержит букву другого алфавита
    [mixed-scripts] соединено с буквами другого письма
   *[other] требует решения ({ $reason })
  }: его написание другим письмом не подтверждено ({ $count ->
    [one] { $count } место
    [few] { $count } места
   *[other] { $count } мест
  })
hint-script-risk = посмотрите на него в производном издании и добавьте в `content/scripts.yaml`: `- {"{"}word: …{"}"}`, если оно верно, иначе с `forms`
script-word-empty = слово или форма пусты
script-word-foreign-letter = буквы `{ $letter }` нет в алфавите исходного языка
## Брошюры

brochure-empty = брошюра `{ $slug }` пуста
brochure-isbn = `{ $isbn }` – не ISBN: в нём 13 цифр, он начинается с 978 или 979, а последняя цифра соответствует остальным
brochure-isbn-shared = номер `{ $isbn }` оказался бы в нескольких книгах; опишите отдельную брошюру для каждого формата и языка
brochure-series = у серии `{ $slug }` не должно быть названия, обложки и другого содержания: они берутся из тем или областей
brochure-size = `size` – 16, 18 или 20 пунктов, и только вместе с `letters: large`
brochure-without-title = у брошюры `{ $slug }` нет названия
pdf-browser-failed = не удалось запустить браузер `{ $path }`
pdf-browser-timeout = браузер не ответил за { $seconds } с и был остановлен
pdf-browser-exited = браузер завершил работу раньше, чем была готова брошюра
pdf-done = PDF: записано { $made }, без изменений { $kept }, { $seconds } с
pdf-fault-cut = страница { $page }: текст «{ $text }» обрезан или выходит за край страницы
pdf-fault-leaflet-too-long = страница { $page }: листовка не поместилась на одной стороне листа; страница начинается словами «{ $text }»
pdf-fault-nearly-empty = страница { $page }: заполнено меньше трети страницы; она начинается словами «{ $text }»
pdf-fault-orphaned-heading = страница { $page }: заголовок «{ $text }» – последняя строка страницы
pdf-fault-orphaned-table-head = страница { $page }: шапка таблицы «{ $text }» – последняя строка страницы
pdf-fault-scaled-down = страница { $page }: браузер уменьшил весь текст, потому что «{ $text }» шире страницы
pdf-fault-split-number = страница { $page }: число и его единица («{ $text }») на разных строках
pdf-fault-split-phone = страница { $page }: номер телефона { $text } разорван между строками
pdf-fault-split-picture = страница { $page }: картинка разорвана и продолжается на следующей странице; эта страница начинается словами «{ $text }»
pdf-fault-split-row = страница { $page }: строка таблицы продолжается на следующей странице словами «{ $text }»
pdf-heading-missing = в PDF `{ $brochure }`, созданном браузером, нет заголовка `{ $anchor }`
pdf-unchanged = { $path }: { $pages ->
        [one] { $pages } страница
        [few] { $pages } страницы
      *[other] { $pages } страниц
    }, { $size } КБ, без изменений
pdf-written = { $path }: { $pages ->
        [one] { $pages } страница
        [few] { $pages } страницы
      *[other] { $pages } страниц
    }, { $size } КБ
pdf-no-brochures = печатать нечего: в `content/brochures.yaml` нет ни одной брошюры
pdf-no-browser = браузер не найден: установите Chromium, Chrome или Edge либо укажите его через `--browser`
pdf-no-ghostscript = Ghostscript не найден: установите его (`gs`), чтобы делать PDF в цветах печатной машины
pdf-ghostscript-failed = Ghostscript не смог преобразовать `{ $path }`
pdf-no-sandbox = браузер не запустился в своей «песочнице» и работает без неё; для «песочницы» Chromium нужны обычный пользователь (не root) и пространства имён пользователей
pdf-page-crashed = страница в браузере аварийно завершилась
pdf-external-request = брошюра запросила `{ $address }` – этого файла в ней нет
pdf-layout-failed = браузер не смог загрузить номера страниц `{ $brochure }`
pdf-text-lost = в PDF `{ $brochure }` вошёл не весь текст: { $count ->
        [one] не хватает { $count } слова
      *[other] не хватает { $count } слов
    }, первое – `{ $word }`; возможно, у браузера нет шрифта для него
pdf-unknown-brochure = нет брошюры `{ $name }`
pdf-unknown-browser = не удаётся запустить браузер `{ $path }`
pdf-layout-unstable = номера страниц `{ $brochure }` меняются при каждом проходе
hint-print-long-address = сошлитесь на страницу с коротким адресом, которая туда ведёт, или добавьте портал в `content/channels.yaml`
hint-print-stale-pdfs = соберите сайт с параметром `--pdf` или выполните `anyqtama pdf` с теми же параметрами и соберите заново
hint-print-wide-table = уменьшите число столбцов или сократите слова
print-low-resolution = ширина картинки `{ $file }` – всего { $width } пикс.: для печати нужно { $wanted }
print-long-address = адрес слишком длинный, чтобы набирать его с бумаги: { $length } знаков
print-address-mismatch = текст ссылки – `{ $shown }`, а ведёт она на `{ $address }`: на бумаге читатель видит только один адрес
print-stale-pdfs = { $count ->
        [one] { $count } PDF-файл устарел и не вошёл в сайт: { $names }
        [few] { $count } PDF-файла устарели и не вошли в сайт: { $names }
      *[other] { $count } PDF-файлов устарели и не вошли в сайт: { $names }
    }
print-wide-table = эта таблица шире страницы: { $letters } знаков, а помещается { $room }; в печати каждая строка станет списком

## Поиск

alias-without-effect = псевдоним `{ $alias }` не действует: в нём только вопросительные слова, поиск их не учитывает
hint-alias-without-effect = добавьте слово, которое называет предмет ответа
title-outranked = поиск по этому названию показывает { $count } других ответов, среди них «{ $other }», но не этот
hint-title-outranked = добавьте в название или в `aliases` то, о чём говорит только этот ответ
search-index-too-large = поисковый индекс языка `{ $language }` в сжатом виде весит { $kilobytes } КБ: телефон загружает его до первого результата
hint-search-index-too-large = сократите длинные тексты или разделите справочник
synonym-without-effect = синонимы слова `{ $word }` не действуют: ни одного из этих слов нет в текстах
hint-synonym-without-effect = добавьте слово, которое есть в справочнике, или уберите строку
region-has-addresses = `{ $region }` указан как регион без адресов, но его адреса есть в справочнике
hint-region-has-addresses = удалите регион из списка `regions_without_addresses` в файле `content/synonyms.yaml`
language-without-search-rules = у поиска нет правил для форм слов языка `{ $language }`: он находит слова только так, как они написаны, или по началу
hint-language-without-search-rules = добавьте другие формы важных слов в `aliases`
covered-subject = `{ $words }` указано как тема, которой нет в справочнике, но эти слова есть в названии или в `aliases`
hint-covered-subject = удалите это из списка `not_covered` в файле `content/synonyms.yaml` или добавьте слова, которые различают темы
duplicate-title = название повторяется: такое же есть у другого вопроса
hint-duplicate-title = измените одно из них, чтобы читатели различали вопросы
## Публикация
hint-publish-again = выполните команду ещё раз: она продолжит с этого места и загрузит только недостающее
hint-publish-all = выполните `anyqtama publish --all`, чтобы загрузить все файлы заново; заголовки веб-сервера задаются в его настройках
hint-publish-allow = исправьте или опубликуйте как есть, указав `--allow { $name }`
hint-publish-altered = вместо сервера отвечает что-то другое, например страница входа, прокси или кэш: проверьте адрес и то, что файлы там можно сохранить и прочитать
hint-publish-deletes = если эти страницы действительно нужно удалить, укажите `--allow deletes`
hint-publish-foreign = выберите другое место; если эти файлы раньше опубликовала anyqtama, укажите `--repair`; если их можно заменить или оставить, укажите `--allow foreign`
hint-publish-certificate = сертификат сервера не подходит, например подписан им самим: попросите администратора сервера установить сертификат, выданный удостоверяющим центром
hint-publish-certificate-issuer = удостоверяющий центр сервера не входит в число доверенных: если это центр вашей организации, укажите его сертификат в `ca_file`, `AWS_CA_BUNDLE` или `SSL_CERT_FILE`; иначе не публикуйте по этому адресу
hint-publish-certificate-name = сертификат выдан для другого имени сервера: проверьте адрес и укажите имя, которое есть в сертификате
hint-publish-certificate-date = срок действия сертификата истёк или ещё не начался: проверьте дату на этом компьютере; если она верна, сертификат должен обновить администратор сервера
hint-publish-folder-missing = такой папки на сервере нет, и создать её не удаётся: проверьте адрес или попросите администратора сервера создать папку
hint-publish-etag = служба присваивает файлу новый ETag, хотя файл никто не менял, поэтому условная запись невозможна: обновите службу или выберите другую
hint-publish-clock = исправьте дату и время на этом компьютере и выполните команду ещё раз
hint-publish-denied = проверьте учётные данные и их права на чтение, запись и удаление в этом месте
hint-publish-purge-url = напишите адрес полностью: https://cdn.example.kz/purge
hint-publish-read-only = разрешите чтение и запись в этой папке или выберите другую
hint-publish-obstacle = по этому пути, на месте папки выше или `.anyqtama/incoming` находится посторонний объект: папка, канал или устройство вместо файла либо файл вместо папки; переименуйте или удалите его
hint-publish-redirect = сервер перенаправляет на другой адрес, а учётные данные туда никогда не отправляются; укажите конечный адрес
hint-publish-repair = выполните `anyqtama publish --repair`: команда прочитает и проверит файлы в месте публикации, восстановит служебные документы и отправит недостающее
hint-publish-space = освободите место на диске и выполните команду ещё раз: она продолжит с этого места
hint-publish-upload-limit = увеличьте наибольший размер файла в конфигурации сервера; без `client_max_body_size` nginx принимает до 1 МБ
hint-publish-symlink = поставьте вместо ссылки файл или папку: символические ссылки внутри места публикации не открываются
hint-publish-too-large = это больше всего, что записывает `publish`: проверьте, что это адрес вашего сайта, и посмотрите, что там хранится
hint-publish-unreachable = проверьте адрес, сеть и сервер и выполните команду ещё раз: она продолжит с этого места
hint-publish-unsupported = сервер не поддерживает этот запрос: служба бакета должна поддерживать условную запись (`If-Match`, `If-None-Match`), а сервер WebDAV – разрешать PUT, COPY и DELETE
hint-publish-secret = уберите из адреса имя пользователя, пароль и параметры; как передать данные для входа, написано в docs/publishing.md
hint-publish-take-over = узнайте, кто публикует; если та программа точно завершилась, укажите `--take-over`
hint-publish-target = укажите имя места из `publish:` в `handbook.yaml` либо `s3://bucket/folder`, `https://server/folder`, `./folder` или `site.tar.zst`
hint-route = запишите каждый номер отдельно, без пробелов: numbers: ["12", "63к"]
publish-already-running = из этой папки уже идёт публикация в то же место
publish-bad-ca-file = не удаётся прочитать сертификаты в формате PEM из файла `{ $path }`
publish-foreign-pages = в `{ $name }` есть страницы, опубликованные не anyqtama
publish-purge-list = все изменившиеся адреса ({ $count }) перечислены в { $path }
publish-state-damaged = служебный документ в месте публикации повреждён или изменён другой программой; ничего не изменено
publish-preflight-write = ничего не изменено: не удалось записать проверочный файл в место публикации
publish-preflight-read = ничего не изменено: не удалось прочитать проверочный файл в месте публикации
publish-preflight-delete = ничего не изменено: не удалось удалить проверочный файл в месте публикации
publish-preflight-etag = ничего не изменено: служба отклонила условную запись проверочного файла
publish-preflight-altered = ничего не изменено: проверочный файл принят, но потом не найден в том виде, в каком был отправлен
publish-conditions-ignored = сервер не учитывает условия записи: следите, чтобы одновременно публиковал только один человек
publish-clock-differs = часы этого компьютера и сервера расходятся на { $minutes } мин
publish-archive = { $path }: { $files ->
        [one] { $files } файл
        [few] { $files } файла
      *[other] { $files } файлов
    }, { $size }
publish-archive-dry-run = пробный запуск: в архив вошёл бы выпуск { $id }, { $files ->
        [one] { $files } файл
        [few] { $files } файла
      *[other] { $files } файлов
    }; ничего не записано
publish-archive-unsupported = архив всегда записывается целиком: проверка и возврат прежнего выпуска невозможны
publish-invalid-target = `{ $text }` – недопустимое место публикации
publish-cannot-connect = не удаётся настроить соединение с `{ $name }`
publish-conflict = за это время место публикации изменила другая публикация
publish-deletes-failed = новый выпуск опубликован, но некоторые старые файлы удалить не удалось
publish-differs = { $what }: ожидается `{ $expected }`, найдено `{ $found }` в { $files ->
        [one] { $files } файле
      *[other] { $files } файлах
    }, первый из них { $file }
publish-done = опубликовано: издание { $edition }, выпуск { $id }; { $files ->
        [one] загружен { $files } файл
        [few] загружено { $files } файла
      *[other] загружено { $files } файлов
    }, { $size }, { $seconds } с
publish-dry-run = пробный запуск: ничего не изменено
publish-foreign-folder = в `{ $name }` есть файлы, опубликованные не anyqtama
publish-http = соединение с `{ $name }` не зашифровано: загружаемое могут по пути прочитать и подменить
publish-many-deletes = { $count ->
        [one] был бы удалён { $count } файл
        [few] было бы удалено { $count } файла
      *[other] было бы удалено { $count } файлов
    }, это { $percent } % страниц
and-more = и ещё { $count }
publish-newer-version = записано более новой версией anyqtama: публикуйте этой версией
publish-no-credentials = нет данных для входа в `{ $name }`: задайте AWS_ACCESS_KEY_ID и AWS_SECRET_ACCESS_KEY или впишите их в ~/.aws/credentials
publish-unsendable-setting = { $name } нельзя отправить серверу: там есть пробел, перевод строки или нелатинская буква
publish-no-earlier-release = такого прежнего выпуска нет
publish-client-failed = не удаётся запустить сетевой клиент
publish-no-target = место публикации не настроено
publish-file-missing = файл не найден
publish-not-verified = работающий сайт отличается от выпуска { $id } (издание { $edition }): { $count ->
        [one] { $count } отличие
        [few] { $count } отличия
      *[other] { $count } отличий
    }
publish-nothing-published = в этом месте ещё ничего не опубликовано
publish-refused = ничего не опубликовано; сайт не изменён
publish-locked = сюда уже публикует другая программа, блокировка установлена { $since }
publish-overdue = срок сверки с источником истёк у { $count ->
        [one] { $count } ответа
      *[other] { $count } ответов
    }: { $names }
publish-phase-archive = сохранение прежних страниц
publish-phase-assets = стили, шрифты, картинки
publish-phase-delete = удаление старых файлов
publish-phase-home-pages = главные страницы
publish-phase-pages = страницы
publish-phase-verify = проверка
publish-placeholder = адрес сайта `{ $address }` указан только для примера
publish-no-contact = читатели не могут сообщить об ошибке: в `content/handbook.yaml` не указан `publisher.email`
publish-plan = новых: { $new }, изменённых: { $changed }, с другими заголовками: { $headers }, удаляемых: { $deleted }, без изменений: { $unchanged }; к загрузке: { $size }
publish-purge-failed = новый выпуск опубликован, но очистить кэш CDN не удалось
publish-purge-header = у заголовка `{ $name }` для CDN нет допустимого значения: задайте переменную окружения { $variable }
publish-purged = { $count ->
        [one] изменился { $count } адрес
        [few] изменилось { $count } адреса
      *[other] изменилось { $count } адресов
    }, список в { $path }
publish-resumed = продолжена прерванная публикация
publish-rollback-incomplete = вернуться к этому выпуску нельзя: не хватает файлов
publish-secret-in-address = в адресе `{ $host }` указаны имя пользователя, пароль или параметры
publish-stopped = публикация остановлена; страницы, которые видят читатели, целы
publish-lock-lost = блокировка потеряна: эту публикацию продолжает другая программа
publish-unknown-target = нет места публикации `{ $name }`
publish-up-to-date = обновлять нечего: издание { $edition }, выпуск { $id } уже опубликован, { $seconds } с
publish-verified = проверено: работающий сайт – выпуск { $id } (издание { $edition }), { $files ->
        [one] { $files } файл
        [few] { $files } файла
      *[other] { $files } файлов
    }, { $seconds } с
## Предпросмотр
preview-address = предпросмотр: { $address }
preview-all = всё
preview-as-of = на дату
preview-asked = спрашивали, не нашлось
preview-asked-help = Выберите или перетащите сюда текстовый файл, по одному вопросу в строке, например вопросы из почты или колл-центра. Поиск справочника отвечает на каждый вопрос на всех языках; в списке остаются вопросы без уверенного ответа, сначала самые частые. Файл остаётся в этом браузере.
preview-asked-file = Файл с вопросами:
preview-asked-nearest = ближайшее:
preview-asked-result = Без уверенного ответа: { "{" }missed{ "}" } из { "{" }count{ "}" }.
preview-disconnected = предпросмотр остановлен; страница подключится сама, когда он снова заработает
preview-bar = предпросмотр
preview-behind = перевода нет или он устарел
preview-board = доска редактора
preview-board-address = доска редактора: { $address }
preview-broken = с ошибками
preview-broken-text = Файлы с такой ошибкой показаны такими, какими были до неё; всё остальное показано в текущем виде. Сообщение исчезнет само, когда ошибки будут исправлены.
preview-broken-title = Справочник нельзя собрать
preview-changes = Что изменится к этой дате
preview-close = закрыть
preview-compare = рядом на всех языках
preview-complete = готово
preview-copied = скопировано: { "{" }path{ "}" }
preview-differences = расхождений в числах, датах, ссылках и номерах телефонов: { "{" }count{ "}" }
preview-differing-text = На странице показан текущий текст. Места с ошибками отмечены.
preview-differing-title = Справочник нельзя опубликовать
preview-differs = расходится с другим языком
preview-drafts = черновики
preview-empty = на этом языке нет текста
preview-entry = вопрос
preview-fact-ends = { $date }: заканчивается действие значения `{ $fact }`
preview-fact-starts = { $date }: начинает действовать новое значение `{ $fact }`
preview-facts = используемые значения
preview-filter = Показать
preview-over-budget = больше допустимого размера
preview-hide = скрыть
preview-kind = вид
preview-language = язык
preview-missing = нет текста
preview-more = { $count ->
        [one] и ещё { $count } проблема
        [few] и ещё { $count } проблемы
      *[other] и ещё { $count } проблем
    }
preview-network-address = с других устройств: { $address }
preview-no-changes = к этой дате ничего не изменится
preview-no-port = на { $host } нет свободного порта начиная с { $port }
preview-no-problems = проблем нет
preview-no-site = Показывать пока нечего
preview-no-threads = не удалось запустить потоки предпросмотра
preview-no-matches = ничего не найдено
preview-open-in-vscode = открыть в VS Code
preview-open-points = открытые вопросы
preview-opened = открыто: { "{" }path{ "}" }
preview-other-page = страница
preview-overdue = срок сверки истёк
preview-page = название
preview-parity = расхождения между языками
preview-phone = на телефоне
preview-phone-width = ширина
preview-port-busy = порт { $wanted } занят; используется порт { $port }
preview-print = на бумаге
preview-problems = проблемы
preview-area = область
preview-review-by = следующая сверка
preview-review-due = { $date }: пора сверить «{ $title }» с источником
preview-rows = строк: { "{" }count{ "}" }
preview-same = числа, даты, ссылки и номера телефонов совпадают
preview-show = показать панель предпросмотра
preview-source = к исходному файлу
preview-source-help = Щёлкните по части страницы или выберите её клавишей Tab и нажмите Enter. Esc – отмена.
preview-stale = устарело
preview-stop = нажмите Ctrl-C, чтобы остановить
preview-until = последний день: { "{" }date{ "}" }
preview-updated = { $files ->
        [one] изменён { $files } файл
        [few] изменено { $files } файла
      *[other] изменено { $files } файлов
    }, { $milliseconds } мс
preview-size = { $size } из { $budget } КБ
preview-with-open-points = с открытыми вопросами
preview-with-problems = с проблемами
edit-conflict = Это место тем временем кто-то изменил. Ничего не записано. Сравните два текста и выберите.
edit-not-found = файла { $path } нет
edit-broken = В файле ошибка, из-за которой его данные не читаются. Сначала исправьте её в текстовом редакторе; место указано в списке проблем.
edit-place-gone = Этого места в файле больше нет. Откройте страницу заново.
edit-unsafe = С этим текстом изменились бы и другие части файла. Проверьте, что каждое ``` и <!-- закрыто.
edit-refused = { $path } здесь изменить нельзя: это не файл содержания или часть пути – ссылка
edit-too-large = { $path } стал бы слишком большим
edit-failed = Файл не удалось записать: { $reason }. Ваш текст не потерян; сохраните ещё раз, когда причина будет устранена.
edit-disk-full = На диске нет места. Ваш текст не потерян; сохраните ещё раз, когда место появится.
edit-nothing-to-accept = Этот перевод уже актуален.
edit-not-a-picture = Этот файл – не картинка, которую можно показать: нужен PNG, JPEG, WebP, AVIF, GIF или SVG без скриптов.
edit-not-a-form = Этот файл – не бланк, который можно скачать: нужен PDF, Word, Excel или OpenDocument без макросов либо RTF.
preview-edit = править
preview-edit-help = Нажмите на часть страницы или выберите её клавишей Tab и нажмите Enter. Отмена – Escape.
preview-edit-keys = Tab – следующее поле, F2 – кнопки рядом с полем, Ctrl+Enter – сохранить, Esc – закрыть
preview-save = сохранить
preview-saving = сохраняется…
preview-saved = сохранено: { "{" }title{ "}" }
preview-unsaved = ещё не сохранено
preview-discard = отменить правку
preview-theirs = Что там сейчас:
preview-write-mine = записать моё вместо этого
preview-take-theirs = взять этот текст
preview-save-again = сохраняется ещё раз…
preview-not-reached = Предпросмотр не отвечает. Ваш текст не потерян; сохраните ещё раз, когда он заработает.
preview-draft-restored = Восстановлен ваш несохранённый текст.
preview-insert = значения и ссылки
preview-bold = жирный
preview-list-item = пункт списка
preview-list-step = шаг с номером
preview-link = ссылка
preview-value = значение
preview-remove = убрать
preview-up = выше
preview-down = ниже
preview-changed-in = { "{" }title{ "}" } ({ "{" }languages{ "}" })
preview-changed-data = данные в { "{" }file{ "}" }
preview-undo = отменить
preview-redo = вернуть
preview-undone = отменено: { "{" }title{ "}" }
preview-redone = возвращено: { "{" }title{ "}" }
preview-nothing-to-undo = отменять нечего
preview-nothing-to-redo = возвращать нечего
preview-accept = этот перевод актуален
preview-accepted-now = отмечен как актуальный
preview-data = данные справочника
preview-hours-days = Пн Вт Ср Чт Пт Сб Вс праздники
preview-hours-days-more = другие дни
preview-hours-break = время после перерыва
preview-hours-closed = закрыто
preview-hours-open = открыто
preview-import = загрузить таблицу адресов
preview-import-and-more = и ещё { "{" }count{ "}" }
preview-import-changed = Изменятся: { "{" }count{ "}" }
preview-import-changed-meanwhile = Справочник за это время изменился. Теперь результат такой, подтвердите его ещё раз.
preview-import-choose-again = Файл не удалось прочитать: возможно, его сохранили заново после выбора. Выберите его ещё раз.
preview-import-download = Скачать нынешнюю таблицу (.xlsx)
preview-import-errors = Ошибки, которые мешают загрузке: { "{" }count{ "}" }. Исправьте ячейки в таблице и выберите файл ещё раз.
preview-import-file = Таблица (.xlsx или .csv)
preview-import-gone = Будут удалены: { "{" }count{ "}" }
preview-import-headings = Что означают столбцы таблицы
preview-import-help = Выберите или перетащите сюда таблицу, в каждой строке которой один адрес. Сначала вы увидите, что изменится; до подтверждения ничего не записывается. Адреса, которых нет в таблице, будут удалены.
preview-import-ignore = не загружать
preview-import-new = Новые: { "{" }count{ "}" }
preview-import-nothing = Таблица совпадает со справочником, менять нечего.
preview-import-reading = таблица читается …
preview-import-row = строка { "{" }row{ "}" }
preview-import-same = Не изменятся: { "{" }count{ "}" }
preview-import-sheet = лист
preview-import-unknown = выберите …
preview-import-warnings = Предупреждения: { "{" }count{ "}" }
preview-import-write = загрузить
preview-imported = загружена таблица: { "{" }name{ "}" }
preview-picture = картинка или бланк
preview-picture-words = что показано на картинке
preview-somebody-else = Это место открыто и у кого-то другого.
preview-commits = изменения, записанные в git
preview-changes-since = изменено после выпуска { "{" }date{ "}" }
preview-changes-none = ничего
preview-changes-new = новое
preview-changes-gone = убрано
preview-changes-unknown = С этого компьютера сюда ещё не публиковали, поэтому изменения неизвестны.
preview-entry-actions = вопрос: тема, имя, архив
preview-entry-data = все данные вопроса
preview-move = перенести
preview-moved = { "{" }title{ "}" }: другая тема
preview-rename = переименовать
preview-renamed = { "{" }title{ "}" }: другое имя
preview-rename-help = Ссылки в справочнике изменятся сами, прежний адрес приведёт к новому.
preview-archive = убрать в архив
preview-archived = { "{" }title{ "}" }: в архиве
preview-archive-list = архив
preview-archive-none = ничего (ссылки станут простым текстом)
preview-archive-successor = что показывать вместо него
preview-archive-sure = Убрать вопрос «{ "{" }title{ "}" }» из справочника?
preview-restore = вернуть
preview-restored = { "{" }title{ "}" }: возвращён из архива
preview-technical = служебные поля
preview-used-values = значения в тексте
preview-full-answer = полный ответ
preview-release-folder = папка сайта
preview-release-add-target = публиковать в эту папку
preview-history = история изменений
field-abbreviation = сокращение
field-acts = правовые акты
field-address = улица, дом
field-aliases = другие названия для поиска
field-answer = короткий ответ
field-base-url = адрес сайта
field-basis = акт, установивший значение
field-batch = адресов в одном запросе
field-bound = точность
field-bring = что взять с собой
field-brochures = брошюры
field-ca-file = файл сертификата
field-calendar-days = календарных дней
field-changes = изменения
field-channels = куда обращаться
field-checked-on = сверено с источником
field-code = код языка
field-cost = стоимость
field-cover = фраза на обложке
field-date = дата
field-described = словами
field-direction = направление письма
field-documents = документы
field-each = по одной на
field-edition = издание
field-email = электронная почта
field-encoding = сжатие
field-endpoint = адрес службы
field-entries = вопросы
field-entry = вопрос
field-facts = значения
field-faulty = по номеру нельзя позвонить
field-field = поле списка
field-fold-above = папками, если больше
field-from = с
field-headers = заголовки запроса
field-id = краткое имя (латиницей)
field-isbn = ISBN
field-issuer = кем издан
field-journeys = этапы процедур
field-keep = сколько прежних выпусков хранить
field-keep-days = сколько дней хранить выпуск
field-kind = вид
field-languages = языки
field-lead = вступление
field-lead-to = ведёт к
field-length = срок
field-letters = размер букв
field-link = веб-адрес
field-locality = населённый пункт
field-method = метод
field-minutes = минут
field-months = месяцев
field-name = название
field-note = примечание для читателя
field-notice = правовая оговорка
field-number = номер
field-numbers = номера
field-of = какая процедура
field-open-points = вопросы к уточнению
field-order = место в списке
field-owner = ответственный
field-paper = формат бумаги
field-parallel = одновременных запросов
field-parts = части
field-per-minute = запросов в минуту
field-periods = периоды
field-phones = телефоны
field-places = адреса
field-print-run = тираж
field-publish = куда публиковать
field-publisher = издатель
field-purge = кэш CDN
field-purpose = назначение
field-question = что уточнить
field-region = регион
field-regions-without-addresses = регионы без адресов
field-registration = регистрация
field-related = близкие вопросы
field-review-by = сверить до
field-scope = что охватывает
field-short = короткое название
field-size = размер букв в пунктах
field-slug = имя в адресе
field-source = слова источника
field-source-name = название в источнике
field-source-title = заголовок в источнике
field-steps = шаги
field-synonyms = синонимы
field-terms = сроки
field-text = текст
field-theme = оформление
field-timeout = ожидание в секундах
field-title = заголовок
field-to = по
field-topic = тема
field-topics = темы
field-unit = единица
field-url = публичный адрес
field-value = значение
field-where = куда обращаться
field-who = кого касается
field-words = слова
field-working-days = рабочих дней
field-years = лет
choice-a4 = A4
choice-a5 = A5
choice-app = мобильное приложение
choice-at-least = не менее
choice-at-most = не более
choice-brotli = Brotli
choice-bus = автобус
choice-calendar-days = календарные дни
choice-described = словами
choice-exactly = ровно
choice-free = бесплатно
choice-given = указано
choice-gzip = gzip
choice-identity = без сжатия
choice-intercity-bus = междугородный автобус
choice-large = крупный
choice-ltr = слева направо
choice-metro = метро
choice-minutes = минуты
choice-months = месяцы
choice-normal = обычный
choice-not-given = не указано
choice-office = учреждение
choice-portal = государственный портал
choice-route = маршрут
choice-rtl = справа налево
choice-siblings = файлы рядом с исходным
choice-topic = тема
choice-tram = трамвай
choice-unspecified = только номера
choice-website = веб-сайт
choice-working-days = рабочие дни
choice-years = годы
preview-no-earlier-text = Переведённого текста нет ни в истории предпросмотра, ни в git. Сравните два текста ниже.
preview-changed-since = что изменилось в исходном тексте ({ "{" }name{ "}" })
preview-as-of-after = { "" }
preview-with-errors = с ошибками
preview-nothing-due = сейчас делать нечего
preview-number-sign = №
preview-new-entry = новый вопрос
preview-new-area = новая область
preview-create = создать
preview-created = новое: { "{" }title{ "}" }
preview-add = добавить
preview-whole-file = файл целиком
preview-all-places = все адреса этого списка
preview-one-acts = правовой акт
preview-one-addresses = адрес
preview-one-areas = область
preview-one-brochures = брошюра
preview-one-changes = изменение
preview-one-email = адрес электронной почты
preview-one-entries = вопрос
preview-one-examples = пример поиска
preview-one-facts = значение
preview-one-journeys = этап
preview-one-links = ссылка
preview-one-numbers = номер
preview-one-open-points = вопрос к уточнению
preview-one-parts = часть
preview-one-paths = путь
preview-one-periods = период
preview-one-phones = телефон
preview-one-places = адрес
preview-one-related = близкий вопрос
preview-one-rows = строка
preview-one-services = услуга
preview-one-stages = этап
preview-one-steps = шаг
preview-one-tables = таблица
preview-one-terms = срок
preview-one-topics = тема
preview-one-web = веб-адрес
preview-one-words = слово
field-handbook = справочник
field-services = услуги
release-not-allowed = публиковать из предпросмотра не разрешено
release-is-running = предыдущий запуск ещё не закончился
release-not-started = программу не удалось запустить: { $reason }
release-commit-failed = git не принял изменения; посмотрите `git status` в терминале
preview-release = публикация
preview-output = вывод программы
preview-release-plan = что изменится
preview-release-publish = опубликовать
preview-release-verify = проверить
preview-release-roll-back = вернуть прежний выпуск
preview-release-pdf = сделать PDF
preview-release-sure = Опубликовать в «{ "{" }target{ "}" }» сейчас?
preview-release-sure-back = Заменить опубликованный сайт прежним выпуском?
preview-release-no-target = Пока не указано, куда публиковать. Укажите папку; сервер или облачное хранилище задаётся в разделе «данные справочника», пункт «справочник».
preview-release-off = Чтобы публиковать отсюда, запустите предпросмотр с --allow-publish.
preview-release-running = выполняется…
preview-release-done = готово
preview-release-failed = не выполнено; причина указана в выводе
preview-commit = записать в git
preview-commit-message = что изменено
preview-commit-files = изменённых файлов, ещё не записанных в git: { "{" }count{ "}" }
preview-commit-none = всё записано в git
preview-commit-done = записано в git
field-derived-from = на основе языка
field-script = письмо
field-scripts = слова в другой письменности
field-forms = формы
field-word = слово
field-country = страна
field-map = ссылка на карту
field-not-covered = темы, которых нет в справочнике
preview-menu = ещё
field-calculators = калькуляторы
field-caption = заголовок таблицы
field-choice = вопрос о столбце
field-choose-from = таблица для выбора
field-columns = столбцы
field-count = вопрос о количестве
field-examples = примеры поиска
field-header = шапка
field-meaning = значение слова
field-multiply = умножить на
field-paths = пути по ситуациям
field-results = суммы
field-rows = строки
field-stages = этапы
field-table = таблица
field-tables = таблицы
field-tasks = частые дела
field-times = раз
field-up-to = наибольшее число
field-values = значения
field-glossary = словарь
choice-of-count = строка этого числа
choice-up-to-count = все строки до этого числа
field-also = другие написания
field-computed = суммы вычисляются
field-conventions = как пишут даты и числа
field-currencies = валюты
field-currency = сумма с валютой
field-decimal = десятичный знак
field-decimals = знаков после запятой
field-digits = цифры
field-fallback = язык недостающих надписей
field-few = несколько (форма числа)
field-file = файл
field-group = знак между группами цифр
field-here = в этом тексте
field-kinds = виды актов
field-links = ссылки
field-many = много (форма числа)
field-one = один (форма числа)
field-other = остальные (форма числа)
field-percent = процент
field-reason = причина
field-same-except = намеренные различия
field-symbol = символ
field-two = два (форма числа)
field-was = прежние имена в адресе
field-zero = ноль (форма числа)
choice-count = количество чего-либо
choice-date = дата
choice-each-language = текст на каждом языке
choice-money = денежная сумма
choice-number = число
choice-percent = процент
choice-plural-forms = формы числа
choice-text = текст

## Facts, conventions of languages, intended differences

typed-amount = сумма в валюте { $currency } не набирается вручную, а вычисляется
hint-typed-amount = напишите `{"{{"} amount("{ $fact }", 20) {"}}"}` для суммы, кратной значению, или `{"{{"} fact("…") {"}}"}` для отдельного значения из `facts.yaml`
unknown-currency = нет валюты `{ $code }`
hint-currency = добавьте её в `currencies:` файла `facts.yaml`
invalid-currency = `{ $code }` – недопустимый код валюты
hint-currency-code = укажите три прописные буквы из ISO 4217: `KZT`, `USD`
missing-plural = нет формы множественного числа `{ $form }` для языка `{ $language }`
fact-value-kind = значение `{ $fact }` не подходит к его единице `{ $unit }`
too-many-decimals = у числа { $number } больше знаков после запятой, чем у единицы: { $places }
fact-not-a-number = `{ $fact }` – не число, кратных у него нет
fact-without-short-name = у `{ $fact }` нет короткого названия
hint-fact-short-name = добавьте к значению `short:` или напишите `amount("{ $fact }", …)`, чтобы показать только сумму
hint-fact-short = добавьте к значению `short:`: таблица показывает его после каждого числа
no-conventions = программа не знает, как в языке `{ $language }` пишут числа и даты
hint-no-conventions = добавьте к языку `conventions:` с полями `date` и `months`
wrong-direction = направление письма языка `{ $language }` – `{ $direction }`
hint-wrong-direction = удалите `direction`: направление следует из письменности
convention-without-part = здесь должно быть ровно одно `{ $part }`
convention-digits = ожидаются десять цифр от нуля до девяти
convention-months = ожидаются названия двенадцати месяцев, найдено: { $count }
same-except-without-difference = в этом намеренном различии не названо ни число, ни месяц, ни ссылка
hint-same-except = в `source:` укажите слова исходного текста, в `here:` – слова этого текста
same-except-unused = такого различия между текстами нет

## Skeletons and themes

placeholder-text = это всё ещё текст заготовки
hint-placeholder-text = замените его своим текстом: `check --strict` и `publish` его не пропустят
unknown-fallback = на языке `{ $language }` нет строк интерфейса, заменять другие нечем
unknown-theme-file = в оформлении по умолчанию нет файла `{ $name }`
hint-theme-list = выполните `anyqtama theme list`
publish-placeholder-texts = тексты, которые остались от заготовки: { $count }, первый – в `{ $file }`

## Links by name, files, kinds of acts

unknown-named-link = в `links.yaml` нет ссылки `{ $id }`
hint-named-link = добавьте её в `content/links.yaml` с `address:` или `file:`
unknown-download = в `assets/` нет файла `{ $file }`
hint-file = положите файл в `assets/`
unknown-act-kind = нет вида акта `{ $kind }`
hint-act-kind = добавьте его в `kinds:` файла `acts.yaml`
moved-name-in-use = адрес `{ $name }` занят: удалите его из `was`

## Explanations of problems

explain-wrong = неправильно
explain-right = правильно
explain-more = подробнее о проблеме, с примером: anyqtama check --explain { $code }
explain-unknown = проблемы с кодом `{ $code }` нет
preview-help = подробнее
preview-help-all = Проблемы и что с ними делать
preview-help-why = Почему это важно
preview-help-do = Что делать
preview-help-example = Пример
callout-empty = эта врезка пуста: видно только её название
table-row-torn = эта строка таблицы обрывается: ячеек в ней должно быть { $columns }
block-sign-lost = читатели не видят этот знак `{ $sign }`: из него получается цитата или список
footnote-cut = это не часть сноски над ним
checkbox-missing = у этого пункта нет клетки, у других есть
heading-empty = в этом заголовке нет слов
hint-callout-empty = удалите пустую строку после неё; каждая строка врезки начинается с `> `
hint-table-row-torn = запишите всю строку таблицы в одну строку; для новой строки внутри ячейки напишите `<br>`
hint-block-sign-lost = если нужен сам знак, напишите `\{ $sign }`
hint-checkbox-missing = пишите `- [ ] текст` во всех пунктах или ни в одном; если это два списка, разделите их предложением
hint-checkbox-numbered = начинайте пункты с клеткой с `- `, а не с номера
hint-heading-empty = напишите слова заголовка после `##`
hint-heading-anchor-sign = замените `{ $sign }` в `{ $anchor }`: якорь состоит из строчных латинских букв, цифр и дефисов
hint-heading-anchor-start = начните `{ $anchor }` со строчной латинской буквы
hint-anchor-place = пишите якорь в конце строки заголовка: `## Заголовок {"{"}#anchor{"}"}`
hint-short-code = введите сам знак или удалите код
hint-backslash-left = удалите её: она начинает новую строку, только если дальше идёт текст
hint-table-rule = в строке из дефисов частей: { $rule }, в заголовке: { $columns }; сделайте их число одинаковым
hint-link-bracket = поставьте `]` после текста: `[текст](https://…)`
hint-link-note = поставьте знак сноски после ссылки: `[текст](https://…)[^1]`
hint-picture-space = имя с пробелами пишется в угловых скобках: `![описание](<{ $file }>)`
hint-html-not-element = такого элемента в HTML нет; если нужен сам знак `<`, напишите `\<`
hint-answer-not-a-paragraph = перенесите это в текст ниже; после числа в начале поставьте `\`: `5\.`
hint-answer-footnote = в коротком ответе сносок быть не может: перенесите предложение вместе со сноской в текст
picture-alt-file-name = описание `{ $text }` – это имя файла: тем, кто не видит картинку, оно ничего не говорит
picture-animated = эта картинка движется; на бумаге виден только первый кадр
picture-cut = у этой картинки нет конца
picture-format = браузеры не показывают картинки формата { $format }
picture-too-large = в этой картинке { $megapixels } млн пикселей: телефоны не смогут её показать
hint-picture-animated = сохраните один кадр в PNG или JPEG, а движение опишите в тексте
hint-picture-format = сохраните картинку в JPEG или PNG и измените имя в тексте
hint-picture-too-large = уменьшите картинку: достаточно 2000 пикселей в ширину
line-joined = эта строка продолжает пункт списка, цитату или сноску над ней
hint-line-joined = поставьте перед ней пустую строку; если это продолжение, начните её с двух пробелов
hint-line-joined-quote = поставьте перед ней пустую строку; если это продолжение цитаты, начните её с `> `
word-cut = слово разорвано концом строки: читатели увидят `{ $word }`
hint-word-cut = напишите слово в одной строке; дефис оставьте, только если он есть в самом слове
yaml-extra-bracket = скобка `{ $sign }` ничего не закрывает
hint-yaml-extra-bracket = удалите её или поставьте открывающую скобку
hint-name-with-space = удалите невидимый пробел { $code }: поставьте курсор после него и нажмите Backspace
