import { beforeEach, describe, expect, it } from 'vitest';
import { changePart } from '@/lib/commands/case/change-part';
import { confirmHousehold } from '@/lib/commands/case/confirm-household';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { makeContact } from '@/lib/commands/case/make-contact';
import { splitHousehold } from '@/lib/commands/case/split-household';
import { askOtherContactPerson } from '@/lib/commands/my-case/ask-other-contact-person';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { myLog } from '@/lib/queries/my-case/my-log';
import { myMessages } from '@/lib/queries/my-case/my-messages';
import { myRequest } from '@/lib/queries/my-case/my-request';
import { findOwnRequest, type Owner } from '@/lib/queries/my-case/own-request';
import { asOwner } from '@/tests/support/database';
import {
  identity,
  sentRequest,
  signedIn,
  verifiedRequest,
  type Sent,
} from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';

let house = 700;
let marijke: StaffActor;
let omar: StaffActor;

beforeEach(async () => {
  house += 1;
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  marijke = await colleague();
  omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
});

const here = () => ({ houseNumber: String(house) });
const words = (name: string) => `${name} weet alles van uw schulden.`;
const ownOf = async (sent: Sent, actor: Owner = sent.slip) =>
  (await findOwnRequest(actor, sent.requestId))!;
const messagesOf = async (sent: Sent) => myMessages(await ownOf(sent));
const logOf = async (sent: Sent) => (await myLog(await ownOf(sent), 50)).lines;

async function handOver(caseId: string): Promise<void> {
  const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId } });
  const why = { reason: 'Ik ga met pensioen.', message: '', hasConflict: false };
  await handOverCase(marijke, caseId, { toStaffId: omar.staffId, ...why, version }, words);
}

/** A household that is known, and somebody who says to be of it; then much happens in the household. */
async function guessedAndBusy() {
  const known = await verifiedRequest(here());
  const guessed = await sentRequest({ ...here(), phone: '0600000002' });
  expect(guessed.caseId).toBe(known.sent.caseId);
  const { caseId, requestId } = known.sent;
  await lookAtCase(marijke, caseId, { contactPerson: 'Voor de schulden', standIn: '' });
  const part = await database().requestPart.findFirstOrThrow({ where: { requestId } });
  const answer = { action: 'answer', outcome: 'U krijgt hulp.', version: part.version } as const;
  await changePart(marijke, caseId, part.id, answer);
  const asked = {
    contactPersonId: marijke.staffId,
    prefersPrevious: false,
    reason: 'Het klikt niet.',
  };
  await askOtherContactPerson(known.resident, requestId, asked);
  const line = { caseId, actorName: marijke.name, actorId: marijke.staffId, isForResident: true };
  await database().timelineEntry.createMany({
    data: [
      { ...line, kind: 'closed', text: 'De schulden zijn weg.' },
      { ...line, kind: 'reopened' },
    ],
  });
  await handOver(caseId);
  return { ...known, guessed };
}

describe('a sender who is not confirmed yet', () => {
  it('reads nothing that was said to the known household, and sees whom to expect', async () => {
    const { sent, guessed } = await guessedAndBusy();
    expect(await messagesOf(guessed)).toMatchObject([
      { kind: 'contactPersonChanged', from: 'Omar Verzinsel', text: null },
    ]);
    const household = (await messagesOf(sent)).map((one) => one.text);
    expect(household).toContain('Omar Verzinsel weet alles van uw schulden.');
  });

  it('reads what is said to the own request', async () => {
    const { guessed } = await guessedAndBusy();
    await makeContact(omar, guessed.caseId, {
      ...{ requests: [guessed.requestId], how: 'call', on: today(), note: 'Voor collega’s' },
    });
    expect((await messagesOf(guessed))[0]).toMatchObject({ kind: 'firstContact', text: null });
  });

  it('sees who read the request, not what for, and nothing else that was done or tried', async () => {
    const { sent, guessed } = await guessedAndBusy();
    const stranger = await colleague({ name: 'Kees Fabel' });
    const look = lookAtCase(stranger, sent.caseId, { contactPerson: '', standIn: '' });
    await expect(look).rejects.toThrow();
    expect(await logOf(guessed)).toMatchObject([
      { who: { name: 'Marijke Denkbeeld' }, event: 'case.viewed', reason: null },
    ]);
    expect(await logOf(guessed)).toHaveLength(1);
    const household = await logOf(sent);
    expect(household.map((one) => one.reason)).toContain('Voor de schulden');
    expect(household.map((one) => one.event)).toContain('case.handedOver');
  });

  it('is told nothing when the request itself brings the household another contact person', async () => {
    const known = await verifiedRequest(here());
    await asOwner(`update staff set in_service_until = '2025-01-01' where id = $1`, [
      marijke.staffId,
    ]);
    const guessed = await sentRequest({ ...here(), phone: '0600000002' });
    expect(guessed).toMatchObject({ caseId: known.sent.caseId, contactPersonId: omar.staffId });
    expect(await messagesOf(guessed)).toEqual([]);
    expect(await messagesOf(known.sent)).toMatchObject([{ kind: 'contactPersonChanged' }]);
  });

  it('cannot tell a known household from a new one by why this contact person was named', async () => {
    await verifiedRequest(here());
    const pages = [];
    for (const houseNumber of [String(house), `${house}-9`]) {
      const identityId = await identity();
      const sent = await sentRequest({ houseNumber, identityId });
      const actor = await signedIn(identityId);
      pages.push(await myRequest(actor, await ownOf(sent, actor)));
    }
    expect(pages.map((page) => page.contactPerson.why)).toEqual([null, null]);
  });

  it('reads the words for the household after the contact person confirmed it', async () => {
    const { guessed } = await guessedAndBusy();
    await confirmHousehold(omar, guessed.caseId, guessed.requestId, new Map());
    const said = await messagesOf(guessed);
    expect(said.map((one) => one.text)).toContain('Omar Verzinsel weet alles van uw schulden.');
    expect(said.filter((one) => one.kind === 'contactPersonChanged')).toHaveLength(1);
    expect((await logOf(guessed)).map((one) => one.reason)).toContain('Voor de schulden');
  });

  it('never reads them when it turns out to be somebody else', async () => {
    const { guessed } = await guessedAndBusy();
    await splitHousehold(omar, guessed.caseId, guessed.requestId, () => 'Welkom.');
    const said = (await messagesOf(guessed)).map((one) => [one.kind, one.text]);
    expect(said).toEqual([['contactPersonChanged', 'Welkom.']]);
    const looks = (await logOf(guessed)).filter((one) => one.event === 'case.viewed');
    expect(looks).toMatchObject([{ who: { name: 'Marijke Denkbeeld' }, reason: null }]);
  });
});
