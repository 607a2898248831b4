"""Makes the sans-serif fonts for Arabic, Persian and Urdu in `static/rtl/`: the letters, marks and digits that these languages need.

The font must have one glyph for each form of each letter, see `joined_letters.py`; IBM Plex Sans Arabic has. Its license reserves the name
«Plex», so the result has another one.

usage: arabic_subset.py SOURCE.woff2 RESULT.woff2
needs: fonttools[woff]==4.68.0
source: ibm-plex-sans-arabic-arabic-{400,700}-normal.woff2 of the npm package @fontsource/ibm-plex-sans-arabic
"""

import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

CHARACTERS = "20 A0 AB BB 60C 61B 61F 621-63A 640-658 660-66D 670 671 679 67E 686 688 691 698 6A9 6AF 6BA 6BE 6C0-6C3 6CC 6D2-6D5 6F0-6F9 200B-200F 2066-2069 FDFC"
FEATURES = ["init", "medi", "fina", "isol", "rlig", "ccmp", "mark", "mkmk", "calt", "locl", "kern"]
NAME = "Sans Arabic"


def characters():
    for part in CHARACTERS.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def main(source, result):
    font = TTFont(source)
    options = Options(layout_features=FEATURES, hinting=False, flavor="woff2", notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    for record in list(font["name"].names):
        if record.nameID in (1, 4, 16):
            font["name"].setName(NAME, record.nameID, record.platformID, record.platEncID, record.langID)
        elif record.nameID in (3, 6):
            font["name"].setName(NAME.replace(" ", ""), record.nameID, record.platformID, record.platEncID, record.langID)
        elif record.nameID not in (0, 2, 5, 13, 14):
            font["name"].removeNames(nameID=record.nameID)
    font.recalcTimestamp = False
    font.flavor = "woff2"
    font.save(result)


main(*sys.argv[1:])
