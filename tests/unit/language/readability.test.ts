import { describe, expect, it } from 'vitest';
import {
  fleschDouma,
  readabilityOf,
  sentencesIn,
  wordsIn,
} from '@/tests/support/language/readability';

describe('Flesch-Douma', () => {
  it.each([
    [10, 1, 15, 82.04],
    [20, 1, 40, 34.24],
  ])('of %i words in %i sentence with %i syllables', (words, sentences, syllables, score) => {
    expect(fleschDouma({ words, sentences, syllables })).toBeCloseTo(score, 1);
  });

  it('counts a text', () => {
    // 5 + 3 words in 2 sentences, with 6 + 5 syllables.
    const { score, mean, words } = readabilityOf(['Wij helpen u met geld.', 'Vertel uw verhaal.']);
    expect({ mean, words }).toEqual({ mean: 4, words: 8 });
    expect(score).toBeCloseTo(206.835 - 0.93 * 4 - (77 * 11) / 8, 5);
  });

  it('is not made better by short labels beside long sentences', () => {
    const long = 'Wij bellen u op dinsdag 3 maart, en dan vertellen wij wat wij voor u gaan doen.';
    const labels = ['Wie u helpt', 'Wat u doet', 'Waar u woont'];
    expect(readabilityOf([long, ...labels]).mean).toBe(wordsIn(long).length);
    expect(readabilityOf(labels).mean).toBe(3);
  });

  it('takes an address as one thing', () => {
    const [short, long] = ['jan@plein.nl', 'https://plein.example/mijn/gesprek/lezen'];
    const of = (link: string) => readabilityOf([`Kijk op ${link}`]);
    expect(of(short!)).toEqual(of(long!));
    expect(wordsIn(long!)).toEqual([long]);
  });
});

describe('a text', () => {
  it.each([
    ['Bel ons. Of kom langs.', ['Bel ons.', 'Of kom langs.']],
    ['Hulp nodig? Bel! Dat mag.', ['Hulp nodig?', 'Bel!', 'Dat mag.']],
    ['Bel ons om 9.30 uur op 088 - 000 00 14.', ['Bel ons om 9.30 uur op 088 - 000 00 14.']],
    ['Kies ‘Nee.’ Druk dan op ‘Bewaar’.', ['Kies ‘Nee.’', 'Druk dan op ‘Bewaar’.']],
    ['Uw code:\n\n4K7 29M\n\nTot ziens', ['Uw code:', '4K7 29M', 'Tot ziens']],
    ['Zij schreef: “Kom.” ‘3’ telt niet', ['Zij schreef: “Kom.”', '‘3’ telt niet']],
    ['Kijk op plein.nl. Daar staat het.', ['Kijk op plein.nl.', 'Daar staat het.']],
  ])('is cut into sentences: %s', (text, sentences) => {
    expect(sentencesIn(text)).toEqual(sentences);
  });

  it.each([
    ['Uw foto’s, e-mail en sms-code', ['Uw', 'foto’s', 'e-mail', 'en', 'sms-code']],
    ['Om 9.30 uur – of later (€ 15)', ['Om', '9.30', 'uur', 'of', 'later', '15']],
    ['', []],
  ])('is cut into words: %s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});
