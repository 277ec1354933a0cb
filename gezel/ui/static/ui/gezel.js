// Gezel: what a page does beyond plain HTML. Every form also works without this file.

const nl = document.documentElement.lang !== "en";
const say = (dutch, english) => (nl ? dutch : english);

// --- a double click sends once -------------------------------------------------------------------------
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent && Date.now() - form.dataset.sent < 4000) return event.preventDefault();
  form.dataset.sent = Date.now();
  form.removeAttribute("data-dirty");
  setTimeout(() => delete form.dataset.sent, 4000);
});

// --- leaving a page with unsaved words asks first --------------------------------------------------------
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form && form.method === "post" && !form.matches("[data-autosave], [data-quiet]")) form.dataset.dirty = "1";
});
addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-dirty]")) event.preventDefault();
});

// --- the device was handed over in another tab: this one shows nothing until its worker is back ------------
const lend = () => {
  if (document.body.hidden) return;
  document.body.hidden = true; // what was typed stays in it
  const shut = document.createElement("main");
  shut.className = "lent";
  const told = document.createElement("p");
  told.textContent = say("Dit toestel is uitgeleend voor een vragenlijst.", "This device is lent out for a questionnaire.");
  const back = document.createElement("button");
  back.className = "button";
  back.textContent = say("Toon deze pagina weer", "Show this page again");
  back.addEventListener("click", async () => {
    const answer = await fetch(location.href, { redirect: "manual" }).catch(() => null);
    if (answer?.type === "opaqueredirect") return location.reload(); // signed out meanwhile
    if (!answer?.ok) return;
    document.body.hidden = false;
    shut.remove();
  });
  shut.append(told, back);
  document.documentElement.append(shut);
};
if ("BroadcastChannel" in window) new BroadcastChannel("gezel-lent").addEventListener("message", lend);

// --- files: too large is said before the upload ----------------------------------------------------------
document.addEventListener("change", (event) => {
  const input = event.target;
  if (input.type !== "file") return;
  const limit = Number(input.dataset.maxBytes || 10485760);
  const heavy = [...input.files].find((file) => file.size > limit);
  const empty = [...input.files].find((file) => file.size === 0);
  input.setCustomValidity(
    heavy ? say("Dit bestand is te groot.", "This file is too large.")
      : empty ? say("Dit bestand is leeg.", "This file is empty.") : "");
  if (heavy || empty) input.reportValidity();
});

// --- autosave: form[data-autosave], a hidden "version", a place [data-state] -------------------------------
const clock = () => new Date().toLocaleTimeString(nl ? "nl-BE" : "en-GB", { hour: "2-digit", minute: "2-digit" });

