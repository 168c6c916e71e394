import { addDays } from '@/lib/rules/local-date';
import { toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { staffActor } from './actors';

/** Two colleagues are away this week, one of them with a stand-in: both states can be seen. */
export async function seedAbsences(): Promise<void> {
  const [away, standIn, ill] = await Promise.all(
    ['medewerker-04', 'medewerker-01', 'medewerker-11'].map((subject) => staffActor({ subject })),
  );
  const from = toDateColumn(addDays(today(), -2));
  await database().absence.createMany({
    data: [
      {
        staffId: away!.staffId,
        from,
        until: toDateColumn(addDays(today(), 12)),
        standInId: standIn!.staffId,
      },
      { staffId: ill!.staffId, from, until: toDateColumn(addDays(today(), 3)) },
    ],
  });
}
