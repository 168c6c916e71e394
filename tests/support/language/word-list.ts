// Words that nobody here says, with what is said instead (RULES 4.2; VALUES H1).

/** A word of the list: how it is found in all its forms, and what to say. */
export type Avoided = {
  word: string;
  pattern: RegExp;
  use: string;
  /** a word of the law may stand in brackets behind the plain one */
  mayBeExplained: boolean;
};

/** The letters before and after make it another word. */
const whole = (forms: string) => new RegExp(`(?<![\\p{L}])(?:${forms})(?![\\p{L}])`, 'giu');
const anywhere = (part: string) => new RegExp(`[\\p{L}-]*(?:${part})[\\p{L}-]*`, 'giu');

/** How people are not spoken of, also not as a part of another word, and not between brackets. */
const ofPeople: [string, string, string][] = [
  ['klant', 'klant', 'inwoner, u'],
  ['cliënt', 'cli[eë]nt', 'inwoner, u'],
  ['klantmanager', 'klantmanag', 'contactpersoon'],
  ['dossier', 'dossier', 'uw situatie, uw gegevens'],
  ['aanvrager', 'aanvrager|aanvraagster', 'inwoner, u'],
  ['doelgroep', 'doelgroep', 'inwoners, iedereen die …'],
  ['casusregisseur', 'regisseur', 'contactpersoon'],
  ['casus', 'casus|casuïst', 'uw situatie, uw gegevens'],
];

/** A word in all its forms, and the plain one. */
const ofOffices: [string, string, string][] = [
  ['consulent', 'consulent(en|e)?', 'contactpersoon'],
  ['beschikking', 'beschikking(en)?', 'besluit'],
  ['bezwaarschrift', 'bezwaarschrift(en)?', 'bezwaar; laten weten dat u het er niet mee eens bent'],
  ['ingebrekestelling', 'ingebrekestelling(en)?|in gebreke', 'brief dat wij te laat zijn'],
  ['dwangsom', 'dwangsom(men)?', 'bedrag dat wij betalen als wij te laat zijn'],
  ['melding', 'melding(en)?', 'hulpvraag'],
  [
    'aanvraag indienen',
    'aanvra(?:ag|gen)[^.?!]{0,40}(?:in(?: te)? ?dien|dien)\\p{L}*|dien(?:t|de)?[^.?!]{0,40}aanvra(?:ag|gen)[^.?!]{0,20}in',
    'vragen, aanvragen, sturen',
  ],
  ['indienen', 'in(?:ge|te)?dien(?:en|t|d|de)?|in te dienen', 'sturen, vragen'],
  ['keukentafelgesprek', 'keukentafelgesprek(ken)?', 'gesprek'],
  ['intake', 'intake\\p{L}*', 'gesprek'],
  ['ondersteuningsbehoefte', 'ondersteuningsbehoeften?', 'welke hulp u nodig hebt'],
  ['maatwerkvoorziening', 'maatwerkvoorziening(en)?', 'hulp die bij u past'],
  ['algemene voorziening', 'algemene voorziening(en)?', 'hulp waar iedereen gebruik van mag maken'],
  ['pgb', "pgb(?:['’]?s)?|persoonsgebonden budget(ten)?", 'geld waarmee u zelf hulp inkoopt (pgb)'],
  ['indicatie', 'indicaties?|geïndiceerde?', 'besluit over welke hulp u krijgt'],
  ['zelfredzaamheid', 'zelfredza(?:am|me)(?:heid)?', 'zelf kunnen doen'],
  ['mantelzorger', 'mantelzorg(?:ers?|ster)?', 'iemand die u helpt (mantelzorger)'],
  [
    'gebruikelijke hulp',
    'gebruikelijke (?:hulp|zorg)',
    'hulp die huisgenoten elkaar normaal geven',
  ],
  ['participatie', 'participati(?:e|es)|participeren|participeert', 'meedoen'],
  ['re-integratie', 're-?ïntegr\\p{L}*|re-integr\\p{L}*', 'werk vinden'],
  ['bijstandsgerechtigde', 'bijstandsgerechtigden?', 'iemand met een bijstandsuitkering'],
  ['uitkeringsnorm', 'uitkeringsnorm(en)?', 'bedrag per maand'],
  ['schuldhulpverlening', 'schuld(?:en)?(?:hulpverlen|saner)\\p{L}*', 'hulp bij schulden'],
  ['problematische schulden', 'problematische schuld(en)?', 'schulden die u niet kunt betalen'],
  ['beslagvrije voet', 'beslagvrije voet', 'bedrag dat u altijd houdt'],
  ['vroegsignalering', 'vroegsignaler\\p{L}*', 'op tijd hulp als rekeningen niet betaald zijn'],
  ['jeugdige', 'jeugdigen?', 'kind, jongere'],
  ['opvoedproblematiek', '(?:opvoed)?problematiek', 'zorgen over de opvoeding'],
  ['gezagdragende ouder', 'gezagdragen\\p{L}*', 'ouder die beslist over het kind (gezag)'],
  ['gemachtigde', '(?:ge)?machtig(?:de|den|d|en|t|ing|ingen)', 'iemand die het voor u regelt'],
  ['belanghebbende', 'belanghebbenden?', 'iedereen voor wie dit belangrijk is'],
  ['zienswijze', 'zienswijzen?', 'uw mening'],
  [
    'terugvorderen',
    'teruggevorderd|terugvorder\\p{L}*|vorder\\p{L}* [^.?!]{0,30}terug',
    'terugbetalen',
  ],
  ['herziening', 'herzien(?:ing|ingen|e)?|herziet', 'opnieuw bekijken'],
  ['correspondentie', 'correspond\\p{L}*', 'contact, brief, mail'],
  ['integraal', 'integraal|integrale', 'alles samen'],
  ['interventie', 'interventies?', 'actie, hulp'],
  ['verifiëren', 'verif(?:i[eë]er|icat|iër)\\p{L}*|geverifieerd', 'controleren'],
  ['eigen kracht', 'eigen kracht', 'wat u zelf kunt'],
  ['multiproblematiek', 'multiprobleem\\p{L}*|multiproblematiek', 'meer problemen tegelijk'],
];

