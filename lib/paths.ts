import { heardPaths } from './paths/heard';
import { minePaths } from './paths/mine';
import { talkPaths } from './paths/talk';
import { workPaths } from './paths/work';

/** Every address of the product. Ids in addresses are random; no address holds personal data. */
export const paths = {
  home: '/',
  contact: '/contact',
  privacy: '/privacy',
  /** how far everybody can use this: the statement of the municipality */
  accessibility: '/toegankelijkheid',
  /** when an answer is there at the latest */
  whenAnswer: '/wanneer-antwoord',
  /** every component of the design system; only in development and in a demo */
  design: ({ direction, theme }: { direction: 'ltr' | 'rtl'; theme?: string }) =>
    `/ontwerp?richting=${direction}${theme ? `&thema=${theme}` : ''}`,
  language: '/taal',
  /** calm, or as it was */
  view: '/weergave',
  leave: '/snel-weg',
  /** a computer of everybody begins here */
  shared: '/openbare-computer',
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
    /** asks once more, before what cannot be undone */
    laterSure: (what: 'weg' | 'stop') => `/hulp-vragen/later?zeker=${what}`,
    laterCode: '/hulp-vragen/later/code',
    laterMail: '/hulp-vragen/later/mail',
    resume: '/hulp-vragen/verder',
    resumeOpen: '/hulp-vragen/verder/openen',
    stop: '/hulp-vragen/stoppen',
    /** goes on with another request that was begun */
    choose: '/hulp-vragen/kiezen',
    receipt: (token: string) => `/hulp-vragen/ontvangen/${token}`,
  },
  mine: minePaths,
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
  work: workPaths,
  /** a file with a message; given only to who may read the message */
  file: (id: string) => `/bijlage/${id}`,
  api: { health: '/api/health', terms: '/api/v1/terms', openapi: '/api/v1/openapi.json' },
} as const;
