# Interface strings in French. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = Aller au contenu principal
label_nav = Rubriques principales
label_languages = Choisir la langue
label_crumbs = Vous êtes ici
label_footer = Pages sur ce guide
edition_of = Édition :
page_address = Adresse de la page :
draft_untranslated = Ce texte n’est pas encore traduit. Il est affiché dans la langue d’origine.
rendition_notice = Ce texte a été converti automatiquement depuis une autre écriture. En cas de différence, le texte original fait foi. Ce passage dans l’original :

## Main navigation and page titles.

nav_home = Accueil
nav_questions = Questions
nav_acts = Lois
nav_search = Recherche
title_search = Recherche : toutes les questions et adresses
title_acts = Lois et règlements sur lesquels reposent les réponses
title_changes = Modifications du texte
changes_feed = Suivre les modifications (Atom)
changed_since = Le texte a changé depuis que vous l’avez ouvert.
title_contacts = Où faire la demande et qui appeler
description_search = Toutes les questions du guide par thème et toutes les adresses sur une seule page.
description_acts = Lois, règlements et autres actes sur lesquels reposent les réponses : numéros, dates et les réponses elles-mêmes.
description_contacts = Services et portails cités dans les réponses : liens, adresses et numéros de téléphone, s’ils sont connus.
description_changes = Ce qui a été corrigé dans le texte du guide.

## Home page, lists of questions and areas.

all_questions = Voir toutes les questions
questions_heading = Questions
areas_heading = Zones
all_in_topic = Toutes les questions de ce thème : { $count }
label_parts = Toutes les pages de ce thème
paths_heading = Quelle est votre situation ?
tasks_heading = Les plus recherchés
other_paths = Autres situations
search_examples = Par exemple :
valid_label = Valeurs en vigueur
valid_until = Valable jusqu’au
search_lead_topics = Cette page énumère les thèmes du guide avec leurs premières questions, et les adresses. Le lien sous chaque thème ouvre toutes ses questions.
search_lead = Cette page énumère toutes les questions du guide et les adresses. Vous pouvez aussi utiliser la commande « Rechercher dans la page » de votre navigateur.
services_heading = Services
directory_entry = La réponse sur ce sujet

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = fr_FR
theme = Apparence :
theme_system = Comme l’appareil
theme_light = Clair
theme_dark = Sombre
copy_link = Copier le lien
copied = Copié
print = Imprimer
print_list = Imprimer uniquement cette liste
print_lists = Imprimer les listes de documents
share = Partager
keep = Enregistrer tout le guide sur ce téléphone
keep_note = Un guide enregistré s’ouvre aussi sans internet.
keep_size = Taille :
kilobytes = Ko
keep_progress = Enregistrement du guide
keep_kept = Tout le guide est enregistré sur ce téléphone : il s’ouvre aussi sans internet.
keep_failed = Le guide n’a pas été enregistré entièrement. Vérifiez votre connexion à internet et appuyez de nouveau.
last_area = votre dernière visite
last_language = votre dernier choix

## Entries.

number_sign = N°
checked_on = Comparé à la source le :
next_check = Prochaine vérification :
check_overdue = La date de la prochaine vérification est passée : les informations peuvent être dépassées.
short_answer = Réponse courte
key_facts = L’essentiel
contents = Sur cette page
acts_heading = Base légale
acts_not_given = La source n’indique pas sur quelle loi ou quel règlement repose cette réponse.
report_mistake = Une erreur sur cette page ? Signalez-la
related = Questions liées
label_pager = Questions voisines
previous_question = Question précédente
next_question = Question suivante
email_label = Nous écrire au sujet de l’erreur :

## Key facts.

fact_who = Qui
fact_term = Délai
fact_cost = Coût
fact_where = Où faire la demande
fact_documents = Documents
cost_free = Gratuit
not_given = Non indiqué dans la source
list_separator = { ", " }

## Open points.

point_heading = Ce qui n’est pas clair
point_source = Tel qu’écrit dans la source
note_mark = Note { $number }
glossary = Explication des mots

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Tous les montants

## Callouts in texts.

callout_note = Remarque
callout_tip = Conseil
callout_important = Important
callout_warning = Attention
callout_caution = Prudence

## Places of an area. A directory can replace the headings.

places_caption = Adresses
column_service = Service
column_hours = Heures d’ouverture
area_no_hours = La source n’indique pas d’heures d’ouverture pour ces adresses.
place_cost = Coût :
weekday_1 = lun
weekday_2 = mar
weekday_3 = mer
weekday_4 = jeu
weekday_5 = ven
weekday_6 = sam
weekday_7 = dim
hours_span = { $from }–{ $to }
hours_line = { $days } : { $times }
hours_every_day = tous les jours
hours_holidays = jours fériés
hours_closed = fermé
hours_always = ouvert 24 heures sur 24
column_address = Adresse
column_transport = Transport
column_phone = Téléphone
phone_extension = { $number }, poste { $extension }
open_map = Voir sur une carte
no_locality = La source n’indique pas la localité
take_along = À apporter :
take_along_heading = À apporter
area_no_transport = La source n’indique pas de transport pour ces adresses.
area_no_phones = La source n’indique pas de numéros de téléphone pour ces adresses.
other_areas = Autres zones
route_bus = bus
route_tram = tram
route_metro = métro
route_intercity_bus = bus interurbain
route_route = ligne
route_unspecified = moyen de transport non indiqué
route_bus_numbers = bus { $numbers }
route_tram_numbers = tram { $numbers }
route_metro_numbers = métro { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] bus interurbain { $numbers }
       *[other] bus interurbains { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] ligne { $numbers }
       *[other] lignes { $numbers }
    }
