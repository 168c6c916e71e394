import { describe, expect, it } from 'vitest';
import { avoided, hitsIn } from '@/tests/support/language/word-list';

const wordsIn = (text: string) => hitsIn(text).map(({ word }) => word);

describe('the word list', () => {
  it.each(avoided.map(({ word }) => word))('finds its own word: %s', (word) => {
    const said = word === 'welke' ? ['de hulp, welke'] : word.split(', ');
    for (const one of said) expect(wordsIn(`Dit is ${one} hier.`), one).toContain(word);
    for (const one of said) expect(wordsIn(one.toUpperCase()), one).toContain(word);
  });

  it.each([
    ['klant', 'Onze klanten, klantgericht, Klantenservice, vaste klant.', 4],
    ['cliënt', 'De cliënten en cliënte, een client, cliëntondersteuner.', 4],
    ['dossier', 'Uw dossiers, het jeugddossier, dossiernummer.', 3],
    ['aanvrager', 'De aanvragers en de medeaanvrager, een aanvraagster.', 3],
    ['doelgroep', 'Doelgroepen en doelgroepenvervoer.', 2],
    ['casus', 'Een casus, casussen en casuïstiek.', 3],
    ['verzoeken', 'Wij verzoeken, ik verzoek, hij verzoekt, wij hebben verzocht.', 4],
    ['toekennen', 'Dat is toegekend, de toekenning, toegekende hulp. Wij kennen u dit toe.', 4],
    ['verstrekken', 'Wij verstrekken, verstrekt, verstrekte, de verstrekking.', 4],
    ['terugvorderen', 'Wij vorderen dit bedrag terug, teruggevorderd, de terugvordering.', 3],
    ['mededelen', 'Wij delen u mede, een mededeling, medegedeeld.', 3],
    ['gemachtigde', 'Uw gemachtigde, een machtiging, u machtigt iemand.', 3],
    ['indicatie', 'Een indicatie, geïndiceerde hulp.', 2],
    ['zelfredzaamheid', 'Zelfredzaam zijn, zelfredzaamheid, zelfredzame mensen.', 3],
    ['dient te', 'U dient dit vóór maart te doen. Wij dienen te wachten. Dient u te komen?', 3],
    [
      'zorg dragen voor',
      'Wij dragen zorg voor u. U draagt daar zelf zorg voor. Zorg te dragen.',
      3,
    ],
    ['retourneren', 'Retourneer dit, geretourneerd, per retour.', 3],
    ['melding', 'Uw melding en de meldingen.', 2],
    ['aanvraag indienen', 'Een aanvraag indienen. Dien uw aanvraag bij ons in.', 2],
    ['re-integratie', 'De re-integratie en re-integreren.', 2],
    ['schuldhulpverlening', 'Schuldhulpverlening, schuldsanering, schuldhulpverlener.', 3],
    ['pgb', "Een pgb, twee pgb's, een persoonsgebonden budget.", 3],
    ['herziening', 'Een herziening, herzien, de herziene dag.', 3],
    ['jeugdige', 'De jeugdige en jeugdigen.', 2],
  ])('finds every form of %s', (word, text, times) => {
    expect(wordsIn(text).filter((one) => one === word)).toHaveLength(times);
  });

  it('takes a word of the law in brackets behind the plain one, and no word for people', () => {
    expect(wordsIn('U krijgt een besluit (officieel: beschikking).')).toEqual([]);
    expect(
      wordsIn('Geld waarmee u zelf hulp inkoopt (pgb) en iemand die helpt (mantelzorger)'),
    ).toEqual([]);
    expect(wordsIn('(Een besluit.) Een beschikking.')).toEqual(['beschikking']);
    expect(wordsIn('Een inwoner (klant) met een map (dossier)')).toEqual(['klant', 'dossier']);
    expect(wordsIn('Bel ons (tijdig).')).toEqual(['tijdig']);
  });

  it.each([
    'Welke hulp hebt u nodig? Vertel op welke dag.',
    'Kan ik u helpen? Iedereen kan het. Bel uw contactpersoon.',
    'De Participatiewet en de Jeugdwet.',
    'Wij kennen u. Doe het licht toe.',
    'U maakt bezwaar. U meldt u aan. Wij dienen koffie.',
    'De jeugd is dichtbij. U bent thuis. Een medicijn.',
    'Onderhouden werk, een reeks, een tijdje, een kast.',
  ])('leaves alone: %s', (text) => expect(hitsIn(text)).toEqual([]));

  it('says what to say instead', () => {
    expect(hitsIn('Uw dossier.')).toEqual([
      { word: 'dossier', found: 'dossier', use: 'uw situatie, uw gegevens' },
    ]);
  });
});
