# Interface strings in Serbian. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = Пређи на главни садржај
label_nav = Главни делови
label_languages = Изаберите језик
label_crumbs = Налазите се овде
label_footer = Странице о овом приручнику
edition_of = Издање:
page_address = Адреса странице:
draft_untranslated = Овај текст још није преведен. Приказан је на изворном језику.
rendition_notice = Овај текст је аутоматски пребачен из другог писма. У случају разлике важи изворни текст. Ово место у изворном тексту:

## Main navigation and page titles.

nav_home = Почетна
nav_questions = Питања
nav_acts = Прописи
nav_search = Претрага
title_search = Претрага: сва питања и адресе
title_acts = Закони и прописи на којима се заснивају одговори
title_changes = Измене текста
changes_feed = Пратите измене (Atom)
changed_since = Текст је измењен откако сте га отворили.
title_contacts = Где се подноси захтев и кога позвати
description_search = Сва питања приручника по темама и све адресе на једној страници.
description_acts = Закони, уредбе и други акти на којима се заснивају одговори: бројеви, датуми и сами одговори.
description_contacts = Службе и портали поменути у одговорима: везе, адресе и телефони, ако су познати.
description_changes = Шта је исправљено у тексту приручника.

## Home page, lists of questions and areas.

all_questions = Погледајте сва питања
questions_heading = Питања
areas_heading = Подручја
all_in_topic = Сва питања ове теме: { $count }
label_parts = Све странице ове теме
paths_heading = Каква је ваша ситуација?
tasks_heading = Најчешће се тражи
other_paths = Друге ситуације
search_examples = На пример:
valid_label = Важећи износи
valid_until = Важи до
search_lead_topics = Ова страница садржи теме приручника с првим питањима и адресе. Веза испод њих отвара сва питања теме.
search_lead = Ова страница садржи сва питања приручника и адресе. Можете користити и наредбу „Пронађи на страници“ свог прегледача.
services_heading = Услуге
directory_entry = Одговор на ову тему

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = sr_RS
theme = Изглед:
theme_system = Као на уређају
theme_light = Светао
theme_dark = Таман
copy_link = Копирај везу
copied = Копирано
print = Штампај
print_list = Штампај само овај списак
print_lists = Штампај спискове докумената
share = Подели
keep = Сачувај цео приручник на овом телефону
keep_note = Сачуван приручник отвара се и без интернета.
keep_size = Величина:
kilobytes = kB
keep_progress = Приручник се чува
keep_kept = Цео приручник је сачуван на овом телефону: отвара се и без интернета.
keep_failed = Приручник није потпуно сачуван. Проверите везу с интернетом и притисните поново.
last_area = ваша последња посета
last_language = ваш последњи избор

## Entries.

number_sign = бр.
checked_on = Упоређено с извором:
next_check = Следећа провера:
check_overdue = Датум следеће провере је прошао: подаци су можда застарели.
short_answer = Кратак одговор
key_facts = Најважније
contents = На овој страници
acts_heading = Правни основ
acts_not_given = У извору није наведено на ком закону или пропису се заснива овај одговор.
report_mistake = Нашли сте грешку на овој страници? Пријавите је
related = Сродна питања
label_pager = Суседна питања
previous_question = Претходно питање
next_question = Следеће питање
email_label = Пишите нам о грешци:

## Key facts.

fact_who = Ко
fact_term = Рок
fact_cost = Трошкови
fact_where = Где се подноси захтев
fact_documents = Документи
cost_free = Бесплатно
not_given = Није наведено у извору
list_separator = { ", " }

## Open points.

point_heading = Шта није јасно
point_source = Како пише у извору
note_mark = Напомена { $number }
glossary = Значење речи

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Сви износи

## Callouts in texts.

callout_note = Напомена
callout_tip = Савет
callout_important = Важно
callout_warning = Упозорење
callout_caution = Опрез

## Places of an area. A directory can replace the headings.

places_caption = Адресе
column_service = Услуга
column_hours = Радно време
area_no_hours = У извору није наведено радно време на овим адресама.
place_cost = Трошкови:
weekday_1 = пон
weekday_2 = уто
weekday_3 = сре
weekday_4 = чет
weekday_5 = пет
weekday_6 = суб
weekday_7 = нед
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = сваког дана
hours_holidays = празници
hours_closed = затворено
hours_always = отворено 24 часа
column_address = Адреса
column_transport = Превоз
column_phone = Телефон
phone_extension = { $number }, локал { $extension }
open_map = Прикажи на карти
no_locality = У извору није наведено место
take_along = Понети:
take_along_heading = Шта понети
area_no_transport = У извору није наведен превоз до ових адреса.
area_no_phones = У извору нису наведени телефони на овим адресама.
other_areas = Друга подручја
route_bus = аутобус
route_tram = трамвај
route_metro = метро
route_intercity_bus = међуградски аутобус
route_route = линија
route_unspecified = врста превоза није наведена
route_bus_numbers =
    { $count ->
        [one] аутобус { $numbers }
        [few] аутобуси { $numbers }
       *[other] аутобуси { $numbers }
    }
route_tram_numbers =
    { $count ->
        [one] трамвај { $numbers }
        [few] трамваји { $numbers }
       *[other] трамваји { $numbers }
    }
