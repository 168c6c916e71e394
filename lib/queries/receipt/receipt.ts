import 'server-only';
import { cache } from 'react';
import { currentActor } from '@/lib/platform/actor';
import { recordAlone } from '@/lib/platform/audit';
import { fromDateColumn, today } from '@/lib/platform/clock';
import { open } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { draftKey, readDraftSecret } from '@/lib/platform/draft-cookie';
import { publicHost } from '@/lib/platform/env';
import type { Actor } from '@/lib/platform/actor-types';
import { domainsForAreas } from '@/lib/domains';
import { paths } from '@/lib/paths';
import { settings } from '@/lib/platform/settings';
import { mayHelpFields, standInIdsOf } from '@/lib/policies/case';
import { draftBySecret } from '@/lib/policies/draft';
import { visibleReceipts } from '@/lib/policies/help-request';
import { absencesFrom, promisedContact, standInWorks } from '@/lib/queries/shared/promised-contact';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import { presenceOn } from '@/lib/rules/presence';
import { spokenCode } from '@/lib/schemas/draft';
import { contactWays, type HelpRequestAnswers } from '@/lib/schemas/help-request';

/**
 * How the contact person gets in touch first; `contact` when that is better not said, `come` when nobody can get in touch
 * with who would like to come by.
 */
export type FirstContact = (typeof contactWays)[number] | 'contact' | 'come';

/** What somebody gets who sent a request: a person, a day and a code. Nothing about what was already known. */
export type Receipt = {
  sentOn: LocalDate;
  withdrawnOn: LocalDate | null;
  isContacted: boolean;
  /** the promised day is over and nobody got in touch */
  isLate: boolean;
  /** the day to expect it: within the promise, on a day on which somebody is there */
  dueOn: LocalDate | null;
  how: FirstContact;
  /** there is a phone or a mailbox to say something in time */
  canBeTold: boolean;
  /** there is a mailbox for the second code */
  hasMail: boolean;
  /** seen by the resident who signed in: the own page opens without a code */
  isSignedIn: boolean;
  moments: HelpRequestAnswers['bereiken']['moments'];
  /** how that is safe, in the words of the sender; empty when that was not said */
  safeReach: string;
  /** what cannot wait */
  urgencies: readonly string[];
  /** keys of the domains that the request has parts for */
  domains: readonly string[];
  contactPerson: { name: string; phone: string | null; workDays: readonly number[] };
  /** who acts while the contact person is away longer than the promise */
  standIn: { name: string; phone: string | null; backOn: LocalDate | null } | null;
  /** as it stands on paper */
  code: string;
  /** address to type, where the code is used */
  ownPage: string;
};

const person = { name: true, phone: true, workDays: true } as const;

/** The draft that this browser holds, sent or not. */
async function heldDraftId(actor: Actor): Promise<string | null> {
  const secret = await readDraftSecret();
  if (!secret) return null;
  const where = draftBySecret(actor, draftKey(secret));
  return (await database().draft.findFirst({ where, select: { id: true } }))?.id ?? null;
}

