import { beforeEach, describe, expect, it } from 'vitest';
import { moveOut } from '@/lib/commands/case/move-out';
import { handleHomeChange } from '@/lib/commands/home-change/handle-home-change';
import { tellHomeChange } from '@/lib/commands/home-change/tell-home-change';
import { fromDateColumn } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { casePage } from '@/lib/queries/case/case-page';
import { caseload } from '@/lib/queries/caseload/caseload';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { myHomeChanges } from '@/lib/queries/home-change/my-home-changes';
import { myLog } from '@/lib/queries/my-case/my-log';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { teamCaseList } from '@/lib/queries/team/team-cases';
import { teamOverview } from '@/lib/queries/team/team-overview';
import { addDays } from '@/lib/rules/local-date';
import type { HomeChangeTyped } from '@/lib/schemas/home-change';
import { moveOutSchema } from '@/lib/schemas/move-out';
import { asOwner } from '@/tests/support/database';
import { childOf } from '@/tests/support/factories/authority';
import { home, involved, member, type Home } from '@/tests/support/factories/plan';
import { colleague, team, teamLead, wholeCase } from '@/tests/support/factories/work';

let house = 700;
let family: Home;
beforeEach(async () => {
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  await colleague();
  family = await home({ houseNumber: String((house += 1)) });
});

const secret = 'Ik ga zaterdag weg met de kinderen.';
const typed = (about: Partial<HomeChangeTyped> = {}): HomeChangeTyped => ({
  ...{ formKey: randomId(), householdId: family.householdId, kind: 'parting' },
  ...{ words: secret, reach: 'Alleen overdag.' },
  ...about,
});
const told = () => database().homeChange.findMany({ where: { householdId: family.householdId } });
const onCase = async () => (await casePage(family.contact, family.caseId)).homeChanges;

