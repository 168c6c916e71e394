import { beforeAll, describe, expect, it } from 'vitest';
import { endInvolvement } from '@/lib/commands/involved/end-involvement';
import { endByResident } from '@/lib/commands/participant/end-by-resident';
import { inviteByContact } from '@/lib/commands/participant/invite-by-contact';
import { inviteByResident } from '@/lib/commands/participant/invite-by-resident';
import { stopTakingPart } from '@/lib/commands/participant/stop-taking-part';
import { today } from '@/lib/platform/clock';
import { tokenHash } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { addDays } from '@/lib/rules/local-date';
import { home, involved, member, type Home } from '@/tests/support/factories/plan';
import { guest, inviting, mailed } from '@/tests/support/factories/take-part';
import { colleague, recordOf, wholeCase } from '@/tests/support/factories/work';

let at: Home;
let other: Home;

const takingPart = ({ householdId }: Home) =>
  database().involvement.findMany({
    where: { householdId, participantId: { not: null } },
    orderBy: { since: 'asc' },
    include: { participant: true, invitations: true },
  });

beforeAll(async () => {
  at = await home();
  other = await home({ houseNumber: '31' });
});

describe('a resident invites somebody from outside', () => {
  it('once, however often the form is posted; the address is stored sealed and the link as a hash', async () => {
    const form = inviting();
    await Promise.all([1, 2].map(() => inviteByResident(at.resident, at.householdId, form)));
    await inviteByResident(at.resident, at.householdId, form);
    const [row, ...more] = await takingPart(at);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ id: form.formKey, invitedById: at.self.id, endedAt: null });
    expect(JSON.stringify(row)).not.toContain('voorbeeld.example');
    const token = await mailed(form.formKey, 'invited', 'token');
    expect(row!.invitations.map((one) => one.tokenHash)).toEqual([tokenHash(token!)]);
    const { signals, entries } = await wholeCase(at.caseId);
    expect(signals.filter((one) => one.kind === 'involved')).toMatchObject([
      { staffId: at.contact.staffId },
    ]);
    expect(entries.filter((one) => one.kind === 'involved')).toMatchObject([
      { text: 'Ravi Fictief: gaat mee naar gesprekken' },
    ]);
    expect(await recordOf(at.caseId, 'involvement.started')).toHaveLength(1);
  });

  it('not twice under the same address', async () => {
    const again = inviteByResident(at.resident, at.householdId, inviting({ name: 'Iemand' }));
    await expect(again).rejects.toThrow(FieldErrorsError);
    expect(await takingPart(at)).toHaveLength(1);
  });

  it('and no household reads the name that another gave', async () => {
    const { actor } = await guest(other, { name: 'Meester Ravi' });
    const [here] = await takingPart(at);
    expect(actor.participantId).not.toBe(here!.participantId);
    expect(actor.name).toBe('Meester Ravi');
    expect(here!.participant!.name).toBe('Ravi Fictief');
  });

  it('not as a stranger, a child, somebody from outside or under 18; the attempt is recorded', async () => {
    const young = await member(at.householdId, 'Noor', '2011-03-04');
    for (const actor of [other.resident, young]) {
      const trying = inviteByResident(actor, at.householdId, inviting({ email: 'x@y.example' }));
      await expect(trying).rejects.toThrow(NotFoundError);
    }
    expect(await takingPart(at)).toHaveLength(1);
    const tried = await database().auditEvent.count({
      where: { householdId: at.householdId, event: 'plan.viewed', result: 'refused' },
    });
    expect(tried).toBe(2);
  });
});

describe('the contact person invites with the household knowing', () => {
  const form = { ...inviting({ email: 'school@voorbeeld.example', name: 'Juf Ank' }) };

  it('on the day that is written down', async () => {
    await inviteByContact(at.contact, at.caseId, { ...form, knownOn: addDays(today(), -2) });
    const [, row] = await takingPart(at);
    expect(row).toMatchObject({ startedById: at.contact.staffId, invitedById: null });
    expect(row!.knownOn).not.toBeNull();
  });

  it('not as a colleague who helps with a part, nor as an outsider', async () => {
    const omar = await involved(at.householdId);
    const ilse = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
    for (const actor of [omar, ilse, other.contact]) {
      if (actor.staffId === at.contact.staffId) continue;
      const trying = inviteByContact(actor, at.caseId, {
        ...inviting({ email: 'nee@voorbeeld.example' }),
        knownOn: today(),
      });
      await expect(trying).rejects.toThrow(NotFoundError);
    }
    expect(await takingPart(at)).toHaveLength(2);
  });
});

describe('ending', () => {
  it('by an adult of the household at once, whoever invited; not by a stranger', async () => {
    const [, ank] = await takingPart(at);
    await expect(endByResident(other.resident, ank!.id)).rejects.toThrow(NotFoundError);
    await endByResident(at.resident, ank!.id);
    await endByResident(at.resident, ank!.id);
    const [, ended] = await takingPart(at);
    expect(ended!.endedAt).not.toBeNull();
    expect(await recordOf(at.caseId, 'involvement.ended')).toHaveLength(1);
  });

  it('not of a colleague: that is asked', async () => {
    const { id } = await database().involvement.findFirstOrThrow({
      where: { householdId: at.householdId, staffId: { not: null } },
    });
    await expect(endByResident(at.resident, id)).rejects.toThrow(NotFoundError);
    expect((await database().involvement.findUniqueOrThrow({ where: { id } })).endedAt).toBeNull();
  });

  it('by the one who takes part, and by the contact person', async () => {
    const ben = await guest(at, { email: 'ben@voorbeeld.example', name: 'Ben' });
    const stranger = await guest(other, { email: 'els@voorbeeld.example', name: 'Els' });
    await expect(stopTakingPart(stranger.actor, ben.involvementId)).rejects.toThrow(NotFoundError);
    await stopTakingPart(ben.actor, ben.involvementId);
    await expect(stopTakingPart(ben.actor, ben.involvementId)).rejects.toThrow(NotFoundError);
    const again = await guest(at, { email: 'ben@voorbeeld.example', name: 'Ben de Vries' });
    expect(again.actor).toMatchObject({
      participantId: ben.actor.participantId,
      name: 'Ben de Vries',
    });
    await endInvolvement(at.contact, at.caseId, again.involvementId);
    const rows = await takingPart(at);
    expect(rows.filter((row) => row.participant!.name === 'Ben de Vries')).toMatchObject([
      { endedAt: expect.any(Date) as Date },
      { endedAt: expect.any(Date) as Date },
    ]);
  });
});
