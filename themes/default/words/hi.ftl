# Interface strings in Hindi. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = मुख्य सामग्री पर जाएँ
label_nav = मुख्य भाग
label_languages = भाषा चुनें
label_crumbs = आप यहाँ हैं
label_footer = इस पुस्तिका के बारे में पृष्ठ
edition_of = संस्करण:
page_address = पृष्ठ का पता:
draft_untranslated = इस पाठ का अनुवाद अभी नहीं हुआ है। इसे मूल भाषा में दिखाया गया है।
rendition_notice = यह पाठ दूसरी लिपि से अपने आप बदला गया है। अंतर होने पर मूल पाठ मान्य है। मूल पाठ में यही स्थान:

## Main navigation and page titles.

nav_home = मुखपृष्ठ
nav_questions = प्रश्न
nav_acts = कानून
nav_search = खोज
title_search = खोज: सभी प्रश्न और पते
title_acts = उत्तरों के आधार: कानून और नियम
title_changes = पाठ में परिवर्तन
changes_feed = परिवर्तनों की सूचना पाएँ (Atom)
changed_since = आपके खोलने के बाद यह पाठ बदल गया है।
title_contacts = आवेदन कहाँ करें और किसे फ़ोन करें
description_search = पुस्तिका के सभी प्रश्न विषय के अनुसार और सभी पते एक ही पृष्ठ पर।
description_acts = कानून, नियम और अन्य आदेश जिन पर उत्तर आधारित हैं: संख्याएँ, तिथियाँ और स्वयं उत्तर।
description_contacts = उत्तरों में बताए गए कार्यालय और पोर्टल: लिंक, पते और फ़ोन नंबर, जहाँ वे ज्ञात हैं।
description_changes = पुस्तिका के पाठ में क्या सुधारा गया है।

## Home page, lists of questions and areas.

all_questions = सभी प्रश्न देखें
questions_heading = प्रश्न
areas_heading = क्षेत्र
all_in_topic = इस विषय के सभी प्रश्न: { $count }
label_parts = इस विषय के सभी पृष्ठ
paths_heading = आपकी स्थिति क्या है?
tasks_heading = सबसे अधिक खोजे गए
other_paths = अन्य स्थितियाँ
search_examples = उदाहरण के लिए:
valid_label = वर्तमान मान
valid_until = इस तिथि तक मान्य:
search_lead_topics = इस पृष्ठ पर पुस्तिका के विषय, उनके पहले प्रश्न और पते हैं। नीचे का लिंक विषय के सभी प्रश्न खोलता है।
search_lead = इस पृष्ठ पर पुस्तिका के सभी प्रश्न और पते हैं। आप ब्राउज़र के आदेश ‘पृष्ठ में खोजें’ का भी उपयोग कर सकते हैं।
services_heading = सेवाएँ
directory_entry = इस विषय का उत्तर

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = hi_IN
theme = रंग-रूप:
theme_system = डिवाइस जैसा
theme_light = हल्का
theme_dark = गहरा
copy_link = लिंक कॉपी करें
copied = कॉपी हो गया
print = प्रिंट करें
print_list = केवल यह सूची प्रिंट करें
print_lists = दस्तावेज़ों की सूचियाँ प्रिंट करें
share = साझा करें
keep = पूरी पुस्तिका इस फ़ोन में सहेजें
keep_note = सहेजी हुई पुस्तिका इंटरनेट के बिना भी खुलती है।
keep_size = आकार:
kilobytes = kB
keep_progress = पुस्तिका सहेजी जा रही है
keep_kept = पूरी पुस्तिका इस फ़ोन में सहेज ली गई है: यह इंटरनेट के बिना भी खुलती है।
keep_failed = पुस्तिका पूरी नहीं सहेजी गई। इंटरनेट कनेक्शन जाँचें और फिर दबाएँ।
last_area = आपकी पिछली यात्रा
last_language = आपका पिछला चयन

## Entries.

number_sign = सं.
checked_on = स्रोत से मिलान किया गया:
next_check = अगली जाँच:
check_overdue = अगली जाँच की तिथि बीत चुकी है: जानकारी पुरानी हो सकती है।
short_answer = संक्षिप्त उत्तर
key_facts = मुख्य बातें
contents = इस पृष्ठ पर
acts_heading = कानूनी आधार
acts_not_given = स्रोत में नहीं बताया गया है कि यह उत्तर किस कानून या नियम पर आधारित है।
report_mistake = इस पृष्ठ पर कोई गलती मिली? हमें बताएँ
related = संबंधित प्रश्न
label_pager = आस-पास के प्रश्न
previous_question = पिछला प्रश्न
next_question = अगला प्रश्न
email_label = गलती के बारे में हमें लिखें:

