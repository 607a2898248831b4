# Interface strings in Dutch. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = Naar de hoofdinhoud
label_nav = Hoofdonderdelen
label_languages = Kies een taal
label_crumbs = U bent hier
label_footer = Pagina’s over deze gids
edition_of = Uitgave:
page_address = Adres van de pagina:
draft_untranslated = Deze tekst is nog niet vertaald. U ziet hem in de oorspronkelijke taal.
rendition_notice = Deze tekst is automatisch uit een ander schrift omgezet. Bij verschillen geldt de oorspronkelijke tekst. Deze plaats in het origineel:

## Main navigation and page titles.

nav_home = Start
nav_questions = Vragen
nav_acts = Wetten
nav_search = Zoeken
title_search = Zoeken: alle vragen en adressen
title_acts = Wetten en regels waarop de antwoorden berusten
title_changes = Wijzigingen in de tekst
changes_feed = Volg de wijzigingen (Atom)
changed_since = De tekst is gewijzigd sinds u hem hebt geopend.
title_contacts = Waar u de aanvraag doet en wie u belt
description_search = Alle vragen van de gids per onderwerp en alle adressen op één pagina.
description_acts = Wetten, besluiten en andere regels waarop de antwoorden berusten: nummers, datums en de antwoorden zelf.
description_contacts = Kantoren en portalen die in de antwoorden voorkomen: links, adressen en telefoonnummers, voor zover bekend.
description_changes = Wat er in de tekst van de gids is verbeterd.

## Home page, lists of questions and areas.

all_questions = Bekijk alle vragen
questions_heading = Vragen
areas_heading = Gebieden
all_in_topic = Alle vragen over dit onderwerp: { $count }
label_parts = Alle pagina’s over dit onderwerp
paths_heading = Wat is uw situatie?
tasks_heading = Meest gezocht
other_paths = Andere situaties
search_examples = Bijvoorbeeld:
valid_label = Geldende waarden
valid_until = Geldig tot en met
search_lead_topics = Deze pagina toont de onderwerpen van de gids met hun eerste vragen, en de adressen. De link daaronder opent alle vragen van een onderwerp.
search_lead = Deze pagina toont alle vragen van de gids en de adressen. U kunt ook de opdracht ‘Zoeken op pagina’ van uw browser gebruiken.
services_heading = Diensten
directory_entry = Het antwoord over dit onderwerp

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = nl_NL
theme = Weergave:
theme_system = Zoals het apparaat
theme_light = Licht
theme_dark = Donker
copy_link = Link kopiëren
copied = Gekopieerd
print = Afdrukken
print_list = Alleen deze lijst afdrukken
print_lists = De lijsten met documenten afdrukken
share = Delen
keep = De hele gids op deze telefoon bewaren
keep_note = Een bewaarde gids opent ook zonder internet.
keep_size = Grootte:
kilobytes = kB
keep_progress = De gids wordt bewaard
keep_kept = De hele gids is op deze telefoon bewaard: hij opent ook zonder internet.
keep_failed = De gids is niet volledig bewaard. Controleer uw internetverbinding en druk nog eens.
last_area = uw laatste bezoek
last_language = uw laatste keuze

## Entries.

number_sign = Nr.
checked_on = Vergeleken met de bron:
next_check = Volgende controle:
check_overdue = De datum van de volgende controle is voorbij: de informatie kan verouderd zijn.
short_answer = Kort antwoord
key_facts = In het kort
contents = Op deze pagina
acts_heading = Wettelijke basis
acts_not_given = De bron zegt niet op welke wet of regel dit antwoord berust.
report_mistake = Een fout op deze pagina gevonden? Meld die
related = Verwante vragen
label_pager = Naburige vragen
previous_question = Vorige vraag
next_question = Volgende vraag
email_label = Schrijf ons over de fout:

## Key facts.

fact_who = Wie
fact_term = Termijn
fact_cost = Kosten
fact_where = Waar aanvragen
fact_documents = Documenten
cost_free = Gratis
not_given = Niet vermeld in de bron
list_separator = { ", " }

## Open points.

point_heading = Wat onduidelijk is
point_source = Zoals het in de bron staat
note_mark = Noot { $number }
glossary = Uitleg van de woorden

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Alle bedragen

## Callouts in texts.

callout_note = Opmerking
callout_tip = Tip
callout_important = Belangrijk
callout_warning = Let op
callout_caution = Voorzichtig

## Places of an area. A directory can replace the headings.

places_caption = Adressen
column_service = Dienst
column_hours = Openingsuren
area_no_hours = De bron vermeldt geen openingsuren voor deze adressen.
place_cost = Kosten:
weekday_1 = ma
weekday_2 = di
weekday_3 = wo
weekday_4 = do
weekday_5 = vr
weekday_6 = za
weekday_7 = zo
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = elke dag
hours_holidays = feestdagen
hours_closed = gesloten
hours_always = dag en nacht open
column_address = Adres
column_transport = Vervoer
column_phone = Telefoon
phone_extension = { $number }, toestel { $extension }
open_map = Op een kaart tonen
no_locality = De bron noemt de plaats niet
take_along = Meebrengen:
take_along_heading = Wat u meebrengt
area_no_transport = De bron vermeldt geen vervoer naar deze adressen.
area_no_phones = De bron vermeldt geen telefoonnummers voor deze adressen.
other_areas = Andere gebieden
route_bus = bus
route_tram = tram
route_metro = metro
route_intercity_bus = streekbus
route_route = lijn
route_unspecified = soort vervoer niet vermeld
route_bus_numbers =
    { $count ->
        [one] bus { $numbers }
       *[other] bussen { $numbers }
    }
