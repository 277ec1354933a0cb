"""The names of the figures of a budget; a part's name follows (``kosten werking``)."""

from gezel.kernel.texts import Text

TEXTS = {
    "proposal.figure_staff": Text("personeelskosten", "staff costs"),
    "proposal.figure_flat_rate": Text("forfait", "flat rate"),
    "proposal.figure_cost": Text("kosten", "cost"),
    "proposal.figure_cofinancing": Text("cofinanciering", "co-financing"),
    "proposal.figure_financed": Text("financiering", "financing"),
    "proposal.figure_envelope": Text("enveloppe", "envelope"),
    "proposal.figure_esf": Text("ESF", "ESF"),
    "proposal.figure_vcf": Text("VCF", "VCF"),
    "proposal.figure_local": Text("lokale besturen", "local governments"),
    "proposal.figure_vdab": Text("VDAB", "VDAB"),
    "proposal.figure_other": Text("overige cofinanciering", "other co-financing"),
    "proposal.figure_own_local": Text("eigen personeel lokale besturen", "own staff local governments"),
    "proposal.figure_own_vdab": Text("eigen personeel VDAB", "own staff VDAB"),
    "proposal.figure_own_other": Text("eigen personeel overige", "own staff other"),
}
