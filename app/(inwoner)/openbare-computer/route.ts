import { paths } from '@/lib/paths';
import { keepDraftAWhile } from '@/lib/platform/draft-cookie';
import { seeOther } from '@/lib/platform/form-door';
import { noteSharedComputer } from '@/lib/platform/shared-computer';

/** Where a library lets its browser begin. A page of another site cannot say it for somebody. */
export async function GET({ headers }: Request): Promise<Response> {
  if (headers.get('sec-fetch-site') !== 'cross-site') await noteSharedComputer();
  return seeOther(paths.home);
}

/** Somebody says so, or is still there: what was begun can be gone on with for as long again. */
export async function POST(): Promise<Response> {
  await noteSharedComputer();
  await keepDraftAWhile();
  return seeOther(paths.help.start);
}
