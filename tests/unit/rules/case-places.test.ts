import { expect, it } from 'vitest';
import { casePlaces, placeOf } from '@/lib/rules/case-places';
import texts from '@/lib/messages/nl/hereWork.json';

it('an address is one of the places, and what few may know of is only the case', () => {
  expect(placeOf('/werk/zaak/1/plan/stap/2')).toBe('plan');
  expect(placeOf('/werk/zaak/1/persoon/2')).toBe('person');
  expect(placeOf('/werk/zaak/1')).toBe('case');
  expect(placeOf('/werk/zaak/1/familie')).toBe('case');
  expect(placeOf('/werk/zaak/1/constructor')).toBe('case');
  expect(placeOf('')).toBe('case');
});

it('every place has words', () => {
  expect(Object.keys(texts.place).sort()).toEqual([...casePlaces].sort());
});
