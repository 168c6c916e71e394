import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { paths } from '@/lib/paths';
import { load, type Ask } from './client';
import type { Product } from './product';
import { signIn } from './staff-visit';
import { statementTimes } from './statements';

type Known = { name: string; day: string; month: string; year: string };

const looks = 200;

async function someKnown(client: Client): Promise<Known[]> {
  const { rows } = await client.query<Known>(
    `select concat_ws(' ', given_name, family_name_prefix, family_name) as name,
       extract(day from birth_date)::text as day, extract(month from birth_date)::text as month,
       extract(year from birth_date)::text as year
     from person where birth_date is not null order by md5(id::text) limit ${looks}`,
  );
  return rows;
}

/** As it is said at the desk: right, with a letter missing, without its tussenvoegsel, or of somebody unknown. */
function said(known: Known, turn: number): Known {
  const { name } = known;
  if (turn % 4 === 1) return { ...known, name: name.replace(/(.{3})./, '$1') };
  if (turn % 4 === 2) return { ...known, name: name.replace(/ (de|van|van den|El) /, ' ') };
  return turn % 4 === 3 ? { ...known, day: String(1 + (Number(known.day) % 28)) } : known;
}

const askFor = (known: Known, host: string, cookie: string): Ask => ({
  path: paths.desk.lookUp,
  cookie,
  form: {
    ...{ walkIn: randomUUID(), host, name: known.name, 'birthDate.day': known.day },
    ...{ 'birthDate.month': known.month, 'birthDate.year': known.year },
  },
});

/**
 * Looks somebody up at the desk, time and again.
 * @param client owner
 * @param product with a filled municipality
 * @returns timings of the whole answer, and of the look-up itself in the database
 */
export async function measureDesk(client: Client, product: Product) {
  const { rows } = await client.query<{ id: string }>(
    `select id from staff where 'host' = any (roles) order by id limit 1`,
  );
  const host = rows[0]!.id;
  const cookie = await signIn(client, product, host);
  const asks = (await someKnown(client)).map((known, turn) =>
    askFor(said(known, turn), host, cookie),
  );
  await load(product.url, 1, asks.slice(0, 40));
  await client.query('select pg_stat_statements_reset()');
  const { answers } = await load(
    product.url,
    1,
    asks.map((ask) => ({ ...ask, form: { ...ask.form, walkIn: randomUUID() } })),
  );
  const wrong = answers.find(({ location }) => !location?.endsWith('#bekend'));
  if (wrong) throw new Error(`The desk answered ${wrong.status} ${wrong.location ?? ''}`);
  const people = await client.query<{ count: string }>('select count(*) from person');
  return {
    people: Number(people.rows[0]?.count),
    timings: answers.map(({ milliseconds }) => milliseconds),
    inDatabase: await statementTimes(client, 'similarity('),
  };
}
