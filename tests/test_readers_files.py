"""Files: what is read, what is refused and with which sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.article import Article, Rejection
from corpus.errors import UnreadableInput
from corpus.readers import LARGEST_TEXT, read, read_text
from tests.permissions import open_to_all
from tests.readings import STORY, one_of, reason_of

FRENCH = """La tempête épargne le port

La nouvelle digue a tenu toute la nuit, a déclaré la maîtresse du port, et aucun bateau n’a été perdu.

« C’est une très bonne nouvelle pour les pêcheurs de la côte », a-t-elle ajouté devant le conseil.
"""


ARABIC = """العاصفة لم تصب الميناء

قالت مديرة الميناء إن الجدار الجديد صمد طوال الليل وإن أي قارب لم يفقد في العاصفة التي ضربت الساحل.
"""


POLISH = """Burza oszczędziła port

Nowa ściana wytrzymała całą noc, powiedziała kapitan portu, i żadna łódź nie została stracona na morzu.

To jest dobra wiadomość dla rybaków, którzy po burzy nie mogli się doczekać, aż się to skończy.
"""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\n \r\n", "nothing but white space"),
        (b"\xef\xbb\xbf\n \n", "nothing but white space"),
        (b"%PDF-1.7 \x00\x01", "is a PDF that cannot be read; save its text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is a PNG picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is a JPEG picture"),
        (b"PK\x03\x04\x14\x00\x00", "is a ZIP archive"),
        (b"\x1f\x8b\x08\x00\x00", "is a gzip archive"),
        (b"text with \x00 bytes \x00\x07 that are no text" * 20, "is a binary file"),
        (bytes(range(1, 256)) * 40, "save it as UTF-8"),
        (b"\x9d\x81\x8d caf\xe9", "save it as UTF-8"),
        (b"From: <Saved by Blink>\nMIME-Version: 1.0\n", "is an MHTML file without a page"),
        (b'<?xml version="1.0"?>\n<rss version="2.0"></rss>', "is a feed that carries no texts"),
        (b'<?xml version="1.0"?>\n<urlset></urlset>', "is a site map"),
        (b"WARC/1.0\r\n\r\n", "unknown length"),
        (b"{\\rtf1 Storm}", "is an RTF file"),
    ],
)
@pytest.mark.parametrize("name", ["storm.txt", "storm.html", "storm"])
def test_what_is_no_article_is_refused_by_its_name(
    tmp_path: Path, content: bytes, said: str, name: str
) -> None:
    """Each in one sentence that says what it is and what to do."""
    path = tmp_path / name
    path.write_bytes(content)
    assert said in reason_of(path)


def test_an_office_file_is_called_what_it_is(tmp_path: Path) -> None:
    """Its ending says which kind of ZIP archive it is."""
    path = tmp_path / "storm.odt"
    path.write_bytes(b"PK\x03\x04\x14\x00\x00")
    assert "is an OpenDocument file; save it as .docx" in reason_of(path)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_a_file_larger_than_any_article_is_refused_unread(tmp_path: Path, suffix: str) -> None:
    """50 MB of text is no article."""
    path = tmp_path / f"huge{suffix}"
    with path.open("wb") as file:
        file.write(b"The wall held. " * 100)
        file.truncate(5 * LARGEST_TEXT)
    assert "larger than 10 MB" in reason_of(path)


def test_a_pasted_text_larger_than_any_article_is_refused() -> None:
    """The same limit holds for what is pasted."""
    with pytest.raises(UnreadableInput, match="larger than 10 MB"):
        read_text("x" * (LARGEST_TEXT + 1), name="pasted", place="chat")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (STORY, "utf-8-sig"),
        (STORY, "utf-16"),
        (STORY, "utf-16-le"),
        (STORY, "utf-16-be"),
        (FRENCH, "cp1252"),
        (STORY.replace("town's", "town’s"), "cp1252"),
        (ARABIC, "cp1256"),
        (POLISH, "cp1250"),
    ],
)
def test_text_in_another_encoding_reads_the_same(tmp_path: Path, text: str, encoding: str) -> None:
    """Every letter of it."""
    expected = one_of(tmp_path / "utf8.txt", text.encode())
    read_back = one_of(tmp_path / "other.txt", text.encode(encoding))
    assert isinstance(expected, Article)
    assert isinstance(read_back, Article)
    assert (read_back.imprint.title, read_back.texts) == (expected.imprint.title, expected.texts)


def test_line_ends_of_other_systems_read_the_same(tmp_path: Path) -> None:
    """Carriage returns are line ends."""
    articles = [one_of(tmp_path / "x.txt", STORY.replace("\n", end).encode()) for end in ("\n", "\r\n", "\r")]
    assert articles[0] == articles[1] == articles[2]


def test_an_upload_keeps_its_name_and_its_place(tmp_path: Path) -> None:
    """A temporary file's own name means nothing."""
    path = tmp_path / "tmp8123"
    path.write_text(STORY, encoding="utf-8")
    (article,) = read(path, name="storm.txt", place="chat:12")
    assert isinstance(article, Article)
    assert (article.imprint.doc_id, article.imprint.key) == ("storm.txt", "file:chat:12")


def test_a_rejected_upload_is_named_as_the_person_named_it(tmp_path: Path) -> None:
    """Not by its temporary path."""
    path = tmp_path / "tmp8123"
    path.write_bytes(b"%PDF-1.7")
    (rejection,) = read(path, name="storm.pdf", place="chat:12")
    assert isinstance(rejection, Rejection)
    assert rejection.where == "storm.pdf"


def test_a_place_is_the_resolved_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the file is named on the command line, it is the same article."""
    (tmp_path / "storm.txt").write_text(STORY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    keys = {
        one.imprint.key
        for path in (Path("storm.txt"), tmp_path / "storm.txt", Path("../") / tmp_path.name / "storm.txt")
        for one in read(path)
        if isinstance(one, Article)
    }
    assert keys == {f"file:{tmp_path.resolve() / 'storm.txt'}"}


def test_a_missing_file_a_folder_and_a_loop_are_refused(tmp_path: Path) -> None:
    """Each calmly."""
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert "does not exist" in reason_of(tmp_path / "gone.txt")
    assert "is a folder" in reason_of(tmp_path)
    assert "cannot be read" in reason_of(tmp_path / "loop.txt")
    assert "cannot be read" in reason_of(tmp_path / ("x" * 300))


def test_a_file_that_may_not_be_read_is_refused() -> None:
    """And the remedy is its permissions."""
    superuser = os.geteuid() == 0
    with open_to_all() as folder:
        path = folder / "storm.txt"
        path.write_text(STORY, encoding="utf-8")
        path.chmod(0)
        if superuser:
            os.seteuid(65534)
        try:
            assert "permissions" in reason_of(path)
        finally:
            if superuser:
                os.seteuid(0)


def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    """Reading one might never end."""
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert "is a pipe or a device" in reason_of(path)
    assert "is a pipe or a device" in reason_of(Path("/dev/zero"))
