# Слова сайта. Неразрывный пробел (U+00A0) держит число и единицу на одной строке.
# Interface strings in Russian. State: reviewed. Strings with $arguments are used by the program, the others by templates.

## Page frame.

skip_to_content = Перейти к основному тексту
label_nav = Главные разделы
label_languages = Выбор языка
label_crumbs = Вы здесь
label_footer = Страницы о справочнике
edition_of = Издание:
page_address = Адрес страницы:
draft_untranslated = Этот текст ещё не переведён. Ниже он дан на языке оригинала.
rendition_notice = Этот текст автоматически переведён в другую письменность. При расхождениях верен исходный текст. Это место в исходном тексте:

## Main navigation and page titles.

nav_home = Главная
nav_questions = Вопросы
nav_acts = Законы
nav_search = Поиск
title_search = Поиск: все вопросы и адреса
title_acts = Законы и приказы, на которые опираются ответы
title_changes = Изменения в тексте
description_search = Все вопросы справочника по темам и все адреса на одной странице.
changes_feed = Следить за изменениями (Atom)
changed_since = Текст изменился с тех пор, как вы его открывали.
title_contacts = Куда обратиться и позвонить
description_acts = Законы, приказы и другие акты, на которые опираются ответы: номера, даты и сами ответы.
description_contacts = Учреждения и порталы, которые названы в ответах: ссылки, адреса и телефоны, если они известны.
description_changes = Что исправлено в тексте справочника по сравнению с исходным документом.

## Home page, lists of questions and areas.

all_questions = Посмотреть все вопросы
questions_heading = Вопросы
areas_heading = Регионы
search_lead = На этой странице все вопросы справочника и список адресов. Нужное можно найти и командой браузера «Найти на странице».
services_heading = Услуги
directory_entry = Ответ на эту тему
all_in_topic = Все вопросы темы: { $count }
label_parts = Все страницы темы
paths_heading = Кто вы?
tasks_heading = Часто ищут
other_paths = Другие случаи
search_examples = Например:
valid_label = Действующие значения
valid_until = Действует по
search_lead_topics = На этой странице темы справочника с первыми вопросами и список адресов. Все вопросы темы открываются по ссылке под ними.

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = ru_KZ
theme = Оформление:
theme_system = Как на устройстве
theme_light = Светлое
theme_dark = Тёмное
copy_link = Скопировать ссылку
copied = Скопировано
print = Распечатать
print_list = Распечатать только этот список
print_lists = Распечатать список документов
share = Поделиться
keep = Сохранить весь справочник на телефон
keep_note = Сохранённый справочник открывается и без интернета.
keep_size = Размер:
kilobytes = КБ
keep_progress = Справочник сохраняется
keep_kept = Весь справочник сохранён на этом телефоне: он открывается и без интернета.
keep_failed = Справочник сохранён не полностью. Проверьте интернет и нажмите ещё раз.
last_area = вы открывали последним
last_language = ваш прошлый выбор

## Entries.

number_sign = №
checked_on = Сверено с источником:
next_check = Следующая сверка:
check_overdue = Срок следующей сверки прошёл: сведения могли устареть.
short_answer = Короткий ответ
key_facts = Главное
contents = На этой странице
acts_heading = Правовая основа
acts_not_given = В источнике не указано, на какой закон или приказ опирается этот ответ.
report_mistake = Нашли ошибку на этой странице? Сообщите
related = Похожие вопросы
label_pager = Соседние вопросы
previous_question = Предыдущий вопрос
next_question = Следующий вопрос
email_label = Напишите об ошибке на почту:

## Key facts.

fact_who = Кому
fact_term = Срок
fact_cost = Стоимость
fact_where = Куда обратиться
fact_documents = Документы
cost_free = Бесплатно
not_given = В источнике не указано
list_separator = { ", " }

## Open points.

point_heading = Что неясно
point_source = Как написано в источнике
note_mark = Примечание { $number }
glossary = Что значат слова

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Все суммы

## Callouts in texts.

callout_note = Примечание
callout_tip = Совет
callout_important = Важно
callout_warning = Внимание
callout_caution = Осторожно

## Places of an area. A directory can replace the headings.

