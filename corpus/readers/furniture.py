"""Furniture: lines of a page that no journalist wrote (buttons, cookie lines, boxes of other headlines).

A line is furniture as a whole or not at all; a paragraph is never shortened. What is cut is handed back so
that it can be shown and put back.
"""

from __future__ import annotations

import re

from corpus.readers.lines import ends_sentence, visible_width

PROSE = 140
"""Visible width from which a line that ends a sentence is surely a paragraph of the article."""
_LONGEST_FURNITURE = 450

_BUTTONS = """
advertisement|advertising|ad|ads|sponsored|promoted|share
shares|share this|share this (?:article|story|page|post)
share (?:on|via) .{2,30}|tweet|e-?mail|e-?mail this.*|print|print this.*|facebook|twitter|x|whatsapp|linkedin
telegram|pinterest|reddit|instagram|youtube|copy link
link copied!?|copy url|save|saved|bookmark|follow|following
menu|search|close|home|homepage|log ?in|sign ?in|register|my account|sign ?up|subscribe|subscribe now|donate
skip to (?:main )?(?:content|navigation)|back to top|continue reading(?: below)?|story continues below.*
article continues (?:after|below).*|listen to (?:this )?(?:article|story)|listen|play|pause|watch live|live
loading\\.*|please wait\\.*|view (?:all|gallery|comments)
see (?:all|more)|show more|load more|next|previous|prev
a a a|text size|font size|\\d+ ?(?:comments?|shares?|likes?|views?)|\\d+ ?min(?:ute)?s?[ -]?read
reading time:? ?.{1,20}|e-?mail address|your e-?mail.*
first published.{0,40}|gift this article|report an error
anzeige|werbung|teilen|drucken|merken|kommentare|zur startseite|publicité|partager|imprimer|commentaires
publicidad|compartir|comentarios|pubblicità|condividi
advertentie|реклама|поделиться|إعلان|اعلان|شارك|مشاركة|طباعة
"""
_BOXES = """
editor(?:'?s|s')? (?:picks?|choice)
most (?:read|popular|viewed|shared|commented|recent|watched)|popular(?: now)?
trending(?: now| topics| stories)?
related(?: (?:stories|articles|headlines|news|topics|posts|content|coverage|links|items))?
read (?:more|next|also|on)|also read|see also|up next|next up
you (?:may|might)(?: also)? (?:like|be interested in).*
recommended(?: for you| stories| reading)?
latest(?: news| stories| headlines| articles)?|top (?:stories|news|headlines)
more (?:stories|news|headlines|articles|from .{2,40}|on this(?: story)?|on this topic|in .{2,30}|like this)
other (?:news|stories|articles)|in other news|don'?t miss.*
what to read next|around the web|from around the web
sponsored (?:content|stories|links)|promoted (?:content|stories)
must[- ]reads?|in case you missed it|you missed
must[- ]watch|our picks|featured(?: stories| articles)?|tags
topics|topics in this article|filed under|further reading
newsletters?|mehr zum thema|meistgelesen
das könnte sie(?: auch)? interessieren|lesen sie auch|auch interessant
à lire aussi|lire aussi|sur le même sujet|les plus lus|dans la même rubrique|más leídas|lo más (?:leído|visto)
te puede interesar|lea también|noticias relacionadas|leggi anche|i più letti|leia também|mais lidas|lees ook
читайте также|самое читаемое|الأكثر قراءة|الاكثر قراءة
مواضيع ذات صلة|أخبار ذات صلة|اقرأ أيضا|اقرأ أيضاً|مختارات
"""
_LAST_BOXES = """
(?:\\d+ )?comments?(?: \\(\\d+\\))?|(?:leave|add|post|write) a (?:comment|reply)
join the (?:conversation|discussion)
about the authors?|be the first to comment|discussion|your comments|kommentar schreiben|laisser un commentaire
"""
_SENTENCES = """
(?:read|also read|read more|read also|related|see also|watch|listen|more|don't miss|next)\\s?:.+
(?:tags|topics|filed under)\\s?:.+
(?:>>|►|▶|→|➤|•\\s?read).{3,}
(?:lesen sie auch|à lire aussi|lire aussi|lea también|leggi anche|leia também|lees ook|اقرأ أيضا[ًّ]?)\\s?:.+
sign up (?:here|now|today).{0,20}
sign up (?:for|to) .{0,80}(?:newsletter|e-?mail|inbox|alert|update|briefing|account|digest|never miss).{0,120}
by (?:signing up|subscribing|continuing|clicking|using).{0,200}(?:agree|accept|consent|terms|policy).{0,160}
subscribe (?:to|for|here|now|today).{0,60}(?:newsletter|channel|updates|podcast|alerts|access|edition|inbox).{0,80}
(?:get|receive).{2,120}(?:to|in) your inbox.{0,60}|want .{3,80} in your inbox.{0,80}
(?:follow|like|find) us (?:on|at) .{2,120}
follow .{2,40} on (?:twitter|facebook|x|instagram|telegram|whatsapp).{0,40}
join (?:us|our) .{0,40}(?:on )?(?:whatsapp|telegram|facebook|twitter|channel|group|community).{0,60}
download (?:our|the) .{0,40}app.{0,80}|click here (?:to|for) .{2,120}|click to (?:share|print|email).{0,60}
(?:this|our|the) (?:web)?site (?:and .{2,40} )?uses? cookies.{0,300}
we (?:and our partners )?(?:use|store) cookies.{0,300}
we (?:use|value) .{0,40}(?:cookies|your privacy).{0,300}|(?:accept|reject|allow)(?: all)?(?: cookies)?
(?:manage |cookie )(?:cookies|settings|preferences|policy|consent)
(?:privacy|cookies?) (?:policy|notice|settings)(?: .{0,80})?
terms (?:of|and) (?:use|service|conditions)(?: .{0,80})?
(?:©|\\(c\\)|copyright (?:©|\\(c\\)|\\d{4})).{0,200}|.{0,120}all rights reserved\\.?(?:.{0,160})
please (?:enable javascript|turn off|disable your ad|log in|sign in|subscribe).{0,120}
you need to enable javascript.{0,60}
this (?:article|story|post) (?:first|originally|was originally|was first) (?:appeared|published).{0,120}
(?:contact us|about us|advertise with us|terms|privacy|careers|sitemap)(?:\\s?[|•·/]\\s?[\\w ]+)*
enter your e-?mail.{0,120}|thank you for subscribing.{0,60}|your support .{2,60}journalism.{0,80}
"""


