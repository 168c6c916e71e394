import 'server-only';
import { domainByKey } from '@/lib/domains';
import type { Tx } from '@/lib/platform/db';
import { settings } from '@/lib/platform/settings';
import { flow, type Flow, type FlowReader } from '@/lib/policies/flow';
import { togetherYes } from '@/lib/rules/consent';
import type { LocalDate } from '@/lib/rules/local-date';
import { consentsOf, type ConsentsOf } from './consents';

/** For whom it flows: as whom somebody reads, and in which parts this one works. */
export type FlowsFor = { reader: FlowReader; domains: readonly string[] };

/** Whether what somebody asked for in a part may be read; the best of all parts that the reader works in. */
export type FlowsOf = (fromDomain: string, askerId: string) => Flow;

const noPart: Flow = { isAllowed: false, why: 'noPart', article: 'RULES 2.3' };

function flowTo(toKey: string | null, fromKey: string, askerId: string, given: Given): Flow {
  const from = domainByKey(fromKey);
  const to = toKey === null ? null : domainByKey(toKey);
  // A domain that is no longer in the registry says nothing about flows, so nothing flows.
  if (!from || to === undefined) return noPart;
  const rows = to ? given.consents(from.key, to.key) : [];
  const yes = togetherYes(rows, askerId, from);
  return flow({ from, to, reader: given.reader, yes, isWamsInForce: given.isWamsInForce });
}

type Given = { reader: FlowReader; consents: ConsentsOf; isWamsInForce: boolean };

/**
 * What may be read of the parts of a household, at this moment: a yes that was taken back a moment ago is no yes.
 * @param tx transaction or client
 * @param home the household, and today as local date
 * @param who for whom
 * @returns an answer for each part, with the reason and its article
 */
export async function flowsOf(
  tx: Tx,
  home: { householdId: string; today: LocalDate },
  { reader, domains }: FlowsFor,
): Promise<FlowsOf> {
  const consents = await consentsOf(tx, home);
  const given = { reader, consents, isWamsInForce: settings().privacy.wamsInForce };
  const targets = domains.length > 0 ? domains : [null];
  return (fromDomain, askerId) => {
    const flows = targets.map((to) => flowTo(to, fromDomain, askerId, given));
    return flows.find((one) => one.isAllowed) ?? flows[0]!;
  };
}
