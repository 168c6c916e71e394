import { beforeAll, describe, expect, it, vi } from 'vitest';
import { changePart } from '@/lib/commands/case/change-part';
import { destroyPart } from '@/lib/commands/retention/destroy-part';
import type { StaffActor } from '@/lib/platform/actor-types';
import { recordAlone } from '@/lib/platform/audit';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { markRetention } from '@/lib/worker/mark-retention';
import { asApplication } from '@/tests/support/crowd/as-application';
import { asOwner } from '@/tests/support/database';
import { home, type Home } from '@/tests/support/factories/plan';
import { helpEnded, yearsPass } from '@/tests/support/factories/retention';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

let lead: StaffActor;
let otherLead: StaffActor;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const [noord, zuid] = [await team('Noord'), await team('Zuid')];
  await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  otherLead = await teamLead([zuid], 'Ander Teamhoofd');
});

const markOf = (partId: string) => database().partRetention.findUnique({ where: { partId } });
const partsOf = (at: Home) =>
  database().requestPart.findMany({ where: { caseId: at.caseId }, orderBy: { openedAt: 'asc' } });

/** A household that was helped long ago, and of which the worker marked what may go. */
async function longAgo(houseNumber = '1'): Promise<Home> {
  const at = await home({ areas: ['geld'], houseNumber });
  await helpEnded(at.caseId);
  await yearsPass(21);
  await markRetention();
  return at;
}

describe('a part whose day has come', () => {
  it('goes when a team lead says so, and leaves that it was', async () => {
    const at = await longAgo();
    const parts = await partsOf(at);
    expect(parts.length).toBeGreaterThan(1);
    for (const { id } of parts) await destroyPart(lead, id, randomId());
    expect(await partsOf(at)).toEqual([]);
    for (const table of ['case', 'household'] as const) {
      const id = table === 'case' ? at.caseId : at.householdId;
      expect(await asOwner(`select from "${table}" where id = $1`, [id])).toEqual([]);
    }
    const record = await database().destroyedPart.findMany();
    const year = new Date().getFullYear() - 21;
    expect(record).toHaveLength(parts.length);
    expect(record[0]).toMatchObject({
      ...{ domain: parts[0]!.domain, endedAs: 'closed', fromYear: year, untilYear: year },
      ...{ article: 'Selectielijst gemeenten 2020, 8.1.9', destroyedById: lead.staffId },
    });
    expect(
      await database().auditEvent.findFirstOrThrow({ where: { event: 'part.destroyed' } }),
    ).toMatchObject({ caseId: null, householdId: null, requestId: null, reason: null });
  });

  it('is not marked before, and not destroyed by a mark alone', async () => {
    const at = await home({ areas: ['geld'] });
    await helpEnded(at.caseId);
    await markRetention();
    const [part] = await partsOf(at);
    const mark = await markOf(part!.id);
    expect(mark!.destroyableOn.getFullYear()).toBe(new Date().getFullYear() + 5);
    await expect(destroyPart(lead, part!.id, randomId())).rejects.toThrow(NotFoundError);
    // Somebody moves the mark: the rule is asked again.
    await database().partRetention.update({
      where: { partId: part!.id },
      data: { destroyableOn: new Date('2020-01-01') },
    });
    await expect(destroyPart(lead, part!.id, randomId())).rejects.toThrow(ConflictError);
    expect(await partsOf(at)).toHaveLength(2);
  });

  it('is not there for others, who are recorded', async () => {
    const at = await longAgo();
    const [part] = await partsOf(at);
    for (const actor of [otherLead, at.contact]) {
      await expect(destroyPart(actor, part!.id, randomId())).rejects.toThrow(NotFoundError);
    }
    expect(await database().requestPart.findUnique({ where: { id: part!.id } })).toEqual(part);
    const refused = { event: 'retention.viewed', result: 'refused', actorId: otherLead.staffId };
    expect(await database().auditEvent.count({ where: refused })).toBe(1);
  });

  it('is destroyed once, however often the form comes', async () => {
    const at = await longAgo();
    const [part] = await partsOf(at);
    const key = randomId();
    await destroyPart(lead, part!.id, key);
    await destroyPart(lead, part!.id, key);
    await expect(destroyPart(lead, part!.id, randomId())).rejects.toThrow(NotFoundError);
    expect(await database().destroyedPart.count({ where: { formKey: key } })).toBe(1);
    expect(await partsOf(at)).toHaveLength(1);
  });
});

