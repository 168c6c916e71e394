/** The closed list of what can be recorded, each with the shape of its payload. No personal data in any of them. */
export type AuditPayloads = {
  'session.started': { as: 'resident' | 'staff' | 'slip' | 'participant' };
  'session.ended': Record<string, never>;
  'session.refused': { why: string };
  'draft.opened': { how: 'code' };
  'request.submitted': { channel: string; matchStatus: string; parts: string[] };
  'request.viewed': { page: 'receipt' | 'mine' };
  'request.added': Record<string, never>;
  'request.withdrawn': Record<string, never>;
  'request.protected': { signalled: boolean };
  'case.opened': { reason: string };
  'case.joined': { matchStatus: string };
  'case.assigned': { staffId: string; reason: string; everyoneFull: boolean };
  'case.viewed': Record<string, never>;
  'case.contacted': { requestId: string };
  /** contact was promised anew; `broken` is the day of the promise that was not kept, in whose place it comes */
  'case.promised': { dueOn: string; broken: string | null };
  'case.stepDone': { stepId: string };
  'case.handedOver': { from: string; to: string };
  'case.contactPersonAsked': Record<string, never>;
  'wish.viewed': Record<string, never>;
  'wish.contacted': Record<string, never>;
  'case.closed': Record<string, never>;
  'case.reopened': Record<string, never>;
  'part.answered': { partId: string };
  'part.changed': { partId: string; status: string };
  /** what happened with a part; `replaces` is the fact that was corrected */
  'part.eventRecorded': { partId: string; eventId: string; replaces: string | null };
  'household.confirmed': Record<string, never>;
  'household.split': { toCaseId: string };
  'household.parted': { toCaseId: string | null };
  'household.joined': { toCaseId: string };
  'household.changed': { fields: string[] };
  'person.changed': { personId: string; fields: string[] };
  'desk.lookedUp': { found: boolean; personId?: string };
  'desk.answered': Record<string, never>;
  /** a visit of another host; by the id of the visit while it was not sent, for then there is no request yet */
  'desk.visitViewed': { walkIn?: string };
  'code.sent': { how: 'mail' | 'desk' };
  'code.used': Record<string, never>;
  'plan.viewed': Record<string, never>;
  'plan.changed': { version: number; change: string };
  'plan.proposed': { change: string };
  'plan.decided': { change: string; isAccepted: boolean; how: 'self' | 'conversation' };
  'plan.agreed': { version: number; how: 'self' | 'conversation' };
  'plan.evaluationAsked': { evaluationId: string };
  'plan.evaluationAnswered': { evaluationId: string; how: 'self' | 'conversation' };
  'plan.evaluated': { evaluationId: string; how: 'self' | 'conversation' };
  'visit.viewed': Record<string, never>;
  'visit.planned': { appointmentId: string };
  'visit.joined': { appointmentId: string };
  'visit.moved': { appointmentId: string };
  'visit.cancelled': { appointmentId: string };
  'visit.moveAsked': { appointmentId: string };
  /** of somebody's own conversation the person, and neither case nor household: a parent reads the record of those */
  'conversation.viewed': { personId?: string };
  'conversation.shared': { memberId: string; isEnded: boolean; personId?: string };
  'message.sent': { messageId: string; files: number; personId?: string };
  /** somebody whom nothing reached was reached by a person */
  'outbox.reached': { messageId: string; how: 'call' | 'letter' | 'person' };
  /** with the person when a colleague wrote down what this one said, and on which day */
  'outbox.wished': {
    toldBy: string;
    wantsLargeType: boolean;
    personId?: string;
    saidOn?: string;
  };
  'letter.viewed': { messageId: string };
  'letters.batched': { batchId: string; letters: number };
  'letters.downloaded': { batchId: string };
  'letters.printed': { batchId: string };
  'message.told': { personId: string; how: 'call' | 'letter' | 'person' };
  'attachment.downloaded': { attachmentId: string; personId?: string };
  'attachment.refused': { attachmentId: string };
  /** of a note about safety the note alone, for the same reason */
  'note.written': { noteId: string };
  'note.viewed': { noteId?: string };
  'involvement.started': { involvementId: string };
  'involvement.ended': { involvementId: string };
  'involvement.endAsked': { involvementId: string };
  /** personId: null when it was the institution that is guardian */
  'consent.asked': { from: string; to: string; personId: string | null };
  'consent.answered': {
    consentId: string;
    answer: 'yes' | 'no' | 'withdraw';
    personId: string | null;
  };
  /** who decides about a child, by the id of the child */
  'authority.recorded': { authorityId: string; personId: string };
  'authority.ended': { authorityId: string; personId: string };
  'authority.contactChanged': { authorityId: string; personId: string };
  'authority.signInLinked': { authorityId: string; personId: string };
  'authority.readingDecided': { authorityId: string; personId: string; reading: string };
  /** somebody with authority, at another address, looked at what concerns a child */
  'child.viewed': { personId: string };
  /** what somebody told about home: neither case nor household, for nobody else there may know of it */
  'homeChange.told': { changeId: string; personId: string };
  'homeChange.handled': { changeId: string; personId: string };
  /** somebody looked without being involved; what was seen by it carries its id, for it may be shown later only */
  'glass.broken': { glassBreakId: string };
  'glass.viewed': { glassBreakId: string };
  'glass.judged': { glassBreakId: string; verdict: 'right' | 'wrong' };
  'household.restricted': { isRestricted: boolean };
  'household.access': { staffId: string; isNamed: boolean };
  'family.linked': { linkId: string };
  'family.unlinked': { linkId: string };
  'family.viewed': Record<string, never>;
  /** something else is done than the rule says; the team lead's list names no household, so its events have none */
  'deviation.decided': { deviationId: string };
  'obstacle.viewed': Record<string, never>;
  'obstacle.answered': { deviationId: string };
  /** a complaint, of no household: who is complained about reads the record of those */
  'complaint.made': { complaintId: string };
  'complaint.viewed': { complaintId: string };
  'complaint.followed': { complaintId: string };
  'complaint.changed': {
    complaintId: string;
    what: 'taken' | 'about' | 'heard' | 'postponed' | 'ended' | 'told';
  };
  /** what may be destroyed, and what was: of no household, for nothing is left of it */
  'retention.viewed': Record<string, never>;
  'part.destroyed': { domain: string };
  'remark.made': { remarkId: string };
  'remark.answered': { remarkId: string };
  /** what colleagues do with who asks without a name; of who asks nothing is recorded */
  'enquiry.viewed': { enquiryId: string };
  'enquiry.taken': { enquiryId: string };
  'enquiry.answered': { enquiryId: string };
  'feedback.viewed': Record<string, never>;
  /** a colleague thinks along; `askedUnseen` where safety forbids that the resident reads of it */
  'consultation.asked': { consultationId: string };
  'consultation.askedUnseen': { consultationId: string };
  'consultation.viewed': { consultationId: string };
  'consultation.answered': { consultationId: string };
  'consultation.withdrawn': { consultationId: string };
  /** about a part, by a person; announced is when the resident can read it */
  'decision.made': { decisionId: string };
  'decision.announced': { decisionId: string };
  /** papers, or a view, asked for before the end of a day */
  'ask.made': { askId: string };
  'ask.answered': { replyId: string; files: number };
  'ask.extended': { askId: string };
  'ask.reminded': { askId: string };
  'ask.closed': { askId: string };
  /** we are late: a new day was told; the resident said in writing that it is too late */
  'late.newDay': { partId: string };
  'late.pressedOn': { partId: string };
  'afterCare.answered': { afterCareId: string };
  'objection.made': { objectionId: string };
  'objection.noted': { objectionId: string };
  'known.viewed': Record<string, never>;
  'known.noted': { factId: string };
  'known.ended': { factId: string };
  'known.doubted': { factId: string };
  'template.changed': { templateId: string; what: 'made' | 'changed' | 'archived' };
  /** the hour of the daily mail */
  'digest.chosen': { hour: number };
  'team.viewed': Record<string, never>;
  'absence.changed': { staffId?: string };
  'directory.changed': { teams: number; neighbourhoods: number; staff: number };
  'demo.filling': Record<string, never>;
  'demo.filled': Record<string, never>;
};

/** Name of an audit event. */
export type AuditEvent = keyof AuditPayloads;
