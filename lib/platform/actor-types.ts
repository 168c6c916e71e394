/** What a staff member may be, as the directory says it. */
export type Role = 'host' | 'consultant' | 'team_lead';

/** A signed-in member of staff; `sessionId` is the row in auth_session. */
export type StaffActor = {
  kind: 'staff';
  staffId: string;
  name: string;
  functionTitle: string;
  roles: Role[];
  teamId: string | null;
  /** teams that a team lead leads: the own one, those of the neighbourhoods that the directory names, and those of nobody */
  ledTeamIds?: readonly string[];
  /** helps households: a consultant, or whoever is contact person of one or stands in for one today, whatever the role */
  helpsHouseholds?: boolean;
  sessionId: string;
};

/** A resident who signed in with the municipality's resident sign-in. */
export type ResidentActor = {
  kind: 'resident';
  identityId: string;
  personId: string | null;
  sessionId: string;
};

/** Somebody who came in with the code of a slip and a one-time code. */
export type SlipActor = { kind: 'slip'; requestId: string; sessionId: string };

/** Somebody from outside who was invited: a partner organisation's professional, a maatje, an own supporter. */
export type ParticipantActor = {
  kind: 'participant';
  participantId: string;
  name: string;
  sessionId: string;
};

/** Nobody we know. */
export type Anonymous = { kind: 'anonymous' };

/** Who does something. */
export type Actor = StaffActor | ResidentActor | SlipActor | ParticipantActor | Anonymous;
