"""Saved mails: a newsletter, an article that a reader sent on, articles that are attached. Known by their content."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from corpus.article import Article, Rejection
from corpus.readers import read_text, readable_files
from tests.mailed import BODY, FERRY, HEADLINE, PAGE, PAPER, SENT, TEXTS, mail_from
from tests.readings import all_of, one_of

FORWARDS = {
    "Gmail": "---------- Forwarded message ---------\nFrom: {paper}\nDate: Mon, Mar 3, 2025 at 7:30 AM\n"
    "Subject: {subject}\nTo: Jo <jo@reader.example>\n\n\n{text}",
    "Outlook": "________________________________\nVon: {paper}\nGesendet: Montag, 3. März 2025 07:30\nAn: Jo\n"
    "Betreff: {subject}\n\n{text}",
    "Apple Mail": "> Begin forwarded message:\n> \n> From: {paper}\n> Subject: {subject}\n"
    "> Date: 3 March 2025 at 07:30:00 CET\n> To: Jo <jo@reader.example>\n> \n{quoted}",
    "Thunderbird": "-------- Message transféré --------\nSujet : {subject}\nDate : Mon, 3 Mar 2025 07:30:00 +0100\n"
    "De : {paper}\nPour : jo@reader.example\n\n{text}",
}


def article_in(path: Path, mail: EmailMessage) -> Article:
    """The only article of a mail that is saved under a name that says nothing."""
    article = one_of(path / "saved", mail.as_bytes())
    assert isinstance(article, Article), article
    return article


def forwarded(how: str, text: str, subject: str = "The Monday briefing") -> str:
    """A text as a program sends it on, with a note above and a signature below."""
    quoted = "\n".join(f"> {line}" for line in text.splitlines())
    sent_on = FORWARDS[how].format(paper=PAPER, subject=subject, text=text, quoted=quoted)
    return (
        f"Thought of you when I saw this.\n\n{sent_on}\n\n-- \nJo Reader\nQuay Street 9\njo@reader.example\n"
    )


def test_a_mails_text_is_the_article(tmp_path: Path) -> None:
    """Its headline and its reporter are those of the text; its head is none of it."""
    article = article_in(tmp_path, mail_from(text=FERRY))
    assert (article.imprint.title, article.imprint.byline, article.texts) == (HEADLINE, "Nan Hollis", TEXTS)


def test_its_subject_is_the_headline_where_the_text_has_none(tmp_path: Path) -> None:
    """Without what programs put before it."""
    article = article_in(tmp_path, mail_from(subject="Fwd: RE: Earlier ferry", text=BODY))
    assert (article.imprint.title, article.texts) == ("Earlier ferry", TEXTS)


def test_the_day_on_which_it_was_sent_is_no_day_of_print(tmp_path: Path) -> None:
    """It stands among what was cut, for a moderator to see; a day that the text states counts."""
    article = article_in(tmp_path, mail_from(text=FERRY))
    assert article.imprint.published is None
    assert article.cut[:2] == ("Subject: Have you seen this?", f"Date: {SENT}")
    dated = article_in(tmp_path, mail_from(text=FERRY.replace("Hollis", "Hollis\n\n3 March 2025")))
    assert dated.imprint.published == date(2025, 3, 3)


def test_of_a_page_and_its_plain_text_the_page_counts(tmp_path: Path) -> None:
    """A newsletter's plain text is often a link; the paper that sent it is its source."""
    mail = mail_from(PAPER, text="View this mail in your browser.")
    mail.add_alternative(PAGE, subtype="html")
    article = article_in(tmp_path, mail)
    assert (article.imprint.title, article.imprint.source, article.texts) == (
        HEADLINE,
        "Quillhaven Courier",
        TEXTS,
    )


def test_a_page_without_an_article_leaves_the_plain_text(tmp_path: Path) -> None:
    """As where the page is one large picture."""
    mail = mail_from(text=FERRY)
    mail.add_alternative("<html><body><img src='cid:1'></body></html>", subtype="html")
    assert article_in(tmp_path, mail).texts == TEXTS


def test_who_sent_it_on_is_nobodys_paper(tmp_path: Path) -> None:
    """Nor its reporter."""
    imprint = article_in(tmp_path, mail_from(text=BODY)).imprint
    assert (imprint.source, imprint.byline) == (None, None)


@pytest.mark.parametrize("how", FORWARDS)
def test_what_was_sent_on_is_the_article(tmp_path: Path, how: str) -> None:
    """As each program sends mails on: without the note above it, the head, the marks of quotation, the signature."""
    article = article_in(tmp_path, mail_from(subject="Fwd: The Monday briefing", text=forwarded(how, FERRY)))
    assert (article.imprint.title, article.imprint.source, article.texts) == (
        HEADLINE,
        "Quillhaven Courier",
        TEXTS,
    )
    assert article.imprint.published is None


@pytest.mark.parametrize("how", FORWARDS)
def test_what_was_sent_on_is_called_as_it_was(tmp_path: Path, how: str) -> None:
    """Where it has no headline, by the subject of the mail that was sent on."""
    article = article_in(tmp_path, mail_from(text=forwarded(how, BODY, "Ferry changes")))
    assert (article.imprint.title, article.texts) == ("Ferry changes", TEXTS)


