const pauseMs = 600;

function asJson(form: HTMLFormElement): string {
  const fields: Record<string, string | string[]> = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).map(String);
    fields[name] = values.length === 1 ? values[0]! : values;
  }
  return JSON.stringify(fields);
}

/** Somebody may type before the script is there, and a browser may bring typed text back by itself. */
function wasTypedIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement)) return false;
    return field.type === 'checkbox'
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue;
  });
}

async function send(to: string, body: string, isLast: boolean): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(to, { method: 'POST', headers, body, keepalive: isLast });
  return answer.ok;
}

/**
 * Keeps the form on the server a moment after every change, and at once when the page goes away. One save at a time, so
 * that an older one never arrives after a newer one; none while the form itself is on its way.
 * @param onSaved told after each try whether it was kept
 * @returns stops keeping
 */
export function saveWhileTyping(
  form: HTMLFormElement,
  to: string,
  onSaved: (isSaved: boolean) => void,
): () => void {
  let kept = wasTypedIn(form) ? '' : asJson(form);
  let busy: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLeaving = false;

  const save = (isLast = false) => {
    const body = asJson(form);
    if (isLeaving || body === kept) return;
    kept = body;
    const work = () =>
      send(to, body, isLast)
        .catch(() => false)
        .then((isSaved) => {
          if (!isSaved) kept = '';
          onSaved(isSaved);
        });
    busy = isLast ? work() : busy.then(work);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, pauseMs);
  };
  const onSubmit = () => {
    isLeaving = true;
    clearTimeout(timer);
  };
  const onHide = () => save(true);
  const onShow = () => (isLeaving = false);

  if (kept === '') later();
  form.addEventListener('input', later);
  form.addEventListener('submit', onSubmit);
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  return () => {
    clearTimeout(timer);
    form.removeEventListener('input', later);
    form.removeEventListener('submit', onSubmit);
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
  };
}
