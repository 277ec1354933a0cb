"""Closing on a phone with the participant beside one: the form, what is asked back, who still opens the file, and asking afterwards."""

import re

import pytest

from .roles import step_into

pytestmark = pytest.mark.browser
HERE = "/partnerschappen/1/deelnemers/"


def test_a_companion_closes_a_track_and_asks_how_it_goes(open_at):
    walk = step_into(open_at(390), "joris")
    walk.visit(f"{HERE}opvolging/").reads("Nu te vragen").reads("Dries Holvoet")
    walk.page.get_by_role("link", name="Dries Holvoet").first.click()
    walk.page.wait_for_url("**/opvolgen/short/")
    walk.check()
    walk.page.get_by_label("de persoon vertelt hoe het gaat").check()
    walk.press("Noteren").reads("Kies wat de persoon nu doet")
    walk.page.locator("[name='situation']").select_option("work_social")
    walk.press("Noteren").reads("antwoordde")
    walk.visit(f"{HERE}?van=mij")
    walk.page.get_by_role("link", name=re.compile("Hilde Maesen")).first.click()
    walk.page.wait_for_url("**/trajecten/**")
    key = walk.page.url.split("/trajecten/")[1].split("/")[0]
    walk.visit(f"/trajecten/{key}/verloop/").reads("moeder")
    walk.visit(f"/trajecten/{key}/afronden/")
    walk.page.locator("[name='outcome']").select_option("training")
    walk.fill(own_view="Ik leer voor zorgkundige.", label_0="Iemand die luistert", view_0="Ja")
    walk.page.locator("[name='result_0']").select_option("reached")
    walk.press("Traject afronden").reads("Loslaten beslist u samen")
    today = walk.page.locator("[name='left_on']").input_value()
    walk.fill(talked_on=today)
    walk.press("Traject afronden").reads("Ik leer voor zorgkundige.").reads("Wie kan dit dossier nog openen")
    walk.check()
    leader = step_into(open_at(1280), "sanne")
    leader.visit(f"{HERE}doorstroom/").reads("Telt als werk")
    leader.page.locator("a[href*='lijst/?cijfer=']").first.click()
    leader.page.wait_for_url("**/lijst/**")
    leader.check()
    leader.visit(f"{HERE}draagkracht/").reads("Plaats voor")
