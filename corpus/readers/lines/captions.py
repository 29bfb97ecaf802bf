"""Photo captions: lines that carry a photographer's or an agency's credit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from corpus.dating.dates import LINES_REMEMBERED
from corpus.readers.lines.paragraphs import visible_width

_LONGEST = 320
AGENCY = (
    r"(?:AFP|AP|Reuters|REUTERS|EPA(?:-EFE)?|EFE|dpa|DPA|PA|ANSA|TASS|UPI|Xinhua|Bloomberg|Getty(?: Images)?|"
    r"Shutterstock|iStock|Unsplash|Alamy)"
)
_INITIALS = frozenset("AREdDPTUXBGSi©")
"""Of agencies' names."""
_PICTURE = r"(?i:photo(?:graph)?|picture|image|pic|screenshot|foto|bild)"
_OPENING = re.compile(
    rf"(?:{_PICTURE}s?|(?i:(?:{_PICTURE} )?(?:credit|caption|courtesy)|file {_PICTURE}|photographer|illustration|"
    r"bildunterschrift|crédit(?: photo)?|légende|pie de foto|صورة))\s*(?:[:：]|(?i:by|credit)\s*:?)\s*\S.*"
    r"|(?:Image|Media) ?caption\s?\S.*|FILE\s?[-–—]\s?\S.*"
)
_PICTURE_CREDIT = re.compile(
    r"(?:"
    rf"\b{AGENCY}(?:[ /,-]+[\w.]+){{0,3}}[ /]+(?:(?i:file|archive|stock)\s+)?{_PICTURE}s?"
    rf"|(?i:file|archive|stock|handout|library)\s+{_PICTURE}s?"
    rf"|[(\[][^()\[\]]{{0,60}}\b(?:{_PICTURE}|(?i:file|getty|courtesy|handout|credit))\b[^()\[\]]{{0,60}}[)\]]"
    rf"|[.!?”\"…)]\s+(?:(?i:{_PICTURE}(?:\s+(?:by|credit))?|credit|courtesy of)\s*:?\s*)"
    r"(?=[A-ZÀ-ÞА-Я])[^.:]{2,60}"
    rf"|[/|©]\s*{AGENCY}(?:\s{_PICTURE})?(?:\s(?i:close|enlarge))?"
    r"|\b(?i:(?:crédits? )?photos?|foto|bild)\s?:\s?\S[^:]{1,60}"
    r"|(?<=\S.{9})(?:[.!?…)”\"/|–—-]\s*©\s?[^\W\d_]|©\s?[^\W\d_a-zß-öø-ÿ])[^©]{1,60}"
    rf"|[(\[](?:[^()\[\]]{{0,60}}\s)?{AGENCY}/[^()\[\]]{{2,40}}[)\]]"
    r"|[(\[](?i:symbolbild|archivbild|symbolfoto)[)\]]"
    r"|[.!?…”\"»]\s+[(\[][^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]+){1,3}"
    r"(?:\s?/\s?[^\W\d_a-z][\w .-]{1,30}){1,3}[)\]]"
    r"|\b(?i:photo by)\s[^.:]{2,40}\son\s(?:Unsplash|Pexels|Flickr)"
    r")[\s.)\]]*$"
)
_AGENCY_CREDIT = re.compile(
    rf"(?:[(\[]{AGENCY}(?:[/ ,-][^()\[\]]{{0,40}})?[)\]]|[.!?”\"…]\s+{AGENCY}(?:/[\w .]+)?)\.?$"
)
_PHOTOGRAPHER = re.compile(
    rf"[^\W\d_a-z][\w.'’-]*(?: [\w.'’-]+){{1,4}}\s?/\s?{AGENCY}(?:\s(?:via\s)?{AGENCY})?"
)
_CREDIT_LINE = re.compile(
    rf"(?:©\s?)?{AGENCY}(?:\s?(?:/|,|&|\||\bvia\b)\s?[\w .&-]{{2,40}}){{0,3}}"
    rf"|[^\W\d_a-z][\w.'’-]*(?: [\w.'’-]+){{1,4}}\s?/\s?"
    rf"(?:{AGENCY}|Instagram|Facebook|Twitter|TikTok|YouTube)(?:\s(?:via\s)?{AGENCY})?"
)
_LONGEST_CREDIT = 100
_FEWEST_IN_GALLERY = 3
_SHORTEST_TWICE = 12
_NEWS_AGENCY = re.compile(
    r"[-–—(\[\s]*(?P<agency>AFP|AP|Reuters|REUTERS|EPA|EFE|dpa|DPA|PA|ANSA|TASS|UPI|Xinhua|Bloomberg"
    r"|(?:The )?Associated Press|Agence France[- ]Presse|Press Association)[)\]\s.]*"
)
_SIGN_OFF = re.compile(
    rf"[-–—(\[\s]*{AGENCY}(?:\s*[/,&]\s*{AGENCY})*[)\]\s.]*|(?i:source\s*:\s*){AGENCY}.{{0,20}}"
)


@lru_cache(maxsize=LINES_REMEMBERED)
def is_caption(line: str, *, near_the_top: bool) -> bool:
    """Whether a line is a photo's. Agencies sign articles too: their bare name counts only near the top."""
    if visible_width(line) > _LONGEST:
        return False
    if _OPENING.match(line) or _PICTURE_CREDIT.search(line):
        return True
    return near_the_top and bool(_AGENCY_CREDIT.search(line))


def is_captioned_by(line: str, following: str) -> bool:
    """Whether a line stands right above a photographer's and an agency's name: a caption, be it a sentence."""
    return visible_width(line) <= _LONGEST and bool(_PHOTOGRAPHER.fullmatch(following))


def places_of_pictures(lines: Sequence[str]) -> frozenset[int]:
    """Where whose picture it is stands on a line of its own, and the captions of galleries.

    A gallery is captions and credits in turn; elsewhere a paragraph may stand right above a credit. A line that says
    all twice is a picture's text and its caption. A lone agency's name may be whose article it is, and is not told.
    """
    credited = [is_credit(line) for line in lines]
    found = {
        place
        for place, line in enumerate(lines)
        if (credited[place] and not is_sign_off(line)) or _says_all_twice(line)
    }
    for place in range(1, len(lines)):
        if credited[place] and not credited[place - 1] and not (place > 1 and credited[place - 2]):
            in_turn = list(takewhile(credited.__getitem__, range(place, len(lines), 2)))
            if len(in_turn) >= _FEWEST_IN_GALLERY:
                found.update(range(place - 1, in_turn[-1] + 1))
    return frozenset(found)


def is_credit(line: str) -> bool:
    """Whether a line holds nothing but whose a picture is, such as "© Getty Images" or "Jo Ash / AFP"."""
    may_be = len(line) <= _LONGEST_CREDIT and ("/" in line or line[:1] in _INITIALS)
    return may_be and bool(_CREDIT_LINE.fullmatch(line))


def _says_all_twice(line: str) -> bool:
    half = len(line) // 2
    return _SHORTEST_TWICE <= half <= _LONGEST and line[:half] == line[half + 1 :] and line[half] == " "


def agency_in(line: str) -> str | None:
    """The agency that a line names and nothing else, such as "(Reuters)"; None for another line or a picture's."""
    match = _NEWS_AGENCY.fullmatch(line)
    return match["agency"] if match else None


def is_sign_off(line: str) -> bool:
    """Whether a line holds nothing but an agency's name, such as "(Reuters)"."""
    return bool(_SIGN_OFF.fullmatch(line))
