import { beforeAll, describe, expect, it, vi } from 'vitest';
import { endComplaint } from '@/lib/commands/complaint/end-complaint';
import { lookAtComplaint } from '@/lib/commands/complaint/look-at-complaint';
import { noteComplainerTold } from '@/lib/commands/complaint/note-told';
import { noteHearing } from '@/lib/commands/complaint/note-hearing';
import { postponeComplaint } from '@/lib/commands/complaint/postpone-complaint';
import { takeComplaint } from '@/lib/commands/complaint/take-complaint';
import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { myCourse, openedCourse } from '@/lib/queries/complaint/course';
import {
  endedComplaints,
  openComplaints,
  workComplaint,
} from '@/lib/queries/complaint/work-complaints';
import { countOpenComplaints, untoldComplaints } from '@/lib/queries/complaint/to-do';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { notReachedIn, sentInCase, sentToMe } from '@/lib/queries/outbox/sent';
import { purgeDrafts } from '@/lib/worker/purge-drafts';
import { complain, everyOpen, handing, nobody } from '@/tests/support/factories/complaint';
import { home, type Home } from '@/tests/support/factories/plan';
import { away, colleague, team, teamLead } from '@/tests/support/factories/work';

let at: Home;
let hanna: StaffActor;
let otto: StaffActor;
let noord: string;

beforeAll(async () => {
  noord = await team('Noord');
  const zuid = await team('Zuid');
  await colleague({ teamId: noord });
  at = await home();
  hanna = await teamLead([noord], 'Hanna Denkraam');
  otto = await teamLead([zuid], 'Otto Hersenspinsel');
});

describe('the way to an answer', () => {
  it('is a talk, once more time, and words under a name that stay', async () => {
    const id = await complain(at.resident);
    await handing(id, hanna);
    const end = { outcome: 'right' as const, words: 'U hebt gelijk. Wij bellen voortaan.' };
    await expect(endComplaint(hanna, id, end)).rejects.toMatchObject({
      errors: [{ key: 'hearFirst' }],
    });
    await noteHearing(hanna, id, {
      ...{ hearing: 'heard', hearingOn: today(), hearingWords: 'Mevrouw wil gebeld worden.' },
    });
    await postponeComplaint(hanna, id, { weeks: 2, reason: 'Een collega is ziek.' });
    await expect(
      postponeComplaint(hanna, id, { weeks: 1, reason: 'Nog een keer.' }),
    ).rejects.toMatchObject({ errors: [{ key: 'postponedBefore' }] });
    await endComplaint(hanna, id, end);
    await endComplaint(hanna, id, end);
    await expect(endComplaint(hanna, id, { ...end, words: 'Toch niet.' })).rejects.toThrow(
      FieldErrorsError,
    );
    await expect(takeComplaint(otto, id, hanna.staffId)).rejects.toThrow(FieldErrorsError);
    expect(await myCourse(at.resident, id)).toMatchObject({
      ...{
        handler: { name: 'Hanna Denkraam' },
        postponed: { weeks: 2 },
        hearing: { how: 'heard' },
      },
      end: { outcome: 'right', words: end.words },
    });
    expect((await endedComplaints(hanna)).lines).toMatchObject([{ id, isMine: true }]);
    const changes = { event: 'complaint.changed', payload: { path: ['complaintId'], equals: id } };
    const recorded = await database().auditEvent.findMany({
      where: changes,
      orderBy: { at: 'asc' },
      select: { payload: true },
    });
    const what = recorded.map(({ payload }) => (payload as { what: string }).what);
    expect(what.filter((one) => one !== 'taken')).toEqual(['heard', 'postponed', 'ended']);
  });

  it('waits on the list of every lead whom it is not about, without a word of it', async () => {
    const id = await complain(at.resident, { words: 'Geheim.' });
    const lines = await everyOpen(otto);
    expect(JSON.stringify(lines)).not.toContain('Geheim');
    expect(lines.map((line) => line.id)).toContain(id);
    expect((await countOpenComplaints(otto)).nobodys).toBe(0);
    expect((await openComplaints(at.contact)).lines).toEqual([]);
  });
});

