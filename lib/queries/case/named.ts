import 'server-only';
import { probablySame, type Member, type People } from '@/lib/queries/shared/case/people';

/** Somebody who was named, with the member this probably is. */
export type NamedPerson = Member & { probably: string | null };

/**
 * The people to choose about.
 * @param people of the household
 * @param requestId only those named in this request; without it, all
 * @param exceptPersonId the sender, about whom another question is asked
 * @returns each with the member that has a like name and no other birth date
 */
export function namedPeople(
  people: People,
  requestId?: string,
  exceptPersonId?: string,
): NamedPerson[] {
  return people.named
    .filter((one) => (!requestId || one.requestId === requestId) && one.personId !== exceptPersonId)
    .map((one) => ({ ...one, probably: probablySame(one, people.members)?.personId ?? null }));
}
