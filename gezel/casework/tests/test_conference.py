"""Case conferences: what must be so before anything is shared, each step, two writing at once, what comes of it (C-13, D-08)."""

from datetime import timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.audit.models import Event
from gezel.casework import words as casework
from gezel.casework.models import CaseAction, Conference, Entry, EntryVersion, GoalsLook, Sharing
from gezel.casework.policies.sight import sight_of
from gezel.casework.queries.conferences import goals_of, moments, waiting
from gezel.casework.queries.lines import lines_for
from gezel.casework.queries.own_topics import talks
from gezel.casework.queries.timeline import told
from gezel.casework.rules import sight as parts
from gezel.casework.rules.conference import (
    Knows,
    Question,
    goals_due,
    informed,
    line_open,
    names_somebody,
    open_until,
    settled,
    whole,
)
from gezel.casework.rules.demand import Cause
from gezel.casework.words import conference as words
from gezel.casework.words import referral as kinds
from gezel.casework.words.demand import FAILURE
from gezel.casework.workflows import conference_table as table
from gezel.casework.workflows import conferences as life
from gezel.casework.workflows import transfer
from gezel.casework.workflows.actions import Answer, Plan, agree, finish
from gezel.casework.workflows.conference_actions import carry_over
from gezel.casework.workflows.conference_steps import STEPS
from gezel.casework.workflows.demand import Asked, ask
from gezel.casework.workflows.goals import look_at_goals
from gezel.casework.workflows.groups import Activity, make_group, seat
from gezel.casework.workflows.scores import give_score
from gezel.casework.workflows.sharing import withdraw
from gezel.casework.workflows.stars import Rating, rate
from gezel.governance import words as gov
from gezel.governance.models import BoardApproval
from gezel.governance.workflows.meetings import When
from gezel.governance.workflows.meetings import call as call_meeting
from gezel.kernel.actor import VISITOR
from gezel.kernel.clock import day_of, end_of
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Partner
from gezel.post.models import Mail, Notice
from tests import cast
from tests.plugins.doors import MONDAY
from tests.plugins.races import together

from .closing_world import closed
from .conference_world import ASKED, BOUND, SHARED, Around, around, knows, when

TODAY = day_of(MONDAY)


def refused(act, *args, **more) -> str:
    """The code with which a step is refused."""
    with pytest.raises(Refused) as caught:
        act(*args, **more)
    return caught.value.verdict.code


@pytest.fixture
def here(db, at) -> Around:
    """Prepared, everyone seated."""
    return around(at)


@pytest.mark.rule("C-13")
@pytest.mark.parametrize(
    ("question", "code"),
    [
        (ASKED, ""),
        (Question(" ", "b", "c"), "casework.conference_no_question"),
        (Question("a", "", "c"), "casework.conference_no_asks"),
        (Question("a", "b", "\n"), "casework.conference_no_why"),
    ],
)
def test_a_conference_has_a_question_an_ask_and_a_reason(question, code):
    assert whole(question).code == code


@pytest.mark.rule("D-08")
@pytest.mark.parametrize(
    ("said", "code"),
    [
        (knows(MONDAY), ""),
        (Knows("", TODAY, words.WHOLE), "casework.conference_not_informed"),
        (Knows("rumour", TODAY, words.WHOLE), "casework.conference_not_informed"),
        (Knows(words.CALL, None, words.WHOLE), "casework.conference_not_informed"),
        (Knows(words.CALL, TODAY + timedelta(days=1), words.WHOLE), "casework.conference_informed_later"),
        (Knows(words.CALL, TODAY, ""), "casework.conference_no_presence"),
        (Knows(words.CALL, TODAY, words.REPRESENTED, " "), "casework.conference_represented_by_whom"),
        (Knows(words.CALL, TODAY, words.REPRESENTED, "haar zus"), ""),
        (Knows(words.LETTER, TODAY - timedelta(days=9), words.CHOSE_NOT), ""),
    ],
)
def test_nothing_is_shared_before_the_participant_knows(said, code):
    assert informed(said, TODAY).code == code


