"""Lines in which a site speaks of itself: accounts, subscriptions, consent, buttons of a few words, other pages.

Their words are no journalist's, in whatever language; what a headline may say too is not here.
"""

from __future__ import annotations

import re

_FORMS = r"""
\b(?:sign|log)[ -]?in (?:to|or|with|for|here|and)\b|\b(?:please|or|to) (?:log|sign)[ -]?in\b
\byou (?:are|must be|need to be) (?:signed|logged)[ -]?in\b|\balready a (?:member|subscriber)\b
\b(?:sign|log)[ -]?in\s*/\s*(?:register|sign[ -]?up|join)|\bregister (?:now|here|today|or|free)\b
\b(?:subscribe|sign[ -]?up) (?:now|here|today|and|or|free|to our|for our)\b|\bread later\b|\bmake us your\b
\b(?:create|delete|open) (?:an|your) account\b|\b(?:my|your|forgot(?:ten)?) (?:account|password|subscription)\b
\b(?:our|your|weekly|daily|e-?mail) newsletters?\b|\bto your inbox\b|\bagree to receive\b
\bnewsletters? (?:delivered|sign|subscri)
\b(?:use|accept|manage|about|our|these|allow) cookies\b|\bcookies? (?:policy|settings|consent|banner)\b
\b(?:our|the|read|see) (?:.{2,20} )?(?:privacy|editorial|community|comment\w*|moderation) (?:polic|guideline|standard)
\b(?:our|see) terms (?:of|and)\b|\bterms of (?:use|service)\b|\b(?:download|get|install) (?:the|our) .{0,20}\bapp\b
\b(?:favou?rite|bookmark|share|e-?mail|print|save) this(?: (?:article|story|page|post|video))?$
\badd (?:to|as) (?:my |your )?(?:favou?rites|reading list|preferred)
\b(?:melden|loggen|registrieren) sie sich\b|\b(?:melde|logge|registriere) dich\b|\bneue abos\b
\bschließe dich .{0,30}followern an\b|\bmerkliste\b
\b(?:jetzt|hier|bitte|kostenlos) (?:anmelden|registrieren|abonnieren|einloggen)\b
\bnewsletter[ -]?(?:anmeld|abonn|bestell)|\b(?:ihr|dein|mein) (?:konto|abo|passwort|benutzerkonto)\b
\be-?mail-adresse\b.{0,40}\b(?:ein|an)geben\b|\b(?:verwende[nt]|nutz(?:en|t)) .{0,30}cookies\b
\b(?:datenschutz|nutzungs|einwilligungs)(?:erklärung|bedingungen|einstellungen|hinweise)\b
\bingrese (?:o|acá|aquí|para)\b|\b(?:inici[ae]|iniciar) sesión\b|\bcrear? (?:tu|una) cuenta\b
\breg[ií]str[ae](?:te|se)\b|\bsuscr[ií]b[ae](?:te|se)\b|\bartículo (?:(?:ya )?fue |no pudo ser )?guardado\b
\bguardar? (?:los |este |el )?(?:artículo|nota|noticia)s?\b|\bpolítica de (?:cookies|privacidad|tratamiento)
\b(?:tu|su|mi) (?:cuenta|contraseña|suscripción|zona de usuario)\b
\b(?:connectez|inscrivez|abonnez|identifiez)[ -]vous\b|\bs['’]abonner\b|\bdéjà abonné
\bcréer (?:un|votre|mon) compte\b|\b(?:votre|mon) (?:compte|abonnement|mot de passe)\b
\b(?:ajouter|enregistrer|retrouver) .{0,20}(?:à|dans) (?:mes|vos|ma) (?:articles|favoris|sélection|lecture)
\bpolitique de confidentialité\b|\b(?:accedi|registrati|abbonati|iscriviti)\b|\binformativa (?:privacy|sui cookie)
\b(?:assine (?:já|agora|o)|cadastre-se|faça (?:o )?(?:seu )?(?:login|cadastro)|já é assinante)\b
\bsua (?:conta|senha|assinatura)\b|\bpolítica de privacidade\b
\b(?:log|meld|schrijf) (?:je|u) (?:in|aan)\b|\b(?:je|uw|mijn) (?:account|wachtwoord|abonnement)\b
\b(?:zaloguj|zarejestruj) się\b|\bna nasz newsletter\b|\bmasz już konto\b
\bpolityka prywatności\b|\bwykup (?:dostęp|prenumerat)
\b(?:přihlas|registruj)te se\b|\b(?:prihlás|zaregistruj)te sa\b
\b(?:jelentkezzen be|iratkozzon fel|regisztráljon)\b
\b(?:logga in|bli prenumerant|logg inn|log ind|bliv abonnent|kirjaudu sisään|tilaa (?:nyt|uutiskirje))\b
\b(?:giriş yap|üye ol|abone ol)\b|\b(?:увійдіть|зареєструйтеся|підпишіться)\b
\b(?:войдите|авторизуйтесь|зарегистрируйтесь|подпишитесь|подписывайтесь)\b
\bсвидетельство о регистрации\b|\bучредител[ьи] сми\b|\bредакция (?:сми|сайта)\b|\bполитика конфиденциальности
(?:سجل|تسجيل) الدخول|اشترك (?:في|الآن)|سياسة الخصوصية
"""
_BUSINESS = re.compile("|".join(_FORMS.split("\n")[1:-1]), re.IGNORECASE)
_STEMS = tuple(
    """
    sign|log|member|subscri|regist|account|password|newslet|regíst|regisz|inbox|cookie|polic|guideline
    |standard|terms|app|this|add|later|make us|melde|abo|abbona|agree to|schließe|merkliste|anmeld|konto|passwort|e-mail
    |email|datenschutz|nutzungs|einwill|ingrese|sesión|cuenta|suscr|guarda|política|zona de|contras|vous|compte
    |mot de passe|articles|favoris|sélection|lecture|confid|accedi|iscriviti|informativa|assin|cadastr|conta
    |senha|meld|schrijf|wachtwoord|zaloguj|zarejes|prywat|wykup|přihl|prihl|jelentk|iratk|kirjaudu|tilaa
    |prenumer|giriş|üye|увій|зареє|підпи|войди|автор|зареги|подпи|свидетель|учред|редакц|политика|الدخول|اشترك
    |سياسة
    """.strip()
    .replace("\n    ", "")
    .split("|")
)
"""One of these is in every form: most lines need not be searched."""
_LONGEST = 160


def is_own_business(line: str) -> bool:
    """Whether a short line is about an account, a subscription, consent or a button: "Sign in to save this"."""
    if len(line) > _LONGEST:
        return False
    folded = line.casefold()
    return any(stem in folded for stem in _STEMS) and bool(_BUSINESS.search(line))
