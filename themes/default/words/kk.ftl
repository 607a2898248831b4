# Сайттың сөздері. Арасы ажырамайтын бос орын (U+00A0) санды бірлігімен бір жолда ұстайды.
# Interface strings in Kazakh. State: reviewed. Strings with $arguments are used by the program, the others by templates.

## Page frame.

skip_to_content = Негізгі мәтінге өту
label_nav = Негізгі бөлімдер
label_languages = Тілді таңдау
label_crumbs = Қай бөлімдесіз
label_footer = Анықтама туралы беттер
edition_of = Басылым:
page_address = Беттің мекенжайы:
draft_untranslated = Бұл мәтін әлі аударылмаған. Төменде ол түпнұсқа тілінде тұр.
rendition_notice = Бұл мәтін кирилл жазуынан автоматты түрде көшірілген. Айырмашылық болса, кирилл жазуындағы мәтін негізге алынады. Мына жердің кирилл жазуындағы мәтіні:

## Main navigation and page titles.

nav_home = Басты бет
nav_questions = Сұрақтар
nav_acts = Заңдар
nav_search = Іздеу
title_search = Іздеу: барлық сұрақ пен мекенжай
title_acts = Жауаптар сүйенетін заңдар мен бұйрықтар
title_changes = Мәтінге енгізілген өзгерістер
description_search = Анықтамадағы барлық сұрақ тақырыбы бойынша және барлық мекенжай бір бетте.
changes_feed = Өзгерістерді қадағалау (Atom)
changed_since = Сіз соңғы ашқаннан бері мәтін өзгерді.
title_contacts = Қайда жүгінесіз және қоңырау шаласыз
description_acts = Жауаптар сүйенетін заңдар, бұйрықтар және басқа құқықтық актілер: нөмірі, күні және олар туралы жауаптар.
description_contacts = Жауаптарда аталған мекемелер мен порталдар: сілтемелері, белгілі болса мекенжайлары мен телефондары.
description_changes = Бастапқы құжатпен салыстырғанда анықтама мәтінінде не түзетілді.

## Home page, lists of questions and areas.

all_questions = Барлық сұрақты көру
areas_heading = Аумақтар
search_lead = Анықтамадағы барлық сұрақ пен мекенжайлар тізімі осы бетте тұр. Керегін браузердің «Беттен табу» құралымен де іздей аласыз.
services_heading = Қызметтер
directory_entry = Осы туралы жауап
all_in_topic = Тақырыптағы барлық сұрақ: { $count }
label_parts = Тақырыптың барлық беті
questions_heading = Сұрақтар
paths_heading = Сіз кімсіз?
tasks_heading = Жиі іздейтіндері
other_paths = Басқа жағдайлар
search_examples = Мысалы:
valid_label = Қазір қолданылатын сандар
valid_until = Қолданылатын соңғы күн:
search_lead_topics = Бұл бетте анықтаманың тақырыптары алғашқы сұрақтарымен және мекенжайлар тізімі берілген. Тақырыптағы барлық сұрақты төмендегі сілтемеден ашасыз.

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = kk_KZ
theme = Көрінісі:
theme_system = Құрылғыдағыдай
theme_light = Ашық
theme_dark = Қараңғы
copy_link = Сілтемесін көшіру
copied = Көшірілді
print = Басып шығару
print_list = Осы тізімді ғана басып шығару
print_lists = Құжаттар тізімін басып шығару
share = Бөлісу
keep = Бүкіл анықтаманы телефонға сақтау
keep_note = Сақталған анықтама интернетсіз де ашылады.
keep_size = Көлемі:
kilobytes = КБ
keep_progress = Анықтама сақталып жатыр
keep_kept = Бүкіл анықтама осы телефонда сақталды: интернетсіз де ашылады.
keep_failed = Анықтама толық сақталмады. Интернетті тексеріп, қайта басыңыз.
last_area = соңғы ашқаныңыз
last_language = соңғы таңдауыңыз

