# What the tool says, in English. Every language has the same messages with the same values: a test compares them.
severity-error = error
severity-note = note
severity-warning = warning
label-hint = hint
label-also = see also
label-cause = cause
progress = building, { $seconds } s
nothing-written = nothing was written; the last good site stays
accepted = { $count ->
        [one] accepted { $count } translation
      *[other] accepted { $count } translations
    }
summary-problems = { $errors ->
        [one] { $errors } error
      *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
      *[other] { $warnings } warnings
    }
summary-content = entries { $entries } × languages { $languages }, regions { $regions }, address rows { $rows }, acts { $acts }, facts { $facts }, open points { $open }
summary-written = pages { $pages }, files { $files } (written { $written }, removed { $removed }), { $size } kB, { $seconds } s
point-seen = readers see a note
point-unseen = for the owner only
address-taken = the address `{ $slug }` belongs to a page of the site itself
anchor-twice = the anchor `{ $anchor }` stands twice in this text
answer-not-a-sentence = the answer must be one sentence without headings, lists and tables
bad-base-url = `{ $text }` is no address of a site
bad-date = `{ $text }` is no day of the calendar
bad-language = `{ $code }` is no language tag
bad-phone = nobody can dial `{ $number }`
bad-route = `{ $number }` is no number of a route
bad-slug = `{ $slug }` can't be a part of an address
bad-web-address = `{ $link }` is no web address
cannot-write = can't write `{ $path }`
caption-without-table = this caption has no table after it
content-exists = there is a folder `content` already
differs-in-case = the name differs from `{ $other }` only in capital letters
empty-answer = the answer is empty
empty-title = the title is empty
fact-ends = `{ $fact }` ends on { $date }, { $days ->
        [one] in { $days } day
      *[other] in { $days } days
    }
