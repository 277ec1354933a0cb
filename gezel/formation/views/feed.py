"""The Atom feed of published addenda and amendments (F-05)."""

from __future__ import annotations

from datetime import datetime

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

from gezel.kernel import clock
from gezel.kernel.typed import without_controls
from gezel.ui.access import PUBLIC, access

from ..models import AddendumVersion
from ..queries.jsonld import address


class AddendumFeed(Feed):
    """Newest publications first, at most fifty."""

    feed_type = Atom1Feed
    title = "Gezel – lokale partnerschappen: addenda en wijzigingen"
    subtitle = "Welke werkingsgebieden zoeken partners, en wat er verandert."
    link = "/"
    language = "nl"

    def items(self) -> list[AddendumVersion]:
        """The published versions."""
        found = AddendumVersion.objects.filter(published_at__lte=clock.now()).order_by("-published_at")
        return list(found.select_related("addendum__area__call")[:50])

    def item_title(self, item: AddendumVersion) -> str:
        """Area and what happened."""
        name = without_controls(item.addendum.area.name)
        return f"{name}: wijziging {item.number}" if item.number else f"{name}: addendum gepubliceerd"

    def item_description(self, item: AddendumVersion) -> str:
        """What changed, or the deadline."""
        return (
            without_controls(item.what)
            or "De noden van dit werkingsgebied en de planning zijn bekend. Organisaties kunnen zich kandidaat stellen."
        )

    def item_link(self, item: AddendumVersion) -> str:
        """The public page of the area."""
        area = item.addendum.area
        return address("oproepen", area.call.slug, area.slug)

    def item_guid(self, item: AddendumVersion) -> str:
        """One id per version."""
        return f"{self.item_link(item)}#{item.number}"

    item_guid_is_permalink = False

    def item_updateddate(self, item: AddendumVersion) -> datetime:
        """When it was published."""
        return item.published_at


_feed = AddendumFeed()


@access(PUBLIC)
def atom(request: HttpRequest) -> HttpResponse:
    """The feed itself."""
    return _feed(request)
