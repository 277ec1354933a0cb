// Notes on the device: kept in IndexedDB, sealed for one person, sent when there is network. Every form also works without this file.
// A note is sealed with AES-GCM under a key agreed (ECDH, P-256) between a throwaway key and the person's own public key. The private half
// comes from the server, only to the same signed-in person, and lives in memory only: it cannot be taken out of it.
const nl = document.documentElement.lang !== "en";
const say = (dutch, english) => (nl ? dutch : english);
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const NOTE = "/notitie/";
const subtle = globalThis.crypto?.subtle;
const able = Boolean(subtle && globalThis.indexedDB);
let session = null; // { owner, secret, csrf, actor, people }: of the person who is signed in, in memory only

// --- the store -----------------------------------------------------------------------------------------------
const opened = able && new Promise((done, failed) => {
  const request = indexedDB.open("gezel-notities", 1);
  request.onupgradeneeded = () => ["notes", "drafts", "people", "owner"].forEach((name) => request.result.createObjectStore(name, { keyPath: "id" }));
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});
const store = async (name, act, value) => {
  const db = await opened;
  return new Promise((done, failed) => {
    const request = db.transaction(name, act === "get" || act === "getAll" ? "readonly" : "readwrite").objectStore(name)[act](value);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
};

// --- sealing ---------------------------------------------------------------------------------------------------
const agreed = (secret, open, use) => subtle.deriveKey({ name: "ECDH", public: open }, secret, { name: "AES-GCM", length: 256 }, false, [use]);
async function seal(owner, value) {
  const open = await subtle.importKey("jwk", owner.open, CURVE, false, []);
  const once = await subtle.generateKey(CURVE, false, ["deriveKey"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await agreed(once.privateKey, open, "encrypt");
  const data = await subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(JSON.stringify(value)));
  return { from: await subtle.exportKey("raw", once.publicKey), iv, data };
}
async function unseal(secret, { from, iv, data }) {
  const open = await subtle.importKey("raw", from, CURVE, false, []);
  const key = await agreed(secret, open, "decrypt");
  return JSON.parse(new TextDecoder().decode(await subtle.decrypt({ name: "AES-GCM", iv }, key, data)));
}

// --- who is signed in --------------------------------------------------------------------------------------------
async function enter() {
  try {
    const answer = await fetch(`${NOTE}sleutel/`, { credentials: "same-origin", cache: "no-store" });
    if (!answer.ok || answer.redirected || !(answer.headers.get("content-type") || "").includes("json")) return null;
    const told = await answer.json();
    const { d, ...open } = told.key;
    const secret = await subtle.importKey("jwk", { ...open, d }, CURVE, false, ["deriveKey"]);
    session = { owner: told.owner, secret, csrf: told.csrf, actor: told.actor, people: told.people };
    const owner = { id: "owner", owner: told.owner, open };
    await store("owner", "put", owner);
    await store("people", "put", { id: told.owner, sealed: await seal(owner, told.people) });
  } catch { return session; }
  return session;
}

// --- what was not sent yet -----------------------------------------------------------------------------------------
const mine = async () => (await store("notes", "getAll")).filter((note) => !session || note.owner === session.owner);
const place = (owner, chosen) => `${owner}/${chosen || ""}`; // one draft per person it is about
async function keep(fields) {
  const owner = await store("owner", "get", "owner");
  if (!owner) return false;
  await store("notes", "put", { id: fields.client_id, owner: owner.owner, sealed: await seal(owner, fields) });
  await store("drafts", "delete", place(owner.owner, fields.case));
  navigator.storage?.persist?.();
  return true;
}
async function post(fields) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await fetch(NOTE, { method: "POST", body, credentials: "same-origin", headers: { "X-Note": "1", "X-CSRFToken": session?.csrf || fields.csrfmiddlewaretoken || "" } });
  const json = !answer.redirected && (answer.headers.get("content-type") || "").includes("json");
  if (json) return answer.json();
  const wrong = answer.status === 409
    ? say("Deze notitie schreef u onder een andere pet. Wissel van organisatie en verstuur opnieuw.", "You wrote this note under another hat. Switch organisation and send again.")
    : say("Niet verstuurd: meld u opnieuw aan.", "Not sent: sign in again.");
  return { ok: false, again: true, message: wrong };
}
const wrongs = new Map();
let sending = null;
let more = false; // asked while sending: what was changed since is looked at once more
function flush() {
  more = Boolean(sending);
  sending ||= sent().finally(() => { sending = null; });
  return sending;
}
async function sent() {
  const left = await flushed();
  if (!more) return left;
  more = false;
  return sent();
}
async function flushed() {
  if (!(await store("notes", "getAll")).length) return show();
  if (!session && !(await enter())) return show();
  for (const note of await mine()) {
    try {
      const fields = await unseal(session.secret, note.sealed);
      if (!fields.case) { wrongs.set(note.id, say("Kies eerst voor wie dit is.", "First choose whom this is for.")); continue; }
      const told = await post(fields);
      if (told.ok) { await store("notes", "delete", note.id); wrongs.delete(note.id); }
      else wrongs.set(note.id, told.message);
    } catch { break; }
  }
  return show();
}

// --- in sight on every page ------------------------------------------------------------------------------------------
const make = (name, props = {}, ...parts) => { const one = Object.assign(document.createElement(name), props); one.append(...parts); return one; };
async function show() {
  const notes = await mine();
  const text = notes.length === 1 ? say("1 notitie is nog niet verstuurd.", "1 note has not been sent yet.") : say(`${notes.length} notities zijn nog niet verstuurd.`, `${notes.length} notes have not been sent yet.`);
  let bar = document.getElementById("unsent");
  if (!notes.length) { bar?.remove(); document.getElementById("unsent-list")?.replaceChildren(); return 0; }
  if (!bar) {
    bar = make("p", { id: "unsent", className: "message message-warning" });
    bar.setAttribute("role", "status");
    document.getElementById("main").prepend(bar);
  }
  const here = location.pathname === NOTE;
  bar.replaceChildren(make("span", {}, `${text} `, ...(here ? [] : [make("a", { href: NOTE }, say("Bekijken", "View"))])));
  await list(notes);
  return notes.length;
}
async function list(notes) {
  const place = document.getElementById("unsent-list");
  if (!place) return;
  const rows = await Promise.all(notes.map((note) => row(note)));
  const again = make("button", { type: "button", className: "button" }, say("Nu versturen", "Send now"));
  again.addEventListener("click", flush);
  place.replaceChildren(make("h2", {}, say("Nog niet verstuurd", "Not sent yet")), make("ul", { className: "lines" }, ...rows), again);
}
async function row(note) {
  if (!session) return make("li", {}, say("Een notitie, versleuteld bewaard.", "A note, kept sealed."));
  const fields = await unseal(session.secret, note.sealed);
  const name = session.people.find((one) => one.key === fields.case)?.name || fields.who || "";
  const parts = [make("strong", {}, make("bdi", {}, name)), make("p", {}, make("bdi", {}, fields.text || "")), make("p", { className: "small soft" }, wrongs.get(note.id) || "")];
  if (!fields.case || !session.people.some((one) => one.key === fields.case)) parts.push(chooser(note, fields));
  const drop = make("button", { type: "button", className: "button quiet" }, say("Wissen op dit toestel", "Delete on this device"));
  drop.addEventListener("click", async () => {
    if (!drop.dataset.sure) { drop.dataset.sure = "1"; drop.textContent = say("Zeker? De tekst is dan weg", "Sure? The text is gone then"); return; }
    await store("notes", "delete", note.id);
    show();
  });
  return make("li", {}, make("div", {}, ...parts), drop);
}
function chooser(note, fields) {
  const options = [make("option", { value: "" }, say("Voor wie?", "For whom?")), ...session.people.map((one) => make("option", { value: one.key }, one.name))];
  const select = make("select", { ariaLabel: say("Voor wie?", "For whom?") }, ...options);
  select.addEventListener("change", async () => {
    const owner = await store("owner", "get", "owner");
    await store("notes", "put", { ...note, sealed: await seal(owner, { ...fields, case: select.value }) });
    flush();
  });
  return select;
}

// --- the note page -----------------------------------------------------------------------------------------------------
const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const local = () => { const now = new Date(); return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16); };
class NotePage {
  constructor(form) {
    this.form = form;
    this.shell = "shell" in form.dataset;
    this.timer = 0;
    form.addEventListener("input", () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.draft(), 400); });
    form.addEventListener("change", (event) => { if (event.target.name === "kind" && this.chosen()) form.elements.text.focus(); });
    form.addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    if (this.shell && !form.elements.client_id.value) form.elements.client_id.value = fresh();
  }
  state(text, tone = "") {
    const place = this.form.querySelector("[data-note-state]");
    place.textContent = text;
    place.dataset.tone = tone;
  }
  chosen() { return this.shell || new FormData(this.form).get("case"); }
  fields() {
    const found = Object.fromEntries(new FormData(this.form));
    if (this.shell && !found.case) found.case = new URLSearchParams(location.search).get("voor") || "";
    return found;
  }
  async draft() {
    const owner = await store("owner", "get", "owner");
    if (!owner || !this.form.elements.text.value) return;
    const fields = this.fields();
    await store("drafts", "put", { id: place(owner.owner, fields.case), sealed: await seal(owner, fields) });
    if (fields.case) await store("drafts", "delete", place(owner.owner, ""));
    this.state(say("Bewaard op dit toestel, versleuteld.", "Kept on this device, sealed."), "good");
  }
  async restore() {
    if (!session || this.form.elements.text.value) return;
    const asked = this.chosen();
    const own = (await store("drafts", "getAll")).filter((one) => one.id.startsWith(`${session.owner}/`));
    const kept = asked ? own.find((one) => one.id === place(session.owner, asked)) : own[0];
    if (!kept) return;
    const fields = await unseal(session.secret, kept.sealed);
    for (const [name, value] of Object.entries(fields)) {
      const field = this.form.elements[name];
      if (!field || ["csrfmiddlewaretoken", "actor_key"].includes(name)) continue;
      if (field.type === "checkbox") field.checked = Boolean(value);
      else field.value = value;
    }
    this.state(say("Dit was nog niet bewaard. U kunt verder schrijven.", "This was not saved yet. You can go on writing."), "wait");
  }
  async send() {
    clearTimeout(this.timer);
    const fields = this.fields();
    try {
      if (this.shell) throw new TypeError("no network");
      const told = await post(fields);
      if (told.ok) return this.done();
      if (!told.again) return this.state(told.message, "stop");
      await this.later(fields, told.message);
    } catch {
      await this.later(fields, say("Geen netwerk. Uw notitie staat versleuteld op dit toestel en gaat later vanzelf weg.", "No network. Your note is kept sealed on this device and leaves later by itself."));
    }
  }
  async later(fields, message) {
    const kept = able && (await keep({ ...fields, at: fields.at || local() }).catch(() => false));
    if (!kept) return this.state(say("Geen netwerk, en dit toestel kan niets bewaren. Laat deze pagina open en probeer opnieuw.", "No network, and this device cannot keep anything. Leave this page open and try again."), "stop");
    this.form.reset();
    this.form.elements.text.value = "";
    this.form.elements.client_id.value = fresh();
    this.state(message, "wait");
    await show();
  }
  async done() {
    const owner = session?.owner;
    if (able && owner) await store("drafts", "delete", place(owner, this.fields().case)).catch(() => {});
    this.form.removeAttribute("data-dirty");
    location.assign(this.form.dataset.back || "/vandaag/");
  }
}

