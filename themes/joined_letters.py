"""Gives every form of every Arabic letter a glyph of its own.

Noto Naskh Arabic draws a letter as a base without dots and its dots: a PDF then does not say which letter a base is, and programs that
extract its text move or lose letters. The result draws the same shapes (checked at the end) with one glyph per letter.

usage: joined_letters.py SOURCE.woff2 RESULT.woff2
needs: fonttools[woff]==4.68.0 uharfbuzz==0.57.0
"""

import io
import sys
import unicodedata

import uharfbuzz
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

JOINER = "\u200d"
LAM, ALEFS, HEH = "\u0644", "\u0627\u0622\u0623\u0625", "\u0647"
# What is before and after a letter in each of its forms.
AROUND = {"isol": ("", ""), "init": ("", JOINER), "medi": (JOINER, JOINER), "fina": (JOINER, "")}


class Shaper:
    """Shapes text with a font."""

    def __init__(self, font):
        self.glyphs, self.names = font.getGlyphSet(), font.getGlyphOrder()
        copy = io.BytesIO()
        flavor, font.flavor = font.flavor, None
        font.save(copy)
        font.flavor = flavor
        self.font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(copy.getvalue())))

    def parts(self, text):
        """The glyphs of a text from left to right: index of the character, name, x, y, advance."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.direction, buffer.script, buffer.language = "rtl", "Arab", "kk"
        uharfbuzz.shape(self.font, buffer)
        found, x = [], 0
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions):
            found.append((glyph.cluster, self.names[glyph.codepoint], x + place.x_offset, place.y_offset, place.x_advance))
            x += place.x_advance
        return found

    def letter(self, text, at):
        """The glyphs of one character of a text, from its own left edge, and its advance."""
        parts = self.parts(text)
        left = sum(advance for cluster, _, _, _, advance in parts if cluster > at)
        own = [part for part in parts if part[0] == at]
        return [(name, x - left, y) for _, name, x, y, _ in own], sum(part[4] for part in own)

    def outlines(self, text):
        """The contours that a text draws, in any order, and its advance."""
        drawn, parts = [], self.parts(text)
        for _, name, x, y, _ in parts:
            pen = DecomposingRecordingPen(self.glyphs)
            self.glyphs[name].draw(pen)
            contour = []
            for step, points in pen.value:
                contour.append((step, tuple((px + x, py + y) for px, py in points)))
                if step == "closePath":
                    drawn.append(tuple(contour))
                    contour = []
        return sorted(drawn), sum(part[4] for part in parts)


def main(source_path, result_path):
    source = TTFont(source_path)
    shaper, characters = Shaper(source), source.getBestCmap()
    glyphs, advances, cmap = {}, {}, {}

    def add(name, parts, advance):
        pen = TTGlyphPen(None)
        for part, x, y in parts:
            drawn = DecomposingRecordingPen(shaper.glyphs)
            shaper.glyphs[part].draw(drawn)
            for step, points in drawn.value:
                getattr(pen, step)(*[(px + x, py + y) for px, py in points])
        glyphs[name], advances[name] = pen.glyph(), advance

    add(".notdef", [(".notdef", 0, 0)], source["hmtx"][".notdef"][0])
    substitutes = {form: {} for form in ("init", "medi", "fina")}
    for character in sorted(characters):
        letter, name = chr(character), f"uni{character:04X}"
        if unicodedata.mirrored(letter):
            # The shaper would draw the other bracket.
            cmap[character] = name
            add(name, [(characters[character], 0, 0)], source["hmtx"][characters[character]][0])
            continue
        shapes = {form: shaper.letter(before + letter + after, len(before)) for form, (before, after) in AROUND.items()}
        cmap[character] = name
        add(name, *shapes["isol"])
        for form, (parts, advance) in shapes.items():
            if form != "isol" and parts != shapes["isol"][0]:
                # The last form of letters that join on one side is their middle form too.
                same = form == "fina" and name in substitutes["medi"] and shapes["medi"][0] == parts
                if not same:
                    add(f"{name}.{form}", parts, advance)
                substitutes[form][name] = f"{name}.medi" if same else f"{name}.{form}"
    lam = f"uni{ord(LAM):04X}"
    rules = []
    for form, before in [("init", ""), ("medi", JOINER)]:
        for letter in [alef for alef in ALEFS if ord(alef) in characters]:
            text, alef = before + LAM + letter, f"uni{ord(letter):04X}"
            add(f"{lam}.{form}.alef", *shaper.letter(text, len(before)))
            add(f"{alef}.lam.{form}", *shaper.letter(text, len(before) + 1))
            plain = substitutes["fina"][alef]
            rules.append(f"sub {lam}.{form} {plain}' by {alef}.lam.{form};")
    # An isolated heh is drawn in another way after letters.
    heh = f"uni{ord(HEH):04X}"
    letters = " ".join(name for name in glyphs if name != ".notdef" and unicodedata.category(chr(int(name[3:7], 16))) == "Lo")
    add(f"{heh}.after", *shaper.letter(ALEFS[0] + HEH, 1))
    after_lam = " ".join(name for name in glyphs if ".lam." in name)
    features = ["languagesystem DFLT dflt; languagesystem arab dflt;"]
    for form, pairs in substitutes.items():
        features.append(f"feature {form} {{ {' '.join(f'sub {name} by {other};' for name, other in pairs.items())} }} {form};")
    lams = " ".join(f"sub {lam}.{form}' [{after_lam}] by {lam}.{form}.alef;" for form in ("init", "medi"))
    features.append(f"feature rlig {{ lookup alef {{ {' '.join(rules)} }} alef; lookup lam {{ {lams} }} lam; lookup heh {{ sub [{letters}] {heh}' by {heh}.after; }} heh; }} rlig;")

    names = source["name"]
    builder = FontBuilder(source["head"].unitsPerEm)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: (advances[name], getattr(glyphs[name], "xMin", 0) or 0) for name in glyphs})
    builder.setupHorizontalHeader(ascent=source["hhea"].ascent, descent=source["hhea"].descent, lineGap=source["hhea"].lineGap)
    builder.setupPost(keepGlyphNames=False)
    font = builder.font
    font["OS/2"], font["name"] = source["OS/2"], names
    font["head"].created, font["head"].modified = source["head"].created, source["head"].modified
    font["head"].macStyle, font["head"].fontRevision = source["head"].macStyle, source["head"].fontRevision
    font.recalcTimestamp = False
    addOpenTypeFeaturesFromString(font, "\n".join(features))
    font.flavor = "woff2"
    font.save(result_path)
    check(shaper, Shaper(TTFont(result_path)), sorted(map(chr, characters)))


def check(old, new, letters):
    """Every letter in every form, every pair, and every lam with alef between other letters draws the same."""
    texts = [before + letter + after for letter in letters for before, after in AROUND.values()]
    texts += [one + two for one in letters for two in letters]
    texts += [one + LAM + alef + two for one in letters for alef in ALEFS for two in letters]
    different = [text for text in texts if old.outlines(text) != new.outlines(text)]
    sys.exit(f"{len(different)} of {len(texts)} texts look different: {different[:20]}" if different else 0)


main(*sys.argv[1:3])