describe('somebody tells that something changes at home', () => {
  it('the contact person reads it on the case, gets a signal, and sees by when to answer', async () => {
    await tellHomeChange(family.resident, typed());
    const [line, ...more] = await onCase();
    expect(more).toEqual([]);
    expect(line).toMatchObject({ kind: 'parting', words: secret, reach: 'Alleen overdag.' });
    const { signals } = await wholeCase(family.caseId);
    expect(signals.map(({ kind }) => kind)).toContain('homeChanged');
    const mine = await myHomeChanges(family.resident);
    expect(mine.told).toMatchObject([{ kind: 'parting', isHandled: false, dueOn: line!.dueOn }]);
    expect(JSON.stringify(mine)).not.toContain(secret);
  });

  it('is late for the team lead as other promises are, without what it is, until it was dealt with', async () => {
    const noord = await team();
    await database().staff.update({
      where: { id: family.contact.staffId },
      data: { teamId: noord },
      select: { id: true },
    });
    const leads = await teamLead([noord]);
    await database().helpRequest.updateMany({ data: { firstContactAt: new Date() } });
    const form = typed();
    await tellHomeChange(family.resident, form);
    const { dueOn } = await database().homeChange.findUniqueOrThrow({
      where: { id: form.formKey },
    });
    const after = addDays(fromDateColumn(dueOn), 1);
    const late = async (day = after) => {
      const { rows } = await teamCaseList(leads, { isLate: true }, day);
      return rows.filter(({ id }) => id === family.caseId);
    };
    expect(await late(fromDateColumn(dueOn))).toEqual([]);
    expect(await late()).toMatchObject([{ promisedOn: fromDateColumn(dueOn) }]);
    expect(JSON.stringify(await late())).not.toContain('zaterdag');
    const { colleagues } = await teamOverview(leads, after);
    expect(colleagues.find(({ id }) => id === family.contact.staffId)).toMatchObject({ late: 1 });
    const { rows } = await caseload(family.contact, { show: 'open' }, after);
    expect(rows[0]).toMatchObject({ id: family.caseId, urgency: { days: 1 } });
    await handleHomeChange(family.contact, family.caseId, form.formKey);
    expect(await late()).toEqual([]);
  });

  it('nobody else at home, nor a colleague who helps with a part, finds a trace of it', async () => {
    const karim = await member(family.householdId, 'Karim', '1980-01-01');
    const nel = await involved(family.householdId, 'Nel Fictief');
    await tellHomeChange(family.resident, typed());
    expect((await myHomeChanges(karim)).told).toEqual([]);
    const own = (await findOwnRequest(family.resident, family.requestId))!;
    const events = (await myLog(own, 50)).lines.map(({ event }) => event);
    expect(events.filter((event) => event.startsWith('homeChange'))).toEqual([]);
    const { entries } = await wholeCase(family.caseId);
    expect(JSON.stringify(entries)).not.toContain('zaterdag');
    const inRecord = await database().auditEvent.findMany({
      where: { event: { startsWith: 'homeChange' }, householdId: family.householdId },
    });
    expect(inRecord).toEqual([]);
    await expect(casePage(nel, family.caseId)).rejects.toThrow(NotFoundError);
    const { id } = (await told())[0]!;
    await expect(handleHomeChange(nel, family.caseId, id)).rejects.toThrow(NotFoundError);
  });

  it('not about another household, and not before 12', async () => {
    const stranger = await home({ houseNumber: `${house}8`, givenName: 'Piet' });
    await expect(tellHomeChange(stranger.resident, typed())).rejects.toThrow(NotFoundError);
    const yara = await childOf(family.householdId, 'Yara', 9);
    const child = { kind: 'resident', identityId: yara, personId: yara, sessionId: yara } as const;
    await expect(tellHomeChange(child, typed())).rejects.toThrow(NotFoundError);
    expect((await myHomeChanges(child)).homes).toEqual([]);
    const bilal = await childOf(family.householdId, 'Bilal', 14);
    await tellHomeChange({ ...child, personId: bilal }, typed());
    expect(await told()).toMatchObject([{ personId: bilal }]);
  });

  it('the same form twice, at the same moment, is told once', async () => {
    const form = typed();
    const send = () => tellHomeChange(family.resident, form);
    await Promise.all([send(), send()]);
    await send();
    expect(await told()).toHaveLength(1);
    const { signals } = await wholeCase(family.caseId);
    expect(signals.filter(({ kind }) => kind === 'homeChanged')).toHaveLength(1);
  });

  it('stands on the list of the day until it was dealt with, also when the case was opened in between', async () => {
    await tellHomeChange(family.resident, typed());
    await database().signal.updateMany({
      where: { caseId: family.caseId },
      data: { seenAt: new Date() },
    });
    const [line] = await onCase();
    const onList = async () =>
      (await waitingFor(family.contact)).cases.find(({ id }) => id === family.caseId);
    expect((await onList())?.signals).toContain('homeChanged');
    expect((await waitingFor(family.contact, line!.dueOn)).cases[0]).toMatchObject({
      ...{ id: family.caseId, urgency: { kind: 'today' }, step: null },
    });
    await asOwner(
      `update "case" set status = 'closed', closed_at = now() where id = '${family.caseId}'`,
    );
    expect((await onList())?.signals).toContain('homeChanged');
    await handleHomeChange(family.contact, family.caseId, line!.id);
    expect((await onList())?.signals ?? []).not.toContain('homeChanged');
  });

  it('stays until it was dealt with; two colleagues at once deal with it once', async () => {
    const form = typed();
    await tellHomeChange(family.resident, form);
    const other = await home({ houseNumber: `${house}8`, givenName: 'Piet' });
    await expect(handleHomeChange(other.contact, other.caseId, form.formKey)).rejects.toThrow(
      NotFoundError,
    );
    const handle = () => handleHomeChange(family.contact, family.caseId, form.formKey);
    await Promise.all([handle(), handle()]);
    expect(await onCase()).toEqual([]);
    expect((await myHomeChanges(family.resident)).told).toMatchObject([{ isHandled: true }]);
    const handled = await database().auditEvent.count({
      where: {
        event: 'homeChange.handled',
        payload: { path: ['changeId'], equals: form.formKey },
      },
    });
    expect(handled).toBe(1);
  });

  it('goes along with who leaves, and is not found any more where this one lived', async () => {
    const karim = await member(family.householdId, 'Karim', '1980-01-01');
    await tellHomeChange(karim, typed());
    await tellHomeChange(family.resident, typed({ words: 'Alles op een rij.' }));
    const omar = await colleague({ name: 'Omar Verzinsel' });
    const form = moveOutSchema.parse({ people: [family.self.id], formKey: randomId() });
    await moveOut(family.contact, family.caseId, { ...form, wantsOther: true }, (name) => name);
    const [kase] = await database().case.findMany({ where: { householdId: form.formKey } });
    expect((await casePage(omar, kase!.id)).homeChanges).toMatchObject([
      { words: 'Alles op een rij.' },
    ]);
    expect(await told()).toMatchObject([{ words: secret, handledAt: null }]);
  });

  it('told while it is written down that somebody leaves: it is where this one lives', async () => {
    await member(family.householdId, 'Karim', '1980-01-01');
    const form = moveOutSchema.parse({ people: [family.self.id], formKey: randomId() });
    await Promise.allSettled([
      moveOut(family.contact, family.caseId, form, (name) => name),
      tellHomeChange(family.resident, typed()),
    ]);
    expect(await told()).toEqual([]);
  });
});
