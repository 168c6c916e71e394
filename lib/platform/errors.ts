import 'server-only';
/** One thing that a person can mend: where, and which text of the `errors` messages says how. */
export type FieldError = {
  /** name of the form field, with dots for nested ones */
  path: string;
  /** key in the messages namespace `errors` */
  key: string;
  values?: Record<string, string | number>;
};

/** There is nothing here for this actor. The same answer for "does not exist" and "not yours". */
export class NotFoundError extends Error {
  override name = 'NotFoundError';
}

/** Somebody else changed it in the meantime; `current` is how it stands now. */
export class ConflictError extends Error {
  override name = 'ConflictError';
  constructor(readonly current: Record<string, unknown>) {
    super('Changed in the meantime');
  }
}

/** The answers cannot be accepted yet; all of the reasons at once. */
export class FieldErrorsError extends Error {
  override name = 'FieldErrorsError';
  constructor(readonly errors: FieldError[]) {
    super(errors.map((error) => `${error.path}: ${error.key}`).join(', '));
  }
}

/** Too often in too short a time. */
export class RateLimitedError extends Error {
  override name = 'RateLimitedError';
  constructor(readonly retryAfterSeconds: number) {
    super('Too many attempts');
  }
}

/** The actor has to sign in (again) first. */
export class SignInNeededError extends Error {
  override name = 'SignInNeededError';
  constructor(readonly as: 'resident' | 'staff' | 'participant') {
    super('Sign in first');
  }
}

/** The request itself is broken or too large: no person made it by filling in a form. */
export class BadRequestError extends Error {
  override name = 'BadRequestError';
  constructor(readonly status: 400 | 403 | 413 | 415) {
    super(`Refused with ${status}`);
  }
}
