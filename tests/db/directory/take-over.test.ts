import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeOverDirectory } from '@/lib/commands/directory/take-over-directory';
import { database } from '@/lib/platform/db';
import { directorySchema } from '@/lib/schemas/directory';
import { colleague } from '@/tests/support/factories/desk';

const example = JSON.parse(readFileSync('docs/directory.example.json', 'utf8'));
const takeOver = (change: object = {}) =>
  takeOverDirectory(directorySchema.parse({ ...example, ...change }));
const neighbourhoodOf = async (id: string) =>
  (await database().household.findUniqueOrThrow({ where: { id } })).neighbourhoodKey;
const counts = async () => ({
  teams: await database().team.count(),
  neighbourhoods: await database().neighbourhood.count(),
  areas: await database().postcodeArea.count(),
});

let staffId: string;
let householdId: string;

beforeEach(async () => {
  await database().postcodeArea.deleteMany();
  await database().household.updateMany({ data: { postcode: null } });
  await database().neighbourhood.deleteMany();
  await database().team.deleteMany();
  await database().staff.deleteMany();
  staffId = await colleague({ subject: example.staff[0].subject, workDays: [1] } as never);
  const household = await database().household.create({ data: { postcode: '1223 AB' } });
  householdId = household.id;
});

describe('the directory of a municipality', () => {
  it('brings teams, neighbourhoods with their post codes, and what is known of colleagues', async () => {
    expect(await takeOver()).toEqual({ unknown: 0 });
    expect(await counts()).toEqual({ teams: 2, neighbourhoods: 2, areas: 3 });
    expect(await neighbourhoodOf(householdId)).toBe('oost');
    const staff = await database().staff.findUniqueOrThrow({ where: { id: staffId } });
    expect(staff).toMatchObject({ skills: ['wmo', 'jeugd'], workDays: [1, 2, 3, 4] });
    expect(Number(staff.contractHours)).toBe(32);
    const recorded = await database().auditEvent.findMany({
      where: { event: 'directory.changed' },
      orderBy: { at: 'desc' },
    });
    expect(recorded[0]!.payload).toEqual({ teams: 2, neighbourhoods: 2, staff: 1 });
  });

  it('may come again: households move along, what is not named stays, no team is taken away', async () => {
    await takeOver();
    const [centrum, oost] = example.neighbourhoods;
    const swapped = [
      { ...centrum, postcodes: ['1223'] },
      { ...oost, team: 'midden', postcodes: [] },
    ];
    const staff = [
      { subject: example.staff[0].subject, contractHours: 24 },
      { subject: 'nobody yet', contractHours: 24 },
    ];
    expect(await takeOver({ teams: [], neighbourhoods: swapped, staff })).toEqual({ unknown: 1 });
    expect(await counts()).toEqual({ teams: 2, neighbourhoods: 2, areas: 1 });
    expect(await neighbourhoodOf(householdId)).toBe('centrum');
    const kept = await database().staff.findUniqueOrThrow({ where: { id: staffId } });
    expect(kept.skills).toEqual(['wmo', 'jeugd']);
    expect(Number(kept.contractHours)).toBe(24);
  });

  it('changes nothing when it names a team that is not there', async () => {
    const neighbourhoods = [{ ...example.neighbourhoods[0], team: 'west' }];
    await expect(takeOver({ neighbourhoods })).rejects.toThrow('There is no team "west".');
    expect(await counts()).toEqual({ teams: 0, neighbourhoods: 0, areas: 0 });
  });
});
