# Что говорит программа, по-русски. Во всех языках одни и те же сообщения и значения: их сравнивает тест.
severity-error = ошибка
severity-note = примечание
severity-warning = предупреждение
label-hint = подсказка
label-also = смотрите также
label-cause = причина
progress = идёт сборка, { $seconds } с
nothing-written = ничего не записано; последний исправный сайт остался на месте
accepted = { $count ->
        [one] принят { $count } перевод
        [few] принято { $count } перевода
      *[other] принято { $count } переводов
    }
summary-problems = { $errors ->
        [one] { $errors } ошибка
        [few] { $errors } ошибки
      *[other] { $errors } ошибок
    }, { $warnings ->
        [one] { $warnings } предупреждение
        [few] { $warnings } предупреждения
      *[other] { $warnings } предупреждений
    }
summary-content = ответы { $entries } × языки { $languages }, регионы { $regions }, строки адресов { $rows }, акты { $acts }, изменяемые значения { $facts }, открытые вопросы { $open }
summary-written = страницы { $pages }, файлы { $files } (записано { $written }, удалено { $removed }), { $size } кБ, { $seconds } с
point-seen = читатели видят примечание
point-unseen = только для владельца
address-taken = адрес `{ $slug }` занят страницей самого сайта
anchor-twice = якорь `{ $anchor }` стоит в этом тексте дважды
answer-not-a-sentence = ответ должен быть одним предложением без заголовков, списков и таблиц
bad-base-url = `{ $text }` не адрес сайта
bad-date = `{ $text }` — такого дня нет в календаре
bad-language = `{ $code }` не код языка
bad-phone = по номеру `{ $number }` нельзя позвонить
bad-route = `{ $number }` — не номер маршрута
bad-slug = `{ $slug }` не может быть частью адреса
bad-web-address = `{ $link }` не веб-адрес
cannot-write = не удаётся записать `{ $path }`
caption-without-table = после этого названия нет таблицы
content-exists = папка `content` уже есть
differs-in-case = имя отличается от `{ $other }` только заглавными буквами
empty-answer = ответ пуст
empty-title = заголовок пуст
fact-ends = значение `{ $fact }` действует до { $date }, осталось { $days ->
        [one] { $days } день
        [few] { $days } дня
      *[other] { $days } дней
    }