fact-not-valid = `{ $fact }` has no value for { $date }
fact-without-parts = `{ $fact }` has no parts to show in a table
file-too-large = the file is larger than { $megabytes } MB
handbook-unusable = the handbook itself has mistakes
heading-one = a text has no heading of the first level: that is its title
heading-skips = a heading of level { $level } after level { $before }
heading-without-anchor = the heading «{ $text }» has no anchor
headings-differ = the headings differ: here `{ $found }`, in `{ $language }` `{ $wanted }`
hint-accept = compare the texts, then run `anyqtama accept { $folder } --lang { $language }`
hint-base-url = write it as `https://example.kz` or `https://example.kz/handbook`
hint-caption = write a paragraph before it: `: what the table shows`
hint-content-layout = the README says which files a handbook has
hint-cyrillic-letter = the `{ $letter }` is Cyrillic: type the Latin `{ $meant }`
hint-cyrillic-stranger = the `{ $letter }` is Cyrillic; put a hyphen between two alphabets: `PDF-файл`
hint-date = write it as YYYY-MM-DD: `2026-11-22`
hint-differs-in-case = on many disks they are one file: rename one
hint-fact-period = add the period that follows to `content/facts.yaml`
hint-front-matter = start the file with `---`, `title: …`, `answer: …`, `---`
hint-heading-anchor = write `## Heading {"{"}#anchor{"}"}` with small Latin letters; the same in every language
hint-heading-one = start with `##`
hint-html = allowed: span, div, p with lang or dir; b, strong, em, br, sub, sup, q, abbr, bdi
hint-known = known are `{ $names }`
hint-language = a tag is `kk`, `ru`, `kk-Arab`
hint-latin-letter = the `{ $letter }` is Latin: type the Cyrillic `{ $meant }`
hint-latin-stranger = the `{ $letter }` is Latin; put a hyphen between two alphabets: `PDF-файл`
hint-leftover-file = delete it, or move its text into the right file
hint-link-forms = a link is one of { $forms }
hint-lock-line = delete the line and run `anyqtama accept`
hint-looks-russian = it has none of the letters ә ғ қ ң ө ұ ү һ і: is it in the wrong place?
hint-missing-text = write the file, or build with `--drafts` to see the rest
hint-nearest = did you mean `{ $name }`?
hint-new-entry = `anyqtama new entry { $slug }` shows how it looks
hint-new-handbook = `anyqtama new handbook` writes one to start from
hint-not-given = where the source does not say, add the row and write `not_given`
hint-not-utf8 = save the file again as UTF-8
hint-phone = a number has eleven digits: 8(7212)34-70-42; if the source has it wrong, add `faulty: true`
hint-picture = write what it shows: `![words](file)`
hint-point = the point must stand in `open_points` of the entry and have a `note`
hint-run-check = `anyqtama check` names them
hint-slug = use small Latin letters, digits and hyphens: `quota-documents`
hint-theme = a theme is a folder in `themes/`
hint-value-forms = values are mci(70), mci(70, "-тен"), tenge(70), fact("id"), fact_table("id"), open("id")
hint-words-file = translate a copy of `themes/default/words/ru.ftl` as `{ $file }`
hint-yaml-limit = no file of a handbook needs brackets that deep, or aliases like `*a`
hint-yaml-tab = indent with spaces
html-attribute-forbidden = `{ $attribute }` is not allowed in `<{ $tag }>`
html-forbidden = `<{ $tag }>` is not allowed in a text
language-twice = the language `{ $code }` stands twice
leftover-file = this file was left behind by an editor, the system or file synchronisation and is ignored
link-without-text = this link has no words
lists-differ = a list of { $found } here has { $wanted } items in `{ $language }`
lock-line = I can't read this line
looks-russian = this text should be Kazakh and looks like Russian
missing-examination = the examination `{ $id }` is missing
missing-file = this file is missing
missing-part = the part `{ $id }` of `{ $fact }` has no value in this period
missing-text = there is no text in `{ $language }`
missing-translation = `{ $language }` is missing
missing-word = the word `{ $key }` is missing
mixed-letters = `{ $word }` mixes Latin and Cyrillic letters
name-taken = there is a `{ $name }` already
name-twice = the name `{ $name }` stands twice
nested-too-deeply = more than { $depth } things stand in each other here
no-content-folder = there is no handbook here: no folder `{ $folder }`
no-front-matter = this text does not start with its title and answer
no-languages = the handbook has no language
no-regions = the handbook has no regions
no-words = the interface has no words in `{ $language }`
not-a-file = this is neither a file nor a folder
not-utf8 = this is no UTF-8 text
number-twice = the number { $number } stands twice
number-zero = numbers start at 1
numbers-differ = the numbers differ from those in `{ $language }`
output-among-sources = `{ $path }` holds the sources: choose another folder for the site
output-is-root = the root of the disk can't be a site
output-marker-empty = `{ $path }/.gitignore` is empty, so it cannot be told whether anyqtama made the files in this folder. If it did, delete the folder and build again: { $command }
output-not-ours = `{ $path }` holds files that I did not make: choose an empty folder
output-renamed-twice = this file system cannot exchange folders: `{ $path }` was replaced with two renames and was missing for a moment
output-updated-in-place = `{ $path }` is a mount point and cannot be replaced as a whole: its files were updated one by one, assets before pages
record-not-ours = `{ $path }` is a file that I did not make: move it, or write the site into another folder with --out
period-backwards = the period ends on { $to }, before it starts on { $from }
periods-overlap = two periods of `{ $fact }` overlap
phone-not-faulty = `{ $number }` can be dialled: leave `faulty` out
picture-without-words = the picture `{ $file }` has no words for those who can't see it
private-character = the character { $code } of a private range can't be shown
region-without-services = there is no `content/clinics/services.yaml` with the names of the examinations
review-before-check = the next review ({ $review }) is before the last check ({ $checked })
review-overdue = the review was due on { $date }
route-twice = route `{ $number }` stands here twice
script = this script can't be read: { $detail }
style = this style sheet can't be read: { $detail }
sum-differs = the parts add up to { $sum }, not to { $total }
symlink = links to other files are not followed: put the file itself here
table-without-caption = this table has no caption
tables-differ = a table of { $found } here is { $wanted } in `{ $language }`
template = the template has a mistake: { $detail }
template-circle = templates lead in a circle: { $way }
token-differs = here `{ $found }`, in `{ $language }` `{ $wanted }`
token-extra = `{ $found }` stands here and not in `{ $language }`
token-missing = `{ $wanted }` stands in `{ $language }` and not in this section
too-many-links = too many links or pictures in one text
too-many-values = too many values in one text
translation-not-accepted = nobody has accepted this translation into `{ $language }` yet
translation-stale = the source text changed after this translation into `{ $language }` was accepted
typed-tenge = a sum in tenge is typed here: it must be computed
unknown-act = there is no act `{ $id }`
unknown-anchor = there is no heading with the anchor `{ $anchor }`
unknown-asset = there is no file `{ $file }` in the theme or the assets
unknown-channel = there is no channel `{ $id }`
unknown-entry = there is no entry `{ $slug }`
unknown-examination = there is no examination `{ $id }`
unknown-fact = there is no fact `{ $id }`
unknown-file = I don't know what to do with this file
unknown-language = the handbook has no language `{ $code }`
unknown-link = I don't know this kind of link: `{ $link }`
unknown-page = there is no page `{ $slug }`
unknown-part = `{ $fact }` has no part `{ $id }`
unknown-picture = there is no picture `{ $file }` in `assets/`
unknown-point = this entry has no open point `{ $id }` for readers
unknown-region = there is no region `{ $slug }`
unknown-template = there is no template `{ $name }`
unknown-theme = there is no theme `{ $name }`
unknown-topic = there is no topic `{ $name }`
unknown-value = there is no value `{ $name }`
unreadable = this can't be read: { $reason }
value-arguments = this value is not complete: `{ $text }`
value-form = this is no value: `{ $text }`
value-in-heading = a heading can't hold a value: it would change the contents list
value-not-alone = this value must stand alone in its paragraph
value-not-closed = this value has no closing braces
word-value = the word `{ $key }` asks for a value `{ $value }` that it does not get
word-without-text = the word `{ $key }` has no text that can be shown
words-syntax = this line of the words can't be read: { $detail }
yaml-empty = the file is empty
yaml-exactly-one = give just one of `{ $keys }`
yaml-key-twice = the key `{ $key }` stands twice
yaml-limit = this file nests or repeats itself too much
yaml-missing-key = the key `{ $key }` is missing
yaml-no-value = there is no value here (`{ $expected }`)
yaml-not-one-of = `{ $found }` is none of `{ $names }`
yaml-out-of-range = the number { $number } is out of range
yaml-syntax = this is not valid YAML: { $detail }
yaml-tab = a tab stands here where YAML wants spaces
yaml-unknown-key = I don't know the key `{ $key }`
yaml-wrong-type = { $expected ->
        [string] a text
        [integer] a whole number
        [number] a number
        [boolean] yes or no
        [array] a list
        [object] keys with values
        [null] nothing
      *[other] { $expected }
    } should stand here, not { $found ->
        [string] a text
        [integer] a whole number
        [number] a number
        [boolean] yes or no
        [array] a list
        [object] keys with values
        [null] nothing
      *[other] { $found }
    }

