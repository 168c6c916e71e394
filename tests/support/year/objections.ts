// Decisions by the real commands, with which people do not agree: the answer has a term, also when the case is closed.
import { announceDecision } from '@/lib/commands/decision/announce-decision';
import { decidePart } from '@/lib/commands/decision/decide-part';
import { objectToDecision } from '@/lib/commands/decision/object-to-decision';
import { recordEvent } from '@/lib/commands/part-event/record-event';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { moved, plus, plusWorked } from './calendar';
import type { Staff } from './people';
import { dueOf } from './reckoning';
import { tellingsOf, type Telling } from './telling';
import { actorOf } from './rows';
import type { Part, Request } from './story';

type Objection = {
  request: Request;
  part: Part;
  decidedOn: string;
  madeOn: string;
  /** the last day on which one can object (Awb 6:7): the answer has its time from then on (Awb 7:10) */
  lastDay: string;
  answeredOn: string | null;
};

/** What is said within an hour of an answer, or while that one waits for a way to go, is told by the same message. */
function dayAfter(decidedOn: string, { written }: Request): string {
  const day = plus(decidedOn, 20);
  const isNear = written.some(
    ({ answeredOn }) => answeredOn && plus(answeredOn, -5) < day && day < plus(answeredOn, 5),
  );
  return isNear ? plus(day, 10) : day;
}

/** Answered in time, too late, or never; in worked days. */
const answers = [20, 36, null];

/** Of one in three requests the first part that is decided about, if we were not pressed. */
function objectionsIn(requests: readonly Request[]): Objection[] {
  return requests.flatMap((request) => {
    const part = request.parts.find(
      ({ facts }) =>
        facts.some(({ kind }) => kind === 'announced') &&
        !facts.some(({ kind }) => kind === 'ingebrekestelling'),
    );
    if (request.number % 3 !== 1 || !part) return [];
    const announced = part.facts.find(({ kind }) => kind === 'announced')!;
    announced.isByCommand = true;
    const lastDay = moved(plus(announced.on, 42));
    const worked = answers[((request.number - 1) / 3) % answers.length];
    return {
      ...{
        request,
        part,
        decidedOn: announced.on,
        madeOn: dayAfter(announced.on, request),
        lastDay,
      },
      answeredOn: worked ? plusWorked(lastDay, worked) : null,
    };
  });
}

async function decide({ request, part }: Objection): Promise<void> {
  const { caseId, contactId } = request;
  const contact = actorOf(contactId, 'consultant');
  const decision = {
    ...({ formKey: randomId(), replaces: null, kind: 'granted', factsDiffer: false } as const),
    ...{ reason: 'U krijgt twee uur hulp in de week.', possible: '', legalGround: 'Artikel 2.3.5' },
  };
  await decidePart(contact, caseId, part.id, decision);
  const { formKey } = decision;
  const { id } = await database().decision.findUniqueOrThrow({ where: { formKey } });
  const today = new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS));
  const on = today.toISOString().slice(0, 10);
  await announceDecision(contact, caseId, id, { how: 'online', on });
}

async function object({ request, part }: Objection): Promise<void> {
  const { id } = await database().decision.findFirstOrThrow({ where: { partId: part.id } });
  const slip = { kind: 'slip', requestId: request.id, sessionId: randomId() } as const;
  const said = { formKey: randomId(), text: 'Twee uur is te weinig.', lateReason: '' };
  await objectToDecision(slip, request.id, id, said);
}

async function answer({ request, part }: Objection, occurredOn: string): Promise<void> {
  const fact = { kind: 'objection_decided', occurredOn, untilOn: null } as const;
  const contact = actorOf(request.contactId, 'consultant');
  await recordEvent(contact, request.caseId, part.id, { ...fact, formKey: randomId(), note: '' });
}

/** All decisions of a year that people object to. */
export class Objections {
  readonly #all: Objection[];

  constructor(requests: readonly Request[]) {
    this.#all = objectionsIn(requests);
  }

  /**
   * What people do on a day.
   * @returns numbers of the requests of which the sender hears something
   */
  async live(day: string): Promise<number[]> {
    const heard: number[] = [];
    for (const one of this.#all) {
      if (one.decidedOn === day) await decide(one);
      if (one.madeOn === day) await object(one);
      if (one.answeredOn === day) await answer(one, day);
      if (one.decidedOn === day || one.madeOn === day) heard.push(one.request.number);
    }
    return heard;
  }

  /** What is to be told on a day of each that waits for its answer. */
  tellingsOn(day: string, staff: Staff): Telling[][] {
    return this.#all
      .filter(
        ({ madeOn, answeredOn }) => madeOn <= day && (answeredOn === null || answeredOn > day),
      )
      .map(({ request, part, lastDay: start }) => {
        const raw = plus(start, 42);
        const term = { rule: 'awb.bob', start, raw, end: moved(raw), turn: 1 };
        return tellingsOf(dueOf(part, term, false), request.contactId, staff, day);
      });
  }
}
