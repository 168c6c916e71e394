import { randomUUID } from 'node:crypto';
import { demoResidents } from '@/demo/people';
import { answerObstacle } from '@/lib/commands/deviation/answer-obstacle';
import { decideDeviation } from '@/lib/commands/deviation/decide-deviation';
import { answerEvaluation } from '@/lib/commands/plan/answer-evaluation';
import { askEvaluation } from '@/lib/commands/plan/ask-evaluation';
import { makeTemplate } from '@/lib/commands/template/make-template';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import type { DeviationInput } from '@/lib/schemas/deviation';
import { residentActor, staffActor } from './actors';
import { atMoment } from './moment';

/** The case of Samira and her family, with its contact person. */
async function samirasCase() {
  const { bsn } = demoResidents.find(({ givenName }) => givenName === 'Samira')!;
  const { personId } = await residentActor(bsn);
  const { id, householdId, contactPersonId } = await database().case.findFirstOrThrow({
    where: {
      ...{ status: 'open' },
      household: { members: { some: { personId: personId!, until: null } } },
    },
    select: { id: true, householdId: true, contactPersonId: true },
  });
  return { caseId: id, householdId, contact: await staffActor({ id: contactPersonId }) };
}

const deviation = (about: Partial<DeviationInput>): DeviationInput => ({
  ...{ formKey: randomUUID(), effect: '', values: '', sideEffects: '', legalForm: '', rule: '' },
  ...{ instead: '', isObstacle: false, obstacle: '' },
  ...about,
});

/** What was done otherwise than the rule says: one that a team lead answered, and one that waits. */
async function seedDeviations(caseId: string, contact: StaffActor): Promise<void> {
  const power = deviation({
    effect: 'De stroom blijft aan, zodat Samira rustig naar een oplossing kan kijken.',
    rule: 'Bijzondere bijstand gaat pas na een volledige aanvraag.',
    instead: 'Wij betaalden de rekening voor stroom meteen. De papieren komen later.',
    values: 'De wet wil dat niemand zonder stroom zit.',
    isObstacle: true,
    obstacle: 'Een rekening voor stroom kan niet drie weken wachten op papieren.',
  });
  await atMoment(5.5, () => decideDeviation(contact, caseId, power));
  const lead = await database().staff.findFirstOrThrow({
    where: { roles: { has: 'team_lead' } },
    orderBy: { name: 'asc' },
    select: { id: true },
  });
  const { id } = await database().deviation.findFirstOrThrow({ where: { caseId } });
  const answer =
    'Bij stroom, gas en water mag u tot 500 euro meteen betalen. Dit geldt voor alle teams.';
  await atMoment(4, async () => answerObstacle(await staffActor(lead), id, { answer }));
  const school = deviation({
    effect: 'Bilal gaat weer elke dag naar school.',
    rule: 'Vervoer naar school is er alleen bij meer dan 6 kilometer.',
    instead: 'Bilal krijgt voor drie maanden een buskaart.',
    isObstacle: true,
    obstacle: 'Wie bang is in de bus of op de fiets, krijgt geen hulp bij een korte weg.',
  });
  await atMoment(1.2, () => decideDeviation(contact, caseId, school));
}

/** A template of the contact person's team. */
async function seedTemplate(contact: StaffActor): Promise<void> {
  if (!contact.teamId) return;
  const name = 'Rust in de post en in het geld';
  const steps = [
    { title: 'De post openen en op stapels leggen', who: 'resident', waits: false },
    { title: 'Op een rij zetten wat er te betalen is', who: 'contactPerson', waits: true },
    { title: 'Vragen of de schulden even stil mogen staan', who: 'colleague', waits: true },
  ] as const;
  const template = { name, steps: [...steps], formKey: randomUUID(), teamId: contact.teamId };
  await atMoment(20, () => makeTemplate(contact, template));
}

/** Looking back comes near: everybody is asked how it goes, and the contact person answered. */
export async function seedLookBack(): Promise<void> {
  const { caseId, householdId, contact } = await samirasCase();
  await seedTemplate(contact);
  await seedDeviations(caseId, contact);
  await atMoment(1.1, () => askEvaluation(householdId));
  const words = 'Samen openden wij veel post. De stroom bleef aan.';
  await atMoment(1, () => answerEvaluation(contact, householdId, { how: 'better', words }));
}