## Brochures

brochure-empty = the brochure `{ $slug }` holds nothing
brochure-series = the series `{ $slug }` takes titles and content from its topics or regions
brochure-without-title = the brochure `{ $slug }` has no title
pdf-browser-failed = the browser `{ $path }` does not start
pdf-browser-hangs = the browser did not answer for { $seconds } s and was ended
pdf-browser-lost = the browser ended before the brochure was finished
pdf-done = made { $made }, unchanged { $kept }, { $seconds } s
pdf-heading-lost = the browser's PDF of `{ $brochure }` does not say where `{ $anchor }` stands
pdf-kept = { $path }: { $pages } pages, { $size } kB, unchanged
pdf-made = { $path }: { $pages } pages, { $size } kB
pdf-no-brochures = there is nothing to print: `content/brochures.yaml` names no brochure
pdf-no-browser = PDFs need a browser and none is here: install Chromium, Chrome or Edge, or name one with `--browser`
pdf-no-sandbox = the browser did not start with its sandbox and runs without it; Chromium needs a user other than root, and user namespaces
pdf-page-crashed = the page crashed in the browser
pdf-request = a brochure asked for `{ $address }`, which is no file of it
pdf-style-lost = the browser could not read the page numbers of `{ $brochure }`
pdf-text-lost = the PDF of `{ $brochure }` does not contain all of its text: { $count ->
        [one] one word is missing, `{ $word }`
      *[other] { $count } words are missing, the first is `{ $word }`
    }; the browser may lack a font for them
