# Interface strings in Persian. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = رفتن به محتوای اصلی
label_nav = بخش‌های اصلی
label_languages = انتخاب زبان
label_crumbs = شما اینجا هستید
label_footer = صفحه‌های مربوط به این راهنما
edition_of = نسخه:
page_address = نشانی صفحه:
draft_untranslated = این متن هنوز ترجمه نشده است و در ادامه به زبان اصلی آمده است.
rendition_notice = این متن خودکار از خطی دیگر برگردانده شده است. در صورت تفاوت، متن اصلی معتبر است. همین جا در متن اصلی:

## Main navigation and page titles.

nav_home = صفحهٔ اصلی
nav_questions = پرسش‌ها
nav_acts = قوانین
nav_search = جستجو
title_search = جستجو: همهٔ پرسش‌ها و نشانی‌ها
title_acts = قوانین و مقرراتی که پاسخ‌ها بر آن‌ها استوارند
title_changes = تغییرات متن
changes_feed = پیگیری تغییرات (Atom)
changed_since = متن از هنگامی که آن را باز کردید تغییر کرده است.
title_contacts = کجا درخواست دهید و با چه کسی تماس بگیرید
description_search = همهٔ پرسش‌های راهنما بر پایهٔ موضوع و همهٔ نشانی‌ها در یک صفحه.
description_acts = قوانین، مقررات و سندهای دیگری که پاسخ‌ها بر آن‌ها استوارند: شماره‌ها، تاریخ‌ها و خود پاسخ‌ها.
description_contacts = اداره‌ها و درگاه‌هایی که در پاسخ‌ها آمده‌اند: پیوندها، نشانی‌ها و تلفن‌هایی که معلوم‌اند.
description_changes = چه چیزهایی در متن راهنما اصلاح شده است.

## Home page, lists of questions and areas.

all_questions = دیدن همهٔ پرسش‌ها
questions_heading = پرسش‌ها
areas_heading = مناطق
all_in_topic = همهٔ پرسش‌های این موضوع: { $count }
label_parts = همهٔ صفحه‌های این موضوع
paths_heading = شما که هستید؟
tasks_heading = بیشتر جستجو می‌شود
other_paths = موارد دیگر
search_examples = برای نمونه:
valid_label = مقادیر معتبر
valid_until = معتبر تا
search_lead_topics = در این صفحه موضوع‌های راهنما با نخستین پرسش‌هایشان و نشانی‌ها آمده است. پیوند زیر آن‌ها همهٔ پرسش‌های موضوع را باز می‌کند.
search_lead = در این صفحه همهٔ پرسش‌های راهنما و نشانی‌ها آمده است. می‌توانید از فرمان «یافتن در صفحه» مرورگر نیز استفاده کنید.
services_heading = خدمات
directory_entry = پاسخ این موضوع

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = fa_IR
theme = نما:
theme_system = مانند دستگاه
theme_light = روشن
theme_dark = تیره
copy_link = رونوشت پیوند
copied = رونوشت شد
print = چاپ
print_list = چاپ تنها همین فهرست
print_lists = چاپ فهرست مدارک
share = هم‌رسانی
keep = ذخیرهٔ همهٔ راهنما در این گوشی
keep_note = راهنمای ذخیره‌شده بدون اینترنت هم باز می‌شود.
keep_size = اندازه:
kilobytes = کیلوبایت
keep_progress = در حال ذخیرهٔ راهنما
keep_kept = همهٔ راهنما در این گوشی ذخیره شده است و بدون اینترنت هم باز می‌شود.
keep_failed = راهنما کامل ذخیره نشد. اینترنت را بررسی کنید و دوباره بزنید.
last_area = آخرین بازدید شما
last_language = انتخاب پیشین شما

## Entries.

number_sign = شمارهٔ
checked_on = تاریخ تطبیق با منبع:
next_check = تطبیق بعدی:
check_overdue = موعد تطبیق بعدی گذشته است و شاید اطلاعات به‌روز نباشد.
short_answer = پاسخ کوتاه
key_facts = نکته‌های اصلی
contents = در این صفحه
acts_heading = مبنای قانونی
acts_not_given = منبع نگفته است که این پاسخ بر کدام قانون یا مقررات استوار است.
report_mistake = در این صفحه اشتباهی دیدید؟ به ما خبر دهید
related = پرسش‌های مرتبط
label_pager = پرسش‌های پیش و پس
previous_question = پرسش پیشین
next_question = پرسش بعدی
email_label = دربارهٔ اشتباه به ما بنویسید:

