# Interface strings in Uzbek. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = Asosiy matnga o‘tish
label_nav = Asosiy bo‘limlar
label_languages = Tilni tanlash
label_crumbs = Siz shu yerdasiz
label_footer = Qo‘llanma haqidagi sahifalar
edition_of = Nashr:
page_address = Sahifa manzili:
draft_untranslated = Bu matn hali tarjima qilinmagan. Quyida asl tilida berilgan.
rendition_notice = Bu matn boshqa yozuvdan avtomatik o‘girilgan. Farq bo‘lsa, asl matn to‘g‘ri hisoblanadi. Asl matndagi shu joy:

## Main navigation and page titles.

nav_home = Bosh sahifa
nav_questions = Savollar
nav_acts = Qonunlar
nav_search = Qidiruv
title_search = Qidiruv: barcha savollar va manzillar
title_acts = Javoblar asoslangan qonun va hujjatlar
title_changes = Matndagi o‘zgarishlar
changes_feed = O‘zgarishlarni kuzatish (Atom)
changed_since = Siz ochganingizdan beri matn o‘zgardi.
title_contacts = Qayerga murojaat qilish va kimga qo‘ng‘iroq qilish
description_search = Qo‘llanmaning mavzular bo‘yicha barcha savollari va barcha manzillar bir sahifada.
description_acts = Javoblar asoslangan qonunlar, buyruqlar va boshqa hujjatlar: raqamlari, sanalari va javoblarning o‘zi.
description_contacts = Javoblarda tilga olingan idoralar va portallar: havolalar, manzillar va ma’lum bo‘lsa telefonlar.
description_changes = Qo‘llanma matnida nimalar tuzatilgan.

## Home page, lists of questions and areas.

all_questions = Barcha savollarni ko‘rish
questions_heading = Savollar
areas_heading = Hududlar
all_in_topic = Mavzuning barcha savollari: { $count }
label_parts = Mavzuning barcha sahifalari
paths_heading = Siz kimsiz?
tasks_heading = Ko‘p izlanadi
other_paths = Boshqa holatlar
search_examples = Masalan:
valid_label = Amaldagi qiymatlar
valid_until = Amal qilish muddati:
search_lead_topics = Bu sahifada qo‘llanma mavzulari dastlabki savollari bilan va manzillar bor. Ular ostidagi havola mavzuning barcha savollarini ochadi.
search_lead = Bu sahifada qo‘llanmaning barcha savollari va manzillar bor. Brauzerning «Sahifadan topish» buyrug‘idan ham foydalanish mumkin.
services_heading = Xizmatlar
directory_entry = Shu mavzudagi javob

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = uz_UZ
theme = Ko‘rinish:
theme_system = Qurilmadagidek
theme_light = Yorug‘
theme_dark = Qorong‘i
copy_link = Havolani nusxalash
copied = Nusxalandi
print = Chop etish
print_list = Faqat shu ro‘yxatni chop etish
print_lists = Hujjatlar ro‘yxatlarini chop etish
share = Ulashish
keep = Butun qo‘llanmani shu telefonga saqlash
keep_note = Saqlangan qo‘llanma internetsiz ham ochiladi.
keep_size = Hajmi:
kilobytes = KB
keep_progress = Qo‘llanma saqlanmoqda
keep_kept = Butun qo‘llanma shu telefonga saqlandi: u internetsiz ham ochiladi.
keep_failed = Qo‘llanma to‘liq saqlanmadi. Internetni tekshirib, yana bosing.
last_area = oxirgi tashrifingiz
last_language = oldingi tanlovingiz

## Entries.

number_sign = №
checked_on = Manba bilan solishtirilgan:
next_check = Keyingi solishtirish:
check_overdue = Keyingi solishtirish muddati o‘tdi: ma’lumotlar eskirgan bo‘lishi mumkin.
short_answer = Qisqa javob
key_facts = Asosiysi
contents = Bu sahifada
acts_heading = Huquqiy asos
acts_not_given = Manbada bu javob qaysi qonun yoki buyruqqa asoslangani aytilmagan.
report_mistake = Bu sahifada xato topdingizmi? Xabar bering
related = O‘xshash savollar
label_pager = Qo‘shni savollar
previous_question = Oldingi savol
next_question = Keyingi savol
email_label = Xato haqida bizga yozing:

