import { messageRow } from '@/lib/commands/shared/order-message';
import { requestRows } from '@/lib/commands/help-request/request-rows';
import { domainByKey } from '@/lib/domains';
import { toDateColumn } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { transaction, type Tx } from '@/lib/platform/db';
import { insertRows, together, type Rows } from '@/lib/platform/insert-rows';
import { jobCall } from '@/lib/platform/jobs';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import type { Colleague } from './people';
import { areasOf } from './requests';
import type { Fact, Request } from './story';

/** The moment of a day at which everybody does what there is to do. */
const morningOf = (day: string) => new Date(`${day}T06:30:00Z`);

/** The colleagues, with the days on which they are not there. */
export async function hire(staff: readonly Colleague[], teams: number): Promise<void> {
  const teamIds = Array.from({ length: teams }, () => randomId());
  const rows: Rows = {
    team: teamIds.map((id, at) => ({ id, key: `team-${at}`, name: `Team ${at}` })),
    staff: staff.map(({ id, name, team, isLead, until }) => ({
      ...{ id, subject: id, name, functionTitle: 'consulent', email: `${id}@werk.example` },
      roles: [isLead ? 'team_lead' : 'consultant'],
      ...{ teamId: teamIds[team]!, workDays: [1, 2, 3, 4, 5, 6, 7], neighbourhoods: [] },
      ...{ skills: [], languages: ['nl'], inServiceFrom: new Date('2020-01-01'), digestHour: 8 },
      ...{ loadPoints: 0, contractHours: 36 },
      inServiceUntil: until ? toDateColumn(until) : null,
    })),
  };
  const absence = staff.flatMap(({ id: staffId, aways }) =>
    aways.map(({ from, until, standInId }) => ({
      ...{ id: randomId(), staffId, standInId },
      ...{ from: toDateColumn(from), until: toDateColumn(until) },
    })),
  );
  await transaction((tx) => insertRows(tx, rows));
  await transaction((tx) => insertRows(tx, { absence }));
}

const mailOf = ({ number }: Request) => `bewoner-${number}@example.nl`;

function answersOf(request: Request): HelpRequestAnswers {
  const birthDate = request.isYoung ? '2005-05-05' : '1975-05-05';
  return {
    verhaal: { story: 'Het lukt mij niet meer alleen.' },
    leefgebieden: { areas: areasOf(request) },
    dringend: { urgencies: request.isUrgent ? ['home-loss'] : [] },
    'wie-bent-u': { givenName: 'Jan', familyName: 'Verzinsel', birthDate },
    'wie-helpt': { helpers: [] },
    bereiken: { language: 'nl', email: mailOf(request), ways: [] },
  } as unknown as HelpRequestAnswers;
}

/** A household, its case and its request, as the rows that sending makes. */
function sentRows(request: Request, receipt: ReturnType<typeof messageRow>): Rows {
  const { id, caseId, householdId, personId, contactId, sentOn, promisedOn } = request;
  const at = morningOf(sentOn);
  const { rows } = requestRows({
    ...{ id, submissionKey: randomId(), caseId, answers: answersOf(request), at },
    settled: { householdId, askerId: personId, matchedPersonId: null, matchStatus: 'new' } as never,
    domains: request.parts.map(({ domain }) => domainByKey(domain)!),
    ...{ channel: 'online', enteredById: null, promiseDueOn: promisedOn },
  });
  const ours = new Map(rows.requestPart!.map((row, nth) => [row.id!, request.parts[nth]!.id]));
  const home: Rows = {
    household: [{ id: householdId }],
    person: [{ id: personId, givenName: 'Jan', nameKey: 'jan', email: mailOf(request) }],
    householdMember: [{ id: randomId(), householdId, personId, relation: 'asker', since: at }],
    case: [{ id: caseId, householdId, contactPersonId: contactId, openedAt: at, movedAt: at }],
    assignment: [{ id: randomId(), caseId, staffId: contactId, since: at, reason: 'hasRoom' }],
    conversation: [{ id: request.id, householdId, createdAt: at }],
  };
  return together(home, {
    ...rows,
    // The parts have the names that the story gave them.
    requestPart: rows.requestPart!.map((row) => ({ ...row, id: ours.get(row.id!)! })),
    partEvent: rows.partEvent!.map((row) => ({ ...row, partId: ours.get(row.partId)! })),
    outboundMessage: [receipt],
  });
}

const receiptOf = (request: Request) =>
  messageRow({
    ...{ channel: 'mail', to: mailOf(request), template: 'requestSent', language: 'nl' },
    ...{ requestId: request.id, caseId: request.caseId, personId: request.personId },
    cause: `requestSent:${request.id}`,
  });

async function send(tx: Tx, sent: readonly Request[]): Promise<void> {
  if (sent.length === 0) return;
  const receipts = sent.map(receiptOf);
  await insertRows(tx, together(...sent.map((one, nth) => sentRows(one, receipts[nth]!))), {
    jobs: receipts.map(({ id: messageId }) => jobCall('send-message', { messageId })),
  });
}

const eventRow = (partId: string, { id, kind, on, until }: Fact) => ({
  ...{ id, partId, kind, byKind: 'system', recordedAt: morningOf(on) },
  ...{ occurredOn: toDateColumn(on), untilOn: until ? toDateColumn(until) : null },
});

function messageRows(open: readonly Request[], day: string) {
  return open.flatMap((request) =>
    request.written.flatMap(({ id, on, answeredOn }) => {
      const said = { conversationId: request.id, isFromContact: false, text: 'Dag.' };
      const asked = { ...said, id, byKind: 'resident', byId: request.personId, byName: 'Jan' };
      const answer = {
        ...said,
        id: randomId(),
        byKind: 'staff',
        byId: request.contactId,
        byName: 'Bo',
      };
      const at = morningOf(day);
      const later = new Date(at.getTime() + 60_000);
      return [
        ...(on === day ? [{ ...asked, at, formKey: randomId() }] : []),
        ...(answeredOn === day ? [{ ...answer, at: later, formKey: randomId() }] : []),
      ];
    }),
  );
}

/** What people do on a day: residents ask and write, colleagues call, decide, answer and close. */
export async function live(known: readonly Request[], day: string): Promise<void> {
  const at = morningOf(day);
  const ids = (those: readonly { id: string }[]) => ({ id: { in: those.map(({ id }) => id) } });
  const parts = known.flatMap((request) => request.parts);
  const partEvent = parts.flatMap(({ id, facts }) =>
    facts.filter(({ on, comesIn }) => on === day && !comesIn).map((fact) => eventRow(id, fact)),
  );
  await transaction(async (tx) => {
    await send(
      tx,
      known.filter(({ sentOn }) => sentOn === day),
    );
    await insertRows(tx, { partEvent, message: messageRows(known, day) });
    const called = known.filter(({ contactOn }) => contactOn === day);
    await tx.helpRequest.updateMany({ where: ids(called), data: { firstContactAt: at } });
    const done = parts.filter(({ closedOn }) => closedOn === day);
    await tx.requestPart.updateMany({ where: ids(done), data: { status: 'closed', closedAt: at } });
    const ended = known
      .filter(({ closedOn }) => closedOn === day)
      .map(({ caseId: id }) => ({ id }));
    await tx.case.updateMany({ where: ids(ended), data: { status: 'closed', closedAt: at } });
  });
}
