import { cookies } from 'next/headers';
import { endSession } from '@/lib/platform/actor';
import { seeOther } from '@/lib/platform/form-door';
import { errorFacts, log } from '@/lib/platform/log';
import { settings } from '@/lib/platform/settings';
import { isSharedComputer, noteSharedComputer } from '@/lib/platform/shared-computer';

/**
 * Away from here at once, whatever else fails. The session ends, and the browser forgets what it
 * knows of us: cookies (so the way into a started request too) and pages. A started request
 * itself stays, behind its code. That a computer is one of everybody says nothing of who leaves,
 * and has to hold for who comes next: only there are cookies taken away by their names alone.
 */
export async function POST(): Promise<Response> {
  await endSession().catch((error: unknown) =>
    log('error', 'A session could not be ended on leaving', errorFacts(error)),
  );
  const jar = await cookies();
  const isShared = await isSharedComputer();
  for (const { name } of jar.getAll())
    jar.delete({ name, path: '/', secure: name.startsWith('__') });
  const answer = seeOther(settings().municipality.leaveUrl);
  if (isShared) await noteSharedComputer();
  const cleared = isShared ? '"cache", "storage"' : '"cache", "cookies", "storage"';
  answer.headers.set('clear-site-data', cleared);
  return answer;
}
