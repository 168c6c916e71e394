import 'server-only';

type Level = 'info' | 'warn' | 'error';

/**
 * One line for whoever runs the service: what went wrong and where, never whose.
 * @param level how bad
 * @param message fixed words
 * @param facts ids, counts and names of parts; no personal data
 */
export function log(
  level: Level,
  message: string,
  facts: Record<string, string | number> = {},
): void {
  const line = JSON.stringify({ level, message, ...facts });
  if (level === 'error') console.error(line);
  else console.warn(line);
}

type OfDatabase = { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } };

/** PostgreSQL's own word for it: a full disk (53100) asks for something else than a broken rule (23514). */
function databaseCode(error: Error): Record<string, string> {
  const code = (error as OfDatabase).meta?.driverAdapterError?.cause?.originalCode;
  return typeof code === 'string' ? { database: code } : {};
}

/**
 * What may be told about an unexpected error: its name, its codes and where it was thrown. Messages of drivers can hold values.
 * @param error anything that was thrown
 * @returns facts for `log`
 */
export function errorFacts(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  const code = (error as { code?: unknown }).code;
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...databaseCode(error),
    at: frame?.trim().replace(/\(?(?:file:\/\/)?\/.*\//, '(') ?? '',
  };
}
