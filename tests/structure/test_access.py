"""Every address declares who may come."""

from gezel.ui.access import PUBLIC, SIGNED_IN, TWO_FACTOR

from .house import addresses

# Packages that guard their own pages: sign-in (allauth), and the API, whose operations are denied unless they say so.
GUARDED = ("allauth.", "ninja.")


def test_every_address_declares_its_access():
    forgotten = [
        address
        for address, view in addresses()
        if getattr(view, "access", None) not in {PUBLIC, SIGNED_IN, TWO_FACTOR}
        and not getattr(view, "__module__", "").startswith(GUARDED)
    ]
    assert not forgotten, f"say who may come with @access(…): {forgotten}"


def test_no_address_stands_twice():
    seen = [address for address, _ in addresses()]
    assert sorted(seen) == sorted(set(seen))
