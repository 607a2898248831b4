# Interface strings in Ukrainian. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = Перейти до основного вмісту
label_nav = Основні розділи
label_languages = Виберіть мову
label_crumbs = Ви тут
label_footer = Сторінки про цей довідник
edition_of = Видання:
page_address = Адреса сторінки:
draft_untranslated = Цей текст ще не перекладено. Його показано мовою оригіналу.
rendition_notice = Цей текст автоматично перетворено з іншої писемності. У разі розбіжностей чинним є оригінал. Це місце в оригіналі:

## Main navigation and page titles.

nav_home = Головна
nav_questions = Питання
nav_acts = Закони
nav_search = Пошук
title_search = Пошук: усі питання й адреси
title_acts = Закони та інші акти, на яких ґрунтуються відповіді
title_changes = Зміни в тексті
changes_feed = Стежити за змінами (Atom)
changed_since = Текст змінився, відколи ви його відкрили.
title_contacts = Куди звернутися та кому зателефонувати
description_search = Усі питання довідника за темами та всі адреси на одній сторінці.
description_acts = Закони, постанови та інші акти, на яких ґрунтуються відповіді: номери, дати й самі відповіді.
description_contacts = Установи та портали, названі у відповідях: посилання, адреси й телефони, якщо вони відомі.
description_changes = Що виправлено в тексті довідника.

## Home page, lists of questions and areas.

all_questions = Переглянути всі питання
questions_heading = Питання
areas_heading = Території
all_in_topic = Усі питання цієї теми: { $count }
label_parts = Усі сторінки цієї теми
paths_heading = Яка у вас ситуація?
tasks_heading = Що шукають найчастіше
other_paths = Інші ситуації
search_examples = Наприклад:
valid_label = Чинні значення
valid_until = Чинне до
search_lead_topics = На цій сторінці – теми довідника з першими питаннями та адреси. Посилання під ними відкриває всі питання теми.
search_lead = На цій сторінці – усі питання довідника й адреси. Можна також скористатися командою «Знайти на сторінці» вашого браузера.
services_heading = Послуги
directory_entry = Відповідь на цю тему

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = uk_UA
theme = Вигляд:
theme_system = Як на пристрої
theme_light = Світлий
theme_dark = Темний
copy_link = Копіювати посилання
copied = Скопійовано
print = Друкувати
print_list = Друкувати лише цей список
print_lists = Друкувати списки документів
share = Поділитися
keep = Зберегти весь довідник на цьому телефоні
keep_note = Збережений довідник відкривається й без інтернету.
keep_size = Розмір:
kilobytes = КБ
keep_progress = Довідник зберігається
keep_kept = Весь довідник збережено на цьому телефоні: він відкривається й без інтернету.
keep_failed = Довідник збережено не повністю. Перевірте інтернет-з’єднання та натисніть ще раз.
last_area = ваше останнє відвідування
last_language = ваш останній вибір

## Entries.

number_sign = №
checked_on = Звірено з джерелом:
next_check = Наступна перевірка:
check_overdue = Дата наступної перевірки минула: відомості могли застаріти.
short_answer = Коротка відповідь
key_facts = Головне
contents = На цій сторінці
acts_heading = Правова підстава
acts_not_given = У джерелі не вказано, на якому законі чи акті ґрунтується ця відповідь.
report_mistake = Знайшли помилку на цій сторінці? Повідомте про неї
related = Пов’язані питання
label_pager = Сусідні питання
previous_question = Попереднє питання
next_question = Наступне питання
email_label = Написати нам про помилку:

## Key facts.

fact_who = Хто
fact_term = Строк
fact_cost = Вартість
fact_where = Куди звернутися
fact_documents = Документи
cost_free = Безоплатно
not_given = У джерелі не вказано
list_separator = { ", " }

## Open points.

point_heading = Що незрозуміло
point_source = Як написано в джерелі
note_mark = Примітка { $number }
glossary = Що означають слова

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Усі суми

## Callouts in texts.

callout_note = Примітка
callout_tip = Порада
callout_important = Важливо
callout_warning = Увага
callout_caution = Обережно

## Places of an area. A directory can replace the headings.

