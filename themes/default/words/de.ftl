# Interface strings in German. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = Zum Hauptinhalt
label_nav = Hauptbereiche
label_languages = Sprache wählen
label_crumbs = Sie sind hier
label_footer = Seiten über dieses Handbuch
edition_of = Ausgabe:
page_address = Adresse der Seite:
draft_untranslated = Dieser Text ist noch nicht übersetzt. Er wird in der Originalsprache angezeigt.
rendition_notice = Dieser Text wurde automatisch aus einer anderen Schrift übertragen. Bei Abweichungen gilt der Originaltext. Diese Stelle im Original:

## Main navigation and page titles.

nav_home = Startseite
nav_questions = Fragen
nav_acts = Gesetze
nav_search = Suche
title_search = Suche: alle Fragen und Adressen
title_acts = Gesetze und Vorschriften, auf denen die Antworten beruhen
title_changes = Änderungen am Text
changes_feed = Änderungen abonnieren (Atom)
changed_since = Der Text hat sich geändert, seit Sie ihn geöffnet haben.
title_contacts = Anlaufstellen und Telefonnummern
description_search = Alle Fragen des Handbuchs nach Themen und alle Adressen auf einer Seite.
description_acts = Gesetze, Verordnungen und andere Rechtsakte, auf denen die Antworten beruhen: Nummern, Daten und die Antworten selbst.
description_contacts = Ämter und Portale, die in den Antworten genannt werden: Links, Adressen und Telefonnummern, soweit bekannt.
description_changes = Was im Text des Handbuchs berichtigt wurde.

## Home page, lists of questions and areas.

all_questions = Alle Fragen ansehen
questions_heading = Fragen
areas_heading = Gebiete
all_in_topic = Alle Fragen zu diesem Thema: { $count }
label_parts = Alle Seiten zu diesem Thema
paths_heading = Was trifft auf Sie zu?
tasks_heading = Häufig gesucht
other_paths = Andere Situationen
search_examples = Zum Beispiel:
valid_label = Aktuelle Werte
valid_until = Gültig bis
search_lead_topics = Diese Seite nennt die Themen des Handbuchs mit ihren ersten Fragen und die Adressen. Der Link darunter öffnet alle Fragen eines Themas.
search_lead = Diese Seite nennt alle Fragen des Handbuchs und die Adressen. Sie können auch den Befehl „Auf der Seite suchen“ Ihres Browsers verwenden.
services_heading = Leistungen
directory_entry = Die Antwort zu diesem Thema

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = de_DE
theme = Darstellung:
theme_system = Wie das Gerät
theme_light = Hell
theme_dark = Dunkel
copy_link = Link kopieren
copied = Kopiert
print = Drucken
print_list = Nur diese Liste drucken
print_lists = Die Listen der Unterlagen drucken
share = Teilen
keep = Das ganze Handbuch auf diesem Telefon speichern
keep_note = Ein gespeichertes Handbuch öffnet sich auch ohne Internet.
keep_size = Größe:
kilobytes = kB
keep_progress = Das Handbuch wird gespeichert
keep_kept = Das ganze Handbuch ist auf diesem Telefon gespeichert: Es öffnet sich auch ohne Internet.
keep_failed = Das Handbuch wurde nicht vollständig gespeichert. Prüfen Sie die Internetverbindung und drücken Sie noch einmal.
last_area = Ihr letzter Besuch
last_language = Ihre letzte Wahl

## Entries.

number_sign = Nr.
checked_on = Mit der Quelle verglichen:
next_check = Nächste Prüfung:
check_overdue = Der Tag der nächsten Prüfung ist vorbei: Die Angaben können veraltet sein.
short_answer = Kurze Antwort
key_facts = Das Wichtigste
contents = Auf dieser Seite
acts_heading = Rechtsgrundlage
acts_not_given = Die Quelle nennt nicht das Gesetz oder die Vorschrift, auf denen diese Antwort beruht.
report_mistake = Fehler auf dieser Seite gefunden? Melden Sie ihn
related = Verwandte Fragen
label_pager = Benachbarte Fragen
previous_question = Vorherige Frage
next_question = Nächste Frage
email_label = Schreiben Sie uns über den Fehler:

## Key facts.

fact_who = Wer
fact_term = Dauer
fact_cost = Kosten
fact_where = Wo man den Antrag stellt
fact_documents = Unterlagen
cost_free = Kostenlos
not_given = In der Quelle nicht angegeben
list_separator = { ", " }

## Open points.

point_heading = Was unklar ist
point_source = So steht es in der Quelle
note_mark = Anmerkung { $number }
glossary = Erklärung der Wörter

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Alle Beträge

## Callouts in texts.

callout_note = Hinweis
callout_tip = Tipp
callout_important = Wichtig
callout_warning = Warnung
callout_caution = Vorsicht

## Places of an area. A directory can replace the headings.

places_caption = Adressen
column_service = Leistung
column_hours = Öffnungszeiten
area_no_hours = Die Quelle nennt keine Öffnungszeiten für diese Adressen.
place_cost = Kosten:
weekday_1 = Mo
weekday_2 = Di
weekday_3 = Mi
weekday_4 = Do
weekday_5 = Fr
weekday_6 = Sa
weekday_7 = So
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = täglich
hours_holidays = Feiertage
hours_closed = geschlossen
hours_always = rund um die Uhr geöffnet
column_address = Adresse
column_transport = Verkehrsmittel
column_phone = Telefon
phone_extension = { $number }, Durchwahl { $extension }
open_map = Auf der Karte zeigen
no_locality = Die Quelle nennt den Ort nicht
take_along = Mitbringen:
take_along_heading = Was Sie mitbringen
area_no_transport = Die Quelle nennt keine Verkehrsmittel zu diesen Adressen.
area_no_phones = Die Quelle nennt keine Telefonnummern für diese Adressen.
other_areas = Andere Gebiete
route_bus = Bus
route_tram = Straßenbahn
route_metro = U-Bahn
route_intercity_bus = Überlandbus
route_route = Linie
route_unspecified = Verkehrsmittel nicht angegeben
route_bus_numbers =
    { $count ->
        [one] Bus { $numbers }
       *[other] Busse { $numbers }
    }
route_tram_numbers =
    { $count ->
        [one] Straßenbahn { $numbers }
       *[other] Straßenbahnen { $numbers }
    }
route_metro_numbers = U-Bahn { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] Überlandbus { $numbers }
       *[other] Überlandbusse { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] Linie { $numbers }
       *[other] Linien { $numbers }
    }
route_unspecified_numbers = { $numbers } (Verkehrsmittel nicht angegeben)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = Die Quelle nennt keine Telefonnummern dieser Ämter und Portale. Internetadressen sind angegeben, wo die Quelle sie nennt.
contacts_regions = Telefonnummern anderer Orte:
contacts_aliases = Telefon, Telefonnummer, wen anrufen, anrufen, Hotline, Callcenter, Kontakt, Kontakte, Ansprechpartner

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } vom { $day }. { $month_name } { $year }
act_registration = Nummer im Register der Rechtsakte: { $number }
act_registration_dated = Nummer im Register der Rechtsakte: { $number }, { $date }
act_title_not_given = Die Quelle nennt den Titel nicht
act_text = Den amtlichen Text öffnen
act_no_link = Die Quelle nennt keinen Link zum Text
act_answers = Antworten, die auf diesem Dokument beruhen
acts_lead = Unter jedem Dokument stehen die Antworten, die darauf beruhen. Die neuesten stehen zuerst, die ohne Datum zuletzt.

## The page for officials: what the source leaves open.

title_points = Offene Fragen
description_points = Fragen zu Antworten, Adressen und Rechtsakten: was in der Quelle unklar, unvollständig oder widersprüchlich ist.
points_lead = Diese Seite richtet sich an den Herausgeber des Handbuchs ({ $publisher }) und an die Behörden, die die Rechtsakte erlassen haben. Sie nennt alles, was in der Quelle unklar, unvollständig oder widersprüchlich ist. Fragen: { $count }.
points_whole = Das ganze Handbuch
points_note = Was den Lesern gesagt wird