@pytest.mark.rule("D-08")
@given(st.integers(0, 30), st.integers(0, 200), st.integers(0, 200))
def test_who_was_invited_reads_until_so_many_days_after_the_follow_up(days, due, late):
    held, due_on = MONDAY, TODAY + timedelta(days=due)
    followed = MONDAY + timedelta(days=late)
    assert open_until(held, None, None, days) == end_of(TODAY + timedelta(days=days))
    assert open_until(held, due_on, None, days) == end_of(due_on + timedelta(days=days))
    assert open_until(held, due_on, followed, days) == end_of(day_of(followed) + timedelta(days=days))


@pytest.mark.rule("D-08")
def test_a_line_for_those_bound_is_read_by_them_only():
    assert [line_open(*row) for row in ((False, False), (False, True), (True, False), (True, True))] == [1, 1, 0, 1]


@pytest.mark.rule("D-08")
def test_a_first_name_left_in_a_text_is_noticed_as_a_word():
    assert names_somebody(["Vraag aan AMINA, nu"], "Amina")
    assert not names_somebody(["Aminata komt mee", ""], "Amina")
    assert not names_somebody(["Vraag"], "")


@pytest.mark.rule("C-13")
def test_followed_up_when_it_is_known_of_each_and_goals_are_due_after_months():
    assert settled(["done", "not_done"])
    assert not settled(["done", ""])
    assert goals_due(TODAY, None, 3) == TODAY.replace(month=6)
    assert goals_due(TODAY, TODAY + timedelta(days=1), 1) == TODAY.replace(month=4, day=3)


@pytest.mark.rule("C-13")
def test_only_who_goes_along_prepares_and_not_once_closed(here, at):
    case = here.world.case
    for who in ("wim", "griet", "joris", "fatma"):
        assert refused(life.prepare, case.pk, ASKED, False, here.by(who), at).startswith("casework.")
    case.closed_at = at
    case.save()
    assert refused(life.prepare, case.pk, ASKED, False, here.by(), at) == "casework.case_is_closed"
    assert refused(here.call) == "casework.case_is_closed"


@pytest.mark.rule("D-08")
def test_inviting_asks_a_partner_whose_papers_are_in_order_and_whom_the_participant_lets_in(here, at):
    invite = partial(life.invite, here.one.pk)
    dirk, fatma = cast.person("dirk").pk, cast.person("fatma").pk
    hoogstraten, emino = (cast.organisation(key).pk for key in ("hoogstraten", "emino"))
    lokeren = cast.organisation("lokeren").pk
    assert refused(invite, dirk, lokeren, True, here.by(), at) == "casework.conference_not_a_partner"
    assert refused(invite, dirk, hoogstraten, False, here.by(), at) == "casework.conference_withheld"
    BoardApproval.objects.filter(organisation_id=emino).delete()
    assert refused(invite, fatma, emino, True, here.by(), at) == "governance.may_not_share"
    made = invite(dirk, hoogstraten, True, here.by(), at)
    assert invite(dirk, hoogstraten, False, here.by(), at) == made
    allowed = Sharing.objects.get(organisation=hoogstraten, purpose=casework.CONFER, withdrawn_at=None)
    assert allowed.source == "conference"


@pytest.mark.rule("D-08")
def test_what_the_participant_took_back_only_they_give_again(here, at):
    dirk, hoogstraten = cast.person("dirk").pk, cast.organisation("hoogstraten").pk
    here.world.share("hoogstraten", casework.CONFER)
    withdraw(here.world.case, hoogstraten, [casework.CONFER], VISITOR, at)
    assert refused(life.invite, here.one.pk, dirk, hoogstraten, True, here.by(), at) == "casework.conference_taken_back"
    here.world.share("hoogstraten", casework.CONFER)
    withdraw(here.world.case, hoogstraten, [casework.CONFER], here.by(), at)
    assert life.invite(here.one.pk, dirk, hoogstraten, True, here.by(), at)


