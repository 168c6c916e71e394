import { planPaths } from './plan';
import { talkPaths } from './talk';

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

/** The pages of colleagues. */
export const workPaths = {
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
  /** what a screen is for was read */
  explained: (screen: string) => `/werk/uitleg/${screen}`,
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
} as const;
