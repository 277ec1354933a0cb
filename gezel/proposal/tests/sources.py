"""The two budgets of the sources, as they stand there: neutral functions, no names, nothing repaired (facts 2.3, 8)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from gezel.proposal.rules.budget.content import Budget, Envelope, Quoted
from gezel.proposal.rules.budget.lines import CofinancingLine, StaffLine
from gezel.proposal.words import ESF, LOCAL, OPERATION, SUPPORT, VACANCY, VCF, VDAB


def euro(text: str) -> int:
    """Cents of ``1234.5``."""
    return int(Decimal(text) * 100)


def hours(text: str) -> int:
    """Thousandths of ``602.047``."""
    return int(Decimal(text) * 1000)


# Function, organisation, enterprise number, wage, hours, activity, the source it counts for.
_WAASLAND = (
    ("Trajectbegeleider", "Arktos", "0410346721", "3585", "1720", "Integrale trajectbegeleiding", ""),
    ("Projectcoördinator", "Arktos", "0410346721", "5263.86", "859.95", "Projectcoördinatie", ""),
    ("Trajectbegeleider", "Emino", "0682510212", "3585", "1720", "Integrale trajectbegeleiding", ""),
    ("Trajectbegeleider", "Compaan", "0440802543", "3585", "1720", "Integrale trajectbegeleiding", ""),
    ("Bemiddelaar en teamlead", "VDAB", "0887010362", "3537.78", "602.047", "Trajectregie en teamleiding", VDAB),
    ("Trajectbegeleider", "OCMW Lokeren", "0212194131", "4858.09", "174.421", "Trajectbegeleiding", LOCAL),
    ("Trajectbegeleider", "OCMW Lokeren", "0212194131", "3173.17", "160.222", "Trajectbegeleiding", LOCAL),
    ("Diensthoofd", "OCMW Lokeren", "0212194131", "5666.38", "59.816", "Leiding van de dienst", LOCAL),
    ("Trajectbegeleider", "OCMW", "0212199277", "3519.52", "37.769", "Trajectbegeleiding", LOCAL),
    (
        "Hoofd maatschappelijk werk",
        "OCMW Sint Gillis Waas",
        "0212169781",
        "5121.24",
        "23.318",
        "Leiding van de dienst",
        LOCAL,
    ),
    ("Trajectbegeleider", "OCMW Sint Gillis Waas", "0212169781", "4045.32", "59.039", "Trajectbegeleiding", LOCAL),
    ("Trajectbegeleider", "OCMW Sint Gillis Waas", "0212169781", "4036.48", "59.153", "Trajectbegeleiding", LOCAL),
    ("Teamverantwoordelijke", "OCMW Stekene", "0212173444", "5779.43", "18.835", "Leiding van het team", LOCAL),
    ("Trajectbegeleider", "OCMW Stekene", "0212173444", "4496.05", "96.845", "Trajectbegeleiding", LOCAL),
    ("Trajectbegeleider", "OCMW Temse", "0212173840", "4858.09", "246.837", "Trajectbegeleiding", LOCAL),
    ("Afdelingshoofd", "OCMW Waasmunster", "0212179778", "5666.38", "47.878", "Leiding van de afdeling", LOCAL),
    ("Coach", "VVSG", "0451857573", "4700", "602", "Coaching", ""),
    ("Algemene ondersteuning", "VVSG", "0451857573", "4700", "103.2", "Juridische steun, kennis en coördinatie", ""),
)


def _staff() -> tuple[StaffLine, ...]:
    return tuple(
        StaffLine(
            part=SUPPORT if organisation == "VVSG" else OPERATION,
            organisation=organisation,
            number=number,
            function=function,
            hours=hours(worked),
            wage=euro(wage),
            activity=activity,
            counts_for=source,
        )
        for function, organisation, number, wage, worked, activity, source in _WAASLAND
    )


_OWN_WORK = "Inzet van eigen personeel in het project"
_CASH = "Inbreng van geld voor het project"
_PART_TABLE = "tabel Kosten, totaalrij"
_TEXT = "vraag 12"
_SHARES = (
    ("Lokeren", "28473.93"),
    ("Moerbeke", "2232.76"),
    ("Sint-Gillis-Waas", "10029.33"),
    ("Stekene", "9143.78"),
    ("Temse", "20147.87"),
    ("Waasmunster", "4558.15"),
)


def _envelope_share(amount: str, source: str, percent: int) -> Quoted:
    """A yearly share as the text derives it: a percentage of the operation's envelope over six years."""
    return Quoted(
        euro(amount), _TEXT, description=source, compare=("envelope:operation",), points=percent * 100, divisor=6
    )


