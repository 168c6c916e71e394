import 'server-only';
import { database } from '@/lib/platform/db';
import { visibleRequests } from '@/lib/policies/help-request';
import type { Owner } from './own-request';

/** A request in the list of the own page. */
export type MyRequestLine = {
  id: string;
  submittedAt: Date;
  story: string;
  areas: string[];
  contactPerson: string;
  isWithdrawn: boolean;
};

const most = 50;

/**
 * The requests that somebody sent, newest first.
 * @param actor signed-in resident or holder of a slip
 * @returns at most 50
 */
export async function myRequests(actor: Owner): Promise<MyRequestLine[]> {
  const requests = await database().helpRequest.findMany({
    where: visibleRequests(actor),
    orderBy: { submittedAt: 'desc' },
    take: most,
    select: {
      id: true,
      submittedAt: true,
      story: true,
      areas: true,
      withdrawnAt: true,
      case: { select: { contactPerson: { select: { name: true } } } },
    },
  });
  return requests.map(({ case: { contactPerson }, withdrawnAt, ...request }) => ({
    ...request,
    contactPerson: contactPerson.name,
    isWithdrawn: withdrawnAt !== null,
  }));
}

/**
 * Whether somebody sent more than one request, so that a list makes sense.
 * @param actor signed-in resident or holder of a slip
 * @returns true from the second on
 */
export async function hasMoreRequests(actor: Owner): Promise<boolean> {
  return (await database().helpRequest.count({ where: visibleRequests(actor), take: 2 })) > 1;
}
