import { describe, expect, it } from 'vitest';
import { directorySchema } from '@/lib/schemas/directory';

const centrum = { key: 'centrum', name: 'Centrum', team: 'midden' };
const oost = { ...centrum, key: 'oost' };
const problemsOf = (given: object) =>
  directorySchema
    .safeParse(given)
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('the file of a directory', () => {
  it('may hold a part of it', () => {
    expect(directorySchema.parse({})).toEqual({ teams: [], neighbourhoods: [], staff: [] });
  });

  it('gives post codes one by one or in a row', () => {
    const { neighbourhoods } = directorySchema.parse({
      neighbourhoods: [{ ...centrum, postcodes: ['1211', '1213-1215'] }],
    });
    expect(neighbourhoods[0]!.postcodes).toEqual([
      { fromDigits: 1211, untilDigits: 1211 },
      { fromDigits: 1213, untilDigits: 1215 },
    ]);
  });

  it.each([
    [{ team: [] }, ''],
    [{ teams: [{ key: 'Team Noord', name: 'Noord' }] }, 'teams.0.key'],
    [{ neighbourhoods: [{ ...centrum, postcodes: ['1211 AB'] }] }, 'neighbourhoods.0.postcodes.0'],
    [
      { neighbourhoods: [{ ...centrum, postcodes: ['1215-1211'] }] },
      'neighbourhoods.0.postcodes.0',
    ],
    [{ staff: [{ subject: 'a', skills: ['flying'] }] }, 'staff.0.skills.0'],
    [{ staff: [{ subject: 'a', workDays: [0] }] }, 'staff.0.workDays.0'],
    [{ staff: [{ subject: 'a', inServiceFrom: '1 mei' }] }, 'staff.0.inServiceFrom'],
  ])('%j is refused, and where', (given, place) => {
    expect(problemsOf(given)?.map(([path]) => path)).toEqual([place]);
  });

  it('never gives a post code to two neighbourhoods', () => {
    const given = [
      { ...centrum, postcodes: ['1216', '1210-1212'] },
      { ...oost, postcodes: ['1213-1215', '1212'] },
    ];
    expect(problemsOf({ neighbourhoods: given })).toEqual([
      ['neighbourhoods', 'two of them share a post code'],
    ]);
  });
});