fact-not-valid = у `{ $fact }` нет значения на { $date }
fact-without-parts = у `{ $fact }` нет частей для таблицы
file-too-large = файл больше { $megabytes } МБ
handbook-unusable = в самом справочнике есть ошибки
heading-one = в тексте не бывает заголовка первого уровня: это заголовок страницы
heading-skips = заголовок уровня { $level } после уровня { $before }
heading-without-anchor = у заголовка «{ $text }» нет якоря
headings-differ = заголовки различаются: здесь `{ $found }`, в `{ $language }` `{ $wanted }`
hint-accept = сравните тексты и выполните `anyqtama accept { $folder } --lang { $language }`
hint-base-url = пишите `https://example.kz` или `https://example.kz/handbook`
hint-caption = поставьте перед ней абзац: `: что показывает таблица`
hint-content-layout = какие файлы бывают в справочнике, сказано в README
hint-cyrillic-letter = буква `{ $letter }` кириллическая: наберите латинскую `{ $meant }`
hint-cyrillic-stranger = буква `{ $letter }` кириллическая; между двумя алфавитами ставьте дефис: `PDF-файл`
hint-date = пишите ГГГГ-ММ-ДД: `2026-11-22`
hint-differs-in-case = на многих дисках это один файл: переименуйте один из них
hint-fact-period = добавьте следующий период в `content/facts.yaml`
hint-front-matter = начните файл строками `---`, `title: …`, `answer: …`, `---`
hint-heading-anchor = пишите `## Заголовок {"{"}#anchor{"}"}` строчными латинскими буквами; во всех языках одинаково
hint-heading-one = начинайте с `##`
hint-html = разрешены: span, div, p с lang или dir; b, strong, em, br, sub, sup, q, abbr, bdi
hint-known = известны `{ $names }`
hint-language = код языка — это `kk`, `ru`, `kk-Arab`
hint-latin-letter = буква `{ $letter }` латинская: наберите кириллическую `{ $meant }`
hint-latin-stranger = буква `{ $letter }` латинская; между двумя алфавитами ставьте дефис: `PDF-файл`
hint-leftover-file = удалите его или перенесите текст в нужный файл
hint-link-forms = ссылка бывает такой: { $forms }
hint-lock-line = удалите строку и выполните `anyqtama accept`
hint-looks-russian = в нём нет ни одной из букв ә ғ қ ң ө ұ ү һ і: не попал ли он в чужое поле?
hint-missing-text = напишите файл или соберите с `--drafts`, чтобы увидеть остальное
hint-nearest = возможно, `{ $name }`?
hint-new-entry = как он выглядит, показывает `anyqtama new entry { $slug }`
hint-new-handbook = `anyqtama new handbook` запишет образец
hint-not-given = если в источнике этого нет, добавьте строку и напишите `not_given`
hint-not-utf8 = сохраните файл заново в UTF-8
hint-phone = в номере одиннадцать цифр: 8(7212)34-70-42; если ошибка в источнике, добавьте `faulty: true`
hint-picture = напишите, что на ней: `![слова](файл)`
hint-point = вопрос должен быть в `open_points` ответа и иметь `note`
hint-run-check = их назовёт `anyqtama check`
hint-slug = используйте строчные латинские буквы, цифры и дефис: `quota-documents`
hint-theme = тема — это папка в `themes/`
hint-value-forms = значения: mci(70), mci(70, "-тен"), tenge(70), fact("id"), fact_table("id"), open("id")
hint-words-file = переведите копию `themes/default/words/ru.ftl` и сохраните как `{ $file }`
hint-yaml-limit = файлам справочника не нужны ни такие глубокие скобки, ни повторы вида `*a`
hint-yaml-tab = делайте отступ пробелами
html-attribute-forbidden = `{ $attribute }` не разрешён в `<{ $tag }>`
html-forbidden = `<{ $tag }>` в тексте не разрешён
language-twice = язык `{ $code }` стоит дважды
leftover-file = этот файл оставлен редактором, системой или синхронизацией и не учитывается
link-without-text = у этой ссылки нет слов
lists-differ = здесь в списке пунктов: { $found }, в `{ $language }`: { $wanted }
lock-line = эта строка не читается
looks-russian = этот текст должен быть на казахском, а похож на русский
missing-examination = нет обследования `{ $id }`
missing-file = этого файла нет
missing-part = у части `{ $id }` значения `{ $fact }` нет числа за этот период
missing-text = нет текста на языке `{ $language }`
missing-translation = нет текста на языке `{ $language }`
missing-word = нет слова `{ $key }`
mixed-letters = в слове `{ $word }` смешаны латинские и кириллические буквы
name-taken = `{ $name }` уже есть
name-twice = имя `{ $name }` стоит дважды
nested-too-deeply = здесь больше { $depth } уровней вложенности
no-content-folder = здесь нет справочника: нет папки `{ $folder }`
no-front-matter = этот текст не начинается с заголовка и ответа
no-languages = в справочнике нет ни одного языка
no-regions = в справочнике нет регионов
no-words = нет слов интерфейса на языке `{ $language }`
not-a-file = это не файл и не папка
not-utf8 = это не текст в UTF-8
number-twice = номер { $number } стоит дважды
number-zero = номера начинаются с 1
numbers-differ = числа отличаются от текста на `{ $language }`
output-among-sources = в `{ $path }` лежат исходные файлы: выберите для сайта другую папку
output-is-root = корень диска не может быть сайтом
output-marker-empty = файл `{ $path }/.gitignore` пуст, поэтому неизвестно, создала ли anyqtama файлы в этой папке. Если да, удалите папку и соберите сайт заново: { $command }
output-not-ours = в `{ $path }` есть файлы, которые создал не я: выберите пустую папку
output-renamed-twice = эта файловая система не умеет обменивать папки: `{ $path }` заменена двумя переименованиями и на мгновение отсутствовала
output-updated-in-place = `{ $path }` — точка монтирования, целиком её заменить нельзя: файлы обновлены по одному, сначала то, что нужно страницам, затем страницы
record-not-ours = `{ $path }` создал не я: переместите этот файл или запишите сайт в другую папку с помощью --out
period-backwards = период кончается { $to }, раньше своего начала { $from }
periods-overlap = два периода `{ $fact }` пересекаются
phone-not-faulty = по номеру `{ $number }` можно позвонить: уберите `faulty`
picture-without-words = у картинки `{ $file }` нет слов для тех, кто её не видит
private-character = знак { $code } из частного диапазона показать нельзя
region-without-services = нет файла `content/clinics/services.yaml` с названиями обследований
review-before-check = следующая проверка ({ $review }) раньше последней ({ $checked })
review-overdue = срок проверки истёк { $date }
route-twice = маршрут `{ $number }` указан здесь дважды
script = этот скрипт не читается: { $detail }
style = эта таблица стилей не читается: { $detail }
sum-differs = сумма частей { $sum }, а всего указано { $total }
symlink = ссылки на другие файлы не читаются: положите сюда сам файл
table-without-caption = у этой таблицы нет названия
tables-differ = здесь таблица { $found }, в `{ $language }` { $wanted }
template = в шаблоне ошибка: { $detail }
template-circle = шаблоны замыкаются в круг: { $way }
token-differs = здесь `{ $found }`, в `{ $language }` `{ $wanted }`
token-extra = `{ $found }` есть здесь, но нет в `{ $language }`
token-missing = `{ $wanted }` есть в `{ $language }`, но нет в этом разделе
too-many-links = слишком много ссылок или картинок в одном тексте
too-many-values = слишком много значений в одном тексте
translation-not-accepted = этот перевод на `{ $language }` ещё никто не принял
translation-stale = исходный текст изменился после того, как приняли этот перевод на `{ $language }`
typed-tenge = сумма в тенге набрана вручную: её нужно вычислять
unknown-act = нет акта `{ $id }`
unknown-anchor = нет заголовка с якорем `{ $anchor }`
unknown-asset = ни в теме, ни в `assets` нет файла `{ $file }`
unknown-channel = нет канала `{ $id }`
unknown-entry = нет ответа `{ $slug }`
unknown-examination = нет обследования `{ $id }`
unknown-fact = нет значения `{ $id }`
unknown-file = неизвестно, что делать с этим файлом
unknown-language = в справочнике нет языка `{ $code }`
unknown-link = неизвестный вид ссылки: `{ $link }`
unknown-page = нет страницы `{ $slug }`
unknown-part = у значения `{ $fact }` нет части `{ $id }`
unknown-picture = в `assets/` нет картинки `{ $file }`
unknown-point = у этого ответа нет открытого вопроса `{ $id }` для читателей
unknown-region = нет региона `{ $slug }`
unknown-template = нет шаблона `{ $name }`
unknown-theme = нет темы `{ $name }`
unknown-topic = нет темы `{ $name }`
unknown-value = нет значения `{ $name }`
unreadable = это не читается: { $reason }
value-arguments = это значение неполное: `{ $text }`
value-form = это не значение: `{ $text }`
value-in-heading = в заголовке не может быть значения: оно меняло бы оглавление
value-not-alone = это значение должно стоять в абзаце одно
value-not-closed = у этого значения нет закрывающих скобок
word-value = слово `{ $key }` просит значение `{ $value }`, которого ему не дают
word-without-text = у слова `{ $key }` нет текста, который можно показать
words-syntax = эта строка слов не читается: { $detail }
yaml-empty = файл пуст
yaml-exactly-one = укажите ровно одно из `{ $keys }`
yaml-key-twice = ключ `{ $key }` стоит дважды
yaml-limit = в этом файле слишком много вложений или повторов
yaml-missing-key = нет ключа `{ $key }`
yaml-no-value = здесь нет значения (`{ $expected }`)
yaml-not-one-of = `{ $found }` не из числа `{ $names }`
yaml-out-of-range = число { $number } вне допустимых пределов
yaml-syntax = это неправильный YAML: { $detail }
yaml-tab = здесь табуляция, а YAML требует пробелы
yaml-unknown-key = неизвестный ключ `{ $key }`
yaml-wrong-type = здесь должно быть: { $expected ->
        [string] текст
        [integer] целое число
        [number] число
        [boolean] да или нет
        [array] список
        [object] ключи со значениями
        [null] ничего
      *[other] { $expected }
    }, а стоит: { $found ->
        [string] текст
        [integer] целое число
        [number] число
        [boolean] да или нет
        [array] список
        [object] ключи со значениями
        [null] ничего
      *[other] { $found }
    }