## Entries.

number_sign = №
checked_on = Бастапқы құжатпен салыстырылды:
next_check = Келесі салыстыру:
check_overdue = Келесі салыстыру мерзімі өтіп кеткен: мәлімет ескірген болуы мүмкін.
short_answer = Қысқа жауап
key_facts = Ең керегі
contents = Осы бетте
acts_heading = Құқықтық негізі
acts_not_given = Бұл жауап қай заңға не бұйрыққа негізделгені бастапқы құжатта айтылмаған.
report_mistake = Осы беттен қате тапсаңыз, хабарлаңыз
related = Осыған жақын сұрақтар
label_pager = Көрші сұрақтар
previous_question = Алдыңғы сұрақ
next_question = Келесі сұрақ
email_label = Қатені мына поштаға жазыңыз:

## Key facts.

fact_who = Кімге арналған
fact_term = Мерзімі
fact_cost = Ақысы
fact_where = Қайда өтініш бересіз
fact_documents = Құжаттар
cost_free = Тегін
not_given = Бастапқы құжатта айтылмаған
list_separator = { ", " }

## Open points.

point_heading = Анық емес жайттар
point_source = Бастапқы құжаттағы жазылуы
note_mark = { $number }-ескертпе
glossary = Сөздердің мағынасы

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Барлық сома

## Callouts in texts.

callout_note = Ескертпе
callout_tip = Кеңес
callout_important = Маңызды
callout_warning = Назар аударыңыз
callout_caution = Абайлаңыз

## Places of an area. A directory can replace the headings.

places_caption = Мекенжайлар
column_service = Қызмет
column_hours = Жұмыс уақыты
area_no_hours = Бұл мекенжайлардың жұмыс уақыты бастапқы құжатта берілмеген.
place_cost = Ақысы:
weekday_1 = дс
weekday_2 = сс
weekday_3 = ср
weekday_4 = бс
weekday_5 = жм
weekday_6 = сб
weekday_7 = жс
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = күн сайын
hours_holidays = мереке күндері
hours_closed = жабық
hours_always = тәулік бойы
column_address = Мекенжай
column_transport = Көлік
column_phone = Телефон
phone_extension = { $number }, ішкі { $extension }
open_map = Картадан көру
no_locality = Елді мекеннің атауы бастапқы құжатта айтылмаған
take_along = Ала барыңыз:
take_along_heading = Өзіңізбен бірге ала барыңыз
area_no_transport = Бұл мекенжайларға қай көлік баратыны бастапқы құжатта айтылмаған.
area_no_phones = Бұл мекенжайлардың телефондары бастапқы құжатта берілмеген.
other_areas = Басқа аумақтар
route_bus = автобус
route_tram = трамвай
route_metro = метро
route_intercity_bus = қалааралық автобус
route_route = бағыт
route_unspecified = көлік түрі айтылмаған
route_bus_numbers =
    { $count ->
       *[other] № { $numbers } автобус
    }
route_tram_numbers =
    { $count ->
       *[other] № { $numbers } трамвай
    }
route_metro_numbers =
    { $count ->
       *[other] № { $numbers } метро
    }
route_intercity_bus_numbers =
    { $count ->
       *[other] № { $numbers } қалааралық автобус
    }
route_route_numbers =
    { $count ->
       *[other] № { $numbers } бағыт
    }
route_unspecified_numbers =
    { $count ->
       *[other] № { $numbers } (көлік түрі айтылмаған)
    }

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = Бұл мекемелер мен порталдардың телефондары бастапқы құжатта жоқ. Сайт мекенжайлары бастапқы құжатта аталған жерде ғана берілген.
contacts_regions = Басқа орындардың телефондары:
contacts_aliases = телефон, қайда қоңырау шаламын, қоңырау шалу, жедел желі, сенім телефоны, колл-орталық, байланыс, телефон нөмірі, хабарласу

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $numbers } { $act }
act_dated =
    { $year } жылғы { $day } { $month ->
        [1] қаңтардағы
        [2] ақпандағы
        [3] наурыздағы
        [4] сәуірдегі
        [5] мамырдағы
        [6] маусымдағы
        [7] шілдедегі
        [8] тамыздағы
        [9] қыркүйектегі
        [10] қазандағы
        [11] қарашадағы
       *[12] желтоқсандағы
    } { $act }
