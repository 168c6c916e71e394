import { describe, expect, it } from 'vitest';
import { isEarlierPage, isUntouched, typedAgain } from '@/lib/schemas/earlier-pages';
import { helpRequestSchema } from '@/lib/schemas/help-request';
import type { TypedPages } from '@/lib/schemas/page-order';
import { typedAnswers } from '@/lib/schemas/typed-answers';

const today = '2026-11-26';
const typed: TypedPages = {
  'wie-bent-u': { givenName: 'Samira' },
  huishouden: {
    members: [
      {
        name: 'Bilal',
        relation: 'mijn zoon',
        birthDate: { day: '9', month: '8', year: '2012' },
        isElsewhereRegistered: '1',
      },
      {
        name: 'Noor',
        relation: '',
        birthDate: { day: '', month: '', year: '' },
        isElsewhereRegistered: '',
      },
    ],
  },
  'wie-helpt': { helpers: [{ name: 'Leila', kind: 'family', what: '' }] },
  bereiken: { phone: '06 0000 0187', email: '', hasNeither: '', mayNotBeCalledHome: '1' },
  veilig: { safeReach: 'Bel op mijn werk' },
  gesprek: { ways: ['call'], homeVisit: '', moments: ['morning'] },
  taal: {
    ...{ language: 'other', otherLanguage: 'Somali', needsInterpreter: '1' },
    ...{ companion: 'mijn zus', remarks: 'Ik hoor\nniet goed' },
  },
};
const answers = helpRequestSchema(today).parse(typed);
const earlier = ['huishouden', 'wie-helpt', 'bereiken', 'veilig', 'gesprek', 'taal'] as const;

describe('what was sent, typed again', () => {
  it.each(earlier)('is what was typed on %s', (page) => {
    expect(isEarlierPage(page)).toBe(true);
    expect(typedAgain(page, answers)).toEqual(typedAnswers(page, typed[page]));
  });

  it('leaves alone what is about this request', () => {
    for (const page of ['verhaal', 'leefgebieden', 'wensen', 'dringend', 'meer'] as const) {
      expect(isEarlierPage(page)).toBe(false);
    }
  });

  it('can read a request from before a question was asked', () => {
    expect(typedAgain('veilig', {})).toEqual({ safeReach: '' });
    expect(typedAgain('huishouden', {})).toEqual({ members: [] });
  });

  it('is told from what somebody changed, whatever line ends a browser sends', () => {
    const shown = typedAgain('taal', answers);
    const posted = typedAnswers('taal', { ...shown, remarks: 'Ik hoor\r\nniet goed' });
    expect(isUntouched('taal', posted, shown)).toBe(true);
    expect(isUntouched('taal', { ...posted, companion: '' }, shown)).toBe(false);
  });
});
