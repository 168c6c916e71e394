import { beforeEach, describe, expect, it } from 'vitest';
import { changePart } from '@/lib/commands/case/change-part';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { nl } from '@/lib/messages/nl';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { ConflictError } from '@/lib/platform/errors';
import { myMessages } from '@/lib/queries/my-case/my-messages';
import { myRequest } from '@/lib/queries/my-case/my-request';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { asOwner } from '@/tests/support/database';
import { sentRequest, verifiedRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';

let house = 1600;
let marijke: StaffActor;
let omar: StaffActor;

beforeEach(async () => {
  house += 1;
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  marijke = await colleague();
  omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
});

const here = () => ({ houseNumber: String(house) });
const ownOf = async (sent: Sent) => (await findOwnRequest(sent.slip, sent.requestId))!;
const messagesOf = async (sent: Sent) => myMessages(await ownOf(sent));
const partOf = (sent: Sent, domain: string) =>
  database().requestPart.findFirstOrThrow({ where: { requestId: sent.requestId, domain } });

async function change(sent: Sent, domain: string, action: 'close' | 'answer' | 'reopen' | 'start') {
  const { id, version } = await partOf(sent, domain);
  const outcome = action === 'close' || action === 'answer' ? 'Dit is geregeld.' : '';
  await changePart(marijke, sent.caseId, id, { action, outcome, version });
}

/** As the door of a hand-over says it: our own sentence first, then what was typed. */
const words = (typed: string) => (name: string) =>
  [nl.work.handOver.warm.replaceAll('{name}', name), typed].filter(Boolean).join('\n\n');

async function handOver(caseId: string, typed = ''): Promise<void> {
  const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId } });
  const why = { reason: 'Ik ga met pensioen.', message: typed, hasConflict: false };
  await handOverCase(marijke, caseId, { toStaffId: omar.staffId, ...why, version }, words(typed));
}

describe('what is said about a part', () => {
  it('names the part, each time', async () => {
    const sent = await sentRequest({ ...here(), areas: ['geld', 'gezin'] });
    await change(sent, 'jeugd', 'close');
    await change(sent, 'armoede', 'answer');
    await change(sent, 'jeugd', 'reopen');
    await change(sent, 'jeugd', 'close');
    const said = (await messagesOf(sent)).map(({ kind, domains }) => [kind, ...domains]);
    expect(said).toEqual([
      ['partClosed', 'jeugd'],
      ['partReopened', 'jeugd'],
      ['answered', 'armoede'],
      ['partClosed', 'jeugd'],
    ]);
  });

  it('says so when an answer that was read already became another one', async () => {
    const sent = await sentRequest({ ...here(), areas: ['geld', 'gezin'] });
    await change(sent, 'armoede', 'answer');
    const { id, version } = await partOf(sent, 'armoede');
    const other = { action: 'answer', outcome: 'Toch op dinsdag.', version } as const;
    await changePart(marijke, sent.caseId, id, other);
    expect(await messagesOf(sent)).toMatchObject([
      { kind: 'answerChanged', domains: ['armoede'], text: 'Toch op dinsdag.' },
      { kind: 'answered', domains: ['armoede'] },
    ]);
  });

  it('is dated when the work on it was written down, not when the request was sent', async () => {
    const sent = await sentRequest(
      { ...here(), areas: ['geld'] },
      new Date(Date.now() - 3 * 86_400_000),
    );
    const before = new Date();
    await change(sent, 'armoede', 'start');
    const { parts } = await myRequest(sent.slip, await ownOf(sent));
    const part = parts.find(({ domain }) => domain === 'armoede')!;
    expect(part.status).toBe('in_progress');
    expect(part.since!.getTime()).toBeGreaterThanOrEqual(before.getTime());
  });
});

describe('what is said when somebody else takes over', () => {
  it('is who follows, for the page to say in the language of the reader; typed words stay', async () => {
    const sent = await sentRequest(here());
    await handOver(sent.caseId, 'Het was fijn u te kennen.');
    expect(await messagesOf(sent)).toMatchObject([
      {
        kind: 'contactPersonChanged',
        from: 'Marijke Denkbeeld',
        to: 'Omar Verzinsel',
        text: 'Het was fijn u te kennen.',
      },
    ]);
  });

  it('has no Dutch sentence of ours in it when nothing was typed, whatever that sentence was', async () => {
    const sent = await sentRequest(here());
    await handOver(sent.caseId);
    await asOwner(
      `update timeline_entry set text = 'Omar Verzinsel is vanaf nu uw contactpersoon. Omar Verzinsel weet wat er speelt.'
        where case_id = $1 and kind = 'handedOver'`,
      [sent.caseId],
    );
    const [message] = await messagesOf(sent);
    expect(message).toMatchObject({ to: 'Omar Verzinsel', text: null });
  });
});

describe('a request that was taken back', () => {
  it('hears nothing after that: not of its parts, and not of the household', async () => {
    const { sent } = await verifiedRequest({ ...here(), areas: ['geld', 'gezin'] });
    await change(sent, 'jeugd', 'answer');
    await withdrawRequest(sent.slip, sent.requestId, 'Mijn zus helpt.');
    // What the resident took back is nobody else's to take up again.
    await expect(change(sent, 'armoede', 'reopen')).rejects.toThrow(ConflictError);
    await handOver(sent.caseId);
    const kinds = (await messagesOf(sent)).map(({ kind }) => kind);
    expect(kinds).toEqual(['withdrawn', 'answered']);
    const { next, parts } = await myRequest(sent.slip, await ownOf(sent));
    expect(next.kind).toBe('withdrawn');
    expect(parts.map(({ domain, status }) => [domain, status]).toSorted()).toEqual([
      ['armoede', 'withdrawn'],
      ['jeugd', 'answered'],
    ]);
  });
});