const ofLetters: [string, string, string][] = [
  ['op grond van', 'op grond(?:slag)? van', 'de reden is'],
  ['aangezien', 'aangezien', 'omdat'],
  ['alsmede', 'alsmede', 'en'],
  ['alvorens', 'alvorens', 'voordat'],
  ['behoudens', 'behoudens', 'behalve'],
  ['bescheiden', 'bescheiden', 'papieren, formulieren'],
  ['betreffende, inzake, omtrent', 'betreffende|inzake|omtrent', 'over'],
  ['conform', 'conform', 'volgens'],
  ['derhalve', 'derhalve', 'daarom, dus'],
  ['dient te', 'dien(?:t|en)(?: \\p{L}+){0,6} te', 'moet'],
  ['doch', 'doch', 'maar'],
  ['eveneens, tevens', 'eveneens|tevens', 'ook'],
  ['geschieden', 'geschied(?:en|t|de|den)?', 'gebeuren'],
  ['hiernavolgende', 'hierna ?volgende?', 'volgende'],
  ['indien', 'indien', 'als'],
  ['ingevolge, krachtens', 'ingevolge|krachtens', 'door, volgens'],
  ['in het kader van', 'in het kader van', 'voor, over'],
  [
    'mededelen',
    'mee?de(?:de)?gedeeld|mede(?:te)?del(?:en|ing|ingen)|(?:deelt?|delen) [^.?!]{0,30}mede',
    'laten weten',
  ],
  ['met betrekking tot', 'met betrekking tot', 'over'],
  ['met het oog op', 'met het oog op', 'om'],
  ['middels', 'middels', 'door, met'],
  ['onderhavig', 'onderhavige?', 'deze, dit'],
  ['onderhoud', 'onderhoud', 'gesprek'],
  ['reeds', 'reeds', 'al'],
  ['retourneren', '(?:ge)?retourne(?:er|ren|ert|erd)\\p{L}*|retour', 'terugsturen'],
  ['ten aanzien van, ten behoeve van', 'ten (?:aanzien|behoeve) van', 'voor, over'],
  ['teneinde', 'ten ?einde', 'om'],
  ['thans', 'thans', 'nu'],
  ['tijdig', 'tijdige?', 'op tijd, vóór een dag'],
  [
    'toekennen',
    'toeken(?:nen|t|de)|toegekende?|toekenning(?:en)?|ken(?:t|nen) [^.?!]{0,40}toe',
    'u krijgt',
  ],
  ['inwilligen', 'inwillig\\p{L}*|ingewilligde?', 'goedkeuren'],
  ['verstrekken', 'verstrek(?:ken|t|te|ten|king|kingen)', 'geven; u hebt gekregen'],
  ['verzoeken', 'verzoek(?:en|t)?|verzocht(?:en)?', 'vragen'],
  ['vigerende', 'vigerende?', 'geldende'],
  ['vooralsnog', 'vooralsnog', 'voorlopig'],
  ['voornemens zijn', 'voornemens?', 'van plan zijn'],
  // 'Welke hulp?' is a plain question, and stands in the list itself as what to say.
  ['welke', '(?<=\\p{L}, )welke', 'die, wat'],
  [
    'zorg dragen voor',
    'zorg(?: te)? drag\\p{L}*|dra(?:ag|agt|gen)(?: \\p{L}+){0,4} zorg|zorgdragen',
    'zorgen voor',
  ],
  ['zulks', 'zulks', 'dit, dat'],
  ['terugwerkende kracht', 'terugwerkende kracht', 'ook voor de tijd vanaf een dag'],
  ['ultimo, medio', 'ultimo|medio', 'uiterlijk, half'],
];

/** Every word of the list. */
export const avoided: readonly Avoided[] = [
  ...ofPeople.map(([word, part, use]) => ({
    ...{ word, use, pattern: anywhere(part), mayBeExplained: false },
  })),
  ...ofOffices.map(([word, forms, use]) => ({
    ...{ word, use, pattern: whole(forms), mayBeExplained: true },
  })),
  ...ofLetters.map(([word, forms, use]) => ({
    ...{ word, use, pattern: whole(forms), mayBeExplained: false },
  })),
];

const inBrackets = (text: string, at: number) =>
  text.lastIndexOf('(', at) > text.lastIndexOf(')', at) && text.indexOf(')', at) > at;

/** A word of the list in a text. */
export type Hit = { word: string; found: string; use: string };

/**
 * The words of the list that a text says.
 * @param text as it is read
 */
export const hitsIn = (text: string): Hit[] =>
  avoided.flatMap(({ word, pattern, use, mayBeExplained }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !(mayBeExplained && inBrackets(text, index)))
      .map(([found]) => ({ word, found, use })),
  );
