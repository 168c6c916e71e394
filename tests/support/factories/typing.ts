import { saveAnswer, type SavedAnswer } from '@/lib/commands/draft/save-answer';
import type { Actor } from '@/lib/platform/actor-types';
import { tokenHash } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import type { Page } from '@/lib/schemas/help-request';
import { typedAnswers } from '@/lib/schemas/typed-answers';

const nobody: Actor = { kind: 'anonymous' };

/** One browser: its cookie, who is signed in, and the versions that its pages showed. */
export class Browser {
  secret: string | null = null;
  actor: Actor = nobody;

  constructor(secret: string | null = null, actor: Actor = nobody) {
    this.secret = secret;
    this.actor = actor;
  }

  /** The draft that this browser's cookie opens, with its answers. */
  async draft() {
    return database().draft.findUniqueOrThrow({
      where: { tokenHash: tokenHash(this.secret ?? '') },
      include: { answers: { orderBy: { step: 'asc' } } },
    });
  }

  /** What a page shows now: draft and version, as its hidden field holds it. */
  async look(page: Page) {
    const draft = await this.draft();
    const version = draft.answers.find((answer) => answer.step === page)?.version;
    return version ? { draftId: draft.id, version } : null;
  }

  /** Types on a page and saves it, as the page showed it (`seen`; default: as it stands now). */
  async type(
    page: Page,
    fields: object,
    seen?: Awaited<ReturnType<Browser['look']>>,
    stops = false,
  ) {
    const saved: SavedAnswer = await saveAnswer(this.actor, {
      stops,
      page,
      typed: typedAnswers(page, fields),
      seen: seen === undefined && this.secret ? await this.look(page) : (seen ?? null),
      secret: this.secret,
      address: '203.0.113.1',
    });
    this.secret = saved.secret ?? this.secret;
    return saved;
  }

  /** Types on a page and stops there for now. */
  stop(page: Page, fields: object) {
    return this.type(page, fields, undefined, true);
  }

  /** What is kept of a page. */
  async kept(page: Page): Promise<unknown> {
    return (await this.draft()).answers.find((answer) => answer.step === page)?.values;
  }
}
