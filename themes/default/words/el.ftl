# Interface strings in Greek. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = Μετάβαση στο κύριο περιεχόμενο
label_nav = Κύριες ενότητες
label_languages = Επιλογή γλώσσας
label_crumbs = Βρίσκεστε εδώ
label_footer = Σελίδες για τον οδηγό
edition_of = Έκδοση:
page_address = Διεύθυνση σελίδας:
draft_untranslated = Το κείμενο δεν έχει μεταφραστεί ακόμη. Εμφανίζεται στην αρχική γλώσσα.
rendition_notice = Το κείμενο μετατράπηκε αυτόματα από άλλη γραφή. Σε περίπτωση διαφοράς ισχύει το αρχικό κείμενο. Το ίδιο σημείο στο αρχικό:

## Main navigation and page titles.

nav_home = Αρχική
nav_questions = Ερωτήσεις
nav_acts = Νόμοι
nav_search = Αναζήτηση
title_search = Αναζήτηση: όλες οι ερωτήσεις και οι διευθύνσεις
title_acts = Νόμοι και κανονισμοί στους οποίους βασίζονται οι απαντήσεις
title_changes = Αλλαγές στο κείμενο
changes_feed = Παρακολούθηση αλλαγών (Atom)
changed_since = Το κείμενο άλλαξε αφότου το ανοίξατε.
title_contacts = Πού υποβάλλεται η αίτηση και πού να τηλεφωνήσετε
description_search = Όλες οι ερωτήσεις του οδηγού ανά θέμα και όλες οι διευθύνσεις σε μία σελίδα.
description_acts = Νόμοι, αποφάσεις και άλλες πράξεις στις οποίες βασίζονται οι απαντήσεις: αριθμοί, ημερομηνίες και οι ίδιες οι απαντήσεις.
description_contacts = Υπηρεσίες και πύλες που αναφέρονται στις απαντήσεις: σύνδεσμοι, διευθύνσεις και τηλέφωνα, όπου είναι γνωστά.
description_changes = Τι διορθώθηκε στο κείμενο του οδηγού.

## Home page, lists of questions and areas.

all_questions = Όλες οι ερωτήσεις
questions_heading = Ερωτήσεις
areas_heading = Περιοχές
all_in_topic = Όλες οι ερωτήσεις του θέματος: { $count }
label_parts = Όλες οι σελίδες του θέματος
paths_heading = Ποια είναι η περίπτωσή σας;
tasks_heading = Τα πιο συχνά
other_paths = Άλλες περιπτώσεις
search_examples = Για παράδειγμα:
valid_label = Ισχύουσες τιμές
valid_until = Ισχύει έως
search_lead_topics = Η σελίδα περιέχει τα θέματα του οδηγού με τις πρώτες ερωτήσεις τους και τις διευθύνσεις. Ο σύνδεσμος κάτω από αυτές ανοίγει όλες τις ερωτήσεις του θέματος.
search_lead = Η σελίδα περιέχει όλες τις ερωτήσεις του οδηγού και τις διευθύνσεις. Μπορείτε επίσης να χρησιμοποιήσετε την εντολή «Εύρεση στη σελίδα» του προγράμματος περιήγησης.
services_heading = Υπηρεσίες
directory_entry = Η απάντηση για αυτό το θέμα

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = el_GR
theme = Εμφάνιση:
theme_system = Όπως στη συσκευή
theme_light = Φωτεινή
theme_dark = Σκούρα
copy_link = Αντιγραφή συνδέσμου
copied = Αντιγράφηκε
print = Εκτύπωση
print_list = Εκτύπωση μόνο αυτής της λίστας
print_lists = Εκτύπωση των λιστών δικαιολογητικών
share = Κοινοποίηση
keep = Αποθήκευση όλου του οδηγού σε αυτό το τηλέφωνο
keep_note = Ο αποθηκευμένος οδηγός ανοίγει και χωρίς διαδίκτυο.
keep_size = Μέγεθος:
kilobytes = kB
keep_progress = Ο οδηγός αποθηκεύεται
keep_kept = Όλος ο οδηγός αποθηκεύτηκε σε αυτό το τηλέφωνο: ανοίγει και χωρίς διαδίκτυο.
keep_failed = Ο οδηγός δεν αποθηκεύτηκε ολόκληρος. Ελέγξτε τη σύνδεση και πατήστε ξανά.
last_area = η τελευταία σας επίσκεψη
last_language = η τελευταία σας επιλογή

