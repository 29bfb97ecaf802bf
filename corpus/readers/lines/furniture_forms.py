"""What furniture says, a form a line or between bars: buttons, headings of boxes, headings of comments, sentences.

Regular expressions over whole lines, in any case; `furniture` judges lines by them. No newspaper's own name is here.
"""

from __future__ import annotations

import re

_BUTTONS = """
sponsored|promoted|share
shares|share this|share this (?:article|story|page|post)
share (?:on|via) .{2,30}|tweet|e-?mail|e-?mail this.*|print|print this.*|facebook|twitter|x|whatsapp|linkedin
telegram|pinterest|reddit|instagram|youtube|copy link
link copied!?|copy url|save|saved|bookmark|follow|following
menu|search|close|home|homepage|log ?in|sign ?in|register|my account|sign ?up|subscribe|subscribe now|donate
skip to (?:main )?(?:content|navigation)|back to top|continue reading
listen to (?:this )?(?:article|story)|listen|play|pause|watch live|live
loading\\.*|please wait\\.*|view (?:all|gallery|comments)
see (?:all|more)|show more|load more|next|previous|prev
a a a|text size|font size|smaller|larger|increase text size|decrease text size|text ?(?:size)?:? a a a?
enlarge(?: this)?(?: image| photo)?|\\[?\\+\\]? ?enlarge|(?:toggle|hide|show) caption|play video
watch video|video transcript
close (?:icon|modal|menu|this|window)|expand|collapse|caption settings dialog|transcript|embed|rss|print this page
reprints|order a? ?reprints?|single page|view as one page|page 1.{0,12}|more info|recommend|like|digg
stumbleupon|delicious
digg this|stumble|buzz up!?|shortlist|favou?rites|click here|learn more|find out more
start the discussion.*|reply|report abuse
antworten|melden|empfehlen|versenden|répondre|recommander|envoyer|enviar|imprimir|responder
\\d+ ?(?:comments?|shares?|likes?|views?)|\\d+ ?min(?:ute)?s?[ -]?read
reading time:? ?.{1,20}|e-?mail address|your e-?mail.*
first published.{0,40}|gift this article|report an error
teilen|drucken|merken|kommentare|zur startseite|partager|imprimer|commentaires
compartir|comentarios|condividi
поделиться|شارك|مشاركة|طباعة
"""
_BOXES = """
editor(?:'?s|s')? (?:picks?|choice)
most (?:read|popular|viewed|shared|commented|recent|watched)|popular(?: now)?
trending(?: now| topics| stories)?
related(?: (?:news|stories|articles|headlines|posts|coverage|content)) (?:on|from|to) .{2,40}
read more (?:from|on|about) .{2,50}|previously (?:on|in) .{2,40}|elsewhere on .{2,40}
(?:other|more) .{2,40} (?:stories|articles)
related(?: (?:stories|articles|headlines|news|topics|posts|content|coverage|links|items))?
read (?:more|next|also|on)|also read|see also|up next|next up
you (?:may|might)(?: also)? (?:like|be interested in).*
recommended(?: for you| stories| reading)?|keep reading|featured videos?|more great .{2,30} stories
latest(?: news| stories| headlines| articles)?|top (?:stories|news|headlines)
more (?:stories|news|headlines|articles|from .{2,40}|on this(?: story)?|on this topic|in .{2,30}|like this)
other (?:news|stories|articles)|in other news|don'?t miss.*
what to read next|around the web.{0,30}|promoted stories|paid content|our partners|from our partners
from around the web
sponsored (?:content|stories|links)|promoted (?:content|stories)
must[- ]reads?|in case you missed it|you missed
must[- ]watch|our picks|featured(?: stories| articles)?|tags
topics|topics in this article|filed under|further reading
newsletters?|mehr zum thema|mehr zu .{2,60}:|themenseiten zu diesem artikel|lesetipps|unsere lesetipps
noch mehr .{2,40}|meistgelesen
(?:das )?könnte (?:sie|dich|euch)(?: auch)? interessieren|lesen sie auch|auch interessant|ähnliche (?:artikel|beiträge)
weitere (?:artikel|beiträge|themen|meldungen|nachrichten)(?: .{2,30})?|aktuelle (?:artikel|beiträge|meldungen)
neueste (?:artikel|beiträge|nachrichten)|meistgeklickt.{0,20}|top-?news|topaktuell
à lire aussi|lire aussi|sur le même sujet|les plus lus|dans la même rubrique|articles? (?:liés?|similaires|recommandés)
vous (?:aimerez|pourriez) aussi.{0,40}|más leídas|lo más (?:leído|visto)
(?:esto )?(?:le|te) puede interesar|lea también|(?:noticias|notas|artículos|temas|contenidos?) relacionad[oa]s?
relacionad[oa]s|te recomendamos|más (?:noticias|artículos)(?: (?:de|sobre) .{2,30})?|últimas noticias|no te pierdas
leggi anche|i più letti|articoli correlati|notizie correlate|(?:ti )?potrebbe(?:ro)? interessar(?:e|ti)(?: anche)?
ultim[ie] (?:articoli|notizie)|leia também|veja também|(?:as )?mais lidas(?: .{2,20})?|notícias relacionadas
lees ook|meer (?:nieuws|artikelen)|gerelateerd.{0,20}|czytaj (?:też|także)|zobacz (?:też|także)|polecane|najnowsze
mest (?:læste|lästa|lest)|relate?rade (?:artiklar|nyheter)|relaterede (?:artikler|nyheder)
читайте также|самое читаемое|(?:материалы|новости|читать) по теме|что (?:ещё |еще )?почитать|похожие (?:новости|статьи)
الأكثر قراءة|الاكثر قراءة
مواضيع ذات صلة|أخبار ذات صلة|اقرأ أيضا|اقرأ أيضاً|مختارات
"""
_LAST_BOXES = """
(?:\\d+ )?comments?(?: \\(\\d+\\))?|(?:leave|add|post|write) a (?:comment|reply)
join the (?:conversation|discussion)
(?:readers?|visitors?|users?)'? comments?(?: (?:add|leave|post|write) (?:a|your) comment|.{0,8})
(?:add|leave|post|write) your comments?(?: below)?
comments? are closed.{0,40}|\\d+ (?:responses|replies|thoughts) (?:to|on) .{2,160}
(?:view|show|load|see) (?:all )?(?:\\d+ )?comments.{0,20}|conversations?|kommentare(?: \\(\\d+\\))?|\\d+ kommentare
(?:\\d+ )?commentaires?(?: \\(\\d+\\))?|réagir(?: à cet article)?|\\d+ r[eé]a[ck]tion(?:s|en|es)?
\\d+ ergänzungen|(?:\\d+ )?comentarios?(?: \\(\\d+\\))?|ваш комментарий
\\d+ comments? (?:on|to) .{2,160}|über den autor.{0,20}|sobre (?:el|o) autor|à propos de l'auteur|sull'autore
about the authors?|be the first to comment|discussion|your comments|kommentar schreiben|laisser un commentaire
"""
_SENTENCES = """
(?:read|also read|read more|read also|related|see also|watch|listen|more|don't miss|next)\\s?:.+
(?:tags|topics|filed under)\\s?:.+|(?:share )?all sharing options for:.+
(?:>>|►|▶|→|➤|•\\s?read).{3,}
sign up (?:here|now|today).{0,20}
sign up (?:for|to) .{0,80}(?:newsletter|e-?mail|inbox|alert|update|briefing|account|digest|never miss).{0,120}
by (?:signing up|subscribing|continuing|clicking|using).{0,200}(?:agree|accept|consent|terms|policy).{0,160}
subscribe (?:to|for|here|now|today).{0,60}(?:newsletter|channel|updates|podcast|alerts|access|edition|inbox).{0,80}
(?:get|receive).{2,120}(?:to|in) your inbox.{0,60}|want .{3,80} in your inbox.{0,80}
(?:follow|like|find) us (?:on|at) .{2,120}
follow .{2,60} on (?:twitter|facebook|x|instagram|telegram|whatsapp|google|linkedin).{0,60}
see (?:the|our|.{2,20}'s?) (?:\\w+ )?(?:pictures?|photos?|videos?|slideshow|gallery|cartoons?)\\b.{0,60}
please follow .{2,80}|become a fan .{2,60}
(?:view|see) this (?:post|photo|video|tweet) on \\w+.{0,20}|a (?:post|video|photo) shared by .{2,120}
sieh dir diesen beitrag auf instagram an|ein beitrag geteilt von .{2,120}
ver esta publicación en instagram.{0,20}|una publicación compartida (?:de|por) .{2,120}
(?:voir|afficher) cette publication sur instagram.{0,20}|une publication partagée par .{2,120}
[-–—]\\s?.{2,60} \\(@\\w{2,30}\\).{0,40}|(?:#\\w+[\\s,]*){1,12}|pic\\.twitter\\.com/\\w+
\\((?:more|read|see|related|photos?|pictures|video|watch|listen)\\b[^()]{0,30}:[^()]{5,140}\\)
media playback is (?:not supported|unsupported) on (?:your|this) device.{0,20}
(?:this|the) video .{0,30}(?:cannot|can ?not|can't|could not) be played.{0,60}
you need to have javascript enabled.{0,80}|to view this content.{0,120}|read or share this story.{0,80}
(?:have|got) (?:a|any) (?:story|news) tips?\\b.{0,160}
do you have (?:a|any) (?:story|news|information|question).{0,160}
this (?:article|story) is (?:part of|for) .{2,60}(?:series|subscribers|members).{0,40}
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
(?:•\\s?)?(?:invalid|must enter|you must enter|you can'?t enter|please enter) (?:an? |the |more |valid |your ).{2,80}
(?:•\\s?)?invalid (?:e-?mail|entry|address|password|code).{0,80}|.{0,20}\\bmultiple address(?:es)? with commas\\)?\\.?
(?:an|the following) errors? (?:has |have )?occ?urr?ed.{0,120}
(?:incorrect|something went wrong).{0,20} try again.{0,40}
(?:a|an|the|your) (?:link|tweet|message|e-?mail|post) (?:has been|was) (?:\\w+ )?(?:posted|sent|shared|submitted)
(?:a|an|the|your) (?:link|tweet|message|e-?mail|post) (?:has been|was) (?:posted|sent|shared) to (?:your|the) .{2,60}
let (?:your )?friends (?:in your social network )?know what you are (?:reading|watching).{0,40}
(?:please )?turn on javascript.{0,100}|media requires javascript to play.{0,40}
enter your e-?mail.{0,120}|thank you for subscribing.{0,60}|your support .{2,60}journalism.{0,80}
"""

