import 'server-only';
import type { LocalDate } from '@/lib/rules/local-date';
import type { Actor, Role } from './actor-types';
import { record } from './audit';
import { fromDateColumn, toDateColumn, today } from './clock';
import { randomToken, tokenHash } from './crypto';
import { database, type Tx } from './db';
import { Prisma } from './prisma/client';
import { settings } from './settings';

/** Whose session it is. */
export type SessionOwner =
  | { kind: 'resident'; identityId: string; assurance: string | null }
  | { kind: 'staff'; staffId: string }
  | { kind: 'slip'; requestId: string }
  | { kind: 'participant'; participantId: string };

/** A living session: who, and until when (an instant). */
export type Visit = {
  actor: Exclude<Actor, { kind: 'anonymous' }>;
  expiresAt: Date;
  /** of a resident whom we know, by sign-in or by the code of a slip */
  birthDate: LocalDate | null;
};

/** The database, or the transaction in which to read. */
type Reader = Pick<Tx, '$queryRaw'>;

type Row = {
  id: string;
  kind: SessionOwner['kind'];
  expiresAt: Date;
  lastSeenAt: Date;
  requestId: string | null;
  identityId: string | null;
  personId: string | null;
  birthDate: Date | null;
  staffId: string | null;
  participantId: string | null;
  name: string;
  functionTitle: string;
  roles: Role[];
  teamId: string | null;
  ledTeamIds: string[] | null;
  helpsHouseholds: boolean | null;
};

const minute = 60_000;

function lengthOf(kind: SessionOwner['kind']): number {
  const { residentIdleMinutes, staffHours } = settings().session;
  return kind === 'staff' ? staffHours * 60 * minute : residentIdleMinutes * minute;
}

const endOf = (kind: SessionOwner['kind'], at: Date) => new Date(at.getTime() + lengthOf(kind));

/** Writing at every request would cost more than it tells: once in a fifteenth of the time is enough. */
const touchEvery = (kind: SessionOwner['kind']) => Math.min(minute, lengthOf(kind) / 15);

function toActor(row: Row): Visit['actor'] {
  const sessionId = row.id;
  if (row.kind === 'slip') return { kind: 'slip', requestId: row.requestId!, sessionId };
  if (row.kind === 'participant') {
    return { kind: 'participant', participantId: row.participantId!, name: row.name, sessionId };
  }
  if (row.kind === 'resident') {
    return { kind: 'resident', identityId: row.identityId!, personId: row.personId, sessionId };
  }
  const { name, functionTitle, roles, teamId } = row;
  const who = { staffId: row.staffId!, name, functionTitle, roles, teamId, sessionId };
  const helps = { helpsHouseholds: row.helpsHouseholds === true };
  const led = row.ledTeamIds ? { ledTeamIds: row.ledTeamIds } : {};
  return { kind: 'staff', ...who, ...helps, ...led };
}

async function findRow(from: Reader, secret: string, at: Date): Promise<Row | undefined> {
  const day = toDateColumn(today(at));
  const rows = await from.$queryRaw<Row[]>(Prisma.sql`
    select s.id, s.kind, s.expires_at as "expiresAt", s.last_seen_at as "lastSeenAt",
      s.request_id as "requestId", i.id as "identityId", i.person_id as "personId", p.birth_date as "birthDate",
      f.id as "staffId", o.id as "participantId", coalesce(f.name, o.name) as name, f.function_title as "functionTitle", f.roles, f.team_id as "teamId",
      led_teams(f, ${day}::date) as "ledTeamIds",
      'consultant' = any (f.roles)
        -- In the order of an index: else the whole table is read for whoever is nobody's contact person.
        or (select c.id from "case" c where c.contact_person_id = f.id
          order by c.status, c.next_promise_on, c.id limit 1) is not null
        or exists (select from absence a where a.stand_in_id = f.id
          and a."from" <= ${day}::date and a.until >= ${day}::date) as "helpsHouseholds"
    from auth_session s
    left join identity i on i.id = s.identity_id
    left join help_request h on h.id = s.request_id
    left join person p on p.id = coalesce(i.person_id, h.asker_id)
    left join staff f on f.id = s.staff_id
    left join participant o on o.id = s.participant_id
    where s.token_hash = ${tokenHash(secret)} and s.ended_at is null and s.expires_at > ${at}
      and (f.id is null or is_working(f, ${day}::date))`);
  return rows[0];
}