## Entries.

number_sign = Αρ.
checked_on = Συγκρίθηκε με την πηγή:
next_check = Επόμενος έλεγχος:
check_overdue = Η ημερομηνία του επόμενου ελέγχου πέρασε: οι πληροφορίες μπορεί να είναι παλιές.
short_answer = Σύντομη απάντηση
key_facts = Τα βασικά
contents = Σε αυτή τη σελίδα
acts_heading = Νομική βάση
acts_not_given = Η πηγή δεν αναφέρει σε ποιον νόμο ή κανονισμό βασίζεται η απάντηση.
report_mistake = Βρήκατε λάθος στη σελίδα; Αναφέρετέ το
related = Σχετικές ερωτήσεις
label_pager = Γειτονικές ερωτήσεις
previous_question = Προηγούμενη ερώτηση
next_question = Επόμενη ερώτηση
email_label = Γράψτε μας για το λάθος:

## Key facts.

fact_who = Ποιος
fact_term = Χρόνος
fact_cost = Κόστος
fact_where = Πού υποβάλλεται η αίτηση
fact_documents = Δικαιολογητικά
cost_free = Δωρεάν
not_given = Δεν αναφέρεται στην πηγή
list_separator = { ", " }

## Open points.

point_heading = Τι δεν είναι σαφές
point_source = Όπως γράφεται στην πηγή
note_mark = Σημείωση { $number }
glossary = Τι σημαίνουν οι λέξεις

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Όλα τα ποσά

## Callouts in texts.

callout_note = Σημείωση
callout_tip = Συμβουλή
callout_important = Σημαντικό
callout_warning = Προειδοποίηση
callout_caution = Προσοχή

## Places of an area. A directory can replace the headings.

places_caption = Διευθύνσεις
column_service = Υπηρεσία
column_hours = Ώρες λειτουργίας
area_no_hours = Η πηγή δεν αναφέρει ώρες λειτουργίας για αυτές τις διευθύνσεις.
place_cost = Κόστος:
weekday_1 = Δευ
weekday_2 = Τρί
weekday_3 = Τετ
weekday_4 = Πέμ
weekday_5 = Παρ
weekday_6 = Σάβ
weekday_7 = Κυρ
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = κάθε μέρα
hours_holidays = αργίες
hours_closed = κλειστά
hours_always = ανοιχτά όλο το 24ωρο
column_address = Διεύθυνση
column_transport = Συγκοινωνία
column_phone = Τηλέφωνο
phone_extension = { $number }, εσωτ. { $extension }
open_map = Προβολή στον χάρτη
no_locality = Η πηγή δεν αναφέρει την πόλη
take_along = Να έχετε μαζί σας:
take_along_heading = Τι να έχετε μαζί σας
area_no_transport = Η πηγή δεν αναφέρει συγκοινωνία για αυτές τις διευθύνσεις.
area_no_phones = Η πηγή δεν αναφέρει τηλέφωνα για αυτές τις διευθύνσεις.
other_areas = Άλλες περιοχές
route_bus = λεωφορείο
route_tram = τραμ
route_metro = μετρό
route_intercity_bus = υπεραστικό λεωφορείο
route_route = γραμμή
route_unspecified = το μέσο δεν αναφέρεται
route_bus_numbers =
    { $count ->
        [one] λεωφορείο { $numbers }
       *[other] λεωφορεία { $numbers }
    }
