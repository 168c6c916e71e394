import 'server-only';
import { contactOf, contactsOf, type HelpedContact } from '@/lib/facts/feedback/contacts';
import type { ResidentActor, SlipActor, StaffActor } from '@/lib/platform/actor-types';
import { fromDateColumn, now, toDateColumn, today as todayNow } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/prisma/client';
import { isTeamLead, ledTeamIds } from '@/lib/policies/team';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import type { ContactKey } from '@/lib/schemas/feedback';

/** A contact about which somebody can still say how the help was. */
export type ToRate = ContactKey & { at: Date; name: string };

const toRate = ({ kind, id, at, staff }: HelpedContact): ToRate => ({
  ...{ kind, id, at, name: staff.name },
});

/**
 * The latest contact about which a resident said nothing yet: one at a time, and none further back than that one.
 * @param actor resident or holder of a slip
 * @param at now
 * @returns null when there is none in the last 28 days
 */
export async function contactToRate(
  actor: ResidentActor | SlipActor,
  at: Date = now(),
): Promise<ToRate | null> {
  const [latest] = await contactsOf(database(), actor, at);
  if (!latest) return null;
  const { onceIndex } = latest;
  return (await database().feedback.count({ where: { onceIndex } })) > 0 ? null : toRate(latest);
}

/** What somebody said about a contact, to add words to. */
export type Rated = ToRate & { answer: string; words: string; mayTell: boolean };

/**
 * What a resident said about one contact.
 * @param actor resident or holder of a slip
 * @param key which one
 * @param at now
 * @returns null for others, and when nothing was said
 */
export async function ratedContact(
  actor: ResidentActor | SlipActor,
  key: ContactKey,
  at: Date = now(),
): Promise<Rated | null> {
  const found = await contactOf(database(), actor, key, at);
  if (!found) return null;
  const row = await database().feedback.findUnique({
    where: { onceIndex: found.onceIndex },
    select: { answer: true, words: true, mayTell: true },
  });
  if (!row?.answer) return null;
  return { ...toRate(found), answer: row.answer, words: row.words, mayTell: row.mayTell };
}

/** How people say a team helped them: numbers, and words in no order. */
export type TeamFeedback = {
  team: string | null;
  good: number;
  fair: number;
  bad: number;
  words: string[];
};

/** Answers come out so many at a time: nobody can subtract yesterday's numbers from today's and find one person. */
const together = 6;
const year = 365;

/**
 * How residents say they were helped, by team. Only above five people, only whole sixes of answers, never about the reader,
 * and without who, which household and which colleague: the database counts, no single answer leaves it.
 * @param actor team lead
 * @param today local date
 * @returns by name of the team; nothing for others
 */
export async function teamFeedback(
  actor: StaffActor,
  today: LocalDate = todayNow(),
): Promise<TeamFeedback[]> {
  if (!isTeamLead(actor)) return [];
  const since = toDateColumn(addDays(today, -year));
  return database().$queryRaw<TeamFeedback[]>(Prisma.sql`
    with said as (
      select f.*, (row_number() over (partition by f.team_id order by f."on", f.id) - 1) / ${together}::int as six,
        count(*) over (partition by f.team_id) / ${together}::int as sixes
      from feedback f
      where f.answer is not null and f.staff_id <> ${actor.staffId}::uuid
        and (f.team_id is null or f.team_id = any (${[...ledTeamIds(actor)]}::uuid[]))),
    whole as (
      select s.*, max(s."on") over (partition by s.team_id, s.six) as latest from said s where s.six < s.sixes)
    select t.name as team, count(*) filter (where w.answer = 'good')::int as good,
      count(*) filter (where w.answer = 'fair')::int as fair,
      count(*) filter (where w.answer = 'bad')::int as bad,
      coalesce(array_agg(w.words order by md5(w.id::text)) filter (where w.words <> ''), '{}') as words
    from whole w left join team t on t.id = w.team_id
    where w.latest >= ${since}::date
    group by t.id, t.name having count(distinct w.who_index) > 5
    order by t.name nulls last`);
}

/** What a resident wanted a colleague to read. */
export type ToldMe = { id: string; kind: string; on: LocalDate; answer: string; words: string };

const most = 50;

/**
 * What residents wanted the reader to know of how they were helped: without who.
 * @param actor colleague whom it is about
 * @returns latest first, at most 50
 */
export async function toldMe(actor: StaffActor): Promise<ToldMe[]> {
  const rows = await database().feedback.findMany({
    where: { staffId: actor.staffId, mayTell: true },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, kind: true, on: true, answer: true, words: true },
  });
  return rows.map((row) => ({ ...row, on: fromDateColumn(row.on), answer: row.answer ?? '' }));
}
