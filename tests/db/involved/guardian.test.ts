import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeGuardianContact,
  decideReading,
  endAuthority,
} from '@/lib/commands/authority/change-authority';
import { recordAuthority } from '@/lib/commands/authority/record-authority';
import { answerConsent } from '@/lib/commands/consent/answer-consent';
import { noteConsent } from '@/lib/commands/consent/note-consent';
import { atPlan, speakersFor } from '@/lib/facts/plan/at-plan';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { myChildren } from '@/lib/queries/child/my-children';
import { consentPage } from '@/lib/queries/involved/consents';
import { involvedPage } from '@/lib/queries/involved/involved-page';
import { myConsents } from '@/lib/queries/involved/my-consents';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { childrenOf } from '@/lib/queries/shared/case/children';
import {
  asGuardian,
  childOf,
  decides,
  decidesElsewhere,
  deciding,
  guards,
  twoAddresses,
} from '@/tests/support/factories/authority';
import { asks, joined, outcomeOf, questionsOf } from '@/tests/support/factories/involved';
import type { Home } from '@/tests/support/factories/plan';
import { colleague, recordOf } from '@/tests/support/factories/work';

let house = 700;
let mother: Home;
let father: Home;
let yara: string;
beforeEach(async () => {
  ({ mother, father } = await twoAddresses(String((house += 1))));
  yara = await childOf(mother.householdId, 'Yara', 9);
});

const flow = { from: 'wmo', to: 'jeugd' };
const which = (authorityId: string) => ({ caseId: mother.caseId, childId: yara, authorityId });
const rowsOf = () => database().authority.findMany({ where: { childId: yara } });
const pageOf = async () => consentPage((await caseFacts(mother.contact, mother.caseId, today()))!);
const linesOf = async () => {
  const facts = await caseFacts(mother.contact, mother.caseId, today());
  return (await childrenOf(facts!)).find(({ id }) => id === yara)!;
};
const both = async () => {
  await decides(mother, yara, mother.self.id);
  await decidesElsewhere(mother, yara, father.resident);
};

describe('an institution becomes guardian', () => {
  it('and from that day no parent has authority, at either address', async () => {
    await both();
    await guards(mother, yara);
    const { deciding: now, ended, without } = await linesOf();
    expect(now).toMatchObject([
      {
        givenName: 'Jeugdzorg Voorbeeld',
        kind: 'guardian',
        guardian: { contactName: 'Tess Fictief' },
      },
    ]);
    expect(ended).toHaveLength(2);
    expect(ended.map(({ until }) => until)).toEqual(['2026-01-15', '2026-01-15']);
    expect(without).toEqual(['Jan']);
    const home = { householdId: mother.householdId, today: today() };
    const stands = await atPlan(database(), mother.resident, home);
    expect(stands?.actor).toMatchObject({ speaksFor: [] });
    expect(await myChildren(father.resident)).toEqual([]);
    const child = { kind: 'resident', identityId: yara, personId: yara, sessionId: yara } as const;
    expect(await speakersFor(database(), child, home)).toEqual(['Jeugdzorg Voorbeeld']);
    expect(await recordOf(mother.caseId, 'authority.ended')).toHaveLength(2);
  });

  it('once for one form; no parent and no second institution beside it', async () => {
    const typed = asGuardian();
    const send = () => recordAuthority(mother.contact, mother.caseId, yara, typed);
    await Promise.all([send(), send()]);
    const refused = { errors: [{ path: 'adult', key: 'guardianDecides' }] };
    await expect(decides(mother, yara, mother.self.id)).rejects.toMatchObject(refused);
    await expect(guards(mother, yara)).rejects.toMatchObject(refused);
    expect(await rowsOf()).toHaveLength(1);
  });

  it('two colleagues at once, a parent and an institution: one of them decides', async () => {
    await Promise.allSettled([decides(mother, yara, mother.self.id), guards(mother, yara)]);
    const standing = (await rowsOf()).filter(({ until }) => until === null);
    expect(standing).toMatchObject([{ organisation: 'Jeugdzorg Voorbeeld' }]);
  });

  it('and ends: then a parent can have it back from a day of its own', async () => {
    const id = await guards(mother, yara);
    const end = { until: today(), endReason: 'De rechter zei het.', version: 1 };
    await endAuthority(mother.contact, which(id), end);
    const typed = deciding(mother.self.id);
    const again = (since: string | null) =>
      recordAuthority(mother.contact, mother.caseId, yara, {
        ...typed,
        since: since as typeof typed.since,
      });
    await expect(again(null)).rejects.toMatchObject({
      errors: [{ path: 'since', key: 'othersDecided' }],
    });
    await again(today());
    expect((await linesOf()).deciding).toMatchObject([{ guardian: null }]);
  });

  it('is for who helps the household; others find nothing, and nothing moved', async () => {
    const nel = await colleague({ name: 'Nel Fictief' });
    await both();
    const before = await rowsOf();
    await expect(recordAuthority(nel, mother.caseId, yara, asGuardian())).rejects.toThrow(
      NotFoundError,
    );
    expect(await rowsOf()).toEqual(before);
  });
});

