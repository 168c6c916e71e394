import { toDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { demoNeighbourhoods, demoStaff, demoTeams } from '@/demo/people';

/** Teams, neighbourhoods and colleagues, as the demo directory has them. */
export async function seedDirectory(): Promise<void> {
  const db = database();
  await db.team.createMany({ data: demoTeams });
  const teams = new Map((await db.team.findMany()).map((team) => [team.key, team.id]));
  await db.neighbourhood.createMany({
    data: demoNeighbourhoods.map(({ key, name, teamKey }) => ({
      ...{ key, name, teamId: teams.get(teamKey)! },
    })),
  });
  await db.postcodeArea.createMany({
    data: demoNeighbourhoods.flatMap(({ key, postcodes }) =>
      postcodes.map(({ from, until }) => ({
        ...{ neighbourhoodKey: key, fromDigits: from, untilDigits: until },
      })),
    ),
  });
  await db.staff.createMany({
    data: demoStaff.map(({ teamKey, inServiceFrom, inServiceUntil, ...colleague }) => ({
      ...colleague,
      teamId: teamKey === null ? null : teams.get(teamKey)!,
      inServiceFrom: toDateColumn(inServiceFrom),
      inServiceUntil: inServiceUntil === null ? null : toDateColumn(inServiceUntil),
    })),
  });
}
