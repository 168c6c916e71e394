import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeContact } from '@/lib/commands/case/make-contact';
import { addAbsence } from '@/lib/commands/team/add-absence';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { leftAlone } from '@/lib/queries/team/left-alone';
import { addDays } from '@/lib/rules/local-date';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, team, teamLead, wholeCase } from '@/tests/support/factories/work';

let marijke: StaffActor;
let ilse: StaffActor;
let lead: StaffActor;
let other: StaffActor;
let sent: Sent[];

beforeAll(async () => {
  const noord = await team();
  marijke = await colleague({ teamId: noord });
  ilse = await colleague({ name: 'Ilse Sprookje', teamId: noord, contractHours: 0 });
  lead = await teamLead([noord]);
  other = await teamLead([await team('Wijkteam Zuid')]);
  sent = [
    await sentRequest({ houseNumber: '1', familyName: 'Geheimnaam' }),
    await sentRequest({ houseNumber: '2', familyName: 'Geheimnaam' }),
  ];
  await makeContact(marijke, sent[1]!.caseId, {
    ...{ requests: [sent[1]!.requestId], how: 'call', on: today(), note: '' },
    next: { what: 'Bellen', dueOn: addDays(today(), 20), isForResident: true },
  });
});

beforeEach(() => database().absence.deleteMany());

const days = (until: number) => ({
  ...{ staffId: marijke.staffId, from: addDays(today(), 1), until: addDays(today(), until) },
});

describe('away, and nobody stands in', () => {
  it('is not saved before it is said how many households have nobody then', async () => {
    const noted = addAbsence(lead, { ...days(30), standInId: null });
    await expect(noted).rejects.toMatchObject({
      errors: [{ path: 'isAlone', key: 'nobodyThen', values: { count: 2 } }],
    });
    expect(await database().absence.count()).toBe(0);
  });

  it('says what was promised and agreed for those days, by number', async () => {
    const alone = await leftAlone(lead, days(30));
    const promised = fromDateColumn((await wholeCase(sent[0]!.caseId)).nextPromiseOn!);
    expect(alone).toMatchObject({
      households: 2,
      promises: [
        { caseId: sent[0]!.caseId, on: promised },
        { caseId: sent[1]!.caseId, on: addDays(today(), 20) },
      ],
    });
    expect(JSON.stringify(alone)).not.toContain('Geheimnaam');
    expect((await leftAlone(lead, days(19))).promises).toHaveLength(1);
  });

  it('is saved when that is known, and when somebody does stand in', async () => {
    await addAbsence(lead, { ...days(3), standInId: null, isAlone: true });
    await database().absence.deleteMany();
    await addAbsence(lead, { ...days(3), standInId: ilse.staffId });
    expect(await database().absence.count()).toBe(1);
  });

  it('of who has no households asks nothing, and a lead of another team sees nothing', async () => {
    await addAbsence(lead, { ...days(3), staffId: ilse.staffId, standInId: null });
    expect(await leftAlone(other, days(30))).toEqual({ households: 0, promises: [] });
  });
});
