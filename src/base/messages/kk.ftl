# Бағдарламаның қазақша хабарлары. Барлық тілде хабарлар мен мәндер бірдей: оны сынақ салыстырады.
severity-error = қате
severity-note = ескертпе
severity-warning = ескерту
label-hint = кеңес
label-also = тағы қараңыз
label-cause = себебі
progress = құрастырылып жатыр, { $seconds } с
nothing-written = ештеңе жазылған жоқ; соңғы дұрыс сайт өзгеріссіз қалды
accepted = { $count } аударма қабылданды
bidi-character = { $code } { $name } таңбасы мәтіннің көріну ретін өзгертеді
bullet-sign = `{ $sign }` белгісі тізім жасамайды
callout = `[!NOTE]` сияқты ескертпелер жоқ: белгі мәтін болып көрінеді
checkbox-form = бұл ұяшық мәтін болып көрінеді
control-character = мәтінде { $code } басқару таңбасына рұқсат жоқ
damaged-character = U+FFFD таңбасы мәтін түрлендірілгенде бір әріптің жоғалғанын білдіреді
definition-unused = `[{ $label }]` анықтамасын ешбір сілтеме қолданбайды, оқырман оны көрмейді
footnote-missing = `[^{ $name }]` сілтеме-ескертуі жоқ
footnote-twice = `[^{ $name }]` сілтеме-ескертуі екі рет анықталған
footnote-unused = `[^{ $name }]` сілтеме-ескертуіне ешқайдан сілтеме жоқ
heading-attributes = тақырыптың тек якорі болады, басқа атрибуттары қолданылмайды
heading-not-heading = бұл тақырып емес: `#` белгісінен кейін бос орын жоқ
hint-bullet-sign = әр тармақты `- ` белгісінен бастаңыз
hint-callout = бұл жолды өшіріңіз, дәйексөз қалады
hint-checkbox-form = `- [ ] мәтін` деп жазыңыз: жақшаның ішінде және одан кейін бір бос орын
hint-damaged-character = оның орнына бастапқы әріпті теріңіз
hint-definition-unused = `[мәтін][{ $label }]` деп сілтеңіз не өшіріңіз
hint-delete-character = оны өшіріңіз: меңзерді одан кейін қойып, Backspace пернесін басыңыз
hint-footnote-missing = `[^{ $name }]: мәтін` абзацын қосыңыз
hint-footnote-twice = біреуіне басқа ат беріңіз
hint-footnote-unused = керек жерге `[^{ $name }]` деп жазыңыз не өшіріңіз
hint-heading-not-heading = `## Тақырып {"{"}#anchor{"}"}` деп жазыңыз
hint-indented-code = бос орындарды өшіріңіз; код болса, ``` жолдарының арасына алыңыз
hint-link-not-link = `]` мен `(` арасында және адрес ішінде бос орын болмасын: `[мәтін](https://…)`
hint-link-title = бұл сөздерді мәтінге қосыңыз не өшіріңіз
hint-list-from-year = `{ $number }\.` деп жазыңыз не сөйлемді басқа сөзден бастаңыз
hint-list-not-nested = тармақтарын үш бос орынға шегіндіріңіз
hint-markup-left = `{ $sign }` белгісін бір абзацтағы сөздердің дәл алдына және соңына қойыңыз; белгінің өзі керек болса, алдына `\` жазыңыз
hint-markup-unknown = `{ $sign }` белгісін өшіріңіз
hint-merge-conflict = бір нұсқасын қалдырып, `<<<<<<<`, `=======`, `>>>>>>>` тұрған жолдарды өшіріңіз
hint-number-not-list = саннан кейін бос орын, тізімнің алдына бос жол қойыңыз; тізім керек болмаса, нүктенің алдына `\` жазыңыз
hint-svg = суретті қарапайым SVG не PNG түрінде қайта экспорттаңыз
hint-table-extra-cell = тақырып жолы мен сызықша жолына баған қосыңыз; ұяшық ішіндегі тік сызықты `\|` деп жазыңыз
hint-table-not-table = екінші жол `|---|---|` болуы, кестенің алдында бос жол тұруы керек
hint-yaml-indentation = бір топтың кілттеріне бірдей бос орын қойыңыз
hint-yaml-invalid = осы жол мен алдыңғы жолдың тырнақшаларын, жақшаларын, шегінісін ұқсас жолдармен салыстырыңыз
hint-yaml-leading-zero = нөлсіз жазыңыз; сан емес болса, тырнақшаға алыңыз
hint-yaml-lost-comment = мәтінді түгел тырнақшаға алыңыз не түсініктемені бөлек жолға шығарыңыз
hint-yaml-lost-sign = мәтінді түгел тырнақшаға алыңыз
hint-yaml-no-key = мәннің алдына кілт пен қос нүкте жазыңыз; жол мәтіннің жалғасы болса, мәтінді түгел тырнақшаға алыңыз
hint-yaml-open-quote = мәтіннің соңына дәл сондай тырнақша қойыңыз
hint-yaml-quotes = `{ $key }: "…"` деп жазыңыз; ішіндегі тырнақша үшін «…» қолданыңыз
hint-yaml-second-document = бұл жолды өшіріңіз
hint-yaml-space-after-colon = `{ $key }: { $value }` деп жазыңыз
hint-yaml-text-after-quote = мәтінді түгел бір жұп тырнақшаға алыңыз, ішінде «…» қолданыңыз
hint-yaml-unusual-space = оны өшіріп, бос орын пернесін басыңыз
indented-code = жол басындағы төрт бос орын мұны код блогына айналдырады
invisible-character = көрінбейтін { $code } { $name } таңбасына мұнда рұқсат жоқ
link-not-link = бұл сілтемеге ұқсайды, бірақ мәтін болып көрінеді
link-title = оқырман бұл сілтеменің «{ $title }» атауын көрмейді
list-from-year = бұл сөйлем { $number } санынан басталатын тізім болып кетеді
list-not-nested = бұл тізім жоғарыдағы нөмірленген тармаққа кірмейді
markup-left = мұнда `{ $sign }` мәтін болып көрінеді
markup-unknown = `{ $sign }` белгісінің мағынасы жоқ, мәтін болып көрінеді
merge-conflict = осы жерде шешілмеген біріктіру қайшылығы басталады
number-not-list = мұнда `{ $marker }` тізім тармағын бастамайды
summary-problems = { $errors } қате, { $warnings } ескерту
summary-content = жауап: { $entries }, тіл: { $languages }, өңір: { $regions }, мекенжай жолы: { $rows }, акт: { $acts }, өзгермелі мән: { $facts }, нақтыланатын мәселе: { $open }
summary-written = бет: { $pages }, файл: { $files } (жазылғаны: { $written }, өшірілгені: { $removed }), { $size } КБ, { $seconds } с
point-public = ескертпесін оқырмандар көреді
point-internal = тек мазмұн иесіне арналған
reserved-address = `{ $slug }` мекенжайы бағдарлама өзі жасайтын бетке тиесілі
duplicate-anchor = `{ $anchor }` белгісі қайталанған
answer-not-a-paragraph = жауап тақырыпшасыз, тізімсіз және кестесіз бір абзац болуы керек
invalid-base-url = `{ $text }` – жарамды сайт мекенжайы емес
invalid-date = `{ $text }` – жарамды күн емес
invalid-language = `{ $code }` – жарамды тіл коды емес
invalid-map = `{ $text }` – карта сілтемесі емес
invalid-phone = `{ $number }` – жарамды телефон нөмірі емес
invalid-route = `{ $number }` – жарамды бағыт нөмірі емес
invalid-slug = `{ $slug }` – жарамды атау емес: ол мекенжайдың бөлігі болады
invalid-web-address = `{ $link }` – жарамды веб-мекенжай емес
cannot-write = `{ $path }` жазылмады
caption-without-table = кесте атауынан кейін кесте жоқ
content-exists = `content` қалтасы бұрыннан бар
differs-in-case = бұл атаудың `{ $other }` атауынан айырмасы бас және кіші әріптерінде ғана
empty-answer = жауап бос
empty-title = атауы бос
fact-expires = `{ $fact }` мәнінің қолданылуы { $date } күні аяқталады, { $days } күн қалды
fact-not-valid = `{ $fact }` мәні { $date } күніне берілмеген
fact-without-parts = `{ $fact }` мәнінің кестеде көрсетілетін бөліктері жоқ
file-too-large = файл { $megabytes } МБ-тан үлкен
handbook-invalid = анықтаманың өзінде қателер бар
heading-level-one = бірінші деңгейлі тақырыпша жазылмайды: бірінші деңгейде беттің атауы тұрады
heading-level-skipped = тақырыпша деңгейі аттап кеткен: { $before }-деңгейден кейін { $level }-деңгей тұр
heading-without-anchor = «{ $text }» тақырыпшасының белгісі жоқ
headings-differ = тақырыпшалар сәйкес емес: күтілгені – `{ $wanted }` (`{ $language }` тіліндегідей), тұрғаны – `{ $found }`
hint-accept = мәтіндерді салыстырып, `anyqtama accept { $folder } --lang { $language }` командасын орындаңыз
hint-base-url = `https://example.kz` немесе `https://example.kz/handbook` түрінде жазыңыз
hint-caption = кестенің алдына абзац жазыңыз: `: кесте нені көрсетеді`
hint-content-layout = анықтамада қандай файлдар болатынын docs/writing.md файлынан қараңыз
hint-cyrillic-letter = `{ $letter }` – кирилл әрпі: оның орнына латынның `{ $meant }` әрпін жазыңыз
hint-cyrillic-unmatched = `{ $letter }` – кирилл әрпі; екі әліпбидің арасына дефис қойыңыз: `PDF-файл`
hint-date = ЖЖЖЖ-АА-КК түрінде жазыңыз: `2026-11-22`
hint-differs-in-case = файлдардың бірінің атауын өзгертіңіз: көп файлдық жүйеде екі атау бір файлды білдіреді
hint-fact-period = `content/facts.yaml` файлына келесі кезеңді қосыңыз
hint-front-matter = файлды `---`, `title: …`, `answer: …`, `---` жолдарынан бастаңыз
hint-heading-anchor = `## Тақырыпша {"{"}#anchor{"}"}` түрінде, кіші латын әріптерімен жазыңыз; барлық тілде бірдей болсын
hint-heading-level-one = `##` белгісінен бастаңыз
hint-html = тек мыналарды қолданыңыз: lang не dir бар span, div, p; b, strong, em, br, sub, sup, q, abbr, bdi
hint-valid-names = мыналардың бірін жазыңыз: `{ $names }`
hint-language = `kk`, `ru` немесе `kk-Arab` түрінде жазыңыз
hint-latin-letter = `{ $letter }` – латын әрпі: оның орнына кириллицаның `{ $meant }` әрпін жазыңыз
hint-latin-unmatched = `{ $letter }` – латын әрпі; екі әліпбидің арасына дефис қойыңыз: `PDF-файл`
hint-leftover-file = оны жойыңыз немесе мәтінін тиісті файлға көшіріңіз
hint-link-forms = мына түрлердің бірін жазыңыз: { $forms }
hint-lock-entry = жолды өшіріп, `anyqtama accept` командасын орындаңыз
hint-looks-russian = мәтіннің тілі дұрыс көрсетілгенін тексеріңіз: онда ә ғ қ ң ө ұ ү һ і әріптерінің бірі де жоқ
hint-missing-text = файлды жазыңыз немесе онсыз құрастыру үшін `--drafts` параметрін қосыңыз
hint-did-you-mean = `{ $name }` деп жазбақ болдыңыз ба?
hint-new-entry = файлды жазыңыз; үлгі алу үшін бос атаумен `anyqtama new entry АТАУ` командасын орындаңыз
hint-new-handbook = бос қалтада `anyqtama new handbook` командасын орындаңыз: ол бастапқы үлгіні жасап береді
hint-not-given = бастапқы құжатта айтылмаса, жолды қосып, `not_given` деп жазыңыз
hint-not-utf8 = файлды UTF-8 кодында сақтаңыз
hint-phone-area-code = қала кодын қосыңыз: `{ $example }`; бастапқы құжаттың өзінде қате болса, `faulty: true` қосыңыз
hint-phone-characters = тек цифрларды, бос орынды, дефисті және жақшаны жазыңыз, әр нөмірді бөлек көрсетіңіз, ішкі нөмірді `ішкі 5` деп жазыңыз; бастапқы құжаттың өзінде қате болса, `faulty: true` қосыңыз
hint-phone-code = мұндай телефон коды бар ел жоқ; бастапқы құжаттың өзінде қате болса, `faulty: true` қосыңыз
hint-phone-country = `handbook.yaml` файлына `country: KZ` деп елдің кодын жазыңыз немесе нөмірді `+` белгісімен және елдің телефон кодымен бастаңыз
hint-phone-length = цифрлардың саны тым көп немесе аз; толық нөмір мынадай: `{ $example }`; бастапқы құжаттың өзінде қате болса, `faulty: true` қосыңыз
hint-phone-range = қолданыстағы бірде-бір нөмір осылай басталмайды; толық нөмір мынадай: `{ $example }`. Бастапқы құжаттың өзінде қате болса, `faulty: true` қосыңыз; нөмір дұрыс болса, оны `+` белгісімен және елдің телефон кодымен жазыңыз
hint-phone-unknown-range = нөмірді бастапқы құжатпен салыстырыңыз; бастапқы құжаттың өзінде қате болса, `faulty: true` қосыңыз
hint-country = елдің ISO 3166 кодын бас әріппен жазыңыз: `KZ`
hint-map = `{"{"}address{"}"}` немесе `{"{"}lat{"}"}` пен `{"{"}lon{"}"}` бар веб-мекенжай жазыңыз: `https://www.openstreetmap.org/search?query={"{"}address{"}"}`
hint-alt-text = суретте не көрсетілгенін жазыңыз: `![сипаттама](файл)`
hint-open-point = мәселені `note` мәтінімен бірге жауаптың `open_points` тізіміне қосыңыз
hint-run-check = тізімін көру үшін `anyqtama check` командасын орындаңыз
hint-slug = кіші латын әріптерін, цифрларды және дефисті қолданыңыз: `quota-documents`
hint-theme = `themes/` ішіндегі бір қалтаның атауын жазыңыз
hint-placeholder-forms = мыналардың бірін жазыңыз: mci(70), mci(70, "-тен"), tenge(70), fact("id"), fact_table("id"), open("id")
hint-ui-strings-file = `themes/default/words/ru.ftl` файлын `{ $file }` деп көшіріп, аударыңыз
hint-yaml-limit = терең салынған жақшаларды және `*a` сияқты сілтемелерді алып тастаңыз
hint-yaml-tab = шегіністі бос орынмен жасаңыз
html-attribute-forbidden = `<{ $tag }>` ішінде `{ $attribute }` атрибутын қолдануға болмайды
html-forbidden = `<{ $tag }>` тегін қолдануға болмайды
duplicate-language = `{ $code }` тілі қайталанған
leftover-file = бұл файлды редактор, жүйе немесе синхрондау бағдарламасы қалдырған, ол ескерілмейді
link-without-text = бұл сілтеменің мәтіні жоқ
lists-differ = тізімдегі тармақ саны сәйкес емес: күтілгені – { $wanted } (`{ $language }` тіліндегідей), тұрғаны – { $found }
invalid-lock-entry = бұл жол – translations.lock файлының жарамды жазбасы емес
looks-russian = бұл мәтін қазақша болуы керек, бірақ орысшаға ұқсайды
missing-examination = `{ $id }` тексеруінің жолы жоқ
missing-file = бұл файл жоқ
missing-part = `{ $fact }` мәнінің `{ $id }` бөлігіне бұл кезеңде мән берілмеген
missing-text = `{ $language }` тіліндегі мәтін жоқ
missing-translation = `{ $language }` тіліне аударма жоқ
missing-ui-string = интерфейстің `{ $key }` жазуы жоқ
mixed-letters = `{ $word }` сөзінде латын және кирилл әріптері араласып кеткен
name-exists = `{ $name }` бұрыннан бар
duplicate-name = `{ $name }` атауы қайталанған
nested-too-deeply = { $depth } деңгейден терең салынған
no-content-folder = анықтама табылмады: `{ $folder }` қалтасы жоқ
no-front-matter = файл басында атау мен жауап жазылған бөлік жоқ
no-languages = анықтамада бірде-бір тіл жоқ
no-regions = анықтамада өңірлер жоқ
no-ui-strings = интерфейстің `{ $language }` тіліндегі жазулары жоқ
not-a-file = файл не қалта күтілген еді, бірақ мұнда басқа нәрсе тұр
not-utf8 = файл – жарамды UTF-8 мәтіні емес
duplicate-number = { $number } нөмірі қайталанған
invalid-number = 0 – жарамды нөмір емес: нөмірлер 1-ден басталады
numbers-differ = сандар `{ $language }` тіліндегіден өзгеше
output-inside-sources = `{ $path }` ішінде бастапқы файлдар бар: сайтқа басқа қалта таңдаңыз
output-is-root = дискінің түбірлік қалтасын сайтқа пайдалануға болмайды
output-marker-empty = `{ $path }/.gitignore` файлы бос, сондықтан бұл қалтадағы файлдарды anyqtama жасағаны белгісіз. Оларды anyqtama жасаған болса, қалтаны жойып, сайтты қайта құрастырыңыз: { $command }
output-foreign = `{ $path }` ішінде anyqtama жасамаған файлдар бар: сайтқа бос қалта таңдаңыз
output-renamed-twice = бұл файлдық жүйе қалталарды бірден алмастыра алмайды: `{ $path }` екі рет атын өзгерту арқылы ауыстырылды, сондықтан бір сәтке болмады
output-updated-in-place = `{ $path }` – тіркелген диск, оны тұтас ауыстыру мүмкін емес: файлдары бір-бірлеп жаңартылды, алдымен беттерге керек файлдар, содан кейін беттер
build-manifest-foreign = `{ $path }` файлын anyqtama жасаған жоқ: оны басқа жерге көшіріңіз немесе --out арқылы сайтқа басқа қалта таңдаңыз
period-reversed = кезең { $to } күні аяқталады, бұл оның басталған күнінен ({ $from }) ерте
periods-overlap = `{ $fact }` мәнінің екі кезеңі қабаттасады
phone-valid = `{ $number }` – жарамды телефон нөмірі: `faulty` кілтін алып тастаңыз
phone-unknown-range = `{ $number }` нөмірінің ұзындығы дұрыс, бірақ мұндай қала коды немесе нөмірлер қатары қолданылмайды
picture-without-alt-text = `{ $file }` суретінің сипаттамасы жоқ
private-use-character = жеке пайдалануға арналған { $code } таңбасын көрсету мүмкін емес
region-without-services = тексерулердің атаулары жоқ: `content/clinics/services.yaml` файлы табылмады
review-before-check = келесі салыстыру күні ({ $review }) соңғы салыстыру күнінен ({ $checked }) ерте
review-overdue = бастапқы құжатпен салыстыру мерзімі { $date } күні өткен
duplicate-route = `{ $number }` бағыты қайталанған
invalid-script = жарамды скрипт емес: { $detail }
invalid-style-sheet = жарамды стиль файлы емес: { $detail }
sum-mismatch = бөліктердің қосындысы – { $sum }, ал күтілгені – { $total }
svg-attribute = `{ $name }` атрибуты скрипт іске қосады, SVG суретінде ол болмауы керек
svg-element = SVG суретінде `{ $name }` болмауы керек
svg-external = `{ $name }` осы SVG суретінен тыс файлға сілтейді
svg-invalid = бұл жарамды SVG суреті емес
symlink = символдық сілтемелер оқылмайды: мұнда файлдың өзін қойыңыз
table-extra-cell = бұл ұяшық көрінбейді: кестеде тек { $columns } баған бар
table-not-table = бұл кестеге ұқсайды, бірақ мәтін болып көрінеді
table-without-caption = бұл кестенің атауы жоқ
tables-differ = кесте өлшемі сәйкес емес: күтілгені – { $wanted } (`{ $language }` тіліндегідей), тұрғаны – { $found }
invalid-template = жарамды үлгі емес: { $detail }
template-cycle = үлгілер бір-бірін шексіз қосады: { $way }
token-differs = күтілгені – `{ $wanted }` (`{ $language }` тіліндегідей), тұрғаны – `{ $found }`
token-extra = `{ $found }` `{ $language }` тіліндегі мәтінде жоқ
token-missing = `{ $language }` тіліндегі мәтінде бар `{ $wanted }` бұл бөлімде жоқ
too-many-links = бір мәтінде сілтеме не сурет тым көп
too-many-placeholders = бір мәтінде кірістірме тым көп
translation-not-accepted = `{ $language }` тіліндегі бұл аударма әлі қабылданбаған
translation-stale = `{ $language }` тіліндегі бұл аударма қабылданғаннан кейін түпнұсқа мәтін өзгерген
literal-tenge = теңгемен берілетін сома қолмен жазылмайды, есептеледі
unknown-act = `{ $id }` деген акт жоқ
unknown-anchor = `{ $anchor }` белгісі бар тақырыпша жоқ
unknown-asset = безендіруде де, `assets/` ішінде де `{ $file }` файлы жоқ
unknown-channel = `{ $id }` деген арна жоқ
unknown-country = `{ $code }` деген ел коды жоқ
unknown-entry = `{ $slug }` деген жауап жоқ
unknown-examination = `{ $id }` деген тексеру жоқ
unknown-fact = `{ $id }` деген өзгермелі мән жоқ
unknown-file = бұл файл анықтама құрамына кірмейді
unknown-language = анықтамада `{ $code }` тілі жоқ
unknown-link = `{ $link }` – жарамды сілтеме емес
unknown-page = `{ $slug }` деген бет жоқ
unknown-part = `{ $fact }` мәнінде `{ $id }` бөлігі жоқ
unknown-picture = `assets/` ішінде `{ $file }` суреті жоқ
unknown-point = бұл жауапта оқырманға арналған ескертпесі бар `{ $id }` мәселесі жоқ
unknown-region = `{ $slug }` деген өңір жоқ
unknown-template = `{ $name }` деген үлгі жоқ
unknown-theme = `{ $name }` деген безендіру жоқ
unknown-topic = `{ $name }` деген тақырып жоқ
unknown-placeholder = `{ $name }` деген кірістірме жоқ
unreadable = оқылмады: { $reason }
placeholder-arguments = `{ $text }` кірістірмесінің параметрлері дұрыс емес
invalid-placeholder = `{ $text }` – жарамды кірістірме емес
placeholder-in-heading = тақырыпшаға кірістірме қойылмайды: мазмұн тізімі өзгеріп кетеді
placeholder-not-alone = бұл кірістірме абзацта жалғыз тұруы керек
placeholder-not-closed = бұл кірістірменің жабатын жақшалары жоқ
ui-string-unknown-argument = интерфейстің `{ $key }` жазуында белгісіз `{ $value }` параметрі бар
ui-string-without-text = интерфейстің `{ $key }` жазуында мәтін жоқ
ui-strings-syntax = интерфейс жазулары файлының бұл жолы жарамсыз: { $detail }
yaml-colon-in-text = қос нүктесі мен бос орны бар мәтін тырнақшада тұруы керек
yaml-empty = файл бос
yaml-exactly-one = мыналардың тек біреуі күтілген: `{ $keys }`
yaml-indentation = бұл жолдың шегінісі алдыңғы жолдарға сай емес
yaml-invalid = YAML осы жерден бастап оқылмайды
yaml-duplicate-key = `{ $key }` кілті қайталанған
yaml-leading-zero = сан 0-ден басталмауы керек
yaml-limit = файлдағы салынымдар не сілтемелер рұқсат етілген шектен асады
yaml-lost-comment = YAML тілінде `{ $text }` – түсініктеме, оны оқырман көрмейді
yaml-lost-sign = YAML `{ $text }` сөзін өз белгісі деп оқиды, оны оқырман көрмейді
yaml-missing-key = `{ $key }` кілті жоқ
yaml-no-key = бұл жол `кілт: мән` түрінде емес
yaml-no-value = күтілгені – { $expected ->
        [string] мәтін
        [integer] бүтін сан
        [number] сан
        [boolean] true не false
        [array] тізім
        [object] кілттер мен мәндер
      *[other] `{ $expected }`
    }, бірақ ештеңе жазылмаған
yaml-not-one-of = күтілгені – мыналардың бірі: `{ $names }`, тұрғаны – `{ $found }`
yaml-open-bracket = `{ $sign }` жақшасы жабылмаған: `{ $closing }` жоқ
yaml-open-quote = `{ $sign }` тырнақшасы жабылмаған
yaml-out-of-range = { $number } саны рұқсат етілген шектен тыс
yaml-reserved-sign = тырнақшасыз мәтін `{ $sign }` белгісінен басталмайды
yaml-second-document = бұл файлда екінші `---` жолына рұқсат жоқ
yaml-space-after-colon = қос нүктеден кейін бос орын жоқ
yaml-tab = күтілгені – бос орын, тұрғаны – табуляция
yaml-text-after-quote = мәтін жабылған тырнақшадан кейін де жалғасады
yaml-unknown-key = белгісіз кілт: `{ $key }`
yaml-unusual-space = мұнда бос орынның орнында көрінбейтін { $code } таңбасы тұр
yaml-wrong-type = күтілгені – { $expected ->
        [string] мәтін
        [integer] бүтін сан
        [number] сан
        [boolean] true не false
        [array] тізім
        [object] кілттер мен мәндер
        [null] ештеңе
      *[other] `{ $expected }`
    }, тұрғаны – { $found ->
        [string] мәтін
        [integer] бүтін сан
        [number] бөлшек сан
        [boolean] true не false
        [array] тізім
        [object] кілттер мен мәндер
        [null] ештеңе
      *[other] `{ $found }`
    }

## Жазулар
derived-from-unknown = `{ $code }` тілінде ешкім мәтін жазбайды: тіл өз мәтіні бар тілден ғана жасалады
derived-has-text = `{ $code }` тілі `{ $source }` тілінен жасалады, оның өз мәтіні болмайды
hint-derived-has-text = өшіріңіз; сөздің жазылуын өзгерту үшін оны `content/scripts.yaml` файлына қосыңыз
derived-incomplete = `{ $code }` тіліне `derived_from` пен `script` жолдарының екеуі де керек; әйтпесе екеуін де алып тастаңыз
derived-source-language = анықтаманың бірінші тілін басқа тілден жасауға болмайды
no-script-table = `{ $code }` тілін `{ $script }` жазуына көшіретін кесте жоқ
hint-scripts = мыналардың бірін жазыңыз: { $scripts }
script-form-source-letter = нұсқада алмастырылатын жазудың `{ $letter }` әрпі қалған
script-risk = `{ $word }` – { $reason ->
    [acronym] қысқартылған сөз
    [single-letter] жеке тұрған әріп
    [hard-letter] кірме сөздердің әрпі бар сөз
    [affricate] «дж» бар сөз
    [russian-name] орысша атауға ұқсайтын сөз
    [hamza] дауысты және дауыссыз дыбыстары бір-біріне қайшы сөз
    [foreign-letter] басқа әліпбидің әрпі бар сөз
    [mixed-scripts] басқа жазудың әріптерімен біріккен сөз
   *[other] шешімді қажет ететін сөз ({ $reason })
  }: басқа жазудағы түрі расталмаған ({ $count ->
    [one] бір жерде
   *[other] { $count } жерде
  })
hint-script-risk = оны туынды нұсқадан қарап, `content/scripts.yaml` файлына қосыңыз: дұрыс болса `- {"{"}word: …{"}"}`, әйтпесе `forms` жолымен бірге
script-word-empty = бұл сөз немесе нұсқа бос
script-word-foreign-letter = `{ $letter }` әрпі бастапқы тілдің әліпбиінде жоқ
## Кітапшалар

brochure-empty = `{ $slug }` кітапшасы бос
brochure-series = `{ $slug }` сериясына атау мен мазмұн жазылмайды: олар тақырыптардан не өңірлерден алынады
brochure-without-title = `{ $slug }` кітапшасының атауы жоқ
pdf-browser-failed = `{ $path }` браузері іске қосылмады
pdf-browser-timeout = браузер { $seconds } с ішінде жауап бермеді, сондықтан тоқтатылды
pdf-browser-exited = браузер кітапша дайын болмай тұрып жабылып қалды
pdf-done = PDF: жазылғаны { $made }, өзгермегені { $kept }, { $seconds } с
pdf-heading-missing = браузер жасаған `{ $brochure }` PDF файлында `{ $anchor }` тақырыпшасы жоқ
pdf-unchanged = { $path }: { $pages } бет, { $size } КБ, өзгермеген
pdf-written = { $path }: { $pages } бет, { $size } КБ
pdf-no-brochures = басып шығаратын ештеңе жоқ: `content/brochures.yaml` файлында кітапша жазылмаған
pdf-no-browser = браузер табылмады: Chromium, Chrome немесе Edge орнатыңыз не `--browser` арқылы көрсетіңіз
pdf-no-sandbox = браузер «құмсалғыш» режимінде іске қосылмады, сондықтан онсыз жұмыс істеп тұр; бұл режим үшін Chromium-ға root емес, кәдімгі пайдаланушы және пайдаланушы аттар кеңістігі керек
pdf-page-crashed = бет браузерде апатты түрде жабылды
pdf-external-request = кітапша өз файлдарының қатарына кірмейтін `{ $address }` мекенжайын сұрады
pdf-layout-failed = браузер `{ $brochure }` кітапшасының бет нөмірлерін жүктей алмады
pdf-text-lost = `{ $brochure }` PDF файлына мәтін толық түспеді: { $count } сөз жоқ, біріншісі – `{ $word }`; браузерде осы сөзге қажет қаріп болмауы мүмкін
pdf-unknown-brochure = `{ $name }` деген кітапша жоқ
pdf-unknown-browser = `{ $path }` браузерін іске қосу мүмкін емес
pdf-layout-unstable = `{ $brochure }` кітапшасының бет нөмірлері әр өткен сайын өзгеріп тұр
hint-print-long-address = сол жерге апаратын қысқа мекенжайлы бетке сілтеңіз немесе порталды `content/channels.yaml` файлына жазыңыз
hint-print-stale-pdfs = сол параметрлермен `anyqtama pdf` командасын орындап, сайтты қайта құрастырыңыз
hint-print-wide-table = бағанды азайтыңыз немесе сөздерді қысқартыңыз
print-low-resolution = `{ $file }` суретінің ені { $width } пиксель ғана: басып шығаруға { $wanted } керек
print-long-address = { $length } таңбалық мекенжай қағаздан теруге тым ұзын
print-address-mismatch = сілтеме мәтінінде `{ $shown }` тұр, бірақ ол `{ $address }` мекенжайына апарады: қағазда оқырман бір мекенжайды ғана көреді
print-stale-pdfs = { $count } PDF ескіргендіктен, сайтқа енгізілмеді: `{ $names }`
print-wide-table = бұл кесте беттен кең: { $letters } таңба, ал сыятыны – { $room }

## Іздеу

alias-without-effect = `{ $alias }` деген балама атаудың пайдасы жоқ: бұлар – тек сұрау сөздері, іздеу оларды ескермейді
hint-alias-without-effect = жауап не туралы екенін білдіретін сөз қосыңыз
title-outranked = осы атаудың барлық сөзін іздегенде алдымен «{ $other }» шығады
hint-title-outranked = тек осы жауапқа тән сөзді атауға немесе `aliases` кілтіне қосыңыз
search-index-too-large = `{ $language }` тіліндегі іздеу индексі сығылған күйінде { $kilobytes } КБ: телефон оны алғашқы нәтижеге дейін жүктейді
hint-search-index-too-large = ұзақ мәтіндерді қысқартыңыз немесе анықтаманы бөліңіз
synonym-without-effect = `{ $word }` сөзінің синонимдерінен пайда жоқ: бұл сөздердің бірі де мәтіндерде кездеспейді
hint-synonym-without-effect = анықтамада бар сөзді қосыңыз немесе жолды алып тастаңыз
region-has-addresses = `{ $region }` мекенжайы жоқ өңір деп көрсетілген, бірақ анықтамада оның мекенжайлары бар
hint-region-has-addresses = `content/synonyms.yaml` файлындағы `regions_without_addresses` тізімінен өңірді алып тастаңыз
language-without-search-rules = іздеуде `{ $language }` тілінің сөз тұлғаларына арналған ереже жоқ: сөз тек жазылғанындай немесе басталуы бойынша табылады
hint-language-without-search-rules = маңызды сөздердің басқа тұлғаларын `aliases` кілтіне қосыңыз
covered-subject = `{ $words }` анықтамада жоқ тақырып деп көрсетілген, бірақ бұл сөздер атауда не `aliases` кілтінде бар
hint-covered-subject = оны `content/synonyms.yaml` файлындағы `not_covered` тізімінен алып тастаңыз немесе тақырыптарды ажырататын сөз қосыңыз
duplicate-title = атауы қайталанған: басқа сұрақтың атауы да осындай
hint-duplicate-title = оқырман сұрақтарды ажырата алуы үшін біреуін өзгертіңіз
## Жариялау
hint-publish-again = команданы қайта орындаңыз: ол тоқтаған жерінен жалғастырып, жетпейтінін ғана жүктейді
hint-publish-all = барлық файлды қайта жүктеу үшін `anyqtama publish --all` командасын орындаңыз; веб-сервердің тақырыптамалары оның баптауында беріледі
hint-publish-allow = түзетіңіз немесе осы күйінде жариялау үшін `--allow { $name }` параметрін қосыңыз
hint-publish-deletes = бұл беттер шынымен өшірілуі керек болса, `--allow deletes` параметрін қосыңыз
hint-publish-foreign = басқа орын таңдаңыз; бұл файлдарды бұрын anyqtama жариялаған болса, `--repair` параметрін, оларды ауыстыруға немесе қалдыруға болса, `--allow foreign` параметрін қосыңыз
hint-publish-certificate = сервердің сертификаты жарамайды, мысалы, оған сервердің өзі қол қойған: сервер әкімшісінен куәландырушы орталық берген сертификатты орнатуды сұраңыз
hint-publish-certificate-issuer = сервердің куәландырушы орталығы сенімділер қатарында жоқ: бұл ұйымыңыздың орталығы болса, оның сертификатын `ca_file`, `AWS_CA_BUNDLE` немесе `SSL_CERT_FILE` арқылы көрсетіңіз; олай болмаса, бұл мекенжайға жарияламаңыз
hint-publish-certificate-name = сертификат басқа сервер атауына берілген: мекенжайды тексеріп, сертификатта көрсетілген атауды жазыңыз
hint-publish-certificate-date = сертификаттың мерзімі өткен немесе әлі басталмаған: осы компьютердің күнін тексеріңіз; күні дұрыс болса, сертификатты сервер әкімшісі жаңартуға тиіс
hint-publish-folder-missing = серверде мұндай қалта жоқ, оны жасау да мүмкін болмады: мекенжайды тексеріңіз немесе сервер әкімшісінен қалтаны жасауды сұраңыз
hint-publish-etag = файлды ешкім өзгертпесе де, қызмет оған жаңа ETag береді, сондықтан шартты жазу мүмкін емес: қызметті жаңартыңыз немесе басқасын таңдаңыз
hint-publish-clock = осы компьютердің күні мен уақытын дұрыстап, команданы қайта орындаңыз
hint-publish-denied = кіру деректерін және олардың осы орында оқу, жазу және өшіру құқығын тексеріңіз
hint-publish-purge-url = мекенжайды толық жазыңыз: https://cdn.example.kz/purge
hint-publish-read-only = осы қалтаға жазуға рұқсат беріңіз немесе басқа қалта таңдаңыз
hint-publish-redirect = сервер басқа мекенжайға бағыттайды, ал кіру деректері онда ешқашан жіберілмейді; соңғы мекенжайды жазыңыз
hint-publish-repair = `anyqtama publish --repair` командасын орындаңыз: ол жариялау орнындағы файлдарды оқып тексереді, қызметтік құжаттарды қалпына келтіреді және жетпейтінін жүктейді
hint-publish-space = дискіде орын босатып, команданы қайта орындаңыз: ол тоқтаған жерінен жалғастырады
hint-publish-symlink = сілтеменің орнына файл немесе қалта қойыңыз: жариялау орнының ішіндегі символдық сілтемелер ашылмайды
hint-publish-unreachable = мекенжайды, желіні және серверді тексеріп, команданы қайта орындаңыз: ол тоқтаған жерінен жалғастырады
hint-publish-unsupported = сервер бұл сұрауды қолдамайды: бакет қызметі шартты жазуды (`If-Match`, `If-None-Match`) қолдауға, ал WebDAV сервері PUT, COPY және DELETE сұрауларына рұқсат беруге тиіс
hint-publish-secret = мекенжайдан пайдаланушы атын, құпиясөзді және сұрау параметрлерін алып тастаңыз; кіру деректерін қалай беру керегі docs/publishing.md файлында жазылған
hint-publish-take-over = кім жариялап жатқанын біліңіз; ол бағдарлама анық тоқтаған болса, `--take-over` параметрін қосыңыз
hint-publish-target = `handbook.yaml` ішіндегі `publish:` тізімінен жариялау орнының атауын жазыңыз немесе `s3://bucket/folder`, `https://server/folder`, `./folder` не `site.tar.zst` деп көрсетіңіз
hint-route = әр нөмірді жеке, бос орынсыз жазыңыз: numbers: ["12", "63к"]
publish-already-running = осы қалтадан сол орынға жариялау жүріп жатыр
publish-bad-ca-file = `{ $path }` файлынан PEM пішіміндегі сертификаттарды оқу мүмкін болмады
publish-foreign-pages = `{ $name }` орнында anyqtama жарияламаған беттер бар
publish-purge-list = өзгерген мекенжайлардың толық тізімі ({ $count }) – { $path }
publish-state-damaged = жариялау орнындағы қызметтік құжат бүлінген немесе оны басқа бағдарлама өзгерткен; ештеңе өзгертілген жоқ
publish-preflight-write = ештеңе өзгертілген жоқ: жариялау орнына сынақ файлын жазу мүмкін болмады
publish-preflight-read = ештеңе өзгертілген жоқ: жариялау орнындағы сынақ файлын оқу мүмкін болмады
publish-preflight-delete = ештеңе өзгертілген жоқ: жариялау орнындағы сынақ файлын жою мүмкін болмады
publish-preflight-etag = ештеңе өзгертілген жоқ: қызмет сынақ файлын шартты жазудан бас тартты
publish-conditions-ignored = сервер жазу шарттарын ескермейді: бір уақытта тек бір адам жариялауын қадағалаңыз
publish-clock-differs = осы компьютер мен сервердің сағаты { $minutes } мин айырмашылықпен көрсетіп тұр
publish-archive = { $path }: { $files } файл, { $size }
publish-archive-dry-run = сынама іске қосу: архивке { $id } шығарылымы кірер еді, { $files } файл; ештеңе жазылған жоқ
publish-archive-unsupported = архив әрқашан тұтас жазылады: оны тексеруге де, бұрынғы шығарылымға қайтаруға да болмайды
publish-invalid-target = `{ $text }` – жарамды жариялау орны емес
publish-cannot-connect = `{ $name }` орнына қосылуды баптау мүмкін болмады
publish-conflict = осы аралықта бұл орынды басқа жариялау өзгертті
publish-deletes-failed = жаңа шығарылым жарияланды, бірақ кейбір ескі файлдар өшірілмеді
publish-differs = { $what }: күтілгені – `{ $expected }`, шыққаны – `{ $found }`, { $files } файлда, алғашқысы – { $file }
publish-done = жарияланды: басылым { $edition }, шығарылым { $id }; жүктелгені { $files } файл, { $size }, { $seconds } с
publish-dry-run = сынама іске қосу: ештеңе өзгертілген жоқ
publish-foreign-folder = `{ $name }` қалтасында anyqtama жарияламаған файлдар бар
publish-http = `{ $name }` орнымен байланыс шифрланбаған: жүктелетінді жолда басқалар оқып, өзгерте алады
publish-many-deletes = { $count } файл өшірілер еді, бұл – беттердің { $percent } %-ы
publish-more-files = және тағы { $count }
publish-newer-version = anyqtama бағдарламасының жаңарақ нұсқасы жазған: сол нұсқамен жариялаңыз
publish-no-credentials = `{ $name }` орнына кіру деректері жоқ: AWS_ACCESS_KEY_ID және AWS_SECRET_ACCESS_KEY айнымалыларын беріңіз немесе ~/.aws/credentials файлына жазыңыз
publish-no-earlier-release = мұндай бұрынғы шығарылым жоқ
publish-client-failed = желілік клиентті іске қосу мүмкін болмады
publish-no-target = жариялау орны бапталмаған
publish-file-missing = файл табылмады
publish-not-verified = жұмыс істеп тұрған сайт { $id } шығарылымынан (басылым { $edition }) өзгеше, айырма саны: { $count }
publish-nothing-published = бұл орынға әлі ештеңе жарияланбаған
publish-refused = ештеңе жарияланған жоқ; сайт өзгеріссіз қалды
publish-locked = бұл орынға басқа бағдарлама жариялап жатыр, құлып қойылған уақыт: { $since }
publish-overdue = { $count } жауапты бастапқы құжатпен салыстыру мерзімі өткен: { $names }
publish-phase-archive = бұрынғы беттер сақталуда
publish-phase-assets = стиль, қаріп, сурет
publish-phase-delete = ескі файлдар өшірілуде
publish-phase-home-pages = басты беттер
publish-phase-pages = беттер
publish-phase-verify = тексерілуде
publish-placeholder = сайттың `{ $address }` мекенжайы мысал үшін ғана берілген
publish-plan = жаңа: { $new }, өзгерген: { $changed }, тақырыптамасы өзгерген: { $headers }, өшірілетін: { $deleted }, өзгермеген: { $unchanged }; жүктелетіні: { $size }
publish-purge-failed = жаңа шығарылым жарияланды, бірақ CDN кэші тазартылмады
publish-purge-header = CDN-ге арналған `{ $name }` тақырыптамасының жарамды мәні жоқ: { $variable } орта айнымалысын беріңіз
publish-purged = { $count } мекенжай өзгерді, тізімі { $path } файлында
publish-resumed = үзіліп қалған жариялау жалғастырылды
publish-rollback-incomplete = бұл шығарылымға қайтару мүмкін емес: файлдар жетпейді
publish-secret-in-address = `{ $host }` мекенжайында пайдаланушы аты, құпиясөз немесе сұрау параметрі бар
publish-stopped = жариялау тоқтады; оқырман көріп отырған беттер бүтін
publish-lock-lost = құлып жоғалды: бұл жариялауды басқа жерде іске қосылған бағдарлама жалғастырып жатыр
publish-unknown-target = `{ $name }` деген жариялау орны жоқ
publish-up-to-date = жаңартатын ештеңе жоқ: басылым { $edition }, шығарылым { $id } жарияланып қойған, { $seconds } с
publish-verified = тексерілді: жұмыс істеп тұрған сайт – { $id } шығарылымы (басылым { $edition }), { $files } файл, { $seconds } с
## Алдын ала көру
preview-address = алдын ала көру: { $address }
preview-all = барлығы
preview-as-of = мына күнге
preview-disconnected = алдын ала көру тоқтап тұр; қайта іске қосылғанда бұл бет өзі қосылады
preview-bar = алдын ала көру
preview-behind = аудармасы жоқ не ескірген
preview-board = редактор тақтасы
preview-board-address = редактор тақтасы: { $address }
preview-broken = қатесі бар
preview-broken-text = Төменде соңғы дұрыс бет тұр. Барлық қате түзетілгенде бұл хабар өзі жоғалады.
preview-broken-title = Анықтаманы құрастыру мүмкін емес
preview-changes = Осы күнге дейін не өзгереді
preview-close = жабу
preview-compare = тілдерді қатар көру
preview-complete = дайын
preview-copied = көшірілді: { "{" }path{ "}" }
preview-differences = сандардағы, күндердегі, сілтемелердегі және телефон нөмірлеріндегі айырмалар: { "{" }count{ "}" }
preview-differing-text = Бетте мәтіннің қазіргі күйі көрсетілген. Тілдер арасында айырмасы бар бөліктер белгіленген.
preview-differing-title = Анықтаманы жариялау мүмкін емес
preview-differs = басқа тілдегіден өзгеше
preview-drafts = жобалар
preview-empty = бұл тілде мәтін жоқ
preview-entry = сұрақ
preview-fact-ends = { $date }: `{ $fact }` мәнінің қолданылуы аяқталады
preview-fact-starts = { $date }: `{ $fact }` жаңа мәні қолданыла бастайды
preview-facts = пайдаланылатын мәндер
preview-filter = Көрсету
preview-over-budget = рұқсат етілген көлемнен асады
preview-hide = жасыру
preview-kind = түрі
preview-language = тіл
preview-missing = мәтін жоқ
preview-more = және тағы { $count } кемшілік
preview-network-address = басқа құрылғылардан: { $address }
preview-no-changes = осы күнге дейін ештеңе өзгермейді
preview-no-port = { $host } мекенжайында { $port } портынан бастап бос порт жоқ
preview-no-problems = кемшілік жоқ
preview-no-site = Әзірге көрсететін ештеңе жоқ
preview-no-threads = алдын ала көру ағындарын іске қосу мүмкін болмады
preview-not-opened = бағдарлама іске қосылмады
preview-no-matches = ештеңе табылмады
preview-open-in-vscode = VS Code бағдарламасында ашу
preview-open-points = нақтыланатын мәселелер
preview-opened = ашылды: { "{" }path{ "}" }
preview-other-page = бет
preview-overdue = салыстыру мерзімі өткен
preview-page = атауы
preview-parity = тілдер арасындағы айырмалар
preview-phone = телефонда
preview-phone-width = ені
preview-port-busy = { $wanted } порты бос емес; { $port } порты қолданылады
preview-print = қағазда
preview-problems = кемшіліктер
preview-region = өңір
preview-review-by = келесі салыстыру
preview-review-due = { $date }: «{ $title }» мәтінін бастапқы құжатпен салыстыру керек
preview-rows = жол саны: { "{" }count{ "}" }
preview-same = сандар, күндер, сілтемелер және телефон нөмірлері бірдей
preview-show = алдын ала көру тақтасын көрсету
preview-source = бастапқы файлға
preview-source-help = Беттің бір бөлігін басыңыз немесе Tab пернесімен таңдап, Enter пернесін басыңыз. Esc – бас тарту.
preview-stale = ескірген
preview-stop = тоқтату үшін Ctrl-C басыңыз
preview-until = { "{" }date{ "}" } дейін
preview-updated = { $files } файл өзгерді, { $milliseconds } мс
preview-size = { $size } КБ, шегі – { $budget } КБ
preview-with-open-points = нақтыланатын мәселесі бар
preview-with-problems = кемшілігі бар