describe('an answer', () => {
  const ended = async (actor: Actor, about: object, whom: StaffActor[] = []) => {
    const id = await complain(actor, about);
    await handing(id, hanna);
    const aboutStaffIds = whom.map(({ staffId }) => staffId);
    if (whom.length > 0)
      await database().complaint.update({ where: { id }, data: { aboutStaffIds } });
    const end = { outcome: 'settled' as const, words: 'Wij losten het samen op.' };
    await Promise.all([endComplaint(hanna, id, end), endComplaint(hanna, id, end)]);
    const where = { template: 'complaintAnswered', cause: { endsWith: id } };
    const mails = await database().outboundMessage.findMany({ where });
    return { id, mails, told: (await workComplaint(hanna, id))!.end!.told };
  };

  it('is told once by mail to who left an address, of no case and without a word of it', async () => {
    const { mails, told } = await ended(nobody, { reach: 'Mail mij: jan@example.nl, of bel.' });
    expect(mails).toMatchObject([{ channel: 'mail', caseId: null, personId: null, values: {} }]);
    expect(told).toBe('waits');
  });

  it('is told to who signed in, at the own address, and stands with what we sent', async () => {
    const { personId } = at.resident;
    const data = { email: 'eigen@example.nl', toldBy: 'mail' };
    await database().person.update({ where: { id: personId! }, data, select: { id: true } });
    const { mails } = await ended(at.resident, {});
    expect(mails).toMatchObject([{ channel: 'mail', personId, caseId: null, isPrivate: true }]);
    const own = (await findOwnRequest(at.resident, at.requestId))!;
    expect((await sentToMe(own, 20)).lines).toContainEqual(
      expect.objectContaining({ what: 'complaintAnswered' }),
    );
    expect((await sentInCase(at.caseId, 20)).lines).not.toContainEqual(
      expect.objectContaining({ what: 'complaintAnswered' }),
    );
    const toLetter = { where: { id: personId! }, data: { toldBy: 'letter' }, select: { id: true } };
    await database().person.update(toLetter);
    const byHand = await ended(at.resident, {});
    expect(byHand).toMatchObject({ told: 'self' });
    expect(byHand.mails).toMatchObject([
      { channel: 'person', personId, caseId: null, isPrivate: true, toCipher: null },
    ]);
    expect(await notReachedIn(at.householdId)).toEqual([]);
  });

  it('waits for who left a phone number on the handler, and for who left nothing with the code', async () => {
    const called = await ended(nobody, { reach: '06 12 34 56 78' });
    expect(called).toMatchObject({ mails: [{ channel: 'person' }], told: 'self' });
    const waits = async (who = hanna) => (await untoldComplaints(who)).map((one) => one.id);
    expect(await waits()).toContain(called.id);
    expect((await countOpenComplaints(hanna)).untold).toBe((await waits()).length);
    // It is nobody else's, and stays however long nobody calls.
    expect(await waits(otto)).toEqual([]);
    await expect(noteComplainerTold(otto, called.id, 'call')).rejects.toThrow(NotFoundError);
    vi.stubEnv('CLOCK_OFFSET_MS', String(60 * 86_400_000));
    await purgeDrafts();
    vi.unstubAllEnvs();
    expect(await waits()).toContain(called.id);
    await Promise.all([1, 2, 3].map(() => noteComplainerTold(hanna, called.id, 'call')));
    expect(await waits()).not.toContain(called.id);
    expect((await workComplaint(hanna, called.id))!.end!.told).toBe('said');
    const where = { event: 'complaint.changed', payload: { path: ['what'], equals: 'told' } };
    expect(await database().auditEvent.count({ where })).toBe(1);
    const { id, mails, told } = await ended(nobody, {});
    expect([mails, told]).toEqual([[], 'code']);
    expect((await openedCourse(id))!.end).toMatchObject({ words: 'Wij losten het samen op.' });
  });

  it('is told by a colleague while who handled it is away, but not by whom it is about', async () => {
    const { id } = await ended(nobody, { reach: '06 12 34 56 78' });
    const waits = async (who: StaffActor) => (await untoldComplaints(who)).map((one) => one.id);
    await away(hanna, null, [1, 5]);
    expect(await waits(otto)).not.toContain(id);
    await away(hanna, null, [-1, 0]);
    expect(await waits(otto)).toContain(id);
    await lookAtComplaint(otto, id);
    expect(await workComplaint(otto, id)).toMatchObject({ reach: '06 12 34 56 78', isMine: false });
    const ofOtto = (await ended(nobody, { reach: '06 12 34 56 78' }, [otto])).id;
    expect(await waits(otto)).not.toContain(ofOtto);
    expect(await workComplaint(otto, ofOtto)).toBeNull();
    await expect(noteComplainerTold(otto, ofOtto, 'call')).rejects.toThrow(NotFoundError);
    expect(await waits(hanna)).toContain(ofOtto);
    const told = await noteComplainerTold(otto, id, 'call');
    expect(told).toEqual({ isOwn: false });
    expect(await waits(otto)).not.toContain(id);
    // What was told is nobody else's any more; the same press twice is once.
    expect(await workComplaint(otto, id)).toBeNull();
    await expect(lookAtComplaint(otto, id)).rejects.toThrow(NotFoundError);
    expect(await noteComplainerTold(otto, id, 'call')).toEqual({ isOwn: false });
    // Of an answer that a mail brought, or that waits with its code, there is nothing to tell.
    for (const reach of ['', 'iris@voorbeeld.nl']) {
      const other = await ended(nobody, { reach });
      expect(await workComplaint(otto, other.id)).toBeNull();
      await expect(noteComplainerTold(otto, other.id, 'call')).rejects.toThrow(NotFoundError);
    }
    await database().absence.deleteMany({ where: { staffId: hanna.staffId } });
    expect(await workComplaint(otto, id)).toBeNull();
  });

  it('is told by a colleague when who handled it does not work here any more', async () => {
    const { id } = await ended(nobody, { reach: '06 12 34 56 78' });
    const leaves = (until: Date | null) =>
      database().staff.update({ where: { id: hanna.staffId }, data: { inServiceUntil: until } });
    const waits = async () => (await untoldComplaints(otto)).map((one) => one.id);
    expect(await waits()).toEqual([]);
    expect(await workComplaint(otto, id)).toBeNull();
    await leaves(new Date('2026-01-01'));
    expect(await waits()).toContain(id);
    expect((await countOpenComplaints(otto)).untold).toBe((await waits()).length);
    await lookAtComplaint(otto, id);
    expect(await workComplaint(otto, id)).toMatchObject({ reach: '06 12 34 56 78', isMine: false });
    await noteComplainerTold(otto, id, 'call');
    expect(await waits()).not.toContain(id);
    await leaves(null);
    expect(await waits()).toEqual([]);
    // What waits for an answer is taken over instead, by name.
    const open = await complain(nobody, {});
    await handing(open, hanna);
    await leaves(new Date('2026-01-01'));
    expect(await workComplaint(otto, open)).toBeNull();
    await leaves(null);
  });
});
