import { heardPaths } from './paths/heard';

/** The addresses of a plan, below the page that shows it: a resident's and a colleague's are alike. */
export const planPaths = (page: string) => ({
  page,
  addGoal: `${page}/doel`,
  addGoalSend: `${page}/doel/opslaan`,
  goal: (id: string) => `${page}/doel/${id}`,
  goalSend: (id: string) => `${page}/doel/${id}/opslaan`,
  goalState: (id: string) => `${page}/doel/${id}/stand`,
  goalShared: (id: string) => `${page}/doel/${id}/delen`,
  goalMove: (id: string) => `${page}/doel/${id}/volgorde`,
  addStep: (goalId: string) => `${page}/doel/${goalId}/stap`,
  addStepSend: (goalId: string) => `${page}/doel/${goalId}/stap/opslaan`,
  step: (id: string) => `${page}/stap/${id}`,
  stepSend: (id: string) => `${page}/stap/${id}/opslaan`,
  stepState: (id: string) => `${page}/stap/${id}/stand`,
  stepMove: (id: string) => `${page}/stap/${id}/volgorde`,
  text: (text: PlanText) => `${page}/${text}`,
  textSend: (text: PlanText) => `${page}/${text}/opslaan`,
  evaluate: `${page}/terugkijken`,
  evaluateSend: `${page}/terugkijken/opslaan`,
  pdf: `${page}/pdf`,
  howIsIt: `${page}/hoe-gaat-het`,
  howIsItSend: `${page}/hoe-gaat-het/opslaan`,
  /** what a resident said in a conversation */
  heard: `${page}/hoe-gaat-het/gehoord`,
  heardSend: `${page}/hoe-gaat-het/gehoord/opslaan`,
  close: `${page}/hoe-gaat-het/afronden`,
  closeSend: `${page}/hoe-gaat-het/afronden/opslaan`,
  answer: (proposalId: string) => `${page}/voorstel/${proposalId}`,
  agree: `${page}/akkoord`,
  /** what a resident said in a conversation about the plan as a whole */
  heardYes: (personId: string) => `${page}/akkoord/${personId}`,
  versions: `${page}/versies`,
  version: (number: number) => `${page}/versies/${number}`,
});

/** Texts of a plan as a whole: what goes well, and what to do when it goes wrong. */
type PlanText = 'wat-gaat-goed' | 'als-het-misgaat';

/** The addresses of one plan. */
export type PlanPaths = ReturnType<typeof planPaths>;

/** The addresses of a conversation, below the page that shows it: a resident's and a colleague's are alike. */
const talkPaths = (page: string) => ({
  page,
  write: `${page}/schrijven`,
  send: `${page}/versturen`,
  share: `${page}/meelezen`,
  shareSend: `${page}/meelezen/opslaan`,
  unshare: (memberId: string) => `${page}/meelezen/${memberId}/stoppen`,
  told: (id: string) => `${page}/verteld/${id}`,
});

/** The addresses of one conversation. */
export type TalkPaths = ReturnType<typeof talkPaths>;

/** The addresses of what is asked about a part, for colleagues. */
const askPaths = (page: string) => ({
  page,
  send: `${page}/opslaan`,
  extend: (id: string) => `${page}/${id}/langer`,
  close: (id: string) => `${page}/${id}/klaar`,
});

/** The addresses of the decisions about a part, for colleagues. */
const decisionPaths = (page: string) => ({
  page,
  send: `${page}/opslaan`,
  announceSend: (id: string) => `${page}/${id}/bekendmaken`,
  objection: (id: string) => `${page}/${id}/bezwaar`,
  objectionSend: (id: string) => `${page}/${id}/bezwaar/opslaan`,
});

/** The addresses of the calendar of a household, for colleagues. */
const visitPaths = (page: string) => ({
  page,
  week: (day: string) => `${page}?week=${day}`,
  plan: `${page}/nieuw`,
  planSend: `${page}/nieuw/opslaan`,
  join: `${page}/samen`,
  move: (id: string) => `${page}/${id}/verzetten`,
  moveSend: (id: string) => `${page}/${id}/verzetten/opslaan`,
  cancel: (id: string) => `${page}/${id}/afzeggen`,
  cancelSend: (id: string) => `${page}/${id}/afzeggen/opslaan`,
});

