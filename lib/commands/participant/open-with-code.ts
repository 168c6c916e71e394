import 'server-only';
import { invitationWhere } from '@/lib/facts/participant/invitation';
import { openParticipantSession, showCodeSession } from '@/lib/platform/actor';
import { record } from '@/lib/platform/audit';
import { now, today } from '@/lib/platform/clock';
import { database, transaction, type Tx } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { Prisma } from '@/lib/platform/prisma/client';
import { limitRate } from '@/lib/platform/rate-limit';
import { activeInvolvement } from '@/lib/policies/involvement';
import { addressIndex } from '@/lib/facts/participant/address';
import { lockAddress, participantCodeIndex } from './make-code';

const window = 15 * 60;
const perEmail = 15;
const perBrowser = 60;
const maxAttempts = 5;

type CodeRow = { id: string; participant_id: string; name: string; code_index: string };

/** The codes that still work for an address; one try waits for the other. */
function codesOf(tx: Tx, emailIndex: string, at: Date): Promise<CodeRow[]> {
  return tx.$queryRaw<CodeRow[]>(Prisma.sql`
    select c.id, c.participant_id, p.name, c.code_index from participant_code c
    join participant p on p.id = c.participant_id
    where p.email_index = ${emailIndex} and c.used_at is null and c.expires_at > ${at}
      and c.attempts < ${maxAttempts}
    order by c.id
    for update of c`);
}

const anonymous = { kind: 'anonymous' } as const;

/** The count of a wrong try must stay, so nothing is thrown here. */
async function refuse(tx: Tx, codes: readonly CodeRow[]): Promise<null> {
  await tx.participantCode.updateMany({
    where: { id: { in: codes.map(({ id }) => id) } },
    data: { attempts: { increment: 1 } },
  });
  const refused = { event: 'session.refused', result: 'refused', origin: 'mine' } as const;
  await record(tx, { ...refused, actor: anonymous, payload: { why: 'participantCode' } });
  return null;
}

/** Coming in is accepting: from then on the links of the mails open nothing any more. */
async function accept(tx: Tx, emailIndex: string, at: Date): Promise<void> {
  await tx.invitation.updateMany({
    where: { acceptedAt: null, involvement: { participant: { emailIndex } } },
    data: { acceptedAt: at },
  });
}

async function tryToOpen(tx: Tx, emailIndex: string, typed: string, at: Date) {
  await lockAddress(tx, emailIndex);
  const codes = await codesOf(tx, emailIndex, at);
  const index = participantCodeIndex(emailIndex, typed);
  const code = codes.find((one) => one.code_index === index);
  const takesPart = await tx.involvement.count({
    where: { AND: [activeInvolvement(today(at)), { participant: { emailIndex } }] },
  });
  if (!code || takesPart === 0) return refuse(tx, codes);
  const { id, participant_id: participantId, name } = code;
  await tx.participantCode.update({ where: { id }, data: { usedAt: at }, select: { id: true } });
  await accept(tx, emailIndex, at);
  const actor = { kind: 'participant', participantId, name, sessionId: '' } as const;
  await record(tx, { event: 'code.used', actor, payload: {}, origin: 'mine' });
  return openParticipantSession(tx, { id: participantId, name });
}

async function open(emailIndex: string, code: string, at: Date): Promise<void> {
  const secret = await transaction((tx) => tryToOpen(tx, emailIndex, code, at));
  if (!secret) throw new FieldErrorsError([{ path: 'oneTimeCode', key: 'outsideCodeWrong' }]);
  await showCodeSession(secret);
}

/**
 * Lets somebody from outside in with the address and a one-time code, and starts the session. Only in a route handler.
 * @param typed address in small letters, and the code
 * @param from where the browser is, for the rate limit
 * @param at moment
 * @throws FieldErrorsError, the same for an address that is not known, a wrong code and one that ran out; RateLimitedError
 */
export async function openWithAddress(
  typed: { email: string; oneTimeCode: string },
  from: string,
  at: Date = now(),
): Promise<void> {
  const emailIndex = addressIndex(typed.email);
  await limitRate('participant.open.address', from, perBrowser, window);
  await limitRate('participant.open', emailIndex, perEmail, window);
  await open(emailIndex, typed.oneTimeCode, at);
}

/**
 * Lets in who was invited, with the link of the mail and a one-time code. Only in a route handler.
 * @param token of the link
 * @param code digits
 * @param from where the browser is, for the rate limit
 * @param at moment
 * @returns id of the involvement that was invited to
 * @throws FieldErrorsError for a wrong code; NotFoundError for a link that opens nothing; RateLimitedError
 */
export async function openWithLink(
  token: string,
  code: string,
  from: string,
  at: Date = now(),
): Promise<string> {
  await limitRate('participant.open.address', from, perBrowser, window);
  const invitation = await database().invitation.findFirst({
    where: invitationWhere(token, at),
    select: {
      involvementId: true,
      involvement: { select: { participant: { select: { emailIndex: true } } } },
    },
  });
  const emailIndex = invitation?.involvement.participant?.emailIndex;
  if (!emailIndex) throw new NotFoundError();
  await limitRate('participant.open', emailIndex, perEmail, window);
  await open(emailIndex, code, at);
  return invitation.involvementId;
}
