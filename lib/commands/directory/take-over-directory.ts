import 'server-only';
import { record } from '@/lib/platform/audit';
import { toDateColumn } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import type { Directory } from '@/lib/schemas/directory';

/** A neighbourhood of a team that does not exist; the message names it. */
export class NoSuchTeamError extends Error {
  override name = 'NoSuchTeamError';
  constructor(readonly key: string) {
    super(`There is no team "${key}".`);
  }
}

/** Teams and neighbourhoods are never taken away: households and colleagues belong to them. */
async function takePlaces(tx: Tx, { teams, neighbourhoods }: Directory): Promise<void> {
  for (const { key, name } of teams) {
    await tx.team.upsert({ where: { key }, create: { key, name }, update: { name } });
  }
  for (const { key, name, team } of neighbourhoods) {
    const found = await tx.team.findUnique({ where: { key: team }, select: { id: true } });
    if (!found) throw new NoSuchTeamError(team);
    const facts = { name, teamId: found.id };
    await tx.neighbourhood.upsert({
      where: { key },
      create: { key, ...facts },
      update: facts,
    });
  }
}

/** The post codes are as the directory says, all of them; households move along. */
async function takePostcodes(tx: Tx, { neighbourhoods }: Directory): Promise<void> {
  if (neighbourhoods.length === 0) return;
  await tx.postcodeArea.deleteMany();
  await tx.postcodeArea.createMany({
    data: neighbourhoods.flatMap(({ key, postcodes }) =>
      postcodes.map((area) => ({ ...area, neighbourhoodKey: key })),
    ),
  });
  // A trigger finds the neighbourhood again.
  await tx.$executeRaw`
    update household set neighbourhood_key = null
    where neighbourhood_key is distinct from neighbourhood_of(postcode)`;
}

type Colleague = Directory['staff'][number];

/** Only what was said of somebody changes; whoever never signed in is not known yet. */
async function takeColleague(tx: Tx, { subject, ...said }: Colleague): Promise<boolean> {
  const { inServiceFrom: from, inServiceUntil: until, ...facts } = said;
  const { count } = await tx.staff.updateMany({
    where: { subject },
    data: {
      ...facts,
      ...(from ? { inServiceFrom: toDateColumn(from) } : {}),
      ...(until === undefined ? {} : { inServiceUntil: until && toDateColumn(until) }),
    },
  });
  return count > 0;
}

/**
 * Takes over how the municipality is divided and what is known of colleagues. It may be run again at every change.
 * @param directory what was read
 * @returns how many colleagues have not signed in yet, so that nothing could be kept about them
 * @throws NoSuchTeamError when a neighbourhood names a team that is not there; then nothing changed
 */
export function takeOverDirectory(directory: Directory): Promise<{ unknown: number }> {
  return transaction(async (tx) => {
    await takePlaces(tx, directory);
    await takePostcodes(tx, directory);
    let unknown = 0;
    for (const colleague of directory.staff) {
      if (!(await takeColleague(tx, colleague))) unknown += 1;
    }
    const { teams, neighbourhoods, staff } = directory;
    await record(tx, {
      event: 'directory.changed',
      payload: {
        teams: teams.length,
        neighbourhoods: neighbourhoods.length,
        staff: staff.length - unknown,
      },
      actor: 'system',
      origin: 'worker',
    });
    return { unknown };
  });
}