_ADVERTISING = """
advertise?ments?(?: .{0,30})?|advertising|ads?|(?:hide|report|skip) ads?|(?:video )?ad feedback|anzeigen?|werbung
publicité|publicidad|pubblicità|publicidade|advertentie|reklama|annons|annonse|annonce|mainos|реклама|إعلان|اعلان|広告
(?:story|article) continues (?:after|below).*|continue reading below.*|scroll (?:down )?to continue.*
lesen sie nach der anzeige weiter|(?:der )?artikel (?:geht|wird) nach .{2,30}|suite de l'article après .{2,30}
"""
"""What stands where an advertisement did: in the midst of articles, more than elsewhere."""

_POINTING = """
lesen sie (?:auch|hier|dazu|mehr)|lesetipp|auch interessant|mehr|mehr dazu|mehr zum thema|zum thema
[àa] lire(?: aussi| également)?|lire(?: aussi| également| plus)?|voir aussi|[àa] voir(?: aussi)?
le[ae] (?:más|también|además)|(?:le|te) puede interesar|vea (?:también|además)|nota(?:s)? relacionadas?
(?:también|ademas|además)(?: (?:le |te )?(?:puede|puedes|podría)(?: leer| ver| interesar(?:le|te)?)?)?
puedes? (?:leer|ver)(?: también)?|mira también|contenido relacionado
leggi (?:anche|pure)|approfondisci|guarda anche|leia (?:também|mais)|veja também|saiba mais|lees (?:ook|meer|verder)
czytaj (?:też|także|więcej)|zobacz (?:też|także)|čtěte (?:také|více)|přečtěte si|читайте (?:также|ещё|еще|по теме)
по теме|смотрите также|читайте також|дивіться також|läs (?:också|även|mer)|les også|læs også|lue myös|baca(?: juga)?
olvass(?:a|on) (?:tovább|el)|citește și|διαβάστε (?:επίσης|ακόμη|ακόμα)|اقرأ أيضا[ًّ]?
"""
"""What announces another story in front of its headline, in many languages."""

