import 'server-only';
import { ageOf } from '@/lib/facts/household/age-of';
import { mailAddressFields, mailAddressOf } from '@/lib/facts/person/mail-address';
import { wasChangedSince } from '@/lib/facts/person/changed-since';
import { today } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { hearsOfHousehold, isSureMatch } from '@/lib/policies/timeline';
import { hasSms } from '@/lib/platform/sms';
import { adultFrom } from '@/lib/rules/age';
import { channelFor, isSafeWay, type Channel, type Wish } from '@/lib/rules/outbox/channel';
import { mobileNumber } from '@/lib/rules/outbox/mobile-number';
import { fullName } from '@/lib/rules/names';
import { addressLines } from '@/lib/rules/outbox/address-lines';

const homeFields = {
  ...{ street: true, houseNumber: true, postcode: true, city: true },
  ...{ mayNotBeCalledHome: true, isAddressSecret: true, hasSafetyFlag: true, isRestricted: true },
} as const satisfies Prisma.HouseholdSelect;

const personFields = {
  ...{ givenName: true, familyNamePrefix: true, familyName: true, email: true, phone: true },
  ...{ toldBy: true, wantsLargeType: true, birthDate: true },
} as const satisfies Prisma.PersonSelect;

/** Of a request, what says how its sender hears that there is something. */
export const wayFields = {
  ...{ id: true, caseId: true, language: true, matchStatus: true },
  ...mailAddressFields,
  asker: { select: personFields },
  household: { select: homeFields },
} as const satisfies Prisma.HelpRequestSelect;

type Home = Prisma.HouseholdGetPayload<{ select: typeof homeFields }>;
type Person = Prisma.PersonGetPayload<{ select: typeof personFields }>;
type Request = Prisma.HelpRequestGetPayload<{ select: typeof wayFields }>;

/** In which way, and to which address or number; of a letter the lines of the envelope, one under another. */
export type WayTo = { channel: 'person'; to: null } | { channel: Wish; to: string };

type Known = {
  person: Person;
  home: Home;
  ways: readonly string[];
  mail: string | null;
  phone: string | null;
  /** where a letter goes, when not to the household's address */
  lines?: string[];
  isPrivate: boolean;
};

/** Who is young gets no paper without asking for it: a parent may not know of the question, and opens the post. */
const isOffPaper = ({ birthDate, toldBy }: Person): boolean =>
  toldBy !== 'letter' && ageOf(birthDate, today()) < adultFrom;

function wayOf({ person, home, ways, mail, phone, lines, isPrivate }: Known): WayTo {
  const mobile = phone !== null && hasSms() ? mobileNumber(phone) : null;
  const address = lines ?? addressLines(home);
  const channel: Channel = channelFor({
    ...{ ...home, isPrivate: isPrivate || isOffPaper(person) },
    toldBy: person.toldBy as Wish | null,
    ways,
    hasMail: mail !== null,
    hasMobile: mobile !== null,
    hasAddress: address.length > 0,
  });
  const letter = [fullName(person), ...address].join('\n');
  if (channel === 'person') return { channel, to: null };
  return { channel, to: { mail, sms: mobile, letter }[channel]! };
}

type Typed = {
  bereiken?: { phone?: string; ways?: string[] };
  'wie-bent-u'?: { street?: string; houseNumber?: string; postcode?: string | null; city?: string };
};

/** The number that we have of the sender; else the one in the request, unless it was taken away since. */
async function phoneOf(tx: Tx, { asker, askerId, submittedAt, answers }: Request) {
  if (asker.phone) return asker.phone;
  const typed = (answers as Typed).bereiken?.phone || null;
  if (typed === null) return null;
  return (await wasChangedSince(tx, askerId, 'phone', submittedAt)) ? null : typed;
}

/**
 * How the sender of a request hears that there is something, as it stands now.
 * @param tx transaction or client
 * @param request with `wayFields`
 * @param isPrivate it is for this one alone, and for nobody else at home
 * @returns way and address
 */
export async function wayToSender(tx: Tx, request: Request, isPrivate: boolean): Promise<WayTo> {
  const { asker: person, household: home } = request;
  const answers = request.answers as Typed;
  // Nobody said yet that the sender is of this household: a letter goes where the sender says to live.
  const isSure = isSureMatch(request);
  return wayOf({
    ...{ person, home, ways: answers.bereiken?.ways ?? [], isPrivate },
    mail: await mailAddressOf(tx, request),
    phone: person.toldBy === 'sms' ? await phoneOf(tx, request) : null,
    ...(isSure ? {} : { lines: addressLines(answers['wie-bent-u'] ?? {}) }),
  });
}

/**
 * Where a letter goes to the sender of a request, whatever the sender wished for: what is announced on paper. Nobody writes
 * to a home where a letter may do harm.
 * @param request with `wayFields`
 * @returns name and address; a person where no letter is safe, or the post would find nobody
 */
export function letterToSender({ asker, household, matchStatus, answers }: Request): WayTo {
  const isSure = isSureMatch({ matchStatus });
  const address = addressLines(isSure ? household : ((answers as Typed)['wie-bent-u'] ?? {}));
  const isSafe = isSafeWay('letter', { ...household, isPrivate: false });
  if (!isSafe || address.length === 0) return { channel: 'person', to: null };
  return { channel: 'letter', to: [fullName(asker), ...address].join('\n') };
}

/**
 * Not safe at home: who asked nothing there may be whom another one fears, so a person says what can be said. What is for
 * somebody alone goes to the own address.
 */
async function isForAPerson(tx: Tx, { personId, householdId }: ToPerson, home: Home) {
  if (!home.hasSafetyFlag) return false;
  const where = { ...hearsOfHousehold, householdId, askerId: personId };
  return (await tx.helpRequest.count({ where })) === 0;
}

type ToPerson = { personId: string; householdId: string };

/**
 * How somebody who asked nothing hears that there is something about a household, as it stands now. Only who lives there
 * gets paper there: whoever decides about a child may live elsewhere.
 * @param tx transaction or client
 * @param to uuids of the person and of the household that it is about
 * @param isPrivate it is for this one alone, and for nobody else at home
 * @returns way and address
 */
export async function wayToPerson(tx: Tx, to: ToPerson, isPrivate: boolean): Promise<WayTo> {
  const { personId, householdId } = to;
  const [person, home, livesThere] = await Promise.all([
    tx.person.findUniqueOrThrow({ where: { id: personId }, select: personFields }),
    tx.household.findUniqueOrThrow({ where: { id: householdId }, select: homeFields }),
    tx.householdMember.count({ where: { personId, householdId, until: null, isConfirmed: true } }),
  ]);
  if (!isPrivate && (await isForAPerson(tx, to, home))) return { channel: 'person', to: null };
  return wayOf({
    ...{ person, home, ways: [], mail: person.email, phone: person.phone, isPrivate },
    ...(livesThere > 0 ? {} : { lines: [] }),
  });
}
