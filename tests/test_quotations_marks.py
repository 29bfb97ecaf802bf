"""Quotation marks of every make, and the laws that hold for any text."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.quotations.find import find_quotations
from corpus.quotations.records import quotation_records
from tests.counted import growth


@pytest.mark.parametrize(
    "text",
    [
        "“{}” said Mara Tolland.",
        '"{}" said Mara Tolland.',
        '“{}" said Mara Tolland.',
        "”{}“ said Mara Tolland.",
        "''{}'' said Mara Tolland.",
        "``{}'' said Mara Tolland.",
        "‘{}’ said Mara Tolland.",
        "'{}' said Mara Tolland.",
        "«{}» said Mara Tolland.",
        "« {} » said Mara Tolland.",
        "„{}“ said Mara Tolland.",
        "»{}« said Mara Tolland.",
        "「{}」 said Mara Tolland.",
    ],
)
def test_any_marks_hold_speech(text: str) -> None:
    """Curly, straight, typewriter, single, French, German and Japanese marks, mixed or turned."""
    words = "It wasn’t the workers’ wall,"
    paragraph = text.format(words)
    ((quotation),) = find_quotations([paragraph])
    assert paragraph[quotation.start : quotation.end] == words
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Mara Tolland"


@pytest.mark.parametrize(
    "text",
    [
        "“He told me, ‘The wall is gone,’ and hung up,” Mara Tolland said.",
        '"He told me, "The wall is gone," and hung up," Mara Tolland said.',
        "‘He told me, “The wall is gone,” and hung up,’ Mara Tolland said.",
    ],
)
def test_a_quotation_inside_a_quotation_is_part_of_it(text: str) -> None:
    """Nested marks do not cut the outer quotation."""
    (quotation,) = find_quotations([text])
    assert text[quotation.start : quotation.end].startswith("He told me")
    assert text[quotation.start : quotation.end].endswith("hung up,")


def test_arabic_marks_are_found() -> None:
    """Guillemets before an Arabic comma hold speech, though nobody is named."""
    text = "«فقدنا قاربين»، قال الحارس."
    assert [text[q.start : q.end] for q in find_quotations([text])] == ["فقدنا قاربين"]


def test_records_point_into_the_text() -> None:
    """Offsets are into the whole input, not into a paragraph."""
    text = "Mara Tolland came.\n\n  “We lost two moorings,” she told the council.\n"
    (record,) = quotation_records(text)
    assert (
        text[int(str(record["start"])) : int(str(record["end"]))]
        == record["quote"]
        == "We lost two moorings,"
    )
    assert (record["speaker"], record["speaker_mention"]) == ("Mara Tolland", "she")
    assert (record["told"], record["cue"], record["type"]) == ("the council", "told", "direct")


_PIECES = st.sampled_from(
    ["“", "”", '"', "'", "’", "‘", "«", "»", " said ", " he said", "Mara Tolland", ", ", ". ", " told the council",
     " that ", "—", ": ", "according to", " who ", " and ", "al-", "(", ")", "Dr. ", "\n", "؟", " the mayor", "She"]
)  # fmt: skip
_TEXTS = st.lists(st.one_of(st.text(), st.lists(_PIECES, max_size=25).map("".join)), max_size=5)


@settings(max_examples=300)
@given(_TEXTS)
def test_offsets_hold_for_any_text(texts: list[str]) -> None:
    """Nothing raises; every piece lies inside its paragraph, and direct pieces never overlap."""
    ends = dict.fromkeys(range(len(texts)), 0)
    for quotation in find_quotations(texts):
        assert 0 <= quotation.start < quotation.end <= len(texts[quotation.place])
        if quotation.type == "direct":
            assert quotation.start >= ends[quotation.place]
            ends[quotation.place] = quotation.end


@settings(max_examples=100)
@given(_TEXTS)
def test_records_are_verbatim_for_any_text(texts: list[str]) -> None:
    """A record's quote is the input's own characters, and the same text gives the same records."""
    text = "\n\n".join(texts)
    records = quotation_records(text)
    assert all(text[int(str(r["start"])) : int(str(r["end"]))] == r["quote"] for r in records)
    assert json.dumps(records) == json.dumps(quotation_records(text))


@pytest.mark.parametrize(
    "unit",
    [
        "he said, ",
        "of of said “ ” ",
        "“",
        "Ada Marsh said that Bo said that ",
        "Ada Marsh told Bo Finch of Cy Dale, ",
        "The wall held. “It did,” he said. ",
    ],
)
def test_a_hostile_paragraph_is_read_in_proportion_to_its_length(unit: str) -> None:
    """Twice as long, twice the work and not four times."""
    assert growth(lambda times: find_quotations([unit * times]), 200) < 2.5


@pytest.mark.skipif("CLIPPINGS_EVAL_DATA" not in os.environ, reason="needs the judged collections")
def test_judged_articles_are_read_verbatim() -> None:
    """On judged articles no quotation differs from the text, and nearly every one has words beside it."""
    path = Path(os.environ["CLIPPINGS_EVAL_DATA"]) / "quotations" / "dev.jsonl"
    with path.open(encoding="utf8") as lines:
        articles = [json.loads(line)["text"] for line, _ in zip(lines, range(60), strict=False)]
    records = [(text, record) for text in articles for record in quotation_records(text)]
    assert all(text[r["start"] : r["end"]] == r["quote"] for text, r in records)
    assert sum(r["speaker_mention"] is not None for _, r in records) > 0.95 * len(records)
