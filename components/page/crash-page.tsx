'use client';

import { useEffect, useSyncExternalStore } from 'react';
import en from '@/lib/messages/en/crash.json';
import nl from '@/lib/messages/nl/crash.json';
import { paths } from '@/lib/paths';

const texts: Record<string, typeof nl> = { nl, en };
const never = () => () => undefined;

/** What the frame around the page wrote on the page itself: language and phone number. */
function useOnPage(read: (page: HTMLElement) => string | undefined): string | undefined {
  return useSyncExternalStore(
    never,
    () => read(document.documentElement),
    () => undefined,
  );
}

/** Something failed on our side. It says nothing about the cause: that stands in the log, without names. */
export function CrashPage() {
  const text = texts[useOnPage((page) => page.lang) ?? ''] ?? nl;
  useEffect(() => {
    document.title = text.title;
    document.getElementById('mis')?.focus();
  }, [text]);
  return (
    <div className="plein-page">
      <main id="inhoud" className="plein-wrap plein-body">
        <div className="plein-form">
          <h1 className="nl-heading nl-heading--level-1" id="mis" tabIndex={-1}>
            {text.title}
          </h1>
          <p className="nl-paragraph nl-paragraph--lead">{text.text}</p>
          <div className="plein-actions">
            <button
              type="button"
              className="nl-button nl-button--primary"
              onClick={() => window.location.reload()}
            >
              {text.again}
            </button>
            <a className="nl-link nl-link--target" href={paths.home}>
              {text.home}
            </a>
          </div>
          <Phone label={text.person} />
        </div>
      </main>
    </div>
  );
}

function Phone({ label }: { label: string }) {
  const number = useOnPage((page) => page.dataset.phone);
  const dial = useOnPage((page) => page.dataset.dial);
  if (!number || !dial) return null;
  return (
    <p className="nl-paragraph">
      {label}{' '}
      <a className="nl-link nl-link--target" href={`tel:${dial}`}>
        {number}
      </a>
    </p>
  );
}
