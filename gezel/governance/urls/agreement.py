"""Addresses of the agreement."""

from __future__ import annotations

from django.urls import URLPattern, path

from ..views import (
    agreement,
    agreement_changes,
    agreement_papers,
    agreement_signing,
    agreement_texts,
    agreement_writing,
    statements,
)

_ONE = "partnerschappen/<int:pk>/overeenkomst/"

urlpatterns: list[URLPattern] = [
    path(_ONE, agreement.overview, name="agreement"),
    path(f"{_ONE}lezen/", agreement.read, name="agreement_read"),
    path(f"{_ONE}vastleggen/", agreement.freeze, name="agreement_freeze"),
    path(f"{_ONE}edities/<int:number>/", agreement.edition, name="agreement_edition"),
    path(f"{_ONE}verschillen/", agreement.compare, name="agreement_differences"),
    path(f"{_ONE}verschillen/<slug:kind>/", agreement_papers.differences, name="agreement_differences_paper"),
    path(f"{_ONE}papier/<int:number>/<slug:kind>/", agreement_papers.document, name="agreement_paper"),
    path(f"{_ONE}nota/<int:organisation_id>/<slug:kind>/", agreement_papers.note, name="agreement_note"),
    path(f"{_ONE}doelen/<int:organisation_id>/", agreement_texts.goal, name="agreement_goal"),
    path(f"{_ONE}teksten/<slug:code>/", agreement_texts.text, name="agreement_text"),
    path(f"{_ONE}teksten/<slug:code>/vorige/", agreement_texts.history, name="agreement_text_history"),
    path(f"{_ONE}samenvoegen/<int:kept_id>/", agreement_texts.merge, name="agreement_merge"),
    path(f"{_ONE}bijlagen/<int:annex>/", agreement_writing.annex, name="agreement_annex"),
    path(f"{_ONE}clausules/", agreement_writing.clauses, name="agreement_clauses"),
    path(f"{_ONE}clausules/weglaten/<slug:code>/", agreement_writing.leave_out, name="agreement_leave_out"),
    path(f"{_ONE}clausules/nieuw/", agreement_writing.add_clause, name="agreement_clause_add"),
    path(f"{_ONE}clausules/<int:clause_id>/", agreement_writing.clause, name="agreement_clause"),
    path(f"{_ONE}clausules/<int:clause_id>/verplaatsen/", agreement_writing.move, name="agreement_clause_move"),
    path(f"{_ONE}ondertekenaars/<int:organisation_id>/", agreement_signing.signatories, name="agreement_signatories"),
    path(f"{_ONE}mandaat/<int:signatory_id>/", agreement_signing.end, name="agreement_mandate"),
    path(f"{_ONE}goedkeuring/<int:organisation_id>/", agreement_signing.approval, name="agreement_approval"),
    path(f"{_ONE}ondertekening/<int:organisation_id>/", agreement_signing.sign, name="agreement_sign"),
    path(f"{_ONE}wijzigingen/", agreement_changes.changes, name="agreement_changes"),
    path(f"{_ONE}wijzigingen/<int:change_id>/", agreement_changes.change, name="agreement_change"),
    path(f"{_ONE}uitgangspunten/", statements.statements, name="statements"),
    path(f"{_ONE}uitgangspunten/<slug:kind>/", statements.statement, name="statement"),
]
