// The participant's own place: reading aloud by a voice that lives on the device. Without one the button stays away.

const speech = window.speechSynthesis;
const wanted = document.querySelector("[data-read-in]")?.lang || document.documentElement.lang; // a questionnaire may be in another language

// A voice of the browser's maker would send the words away: only voices of the device itself may speak.
const voice = () => speech?.getVoices().find((v) => v.localService && v.lang.toLowerCase().startsWith(wanted));

const words = (place) => [...place.querySelectorAll("h1, h2, legend, p, dt, dd, li > a, label, summary, button.big")]
  .filter((part) => part.offsetParent && !part.closest("[data-aloud], .sr"))
  .map((part) => part.innerText.trim()).filter(Boolean);

const show = () => {
  const there = voice();
  document.querySelectorAll("[data-aloud]").forEach((button) => { button.hidden = !there; });
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-aloud]");
  if (!button) return;
  const label = button.querySelector("span");
  button.dataset.read ||= label.textContent;
  const quiet = () => { label.textContent = button.dataset.read; button.setAttribute("aria-pressed", "false"); };
  if (speech.speaking) { speech.cancel(); quiet(); return; }
  const parts = words(document.querySelector(button.dataset.aloud));
  label.textContent = button.dataset.stop;
  button.setAttribute("aria-pressed", "true");
  parts.forEach((text, place) => {
    const said = new SpeechSynthesisUtterance(text);
    said.lang = wanted;
    said.voice = voice();
    said.rate = 0.9;
    if (place === parts.length - 1) said.onend = quiet;
    speech.speak(said);
  });
});

if (speech) {
  show();
  speech.addEventListener?.("voiceschanged", show);
  addEventListener("pagehide", () => speech.cancel());
}

// A button sends once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent && Date.now() - form.dataset.sent < 4000) return event.preventDefault();
  form.dataset.sent = Date.now();
});

// Choosing another language loads the page anew: what was typed goes along within this tab, for that one time.
const TYPED = "own-typed";
const fields = () => [...document.querySelectorAll(".own-main textarea, .own-main input[type=text]")];
const kept = JSON.parse(sessionStorage.getItem(TYPED) || "null");
sessionStorage.removeItem(TYPED);
if (kept?.path === location.pathname) {
  fields().forEach((field, place) => {
    if (!kept.words[place] || field.value) return;
    field.value = kept.words[place];
    const folded = field.closest("details");
    if (folded) folded.open = true;
  });
}
document.querySelector(".own-languages")?.addEventListener("submit", () => {
  const words = fields().map((field) => field.value);
  if (words.some(Boolean)) sessionStorage.setItem(TYPED, JSON.stringify({ path: location.pathname, words }));
});

// Leaving with words that were not sent asks first.
let sent = false;
document.addEventListener("submit", () => { sent = true; });
addEventListener("beforeunload", (event) => {
  if (!sent && fields().some((field) => field.value !== field.defaultValue)) event.preventDefault();
});

// The device is in other hands: pages of the worker in other tabs shut themselves (gezel.js).
if ("lent" in document.body.dataset && "BroadcastChannel" in window) new BroadcastChannel("gezel-lent").postMessage("lent");
