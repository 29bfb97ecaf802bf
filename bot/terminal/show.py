"""`clippings show`: one article as it is kept, its versions, what was cut of its page, and putting that back."""

from __future__ import annotations

from contextlib import closing
from typing import Annotated

import typer

from bot import wording
from bot.faces.imprint_json import imprint_json
from bot.terminal.archive import let_be_found
from bot.terminal.console import ArchiveOption, Exit, JsonOption, out, print_json
from bot.terminal.existing import existing_archive, tell_who
from bot.wording import cutting
from corpus.adding.recurring import times_printed
from corpus.archive import Archive
from corpus.archive.history import Version, restore, versions_of
from corpus.article import Article, Imprint


def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="Article id, the input's own id, or url.")],
    cut: Annotated[
        bool, typer.Option("--cut", help="What was cut of its page, and where that stood.")
    ] = False,
    versions: Annotated[bool, typer.Option("--versions", help="Its earlier versions whole.")] = False,
    restore_line: Annotated[
        int | None, typer.Option("--restore", metavar="N", min=1, help="Put the Nth cut line back for good.")
    ] = None,
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show an article as it is kept: imprint, paragraphs, captions; other printings of its story; its versions.

    clippings show 3f9c21d07ab4 --cut
    """
    folder = existing_archive(archive)
    with closing(Archive(folder, writable=restore_line is not None)) as kept:
        found = kept.find(name)
        if len(found) != 1:
            tell_who(name, found, "show")
            raise typer.Exit(Exit.ERROR if found else Exit.NOTHING_FOUND)
        article_id = found[0].article_id
        if restore_line is not None:
            restore(kept, article_id, restore_line)
        article = kept.article(article_id)
        assert article is not None, "it was found a moment ago"
        history, also_in = versions_of(kept, article_id), kept.also_in(article_id)
        reasons = cutting.reasons(article, times_printed(kept, article))
    if as_json:
        print_json(_as_json(article, history, also_in, reasons))
    else:
        _print(article, history, also_in, reasons if cut or restore_line is not None else None, versions)
    if restore_line is not None:
        let_be_found(folder, as_json=as_json)


def _print(
    article: Article,
    history: list[Version],
    also_in: tuple[Imprint, ...],
    reasons: list[str] | None,
    versions: bool,
) -> None:
    def say(text: str = "") -> None:
        out.print(text, soft_wrap=True)

    imprint = article.imprint
    say(wording.prints.headline(imprint))
    say(" · ".join(filter(None, [wording.prints.printed(imprint), imprint.byline, imprint.url])))
    say(f"id {imprint.article_id}, {wording.figures.count(len(history), 'version')}")
    for other in also_in:
        told = f"{wording.prints.headline(other)} ({wording.prints.printed(other)})"
        say(f"Also printed: {told}, id {other.article_id}")
    for text in article.texts:
        say(f"\n{text}")
    for caption in article.captions:
        say(f"\n[caption] {caption}")
    if reasons is not None:
        say(
            f"\n{wording.figures.count(len(article.cut), 'line')} cut:"
            if article.cut
            else "\nNothing was cut."
        )
        for number, line in enumerate(article.cut, 1):
            say(f"  {number}. {_where(article, number - 1)}: {line} [{reasons[number - 1]}]")
    for number, version in enumerate(history, 1) if versions else []:
        until = f" until {_moment(version.until)}" if version.until else ", as it is now"
        say(f"\nVersion {number}, from {_moment(version.since)}{until}: {version.title}")
        for text in version.texts if version.until else []:
            say(f"\n{text}")


def _where(article: Article, at: int) -> str:
    if at >= len(article.cut_before):
        return "somewhere"
    place = article.cut_before[at]
    return f"before paragraph {place + 1}" if place < len(article.texts) else "after the last paragraph"


def _moment(iso: str | None) -> str:
    return (iso or "").replace("T", " ")[:16] + " UTC"


def _as_json(
    article: Article, history: list[Version], also_in: tuple[Imprint, ...], reasons: list[str]
) -> dict[str, object]:
    imprint = article.imprint
    places = [*article.cut_before, *[None] * (len(article.cut) - len(article.cut_before))]
    return {
        **imprint_json(imprint),
        "corrected_on": imprint.corrected.isoformat() if imprint.corrected else None,
        "language": imprint.language,
        "paragraphs": article.texts,
        "captions": article.captions,
        "cut": [{"text": line, "before": place, "reason": reason}
                for line, place, reason in zip(article.cut, places, reasons, strict=True)],
        "also_in": [{"article_id": other.article_id, "title": other.title, "source": other.source,
                     "published_at": other.published_at} for other in also_in],
        "versions": [{"since": version.since, "until": version.until, "title": version.title,
                      "paragraphs": version.texts} for version in history],
    }  # fmt: skip
