import 'server-only';
import { linesOf } from '@/lib/facts/enquiry/lines';
import type { Actor } from '@/lib/platform/actor-types';
import { now } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { draftSecret } from '@/lib/platform/draft-cookie';
import { NotFoundError } from '@/lib/platform/errors';
import { longText } from '@/lib/schemas/fields';
import { lockEnquiry } from './enquiry-line';
import { linkDraft } from '@/lib/commands/draft/known-facts';
import { lockOwnDraft } from '@/lib/commands/draft/own-draft';
import { limitNewDrafts, startDraft } from '@/lib/commands/draft/start-draft';

type Becoming = {
  id: string;
  /** the answers go along too */
  withAnswers: boolean;
  /** of the draft cookie, or null */
  secret: string | null;
  address: string;
};

const step = 'verhaal';

async function storyOf(tx: Tx, { id, withAnswers }: Becoming): Promise<string> {
  const lines = await linesOf(tx, id);
  if (lines.length === 0) throw new NotFoundError();
  return lines
    .filter(({ by }) => withAnswers || by === null)
    .map(({ by, words }) => (by ? `${by.name}: ${words}` : words))
    .join('\n\n');
}

/** What was typed before stays, and what was asked comes after it. Kept twice, it stands there once. */
async function writeStory(tx: Tx, draftId: string, story: string): Promise<void> {
  const key = { draftId, step };
  const before = await tx.draftAnswer.findUnique({ where: { draftId_step: key } });
  const typed = (before?.values as { story?: string } | undefined)?.story ?? '';
  if (typed.includes(story)) return;
  const values = { story: [typed, story].filter(Boolean).join('\n\n').slice(0, longText) };
  const at = now();
  await tx.draftAnswer.upsert({
    where: { draftId_step: key },
    create: { ...key, values, savedAt: at },
    update: { values, savedAt: at, version: { increment: 1 } },
  });
  await tx.draft.update({ where: { id: draftId }, data: { updatedAt: at }, select: { id: true } });
}

/**
 * What was asked without a name becomes the story of a request, because who asks wants that. Nothing leads from the request
 * to the conversation or back: the words are copied, and who asks can change them before sending.
 * @param actor whoever it is
 * @param becoming which conversation, whether the answers go along, and the draft of this browser
 * @returns secret of the draft, for the cookie
 * @throws NotFoundError when it has vanished; RateLimitedError for too many drafts from one place
 */
export async function makeRequest(actor: Actor, becoming: Becoming): Promise<string> {
  await limitNewDrafts(becoming.address);
  return transaction(async (tx) => {
    await lockEnquiry(tx, becoming.id);
    const story = await storyOf(tx, becoming);
    const own = await lockOwnDraft(tx, actor, becoming.secret);
    const draft = own && !own.sentAt ? own : await startDraft(tx);
    await linkDraft(tx, actor, draft);
    await writeStory(tx, draft.id, story);
    return draftSecret(draft.id);
  });
}
