import { beforeEach, describe, expect, it } from 'vitest';
import { addToRequest } from '@/lib/commands/my-case/add-to-request';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { myMessages } from '@/lib/queries/my-case/my-messages';
import { myRequest } from '@/lib/queries/my-case/my-request';
import { hasMoreRequests, myRequests } from '@/lib/queries/my-case/my-requests';
import { findOwnRequest, type Owner } from '@/lib/queries/my-case/own-request';
import { addDays } from '@/lib/rules/local-date';
import { colleague } from '@/tests/support/factories/desk';
import {
  recorded,
  sentRequest,
  verifiedRequest,
  type Sent,
} from '@/tests/support/factories/my-case';

let house = 300;

beforeEach(async () => {
  await colleague();
  house += 1;
});

const here = () => ({ houseNumber: String(house) });

async function pageOf(sent: Sent, actor: Owner = sent.slip) {
  return myRequest(actor, (await findOwnRequest(actor, sent.requestId))!);
}

describe('the own page', () => {
  it('shows the request as it was written, what was added, who helps and what happens next', async () => {
    const sent = await sentRequest({ ...here(), story: 'Ik slaap slecht.', areas: ['voelen'] });
    await addToRequest(sent.slip, sent.requestId, { formKey: randomId(), text: 'En ik ben moe.' });
    const page = await pageOf(sent);
    expect(page.answers.verhaal.story).toBe('Ik slaap slecht.');
    expect(page.additions.map((one) => one.text)).toEqual(['En ik ben moe.']);
    expect(page.parts).toMatchObject([{ domain: 'wmo', status: 'new' }]);
    expect(page.contactPerson.name).toBe('Marijke Denkbeeld');
    expect(page.next.kind).toBe('contact');
  });

  it('says whether the contact person works today', async () => {
    const sent = await sentRequest(here());
    const own = (await findOwnRequest(sent.slip, sent.requestId))!;
    const tuesday = await myRequest(sent.slip, own, '2026-11-24');
    expect(tuesday.contactPerson).toMatchObject({ presence: 'in', backOn: null });
    const sunday = await myRequest(sent.slip, own, '2026-11-22');
    expect(sunday.contactPerson).toMatchObject({ presence: 'day-off', backOn: '2026-11-23' });
  });

  it('records that it was opened', async () => {
    const sent = await sentRequest(here());
    await pageOf(sent);
    expect(await recorded(sent.requestId, 'request.viewed')).toMatchObject([
      { actorKind: 'slip', result: 'done', origin: 'mine' },
    ]);
  });

  it('tells why this contact person only to who is certain', async () => {
    const { sent, resident } = await verifiedRequest(here());
    const guessed = await sentRequest(here());
    expect((await pageOf(sent, resident)).contactPerson.why).not.toBeNull();
    expect((await pageOf(sent, sent.slip)).contactPerson.why).toBeNull();
    expect((await pageOf(guessed)).contactPerson.why).toBeNull();
  });

  it('names who stands in while the contact person is away', async () => {
    const sent = await sentRequest(here());
    const omar = await colleague({ name: 'Omar Verzinsel' });
    await database().absence.create({
      data: {
        staffId: sent.contactPersonId,
        from: new Date(addDays(today(), -1)),
        until: new Date(addDays(today(), 5)),
        standInId: omar,
      },
    });
    const { contactPerson } = await pageOf(sent);
    expect(contactPerson).toMatchObject({
      presence: 'away',
      standIn: { name: 'Omar Verzinsel' },
    });
    expect(contactPerson.backOn! > addDays(today(), 5)).toBe(true);
  });

  it('shows messages to this request and to the household since then, not those of others', async () => {
    const { sent, resident } = await verifiedRequest(here());
    const partner = await sentRequest(here());
    const line = { caseId: sent.caseId, actorName: 'Marijke', actorId: sent.contactPersonId };
    const before = new Date(Date.now() - 86_400_000);
    await database().timelineEntry.createMany({
      data: [
        { ...line, kind: 'handedOver', text: 'Voor u allemaal', isForResident: true },
        { ...line, kind: 'handedOver', text: 'Van vroeger', isForResident: true, at: before },
        { ...line, kind: 'note', text: 'Alleen voor collega’s' },
        {
          ...line,
          kind: 'firstContact',
          text: 'Voor de ander',
          isForResident: true,
          requestId: partner.requestId,
        },
      ],
    });
    const own = (await findOwnRequest(resident, sent.requestId))!;
    expect((await myMessages(own)).map((one) => one.text)).toEqual(['Voor u allemaal']);
  });

  it('tells everybody that the case ended, and its words only who asked alone', async () => {
    const { sent, resident } = await verifiedRequest(here());
    const line = { caseId: sent.caseId, actorName: 'Marijke', actorId: sent.contactPersonId };
    const closed = { ...line, kind: 'closed', text: 'De schulden zijn weg.', isForResident: true };
    await database().timelineEntry.create({ data: closed });
    const own = (await findOwnRequest(resident, sent.requestId))!;
    expect(await myMessages(own)).toMatchObject([{ kind: 'closed', text: closed.text }]);
    await sentRequest(here());
    expect(await myMessages(own)).toMatchObject([{ kind: 'closed', text: null }]);
  });

  it('lists what this person sent, and not what others of the household sent', async () => {
    const { sent, resident } = await verifiedRequest(here());
    const partner = await sentRequest(here());
    const list = await myRequests(resident);
    expect(list.map((one) => one.id)).toContain(sent.requestId);
    expect(list.map((one) => one.id)).not.toContain(partner.requestId);
    expect(await hasMoreRequests(resident)).toBe(true);
    expect(await hasMoreRequests(sent.slip)).toBe(false);
  });

  it('does not find somebody else’s, and records the attempt', async () => {
    const { sent } = await verifiedRequest(here());
    const stranger = await verifiedRequest({ houseNumber: `${house}-999` });
    for (const actor of [stranger.resident, stranger.sent.slip]) {
      expect(await findOwnRequest(actor, sent.requestId)).toBeNull();
    }
    expect(await findOwnRequest(stranger.resident, randomId())).toBeNull();
    expect(await findOwnRequest(stranger.resident, 'geen-nummer')).toBeNull();
    const attempts = await recorded(sent.requestId, 'request.viewed');
    expect(attempts.map((one) => one.result)).toEqual(['refused', 'refused']);
  });
});