@pytest.mark.parametrize("how", FORWARDS)
def test_a_mail_that_is_pasted_is_read_as_one_that_was_sent_on(how: str) -> None:
    """Out of a mail program into a chat, or into a text file; the day of the mail is none of print there either."""
    article = read_text(forwarded(how, FERRY), name="pasted", place="chat")
    assert (article.imprint.title, article.imprint.published, article.texts) == (HEADLINE, None, TEXTS)
    assert any("3" in line and "2025" in line for line in article.cut)
    assert not any("@" in line for line in article.cut)


def test_a_text_with_a_few_labels_is_no_mail() -> None:
    """A head has a sender and a subject."""
    text = f"{FERRY}\nSubject: timetables\nPrice: 4 crowns\nDate: 3 March 2025\n"
    assert read_text(text, name="pasted", place="chat").imprint.published == date(2025, 3, 3)


def test_nobodys_address_is_kept(tmp_path: Path) -> None:
    """What stood around the article can be looked at, but for those lines."""
    article = article_in(tmp_path, mail_from(text=forwarded("Gmail", FERRY)))
    assert "Thought of you when I saw this." in article.cut
    assert not any("@" in line for line in (*article.cut, *article.texts))


def test_a_page_that_was_sent_on_is_read_line_by_line(tmp_path: Path) -> None:
    """Its head is in the page then."""
    head = "<br>".join(FORWARDS["Gmail"].format(paper="Courier", subject="x", text="").splitlines())
    mail = mail_from(text="See below.")
    texts = "".join(f"<p>{text}</p>" for text in (HEADLINE, *TEXTS))
    mail.add_alternative(f"<div>For you<br><br><div><div>{head}</div>{texts}</div></div>", subtype="html")
    article = article_in(tmp_path, mail)
    assert (article.imprint.title, article.texts) == (HEADLINE, TEXTS)


def test_an_older_mail_below_the_article_is_no_part_of_it(tmp_path: Path) -> None:
    """The longest text of a mail is the article."""
    text = FERRY + FORWARDS["Outlook"].format(paper="Nan", subject="ferry", text="Do you have it?")
    assert article_in(tmp_path, mail_from(text=text)).texts == TEXTS


def test_an_attached_page_is_an_article(tmp_path: Path) -> None:
    """A few words beside it are none, and that is said; a picture is passed over."""
    mail = mail_from(text="Dear desk, see the attached page.\n\nJo")
    mail.add_attachment(PAGE.encode(), maintype="text", subtype="html", filename="ferry.html")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="ferry.png")
    left_out, article = all_of(tmp_path / "saved.eml", mail.as_bytes())
    assert isinstance(article, Article)
    assert article.texts == TEXTS
    assert isinstance(left_out, Rejection)
    assert left_out.reason.startswith("has a few words beside what is attached")


def test_a_text_and_an_attached_text_are_two_articles(tmp_path: Path) -> None:
    """Each known for itself."""
    mail = mail_from(text=FERRY * 2)
    mail.add_attachment(FERRY.replace("ferry", "tram"), filename="tram.txt")
    both = all_of(tmp_path / "saved.eml", mail.as_bytes())
    assert len({one.imprint.key for one in both if isinstance(one, Article)}) == 2


def test_an_attached_mail_is_read_like_any_other(tmp_path: Path) -> None:
    """As programs send mails on that send them whole."""
    mail = mail_from(text="fyi")
    mail.add_attachment(mail_from(PAPER, "Ferry changes", BODY))
    article = article_in(tmp_path, mail)
    assert (article.imprint.title, article.imprint.source) == ("Ferry changes", "Quillhaven Courier")


def test_what_is_not_read_within_a_mail_is_named(tmp_path: Path) -> None:
    """With what to do."""
    mail = mail_from(text=FERRY)
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="tide table.pdf")
    article, rejection = all_of(tmp_path / "saved.eml", mail.as_bytes())
    assert isinstance(article, Article)
    assert isinstance(rejection, Rejection)
    assert rejection.where.endswith("saved.eml, tide table.pdf")
    assert "save it and add that" in rejection.reason


def test_every_mail_of_a_mailbox_is_read(tmp_path: Path) -> None:
    """A line of a text that begins like the next mail is quoted there, and is as it was written here."""
    envelope = b"From jo@reader.example Tue Mar  4 09:12:00 2025\n"
    texts = (FERRY.replace("The last", "From now on the last"), BODY)
    mails = [mail_from(text=text).as_bytes().replace(b"\nFrom now", b"\n>From now") for text in texts]
    first, second = all_of(tmp_path / "saved", b"\n\n".join(envelope + mail for mail in mails))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.texts[0].startswith("From now on the last ferry")
    assert second.texts == TEXTS


def test_mails_are_found_in_folders(tmp_path: Path) -> None:
    """By their endings."""
    for name in ("one.eml", "all.MBOX"):
        (tmp_path / name).write_bytes(mail_from(text=FERRY).as_bytes())
    assert len(list(readable_files([tmp_path]))) == 2
