import { describe, expect, it, beforeAll } from 'vitest';
import { answerConsent } from '@/lib/commands/consent/answer-consent';
import { now, today } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { consentPage } from '@/lib/queries/involved/consents';
import { involvedPage } from '@/lib/queries/involved/involved-page';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { decides } from '@/tests/support/factories/authority';
import { asks, joined, outcomeOf, questionsOf } from '@/tests/support/factories/involved';
import { home, member, type Home } from '@/tests/support/factories/plan';

let at: Home;

beforeAll(async () => {
  at = await home({ areas: ['gezin', 'dagelijks'] });
});

describe('the young (RULES 2.4)', () => {
  it('a child under 12 is spoken for by who decides about it, which must be known', async () => {
    const noor = await member(at.householdId, 'Noor', '2017-06-30');
    const flow = { from: 'wmo', to: 'jeugd' };
    const about = { about: [noor.personId!] };
    await expect(asks(at.contact, at.caseId, flow, about)).rejects.toThrow(FieldErrorsError);
    await decides(at, noor.personId!, at.self.id);
    await asks(at.contact, at.caseId, flow, about);
    const questions = (await questionsOf(at.householdId)).filter((one) => one.toDomain === 'jeugd');
    const who = questions.map(({ personId, aboutId }) => [personId, aboutId]);
    expect(who).toContainEqual([at.self.id, at.self.id]);
    expect(who).toContainEqual([at.self.id, noor.personId]);
    expect(who).toHaveLength(2);
  });

  it('from 12 a child speaks alone about the Wmo, and together with a parent about youth help', async () => {
    const young = await home({ houseNumber: '30', areas: ['gezin', 'dagelijks'] });
    const bilal = await member(young.householdId, 'Bilal', `${now().getFullYear() - 14}-01-01`);
    await decides(young, bilal.personId!, young.self.id);
    const asked = async (flow: { from: string; to: string }) => {
      const about = { about: [bilal.personId!] };
      await asks(young.contact, young.caseId, flow, about);
      const all = await questionsOf(young.householdId);
      const ofBilal = all.filter(
        (one) => one.aboutId === bilal.personId && one.toDomain === flow.to,
      );
      return ofBilal.map((one) => one.personId);
    };
    expect(await asked({ from: 'wmo', to: 'jeugd' })).toEqual([bilal.personId]);
    const inWords = (await questionsOf(young.householdId)).map(({ personId, words }) => ({
      isBilal: personId === bilal.personId,
      words,
    }));
    expect(inWords).toContainEqual({
      isBilal: true,
      words: 'nl: mag jeugd lezen van wmo? je',
    });
    const both = await asked({ from: 'jeugd', to: 'wmo' });
    const { lines } = await consentPage(await caseFacts(young.contact, young.caseId, today()));
    const said = lines.flatMap(({ from, article }) => (article ? `${from}: ${article}` : []));
    expect([...new Set(said)].sort()).toEqual([
      ...['jeugd: Jeugdwet 7.3.4, 7.3.5', 'wmo: Wmo 2015 5.3.3(2)'],
    ]);
    expect(both.sort()).toEqual([bilal.personId, young.self.id].sort());
    const colleague = await joined(young.caseId, 'wmo', 'Nel Fictief');
    await outcomeOf(young.caseId, 'jeugd', 'Een rustige klas.');
    const see = async () => JSON.stringify(await involvedPage(colleague, young.caseId));
    for (const { id, version, personId } of await questionsOf(young.householdId)) {
      expect(await see()).not.toContain('Een rustige klas.');
      const who = personId === bilal.personId ? bilal : young.resident;
      await answerConsent(who, id, { answer: 'yes', version });
    }
    expect(await see()).toContain('Een rustige klas.');
  });
});
