import { randomUUID } from 'node:crypto';
import { demoResidents } from '@/demo/people';
import { answerColleague } from '@/lib/commands/consult/answer-colleague';
import { askColleague, type ConsultWords } from '@/lib/commands/consult/ask-colleague';
import { doubtFact } from '@/lib/commands/known/doubt-fact';
import { noteFact } from '@/lib/commands/known/note-fact';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { NotedFact } from '@/lib/schemas/noted-fact';
import { functionWords } from '@/lib/messages/function-words';
import { nl } from '@/lib/messages/nl';
import { residentActor, staffActor } from './actors';
import { atMoment } from './moment';

const words: ConsultWords = ({ name, functionTitle, about }) =>
  nl.consultWork.logReason
    .replace('{name}', name)
    .replace('{function}', functionWords(nl, functionTitle))
    .replace('{about}', about);

type Told = Pick<NotedFact, 'kind' | 'words' | 'source'> & { domain?: NotedFact['domain'] };

const told: readonly Told[] = [
  { kind: 'income', words: 'Mijn loon is elke maand anders.', source: 'loonstrook' },
  { kind: 'papers', words: 'Loonstroken van drie maanden.', source: 'gesprek thuis' },
  {
    ...{ kind: 'health', words: 'Ik ben snel moe sinds vorig jaar.', source: 'gesprek thuis' },
    domain: 'wmo',
  },
];

/** A colleague who thinks along: not who helps this household, and not away. */
async function thinker({ staffId }: StaffActor, skill: string, caseId: string) {
  const { householdId } = await database().case.findUniqueOrThrow({
    where: { id: caseId },
    select: { householdId: true },
  });
  const { id } = await database().staff.findFirstOrThrow({
    where: {
      ...{ id: { not: staffId }, roles: { has: 'consultant' }, skills: { has: skill } },
      ...{ absences: { none: {} }, inServiceUntil: null },
      routingExclusions: { none: { householdId } },
    },
    orderBy: { name: 'asc' },
    select: { id: true },
  });
  return staffActor({ id });
}

/** A family told things once; its contact person let one colleague think along, and waits for another. */
export async function seedAsked(): Promise<void> {
  const { bsn } = demoResidents.find(({ givenName }) => givenName === 'Samira')!;
  const samira = await residentActor(bsn);
  const { id: caseId, contactPersonId } = await database().case.findFirstOrThrow({
    where: {
      status: 'open',
      household: { members: { some: { personId: samira.personId!, until: null } } },
    },
    select: { id: true, contactPersonId: true },
  });
  const contact = await staffActor({ id: contactPersonId });
  for (const fact of told) {
    await atMoment(2, () =>
      noteFact(contact, caseId, {
        ...{ formKey: randomUUID(), personId: samira.personId, domain: null, ...fact },
        givenOn: today(),
      }),
    );
  }
  const income = await database().knownFact.findFirstOrThrow({
    where: { personId: samira.personId, kind: 'income' },
    select: { id: true },
  });
  await atMoment(0.9, () =>
    doubtFact(samira, income.id, { words: 'Ik heb nu een vast contract.' }),
  );
  const to = await thinker(contact, 'armoede', caseId);
  const ask = (about: string, question: string) => {
    const formKey = randomUUID();
    const input = { formKey, toStaffId: to.staffId, about, question, hiddenReason: null };
    return askColleague(contact, caseId, { ...input, domains: ['armoede'] }, words).then(() =>
      database().consultation.findUniqueOrThrow({ where: { formKey }, select: { id: true } }),
    );
  };
  const { id } = await atMoment(1.5, () =>
    ask('schulden en stroom', 'De stroom wordt bijna afgesloten. Wat kan ik vandaag nog doen?'),
  );
  await atMoment(1.4, () =>
    answerColleague(to, id, {
      answer: 'Bel het energiebedrijf. Vraag om uitstel van dertig dagen.',
    }),
  );
  await atMoment(0.5, () =>
    ask('loon dat wisselt', 'Het loon is elke maand anders. Hoe reken je dan de toeslag uit?'),
  );
}
