import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { settings } from '@/lib/platform/settings';
import { asksForSafety } from '@/lib/domains/urgencies';
import { teamCases, visibleWishes } from '@/lib/policies/case';
import { toLocalDate, type LocalDate } from '@/lib/rules/local-date';
import type { PersonName } from '@/lib/rules/names';
import { caseUrgency, type CaseUrgency } from '@/lib/rules/urgency';
import { contactPromise } from '@/lib/rules/working-days';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';

/** A wish that nobody spoke with the resident about yet: whom it is about, and how urgent; not who wishes it, and why. */
export type OpenWish = { id: string; about: string; dueOn: LocalDate; urgency: CaseUrgency };

/** A wish, for the team lead who may read it. */
export type Wish = OpenWish & {
  askedAt: Date;
  /** in the resident's words; may be empty */
  reason: string;
  asker: PersonName;
  phone: string | null;
  email: string | null;
  reach: HelpRequestAnswers['bereiken'];
  /** how careful to be: what we know of the household, and what this sender said */
  flags: { mayNotBeCalledHome: boolean; hasSafetyFlag: boolean; isAddressSecret: boolean };
  /** who helped before, when the resident would rather go on with that one */
  preferred: string | null;
  /** who is the contact person now */
  contactPerson: string;
  /** the case, when this team lead may give it to somebody else */
  caseId: string | null;
  contacted: { at: Date; by: string } | null;
};

/** The day that the resident was told: as for a first contact in which nothing is urgent. */
const dueOf = (askedAt: Date) => contactPromise(askedAt, false, settings().promise);

function urgencyOf(askedAt: Date, dueOn: LocalDate, day: LocalDate): CaseUrgency {
  return caseUrgency({ nextOn: dueOn, isNew: false, movedOn: toLocalDate(askedAt) }, day);
}

const most = 20;

/**
 * The wishes for another contact person that a team lead still has to speak about.
 * @param actor team lead
 * @param day local date
 * @returns longest waiting first, at most 20
 */
export async function openWishesOf(
  actor: StaffActor,
  day: LocalDate = todayNow(),
): Promise<OpenWish[]> {
  const rows = await database().contactPersonWish.findMany({
    where: { contactedAt: null, AND: visibleWishes(actor) },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      askedAt: true,
      assignment: { select: { staff: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, askedAt, assignment }) => {
    const dueOn = dueOf(askedAt);
    return { id, dueOn, about: assignment.staff.name, urgency: urgencyOf(askedAt, dueOn, day) };
  });
}

const fields = {
  id: true,
  askedAt: true,
  reason: true,
  contactedAt: true,
  contactedBy: { select: { name: true } },
  preferred: { select: { name: true } },
  assignment: { select: { staff: { select: { name: true } } } },
  request: {
    select: {
      answers: true,
      caseId: true,
      case: { select: { contactPerson: { select: { name: true } } } },
      asker: {
        select: {
          givenName: true,
          familyNamePrefix: true,
          familyName: true,
          phone: true,
          email: true,
        },
      },
      household: {
        select: { mayNotBeCalledHome: true, hasSafetyFlag: true, isAddressSecret: true },
      },
    },
  },
} as const;

function read(actor: StaffActor, wishId: string) {
  return database().contactPersonWish.findFirst({
    where: { id: wishId, AND: visibleWishes(actor) },
    select: fields,
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof read>>>;

function flagsOf({ household }: Row['request'], answers: HelpRequestAnswers): Wish['flags'] {
  const { urgencies } = answers.dringend;
  return {
    mayNotBeCalledHome: household.mayNotBeCalledHome || answers.bereiken.mayNotBeCalledHome,
    hasSafetyFlag: household.hasSafetyFlag || asksForSafety(urgencies),
    isAddressSecret: household.isAddressSecret || answers['wie-bent-u'].isAddressSecret,
  };
}

function toWish(row: Row, day: LocalDate): Omit<Wish, 'caseId'> {
  const { id, askedAt, reason, contactedAt, contactedBy, assignment, request } = row;
  const { phone, email, ...asker } = request.asker;
  const answers = request.answers as HelpRequestAnswers;
  const dueOn = dueOf(askedAt);
  return {
    ...{ id, askedAt, reason, asker, dueOn },
    about: assignment.staff.name,
    preferred: row.preferred?.name ?? null,
    urgency: urgencyOf(askedAt, dueOn, day),
    phone: phone ?? (answers.bereiken.phone || null),
    email: email ?? (answers.bereiken.email || null),
    reach: answers.bereiken,
    flags: flagsOf(request, answers),
    contactPerson: request.case.contactPerson.name,
    contacted: contactedAt && contactedBy ? { at: contactedAt, by: contactedBy.name } : null,
  };
}

/**
 * One wish, with whom to call, how, why and before the end of which day. Nothing else of what the resident asked.
 * @param actor team lead; the look is recorded before (lookAtWish)
 * @param wishId uuid
 * @param day local date
 * @throws NotFoundError for everybody who may not read it
 */
export async function wishPage(
  actor: StaffActor,
  wishId: string,
  day: LocalDate = todayNow(),
): Promise<Wish> {
  const row = await read(actor, wishId);
  if (!row) throw new NotFoundError();
  const { caseId } = row.request;
  const own = await database().case.findFirst({
    where: { AND: [{ id: caseId, status: 'open' }, teamCases(actor)] },
    select: { id: true },
  });
  return { ...toWish(row, day), caseId: own?.id ?? null };
}