route_tram_numbers =
    { $count ->
        [one] tram { $numbers }
       *[other] trams { $numbers }
    }
route_metro_numbers = metro { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] streekbus { $numbers }
       *[other] streekbussen { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] lijn { $numbers }
       *[other] lijnen { $numbers }
    }
route_unspecified_numbers = { $numbers } (soort vervoer niet vermeld)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = De bron vermeldt geen telefoonnummers van deze kantoren en portalen. Webadressen staan er waar de bron ze noemt.
contacts_regions = Telefoonnummers van andere plaatsen:
contacts_aliases = telefoon, telefoonnummer, wie bellen, bellen, opbellen, infolijn, callcenter, contact, contactgegevens

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } van { $day } { $month_name } { $year }
act_registration = Nummer in het register van rechtsregels: { $number }
act_registration_dated = Nummer in het register van rechtsregels: { $number }, { $date }
act_title_not_given = De bron vermeldt de titel niet
act_text = Open de officiële tekst
act_no_link = De bron vermeldt geen link naar de tekst
act_answers = Antwoorden die op dit document berusten
acts_lead = Onder elk document staan de antwoorden die erop berusten. De nieuwste staan eerst, die zonder datum laatst.

## The page for officials: what the source leaves open.

title_points = Open vragen
description_points = Vragen over antwoorden, adressen en rechtsregels: wat in de bron onduidelijk, onvolledig of tegenstrijdig is.
points_lead = Deze pagina is bedoeld voor de uitgever van de gids ({ $publisher }) en voor de overheden die de rechtsregels hebben uitgevaardigd. Ze vermeldt alles wat in de bron onduidelijk, onvolledig of tegenstrijdig is. Vragen: { $count }.
points_whole = De hele gids
points_note = Wat de lezers te zien krijgen

## Tables with the parts of a fact.

fact_table_part = Deel
fact_table_value = Waarde
fact_table_total = Totaal
fact_table_caption = { $name }, { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year })

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [one] { $count } werkdag
       *[other] { $count } werkdagen
    }
term_calendar_days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dagen
    }
term_months =
    { $count ->
        [one] { $count } maand
       *[other] { $count } maanden
    }
term_years = { $count } jaar
term_minutes =
    { $count ->
        [one] { $count } minuut
       *[other] { $count } minuten
    }
term_hours = { $hours } uur
term_hours_minutes =
    { $hours } uur { $minutes ->
        [one] { $minutes } minuut
       *[other] { $minutes } minuten
    }

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = hoogstens { $term }
bound_at_least = minstens { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = Kies een taal
not_found_title = Pagina niet gevonden
not_found_text = Het adres is misschien gewijzigd of verkeerd getypt. Zoek uw vraag in de lijst of ga naar de startpagina.
not_found_home = Naar de startpagina
offline_title = Geen internet
offline_text = Deze pagina is niet op uw telefoon bewaard. Pagina’s die u al hebt geopend, zijn ook zonder internet beschikbaar.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Zoek in de gids
search_found = Gevonden:
search_weak = De gids lijkt geen precies antwoord op deze vraag te hebben. Misschien zoekt u:
search_no_addresses = De bron heeft geen adressen voor dit gebied:
search_loading = De zoekfunctie wordt geladen…
search_failed = De zoekfunctie is niet geladen. Controleer uw internetverbinding.
search_retry = Probeer opnieuw
search_none = Niets gevonden.
search_none_hint = Probeer een ander woord of een kortere vraag.
search_all = Alle resultaten tonen
search_maybe = Bedoelde u:
search_topics = Per onderwerp:
search_other_language = Zoek in de tekst in een andere taal:
search_results = Zoekresultaten

## List of brochures, and brochures.

title_brochures = Brochures om af te drukken
description_brochures = De hele gids, een onderwerp of de adressen per gebied, klaar om af te drukken.
print_lead = De gids klaar om thuis, op kantoor of bij een drukker af te drukken.
print_chosen = De hele gids
print_parts = Delen van de gids
print_topics = Per onderwerp
print_areas = Per gebied, op één blad
print_large = grote letters
print_page = Afdrukpagina
print_how = Kies om af te drukken ‘Afdrukken’ in het menu van uw browser. Schaal: 100%.
print_pages =
    { $count ->
        [one] { $count } pagina
       *[other] { $count } pagina’s
    }
print_this_topic = Dit onderwerp als brochure afdrukken
print_this_area = De adressen van dit gebied op één blad afdrukken
print_contents = Inhoud
print_imprint = Over deze uitgave
print_page_reference = , p. { $page }
print_indexes = Registers
print_index_numbers = Op nummer
print_index_terms = Op termijn
print_index_offices = Op kantoor
print_index_acts = Op wet of besluit
print_run = Oplage: { $count } exemplaren
print_guide = Hoe u dit boekje gebruikt
print_guide_find = Zoek het onderwerp in de inhoud of aan het teken op de rand van de pagina. Kent u het nummer van de vraag, een termijn, het kantoor of de wet, gebruik dan de registers achteraan.
print_guide_answer = Elk antwoord begint met een kort antwoord en het belangrijkste: wie, hoelang, hoeveel, waar aanvragen, welke documenten.
print_guide_code = De QR-code aan het einde van een antwoord opent de nieuwste versie ervan op de website.
print_code = QR-code van de pagina:
print_live = De actuele versie van deze pagina:
print_numbers = De vragen hebben op de site en in de brochure dezelfde nummers: zoek of noem een antwoord met zijn nummer.
print_points = Kleine verhoogde cijfers verwijzen naar de lijst ‘{ point_heading }’ aan het einde van het antwoord.
print_newest = Bedragen en termijnen kunnen veranderen. Kijk op de site voordat u vertrekt.