pdf-unknown-brochure = there is no brochure `{ $name }`
pdf-unknown-browser = there is no browser `{ $path }`
pdf-unsettled = headings of `{ $brochure }` change their pages with every pass
hint-print-long-address = link to a page that leads there, or name the portal in `content/channels.yaml`
hint-print-stale-pdfs = run `anyqtama pdf` with the same options, then build again
hint-print-wide-table = use fewer columns or shorter words
print-coarse-picture = the picture `{ $file }` has only { $width } dots across: paper needs { $wanted }
print-long-address = nobody types an address of { $length } letters from paper
print-other-address = the link shows `{ $shown }` and leads to `{ $address }`: on paper only one of them can be followed
print-stale-pdfs = { $count ->
        [one] the PDF of `{ $names }` is out of date and is left out of the site
      *[other] { $count } PDFs are out of date and are left out of the site: `{ $names }`
    }
print-wide-table = this table is wider than the page: { $letters } letters where { $room } have room

## Search

alias-empty = nobody searches by `{ $alias }`: these words only make questions of others
hint-alias-empty = name what the answer is about
question-hidden = a search for all words of this title shows «{ $other }» first
hint-question-hidden = say in the title, or in `aliases`, what only this answer is about
search-heavy = the search index of { $language } weighs { $kilobytes } kB compressed: phones load it before the first answer
hint-search-heavy = shorten long texts, or divide the handbook
synonym-nowhere = the synonyms of `{ $word }` lead nowhere: no text has any of these words
hint-synonym-nowhere = add a word that the handbook uses, or remove the line
title-twice = another question has the same title
hint-title-twice = readers can't tell them apart: change one
## Publishing
hint-publish-again = run the command again: it goes on from here and sends only what is missing
hint-publish-all = `anyqtama publish --all` sends every file again; headers of a web server are set in its configuration
hint-publish-allow = put it right; or, if it must go out as it is, say `--allow { $name }`
hint-publish-deletes = if these pages shall really go, say `--allow deletes`
hint-publish-foreign = choose an empty folder; or, if its files may stay among ours, say `--allow foreign`
hint-publish-secret = take the user and the password out of the address; the README says how to give them
hint-publish-take-over = ask who publishes; if that run has surely ended, say `--take-over`
hint-publish-target = name a target of `publish:` in `handbook.yaml`, or write `s3://bucket/folder`, `https://server/folder`, `./folder` or `site.tar.zst`
hint-route = each number by itself, without spaces: numbers: ["12", "63к"]
publish-already-running = another publish to this target is running from this folder
publish-archive = { $path }: files { $files }, { $size }
publish-archive-dry = the archive would hold release { $id }, files { $files }; nothing was written
publish-archive-only-whole = an archive is written whole: nothing in it can be read back or brought back
publish-bad-target = `{ $text }` is no place to publish to
publish-cannot-connect = can't prepare the connection to `{ $name }`
publish-conflict = somebody else published in the meantime
publish-deletes-failed = the new release is in place, but not everything old could be removed
publish-differs = { $what }: expected `{ $expected }`, found `{ $found }` in { $files ->
        [one] { $files } file
      *[other] { $files } files
    }, first in { $file }
publish-done = published: edition { $edition }, release { $id }; sent { $files ->
        [one] { $files } file
      *[other] { $files } files
    }, { $size }, { $seconds } s
publish-dry = nothing was touched
publish-foreign-folder = `{ $name }` holds files that were not published by me
publish-http = the connection to `{ $name }` is not encrypted: everybody on the way can read and change what is sent
publish-many-deletes = { $count ->
        [one] { $count } file
      *[other] { $count } files
    } would go, { $percent } % of the pages
publish-more = and { $count } more
publish-newer = was written by a later version of anyqtama: publish with that one
publish-no-credentials = there are no keys for `{ $name }`: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write them to ~/.aws/credentials
publish-no-earlier = there is no such earlier release
publish-no-runtime = can't prepare the network
publish-no-target = nobody said where to publish
publish-not-there = is not there
publish-not-verified = the published site is not release { $id } (edition { $edition }): { $count ->
        [one] { $count } difference
      *[other] { $count } differences
    }