@pytest.mark.rule("D-08")
def test_the_call_is_refused_while_anything_is_missing(db, at):
    bare = around(at, seated=False)
    assert refused(bare.call) == "casework.conference_nobody_invited"
    here = bare
    wim, compaan = cast.person("wim").pk, cast.organisation("compaan")
    life.invite(here.one.pk, wim, compaan.pk, True, here.by(), at)
    assert refused(here.call, how="") == "casework.conference_not_informed"
    past = When(at - timedelta(hours=3), at - timedelta(hours=2))
    late = When(at + timedelta(hours=3), at + timedelta(hours=2))
    for moment, code in ((past, "conference_in_the_past"), (late, "conference_ends_first")):
        assert refused(life.call, here.one.pk, moment, knows(at), here.by(), at) == f"casework.{code}"
    withdraw(here.world.case, compaan.pk, [casework.CONFER], here.by(), at)
    assert refused(here.call) == "casework.conference_withheld"
    here.world.share("compaan", casework.CONFER)
    Partner.objects.filter(organisation=compaan).update(until_on=day_of(at))
    assert refused(here.call) == "casework.conference_not_a_partner"
    Partner.objects.filter(organisation=compaan).update(until_on=None)
    BoardApproval.objects.filter(organisation=cast.organisation("arktos")).delete()
    assert refused(here.call) == "governance.may_not_share"
    assert here.now().called_at is None
    assert not Mail.objects.exists()


@pytest.mark.rule("C-13")
@pytest.mark.rule("D-08")
def test_the_call_tells_who_signs_in_here_and_says_nothing_of_the_participant(here, at):
    called = here.call()
    assert (called.state, called.informed_how, called.presence) == (words.CALLED, words.TALK, words.IN_PART)
    mails = list(Mail.objects.order_by("pk"))
    assert {mail.to_address for mail in mails} == {"wim@example.org", "griet@example.org"}
    for mail in mails:
        assert not any(word in mail.body + mail.subject for word in ("Amina", "A.T.", "werk dichtbij"))
        assert "BEGIN:VCALENDAR" in mail.ics_text
    assert set(Notice.objects.values_list("person_id", flat=True)) == {cast.person(w).pk for w in ("wim", "griet")}
    life.move(here.one.pk, when(at, 48), here.by(), at)
    assert here.now().sequence == 1
    life.uninvite(here.invited("griet").pk, here.by(), at)
    assert Mail.objects.filter(kind="casework.conference_called_off").count() == 1
    life.cancel(here.one.pk, "Wim is ziek.", here.by(), at)
    assert here.now().state == words.CANCELLED
    assert Mail.objects.to("wim@example.org").filter(kind="casework.conference_called_off").exists()


@pytest.mark.rule("C-13")
def test_it_may_be_held_in_a_meeting_of_the_body_for_case_conferences(here, at):
    world = here.world.world
    world.seat("wim", gov.CASE_CONFERENCE)
    meeting = call_meeting(world.body(gov.CASE_CONFERENCE).pk, when(at, 72), here.by("wim"), at)
    other = call_meeting(world.body().pk, when(at, 96), here.by("wim"), at)
    assert life.call(here.one.pk, when(at), knows(at), here.by(), at, meeting.pk).starts_at == meeting.starts_at
    Conference.objects.update(called_at=None, meeting=None)
    assert life.call(here.one.pk, when(at), knows(at), here.by(), at, other.pk).meeting is None


@pytest.mark.rule("C-13")
def test_each_step_only_in_its_time(here, at):
    by, pk = here.by(), here.one.pk
    acts = {
        "change": partial(life.reword, pk, -1, ASKED, True, by, at),
        "call": here.call,
        "move": partial(life.move, pk, when(at, 30), by, at),
        "cancel": partial(life.cancel, pk, "", by, at),
        "open": partial(table.open_table, pk, [], "", by, at),
        "write": partial(table.attend, pk, [], "", by, at),
        "end": partial(table.end, pk, None, by, at),
        "follow": partial(table.postpone_follow_up, pk, TODAY - timedelta(days=1), by, at),
    }
    stages = {
        words.PREPARING: lambda: None,
        words.CALLED: here.call,
        words.GOING_ON: lambda: table.open_table(pk, [], words.WHOLE, by, at),
        words.AGREED: lambda: (here.advice(), table.end(pk, TODAY, by, at)),
        words.FOLLOWED: lambda: table.follow(Entry.objects.get(version__gt=0).pk, words.DONE, "", by, at),
    }
    for state, enter in stages.items():
        enter()
        assert here.now().state == state
        for step, act in acts.items():
            if STEPS.may(step, state):
                continue
            assert refused(act) == f"casework.conference_now_{state}", (state, step)


