# Interface strings in Spanish. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = Ir al contenido principal
label_nav = Secciones principales
label_languages = Elegir idioma
label_crumbs = Usted está aquí
label_footer = Páginas sobre esta guía
edition_of = Edición:
page_address = Dirección de la página:
draft_untranslated = Este texto todavía no está traducido. Se muestra en el idioma original.
rendition_notice = Este texto se convirtió automáticamente desde otra escritura. Si hay diferencias, vale el texto original. Este lugar en el original:

## Main navigation and page titles.

nav_home = Inicio
nav_questions = Preguntas
nav_acts = Leyes
nav_search = Buscar
title_search = Buscar: todas las preguntas y direcciones
title_acts = Leyes y normas en que se basan las respuestas
title_changes = Cambios en el texto
changes_feed = Seguir los cambios (Atom)
changed_since = El texto ha cambiado desde que lo abrió.
title_contacts = Dónde presentar la solicitud y a quién llamar
description_search = Todas las preguntas de la guía por temas y todas las direcciones en una sola página.
description_acts = Leyes, reglamentos y otras normas en que se basan las respuestas: números, fechas y las propias respuestas.
description_contacts = Oficinas y portales que se mencionan en las respuestas: enlaces, direcciones y teléfonos, si se conocen.
description_changes = Qué se ha corregido en el texto de la guía.

## Home page, lists of questions and areas.

all_questions = Ver todas las preguntas
questions_heading = Preguntas
areas_heading = Zonas
all_in_topic = Todas las preguntas del tema: { $count }
label_parts = Todas las páginas del tema
paths_heading = ¿Quién es usted?
tasks_heading = Lo más buscado
other_paths = Otras situaciones
search_examples = Por ejemplo:
valid_label = Valores vigentes
valid_until = Vigente hasta el
search_lead_topics = Esta página contiene los temas de la guía con sus primeras preguntas y las direcciones. El enlace debajo de ellas abre todas las preguntas de un tema.
search_lead = Esta página contiene todas las preguntas de la guía y las direcciones. También puede usar la función «Buscar en la página» de su navegador.
services_heading = Servicios
directory_entry = La respuesta sobre este tema

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = es_ES
theme = Apariencia:
theme_system = Como el dispositivo
theme_light = Clara
theme_dark = Oscura
copy_link = Copiar enlace
copied = Copiado
print = Imprimir
print_list = Imprimir solo esta lista
print_lists = Imprimir las listas de documentos
share = Compartir
keep = Guardar toda la guía en este teléfono
keep_note = La guía guardada se abre también sin internet.
keep_size = Tamaño:
kilobytes = kB
keep_progress = Guardando la guía
keep_kept = Toda la guía está guardada en este teléfono: se abre también sin internet.
keep_failed = La guía no se guardó por completo. Compruebe la conexión a internet y pulse otra vez.
last_area = su última visita
last_language = su última elección

## Entries.

number_sign = N.º
checked_on = Comprobado con la fuente:
next_check = Próxima comprobación:
check_overdue = La fecha de la próxima comprobación ha pasado: la información puede no estar al día.
short_answer = Respuesta breve
key_facts = Datos principales
contents = En esta página
acts_heading = Base legal
acts_not_given = La fuente no indica en qué ley o norma se basa esta respuesta.
report_mistake = ¿Ha encontrado un error en esta página? Avísenos
related = Preguntas relacionadas
label_pager = Preguntas vecinas
previous_question = Pregunta anterior
next_question = Pregunta siguiente
email_label = Escríbanos sobre el error:

## Key facts.

fact_who = Para quién
fact_term = Plazo
fact_cost = Costo
fact_where = Dónde acudir
fact_documents = Documentos
cost_free = Gratis
not_given = La fuente no lo indica
list_separator = { ", " }

## Open points.

point_heading = Lo que no está claro
point_source = Así figura en la fuente
note_mark = Nota { $number }
glossary = Qué significan las palabras

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Todos los importes

## Callouts in texts.

callout_note = Nota
callout_tip = Consejo
callout_important = Importante
callout_warning = Atención
callout_caution = Precaución

## Places of an area. A directory can replace the headings.

places_caption = Direcciones
column_service = Servicio
column_hours = Horario
area_no_hours = La fuente no indica el horario de estas direcciones.
place_cost = Costo:
weekday_1 = lun
weekday_2 = mar
weekday_3 = mié
weekday_4 = jue
weekday_5 = vie
weekday_6 = sáb
weekday_7 = dom
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = todos los días
hours_holidays = festivos
hours_closed = cerrado
hours_always = abierto las 24 horas
column_address = Dirección
column_transport = Transporte
column_phone = Teléfono
phone_extension = { $number }, ext. { $extension }
open_map = Ver en el mapa
no_locality = La fuente no nombra la localidad
take_along = Lleve:
take_along_heading = Qué llevar
area_no_transport = La fuente no indica el transporte a estas direcciones.
area_no_phones = La fuente no indica teléfonos de estas direcciones.
other_areas = Otras zonas
route_bus = autobús
route_tram = tranvía
route_metro = metro
route_intercity_bus = autobús interurbano
route_route = línea
route_unspecified = medio de transporte no indicado
route_bus_numbers =
    { $count ->
        [one] autobús { $numbers }
       *[other] autobuses { $numbers }
    }
