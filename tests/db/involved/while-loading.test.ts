import { beforeAll, describe, expect, it } from 'vitest';
import { answerConsent } from '@/lib/commands/consent/answer-consent';
import { endInvolvement } from '@/lib/commands/involved/end-involvement';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { involvedPage } from '@/lib/queries/involved/involved-page';
import { asOwner } from '@/tests/support/database';
import { asks, joined, outcomeOf, questionsOf } from '@/tests/support/factories/involved';
import { home, type Home } from '@/tests/support/factories/plan';
import { withClient } from '../../../scripts/lib/client.mjs';

// What changes while somebody's page is loading counts for that page.
let at: Home;
let wmo: StaffActor;

beforeAll(async () => {
  at = await home({ areas: ['gezin', 'dagelijks'] });
  wmo = await joined(at.caseId, 'wmo', 'Anouk Fictief');
  await outcomeOf(at.caseId, 'wmo', 'Een traplift.');
  await outcomeOf(at.caseId, 'jeugd', 'Praat met Yara.');
});

const seen = async () =>
  (await involvedPage(wmo, at.caseId)).parts.flatMap(({ what }) => what?.outcome ?? []);
const answer = async (said: 'yes' | 'withdraw') => {
  const { id, version } = (await questionsOf(at.householdId)).at(-1)!;
  return answerConsent(at.resident, id, { answer: said, version });
};

describe('while a page is loading', () => {
  /** Holds what a page reads last until something else was done, as another browser would do it just then. */
  async function whileLoading<T>(load: () => Promise<T>, meanwhile: () => Promise<unknown>) {
    return withClient(process.env.DATABASE_OWNER_URL!, async (client) => {
      await client.query('begin');
      await client.query('lock table request_addition in access exclusive mode');
      const loading = load();
      // The page waits for the lock: everything before it was read.
      await waitUntilWaiting();
      await meanwhile();
      await client.query('commit');
      return loading;
    });
  }

  async function waitUntilWaiting(): Promise<void> {
    for (;;) {
      const waiting = await asOwner(
        `select from pg_locks where not granted and relation = 'request_addition'::regclass`,
      );
      if (waiting.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it('a yes that is taken back is no yes', async () => {
    await asks(at.contact, at.caseId, { from: 'jeugd', to: 'wmo' });
    await answer('yes');
    expect(await seen()).toContain('Praat met Yara.');
    const page = await whileLoading(seen, () => answer('withdraw'));
    expect(new Set(page)).toEqual(new Set(['Een traplift.']));
  });

  it('an involvement that is ended has ended', async () => {
    const helper = await joined(at.caseId, 'jeugd', 'Bijna Weg');
    const { id } = await database().involvement.findFirstOrThrow({
      where: { staffId: helper.staffId },
    });
    const loading = whileLoading(
      () => involvedPage(helper, at.caseId),
      () => endInvolvement(at.contact, at.caseId, id),
    );
    await expect(loading).rejects.toThrow(NotFoundError);
  });
});
