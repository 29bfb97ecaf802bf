"""Which addresses may be fetched: the form of a URL, and where on the internet a host really is.

Resolution and check are one step here, and `connecting` connects to what came out of it, so that a name that
points elsewhere a moment later (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from corpus.errors import AddressRefused, SiteUnreachable

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_LONGEST = 2_000

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Target:
    """A URL taken apart: `target` is the path with its query, in ASCII, as a request line says it."""

    url: str
    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port as the Host header says them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def target_of(url: str) -> Target:
    """Take a URL apart. Raises AddressRefused."""
    if len(url) > _LONGEST or any(character <= " " or character == "\x7f" for character in url):
        raise AddressRefused("is not a web address; write it as https://host/page.")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise AddressRefused("is not a web address; write it as https://host/page.") from None
    if parts.scheme not in _PORTS:
        raise AddressRefused("is not a web page; only http and https addresses are fetched.")
    if not host:
        raise AddressRefused("names no host; write it as https://host/page.")
    if parts.username is not None or parts.password is not None:
        raise AddressRefused("holds a user name or a password; give the address without them.")
    try:
        ascii_host = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise AddressRefused("names a host that cannot be; check how it is spelt.") from None
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(
        url, parts.scheme, ascii_host.lower().rstrip("."), port or _PORTS[parts.scheme], _ascii(target)
    )


def addresses_of(host: str, port: int, allowed_hosts: frozenset[str]) -> list[str]:
    """Where a host is, as addresses to connect to. Raises AddressRefused where none of them is public.

    An address that is not public counts only where the host is among the allowed ones by its name.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise SiteUnreachable("has a host that cannot be found; check how it is spelt.") from None
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if host in allowed_hosts:
        return addresses
    public = [address for address in addresses if is_public(address)]
    if not public:
        raise AddressRefused(
            "is in a private network, where nothing is fetched; "
            "if it is yours, name the host in CLIPPINGS_FETCH_ALLOWED_HOSTS."
        )
    return public


def is_public(address: str) -> bool:
    """Whether an address is one of the open internet's, and not one that hides another inside it."""
    try:
        ip: Address = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(
        one.is_global and not (one.is_multicast or one.is_reserved or one.is_unspecified)
        for one in _meant_by(ip)
    )


def _meant_by(ip: Address) -> list[Address]:
    """The address, and the one that it is a way of writing: mapped, 6to4, Teredo, NAT64."""
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    if ip.ipv4_mapped:
        return [ip.ipv4_mapped]
    if ip in _NAT64:
        return [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)]
    inside: list[Address] = [ip]
    if ip.sixtofour:
        inside.append(ip.sixtofour)
    if ip.teredo:
        inside += ip.teredo
    return inside


def _ascii(target: str) -> str:
    """Letters outside ASCII as percent escapes; what is escaped already stays."""
    return "".join(
        character
        if "!" <= character <= "~"
        else "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
        for character in target
    )
