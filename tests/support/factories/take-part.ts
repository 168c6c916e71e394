import { inviteByResident } from '@/lib/commands/participant/invite-by-resident';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { openMailValues } from '@/lib/platform/mail-values';
import { addDays } from '@/lib/rules/local-date';
import type { Inviting } from '@/lib/schemas/take-part';
import type { Home } from './plan';

/** An invitation as its form says it. */
export const inviting = (about: Partial<Inviting> = {}): Inviting => ({
  ...{ formKey: randomId(), name: 'Ravi Fictief', organisation: '', kind: 'supporter' },
  ...{ role: 'gaat mee naar gesprekken', email: 'ravi@voorbeeld.example' },
  ...{ endsOn: addDays(today(), 90), ...about },
});

/** Somebody from outside whom a resident invited, as who came in; without a session that is looked up. */
export async function guest(
  { householdId, resident }: Pick<Home, 'householdId' | 'resident'>,
  about: Partial<Inviting> = {},
): Promise<{ actor: ParticipantActor; involvementId: string }> {
  const form = inviting(about);
  await inviteByResident(resident, householdId, form);
  const { participant } = await database().involvement.findUniqueOrThrow({
    where: { id: form.formKey },
    select: { participant: { select: { id: true, name: true } } },
  });
  const { id: participantId, name } = participant!;
  const actor = { kind: 'participant', participantId, name, sessionId: randomId() } as const;
  return { actor, involvementId: form.formKey };
}

/** A value in the latest mail of a template about an involvement. */
export async function mailed(involvementId: string, template: string, value: string) {
  const mail = await database().outboundMessage.findFirst({
    where: { involvementId, template },
    orderBy: { createdAt: 'desc' },
  });
  return mail && openMailValues(mail.values as Record<string, string>)[value];
}

/** How many mails of a template there are about an involvement. */
export const mailsTo = (involvementId: string, template: string) =>
  database().outboundMessage.count({ where: { involvementId, template } });
