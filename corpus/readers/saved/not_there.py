"""Pages that say that what was asked for is not there, though their site serves them as if it were.

Told by what holds on any site: a headline that is such a notice and nothing else, on a page that states no date of
publication; or a redirect to the front page. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

from lxml.html import HtmlElement

from corpus.readers.whose import same_site

_ERROR = "http|status|error|fehler|erreur|errore|erro|ошибка|помилка|błąd|hata|chyba|خطأ"
_NUMBER = rf"(?:(?:{_ERROR}) )*(?:404|410)(?: error)?"
_WHICH = (
    r"(?:the |this |that |your |requested |web ?)*(?:page|article|story|content|post|document|file|url|address)"
    r"(?: (?:you (?:are|were|re) (?:looking for|trying to \w+)|(?:you )?(?:have )?requested))?"
)
_CANNOT = r"(?:cannot|can(?: not| t)|could(?: not|n t)|did(?: not|n t)|(?:are|were) unable to)"
_ENGLISH = (
    rf"{_WHICH} (?:{_CANNOT} be|(?:was |is )?not|wasn t|isn t|has(?: not|n t) been) (?:found|located|available|here)",
    rf"{_WHICH} (?:does(?: not|n t)|no longer|did not|may not) exists?(?: any ?more)?",
    rf"{_WHICH} (?:is |has been )?(?:no longer (?:available|here)|unavailable|missing|gone|removed|deleted)",
    rf"(?:we |i )?{_CANNOT} (?:find|locate) {_WHICH}",
    r"not found|nothing (?:was )?found|no longer available",
)
_OTHERS = (
    # German, Dutch
    r"(?:die |diese )?(?:angeforderte |gesuchte )?(?:seite|artikel|inhalt) (?:wurde |konnte |ist )?(?:leider )?nicht"
    r" (?:gefunden(?: werden)?|vorhanden|verfügbar)",
    r"(?:die |diese |der )?(?:seite|artikel|inhalt) (?:existiert|gibt es) nicht(?: mehr)?|nicht gefunden",
    r"(?:de )?(?:opgevraagde )?(?:pagina|artikel) (?:is |kon |werd )?niet (?:gevonden(?: worden)?|beschikbaar)"
    r"|(?:deze )?pagina bestaat niet(?: meer)?",
    # French, Spanish, Catalan, Portuguese, Italian, Romanian
    r"(?:la |cette |l )?(?:page|article)(?: demandée?)? (?:est introuvable|introuvable|non trouvée?"
    r"|n a pas été trouvée?|n est (?:pas|plus) disponible)",
    r"(?:la |cette )?page(?: demandée| que vous cherchez)? n existe (?:pas|plus)|page inexistante",
    r"(?:la |esta |el )?(?:página|pagina|contenido|artículo) (?:que buscas )?no (?:(?:fue |ha sido )?encontrad[ao]"
    r"|existe|(?:está )?disponible|se encuentra|se ha encontrado)",
    r"(?:la )?pàgina no (?:trobada|existeix|s ha trobat)",
    r"(?:a |esta )?(?:página|pagina) não (?:(?:foi )?encontrada|existe|está disponível|disponível)",
    r"(?:la )?pagina (?:richiesta )?(?:non (?:è stata )?(?:trovata|esiste|disponibile)|inesistente)",
    r"pagina (?:nu (?:a fost găsită|există)|inexistentă)",
    # Swedish, Danish, Norwegian, Finnish
    r"(?:sidan|sida) (?:hittades inte|finns inte|kunde inte hittas|saknas)",
    r"(?:siden|side) (?:blev |ble )?(?:ikke (?:fundet|funnet)|findes ikke|finnes ikke|kunne ikke (?:findes|finnes))"
    r"|fant ikke siden",
    r"sivua ei (?:löydy|löytynyt|ole)",
    # Polish, Czech, Slovak, Russian, Ukrainian, Hungarian, Turkish, Greek
    r"(?:nie znaleziono (?:podanej )?strony|strona (?:nie istnieje|nie została (?:znaleziona|odnaleziona)))",
    r"strán?ka (?:nenalezena|nebyla nalezena|neexistuje|nenájdená|sa nenašla|nebola nájdená)|str[áa]nka neexistuje",
    r"(?:запрашиваемая )?страница (?:не найдена|не существует|удалена)|не найдено|ничего не найдено",
    r"сторінк[ау] не (?:знайден[оа]|існує)",
    r"(?:az )?oldal nem (?:található|létezik)",
    r"(?:aradığınız )?sayfa (?:bulunamadı|mevcut değil)",
    r"η σελίδα δεν (?:βρέθηκε|υπάρχει)",
    # Arabic, Persian, Hebrew, Urdu, Hindi
    r"(?:هذه )?(?:ال)?صفحة (?:المطلوبة )?(?:غير (?:موجودة|متوفرة|متاحة)|لم يتم العثور عليها)",
    r"لم يتم العثور على (?:ال)?صفحة",
    r"صفحه (?:مورد نظر )?(?:یافت نشد|پیدا نشد|موجود نیست)|(?:ה)?(?:דף|עמוד) (?:המבוקש )?(?:לא נמצא|אינו קיים|לא קיים)",
    r"صفحہ نہیں ملا|(?:पृष्ठ|पेज) नहीं मिला",
    # Indonesian and Malay, Vietnamese, Chinese, Japanese, Korean, Thai
    r"halaman (?:tidak (?:ditemukan|tersedia)|tidak dijumpai)|không tìm thấy trang|trang không tồn tại",
    r"(?:您|你)?(?:访问的|訪問的|要找的|请求的)?(?:页面|頁面|网页|網頁)(?:不存在|未找到|找不到|已删除|已被删除)|找不到(?:页面|頁面|网页|網頁)",
    r"(?:お探しの)?ページ(?:が|は)(?:見つかりません(?:でした)?|存在しません)",
    r"(?:요청하신 )?페이지를 찾을 수 없습니다|ไม่พบหน้า(?:ที่ต้องการ|นี้)?",
)
_SORRY = "(?:o+ps|whoops|uh oh|(?:we re )?sorry|ups|hoppla|oups|désolée?|lo sentimos|siamo spiacenti|leider)"
_PHRASE = "|".join((*_ENGLISH, *_OTHERS))
_NOTICE = re.compile(rf"(?:{_SORRY} )?(?:but )?(?:{_NUMBER} ?)?(?:{_PHRASE})?(?: ?{_NUMBER})?")
_PARTING = re.compile(r"\s+[|–—·•»«:-]+\s+|\s*[|»«]\s*")
_NO_LETTER = re.compile(r"[\W_]+")
_LONGEST_NOTICE = 120
_SENTENCE_END = re.compile(r"[.!?。؟](?:\s|$)")
_FEW_WORDS = 40
_MANY_WORDS = 400
_HEADINGS = 3
_FIRST_LINES = 100
_FRONT = re.compile(
    r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?)?/?(?:(?:index|home|default|main)(?:\.\w{2,5})?|startseite|accueil|inicio)?/?",
    re.IGNORECASE,
)
"""The path of a site's front page, perhaps of one of its languages."""


