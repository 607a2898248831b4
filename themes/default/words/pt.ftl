# Interface strings in Portuguese. State: draft, not yet read by an editor whose language it is.

## Page frame.

skip_to_content = Ir para o conteúdo principal
label_nav = Secções principais
label_languages = Escolher o idioma
label_crumbs = Está aqui
label_footer = Páginas sobre este guia
edition_of = Edição:
page_address = Endereço da página:
draft_untranslated = Este texto ainda não foi traduzido. É apresentado na língua original.
rendition_notice = Este texto foi convertido automaticamente de outra escrita. Em caso de diferença, vale o texto original. Este ponto no original:

## Main navigation and page titles.

nav_home = Início
nav_questions = Perguntas
nav_acts = Leis
nav_search = Pesquisa
title_search = Pesquisa: todas as perguntas e endereços
title_acts = Leis e regulamentos em que se baseiam as respostas
title_changes = Alterações do texto
changes_feed = Seguir as alterações (Atom)
changed_since = O texto mudou desde que o abriu.
title_contacts = Onde pedir e a quem telefonar
description_search = Todas as perguntas do guia por tema e todos os endereços numa só página.
description_acts = Leis, regulamentos e outros atos em que se baseiam as respostas: números, datas e as próprias respostas.
description_contacts = Serviços e portais referidos nas respostas: ligações, endereços e telefones, quando são conhecidos.
description_changes = O que foi corrigido no texto do guia.

## Home page, lists of questions and areas.

all_questions = Ver todas as perguntas
questions_heading = Perguntas
areas_heading = Zonas
all_in_topic = Todas as perguntas deste tema: { $count }
label_parts = Todas as páginas deste tema
paths_heading = Qual é a sua situação?
tasks_heading = Mais procurados
other_paths = Outras situações
search_examples = Por exemplo:
valid_label = Valores em vigor
valid_until = Válido até
search_lead_topics = Esta página apresenta os temas do guia com as primeiras perguntas e os endereços. A ligação abaixo deles abre todas as perguntas de um tema.
search_lead = Esta página apresenta todas as perguntas do guia e os endereços. Também pode usar o comando «Localizar na página» do seu navegador.
services_heading = Serviços
directory_entry = A resposta sobre este assunto

## Page actions and device settings. `og_locale` is the language with its country, for link previews.

og_locale = pt_PT
theme = Aspeto:
theme_system = Como no dispositivo
theme_light = Claro
theme_dark = Escuro
copy_link = Copiar a ligação
copied = Copiado
print = Imprimir
print_list = Imprimir apenas esta lista
print_lists = Imprimir as listas de documentos
share = Partilhar
keep = Guardar todo o guia neste telefone
keep_note = Um guia guardado também abre sem internet.
keep_size = Tamanho:
kilobytes = kB
keep_progress = A guardar o guia
keep_kept = Todo o guia está guardado neste telefone: também abre sem internet.
keep_failed = O guia não foi guardado por completo. Verifique a ligação à internet e prima de novo.
last_area = a sua última visita
last_language = a sua última escolha

## Entries.

number_sign = N.º
checked_on = Comparado com a fonte:
next_check = Próxima verificação:
check_overdue = A data da próxima verificação já passou: a informação pode estar desatualizada.
short_answer = Resposta curta
key_facts = O essencial
contents = Nesta página
acts_heading = Base legal
acts_not_given = A fonte não indica em que lei ou regulamento se baseia esta resposta.
report_mistake = Encontrou um erro nesta página? Comunique-o
related = Perguntas relacionadas
label_pager = Perguntas vizinhas
previous_question = Pergunta anterior
next_question = Pergunta seguinte
email_label = Escreva-nos sobre o erro:

## Key facts.

fact_who = Quem
fact_term = Prazo
fact_cost = Custo
fact_where = Onde pedir
fact_documents = Documentos
cost_free = Gratuito
not_given = Não indicado na fonte
list_separator = { ", " }