route_unspecified_numbers = { $numbers } (moyen de transport non indiqué)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = La source n’indique pas les numéros de téléphone de ces services et portails. Les adresses des sites sont données lorsque la source les cite.
contacts_regions = Numéros de téléphone d’autres lieux :
contacts_aliases = téléphone, numéro de téléphone, qui appeler, appeler, numéro vert, centre d’appel, contact, contacts, nous contacter

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } du { $day } { $month_name } { $year }
act_registration = Numéro au registre des actes : { $number }
act_registration_dated = Numéro au registre des actes : { $number }, { $date }
act_title_not_given = La source n’indique pas le titre
act_text = Ouvrir le texte officiel
act_no_link = La source n’indique pas de lien vers le texte
act_answers = Réponses fondées sur ce document
acts_lead = Sous chaque document figurent les réponses fondées sur lui. Les plus récents viennent en premier, ceux sans date en dernier.

## The page for officials: what the source leaves open.

title_points = Questions ouvertes
description_points = Questions sur les réponses, les adresses et les actes : ce qui est obscur, incomplet ou contradictoire dans la source.
points_lead = Cette page s’adresse à l’éditeur du guide ({ $publisher }) et aux autorités qui ont pris les actes. Elle énumère tout ce qui est obscur, incomplet ou contradictoire dans la source. Nombre de questions : { $count }.
points_whole = Tout le guide
points_note = Ce qui est dit aux lecteurs

## Tables with the parts of a fact.

fact_table_part = Partie
fact_table_value = Valeur
fact_table_total = Total
fact_table_caption = { $name }, { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year })

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [one] { $count } jour ouvrable
       *[other] { $count } jours ouvrables
    }
term_calendar_days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
term_months = { $count } mois
term_years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
term_minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
term_hours =
    { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } heure
       *[other] { $hours } heures
    } { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = au plus { $term }
bound_at_least = au moins { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = Choisir la langue
not_found_title = Page introuvable
not_found_text = L’adresse a peut-être changé ou a été mal saisie. Cherchez votre question dans la liste ou allez à la page d’accueil.
not_found_home = Aller à la page d’accueil
offline_title = Pas d’internet
offline_text = Cette page n’est pas enregistrée sur votre téléphone. Les pages que vous avez déjà ouvertes sont disponibles sans internet.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Rechercher dans le guide
search_found = Résultats :
search_weak = Le guide ne semble pas avoir de réponse exacte à cette question. Vous cherchez peut-être :
search_no_addresses = La source n’a pas d’adresses pour cette zone :
search_loading = La recherche se charge…
search_failed = La recherche ne s’est pas chargée. Vérifiez votre connexion à internet.
search_retry = Réessayer
search_none = Aucun résultat.
search_none_hint = Essayez un autre mot ou une question plus courte.
search_all = Afficher tous les résultats
search_maybe = Vouliez-vous dire :
search_topics = Par thème :
search_other_language = Rechercher dans le texte d’une autre langue :
search_results = Résultats de la recherche

## List of brochures, and brochures.

title_brochures = Brochures à imprimer
description_brochures = Tout le guide, un seul thème ou les adresses d’une zone, prêts à imprimer.
print_lead = Le guide préparé pour l’impression chez soi, au bureau ou chez un imprimeur.
print_chosen = Tout le guide
print_parts = Parties du guide
print_topics = Par thème
print_areas = Par zone, sur une feuille
print_large = gros caractères
print_page = Page à imprimer
print_how = Pour imprimer, choisissez « Imprimer » dans le menu de votre navigateur. Échelle : 100 %.
print_pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
print_this_topic = Imprimer ce thème en brochure
print_this_area = Imprimer les adresses de cette zone sur une feuille
print_contents = Table des matières
print_imprint = À propos de cette édition
print_page_reference = , p. { $page }
print_indexes = Index
print_index_numbers = Par numéro
print_index_terms = Par délai
print_index_offices = Par service
print_index_acts = Par loi ou règlement
print_run = Tirage : { $count } exemplaires
print_guide = Comment utiliser cette brochure
print_guide_find = Cherchez le thème dans la table des matières ou par le repère au bord de la page. Si vous connaissez le numéro de la question, un délai, le service ou la loi, utilisez les index à la fin.
print_guide_answer = Chaque réponse commence par une réponse courte et l’essentiel : qui, combien de temps, combien, où faire la demande, quels documents.
print_guide_code = Le code QR à la fin d’une réponse ouvre sa dernière version sur le site.
print_code = Code QR de la page :
print_live = La version actuelle de cette page :
print_numbers = Les questions ont les mêmes numéros sur le site et dans la brochure : trouvez ou citez une réponse par son numéro.
print_points = Les petits chiffres surélevés renvoient à la liste « { point_heading } » à la fin de la réponse.
print_newest = Les montants et les délais peuvent changer. Vérifiez la version du site avant de vous déplacer.
