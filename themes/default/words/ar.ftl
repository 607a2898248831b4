# Interface strings in Arabic. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = الانتقال إلى المحتوى الرئيسي
label_nav = الأقسام الرئيسية
label_languages = اختيار اللغة
label_crumbs = أنت هنا
label_footer = صفحات عن هذا الدليل
edition_of = الإصدار:
page_address = عنوان الصفحة:
draft_untranslated = لم يُترجم هذا النص بعد، وهو معروض أدناه بلغته الأصلية.
rendition_notice = حُوّل هذا النص آليًا من كتابة أخرى. عند الاختلاف يُعتمد النص الأصلي. هذا الموضع في الأصل:

## Main navigation and page titles.

nav_home = الصفحة الرئيسية
nav_questions = الأسئلة
nav_acts = القوانين
nav_search = البحث
title_search = البحث: جميع الأسئلة والعناوين
title_acts = القوانين واللوائح التي تستند إليها الإجابات
title_changes = تعديلات النص
changes_feed = متابعة التعديلات (Atom)
changed_since = تغيّر النص منذ أن فتحته.
title_contacts = أين تقدّم الطلب وبمن تتصل
description_search = جميع أسئلة الدليل حسب المواضيع وجميع العناوين في صفحة واحدة.
description_acts = القوانين واللوائح والوثائق الأخرى التي تستند إليها الإجابات: أرقامها وتواريخها والإجابات نفسها.
description_contacts = المكاتب والبوابات المذكورة في الإجابات: الروابط والعناوين وأرقام الهاتف المعروفة.
description_changes = ما الذي صُحّح في نص الدليل.

## Home page, lists of questions and areas.

all_questions = عرض جميع الأسئلة
questions_heading = الأسئلة
areas_heading = المناطق
all_in_topic = جميع أسئلة الموضوع: { $count }
label_parts = جميع صفحات الموضوع
paths_heading = ما وضعك؟
tasks_heading = الأكثر طلبًا
other_paths = حالات أخرى
search_examples = مثال:
valid_label = القيم السارية
valid_until = سارٍ حتى
search_lead_topics = تضم هذه الصفحة مواضيع الدليل مع أسئلتها الأولى والعناوين. يفتح الرابط أسفلها جميع أسئلة الموضوع.
search_lead = تضم هذه الصفحة جميع أسئلة الدليل والعناوين. يمكنك أيضًا استخدام أمر «البحث في الصفحة» في متصفحك.
services_heading = الخدمات
directory_entry = الإجابة عن هذا الموضوع

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = ar_AR
theme = المظهر:
theme_system = كما في الجهاز
theme_light = فاتح
theme_dark = داكن
copy_link = نسخ الرابط
copied = تم النسخ
print = طباعة
print_list = طباعة هذه القائمة فقط
print_lists = طباعة قوائم الوثائق
share = مشاركة
keep = حفظ الدليل كله على هذا الهاتف
keep_note = يمكن فتح الدليل المحفوظ دون إنترنت أيضًا.
keep_size = الحجم:
kilobytes = كيلوبايت
keep_progress = جارٍ حفظ الدليل
keep_kept = الدليل كله محفوظ على هذا الهاتف، ويمكن فتحه دون إنترنت أيضًا.
keep_failed = لم يُحفظ الدليل كاملًا. تحقق من اتصال الإنترنت واضغط مرة أخرى.
last_area = آخر زيارة لك
last_language = اختيارك السابق

## Entries.

number_sign = رقم
checked_on = تاريخ المراجعة مع المصدر:
next_check = المراجعة القادمة:
check_overdue = انقضى موعد المراجعة القادمة، وقد تكون المعلومات غير محدّثة.
short_answer = الإجابة باختصار
key_facts = أهم المعلومات
contents = في هذه الصفحة
acts_heading = الأساس القانوني
acts_not_given = لا يذكر المصدر القانون أو اللائحة التي تستند إليها هذه الإجابة.
report_mistake = هل وجدت خطأ في هذه الصفحة؟ أبلغنا
related = أسئلة ذات صلة
label_pager = الأسئلة المجاورة
previous_question = السؤال السابق
next_question = السؤال التالي
email_label = راسلنا بشأن الخطأ:

## Key facts.

fact_who = لمن
fact_term = المدة
fact_cost = التكلفة
fact_where = أين تتقدم بالطلب
fact_documents = الوثائق
cost_free = مجانًا
not_given = غير مذكور في المصدر
list_separator = { "، " }

## Open points.