_PLEAS = r"""
(?:please |would you )consider (?:making a (?:donation|contribution)|donating|becoming a (?:member|subscriber|supporter)
|supporting (?:us|our)|subscribing)
|^(?:subscribe|donate|help|join|support|make|become|give|contribute)\b.{0,100}\b(?:journalism|newsroom)\b
|\b(?:your|please)\b.{0,120}\bour (?:\w+ )?(?:journalism|reporting|newsroom|journalists)
|(?:we need your (?:help|support)|help (?:us )?keep) .{2,40}(?:independent|free|alive)\b
|we (?:rely|depend) on (?:your|our readers|donations)|(?:donate|give|subscribe) (?:today|now)\W*$
|unterstützen Sie (?:uns|unsere|unseren)\b|\b(?:uns|unsere Arbeit) .{0,80}\bmit (?:einer|Ihrer|deiner) Spende\b
|\bmit (?:einer|Ihrer|deiner) Spende .{0,60}\b(?:uns|unsere)\b|soutenez(?:-nous| notre| le journalisme)
|\bfaites un don\b|apóy[ae]nos\b|apoya (?:nuestro|el periodismo)|ha(?:z|ga)te soci[oa]\b
|sostieni(?:ci| il nostro)|apoie o (?:nosso |jornalismo)|\bsteun (?:ons|onze)\b
|would like to (?:keep you informed|send you|contact you) .{0,60}\b(?:e-?mail|offers|updates)\b
|\b(?:tick|check) the box (?:if|to)\b|protected by reCAPTCHA|\bwe use your sign-?up\b
|\bcomments (?:are|will be) (?:pre-?)?moderated\b|\bwe welcome (?:reader |your )?comments\b
|\b(?:we|our|us)\b.{0,200}\baffiliate (?:links?|commissions?|partners?)\b
|\baffiliate (?:links?|commissions?|partners?)\b.{0,120}\b(?:we|our|us)\b
|\bfor your personal,? non-?commercial use\b|\border (?:a )?reprints? of this\b
"""
"""Parts of sentences in which a newspaper asks for money or an address, or says what pays for its links and what a
copy is for."""
_PLEA_STEMS = tuple(
    """
    consider|journalis|newsroom|reporting|independent|alive|on your|on our readers|donations|today|now|unterstütz
    |spende|souten|un don|apóy|apoya|soci|sostieni|apoie|steun|would like to|the box|recaptcha|sign-up|signup|moderated
    |welcome|affiliate| free|commercial use|reprint
    """.strip()
    .replace("\n    ", "")
    .split("|")
)
"""One of these is in every plea: most lines need not be searched."""


