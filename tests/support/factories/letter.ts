import { announceDecision } from '@/lib/commands/decision/announce-decision';
import { decidePart } from '@/lib/commands/decision/decide-part';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { sendMessageTask } from '@/lib/worker/send-message';
import { countingDecision, decided, firstPart } from './decision';
import { home, spokenWith, type Home } from './plan';

let houseNumber = 4400;

/** Another household, with a decision that nobody announced. */
export async function toAnnounce(): Promise<{ at: Home; decisionId: string }> {
  houseNumber += 1;
  const at = await home({ houseNumber: String(houseNumber) });
  await spokenWith(at.requestId);
  const part = await firstPart(at.requestId);
  await decidePart(at.contact, at.caseId, part.id, decided());
  return { at, decisionId: (await countingDecision(part.id)).id };
}

/** What goes out about a decision. */
export const letterOf = (decisionId: string) =>
  database().outboundMessage.findMany({ where: { cause: `decision:${decisionId}` } });

/** The worker takes a message up. */
export const task = (messageId: string) =>
  sendMessageTask({ messageId }, { job: { attempts: 1, max_attempts: 25 } as never });

/** A letter that goes by post from here. */
export const byLetter = () => ({ how: 'letter' as const, on: today() });

/** Another household, with a decision of which the letter is written, and is the next to be printed. */
export async function letterToPrint(): Promise<{ at: Home; decisionId: string }> {
  const { at, decisionId } = await toAnnounce();
  await announceDecision(at.contact, at.caseId, decisionId, byLetter());
  for (const { id } of await letterOf(decisionId)) await task(id);
  return { at, decisionId };
}