class Autosave {
  constructor(form) {
    this.form = form;
    this.timer = 0;
    this.busy = false;
    this.again = false;
    this.waiting = null;
    form.addEventListener("submit", (event) => this.button(event));
    form.addEventListener("input", () => this.later());
    form.addEventListener("focusout", () => this.timer && this.now());
    addEventListener("pagehide", () => (this.timer || this.again) && this.now(true));
    document.addEventListener("visibilitychange", () => document.hidden && this.timer && this.now());
  }
  state(text, tone = "") {
    const place = this.form.querySelector("[data-state]");
    if (!place) return;
    place.textContent = text;
    place.dataset.tone = tone;
  }
  // The button sends everything, so what still waited is dropped; what is under way comes back first with its version.
  button(event) {
    clearTimeout(this.timer);
    this.timer = 0;
    this.again = false;
    if (!this.busy) return;
    event.preventDefault();
    event.stopPropagation();
    this.waiting = { by: event.submitter };
  }
  later() {
    clearTimeout(this.timer);
    this.state(say("Nog niet bewaard…", "Not saved yet…"), "wait");
    this.timer = setTimeout(() => this.now(), 1500);
  }
  // Who leaves while a save is under way sends the newest words beside it: there is no later turn. The house keeps both where they differ.
  async now(leaving = false) {
    clearTimeout(this.timer);
    this.timer = 0;
    if (this.busy && !leaving) { this.again = true; return; }
    this.busy = true;
    this.again = false;
    try {
      const answer = await fetch(this.form.dataset.autosave || this.form.action, {
        method: "POST", body: new FormData(this.form), keepalive: leaving || document.hidden,
        headers: { "X-Autosave": "1" }, credentials: "same-origin" });
      await this.take(answer);
    } catch {
      this.form.dataset.dirty = "1"; // leaving now asks first
      this.state(say("Geen verbinding. Uw tekst staat nog hier; we proberen het opnieuw.", "No connection. Your text is still here; we try again."), "stop");
      setTimeout(() => this.now(), 8000);
    }
    this.busy = false;
    if (this.waiting) {
      const { by } = this.waiting;
      this.waiting = null;
      this.form.requestSubmit(by);
    } else if (this.again) { this.again = false; this.now(); }
  }
  async take(answer) {
    const kind = answer.headers.get("content-type") || "";
    this.form.dataset.dirty = "1";
    if (answer.redirected || !kind.includes("json")) {
      this.state(say("Niet bewaard: meld u opnieuw aan in een ander tabblad en klik dan op Bewaren.", "Not saved: sign in again in another tab, then choose Save."), "stop");
      return;
    }
    const told = await answer.json();
    if (answer.ok || told.conflict_url) this.form.removeAttribute("data-dirty");
    const version = this.form.querySelector("[name=version]");
    if (version && told.version !== undefined) version.value = told.version;
    const more = this.timer || this.again; // changed again since this was sent: that is on its way, not saved yet
    if (!answer.ok) this.state(told.message || say("Niet bewaard.", "Not saved."), "stop");
    else if (!more) this.state(say("Bewaard om ", "Saved at ") + clock(), "good");
    if (told.conflict_url) location.assign(told.conflict_url);
    this.form.dispatchEvent(new CustomEvent("autosaved", { detail: told, bubbles: true }));
  }
}
document.querySelectorAll("form[data-autosave]").forEach((form) => new Autosave(form));

// --- words counted while typing: textarea[data-words] ------------------------------------------------------
const count = (area) => {
  const place = document.getElementById(area.dataset.words);
  if (place) place.textContent = (area.value.trim().match(/\S+/g) || []).length;
};
document.querySelectorAll("textarea[data-words]").forEach((area) => {
  count(area);
  area.addEventListener("input", () => count(area));
});

// --- a textarea grows with its text ------------------------------------------------------------------------
const grow = (area) => { area.rows = Math.max(area.dataset.rows || area.rows, area.value.split("\n").length + 1); };
document.querySelectorAll("textarea").forEach((area) => { area.dataset.rows = area.rows; grow(area); area.addEventListener("input", () => grow(area)); });

// --- dense grids: arrow keys walk the cells ------------------------------------------------------------------
document.addEventListener("keydown", (event) => {
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  const cell = event.target.closest?.("table.grid td, table.grid th");
  if (!step || !cell || event.target.matches("textarea, input[type=text]")) return;
  const rows = [...cell.closest("table").rows];
  const row = rows[rows.indexOf(cell.parentElement) + step[0]];
  const next = row?.cells[[...cell.parentElement.cells].indexOf(cell) + step[1]];
  const goal = next?.querySelector("a, button, input, select") || next;
  if (!goal) return;
  event.preventDefault();
  if (goal === next) next.tabIndex = -1;
  goal.focus();
});

// --- print, copy, menus that close -----------------------------------------------------------------------------
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
  const copy = event.target.closest("[data-copy]");
  if (copy) navigator.clipboard?.writeText(copy.dataset.copy).then(() => { copy.dataset.done = say("gekopieerd", "copied"); });
  document.querySelectorAll("details.more[open], details.confirm[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelectorAll("details.more[open], details.confirm[open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
});

document.getElementById("form-errors")?.focus();

// --- on a narrow window the tab one is at stands in sight -------------------------------------------------
for (const tab of document.querySelectorAll(".tabs a[aria-current]")) {
  const row = tab.parentElement;
  row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - 32;
}
