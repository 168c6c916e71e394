import { askConsent } from '@/lib/commands/consent/ask-consent';
import { joinHousehold } from '@/lib/commands/involved/join-household';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import type { Joining } from '@/lib/schemas/involved';
import { colleague } from './work';

/** What somebody says who begins to work with a household. */
export const joining = (about: Partial<Joining> = {}): Joining => ({
  ...{ role: 'helpt bij schulden', domain: null, reason: 'Zij vroeg om hulp.', endsOn: null },
  ...about,
});

/** A colleague who began to work with a household, for one part. */
export async function joined(
  caseId: string,
  domain: string | null,
  name = 'Omar Verzinsel',
): Promise<StaffActor> {
  const staff = await colleague({ name, contractHours: 0 });
  await joinHousehold(staff, caseId, joining({ domain }));
  return staff;
}

/** Asks for the yes to a flow, in words that say nothing but which flow it is. */
export const asks = (
  contact: StaffActor,
  caseId: string,
  flow: { from: string; to: string },
  about: { about?: string[]; isUnable?: boolean } = {},
) =>
  askConsent(
    contact,
    caseId,
    { about: [], isUnable: false, ...flow, ...about },
    ({ language, voice }, name) =>
      `${language}: mag ${flow.to} lezen van ${flow.from}? ${name ?? { adult: 'u', young: 'je' }[voice]}`,
  );

/** Every question of a household, oldest first. */
export const questionsOf = (householdId: string) =>
  database().consent.findMany({
    where: { householdId },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  });

/** What a part ended with. */
export const outcomeOf = (caseId: string, domain: string, outcome: string) =>
  database().requestPart.updateMany({ where: { caseId, domain }, data: { outcome } });
