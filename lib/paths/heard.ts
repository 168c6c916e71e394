/** Where residents say how they were helped, what went wrong, and what they want to ask first. */
export const heardPaths = {
  complain: '/klacht',
  complainSend: '/klacht/versturen',
  /** how a complaint goes on, for who shows its code */
  followCode: '/klacht/code',
  followOpen: '/klacht/code/openen',
  follow: '/klacht/volgen',
  followClose: '/klacht/volgen/sluiten',
  myComplaints: '/mijn/klachten',
  myComplaint: (id: string) => `/mijn/klachten/${id}`,
  deskComplain: '/balie/klacht',
  deskComplainSend: '/balie/klacht/opslaan',
  deskSlip: (id: string) => `/balie/klacht/${id}`,
  complaints: '/werk/klachten',
  complaint: (id: string) => `/werk/klachten/${id}`,
  complaintDo: (id: string, what: ComplaintDoor) => `/werk/klachten/${id}/${what}`,
} as const;

/** What a handler does with a complaint, as the doors are called. */
type ComplaintDoor = 'overnemen' | 'over-wie' | 'gehoord' | 'later' | 'afronden';