// --- signing out: send first, then warn once -----------------------------------------------------------------------------
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!able || form.dataset.unsentTold || !new URL(form.action, location).pathname.endsWith("/afmelden/")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  (async () => {
    await flush();
    const left = session ? (await mine()).length : (await store("notes", "getAll")).length;
    form.dataset.unsentTold = "1";
    if (!left) { await store("people", "clear"); return form.requestSubmit(); }
    const bar = document.getElementById("unsent");
    bar.append(make("span", {}, say("Ze blijven versleuteld op dit toestel; alleen u kunt ze openen nadat u weer aanmeldt. Kies nog eens Afmelden om toch af te melden.", "They stay sealed on this device; only you can open them after you sign in again. Choose Sign out once more to sign out anyway.")));
    bar.tabIndex = -1;
    bar.focus();
    return null;
  })();
}, true);

// --- begin ------------------------------------------------------------------------------------------------------------------
async function begin() {
  const form = document.getElementById("note");
  const page = form && able ? new NotePage(form) : null;
  if (!able) return;
  if (page && !page.shell) {
    await enter();
    await page.restore();
    const worker = await navigator.serviceWorker?.register(`${NOTE}werker.js`, { scope: NOTE }).catch(() => null);
    worker?.active?.postMessage("refresh");
  }
  await flush();
  addEventListener("online", flush);
  setInterval(async () => { if ((await store("notes", "getAll")).length) flush(); }, 20000);
  document.documentElement.dataset.notes = "ready";
}
begin();
