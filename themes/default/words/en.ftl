# Interface strings in English. State: reviewed.

## Page frame.

skip_to_content = Skip to main content
label_nav = Main sections
label_languages = Choose a language
label_crumbs = You are here
label_footer = Pages about this handbook
edition_of = Edition:
page_address = Page address:
draft_untranslated = This text has not been translated yet. It is shown in the original language.
rendition_notice = This text was converted automatically from another script. Where they differ, the original text applies. This place in the original:

## Main navigation and page titles.

nav_home = Home
nav_questions = Questions
nav_acts = Laws
nav_search = Search
title_search = Search: all questions and addresses
title_acts = Laws and regulations behind the answers
title_changes = Changes to the text
changes_feed = Follow the changes (Atom)
changed_since = The text has changed since you opened it.
title_contacts = Where to apply and whom to call
description_search = All questions of the handbook by topic and all addresses on one page.
description_acts = Laws, regulations and other acts behind the answers: numbers, dates and the answers themselves.
description_contacts = Offices and portals named in the answers: links, addresses and phone numbers, where they are known.
description_changes = What has been corrected in the text of the handbook.

## Home page, lists of questions and areas.

all_questions = See all questions
questions_heading = Questions
areas_heading = Areas
all_in_topic = All questions of this topic: { $count }
label_parts = All pages of this topic
paths_heading = Who are you?
tasks_heading = What people look for most
other_paths = Other situations
search_examples = For example:
valid_label = Current values
valid_until = Valid until
search_lead_topics = This page lists the topics of the handbook with their first questions, and the addresses. The link below them opens all questions of a topic.
search_lead = This page lists all questions of the handbook and the addresses. You can also use the «Find in page» command of your browser.
services_heading = Services
directory_entry = The answer on this subject

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = en_US
theme = Appearance:
theme_system = Same as device
theme_light = Light
theme_dark = Dark
copy_link = Copy link
copied = Copied
print = Print
print_list = Print only this list
print_lists = Print the lists of documents
share = Share
keep = Save the whole handbook on this phone
keep_note = A saved handbook also opens without the internet.
keep_size = Size:
kilobytes = kB
keep_progress = Saving the handbook
keep_kept = The whole handbook is saved on this phone: it also opens without the internet.
keep_failed = The handbook was not saved completely. Check your internet connection and press again.
last_area = your last visit
last_language = your last choice

## Entries.

number_sign = No.
checked_on = Checked against the source:
next_check = Next check:
check_overdue = The date of the next check has passed: the information may be out of date.
short_answer = Short answer
key_facts = Key facts
contents = On this page
acts_heading = Legal basis
acts_not_given = The source does not say on which law or regulation this answer is based.
report_mistake = Found a mistake on this page? Report it
related = Related questions
label_pager = Neighbouring questions
previous_question = Previous question
next_question = Next question
email_label = Write to us about the mistake:

## Key facts.

fact_who = Who
fact_term = Time
fact_cost = Cost
fact_where = Where to apply
fact_documents = Documents
cost_free = Free of charge
not_given = Not given in the source
list_separator = { ", " }

## Open points.

point_heading = What is unclear
point_source = As written in the source
note_mark = Note { $number }
glossary = What the words mean

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = All amounts

## Callouts in texts.

callout_note = Note
callout_tip = Tip
callout_important = Important
callout_warning = Warning
callout_caution = Caution

## Places of an area. A directory can replace the headings.

places_caption = Addresses
column_service = Service
column_hours = Opening hours
area_no_hours = The source gives no opening hours for these addresses.
place_cost = Cost:
weekday_1 = Mon
weekday_2 = Tue
weekday_3 = Wed
weekday_4 = Thu
weekday_5 = Fri
weekday_6 = Sat
weekday_7 = Sun
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = every day
hours_holidays = public holidays
hours_closed = closed
hours_always = open 24 hours
column_address = Address
column_transport = Transport
column_phone = Phone
phone_extension = { $number }, ext. { $extension }
open_map = Show on a map
no_locality = The source does not name the town
take_along = Bring:
take_along_heading = What to bring
area_no_transport = The source gives no transport to these addresses.
area_no_phones = The source gives no phone numbers for these addresses.
other_areas = Other areas
route_bus = bus
route_tram = tram
route_metro = metro
route_intercity_bus = intercity bus
route_route = route
route_unspecified = kind of transport not given
route_bus_numbers =
    { $count ->
        [one] bus { $numbers }
       *[other] buses { $numbers }
    }