places_caption = Адреси
column_service = Послуга
column_hours = Години роботи
area_no_hours = У джерелі не вказано годин роботи за цими адресами.
place_cost = Вартість:
weekday_1 = пн
weekday_2 = вт
weekday_3 = ср
weekday_4 = чт
weekday_5 = пт
weekday_6 = сб
weekday_7 = нд
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = щодня
hours_holidays = святкові дні
hours_closed = зачинено
hours_always = цілодобово
column_address = Адреса
column_transport = Транспорт
column_phone = Телефон
phone_extension = { $number }, дод. { $extension }
open_map = Показати на карті
no_locality = У джерелі не вказано населений пункт
take_along = Візьміть із собою:
take_along_heading = Що взяти із собою
area_no_transport = У джерелі не вказано транспорту до цих адрес.
area_no_phones = У джерелі не вказано телефонів за цими адресами.
other_areas = Інші території
route_bus = автобус
route_tram = трамвай
route_metro = метро
route_intercity_bus = міжміський автобус
route_route = маршрут
route_unspecified = вид транспорту не вказано
route_bus_numbers =
    { $count ->
        [one] автобус № { $numbers }
        [few] автобуси № { $numbers }
        [many] автобуси № { $numbers }
       *[other] автобуси № { $numbers }
    }
route_tram_numbers =
    { $count ->
        [one] трамвай № { $numbers }
        [few] трамваї № { $numbers }
        [many] трамваї № { $numbers }
       *[other] трамваї № { $numbers }
    }
route_metro_numbers = метро { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] міжміський автобус № { $numbers }
        [few] міжміські автобуси № { $numbers }
        [many] міжміські автобуси № { $numbers }
       *[other] міжміські автобуси № { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] маршрут № { $numbers }
        [few] маршрути № { $numbers }
        [many] маршрути № { $numbers }
       *[other] маршрути № { $numbers }
    }
route_unspecified_numbers = { $numbers } (вид транспорту не вказано)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = У джерелі не вказано телефонів цих установ і порталів. Адреси сайтів наведено там, де вони є в джерелі.
contacts_regions = Телефони інших місць:
contacts_aliases = телефон, номер телефону, кому зателефонувати, дзвонити, гаряча лінія, кол-центр, контакти, контактний центр

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } від { $day } { $month_name } { $year } року
act_registration = Номер у реєстрі нормативних актів: { $number }
act_registration_dated = Номер у реєстрі нормативних актів: { $number } від { $date }
act_title_not_given = У джерелі не вказано назви
act_text = Відкрити офіційний текст
act_no_link = У джерелі немає посилання на текст
act_answers = Відповіді, що ґрунтуються на цьому документі
acts_lead = Під кожним документом – відповіді, що ґрунтуються на ньому. Спочатку найновіші, наприкінці ті, що без дати.

## The page for officials: what the source leaves open.

title_points = Відкриті питання
description_points = Питання про відповіді, адреси й акти: що в джерелі неясне, неповне або суперечливе.
points_lead = Ця сторінка – для видавця довідника ({ $publisher }) та органів, що видали акти. Тут зібрано все, що в джерелі неясне, неповне або суперечливе. Питань: { $count }.
points_whole = Увесь довідник
points_note = Що сказано читачам

## Tables with the parts of a fact.

fact_table_part = Частина
fact_table_value = Значення
fact_table_total = Разом
fact_table_caption = { $name }, { $year } рік

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year })

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [one] { $count } робочий день
        [few] { $count } робочі дні
        [many] { $count } робочих днів
       *[other] { $count } робочого дня
    }
term_calendar_days =
    { $count ->
        [one] { $count } календарний день
        [few] { $count } календарні дні
        [many] { $count } календарних днів
       *[other] { $count } календарного дня
    }
term_months =
    { $count ->
        [one] { $count } місяць
        [few] { $count } місяці
        [many] { $count } місяців
       *[other] { $count } місяця
    }
term_years =
    { $count ->
        [one] { $count } рік
        [few] { $count } роки
        [many] { $count } років
       *[other] { $count } року
    }
term_minutes =
    { $count ->
        [one] { $count } хвилина
        [few] { $count } хвилини
        [many] { $count } хвилин
       *[other] { $count } хвилини
    }
term_hours =
    { $hours ->
        [one] { $hours } година
        [few] { $hours } години
        [many] { $hours } годин
       *[other] { $hours } години
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } година
        [few] { $hours } години
        [many] { $hours } годин
       *[other] { $hours } години
    } { $minutes ->
        [one] { $minutes } хвилина
        [few] { $minutes } хвилини
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }

## Terms after «at most» and «at least».

