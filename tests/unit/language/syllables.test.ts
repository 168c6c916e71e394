import { describe, expect, it } from 'vitest';
import { syllablesIn } from '@/tests/support/language/syllables';

// By kind of word, each with the number of its syllables as it is said.
const known: Record<string, string> = {
  'of one sound':
    'zo 1, huis 1, weer 1, vraag 1, jeugd 1, beurt 1, zoet 1, zuur 1, thuis 1, schuld 1, streng 1, angst 1',
  'with -eeuw, -ieuw, -uw':
    'eeuw 1, leeuw 1, leeuwen 2, geeuwen 2, sneeuwt 1, nieuw 1, nieuwe 2, nieuwjaarsdag 3, uw 1, ruw 1, duwen 2, jouw 1, blauwe 2',
  'with -aai, -ooi, -oei':
    'draait 1, laaie 2, nooit 1, mooie 2, groei 1, koeien 2, boeiend 2, moeite 2, moeilijk 2, moeilijke 3',
  'with ui, eu, ij, ei, ou, au':
    'uiterlijk 3, buiten 2, buien 2, steun 1, keuze 2, bij 1, tijdelijk 3, blije 2, bijeenkomst 3, klein 1, eigen 2, ouders 2, gauw 1, pauze 2',
  'with a diaeresis':
    'naïef 2, ruïne 3, reünie 3, geëerd 2, geïnd 2, beëindigd 3, ideeën 3, zeeën 2, knieën 2, drieëntwintig 4, coördinator 5, financiën 4, cliënt 2, patiënten 4, kopiëren 4, geïnformeerd 4, Oekraïens 3, poëzie 3',
  'with vowels that do not belong together':
    'reageren 4, creatief 3, theater 3, ideaal 3, sociaal 3, sociale 4, speciaal 3, situatie 4, evaluatie 5, januari 4, februari 4, radio 3, video 3, periode 4, dieet 2, financieel 4, officieel 4, individueel 5, museum 3, zoiets 2, geuit 2, duo 2, via 2',
  'with a part before it':
    'beantwoorden 4, beoordelen 4, geantwoord 3, geopend 3, beaamt 2, geautomatiseerd 6, gebeurd 2, geurig 2, geoefend 3, onafhankelijk 5, ontevreden 4',
  'of several words':
    'contactpersoon 4, gemeenteavond 5, zorgverzekering 5, huishouden 3, medewerker 4, burgerservicenummer 6, leefgebied 3, eenoudergezin 5, gastvrouw 2, e-mailadres 4, sms-code 5, oud-collega 4',
  'with -tie and -tion': 'informatie 4, organisatie 5, station 2, nationaal 3, functioneren 4',
  'with marks that change the sound':
    "één 1, vóór 1, wél 1, café 2, privé 2, foto's 2, collega’s 3",
  'that were French':
    'bureau 2, niveau 2, milieu 2, route 2, manoeuvre 3, silhouet 3, douane 3, toilet 2, restaurant 3',
  'that are English':
    'mail 1, mails 1, mailen 2, team 1, teamleider 3, coach 1, website 2, websites 2, online 2, offline 2, update 2, download 2, service 2, servicepunt 3, smartphone 2, buddy 2, baby 2, hobby 2, computer 3, manager 3, app 1, link 1, chat 1, scan 1, code 2, trainen 2, interview 3, cookies 2',
  'with y and qu': 'systeem 2, typen 2, type 2, gymnastiek 3, yoghurt 2, quiz 1',
  'that are names':
    'Yilmaz 2, Kaya 2, Nguyen 2, Jansen 2, Marijke 3, Mohammed 3, Fatima 3, Samira 3, Daniël 3, Tesfay 2, Visser 2, Tigrinya 3',
  'that are spelled': 'bsn 3, pdf 3, sms 3, ggz 3, pgb 3, wc 2, AOW 3, Wmo 3, DigiD 3',
  'that are numbers': '26 1, 2026 1, 9.30 1, 2026-11-27 1',
  'that are short': "'s 1, zo'n 1, m'n 1, s 1",
};

const rows = Object.entries(known).flatMap(([kind, words]) =>
  words.split(', ').map((one) => {
    const [word, count] = one.split(' ');
    return { kind, word: word!, count: Number(count) };
  }),
);

describe('the syllables of words', () => {
  it.each(rows)('$kind: $word has $count', ({ word, count }) => {
    expect(syllablesIn(word)).toBe(count);
  });

  it('are the same in capitals', () => {
    for (const { word, count } of rows) expect(syllablesIn(word.toUpperCase()), word).toBe(count);
  });
});