## Брошюры

brochure-empty = в брошюре `{ $slug }` ничего нет
brochure-series = названия и содержание серии `{ $slug }` берутся из тем или регионов
brochure-without-title = у брошюры `{ $slug }` нет названия
pdf-browser-failed = браузер `{ $path }` не запускается
pdf-browser-hangs = браузер не отвечал { $seconds } с и был остановлен
pdf-browser-lost = браузер завершился до того, как брошюра была готова
pdf-done = создано { $made }, без изменений { $kept }, { $seconds } с
pdf-heading-lost = в PDF `{ $brochure }` от браузера не указано, на какой странице стоит `{ $anchor }`
pdf-kept = { $path }: страниц { $pages }, { $size } кБ, без изменений
pdf-made = { $path }: страниц { $pages }, { $size } кБ
pdf-no-brochures = печатать нечего: в `content/brochures.yaml` нет ни одной брошюры
pdf-no-browser = для PDF нужен браузер, а его здесь нет: установите Chromium, Chrome или Edge либо укажите его через `--browser`
pdf-no-sandbox = браузер не запустился в своей «песочнице» и работает без неё; для «песочницы» Chromium нужны обычный пользователь (не root) и пространства имён пользователей
pdf-page-crashed = страница в браузере аварийно завершилась
pdf-request = брошюра запросила `{ $address }` – этого файла в ней нет
pdf-style-lost = браузер не смог прочитать номера страниц `{ $brochure }`
pdf-text-lost = в PDF `{ $brochure }` вошёл не весь текст: { $count ->
        [one] не хватает { $count } слова
      *[other] не хватает { $count } слов
    }, первое – `{ $word }`; возможно, у браузера нет шрифта для него
