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
  /** somebody asks something first, without a name */
  askFirst: '/eerst-vragen',
  askFirstSend: '/eerst-vragen/sturen',
  askCode: '/eerst-vragen/code',
  askOpen: '/eerst-vragen/code/openen',
  asked: '/eerst-vragen/gesprek',
  askedSend: '/eerst-vragen/gesprek/sturen',
  askedClose: '/eerst-vragen/gesprek/sluiten',
  askedRequest: '/eerst-vragen/gesprek/hulpvraag',
  askedRequestSend: '/eerst-vragen/gesprek/hulpvraag/maken',
  enquiries: '/werk/eerst-vragen',
  enquiry: (id: string) => `/werk/eerst-vragen/${id}`,
  enquiryTake: (id: string) => `/werk/eerst-vragen/${id}/nemen`,
  enquiryAnswer: (id: string) => `/werk/eerst-vragen/${id}/antwoorden`,
  /** how somebody was helped: the tap on the own page, then the words */
  helped: '/mijn/geholpen',
  helpedOf: (contact: string) => `/mijn/geholpen?over=${contact}`,
  helpedTap: '/mijn/geholpen/tik',
  helpedWords: (contact: string) => `/mijn/geholpen/woorden?over=${contact}`,
  feedback: '/werk/team/gehoord',
  toldMe: '/werk/gehoord',
  /** what rules do wrong, and what became of it */
  lessons: '/wat-we-leren',
  lessonSend: '/wat-we-leren/vertellen',
  remarks: '/werk/team/belemmeringen/van-inwoners',
  remark: (id: string) => `/werk/team/belemmeringen/van-inwoners/${id}`,
  remarkAnswer: (id: string) => `/werk/team/belemmeringen/van-inwoners/${id}/opslaan`,
} as const;

/** What a handler does with a complaint, as the doors are called. */
type ComplaintDoor = 'overnemen' | 'over-wie' | 'gehoord' | 'later' | 'afronden' | 'verteld';
