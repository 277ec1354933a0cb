// Keeps the empty note page and the files it needs, so that it opens without network. Never a participant's data: the page is fetched
// without the reader's cookies, and nothing else than that page and static files is ever stored.
const STORE = "gezel-notitie";
const SHELL = "/notitie/zonder-netwerk/";
const ASSET = /["'(](\/static\/[^"'()#?\s]+)/g;

async function refresh() {
  const page = await fetch(SHELL, { credentials: "omit", cache: "no-cache" });
  if (!page.ok || page.redirected) return;
  const store = await caches.open(STORE);
  const text = await page.clone().text();
  const assets = [...new Set([...text.matchAll(ASSET)].map((found) => found[1]))];
  await store.put(SHELL, page);
  await Promise.all(assets.map((asset) => store.add(new Request(asset, { credentials: "omit" })).catch(() => {})));
  const wanted = new Set([SHELL, ...assets]);
  for (const kept of await store.keys()) if (!wanted.has(new URL(kept.url).pathname)) await store.delete(kept);
}

async function stored(request) {
  const store = await caches.open(STORE);
  return (await store.match(request, { ignoreSearch: true })) || Response.error();
}

self.addEventListener("install", (event) => { self.skipWaiting(); event.waitUntil(refresh()); });
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => { if (event.data === "refresh") event.waitUntil(refresh().catch(() => {})); });
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => stored(SHELL)));
  else if (path.startsWith("/static/")) event.respondWith(fetch(request).catch(() => stored(request)));
});