pdf-unknown-brochure = нет брошюры `{ $name }`
pdf-unknown-browser = нет браузера `{ $path }`
pdf-unsettled = заголовки `{ $brochure }` меняют страницы при каждом проходе
hint-print-long-address = сошлитесь на короткую страницу, которая туда ведёт, или назовите портал в `content/channels.yaml`
hint-print-stale-pdfs = выполните `anyqtama pdf` с теми же параметрами и соберите сайт заново
hint-print-wide-table = уменьшите число столбцов или сократите слова
print-coarse-picture = ширина картинки `{ $file }` – всего { $width } точек: для бумаги нужно { $wanted }
print-long-address = адрес из { $length } знаков с бумаги никто не наберёт
print-other-address = в ссылке написано `{ $shown }`, а ведёт она на `{ $address }`: с бумаги можно набрать только одно
print-stale-pdfs = { $count ->
        [one] { $count } PDF-файл устарел и не вошёл в сайт: `{ $names }`
        [few] { $count } PDF-файла устарели и не вошли в сайт: `{ $names }`
      *[other] { $count } PDF-файлов устарели и не вошли в сайт: `{ $names }`
    }
print-wide-table = эта таблица шире страницы: { $letters } букв там, где помещается { $room }

## Search

alias-empty = по `{ $alias }` никто не ищет: эти слова лишь делают из других вопрос
hint-alias-empty = назовите то, о чём ответ
question-hidden = если искать все слова этого заголовка, первым стоит «{ $other }»
hint-question-hidden = напишите в заголовке или в `aliases` то, о чём говорит только этот ответ
search-heavy = поисковый индекс языка { $language } весит в сжатом виде { $kilobytes } кБ: телефон загружает его до первого ответа
hint-search-heavy = сократите длинные тексты или разделите справочник
synonym-nowhere = синонимы слова `{ $word }` никуда не ведут: ни одного из этих слов нет в текстах
hint-synonym-nowhere = добавьте слово, которое есть в справочнике, или уберите строку
title-twice = такой же заголовок есть у другого вопроса
hint-title-twice = читатели их не различат: измените один из них
## Публикация
hint-publish-again = запустите команду ещё раз: она продолжит с этого места и отправит только недостающее
hint-publish-all = `anyqtama publish --all` отправит все файлы заново; заголовки веб-сервера задаются в его настройках
hint-publish-allow = исправьте; если выпустить нужно как есть, укажите `--allow { $name }`
hint-publish-deletes = если эти страницы действительно нужно убрать, укажите `--allow deletes`
hint-publish-foreign = выберите пустую папку; если её файлы могут остаться среди наших, укажите `--allow foreign`
hint-publish-secret = уберите из адреса имя и пароль; как их передать, написано в README
hint-publish-take-over = узнайте, кто публикует; если тот запуск точно завершён, укажите `--take-over`
hint-publish-target = назовите место из `publish:` в `handbook.yaml` или укажите `s3://bucket/folder`, `https://server/folder`, `./folder` или `site.tar.zst`
hint-route = каждый номер пишется отдельно, без пробелов: numbers: ["12", "63к"]
publish-already-running = из этой папки уже идёт публикация в то же место
publish-archive = { $path }: файлов { $files }, { $size }
publish-archive-dry = в архив вошёл бы выпуск { $id }, файлов { $files }; ничего не записано
publish-archive-only-whole = архив записывается целиком: из него нельзя ни прочитать выпуск обратно, ни вернуть прежний
publish-bad-target = `{ $text }` не может быть местом публикации
publish-cannot-connect = не удаётся подготовить соединение с `{ $name }`
publish-conflict = за это время опубликовал кто-то другой
publish-deletes-failed = новый выпуск на месте, но удалось убрать не всё старое
publish-differs = { $what }: ожидалось `{ $expected }`, получено `{ $found }` в { $files ->
        [one] { $files } файле
       *[other] { $files } файлах
    }, первый из них { $file }
