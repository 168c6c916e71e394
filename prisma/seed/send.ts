import { randomUUID } from 'node:crypto';
import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import { answerAtOnce } from '@/lib/commands/desk/answer-at-once';
import { saveWalkIn } from '@/lib/commands/desk/save-walk-in';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { emptyWalkIn } from '@/lib/schemas/desk';
import { residentActor, staffActor } from './actors';
import type { Story } from './stories';

const dateFields = (date: string | undefined) => {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { day, month, year };
};

/** The question pages as this resident would have typed them. */
function typedAnswers(story: Story): Record<string, object> {
  const { who } = story;
  return {
    verhaal: { story: story.story },
    leefgebieden: { areas: story.areas },
    huishouden: {
      members: (story.members ?? []).map(({ name, relation, birthDate }) => ({
        ...{ name, relation, birthDate: dateFields(birthDate) },
      })),
    },
    'wie-helpt': { helpers: story.helpers ?? [] },
    wensen: {
      matters: story.matters ?? '',
      doSelf: story.doSelf ?? '',
      doForOthers: story.doForOthers ?? '',
    },
    dringend: { urgencies: story.urgencies ?? [] },
    'wie-bent-u': {
      givenName: who.givenName,
      familyNamePrefix: who.familyNamePrefix ?? '',
      familyName: who.familyName,
      birthDate: dateFields(who.birthDate),
      street: who.street,
      houseNumber: who.houseNumber,
      postcode: who.postcode,
      city: who.city ?? 'Pleinstad',
      ...(who.isAddressSecret ? { isAddressSecret: 'on' } : {}),
    },
    bereiken: {
      phone: story.phone ?? '',
      email: story.email ?? '',
      language: who.language ?? 'nl',
      ways: ['call'],
      ...(story.mayNotBeCalledHome ? { mayNotBeCalledHome: 'on' } : {}),
    },
  };
}

/** Who sends it: a host, a signed-in resident, or somebody we do not know. */
export async function senderOf(story: Story): Promise<Actor> {
  if (story.host) return staffActor({ subject: story.host });
  if (story.isSignedIn && story.who.bsn) return residentActor(story.who.bsn);
  return { kind: 'anonymous' };
}

/** A host types it, and gives the answer at once. */
async function answeredAtOnce(host: StaffActor, story: Story): Promise<{ requestId: string }> {
  const { who, areas, phone = '', answer = '' } = story;
  const typed = {
    ...emptyWalkIn,
    ...{ walkIn: randomUUID(), story: story.story, areas, phone, answer },
    name: `${who.givenName} ${who.familyName}`,
    birthDate: dateFields(who.birthDate),
    ...{ street: who.street, houseNumber: who.houseNumber, postcode: who.postcode },
  };
  await saveWalkIn(host, typed, 'pressed');
  return answerAtOnce(host, typed);
}

/** Sends the request of a story through the product's own command. */
export async function sendStory(story: Story): Promise<{ requestId: string }> {
  const actor = await senderOf(story);
  if (story.answer && actor.kind === 'staff') return answeredAtOnce(actor, story);
  const id = randomUUID();
  await database().draft.create({
    data: {
      id,
      tokenHash: randomUUID(),
      channel: actor.kind === 'staff' ? 'desk' : 'online',
      hostId: actor.kind === 'staff' ? actor.staffId : null,
      identityId: actor.kind === 'resident' ? actor.identityId : null,
      createdAt: now(),
      updatedAt: now(),
      answers: {
        create: Object.entries(typedAnswers(story)).map(([step, values]) => ({ step, values })),
      },
    },
    select: { id: true },
  });
  return submitRequest(actor, id);
}