## Open points.

point_heading = O que não está claro
point_source = Tal como está na fonte
note_mark = Nota { $number }
glossary = O que significam as palavras

## Tables and calculators. A no-break space joins a number and its unit.

table_number = { $number } { $unit }
table_unit = 1 { $unit } = { $value }
table_range = { $from } – { $to }
all_amounts = Todos os valores

## Callouts in texts.

callout_note = Nota
callout_tip = Sugestão
callout_important = Importante
callout_warning = Atenção
callout_caution = Cuidado

## Places of an area. A directory can replace the headings.

places_caption = Endereços
column_service = Serviço
column_hours = Horário
area_no_hours = A fonte não indica o horário destes endereços.
place_cost = Custo:
weekday_1 = seg
weekday_2 = ter
weekday_3 = qua
weekday_4 = qui
weekday_5 = sex
weekday_6 = sáb
weekday_7 = dom
hours_span = { $from }–{ $to }
hours_line = { $days }: { $times }
hours_every_day = todos os dias
hours_holidays = feriados
hours_closed = fechado
hours_always = aberto 24 horas
column_address = Endereço
column_transport = Transporte
column_phone = Telefone
phone_extension = { $number }, ext. { $extension }
open_map = Ver no mapa
no_locality = A fonte não indica a localidade
take_along = Levar:
take_along_heading = O que levar
area_no_transport = A fonte não indica transportes para estes endereços.
area_no_phones = A fonte não indica telefones destes endereços.
other_areas = Outras zonas
route_bus = autocarro
route_tram = elétrico
route_metro = metro
route_intercity_bus = autocarro interurbano
route_route = linha
route_unspecified = meio de transporte não indicado
route_bus_numbers =
    { $count ->
        [one] autocarro { $numbers }
       *[other] autocarros { $numbers }
    }
route_tram_numbers =
    { $count ->
        [one] elétrico { $numbers }
       *[other] elétricos { $numbers }
    }
route_metro_numbers = metro { $numbers }
route_intercity_bus_numbers =
    { $count ->
        [one] autocarro interurbano { $numbers }
       *[other] autocarros interurbanos { $numbers }
    }
route_route_numbers =
    { $count ->
        [one] linha { $numbers }
       *[other] linhas { $numbers }
    }
route_unspecified_numbers = { $numbers } (meio de transporte não indicado)

## Portals and offices. `contacts_aliases` are words by which search finds the page.

contacts_no_phones = A fonte não indica os telefones destes serviços e portais. Os endereços dos sítios aparecem quando a fonte os refere.
contacts_regions = Telefones de outros locais:
contacts_aliases = telefone, número de telefone, a quem ligar, ligar, linha de apoio, central de atendimento, contacto, contato, contactos

## Acts. The program capitalizes the first letter of a line.

act_numbered = { $act } { $numbers }
act_dated = { $act } de { $day } de { $month_name } de { $year }
act_registration = Número no registo de atos: { $number }
act_registration_dated = Número no registo de atos: { $number }, { $date }
act_title_not_given = A fonte não indica o título
act_text = Abrir o texto oficial
act_no_link = A fonte não indica uma ligação para o texto
act_answers = Respostas baseadas neste documento
acts_lead = Sob cada documento estão as respostas que nele se baseiam. Os mais recentes vêm primeiro, os que não têm data no fim.

## The page for officials: what the source leaves open.

title_points = Questões em aberto
description_points = Questões sobre respostas, endereços e atos: o que na fonte é pouco claro, incompleto ou contraditório.
points_lead = Esta página destina-se ao editor do guia ({ $publisher }) e às autoridades que emitiram os atos. Reúne tudo o que na fonte é pouco claro, incompleto ou contraditório. Questões: { $count }.
points_whole = Todo o guia
points_note = O que se diz aos leitores

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
        [one] { $count } dia útil
       *[other] { $count } dias úteis
    }
