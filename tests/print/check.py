"""Compares the text and structure of finished PDFs with the pages that they were printed from.

usage: check.py SITE PDFS [--weasyprint]
SITE is a built site, PDFS a folder with PDFs (`kk-handbook-a5.pdf`). With --weasyprint, WeasyPrint also lays out the print pages, which
must show the page numbers of that layout.
"""

import concurrent.futures
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter

import pikepdf
import pymupdf
import pypdfium2

FONTS = re.compile("[A-Z]{6}\\+(Golos ?Text|Noto ?Serif|Noto ?Naskh ?Arabic)(-(Regular|Bold|Italic))?$")
MILLIMETRE = 72 / 25.4


def folded(text):
    """Collapses whitespace and removes soft hyphens."""
    return " ".join(text.replace("\u00ad", "").split())


def squeezed(text):
    """Removes all whitespace, because line breaks in a PDF are not always extracted as spaces."""
    return re.sub(r"\s+", "", text)


INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2069\ufeff\ufffe]")


def plain(text):
    return INVISIBLE.sub("", unicodedata.normalize("NFKC", text))


def words_of(text):
    """The words and numbers of a text: `8(7212)34-70-42` is one number."""
    return re.findall(r"[^\W\d_]+|\d+(?:[^\w\s]+\d+)*", plain(text))


def holds(text, part):
    """Whether a text has the words of another one, in any order: lines from right to left are not extracted in their logical order by all
    programs."""
    return not Counter(words_of(part)) - Counter(words_of(text))


class VisibleText(html.parser.HTMLParser):
    """Collects the text of a brochure's page that is printed."""

    HIDDEN = ("header", "style", "title")
    WITHIN_LINES = ("a", "b", "bdi", "code", "em", "i", "span", "strong")

    def __init__(self):
        super().__init__()
        self.found, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in self.HIDDEN
        # What spans begin is on a line of its own or looks like it.
        if tag not in self.WITHIN_LINES or tag == "span":
            self.found.append("\n")

    def handle_endtag(self, tag):
        self.hidden -= tag in self.HIDDEN
        if tag not in self.WITHIN_LINES:
            self.found.append("\n")

    def handle_data(self, data):
        if not self.hidden:
            self.found.append(data)


def page_texts(path):
    """The text of each page. PDFium writes text from right to left in its logical order, PyMuPDF does not."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def lost_words(path, page, is_rtl):
    """Checks that two programs extract every word of the page from the PDF as often as the page has it."""
    reader = VisibleText()
    reader.feed(page)
    source = "".join(reader.found)
    wanted = Counter(words_of(source))
    phones = {squeezed(plain(phone)) for phone in re.findall(r"(?<!\d)\+?\d[\d ()\u00a0\u2011-]{7,}\d(?!\d)", plain(source))}
    poppler = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    texts = {"PDFium": "\n".join(page_texts(path)), "Poppler": poppler}
    wrong = []
    for program, text in texts.items():
        # Words may be divided at the end of a line, with or without a hyphen.
        without_spaces = re.sub(r"[\s-]", "", plain(text))
        without_hyphens = Counter(words_of(re.sub(r"-\s*\n\s*", "", plain(text))))
        lost = wanted - (Counter(words_of(text)) | without_hyphens)
        lost = [word for word in lost if squeezed(word).replace("-", "") not in without_spaces]
        # Between words from right to left, PDFium writes the groups of a number from right to left: «40–30» for «30–40».
        if program == "PDFium" and is_rtl:
            groups = set(re.findall(r"\d+", text))
            lost = [word for word in lost if not (word[0].isdigit() and groups.issuperset(re.findall(r"\d+", word)))]
        else:
            lost += [phone for phone in phones if phone.replace("-", "") not in without_spaces]
        wrong += [f"{program} does not find {lost[:10]} ({len(lost)} words)"] if lost else []
    return wrong


class Headings(html.parser.HTMLParser):
    """Collects the headings with anchors in document order: anchor, text, running head."""

    def __init__(self):
        super().__init__()
        self.found, self.open, self.lines = [], None, 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if re.fullmatch("h[1-6]", tag) and "id" in attributes:
            self.open = [attributes["id"], "", attributes.get("data-head")]
        if tag == "a" and attributes.get("href", "").startswith("#"):
            self.lines += 1

    def handle_endtag(self, tag):
        if self.open and re.fullmatch("h[1-6]", tag):
            anchor, words, head = self.open
            self.found.append((anchor, folded(words), folded(head or words)))
            self.open = None

    def handle_data(self, data):
        if self.open:
            self.open[1] += data


def headings_of(page):
    reader = Headings()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader.found


def places_of(pdf):
    """Anchor → page, from the PDF's named destinations."""
    return {name: place["page"] + 1 for name, place in pdf.resolve_names().items()}


