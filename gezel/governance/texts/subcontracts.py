"""Sentences of subcontractors' tasks (G-18)."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.procured_small": Text(
        "opdracht van beperkte waarde (aanvaarde factuur)", "contract of small value (accepted invoice)"
    ),
    "governance.procured_negotiated": Text(
        "onderhandelingsprocedure zonder voorafgaande bekendmaking", "negotiated procedure without prior publication"
    ),
    "governance.procured_published": Text(
        "procedure met voorafgaande bekendmaking", "procedure with prior publication"
    ),
    "governance.procured_between_public": Text("samenwerking tussen overheden", "co-operation between public bodies"),
    "governance.procured_not_subject": Text(
        "geen aanbestedende overheid: prijzen vergeleken", "not a contracting authority: prices compared"
    ),
    "governance.team_leader_engages": Text(
        "De teamleider of de promotor van {name} schakelt een onderaannemer in.",
        "The team leader or the promotor of {name} engages a subcontractor.",
    ),
    "governance.manager_notes_approval": Text(
        "Alleen Europa WSE noteert dat een lopend project al goedgekeurd was.",
        "Only Europa WSE notes that a running project was approved already.",
    ),
    "governance.task_title": Text("Geef de taak een naam.", "Give the task a name."),
    "governance.task_unbounded_content": Text(
        "Schrijf wat de taak inhoudt en wat ze oplevert. Een taak zonder grens kan niet starten.",
        "Write what the task comprises and what comes of it. A task without bounds cannot begin.",
    ),
    "governance.task_unbounded_time": Text(
        "Geef de eerste en de laatste dag van de taak.", "Give the first and the last day of the task."
    ),
    "governance.task_ends_before": Text(
        "De laatste dag valt voor de eerste. Kies een latere dag.",
        "The last day is before the first. Choose a later day.",
    ),
    "governance.task_outside_project": Text(
        "De taak valt buiten het project. Kies dagen van {starts} tot en met {ends}.",
        "The task lies outside the project. Choose days from {starts} to {ends}.",
    ),
    "governance.task_why": Text(
        "Schrijf welke expertise of hoeveel handen de partners zelf missen.",
        "Write which expertise or how many hands the partners lack themselves.",
    ),
    "governance.task_procedure": Text(
        "Zeg volgens welke procedure de opdracht gegund is, en hoe de keuze verliep.",
        "Say by which procedure the task was awarded, and how the choice was made.",
    ),
    "governance.task_evidence": Text(
        "Voeg minstens één bewijsstuk toe van hoe de opdracht gegund is.",
        "Add at least one piece of evidence of how the task was awarded.",
    ),
    "governance.task_by_partner": Text(
        "Deze organisatie is partner. Wat een partner doet, staat in de overeenkomst; een onderaannemer staat erbuiten.",
        "This organisation is a partner. What a partner does stands in the agreement; a subcontractor stands outside it.",
    ),
    "governance.task_project_not_approved": Text(
        "Europa WSE keurde project en begroting nog niet goed. Starten kan vanaf de goedkeuring.",
        "Europa WSE did not approve project and budget yet. Launching is possible once it did.",
    ),
    "governance.task_contact_elsewhere": Text(
        "Deze persoon werkt niet bij {name}. Kies iemand van die organisatie.",
        "This person does not work for {name}. Choose somebody of that organisation.",
    ),
    "governance.task_not_launched": Text(
        "De taak is nog niet gestart. Er kan nog niets betaald worden.",
        "The task was not launched yet. Nothing can be paid.",
    ),
    "governance.task_cut_reason": Text("Schrijf waarom de taak vroeger stopt.", "Write why the task ends early."),
    "governance.task_cut_day": Text(
        "Kies een dag van {first} tot voor {last}.", "Choose a day from {first} and before {last}."
    ),
    "governance.work_what": Text("Schrijf wat er geleverd is.", "Write what was delivered."),
    "governance.work_in_future": Text(
        "{on} moet nog komen. Noteer werk pas als het geleverd is.",
        "{on} is still to come. Note work once it was delivered.",
    ),
    "governance.work_accepted_already": Text("Dit werk is al aanvaard.", "This work was accepted already."),
    "governance.work_released_already": Text(
        "Dit werk is al vrijgegeven voor betaling.", "This work was released for payment already."
    ),
    "governance.work_not_accepted": Text(
        "Dit werk is nog niet aanvaard. Alleen geleverd en aanvaard werk wordt betaald.",
        "This work was not accepted yet. Only delivered and accepted work is paid.",
    ),
    "governance.work_without_amount": Text("Geef een bedrag boven nul.", "Give an amount above zero."),
    "governance.work_above_price": Text(
        "Dat is meer dan de afgesproken prijs. Er blijft {left} over.",
        "That is more than the agreed price. {left} is left.",
    ),
    "governance.approval_reference": Text("Geef het kenmerk van de beslissing.", "Give the reference of the decision."),
    "governance.approval_in_future": Text(
        "{on} moet nog komen. Noteer de goedkeuring als ze er is.",
        "{on} is still to come. Note the approval once it is there.",
    ),
    "governance.task_state_drafted": Text("in voorbereiding", "being prepared"),
    "governance.task_state_running": Text("loopt", "running"),
    "governance.task_state_over": Text("afgelopen", "over"),
    "governance.task_prepared": Text(
        "{who} bereidde taak “{title}” voor {name} voor.", "{who} prepared task “{title}” for {name}."
    ),
    "governance.task_described": Text("{who} beschreef taak “{title}”.", "{who} described task “{title}”."),
    "governance.task_launched": Text(
        "{who} startte taak “{title}” van {name}.", "{who} launched task “{title}” of {name}."
    ),
    "governance.task_cut": Text("{who} beëindigde taak “{title}” vroeger.", "{who} ended task “{title}” early."),
    "governance.work_delivered": Text(
        "{who} noteerde geleverd werk voor “{title}”.", "{who} noted delivered work for “{title}”."
    ),
    "governance.work_accepted": Text(
        "{who} aanvaardde geleverd werk voor “{title}”.", "{who} accepted delivered work for “{title}”."
    ),
    "governance.work_released": Text(
        "{who} gaf werk voor “{title}” vrij voor betaling.", "{who} released work for “{title}” for payment."
    ),
    "governance.approval_noted": Text(
        "{who} noteerde dat Europa WSE project en begroting goedkeurde op {on}.",
        "{who} noted that Europa WSE approved project and budget on {on}.",
    ),
    "governance.notice_task": Text("U voert een taak uit: {title}.", "You carry out a task: {title}."),
    "governance.card_task": Text("Uw taak: {title}", "Your task: {title}"),
    "governance.card_work_to_accept": Text(
        "Geleverd werk voor “{title}” wacht op aanvaarding.", "Delivered work for “{title}” waits to be accepted."
    ),
}
