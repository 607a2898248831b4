# Messages of the program in English. Every language has the same messages with the same arguments: a test compares them.
problems-alike = { $count ->
        [one] { $count } more like this
      *[other] { $count } more like this
    }: { $code }. To see all: --all-problems
severity-error = error
severity-note = note
severity-warning = warning
label-hint = hint
label-also = see also
label-cause = cause
progress = building, { $seconds } s
nothing-written = nothing was written; the last good site is unchanged
accepted = { $count ->
        [one] accepted { $count } translation
      *[other] accepted { $count } translations
    }
bidi-character = the character { $code } { $name } changes the order in which text is displayed
bullet-sign = `{ $sign }` does not make a list item
callout = this is not a kind of callout: the sign is shown as text
checkbox-form = this checkbox is shown as text
clock-wrong = the clock of this computer shows a time before 1970
control-character = the control character { $code } is not allowed in a text
damaged-character = U+FFFD marks a character that was lost when the text was converted
code-fence-text = readers do not see `{ $text }` after the code fence
comment-not-closed = the comment is not closed: `-->` is missing
definition-twice = the definition `[{ $label }]` exists already; readers never see this one
definition-unused = no link uses the definition `[{ $label }]`, so readers never see it
fix-byte-order-mark = the byte order mark is removed
fix-line-ends = line ends become those of Unix (LF)
fix-nothing = nothing to fix
fix-utf-16 = UTF-16 becomes UTF-8
fix-would-write = { $files ->
        [one] { $files } file would change; nothing was written. To write it: anyqtama fix --write
      *[other] { $files } files would change; nothing was written. To write them: anyqtama fix --write
    }
fix-written = { $files ->
        [one] fixed { $files } file
      *[other] fixed { $files } files
    }