## Key facts.

fact_who = कौन
fact_term = समय
fact_cost = शुल्क
fact_where = आवेदन कहाँ करें
fact_documents = दस्तावेज़
cost_free = निःशुल्क
not_given = स्रोत में नहीं दिया गया है
list_separator = { ", " }

## Open points.

point_heading = क्या स्पष्ट नहीं है
point_source = जैसा स्रोत में लिखा है
note_mark = टिप्पणी { $number }
glossary = शब्दों के अर्थ

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = सभी राशियाँ

## Callouts in texts.

callout_note = टिप्पणी
callout_tip = सुझाव
callout_important = महत्वपूर्ण
callout_warning = चेतावनी
callout_caution = सावधानी

## Places of an area. A directory can replace the headings.

places_caption = पते
column_service = सेवा
column_hours = खुलने का समय
area_no_hours = स्रोत में इन पतों के खुलने का समय नहीं दिया गया है।
place_cost = शुल्क:
weekday_1 = सोम
weekday_2 = मंगल
weekday_3 = बुध
weekday_4 = गुरु
weekday_5 = शुक्र
weekday_6 = शनि
weekday_7 = रवि
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = हर दिन
hours_holidays = सार्वजनिक अवकाश
hours_closed = बंद
hours_always = चौबीस घंटे खुला
column_address = पता
column_transport = परिवहन
column_phone = फ़ोन
phone_extension = { $number }, एक्सटेंशन { $extension }
open_map = मानचित्र पर देखें
no_locality = स्रोत में नगर का नाम नहीं दिया गया है
take_along = साथ लाएँ:
take_along_heading = साथ क्या लाएँ
area_no_transport = स्रोत में इन पतों तक पहुँचने का साधन नहीं दिया गया है।
area_no_phones = स्रोत में इन पतों के फ़ोन नंबर नहीं दिए गए हैं।
other_areas = अन्य क्षेत्र
route_bus = बस
route_tram = ट्राम
route_metro = मेट्रो
route_intercity_bus = अंतर-नगर बस
route_route = मार्ग
route_unspecified = परिवहन का प्रकार नहीं दिया गया है
route_bus_numbers =
    { $count ->
        [one] बस { $numbers }
       *[other] बसें { $numbers }
    }
route_tram_numbers = ट्राम { $numbers }
route_metro_numbers = मेट्रो { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] अंतर-नगर बस { $numbers }
       *[other] अंतर-नगर बसें { $numbers }
    }
route_route_numbers = मार्ग { $numbers }
route_unspecified_numbers = { $numbers } (परिवहन का प्रकार नहीं दिया गया है)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = स्रोत में इन कार्यालयों और पोर्टलों के फ़ोन नंबर नहीं दिए गए हैं। वेबसाइट के पते वहाँ दिए गए हैं जहाँ स्रोत में हैं।
contacts_regions = अन्य स्थानों के फ़ोन नंबर:
contacts_aliases = फ़ोन, फोन नंबर, किसे फोन करें, कॉल, हेल्पलाइन, टोल फ्री, कॉल सेंटर, संपर्क, मोबाइल नंबर

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act }, { $day } { $month_name } { $year }
act_registration = कानूनी आदेशों के रजिस्टर में संख्या: { $number }
act_registration_dated = कानूनी आदेशों के रजिस्टर में संख्या: { $number }, { $date }
act_title_not_given = स्रोत में शीर्षक नहीं दिया गया है
act_text = आधिकारिक पाठ खोलें
act_no_link = स्रोत में पाठ का लिंक नहीं दिया गया है
act_answers = इस दस्तावेज़ पर आधारित उत्तर
acts_lead = हर दस्तावेज़ के नीचे उस पर आधारित उत्तर हैं। नए दस्तावेज़ पहले हैं, बिना तिथि वाले अंत में।

## The page for officials: what the source leaves open.

title_points = खुले प्रश्न
description_points = उत्तरों, पतों और कानूनों के बारे में प्रश्न: स्रोत में क्या अस्पष्ट, अधूरा या परस्पर विरोधी है।
points_lead = यह पृष्ठ पुस्तिका के प्रकाशक ({ $publisher }) और आदेश जारी करने वाले प्राधिकरणों के लिए है। इसमें वह सब है जो स्रोत में अस्पष्ट, अधूरा या परस्पर विरोधी है। प्रश्न: { $count }।
points_whole = पूरी पुस्तिका
points_note = पाठकों को क्या बताया गया है

## Tables with the parts of a fact.

fact_table_part = भाग
fact_table_value = मान
fact_table_total = कुल
fact_table_caption = { $name }, { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year })

## Terms on their own: «3 working days».