places_caption = Адреса
column_service = Услуга
column_hours = Часы работы
area_no_hours = Часы работы по этим адресам в источнике не указаны.
place_cost = Стоимость:
weekday_1 = пн
weekday_2 = вт
weekday_3 = ср
weekday_4 = чт
weekday_5 = пт
weekday_6 = сб
weekday_7 = вс
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = ежедневно
hours_holidays = праздничные дни
hours_closed = закрыто
hours_always = круглосуточно
column_address = Адрес
column_transport = Транспорт
column_phone = Телефон
phone_extension = { $number }, доб. { $extension }
open_map = Показать на карте
no_locality = Населённый пункт в источнике не назван
take_along = С собой:
take_along_heading = Что взять с собой
area_no_transport = Какой транспорт ходит по этим адресам, в источнике не указано.
area_no_phones = Телефоны по этим адресам в источнике не указаны.
other_areas = Другие регионы
route_bus = автобус
route_tram = трамвай
route_metro = метро
route_intercity_bus = междугородный автобус
route_route = маршрут
route_unspecified = вид транспорта не указан
route_bus_numbers =
    { $count ->
        [one] автобус № { $numbers }
       *[other] автобусы № { $numbers }
    }
route_tram_numbers =
    { $count ->
        [one] трамвай № { $numbers }
       *[other] трамваи № { $numbers }
    }
route_metro_numbers =
    { $count ->
        [one] метро № { $numbers }
       *[other] метро № { $numbers }
    }
route_intercity_bus_numbers =
    { $count ->
        [one] междугородный автобус № { $numbers }
       *[other] междугородные автобусы № { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] маршрут № { $numbers }
       *[other] маршруты № { $numbers }
    }
route_unspecified_numbers =
    { $count ->
       *[other] № { $numbers } (вид транспорта не указан)
    }

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = В источнике нет телефонов этих учреждений и порталов. Адреса сайтов даны там, где источник их называет.
contacts_regions = Телефоны других мест:
contacts_aliases = телефон, куда позвонить, горячая линия, колл-центр, контакты, номер телефона, справочная, позвонить оператору

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } от { $day } { $month_name } { $year } г.
act_registration = Номер в Реестре государственной регистрации нормативных правовых актов: № { $number }
act_registration_dated = Номер в Реестре государственной регистрации нормативных правовых актов: № { $number } от { $date }
act_title_not_given = Название в источнике не указано
act_text = Открыть официальный текст
act_no_link = Ссылки на текст в источнике нет
act_answers = Ответы, которые опираются на этот документ
acts_lead = Под каждым документом стоят ответы, которые на него опираются. Сначала самые новые, в конце – те, чья дата не указана.

## The page for officials: what the source leaves open.

title_points = Что ещё уточняется
description_points = Вопросы по ответам, адресам и актам: что в источнике неясно, неполно или противоречиво.
points_lead = Эта страница – для издателя справочника ({ $publisher }) и органов, которые приняли акты. Здесь собрано всё, что в источнике неясно, неполно или противоречиво. Вопросов: { $count }.
points_whole = Весь справочник
points_note = Что сказано читателям

## Tables with the parts of a fact.

fact_table_part = Часть
fact_table_value = Значение
fact_table_total = Всего
fact_table_caption = { $name }, { $year } год

## Amounts. A no-break space joins a number and its unit; lines may break before the bracket and before the year.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year } г.)

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [one] { $count } рабочий день
        [few] { $count } рабочих дня
        [many] { $count } рабочих дней
       *[other] { $count } рабочего дня
    }
term_calendar_days =
    { $count ->
        [one] { $count } календарный день
        [few] { $count } календарных дня
        [many] { $count } календарных дней
       *[other] { $count } календарного дня
    }
term_months =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
        [many] { $count } месяцев
       *[other] { $count } месяца
    }
term_years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
        [many] { $count } лет
       *[other] { $count } года
    }
term_minutes =
    { $count ->
        [one] { $count } минута
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минуты
    }
term_hours =
    { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
        [many] { $hours } часов
       *[other] { $hours } часа
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
        [many] { $hours } часов
       *[other] { $hours } часа
    } { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }

## Terms after «not more than» and «not less than».

term_working_days_limit =
    { $count ->
        [one] { $count } рабочего дня
        [few] { $count } рабочих дней
        [many] { $count } рабочих дней
       *[other] { $count } рабочего дня
    }
