import { randomUUID } from 'node:crypto';
import { joinHousehold } from '@/lib/commands/involved/join-household';
import { askToMove } from '@/lib/commands/visit/change-visit';
import { planVisit } from '@/lib/commands/visit/plan-visit';
import { demoResidents } from '@/demo/people';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { addDays, weekday, type LocalDate } from '@/lib/rules/local-date';
import { residentActor, staffActor } from './actors';

/** A colleague who helps with money, and is nobody's contact person of this household. */
const helpers = ['medewerker-02', 'medewerker-03'];

/** The next day from here on which offices are open. */
const workDay = (date: LocalDate): LocalDate =>
  weekday(date) > 5 ? addDays(date, 8 - weekday(date)) : date;

async function samirasCase() {
  const { bsn } = demoResidents.find(({ givenName }) => givenName === 'Samira')!;
  const resident = await residentActor(bsn);
  const kase = await database().case.findFirstOrThrow({
    where: {
      status: 'open',
      household: { members: { some: { personId: resident.personId!, until: null } } },
    },
    select: { id: true, householdId: true, contactPersonId: true },
  });
  return { resident, ...kase };
}

async function helperBut(contactPersonId: string) {
  const [first, second] = await Promise.all(helpers.map((subject) => staffActor({ subject })));
  return first!.staffId === contactPersonId ? second! : first!;
}

/** Two colleagues come to one household within a week, and the household would like one of them at another moment. */
export async function seedVisits(): Promise<void> {
  const { resident, id: caseId, householdId, contactPersonId } = await samirasCase();
  const helper = await helperBut(contactPersonId);
  await joinHousehold(helper, caseId, {
    ...{ role: 'helpt bij schulden', domain: null, endsOn: null },
    reason: 'Samira vroeg om hulp met de post en de rekeningen.',
  });
  const day = workDay(addDays(today(), 2));
  const visit = { kind: 'visit', minutes: 60, place: 'Thuis' } as const;
  const first = await planVisit(helper, householdId, {
    ...{ ...visit, date: day, time: 600, what: 'Wij openen samen de post.' },
    ...{ override: '', seen: [], formKey: randomUUID() },
  });
  await planVisit(await staffActor({ id: contactPersonId }), householdId, {
    ...{ ...visit, date: workDay(addDays(day, 1)), time: 840 },
    ...{ what: 'Wij kijken naar de trap en de badkamer.', seen: [first] },
    ...{ override: 'De trap is niet veilig, dat kan niet wachten.', formKey: randomUUID() },
  });
  const seen = { householdId, appointmentId: first, version: 1 };
  await askToMove(resident, seen, 'Liever in de middag, dan is mijn zus er ook.');
}