def contents(pdf, texts, headings, is_leaflet, is_rtl):
    """Checks that every line of the table of contents has the page number of its heading. Returns the number of lines and the errors."""
    wrong = []
    places = places_of(pdf)
    wanted = {anchor: words for anchor, words, _ in headings if anchor != "_contents"}
    if is_leaflet:
        return 0, wrong
    shown = {}
    for page in list(pdf)[1:4]:
        for link in page.get_links():
            name = link.get("nameddest") or link.get("name") or ""
            if name in wanted and name not in shown:
                numbers = [each for each in page.get_text("words", clip=link["from"], sort=True) if each[4].isdigit()]
                # The page number is at the end of the line.
                numbers.sort(key=lambda each: -each[0] if is_rtl else each[0])
                shown[name] = int(numbers[-1][4]) if numbers else None
    for anchor, words in wanted.items():
        true = places.get(anchor)
        # The number of an entry is next to its title and may be extracted after it.
        parts = re.split(r"(?<=^№ \d) |(?<=^№ \d\d) ", words)
        on_page = true and (holds(texts[true - 1], words) if is_rtl else all(squeezed(part) in squeezed(pdf[true - 1].get_text()) for part in parts))
        if shown.get(anchor) != true or not on_page:
            wrong.append(f"contents: {anchor} is on {true}, the list says {shown.get(anchor)}, words there: {bool(on_page)}")
    return len(wanted), wrong


def running_heads(pdf, headings, is_leaflet, is_rtl):
    """Checks that each page except the covers has a running head: its first heading on even pages, its last on odd pages or, if it has
    none, the last heading before it. The page number is at the outer edge: on the right of odd pages, from right to left on their left."""
    wrong, running = [], ""
    margins = (15.5, 14) if pdf[0].rect.height < 600 else (10.5, 10) if is_leaflet else (21, 19)
    places = {**places_of(pdf), **({headings[0][0]: 1} if is_leaflet else {"_contents": 2})}
    for number, page in enumerate(pdf, 1):
        here = [head for anchor, _, head in headings if places.get(anchor) == number]
        running = here[-1] if here else running
        wanted = here[0] if here and number % 2 == 0 else running
        top = folded(page.get_text("text", clip=pymupdf.Rect(0, 0, page.rect.width, margins[0] * MILLIMETRE)))
        is_cover = number == 1 or (number == len(pdf) and not is_leaflet)
        wanted = "" if is_cover else wanted
        is_right = Counter(words_of(top)) == Counter(words_of(wanted)) if is_rtl else squeezed(top) == squeezed(wanted)
        if not is_right:
            wrong.append(f"head of page {number}: «{top}», not «{wanted}»")
        foot = page.get_text("words", clip=pymupdf.Rect(0, page.rect.height - margins[1] * MILLIMETRE, page.rect.width, page.rect.height))
        if is_rtl:
            # The box of a letter that goes far below its line can reach into the margin.
            foot = [word for word in foot if word[4].isdigit()]
        is_outside = len(foot) == 1 and (foot[0][0] > page.rect.width / 2) == ((number % 2 == 1) != is_rtl)
        if not is_cover and not is_leaflet and not (is_outside and foot[0][4] == str(number)):
            wrong.append(f"foot of page {number}: {foot}")
    return wrong


