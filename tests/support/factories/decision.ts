import { announceDecision } from '@/lib/commands/decision/announce-decision';
import { decidePart } from '@/lib/commands/decision/decide-part';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { decisionSchema } from '@/lib/schemas/decision';
import type { Home } from './plan';

/** A decision as it is typed: granted, unless said otherwise. */
export const decided = (about: Record<string, unknown> = {}) =>
  decisionSchema.parse({
    ...{ formKey: randomId(), replaces: '', kind: 'granted', reason: 'U hebt hulp nodig.' },
    ...{ possible: '', legalGround: 'Artikel 2.3.5 van de Wmo 2015', ...about },
  });

/** A refusal says what is possible. */
export const refused = (about: Record<string, unknown> = {}) =>
  decided({ kind: 'refused', possible: 'De buurtkamer helpt u wel.', ...about });

/** The first part of a request. */
export const firstPart = (requestId: string) =>
  database().requestPart.findFirstOrThrow({
    where: { requestId },
    orderBy: { domain: 'asc' },
  });

/** The decision about a part that counts. */
export const countingDecision = (partId: string) =>
  database().decision.findFirstOrThrow({ where: { partId, replacedBy: null } });

/** A part about which was decided, and of which the resident heard today. */
export async function announced(at: Home, decision = refused()) {
  const part = await firstPart(at.requestId);
  await decidePart(at.contact, at.caseId, part.id, decision);
  const { id: decisionId } = await countingDecision(part.id);
  await announceDecision(at.contact, at.caseId, decisionId, { how: 'online', on: today() });
  return { partId: part.id, decisionId };
}
