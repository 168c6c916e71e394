import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';

const fullTimeHours = 36;
const isConsultant = `'consultant' = any (roles) and in_service_until is null`;

/**
 * Writes settings under which the consultants of this municipality are just not full after all that will be sent, so
 * that whether the bandwidth holds is a real question.
 * @param client owner
 * @param folder of the installation
 * @param points that will come on top
 * @returns the file, and the target in points per full-time week
 */
export async function writeBandwidth(client: Client, folder: string, points: number) {
  const { rows } = await client.query<{ points: number; fte: number }>(
    `select sum(load_points)::float8 as points, sum(contract_hours)::float8 / ${fullTimeHours} as fte
     from staff where ${isConsultant}`,
  );
  const { points: present, fte } = rows[0]!;
  const target = Math.ceil(((present + points) / fte) * 1.03);
  const bandwidth = { target, amber: target * 1.2, red: target * 1.4, fullTimeHours };
  const file = path.join(folder, 'bench-settings.json');
  writeFileSync(file, JSON.stringify({ bandwidth }));
  return { file, target };
}

/** How the work was shared out. */
export type Loads = {
  consultants: number;
  /** fullest and emptiest, as a share of their bandwidth */
  most: number;
  least: number;
  /** over their bandwidth */
  over: number;
  /** largest difference in points between consultants whom nothing but their load tells apart */
  apart: number;
};

/**
 * How full everybody is now.
 * @param client owner
 * @param target points per full-time week
 */
export async function readLoads(client: Client, target: number): Promise<Loads> {
  const { rows } = await client.query<Record<keyof Loads, string>>(
    `with one as (
       select *, load_points * ${fullTimeHours} / (contract_hours * $1) as share from staff
       where ${isConsultant} and not exists (select from absence where staff_id = staff.id)),
     alike as (
       select max(load_points) - min(load_points) as apart from one
       group by team_id, neighbourhoods, skills, languages, contract_hours, work_days)
     select count(*) as consultants, max(share) as most, min(share) as least,
       count(*) filter (where share > 1) as over, (select max(apart) from alike) as apart
     from one`,
    [target],
  );
  const loads = Object.entries(rows[0]!).map(([name, value]) => [name, Number(value)]);
  return Object.fromEntries(loads) as Loads;
}

/** Choices that should not have been made, among those since a moment. */
export type Faults = { choices: number; overWhileRoom: number; stale: number };

/**
 * Reads the explanation that is stored with every assignment: whether somebody was taken over the bandwidth while another
 * had room, and whether two choices were made with the same load of one person before them.
 * @param client owner
 * @param since moment
 */
export async function readFaults(client: Client, since: Date): Promise<Faults> {
  const { rows } = await client.query<Record<keyof Faults, string>>(
    `with choice as (
       select a.staff_id, a.explanation, one from assignment a
       join staff s on s.id = a.staff_id and 'consultant' = any (s.roles),
       lateral jsonb_array_elements(a.explanation) one
       where a.since >= $1 and jsonb_array_length(a.explanation) > 0
         and one ->> 'staffId' = a.staff_id::text)
     select count(*) as choices,
       count(*) filter (where one ->> 'room' <> 'target' and exists (
         select from jsonb_array_elements(explanation) other
         where other ->> 'room' = 'target' and jsonb_array_length(other -> 'exclusions') = 0))
         as "overWhileRoom",
       count(*) - count(distinct (staff_id, one ->> 'points')) as stale
     from choice`,
    [since],
  );
  const faults = Object.entries(rows[0]!).map(([name, value]) => [name, Number(value)]);
  return Object.fromEntries(faults) as Faults;
}