def notice_among(
    tree: HtmlElement, title: str | None, body: Sequence[str], visible: Sequence[str]
) -> str | None:
    """What of a page says that nothing is there: its headline, title, first headings, a line beside a small body."""
    headings = tree.xpath("//h1 | //h2")[:_HEADINGS]
    stated = [title or "", *map(str, tree.xpath("//head//title/text()")[:1]), *map(_text_of, headings)]
    if _words_in(body) < _FEW_WORDS:
        stated += [_SENTENCE_END.split(line)[0] for line in visible[:_FIRST_LINES]]
    for line in stated:
        if len(line) <= _LONGEST_NOTICE and any(map(is_notice, (line, *_PARTING.split(line)))):
            return " ".join(line.split())
    return None


def is_notice(line: str) -> bool:
    """Whether a line says that a page is not there, and nothing else."""
    said = _NO_LETTER.sub(" ", line.casefold()).strip()
    return _NOTICE.fullmatch(said) is not None and re.fullmatch(rf"(?:{_SORRY})?", said) is None


def is_article_all_the_same(body: Sequence[str], *, is_dated: bool) -> bool:
    """Whether a page whose headline is a notice holds an article of substance: it states when that was published.

    What stands on such a page otherwise are teasers of other articles, however long.
    """
    return _words_in(body) >= (_FEW_WORDS if is_dated else _MANY_WORDS)


def leads_home(asked: str, came: str) -> bool:
    """Whether a site led from the address of a page to its front page: it has no such page any more."""
    if not same_site(asked, came):
        return False
    before, after = urlsplit(asked), urlsplit(came)
    was_front = _FRONT.fullmatch(before.path) is not None and not before.query
    return not was_front and _FRONT.fullmatch(after.path) is not None and not parse_qsl(after.query)


def _words_in(body: Sequence[str]) -> int:
    return sum(len(text.split()) for text in body)


def _text_of(heading: HtmlElement) -> str:
    return " ".join("".join(map(str, heading.itertext())).split())
