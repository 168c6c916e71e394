import { ambient } from './ambient.mjs';
import { domainKeys } from './domain-keys.mjs';
import { noAsync } from './no-async.mjs';
import { noText } from './no-text.mjs';
import { oneTransaction } from './one-transaction.mjs';
import { serverOnly } from './server-only.mjs';
import { zones } from './zones.mjs';

/** The rules of this house that no package knows. Why each is there: ARCHITECTURE.md. */
export const house = {
  rules: {
    ambient,
    'domain-keys': domainKeys,
    'no-async': noAsync,
    'no-text': noText,
    'one-transaction': oneTransaction,
    'server-only': serverOnly,
    zones,
  },
};
