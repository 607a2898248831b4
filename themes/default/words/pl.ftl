# Interface strings in Polish. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = Przejdź do głównej treści
label_nav = Główne działy
label_languages = Wybierz język
label_crumbs = Jesteś tutaj
label_footer = Strony o tym poradniku
edition_of = Wydanie:
page_address = Adres strony:
draft_untranslated = Ten tekst nie został jeszcze przetłumaczony. Jest pokazany w języku oryginału.
rendition_notice = Ten tekst został automatycznie przekształcony z innego pisma. W razie różnic obowiązuje tekst oryginalny. To miejsce w oryginale:

## Main navigation and page titles.

nav_home = Strona główna
nav_questions = Pytania
nav_acts = Przepisy
nav_search = Szukaj
title_search = Wyszukiwanie: wszystkie pytania i adresy
title_acts = Przepisy, na których opierają się odpowiedzi
title_changes = Zmiany w tekście
changes_feed = Śledź zmiany (Atom)
changed_since = Tekst zmienił się od czasu, gdy został otwarty.
title_contacts = Gdzie złożyć wniosek i do kogo zadzwonić
description_search = Wszystkie pytania poradnika według tematów i wszystkie adresy na jednej stronie.
description_acts = Ustawy, rozporządzenia i inne akty, na których opierają się odpowiedzi: numery, daty i same odpowiedzi.
description_contacts = Urzędy i portale wymienione w odpowiedziach: odnośniki, adresy i numery telefonów, jeśli są znane.
description_changes = Co poprawiono w tekście poradnika.

## Home page, lists of questions and areas.

all_questions = Zobacz wszystkie pytania
questions_heading = Pytania
areas_heading = Obszary
all_in_topic = Wszystkie pytania na ten temat: { $count }
label_parts = Wszystkie strony na ten temat
paths_heading = Jaka jest Twoja sytuacja?
tasks_heading = Najczęściej szukane
other_paths = Inne sytuacje
search_examples = Na przykład:
valid_label = Obowiązujące wartości
valid_until = Obowiązuje do
search_lead_topics = Ta strona zawiera tematy poradnika z ich pierwszymi pytaniami oraz adresy. Odnośnik pod nimi otwiera wszystkie pytania danego tematu.
search_lead = Ta strona zawiera wszystkie pytania poradnika i adresy. Można też użyć polecenia „Znajdź na stronie” w przeglądarce.
services_heading = Usługi
directory_entry = Odpowiedź na ten temat

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = pl_PL
theme = Wygląd:
theme_system = Jak w urządzeniu
theme_light = Jasny
theme_dark = Ciemny
copy_link = Kopiuj odnośnik
copied = Skopiowano
print = Drukuj
print_list = Drukuj tylko tę listę
print_lists = Drukuj listy dokumentów
share = Udostępnij
keep = Zapisz cały poradnik w tym telefonie
keep_note = Zapisany poradnik otwiera się też bez internetu.
keep_size = Rozmiar:
kilobytes = kB
keep_progress = Zapisywanie poradnika
keep_kept = Cały poradnik jest zapisany w tym telefonie: otwiera się też bez internetu.
keep_failed = Poradnik nie został zapisany w całości. Sprawdź połączenie z internetem i naciśnij ponownie.
last_area = ostatnia wizyta
last_language = ostatni wybór

## Entries.

number_sign = nr
checked_on = Porównano ze źródłem:
next_check = Następne sprawdzenie:
check_overdue = Termin następnego sprawdzenia minął: informacje mogą być nieaktualne.
short_answer = Krótka odpowiedź
key_facts = Najważniejsze
contents = Na tej stronie
acts_heading = Podstawa prawna
acts_not_given = Źródło nie podaje, na jakiej ustawie lub jakim przepisie opiera się ta odpowiedź.
report_mistake = Na tej stronie jest błąd? Zgłoś go
related = Powiązane pytania
label_pager = Sąsiednie pytania
previous_question = Poprzednie pytanie
next_question = Następne pytanie
email_label = Napisz do nas o błędzie:

## Key facts.

fact_who = Kto
fact_term = Termin
fact_cost = Koszt
fact_where = Gdzie złożyć wniosek
fact_documents = Dokumenty
cost_free = Bezpłatnie
not_given = Nie podano w źródle
list_separator = { ", " }

## Open points.