describe('what was said of it', () => {
  const ended = (at: Home, partId: string, outcome: string, version: number) =>
    changePart(at.contact, at.caseId, partId, { action: 'answer', outcome, version });

  it('goes from the story, also in earlier words, and not what was said of another part', async () => {
    const at = await home({ areas: ['geld', 'werk'] });
    const [goes, stays] = await database().requestPart.findMany({
      where: { requestId: at.requestId },
      orderBy: { domain: 'asc' },
    });
    expect([goes!.domain, stays!.domain]).toEqual(['armoede', 'werk-inkomen']);
    await ended(at, goes!.id, 'Eerst zo.', goes!.version);
    await ended(at, goes!.id, 'Het is geregeld.', goes!.version + 1);
    await ended(at, stays!.id, 'Het is geregeld.', stays!.version);
    await helpEnded(at.caseId);
    await yearsPass(6);
    await markRetention();
    await destroyPart(lead, goes!.id, randomId());
    const lines = await database().timelineEntry.findMany({
      where: { requestId: at.requestId, text: { not: null } },
      select: { text: true, partId: true },
    });
    expect(lines).toEqual([{ text: 'Het is geregeld.', partId: stays!.id }]);
  });

  it('goes from the record with the last of the household: that somebody looked stays', async () => {
    const at = await longAgo('99');
    const { caseId, householdId } = at;
    const look = { event: 'case.viewed', payload: {}, actor: at.contact, origin: 'work' } as const;
    await recordAlone({ ...look, caseId, householdId, reason: 'Zij huilde aan de telefoon.' });
    await recordAlone({ ...look, householdId, reason: 'Haar zus maakt zich zorgen.' });
    const before = await database().auditEvent.count({ where: { householdId } });
    for (const { id } of await partsOf(at)) await destroyPart(lead, id, randomId());
    const where = { householdId };
    expect(await database().auditEvent.count({ where })).toBe(before);
    const worded = { ...where, reason: { not: null } };
    expect(await database().auditEvent.findMany({ where: worded })).toEqual([]);
  });
});

describe('the database itself', () => {
  it('destroys nothing that is not over, whoever asks', async () => {
    const at = await home({ areas: ['geld'] });
    const [part] = await partsOf(at);
    const ask = (id: string, staff = lead.staffId) =>
      asApplication<{ gone: boolean }>(
        `select destroy_part('${id}', '${staff}', gen_random_uuid(), '{}') as gone`,
      );
    const mark = `insert into part_retention values ('${part!.id}', '2020-01-01', 'x', now())`;
    await asApplication(mark);
    expect(await ask(part!.id)).toEqual([{ gone: false }]);
    await helpEnded(at.caseId);
    expect(await ask(part!.id)).toEqual([{ gone: false }]);
    await yearsPass(1);
    // A consultant is no team lead.
    expect(await ask(part!.id, at.contact.staffId)).toEqual([{ gone: false }]);
    expect(await partsOf(at)).toHaveLength(2);
    expect(await ask(part!.id)).toEqual([{ gone: true }]);
  });

  it.each([
    ['an open part', `'new', 2005, 2006, 'x'`],
    ['that ended before it began', `'closed', 2007, 2006, 'x'`],
    ['under no article', `'closed', 2005, 2006, ' '`],
  ])('keeps no record of %s', async (_what, values) => {
    const insert = `insert into destroyed_part
      (ended_as, from_year, until_year, article, domain, destroyed_at, destroyed_by_id, form_key, id)
      values (${values}, 'wmo', now(), $1, gen_random_uuid(), gen_random_uuid())`;
    await expect(asOwner(insert, [lead.staffId])).rejects.toMatchObject({
      constraint: 'destroyed_part_ended',
    });
  });
});
