import { beforeAll, describe, expect, it } from 'vitest';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { moveRequests } from '@/lib/commands/case/move-requests';
import { sendDigests } from '@/lib/commands/notice/send-digests';
import { settleClosed, surfaceCases } from '@/lib/commands/notice/surface-cases';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database, transaction } from '@/lib/platform/db';
import { asOwner } from '@/tests/support/database';
import { home, type Home } from '@/tests/support/factories/plan';
import { lead as handOver } from '@/tests/support/factories/talk';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const first = '00000000-0000-0000-0000-000000000000';
const day = (days: number, hour = 7) => {
  const at = new Date(Date.now() + days * 86_400_000);
  at.setUTCHours(hour, 30, 0, 0);
  return at;
};

let at: Home;
let lead: StaffActor;
let partId: string;

const surface = (when: Date) => surfaceCases({ after: first, take: 200 }, when);
const open = (kind?: string) =>
  database().notice.findMany({
    where: { settledAt: null, ...(kind ? { kind } : {}) },
    orderBy: [{ kind: 'asc' }, { as: 'asc' }, { cause: 'asc' }],
    select: { kind: true, rule: true, stage: true, staffId: true, as: true, mailedAt: true },
  });
const mails = (template: string) => database().outboundMessage.count({ where: { template } });

beforeAll(async () => {
  const noord = await team('Noord');
  await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  at = await home({ areas: ['dagelijks'] });
  await database().helpRequest.updateMany({ data: { firstContactAt: new Date() } });
  await asOwner(`update "case" set next_promise_on = null`);
  const [part, ...others] = await database().requestPart.findMany({
    where: { caseId: at.caseId },
    orderBy: { openedAt: 'desc' },
  });
  partId = part!.id;
  await database().requestPart.updateMany({
    where: { id: { in: others.map(({ id }) => id) } },
    data: { status: 'closed', closedAt: new Date() },
  });
});

describe('a term surfaces without anybody who opens a list', () => {
  it('is told to nobody before its days', async () => {
    await surface(day(1));
    expect(await open('term')).toEqual([]);
  });

  it('at our own last day to who helps and to the team lead, once, by how many workers', async () => {
    // Six weeks from today, our own last day is some days before.
    const when = day(40);
    await Promise.all([surface(when), surface(when), surface(when)]);
    await surface(when);
    expect(await open('term')).toMatchObject([
      { rule: 'wmo.onderzoek', as: 'helper', stage: 'ahead', staffId: at.contact.staffId },
      { rule: 'wmo.onderzoek', as: 'lead', stage: 'target', staffId: lead.staffId },
    ]);
  });

  it('at its end to both; after days on which nothing ran only what counts now', async () => {
    await Promise.all([surface(day(60)), surface(day(60))]);
    const told = await open('term');
    expect(told.map(({ stage, as }) => `${as}: ${stage}`)).toEqual(['helper: end', 'lead: end']);
    // That cannot wait: each hears of it at once, and once.
    expect(await mails('urgentNotice')).toBe(2);
    await surface(day(61));
    expect(await mails('urgentNotice')).toBe(2);
  });

  it('is told to a team lead who knew of it as who helps, once somebody else does', async () => {
    await handOver(at.caseId, lead);
    await surface(day(61));
    expect(await open('term')).toMatchObject([{ as: 'helper', staffId: lead.staffId }]);
    await handOver(at.caseId, at.contact);
    await surface(day(61));
    expect(await open('term')).toMatchObject([
      { as: 'helper', stage: 'end', staffId: at.contact.staffId },
      { as: 'lead', stage: 'end', staffId: lead.staffId },
    ]);
  });

  it('is told in the case to which its request moved', async () => {
    const other = await home({ houseNumber: '9' });
    await handOver(other.caseId, at.contact);
    const { requestId } = await database().requestPart.findUniqueOrThrow({ where: { id: partId } });
    const where = { settledAt: null, cause: { startsWith: `term:${partId}:` } };
    const told = () => database().notice.findMany({ where, select: { caseId: true, as: true } });
    const moveTo = ({ caseId, householdId }: Home) =>
      transaction((tx) => moveRequests(tx, [requestId], { caseId, householdId }));
    await moveTo(other);
    await surface(day(61));
    expect(await told()).toContainEqual({ caseId: other.caseId, as: 'helper' });
    expect(await told()).not.toContainEqual({ caseId: at.caseId, as: 'helper' });
    await moveTo(at);
    await database().case.update({
      where: { id: other.caseId },
      data: { status: 'closed', closedAt: new Date() },
    });
    await surface(day(61));
    await settleClosed(day(61));
  });

  it('is put away when it was done', async () => {
    const event = { partId, kind: 'result_given', occurredOn: today(day(62)) } as const;
    await transaction((tx) => recordPartEvent(tx, event, 'system', day(62)));
    await surface(day(62));
    expect(await open('term')).toEqual([]);
  });

  it('and when the case is closed', async () => {
    await database().agreedStep.create({
      data: { caseId: at.caseId, what: 'Bellen.', dueOn: day(62), madeById: at.contact.staffId },
    });
    await surface(day(63));
    expect(await open('agreedStep')).toHaveLength(1);
    await database().case.update({
      where: { id: at.caseId },
      data: { status: 'closed', closedAt: new Date() },
    });
    await settleClosed(day(63));
    expect(await open()).toEqual([]);
    await database().case.update({
      where: { id: at.caseId },
      data: { status: 'open', closedAt: null },
    });
  });
});

describe('one mail a day tells how much waits', () => {
  let readers = 0;
  const turn = (when: Date) => sendDigests(200, when);

  it('not before the hour that somebody chose, and then once', async () => {
    await surface(day(64));
    readers = new Set((await open()).map(({ staffId }) => staffId)).size;
    expect(readers).toBeGreaterThan(0);
    await asOwner('update staff set digest_hour = 10, digest_on = null');
    await turn(day(64, 7)); // half past eight or nine here
    expect(await mails('digest')).toBe(0);
    await Promise.all([turn(day(64, 12)), turn(day(64, 12)), turn(day(64, 12))]);
    expect(await mails('digest')).toBe(readers);
    await turn(day(64, 15));
    expect(await mails('digest')).toBe(readers);
  });

  it('says how much, and nothing of anybody', async () => {
    const mail = await database().outboundMessage.findFirstOrThrow({
      where: { template: 'digest' },
    });
    expect(mail).toMatchObject({ values: { count: '1' }, caseId: null, requestId: null });
  });

  it('none on a day on which nothing is new, and none for who does not work', async () => {
    await turn(day(65, 12));
    expect(await mails('digest')).toBe(readers);
    await asOwner(`update notice set mailed_at = null`);
    await asOwner(`update staff set work_days = '{}'`);
    await turn(day(66, 12));
    expect(await mails('digest')).toBe(readers);
  });
});