point_heading = Co jest niejasne
point_source = Tak jak w źródle
note_mark = Przypis { $number }
glossary = Objaśnienie słów

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Wszystkie kwoty

## Callouts in texts.

callout_note = Uwaga
callout_tip = Wskazówka
callout_important = Ważne
callout_warning = Ostrzeżenie
callout_caution = Ostrożnie

## Places of an area. A directory can replace the headings.

places_caption = Adresy
column_service = Usługa
column_hours = Godziny otwarcia
area_no_hours = Źródło nie podaje godzin otwarcia pod tymi adresami.
place_cost = Koszt:
weekday_1 = pon.
weekday_2 = wt.
weekday_3 = śr.
weekday_4 = czw.
weekday_5 = pt.
weekday_6 = sob.
weekday_7 = niedz.
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = codziennie
hours_holidays = święta
hours_closed = nieczynne
hours_always = czynne całą dobę
column_address = Adres
column_transport = Dojazd
column_phone = Telefon
phone_extension = { $number }, wew. { $extension }
open_map = Pokaż na mapie
no_locality = Źródło nie podaje miejscowości
take_along = Należy zabrać:
take_along_heading = Co należy zabrać
area_no_transport = Źródło nie podaje dojazdu pod te adresy.
area_no_phones = Źródło nie podaje numerów telefonów pod tymi adresami.
other_areas = Inne obszary
route_bus = autobus
route_tram = tramwaj
route_metro = metro
route_intercity_bus = autobus międzymiastowy
route_route = linia
route_unspecified = rodzaj transportu nie jest podany
route_bus_numbers =
    { $count ->
        [one] autobus { $numbers }
        [few] autobusy { $numbers }
        [many] autobusy { $numbers }
       *[other] autobusy { $numbers }
    }
route_tram_numbers =
    { $count ->
        [one] tramwaj { $numbers }
        [few] tramwaje { $numbers }
        [many] tramwaje { $numbers }
       *[other] tramwaje { $numbers }
    }
route_metro_numbers = metro { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] autobus międzymiastowy { $numbers }
        [few] autobusy międzymiastowe { $numbers }
        [many] autobusy międzymiastowe { $numbers }
       *[other] autobusy międzymiastowe { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] linia { $numbers }
        [few] linie { $numbers }
        [many] linie { $numbers }
       *[other] linie { $numbers }
    }
route_unspecified_numbers = { $numbers } (rodzaj transportu nie jest podany)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = Źródło nie podaje numerów telefonów tych urzędów i portali. Adresy stron internetowych podano tam, gdzie są w źródle.
contacts_regions = Numery telefonów innych miejsc:
contacts_aliases = telefon, numer telefonu, do kogo zadzwonić, zadzwonić, infolinia, call center, kontakt, kontakty

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } z { $day } { $month_name } { $year }
act_registration = Numer w rejestrze aktów prawnych: { $number }
act_registration_dated = Numer w rejestrze aktów prawnych: { $number }, { $date }
act_title_not_given = Źródło nie podaje tytułu
act_text = Otwórz tekst urzędowy
act_no_link = Źródło nie podaje odnośnika do tekstu
act_answers = Odpowiedzi oparte na tym dokumencie
acts_lead = Pod każdym dokumentem są odpowiedzi, które się na nim opierają. Najnowsze są na początku, te bez daty na końcu.

## The page for officials: what the source leaves open.

title_points = Otwarte kwestie
description_points = Pytania dotyczące odpowiedzi, adresów i aktów: co w źródle jest niejasne, niepełne lub sprzeczne.
points_lead = Ta strona jest przeznaczona dla wydawcy poradnika ({ $publisher }) i dla organów, które wydały akty. Zawiera wszystko, co w źródle jest niejasne, niepełne lub sprzeczne. Liczba pytań: { $count }.
points_whole = Cały poradnik
points_note = Co mówi się czytelnikom

## Tables with the parts of a fact.

fact_table_part = Część
fact_table_value = Wartość
fact_table_total = Razem
fact_table_caption = { $name }, { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year })

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [one] { $count } dzień roboczy
        [few] { $count } dni robocze
        [many] { $count } dni roboczych
       *[other] { $count } dnia roboczego
    }
term_calendar_days =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
        [many] { $count } dni
       *[other] { $count } dnia
    }
