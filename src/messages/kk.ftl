# Құрал айтатын хабарлар, қазақша. Барлық тілде хабарлар мен мәндер бірдей: оны сынақ салыстырады.
severity-error = қате
severity-warning = ескерту
label-hint = кеңес
label-also = тағы қараңыз
label-cause = себебі
progress = жинап жатыр, { $seconds } с
nothing-written = ештеңе жазылмады; соңғы жарамды сайт орнында қалды
accepted = { $count ->
        [one] { $count } аударма қабылданды
      *[other] { $count } аударма қабылданды
    }
summary-problems = { $errors } қате, { $warnings } ескерту
summary-content = жауап { $entries } × тіл { $languages }, өңір { $regions }, мекенжай жолы { $rows }, акт { $acts }, өзгермелі мән { $facts }, ашық мәселе { $open }
summary-written = бет { $pages }, файл { $files } (жазылды { $written }, өшірілді { $removed }), { $size } кБ, { $seconds } с
point-seen = оқырман ескертпені көреді
point-unseen = тек мазмұн иесіне
address-taken = `{ $slug }` мекенжайы сайттың өз бетіне тиесілі
anchor-twice = `{ $anchor }` белгісі бұл мәтінде екі рет тұр
answer-not-a-sentence = жауап тақырыпсыз, тізімсіз, кестесіз бір сөйлем болуы керек
bad-base-url = `{ $text }` сайт мекенжайы емес
bad-date = `{ $text }` күнтізбеде жоқ күн
bad-language = `{ $code }` тіл белгісі емес
bad-phone = `{ $number }` нөміріне қоңырау шалу мүмкін емес
bad-slug = `{ $slug }` мекенжай бөлігі бола алмайды
bad-web-address = `{ $link }` веб-мекенжай емес
cannot-write = `{ $path }` жазылмады
caption-without-table = бұл кесте атауынан кейін кесте жоқ
content-exists = `content` қалтасы бұрыннан бар
differs-in-case = атаудың `{ $other }` файлынан айырмасы – бас әріптерінде ғана
empty-answer = жауап бос
empty-title = тақырып бос
fact-ends = `{ $fact }` мәні { $date } күні аяқталады, { $days } күн қалды
fact-not-valid = `{ $fact }` үшін { $date } күніне мән жоқ
fact-without-parts = `{ $fact }` кестеде көрсететін бөліктерге бөлінбеген
file-too-large = файл { $megabytes } МБ-тан үлкен
handbook-unusable = анықтаманың өзінде қате бар
heading-one = мәтінде бірінші деңгейлі тақырып болмайды: ол – беттің тақырыбы
heading-skips = { $before }-деңгейден кейін { $level }-деңгейлі тақырып тұр
heading-without-anchor = «{ $text }» тақырыбының белгісі жоқ
headings-differ = тақырыптар бірдей емес: мұнда `{ $found }`, `{ $language }` тілінде `{ $wanted }`
hint-accept = мәтіндерді салыстырып, `anyqtama accept { $folder } --lang { $language }` іске қосыңыз
hint-base-url = `https://example.kz` немесе `https://example.kz/handbook` түрінде жазыңыз
hint-caption = алдына абзац жазыңыз: `: кесте нені көрсетеді`
hint-content-layout = анықтамада қандай файлдар болатыны README-де жазылған
hint-cyrillic-letter = `{ $letter }` – кирилл әрпі: латынша `{ $meant }` теріңіз
hint-cyrillic-stranger = `{ $letter }` – кирилл әрпі; екі әліпбидің арасына сызықша қойыңыз: `PDF-файл`
hint-date = ЖЖЖЖ-АА-КК түрінде жазыңыз: `2026-11-22`
hint-differs-in-case = көп дискіде бұл – бір файл: біреуінің атын өзгертіңіз
hint-fact-period = `content/facts.yaml` файлына келесі кезеңді қосыңыз
hint-front-matter = файлды `---`, `title: …`, `answer: …`, `---` жолдарынан бастаңыз
hint-heading-anchor = `## Тақырып {"{"}#anchor{"}"}` деп, кіші латын әріптерімен жазыңыз; барлық тілде бірдей
hint-heading-one = `##` белгісінен бастаңыз
hint-html = рұқсат етілгені: lang не dir бар span, div, p; b, strong, em, br, sub, sup, q, abbr, bdi
hint-known = белгілілері: `{ $names }`
hint-language = тіл белгісі: `kk`, `ru`, `kk-Arab`
hint-latin-letter = `{ $letter }` – латын әрпі: кириллше `{ $meant }` теріңіз
hint-latin-stranger = `{ $letter }` – латын әрпі; екі әліпбидің арасына сызықша қойыңыз: `PDF-файл`
hint-link-forms = сілтеме түрлері: { $forms }
hint-lock-line = жолды өшіріп, `anyqtama accept` іске қосыңыз
hint-looks-russian = мұнда ә ғ қ ң ө ұ ү һ і әріптерінің бірі де жоқ: мәтін басқа жерге түсіп кеткен жоқ па?
hint-missing-text = файлды жазыңыз немесе қалғанын көру үшін `--drafts` арқылы жинаңыз
hint-nearest = `{ $name }` дегіңіз келді ме?
hint-new-entry = үлгісін `anyqtama new entry { $slug }` көрсетеді
hint-new-handbook = `anyqtama new handbook` бастапқы үлгісін жазады
hint-not-given = дереккөзде жоқ болса, жолды қосып, `not_given` деп жазыңыз
hint-not-utf8 = файлды UTF-8 кодында қайта сақтаңыз
hint-phone = нөмірде он бір цифр болады: 8(7212)34-70-42; қате дереккөзде болса, `faulty: true` қосыңыз
hint-picture = суретте не барын жазыңыз: `![сөздер](файл)`
hint-point = мәселе жауаптың `open_points` тізімінде тұрып, `note` мәтіні болуы керек
hint-run-check = оларды `anyqtama check` көрсетеді
hint-slug = кіші латын әріптерін, цифрларды және сызықшаны қолданыңыз: `quota-documents`
hint-theme = тақырып – `themes/` ішіндегі қалта
hint-value-forms = мәндер: mci(70), mci(70, "-тен"), tenge(70), fact("id"), fact_table("id"), open("id")
hint-words-file = `themes/default/words/ru.ftl` көшірмесін аударып, `{ $file }` деп сақтаңыз
hint-yaml-limit = анықтама файлына мұндай терең жақша да, `*a` сияқты қайталау да керек емес
hint-yaml-tab = шегіністі бос орынмен жасаңыз
html-attribute-forbidden = `<{ $tag }>` ішінде `{ $attribute }` рұқсат етілмейді
html-forbidden = мәтінде `<{ $tag }>` рұқсат етілмейді
language-twice = `{ $code }` тілі екі рет тұр
link-without-text = бұл сілтеменің сөзі жоқ
lists-differ = мұндағы тізімде { $found } тармақ, `{ $language }` тілінде { $wanted }
lock-line = бұл жол оқылмайды
looks-russian = бұл мәтін қазақша болуы керек, ал түрі орысшаға ұқсайды
missing-examination = `{ $id }` тексеруі жоқ
missing-file = бұл файл жоқ
missing-part = `{ $fact }` мәнінің `{ $id }` бөлігіне бұл кезеңде мән берілмеген
missing-text = `{ $language }` тіліндегі мәтін жоқ
missing-translation = `{ $language }` тіліндегі мәтін жоқ
missing-word = `{ $key }` сөзі жоқ
mixed-letters = `{ $word }` сөзінде латын мен кирилл әріптері араласып кеткен
name-taken = `{ $name }` бұрыннан бар
name-twice = `{ $name }` атауы екі рет тұр
nested-too-deeply = мұнда { $depth } деңгейден артық бірінің ішіне бірі салынған
no-content-folder = мұнда анықтама жоқ: `{ $folder }` қалтасы табылмады
no-front-matter = бұл мәтін тақырыбынан және жауабынан басталмайды
no-languages = анықтамада бірде-бір тіл жоқ
no-regions = анықтамада өңірлер жоқ
no-words = интерфейстің `{ $language }` тіліндегі сөздері жоқ
not-a-file = бұл файл да, қалта да емес
not-utf8 = бұл UTF-8 мәтіні емес
number-twice = { $number } нөмірі екі рет тұр
number-zero = нөмірлер 1-ден басталады
numbers-differ = сандар `{ $language }` тіліндегіден басқа
output-among-sources = `{ $path }` ішінде бастапқы файлдар тұр: сайтқа басқа қалта таңдаңыз
output-is-root = дискінің түбірі сайт бола алмайды
output-not-ours = `{ $path }` ішінде мен жасамаған файлдар бар: бос қалта таңдаңыз
period-backwards = кезең { $from } басталмай тұрып, { $to } күні аяқталады
periods-overlap = `{ $fact }` мәнінің екі кезеңі қабаттасады
phone-not-faulty = `{ $number }` нөміріне қоңырау шалуға болады: `faulty` керек емес
picture-without-words = `{ $file }` суретін көре алмайтындарға арналған сөз жоқ
private-character = жеке ауқымдағы { $code } таңбасы көрсетілмейді
region-without-services = тексерулердің атаулары бар `content/clinics/services.yaml` файлы жоқ
review-before-check = келесі тексеру ({ $review }) соңғы тексеруден ({ $checked }) бұрын тұр
review-overdue = тексеру мерзімі { $date } күні өткен
script = бұл скрипт оқылмайды: { $detail }
style = бұл стиль файлы оқылмайды: { $detail }
sum-differs = бөліктердің қосындысы { $sum }, ал жалпы сан { $total }
symlink = басқа файлға сілтемелер оқылмайды: файлдың өзін қойыңыз
table-without-caption = бұл кестенің атауы жоқ
tables-differ = мұндағы кесте { $found }, `{ $language }` тілінде { $wanted }
template = үлгіде қате бар: { $detail }
template-circle = үлгілер шеңбер болып тұйықталып қалған: { $way }
token-differs = мұнда `{ $found }`, `{ $language }` тілінде `{ $wanted }`
token-extra = `{ $found }` мұнда бар, `{ $language }` тілінде жоқ
token-missing = `{ $wanted }` `{ $language }` тілінде бар, бұл бөлімде жоқ
too-many-links = бір мәтінде сілтеме не сурет тым көп
too-many-values = бір мәтінде мән тым көп
translation-not-accepted = `{ $language }` тіліне бұл аударманы әлі ешкім қабылдаған жоқ
translation-stale = `{ $language }` тіліне аударма қабылданғаннан кейін бастапқы мәтін өзгерді
typed-tenge = мұнда теңге сомасы қолмен жазылған: ол есептелуі керек
unknown-act = `{ $id }` деген акт жоқ
unknown-anchor = `{ $anchor }` белгісі бар тақырып жоқ
unknown-asset = тақырыпта да, `assets` ішінде де `{ $file }` файлы жоқ
unknown-channel = `{ $id }` деген арна жоқ
unknown-entry = `{ $slug }` деген жауап жоқ
unknown-examination = `{ $id }` деген тексеру жоқ
unknown-fact = `{ $id }` деген мән жоқ
unknown-file = бұл файлмен не істерімді білмеймін
unknown-language = анықтамада `{ $code }` тілі жоқ
unknown-link = мұндай сілтеме түрі жоқ: `{ $link }`
unknown-page = `{ $slug }` деген бет жоқ
unknown-part = `{ $fact }` мәнінде `{ $id }` бөлігі жоқ
unknown-picture = `assets/` ішінде `{ $file }` суреті жоқ
unknown-point = бұл жауапта оқырманға арналған `{ $id }` ашық мәселесі жоқ
unknown-region = `{ $slug }` деген өңір жоқ
unknown-template = `{ $name }` деген үлгі жоқ
unknown-theme = `{ $name }` деген тақырып жоқ
unknown-topic = `{ $name }` деген тақырып жоқ
unknown-value = `{ $name }` деген мән жоқ
unreadable = бұл оқылмайды: { $reason }
value-arguments = бұл мән толық емес: `{ $text }`
value-form = бұл мән емес: `{ $text }`
value-in-heading = тақырыпта мән тұра алмайды: мазмұн тізімі өзгеріп кетеді
value-not-alone = бұл мән абзацта жалғыз тұруы керек
value-not-closed = бұл мәннің жабатын жақшалары жоқ
word-value = `{ $key }` сөзі өзіне берілмейтін `{ $value }` мәнін сұрайды
word-without-text = `{ $key }` сөзінде көрсетуге болатын мәтін жоқ
words-syntax = сөздер файлының бұл жолы оқылмайды: { $detail }
yaml-empty = файл бос
yaml-exactly-one = `{ $keys }` ішінен біреуін ғана жазыңыз
yaml-key-twice = `{ $key }` кілті екі рет тұр
yaml-limit = бұл файлда қабатталу не қайталау тым көп
yaml-missing-key = `{ $key }` кілті жоқ
yaml-no-value = мұнда мән жоқ (`{ $expected }`)
yaml-not-one-of = `{ $found }` мыналардың бірі емес: `{ $names }`
yaml-out-of-range = { $number } саны рұқсат етілген шектен тыс
yaml-syntax = бұл жарамды YAML емес: { $detail }
yaml-tab = YAML бос орын күтетін жерде табуляция тұр
yaml-unknown-key = `{ $key }` деген кілт жоқ
yaml-wrong-type = мұнда { $expected ->
        [string] мәтін
        [integer] бүтін сан
        [number] сан
        [boolean] иә не жоқ
        [array] тізім
        [object] кілттер мен мәндер
        [null] ештеңе
      *[other] { $expected }
    } тұруы керек, ал тұрғаны – { $found ->
        [string] мәтін
        [integer] бүтін сан
        [number] сан
        [boolean] иә не жоқ
        [array] тізім
        [object] кілттер мен мәндер
        [null] ештеңе
      *[other] { $found }
    }

