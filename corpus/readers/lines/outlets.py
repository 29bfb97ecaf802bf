"""The name of a newspaper, as the line at the top of its pages gives it.

General rules about how papers call themselves; no paper's own name is known here.
"""

from __future__ import annotations

import re

_MASTHEADS = frozenset(
    """
    advertiser advocate argus banner bee beacon bugle bulletin chronicle courier daily democrat dispatch echo
    enquirer examiner express express-news free gazette globe guardian herald independent inquirer intelligencer
    journal leader ledger mail mercury messenger mirror monitor news newspaper nation observer outlook patriot
    pioneer post press record recorder register reporter republic review sentinel spectator standard star sun
    telegram telegraph times today tribune weekly wire world radio tv magazine
    zeitung tageblatt nachrichten anzeiger rundschau kurier bote morgenpost abendblatt blatt
    journal courrier dépêche gazette presse diario periódico mundo país correo heraldo prensa noticias
    giornale corriere gazzetta messaggero jornal folha krant dagblad tidning bladet
    газета известия новости вести صحيفة جريدة الصحيفة أخبار الشرق
    """.split()
)
_EDITIONS = frozenset(
    "english arabic español français deutsch online edition weekly daily sunday digital international".split()
)
_TOPICS = frozenset(
    """
    middle-east middle mideast africa african asia asian europe european american us uk world global international
    national regional local breaking latest news opinion opinions politics political sport sports business economy
    home culture arts analysis features lifestyle entertainment science health technology tech travel video videos
    photos headlines weather comment editorial editorials views stories coverage information articles newspaper
    magazine today community crime education environment money markets magazines letters obituaries courts
    أخبار محليات محلية رياضة اقتصاد ثقافة سياسة مجتمع منوعات صحة تكنولوجيا رأي آراء دولية عالمية عربية فيديو
    """.split()
)
_SEPARATORS = re.compile(r"\s+(?:[|•·»–—:]|::|-)\s+|\s*[|•»]\s*|:\s+")
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}/?", re.IGNORECASE)
_PUNCTUATION = re.compile(r"[.!?\"“”;]")
_SUFFIX = re.compile(r"(?P<title>.{8,}?)\s+(?P<mark>[|–—-]|::)\s+(?P<outlet>[^|]{2,60})")
LONGEST_NAME = 60


def looks_like_outlet(line: str) -> bool:
    """Whether a line names a newspaper: a web address, a masthead's words, or a long self-description."""
    if _DOMAIN.fullmatch(line):
        return True
    words = _words(line)
    if not words or _PUNCTUATION.search(line) or words[0][0].islower():
        return False
    if is_self_description(line):
        return True
    capitalised = all(not word[0].islower() or word in _SMALL for word in words)
    masthead = any(word.lower() in _MASTHEADS for word in (words[0], *words[-2:]))
    return len(words) <= 6 and capitalised and masthead and not is_section(line)


def presents_outlet(line: str) -> bool:
    """Whether a line is a paper's name with a motto or a section after a mark: "The Echo - Your valley"."""
    parts = [part.strip() for part in _SEPARATORS.split(line) if part.strip()]
    return len(parts) > 1 and looks_like_outlet(parts[0])


def is_self_description(line: str) -> bool:
    """Whether a line tells what a paper offers: "... World News and Analysis from ... Magazine"."""
    words = [word.lower() for word in _words(line)]
    topics = sum(word in _TOPICS for word in words)
    return len(words) > 4 and topics >= 3 and topics * 4 >= len(words) and not _PUNCTUATION.search(line)


def is_section(line: str) -> bool:
    """Whether a line is the name of a page or a section: "World", "Local News", "Opinion"."""
    words = [word.lower() for word in _words(line)]
    return 0 < len(words) <= 3 and all(word in _TOPICS or word in {"and", "&", "east"} for word in words)


def is_masthead(line: str) -> bool:
    """Whether a line is a paper's name with a section after a mark: "The Echo | Sport"."""
    parts = [part.strip() for part in _SEPARATORS.split(line) if part.strip()]
    return len(parts) > 1 and looks_like_outlet(parts[0]) and all(map(is_section, parts[1:]))


def outlet_name(line: str) -> str | None:
    """The paper's name out of the line that presents it; None where none can be told.

    Of parts set off by a mark the one that reads like a masthead, else the first. In a self-description the
    name ends at its masthead's word with the edition after it, or before the first topic that the paper covers.
    """
    if _DOMAIN.fullmatch(line):
        return re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", line)
    parts = [part.strip() for part in _SEPARATORS.split(line) if part.strip()]
    if len(parts) > 1:
        named = [part for part in parts if looks_like_outlet(part) and not is_self_description(part)]
        return outlet_name((named or parts)[0])
    words = line.split()
    if len(words) <= 4 or (len(words) <= 6 and not is_self_description(line)):
        return line if len(line) <= LONGEST_NAME else None
    name = " ".join(_leading_name(words))
    return name if 0 < len(name) <= LONGEST_NAME else None


def _leading_name(words: list[str]) -> list[str]:
    end = 1
    while end < len(words):
        word = _bare(words[end])
        if word in _MASTHEADS and _bare(words[end - 1]) not in {"and", "&"}:
            end += 1
            break
        if word in _TOPICS or word in {"and", "from", "for", "with", "on", "your"}:
            break
        end += 1
    while end < len(words) and _bare(words[end]) in _EDITIONS - _TOPICS:
        end += 1
    return words[:end]


def without_suffix(line: str) -> tuple[str, str | None]:
    """A line without the site's name after a dash or bar, and that name."""
    match = _SUFFIX.fullmatch(line)
    return (match["title"], match["outlet"]) if match else (line, None)


def same_line(one: str, other: str) -> bool:
    """Whether two lines differ in nothing but case, marks and white space."""
    return folded(one) == folded(other) != ""


def folded(line: str) -> str:
    """A line without its case and marks."""
    return re.sub(r"[\W_]+", " ", line.casefold()).strip()


_SMALL = frozenset("of the and & for de la le del der die das el y et al".split())


def _words(line: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[-'’.][^\W_]+)*|&", line)


def _bare(word: str) -> str:
    return word.strip(".,;:()").lower()
