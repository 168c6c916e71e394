import 'server-only';
import type { Role } from '../actor-types';
import { now, today } from '../clock';
import { transaction, type Tx } from '../db';
import { closeSessions, openSession } from '../session';
import { worksOn } from '../working';
import { readText, readWords, toRoles, type Claims } from './claims';
import { staffRules } from './oidc';
import { SignInRefused } from './refusal';

type Told = {
  subject: string;
  name: string;
  functionTitle: string | null;
  email: string;
  phone: string | null;
  roles: Role[];
  team: string | null;
  neighbourhoods: string[];
};

function readColleague(claims: Claims): Told {
  const rules = staffRules();
  const subject = readText(claims, 'sub');
  const name = readText(claims, rules.nameClaim);
  if (!subject || !name) throw new SignInRefused('niet-gelukt');
  return {
    subject,
    name,
    functionTitle: readText(claims, rules.functionClaim),
    email: readText(claims, 'email') ?? '',
    phone: readText(claims, 'phone_number'),
    roles: toRoles(readWords(claims, rules.rolesClaim), rules.roleNames),
    team: readText(claims, rules.teamClaim),
    neighbourhoods: readWords(claims, rules.neighbourhoodsClaim),
  };
}

async function knownPlaces(tx: Tx, told: Told) {
  const team = told.team
    ? await tx.team.findUnique({ where: { key: told.team }, select: { id: true } })
    : null;
  const known = await tx.neighbourhood.findMany({
    where: { key: { in: told.neighbourhoods } },
    select: { key: true },
    orderBy: { key: 'asc' },
  });
  return { teamId: team?.id ?? null, neighbourhoods: known.map(({ key }) => key) };
}

/** What the directory says goes over what we have; it knows nothing of skills, languages and hours. */
async function takeOver(tx: Tx, told: Told) {
  const { subject, name, email, roles } = told;
  const data = {
    name,
    email,
    roles,
    ...(await knownPlaces(tx, told)),
    ...(told.functionTitle ? { functionTitle: told.functionTitle } : {}),
    ...(told.phone ? { phone: told.phone } : {}),
  };
  if (roles.length === 0) {
    await tx.staff.updateMany({ where: { subject }, data: { roles } });
    return null;
  }
  return tx.staff.upsert({
    where: { subject },
    create: { functionTitle: '', ...data, subject, languages: ['nl'] },
    update: data,
    select: {
      id: true,
      functionTitle: true,
      teamId: true,
    },
  });
}

type Admitted = { secret: string } | { refused: 'geen-rol' | 'uit-dienst' };

async function admit(tx: Tx, told: Told, replaced: readonly string[]): Promise<Admitted> {
  const at = now();
  await closeSessions(tx, replaced, at);
  const staff = await takeOver(tx, told);
  if (!staff) return { refused: 'geen-rol' };
  const works = await tx.staff.count({ where: { id: staff.id, AND: worksOn(today(at)) } });
  if (works === 0) return { refused: 'uit-dienst' };
  const { id: staffId, functionTitle, teamId } = staff;
  const { name, roles } = told;
  const sessionId = '';
  const actor = { kind: 'staff', staffId, name, functionTitle, roles, teamId, sessionId } as const;
  return { secret: await openSession(tx, { kind: 'staff', staffId }, actor, at) };
}

/**
 * Lets a colleague in; the directory is the truth for name, roles, team and neighbourhoods at every sign-in.
 * @param claims what the directory told
 * @param replaced secrets of sessions that this browser had; they end
 * @returns secret of the new session
 * @throws SignInRefused for somebody without a role here or who is not in service
 */
export async function admitStaff(claims: Claims, replaced: readonly string[]): Promise<string> {
  const told = readColleague(claims);
  // The refusal comes after commit: that the directory took a role away must be kept.
  const admitted = await transaction((tx) => admit(tx, told, replaced));
  if ('refused' in admitted) throw new SignInRefused(admitted.refused);
  return admitted.secret;
}
