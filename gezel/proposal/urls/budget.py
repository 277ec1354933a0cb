"""Addresses of the budget workbench."""

from __future__ import annotations

from django.urls import path

from ..views import (
    budget_grid,
    budget_line,
    budget_lists,
    budget_money,
    budget_overview,
    budget_row,
    budget_what_if,
    budget_workbook,
)

HERE = "projectvoorstellen/<int:proposal_id>/begroting/"

urlpatterns = [
    path(HERE, budget_overview.overview, name="budget_overview"),
    path(f"{HERE}terug/<str:kind>/<int:pk>/", budget_overview.back, name="budget_back"),
    path(f"{HERE}rooster/", budget_grid.grid, name="budget_grid"),
    path(f"{HERE}berekenen/", budget_grid.live, name="budget_live"),
    path(f"{HERE}lijn/nieuw/", budget_line.new, name="budget_line_new"),
    path(f"{HERE}lijn/<int:pk>/", budget_line.line, name="budget_line"),
    path(f"{HERE}rij/nieuw/", budget_row.new, name="budget_row_new"),
    path(f"{HERE}rij/<int:pk>/", budget_row.row, name="budget_row"),
    path(f"{HERE}periode/", budget_money.general, name="budget_general"),
    path(f"{HERE}financiering/<str:part>/", budget_money.financing, name="budget_financing"),
    path(f"{HERE}cijfers/", budget_lists.quoted, name="budget_quoted"),
    path(f"{HERE}cijfers/nieuw/", budget_lists.quote_new, name="budget_quote_new"),
    path(f"{HERE}cijfers/<int:pk>/", budget_lists.quote, name="budget_quote"),
    path(f"{HERE}nakijken/", budget_lists.checks, name="budget_checks"),
    path(f"{HERE}wat-als/", budget_what_if.what_if, name="budget_what_if"),
    path(f"{HERE}werkboek/", budget_workbook.workbook, name="budget_workbook"),
    path(f"{HERE}werkboek.xlsx", budget_workbook.download, name="budget_download"),
    path(f"{HERE}platos/", budget_workbook.platos, name="budget_platos"),
    path(f"{HERE}uren/", budget_lists.hours, name="budget_hours"),
]