route_tram_numbers = τραμ { $numbers }
route_metro_numbers = μετρό { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] υπεραστικό λεωφορείο { $numbers }
       *[other] υπεραστικά λεωφορεία { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] γραμμή { $numbers }
       *[other] γραμμές { $numbers }
    }
route_unspecified_numbers = { $numbers } (το μέσο δεν αναφέρεται)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = Η πηγή δεν αναφέρει τηλέφωνα αυτών των υπηρεσιών και πυλών. Οι διευθύνσεις ιστοτόπων δίνονται όπου τις αναφέρει η πηγή.
contacts_regions = Τηλέφωνα άλλων σημείων:
contacts_aliases = τηλέφωνο, αριθμός τηλεφώνου, πού να τηλεφωνήσω, κλήση, γραμμή βοήθειας, τηλεφωνικό κέντρο, επικοινωνία

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } της { $day } { $month_name } { $year }
act_registration = Αριθμός στο μητρώο πράξεων: { $number }
act_registration_dated = Αριθμός στο μητρώο πράξεων: { $number }, { $date }
act_title_not_given = Η πηγή δεν αναφέρει τον τίτλο
act_text = Άνοιγμα του επίσημου κειμένου
act_no_link = Η πηγή δεν αναφέρει σύνδεσμο για το κείμενο
act_answers = Απαντήσεις που βασίζονται σε αυτό το έγγραφο
acts_lead = Κάτω από κάθε έγγραφο βρίσκονται οι απαντήσεις που βασίζονται σε αυτό. Πρώτα τα νεότερα, τελευταία όσα δεν έχουν ημερομηνία.

## The page for officials: what the source leaves open.

title_points = Ανοιχτά ζητήματα
description_points = Ζητήματα για απαντήσεις, διευθύνσεις και πράξεις: τι στην πηγή είναι ασαφές, ελλιπές ή αντιφατικό.
points_lead = Η σελίδα απευθύνεται στον εκδότη του οδηγού ({ $publisher }) και στις αρχές που εξέδωσαν τις πράξεις. Περιέχει ό,τι στην πηγή είναι ασαφές, ελλιπές ή αντιφατικό. Ζητήματα: { $count }.
points_whole = Όλος ο οδηγός
points_note = Τι λέγεται στους αναγνώστες

## Tables with the parts of a fact.

fact_table_part = Μέρος
fact_table_value = Τιμή
fact_table_total = Σύνολο
fact_table_caption = { $name }, { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year })

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [one] { $count } εργάσιμη ημέρα
       *[other] { $count } εργάσιμες ημέρες
    }
term_calendar_days =
    { $count ->
        [one] { $count } ημέρα
       *[other] { $count } ημέρες
    }
term_months =
    { $count ->
        [one] { $count } μήνας
       *[other] { $count } μήνες
    }
term_years =
    { $count ->
        [one] { $count } έτος
       *[other] { $count } έτη
    }
term_minutes =
    { $count ->
        [one] { $count } λεπτό
       *[other] { $count } λεπτά
    }