/** The addresses of the appointments of a household, for who lives there. */
const myVisitPaths = (page: string) => ({
  page,
  cancel: (id: string) => `${page}/${id}/afzeggen`,
  cancelSend: (id: string) => `${page}/${id}/afzeggen/versturen`,
  move: (id: string) => `${page}/${id}/anders`,
  moveSend: (id: string) => `${page}/${id}/anders/versturen`,
  file: (id: string) => `${page}/${id}/agenda`,
});

/** Every address of the product. Ids in addresses are random; no address holds personal data. */
export const paths = {
  home: '/',
  contact: '/contact',
  privacy: '/privacy',
  /** when an answer is there at the latest */
  whenAnswer: '/wanneer-antwoord',
  language: '/taal',
  leave: '/snel-weg',
  signIn: (to?: string) => (to ? `/aanmelden?naar=${encodeURIComponent(to)}` : '/aanmelden'),
  signedIn: (to: string) => `/aanmelden/terug?naar=${encodeURIComponent(to)}`,
  signOut: '/aanmelden/uit',
  extendSession: '/aanmelden/verleng',
  help: {
    start: '/hulp-vragen',
    /** question page; `changing` comes straight back to the check page */
    step: (slug: string, changing = false) =>
      `/hulp-vragen/${slug}${changing ? '?terug=controleren' : ''}`,
    save: (slug: string) => `/hulp-vragen/${slug}/bewaren`,
    check: '/hulp-vragen/controleren',
    send: '/hulp-vragen/versturen',
    later: '/hulp-vragen/later',
    laterCode: '/hulp-vragen/later/code',
    laterMail: '/hulp-vragen/later/mail',
    resume: '/hulp-vragen/verder',
    resumeOpen: '/hulp-vragen/verder/openen',
    stop: '/hulp-vragen/stoppen',
    /** goes on with another request that was begun */
    choose: '/hulp-vragen/kiezen',
    receipt: (token: string) => `/hulp-vragen/ontvangen/${token}`,
  },
  mine: {
    home: '/mijn',
    code: '/mijn/code',
    /** second step: the one-time code */
    codeEnter: '/mijn/code?stap=2',
    codeSend: '/mijn/code/sturen',
    codeOpen: '/mijn/code/openen',
    request: (id: string) => `/mijn/vraag/${id}`,
    add: (id: string) => `/mijn/vraag/${id}/aanvullen`,
    addSend: (id: string) => `/mijn/vraag/${id}/aanvullen/versturen`,
    withdraw: (id: string) => `/mijn/vraag/${id}/intrekken`,
    withdrawSend: (id: string) => `/mijn/vraag/${id}/intrekken/versturen`,
    askOther: (id: string) => `/mijn/vraag/${id}/andere-contactpersoon`,
    askOtherSend: (id: string) => `/mijn/vraag/${id}/andere-contactpersoon/versturen`,
    log: (id: string) => `/mijn/vraag/${id}/wie-keek`,
    /** what was decided about a part, and not agreeing with it */
    decision: (id: string, decisionId: string) => `/mijn/vraag/${id}/besluit/${decisionId}`,
    object: (id: string, decisionId: string) => `/mijn/vraag/${id}/besluit/${decisionId}/bezwaar`,
    /** what was asked about a part: papers, or a view */
    ask: (id: string, askId: string) => `/mijn/vraag/${id}/gevraagd/${askId}`,
    askSend: (id: string, askId: string) => `/mijn/vraag/${id}/gevraagd/${askId}/versturen`,
    askExtend: (id: string, askId: string) => `/mijn/vraag/${id}/gevraagd/${askId}/langer`,
    /** we are late: how to press on, the letter, and sending it */
    late: (id: string, partId: string) => `/mijn/vraag/${id}/te-laat/${partId}`,
    lateLetter: (id: string, partId: string) => `/mijn/vraag/${id}/te-laat/${partId}/brief`,
    pressOn: (id: string, partId: string) => `/mijn/vraag/${id}/te-laat/${partId}/versturen`,
    /** how it is now, some time after the help ended */
    afterCare: (id: string) => `/mijn/vraag/${id}/hoe-gaat-het-nu`,
    afterCareSend: (id: string) => `/mijn/vraag/${id}/hoe-gaat-het-nu/versturen`,
    objectSend: (id: string, decisionId: string) =>
      `/mijn/vraag/${id}/besluit/${decisionId}/bezwaar/versturen`,
    /** the text of a letter; the code on the paper leads here */
    letter: (id: string) => `/mijn/brief/${id}`,
    /** what we sent, and how somebody wants to hear that there is a message */
    sent: (id: string) => `/mijn/vraag/${id}/post`,
    sentWish: (id: string) => `/mijn/vraag/${id}/post/opslaan`,
    /** who takes part in the help */
    circle: '/mijn/wie-is-erbij',
    askToEnd: (id: string) => `/mijn/wie-is-erbij/${id}/stoppen`,
    askToEndSend: (id: string) => `/mijn/wie-is-erbij/${id}/stoppen/versturen`,
    /** somebody from outside stops at once */
    endSend: (id: string) => `/mijn/wie-is-erbij/${id}/stoppen/meteen`,
    invite: (householdId: string) => `/mijn/wie-is-erbij/uitnodigen/${householdId}`,
    inviteSend: (householdId: string) => `/mijn/wie-is-erbij/uitnodigen/${householdId}/versturen`,
    /** what somebody may let one part read of another */
    consent: '/mijn/toestemming',
    consentAnswer: (id: string) => `/mijn/toestemming/${id}`,
    /** somebody tells that something changes at home */
    homeChange: '/mijn/thuis-verandert',
    homeChangeSend: '/mijn/thuis-verandert/versturen',
    /** children who live elsewhere, for who has authority over them */
    children: '/mijn/kinderen',
    child: (id: string) => planPaths(`/mijn/kinderen/${id}`),
    /** what is done otherwise than the rule says */
    deviations: '/mijn/maatwerk',
    /** what we know already, and what of it is no longer so */
    known: '/mijn/weten-we-al',
    doubt: (id: string) => `/mijn/weten-we-al/${id}/versturen`,
    /** to the plan of the one household, or to the choice between two */
    plans: '/mijn/plan',
    plan: (householdId: string) => planPaths(`/mijn/plan/${householdId}`),
    /** to the one conversation, or to the choice between several */
    talks: '/mijn/berichten',
    talk: (householdId: string, isOwn: boolean) =>
      talkPaths(`/mijn/berichten/${householdId}/${isOwn ? 'alleen' : 'samen'}`),
    /** to the appointments of the one household, or to the choice between two */
    visits: '/mijn/afspraken',
    visitsOf: (householdId: string) => myVisitPaths(`/mijn/afspraken/${householdId}`),
  },
  heard: heardPaths,
  /** somebody from outside who takes part */
  takePart: {
    home: '/meedoen',
    codeSend: '/meedoen/sturen',
    /** second step: the one-time code */
    code: '/meedoen/code',
    codeOpen: '/meedoen/openen',
    /** with the link of the mail */
    invitation: (token: string) => `/uitnodiging/${token}`,
    invitationSend: (token: string) => `/uitnodiging/${token}/sturen`,
    invitationCode: (token: string) => `/uitnodiging/${token}/code`,
    invitationOpen: (token: string) => `/uitnodiging/${token}/openen`,
    page: (id: string) => `/meedoen/${id}`,
    stepState: (id: string, stepId: string) => `/meedoen/${id}/stap/${stepId}/stand`,
    howIsIt: (id: string) => `/meedoen/${id}/hoe-gaat-het`,
    howIsItSend: (id: string) => `/meedoen/${id}/hoe-gaat-het/opslaan`,
    stop: (id: string) => `/meedoen/${id}/stoppen`,
    stopSend: (id: string) => `/meedoen/${id}/stoppen/versturen`,
    /** the household's conversation, or somebody's own */
    talk: (id: string, personId: string | null) =>
      talkPaths(`/meedoen/${id}/gesprek/${personId ?? 'samen'}`),
  },
  desk: {
    home: '/balie',
    lookUp: '/balie/zoeken',
    save: '/balie/bewaren',
    send: '/balie/doorgeven',
    answer: '/balie/beantwoorden',
    clear: '/balie/leeg',
    today: '/balie/vandaag',
    takeUp: '/balie/verder',
    throwAway: '/balie/weg',
    slip: (id: string) => `/balie/briefje/${id}`,
    code: (id: string) => `/balie/briefje/${id}/code`,
  },
  work: {
    home: '/werk',
    /** posted, because a name may not stand in an address */
    search: '/werk/zoeken',
    case: (id: string) => `/werk/zaak/${id}`,
    action: (id: string, action: string) => `/werk/zaak/${id}/${action}`,
    /** papers, or a view, that a resident is asked for about a part */
    asks: (id: string, partId: string) => askPaths(`/werk/zaak/${id}/onderdeel/${partId}/papieren`),
    /** what is decided about a part */
    decisions: (id: string, partId: string) =>
      decisionPaths(`/werk/zaak/${id}/onderdeel/${partId}/besluit`),
    /** somebody whom nothing reached was reached by a person */
    reached: (id: string, messageId: string) => `/werk/zaak/${id}/post/${messageId}`,
    /** letters for the print room */
    letters: '/werk/brieven',
    lettersMake: '/werk/brieven/maken',
    lettersPdf: (id: string) => `/werk/brieven/${id}/pdf`,
    lettersPrinted: (id: string) => `/werk/brieven/${id}/geprint`,
    /** what mails, text messages and letters look like */
    wordings: '/werk/berichten-bekijken',
    wordingPdf: (template: string, language: string, isYoung: boolean) =>
      `/werk/berichten-bekijken/${template}/${language}${isYoung ? '?jong' : ''}`,
    /** what a page of a case tells while it is open */
    here: (id: string) => `/werk/zaak/${id}/hier`,
    /** what a form of a case tells while somebody types in it */
    hold: (id: string) => `/werk/zaak/${id}/bewerken`,
    throwAway: (id: string) => `/werk/zaak/${id}/bewerken/weg`,
    /** the terms of the law in a case, what happened with a part, and a fact of it to be corrected */
    terms: (id: string) => `/werk/zaak/${id}/termijnen`,
    partEvent: (id: string, partId: string) => `/werk/zaak/${id}/onderdeel/${partId}/gebeurtenis`,
    correctEvent: (id: string, partId: string, eventId: string) =>
      `/werk/zaak/${id}/onderdeel/${partId}/gebeurtenis/${eventId}`,
    plan: (id: string) => planPaths(`/werk/zaak/${id}/plan`),
    /** plans to start from, that a team made for itself; and one of them for a household */
    templates: '/werk/team/sjablonen',
    newTemplate: '/werk/team/sjablonen/nieuw',
    template: (id: string) => `/werk/team/sjablonen/${id}`,
    chooseTemplate: (caseId: string) => `/werk/zaak/${caseId}/plan/sjabloon`,
    useTemplate: (caseId: string, id: string) => `/werk/zaak/${caseId}/plan/sjabloon/${id}`,
    messages: '/werk/berichten',
    /** the hour of the daily mail about what waits */
    digest: '/werk/dagelijkse-mail',
    talk: (caseId: string, personId: string | null) =>
      talkPaths(`/werk/zaak/${caseId}/gesprek/${personId ?? 'samen'}`),
    visits: (id: string) => visitPaths(`/werk/zaak/${id}/bezoek`),
    known: '/werk/bekend',
    /** the looks without being involved that a team lead judges */
    glass: '/werk/team/meekijken',
    judgeGlass: (id: string) => `/werk/team/meekijken/${id}`,
    /** rules that stand in the way: what team leads answer, and what was answered, for all teams */
    obstacles: '/werk/team/belemmeringen',
    obstacle: (id: string) => `/werk/team/belemmeringen/${id}`,
    answeredObstacles: '/werk/belemmeringen',
    /** parts that may be destroyed, one of them, and what was */
    retention: '/werk/bewaren',
    retentionPart: (id: string) => `/werk/bewaren/${id}`,
    destroyed: '/werk/bewaren/vernietigd',
    /** questions of colleagues who want somebody to think along */
    consultations: '/werk/overleg',
    consultation: (id: string) => `/werk/overleg/${id}`,
    consultationAnswer: (id: string) => `/werk/overleg/${id}/opslaan`,
    /** only named people find a household */
    restrict: (id: string) => `/werk/team/zaak/${id}/afschermen`,
    team: '/werk/team',
    teamCase: (id: string) => `/werk/team/zaak/${id}`,
    /** a resident's wish for another contact person */
    wish: (id: string) => `/werk/team/wens/${id}`,
    absence: '/werk/team/afwezig',
    promises: '/werk/team/beloften',
  },
  /** a file with a message; given only to who may read the message */
  file: (id: string) => `/bijlage/${id}`,
  api: { health: '/api/health', terms: '/api/v1/terms', openapi: '/api/v1/openapi.json' },
} as const;