term_working_days_limit =
    { $count ->
        [one] { $count } робочого дня
        [few] { $count } робочих днів
        [many] { $count } робочих днів
       *[other] { $count } робочого дня
    }
term_calendar_days_limit =
    { $count ->
        [one] { $count } календарного дня
        [few] { $count } календарних днів
        [many] { $count } календарних днів
       *[other] { $count } календарного дня
    }
term_months_limit =
    { $count ->
        [one] { $count } місяця
        [few] { $count } місяців
        [many] { $count } місяців
       *[other] { $count } місяця
    }
term_years_limit =
    { $count ->
        [one] { $count } року
        [few] { $count } років
        [many] { $count } років
       *[other] { $count } року
    }
term_minutes_limit =
    { $count ->
        [one] { $count } хвилини
        [few] { $count } хвилин
        [many] { $count } хвилин
       *[other] { $count } хвилини
    }
term_hours_limit =
    { $hours ->
        [one] { $hours } години
        [few] { $hours } годин
        [many] { $hours } годин
       *[other] { $hours } години
    }
term_hours_minutes_limit =
    { $hours ->
        [one] { $hours } години
        [few] { $hours } годин
        [many] { $hours } годин
       *[other] { $hours } години
    } { $minutes ->
        [one] { $minutes } хвилини
        [few] { $minutes } хвилин
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }
bound_at_most = не більше { $term }
bound_at_least = не менше { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = Виберіть мову
not_found_title = Сторінку не знайдено
not_found_text = Можливо, адреса змінилася або набрана з помилкою. Знайдіть своє питання у списку або перейдіть на головну.
not_found_home = Перейти на головну
offline_title = Немає інтернету
offline_text = Цю сторінку не збережено на вашому телефоні. Сторінки, які ви вже відкривали, доступні без інтернету.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Пошук у довіднику
search_found = Знайдено:
search_weak = Схоже, у довіднику немає точної відповіді на це питання. Можливо, ви шукаєте:
search_no_addresses = У джерелі немає адрес для цієї території:
search_loading = Пошук завантажується…
search_failed = Пошук не завантажився. Перевірте інтернет-з’єднання.
search_retry = Спробувати ще раз
search_none = Нічого не знайдено.
search_none_hint = Спробуйте інше слово або коротший запит.
search_all = Показати всі результати
search_maybe = Можливо, ви мали на увазі:
search_topics = За темами:
search_other_language = Шукати в тексті іншою мовою:
search_results = Результати пошуку

## List of brochures, and brochures.

title_brochures = Брошури для друку
description_brochures = Увесь довідник, окремі теми й адреси за територіями, готові до друку.
print_lead = Довідник, підготовлений до друку вдома, в установі чи в друкарні.
print_chosen = Увесь довідник
print_parts = Частини довідника
print_topics = За темами
print_areas = За територіями, на одному аркуші
print_large = великий шрифт
print_page = Сторінка для друку
print_how = Щоб надрукувати, виберіть «Друк» у меню браузера. Масштаб: 100 %.
print_pages =
    { $count ->
        [one] { $count } сторінка
        [few] { $count } сторінки
        [many] { $count } сторінок
       *[other] { $count } сторінки
    }
print_this_topic = Надрукувати цю тему брошурою
print_this_area = Надрукувати адреси цієї території на одному аркуші
print_contents = Зміст
print_imprint = Про це видання
print_page_reference = , с. { $page }
print_indexes = Покажчики
print_index_numbers = За номером
print_index_terms = За строком
print_index_offices = За установою
print_index_acts = За законом чи актом
print_run = Наклад: { $count } прим.
print_guide = Як користуватися цією брошурою
print_guide_find = Шукайте тему у змісті або за позначкою на краю сторінки. Якщо ви знаєте номер питання, строк, установу чи закон, скористайтеся покажчиками наприкінці.
print_guide_answer = Кожна відповідь починається з короткої відповіді та головного: хто, як довго, скільки, куди звернутися, які документи.
print_guide_code = QR-код наприкінці відповіді відкриває її найновішу версію на сайті.
print_code = QR-код сторінки:
print_live = Поточна версія цієї сторінки:
print_numbers = Питання мають однакові номери на сайті та в брошурі: знаходьте або називайте відповідь за її номером.
print_points = Маленькі цифри вгорі рядка ведуть до списку «{ point_heading }» наприкінці відповіді.
print_newest = Суми та строки можуть змінитися. Перед тим як іти, перевірте версію на сайті.
