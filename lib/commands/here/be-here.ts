import 'server-only';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import type { CasePlace } from '@/lib/rules/case-places';

/** A page of a case that somebody has open. */
export type Beat = {
  caseId: string;
  /** of the secret in the reader's cookie, as `tokenHash` makes it */
  sessionHash: string;
  /** where this person is typing; null when only reading */
  typingIn: CasePlace | null;
  /** the page is being closed */
  isLeaving: boolean;
};

/** A colleague who has the same case open. */
export type AlsoHere = { staffId: string; name: string; typingIn: CasePlace | null };

type Row = { place: bigint } & { [K in keyof AlsoHere]: AlsoHere[K] | null };

/** How long somebody counts as here without a sign of life, in seconds; a page gives one every 15. */
const hereSeconds = 60;
/** After a page was closed: another page of the same case may be opening, and says so within this time, in seconds. */
const leavingSeconds = 20;

const ago = (at: Date, seconds: number) => new Date(at.getTime() - seconds * 1000);

/** Who asks for what, as far as they may: a living session of a colleague who works here and may open the case. */
const asked = (beats: readonly Beat[], at: Date) => Prisma.sql`
  select a.place, a.case_id, a.is_leaving, nullif(a.typing_in, '') as typing_in,
    s.id as session_id, f.id as staff_id, f.name
  from unnest(${beats.map((beat) => beat.caseId)}::uuid[], ${beats.map((beat) => beat.sessionHash)}::text[],
    ${beats.map((beat) => beat.typingIn ?? '')}::text[], ${beats.map((beat) => beat.isLeaving)}::boolean[])
    with ordinality as a(case_id, session_hash, typing_in, is_leaving, place)
  join auth_session s on s.token_hash = a.session_hash and s.ended_at is null and s.expires_at > ${at}
  join staff f on f.id = s.staff_id and is_working(f, ${toDateColumn(today(at))}::date)
  where may_open(a.case_id, f.id, ${at}, ${toDateColumn(today(at))}::date)`;

const statement = (beats: readonly Beat[], at: Date) => Prisma.sql`
  with asked as materialized (${asked(beats, at)}),
  written as (
    insert into presence (case_id, session_id, staff_id, name, typing_in, seen_at)
    select distinct on (case_id, session_id) case_id, session_id, staff_id, name, typing_in,
      case when is_leaving then ${ago(at, hereSeconds - leavingSeconds)}::timestamptz else ${at}::timestamptz end
    -- In one order, so that two processes that write the same rows wait for each other and never in a circle.
    from asked order by case_id, session_id, place desc
    on conflict (case_id, session_id) do update
      set name = excluded.name, typing_in = excluded.typing_in, seen_at = excluded.seen_at
    returning case_id, session_id, staff_id, name, typing_in
  ),
  present as (
    select case_id, staff_id, name, typing_in from written
    union all
    select p.case_id, p.staff_id, p.name, p.typing_in from presence p
    where p.case_id in (select case_id from asked) and p.seen_at > ${ago(at, hereSeconds)}
      and not exists (select from written w where (w.case_id, w.session_id) = (p.case_id, p.session_id))
  )
  select distinct on (a.place, p.staff_id) a.place, p.staff_id as "staffId", p.name, p.typing_in as "typingIn"
  from asked a left join present p on p.case_id = a.case_id and p.staff_id <> a.staff_id
  order by a.place, p.staff_id, p.typing_in nulls last`;

/**
 * Keeps who has which case open, and tells each who else has. All pages in one statement, however many: their sessions,
 * whether they may open the case, what is written and what is read.
 * @param beats the pages that gave a sign of life
 * @param at moment
 * @returns for each page who else is there, by name; null for who may not open the case, and without a living session
 */
export async function beHere(
  beats: readonly Beat[],
  at: Date = now(),
): Promise<(AlsoHere[] | null)[]> {
  const rows = await database().$queryRaw<Row[]>(statement(beats, at));
  const answers = beats.map((): AlsoHere[] | null => null);
  for (const { place, staffId, name, typingIn } of rows) {
    const others = (answers[Number(place) - 1] ??= []);
    if (staffId && name) others.push({ staffId, name, typingIn });
  }
  return answers.map(
    (others) => others && others.toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
  );
}
