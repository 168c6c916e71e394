import 'server-only';
import { flowsOf, type FlowsOf } from '@/lib/facts/involved/flows';
import type { StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, now, today as todayOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { visibleCases } from '@/lib/policies/case';
import type { Flow } from '@/lib/policies/flow';
import { openGlass } from '@/lib/policies/glass';
import { residentHousehold } from '@/lib/policies/household';
import { involvedCases } from '@/lib/policies/involvement';
import { contactColumns, toContactIn, type ContactIn } from '@/lib/queries/desk/contact-in';
import { ageOn, type LocalDate } from '@/lib/rules/local-date';
import { takingPartIn, type TakingPart } from './taking-part';
import {
  contentOf,
  openParts,
  openRequests,
  partLines,
  requestsIn,
  type PartContent,
  type PartLine,
  type RequestWords,
} from './what-flows';

/** A part of the request: that it is there, and what is in it as far as that flows. */
export type InvolvedPart = {
  id: string;
  domain: string;
  /** colleagues who work on it */
  who: string[];
  flow: Flow;
  /** null when it does not flow */
  what: PartContent | null;
};

/** Somebody who lives there, with the age in years when the birth date is known: a name, and no more. */
export type InvolvedPerson = { id: string; givenName: string; age: number | null };

/** A case for somebody who is involved, or who broke the glass: never more than the flows let through. */
export type InvolvedPage = {
  caseId: string;
  number: number;
  as: 'involved' | 'brokeGlass';
  contactPerson: ContactIn;
  /** the own involvements; none for who broke the glass */
  own: TakingPart[];
  /** until when the glass is broken */
  until: Date | null;
  people: InvolvedPerson[];
  takingPart: TakingPart[];
  parts: InvolvedPart[];
  words: RequestWords[];
  today: LocalDate;
};

type Found = { caseId: string; householdId: string; as: InvolvedPage['as']; until: Date | null };

/** As whom this colleague may look now; who sees the whole case has another page. */
async function find(actor: StaffActor, caseId: string, at: Date): Promise<Found> {
  const day = todayOf(at);
  const [kase, glass] = await Promise.all([
    database().case.findFirst({
      where: {
        AND: [{ id: caseId }, involvedCases(actor, day), { NOT: visibleCases(actor, day) }],
      },
      select: { householdId: true },
    }),
    database().glassBreak.findFirst({
      where: { AND: [{ caseId }, openGlass(actor, at)] },
      orderBy: { until: 'desc' },
      select: { until: true, case: { select: { householdId: true } } },
    }),
  ]);
  if (glass) {
    const { householdId } = glass.case;
    return { caseId, householdId, as: 'brokeGlass', until: glass.until };
  }
  if (!kase) throw new NotFoundError();
  return { caseId, ...kase, as: 'involved', until: null };
}

async function peopleIn({ householdId, today }: { householdId: string; today: LocalDate }) {
  const members = await database().householdMember.findMany({
    where: residentHousehold(householdId),
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: { person: { select: { id: true, givenName: true, birthDate: true } } },
  });
  return members.map(({ person: { birthDate, ...person } }) => ({
    ...person,
    age: birthDate && ageOn(fromDateColumn(birthDate), today),
  }));
}

/** What flows to one reader, asked before it is read and once more afterwards. */
type Reading = { flows: () => Promise<FlowsOf>; domains: readonly string[] };

/**
 * What is in the parts, and the words of the requests. A yes that was taken back while this was read is no yes: what does
 * not flow any more is left out again.
 */
async function read(lines: PartLine[], { flows: flowsNow, domains }: Reading) {
  const before = await flowsNow();
  const [content, written] = await Promise.all([
    contentOf(openParts(lines, before)),
    requestsIn(openRequests(lines, before, domains)),
  ]);
  const flows = await flowsNow();
  const parts = new Set(openParts(lines, flows));
  const requests = new Set(openRequests(lines, flows, domains));
  return {
    flows,
    contentOf: (id: string) => (parts.has(id) ? (content.get(id) ?? null) : null),
    words: written.filter(({ id }) => requests.has(id)).map((one) => one.wordsFor(flows)),
  };
}

function toParts(
  lines: readonly PartLine[],
  takingPart: readonly TakingPart[],
  { flows, contentOf: what }: Awaited<ReturnType<typeof read>>,
): InvolvedPart[] {
  return lines.map(({ id, domain, askerId }) => {
    const isOn = (one: TakingPart) => one.kind === 'staff' && one.domain === domain;
    const who = takingPart.filter(isOn).map((one) => one.name);
    return { id, domain, who, flow: flows(domain, askerId), what: what(id) };
  });
}

/**
 * A case for somebody who works with the household without being its contact person, or who broke the glass: that others
 * are involved and who, who lives there, and what is in the parts only as far as the flow policy lets it through. A fixed
 * number of queries.
 * @param actor colleague
 * @param caseId uuid
 * @param at moment of the look
 * @throws NotFoundError for everybody else, also for who sees the whole case, and for whom it ended meanwhile
 */
export async function involvedPage(
  actor: StaffActor,
  caseId: string,
  at: Date = now(),
): Promise<InvolvedPage> {
  const { householdId, as, until } = await find(actor, caseId, at);
  const today = todayOf(at);
  const home = { householdId, today };
  const [kase, people, takingPart, lines] = await Promise.all([
    database().case.findUniqueOrThrow({
      where: { id: caseId },
      select: { number: true, ...contactColumns(today) },
    }),
    peopleIn(home),
    takingPartIn(database(), householdId, today),
    partLines(caseId),
  ]);
  const own = takingPart.filter(({ staffId }) => staffId === actor.staffId);
  const domains = own.flatMap(({ domain }) => domain ?? []);
  const flows = () => flowsOf(database(), home, { reader: as, domains });
  const found = await read(lines, { flows, domains });
  // As it stands now: somebody may have ended it while this was read.
  await find(actor, caseId, at);
  return {
    ...{ caseId, number: kase.number, as, until, people, takingPart, today, own },
    contactPerson: toContactIn(kase, today),
    parts: toParts(lines, takingPart, found),
    words: found.words,
  };
}
