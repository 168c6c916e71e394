import { describe, expect, it } from 'vitest';
import { doubtSchema } from '@/lib/schemas/noted-fact';

const long = 'a'.repeat(2001);

describe('what a resident says about one of the facts', () => {
  it('is not held up by what stands in the box of another fact', () => {
    const form = { fact: 'income', words: { income: ' Minder. ', papers: long } };
    expect(doubtSchema.parse(form)).toEqual({ words: { income: 'Minder.' } });
  });

  it('is refused in its own box when it is too long', () => {
    const { error } = doubtSchema.safeParse({ fact: 'income', words: { income: long } });
    expect(error?.issues).toMatchObject([{ message: 'tooLong', path: ['words', 'income'] }]);
  });

  it('may be empty, and is all that was said when no button is named', () => {
    expect(doubtSchema.parse({ fact: 'income' })).toEqual({ words: { income: '' } });
    expect(doubtSchema.parse({ words: { income: 'Minder.' } })).toEqual({
      words: { income: 'Minder.' },
    });
  });
});