route_metro_numbers = метро { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] међуградски аутобус { $numbers }
        [few] међуградски аутобуси { $numbers }
       *[other] међуградски аутобуси { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] линија { $numbers }
        [few] линије { $numbers }
       *[other] линије { $numbers }
    }
route_unspecified_numbers = { $numbers } (врста превоза није наведена)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = У извору нису наведени телефони ових служби и портала. Адресе сајтова дате су тамо где их извор наводи.
contacts_regions = Телефони на другим местима:
contacts_aliases = телефон, број телефона, кога позвати, позвати, инфо линија, позивни центар, контакт, контакти

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } од { $day }. { $month_name } { $year }.
act_registration = Број у регистру правних аката: { $number }
act_registration_dated = Број у регистру правних аката: { $number }, { $date }
act_title_not_given = У извору није наведен наслов
act_text = Отвори званични текст
act_no_link = У извору није наведена веза до текста
act_answers = Одговори засновани на овом документу
acts_lead = Испод сваког документа су одговори који се на њему заснивају. Најновији су први, они без датума последњи.

## The page for officials: what the source leaves open.

title_points = Отворена питања
description_points = Питања о одговорима, адресама и актима: шта је у извору нејасно, непотпуно или противречно.
points_lead = Ова страница је за издавача приручника ({ $publisher }) и за органе који су донели акте. Садржи све што је у извору нејасно, непотпуно или противречно. Број питања: { $count }.
points_whole = Цео приручник
points_note = Шта се каже читаоцима

## Tables with the parts of a fact.

fact_table_part = Део
fact_table_value = Износ
fact_table_total = Укупно
fact_table_caption = { $name }, { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year })

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [one] { $count } радни дан
        [few] { $count } радна дана
       *[other] { $count } радних дана
    }
term_calendar_days =
    { $count ->
        [one] { $count } дан
        [few] { $count } дана
       *[other] { $count } дана
    }
term_months =
    { $count ->
        [one] { $count } месец
        [few] { $count } месеца
       *[other] { $count } месеци
    }
term_years =
    { $count ->
        [one] { $count } година
        [few] { $count } године
       *[other] { $count } година
    }
term_minutes =
    { $count ->
        [one] { $count } минут
        [few] { $count } минута
       *[other] { $count } минута
    }
term_hours =
    { $hours ->
        [one] { $hours } сат
        [few] { $hours } сата
       *[other] { $hours } сати
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } сат
        [few] { $hours } сата
       *[other] { $hours } сати
    } { $minutes ->
        [one] { $minutes } минут
        [few] { $minutes } минута
       *[other] { $minutes } минута
    }

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = највише { $term }
bound_at_least = најмање { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = Изаберите језик
not_found_title = Страница није пронађена
not_found_text = Адреса је можда промењена или погрешно откуцана. Нађите своје питање на списку или идите на почетну страницу.
not_found_home = Иди на почетну страницу
offline_title = Нема интернета
offline_text = Ова страница није сачувана на вашем телефону. Странице које сте већ отварали доступне су без интернета.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Претражи приручник
search_found = Пронађено:
search_weak = Изгледа да приручник нема тачан одговор на ово питање. Можда тражите:
search_no_addresses = У извору нема адреса за ово подручје:
search_loading = Претрага се учитава…
search_failed = Претрага се није учитала. Проверите везу с интернетом.
search_retry = Покушај поново
search_none = Ништа није пронађено.
search_none_hint = Покушајте с другом речју или краћим питањем.
search_all = Прикажи све резултате
search_maybe = Да ли сте мислили:
search_topics = По темама:
search_other_language = Тражи у тексту на другом језику:
search_results = Резултати претраге

## List of brochures, and brochures.

title_brochures = Брошуре за штампу
description_brochures = Цео приручник, поједине теме и адресе по подручјима, спремни за штампу.
print_lead = Приручник припремљен за штампу код куће, у служби или у штампарији.
print_chosen = Цео приручник
print_parts = Делови приручника
print_topics = По темама
print_areas = По подручјима, на једном листу
print_large = крупна слова
print_page = Страница за штампу
print_how = За штампу изаберите „Штампај“ у менију прегледача. Размера: 100%.
print_pages =
    { $count ->
        [one] { $count } страница
        [few] { $count } странице
       *[other] { $count } страница
    }
print_this_topic = Одштампај ову тему као брошуру
print_this_area = Одштампај адресе овог подручја на једном листу
print_contents = Садржај
print_imprint = О овом издању
print_page_reference = , стр. { $page }
print_indexes = Регистри
print_index_numbers = По броју
print_index_terms = По року
print_index_offices = По служби
print_index_acts = По закону или пропису
print_run = Тираж: { $count } примерака
print_guide = Како се користи ова брошура
print_guide_find = Потражите тему у садржају или по ознаци на ивици странице. Ако знате број питања, рок, службу или закон, користите регистре на крају.
print_guide_answer = Сваки одговор почиње кратким одговором и најважнијим подацима: ко, колико дуго, колико кошта, где се подноси захтев, који документи.
print_guide_code = QR код на крају одговора отвара његову најновију верзију на сајту.
print_code = QR код странице:
print_live = Тренутна верзија ове странице:
print_numbers = Питања имају исте бројеве на сајту и у брошури: нађите или наведите одговор по његовом броју.
print_points = Мали подигнути бројеви упућују на списак „{ point_heading }“ на крају одговора.
print_newest = Износи и рокови се могу променити. Проверите верзију на сајту пре него што кренете.