## Tables with the parts of a fact.

fact_table_part = Teil
fact_table_value = Wert
fact_table_total = Summe
fact_table_caption = { $name }, { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year })

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [one] { $count } Arbeitstag
       *[other] { $count } Arbeitstage
    }
term_calendar_days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
term_months =
    { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
term_years =
    { $count ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }
term_minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
term_hours =
    { $hours ->
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    } { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = höchstens { $term }
bound_at_least = mindestens { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = Sprache wählen
not_found_title = Seite nicht gefunden
not_found_text = Die Adresse wurde vielleicht geändert oder falsch eingegeben. Suchen Sie Ihre Frage in der Liste oder gehen Sie zur Startseite.
not_found_home = Zur Startseite
offline_title = Kein Internet
offline_text = Diese Seite ist nicht auf Ihrem Telefon gespeichert. Seiten, die Sie schon geöffnet haben, sind ohne Internet verfügbar.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Im Handbuch suchen
search_found = Gefunden:
search_weak = Das Handbuch hat anscheinend keine genaue Antwort auf diese Frage. Vielleicht suchen Sie:
search_no_addresses = Die Quelle hat keine Adressen für dieses Gebiet:
search_loading = Die Suche wird geladen…
search_failed = Die Suche wurde nicht geladen. Prüfen Sie die Internetverbindung.
search_retry = Noch einmal versuchen
search_none = Nichts gefunden.
search_none_hint = Versuchen Sie ein anderes Wort oder eine kürzere Frage.
search_all = Alle Ergebnisse zeigen
search_maybe = Meinten Sie:
search_topics = Nach Themen:
search_other_language = Im Text einer anderen Sprache suchen:
search_results = Suchergebnisse

## List of brochures, and brochures.

title_brochures = Broschüren zum Drucken
description_brochures = Das ganze Handbuch, einzelne Themen und Adressen nach Gebieten, fertig zum Drucken.
print_lead = Das Handbuch zum Drucken zu Hause, im Büro oder in der Druckerei.
print_chosen = Das ganze Handbuch
print_parts = Teile des Handbuchs
print_topics = Nach Themen
print_areas = Nach Gebieten, auf einem Blatt
print_large = Großdruck
print_page = Druckseite
print_how = Wählen Sie zum Drucken „Drucken“ im Menü Ihres Browsers. Skalierung: 100 %.
print_pages =
    { $count ->
        [one] { $count } Seite
       *[other] { $count } Seiten
    }
print_this_topic = Dieses Thema als Broschüre drucken
print_this_area = Die Adressen dieses Gebiets auf einem Blatt drucken
print_contents = Inhalt
print_imprint = Über diese Ausgabe
print_page_reference = , S. { $page }
print_indexes = Verzeichnisse
print_index_numbers = Nach Nummer
print_index_terms = Nach Begriff
print_index_offices = Nach Amt
print_index_acts = Nach Gesetz oder Verordnung
print_run = Auflage: { $count } Exemplare
print_guide = So benutzen Sie dieses Heft
print_guide_find = Suchen Sie das Thema im Inhalt oder an der Markierung am Seitenrand. Wenn Sie die Nummer der Frage, eine Frist, das Amt oder das Gesetz kennen, benutzen Sie die Verzeichnisse am Ende.
print_guide_answer = Jede Antwort beginnt mit einer kurzen Antwort und dem Wichtigsten: wer, wie lange, wie viel, wo man den Antrag stellt, welche Unterlagen.
print_guide_code = Der QR-Code am Ende einer Antwort öffnet ihre neueste Fassung auf der Website.
print_code = QR-Code der Seite:
print_live = Die aktuelle Fassung dieser Seite:
print_numbers = Die Fragen haben auf der Website und in der Broschüre dieselben Nummern: Finden oder nennen Sie eine Antwort nach ihrer Nummer.
print_points = Kleine hochgestellte Zahlen verweisen auf die Liste „{ point_heading }“ am Ende der Antwort.
print_newest = Beträge und Fristen können sich ändern. Prüfen Sie die Fassung auf der Website, bevor Sie hingehen.
