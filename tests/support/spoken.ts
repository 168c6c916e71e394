// A browser with voices: Chromium in a test has none. It speaks the words of the real interface.
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** what is being said, and how to let it end */
    spoken: { said: { text: string; lang: string }[]; finish: () => void; isQuiet: boolean };
  }
}

/**
 * Gives the pages of this browser voices, and notes what they say.
 * @param page before it opens anything
 * @param languages of the voices, such as `nl-NL`, or `nl-NL remote` for one that sends off what it says; none for a browser
 *   without voices
 */
export async function withVoices(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript((langs) => {
    let current: SpeechSynthesisUtterance | null = null;
    const spoken: Window['spoken'] = {
      said: [],
      isQuiet: true,
      finish: () => {
        const ended = current;
        current = null;
        ended?.onend?.(new Event('end') as SpeechSynthesisEvent);
      },
    };
    window.spoken = spoken;
    class Utterance {
      lang = '';
      voice: unknown = null;
      onend: unknown = null;
      onerror: unknown = null;
      constructor(readonly text: string) {}
    }
    const voices = langs.map((name) => {
      const [lang, remote] = name.split(' ');
      return { lang, name, localService: !remote };
    });
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: (utterance: SpeechSynthesisUtterance) => {
        current = utterance;
        spoken.isQuiet = false;
        spoken.said.push({ text: utterance.text, lang: utterance.lang });
      },
      cancel: () => {
        current = null;
        spoken.isQuiet = true;
      },
    });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  }, languages);
}
