"""The budget of a proposal: pure rules on plain values (P-07 to P-12, P-14, M-02).

Units everywhere: amounts in whole eurocents, hours and full-time equivalents in thousandths, percentages in points
(hundredths of a percent). Nothing here knows Django, the database or a file.

- :mod:`.content` what is typed: ``Budget``, ``Envelope``, ``LaterYear``, ``Quoted``; lines in :mod:`.lines`; the call's ``Terms`` come from :mod:`gezel.formation.rules.call_budget`
- :mod:`.totals` ``reckon(budget) -> Totals``: lines, parts, project, rows
- :mod:`.accounts` ``propose(...)`` and ``close(...)``, each an ``Account`` of every cent
- :mod:`.checks` ``check_list(budget)`` and ``findings(budget)``
- :mod:`.envelope`, :mod:`.person_hours`, :mod:`.what_if`, :mod:`.figures`, :mod:`.quoted`
- :mod:`.report` the JSON and the readable account of a budget; :mod:`.workbook` Excel in and out
"""
