// Without a line: a page with phone numbers in the place of the browser's own. It keeps that page with its style and script,
// the same for everybody, and nothing that anybody did or typed.
const shelf = 'zonder-lijn-1';
const page = '/geen-verbinding';
const beside = ['/zonder-lijn/pagina.css', '/zonder-lijn/pagina.js'];
const dayMs = 24 * 60 * 60 * 1000;

/** Fresh from the server, so that another phone number or language is there as well. */
async function store() {
  const kept = await caches.open(shelf);
  await kept.addAll([page, ...beside].map((one) => new Request(one, { cache: 'reload' })));
}

async function clearOld() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name)));
}

async function refresh() {
  const kept = await caches.match(page);
  const at = Date.parse((kept && kept.headers.get('date')) || '');
  if (!(Date.now() - at < dayMs)) await store();
}

async function pageWithoutLine(method) {
  const kept = await caches.match(page);
  if (!kept) return Response.error();
  const text = await kept.text();
  const asked = text.replace('data-asked="get"', `data-asked="${method.toLowerCase()}"`);
  return new Response(asked, { headers: kept.headers });
}

async function answer(event) {
  try {
    const given = (await event.preloadResponse) || (await fetch(event.request));
    event.waitUntil(refresh().catch(() => undefined));
    return given;
  } catch {
    return pageWithoutLine(event.request.method);
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(store().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const preload = self.registration.navigationPreload;
  event.waitUntil(
    Promise.all([clearOld(), preload && preload.enable()]).then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(answer(event));
  else if (beside.includes(pathname)) {
    event.respondWith(caches.match(pathname).then((kept) => kept || fetch(event.request)));
  }
});
