"""Mails for tests, made by Python's email package as mail programs make them."""

from __future__ import annotations

from email.message import EmailMessage

SENT = "Tue, 04 Mar 2025 09:12:00 +0100"
HEADLINE = "Night ferry to leave earlier"
TEXTS = (
    "The last ferry to Skell Island will leave Quillhaven ten minutes earlier from the first Monday of April, "
    "the harbour office said on Monday.",
    "“Nobody will miss the night boat, for it waits for the late tram,” said Odile Brandt, the harbour master.",
    "The Grebe Line carried 41,200 passengers across the sound last year, a tenth more than the year before.",
)
BODY = "\n\n".join(TEXTS)
FERRY = f"{HEADLINE}\n\nBy Nan Hollis\n\n{BODY}\n"
PAGE = (
    f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>"
    + "".join(f"<p>{text}</p>" for text in TEXTS)
    + "</body></html>"
)
READER = "Jo Reader <jo@reader.example>"
PAPER = "Quillhaven Courier <news@courier.quillhaven.example>"


def mail_from(
    sender: str = READER, subject: str = "Have you seen this?", text: str | None = None
) -> EmailMessage:
    """A mail to the desk, with a plain text where one is given."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "desk@courier.quillhaven.example", subject
    mail["Date"], mail["Message-ID"] = SENT, "<4711@reader.example>"
    if text is not None:
        mail.set_content(text)
    return mail
