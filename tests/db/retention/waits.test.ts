import { beforeAll, describe, expect, it, vi } from 'vitest';
import { objectToDecision } from '@/lib/commands/decision/object-to-decision';
import { destroyPart } from '@/lib/commands/retention/destroy-part';
import { recordEvent } from '@/lib/commands/part-event/record-event';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError } from '@/lib/platform/errors';
import { keptTimes } from '@/lib/queries/retention/kept-times';
import { destroyable } from '@/lib/queries/retention/destroyable';
import { markRetention } from '@/lib/worker/mark-retention';
import { asApplication } from '@/tests/support/crowd/as-application';
import { announced } from '@/tests/support/factories/decision';
import { sentRequest } from '@/tests/support/factories/my-case';
import { home, type Home } from '@/tests/support/factories/plan';
import { helpEnded, yearsPass } from '@/tests/support/factories/retention';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

let lead: StaffActor;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const noord = await team('Noord');
  await colleague({ teamId: noord });
  lead = await teamLead([noord]);
});

let houses = 0;

/** A household of which the help is long over, and marked. */
async function longAgo(areas = ['wonen']) {
  houses += 1;
  const at = await home({ areas, houseNumber: String(houses) });
  const { partId, decisionId } = await announced(at);
  await helpEnded(at.caseId);
  await yearsPass(21);
  await markRetention();
  return { ...at, partId, decisionId };
}

const objects = ({ resident, requestId }: Home, decisionId: string) =>
  objectToDecision(resident, requestId, decisionId, {
    ...{ formKey: randomId(), text: 'Ik ben het er niet mee eens.', lateReason: '' },
  });

const isMarked = async (partId: string) =>
  (await database().partRetention.count({ where: { partId } })) === 1;

/** By nobody: the person who confirms hears that something waits, and the database says the same; then the mark goes. */
async function expectToStay(partId: string): Promise<void> {
  await expect(destroyPart(lead, partId, randomId())).rejects.toThrow(ConflictError);
  const [direct] = await asApplication<{ gone: boolean }>(
    `select destroy_part('${partId}', '${lead.staffId}', gen_random_uuid(), '{}') as gone`,
  );
  expect(direct).toEqual({ gone: false });
  await markRetention();
  expect(await isMarked(partId)).toBe(false);
  const { lines } = await destroyable(lead);
  expect(lines.map((line) => line.partId)).not.toContain(partId);
  expect(await database().requestPart.count({ where: { id: partId } })).toBe(1);
}

describe('what is over stays as long as', () => {
  it('an objection is not decided; and then five years more', async () => {
    const at = await longAgo(['geld']);
    await objects(at, at.decisionId);
    await expectToStay(at.partId);
    const decided = { formKey: randomId(), occurredOn: today(), untilOn: null, note: '' };
    await recordEvent(at.contact, at.caseId, at.partId, { kind: 'objection_decided', ...decided });
    await markRetention();
    const mark = await database().partRetention.findUniqueOrThrow({
      where: { partId: at.partId },
    });
    expect(mark.destroyableOn.getUTCFullYear()).toBe(new Date().getUTCFullYear() + 5);
    expect(mark.article).toContain('13');
  });

  it('a complaint of somebody of the household is not answered', async () => {
    const at = await longAgo();
    const sealed = { codeIndex: randomId(), codeCipher: Buffer.from('x'), codeKeyId: 'x' };
    await database().complaint.create({
      data: {
        ...{ id: randomId(), ...sealed, channel: 'online', receivedOn: toDateColumn(today()) },
        ...{ personId: at.resident.personId, words: 'Niemand belde terug.' },
      },
    });
    await expectToStay(at.partId);
  });

  it('the case or the part is open', async () => {
    const at = await longAgo();
    await database().case.update({
      where: { id: at.caseId },
      data: { status: 'open', closedAt: null },
    });
    await expectToStay(at.partId);
  });

  it('the household is helped in the same domain, and not because of another', async () => {
    const at = await longAgo();
    const again = async (areas: string[]) =>
      sentRequest({ areas, identityId: at.resident.identityId });
    const { caseId } = await again(['geld']);
    expect(caseId).not.toBe(at.caseId);
    await markRetention();
    expect(await isMarked(at.partId)).toBe(true);
    await again(['wonen']);
    await expectToStay(at.partId);
  });
});

describe('the night', () => {
  it('marks the same by two workers at once, and again', async () => {
    const { partId } = await longAgo();
    await Promise.all([markRetention(), markRetention()]);
    const mark = () =>
      database().partRetention.findUniqueOrThrow({
        where: { partId },
        select: { destroyableOn: true, article: true },
      });
    const before = await mark();
    await markRetention();
    expect(await mark()).toEqual(before);
  });

  it('shows nothing before its day, by the clock that it is given', async () => {
    const at = await home({ areas: ['wonen'], houseNumber: '99' });
    const { partId } = await announced(at);
    await helpEnded(at.caseId);
    await markRetention();
    const { destroyableOn } = await database().partRetention.findUniqueOrThrow({
      where: { partId },
    });
    const day = destroyableOn.toISOString().slice(0, 10);
    const shown = async (on: string) =>
      (await destroyable(lead, undefined, on)).lines.some((line) => line.partId === partId);
    expect(await shown(day)).toBe(true);
    expect(await shown(today(new Date(destroyableOn.getTime() - 12 * 3_600_000)))).toBe(false);
  });
});

it('a resident reads the same times that the rules count with', () => {
  const { domains, refused, brokenOff, objection } = keptTimes('2026-11-26');
  expect(domains.map(({ time, from }) => [time.length, time.unit, from])).toEqual([
    [15, 'y', 'item-made'],
    [20, 'y', 'last-change'],
    [10, 'y', 'help-ended'],
    [5, 'y', 'help-ended'],
  ]);
  expect(refused!.time).toEqual({ length: 5, unit: 'y' });
  expect(brokenOff).toMatchObject({ domains: refused!.domains, time: { length: 42, unit: 'd' } });
  expect(objection).toEqual({ length: 5, unit: 'y' });
});
