import { readFileSync } from 'node:fs';
import { NoSuchTeamError, takeOverDirectory } from '@/lib/commands/directory/take-over-directory';
import { disconnect } from '@/lib/platform/db';
import { directorySchema } from '@/lib/schemas/directory';

// npm run directory -- file.json: teams, neighbourhoods and their post codes, and what is known of colleagues.

/** What a person must mend is a line; anything else is a mistake of ours. */
class NotTakenOver extends Error {}

function read(file: string | undefined): unknown {
  if (!file) throw new NotTakenOver('Name the file: npm run directory -- directory.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new NotTakenOver(`${file} cannot be read. ${(error as Error).message}`);
  }
}

function parse(given: unknown) {
  const result = directorySchema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new NotTakenOver(`The file does not fit. ${problems.join('; ')}`);
}

try {
  const { unknown } = await takeOverDirectory(parse(read(process.argv[2])));
  const later = unknown
    ? ` ${unknown} colleagues have not signed in yet: run this again when they have.`
    : '';
  process.stdout.write(`The directory was taken over.${later}\n`);
} catch (error) {
  if (!(error instanceof NotTakenOver || error instanceof NoSuchTeamError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await disconnect();
}