@pytest.mark.rule("C-13")
def test_two_who_write_lose_nothing_and_a_second_text_holds_the_end(here, at):
    here.open()
    whose = here.invited("wim").whose
    entry = table.add_entry(here.one.pk, words.ADVICE, whose, here.by(), at)
    assert table.add_entry(here.one.pk, words.ADVICE, whose, here.by("wim"), at) == entry
    assert table.save_entry(entry.pk, "Bakker.", 0, here.by(), at).outcome == "saved"
    second = table.save_entry(entry.pk, "Kapper.", 0, here.by("wim"), at)
    assert second.outcome == "conflict"
    assert table.save_entry(entry.pk, "Kapper.", 0, here.by("wim"), at).kept == second.kept
    assert refused(table.end, here.one.pk, TODAY, here.by(), at) == "casework.conference_second_text"
    assert refused(table.merge_entry, second.kept.pk, "x", 1, here.by("fatma"), at)
    settled = table.merge_entry(second.kept.pk, "Bakker of kapper.", 1, here.by("wim"), at)
    assert (settled.outcome, settled.version) == ("saved", 2)
    assert Entry.objects.get(pk=entry.pk).text == "Bakker of kapper."
    table.end(here.one.pk, TODAY, here.by(), at)
    late = table.save_entry(entry.pk, "Bakker of kapper. Of slager.", 2, here.by("wim"), at)
    assert (late.outcome, late.kept.text) == ("late", "Bakker of kapper. Of slager.")
    assert Entry.objects.get(pk=entry.pk).text == "Bakker of kapper."


@pytest.mark.rule("D-08")
def test_the_participant_reads_of_a_talk_what_was_shared_but_no_words_kept_in_confidence(here, at):
    assert list(talks(here.one.case, at)) == []
    here.open()
    here.advice()
    (talk,) = talks(here.one.case, at)
    assert SHARED in talk.fields["shared"] and talk.fields["in_confidence"] is True
    assert talk.fields["advice"] == "Vraag het aan de bakker."
    assert BOUND not in str(talk.fields)


@pytest.mark.rule("C-19")
def test_the_participant_also_reads_what_the_table_could_read_for_a_while(here, at):
    never = life.share(here.one.pk, parts.ASK, "Zorg", "Nooit gelezen", here.by(), at)
    life.take_back(never.pk, here.by(), at)
    here.call()
    later = at + timedelta(hours=2)
    life.take_back(next(line for line in here.one.lines.all() if line.title == "Wens").pk, here.by("an", later), later)
    life.uninvite(here.invited("wim").pk, here.by("an", later), later)
    life.cancel(here.one.pk, "Ziek.", here.by("an", later), later)
    (talk,) = talks(here.one.case, later)
    assert f"{SHARED} (→ 02/03/2026)" in talk.fields["shared"]
    assert "Nooit gelezen" not in str(talk.fields)
    assert "Wim" in talk.fields["table"] and "(→ 02/03/2026)" in talk.fields["table"]
    assert talk.fields["off_at"] == later


@pytest.mark.races
@pytest.mark.django_db(transaction=True)
@pytest.mark.rule("C-13")
def test_two_at_the_very_same_moment_keep_both_texts(at):
    here = around(at)
    here.open()
    entry = table.add_entry(here.one.pk, words.ADVICE, here.invited("wim").whose, here.by(), at)
    works = [partial(table.save_entry, entry.pk, f"Tekst van {who}", 0, here.by(who), at) for who in ("an", "wim")]
    assert together(*works) == ["ok", "ok"]
    texts = {Entry.objects.get(pk=entry.pk).text, *(v.text for v in EntryVersion.objects.filter(conflict=True))}
    assert texts == {"Tekst van an", "Tekst van wim"}


