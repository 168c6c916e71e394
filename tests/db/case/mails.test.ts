import { beforeEach, describe, expect, it } from 'vitest';
import { changePart } from '@/lib/commands/case/change-part';
import { closeCase } from '@/lib/commands/case/close-case';
import { editPerson } from '@/lib/commands/case/edit-person';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { sendSlipCode } from '@/lib/commands/my-case/send-slip-code';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import type { StaffActor } from '@/lib/platform/actor-types';
import { open } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { asOwner } from '@/tests/support/database';
import type { Asking } from '@/tests/support/factories/draft';
import { sentRequest, verifiedRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';

const email = 'jan@example.nl';
const outcome = 'U krijgt hulp bij uw schulden.';
let house = 800;
let marijke: StaffActor;
let omar: StaffActor;

beforeEach(async () => {
  house += 1;
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  marijke = await colleague();
  omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
});

const here = (more: Asking = {}): Asking => ({ houseNumber: String(house), ...more });

/** To whom mails about a case went after the receipts, and which. */
async function mailsOf(caseId: string): Promise<string[][]> {
  const mails = await database().outboundMessage.findMany({
    where: { caseId, template: { not: 'requestSent' } },
    orderBy: { createdAt: 'asc' },
  });
  expect(JSON.stringify(mails.map(({ values }) => values))).not.toMatch(/schulden|Omar/);
  return mails.map(({ template, toCipher: cipher, toKeyId: keyId }) => [
    template,
    open({ cipher: cipher!, keyId: keyId! }, 'mail'),
  ]);
}

const partOf = (sent: Sent) =>
  database().requestPart.findFirstOrThrow({ where: { requestId: sent.requestId } });

async function change(sent: Sent, action: 'start' | 'answer' | 'close' | 'reopen', words = '') {
  const { id, version } = await partOf(sent);
  await changePart(marijke, sent.caseId, id, { action, outcome: words, version });
}

/** Everything of a case is done, so that it can be closed. */
async function close(caseId: string): Promise<void> {
  await asOwner(`update request_part set status = 'closed', closed_at = now() where case_id = $1`, [
    caseId,
  ]);
  await asOwner(`update help_request set first_contact_at = now() where case_id = $1`, [caseId]);
  const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId } });
  await closeCase(marijke, caseId, { outcome, version });
  // A second press is no second end.
  await closeCase(marijke, caseId, { outcome, version });
}

async function handOver(caseId: string): Promise<void> {
  const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId } });
  const why = { reason: 'Ik ga met pensioen.', message: '', hasConflict: false };
  const to = { toStaffId: omar.staffId, ...why, version };
  await handOverCase(marijke, caseId, to, (name) => `${name} helpt u nu.`);
}

describe('a part that is answered or done', () => {
  it('brings its sender one mail, that tells only that there is a message', async () => {
    const sent = await sentRequest(here({ email }));
    await change(sent, 'start');
    expect(await mailsOf(sent.caseId)).toEqual([]);
    const { id, version } = await partOf(sent);
    const answer = { action: 'answer', outcome, version } as const;
    await changePart(marijke, sent.caseId, id, answer);
    await changePart(marijke, sent.caseId, id, answer);
    expect(await mailsOf(sent.caseId)).toEqual([['message', email]]);
    // It waits still, and tells this as well.
    await change(sent, 'close', 'Klaar.');
    expect(await mailsOf(sent.caseId)).toEqual([['message', email]]);
  });

  it('brings a letter to who gave no address, and nothing when somebody else was first', async () => {
    const silent = await sentRequest(here());
    await change(silent, 'answer', outcome);
    expect(await mailsOf(silent.caseId)).toEqual([['message', `Jan de Vries\n${house}\n1211 AB`]]);
    const sent = await sentRequest(here({ houseNumber: `${house}-2`, email }));
    const stale = { action: 'answer', outcome, version: 9 } as const;
    await expect(
      changePart(marijke, sent.caseId, (await partOf(sent)).id, stale),
    ).rejects.toThrow();
    expect(await mailsOf(sent.caseId)).toEqual([]);
  });

  it('is told to nobody else of the household', async () => {
    const { sent } = await verifiedRequest(here({ email }));
    const guessed = await sentRequest(here({ email: 'ander@example.nl' }));
    expect(guessed.caseId).toBe(sent.caseId);
    await change(guessed, 'answer', outcome);
    expect(await mailsOf(sent.caseId)).toEqual([['message', 'ander@example.nl']]);
  });
});

describe('a case that is closed', () => {
  it('brings everybody of the household one mail, and who took a request back none', async () => {
    const { sent } = await verifiedRequest(here({ email }));
    const guessed = await sentRequest(here({ email: 'ander@example.nl' }));
    await withdrawRequest(guessed.slip, guessed.requestId, '');
    await close(sent.caseId);
    expect(await mailsOf(sent.caseId)).toEqual([['message', email]]);
  });
});

describe('another contact person', () => {
  it('is told to the household, and not to who is still to be confirmed', async () => {
    const { sent } = await verifiedRequest(here({ email }));
    await sentRequest(here({ email: 'ander@example.nl' }));
    await handOver(sent.caseId);
    expect(await mailsOf(sent.caseId)).toEqual([['handedOver', email]]);
  });

  it('is told when the one before left and somebody of the household asks again', async () => {
    const { sent, identityId } = await verifiedRequest(here({ email }));
    await asOwner(`update staff set in_service_until = '2025-01-01' where id = $1`, [
      marijke.staffId,
    ]);
    const guessed = await sentRequest(here({ email: 'ander@example.nl' }));
    expect(guessed).toMatchObject({ caseId: sent.caseId, contactPersonId: omar.staffId });
    expect(await mailsOf(sent.caseId)).toEqual([['handedOver', email]]);

    const kees = await colleague({ name: 'Kees Fabel' });
    await asOwner(`update staff set in_service_until = '2025-01-01' where id = $1`, [omar.staffId]);
    const again = await sentRequest(here({ email, identityId }));
    expect(again).toMatchObject({ caseId: sent.caseId, contactPersonId: kees.staffId });
    // The mail about the new request says it already.
    expect(await mailsOf(sent.caseId)).toHaveLength(1);
  });
});

describe('the address of a mail', () => {
  it('is the one that the contact person wrote down; taken away it is used no more', async () => {
    const sent = await sentRequest(here({ email }));
    const facts = { givenName: 'Jan', familyNamePrefix: 'de', familyName: 'Vries', phone: '' };
    const rest = { birthDate: '1980-02-01', language: 'nl', needsInterpreter: false };
    const write = async (address: string) => {
      const { version } = await database().person.findUniqueOrThrow({
        where: { id: sent.askerId },
      });
      const person = { ...facts, ...rest, email: address, version };
      await editPerson(marijke, sent.caseId, sent.askerId, person);
    };
    await write('nieuw@example.nl');
    await change(sent, 'answer', outcome);
    expect(await mailsOf(sent.caseId)).toEqual([['message', 'nieuw@example.nl']]);
    await write('');
    await change(sent, 'close', 'Klaar.');
    await sendSlipCode({ slipCode: sent.slipCode }, '192.0.2.1');
    expect(await mailsOf(sent.caseId)).toHaveLength(1);
  });
});
