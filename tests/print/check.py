"""Compares the text and structure of finished PDFs with the pages that they were printed from.

usage: check.py SITE PDFS [--weasyprint]
SITE is a built site, PDFS a folder with PDFs (`kk-handbook-a5.pdf`). With --weasyprint, WeasyPrint also lays out the print pages, which
must show the page numbers of that layout.
"""

import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile

import pikepdf
import pymupdf

LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі№«»"
MILLIMETRE = 72 / 25.4


def folded(text):
    """Collapses whitespace and removes soft hyphens."""
    return " ".join(text.replace("\u00ad", "").split())


def squeezed(text):
    """Removes all whitespace, because line breaks in a PDF are not always extracted as spaces."""
    return re.sub(r"\s+", "", text)


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


def contents(pdf, headings, is_leaflet):
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
                digits = re.findall(r"\d+", page.get_text("text", clip=link["from"]))
                shown[name] = int(digits[-1]) if digits else None
    for anchor, words in wanted.items():
        true = places.get(anchor)
        # The number of an entry is next to its title and may be extracted after it.
        on_page = true and all(squeezed(part) in squeezed(pdf[true - 1].get_text()) for part in re.split(r"(?<=^№ \d) |(?<=^№ \d\d) ", words))
        if shown.get(anchor) != true or not on_page:
            wrong.append(f"contents: {anchor} is on {true}, the list says {shown.get(anchor)}, words there: {bool(on_page)}")
    return len(wanted), wrong


def running_heads(pdf, headings, is_leaflet):
    """Checks that each page except the covers has a running head: its first heading on left pages, its last on right pages or, if it has
    none, the last heading before it."""
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
        if squeezed(top) != squeezed(wanted):
            wrong.append(f"head of page {number}: «{top}», not «{wanted}»")
        bottom = page.get_text("text", clip=pymupdf.Rect(0, page.rect.height - margins[1] * MILLIMETRE, page.rect.width, page.rect.height))
        if not is_cover and not is_leaflet and folded(bottom) != str(number):
            wrong.append(f"foot of page {number}: «{folded(bottom)}»")
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


def tables(path, pdf, page):
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
                missing = [head for head in heads if squeezed(head) not in squeezed(pdf[at].get_text())]
                wrong += [f"page {at + 1} lacks the header cells {missing}"] if missing else []
    return spanning, wrong


def letters_of(pdf, is_large, is_leaflet):
    """Checks the font size of the body text, which is too small if the browser has shrunk pages to fit wide content."""
    sizes = [span["size"] for page in list(pdf)[0 if is_leaflet else 1:] for block in page.get_text("dict")["blocks"] for line in block.get("lines", [])
             for span in line["spans"] if ("Golos" if is_leaflet else "NotoSerif") in span["font"]]
    common = max(set(sizes), key=sizes.count, default=16)
    least = 15.99 if is_large else 10.99 if is_leaflet else 9.48
    return [] if common >= least else [f"body text of {common:.2f} points"]


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


def main():
    site, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    failed = False
    paths = [path for path in sorted(folder.glob("*.pdf")) if not re.search(r"-(booklet|bleed-\d+mm)$", path.stem)]
    assert paths, f"no PDF in {folder}"
    editions = [each.parent.name for each in site.glob("*/print")]
    for path in paths:
        # `kk-arab-handbook-a5` belongs to the edition `kk-arab`, not to `kk`.
        language = max((edition for edition in editions if path.stem.startswith(f"{edition}-")), key=len)
        slug = path.stem.removeprefix(f"{language}-")
        page = site / language / "print" / slug / "index.html"
        headings = headings_of(page)
        html = page.read_text(encoding="utf-8")
        is_leaflet = "leaflet" in html.split("<main>")[0]
        # PyMuPDF does not return text that runs from right to left in its logical order. `anyqtama pdf` compares the words of such PDFs.
        if 'dir="rtl"' in html.split(">", 3)[1]:
            print(f"{path.name}: from right to left, not compared here")
            continue
        pdf = pymupdf.open(path)
        count, wrong = contents(pdf, headings, is_leaflet)
        wrong += running_heads(pdf, headings, is_leaflet)
        spanning, more = tables(path, pdf, page)
        wrong += more
        more, said = outline(path, headings)
        wrong += more + ([] if said.lower() == language else [f"language {said}"])
        wrong += [f"{len(pdf)} pages for one side"] if is_leaflet and len(pdf) > 1 else []
        wrong += letters_of(pdf, slug.startswith("large"), is_leaflet)
        wrong += run("qpdf", "--check", str(path))
        wrong += run(str(pathlib.Path(sys.executable).with_name("outloud")), "--quiet", str(path))
        text = "".join(each.get_text() for each in pdf)
        # The header with the back link is not printed.
        source = html.split("</header>", 1)[1]
        wrong += [f"the letter {letter} is lost" for letter in LETTERS if letter in source and letter not in text]
        engines = "Chromium"
        if "--weasyprint" in sys.argv and not is_leaflet:
            with tempfile.TemporaryDirectory() as room:
                other = pathlib.Path(room) / "other.pdf"
                wrong += run(str(pathlib.Path(sys.executable).with_name("weasyprint")), "--quiet", str(page), str(other))
                second = pymupdf.open(other)
                _, more = contents(second, headings, is_leaflet)
                wrong += [f"WeasyPrint: {problem}" for problem in more + running_heads(second, headings, is_leaflet)]
                engines += f", WeasyPrint {len(second)} pages"
        print(f"{path.name}: {len(pdf)} pages, {path.stat().st_size // 1000} kB, {count} lines of contents, {spanning} tables that continue, {engines}: {'wrong' if wrong else 'right'}")
        for problem in wrong:
            print(f"  {problem}")
        failed |= bool(wrong)
    sys.exit(failed)


main()