async function find(actor: Actor, token: string, day: LocalDate) {
  return database().helpRequest.findFirst({
    where: { receiptToken: token, AND: visibleReceipts(actor, await heldDraftId(actor)) },
    select: {
      id: true,
      caseId: true,
      matchStatus: true,
      answers: true,
      submittedAt: true,
      promiseDueOn: true,
      firstContactAt: true,
      withdrawnAt: true,
      slipCodeCipher: true,
      slipCodeKeyId: true,
      case: {
        select: {
          household: { select: mayHelpFields },
          assignments: { where: { until: null }, select: { since: true } },
          contactPerson: {
            select: {
              ...person,
              absences: {
                where: absencesFrom(day),
                select: {
                  ...{ from: true, until: true, standInId: true },
                  standIn: { select: { ...person, ...standInWorks(day) } },
                },
              },
            },
          },
        },
      },
    },
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof find>>>;

const canBeTold = ({ phone, email }: HelpRequestAnswers['bereiken']) =>
  phone !== '' || email !== '';

/** In the way that was asked for, as far as it can be done. Whoever may not be called at home sees no way at all. */
function firstContact({ bereiken, ...answers }: HelpRequestAnswers): FirstContact {
  if (!canBeTold(bereiken) && bereiken.ways.includes('plein')) return 'come';
  if (bereiken.mayNotBeCalledHome) return 'contact';
  const who = answers['wie-bent-u'];
  const isPossible = {
    call: bereiken.phone !== '',
    home: who.houseNumber !== '' && bereiken.homeVisit !== 'ask',
    plein: true,
    letter: who.houseNumber !== '',
    email: bereiken.email !== '',
  };
  const wanted = contactWays.find((way) => bereiken.ways.includes(way) && isPossible[way]);
  return wanted ?? (isPossible.call ? 'call' : isPossible.email ? 'email' : 'contact');
}

function standInOf(row: Row, day: LocalDate): Receipt['standIn'] {
  const { absences, workDays } = row.case.contactPerson;
  const dueOn = row.promiseDueOn ? fromDateColumn(row.promiseDueOn) : day;
  const now = absences.find(
    ({ from, until }) => fromDateColumn(from) <= day && fromDateColumn(until) >= dueOn,
  );
  if (!now?.standIn || standInIdsOf([now], row.case.household).length === 0) return null;
  const away = absences.map(({ from, until }) => ({
    from: fromDateColumn(from),
    until: fromDateColumn(until),
    standInId: null,
  }));
  const presence = presenceOn({ workDays, absences: away }, day, settings().promise.policy);
  const { name, phone } = now.standIn;
  return { name, phone, backOn: presence.kind === 'in' ? null : presence.backOn };
}

function toReceipt(row: Row, day: LocalDate, actor: Actor): Receipt {
  const answers = row.answers as HelpRequestAnswers;
  const { name, phone, workDays } = row.case.contactPerson;
  const dueOn = promisedContact(row)?.on ?? null;
  const isContacted = row.firstContactAt !== null;
  const slip = { cipher: row.slipCodeCipher, keyId: row.slipCodeKeyId };
  return {
    sentOn: toLocalDate(row.submittedAt),
    withdrawnOn: row.withdrawnAt && toLocalDate(row.withdrawnAt),
    isContacted,
    isLate: !isContacted && dueOn !== null && dueOn < day,
    dueOn,
    how: firstContact(answers),
    canBeTold: canBeTold(answers.bereiken),
    hasMail: answers.bereiken.email !== '',
    isSignedIn: actor.kind === 'resident',
    moments: answers.bereiken.moments,
    ...askedIn(answers),
    contactPerson: { name, phone, workDays },
    standIn: standInOf(row, day),
    code: spokenCode(open(slip, 'slip')),
    ownPage: publicHost() + paths.mine.home,
  };
}

/** What was asked, in the order in which it matters; requests from before some question was asked say nothing to it. */
function askedIn({ bereiken, dringend, leefgebieden, meer }: HelpRequestAnswers) {
  const domains = domainsForAreas(leefgebieden.areas, dringend.urgencies, meer.extra);
  return {
    safeReach: bereiken.safeReach ?? '',
    urgencies: dringend.urgencies,
    domains: domains.map(({ key }) => key),
  };
}

/** Somebody has the address, and not the browser that it belongs to. */
async function recordRefusal(actor: Actor, token: string): Promise<void> {
  const there = await database().helpRequest.findUnique({
    where: { receiptToken: token },
    select: { id: true, caseId: true },
  });
  if (!there) return;
  await recordAlone({
    event: 'request.viewed',
    result: 'refused',
    payload: { page: 'receipt' },
    actor,
    origin: 'online',
    requestId: there.id,
    caseId: there.caseId,
  });
}

/**
 * The receipt of a sent request, for the browser that it was sent from and for the resident who signed for it; looking at
 * it is recorded, and so is trying to.
 * @param token unguessable part of the address
 * @returns view model; null when no request has this token, and for everybody else
 */
export const receipt = cache(async (token: string): Promise<Receipt | null> => {
  const day = today();
  // What cannot be a token need not be looked for, and some of it cannot.
  if (!/^[\w-]+$/.test(token)) return null;
  const actor = await currentActor();
  const row = await find(actor, token, day);
  if (!row) {
    await recordRefusal(actor, token);
    return null;
  }
  await recordAlone({
    event: 'request.viewed',
    payload: { page: 'receipt' },
    actor,
    origin: 'online',
    requestId: row.id,
    caseId: row.caseId,
  });
  return toReceipt(row, day, actor);
});
