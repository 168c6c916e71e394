import { beforeAll, describe, expect, it } from 'vitest';
import { changePart } from '@/lib/commands/case/change-part';
import { closeCase } from '@/lib/commands/case/close-case';
import { editHousehold } from '@/lib/commands/case/edit-household';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { makeContact } from '@/lib/commands/case/make-contact';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { casePage } from '@/lib/queries/case/case-page';
import { sentRequest } from '@/tests/support/factories/my-case';
import { away, colleague, recordOf, teamLead, wholeCase } from '@/tests/support/factories/work';

const words = { contactPerson: 'om te helpen', standIn: 'valt in' };

let marijke: StaffActor;
let outsider: StaffActor;

beforeAll(async () => {
  marijke = await colleague();
  // Somebody who can see nothing yet, and is full, so that nothing comes this way.
  outsider = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
});

describe('looking at a case', () => {
  it('is recorded with what for; the first look takes "new" and the signals off', async () => {
    const { caseId } = await sentRequest({ houseNumber: '1' });
    expect(await wholeCase(caseId)).toMatchObject({ isNew: true, signals: [{ seenAt: null }] });
    await expect(lookAtCase(marijke, caseId, words)).resolves.toMatchObject({
      as: 'contactPerson',
    });
    const found = await wholeCase(caseId);
    expect(found.isNew).toBe(false);
    expect(found.signals[0]!.seenAt).not.toBeNull();
    expect(await recordOf(caseId, 'case.viewed')).toMatchObject([
      { result: 'done', actorId: marijke.staffId, reason: 'om te helpen', actorName: /Marijke/ },
    ]);
  });

  it('shows the household, the words as written, the parts and the record', async () => {
    const { caseId } = await sentRequest({
      houseNumber: '2',
      story: 'Regel 1\n\n<b>Regel 2</b> 😀',
      areas: ['geld', 'gezin'],
      members: [{ name: 'Noor', birthDate: '2017-06-30' }],
    });
    const page = await casePage(marijke, caseId);
    expect(page.requests[0]!.story).toBe('Regel 1\n\n<b>Regel 2</b> 😀');
    expect(page.people.members.map((member) => member.givenName)).toEqual(['Jan', 'Noor']);
    expect(page.requests[0]!.parts.map((part) => part.status)).toEqual(['new', 'new']);
    expect(page.facts.may).toMatchObject({ contact: true, handOver: true });
    expect(page.owed).toMatchObject({ urgency: { kind: 'days-left' } });
  });

  it('finds nothing for anybody else, and the attempt is recorded', async () => {
    const { caseId } = await sentRequest({ houseNumber: '3' });
    await expect(lookAtCase(outsider, caseId, words)).rejects.toThrow(NotFoundError);
    await expect(casePage(outsider, caseId)).rejects.toThrow(NotFoundError);
    const lead = await teamLead([]);
    await expect(lookAtCase(lead, caseId, words)).rejects.toThrow(NotFoundError);
    expect(await recordOf(caseId, 'case.viewed')).toMatchObject([
      { result: 'refused', actorId: outsider.staffId },
      { result: 'refused', actorId: lead.staffId },
    ]);
    expect((await wholeCase(caseId)).isNew).toBe(true);
  });

  it('what is not there is recorded as well', async () => {
    const nowhere = randomId();
    await expect(lookAtCase(marijke, nowhere, words)).rejects.toThrow(NotFoundError);
    expect(await recordOf(nowhere)).toMatchObject([{ result: 'refused' }]);
  });
});

describe('a stand-in', () => {
  it('sees and acts while the contact person is away, but does not hand over', async () => {
    const ilse = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
    const { caseId } = await sentRequest({ houseNumber: '4' });
    await expect(lookAtCase(ilse, caseId, words)).rejects.toThrow(NotFoundError);
    await away(marijke, ilse);
    await expect(lookAtCase(ilse, caseId, words)).resolves.toMatchObject({ as: 'standIn' });
    const page = await casePage(ilse, caseId);
    expect(page.facts.may).toMatchObject({ contact: true, edit: true, handOver: false });
    const later = new Date(Date.now() + 10 * 86_400_000);
    await expect(lookAtCase(ilse, caseId, words, later)).rejects.toThrow(NotFoundError);
    expect((await wholeCase(caseId)).contactPersonId).toBe(marijke.staffId);
    await database().absence.deleteMany();
  });
});

describe('what the page hides, the command refuses', () => {
  it('an outsider changes nothing', async () => {
    const { caseId, requestId } = await sentRequest({ houseNumber: '5' });
    const before = await wholeCase(caseId);
    const part = before.requests[0]!.parts[0]!;
    const contact = { requests: [requestId], how: 'call', on: today(), note: '' } as const;
    const household = {
      ...{ street: 'X', houseNumber: '1', postcode: null, city: '', version: 1 },
      ...{ isAddressSecret: false, hasSafetyFlag: false, mayNotBeCalledHome: false },
    };
    const handOver = {
      ...{ toStaffId: outsider.staffId, reason: 'x', message: '', hasConflict: false, version: 1 },
    };
    const attempts = [
      () => makeContact(outsider, caseId, { ...contact, requests: [requestId] }),
      () => changePart(outsider, caseId, part.id, { action: 'answer', outcome: 'x', version: 1 }),
      () => closeCase(outsider, caseId, { outcome: 'x', version: 1 }),
      () => editHousehold(outsider, caseId, household),
      () => handOverCase(outsider, caseId, handOver, (name) => name),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFoundError);
    expect(await wholeCase(caseId)).toEqual(before);
    expect(await recordOf(caseId, 'case.viewed')).toHaveLength(attempts.length);
  });
});
