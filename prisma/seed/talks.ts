import { randomUUID } from 'node:crypto';
import { writeNote } from '@/lib/commands/notes/write-note';
import { lookAtTalk } from '@/lib/commands/talk/look-at-talk';
import { sendMessage } from '@/lib/commands/talk/send-message';
import { demoResidents } from '@/demo/people';
import type { Actor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { talkPage } from '@/lib/queries/talk/talk-page';
import { residentActor, staffActor } from './actors';
import { atMoment } from './moment';

type Place = { householdId: string; ownerId: null };

/** Says something, as somebody who has just read what was said. */
async function say(actor: Actor, place: Place, text: string): Promise<void> {
  const shown = (await talkPage(actor, place))?.messages.map(({ id }) => id) ?? [];
  await lookAtTalk(actor, place, shown);
  await sendMessage(actor, place, { formKey: randomUUID(), seen: shown[0] ?? null, text });
}

/** A family and its contact person talk; the last message waits for an answer. A note stays among colleagues. */
export async function seedTalks(): Promise<void> {
  const { bsn } = demoResidents.find(({ givenName }) => givenName === 'Samira')!;
  const samira = await residentActor(bsn);
  const { id, householdId, contactPersonId } = await database().case.findFirstOrThrow({
    where: {
      status: 'open',
      household: { members: { some: { personId: samira.personId!, until: null } } },
    },
    select: { id: true, householdId: true, contactPersonId: true },
  });
  const contact = await staffActor({ id: contactPersonId });
  const place = { householdId, ownerId: null };
  await atMoment(2, () =>
    say(contact, place, 'Goed nieuws: de stroom blijft aan. Ik heb het op papier. Tot donderdag!'),
  );
  await atMoment(1.2, () =>
    say(samira, place, 'Wat een opluchting. Mag mijn zus er donderdag bij zijn?'),
  );
  await atMoment(1, () =>
    writeNote(contact, id, {
      ...{ formKey: randomUUID(), named: [] },
      readers: { audience: 'involved', domain: null, isMeldcode: false },
      text: 'Samira belt het liefst in de ochtend, als de kinderen op school zijn.',
    }),
  );
}
