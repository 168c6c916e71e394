import { planPaths } from './plan';
import { talkPaths } from './talk';

/** The addresses of the appointments of a household, for who lives there. */
const myVisitPaths = (page: string) => ({
  page,
  cancel: (id: string) => `${page}/${id}/afzeggen`,
  cancelSend: (id: string) => `${page}/${id}/afzeggen/versturen`,
  move: (id: string) => `${page}/${id}/anders`,
  moveSend: (id: string) => `${page}/${id}/anders/versturen`,
  file: (id: string) => `${page}/${id}/agenda`,
});

/** The own pages of who asked for help, and of who lives there. */
export const minePaths = {
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
  /** what we sent to who asked nothing */
  sentToMe: '/mijn/post',
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
} as const;