act_registration = Нормативтік құқықтық актілерді мемлекеттік тіркеу тізіліміндегі нөмірі: № { $number }
act_registration_dated = Нормативтік құқықтық актілерді мемлекеттік тіркеу тізіліміндегі нөмірі: № { $number }, { $date }
act_title_not_given = Атауы бастапқы құжатта айтылмаған
act_text = Ресми мәтінді ашу
act_no_link = Бастапқы құжатта мәтініне сілтеме жоқ
act_answers = Осы құжатқа сүйенетін жауаптар
acts_lead = Әр құжаттың астында оған сүйенетін жауаптар берілген. Жаңалары басында, күні берілмегендері соңында тұр.

## The page for officials: what the source leaves open.

title_points = Нақтыланып жатқан тұстар
description_points = Жауаптар, мекенжайлар және құқықтық актілер бойынша сұрақтар: бастапқы құжаттың анық емес, толық емес және бір-біріне қайшы тұстары.
points_lead = Бұл бет анықтаманы шығарған ұйымға ({ $publisher }) және құқықтық актілерді қабылдаған органдарға арналған. Мұнда бастапқы құжатта анық емес, толық емес және бір-біріне қайшы жайттардың бәрі жиналған. Сұрақ саны: { $count }.
points_whole = Бүкіл анықтама
points_note = Оқырманға не айтылған

## Tables with the parts of a fact.

fact_table_part = Бөлігі
fact_table_value = Мәні
fact_table_total = Барлығы
fact_table_caption = { $name }, { $year } жыл

## Amounts. A no-break space joins a number and its unit; lines may break before the bracket and before the year.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year } ж.)

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [one] { $count } жұмыс күні
       *[other] { $count } жұмыс күні
    }
term_calendar_days =
    { $count ->
        [one] күнтізбелік { $count } күн
       *[other] күнтізбелік { $count } күн
    }
term_months =
    { $count ->
        [one] { $count } ай
       *[other] { $count } ай
    }
term_years =
    { $count ->
        [one] { $count } жыл
       *[other] { $count } жыл
    }
term_minutes =
    { $count ->
        [one] { $count } минут
       *[other] { $count } минут
    }
term_hours =
    { $hours ->
        [one] { $hours } сағат
       *[other] { $hours } сағат
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } сағат
       *[other] { $hours } сағат
    } { $minutes ->
        [one] { $minutes } минут
       *[other] { $minutes } минут
    }

## Terms after «not more than» and «not less than».

term_working_days_limit =
    { $count ->
        [one] { $count } жұмыс күні
       *[other] { $count } жұмыс күні
    }
term_calendar_days_limit =
    { $count ->
        [one] күнтізбелік { $count } күн
       *[other] күнтізбелік { $count } күн
    }
term_months_limit =
    { $count ->
        [one] { $count } ай
       *[other] { $count } ай
    }
term_years_limit =
    { $count ->
        [one] { $count } жыл
       *[other] { $count } жыл
    }
term_minutes_limit =
    { $count ->
        [one] { $count } минут
       *[other] { $count } минут
    }
term_hours_limit =
    { $hours ->
        [one] { $hours } сағат
       *[other] { $hours } сағат
    }
term_hours_minutes_limit =
    { $hours ->
        [one] { $hours } сағат
       *[other] { $hours } сағат
    } { $minutes ->
        [one] { $minutes } минут
       *[other] { $minutes } минут
    }
bound_at_most = ең көбі { $term }
bound_at_least = кемінде { $term }
term_from = { $from } { $term }