def _whole_line(forms: str) -> re.Pattern[str]:
    alternatives = "|".join(line for line in forms.strip().splitlines())
    return re.compile(rf"(?:{alternatives})", re.IGNORECASE)


BUTTON, BOX, LAST_BOX, SENTENCE, ADVERTISING = map(
    _whole_line, (_BUTTONS, _BOXES, _LAST_BOXES, _SENTENCES, _ADVERTISING)
)
_LABEL = _whole_line(_POINTING).pattern
_POINTER = re.compile(
    rf"{_LABEL}\s?(?::|>>|»)\s?.{{4,}}|[(\[]\s?{_LABEL}\s?:[^()\[\]]{{5,160}}[)\]]", re.IGNORECASE
)
"""A line that points to another story: "Lea también: ...", in brackets or not."""
_PLEA = re.compile(_PLEAS.strip().replace("\n", ""), re.IGNORECASE)
_SHORTEST_PLEA = 24

BUTTON_WORDS = frozenset(
    """
    share tweet email e-mail mail print facebook twitter x google google+ linkedin pinterest reddit digg del.icio.us
    delicious stumbleupon tumblr whatsapp telegram messenger flipboard instagram youtube rss comment comments like
    recommend save bookmark connect more copy link sms pocket mix mixx buzz myspace reprints subscribe follow on
    this story article via shares pin it
    """.split()
)
"""A line of nothing but these words and numbers is a row of buttons."""


def is_plea(line: str) -> bool:
    """Whether a line asks for money or an address, or is a publisher's small print about links and comments."""
    if len(line) < _SHORTEST_PLEA:
        return False
    folded = line.casefold()
    return any(stem in folded for stem in _PLEA_STEMS) and bool(_PLEA.search(line))


def is_pointer(line: str) -> bool:
    """Whether a line announces another story and names it: "Lea también: ..."."""
    return (":" in line or "»" in line or ">>" in line) and bool(_POINTER.fullmatch(line))
