import { loadMessages, type Voice } from '@/lib/messages';
import { wordings } from '@/lib/queries/outbox/wordings';
import type { Tree } from '../texts';
import { demoTexts } from './demo-pages';
import { pageOf, pagesOf, waysOf, type Page } from './pages';

/** What is put together before it is sent: measured as it goes out, and not as its parts. */
const isSent = (area: string) => /^(young[.])?(mail|letter|sms)$/.test(area);

const named = (voice: Voice, key: string) => (voice === 'young' ? `young.${key}` : key);

type Cut = (tree: Tree, key: string) => Page[];

const spoken = async (voice: Voice, cut: Cut): Promise<Page[]> =>
  Object.entries((await loadMessages('nl', voice)) as Record<string, Tree>).flatMap(
    ([area, tree]) => cut(tree, named(voice, area)),
  );

/** What everybody reads, and beside it what somebody young reads in other words. */
async function inBothVoices(cut: Cut): Promise<Page[]> {
  const [all, ofYoung] = await Promise.all([spoken('adult', cut), spoken('young', cut)]);
  const read = new Map(all.map(({ key, sentences }) => [named('young', key), sentences.join()]));
  return [...all, ...ofYoung.filter(({ key, sentences }) => read.get(key) !== sentences.join())];
}

/** Everything that goes out in Dutch, as it goes out. */
async function outgoing(): Promise<Page[]> {
  const dutch = (await wordings()).filter(({ locale }) => locale === 'nl');
  return dutch.flatMap(({ template, voice, mail, sms, letter }) => [
    pageOf(named(voice, `mail ${template}`), `${mail.subject}\n${mail.text}`),
    ...(sms ? [pageOf(named(voice, `sms ${template}`), sms)] : []),
    ...(letter
      ? [
          pageOf(
            named(voice, `letter ${template}`),
            [letter.title, ...letter.blocks.map(({ text }) => text)].join('\n'),
          ),
        ]
      : []),
  ]);
}

/** Every Dutch text as its reader meets it: what is measured. */
export const dutchPages = async (): Promise<Page[]> => [
  ...(await inBothVoices((tree, key) => (isSent(key) ? [] : pagesOf(tree, key)))),
  ...(await outgoing()),
];

/** Every Dutch text by its own key: what is searched for words, and for sentences that are too long. */
export const dutchTexts = async (): Promise<Page[]> => [
  ...(await inBothVoices(waysOf)),
  ...(await outgoing()),
  ...demoTexts().map(([key, text]) => pageOf(key, text)),
];