## Key facts.

fact_who = برای چه کسانی
fact_term = مهلت
fact_cost = هزینه
fact_where = محل مراجعه
fact_documents = مدارک
cost_free = رایگان
not_given = در منبع نیامده است
list_separator = { "، " }

## Open points.

point_heading = آنچه روشن نیست
point_source = چنان‌که در منبع آمده است
note_mark = یادداشت { $number }
glossary = معنی واژه‌ها

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = همهٔ مبلغ‌ها

## Callouts in texts.

callout_note = نکته
callout_tip = توصیه
callout_important = مهم
callout_warning = توجه
callout_caution = هشدار

## Places of an area. A directory can replace the headings.

places_caption = نشانی‌ها
column_service = خدمت
column_hours = ساعت کار
area_no_hours = منبع ساعت کار این نشانی‌ها را نداده است.
place_cost = هزینه:
weekday_1 = دوشنبه
weekday_2 = سه‌شنبه
weekday_3 = چهارشنبه
weekday_4 = پنجشنبه
weekday_5 = جمعه
weekday_6 = شنبه
weekday_7 = یکشنبه
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = هر روز
hours_holidays = روزهای تعطیل رسمی
hours_closed = بسته
hours_always = شبانه‌روزی
column_address = نشانی
column_transport = وسیلهٔ نقلیه
column_phone = تلفن
phone_extension = { $number }، داخلی { $extension }
open_map = دیدن روی نقشه
no_locality = منبع نام شهر را نیاورده است
take_along = همراه بیاورید:
take_along_heading = چه چیزهایی همراه بیاورید
area_no_transport = منبع وسیلهٔ نقلیه به این نشانی‌ها را نداده است.
area_no_phones = منبع تلفن این نشانی‌ها را نداده است.
other_areas = مناطق دیگر
route_bus = اتوبوس
route_tram = تراموا
route_metro = مترو
route_intercity_bus = اتوبوس بین‌شهری
route_route = خط
route_unspecified = نوع وسیله گفته نشده است
route_bus_numbers = اتوبوس { $numbers }
route_tram_numbers = تراموا { $numbers }
route_metro_numbers = مترو { $numbers }
route_intercity_bus_numbers = اتوبوس بین‌شهری { $numbers }
route_route_numbers = خط { $numbers }
route_unspecified_numbers = { $numbers } (نوع وسیله گفته نشده است)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = منبع تلفن این اداره‌ها و درگاه‌ها را نداده است. نشانی وبگاه‌ها آنجا که منبع آورده است داده شده‌اند.
contacts_regions = تلفن مکان‌های دیگر:
contacts_aliases = تلفن, شماره تلفن, با چه کسی تماس بگیرم, تماس, خط ویژه, مرکز تماس, اطلاعات تماس

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } مورخ { $day } { $month_name } { $year }
act_registration = شماره در دفتر ثبت اسناد حقوقی: { $number }
act_registration_dated = شماره در دفتر ثبت اسناد حقوقی: { $number }، { $date }
act_title_not_given = منبع عنوان را نیاورده است
act_text = باز کردن متن رسمی
act_no_link = منبع پیوندی به متن نداده است
act_answers = پاسخ‌هایی که بر این سند استوارند
acts_lead = زیر هر سند پاسخ‌هایی آمده است که بر آن استوارند. نخست تازه‌ترین‌ها و در پایان آن‌هایی که تاریخ ندارند.

## The page for officials: what the source leaves open.

title_points = پرسش‌های باز دربارهٔ منبع
description_points = پرسش‌هایی دربارهٔ پاسخ‌ها، نشانی‌ها و سندهای قانونی: آنچه در منبع ناروشن، ناقص یا متناقض است.
points_lead = این صفحه برای ناشر راهنما ({ $publisher }) و نهادهایی است که سندهای قانونی را صادر کرده‌اند. هر آنچه در منبع ناروشن، ناقص یا متناقض است در اینجا آمده است. شمار پرسش‌ها: { $count }.
points_whole = همهٔ راهنما
points_note = آنچه به خوانندگان گفته شده است

## Tables with the parts of a fact.

fact_table_part = بخش
fact_table_value = مقدار
fact_table_total = جمع
fact_table_caption = { $name }، { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }، { $year })

