import { notFound } from 'next/navigation';
import { can } from '@/lib/policies';
import { requireStaff } from '@/lib/platform/actor';
import { staffWith } from '@/lib/platform/actor-guards';
import type { Actor, Role, StaffActor } from '@/lib/platform/actor-types';

const roles: Role[] = ['host', 'consultant', 'team_lead'];

/** Who may post at the desk. Every colleague gets as far as the policy: who may not has no visit, and is recorded. */
export const deskWorker: (actor: Actor) => StaffActor = staffWith(...roles);

/** Who may come to a page about one visit; the query refuses and records whose it is not. */
export const requireColleague = (): Promise<StaffActor> => requireStaff(...roles);

/** For the pages of the desk itself: signs in first when nobody is; not there for who does not work at it. */
export async function requireDeskWorker(): Promise<StaffActor> {
  const staff = await requireColleague();
  if (!can(staff, 'enter', { kind: 'desk' })) notFound();
  return staff;
}