async function touch(row: Row, at: Date): Promise<Date> {
  if (at.getTime() - row.lastSeenAt.getTime() < touchEvery(row.kind)) return row.expiresAt;
  // A colleague's session ends after a working day, however busy; the others end when nothing happens.
  const expiresAt = row.kind === 'staff' ? row.expiresAt : endOf(row.kind, at);
  await database().authSession.updateMany({
    where: { id: row.id, endedAt: null, lastSeenAt: row.lastSeenAt },
    data: { lastSeenAt: at, expiresAt },
  });
  return expiresAt;
}

/**
 * The living session that a secret opens. One query; at most once a minute a second one that notes the visit.
 * @param secret from the cookie
 * @param at now
 * @param look whether this look counts as a sign of life
 * @returns who and until when; null when it has ended, idled out, or the colleague left service
 */
export async function findVisit(
  secret: string,
  at: Date,
  look: 'counts' | 'only-looks' = 'counts',
): Promise<Visit | null> {
  const row = await findRow(database(), secret, at);
  if (!row) return null;
  const expiresAt = look === 'counts' ? await touch(row, at) : row.expiresAt;
  const birthDate = row.birthDate && fromDateColumn(row.birthDate);
  return { actor: toActor(row), expiresAt, birthDate };
}

/**
 * Whose session a secret belonged to, living or ended.
 * @param secret from the cookie
 * @returns null when there is no such session, or its row was cleared away
 */
export async function findOwner(secret: string): Promise<SessionOwner | null> {
  const row = await database().authSession.findUnique({
    where: { tokenHash: tokenHash(secret) },
    select: {
      ...{ staffId: true, identityId: true, requestId: true, assurance: true },
      participantId: true,
    },
  });
  if (row?.staffId) return { kind: 'staff', staffId: row.staffId };
  if (row?.requestId) return { kind: 'slip', requestId: row.requestId };
  if (row?.participantId) return { kind: 'participant', participantId: row.participantId };
  if (!row?.identityId) return null;
  return { kind: 'resident', identityId: row.identityId, assurance: row.assurance };
}

function ownerColumns(owner: SessionOwner) {
  if (owner.kind === 'staff') return { staffId: owner.staffId };
  if (owner.kind === 'slip') return { requestId: owner.requestId };
  if (owner.kind === 'participant') return { participantId: owner.participantId };
  return { identityId: owner.identityId, assurance: owner.assurance };
}

/**
 * Starts a session and records it.
 * @param tx transaction of the sign-in
 * @param owner whose it is
 * @param actor the same, as it stands in the record
 * @param at now
 * @returns the secret for the cookie; only its hash is stored
 */
export async function openSession(
  tx: Tx,
  owner: SessionOwner,
  actor: Actor,
  at: Date,
): Promise<string> {
  const secret = randomToken();
  await tx.authSession.create({
    data: {
      tokenHash: tokenHash(secret),
      kind: owner.kind,
      ...ownerColumns(owner),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: endOf(owner.kind, at),
    },
    select: { id: true },
  });
  const requestId = owner.kind === 'slip' ? owner.requestId : null;
  const payload = { as: owner.kind };
  await record(tx, { event: 'session.started', actor, origin: 'sign-in', requestId, payload });
  return secret;
}

/**
 * Ends sessions on the server: whoever still holds the cookie holds nothing.
 * @param tx transaction
 * @param secrets from the cookies
 * @param at now
 */
export async function closeSessions(tx: Tx, secrets: readonly string[], at: Date): Promise<void> {
  for (const secret of secrets) {
    const row = await findRow(tx, secret, at);
    const { count } = await tx.authSession.updateMany({
      where: { tokenHash: tokenHash(secret), endedAt: null },
      data: { endedAt: at },
    });
    if (count === 0 || !row) continue;
    const actor = toActor(row);
    await record(tx, { event: 'session.ended', actor, origin: 'sign-in', payload: {} });
  }
}
