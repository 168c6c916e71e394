import 'server-only';
import { nl } from '@/lib/messages/nl';
import { database } from '@/lib/platform/db';
import { isPartStatus } from '@/lib/rules/part-status';
import { toldParts, type PartRecord } from '@/lib/rules/told-parts';

const endings = {
  answered: 'answered',
  answerChanged: 'answered',
  partClosed: 'closed',
  endingChanged: 'closed',
  partReopened: 'in_progress',
} as const;
const moves = ['handedOver', 'reassigned', 'contactPersonChanged'];

/** A line of the story of a case that a resident reads. */
type Line = { at: Date; kind: string; actorName: string; text: string | null };

/** What a line is about: parts by domain key, or who became the contact person; and the words that a colleague typed. */
export type Told = { kind: string; domains: string[]; to: string | null; text: string | null };

async function partsOf(requestId: string) {
  const parts = await database().requestPart.findMany({
    where: { requestId },
    select: { id: true, domain: true, closedAt: true },
  });
  const records = await database().auditEvent.findMany({
    where: { requestId, event: { in: ['part.answered', 'part.changed'] } },
    select: { at: true, event: true, payload: true },
  });
  return { parts, records: records.flatMap(toRecord) };
}

function toRecord({ at, event, payload }: { at: Date; event: string; payload: unknown }) {
  const { partId, status = '' } = payload as { partId: string; status?: string };
  const became = event === 'part.answered' ? 'answered' : status;
  return isPartStatus(became) ? [{ at, partId, status: became } satisfies PartRecord] : [];
}

/** Who became the contact person of a case at which moment. */
async function movesOf(caseId: string): Promise<Map<number, string>> {
  const assignments = await database().assignment.findMany({
    where: { caseId },
    select: { since: true, staff: { select: { name: true } } },
  });
  return new Map(assignments.map(({ since, staff }) => [since.getTime(), staff.name]));
}

// Our own sentence stands first in what is kept of a move, in Dutch; what a colleague typed follows after an empty line. The
// page says the first in the reader's language.
const ownBeginning = nl.work.handOver.warm.split('.')[0]!;

function typedWords(text: string | null, name: string): string | null {
  if (!text?.startsWith(`${ownBeginning.replaceAll('{name}', name)}.`)) return text;
  return text.split('\n\n').slice(1).join('\n\n') || null;
}

/**
 * What the lines of a story are about, for a resident who reads them.
 * @param request the request, and the case in which it stands
 * @param lines of this request or its household
 * @returns for each line; in the same order
 */
export async function toldIn(
  request: { id: string; caseId: string },
  lines: readonly Line[],
): Promise<Told[]> {
  const isOf = (kinds: readonly string[]) => lines.some(({ kind }) => kinds.includes(kind));
  const about = isOf(Object.keys(endings)) ? await partsOf(request.id) : { parts: [], records: [] };
  const moved = isOf(moves) ? await movesOf(request.caseId) : new Map<number, string>();
  return lines.map(({ at, kind, actorName, text }) => {
    const status = endings[kind as keyof typeof endings];
    if (status) {
      const domains = toldParts({ at, status }, about.parts, about.records);
      return { kind, domains, to: null, text };
    }
    if (!moves.includes(kind)) return { kind, domains: [], to: null, text };
    const to = moved.get(at.getTime()) ?? actorName;
    return { kind: 'contactPersonChanged', domains: [], to, text: typedWords(text, to) };
  });
}
