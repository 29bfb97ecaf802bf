"""Fetches a page: asks robots.txt, waits its turn, follows redirects, tries again where that may help."""

from __future__ import annotations

import re
import threading
import time
from dataclasses import replace
from urllib.parse import urldefrag, urljoin

from corpus.errors import AddressRefused, FetchForbidden, NotFetched, PageGone, PageRefused, SiteUnreachable
from corpus.fetching import robots
from corpus.fetching.addresses import Target, target_of
from corpus.fetching.connecting import Deadline
from corpus.fetching.exchange import Response, exchange, media_type_of
from corpus.fetching.nouns import Fetched, Policy, Unchanged, Validators
from corpus.fetching.politeness import Sleep, Turnstile, backoff, retry_after
from corpus.fetching.robots import Robots
from corpus.fetching.unpacking import SAVE_IT

_NAME = "clippings"
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))
_ROBOTS_KEPT = 24 * 3600.0
_TROUBLE_KEPT = 300.0
"""Seconds that a robots.txt, or that none could be had, is remembered."""
_LONGEST_PAUSE = 24 * 3600.0
"""Seconds that a site is believed to want to be left alone."""
_MINUTES_TOLD = 120
"""From then on hours are."""
_LONGEST_TOLD = 200
"""Characters of an address that is told beside another."""
_CHARSET = re.compile(r"charset\s*=\s*\"?([\w.:-]{2,40})", re.IGNORECASE)


class Fetcher:
    """One visitor to many sites. Safe to use from several threads."""

    def __init__(self, policy: Policy | None = None, sleep: Sleep = time.sleep) -> None:
        self.policy = policy or Policy()
        self._sleep = sleep
        self._turnstile = Turnstile(sleep)
        self._robots: dict[tuple[str, str, int], tuple[float, Robots]] = {}
        self._closed_until: dict[str, float] = {}
        """By host, in monotonic seconds: it asked for a pause until then."""
        self._lock = threading.Lock()

    def fetch(self, url: str, known: Validators | None = None) -> Fetched | Unchanged:
        """The page at an address, or that it is unchanged since `known` was given. Raises NotFetched."""
        for attempt in range(1, self.policy.attempts + 1):
            try:
                return self._follow(url, known or Validators())
            except _AskAgain as trouble:
                wait = (
                    trouble.after
                    if trouble.after is not None
                    else backoff(attempt, self.policy.first_backoff)
                )
                if attempt == self.policy.attempts or wait > self.policy.longest_wait:
                    raise SiteUnreachable(trouble.sentence(wait)) from None
                self._sleep(wait)
            except (
                ValueError,
                LookupError,
                ArithmeticError,
            ) as error:  # what a poisoned header makes a library raise
                raise PageRefused(
                    f"is not served as a web page is ({type(error).__name__}); {SAVE_IT}"
                ) from None
        raise AssertionError("the last attempt returns or raises")

    def _follow(self, url: str, known: Validators) -> Fetched | Unchanged:
        deadline = Deadline(self.policy.longest)
        asked = target = target_of(urldefrag(url).url)
        for _ in range(self.policy.redirects + 1):
            try:
                response = self._allowed(target, known, deadline)
            except AddressRefused as error:
                raise (error if target is asked else _led_to(target.url, error)) from None
            if response.status not in _REDIRECTS:
                return _understood(target, response, known)
            target = _redirected(target, response)
        raise PageRefused(f"leads from one redirect to the next without end; {SAVE_IT}")

    def _allowed(self, target: Target, known: Validators, deadline: Deadline) -> Response:
        """What a site answers whose robots.txt allows to ask, in turn."""
        rules = self._rules_for(target)
        if rules is robots.NOTHING:
            raise SiteUnreachable("has a robots.txt that cannot be had just now; try again later.")
        if not rules.allows(target.target):
            raise FetchForbidden("may not be fetched: the site's robots.txt asks programs to stay away.")
        self._turnstile.wait(target.host, max(self.policy.pause, rules.delay))
        return self._asked(target, known, deadline)

    def _asked(self, target: Target, known: Validators, deadline: Deadline) -> Response:
        with self._lock:
            left = self._closed_until.get(target.host, 0.0) - time.monotonic()
        if left > 0:
            raise _AskAgain("is not asked for (its site wants a pause)", left)
        try:
            response = exchange(target, known.headers(), self.policy, deadline)
        except SiteUnreachable as error:
            raise _AskAgain(str(error)) from None
        if response.status in _PASSING:
            after = retry_after(response.headers.get("retry-after"))
            if after is not None and after > self.policy.longest_wait:
                with self._lock:  # what the site asks for holds for its other pages too
                    self._closed_until[target.host] = time.monotonic() + min(after, _LONGEST_PAUSE)
            raise _AskAgain(f"is not to be had just now (the site says {response.status})", after)
        return response

    def _rules_for(self, target: Target) -> Robots:
        """The rules of the target's site, remembered for a day."""
        site = (target.scheme, target.host, target.port)
        with self._lock:
            until, rules = self._robots.get(site, (0.0, robots.EVERYTHING))
        if time.monotonic() < until:
            return rules
        rules, seconds = self._fetched_rules(target)
        with self._lock:
            self._robots[site] = time.monotonic() + seconds, rules
        return rules

    def _fetched_rules(self, target: Target) -> tuple[Robots, float]:
        """RFC 9309: no robots.txt allows everything, a site in trouble nothing until it is out of it."""
        policy = replace(self.policy, largest=robots.LARGEST)
        deadline = Deadline(self.policy.longest)
        place = replace(target, url=urljoin(target.url, "/robots.txt"), target="/robots.txt")
        try:
            for _ in range(self.policy.redirects + 1):
                self._turnstile.wait(place.host, self.policy.pause)
                response = exchange(place, (), policy, deadline, cut_short=True)
                if response.status not in _REDIRECTS:
                    break
                place = _redirected(place, response)
        except SiteUnreachable as error:
            raise _AskAgain(str(error)) from None
        except AddressRefused as error:
            if place.host == target.host:
                raise
            raise AddressRefused(f"has a robots.txt that {_led_to(place.url, error)}") from None
        except NotFetched as error:
            if isinstance(error, PageRefused):
                return robots.NOTHING, _TROUBLE_KEPT
            raise
        if response.status >= 500 or response.status in _PASSING:
            return robots.NOTHING, _TROUBLE_KEPT
        if response.status != 200:
            return robots.EVERYTHING, _ROBOTS_KEPT
        return robots.robots_of(robots.text_of(response.body), _NAME), _ROBOTS_KEPT