point_heading = ما ليس واضحًا
point_source = كما ورد في المصدر
note_mark = ملاحظة { $number }
glossary = معاني الكلمات

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = جميع المبالغ

## Callouts in texts.

callout_note = ملاحظة
callout_tip = نصيحة
callout_important = مهم
callout_warning = تنبيه
callout_caution = تحذير

## Places of an area. A directory can replace the headings.

places_caption = العناوين
column_service = الخدمة
column_hours = ساعات العمل
area_no_hours = لا يذكر المصدر ساعات العمل في هذه العناوين.
place_cost = التكلفة:
weekday_1 = الاثنين
weekday_2 = الثلاثاء
weekday_3 = الأربعاء
weekday_4 = الخميس
weekday_5 = الجمعة
weekday_6 = السبت
weekday_7 = الأحد
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = كل يوم
hours_holidays = العطل الرسمية
hours_closed = مغلق
hours_always = على مدار الساعة
column_address = العنوان
column_transport = المواصلات
column_phone = الهاتف
phone_extension = { $number }، تحويلة { $extension }
open_map = عرض على الخريطة
no_locality = لا يذكر المصدر اسم المدينة
take_along = أحضر معك:
take_along_heading = ما يجب إحضاره
area_no_transport = لا يذكر المصدر المواصلات إلى هذه العناوين.
area_no_phones = لا يذكر المصدر أرقام هاتف لهذه العناوين.
other_areas = مناطق أخرى
route_bus = حافلة
route_tram = ترام
route_metro = مترو
route_intercity_bus = حافلة بين المدن
route_route = خط
route_unspecified = وسيلة المواصلات غير مذكورة
route_bus_numbers =
    { $count ->
        [one] الحافلة { $numbers }
       *[other] الحافلات { $numbers }
    }
route_tram_numbers = ترام { $numbers }
route_metro_numbers = مترو { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] الحافلة بين المدن { $numbers }
       *[other] الحافلات بين المدن { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] الخط { $numbers }
       *[other] الخطوط { $numbers }
    }
route_unspecified_numbers = { $numbers } (وسيلة المواصلات غير مذكورة)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = لا يذكر المصدر أرقام هواتف هذه المكاتب والبوابات. تُذكر عناوين المواقع حيث يذكرها المصدر.
contacts_regions = أرقام هواتف أماكن أخرى:
contacts_aliases = هاتف, رقم الهاتف, بمن أتصل, اتصال, الخط الساخن, مركز الاتصال, جهات الاتصال

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } بتاريخ { $day } { $month_name } { $year }
act_registration = الرقم في سجل الوثائق القانونية: { $number }
act_registration_dated = الرقم في سجل الوثائق القانونية: { $number }، { $date }
act_title_not_given = لا يذكر المصدر العنوان
act_text = فتح النص الرسمي
act_no_link = لا يذكر المصدر رابطًا للنص
act_answers = الإجابات التي تستند إلى هذه الوثيقة
acts_lead = تحت كل وثيقة الإجابات التي تستند إليها. الأحدث أولًا، وما لا تاريخ له في النهاية.

## The page for officials: what the source leaves open.

title_points = أسئلة مفتوحة حول المصدر
description_points = أسئلة حول الإجابات والعناوين والوثائق القانونية: ما هو غير واضح أو ناقص أو متناقض في المصدر.
points_lead = هذه الصفحة موجهة إلى ناشر الدليل ({ $publisher }) وإلى الجهات التي أصدرت الوثائق القانونية. وفيها كل ما هو غير واضح أو ناقص أو متناقض في المصدر. عدد الأسئلة: { $count }.
points_whole = الدليل كله
points_note = ما قيل للقراء

## Tables with the parts of a fact.

fact_table_part = الجزء
fact_table_value = القيمة
fact_table_total = المجموع
fact_table_caption = { $name }، { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }، { $year })

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [zero] { $count } يوم عمل
        [one] يوم عمل واحد
        [two] يوما عمل
        [few] { $count } أيام عمل
        [many] { $count } يوم عمل
       *[other] { $count } يوم عمل
    }
term_calendar_days =
    { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
term_months =
    { $count ->
        [zero] { $count } شهر
        [one] شهر واحد
        [two] شهران
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }
term_years =
    { $count ->
        [zero] { $count } سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $count } سنوات
        [many] { $count } سنة
       *[other] { $count } سنة
    }