def _whole_line(forms: str) -> re.Pattern[str]:
    alternatives = "|".join(line for line in forms.strip().splitlines())
    return re.compile(rf"(?:{alternatives})", re.IGNORECASE)


_BUTTON, _BOX, _LAST_BOX, _SENTENCE = map(_whole_line, (_BUTTONS, _BOXES, _LAST_BOXES, _SENTENCES))
_DRESS = " \t-–—:•·|»«>…*#"
_CRUMBS = re.compile(r"\w[\w &'’-]{1,30}(?:\s*[>›»]\s*\w[\w &'’-]{1,40}){1,6}\s*[>›»]?")
_SPEECH = re.compile(r"[\"“”«»„]|\b(?:said|says|told|urged|asked|added|warned)\b")
"""A sentence in which somebody speaks is the newspaper's, whatever it begins with."""
_LABELS = re.compile(r"[^|.?!\"“”]{2,40}(?:\s[|•·]\s[^|.?!\"“”]{2,40}){2,}")
"""A row of links: three or more short labels set off by marks."""
_CLOSING = re.compile(
    r"©|\(c\)|copyright\s*(?:©|\(c\)|by\b|\d)|.{0,30}all rights reserved|about the authors?|über den autor|sobre (?:el|o) autor"
    r"|à propos de l'auteur|sull'autore|over de auteur|об авторе|عن الكاتب"
    r"|(?:filed under|tags?|tagged|topics?|schlagworte|stichworte|themen|mots[- ]clés|etiquetas|temas|теги)\b\s*(?:[:|]|$)"
    r"|follow .{2,60} on (?:twitter|x|facebook|instagram|linkedin)\b|.{0,30}newsletter",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"@\w{2,30}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def is_furniture(line: str) -> bool:
    """Whether a whole line is a button, a box's heading, a cookie line, a copyright line or the like."""
    if len(line) > _LONGEST_FURNITURE or (ends_sentence(line) and _SPEECH.search(line)):
        return False
    bare = _plain(line)
    if _SENTENCE.fullmatch(line) or _HANDLE.fullmatch(line) or _LABELS.fullmatch(line):
        return True
    return len(bare) <= 80 and any(form.fullmatch(bare) for form in (_BUTTON, _BOX, _LAST_BOX))


def is_crumbs(line: str) -> bool:
    """Whether a line is a trail such as "Home > News > Harbour"."""
    return len(line) <= 120 and bool(_CRUMBS.fullmatch(line))


def opens_box(line: str) -> bool:
    """Whether other articles' headlines follow this line, as they do after "Most read"."""
    return bool(_BOX.fullmatch(_plain(line)))


def opens_comments(line: str) -> bool:
    """Whether readers' comments follow this line; nothing after them is the article."""
    return bool(_LAST_BOX.fullmatch(_plain(line)))


def closes_article(line: str) -> bool:
    """Whether a line stands below articles, never in them: tags, copyright, what is told of the author."""
    return len(line) < 200 and bool(_CLOSING.match(line))


def is_headline_like(line: str) -> bool:
    """A short line that ends no sentence and announces nothing."""
    return visible_width(line) < 120 and not ends_sentence(line) and not line.endswith((":", ";", ","))


def separate(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines of a body without its furniture, and what was cut, both in order.

    A box takes the headlines after its heading with it, up to where the article's prose resumes; nothing
    after the readers' comments is the article.
    """
    kept: list[str] = []
    cut: list[str] = []
    in_box = False
    for place, line in enumerate(lines):
        if opens_comments(line) and kept:
            cut.extend(lines[place:])
            break
        if opens_box(line):
            in_box = True
            cut.append(line)
        elif is_furniture(line) or (in_box and not _resumes(lines, place)):
            cut.append(line)
        else:
            in_box = False
            kept.append(line)
    return _without_trailing_headlines(kept, cut)


def _resumes(lines: list[str], place: int) -> bool:
    """Whether prose goes on here: a long paragraph, or two sentences' ends in a row (a teaser stands alone)."""
    line = lines[place]
    if not ends_sentence(line):
        return False
    following = lines[place + 1] if place + 1 < len(lines) else ""
    return visible_width(line) >= PROSE or (ends_sentence(following) and not is_furniture(following))


def _without_trailing_headlines(kept: list[str], cut: list[str]) -> tuple[list[str], list[str]]:
    """Four or more headlines in a row at the very end are other articles', even under no heading."""
    end = len(kept)
    while end and is_headline_like(kept[end - 1]) and len(kept[end - 1].split()) >= 3:
        end -= 1
    if end and len(kept) - end >= 4:
        return kept[:end], [*kept[end:], *cut]
    return kept, cut


def _plain(line: str) -> str:
    return line.replace("’", "'").strip(_DRESS)
