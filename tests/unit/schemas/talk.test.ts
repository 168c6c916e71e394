import { describe, expect, it } from 'vitest';
import { messageSchema, noteSchema, toldSchema } from '@/lib/schemas/talk';

const key = '01a215d0-c8fe-41c5-88b0-934cb39f1050';
const keysOf = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('a message', () => {
  it('is words, and the newest message that was seen, if any', () => {
    const said = { formKey: key, text: '  Hallo\r\n', seen: '' };
    expect(messageSchema.parse(said)).toEqual({ formKey: key, text: 'Hallo', seen: null });
    expect(messageSchema.parse({ ...said, seen: key }).seen).toBe(key);
    expect(messageSchema.parse({ formKey: key })).toMatchObject({ text: '', seen: null });
  });

  it('without the key of its form, or too long, is an error', () => {
    expect(keysOf(messageSchema.safeParse({ text: 'x', seen: 'x' }))).toEqual([
      ['formKey', 'formExpired'],
      ['seen', 'formExpired'],
    ]);
    const long = { formKey: key, text: 'x'.repeat(20_001) };
    expect(keysOf(messageSchema.safeParse(long))).toEqual([['text', 'tooLong']]);
  });
});

describe('a note', () => {
  const note = (readers: string) =>
    noteSchema.safeParse({ formKey: key, readers, text: 'Let op.', named: key });

  it.each([
    ['contact', { audience: 'contact', domain: null, isMeldcode: false }],
    ['involved', { audience: 'involved', domain: null, isMeldcode: false }],
    ['part:jeugd', { audience: 'part', domain: 'jeugd', isMeldcode: false }],
    ['meldcode', { audience: 'contact', domain: null, isMeldcode: true }],
  ])('for %s', (readers, expected) => {
    expect(note(readers).data).toMatchObject({ readers: expected, named: [key] });
  });

  it.each([
    ['', 'choiceMissing'],
    ['everybody', 'choiceUnknown'],
    ['part:none', 'choiceUnknown'],
  ])('for nobody that is known is an error: %j', (readers, error) => {
    expect(keysOf(note(readers))).toContainEqual(['readers', error]);
  });
});

describe('that somebody was told', () => {
  it('is by phone, by letter or in person', () => {
    expect(toldSchema.parse({ how: 'call' })).toEqual({ how: 'call' });
    expect(keysOf(toldSchema.safeParse({ how: 'read' }))).toEqual([['how', 'choiceUnknown']]);
    expect(keysOf(toldSchema.safeParse({}))).toEqual([['how', 'choiceMissing']]);
  });
});
