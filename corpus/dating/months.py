"""The names of months, days of the week, clock words and time zones that datelines are spelt with.

Words only: `dates` knows the grammar. All names are in lower case without a closing full stop.
"""

from __future__ import annotations

_NAMES = """
1 january jan januar jänner janvier janv enero ene
1 gennaio gen janeiro januari января يناير جانفي كانون_الثاني
2 february feb februar februari février fevrier févr fév
2 febrero febbraio fevereiro fev февраля فبراير فيفري شباط
3 march mar märz mär maerz mrz mars marzo março marco maart mrt марта مارس آذار اذار
4 april apr avril avr abril abr aprile апреля أبريل ابريل إبريل أفريل نيسان
5 may mai mayo maggio mag maio mei мая مايو ماي أيار ايار
6 june jun juni juin junio giugno giu junho июня يونيو يونيه جوان حزيران
7 july jul juli juillet juil julio luglio lug julho июля يوليو يوليه جويلية تموز
8 august aug août aout agosto ago augustus августа أغسطس اغسطس أوت آب اب
9 september sept sep septembre septiembre set settembre setembro сентября سبتمبر شتنبر أيلول ايلول
10 october oct oktober okt octobre octubre ottobre
10 ott outubro out октября أكتوبر اكتوبر تشرين_الأول تشرين_الاول
11 november nov novembre noviembre novembro ноября نوفمبر نونبر تشرين_الثاني
12 december dec dezember dez décembre decembre déc
12 diciembre dic dicembre dezembro декабря ديسمبر دجنبر كانون_الأول
12 كانون_الاول
1 gener ianuarie január ocak stycznia ledna januára январи януари
1 січня ιανουαρίου tammikuuta jaanuar janar जनवरी ינואר בינואר
2 febrer február februarie şubat lutego února februára февруари лютого
2 φεβρουαρίου helmikuuta veebruar shkurt फरवरी फ़रवरी פברואר בפברואר
3 març március marts martie mart marca března март березня μαρτίου maaliskuuta märts maret मार्च מרץ במרץ
4 aprilie április nisan kwietnia dubna apríla aprill април
4 квітня απριλίου huhtikuuta prill अप्रैल אפריל באפריל
5 maig május maj mayıs maja května mája май травня μαΐου toukokuuta मई מאי במאי
6 juny június iunie haziran czerwca června júna юни червня ιουνίου kesäkuuta juuni qershor जून יוני ביוני
7 juliol július iulie temmuz lipca července júla юли липня ιουλίου heinäkuuta juuli korrik जुलाई יולי ביולי
8 agost augusztus augusti ağustos sierpnia srpna augusta avgust август
8 серпня αυγούστου elokuuta gusht agustus अगस्त אוגוסט באוגוסט
9 septembrie szeptember eylül września září septembra septembar септември
9 вересня σεπτεμβρίου syyskuuta shtator सितंबर सितम्बर ספטמבר בספטמבר
10 octombrie október ekim października října októbra oktobar октомври жовтня
10 οκτωβρίου lokakuuta oktoober tetor अक्टूबर अक्तूबर אוקטובר באוקטובר
11 noiembrie kasım listopadu novembra novembar ноември листопада
11 νοεμβρίου marraskuuta nëntor नवंबर नवम्बर נובמבר בנובמבר
12 desembre decembrie aralık grudnia prosince decembra decembar desember декември
12 грудня δεκεμβρίου joulukuuta detsember dhjetor दिसंबर दिसम्बर דצמבר בדצמבר
"""

MONTHS: dict[str, int] = {
    name.replace("_", " "): int(line.split()[0])
    for line in _NAMES.strip().splitlines()
    for name in line.split()[1:]
}

WEEKDAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles miercoles jueves viernes sábado sabado domingo
    lunedì martedì mercoledì giovedì venerdì segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    понедельник вторник среда четверг пятница суббота воскресенье
    dilluns dimarts dimecres dijous divendres dissabte diumenge luni marți miercuri joi vineri sâmbătă duminică
    måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
    poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
    pazartesi salı çarşamba perşembe cuma cumartesi pazar
    понеділок вівторок середа четвер п'ятниця субота неділя понеделник вторник сряда четвъртък петък събота
    الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد
    """.split()
)

LABELS = frozenset(
    """
    published publication posted issued printed first on at the of date time and in local hrs hours release
    veröffentlicht am um uhr vom den erstellt stand publié publie le à a paru publicado publicada el las la hs h
    publicat data dodano opublikowano godz publicerad publisert udgivet julkaistu publikováno vydáno közzétéve
    yayınlanma tarihi tarih опубліковано публикувана diterbitkan
    pubblicato il alle ore gepubliceerd op om опубликовано в от نشر نشرت في تاريخ النشر الساعة بتاريخ يوم الموافق
    """.split()
)

UPDATE_LABELS = frozenset(
    """
    updated update modified edited revised last aktualisiert zuletzt geändert mis mise jour modifié modifie
    actualizado actualizada actualización aggiornato atualizado bijgewerkt обновлено تحديث آخر محدث
    actualitzat aktualizacja zaktualizowano uppdaterad oppdatert opdateret güncelleme оновлено aktualizováno
    """.split()
)

AFTERNOON = frozenset("pm p.m p.m. م مساء مساءً".split())

ZONE_MINUTES: dict[str, int] = {
    # The letters of RFC 5322's obs-zone, then those that papers print and that mean one offset only.
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
    "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180,
    "msk": 180, "sast": 120, "eat": 180, "wat": 60, "cat": 120, "pkt": 300, "sgt": 480, "hkt": 480,
    "jst": 540, "kst": 540, "awst": 480, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
}  # fmt: skip

ZONE_REGIONS: dict[str, str] = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}
"""Zones whose offset depends on the date."""
