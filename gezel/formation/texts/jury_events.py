"""What happened in a jury (history) and what is told about it (notices). None of them names a candidate or a score."""

from gezel.kernel.texts import Text

TEXTS = {
    "formation.jury_appointed": Text(
        "{name} is aangesteld in de jury van {area} ({bench}).",
        "{name} was appointed to the jury of {area} ({bench}).",
    ),
    "formation.jury_accepted": Text(
        "De plaats in de jury van {area} is aanvaard.", "The seat in the jury of {area} was accepted."
    ),
    "formation.jury_trained": Text(
        "De vorming voor de jury van {area} is afgerond.", "The training for the jury of {area} was finished."
    ),
    "formation.jury_chair": Text("{name} is voorzitter van de jury van {area}.", "{name} chairs the jury of {area}."),
    "formation.jury_ended": Text(
        "De plaats van {name} in de jury van {area} is beëindigd.",
        "The seat of {name} in the jury of {area} has ended.",
    ),
    "formation.jury_declared": Text(
        "De verklaring over belangenconflicten in {area} is afgelegd.",
        "The declaration on conflicts of interest in {area} was made.",
    ),
    "formation.jury_conflict_later": Text(
        "Een belangenconflict in {area} is later gemeld. De scores van dit jurylid op die kandidaat tellen niet meer en blijven bewaard.",
        "A conflict of interest in {area} was reported later. This juror's scores on that candidate no longer count and stay kept.",
    ),
    "formation.jury_conflict_withdrawn": Text(
        "Een belangenconflict in {area} was bij vergissing gemeld en is ingetrokken.",
        "A conflict of interest in {area} was reported by mistake and was withdrawn.",
    ),
    "formation.jury_handed_in": Text("Scores voor ronde {round} ingediend.", "Scores for round {round} handed in."),
    "formation.jury_scores_changed": Text(
        "Ingediende scores voor ronde {round} gewijzigd, voor het beraad.",
        "Scores handed in for round {round} changed, before deliberation.",
    ),
    "formation.jury_opened": Text(
        "Het beraad over ronde {round} ging open: iedereen had scores ingediend.",
        "Deliberation on round {round} opened: everyone had handed in scores.",
    ),
    "formation.jury_opened_early": Text(
        "De voorzitter opende het beraad over ronde {round} voor iedereen klaar was.",
        "The chair opened deliberation on round {round} before everyone was ready.",
    ),
    "formation.jury_bench_voted": Text(
        "De geleding {bench} gaf haar stem in voor ronde {round}.",
        "The bench {bench} entered its vote for round {round}.",
    ),
    "formation.jury_proposed": Text(
        "Een uitkomst voor ronde {round} is voorgesteld ({way}).", "An outcome for round {round} was proposed ({way})."
    ),
    "formation.jury_outcome_read": Text(
        "De voorgestelde uitkomst van ronde {round} is gelezen.", "The proposed outcome of round {round} was read."
    ),
    "formation.jury_objected": Text(
        "Een jurylid gaat niet akkoord met de voorgestelde uitkomst van ronde {round}.",
        "A juror does not agree with the proposed outcome of round {round}.",
    ),
    "formation.jury_decided": Text(
        "De uitkomst van ronde {round} is definitief ({way}).", "The outcome of round {round} is final ({way})."
    ),
    "formation.notice_jury_appointed": Text(
        "U bent gevraagd als matchmaker in de jury van {area}. Aanvaard uw plaats en begin met de vorming.",
        "You were asked as a matchmaker in the jury of {area}. Accept your seat and begin the training.",
    ),
    "formation.notice_jury_opened": Text(
        "In {area} is het beraad over een kandidatuur open.", "In {area} deliberation on a candidacy is open."
    ),
    "formation.notice_jury_voted": Text(
        "In {area} gaf een geleding haar stem in.", "In {area} a bench entered its vote."
    ),
    "formation.notice_jury_proposed": Text(
        "In {area} ligt een uitkomst klaar om te lezen voor ze definitief wordt.",
        "In {area} an outcome waits to be read before it becomes final.",
    ),
    "formation.notice_jury_objected": Text(
        "In {area} gaat een jurylid niet akkoord met een voorgestelde uitkomst. Lees het bezwaar.",
        "In {area} a juror does not agree with a proposed outcome. Read the objection.",
    ),
    "formation.notice_jury_decided": Text(
        "In {area} is de uitkomst van een kandidatuur definitief.", "In {area} the outcome of a candidacy is final."
    ),
    "formation.notice_jury_round_whole": Text(
        "De jury van {area} is klaar met deze ronde. U kunt de berichten aan de kandidaten voorbereiden.",
        "The jury of {area} has finished this round. You can prepare the messages to the candidates.",
    ),
    "formation.notice_jury_reminder": Text(
        "In {area} wachten nog kandidaturen op uw scores. De ronde loopt tot en met {last_day}.",
        "In {area} candidacies still wait for your scores. The round lasts until {last_day}.",
    ),
}