route_tram_numbers =
    { $count ->
        [one] tram { $numbers }
       *[other] trams { $numbers }
    }
route_metro_numbers = metro { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] intercity bus { $numbers }
       *[other] intercity buses { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] route { $numbers }
       *[other] routes { $numbers }
    }
route_unspecified_numbers = { $numbers } (kind of transport not given)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = The source gives no phone numbers of these offices and portals. Website addresses are given where the source names them.
contacts_regions = Phone numbers of other places:
contacts_aliases = phone, phone number, whom to call, call, hotline, helpline, call centre, contacts, contact us

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } of { $day } { $month_name } { $year }
act_registration = Number in the register of legal acts: { $number }
act_registration_dated = Number in the register of legal acts: { $number }, { $date }
act_title_not_given = The source does not give the title
act_text = Open the official text
act_no_link = The source gives no link to the text
act_answers = Answers based on this document
acts_lead = Below each document are the answers that are based on it. The newest come first, those without a date last.

## The page for officials: what the source leaves open.

title_points = Open questions
description_points = Questions about answers, addresses and acts: what is unclear, incomplete or contradictory in the source.
points_lead = This page is for the publisher of the handbook ({ $publisher }) and for the authorities that issued the acts. It lists everything in the source that is unclear, incomplete or contradictory. Questions: { $count }.
points_whole = The whole handbook
points_note = What readers are told

## Tables with the parts of a fact.

fact_table_part = Part
fact_table_value = Value
fact_table_total = Total
fact_table_caption = { $name }, { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year })

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
term_calendar_days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
term_months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
term_years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
term_minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
term_hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = at most { $term }
bound_at_least = at least { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = Choose a language
not_found_title = Page not found
not_found_text = The address may have changed or may be mistyped. Find your question in the list or go to the home page.
not_found_home = Go to the home page
offline_title = No internet
offline_text = This page is not saved on your phone. Pages that you have opened before are available without the internet.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Search the handbook
search_found = Found:
search_weak = The handbook does not seem to have an exact answer to this question. You may be looking for:
search_no_addresses = The source has no addresses for this area:
search_loading = Loading the search…
search_failed = The search did not load. Check your internet connection.
search_retry = Try again
search_none = Nothing found.
search_none_hint = Try another word or a shorter query.
search_all = Show all results
search_maybe = Did you mean:
search_topics = Browse by topic:
search_other_language = Search the text in another language:
search_results = Search results

## List of brochures, and brochures.

title_brochures = Brochures to print
description_brochures = The whole handbook, single topics and addresses by area, ready to print.
print_lead = The handbook prepared for printing at home, at the office or at a print shop.
print_chosen = The whole handbook
print_parts = Parts of the handbook
print_topics = By topic
print_areas = By area, on one sheet
print_large = large print
print_page = Page to print
print_how = To print, choose «Print» in the menu of your browser. Scale: 100%.
print_pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
print_this_topic = Print this topic as a brochure
print_this_area = Print the addresses of this area on one sheet
print_contents = Contents
print_imprint = About this edition
print_page_reference = , p. { $page }
print_indexes = Indexes
print_index_numbers = By number
print_index_terms = By term
print_index_offices = By office
print_index_acts = By law or order
print_run = Print run: { $count } copies
print_guide = How to use this booklet
print_guide_find = Look for the topic in the contents or by the mark at the edge of the page. If you know the number of the question, a term, the office or the law, use the indexes at the end.
print_guide_answer = Each answer begins with a short answer and the key facts: who, how long, how much, where to apply, which documents.
print_guide_code = The QR code at the end of an answer opens its latest version on the website.
print_code = QR code of the page:
print_live = The current version of this page:
print_numbers = Questions have the same numbers on the site and in the brochure: find or cite an answer by its number.
print_points = Small raised numbers refer to the list «{ point_heading }» at the end of the answer.
print_newest = Amounts and deadlines may change. Check the version on the site before you go.