term_minutes =
    { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
term_hours =
    { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }
term_hours_minutes =
    { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    } و{ $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }

## Terms after «at most» and «at least».

term_working_days_limit =
    { $count ->
        [zero] { $count } يوم عمل
        [one] يوم عمل واحد
        [two] يومي عمل
        [few] { $count } أيام عمل
        [many] { $count } يوم عمل
       *[other] { $count } يوم عمل
    }
term_calendar_days_limit =
    { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
term_months_limit =
    { $count ->
        [zero] { $count } شهر
        [one] شهر واحد
        [two] شهرين
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }
term_years_limit =
    { $count ->
        [zero] { $count } سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $count } سنوات
        [many] { $count } سنة
       *[other] { $count } سنة
    }
term_minutes_limit =
    { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
term_hours_limit =
    { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }
term_hours_minutes_limit =
    { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    } و{ $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
bound_at_most = بحد أقصى { $term }
bound_at_least = بحد أدنى { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = اختر اللغة
not_found_title = الصفحة غير موجودة
not_found_text = ربما تغيّر العنوان أو كُتب خطأً. ابحث عن سؤالك في القائمة أو انتقل إلى الصفحة الرئيسية.
not_found_home = الانتقال إلى الصفحة الرئيسية
offline_title = لا يوجد اتصال بالإنترنت
offline_text = هذه الصفحة غير محفوظة على هاتفك. الصفحات التي فتحتها سابقًا متاحة دون إنترنت.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = البحث في الدليل
search_found = النتائج:
search_weak = يبدو أن الدليل لا يحتوي إجابة دقيقة عن هذا السؤال. لعلك تبحث عن:
search_no_addresses = لا توجد في المصدر عناوين لهذه المنطقة:
search_loading = جارٍ تحميل البحث…
search_failed = تعذّر تحميل البحث. تحقق من اتصال الإنترنت.
search_retry = إعادة المحاولة
search_none = لم يُعثر على شيء.
search_none_hint = جرّب كلمة أخرى أو عبارة أقصر.
search_all = عرض جميع النتائج
search_maybe = هل تقصد:
search_topics = تصفح حسب الموضوع:
search_other_language = البحث في النص بلغة أخرى:
search_results = نتائج البحث

## List of brochures, and brochures.

title_brochures = كتيبات للطباعة
description_brochures = الدليل كله ومواضيع منفردة وعناوين حسب المناطق، جاهزة للطباعة.
print_lead = الدليل مُعدّ للطباعة في المنزل أو المكتب أو المطبعة.
print_chosen = الدليل كله
print_parts = أجزاء من الدليل
print_topics = حسب الموضوع
print_areas = حسب المنطقة، في ورقة واحدة
print_large = بخط كبير
print_page = صفحة للطباعة
print_how = للطباعة اختر «طباعة» من قائمة المتصفح. المقياس: 100%.
print_pages =
    { $count ->
        [zero] { $count } صفحة
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $count } صفحات
        [many] { $count } صفحة
       *[other] { $count } صفحة
    }
print_this_topic = طباعة هذا الموضوع في كتيب
print_this_area = طباعة عناوين هذه المنطقة في ورقة واحدة
print_contents = المحتويات
print_imprint = عن هذا الإصدار
print_page_reference = ، ص { $page }
print_indexes = الفهارس
print_index_numbers = حسب الرقم
print_index_terms = حسب المصطلح
print_index_offices = حسب المكتب
print_index_acts = حسب القانون أو القرار
print_run = عدد النسخ: { $count }
print_guide = كيف تستخدم هذا الكتيب
print_guide_find = ابحث عن الموضوع في المحتويات أو بالعلامة على حافة الصفحة. وإن كنت تعرف رقم السؤال أو المكتب أو القانون فاستخدم الفهارس في النهاية.
print_guide_answer = تبدأ كل إجابة بجواب قصير وأهم المعلومات: لمن، والمدة، والتكلفة، وأين تقدّم الطلب، والوثائق المطلوبة.
print_guide_code = يفتح رمز QR في نهاية الإجابة أحدث نسخة منها في الموقع.
print_code = رمز QR للصفحة:
print_live = النسخة المحدّثة من هذه الصفحة:
print_numbers = أرقام الأسئلة واحدة في الموقع والكتيب: يمكنك العثور على الإجابة أو ذكرها برقمها.
print_points = تشير الأرقام الصغيرة فوق السطر إلى قائمة «{ point_heading }» في نهاية الإجابة.
print_newest = قد تتغير المبالغ والمدد. اطّلع على نسخة الموقع قبل أن تذهب.
