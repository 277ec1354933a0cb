// A small toolbar above textarea[data-markdown], and text pasted from Word as Markdown. Without this file one types it.

const nl = document.documentElement.lang !== "en";
const TOOLS = [
  ["bold", nl ? "Vet" : "Bold", (area) => wrap(area, "**")],
  ["italic", nl ? "Schuin" : "Italic", (area) => wrap(area, "*")],
  ["heading", nl ? "Kop" : "Heading", (area) => prefix(area, () => "## ")],
  ["list", nl ? "Lijst" : "List", (area) => prefix(area, () => "- ")],
  ["list-ordered", nl ? "Genummerde lijst" : "Numbered list", (area) => prefix(area, (n) => `${n + 1}. `)],
  ["link", nl ? "Verwijzing" : "Link", (area) => put(area, `[${chosen(area) || (nl ? "tekst" : "text")}](https://)`)],
];

const sprite = document.querySelector("svg use")?.getAttribute("href").split("#")[0];
const chosen = (area) => area.value.slice(area.selectionStart, area.selectionEnd);

function put(area, text) {
  area.focus();
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

const wrap = (area, mark) => put(area, `${mark}${chosen(area) || (nl ? "tekst" : "text")}${mark}`);

function prefix(area, mark) {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  area.setSelectionRange(start, area.selectionEnd);
  put(area, chosen(area).split("\n").map((line, n) => mark(n) + line).join("\n"));
}

document.querySelectorAll("textarea[data-markdown]").forEach((area) => {
  const bar = document.createElement("div");
  bar.className = "toolbar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", nl ? "Opmaak" : "Formatting");
  bar.setAttribute("aria-controls", area.id);
  for (const [glyph, label, act] of TOOLS) {
    const button = document.createElement("button");
    button.type = "button";
    if (sprite) button.innerHTML = `<svg class="icon" aria-hidden="true"><use href="${sprite}#${glyph}"/></svg>`;
    else button.textContent = label;
    button.title = label;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => act(area));
    bar.append(button);
  }
  area.before(bar);
  area.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html");
    if (!html || !/<(p|h[1-6]|li|table|b|strong|i|em|a)\b/i.test(html)) return;
    const text = toMarkdown(html);
    if (!text) return;
    event.preventDefault();
    put(area, text);
  });
});

// --- from the HTML of a word processor to limited Markdown: only what the house knows, nothing else ---------------
export function toMarkdown(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("style, script, meta, link, title, xml").forEach((node) => node.remove());
  return blocks(page.body).replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

const escape = (text) => text.replace(/[\\`*_[\]<>|]/g, "\\$&");
const flat = (node) => inline(node).replace(/\s+/g, " ").trim();

function inline(node) {
  return [...node.childNodes].map((child) => {
    if (child.nodeType === Node.TEXT_NODE) return escape(child.textContent.replace(/[\s\u00a0]+/g, " "));
    if (child.nodeType !== Node.ELEMENT_NODE || hidden(child)) return "";
    const name = child.tagName.toLowerCase();
    const text = inline(child);
    if (name === "br") return "\n";
    if (!text.trim()) return text;
    const weight = child.style?.fontWeight;
    if (["b", "strong"].includes(name) && weight !== "normal" || Number(weight) >= 600) return mark(text, "**");
    if (["i", "em"].includes(name) || child.style?.fontStyle === "italic") return mark(text, "*");
    const href = name === "a" && child.getAttribute("href");
    return href && /^(https?:|mailto:)/.test(href) ? `[${text.trim()}](${href})` : text;
  }).join("");
}

const mark = (text, sign) => text.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, a, b, c) => `${a}${sign}${b}${sign}${c}`);
const hidden = (node) => /mso-list:\s*ignore/i.test(node.getAttribute?.("style") || "");

function blocks(node) {
  return [...node.childNodes].map((child) => {
    if (child.nodeType === Node.TEXT_NODE) return escape(child.textContent.trim());
    if (child.nodeType !== Node.ELEMENT_NODE) return "";
    const name = child.tagName.toLowerCase();
    if (/^h[1-6]$/.test(name)) return `\n\n${"#".repeat(Math.min(3, +name[1]))} ${flat(child)}\n\n`;
    if (name === "ul" || name === "ol") return `\n\n${list(child, 0)}\n\n`;
    if (name === "table") return `\n\n${table(child)}\n\n`;
    if (/MsoListParagraph/.test(child.className)) return word(child);
    if (name === "p") return `\n\n${inline(child).trim()}\n\n`;
    if (child.querySelector("p, h1, h2, h3, h4, ul, ol, table, div")) return blocks(child);
    return name === "div" ? `\n\n${inline(child).trim()}\n\n` : inline({ childNodes: [child] });
  }).join("");
}

// Word writes its lists as paragraphs with a hidden sign; a figure before a dot means a numbered list.
function word(paragraph) {
  const sign = [...paragraph.querySelectorAll("span")].find(hidden)?.textContent.trim() || "";
  const level = Number(/level(\d)/.exec(paragraph.getAttribute("style") || "")?.[1] || 1);
  return `\n${"   ".repeat(level - 1)}${/^\w{1,3}[.)]/.test(sign) ? "1." : "-"} ${flat(paragraph)}`;
}

function list(node, depth) {
  const sign = node.tagName === "OL" ? "1." : "-";
  return [...node.children].filter((item) => item.tagName === "LI").map((item) => {
    const inner = [...item.children].filter((child) => /^(UL|OL)$/.test(child.tagName));
    inner.forEach((child) => child.remove());
    const own = `${"   ".repeat(depth)}${sign} ${flat(item)}`;
    return [own, ...inner.map((child) => list(child, depth + 1))].join("\n");
  }).join("\n");
}

function table(node) {
  const rows = [...node.rows].map((row) => [...row.cells].map((cell) => flat(cell)));
  const wide = Math.max(...rows.map((row) => row.length));
  const line = (row) => `| ${[...row, ...Array(wide - row.length).fill("")].join(" | ")} |`;
  return [line(rows[0]), `|${" --- |".repeat(wide)}`, ...rows.slice(1).map(line)].join("\n");
}