## Жариялау
hint-publish-again = команданы қайта іске қосыңыз: ол осы жерден жалғастырып, жетпейтінін ғана жібереді
hint-publish-all = `anyqtama publish --all` барлық файлды қайта жібереді; веб-сервердің тақырыптамалары оның баптауында беріледі
hint-publish-allow = түзетіңіз; осы күйінде шығару керек болса, `--allow { $name }` деп жазыңыз
hint-publish-deletes = бұл беттер шынымен алынуға тиіс болса, `--allow deletes` деп жазыңыз
hint-publish-foreign = бос қалта таңдаңыз; ондағы файлдар біздікімен бірге қала берсе, `--allow foreign` деп жазыңыз
hint-publish-secret = мекенжайдан ат пен құпиясөзді алып тастаңыз; оларды қалай беру керегі README файлында жазылған
hint-publish-take-over = кім жариялап жатқанын біліңіз; ол іске қосу анық аяқталған болса, `--take-over` деп жазыңыз
hint-publish-target = `handbook.yaml` ішіндегі `publish:` орнын атаңыз немесе `s3://bucket/folder`, `https://server/folder`, `./folder` не `site.tar.zst` деп жазыңыз
publish-already-running = осы қалтадан сол орынға жариялау жүріп жатыр
publish-archive = { $path }: файл саны { $files }, { $size }
publish-archive-dry = архивке { $id } шығарылымы кірер еді, файл саны { $files }; ештеңе жазылған жоқ
publish-archive-only-whole = архив тұтас жазылады: одан шығарылымды қайта оқуға да, бұрынғысын қайтаруға да болмайды
publish-bad-target = `{ $text }` жариялау орны бола алмайды
publish-cannot-connect = `{ $name }` орнына қосылуды дайындау мүмкін болмады
publish-conflict = осы арада басқа біреу жариялады
publish-deletes-failed = жаңа шығарылым орнында, бірақ ескінің бәрін алып тастау мүмкін болмады
publish-differs = { $what }: күтілгені `{ $expected }`, шыққаны `{ $found }`, файл саны { $files }, алғашқысы { $file }
publish-done = жарияланды: басылым { $edition }, шығарылым { $id }; жіберілген файл { $files }, { $size }, { $seconds } с
publish-dry = ештеңе өзгертілген жоқ
publish-foreign-folder = `{ $name }` қалтасында бұл бағдарлама жарияламаған файлдар бар
publish-http = `{ $name }` орнымен байланыс шифрланбаған: жіберілгенді жолда басқалар оқып, өзгерте алады
publish-many-deletes = { $count } файл алынар еді, бұл – беттердің { $percent } %-ы
publish-more = тағы { $count }
publish-newer = anyqtama бағдарламасының кейінгі нұсқасы жазған: сол нұсқамен жариялаңыз
publish-no-credentials = `{ $name }` орнының кілттері жоқ: AWS_ACCESS_KEY_ID және AWS_SECRET_ACCESS_KEY мәндерін беріңіз немесе ~/.aws/credentials файлына жазыңыз
publish-no-earlier = мұндай бұрынғы шығарылым жоқ
publish-no-runtime = желіні дайындау мүмкін болмады
publish-no-target = қайда жариялау керегі айтылмаған
publish-not-there = файл жоқ
publish-not-verified = жарияланған сайт { $id } шығарылымынан (басылым { $edition }) өзгеше: айырмашылық саны { $count }
publish-nothing-published = онда әлі ештеңе жарияланбаған
publish-nothing-sent = ештеңе жарияланған жоқ; оқырман бұрынғы сайтты көреді
publish-others-turn = онда басқа біреу жариялап жатыр, басталғаны: { $since }
publish-overdue = тексеру мерзімі өткен жауап саны { $count }: { $names }
publish-part-aside = бұрынғы беттер сақталуда
publish-part-assets = стиль, қаріп, сурет
publish-part-deletes = артығы алынуда
publish-part-entrances = басты беттер
publish-part-pages = беттер
publish-part-reading = қайта оқылуда
publish-placeholder = `{ $address }` мекенжайы тек мысал үшін берілген: оны ашу мүмкін емес
publish-plan = жаңа { $new }, өзгерген { $changed }, тақырыптамасы басқа { $headers }, алынатын { $deleted }, өзгермеген { $unchanged }; жіберілетіні { $size }
publish-purge-failed = шығарылым орнында, бірақ CDN-ге ескі беттерді ұмыту керегі айтылмады
publish-purge-header = CDN-ге арналған `{ $name }` тақырыптамасының жарамды мәні жоқ: { $variable } орта айнымалысын беріңіз
publish-purged = өзгерген мекенжай саны { $count }, тізімі { $path } файлында
publish-resumed = үзілген жариялау жалғастырылды
publish-return-incomplete = бұл шығарылымды тұтас қайтару мүмкін емес: файлдар жетпейді
publish-secret-in-address = `{ $host }` мекенжайында ат, құпиясөз немесе параметр жазылған
publish-stopped = жариялау тоқтады; оқырман көріп отырған беттер бүтін қалады
publish-turn-lost = бұл жариялауды басқа іске қосу өзіне алды
publish-unknown-target = `{ $name }` деген жариялау орны жоқ
publish-up-to-date = істейтін ештеңе жоқ: басылым { $edition }, шығарылым { $id } жарияланған, { $seconds } с
publish-verified = { $id } шығарылымы (басылым { $edition }) жарияланған: файл саны { $files }, { $seconds } с