@pytest.mark.rule("C-13")
def test_only_who_sits_at_the_table_writes_and_only_of_who_sits_there(here, at):
    here.open()
    whose = here.invited("wim").whose
    add = partial(table.add_entry, here.one.pk, words.ADVICE)
    for who in ("joris", "fatma", "dirk"):
        assert refused(add, whose, here.by(who), at) == "casework.conference_table_writes"
    assert add(whose, here.by("griet"), at)
    assert refused(add, "i999999", here.by(), at) == "casework.conference_whose"
    assert refused(table.add_entry, here.one.pk, "order", whose, here.by(), at) == "casework.conference_whose"
    step = table.add_entry(here.one.pk, words.STEP, words.THE_PARTICIPANT, here.by(), at)
    yesterday = TODAY - timedelta(days=1)
    assert refused(table.settle_step, step.pk, whose, yesterday, here.by(), at) == "casework.conference_step_before"
    assert table.settle_step(step.pk, whose, TODAY, here.by("wim"), at).due_on == TODAY


@pytest.mark.rule("C-13")
def test_the_end_sets_a_follow_up_and_what_came_of_each_finishes_it(here, at):
    here.open()
    end = partial(table.end, here.one.pk)
    assert refused(end, TODAY, here.by(), at) == "casework.conference_nothing_written"
    first, second = here.advice(), here.advice("griet", "Een stage.")
    blank = table.add_entry(here.one.pk, words.STEP, words.THE_PREPARER, here.by(), at)
    for day in (None, TODAY - timedelta(days=1)):
        assert refused(end, day, here.by(), at) == "casework.conference_follow_up_when"
    done = end(TODAY + timedelta(days=14), here.by(), at)
    assert done.open_until == end_of(TODAY + timedelta(days=15))
    assert Entry.objects.get(pk=blank.pk).removed_at == at
    assert refused(table.follow, first.pk, "", "", here.by(), at) == "casework.conference_what_came"
    assert refused(table.follow, first.pk, words.NOT_DONE, " ", here.by(), at) == "casework.conference_say_what_came"
    table.follow(first.pk, words.DONE, "", here.by(), at)
    assert here.now().state == words.AGREED
    later = at + timedelta(days=3)
    table.follow(second.pk, words.OTHERWISE, "Ze koos een opleiding.", here.by(), later)
    assert here.now().state == words.FOLLOWED
    assert here.now().open_until == end_of(day_of(later) + timedelta(days=1))


@pytest.mark.rule("D-08")
def test_who_comes_from_outside_is_named_with_where_from_and_reads_nothing(here, at):
    guest = here.one.invites.get(name="Dokter Invents")
    assert (guest.side, guest.person, guest.organisation) == ("huisarts", None, None)
    for name, of in ((" ", "huisarts"), ("Dokter", " ")):
        code = refused(life.invite_outsider, here.one.pk, name, of, here.by(), at)
        assert code == "casework.conference_outsider_who"
    assert here.one.invites.count() == 3


@pytest.mark.rule("D-08")
def test_what_is_shared_is_a_copy_and_taking_it_back_is_remembered(here, at):
    case, an = here.world.case, here.by()
    offered = lines_for(case, sight_of(an, case, at), at)
    assert {line.source for line in offered} >= {"person:language", "course:helpers"}
    line = offered[0]
    share = partial(life.share, here.one.pk, line.part, line.title, by=an, at=at, source=line.source)
    first = share(text="Kort.")
    assert share(text="Kort.") == first
    again = share(text="Korter.")
    assert again != first
    assert {row.text for row in here.one.lines.filter(source=line.source, removed_at=None)} == {"Korter."}
    life.take_back(again.pk, an, at)
    assert not here.one.lines.filter(source=line.source, removed_at=None).exists()
    assert here.one.lines.filter(source=line.source).count() == 2
    assert refused(share, text=" ") == "casework.conference_empty_line"
    assert refused(share, text="x" * 20_001) == "casework.conference_long_line"
    assert refused(life.share, here.one.pk, parts.CONFIDENTIAL, "", "x", an, at) == "casework.part_closed"