## Language selection and the page 404.

language_choice_title = Тілді таңдаңыз
not_found_title = Бұл бет табылмады
not_found_text = Мекенжайы өзгерген немесе қате терілген болуы мүмкін. Сұрағыңызды тізімнен қараңыз немесе басты бетке өтіңіз.
not_found_home = Басты бетке өту
offline_title = Интернет жоқ
offline_text = Бұл бет телефоныңызда сақталмаған. Бұрын ашқан беттеріңіз интернетсіз де ашылады.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Сайттан іздеу
search_found = Табылды:
search_weak = Бұл сұрақтың дәл жауабы анықтамада жоқ сияқты. Мағынасы жақын жауаптар:
search_no_addresses = Бастапқы құжатта бұл өңірдің мекенжайлары жоқ:
search_loading = Іздеу жүктеліп жатыр…
search_failed = Іздеу жүктелмеді. Интернет байланысын тексеріңіз.
search_retry = Қайта жүктеу
search_none = Ештеңе табылмады.
search_none_hint = Басқа сөзбен немесе қысқарақ жазып көріңіз.
search_all = Барлық нәтижені көру
search_maybe = Мынаны іздедіңіз бе?
search_topics = Тақырыптан қараңыз:
search_other_language = Басқа тілдегі мәтіннен іздеу:
search_results = Іздеу нәтижелері
## List of brochures, and brochures.

title_brochures = Басып шығаруға арналған кітапшалар
description_brochures = Бүкіл анықтама, жеке тақырыптар және өңірлердің мекенжайлары: қағазға басып шығаруға дайын.
print_lead = Анықтаманың қағазға басып шығаруға дайын нұсқалары. Үйде, кеңседе немесе баспаханада басып шығаруға болады.
print_chosen = Бүкіл анықтама
print_parts = Анықтаманың бөліктері
print_topics = Тақырып бойынша
print_areas = Аумақ бойынша, бір параққа
print_large = ірі әріппен
print_page = Басып шығаратын бет
print_how = Басып шығару үшін браузердің мәзірінен «Басып шығару» дегенді таңдаңыз. Масштабы – 100 %.
print_pages =
    { $count ->
        [one] { $count } бет
       *[other] { $count } бет
    }
print_this_topic = Осы тақырыпты кітапша етіп басып шығару
print_this_area = Осы аумақтың мекенжайларын бір параққа басып шығару
print_contents = Мазмұны
print_imprint = Осы басылым туралы
print_page_reference = , { $page }-б.
print_indexes = Көрсеткіштер
print_index_numbers = Нөмірі бойынша
print_index_terms = Термин бойынша
print_index_offices = Өтініш беретін орын бойынша
print_index_acts = Заң мен бұйрық бойынша
print_run = Таралымы: { $count } дана
print_guide = Қалай пайдалану керек
print_guide_find = Сұрақтың тақырыбын мазмұнынан немесе бет шетіндегі белгіден табыңыз. Нөмірін, терминді, өтініш беретін орынды немесе заңды білсеңіз, соңындағы көрсеткіштерге қараңыз.
print_guide_answer = Әр сұрақ қысқа жауаптан және негізгі деректерден басталады: кімге арналған, мерзімі, ақысы, қайда өтініш бересіз, қандай құжат керек.
print_guide_code = Жауаптың соңындағы QR-код сол жауаптың сайттағы соңғы нұсқасын ашады.
print_code = Мына бетке апаратын QR-код:
print_live = Осы беттің жаңартылып тұратын нұсқасы:
print_numbers = Сұрақтың нөмірі сайтта да, кітапшада да бірдей: жауапты осы нөмірмен айтып сұрауға болады.
print_points = Жол үстіндегі шағын нөмірлер жауап соңындағы «{ point_heading }» тізіміне сілтейді.
print_newest = Сомалар мен мерзімдер өзгеруі мүмкін. Барар алдында сайттағы нұсқасын қараңыз.