class _AskAgain(Exception):
    """Something that may be over soon; `after` are the seconds that the site asked for."""

    def __init__(self, what: str, after: float | None = None) -> None:
        super().__init__(what)
        self.after = after

    def sentence(self, wait: float) -> str:
        what = str(self).rstrip(".")
        if self.after is None:
            return f"{what}." if ";" in what else f"{what}; try again later."
        if wait > _LONGEST_PAUSE:
            return f"{what}; it asks to come back in more than a day."
        minutes = max(1, round(wait / 60))
        told = f"{minutes} min" if minutes < _MINUTES_TOLD else f"{round(minutes / 60)} hours"
        return f"{what}; it asks to come back in {told}."


def _understood(target: Target, response: Response, known: Validators) -> Fetched | Unchanged:
    status = response.status
    if status == 304 and known != Validators():
        return Unchanged(target.url)
    if status in (404, 410):
        raise PageGone(f"is not there (the site says {status}); check the address.")
    if status in (401, 402, 403, 451):
        raise FetchForbidden(
            f"is not open to this program (the site says {status}); save the page and add the file."
        )
    if status != 200:
        raise PageRefused(f"could not be fetched (the site says {status}); {SAVE_IT}")
    headers = response.headers
    charset = _CHARSET.search(headers.get("content-type", ""))
    return Fetched(
        target.url,
        response.body,
        media_type_of(headers),
        charset.group(1).lower() if charset else None,
        Validators(headers.get("etag"), headers.get("last-modified")),
    )


def _redirected(target: Target, response: Response) -> Target:
    """Where a redirect leads, checked like any address. Raises AddressRefused or PageRefused."""
    location = response.headers.get("location")
    if not location:
        raise PageRefused(f"redirects without saying where; {SAVE_IT}")
    # Headers are bytes; sites that do not escape their addresses mean UTF-8.
    location = location.encode("latin-1").decode("utf-8", "replace").replace(" ", "%20")
    try:
        leads_to = urldefrag(urljoin(target.url, location)).url
        return target_of(leads_to)
    except AddressRefused as error:
        raise _led_to(leads_to, error) from None
    except ValueError:
        raise PageRefused(f"redirects to something that is no address; {SAVE_IT}") from None


def _led_to(url: str, error: AddressRefused) -> AddressRefused:
    """Why an address is not fetched that another one leads to: that one is told, and not the one that was asked for."""
    return AddressRefused(f"leads to {url[:_LONGEST_TOLD]}, which {error}")