describe('whom to ask there', () => {
  const contact = { contactName: 'Bo Verzinsel', contactPhone: '', contactEmail: 'bo@example.nl' };

  it('changes, and who was first is not overwritten', async () => {
    const id = await guards(mother, yara);
    await changeGuardianContact(mother.contact, which(id), { ...contact, version: 1 });
    await expect(
      changeGuardianContact(mother.contact, which(id), { ...contact, version: 1 }),
    ).rejects.toThrow(ConflictError);
    expect(await rowsOf()).toMatchObject([{ ...contact, version: 2 }]);
  });

  it('is asked of no person, and an institution neither reads nor signs in', async () => {
    const own = await decides(mother, yara, mother.self.id);
    const change = { ...contact, version: 1 };
    await expect(changeGuardianContact(mother.contact, which(own), change)).rejects.toThrow(
      NotFoundError,
    );
    const id = await guards(mother, yara);
    const reading = { reading: 'weighed', readingReason: 'Zo.', version: 1 } as const;
    await expect(decideReading(mother.contact, which(id), reading)).rejects.toThrow(NotFoundError);
  });
});

describe('a question about a child with a guardian institution', () => {
  it('goes to the institution, by the contact person, and to no parent', async () => {
    await both();
    await guards(mother, yara);
    const nel = await joined(mother.caseId, 'jeugd', 'Nel Fictief');
    await outcomeOf(mother.caseId, 'wmo', 'Twee uur hulp in huis.');
    await asks(mother.contact, mother.caseId, flow, { about: [yara] });
    const about = (await questionsOf(mother.householdId)).filter(({ aboutId }) => aboutId === yara);
    expect(about).toMatchObject([{ personId: null, state: 'asked' }]);
    const told = (await myConsents(father.resident)).filter((line) => line.about === 'Yara');
    expect(told).toEqual([]);
    const { lines, children } = await pageOf();
    expect(children).toContainEqual({ givenName: 'Yara', deciders: ['Jeugdzorg Voorbeeld'] });
    const line = lines.find(({ about: name }) => name === 'Yara')!;
    expect(line).toMatchObject({
      ...{ person: 'Jeugdzorg Voorbeeld', guardian: { contactPhone: '0612345678' } },
    });
    const see = async () => JSON.stringify(await involvedPage(nel, mother.caseId));
    for (const { id, version } of await myConsents(mother.resident)) {
      await answerConsent(mother.resident, id, { answer: 'yes', version });
    }
    expect(await see()).not.toContain('Twee uur hulp in huis.');
    // A parent cannot answer in its place, also with the id in hand.
    const yes = { answer: 'yes', version: line.version } as const;
    await expect(answerConsent(mother.resident, line.id, yes)).rejects.toThrow(NotFoundError);
    const note = { ...yes, how: 'conversation' } as const;
    await noteConsent(mother.contact, mother.caseId, line.id, note);
    expect(await see()).toContain('Twee uur hulp in huis.');
    // Asked again while it stands is not asked twice.
    await asks(mother.contact, mother.caseId, flow, { about: [yara] });
    expect(
      (await questionsOf(mother.householdId)).filter(({ aboutId }) => aboutId === yara),
    ).toHaveLength(1);
  });

  it('counts no more when it is guardian no longer', async () => {
    const id = await guards(mother, yara);
    await asks(mother.contact, mother.caseId, flow, { about: [yara] });
    const end = { until: today(), endReason: '', version: 1 };
    await endAuthority(mother.contact, which(id), end);
    await expect(
      asks(mother.contact, mother.caseId, flow, { about: [yara] }),
    ).rejects.toMatchObject({ errors: [{ path: 'about', key: 'decidersUnknown' }] });
  });
});