@pytest.mark.rule("C-10")
@pytest.mark.rule("C-13")
def test_steps_agreed_at_the_table_become_steps_of_the_case_once(here, at):
    here.open()
    here.advice()
    by, invited, due = here.by(), here.invited("wim").whose, TODAY + timedelta(days=9)
    said = [(words.THE_PARTICIPANT, "Bakker bellen"), (words.THE_PREPARER, "Meegaan"), (invited, "Stage vragen")]
    entries = []
    for whose, text in [*said, (invited, "Alleen voor ons")]:
        entry = table.add_entry(here.one.pk, words.STEP, whose, by, at)
        table.save_entry(entry.pk, text, 0, by, at)
        table.settle_step(entry.pk, whose, due, by, at)
        entries.append(entry.pk)
    table.add_entry(here.one.pk, words.STEP, words.THE_PREPARER, by, at)
    table.end(here.one.pk, TODAY + timedelta(days=14), by, at, leave={entries[3]})
    rows = CaseAction.objects.filter(case=here.world.case)
    compaan = f"{cast.person('wim')} ({cast.organisation('compaan').name})"
    assert [(row.what, row.doer, row.doer_name, row.due_on) for row in rows] == [
        ("Bakker bellen", "participant", "", due),
        ("Meegaan", "companion", "", due),
        ("Stage vragen", "other", compaan, due),
    ]
    assert [Entry.objects.get(pk=pk).action for pk in entries] == [*rows, None]
    with pytest.raises(Refused):
        table.end(here.one.pk, TODAY + timedelta(days=14), by, at)
    found = Conference.objects.get(pk=here.one.pk)
    carry_over(found, found.entries.filter(removed_at=None), {entries[3]}, by, at)
    assert rows.count() == 3


@pytest.mark.rule("D-08")
def test_questions_stars_the_last_score_and_open_steps_can_be_laid_on_the_table(here, at):
    case, an = here.world.case, here.by()
    one = ask(case.pk, Asked("Rust thuis"), an, at)
    ask(case.pk, Asked("Brief kwam niet", FAILURE, cause=Cause("not_done", "others")), an, at)
    rate(case.pk, [Rating(one.pk, 2)], "worker", an, at)
    give_score(case.pk, 4, "Slaapt weer", 0, an, at)
    done, todo = (agree(case.pk, Plan(what, due_on=TODAY), an, at) for what in ("Al klaar", "Bellen"))
    finish(done.pk, Answer("not_asked"), an, at)
    offered = {line.source: line.text for line in lines_for(case, sight_of(an, case, at), at)}
    assert offered[f"question:{one.pk}"] == "Rust thuis"
    assert "trajectgezel: 2" in offered[f"star:{one.pk}"]
    assert offered["score:last"].startswith("4 op 10")
    assert offered["score:last"].endswith("Waarom: Slaapt weer")
    assert offered[f"action:{todo.pk}"].startswith("de trajectgezel, tegen ")
    assert f"action:{done.pk}" not in offered
    assert not [text for text in offered.values() if "Brief" in text]
    griet = here.by("griet")
    manager = {line.source for line in lines_for(case, sight_of(griet, case, at), at)}
    assert f"action:{todo.pk}" in manager
    assert not [source for source in manager if source.startswith(("question", "star", "score"))]


@pytest.mark.rule("C-13")
def test_goals_of_a_begun_track_are_looked_at_again(here, at):
    case, by = here.world.case, here.by()
    assert goals_of(case, at).due == TODAY.replace(month=6)
    look = partial(look_at_goals, case.pk)
    assert refused(look, " ", words.GO_ON, True, by, at) == "casework.goals_say_what"
    assert refused(look, "Goed.", "", True, by, at) == "casework.goals_how_long"
    later = at + timedelta(days=92)
    assert "casework.waits_goals" in {w.code for w in waiting(here.by("an", later), later)}
    look("Goed op weg.", words.LET_GO, True, here.by("an", later), later)
    assert GoalsLook.objects.get().on == day_of(later)
    assert "casework.waits_goals" not in {w.code for w in waiting(here.by("an", later), later)}
    new = here.world.more("Bilal Wachters", begun=False)
    assert refused(look_at_goals, new.pk, "x", words.GO_ON, True, by, at) == "casework.part_closed"
    here.world.share("arktos", casework.GUIDE, case=new)
    here.world.role("an", casework.COMPANION, "arktos", new)
    assert refused(look_at_goals, new.pk, "x", words.GO_ON, True, by, at) == "casework.goals_not_begun"


