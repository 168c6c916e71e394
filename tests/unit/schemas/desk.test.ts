import { describe, expect, it } from 'vitest';
import {
  emptyWalkIn,
  isEmptyWalkIn,
  lookUpSchema,
  toDeskField,
  toDraftAnswers,
  walkInForm,
  withoutNeedOfReach,
  type TypedWalkIn,
} from '@/lib/schemas/desk';
import { helpRequestSchema, steps, stepSchemas } from '@/lib/schemas/help-request';

const today = '2026-11-23';
const id = '6a1d3f5e-0b1c-4c39-9d52-1b7f4f0a7c11';
const walkIn = (values: Partial<TypedWalkIn>): TypedWalkIn => ({ ...emptyWalkIn, ...values });

const samira = walkIn({
  name: 'Samira van den Voorbeeld',
  birthDate: { day: '15', month: '1', year: '1988' },
  phone: '06 0000 0000',
  postcode: '1221ab',
  houseNumber: '12',
  story: 'Een brief over de stroom.',
  areas: ['geld'],
  urgencies: ['utilities-cut'],
});

function parse(values: TypedWalkIn) {
  const answers = toDraftAnswers(values);
  return helpRequestSchema(today).safeParse(
    Object.fromEntries(steps.map((step) => [step, answers[step] ?? {}])),
  );
}

const errorsOf = (values: TypedWalkIn) =>
  parse(values).error?.issues.map(
    (issue) => `${toDeskField(issue.path.join('.'))} ${issue.message}`,
  );

describe('the desk form as typed', () => {
  it('keeps everything and finds nothing wrong', () => {
    const form = walkInForm.parse({
      walkIn: id,
      name: 'Samira',
      birthDate: { day: '31', month: '2', year: '' },
      phone: 'abc',
      areas: 'geld',
      urgencies: ['no-food', 'unsafe'],
      comesBy: '1',
    });
    expect(form).toMatchObject({
      birthDate: { day: '31', month: '2', year: '' },
      phone: 'abc',
      areas: ['geld'],
      urgencies: ['no-food', 'unsafe'],
      comesBy: true,
      answer: '',
    });
  });

  it('can be left open', () => {
    const { walkIn: _id, ...values } = walkInForm.parse({ walkIn: id });
    expect(values).toEqual(emptyWalkIn);
    expect(isEmptyWalkIn(values)).toBe(true);
  });

  it.each([
    [{ name: 'a' }],
    [{ areas: ['geld'] }],
    [{ comesBy: true }],
    [{ birthDate: { day: '1', month: '', year: '' } }],
  ])('is not empty with %j', (values) => {
    expect(isEmptyWalkIn(walkIn(values))).toBe(false);
  });

  it('stores nothing that a database cannot hold', () => {
    const form = walkInForm.parse({ walkIn: id, story: 'a\u0000b\ud800' });
    expect(form.story).toBe('ab\ufffd');
  });

  it('belongs to a visit', () => {
    expect(walkInForm.safeParse({ walkIn: 'x' }).success).toBe(false);
  });
});

describe('from the desk form to a request', () => {
  it('is the request that the same words online would be', () => {
    const parsed = parse(samira);
    expect(parsed.success).toBe(true);
    expect(parsed.data).toMatchObject({
      verhaal: { story: 'Een brief over de stroom.' },
      leefgebieden: { areas: ['geld'] },
      dringend: { urgencies: ['utilities-cut'] },
      'wie-bent-u': {
        givenName: 'Samira',
        familyNamePrefix: 'van den',
        familyName: 'Voorbeeld',
        birthDate: '1988-01-15',
        postcode: '1221 AB',
        houseNumber: '12',
      },
      bereiken: { phone: '06 0000 0000', hasNeither: false, ways: [] },
      huishouden: { members: [] },
    });
  });

  it('fills only fields that the request knows', () => {
    const shapes = stepSchemas(today);
    for (const [step, answers] of Object.entries(toDraftAnswers(samira))) {
      const known = Object.keys(shapes[step as keyof typeof shapes].shape);
      expect(known).toEqual(expect.arrayContaining(Object.keys(answers)));
    }
  });

  it('knows who comes by', () => {
    const { phone: _phone, ...rest } = samira;
    const parsed = parse({ ...rest, phone: '', postcode: '', houseNumber: '', comesBy: true });
    expect(parsed.data).toMatchObject({ bereiken: { hasNeither: true, ways: ['plein'] } });
  });

  it('brings every error to its field, all at once', () => {
    const wrong = walkIn({
      birthDate: { day: '30', month: '2', year: '1988' },
      phone: 'abc',
      postcode: '1000',
      areas: ['x'],
    });
    expect(errorsOf(wrong)?.toSorted()).toEqual([
      'areas choiceUnknown',
      'birthDate.day dateImpossible',
      'name nameMissing',
      'phone phoneUnclear',
      'postcode postcodeUnclear',
    ]);
    expect(errorsOf(walkIn({ name: 'Samira' }))).toEqual(['phone reachMissing']);
  });

  it('asks for no way to reach somebody who got an answer at once', () => {
    expect(parse(withoutNeedOfReach(walkIn({ name: 'Samira', story: 'Waar?' }))).success).toBe(
      true,
    );
    expect(errorsOf(withoutNeedOfReach(walkIn({ name: 'Samira', phone: 'abc' })))).toEqual([
      'phone phoneUnclear',
    ]);
  });
});

describe('what a look-up needs', () => {
  it('is name and birth date, both', () => {
    const errors = lookUpSchema(today).safeParse({ name: ' ', birthDate: {} }).error?.issues;
    expect(errors?.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      ['name', 'nameMissing'],
      ['birthDate.day', 'birthDateMissing'],
    ]);
  });
});