route_tram_numbers =
    { $count ->
        [one] tranvía { $numbers }
       *[other] tranvías { $numbers }
    }
route_metro_numbers = metro { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] autobús interurbano { $numbers }
       *[other] autobuses interurbanos { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] línea { $numbers }
       *[other] líneas { $numbers }
    }
route_unspecified_numbers = { $numbers } (medio de transporte no indicado)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = La fuente no da los teléfonos de estas oficinas y portales. Se indican las direcciones web que la fuente menciona.
contacts_regions = Teléfonos de otros lugares:
contacts_aliases = teléfono, número de teléfono, a quién llamar, llamar, línea directa, centro de llamadas, contactos, contacto

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } del { $day } de { $month_name } de { $year }
act_registration = Número en el registro de actos jurídicos: { $number }
act_registration_dated = Número en el registro de actos jurídicos: { $number }, { $date }
act_title_not_given = La fuente no da el título
act_text = Abrir el texto oficial
act_no_link = La fuente no da un enlace al texto
act_answers = Respuestas que se basan en este documento
acts_lead = Debajo de cada documento están las respuestas que se basan en él. Primero los más recientes; al final, los que no tienen fecha.

## The page for officials: what the source leaves open.

title_points = Cuestiones pendientes sobre la fuente
description_points = Preguntas sobre las respuestas, las direcciones y las normas: lo que en la fuente no está claro, está incompleto o es contradictorio.
points_lead = Esta página es para el editor de la guía ({ $publisher }) y para los organismos que dictaron las normas. Reúne todo lo que en la fuente no está claro, está incompleto o es contradictorio. Preguntas: { $count }.
points_whole = Toda la guía
points_note = Lo que se dice a los lectores

## Tables with the parts of a fact.

fact_table_part = Parte
fact_table_value = Valor
fact_table_total = Total
fact_table_caption = { $name }, { $year }

## Amounts. A no-break space joins a number and its unit.

value_times = { $count } { $unit }{ $ending } ({ $amount })
value_times_year = { $count } { $unit }{ $ending } ({ $amount }, { $year })

## Terms on their own: «3 working days».

term_working_days =
    { $count ->
        [one] { $count } día hábil
       *[other] { $count } días hábiles
    }
term_calendar_days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
term_months =
    { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }
term_years =
    { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
term_minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
term_hours =
    { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    } y { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = como máximo { $term }
bound_at_least = como mínimo { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = Elija un idioma
not_found_title = Página no encontrada
not_found_text = Puede que la dirección haya cambiado o esté mal escrita. Busque su pregunta en la lista o vaya a la página de inicio.
not_found_home = Ir a la página de inicio
offline_title = Sin internet
offline_text = Esta página no está guardada en su teléfono. Las páginas que ya ha abierto se pueden leer sin internet.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Buscar en la guía
search_found = Resultados:
search_weak = Parece que la guía no tiene una respuesta exacta a esta pregunta. Quizá busque esto:
search_no_addresses = La fuente no tiene direcciones de esta región:
search_loading = Cargando la búsqueda…
search_failed = No se pudo cargar la búsqueda. Compruebe la conexión a internet.
search_retry = Intentar de nuevo
search_none = No se encontró nada.
search_none_hint = Pruebe con otra palabra o con una consulta más corta.
search_all = Mostrar todos los resultados
search_maybe = Quizá quiso decir:
search_topics = Consulte los temas:
search_other_language = Buscar en el texto en otro idioma:
search_results = Resultados de la búsqueda

## List of brochures, and brochures.

title_brochures = Folletos para imprimir
description_brochures = Toda la guía, temas sueltos y direcciones por región, listos para imprimir.
print_lead = La guía preparada para imprimirla en casa, en la oficina o en una imprenta.
print_chosen = Toda la guía
print_parts = Partes de la guía
print_topics = Por temas
print_areas = Por zonas, en una hoja
print_large = letra grande
print_page = Página para imprimir
print_how = Para imprimir, elija «Imprimir» en el menú del navegador. Escala: 100 %.
print_pages =
    { $count ->
        [one] { $count } página
       *[other] { $count } páginas
    }
print_this_topic = Imprimir este tema como folleto
print_this_area = Imprimir las direcciones de esta zona en una hoja
print_contents = Índice
print_imprint = Sobre esta edición
print_page_reference = , pág. { $page }
print_indexes = Índices
print_index_numbers = Por número
print_index_terms = Por término
print_index_offices = Por oficina
print_index_acts = Por ley u orden
print_run = Tirada: { $count } ejemplares
print_guide = Cómo usar este folleto
print_guide_find = Busque el tema en el índice o por la marca en el borde de la página. Si conoce el número de la pregunta, un término, la oficina o la ley, use los índices del final.
print_guide_answer = Cada respuesta empieza con una respuesta breve y los datos principales: para quién, plazo, costo, dónde presentar la solicitud y qué documentos hacen falta.
print_guide_code = El código QR al final de una respuesta abre su última versión en el sitio.
print_code = Código QR de la página:
print_live = Versión actualizada de esta página:
print_numbers = Las preguntas tienen el mismo número en el sitio y en el folleto: con él puede encontrar o citar una respuesta.
print_points = Los números pequeños sobre la línea remiten a la lista «{ point_heading }» al final de la respuesta.
print_newest = Los importes y plazos pueden cambiar. Antes de ir, consulte la versión del sitio.
