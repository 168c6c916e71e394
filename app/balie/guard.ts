import { notFound } from 'next/navigation';
import { can } from '@/lib/policies';
import { requireStaff } from '@/lib/platform/actor';
import { staffWith } from '@/lib/platform/actor-guards';
import type { Actor, Role, StaffActor } from '@/lib/platform/actor-types';
import { NotFoundError } from '@/lib/platform/errors';

const roles: Role[] = ['host', 'consultant', 'team_lead'];

/** Who may post at the desk: colleagues whom the policy lets in. */
export function deskWorker(actor: Actor): StaffActor {
  const staff = staffWith(...roles)(actor);
  if (!can(staff, 'enter', { kind: 'desk' })) throw new NotFoundError();
  return staff;
}

/** The same for a page: signs in first when nobody is. */
export async function requireDeskWorker(): Promise<StaffActor> {
  const staff = await requireStaff(...roles);
  if (!can(staff, 'enter', { kind: 'desk' })) notFound();
  return staff;
}
