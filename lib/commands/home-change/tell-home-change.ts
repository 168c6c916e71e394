import 'server-only';
import { residentAtHome } from '@/lib/facts/household/at-household';
import { currentCase } from '@/lib/facts/household/current-case';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { record } from '@/lib/platform/audit';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { transaction, type Tx } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { settings } from '@/lib/platform/settings';
import { ownVoiceFrom } from '@/lib/rules/age';
import { contactPromise } from '@/lib/rules/working-days';
import type { HomeChangeTyped } from '@/lib/schemas/home-change';
import { lockCase, lockHousehold } from '@/lib/commands/shared/locks';
import { refreshPromise } from '@/lib/commands/shared/promise';
import { signal } from '@/lib/commands/shared/tell';
import { whoHears } from '@/lib/commands/shared/who-acts';

/** Who tells it, as a person of this household who has a say. */
async function tellerAt(tx: Tx, actor: ResidentActor | SlipActor, householdId: string, at: Date) {
  const home = await residentAtHome(tx, actor, { householdId, today: today(at) });
  const kase = await currentCase(tx, householdId);
  if (!home || home.self.age < ownVoiceFrom || !kase) throw new NotFoundError();
  return { personId: home.self.id, kase };
}

/**
 * Somebody tells that something changes at home. Nobody else who lives there reads it or finds a trace of it, for it may be
 * a person who leaves a home that is not safe; the record names the person, and neither case nor household. The contact
 * person, or who stands in, answers before the end of a day.
 * @param actor who tells it, from 12 years on
 * @param typed of which household, what changes, and how to be reached in safety; the key of the form makes it once
 * @param at moment
 * @throws NotFoundError for who does not live there for certain
 */
export async function tellHomeChange(
  actor: ResidentActor | SlipActor,
  { formKey: id, householdId, kind, words, reach }: HomeChangeTyped,
  at: Date = now(),
): Promise<void> {
  await transaction(async (tx) => {
    await lockHousehold(tx, householdId);
    const { personId, kase } = await tellerAt(tx, actor, householdId, at);
    const dueOn = toDateColumn(contactPromise(at, true, settings().promise));
    const [told] = await tx.homeChange.createManyAndReturn({
      data: [{ id, householdId, personId, kind, words, reach, toldAt: at, dueOn }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!told) return;
    await lockCase(tx, kase.id);
    await refreshPromise(tx, kase.id);
    const helped = { householdId, contactPersonId: kase.contactPersonId };
    const receivers = await whoHears(tx, helped, today(at));
    const what = { kind: 'homeChanged' as const, caseId: kase.id };
    await signal(tx, ...receivers.map((staffId) => ({ staffId, ...what })));
    const payload = { changeId: id, personId };
    await record(tx, { event: 'homeChange.told', payload, actor, origin: 'mine' });
  });
}