@pytest.mark.rule("C-13")
def test_what_waits_follows_the_conference(here, at):
    def codes(who="an", when_at=at):
        return {w.code.removeprefix("casework.waits_conference_") for w in waiting(here.by(who, when_at), when_at)}

    assert codes() == {"prepare"}
    assert codes("wim") == set()
    here.call()
    assert codes() == {"soon"}
    tomorrow = at + timedelta(days=1)
    table.open_table(here.one.pk, [], words.WHOLE, here.by("an", tomorrow), tomorrow)
    assert codes(when_at=tomorrow) == {"write"}
    here.advice()
    table.end(here.one.pk, day_of(tomorrow) + timedelta(days=7), here.by("an", tomorrow), tomorrow)
    assert codes(when_at=tomorrow) == set()
    assert codes(when_at=tomorrow + timedelta(days=7)) == {"follow_up"}
    seen = [m.code for m in told(moments(here.world.case, sight_of(here.by(), here.world.case, at), at))]
    assert seen == ["casework.moment_conference"]
    assert not list(moments(here.world.case, sight_of(here.by("griet"), here.world.case, at), at))


@pytest.mark.rule("C-13")
@pytest.mark.rule("C-17")
def test_the_end_of_a_track_calls_off_what_was_to_come_and_frees_its_places(here, at):
    case, by = here.world.case, here.by()
    here.call()
    draft = life.prepare(case.pk, ASKED, False, by, at)
    group = make_group(here.world.partnership, Activity("Kookgroep", places=1), [by.person_id], by, at)
    seat(group.pk, case.pk, by, at)
    other = here.world.more("Bilal Wachters")
    assert refused(seat, group.pk, other.pk, by, at) == "casework.group_full"
    closed(here.world)
    assert {one.state for one in Conference.objects.filter(pk__in=(here.one.pk, draft.pk))} == {words.CANCELLED}
    gone = Mail.objects.filter(kind="casework.conference_called_off")
    assert {mail.to_address for mail in gone} == {"wim@example.org", "griet@example.org"}
    new = here.world.more("Nadia Nieuw", begun=False)
    here.world.share("arktos", casework.GUIDE, case=new)
    here.world.role("an", casework.COMPANION, "arktos", new)
    seat(group.pk, new.pk, by, at)
    transfer.part(new.pk, kinds.DECLINED, "", by, at)
    seat(group.pk, other.pk, by, at)


@pytest.mark.rule("C-13")
def test_a_conference_waits_for_who_goes_along_when_the_preparer_no_longer_does(here, at):
    case, mine = here.world.case, here.world.case.roles.get(kind=casework.COMPANION)

    def waits(who):
        return {w.code.removeprefix("casework.waits_conference_") for w in waiting(here.by(who), at)}

    here.world.role("joris", casework.COVER, "arktos")
    assert waits("joris") == waits("an") == {"prepare"}
    case.roles.filter(person=cast.person("joris")).delete()
    assert waits("joris") == set()
    case.roles.filter(pk=mine.pk).update(until_on=day_of(at))
    here.world.role("joris", casework.COMPANION, "arktos")
    assert waits("joris") == {"prepare"}
    assert waits("an") == set()


@pytest.mark.rule("D-08")
def test_the_record_never_tells_what_was_said(here):
    here.ended()
    told = " ".join(f"{event.params} {event.reason}" for event in Event.objects.all())
    assert not any(word in told for word in ("bakker", "werk dichtbij", "Slaapt", "Ze mag het weten"))
