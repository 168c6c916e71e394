// Shows what was typed (components/line/kept-text.ts keeps it, in this tab alone), and goes on when there is a line.
const key = 'sp-getypt';
const keepMs = 10 * 60 * 1000;
const lookMs = 5000;

function readKept() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
    if (kept && Date.now() - kept.at < keepMs) return kept;
    sessionStorage.removeItem(key);
  } catch {
    // No room for us on this computer: then nothing was kept.
  }
  return null;
}

function show() {
  const kept = readKept();
  const words = kept ? kept.words : [];
  document.getElementById('bewaard').hidden = words.length === 0;
  document.getElementById('woorden').replaceChildren(
    ...words.map((word) => {
      const quote = document.createElement('blockquote');
      quote.textContent = word;
      quote.dir = 'auto';
      return quote;
    }),
  );
  document.getElementById('stuurt').hidden = !(kept && kept.isSent);
  document.getElementById('gaatverder').hidden = Boolean(kept && kept.isSent);
}

/** Posts the form as it was, once. */
function send({ action, fields }) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  form.enctype = 'multipart/form-data';
  for (const [name, value] of fields) {
    // A textarea keeps line breaks.
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    form.append(field);
  }
  form.hidden = true;
  document.body.append(form);
  form.submit();
}

let isGoing = false;

async function goOn() {
  if (isGoing) return;
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => null);
  if (!answer || !answer.ok || isGoing) return;
  isGoing = true;
  const kept = readKept();
  if (kept && kept.isSent) send(kept);
  else if (document.documentElement.dataset.asked === 'get') location.reload();
  else location.replace(document.referrer || '/');
}

show();
document.getElementById('opnieuw').addEventListener('click', goOn);
window.addEventListener('online', goOn);
setInterval(() => {
  show();
  goOn();
}, lookMs);