def _waasland_quotes() -> tuple[Quoted, ...]:
    shares = tuple(
        Quoted(euro(amount), _TEXT, mark=f"L{number}", description=f"aandeel {name}")
        for number, (name, amount) in enumerate(_SHARES, 1)
    )
    return (
        Quoted(euro("3200811.43"), _TEXT, description="maximaal budget", compare=("envelope:project",)),
        Quoted(euro("217378.42"), _TEXT, description="waarvan ondersteuning", compare=("envelope:support",)),
        Quoted(euro("2983433.01"), _TEXT, description="waarvan werking", compare=("envelope:operation",)),
        _envelope_share("198868.59", "ESF (40 %)", 40),
        Quoted(euro("198868.59"), _TEXT, description="ESF (40 %)", compare=("esf:operation",)),
        _envelope_share("149151.45", "VCF (30 %)", 30),
        Quoted(euro("149151.45"), _TEXT, description="VCF (30 %)", compare=("vcf:operation",)),
        _envelope_share("74585.83", "VDAB (15 %)", 15),
        Quoted(euro("49028.93"), _TEXT, mark="V1", description="VDAB in geld"),
        Quoted(euro("74585.83"), _TEXT, description="VDAB (15 %)", compare=("V1", "own_vdab:operation")),
        _envelope_share("74585.83", "lokale besturen (15 %)", 15),
        Quoted(euro("74585.83"), _TEXT, description="lokale besturen (15 %)", compare=("local:operation",)),
        Quoted(
            euro("74585.83"),
            _TEXT,
            description="lokale besturen (15 %)",
            compare=tuple(f"L{number}" for number in range(1, 7)),
        ),
        *shares,
        Quoted(euro("394910.19"), _PART_TABLE, description="personeel", compare=("staff:project",)),
        Quoted(euro("355136.91"), _PART_TABLE, description="personeel werking", compare=("staff:operation",)),
        Quoted(euro("39773.28"), _PART_TABLE, description="personeel ondersteuning", compare=("staff:support",)),
        Quoted(euro("157964.07"), "Forfait project", compare=("flat_rate:project",)),
        Quoted(euro("552874.26"), "Totale kosten project", compare=("cost:project",)),
        Quoted(euro("157524.05"), "tabel Cofinanciering, totaalrij", compare=("cofinancing:project",)),
        Quoted(euro("174208.58"), "Totale financiering, VCF", compare=("vcf:project",)),
    )


def waasland() -> Budget:
    """The proposal's first project year, with its controls at 0.00 and its quoted figures."""
    return Budget(
        staff=_staff(),
        cofinancing=(
            CofinancingLine(OPERATION, LOCAL, euro("74585.83"), True, _OWN_WORK),
            CofinancingLine(OPERATION, VDAB, euro("25556.90"), True, _OWN_WORK),
            CofinancingLine(SUPPORT, VDAB, euro("8352.39"), False, _CASH),
            CofinancingLine(OPERATION, VDAB, euro("49028.93"), False, _CASH),
        ),
        financing={
            (OPERATION, ESF): euro("198868.59"),
            (OPERATION, VCF): euro("149151.42"),
            (OPERATION, LOCAL): euro("74585.83"),
            (OPERATION, VDAB): euro("74585.83"),
            (SUPPORT, ESF): euro("22273.04"),
            (SUPPORT, VCF): euro("25057.16"),
            (SUPPORT, VDAB): euro("8352.39"),
        },
        envelope=Envelope({OPERATION: euro("2983433.01"), SUPPORT: euro("217378.42")}),
        quoted=_waasland_quotes(),
        title="Waasland",
        start=date(2024, 1, 1),
        end=date(2024, 12, 31),
    )


_TERM = "bijlage 6, middelen 2024–2029"
_YEAR = "bijlage 6, middelen 2024"
_DIVISION = "bijlage 6, verdeling 2024"
_EMINO, _ARKTOS = ("Emino", "0682510212"), ("Arktos", "0410346721")