term_months =
    { $count ->
        [one] { $count } miesiąc
        [few] { $count } miesiące
        [many] { $count } miesięcy
       *[other] { $count } miesiąca
    }
term_years =
    { $count ->
        [one] { $count } rok
        [few] { $count } lata
        [many] { $count } lat
       *[other] { $count } roku
    }
term_minutes =
    { $count ->
        [one] { $count } minuta
        [few] { $count } minuty
        [many] { $count } minut
       *[other] { $count } minuty
    }
term_hours =
    { $hours ->
        [one] { $hours } godzina
        [few] { $hours } godziny
        [many] { $hours } godzin
       *[other] { $hours } godziny
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } godzina
        [few] { $hours } godziny
        [many] { $hours } godzin
       *[other] { $hours } godziny
    } { $minutes ->
        [one] { $minutes } minuta
        [few] { $minutes } minuty
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = najwyżej { $term }
bound_at_least = co najmniej { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = Wybierz język
not_found_title = Nie znaleziono strony
not_found_text = Adres mógł się zmienić lub został wpisany z błędem. Znajdź swoje pytanie na liście albo przejdź na stronę główną.
not_found_home = Przejdź na stronę główną
offline_title = Brak internetu
offline_text = Ta strona nie jest zapisana w telefonie. Strony otwarte wcześniej są dostępne bez internetu.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Szukaj w poradniku
search_found = Znaleziono:
search_weak = Poradnik chyba nie ma dokładnej odpowiedzi na to pytanie. Może chodzi o:
search_no_addresses = Źródło nie ma adresów dla tego obszaru:
search_loading = Wyszukiwanie się wczytuje…
search_failed = Wyszukiwanie się nie wczytało. Sprawdź połączenie z internetem.
search_retry = Spróbuj ponownie
search_none = Nic nie znaleziono.
search_none_hint = Spróbuj innego słowa lub krótszego pytania.
search_all = Pokaż wszystkie wyniki
search_maybe = Czy chodziło o:
search_topics = Według tematów:
search_other_language = Szukaj w tekście w innym języku:
search_results = Wyniki wyszukiwania

## List of brochures, and brochures.

title_brochures = Broszury do druku
description_brochures = Cały poradnik, pojedyncze tematy i adresy według obszarów, gotowe do druku.
print_lead = Poradnik przygotowany do druku w domu, w urzędzie lub w drukarni.
print_chosen = Cały poradnik
print_parts = Części poradnika
print_topics = Według tematów
print_areas = Według obszarów, na jednej kartce
print_large = duży druk
print_page = Strona do druku
print_how = Aby wydrukować, wybierz „Drukuj” w menu przeglądarki. Skala: 100%.
print_pages =
    { $count ->
        [one] { $count } strona
        [few] { $count } strony
        [many] { $count } stron
       *[other] { $count } strony
    }
print_this_topic = Wydrukuj ten temat jako broszurę
print_this_area = Wydrukuj adresy tego obszaru na jednej kartce
print_contents = Spis treści
print_imprint = O tym wydaniu
print_page_reference = , s. { $page }
print_indexes = Skorowidze
print_index_numbers = Według numerów
print_index_terms = Według terminów
print_index_offices = Według urzędów
print_index_acts = Według ustaw i rozporządzeń
print_run = Nakład: { $count } egz.
print_guide = Jak korzystać z tej broszury
print_guide_find = Szukaj tematu w spisie treści lub po znaku na brzegu strony. Jeśli znasz numer pytania, termin, urząd lub ustawę, skorzystaj ze skorowidzów na końcu.
print_guide_answer = Każda odpowiedź zaczyna się od krótkiej odpowiedzi i tego, co najważniejsze: kto, jak długo, ile, gdzie złożyć wniosek, jakie dokumenty.
print_guide_code = Kod QR na końcu odpowiedzi otwiera jej najnowszą wersję na stronie internetowej.
print_code = Kod QR strony:
print_live = Aktualna wersja tej strony:
print_numbers = Pytania mają te same numery na stronie internetowej i w broszurze: znajdź lub podaj odpowiedź po numerze.
print_points = Małe podniesione cyfry odsyłają do listy „{ point_heading }” na końcu odpowiedzi.
print_newest = Kwoty i terminy mogą się zmienić. Przed wyjściem sprawdź wersję na stronie internetowej.