term_working_days = { $count } कार्य दिवस
term_calendar_days = { $count } दिन
term_months =
    { $count ->
        [one] { $count } महीना
       *[other] { $count } महीने
    }
term_years = { $count } वर्ष
term_minutes = { $count } मिनट
term_hours =
    { $hours ->
        [one] { $hours } घंटा
       *[other] { $hours } घंटे
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } घंटा
       *[other] { $hours } घंटे
    } { $minutes } मिनट

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = अधिकतम { $term }
bound_at_least = कम से कम { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = भाषा चुनें
not_found_title = पृष्ठ नहीं मिला
not_found_text = हो सकता है कि पता बदल गया हो या गलत लिखा गया हो। अपना प्रश्न सूची में खोजें या मुखपृष्ठ पर जाएँ।
not_found_home = मुखपृष्ठ पर जाएँ
offline_title = इंटरनेट नहीं है
offline_text = यह पृष्ठ आपके फ़ोन में सहेजा नहीं गया है। जो पृष्ठ आप पहले खोल चुके हैं, वे इंटरनेट के बिना उपलब्ध हैं।

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = पुस्तिका में खोजें
search_found = मिला:
search_weak = लगता है कि पुस्तिका में इस प्रश्न का सटीक उत्तर नहीं है। शायद आप यह खोज रहे हैं:
search_no_addresses = स्रोत में इस क्षेत्र के पते नहीं हैं:
search_loading = खोज लोड हो रही है…
search_failed = खोज लोड नहीं हुई। इंटरनेट कनेक्शन जाँचें।
search_retry = फिर कोशिश करें
search_none = कुछ नहीं मिला।
search_none_hint = कोई दूसरा शब्द या छोटा प्रश्न लिखें।
search_all = सभी परिणाम दिखाएँ
search_maybe = क्या आपका मतलब था:
search_topics = विषय के अनुसार:
search_other_language = दूसरी भाषा के पाठ में खोजें:
search_results = खोज के परिणाम

## List of brochures, and brochures.

title_brochures = प्रिंट करने के लिए पुस्तिकाएँ
description_brochures = पूरी पुस्तिका, एक विषय या क्षेत्र के पते, प्रिंट के लिए तैयार।
print_lead = घर, कार्यालय या छापाखाने में प्रिंट करने के लिए तैयार पुस्तिका।
print_chosen = पूरी पुस्तिका
print_parts = पुस्तिका के भाग
print_topics = विषय के अनुसार
print_areas = क्षेत्र के अनुसार, एक पन्ने पर
print_large = बड़े अक्षर
print_page = प्रिंट का पृष्ठ
print_how = प्रिंट करने के लिए ब्राउज़र के मेनू में ‘प्रिंट’ चुनें। पैमाना: 100%।
print_pages = { $count } पृष्ठ
print_this_topic = इस विषय को पुस्तिका के रूप में प्रिंट करें
print_this_area = इस क्षेत्र के पते एक पन्ने पर प्रिंट करें
print_contents = विषय-सूची
print_imprint = इस संस्करण के बारे में
print_page_reference = , पृ. { $page }
print_indexes = अनुक्रमणिकाएँ
print_index_numbers = संख्या के अनुसार
print_index_terms = समय-सीमा के अनुसार
print_index_offices = कार्यालय के अनुसार
print_index_acts = कानून या आदेश के अनुसार
print_run = मुद्रित प्रतियाँ: { $count }
print_guide = इस पुस्तिका का उपयोग कैसे करें
print_guide_find = विषय को विषय-सूची में या पृष्ठ के किनारे के चिह्न से खोजें। यदि आप प्रश्न की संख्या, समय-सीमा, कार्यालय या कानून जानते हैं, तो अंत की अनुक्रमणिकाएँ देखें।
print_guide_answer = हर उत्तर संक्षिप्त उत्तर और मुख्य बातों से शुरू होता है: कौन, कितना समय, कितना शुल्क, आवेदन कहाँ करें, कौन से दस्तावेज़।
print_guide_code = उत्तर के अंत का QR कोड वेबसाइट पर उसका नवीनतम रूप खोलता है।
print_code = पृष्ठ का QR कोड:
print_live = इस पृष्ठ का वर्तमान रूप:
print_numbers = वेबसाइट और पुस्तिका में प्रश्नों की संख्याएँ एक ही हैं: उत्तर को उसकी संख्या से खोजें या बताएँ।
print_points = ऊपर लिखे छोटे अंक उत्तर के अंत की सूची ‘{ point_heading }’ की ओर संकेत करते हैं।
print_newest = राशियाँ और समय-सीमाएँ बदल सकती हैं। जाने से पहले वेबसाइट पर देखें।
