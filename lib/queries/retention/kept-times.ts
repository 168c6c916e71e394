import 'server-only';
import { retentionBook } from '@/lib/facts/term/term-book';
import { domains } from '@/lib/domains';
import type { Retention } from '@/lib/domains/types';
import { today as todayNow } from '@/lib/platform/clock';
import type { LocalDate } from '@/lib/rules/local-date';
import { keptFor } from '@/lib/rules/retention/keep';
import type { TermLength } from '@/lib/rules/terms/types';

/** How long a part of one domain is kept, for who reads it on the page about privacy. */
export type KeptTime = {
  /** domain key */
  domain: string;
  time: TermLength;
  from: Retention['from'];
};

/** How long what is kept in this municipality, as it is today. */
export type KeptTimes = {
  domains: KeptTime[];
  /** what was refused, and what was broken off, where that is kept shorter: in which domains, and how long */
  refused: { domains: string[]; time: TermLength } | null;
  brokenOff: { domains: string[]; time: TermLength } | null;
  /** after an objection was decided, or a complaint answered */
  objection: TermLength;
};

/**
 * How long what is kept, by the rules as they hold here (RULES 2.5). No query.
 * @param today local date
 */
export function keptTimes(today: LocalDate = todayNow()): KeptTimes {
  const timeOf = (rule: string) => keptFor(retentionBook(), rule, today);
  const shorter = (which: 'refused' | 'brokenOff') => {
    const those = domains.filter(({ retention }) => retention.shorter);
    const rule = those[0]?.retention.shorter?.[which];
    return rule ? { domains: those.map(({ key }) => key), time: timeOf(rule) } : null;
  };
  return {
    domains: domains.map(({ key: domain, retention: { rule, from } }) => ({
      ...{ domain, from, time: timeOf(rule) },
    })),
    refused: shorter('refused'),
    brokenOff: shorter('brokenOff'),
    objection: timeOf('lijst.bezwaar_klacht'),
  };
}
