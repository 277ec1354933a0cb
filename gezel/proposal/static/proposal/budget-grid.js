// The budget grid: sums while one types (the server reckons), arrow keys, new lines, pasting from Excel with a preview.

const form = document.querySelector("form[data-live]");
if (form) start(form);

function start(form) {
  const words = form.querySelector("[data-words]").dataset;
  const state = form.querySelector("[data-state]");
  let running = null;
  let timer = 0;

  async function reckon() {
    running?.abort();
    running = new AbortController();
    const begun = performance.now();
    try {
      const answer = await fetch(form.dataset.live, { method: "POST", body: typed(), signal: running.signal, credentials: "same-origin" });
      const told = await answer.json();
      if (!answer.ok) { state.textContent = told.message || words.offline; return; }
      show(told);
      form.dataset.took = Math.round(performance.now() - begun);
    } catch (error) {
      if (error.name !== "AbortError") state.textContent = words.offline;
    }
  }

  // Only lines that were touched go along; what stands in the system the server has.
  function typed() {
    const sent = new URLSearchParams();
    for (const field of form.elements) {
      const row = field.closest("tr[data-row]");
      if (!field.name || (row && !row.classList.contains("changed")) || (field.type === "checkbox" && !field.checked)) continue;
      sent.append(field.name, field.value);
    }
    return sent;
  }
  if (form.dataset.dirty) for (const row of form.querySelectorAll("tr[data-row]")) row.classList.add("changed");

  function show({ out, controls, remarks }) {
    for (const place of form.querySelectorAll("[data-out]")) {
      const text = out[place.dataset.out] ?? "";
      if (place.textContent !== text) place.textContent = text;
    }
    for (const place of form.querySelectorAll("[data-control]")) {
      place.classList.toggle("off", !controls[place.dataset.control]);
      place.classList.toggle("on", controls[place.dataset.control]);
    }
    for (const place of form.querySelectorAll("[data-wrong]")) {
      const text = remarks[place.dataset.wrong] ?? "";
      if (place.textContent === text) continue;
      place.textContent = text;
      place.closest("td")?.classList.toggle("wrong", Boolean(text));
      const input = document.getElementById(place.dataset.wrong);
      if (text) input?.setAttribute("aria-invalid", "true"); else input?.removeAttribute("aria-invalid");
    }
  }

  function changed(row) {
    state.textContent = words.saving;
    row?.classList.add("changed");
    if (row?.classList.contains("fresh") && row === last(row)) addLine(row);
    clearTimeout(timer);
    timer = setTimeout(reckon, 10);
  }

  form.addEventListener("input", (event) => changed(event.target.closest("tr")));

  // --- new lines ------------------------------------------------------------------------------------------
  const last = (row) => [...row.parentElement.querySelectorAll("tr.fresh")].at(-1);

  function addLine(row) {
    const prefix = row.dataset.row;
    const [, name, number] = prefix.match(/^(\D+)(\d+)$/);
    const next = `${name}${Number(number) + 1}`;
    const made = row.cloneNode(true);
    made.classList.remove("changed");
    made.dataset.row = next;
    for (const part of made.querySelectorAll("*")) {
      for (const key of ["name", "id", "data-out", "data-wrong", "aria-describedby"]) {
        const value = part.getAttribute(key);
        if (value?.startsWith(`${prefix}-`)) part.setAttribute(key, next + value.slice(prefix.length));
      }
      if (part.matches("input[type=text]")) part.value = "";
      if (part.matches("input[type=checkbox]")) part.checked = false;
      if (part.matches("[data-out], [data-wrong]")) part.textContent = "";
      part.removeAttribute("aria-invalid");
      if (part.matches("td")) part.classList.remove("wrong");
    }
    row.after(made);
    made.querySelectorAll("select").forEach((select, place) => { select.value = row.querySelectorAll("select")[place].value; });
    return made;
  }

  // --- arrow keys: up and down always, left and right at the edge of the text -------------------------------
  form.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!field.matches("table.grid input, table.grid select")) return;
    if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); form.requestSubmit(); return; }
    if (event.key === "Enter" && field.matches("input")) { event.preventDefault(); move(field, event.shiftKey ? -1 : 1, 0); return; }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const text = field.matches("input[type=text]");
    if (field.matches("select")) return;
    if (event.key === "ArrowUp" || event.key === "ArrowDown") { event.preventDefault(); event.stopPropagation(); move(field, event.key === "ArrowUp" ? -1 : 1, 0); }
    const start = !text || (field.selectionStart === 0 && (field.selectionEnd === 0 || field.selectionEnd === field.value.length));
    const end = !text || (field.selectionEnd === field.value.length && (field.selectionStart === field.value.length || field.selectionStart === 0));
    if (event.key === "ArrowLeft" && start) { event.preventDefault(); event.stopPropagation(); move(field, 0, -1); }
    if (event.key === "ArrowRight" && end) { event.preventDefault(); event.stopPropagation(); move(field, 0, 1); }
  });

  function move(field, down, right) {
    const cell = field.closest("td, th");
    const rows = [...cell.closest("table").querySelectorAll("tbody tr:not(.group)")];
    let row = rows.indexOf(cell.parentElement);
    let column = cell.cellIndex;
    do {
      row += down;
      column += right;
      const next = rows[row]?.cells[column];
      if (!next) return;
      const goal = next.querySelector("input:not([type=hidden]), select");
      if (goal) { goal.focus(); goal.select?.(); return; }
    } while (true);
  }

  // --- pasting from Excel -------------------------------------------------------------------------------------
  const dialog = document.querySelector("dialog.paste");
  let waiting = [];

  form.addEventListener("paste", (event) => {
    const field = event.target.closest("table[data-paste] input, table[data-paste] select");
    const text = event.clipboardData?.getData("text/plain").replace(/\r/g, "").replace(/\n$/, "") ?? "";
    if (!field || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    prepare(field, text.split("\n").map((line) => line.split("\t")));
  });

  function prepare(field, block) {
    const cell = field.closest("td, th");
    const body = cell.closest("tbody");
    let row = cell.parentElement;
    let left = 0;
    waiting = [];
    block.forEach((values, place) => {
      if (place) {
        const following = row.nextElementSibling;
        row = following ?? addLine(row);
      }
      const fields = [...row.cells].slice(cell.cellIndex).map((one) => one.querySelector("input:not([type=hidden]), select")).filter(Boolean);
      values.forEach((value, nth) => {
        const goal = fields[nth];
        if (goal) waiting.push({ goal, row, value: fit(goal, value.trim()) });
        else if (value.trim()) left += 1;
      });
    });
    draw(body, left);
  }

  function fit(goal, value) {
    if (goal.type === "checkbox") return /^(1|ja|yes|x|true)$/i.test(value) ? "1" : "";
    if (!goal.matches("select")) return value;
    const same = (text) => text.trim().toLowerCase();
    const option = [...goal.options].find((one) => same(one.text) === same(value) || same(one.value) === same(value) || (goal.name.endsWith("-part") && { 0: "operation", 1: "support" }[value] === one.value));
    return option ? option.value : null;
  }

  const shown = (goal, value) => (goal.type === "checkbox" ? (value ? "✓" : "–") : goal.matches("select") ? [...goal.options].find((one) => one.value === value)?.text ?? "?" : value);
  const now = (goal) => (goal.type === "checkbox" ? (goal.checked ? "1" : "") : goal.value);

  function draw(body, left) {
    const place = dialog.querySelector("tbody");
    place.replaceChildren();
    for (const { goal, row, value } of waiting) {
      const line = document.createElement("tr");
      const known = value !== null;
      const number = [...body.querySelectorAll("tr:not(.group)")].indexOf(row) + 1;
      for (const text of [number, goal.getAttribute("aria-label"), shown(goal, now(goal)), known ? shown(goal, value) : "?"]) {
        line.insertCell().textContent = text;
      }
      if (known && now(goal) === value) line.hidden = true;
      place.append(line);
    }
    const note = dialog.querySelector("[data-left]");
    note.hidden = !left;
    note.textContent = left ? left + note.dataset.left : "";
    dialog.showModal();
  }

  dialog.querySelector("[data-do]").addEventListener("click", () => {
    dialog.close();
    for (const { goal, row, value } of waiting) {
      if (value === null) continue;
      if (goal.type === "checkbox") goal.checked = value === "1"; else goal.value = value;
      row.classList.add("changed");
    }
    const end = waiting.at(-1)?.row;
    waiting = [];
    form.dataset.dirty = "1";
    changed(end);
  });
  dialog.querySelector("[data-cancel]").addEventListener("click", () => { waiting = []; dialog.close(); });
}
