#!/usr/bin/env python3
"""Makes `numbering_plans.tsv` from the metadata of libphonenumber (https://github.com/google/libphonenumber, Apache-2.0).

    python3 src/base/phone/numbering_plans.py PhoneNumberMetadata.xml ShortNumberMetadata.xml > src/base/phone/numbering_plans.tsv

Both files are in the folder `resources` of libphonenumber. One line per country: calling code, ISO code, and a JSON object with what the
program needs to read, check and format numbers. `001` stands for calling codes that belong to no country.
"""
import json
import re
import sys
import xml.etree.ElementTree as tree

TYPES = ["fixedLine", "mobile", "tollFree", "premiumRate", "sharedCost", "personalNumber", "voip", "pager", "uan", "voicemail"]


def packed(text):
    return re.sub(r"\s+", "", text or "")


def lengths(written):
    """`[5-7],10` as numbers."""
    found = set()
    for part in re.findall(r"\[[^\]]+\]|\d+", written or ""):
        span = re.fullmatch(r"\[(\d+)-(\d+)\]", part)
        found.update(range(int(span[1]), int(span[2]) + 1) if span else [int(part)])
    return found


def pattern(parent, name):
    return packed(parent.findtext(f"{name}/nationalNumberPattern"))


def number_format(element, rule):
    found = {"pattern": packed(element.get("pattern")), "format": element.findtext("format")}
    leading = [packed(part.text) for part in element.findall("leadingDigits")]
    international = element.findtext("intlFormat")
    rule = element.get("nationalPrefixFormattingRule", rule)
    # The last of the leading digits is the most precise.
    found.update({"leading": leading[-1]} if leading else {})
    found.update({"international": international} if international else {})
    found.update({"rule": rule} if rule else {})
    return found


def plan(territory, short):
    types = [territory.find(name) for name in TYPES if territory.find(name) is not None]
    national, local = set(), set()
    for kind in types:
        span = kind.find("possibleLengths")
        national |= lengths(span.get("national")) if span is not None else set()
        local |= lengths(span.get("localOnly")) if span is not None else set()
    prefix = territory.get("nationalPrefix", "")
    found = {
        "general": pattern(territory, "generalDesc"),
        "valid": "|".join(dict.fromkeys(packed(kind.findtext("nationalNumberPattern")) for kind in types)),
        "lengths": sorted(national),
        "example": next((text for kind in types if (text := kind.findtext("exampleNumber"))), ""),
    }
    rest = {
        "local": sorted(local - national),
        "main": territory.get("mainCountryForCode") == "true",
        "leading": packed(territory.get("leadingDigits")),
        "exit": packed(territory.get("internationalPrefix")),
        "prefix": prefix,
        "strip": packed(territory.get("nationalPrefixForParsing", prefix)),
        "transform": territory.get("nationalPrefixTransformRule", ""),
        "short": short,
        "formats": [number_format(element, territory.get("nationalPrefixFormattingRule", "")) for element in territory.iter("numberFormat")],
    }
    found.update({key: value for key, value in rest.items() if value})
    return found


def main():
    plans, shorts = (tree.parse(path).getroot().iter("territory") for path in sys.argv[1:3])
    short = {territory.get("id"): pattern(territory, "shortCode") for territory in shorts}
    for territory in plans:
        country = territory.get("id")
        data = plan(territory, short.get(country, ""))
        print(territory.get("countryCode"), country, json.dumps(data, separators=(",", ":"), ensure_ascii=True), sep="\t")


main()