## Terms on their own: «3 working days».

term_working_days = { $count } روز کاری
term_calendar_days = { $count } روز
term_months = { $count } ماه
term_years = { $count } سال
term_minutes = { $count } دقیقه
term_hours = { $hours } ساعت
term_hours_minutes = { $hours } ساعت و { $minutes } دقیقه

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = حداکثر { $term }
bound_at_least = دست‌کم { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = زبان را انتخاب کنید
not_found_title = صفحه پیدا نشد
not_found_text = شاید نشانی تغییر کرده یا اشتباه نوشته شده باشد. پرسش خود را در فهرست بیابید یا به صفحهٔ اصلی بروید.
not_found_home = رفتن به صفحهٔ اصلی
offline_title = اینترنت در دسترس نیست
offline_text = این صفحه در گوشی شما ذخیره نشده است. صفحه‌هایی که پیش‌تر باز کرده‌اید بدون اینترنت در دسترس‌اند.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = جستجو در راهنما
search_found = یافته‌ها:
search_weak = گویا راهنما پاسخ دقیق این پرسش را ندارد. شاید این‌ها را بخواهید:
search_no_addresses = منبع نشانی‌های این منطقه را ندارد:
search_loading = جستجو در حال بارگذاری است…
search_failed = جستجو بارگذاری نشد. اینترنت را بررسی کنید.
search_retry = تلاش دوباره
search_none = چیزی پیدا نشد.
search_none_hint = واژه‌ای دیگر یا عبارتی کوتاه‌تر بنویسید.
search_all = نمایش همهٔ نتیجه‌ها
search_maybe = شاید منظورتان این است:
search_topics = بر پایهٔ موضوع ببینید:
search_other_language = جستجو در متن به زبان دیگر:
search_results = نتیجه‌های جستجو

## List of brochures, and brochures.

title_brochures = دفترچه‌های چاپی
description_brochures = همهٔ راهنما، موضوع‌های جداگانه و نشانی‌ها بر پایهٔ منطقه، آمادهٔ چاپ.
print_lead = راهنمای آماده برای چاپ در خانه، اداره یا چاپخانه.
print_chosen = همهٔ راهنما
print_parts = بخش‌هایی از راهنما
print_topics = بر پایهٔ موضوع
print_areas = بر پایهٔ منطقه، در یک برگ
print_large = با حروف درشت
print_page = صفحهٔ چاپی
print_how = برای چاپ، «چاپ» را در فهرست مرورگر انتخاب کنید. مقیاس: ۱۰۰٪.
print_pages = { $count } صفحه
print_this_topic = چاپ این موضوع به شکل دفترچه
print_this_area = چاپ نشانی‌های این منطقه در یک برگ
print_contents = فهرست
print_imprint = دربارهٔ این نسخه
print_page_reference = ، ص { $page }
print_indexes = نمایه‌ها
print_index_numbers = بر پایهٔ شماره
print_index_terms = بر پایهٔ اصطلاح
print_index_offices = بر پایهٔ اداره
print_index_acts = بر پایهٔ قانون یا دستور
print_run = شمارگان: { $count } نسخه
print_guide = روش کار با این دفترچه
print_guide_find = موضوع را در فهرست یا با نشان لبهٔ صفحه پیدا کنید. اگر شمارهٔ پرسش، اداره یا قانون را می‌دانید، نمایه‌های پایان دفترچه را ببینید.
print_guide_answer = هر پاسخ با پاسخی کوتاه و نکته‌های اصلی آغاز می‌شود: برای چه کسی، مدت، هزینه، کجا درخواست دهید و چه مدارکی لازم است.
print_guide_code = کد QR در پایان هر پاسخ تازه‌ترین نسخهٔ آن را در وبگاه باز می‌کند.
print_code = کد QR صفحه:
print_live = نسخهٔ به‌روز این صفحه:
print_numbers = شمارهٔ پرسش‌ها در وبگاه و دفترچه یکی است: پاسخ را با شماره‌اش بیابید یا نقل کنید.
print_points = شماره‌های کوچک بالای خط به فهرست «{ point_heading }» در پایان پاسخ اشاره می‌کنند.
print_newest = مبلغ‌ها و مهلت‌ها ممکن است تغییر کنند. پیش از رفتن، نسخهٔ وبگاه را ببینید.