term_calendar_days =
    { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }
term_months =
    { $count ->
        [one] { $count } mês
       *[other] { $count } meses
    }
term_years =
    { $count ->
        [one] { $count } ano
       *[other] { $count } anos
    }
term_minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
term_hours =
    { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }
term_hours_minutes =
    { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    } { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }

## Terms after «at most» and «at least».

term_working_days_limit = { term_working_days }
term_calendar_days_limit = { term_calendar_days }
term_months_limit = { term_months }
term_years_limit = { term_years }
term_minutes_limit = { term_minutes }
term_hours_limit = { term_hours }
term_hours_minutes_limit = { term_hours_minutes }
bound_at_most = no máximo { $term }
bound_at_least = no mínimo { $term }
term_from = { $term } { $from }

## Language selection and the page 404.

language_choice_title = Escolher o idioma
not_found_title = Página não encontrada
not_found_text = O endereço pode ter mudado ou ter sido mal escrito. Procure a sua pergunta na lista ou vá para a página inicial.
not_found_home = Ir para a página inicial
offline_title = Sem internet
offline_text = Esta página não está guardada no seu telefone. As páginas que já abriu estão disponíveis sem internet.

## Search. The strings from `search_found` on are sent to the script with the index.

search_label = Pesquisar no guia
search_found = Encontrado:
search_weak = O guia não parece ter uma resposta exata a esta pergunta. Talvez procure:
search_no_addresses = A fonte não tem endereços para esta zona:
search_loading = A carregar a pesquisa…
search_failed = A pesquisa não carregou. Verifique a ligação à internet.
search_retry = Tentar de novo
search_none = Nada encontrado.
search_none_hint = Tente outra palavra ou uma pergunta mais curta.
search_all = Mostrar todos os resultados
search_maybe = Queria dizer:
search_topics = Por tema:
search_other_language = Pesquisar no texto noutra língua:
search_results = Resultados da pesquisa

## List of brochures, and brochures.

title_brochures = Brochuras para imprimir
description_brochures = Todo o guia, temas isolados e endereços por zona, prontos a imprimir.
print_lead = O guia preparado para imprimir em casa, no serviço ou numa gráfica.
print_chosen = Todo o guia
print_parts = Partes do guia
print_topics = Por tema
print_areas = Por zona, numa folha
print_large = letra grande
print_page = Página para imprimir
print_how = Para imprimir, escolha «Imprimir» no menu do navegador. Escala: 100%.
print_pages =
    { $count ->
        [one] { $count } página
       *[other] { $count } páginas
    }
print_this_topic = Imprimir este tema como brochura
print_this_area = Imprimir os endereços desta zona numa folha
print_contents = Índice
print_imprint = Sobre esta edição
print_page_reference = , p. { $page }
print_indexes = Índices
print_index_numbers = Por número
print_index_terms = Por prazo
print_index_offices = Por serviço
print_index_acts = Por lei ou regulamento
print_run = Tiragem: { $count } exemplares
print_guide = Como usar esta brochura
print_guide_find = Procure o tema no índice ou pela marca na margem da página. Se souber o número da pergunta, um prazo, o serviço ou a lei, use os índices no fim.
print_guide_answer = Cada resposta começa com uma resposta curta e o essencial: quem, quanto tempo, quanto custa, onde pedir, que documentos.
print_guide_code = O código QR no fim de uma resposta abre a sua versão mais recente no sítio.
print_code = Código QR da página:
print_live = A versão atual desta página:
print_numbers = As perguntas têm os mesmos números no sítio e na brochura: encontre ou cite uma resposta pelo seu número.
print_points = Os pequenos números elevados remetem para a lista «{ point_heading }» no fim da resposta.
print_newest = Os valores e os prazos podem mudar. Verifique a versão do sítio antes de se deslocar.