## Key facts.

fact_who = Kimga
fact_term = Muddat
fact_cost = Narxi
fact_where = Qayerga murojaat qilinadi
fact_documents = Hujjatlar
cost_free = Bepul
not_given = Manbada aytilmagan
list_separator = { ", " }

## Open points.

point_heading = Nima noaniq
point_source = Manbada yozilgani
note_mark = Izoh { $number }
glossary = So‘zlarning ma’nosi

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Barcha summalar

## Callouts in texts.

callout_note = Eslatma
callout_tip = Maslahat
callout_important = Muhim
callout_warning = Diqqat
callout_caution = Ehtiyot bo‘ling

## Places of an area. A directory can replace the headings.

places_caption = Manzillar
column_service = Xizmat
column_hours = Ish vaqti
area_no_hours = Manbada bu manzillarning ish vaqti ko‘rsatilmagan.
place_cost = Narxi:
weekday_1 = du
weekday_2 = se
weekday_3 = ch
weekday_4 = pa
weekday_5 = ju
weekday_6 = sh
weekday_7 = ya
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = har kuni
hours_holidays = bayram kunlari
hours_closed = yopiq
hours_always = kecha-yu kunduz
column_address = Manzil
column_transport = Transport
column_phone = Telefon
phone_extension = { $number }, ichki { $extension }
open_map = Xaritada ko‘rsatish
no_locality = Manbada aholi punkti nomi aytilmagan
take_along = Olib boring:
take_along_heading = O‘zingiz bilan nima olib borasiz
area_no_transport = Manbada bu manzillarga qanday borish ko‘rsatilmagan.
area_no_phones = Manbada bu manzillarning telefonlari yo‘q.
other_areas = Boshqa hududlar
route_bus = avtobus
route_tram = tramvay
route_metro = metro
route_intercity_bus = shaharlararo avtobus
route_route = yo‘nalish
route_unspecified = transport turi aytilmagan
route_bus_numbers = № { $numbers } avtobus
route_tram_numbers = № { $numbers } tramvay
route_metro_numbers = № { $numbers } metro
route_intercity_bus_numbers = № { $numbers } shaharlararo avtobus
route_route_numbers = № { $numbers } yo‘nalish
route_unspecified_numbers = № { $numbers } (transport turi aytilmagan)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = Manbada bu idora va portallarning telefonlari yo‘q. Sayt manzillari manbada aytilgan joyda berilgan.
contacts_regions = Boshqa joylarning telefonlari:
contacts_aliases = telefon, telefon raqami, kimga qo‘ng‘iroq qilaman, qo‘ng‘iroq, ishonch telefoni, koll-markaz, kontaktlar

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $numbers } { $act }
act_dated = { $year }-yil { $day }-{ $month_name }dagi { $act }
act_registration = Huquqiy hujjatlar reyestridagi raqami: { $number }
act_registration_dated = Huquqiy hujjatlar reyestridagi raqami: { $number }, { $date }
act_title_not_given = Nomi manbada aytilmagan
act_text = Rasmiy matnni ochish
act_no_link = Manbada matnga havola yo‘q
act_answers = Shu hujjatga asoslangan javoblar
acts_lead = Har bir hujjat ostida unga asoslangan javoblar berilgan. Avval eng yangilari, oxirida sanasi ko‘rsatilmaganlari.

## The page for officials: what the source leaves open.

title_points = Manba bo‘yicha aniqlanishi kerak bo‘lgan savollar
description_points = Javoblar, manzillar va huquqiy hujjatlar bo‘yicha savollar: manbada nima noaniq, to‘liq emas yoki ziddiyatli.
points_lead = Bu sahifa qo‘llanma nashriyoti ({ $publisher }) va huquqiy hujjatlarni qabul qilgan organlar uchun. Bu yerda manbada noaniq, to‘liq bo‘lmagan yoki ziddiyatli hamma narsa to‘plangan. Savollar soni: { $count }.
points_whole = Butun qo‘llanma
points_note = O‘quvchilarga nima deyilgan

## Tables with the parts of a fact.

fact_table_part = Qismi
fact_table_value = Qiymati
fact_table_total = Jami
fact_table_caption = { $name }, { $year }-yil

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year }-yil)

