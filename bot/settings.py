"""Settings from the environment and `.env`, read once at the start and passed down.

The terminal works with none of them set. The token is a SecretStr and never reaches a log or a message.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from corpus.errors import SettingsError
from corpus.fetching import Policy


class ArchiveSettings(BaseSettings):
    """Where the archive is and how it is asked."""

    model_config = SettingsConfigDict(env_prefix="CLIPPINGS_", env_file=".env", extra="ignore")

    archive: Path = Field(Path("var"), description="Folder of the archive and its index.")
    semantic: bool = Field(False, description="Compare by meaning too; needs the extra [semantic].")

    @field_validator("archive", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return Path("var") if isinstance(value, str) and not value.strip() else value


class TelegramSettings(BaseSettings):
    """How the bot reaches Telegram, and who its moderators are."""

    model_config = SettingsConfigDict(env_prefix="TELEGRAM_", env_file=".env", extra="ignore")

    token: SecretStr | None = Field(None, description="The bot's token from @BotFather.")
    moderators: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), description="User ids of the moderators, separated by commas."
    )
    base_url: str = Field("https://api.telegram.org/bot", description="Bot API server, for one of your own.")
    base_file_url: str = Field("https://api.telegram.org/file/bot", description="The same server's files.")
    webhook_url: str | None = Field(
        None, description="Public https address; set it to use a webhook, not polling."
    )
    webhook_secret: SecretStr | None = Field(
        None,
        description="Secret that Telegram sends with each update; without one the address alone is secret.",
    )
    webhook_listen: str = Field("127.0.0.1", description="Address that the webhook listens on.")
    webhook_port: int = Field(8443, ge=1, le=65535, description="Port that the webhook listens on.")

    @field_validator("moderators", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        if isinstance(value, str):
            return frozenset(part.strip() for part in value.replace(";", ",").split(",") if part.strip())
        return value

    @field_validator("token", "webhook_url", "webhook_secret", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return None if isinstance(value, str) and not value.strip() else value

    @field_validator("base_url", "base_file_url")
    @classmethod
    def _ends_with_bot(cls, value: str) -> str:
        value = value.rstrip("/")
        return value if value.endswith("/bot") else f"{value}/bot"


class FetchSettings(BaseSettings):
    """How web pages are fetched."""

    model_config = SettingsConfigDict(env_prefix="CLIPPINGS_FETCH_", env_file=".env", extra="ignore")

    contact: str | None = Field(None, description="Mail or web address that sites are told to complain to.")
    allowed_hosts: Annotated[frozenset[str], NoDecode] = Field(
        frozenset(), description="Hosts in a private network that may be fetched from, separated by commas."
    )
    pause: float = Field(1.0, ge=0, le=3600, description="Seconds between two requests to one host.")
    megabytes: int = Field(20, ge=1, le=500, description="Largest page.")
    seconds: float = Field(60.0, gt=0, le=3600, description="Longest time for one page.")

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _names(cls, value: object) -> object:
        if isinstance(value, str):
            return frozenset(part.strip().lower() for part in value.split(",") if part.strip())
        return value

    @field_validator("contact", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return None if isinstance(value, str) and not value.strip() else value

    def policy(self) -> Policy:
        """The settings as fetching knows them."""
        return Policy(
            contact=self.contact,
            allowed_hosts=self.allowed_hosts,
            pause=self.pause,
            largest=self.megabytes * 2**20,
            longest=self.seconds,
        )


def read_fetch_settings() -> FetchSettings:
    """Raises SettingsError."""
    return _read(FetchSettings)


def read_archive_settings() -> ArchiveSettings:
    """Raises SettingsError."""
    return _read(ArchiveSettings)


def read_telegram_settings() -> TelegramSettings:
    """Raises SettingsError."""
    return _read(TelegramSettings)


_Settings = TypeVar("_Settings", bound=BaseSettings)


def _read(settings: type[_Settings]) -> _Settings:
    try:
        return settings()
    except (UnicodeDecodeError, OSError) as error:
        why = "it is no UTF-8 text" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise SettingsError(
            f"The settings in .env cannot be read ({why}). Write it anew, see .env.example."
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        prefix = settings.model_config.get("env_prefix", "")
        field = first["loc"][0] if first["loc"] else ""  # not which of several ids
        name = f"{prefix}{field}".upper().rstrip("_")
        raise SettingsError(
            f"The setting {name} cannot be understood: {first['msg']}. See .env.example."
        ) from error
