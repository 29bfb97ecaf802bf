"""Draws docs/reply.png: a Telegram reply as a phone shows it, out of the HTML that the bot really sends.

Run by `make picture`; needs Chromium (Debian and Ubuntu: apt install chromium fonts-noto-color-emoji).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from html import escape
from pathlib import Path

from bot.conversation import Conversation
from bot.desks import desk_of
from bot.faces.telegram_html import messages
from bot.reply import Reply
from bot.sample import prepared_sample
from corpus.archive.memory import Asker, Memory

QUESTIONS = (
    "What did the harbour master say after the gale?",
    "Who won the parliamentary election in Norway?",
)
STYLE = """
body { margin: 0; background: #cfdcc6; font: 16px/1.4 'DejaVu Sans', sans-serif; width: 430px; padding: 14px;
       box-sizing: border-box }
.said { background: #effdde; border-radius: 14px 14px 4px 14px; padding: 8px 12px; margin: 6px 0 6px auto;
        width: fit-content; max-width: 78% }
.reply { background: #fff; border-radius: 14px 14px 14px 4px; padding: 10px 12px; white-space: pre-line }
blockquote { margin: 5px 0; padding: 5px 9px; border-left: 3px solid #3a95d5; background: #eaf4fb;
             border-radius: 4px }
a { color: #2a7ab8; text-decoration: none }
i { font-style: normal; color: #6b7a86 }
.row { display: flex; gap: 4px; margin-top: 4px } .row span { flex: 1; background: #8aa57acc; color: #fff;
       border-radius: 8px; text-align: center; padding: 6px 2px; font-size: 13px }
"""


def main(target: Path) -> None:
    """Ask the sample archive, draw the conversation, write a PNG."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is needed to draw the picture: apt install chromium fonts-noto-color-emoji")
    with tempfile.TemporaryDirectory() as folder:
        sample, asker = prepared_sample(Path(folder, "var")), Asker(chat=1, user=1)
        with closing(desk_of(sample)) as desk, closing(Memory(sample)) as memory:
            conversation = Conversation(desk, memory)
            bubbles = "".join(
                f'<div class="said">{escape(question)}</div>{_bubble(conversation.ask(question, asker)[0])}'
                for question in QUESTIONS
            )
        page = Path(folder, "reply.html")
        page.write_text(
            f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{bubbles}", encoding="utf-8"
        )
        subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
             f"--user-data-dir={folder}/profile", "--hide-scrollbars", "--force-device-scale-factor=2",
             "--window-size=430,940", f"--screenshot={target.absolute()}", page.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


def _bubble(reply: Reply) -> str:
    shown = "".join(f'<div class="reply">{html}</div>' for html in messages(reply))
    rows = "".join(
        '<div class="row">' + "".join(f"<span>{escape(button.label)}</span>" for button in row) + "</div>"
        for row in reply.buttons
    )
    return shown + rows


if __name__ == "__main__":
    main(Path(__file__).parent / "reply.png")