class Heads(html.parser.HTMLParser):
    """Collects the header cells of every table."""

    def __init__(self):
        super().__init__()
        self.found, self.open = [], False

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.found.append([])
        elif tag == "thead":
            self.open = True
        elif tag in ("th", "td") and self.open:
            self.found[-1].append("")

    def handle_endtag(self, tag):
        self.open = self.open and tag != "thead"

    def handle_data(self, data):
        if self.open and self.found[-1]:
            self.found[-1][-1] += data


def elements(element, tag):
    """Yields the structure elements with a tag below an element, in order."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/S") == tag:
                yield kid
            else:
                yield from elements(kid, tag)


def pages_of(element, numbers, page=None):
    """Returns the page indices on which an element has content."""
    page = element.get("/Pg", page)
    kids = element.get("/K", [])
    found = set()
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if not isinstance(kid, pikepdf.Dictionary):
            found.add(numbers[page.objgen])
        elif kid.get("/Type") in ("/MCR", "/OBJR"):
            found.add(numbers[kid.get("/Pg", page).objgen])
        else:
            found |= pages_of(kid, numbers, page)
    return found


def tables(path, texts, page):
    """Checks that a table that continues on another page repeats its header cells, and that no row is split by a page break."""
    reader = Heads()
    reader.feed(page.read_text(encoding="utf-8"))
    wrong, spanning = [], 0
    with pikepdf.open(path) as tagged:
        numbers = {each.objgen: at for at, each in enumerate(tagged.pages)}
        found = list(elements(tagged.Root.StructTreeRoot, "/Table"))
        if len(found) != len(reader.found):
            return 0, [f"{len(found)} tables instead of {len(reader.found)}"]
        for table, heads in zip(found, reader.found):
            rows = [pages_of(row, numbers) for row in elements(table, "/TR")]
            where = set().union(*rows)
            spanning += len(where) > 1
            wrong += [f"a row is split between pages {sorted(row)}" for row in rows[1:] if len(row) > 1 and row != rows[0]]
            for at in sorted(where):
                missing = [head for head in heads if not holds(texts[at], head)]
                wrong += [f"page {at + 1} lacks the header cells {missing}"] if missing else []
    return spanning, wrong


def letters_of(pdf, is_large, is_leaflet):
    """Checks the font size of the body text, which is too small if the browser has shrunk pages to fit wide content."""
    sizes = Counter()
    spans = [span for page in list(pdf)[0 if is_leaflet else 1:] for block in page.get_text("dict")["blocks"] for line in block.get("lines", [])
             for span in line["spans"] if ("Golos" if is_leaflet else "NotoSerif") in span["font"] or "Naskh" in span["font"]]
    for span in spans:
        sizes[span["size"]] += len(span["text"])
    # A short leaflet can have more letters in its foot matter than in its body.
    total = sum(sizes.values())
    common = max((size for size, letters in sizes.items() if letters * 5 >= total), default=16)
    # Chromium may make a page smaller by up to 0.25 % to round widths.
    least = 15.95 if is_large else 10.97 if is_leaflet else 9.48
    return [] if common >= least else [f"body text of {common:.2f} points"]


def foreign_fonts(path):
    """Checks that only fonts of the theme are used: a letter in another font is one that they lack."""
    with pikepdf.open(path) as pdf:
        fonts = {str(font.BaseFont)[1:] for page in pdf.pages for font in page.Resources.get("/Font", {}).values() if "/BaseFont" in font}
    return [f"the font {font}" for font in sorted(fonts) if not FONTS.match(font)]


def outline(path, headings):
    with pikepdf.open(path) as pdf, pdf.open_outline() as tree:
        titles = []

        def walk(items):
            for item in items:
                titles.append(item.title.replace("\u00a0", " "))
                walk(item.children)

        walk(tree.root)
        labels = "/PageLabels" in pdf.Root
        language = str(pdf.Root.Lang)
    wanted = [words for _, words, _ in headings]
    wrong = [] if titles == wanted else [f"outline: {set(titles) ^ set(wanted)}"]
    return wrong + ([] if labels else ["no page labels"]), language


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    return [] if done.returncode == 0 else [f"{command[0]}: {(done.stdout + done.stderr).strip()[-600:]}"]


def check(path, page, language, with_weasyprint):
    """Checks one PDF. Returns what to print about it, and what is wrong."""
    headings = headings_of(page)
    html = page.read_text(encoding="utf-8")
    is_leaflet = "leaflet" in html.split("<main>")[0]
    is_rtl = 'dir="rtl"' in html.split(">", 3)[1]
    pdf, texts = pymupdf.open(path), page_texts(path)
    count, wrong = contents(pdf, texts, headings, is_leaflet, is_rtl)
    wrong += running_heads(pdf, headings, is_leaflet, is_rtl)
    spanning, more = tables(path, texts, page)
    wrong += more
    more, said = outline(path, headings)
    wrong += more + ([] if said.lower() == language else [f"language {said}"])
    wrong += [f"{len(pdf)} pages for one side"] if is_leaflet and len(pdf) > 1 else []
    wrong += letters_of(pdf, page.parent.name.startswith("large"), is_leaflet)
    wrong += run("qpdf", "--check", str(path))
    wrong += run(str(pathlib.Path(sys.executable).with_name("outloud")), "--quiet", str(path))
    wrong += lost_words(path, html, is_rtl)
    wrong += foreign_fonts(path)
    engines = "Chromium"
    # WeasyPrint orders running heads from right to left differently.
    if with_weasyprint and not is_leaflet and not is_rtl:
        with tempfile.TemporaryDirectory() as room:
            other = pathlib.Path(room) / "other.pdf"
            wrong += run(str(pathlib.Path(sys.executable).with_name("weasyprint")), "--quiet", str(page), str(other))
            second = pymupdf.open(other)
            _, more = contents(second, page_texts(other), headings, is_leaflet, is_rtl)
            wrong += [f"WeasyPrint: {problem}" for problem in more + running_heads(second, headings, is_leaflet, is_rtl)]
            engines += f", WeasyPrint {len(second)} pages"
    size = path.stat().st_size // 1000
    return f"{path.name}: {len(pdf)} pages, {size} kB, {count} lines of contents, {spanning} tables that continue, {engines}", wrong


def main():
    site, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    paths = [path for path in sorted(folder.glob("*.pdf")) if not re.search(r"-(booklet|bleed-\d+mm|grey|cmyk)$", path.stem)]
    assert paths, f"no PDF in {folder}"
    editions = [each.parent.name for each in site.glob("*/print")]
    tasks, kinds = [], set()
    for path in paths:
        # `kk-arab-handbook-a5` belongs to the edition `kk-arab`, not to `kk`.
        language = max((edition for edition in editions if path.stem.startswith(f"{edition}-")), key=len)
        slug = path.stem.removeprefix(f"{language}-")
        page = site / language / "print" / slug / "index.html"
        # WeasyPrint lays out one brochure of each series and paper. Leaflets have no page numbers.
        kind = language, slug.split("-")[0], slug.split("-")[-1]
        with_weasyprint = "--weasyprint" in sys.argv and kind not in kinds
        kinds.add(kind)
        tasks.append((path, page, language, with_weasyprint))
    failed = False
    with concurrent.futures.ProcessPoolExecutor() as pool:
        for about, wrong in pool.map(check, *zip(*tasks)):
            print(f"{about}: {'wrong' if wrong else 'right'}", flush=True)
            for problem in wrong:
                print(f"  {problem}")
            failed |= bool(wrong)
    sys.exit(failed)


if __name__ == "__main__":
    main()
