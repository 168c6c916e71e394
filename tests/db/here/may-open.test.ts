import { beforeAll, expect, it } from 'vitest';
import { breakGlass } from '@/lib/commands/glass/break-glass';
import { judgeGlass } from '@/lib/commands/glass/judge-glass';
import { endInvolvement } from '@/lib/commands/involved/end-involvement';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { visibleCases } from '@/lib/policies/case';
import { openGlass } from '@/lib/policies/glass';
import { involvedCases } from '@/lib/policies/involvement';
import { addDays } from '@/lib/rules/local-date';
import { joined } from '@/tests/support/factories/involved';
import { sentRequest } from '@/tests/support/factories/my-case';
import { away, colleague, team, teamLead } from '@/tests/support/factories/work';

// Who may open a case is said in the policies and, for many pages at once, in the database: the same people.
const staff: Record<string, StaffActor> = {};
let cases: string[];

const breaking = { reason: 'Er is crisis.', isHidden: false, hiddenReason: '' };

beforeAll(async () => {
  const noord = await team();
  staff.lead = await teamLead([noord]);
  staff.contact = await colleague({ teamId: noord });
  const sent = [];
  for (const houseNumber of ['1', '2', '3']) sent.push(await sentRequest({ houseNumber }));
  cases = sent.map(({ caseId }) => caseId);
  const [first, second, third] = sent as [(typeof sent)[0], (typeof sent)[0], (typeof sent)[0]];
  const nobody = (name: string) => colleague({ name, contractHours: 0, teamId: noord });

  staff.standIn = await nobody('Valt In');
  await away(staff.contact, staff.standIn);
  const excluded = { householdId: second.householdId, staffId: staff.standIn.staffId };
  await database().routingExclusion.create({ data: { ...excluded, why: 'conflict' } });
  staff.outsider = await nobody('Olga Buiten');
  staff.involved = await joined(first.caseId, 'wmo', 'Doet Mee');
  staff.ended = await joined(first.caseId, 'wmo', 'Was Erbij');
  const ended = { staffId: staff.ended.staffId };
  const { id } = await database().involvement.findFirstOrThrow({ where: ended });
  await endInvolvement(staff.contact, first.caseId, id);
  staff.past = await joined(first.caseId, 'wmo', 'Tot Gisteren');
  await database().involvement.updateMany({
    where: { staffId: staff.past.staffId },
    data: {
      since: new Date(now().getTime() - 3 * 86_400_000),
      endsOn: toDateColumn(addDays(today(), -1)),
    },
  });
  staff.glass = await nobody('Breekt Glas');
  await breakGlass(staff.glass, first.caseId, breaking);
  staff.wrong = await nobody('Brak Ten Onrechte');
  const wrong = await breakGlass(staff.wrong, first.caseId, breaking);
  await judgeGlass(staff.lead, wrong, { verdict: 'wrong', judgement: 'Dit mocht niet.' });
  staff.closed = await joined(third.caseId, 'wmo', 'Zaak Dicht');
  await database().case.update({
    where: { id: third.caseId },
    data: { status: 'closed', closedAt: now() },
  });
  staff.hidden = await joined(second.caseId, 'wmo', 'Niet Genoemd');
  await database().household.update({
    where: { id: second.householdId },
    data: { isRestricted: true },
  });
});

it('the same cases for everybody', async () => {
  const found: Record<string, number[]> = {};
  for (const [who, actor] of Object.entries(staff)) {
    const [at, day] = [now(), today()];
    const glass = { glassBreaks: { some: openGlass(actor, at) } };
    const where = { OR: [visibleCases(actor, day), involvedCases(actor, day), glass] };
    const byPolicy = await database().case.findMany({ where, select: { id: true } });
    const byDatabase = await database().$queryRaw<{ id: string }[]>(Prisma.sql`
      select id from "case" where may_open(id, ${actor.staffId}::uuid, ${at}, ${toDateColumn(day)}::date)`);
    const places = (rows: { id: string }[]) => rows.map(({ id }) => cases.indexOf(id)).sort();
    expect([who, places(byDatabase)]).toEqual([who, places(byPolicy)]);
    found[who] = places(byDatabase);
  }
  expect(found).toEqual({
    ...{ lead: [], contact: [0, 1, 2], standIn: [0, 2], outsider: [], involved: [0], ended: [] },
    ...{ past: [], glass: [0], wrong: [], closed: [], hidden: [] },
  });
});
