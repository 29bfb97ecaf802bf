"""Reports in languages other than English, as their newspapers would print them."""

from __future__ import annotations

from tests.house_styles.report import report

OTHER_TONGUES = (
    report(
        "French guillemets with spaces inside",
        "« Nous n’avions plus de pompes », a déclaré Hélène Marchand, la maire de la ville.",
        "« C’était terrible », a-t-elle ajouté.",
        says=[
            ("Nous n’avions plus de pompes", "Hélène Marchand"),
            ("C’était terrible", "Hélène Marchand"),
        ],
    ),
    report(
        "French, inverted and according to",
        "« Le pont ouvrira en mai », affirme le directeur du port, Paul Lenoir.",
        "« Nous serons prêts », explique-t-il.",
        "Selon Paul Lenoir, « les travaux avancent bien ».",
        says=[
            ("Le pont ouvrira en mai", "Paul Lenoir"),
            ("Nous serons prêts", "Paul Lenoir"),
            ("les travaux avancent bien", "Paul Lenoir"),
        ],
    ),
    report(
        "Arabic, verb first",
        "قال مدير الميناء سامي الحداد: «لم نفقد أي قارب هذه الليلة».",
        "وأضاف الحداد: «الجدار سليم تماما».",
        says=[("لم نفقد أي قارب هذه الليلة", "سامي الحداد"), ("الجدار سليم تماما", "سامي الحداد")],
    ),
    report(
        "Arabic, he added",
        "وأكد المتحدث باسم البلدية كريم ناصر أن الجسر سيفتح قريبا.",
        'وأضاف: "سنعمل ليلا ونهارا حتى ننتهي".',
        says=[("سنعمل ليلا ونهارا حتى ننتهي", "كريم ناصر")],
    ),
    report(
        "Spanish broadsheet",
        "El Ayuntamiento de Quillhaven cerró ayer el puente viejo después de que un camión lo golpeara.",
        "«Nadie ha resultado herido, pero el puente no se abrirá hasta el lunes», dijo la alcaldesa, Elena Marín, "
        "a los periodistas.",
        "Marín explicó que los ingenieros trabajan desde el martes. «Vamos a revisar cada piedra», añadió.",
        "El jefe de la policía local, Tomás Rueda, señaló: «El conductor iba a más de ochenta por hora».",
        "Según Rueda, «no es la primera vez que pasa».",
        "«Mi hija cruza por ahí todos los días», lamentó Rosa Quintana, vecina del barrio del puerto.",
        "“La empresa colaborará en todo”, aseguró un portavoz de la naviera.",
        "«Lo pagará el seguro», respondió la alcaldesa.",
        says=[
            ("Nadie ha resultado herido, pero el puente no se abrirá hasta el lunes", "Elena Marín"),
            ("Vamos a revisar cada piedra", "Elena Marín"),
            ("El conductor iba a más de ochenta por hora", "Tomás Rueda"),
            ("no es la primera vez que pasa", "Tomás Rueda"),
            ("Mi hija cruza por ahí todos los días", "Rosa Quintana"),
            ("La empresa colaborará en todo", "un portavoz de la naviera"),
            ("Lo pagará el seguro", "Elena Marín"),
        ],
    ),
    report(
        "German regional paper",
        "Die Stadt Quillhaven hat am Dienstag die alte Brücke gesperrt, nachdem ein Lastwagen einen der Pfeiler "
        "gerammt hatte.",
        "„Niemand ist verletzt worden, aber die Brücke bleibt zu“, sagte Bürgermeisterin Anna Brandt am Mittwoch.",
        "„Wir prüfen jeden Stein“, fügte sie hinzu.",
        "Polizeisprecher Max Krell erklärte: „Der Fahrer war mit mehr als achtzig unterwegs.“",
        "„Das war nicht das erste Mal“, so Krell.",
        "Laut Krell ist der Fahrer „geständig und sehr müde“.",
        "»Meine Tochter geht da jeden Tag rüber«, sagte Rosa Quell, eine Anwohnerin. »Ich traue ihr nicht mehr.«",
        "„Die Reederei wird zahlen“, teilte eine Sprecherin des Unternehmens mit.",
        "„Wir haben lange genug gewartet“, sagte der Hafenmeister, Jonas Vogt, auf dem Kai.",
        says=[
            ("Niemand ist verletzt worden, aber die Brücke bleibt zu", "Anna Brandt"),
            ("Wir prüfen jeden Stein", "Anna Brandt"),
            ("Der Fahrer war mit mehr als achtzig unterwegs.", "Max Krell"),
            ("Das war nicht das erste Mal", "Max Krell"),
            ("geständig und sehr müde", "Max Krell"),
            ("Meine Tochter geht da jeden Tag rüber", "Rosa Quell"),
            ("Ich traue ihr nicht mehr.", "Rosa Quell"),
            ("Die Reederei wird zahlen", "eine Sprecherin des Unternehmens"),
            ("Wir haben lange genug gewartet", "Jonas Vogt"),
        ],
    ),
    report(
        "Italian agency",
        "Il ponte vecchio di Quillhaven è stato chiuso ieri dopo che un camion ha urtato uno dei piloni.",
        "«Il ponte non riaprirà prima di lunedì», ha detto la sindaca, Elena Mori.",
        "«Controlleremo ogni pietra», ha aggiunto.",
        "Secondo Mori, «il camion andava troppo forte».",
        "Il comandante della polizia, Luca Ferri, spiega: «Il conducente ha ammesso tutto».",
        says=[
            ("Il ponte non riaprirà prima di lunedì", "Elena Mori"),
            ("Controlleremo ogni pietra", "Elena Mori"),
            ("il camion andava troppo forte", "Elena Mori"),
            ("Il conducente ha ammesso tutto", "Luca Ferri"),
        ],
    ),
    report(
        "Portuguese daily",
        "A ponte velha de Quillhaven foi fechada ontem depois que um caminhão bateu em um dos pilares.",
        "“A ponte não abre antes de segunda-feira”, disse a prefeita, Helena Moura.",
        "“Vamos examinar cada pedra”, acrescentou.",
        "Segundo Moura, “o caminhão vinha depressa demais”.",
        "O delegado Tomás Reis afirmou: “O motorista confessou tudo”.",
        says=[
            ("A ponte não abre antes de segunda-feira", "Helena Moura"),
            ("Vamos examinar cada pedra", "Helena Moura"),
            ("o caminhão vinha depressa demais", "Helena Moura"),
            ("O motorista confessou tudo", "Tomás Reis"),
        ],
    ),
    report(
        "French, a she after a man",
        "« Le pont ouvrira en mai », affirme le directeur du port, Paul Lenoir, dans une lettre.",
        "« Nous ne le croyons pas », explique-t-elle.",
        says=[("Le pont ouvrira en mai", "Paul Lenoir"), ("Nous ne le croyons pas", None)],
    ),
)
