import 'server-only';
import { personOf } from '@/lib/facts/household/at-household';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { ownQuestions } from '@/lib/policies/consent';
import { consentsOfPerson, type ConsentLine } from './consents';

/**
 * Every question about flows that a resident was asked, also about a child for whom this one speaks.
 * @param actor resident or holder of a slip
 * @returns newest first
 */
export async function myConsents(actor: ResidentActor | SlipActor): Promise<ConsentLine[]> {
  const personId = await personOf(database(), actor);
  return personId === null ? [] : consentsOfPerson(personId);
}

/**
 * How many questions wait for the answer of a resident. One query.
 * @param actor resident or holder of a slip
 */
export async function openQuestions(actor: ResidentActor | SlipActor): Promise<number> {
  const personId = await personOf(database(), actor);
  if (personId === null) return 0;
  return database().consent.count({ where: { AND: [{ state: 'asked' }, ownQuestions(personId)] } });
}
