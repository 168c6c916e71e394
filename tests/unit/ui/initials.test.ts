import { describe, expect, it } from 'vitest';
import { initialsOf } from '@/components/ui/initials';

describe('initials on a disc', () => {
  it.each([
    ['Marijke Denkbeeld', 'MD'],
    ['Truus van Proef', 'TP'],
    ['Jan de la Fontaine', 'JF'],
    ['Samira', 'S'],
    ['  élodie   Dupont ', 'ÉD'],
    ['Anna Maria van der Berg', 'AB'],
    ['سميرة الخطيب', 'سا'],
    ['🙂 Smile', '🙂S'],
    ['', ''],
  ])('%j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
