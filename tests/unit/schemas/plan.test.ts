import { describe, expect, it } from 'vitest';
import {
  agreeSchema,
  answerSchema,
  evaluateOnSchema,
  goalLength,
  goalSchema,
  goalSharedSchema,
  goalStateSchema,
  moveSchema,
  planTextSchema,
  rewordSchema,
  stepOfColleagueSchema,
  stepSchema,
  stepStateSchema,
} from '@/lib/schemas/plan';
import type { z } from 'zod';

const id = '3f0c6f5e-8f6b-4c1a-9a53-0c7f5b0a9c11';
const page = { seen: '3', formKey: id };
const read = (schema: z.ZodType, form: object) => {
  const result = schema.safeParse({ ...page, ...form });
  return result.success
    ? result.data
    : result.error.issues.map(({ path, message }) => [path.join('.'), message]);
};

describe('forms of a plan', () => {
  it('carry the version that was seen, their key, and perhaps why', () => {
    expect(read(agreeSchema, {})).toEqual({ seen: 3, formKey: id, why: '' });
    expect(read(agreeSchema, { seen: '0', why: ' omdat ' })).toMatchObject({
      seen: 0,
      why: 'omdat',
    });
    for (const seen of ['', 'x', '-1', '1e3', '12345678901', undefined]) {
      expect(read(agreeSchema, { seen })).toEqual([['seen', 'formExpired']]);
    }
    expect(read(agreeSchema, { formKey: 'x' })).toEqual([['formKey', 'formExpired']]);
  });

  it('a goal is in own words, of all or of somebody, who may keep it private', () => {
    const words = ' Ik wil weer slapen. ';
    expect(read(goalSchema, { words, whose: '' })).toMatchObject({
      words: 'Ik wil weer slapen.',
      whose: { personId: null, isPrivate: false },
    });
    expect(read(goalSchema, { words, whose: id })).toMatchObject({
      whose: { personId: id, isPrivate: false },
    });
    expect(read(goalSchema, { words, whose: `${id}:private` })).toMatchObject({
      whose: { personId: id, isPrivate: true },
    });
    for (const whose of ['x', `${id}:x`, 'x:private', ':private']) {
      expect(read(goalSchema, { words, whose })).toEqual([['whose', 'choiceUnknown']]);
    }
    expect(read(goalSchema, { words: ' ' })).toEqual([['words', 'goalWordsMissing']]);
    expect(read(rewordSchema, { words: 'x'.repeat(goalLength + 1) })).toEqual([
      ['words', 'tooLong'],
    ]);
  });

  it('a step has a title and exactly one owner; a day in three fields, or none', () => {
    const owner = `staff:${id}`;
    const dueOn = { day: '18', month: 'maart', year: '2026' };
    const form = { title: 'Post openen', owner, dueOn, waitsFor: id };
    expect(read(stepSchema, form)).toEqual({
      ...{ seen: 3, formKey: id, why: '', title: 'Post openen', owner: { kind: 'staff', id } },
      ...{ dueOn: '2026-03-18', waitsFor: [id] },
    });
    expect(read(stepSchema, { title: 'x', owner })).toMatchObject({ dueOn: null, waitsFor: [] });
    expect(read(stepSchema, { title: '', owner: '', dueOn: { day: '1' } })).toEqual([
      ['title', 'stepTitleMissing'],
      ['owner', 'stepOwnerMissing'],
      ['dueOn.month', 'dateIncomplete'],
    ]);
    for (const wrong of ['staff:x', `nobody:${id}`, id, [owner, owner].join()]) {
      expect(read(stepSchema, { title: 'x', owner: wrong })).toEqual([
        ['owner', 'stepOwnerMissing'],
      ]);
    }
    expect(read(stepSchema, { title: 'x', owner, waitsFor: ['x'] })).toEqual([
      ['waitsFor.0', 'formExpired'],
    ]);
  });

  it('only a colleague says which law pays', () => {
    const form = { title: 'x', owner: `staff:${id}`, domain: 'wmo' };
    expect(read(stepSchema, form)).not.toHaveProperty('domain');
    expect(read(stepOfColleagueSchema, form)).toMatchObject({ domain: 'wmo' });
    expect(read(stepOfColleagueSchema, { ...form, domain: '' })).toMatchObject({ domain: null });
    expect(read(stepOfColleagueSchema, { ...form, domain: 'x' })).toEqual([
      ['domain', 'choiceUnknown'],
    ]);
  });

  it.each([
    [{ day: '31', month: '2', year: '2026' }, 'date.day', 'dateImpossible'],
    [{ day: '1', month: 'foo', year: '2026' }, 'date.month', 'monthUnclear'],
    [{ day: '1', month: '2', year: '26' }, 'date.year', 'yearIncomplete'],
    [{ day: 'x', month: '2', year: '2026' }, 'date.day', 'dateImpossible'],
  ])('a day %j says what is wrong with it', (date, path, key) => {
    expect(read(evaluateOnSchema, { date })).toEqual([[path, key]]);
  });

  it('a day may be taken away, and so may words', () => {
    expect(read(evaluateOnSchema, {})).toMatchObject({ date: null });
    expect(read(planTextSchema, {})).toMatchObject({ words: '' });
  });

  it.each([
    [goalStateSchema, 'state', 'reached'],
    [stepStateSchema, 'state', 'done'],
    [moveSchema, 'to', 'up'],
    [answerSchema, 'answer', 'ja'],
  ] as const)('a choice is one of those that were offered', (schema, field, value) => {
    expect(read(schema, { [field]: value })).toMatchObject({ [field]: value });
    expect(read(schema, { [field]: 'anders' })).toEqual([[field, 'choiceUnknown']]);
    expect(read(schema, {})).toEqual([[field, 'choiceMissing']]);
  });

  it('keeping a goal private is a yes or a no', () => {
    expect(read(goalSharedSchema, { isPrivate: 'ja' })).toMatchObject({ isPrivate: true });
    expect(read(goalSharedSchema, { isPrivate: 'nee' })).toMatchObject({ isPrivate: false });
  });
});
