import { randomUUID } from 'node:crypto';
import { askAfterCare } from '@/lib/commands/after-care/ask-after-care';
import { changePart } from '@/lib/commands/case/change-part';
import { closeCase } from '@/lib/commands/case/close-case';
import { confirmHousehold } from '@/lib/commands/case/confirm-household';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { makeContact } from '@/lib/commands/case/make-contact';
import { reopenCase } from '@/lib/commands/case/reopen-case';
import { splitHousehold } from '@/lib/commands/case/split-household';
import { addToRequest } from '@/lib/commands/my-case/add-to-request';
import { askOtherContactPerson } from '@/lib/commands/my-case/ask-other-contact-person';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { today } from '@/lib/platform/clock';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { residentActor, staffActor } from './actors';
import type { Event, Story } from './stories';

type Now = { event: Event; story: Story; requestId: string; caseId: string };

const introduce = (name: string) => `${name} is vanaf nu uw contactpersoon en belt u.`;
const textOf = (event: Event) => ('text' in event ? event.text : '');

async function ownerOf({ story, requestId }: Now) {
  if (story.isSignedIn && story.who.bsn) return residentActor(story.who.bsn);
  return { kind: 'slip' as const, requestId, sessionId: randomUUID() };
}

async function changeParts(
  { requestId, caseId, event }: Now,
  contact: StaffActor,
  action: 'start' | 'answer' | 'close',
): Promise<void> {
  const parts = await database().requestPart.findMany({ where: { requestId } });
  const outcome = textOf(event);
  for (const { id, version } of parts) {
    await changePart(contact, caseId, id, { action, outcome, version });
  }
}

type Deed = (now: Now, contact: StaffActor, version: number) => Promise<unknown>;

const deeds: Record<Event['do'], Deed> = {
  look: ({ caseId }, contact) =>
    lookAtCase(contact, caseId, {
      contactPerson: 'Uw contactpersoon bereidt het gesprek voor',
      standIn: 'Vervangt uw contactpersoon',
    }),
  contact: ({ caseId, requestId, event }, contact) =>
    makeContact(contact, caseId, {
      ...{ requests: [requestId], how: 'call', on: today(), note: textOf(event) },
    }),
  start: (now, contact) => changeParts(now, contact, 'start'),
  answer: (now, contact) => changeParts(now, contact, 'answer'),
  finish: (now, contact) => changeParts(now, contact, 'close'),
  close: ({ caseId, event }, contact, version) =>
    closeCase(contact, caseId, { outcome: textOf(event), version }),
  reopen: ({ caseId }, contact, version) =>
    reopenCase(contact, caseId, { reason: 'U belde: het gaat toch niet goed.', version }),
  confirm: ({ caseId, requestId }, contact) =>
    confirmHousehold(contact, caseId, requestId, new Map()),
  split: ({ caseId, requestId }, contact) => splitHousehold(contact, caseId, requestId, introduce),
  handOver: async ({ caseId, event }, contact, version) => {
    if (event.do !== 'handOver') return;
    const to = await staffActor({ subject: event.to });
    const change = { toStaffId: to.staffId, reason: event.text, message: '', hasConflict: false };
    if (to.staffId === contact.staffId) return;
    await handOverCase(contact, caseId, { ...change, version }, introduce);
  },
  withdraw: async (now) => withdrawRequest(await ownerOf(now), now.requestId, ''),
  add: async (now) => {
    const input = { text: textOf(now.event), formKey: randomUUID() };
    return addToRequest(await ownerOf(now), now.requestId, input);
  },
  askOther: async (now, contact) =>
    askOtherContactPerson(await ownerOf(now), now.requestId, {
      ...{ reason: '', prefersPrevious: false, contactPersonId: contact.staffId },
    }),
  askHowItIs: ({ caseId }) => askAfterCare(caseId),
};

/** Does what happened next, as the contact person of that moment or as the resident. */
export async function followStory(
  event: Event,
  story: Story,
  sent: { requestId: string },
): Promise<void> {
  const request = await database().helpRequest.findUniqueOrThrow({
    where: { id: sent.requestId },
    select: { id: true, case: { select: { id: true, contactPersonId: true, version: true } } },
  });
  const contact = await staffActor({ id: request.case.contactPersonId });
  const now = { event, story, requestId: request.id, caseId: request.case.id };
  await deeds[event.do](now, contact, request.case.version);
}
