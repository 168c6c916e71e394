import { machine } from './machine';
import type { Options } from './options';
import { markdown, type Table } from './table';

const introduction = `What the product does in how much time, measured by \`npm run bench\` on a municipality that is filled beforehand. The
product runs as \`npm start\` runs it: launcher, web server, worker and PostgreSQL, all on this one machine, with the load
generator beside them. PostgreSQL keeps every promise about power cuts.`;

const method = `## How it is measured

- The municipality comes from \`npm run seed:scale\`; the small one has so many open cases per consultant that the first page
  of the caseload is as full as in the large one.
- A submission is the last button of the real form: \`POST /hulp-vragen/versturen\` with the cookie of a request that is filled
  in (a story, one or two areas, one household member, one helper, an address, a phone number, six in ten an e-mail address).
  Every receipt that is shown is looked up in the database afterwards.
- The bare server is \`bench/bare\`: Node's own \`http\`, \`pg\`, prepared statements, the same rows in the same tables in one
  transaction on the same PostgreSQL with as many connections. It checks nothing, matches nobody and chooses nobody. The
  product and the bare server run in turn, after both have warmed up.
- Terms are computed in one process without a database, each with its explanation.
- Work pages are asked for one at a time, in turn from the small and from the large municipality. Queries come from
  \`pg_stat_statements\`, scans and indexes from the statistics of PostgreSQL.

Repeat it with \`npm run bench\`, and with \`npm run bench -- --write\` to renew this page; \`--only submissions\` measures one part,
\`--clone\` adds a start from a fresh clone.`;

/**
 * The whole of BENCHMARKS.md.
 * @param tables results
 * @param options with which they were made
 * @param others share of the machine that others took before it began
 */
export function page(tables: readonly Table[], options: Options, others: number): string {
  const date = new Date().toISOString().slice(0, 10);
  const facts = [
    `${date} · ${machine()} · ${options.households} households, ${options.rounds} rounds.`,
    `Before it began, others used ${Math.round(others * 100)} % of the machine.`,
  ];
  const parts = ['# Benchmarks', introduction, facts.join(' '), ...tables.map(markdown), method];
  return `${parts.map((part) => part.trim()).join('\n\n')}\n`;
}