term_hours =
    { $hours ->
        [one] { $hours } ώρα
       *[other] { $hours } ώρες
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } ώρα
       *[other] { $hours } ώρες
    } { $minutes ->
        [one] { $minutes } λεπτό
       *[other] { $minutes } λεπτά
    }

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = το πολύ { $term }
bound_at_least = τουλάχιστον { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = Επιλογή γλώσσας
not_found_title = Η σελίδα δεν βρέθηκε
not_found_text = Η διεύθυνση μπορεί να άλλαξε ή να γράφτηκε λάθος. Βρείτε την ερώτησή σας στη λίστα ή πηγαίνετε στην αρχική σελίδα.
not_found_home = Μετάβαση στην αρχική σελίδα
offline_title = Χωρίς διαδίκτυο
offline_text = Η σελίδα δεν είναι αποθηκευμένη στο τηλέφωνό σας. Οι σελίδες που έχετε ήδη ανοίξει είναι διαθέσιμες χωρίς διαδίκτυο.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Αναζήτηση στον οδηγό
search_found = Βρέθηκαν:
search_weak = Ο οδηγός μάλλον δεν έχει ακριβή απάντηση σε αυτή την ερώτηση. Ίσως ψάχνετε:
search_no_addresses = Η πηγή δεν έχει διευθύνσεις για αυτή την περιοχή:
search_loading = Η αναζήτηση φορτώνεται…
search_failed = Η αναζήτηση δεν φορτώθηκε. Ελέγξτε τη σύνδεση στο διαδίκτυο.
search_retry = Δοκιμάστε ξανά
search_none = Δεν βρέθηκε τίποτα.
search_none_hint = Δοκιμάστε άλλη λέξη ή πιο σύντομη ερώτηση.
search_all = Όλα τα αποτελέσματα
search_maybe = Μήπως εννοείτε:
search_topics = Ανά θέμα:
search_other_language = Αναζήτηση στο κείμενο άλλης γλώσσας:
search_results = Αποτελέσματα αναζήτησης

## List of brochures, and brochures.

title_brochures = Φυλλάδια για εκτύπωση
description_brochures = Όλος ο οδηγός, μεμονωμένα θέματα και διευθύνσεις ανά περιοχή, έτοιμα για εκτύπωση.
print_lead = Ο οδηγός έτοιμος για εκτύπωση στο σπίτι, στην υπηρεσία ή στο τυπογραφείο.
print_chosen = Όλος ο οδηγός
print_parts = Μέρη του οδηγού
print_topics = Ανά θέμα
print_areas = Ανά περιοχή, σε ένα φύλλο
print_large = μεγάλα γράμματα
print_page = Σελίδα για εκτύπωση
print_how = Για εκτύπωση επιλέξτε «Εκτύπωση» στο μενού του προγράμματος περιήγησης. Κλίμακα: 100%.
print_pages =
    { $count ->
        [one] { $count } σελίδα
       *[other] { $count } σελίδες
    }
print_this_topic = Εκτύπωση του θέματος ως φυλλαδίου
print_this_area = Εκτύπωση των διευθύνσεων της περιοχής σε ένα φύλλο
print_contents = Περιεχόμενα
print_imprint = Για αυτή την έκδοση
print_page_reference = , σ. { $page }
print_indexes = Ευρετήρια
print_index_numbers = Κατά αριθμό
print_index_terms = Κατά προθεσμία
print_index_offices = Κατά υπηρεσία
print_index_acts = Κατά νόμο ή απόφαση
print_run = Αντίτυπα: { $count }
print_guide = Πώς να χρησιμοποιήσετε το φυλλάδιο
print_guide_find = Αναζητήστε το θέμα στα περιεχόμενα ή από το σημάδι στην άκρη της σελίδας. Αν γνωρίζετε τον αριθμό της ερώτησης, μια προθεσμία, την υπηρεσία ή τον νόμο, χρησιμοποιήστε τα ευρετήρια στο τέλος.
print_guide_answer = Κάθε απάντηση αρχίζει με μια σύντομη απάντηση και τα βασικά: ποιος, πόσος χρόνος, πόσο κοστίζει, πού υποβάλλεται η αίτηση, ποια δικαιολογητικά.
print_guide_code = Ο κωδικός QR στο τέλος της απάντησης ανοίγει την τελευταία έκδοσή της στον ιστότοπο.
print_code = Κωδικός QR της σελίδας:
print_live = Η τρέχουσα έκδοση της σελίδας:
print_numbers = Οι ερωτήσεις έχουν τους ίδιους αριθμούς στον ιστότοπο και στο φυλλάδιο: βρείτε ή αναφέρετε μια απάντηση με τον αριθμό της.
print_points = Οι μικροί υπερυψωμένοι αριθμοί παραπέμπουν στη λίστα «{ point_heading }» στο τέλος της απάντησης.
print_newest = Τα ποσά και οι προθεσμίες μπορεί να αλλάξουν. Ελέγξτε την έκδοση στον ιστότοπο πριν ξεκινήσετε.