publish-done = опубликовано: издание { $edition }, выпуск { $id }; { $files ->
        [one] отправлен { $files } файл
        [few] отправлено { $files } файла
       *[other] отправлено { $files } файлов
    }, { $size }, { $seconds } с
publish-dry = ничего не изменено
publish-foreign-folder = в `{ $name }` лежат файлы, опубликованные не этой программой
publish-http = соединение с `{ $name }` не зашифровано: по пути отправленное могут прочитать и подменить
publish-many-deletes = { $count ->
        [one] был бы удалён { $count } файл
        [few] было бы удалено { $count } файла
       *[other] было бы удалено { $count } файлов
    }, это { $percent } % страниц
publish-more = и ещё { $count }
publish-newer = записано более новой версией anyqtama: публикуйте ею
publish-no-credentials = нет ключей для `{ $name }`: задайте AWS_ACCESS_KEY_ID и AWS_SECRET_ACCESS_KEY или впишите их в ~/.aws/credentials
publish-no-earlier = такого прежнего выпуска нет
publish-no-runtime = не удаётся подготовить сеть
publish-no-target = не сказано, куда публиковать
publish-not-there = файла нет
publish-not-verified = опубликованный сайт отличается от выпуска { $id } (издание { $edition }): { $count ->
        [one] { $count } отличие
        [few] { $count } отличия
       *[other] { $count } отличий
    }
publish-nothing-published = там ещё ничего не опубликовано
publish-nothing-sent = ничего не опубликовано; читатели видят прежний сайт
publish-others-turn = там публикует кто-то другой, начало: { $since }
publish-overdue = истёк срок проверки, { $count ->
        [one] { $count } ответ
        [few] { $count } ответа
       *[other] { $count } ответов
    }: { $names }
