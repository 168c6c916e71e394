import 'server-only';

/** What the kept text of a form is sealed for. */
export const typedTextPurpose = 'typed-text';