def _source(mark: str, words: str, amount: str, part: str, percent: int) -> Quoted:
    return Quoted(euro(amount), _TERM, mark, words, (f"envelope:{part}",), percent * 100)


def _noorderkempen_quotes() -> tuple[Quoted, ...]:
    return (
        _source("WE", "ESF werking", "683157.86", OPERATION, 40),
        _source("WV", "VCF werking", "512368.40", OPERATION, 30),
        _source("WD", "VDAB werking", "256184.20", OPERATION, 15),
        _source("WL", "lokale besturen werking", "256184.20", OPERATION, 15),
        Quoted(euro("1707894.65"), _TERM, "", "subtotaal werking", ("WE", "WV", "WD", "WL")),
        _source("OE", "ESF ondersteuning", "86941.37", SUPPORT, 40),
        _source("OV", "VCF ondersteuning", "97820.29", SUPPORT, 45),
        _source("OD", "VDAB ondersteuning", "32606.76", SUPPORT, 15),
        Quoted(euro("217378.42"), _TERM, "", "subtotaal ondersteuning", ("OE", "OV", "OD")),
        Quoted(euro("1925273.07"), _TERM, "", "totaal", ("envelope:project",)),
        Quoted(euro("199254.36"), _YEAR, "M1", "ESF + VCF", ("WE", "WV"), divisor=6),
        Quoted(euro("23470.34"), _YEAR, "M2", "VDAB in geld"),
        Quoted(euro("20000.00"), _YEAR, "M3", "promotor in geld"),
        Quoted(euro("242724.70"), _YEAR, "", "samen", ("M1", "M2", "M3")),
        Quoted(euro("75852.00"), _DIVISION, "D1", "Arktos, trajectgezellen"),
        Quoted(euro("79464.00"), _DIVISION, "D2", "Emino, trajectgezellen"),
        Quoted(euro("15480.00"), _DIVISION, "D3", "Emino, teamleider"),
        Quoted(euro("170796.00"), _DIVISION, "", "subtotaal", ("D1", "D2", "D3")),
        Quoted(euro("170796.00"), _DIVISION, "", "subtotaal", ("staff:operation",)),
        Quoted(euro("94815.00"), _DIVISION, "", "Arktos met 25 % forfait", ("D1",), 12_500),
        Quoted(euro("99330.00"), _DIVISION, "", "Emino met 25 % forfait", ("D2",), 12_500),
        Quoted(euro("19350.00"), _DIVISION, "", "teamleider met 25 % forfait", ("D3",), 12_500),
        Quoted(euro("213495.00"), _DIVISION, "T1", "subtotaal met 25 % forfait", ("staff:operation",), 12_500),
        Quoted(euro("10000.00"), _DIVISION, "A1", "afrekening GTB"),
        Quoted(euro("10000.00"), _DIVISION, "A2", "afrekening CAW"),
        Quoted(euro("9000.00"), _DIVISION, "A3", "afrekening administrator"),
        Quoted(euro("242495.00"), _DIVISION, "", "totaal", ("T1", "A1", "A2", "A3")),
    )


def noorderkempen() -> Budget:
    """The agreement's year 2024: rates and full-time equivalents, no wages; its means stand as quoted figures."""

    def line(who: tuple[str, str], function: str, rate: str, fte: int, activity: str) -> StaffLine:
        name, number = who
        worked = 1720 * fte
        return StaffLine(
            OPERATION, name, number, function, worked, kind=VACANCY, activity=activity, agreed_rate=euro(rate), fte=fte
        )

    return Budget(
        staff=(
            line(_ARKTOS, "Trajectgezel", "42.00", 1050, "Begeleiden van deelnemers, minimale inzet"),
            line(_EMINO, "Trajectgezel", "42.00", 1100, "Begeleiden van deelnemers, minimale inzet"),
            line(_EMINO, "Teamleider", "45.00", 200, "Leiden van het team"),
        ),
        envelope=Envelope({OPERATION: euro("1707894.65"), SUPPORT: euro("217378.42")}),
        quoted=_noorderkempen_quotes(),
        title="Noorderkempen",
        start=date(2024, 1, 1),
        end=date(2024, 12, 31),
    )
