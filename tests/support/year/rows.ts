import { sendMessage } from '@/lib/commands/talk/send-message';
import type { Role, StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { transaction } from '@/lib/platform/db';
import { insertRows, type Rows } from '@/lib/platform/insert-rows';
import type { Colleague } from './people';
import type { Fact, Request } from './story';
import { sayWishes } from './to-residents';

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
      contractHours: 36,
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

const eventRow = (partId: string, { id, kind, on, until }: Fact) => ({
  ...{ id, partId, kind, byKind: 'system', recordedAt: morningOf(on) },
  ...{ occurredOn: toDateColumn(on), untilOn: until ? toDateColumn(until) : null },
});

const messageRows = (open: readonly Request[], day: string) =>
  open.flatMap(({ id: conversationId, personId, written }) =>
    written
      .filter(({ on }) => on === day)
      .map(({ id }) => ({
        ...{ id, conversationId, isFromContact: false, text: 'Dag.', formKey: randomId() },
        ...{ byKind: 'resident', byId: personId, byName: 'Jan', at: morningOf(day) },
      })),
  );

/** Contact persons answer what was written to them. */
async function answer(known: readonly Request[], day: string): Promise<void> {
  for (const { caseId, contactId, written } of known) {
    if (!written.some(({ answeredOn }) => answeredOn === day)) continue;
    const message = { text: 'Dag Jan, het komt goed.', formKey: randomId(), seen: null };
    await sendMessage(actorOf(contactId, 'consultant'), { caseId, ownerId: null }, message);
  }
}

/** A colleague who does something. */
export const actorOf = (staffId: string, role: Role): StaffActor => ({
  ...{ kind: 'staff', staffId, name: 'Collega', functionTitle: 'consulent' },
  ...{ roles: [role], teamId: null, sessionId: randomId() },
});

/** What people do on a day beside sending: residents write, colleagues call, decide, answer and close. */
export async function live(known: readonly Request[], day: string): Promise<void> {
  const at = morningOf(day);
  const ids = (those: readonly { id: string }[]) => ({ id: { in: those.map(({ id }) => id) } });
  const parts = known.flatMap((request) => request.parts);
  const partEvent = parts.flatMap(({ id, facts }) =>
    facts
      .filter(({ on, isByCommand }) => on === day && !isByCommand)
      .map((fact) => eventRow(id, fact)),
  );
  await transaction(async (tx) => {
    const conversation = known
      .filter(({ sentOn, written }) => sentOn === day && written.length > 0)
      .map(({ id, householdId }) => ({ id, householdId, createdAt: at }));
    await insertRows(tx, { conversation });
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
  await sayWishes(known, day);
  await answer(known, day);
}