footnote-missing = there is no footnote `[^{ $name }]`
footnote-twice = the footnote `[^{ $name }]` is defined twice
footnote-unused = nothing refers to the footnote `[^{ $name }]`
heading-attributes = a heading can only have an anchor; its other attributes are not used
heading-not-heading = this is not a heading: a space is missing after `#`
hint-brochure-series = in a series, `topics` (with `each: topic`) or `areas` (with `each: area`) choose for which of them brochures are made; remove the other keys, or remove `each` for one brochure with this content
hint-bullet-sign = start each item with `- `
hint-callout = the kinds are `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]`, alone on the first line of a quote (`> `)
hint-checkbox-form = write `- [ ] text`: one space inside the brackets, one after them
hint-damaged-character = type the original character in its place
hint-code-fence-text = put these words into the text, or delete them
hint-definition-twice = give one of them another label
hint-definition-unused = link to it with `[text][{ $label }]`, or delete it
hint-delete-character = delete it: place the cursor after it and press Backspace
hint-footnote-missing = add a paragraph `[^{ $name }]: text`
hint-footnote-renamed = give the mark and the footnote the same name: nothing refers to the footnote `[^{ $name }]`
hint-footnote-twice = give one of them another name
hint-footnote-unused = write `[^{ $name }]` where it belongs, or delete it
hint-heading-not-heading = write `## Heading {"{"}#anchor{"}"}`
hint-indented-code = delete the spaces; for code, put it between lines of ```
hint-link-not-link = no space between `]` and `(`, and no spaces in the address: `[text](https://…)`
hint-link-title = put these words into the text, or delete them
hint-list-from-year = write `{ $number }\.`, or start the sentence with another word
hint-list-not-nested = { $spaces ->
        [one] put one more space before it
      *[other] put { $spaces } more spaces before it
    }
hint-markup-left = put `{ $sign }` directly before and after the words, in one paragraph; if the sign is meant, write `\` before it
hint-markup-unknown = delete `{ $sign }`
hint-merge-conflict = keep one version and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`
hint-no-scripts = translate it as a language of its own, without `derived_from` and `script`
hint-number-not-list = put a space after the number and an empty line before the list; if no list is meant, write `\` before the dot
hint-svg = export the picture again as a plain SVG, or as PNG
hint-table-extra-cell = add a column to the header and to the line of hyphens, or write `\|` for a bar within a cell
hint-table-not-table = the second line must be `|---|---|`, and an empty line must precede the table
hint-yaml-indentation = give keys of one group the same number of spaces
hint-yaml-invalid = compare the quotes, brackets and indentation of this line and the line before it with similar lines
hint-yaml-leading-zero = write it without the zero; if it is not a number, put it in quotes
hint-yaml-lost-comment = put the whole text in quotes, or move the comment to a line of its own
hint-yaml-lost-sign = put the whole text in quotes
hint-yaml-no-key = write the key and a colon before the value; if the line continues a text, put the whole text in quotes
hint-yaml-open-quote = add the same quote at the end of the text
hint-yaml-quotes = write `{ $key }: "…"`; use «…» for quotes inside
hint-yaml-second-document = delete the line
hint-yaml-space-after-colon = write `{ $key }: { $value }`
hint-yaml-text-after-quote = put the whole text between one pair of quotes; use «…» inside
hint-yaml-unusual-space = delete it and press the space bar
indented-code = four spaces at the start of a line make this a block of code
invisible-character = the invisible character { $code } { $name } is not allowed here
address-not-link = this address does not become a link
backtick-left = this backtick is shown as text
code-fence-open = this block of code is not closed: everything after it is shown as code
definition-invalid = this line defines neither a footnote nor a link and is shown as text
definition-missing = there is no definition `[{ $label }]:`, so this is not a link
emphasis-in-number = the asterisks between these digits become italics, and readers do not see them
emphasis-in-address = `{ $sign }` inside this address makes words italic or bold and cuts the address
entity-left = `{ $text }` is shown as text
footnote-empty = the footnote `[^{ $name }]` has no text
hint-address-not-link = write it as `https://egov.kz`, without spaces
hint-backtick-left = use «…» for quotes; code has a backtick on both sides
hint-bullet-deep = delete spaces before it: an item of an inner list is indented by two spaces more than the item above it
hint-bullet-glued = put a space after `{ $sign }`; if the sign is meant, write `\` before it
hint-code-fence-open = put the same signs on a line of their own after the code
hint-definition-invalid = for a footnote write `[^1]: text` and `[^1]` in the text; for a link only its address after the colon
hint-definition-missing = write the address behind the text: `[text](https://…)`, or add a line `[{ $label }]: https://…`
hint-emphasis-in-number = write `×`, or `\*` for an asterisk
hint-emphasis-in-address = put a web address in angle brackets, `<https://…>`, and write `\{ $sign }` in a name such as `@name`
hint-address-glued = put a space or a hyphen after the address
hint-comment-form = write a note that readers do not see as `<!-- note -->`, with two hyphens on each side
hint-plain-text = delete `{ $sign }`: titles and names have no markup; write a character such as « itself
hint-caption-line = put an empty line before the caption of a table; otherwise delete `:`
hint-entity-left = type the character itself; an HTML entity has a known name and ends with `;`
hint-footnote-empty = write the text after the colon
hint-heading-underlined = the line below it makes it a heading; put an empty line between them, or write `## Heading {"{"}#anchor{"}"}`
hint-html-attribute-twice = delete one of them
hint-html-end-alone = delete it, or write `<{ $tag }>` where the part starts
hint-html-markdown = write it in Markdown: `{ $form }`
hint-html-not-closed = write `</{ $tag }>` where the part ends
hint-html-tag-invalid = write `<b>text</b>`; attributes have the form `lang="ru"`; if the sign is meant, write `\` before it
hint-html-tag-open = add `>`, and close each quote of its attributes
hint-link-reversed = write the text in `[ ]` and the address in `( )`: `[text](https://…)`
hint-list-item-empty = write its text after the sign, or delete the sign
hint-list-sign-changes = use one sign for all items; if two lists are meant, put an empty line between them
hint-markdown-in-html = put an empty line after the start tag and before the end tag
hint-markup-in-description = put this before or after the picture
hint-markup-underscore = write `{ $sign }` in its place: it also works next to letters
hint-picture-form = for a picture write `![description]({ $file })`, with no space after `!`
hint-private-use = delete it and type the sign again; a list item starts with `- `
hint-tab-in-text = for a table write `| text | text |`, else type a space
hint-table-line-without-bars = put an empty line after the table; if a row is meant, write its bars `|`
html-attribute-twice = the attribute `{ $attribute }` is in `<{ $tag }>` twice: the second one has no effect
html-end-alone = `</{ $tag }>` closes nothing: no `<{ $tag }>` is open
html-not-closed = `<{ $tag }>` is not closed: it applies to all the text after it
html-tag-invalid = the tag `{ $tag }` is incomplete and is shown as text
html-tag-open = the tag `<{ $tag }` does not end: readers do not see the text after it
list-item-empty = this list item is empty
list-sign-changes = another sign starts a new list here
markdown-in-html = Markdown has no effect inside this block of HTML: its signs are shown as text
markup-in-description = the description of a picture is plain text: readers do not see links, HTML, footnotes and values in it
tab-in-text = a tab or several spaces separate words here; readers see one space
table-line-without-bars = this line becomes a row of the table above it
front-matter-open = the front matter does not end: the line `---` is missing before this one
hint-front-matter-open = put a line of three hyphens `---` after title and answer
hint-yaml-comma = write one comma between the parts: `[a, b]`, `{"{"}kk: "…", ru: "…"{"}"}`; put a text with signs in quotes
hint-yaml-escape = write `\\` for a backslash
hint-yaml-boolean = write `true` for yes, `false` for no
hint-yaml-duplicate-key = delete one of the two lines
hint-yaml-integer = write only the digits of a whole number, without quotes: `7`
hint-yaml-items-or-word = if there is none, write `{ $word }`; otherwise start each item on a line of its own with `- { $key }: `
hint-yaml-list-or-word = write it in brackets: `[{ $text }]`; if there is none, write `{ $word }`
hint-yaml-mapping = write a key and its value: `{ $key }: …`; the keys are `{ $keys }`
hint-yaml-missing-key = add a line `{ $key }: …`
hint-yaml-no-value = write the value after the colon; if it is not needed, delete the line
hint-yaml-number = write only digits, without spaces, units and quotes, with a dot before decimals: `1250.5`
hint-yaml-one-value = write one value here, without `[ ]` and `- `; a key that does not belong to the line above has too many spaces before it
hint-yaml-texts = write the text in each language: `{"{"}kk: "…", ru: "…"{"}"}`
hint-yaml-items = start each item with `- `
hint-yaml-list = write it in brackets: `[{ $text }]`
hint-yaml-open-bracket = add `{ $closing }` at the end; if this is a text, put the whole text in quotes
yaml-comma = parts in brackets are separated by one comma
yaml-escape = `{ $text }` has no meaning in double quotes
hint-comment-not-closed = add `-->` where the note ends
link-not-link = this looks like a link, but is shown as text
link-title = readers do not see the title “{ $title }” of this link
list-from-year = this sentence becomes a list that starts with the number { $number }
list-not-nested = this is not a part of the list item above it
markup-left = `{ $sign }` is shown as text here
markup-unknown = `{ $sign }` has no meaning and is shown as text
merge-conflict = an unresolved merge conflict starts here
number-not-list = `{ $marker }` does not start a list item here
summary-problems = { $errors ->
        [one] { $errors } error
      *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
      *[other] { $warnings } warnings
    }
summary-content = entries: { $entries }, languages: { $languages }, areas: { $areas }, places: { $places }, acts: { $acts }, facts: { $facts }, open points: { $open }
summary-written = pages: { $pages }, files: { $files } (written: { $written }, removed: { $removed }), { $size } kB, { $seconds } s
point-public = readers see a note
contact-no-phone = { $name }: no phone
contact-nothing = { $name }: no phone, and no address or link
point-internal = for the content owner only
reserved-address = the address `{ $slug }` is reserved for a page that the program generates
duplicate-anchor = duplicate anchor `{ $anchor }`
answer-not-a-paragraph = the answer must be a single paragraph without headings, lists or tables
invalid-base-url = `{ $text }` is not a valid site address
invalid-date = `{ $text }` is not a valid date
invalid-language = `{ $code }` is not a valid language tag
invalid-map = `{ $text }` is not a link to a map
invalid-phone = `{ $number }` is not a valid phone number
area-has-file = the places of the area `{ $area }` are in its own file: add them there
area-without-directory = `{ $name }` does not name a directory: write the directory and the area, such as `offices/north`
area-without-parent = the area `{ $parent }`, to which this one belongs, does not exist
area-without-places = the area `{ $area }` has no places
csv-after-quote = text follows the closing quotation mark
csv-cells = the row has { $cells } of { $columns } cells
csv-open-quote = the quotation mark of this cell is not closed
directory-without-data = the directory `{ $name }` has no `directory.yaml`
directory-without-dates = `checked_on` and `review_by` are missing: the areas listed in this file need them
duplicate-place = this place is already listed for the same services
empty-cell = the cell of the column `{ $column }` is empty
half-coordinates = one of the two coordinates is missing
hint-csv-cells = a cell with the separator or a line break must be in quotation marks
hint-csv-quote = write two quotation marks for one inside a cell
hint-degrees = write degrees with a decimal point, north and east positive: 51.1282 and 71.4304
field-addresses = addresses
field-transport = transport
field-service = service
field-directions = directions
field-web = web addresses
field-hours = opening hours
field-coordinates = coordinates
field-lat = latitude
field-lon = longitude
field-description = description
field-headings = headings
field-choose = choice of an area
field-area = area
field-areas = areas
field-other-areas = other areas
field-brochure = brochure
field-every-service = every area has every service
field-required = required fields
field-apart = in a section of its own
field-directory = directory
choice-area = areas
choice-transport = transport
choice-phones = phones
choice-hours = opening hours
hint-field-not-given = if the source does not give it, write `{ $name }: not_given`
hint-hours = write days and times such as `Mo-Fr 09:00-13:00,14:00-18:00; Sa off; PH off`, or `24/7`
hint-hours-day-twice = write all hours of a day in one part, with commas between them: `Mo-Fr 09:00-13:00,14:00-18:00`, `Mo-We,Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00`
hours-day-twice = `{ $text }` gives times for a day that already has some
asterisk-note = this asterisk seems to begin a note; it becomes markup, and readers do not see it
hint-asterisk-note = write a footnote: `[^1]` behind the word, and `[^1]: …` in a paragraph of its own; or write `\*` for the asterisk
code-of-markdown = this text is a block of code: readers see its signs instead of its form
hint-code-of-markdown = delete this line and the line with ``` at the end of the block
lines-run-together = readers see this line and the line above it as one
hint-lines-run-together = start each line with `- `, or put empty lines between them; rows of a table need `|` between their cells
letter-in-number = the letter `{ $letter }` is inside a number
hint-letter-in-number = write the digit `{ $digit }`
hint-web-address = copy the address from the browser: its name has letters of one script, a dot before the last part (`.kz`), no commas and no spaces
text-after-html = this line belongs to the HTML above it and is not a paragraph
hint-text-after-html = put an empty line before it
link-text-differs = readers see `{ $text }`, but the link leads to `{ $address }`
hint-link-text-differs = write the same address in both places, or a text in words
text-without-words = `{ $text }` says nothing to readers
hint-text-without-words = leave it out if nothing is known; in a table, a text with a comma needs quotes: "Abay Street, 5"
date-impossible = there is no date `{ $text }`
hint-date-impossible = correct the day or the month
hint-yaml-single-quotes = put the text in single quotes: `{ $key }: '…'`
hint-no-grouping = if `{ $number }` is meant, write it without the point
list-in-plain-text = readers see the lines of this text as one line
hint-list-in-plain-text = write one sentence; a list belongs in the text of the answer
invalid-degrees = `{ $text }` is not a valid coordinate
invalid-email = `{ $text }` is not a valid e-mail address
invalid-hours = `{ $text }` is not a valid time of opening
missing-csv-column = the column `{ $name }` is missing
missing-field = `{ $name }` is missing
missing-placeholder = the placeholder `{ $placeholder }` is missing
missing-service = there is no place for the service `{ $id }`
place-without-service = the place has no service
unknown-area = unknown area `{ $slug }`
unknown-csv-column = unknown column `{ $name }`
unknown-directory = unknown directory `{ $name }`
unknown-route-kind = unknown kind of transport `{ $name }`
unknown-service = unknown service `{ $id }`
cannot-read-texts = cannot read the texts in `{ $path }`
cannot-read-table = cannot read the table `{ $path }`
cell-with-date = the cell holds a date or a time
cell-with-error = the cell holds an error of the spreadsheet: `{ $text }`
export-open-points = open points of places, which a table has no column for, are left out: { $count }
export-summary = places written: { $places }
hint-cell-text = give the cell the format «text» and type its content
hint-import-text-write = write it in the new file
hint-import-column = add it to `content/directories/{ $directory }/import.yaml`: `columns: {"{"}"{ $name }": …{"}"}`, where … is `ignore` or one of { $columns }
hint-sheets = the file has: { $names }
hint-table-format = save the table as .xlsx or as .csv
hint-table-utf8 = save the table as «CSV UTF-8» or as .xlsx
import-column = { $heading } → { $column }
import-column-left-out = { $heading }: left out
import-more = and { $count } more; `--all` shows them
import-no-heading = the column of this cell has no heading
import-no-sheet = the file has no sheet `{ $name }`
import-nothing-written = nothing was written
import-summary = new: { $new }, changed: { $changed }, gone: { $gone }, unchanged: { $same }
import-text-caption = the table had no caption and now has the text of its heading: «{ $text }»
import-text-fragment = the link leads to `#{ $fragment }` in another text, which has other anchors now: it leads to the beginning of the text
import-text-front-matter = the lines between `---` cannot be read and were left out
import-text-headings = the text has other headings than the one in `{ $language }`: { $here } here, { $there } there
import-text-left-out = `{ $key }` has no place in the front matter of an entry and was left out
import-text-no-answer = the text does not begin with one or two sentences that could be the answer
import-text-no-title = the text has no heading of the first level: its title is the name of the file
import-text-none = there are no Markdown files in `{ $path }`
import-text-summary = new entries: { $entries }, files: { $files }
import-text-too-long = the file is longer than 10 MB
import-text-twice = the same text in `{ $language }` is also in `{ $other }`
table-format = `{ $path }` is neither a spreadsheet (.xlsx) nor a CSV
invalid-route = `{ $number }` is not a valid route number
invalid-slug = `{ $slug }` is not a valid name: it becomes part of an address
invalid-web-address = `{ $link }` is not a valid web address
cannot-write = cannot write `{ $path }`
hint-disk-full = free space on the disk, then run the command again
hint-disk-read-only = allow writing there, or choose another folder
caption-without-table = this caption is not followed by a table
content-exists = the folder `content` already exists
differs-in-case = the name differs from `{ $other }` only in letter case
empty-answer = the answer is empty
empty-title = the title is empty
columns-differ = `{ $table }` has neither one column nor the columns of `{ $choices }`
empty-table = `{ $table }` has no rows, columns or results
fact-expires = `{ $fact }` expires on { $date }, { $days ->
        [one] in { $days } day
      *[other] in { $days } days
    }
fact-not-valid = `{ $fact }` has no value for { $date }
fact-without-parts = `{ $fact }` has no parts to show in a table
file-too-large = the file is larger than { $megabytes } MB
handbook-invalid = the handbook itself has errors
heading-level-one = level 1 headings are not allowed: the title is the level 1 heading
heading-level-skipped = a heading level is skipped: level { $level } follows level { $before }
heading-without-anchor = the heading «{ $text }» has no anchor
headings-differ = the headings differ: `{ $found }` in `{ $here }`, `{ $wanted }` in `{ $language }`
hint-accept = compare the texts, then run `anyqtama accept { $folder } --lang { $language }`
hint-base-url = write it as `https://example.kz` or `https://example.kz/handbook`
hint-caption = add a paragraph before the table: `: what the table shows`
hint-content-layout = see docs/writing.md for the files of a handbook
hint-cyrillic-letter = `{ $letter }` is Cyrillic: replace it with the Latin `{ $meant }`
hint-cyrillic-unmatched = `{ $letter }` is Cyrillic; separate the two alphabets with a hyphen: `PDF-файл`
hint-date = write it as YYYY-MM-DD: `2026-11-22`
hint-differs-in-case = rename one of the files: many file systems treat both names as the same file
hint-fact-period = add the next period to `content/facts.yaml`
hint-front-matter = start the file with `---`, `title: …`, `answer: …`, `---`
hint-heading-anchor = write `## Heading {"{"}#anchor{"}"}` with lowercase Latin letters; use the same anchor in every language
hint-heading-level-one = start with `##`
hint-html = use only span, div and p with lang or dir; b, strong, em, br, sub, sup, q, abbr, bdi, details, summary
hint-valid-names = use one of { $names }
hint-language = write it as `kk`, `ru` or `kk-Arab`
hint-latin-letter = `{ $letter }` is Latin: replace it with the Cyrillic `{ $meant }`
hint-latin-unmatched = `{ $letter }` is Latin; separate the two alphabets with a hyphen: `PDF-файл`
hint-leftover-file = delete it, or move its text into the right file
hint-link-forms = use one of { $forms }
hint-links-differ = if both links are right, give them one name in `links.yaml` and write `link:NAME`, or add the difference to `same_except`
hint-root-file = put it into `assets/root/` as `NAME.txt` or `.well-known/NAME`, with Latin letters, digits, `-`, `_` and `.` only
hint-lock-entry = delete the line and run `anyqtama accept`
hint-looks-russian = check that the text is under the right language: it contains none of the letters ә ғ қ ң ө ұ ү һ і
hint-missing-text = write the file, or use `--drafts` to build without it
hint-did-you-mean = did you mean `{ $name }`?
hint-new-entry = write it; to get an example, run `anyqtama new entry NAME` with an unused name
hint-new-handbook = run `anyqtama new handbook` in an empty folder to create one to start from
hint-not-given = if the source does not give it, add a place with `addresses: not_given`
hint-not-utf8 = save the file as UTF-8
hint-phone-area-code = add the area code: `{ $example }`; if the source itself is wrong, add `faulty: true`
hint-phone-characters = write digits, spaces, hyphens and brackets, one number per item, and an extension as `ext. 5`; if the source itself is wrong, add `faulty: true`
hint-phone-code = no country has this calling code; if the source itself is wrong, add `faulty: true`
hint-phone-country = add `country: KZ` with the code of your country to `handbook.yaml`, or start the number with `+` and the calling code
hint-phone-length = the number has too many or too few digits; a complete one: `{ $example }`; if the source itself is wrong, add `faulty: true`
hint-phone-range = no number in use starts like this; a complete one: `{ $example }`. If the source itself is wrong, add `faulty: true`; if the number is right, write it with `+` and the calling code
hint-phone-unknown-range = compare it with the source; if the source itself is wrong, add `faulty: true`
hint-country = write its ISO 3166 code in capital letters: `KZ`
hint-map = write a web address with `{"{"}address{"}"}`, or with `{"{"}lat{"}"}` and `{"{"}lon{"}"}`: `https://www.openstreetmap.org/search?query={"{"}address{"}"}`
hint-alt-text = describe what the picture shows: `![description](file)`
hint-open-point = add the point with a `note` to the `open_points` of the entry
hint-run-check = run `anyqtama check` to list them
hint-slug = use lowercase Latin letters, digits and hyphens: `lost-card`
hint-theme = use the name of a folder in `themes/`
hint-picture-invalid = save or copy the picture again
hint-picture-mislabelled = give the file the ending of its format, and change it in the texts
hint-placeholder-braces = write two braces on each side: `{ $value }`
hint-placeholder-forms = use one of times("id", 70), times("id", 70, "-тен"), amount("id", 70), fact("id"), fact_table("id"), table("id"), range("id"), calculator("id"), open("id"), note("id")
hint-ui-strings-file = run `anyqtama theme eject words/en.ftl`, save the copy as `{ $file }` and translate it
hint-yaml-limit = remove deeply nested brackets and aliases such as `*a`
hint-yaml-tab = indent with spaces
html-attribute-forbidden = the attribute `{ $attribute }` is not allowed in `<{ $tag }>`
html-forbidden = `<{ $tag }>` is not allowed
duplicate-language = duplicate language `{ $code }`
leftover-file = this file was left behind by an editor, the system or file synchronisation and is ignored
link-without-text = this link has no text
lists-differ = the lists differ: { $found ->
        [one] { $found } item
      *[other] { $found } items
    } in `{ $here }`, { $wanted } in `{ $language }`
invalid-lock-entry = this line is not a valid entry of translations.lock
looks-russian = this text should be Kazakh but looks Russian
missing-file = this file is missing
missing-part = the part `{ $id }` of `{ $fact }` has no value in this period
missing-text = the text in `{ $language }` is missing
missing-translation = the translation into `{ $language }` is missing
missing-column = this row has no number in the column `{ $column }`
missing-ui-string = the interface string `{ $key }` is missing
row-without-start = `from` is missing or too low: the first row has `from: 1`, each other row a higher number than the row before
mixed-letters = `{ $word }` mixes Latin and Cyrillic letters
name-exists = `{ $name }` already exists
duplicate-name = duplicate name `{ $name }`
nested-too-deeply = nested more than { $depth } levels deep
no-content-folder = no handbook found: the folder `{ $folder }` does not exist
no-front-matter = the front matter with title and answer is missing
no-languages = the handbook has no languages
no-ui-strings = there are no interface strings in `{ $language }`
not-a-file = expected a file or a folder, found something else
not-utf8 = the file is not valid UTF-8
duplicate-number = duplicate number { $number }
invalid-number = 0 is not a valid number: numbers start at 1
numbers-differ = the numbers differ from those in `{ $language }`
output-inside-sources = `{ $path }` contains source files: choose another output folder
output-is-root = the root folder of a disk cannot be the output folder
output-lost = the output could not be written completely: the disk may be full
output-marker-empty = `{ $path }/.gitignore` is empty, so it is unclear whether anyqtama created the files in this folder. If it did, delete the folder and build again: { $command }
output-foreign = `{ $path }` contains files that were not generated by anyqtama: choose an empty output folder
output-renamed-twice = this file system cannot exchange folders: `{ $path }` was replaced with two renames and was missing for a moment
output-updated-in-place = `{ $path }` is a mount point and cannot be replaced as a whole: its files were updated one by one, assets before pages
build-manifest-foreign = `{ $path }` was not generated by anyqtama: move it, or choose another output folder with --out
period-reversed = the period ends on { $to }, before its start on { $from }
periods-overlap = two periods of `{ $fact }` overlap
phone-valid = `{ $number }` is a valid phone number: remove `faulty`
phone-unknown-range = `{ $number }` has a possible length, but its area code or number range is not in use
picture-empty = the file is empty, not a picture
picture-invalid = this is not a picture of the format { $named }
picture-mislabelled = this is a { $found }, but the name says { $named }
picture-without-alt-text = the picture `{ $file }` has no alternative text
private-use-character = the private-use character { $code } cannot be displayed
review-before-check = the next review ({ $review }) is before the last check ({ $checked })
review-overdue = the review was due on { $date }
duplicate-route = duplicate route `{ $number }`
invalid-script = this is not a valid script: { $detail }
invalid-style-sheet = this is not a valid style sheet: { $detail }
sum-mismatch = the parts add up to { $sum }, expected { $total }
root-file = the file `{ $file }` cannot be at the root of the site
root-file-exists = the file `{ $file }` is written by anyqtama itself
same-name = there are two files of this name: their letters are composed differently
svg-attribute = the attribute `{ $name }` runs a script and is not allowed in an SVG picture
svg-copies = this SVG picture copies its parts too often
svg-element = `{ $name }` is not allowed in an SVG picture
svg-external = `{ $name }` refers to something outside this SVG picture
svg-invalid = this is not a valid SVG picture
share-picture-size = the picture for shared links must have { $wanted } pixels, but has { $found }
symlink = symbolic links are not followed: put the file itself here
table-extra-cell = this cell is not shown: the table has only { $columns } columns
table-not-table = this looks like a table, but is shown as text
table-without-caption = this table has no caption
tables-differ = the tables differ: { $found } in `{ $here }`, { $wanted } in `{ $language }`
invalid-template = this is not a valid template: { $detail }
template-cycle = templates include each other in a cycle: { $way }
token-differs = the texts differ: `{ $found }` in `{ $here }`, `{ $wanted }` in `{ $language }`
token-extra = `{ $found }` is not in the `{ $language }` text
token-missing = `{ $wanted }` from the `{ $language }` text is missing in this section
too-many-links = too many links or pictures in one text
too-many-placeholders = too many placeholders in one text
translation-not-accepted = this translation into `{ $language }` has not been accepted yet
translation-stale = the source text has changed since this translation into `{ $language }` was accepted
unknown-act = unknown act `{ $id }`
unknown-anchor = no heading has the anchor `{ $anchor }`
unknown-asset = no file `{ $file }` in the theme or in `assets/`
unknown-channel = unknown channel `{ $id }`
unknown-calculator = this entry has no calculator `{ $id }`
unknown-column = `{ $table }` has no column `{ $column }`
unknown-country = unknown country `{ $code }`
unknown-entry = unknown entry `{ $slug }`
unknown-fact = unknown fact `{ $id }`
unknown-file = this file is not part of a handbook
unknown-language = the handbook has no language `{ $code }`
unknown-link = `{ $link }` is not a valid link
unknown-page = unknown page `{ $slug }`
unknown-part = `{ $fact }` has no part `{ $id }`
unknown-picture = no picture `{ $file }` in `assets/`
unknown-point = this entry has no open point `{ $id }` with a note for readers
unknown-table = this entry has no table `{ $id }`
unknown-template = unknown template `{ $name }`
unknown-theme = unknown theme `{ $name }`
unknown-topic = unknown topic `{ $name }`
unknown-word = the glossary has no word `{ $id }`
unknown-placeholder = unknown placeholder `{ $name }`
unreadable = cannot be read: { $reason }
placeholder-arguments = `{ $text }` does not have the expected arguments
invalid-placeholder = `{ $text }` is not a valid placeholder
placeholder-in-heading = placeholders are not allowed in headings: they would change the table of contents
placeholder-not-alone = this placeholder must be alone in its paragraph
placeholder-not-closed = this placeholder has no closing braces
ui-string-unknown-argument = the interface string `{ $key }` uses the unknown argument `{ $value }`
ui-string-without-text = the interface string `{ $key }` has no text
ui-strings-syntax = invalid line in the interface strings: { $detail }
yaml-colon-in-text = a text with a colon and a space must be in quotes
yaml-empty = the file is empty
yaml-exactly-one = expected exactly one of { $keys }
yaml-indentation = the indentation of this line does not fit the lines before it
yaml-invalid = the YAML cannot be read from here on
yaml-duplicate-key = duplicate key `{ $key }`
yaml-leading-zero = a number must not start with 0
yaml-limit = the file exceeds the limits on nesting and aliases
yaml-lost-comment = `{ $text }` is a comment in YAML: readers do not see it
yaml-lost-sign = YAML reads `{ $text }` as a sign of its own: readers do not see it
yaml-missing-key = the key `{ $key }` is missing
yaml-no-key = this line is not of the form `key: value`
yaml-no-value = expected { $expected ->
        [string] a string
        [integer] a whole number
        [number] a number
        [boolean] true or false
        [array] a list
        [object] a mapping of keys to values
      *[other] `{ $expected }`
    }, found nothing
yaml-not-one-of = expected one of { $names }, found `{ $found }`
yaml-open-bracket = the bracket `{ $sign }` is not closed: `{ $closing }` is missing
yaml-open-quote = the quote `{ $sign }` is not closed
yaml-out-of-range = the number { $number } is out of range
yaml-reserved-sign = an unquoted text cannot start with `{ $sign }`
yaml-second-document = a second line `---` is not allowed in this file
yaml-space-after-colon = a space is missing after the colon
yaml-tab = expected spaces, found a tab
yaml-text-after-quote = the text goes on after its closing quote
yaml-unknown-key = unknown key `{ $key }`
yaml-unusual-space = the invisible character { $code } is here instead of a space
yaml-wrong-type = expected { $expected ->
        [string] a string
        [integer] a whole number
        [number] a number
        [boolean] true or false
        [array] a list
        [object] a mapping of keys to values
        [null] nothing
      *[other] `{ $expected }`
    }, found { $found ->
        [string] a string
        [integer] a whole number
        [number] a decimal number
        [boolean] true or false
        [array] a list
        [object] a mapping of keys to values
        [null] nothing
      *[other] `{ $found }`
    }

## Scripts
derived-from-unknown = `{ $code }` has no texts of its own: a language can only be derived from one that has
derived-has-text = `{ $code }` is made from `{ $source }` and has no texts of its own
hint-derived-has-text = delete it; to change how a word is written, add the word to `content/scripts.yaml`
derived-incomplete = the language `{ $code }` needs both `derived_from` and `script`, or neither
derived-source-language = the first language of the handbook cannot be derived from another
no-script-table = there is no table to write `{ $code }` in the script `{ $script }`
script-form-source-letter = the form has the letter `{ $letter }` of the script that it replaces
script-risk = the word `{ $word }` { $reason ->
    [acronym] is an acronym
    [single-letter] is a single letter
    [hard-letter] has a letter of loan words
    [affricate] has «дж»
    [russian-name] looks like a Russian name
    [hamza] has vowels and consonants that contradict each other
    [foreign-letter] has a letter of another alphabet
    [mixed-scripts] is joined to letters of another script
   *[other] needs a decision ({ $reason })
  }: its form in other scripts is not confirmed ({ $count ->
    [one] one place
   *[other] { $count } places
  })
hint-script-risk = look at it in the derived edition and add it to `content/scripts.yaml`: `- {"{"}word: …{"}"}` if it is right, otherwise with its `forms`
script-word-empty = this word or form is empty
script-word-foreign-letter = `{ $letter }` does not belong to the alphabet of the source language
## Brochures

brochure-empty = the brochure `{ $slug }` is empty
brochure-isbn = `{ $isbn }` is not an ISBN: it must have 13 digits, begin with 978 or 979, and its last digit must fit the others
brochure-isbn-shared = the ISBN `{ $isbn }` would be in several books; list one brochure for each paper size and language
brochure-series = the series `{ $slug }` must not have a title, a cover or other content: they come from its topics or areas
brochure-size = `size` is 16, 18 or 20 points, and only together with `letters: large`
brochure-without-title = the brochure `{ $slug }` has no title
pdf-browser-failed = the browser `{ $path }` failed to start
pdf-browser-timeout = the browser did not respond within { $seconds } s and was stopped
pdf-browser-exited = the browser exited before the brochure was finished
pdf-done = PDFs: { $made } written, { $kept } unchanged, { $seconds } s
pdf-fault-cut = page { $page }: the text «{ $text }» is cut off or outside the page
pdf-fault-leaflet-too-long = page { $page }: the leaflet does not fit on one side of a sheet; this page begins with «{ $text }»
pdf-fault-nearly-empty = page { $page }: less than a third of the page is filled; it begins with «{ $text }»
pdf-fault-orphaned-heading = page { $page }: the heading «{ $text }» is the last line of the page
pdf-fault-orphaned-table-head = page { $page }: the head of a table, «{ $text }», is the last line of the page
pdf-fault-scaled-down = page { $page }: the browser has made everything smaller, because «{ $text }» is wider than the page
pdf-fault-split-number = page { $page }: the number and its unit, «{ $text }», are on different lines
pdf-fault-split-phone = page { $page }: the phone number { $text } is split between two lines
pdf-fault-split-picture = page { $page }: a picture on this page continues on the next one; the page begins with «{ $text }»
pdf-fault-split-row = page { $page }: a row of a table continues on the next page with «{ $text }»
pdf-heading-missing = the browser's PDF of `{ $brochure }` does not contain the heading `{ $anchor }`
pdf-unchanged = { $path }: { $pages ->
        [one] { $pages } page
      *[other] { $pages } pages
    }, { $size } kB, unchanged
pdf-written = { $path }: { $pages ->
        [one] { $pages } page
      *[other] { $pages } pages
    }, { $size } kB
pdf-no-brochures = there is nothing to print: `content/brochures.yaml` defines no brochures
pdf-no-browser = no browser found: install Chromium, Chrome or Edge, or specify one with `--browser`
pdf-no-ghostscript = no Ghostscript found: install it (`gs`) to make PDFs in the colours of a press
pdf-ghostscript-failed = Ghostscript could not convert `{ $path }`
pdf-no-sandbox = the browser did not start with its sandbox and runs without it; Chromium needs a user other than root, and user namespaces
pdf-page-crashed = the page crashed in the browser
pdf-external-request = a brochure requested `{ $address }`, which is not one of its files
pdf-layout-failed = the browser could not load the page numbers of `{ $brochure }`
pdf-text-lost = the PDF of `{ $brochure }` does not contain all of its text: { $count ->
        [one] one word is missing, `{ $word }`
      *[other] { $count } words are missing, the first is `{ $word }`
    }; the browser may lack a font for them
pdf-unknown-brochure = unknown brochure `{ $name }`
pdf-unknown-browser = cannot run the browser `{ $path }`
pdf-layout-unstable = the page numbers of `{ $brochure }` keep changing from pass to pass
hint-print-long-address = link to a page with a short address that leads there, or define the portal in `content/channels.yaml`
hint-print-stale-pdfs = build with `--pdf`, or run `anyqtama pdf` with the same options and build again
hint-print-wide-table = use fewer columns or shorter words
print-low-resolution = the picture `{ $file }` is only { $width } pixels wide: print needs { $wanted }
print-long-address = an address of { $length } characters is too long to be typed from paper
print-address-mismatch = the link text is `{ $shown }`, but the link leads to `{ $address }`: on paper readers see only one address
print-stale-pdfs = { $count ->
        [one] the PDF of { $names } is out of date and is left out of the site
      *[other] { $count } PDFs are out of date and are left out of the site: { $names }
    }
print-wide-table = this table is wider than the page: { $letters } characters, but only { $room } fit; in print, each row becomes a list

## Search

alias-without-effect = the alias `{ $alias }` has no effect: search ignores all its words
hint-alias-without-effect = add a word that names the subject of the answer
title-outranked = a search for this title shows { $count } other answers, among them «{ $other }», but not this one
hint-title-outranked = add what only this answer is about to the title or to `aliases`
search-index-too-large = the search index of `{ $language }` is { $kilobytes } kB compressed: phones download it before the first result
hint-search-index-too-large = shorten long texts, or split the handbook
synonym-without-effect = the synonyms of `{ $word }` have no effect: none of these words is in a text
hint-synonym-without-effect = add a word that the handbook uses, or remove the line
region-has-addresses = `{ $region }` is listed as a region without addresses, but the handbook has its addresses
hint-region-has-addresses = remove the region from `regions_without_addresses` in `content/synonyms.yaml`
language-without-search-rules = the search has no rules for the word forms of `{ $language }`: it finds words only as they are written, or by their beginning
hint-language-without-search-rules = add other forms of important words to `aliases`
covered-subject = `{ $words }` is listed as not covered, but a title or an alias has these words
hint-covered-subject = remove it from `not_covered` in `content/synonyms.yaml`, or add words that tell the subjects apart
duplicate-title = duplicate title: another question has the same one
hint-duplicate-title = change one of them, so that readers can tell the questions apart
## Publishing
hint-publish-again = run the command again: it resumes and uploads only what is missing
hint-publish-all = run `anyqtama publish --all` to upload every file again; set the headers of a web server in its configuration
hint-publish-allow = fix it, or publish anyway with `--allow { $name }`
hint-publish-altered = something else answers in place of the server, such as a sign-in page, a proxy or a cache: check the address, and that files can be stored and read back there
hint-publish-deletes = use `--allow deletes` if these pages are to be deleted
hint-publish-foreign = choose another target; if anyqtama published these files earlier, use `--repair`; if they may be replaced or stay, use `--allow foreign`
hint-publish-certificate = the server's certificate cannot be used, for example because it is self-signed: ask the administrator of the server for one that a certificate authority has issued
hint-publish-certificate-issuer = the certificate authority of the server is not trusted: if it is that of your organisation, name its certificate with `ca_file`, `AWS_CA_BUNDLE` or `SSL_CERT_FILE`; otherwise do not publish to this address
hint-publish-certificate-name = the certificate was issued for another host name: check the address, and write the name that the certificate contains
hint-publish-certificate-date = the certificate has expired or is not valid yet: check the date of this computer; if it is right, the administrator of the server has to renew the certificate
hint-publish-folder-missing = the folder does not exist on the server and cannot be created: check the address, or ask the administrator of the server to create the folder
hint-publish-etag = the service gives a file a new ETag although nobody has changed it, so conditional writes are not possible: update the service or choose another one
hint-publish-clock = correct the date and the time of this computer, then run the command again
hint-publish-denied = check the credentials and their permission to read, write and delete at this target
hint-publish-purge-url = write the whole address: https://cdn.example.kz/purge
hint-publish-read-only = allow reading and writing in this folder, or choose another one
hint-publish-obstacle = something else is in the way, at this path, at a folder above it or at `.anyqtama/incoming`: a folder, a pipe or a device in place of a file, or a file in place of a folder; rename or remove it
hint-publish-redirect = the server redirects to another address, and credentials are never sent there; write the final address
hint-publish-repair = run `anyqtama publish --repair`: it reads and checks the files at the target, rebuilds its documents and uploads what is missing
hint-publish-space = free space on the disk, then run the command again: it resumes from here
hint-publish-upload-limit = raise the largest size of a file in the configuration of the server; nginx accepts 1 MB unless `client_max_body_size` says otherwise
hint-publish-symlink = replace the link by a file or a folder: symbolic links inside a target are never followed
hint-publish-too-large = this is larger than anything that `publish` writes: check that the address is that of your site, and look at what is stored there
hint-publish-unreachable = check the address, the network and the server, then run the command again: it resumes from here
hint-publish-unsupported = the server does not support this request: a bucket's service must support conditional writes (`If-Match`, `If-None-Match`), a WebDAV server must allow PUT, COPY and DELETE
hint-publish-secret = remove the credentials or the query from the address; docs/publishing.md explains how to pass credentials
hint-publish-take-over = ask who is publishing; if that run has ended, use `--take-over`
hint-publish-target = use the name of a target from `publish:` in `handbook.yaml`, or `s3://bucket/folder`, `https://server/folder`, `./folder` or `site.tar.zst`
hint-route = write each number separately, without spaces: numbers: ["12", "63к"]
publish-already-running = a publish to this target is already running in this folder
publish-bad-ca-file = `{ $path }` is not a readable file with certificates in PEM format
publish-foreign-pages = `{ $name }` contains pages that anyqtama did not publish
publish-purge-list = all changed addresses ({ $count }) are listed in { $path }
publish-state-damaged = a document at the target is damaged or was changed by another program; nothing was changed
publish-preflight-write = nothing was changed: a test file could not be written to the target
publish-preflight-read = nothing was changed: a test file could not be read back from the target
publish-preflight-delete = nothing was changed: a test file could not be deleted at the target
publish-preflight-etag = nothing was changed: the service rejected a conditional write of a test file
publish-preflight-altered = nothing was changed: a test file was accepted, but it was not there afterwards as it was sent
publish-conditions-ignored = the server ignores conditions on writing: make sure that only one person publishes at a time
publish-clock-differs = the clocks of this computer and of the server differ by { $minutes } min
publish-archive = { $path }: { $files ->
        [one] { $files } file
      *[other] { $files } files
    }, { $size }
publish-archive-dry-run = dry run: the archive would contain release { $id } with { $files ->
        [one] { $files } file
      *[other] { $files } files
    }; nothing was written
publish-archive-unsupported = archives are always written whole: verify and rollback are not supported
publish-invalid-target = `{ $text }` is not a valid target
publish-cannot-connect = cannot set up the connection to `{ $name }`
publish-conflict = another publish changed the target in the meantime
publish-deletes-failed = the new release is live, but some old files could not be deleted
publish-differs = { $what }: expected `{ $expected }`, found `{ $found }` in { $files ->
        [one] { $files } file
      *[other] { $files } files
    }, first in { $file }
publish-done = published edition { $edition }, release { $id }; uploaded { $files ->
        [one] { $files } file
      *[other] { $files } files
    }, { $size }, { $seconds } s
publish-dry-run = dry run: nothing was changed
publish-foreign-folder = `{ $name }` contains files that were not published by anyqtama
publish-http = the connection to `{ $name }` is not encrypted: uploads can be read and changed on the way
publish-many-deletes = { $count ->
        [one] { $count } file
      *[other] { $count } files
    } would be deleted, { $percent } % of the pages
and-more = and { $count } more
publish-newer-version = written by a newer version of anyqtama: publish with that version
publish-no-credentials = no credentials for `{ $name }`: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or add them to ~/.aws/credentials
publish-unsendable-setting = { $name } cannot be sent to a server: it contains a space, a line break or a letter that is not Latin
publish-no-earlier-release = there is no such earlier release
publish-client-failed = cannot initialize the network client
publish-no-target = no publishing target is configured
publish-file-missing = file not found
publish-not-verified = the live site differs from release { $id } (edition { $edition }): { $count ->
        [one] { $count } difference
      *[other] { $count } differences
    }
publish-nothing-published = nothing has been published to this target yet
publish-refused = nothing was published; the live site is unchanged
publish-locked = another publish has held the lock since { $since }
publish-overdue = the review of { $count ->
        [one] { $count } entry
      *[other] { $count } entries
    } is overdue: { $names }
publish-phase-archive = keeping old pages
publish-phase-assets = styles, fonts, pictures
publish-phase-delete = deleting old files
publish-phase-home-pages = home pages
publish-phase-pages = pages
publish-phase-verify = verifying
publish-placeholder = the site address `{ $address }` is only a placeholder
publish-no-contact = readers cannot report mistakes: `publisher.email` in `content/handbook.yaml` is not given
publish-plan = new: { $new }, changed: { $changed }, headers changed: { $headers }, deleted: { $deleted }, unchanged: { $unchanged }; to upload: { $size }
publish-purge-failed = the new release is live, but purging the CDN cache failed
publish-purge-header = the CDN header `{ $name }` has no valid value: set the environment variable { $variable }
publish-purged = { $count ->
        [one] { $count } address
      *[other] { $count } addresses
    } changed, listed in { $path }
publish-resumed = resumed an interrupted publish
publish-rollback-incomplete = cannot roll back to this release: files are missing
publish-secret-in-address = the address of `{ $host }` contains a user name, a password or a query
publish-stopped = the publish stopped; the pages that visitors see are complete
publish-lock-lost = this publish lost its lock: another one took over
publish-unknown-target = unknown target `{ $name }`
publish-up-to-date = up to date: edition { $edition }, release { $id } is already published, { $seconds } s
publish-verified = verified: the live site is release { $id } (edition { $edition }), { $files ->
        [one] { $files } file
      *[other] { $files } files
    }, { $seconds } s
## Live preview
preview-address = preview: { $address }
preview-all = all
preview-as-of = as of
preview-asked = asked, not found
preview-asked-help = Choose or drop a text file with one question per line, for example from your mailbox or hotline. The search of this handbook answers each question in all languages; the list shows those without a sure answer, the most frequent first. The file stays in this browser.
preview-asked-file = File with questions:
preview-asked-nearest = nearest:
preview-asked-result = Questions without a sure answer: { "{" }missed{ "}" } of { "{" }count{ "}" }.
preview-disconnected = the preview has stopped; this page reconnects when it runs again
preview-bar = preview
preview-behind = missing or outdated translation
preview-board = editors' board
preview-board-address = editors' board: { $address }
preview-broken = with errors
preview-broken-text = Files with such an error are shown as they were before it; everything else is current. This notice disappears when the errors are fixed.
preview-broken-title = The handbook cannot be built
preview-changes = What changes until then
preview-close = close
preview-compare = side by side
preview-complete = complete
preview-copied = copied: { "{" }path{ "}" }
preview-differences = differences in numbers, dates, links and phone numbers: { "{" }count{ "}" }
preview-differing-text = The page shows the current text. Blocks with errors are marked.
preview-differing-title = The handbook cannot be published
preview-differs = differs from the other language
preview-drafts = drafts
preview-empty = no text in this language
preview-entry = question
preview-fact-ends = { $date }: the value of `{ $fact }` expires
preview-fact-starts = { $date }: a new value of `{ $fact }` takes effect
preview-facts = values used
preview-filter = Show
preview-over-budget = over the size budget
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
preview-no-port = no free port at { $host } from { $port } on
preview-no-problems = no problems
preview-no-site = Nothing to show yet
preview-no-threads = cannot start the threads of the preview
preview-no-matches = no matches
preview-open-in-vscode = open in VS Code
preview-open-points = open points
preview-opened = opened: { "{" }path{ "}" }
preview-other-page = page
preview-overdue = review overdue
preview-page = title
preview-parity = differences between languages
preview-phone = phone view
preview-phone-width = width
preview-port-busy = port { $wanted } is in use; using port { $port }
preview-print = print view
preview-problems = problems
preview-area = area
preview-review-by = next review
preview-review-due = { $date }: «{ $title }» is due for review
preview-rows = rows: { "{" }count{ "}" }
preview-same = numbers, dates, links and phone numbers match
preview-show = show the preview bar
preview-source = go to source
preview-source-help = Click a part of the page, or select it with Tab and press Enter. Press Escape to cancel.
preview-stale = outdated
preview-stop = press Ctrl-C to stop
preview-until = last day: { "{" }date{ "}" }
preview-updated = { $files ->
        [one] { $files } file changed
      *[other] { $files } files changed
    }, { $milliseconds } ms
preview-size = { $size } of { $budget } kB
preview-with-open-points = with open points
preview-with-problems = with problems
edit-conflict = Somebody else changed this place in the meantime. Nothing was written. Compare the two texts and choose.
edit-not-found = there is no file { $path }
edit-broken = The file has a mistake that makes its data unreadable. Correct it in a text editor first; the problem list says where.
edit-place-gone = This place is no longer in the file. Reload the page.
edit-unsafe = With this text, other parts of the file would change too. Check that every ``` and <!-- is closed.
edit-refused = { $path } cannot be changed here: it is not a content file, or a part of its path is a link
edit-too-large = { $path } would be too large
edit-failed = The file could not be written: { $reason }. Your text is still here; save again after the cause has been fixed.
edit-disk-full = The disk is full. Your text is still here; save again when there is room.
edit-nothing-to-accept = This translation is already up to date.
edit-not-a-picture = This file is not a picture that pages can show: PNG, JPEG, WebP, AVIF, GIF, or SVG without scripts.
edit-not-a-form = This file is not a form that readers can download: PDF, Word, Excel or OpenDocument without macros, or RTF.
preview-edit = edit
preview-edit-help = Click a part of the page, or select it with Tab and press Enter. Press Escape to cancel.
preview-edit-keys = Tab: next field, F2: buttons beside the field, Ctrl+Enter: save, Esc: close
preview-save = save
preview-saving = saving…
preview-saved = saved: { "{" }title{ "}" }
preview-unsaved = not saved yet
preview-discard = discard
preview-theirs = Current text:
preview-write-mine = replace it with mine
preview-take-theirs = keep the current text
preview-save-again = saving again…
preview-not-reached = The preview does not answer. Your text is still here; save again when it runs.
preview-draft-restored = Your unsaved text has been restored.
preview-insert = values and links
preview-bold = bold
preview-list-item = list item
preview-list-step = numbered step
preview-link = link
preview-value = value
preview-remove = remove
preview-up = move up
preview-down = move down
preview-changed-in = { "{" }title{ "}" } ({ "{" }languages{ "}" })
preview-changed-data = data in { "{" }file{ "}" }
preview-undo = undo
preview-redo = redo
preview-undone = undone: { "{" }title{ "}" }
preview-redone = redone: { "{" }title{ "}" }
preview-nothing-to-undo = nothing to undo
preview-nothing-to-redo = nothing to redo
preview-accept = this translation is up to date
preview-accepted-now = marked as up to date
preview-data = data of the handbook
preview-hours-days = Mo Tu We Th Fr Sa Su holidays
preview-hours-days-more = other days
preview-hours-break = more hours (after a break)
preview-hours-closed = closed
preview-hours-open = open
preview-import = import a table of places
preview-import-and-more = and { "{" }count{ "}" } more
preview-import-changed = Changed places: { "{" }count{ "}" }
preview-import-changed-meanwhile = The handbook has changed in the meantime. This is the result now; please confirm it again.
preview-import-choose-again = The file cannot be read, for example because it was saved after you chose it. Please choose it again.
preview-import-download = Download the table as it is now (.xlsx)
preview-import-errors = Problems that prevent the import: { "{" }count{ "}" }. Correct the cells in your table and choose the file again.
preview-import-file = Table (.xlsx or .csv)
preview-import-gone = Places that would be removed: { "{" }count{ "}" }
preview-import-headings = What the columns of the table mean
preview-import-help = Choose or drop a table with one place per row. You first see what would change; nothing is written until you confirm it. Places that are not in the table are removed.
preview-import-ignore = do not import
preview-import-new = New places: { "{" }count{ "}" }
preview-import-nothing = The table is the same as the handbook: there is nothing to change.
preview-import-reading = reading the table …
preview-import-row = row { "{" }row{ "}" }
preview-import-same = Unchanged places: { "{" }count{ "}" }
preview-import-sheet = sheet
preview-import-unknown = choose …
preview-import-warnings = Warnings: { "{" }count{ "}" }
preview-import-write = import
preview-imported = table imported: { "{" }name{ "}" }
preview-picture = picture or form
preview-picture-words = what the picture shows
preview-somebody-else = Somebody else has this place open.
preview-commits = changes recorded in git
preview-changes-since = changed since the release of { "{" }date{ "}" }
preview-changes-none = nothing
preview-changes-new = new
preview-changes-gone = removed
preview-changes-unknown = Nothing has been published to this target from this computer yet, so the changes are unknown.
preview-entry-actions = entry: topic, name, archive
preview-entry-data = all data of the entry
preview-move = move
preview-moved = { "{" }title{ "}" }: another topic
preview-rename = rename
preview-renamed = { "{" }title{ "}" }: another name
preview-rename-help = Links in the handbook follow, and the old address leads to the new one.
preview-archive = move to the archive
preview-archived = { "{" }title{ "}" }: in the archive
preview-archive-list = archive
preview-archive-none = nothing (links become plain text)
preview-archive-successor = replacement for readers
preview-archive-sure = Move «{ "{" }title{ "}" }» to the archive?
preview-restore = restore
preview-restored = { "{" }title{ "}" }: restored from the archive
preview-technical = technical fields
preview-used-values = values in the text
preview-full-answer = full answer
preview-release-folder = folder of the site
preview-release-add-target = publish to this folder
preview-history = history
field-abbreviation = abbreviation
field-acts = acts
field-address = street and house
field-aliases = other names for search
field-answer = short answer
field-base-url = address of the site
field-basis = act that sets the value
field-batch = addresses in one call
field-bound = how exact
field-bring = what to take along
field-brochures = brochures
field-ca-file = certificate file
field-calendar-days = calendar days
field-changes = changes
field-channels = where to apply
field-checked-on = compared with the source on
field-code = language code
field-cost = cost
field-cover = sentence on the cover
field-date = date
field-described = in words
field-direction = direction of writing
field-documents = documents
field-each = one for each
field-edition = edition
field-email = e-mail
field-encoding = compression
field-endpoint = service address
field-entries = questions
field-entry = question
field-facts = values
field-faulty = cannot be dialled
field-field = field of the list
field-fold-above = whole folders above
field-from = from
field-headers = headers
field-id = short name
field-isbn = ISBN
field-issuer = issued by
field-journeys = stages of procedures
field-keep = earlier releases to keep
field-keep-days = days to keep a release
field-kind = kind
field-languages = languages
field-lead = introduction
field-lead-to = leads to
field-length = length
field-letters = text size
field-link = web address
field-locality = town or village
field-method = method
field-minutes = minutes
field-months = months
field-name = name
field-note = note for readers
field-notice = legal notice
field-number = number
field-numbers = numbers
field-of = which procedure
field-open-points = open points
field-order = position
field-owner = responsible
field-paper = paper size
field-parallel = requests at a time
field-parts = parts
field-per-minute = calls per minute
field-periods = periods
field-phones = phones
field-places = addresses
field-print-run = number of copies
field-publish = publishing targets
field-publisher = publisher
field-purge = CDN cache
field-purpose = purpose
field-question = what to confirm
field-region = region
field-regions-without-addresses = regions without addresses
field-registration = registration
field-related = related questions
field-review-by = compare again by
field-scope = what it covers
field-short = short name for readers
field-size = text size in points
field-slug = name in the address
field-source = words of the source
field-source-name = name in the source
field-source-title = title in the source
field-steps = steps
field-synonyms = synonyms
field-terms = how long it takes
field-text = text
field-theme = theme
field-timeout = seconds to wait
field-title = title
field-to = to
field-topic = topic
field-topics = topics
field-unit = unit
field-url = public address
field-value = value
field-where = where to apply
field-who = whom it concerns
field-words = words
field-working-days = working days
field-years = years
choice-a4 = A4
choice-a5 = A5
choice-app = mobile app
choice-at-least = at least
choice-at-most = at most
choice-brotli = Brotli
choice-bus = bus
choice-calendar-days = calendar days
choice-described = in words
choice-exactly = exactly
choice-free = free of charge
choice-given = given
choice-gzip = gzip
choice-identity = uncompressed
choice-intercity-bus = intercity bus
choice-large = large
choice-ltr = left to right
choice-metro = metro
choice-minutes = minutes
choice-months = months
choice-normal = normal
choice-not-given = not given
choice-office = office
choice-portal = state portal
choice-route = route
choice-rtl = right to left
choice-siblings = files beside the original
choice-topic = topic
choice-tram = tram
choice-unspecified = numbers only
choice-website = web site
choice-working-days = working days
choice-years = years
preview-no-earlier-text = Neither the history of the preview nor git has the text that was translated. Compare the two texts below.
preview-changed-since = what changed in the source text ({ "{" }name{ "}" })
preview-as-of-after = { "" }
preview-with-errors = with errors
preview-nothing-due = nothing to do
preview-number-sign = No.
preview-new-entry = new question
preview-new-area = new area
preview-create = create
preview-created = new: { "{" }title{ "}" }
preview-add = add
preview-whole-file = the whole file
preview-all-places = all addresses of this list
preview-one-acts = act
preview-one-addresses = address
preview-one-areas = area
preview-one-brochures = brochure
preview-one-changes = change
preview-one-email = e-mail address
preview-one-entries = question
preview-one-examples = example search
preview-one-facts = value
preview-one-journeys = stage
preview-one-links = link
preview-one-numbers = number
preview-one-open-points = open point
preview-one-parts = part
preview-one-paths = path
preview-one-periods = period
preview-one-phones = phone
preview-one-places = address
preview-one-related = related question
preview-one-rows = row
preview-one-services = service
preview-one-stages = stage
preview-one-steps = step
preview-one-tables = table
preview-one-terms = period of time
preview-one-topics = topic
preview-one-web = web address
preview-one-words = word
field-handbook = the handbook
field-services = services
release-not-allowed = publishing from the preview is not allowed
release-is-running = another run has not ended yet
release-not-started = the program could not be started: { $reason }
release-commit-failed = git did not accept the changes; see `git status` in a terminal
preview-release = publishing
preview-output = output of the program
preview-release-plan = what would change
preview-release-publish = publish
preview-release-verify = verify
preview-release-roll-back = back to the previous release
preview-release-pdf = print the PDFs
preview-release-sure = Publish to «{ "{" }target{ "}" }» now?
preview-release-sure-back = Replace the published site by the previous release?
preview-release-no-target = Where to publish is not set yet. Give a folder; for a server or a bucket, use the field «publish» of the handbook under «data».
preview-release-off = To publish from here, start the preview with --allow-publish.
preview-release-running = running…
preview-release-done = done
preview-release-failed = not done; the output says why
preview-commit = commit with git
preview-commit-message = what was changed
preview-commit-files = uncommitted files: { "{" }count{ "}" }
preview-commit-none = nothing to commit
preview-commit-done = committed
field-derived-from = written from
field-script = script
field-scripts = words in other scripts
field-forms = forms
field-word = word
field-country = country
field-map = map link
field-not-covered = subjects that are not covered
preview-menu = more
field-calculators = calculators
field-caption = caption
field-choice = question about the column
field-choose-from = table to choose from
field-columns = columns
field-count = question about the number
field-examples = example searches
field-header = header
field-meaning = meaning
field-multiply = multiply by
field-paths = paths by situation
field-results = amounts
field-rows = rows
field-stages = stages
field-table = table
field-tables = tables
field-tasks = frequent tasks
field-times = times
field-up-to = highest number
field-values = values
field-glossary = glossary
choice-of-count = the row of the number
choice-up-to-count = all rows up to the number
field-also = other spellings
field-computed = amounts are computed
field-conventions = how dates and numbers are written
field-currencies = currencies
field-currency = amount with a currency
field-decimal = decimal sign
field-decimals = decimal places
field-digits = digits
field-fallback = language of missing interface strings
field-few = few (plural form)
field-file = file
field-group = sign between groups of digits
field-here = in this text
field-kinds = kinds of acts
field-links = links
field-many = many (plural form)
field-one = one (plural form)
field-other = other (plural form)
field-percent = percentage
field-reason = reason
field-same-except = intended differences
field-symbol = symbol
field-two = two (dual form)
field-was = earlier names in the address
field-zero = zero (plural form)
choice-count = number of something
choice-date = date
choice-each-language = a text in each language
choice-money = amount of money
choice-number = number
choice-percent = percentage
choice-plural-forms = plural forms
choice-text = text

## Facts, conventions of languages, intended differences

typed-amount = amounts in { $currency } must be computed, not typed
hint-typed-amount = write `{"{{"} amount("{ $fact }", 20) {"}}"}` for a multiple of a fact, or `{"{{"} fact("…") {"}}"}` for a fact of its own in `facts.yaml`
unknown-currency = unknown currency `{ $code }`
hint-currency = add it to `currencies:` in `facts.yaml`
invalid-currency = `{ $code }` is not a valid currency code
hint-currency-code = write the three capital letters of ISO 4217: `KZT`, `USD`
missing-plural = the plural form `{ $form }` of `{ $language }` is missing
fact-value-kind = the value of `{ $fact }` does not fit its unit `{ $unit }`
too-many-decimals = { $number } has more decimals than the unit: { $places }
fact-not-a-number = `{ $fact }` is not a number, so it has no multiples
fact-without-short-name = `{ $fact }` has no short name
hint-fact-short-name = add `short:` to the fact, or write `amount("{ $fact }", …)` for the value alone
hint-fact-short = add `short:` to the fact: tables show it after each number
no-conventions = the program does not know how `{ $language }` writes numbers and dates
hint-no-conventions = add `conventions:` with `date` and `months` to the language
wrong-direction = `{ $language }` is written in the direction `{ $direction }`
hint-wrong-direction = remove `direction`: it follows from the script
convention-without-part = `{ $part }` must occur once here
convention-digits = expected the ten digits from zero to nine
convention-months = expected the names of twelve months, found { $count }
same-except-without-difference = this intended difference names no number, month or link
hint-same-except = write `source:` as in the source text and `here:` as in this text
same-except-unused = the texts do not differ in this way

## Skeletons and themes

placeholder-text = this is still the text of a skeleton
hint-placeholder-text = replace it with your own text; `check --strict` and `publish` refuse it
unknown-fallback = there are no interface strings in `{ $language }`, so they can replace no others
unknown-theme-file = the default theme has no file `{ $name }`
hint-theme-list = run `anyqtama theme list`
publish-placeholder-texts = texts that are still those of a skeleton: { $count }, the first in `{ $file }`

## Links by name, files, kinds of acts

unknown-named-link = no link `{ $id }` in `links.yaml`
hint-named-link = add it to `content/links.yaml` with `address:` or `file:`
unknown-download = no file `{ $file }` in `assets/`
hint-file = put the file into `assets/`
unknown-act-kind = no kind of act `{ $kind }`
hint-act-kind = add it to `kinds:` in `acts.yaml`
moved-name-in-use = the address of `{ $name }` is in use: remove it from `was`

## Explanations of problems

explain-wrong = wrong
explain-right = right
explain-more = more about a problem, with an example: anyqtama check --explain { $code }
explain-unknown = no problem has the code `{ $code }`
preview-help = more about it
preview-help-all = Problems and what to do about them
preview-help-why = Why it matters
preview-help-do = What to do
preview-help-example = Example
callout-empty = this callout is empty: only its label is shown
table-row-torn = this row of the table ends too early: { $columns } cells belong to it
block-sign-lost = readers do not see this `{ $sign }`: it makes a quote or a list
footnote-cut = this is not a part of the footnote above it
checkbox-missing = this item has no box, the others have one
heading-empty = this heading has no words
hint-callout-empty = delete the empty line after it; each line of the callout starts with `> `
hint-table-row-torn = write the whole row on one line; for a new line within a cell write `<br>`
hint-block-sign-lost = if the sign is meant, write `\{ $sign }`
hint-checkbox-missing = write `- [ ] text` in all items, or in none; of two lists, separate one from the other by a sentence
hint-checkbox-numbered = start items with a box with `- `, not with a number
hint-heading-empty = write the words of the heading after `##`
hint-heading-anchor-sign = replace `{ $sign }` in `{ $anchor }`: an anchor consists of lowercase Latin letters, digits and hyphens
hint-heading-anchor-start = start `{ $anchor }` with a lowercase Latin letter
hint-anchor-place = write the anchor at the end of the line of its heading: `## Heading {"{"}#anchor{"}"}`
hint-short-code = type the sign itself, or delete the code
hint-backslash-left = delete it; it makes a new line only if text follows in the next line
hint-table-rule = the line of hyphens has { $rule } parts, the header has { $columns }: give it as many parts as the header
hint-link-bracket = put `]` after the text: `[text](https://…)`
hint-link-note = put the mark of the footnote after the link: `[text](https://…)[^1]`
hint-picture-space = a name with spaces is written in angle brackets: `![description](<{ $file }>)`
hint-html-not-element = there is no such element in HTML; if the sign `<` is meant, write `\<`
hint-answer-not-a-paragraph = move it into the text below the front matter; after a number at the start write `\`: `5\.`
hint-answer-footnote = the short answer cannot have footnotes: put the sentence into the text, with its footnote
picture-alt-file-name = the description `{ $text }` is the name of a file: it tells nothing to people who cannot see the picture
picture-animated = this picture moves; on paper only its first frame is shown
picture-cut = the end of this picture is missing
picture-format = browsers do not show pictures of the format { $format }
picture-too-large = this picture has { $megapixels } million pixels: phones cannot show it
hint-picture-animated = save one frame as PNG or JPEG, and describe the movement in the text
hint-picture-format = save the picture as JPEG or PNG, and change the name in the text
hint-picture-too-large = make the picture smaller: a width of 2000 pixels is enough
line-joined = this line continues the list item, quote or footnote above it
hint-line-joined = put an empty line before it; if it belongs there, put two spaces before it
hint-line-joined-quote = put an empty line before it; if it belongs to the quote, start it with `> `
word-cut = the end of the line cuts a word: readers see `{ $word }`
hint-word-cut = write the word in one line; keep the hyphen only if the word has one
yaml-extra-bracket = the bracket `{ $sign }` closes nothing
hint-yaml-extra-bracket = delete it, or write the bracket that opens
hint-name-with-space = delete the invisible space { $code }: place the cursor after it and press Backspace
