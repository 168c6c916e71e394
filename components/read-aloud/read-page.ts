import { blocksOf, type Block } from './blocks';
import { sentencesOf } from './sentences';
import { showSpoken } from './show-spoken';
import { voiceFor } from './voice';

/** One sentence, as it is spoken and where it stands. */
type Sentence = { text: string; language: string; range: Range };

const sentencesIn = (block: Block): Sentence[] =>
  sentencesOf(block.text).map(({ start, end }) => ({
    text: block.text.slice(start, end).replace(/\s+/g, ' '),
    language: block.language,
    range: block.rangeOf(start, end),
  }));

/**
 * Reads what the page is about aloud, a sentence at a time, and shows which one.
 * @param onEnd when all of it was read, or the browser would not
 * @returns makes it stop
 */
export function readPage(onEnd: () => void): () => void {
  const sentences = blocksOf(document.querySelector('main') ?? document.body)
    .flatMap(sentencesIn)
    // A word in another language is better not read than read with the wrong voice.
    .filter(({ language }) => voiceFor(language));
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    speechSynthesis.cancel();
    showSpoken(null);
  };
  const say = (at: number) => {
    if (isStopped) return;
    const next = sentences[at];
    if (!next) return (stop(), onEnd());
    const spoken = new SpeechSynthesisUtterance(next.text);
    spoken.lang = next.language;
    spoken.voice = voiceFor(next.language) ?? null;
    spoken.onend = () => say(at + 1);
    spoken.onerror = () => (isStopped ? undefined : (stop(), onEnd()));
    showSpoken(next.range);
    speechSynthesis.speak(spoken);
  };
  // What another page left in the queue of the browser is not ours to read; what we leave there, nobody else's.
  speechSynthesis.cancel();
  addEventListener('pagehide', stop, { once: true });
  queueMicrotask(() => say(0));
  return stop;
}