publish-nothing-published = nothing has been published there yet
publish-nothing-sent = nothing was published; readers see what they saw
publish-others-turn = somebody else has been publishing there since { $since }
publish-overdue = the review of { $count ->
        [one] { $count } entry
      *[other] { $count } entries
    } is overdue: { $names }
publish-part-aside = keeping the old pages
publish-part-assets = styles, fonts, pictures
publish-part-deletes = removing what is gone
publish-part-entrances = home pages
publish-part-pages = pages
publish-part-reading = reading back
publish-placeholder = the address `{ $address }` is only an example: nobody can visit it
publish-plan = new { $new }, changed { $changed }, other headers { $headers }, removed { $deleted }, unchanged { $unchanged }; { $size } to send
publish-purge-failed = the release is in place, but the CDN was not told to forget the old pages
publish-purge-header = the header `{ $name }` for the CDN has no usable value: set the environment variable { $variable }
publish-purged = changed addresses { $count }, listed in { $path }
publish-resumed = an interrupted run was taken up
publish-return-incomplete = this release can't be brought back whole: files are missing
publish-secret-in-address = the address of `{ $host }` holds a user, a password or a query
publish-stopped = the publish stopped; pages that readers see stay whole
publish-turn-lost = somebody took over this publish
publish-unknown-target = there is no target `{ $name }`
publish-up-to-date = nothing to do: edition { $edition }, release { $id } is published, { $seconds } s
publish-verified = the published site is release { $id } (edition { $edition }): files { $files }, { $seconds } s
## The live preview
preview-address = the preview is at { $address }
preview-all = everything
preview-as-of = as of
preview-away = the preview is not running; the page will follow again when it is back
preview-bar = preview
preview-behind = a language is behind
preview-board = editors' board
preview-board-address = the editors' board is at { $address }
preview-broken = broken
preview-broken-text = The last good page stays below. This notice goes away by itself when everything is mended.
preview-broken-title = The handbook can't be built yet
preview-changes = What changes until then
preview-close = close
preview-compare = side by side
preview-complete = complete
preview-copied = copied: { "{" }path{ "}" }
preview-differences = differences in numbers, dates, links and phones: { "{" }count{ "}" }
preview-differs = differs from the other language
preview-drafts = drafts
preview-empty = nothing here in this language
preview-entry = question
preview-fact-ends = { $date }: the value `{ $fact }` ends
preview-fact-starts = { $date }: a new value of `{ $fact }` holds
preview-facts = values used
preview-filter = Show
preview-heavy = heavier than the budget
preview-hide = hide
preview-kind = kind
preview-language = language
preview-missing = missing
preview-more = { $count ->
        [one] and { $count } more problem
      *[other] and { $count } more problems
    }
preview-network-address = from other devices: { $address }
preview-no-changes = nothing changes until then
preview-no-port = no port from { $port } on is free at { $host }
preview-no-problems = no problems
preview-no-site = There is nothing to show yet
preview-no-threads = the system gives the preview no threads
preview-not-opened = the program could not be started
preview-nothing-fits = nothing fits
preview-open-in-vscode = open in VS Code
preview-open-points = open points
preview-opened = opened: { "{" }path{ "}" }
preview-other-page = page
preview-overdue = the review is overdue
preview-page = title
preview-parity = differences between languages
preview-phone = phone
preview-phone-width = width
preview-port-busy = port { $wanted } is busy; port { $port } is free
preview-print = on paper
preview-problems = problems
preview-region = region
preview-review-by = next review
preview-review-due = { $date }: «{ $title }» must be reviewed
preview-rows = rows: { "{" }count{ "}" }
preview-same = numbers, dates, links and phones are the same
preview-show = show the preview bar
preview-source = to the source
preview-source-help = Click a part of the page, or choose it with Tab and press Enter. Escape ends.
preview-stale = out of date
preview-stop = Ctrl-C ends the preview
preview-until = until
preview-updated = { $files ->
        [one] { $files } file changed
      *[other] { $files } files changed
    }, { $milliseconds } ms
preview-weight = { $size } of { $budget } kB
preview-with-open-points = there are open points
preview-with-problems = there are problems