publish-part-aside = сохраняем прежние страницы
publish-part-assets = стили, шрифты, картинки
publish-part-deletes = убираем лишнее
publish-part-entrances = главные страницы
publish-part-pages = страницы
publish-part-reading = читаем обратно
publish-placeholder = адрес `{ $address }` указан только для примера: открыть его нельзя
publish-plan = новых { $new }, изменённых { $changed }, с другими заголовками { $headers }, удаляемых { $deleted }, без изменений { $unchanged }; к отправке { $size }
publish-purge-failed = выпуск на месте, но CDN не получила указание забыть старые страницы
publish-purge-header = у заголовка `{ $name }` для CDN нет пригодного значения: задайте переменную окружения { $variable }
publish-purged = изменившихся адресов { $count }, список в { $path }
publish-resumed = продолжена прерванная публикация
publish-return-incomplete = этот выпуск нельзя вернуть целиком: не хватает файлов
publish-secret-in-address = в адресе `{ $host }` записаны имя, пароль или параметры
publish-stopped = публикация остановлена; страницы у читателей остаются целыми
publish-turn-lost = эту публикацию перехватил другой запуск
publish-unknown-target = нет места публикации `{ $name }`
publish-up-to-date = делать нечего: издание { $edition }, выпуск { $id } уже опубликован, { $seconds } с
publish-verified = опубликован выпуск { $id } (издание { $edition }): файлов { $files }, { $seconds } с
## Живой просмотр
preview-address = просмотр открыт по адресу { $address }
preview-all = всё
preview-as-of = на дату
preview-away = просмотр не запущен; как только он заработает, страница обновится сама
preview-bar = просмотр
preview-behind = один из языков отстаёт
preview-board = доска редактора
preview-board-address = доска редактора: { $address }
preview-broken = с ошибкой
preview-broken-text = Ниже остаётся последняя исправная страница. Сообщение исчезнет само, как только всё будет исправлено.
preview-broken-title = Справочник пока нельзя собрать
preview-changes = Что изменится к этой дате
preview-close = закрыть
preview-compare = рядом на всех языках
preview-complete = готово
preview-copied = скопировано: { "{" }path{ "}" }
preview-differences = расхождений в числах, датах, ссылках и телефонах: { "{" }count{ "}" }
preview-differs = расходится с другим языком
preview-drafts = черновики
preview-empty = на этом языке здесь ничего нет
preview-entry = вопрос
preview-fact-ends = { $date }: заканчивается действие значения `{ $fact }`
preview-fact-starts = { $date }: начинает действовать новое значение `{ $fact }`
preview-facts = используемые значения
preview-filter = Показать
preview-heavy = тяжелее допустимого
preview-hide = скрыть
preview-kind = вид
preview-language = язык
preview-missing = нет текста
preview-more = { $count ->
        [one] и ещё { $count } проблема
        [few] и ещё { $count } проблемы
       *[many] и ещё { $count } проблем
    }
preview-network-address = с других устройств: { $address }
preview-no-changes = к этой дате ничего не изменится
preview-no-port = на { $host } нет свободного порта начиная с { $port }
preview-no-problems = проблем нет
preview-no-site = Показывать пока нечего
preview-no-threads = система не выделила просмотру потоки
preview-not-opened = не удалось запустить программу
preview-nothing-fits = ничего не найдено
preview-open-in-vscode = открыть в VS Code
preview-open-points = открытые вопросы
preview-opened = открыто: { "{" }path{ "}" }
preview-other-page = страница
preview-overdue = срок проверки прошёл
preview-page = название
preview-parity = расхождения между языками
preview-phone = телефон
preview-phone-width = ширина
preview-port-busy = порт { $wanted } занят; свободен порт { $port }
preview-print = на бумаге
preview-problems = проблемы
preview-region = регион
preview-review-by = следующая проверка
preview-review-due = { $date }: пора проверить «{ $title }»
preview-rows = строк: { "{" }count{ "}" }
preview-same = числа, даты, ссылки и телефоны совпадают
preview-show = показать панель просмотра
preview-source = к исходному тексту
preview-source-help = Щёлкните по части страницы или выберите её клавишей Tab и нажмите Enter. Esc – выйти.
preview-stale = устарело
preview-stop = Ctrl-C завершает просмотр
preview-until = до
preview-updated = { $files ->
        [one] изменён { $files } файл
        [few] изменено { $files } файла
       *[many] изменено { $files } файлов
    }, { $milliseconds } мс
preview-weight = { $size } из { $budget } кБ
preview-with-open-points = есть открытые вопросы
preview-with-problems = есть проблемы