term_calendar_days_limit =
    { $count ->
        [one] { $count } календарного дня
        [few] { $count } календарных дней
        [many] { $count } календарных дней
       *[other] { $count } календарного дня
    }
term_months_limit =
    { $count ->
        [one] { $count } месяца
        [few] { $count } месяцев
        [many] { $count } месяцев
       *[other] { $count } месяца
    }
term_years_limit =
    { $count ->
        [one] { $count } года
        [few] { $count } лет
        [many] { $count } лет
       *[other] { $count } года
    }
term_minutes_limit =
    { $count ->
        [one] { $count } минуты
        [few] { $count } минут
        [many] { $count } минут
       *[other] { $count } минуты
    }
term_hours_limit =
    { $hours ->
        [one] { $hours } часа
        [few] { $hours } часов
        [many] { $hours } часов
       *[other] { $hours } часа
    }
term_hours_minutes_limit =
    { $hours ->
        [one] { $hours } часа
        [few] { $hours } часов
        [many] { $hours } часов
       *[other] { $hours } часа
    } { $minutes ->
        [one] { $minutes } минуты
        [few] { $minutes } минут
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }
bound_at_most = не более { $term }
bound_at_least = не менее { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = Выберите язык
not_found_title = Страница не найдена
not_found_text = Возможно, адрес изменился или набран с ошибкой. Найдите свой вопрос в списке или перейдите на главную.
not_found_home = Перейти на главную
offline_title = Нет интернета
offline_text = Эта страница не сохранена на вашем телефоне. Страницы, которые вы уже открывали, доступны и без интернета.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Поиск по справочнику
search_found = Найдено:
search_weak = Похоже, точного ответа на этот вопрос в справочнике нет. Возможно, вам нужно это:
search_no_addresses = В источнике нет адресов этого региона:
search_loading = Поиск загружается…
search_failed = Поиск не загрузился. Проверьте подключение к интернету.
search_retry = Повторить
search_none = Ничего не найдено.
search_none_hint = Попробуйте другое слово или более короткий запрос.
search_all = Показать все результаты
search_maybe = Возможно, вы искали:
search_topics = Посмотрите по темам:
search_other_language = Искать в тексте на другом языке:
search_results = Результаты поиска
## List of brochures, and brochures.

title_brochures = Брошюры для печати
description_brochures = Весь справочник, отдельные темы и адреса по регионам: готово для печати на бумаге.
print_lead = Справочник, подготовленный для печати на бумаге. Его можно напечатать дома, в офисе или в типографии.
print_chosen = Весь справочник
print_parts = Части справочника
print_topics = По темам
print_areas = По регионам, на одном листе
print_large = крупным шрифтом
print_page = Страница для печати
print_how = Чтобы напечатать, выберите в меню браузера «Печать». Масштаб – 100 %.
print_pages =
    { $count ->
        [one] { $count } страница
        [few] { $count } страницы
        [many] { $count } страниц
       *[other] { $count } страницы
    }
print_this_topic = Напечатать эту тему брошюрой
print_this_area = Напечатать адреса этого региона на одном листе
print_contents = Содержание
print_imprint = Об этом издании
print_page_reference = , с. { $page }
print_indexes = Указатели
print_index_numbers = По номеру
print_index_terms = По термину
print_index_offices = По месту обращения
print_index_acts = По закону и приказу
print_run = Тираж: { $count } экз.
print_guide = Как пользоваться
print_guide_find = Найдите тему в содержании или по метке на краю страницы. Если знаете номер вопроса, термин, место обращения или закон, посмотрите указатели в конце.
print_guide_answer = Под каждым вопросом сначала стоят короткий ответ и главное: кому, срок, стоимость, куда обратиться, документы.
print_guide_code = QR-код в конце ответа открывает его последнюю версию на сайте.
print_code = QR-код страницы:
print_live = Обновляемая версия этой страницы:
print_numbers = Номера вопросов на сайте и в брошюре одинаковы: по номеру ответ легко найти и назвать.
print_points = Маленькие номера над строкой ведут к списку «{ point_heading }» в конце ответа.
print_newest = Суммы и сроки могут измениться. Прежде чем идти, посмотрите версию на сайте.