## Terms on their own: «3 working days».

term_working_days = { $count } ish kuni
term_calendar_days = { $count } kalendar kuni
term_months = { $count } oy
term_years = { $count } yil
term_minutes = { $count } daqiqa
term_hours = { $hours } soat
term_hours_minutes = { $hours } soat { $minutes } daqiqa

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = ko‘pi bilan { $term }
bound_at_least = kamida { $term }
term_from = { $from } { $term }

## Language selection and the page 404.

language_choice_title = Tilni tanlang
not_found_title = Sahifa topilmadi
not_found_text = Manzil o‘zgargan yoki xato yozilgan bo‘lishi mumkin. Savolingizni ro‘yxatdan toping yoki bosh sahifaga o‘ting.
not_found_home = Bosh sahifaga o‘tish
offline_title = Internet yo‘q
offline_text = Bu sahifa telefoningizda saqlanmagan. Avval ochgan sahifalaringizni internetsiz ham o‘qish mumkin.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Qo‘llanmadan qidirish
search_found = Topildi:
search_weak = Qo‘llanmada bu savolning aniq javobi yo‘qqa o‘xshaydi. Balki sizga shu kerakdir:
search_no_addresses = Manbada bu hududning manzillari yo‘q:
search_loading = Qidiruv yuklanmoqda…
search_failed = Qidiruv yuklanmadi. Internetni tekshiring.
search_retry = Qayta urinish
search_none = Hech narsa topilmadi.
search_none_hint = Boshqa so‘z yoki qisqaroq so‘rov yozib ko‘ring.
search_all = Barcha natijalarni ko‘rsatish
search_maybe = Balki shuni qidirgandirsiz:
search_topics = Mavzular bo‘yicha qarang:
search_other_language = Boshqa tildagi matndan qidirish:
search_results = Qidiruv natijalari

## List of brochures, and brochures.

title_brochures = Chop etish uchun risolalar
description_brochures = Butun qo‘llanma, alohida mavzular va hududlar bo‘yicha manzillar chop etishga tayyor.
print_lead = Uyda, idorada yoki bosmaxonada chop etishga tayyorlangan qo‘llanma.
print_chosen = Butun qo‘llanma
print_parts = Qo‘llanma qismlari
print_topics = Mavzular bo‘yicha
print_areas = Hududlar bo‘yicha, bir varaqda
print_large = yirik harflarda
print_page = Chop etish sahifasi
print_how = Chop etish uchun brauzer menyusidan «Chop etish» buyrug‘ini tanlang. Masshtab: 100%.
print_pages = { $count } sahifa
print_this_topic = Shu mavzuni risola qilib chop etish
print_this_area = Shu hudud manzillarini bir varaqqa chop etish
print_contents = Mundarija
print_imprint = Ushbu nashr haqida
print_page_reference = , { $page }-b.
print_indexes = Ko‘rsatkichlar
print_index_numbers = Raqam bo‘yicha
print_index_terms = Atama bo‘yicha
print_index_offices = Idora bo‘yicha
print_index_acts = Qonun va buyruq bo‘yicha
print_run = Adadi: { $count } nusxa
print_guide = Risoladan qanday foydalaniladi
print_guide_find = Mavzuni mundarijadan yoki sahifa chetidagi belgidan toping. Savol raqamini, idorani yoki qonunni bilsangiz, oxiridagi ko‘rsatkichlarga qarang.
print_guide_answer = Har bir javob qisqa javob va asosiy ma’lumotlar bilan boshlanadi: kim uchun, muddat, narx, qayerga murojaat qilish, qanday hujjatlar kerak.
print_guide_code = Javob oxiridagi QR-kod uning saytdagi eng so‘nggi nusxasini ochadi.
print_code = Sahifaning QR-kodi:
print_live = Bu sahifaning yangilanib turadigan nusxasi:
print_numbers = Savollarning raqamlari saytda ham, risolada ham bir xil: javobni raqami bilan topish yoki aytish mumkin.
print_points = Satr ustidagi kichik raqamlar javob oxiridagi «{ point_heading }» ro‘yxatiga ishora qiladi.
print_newest = Summalar va muddatlar o‘zgarishi mumkin. Borishdan oldin saytdagi nusxasini ko‘ring.
