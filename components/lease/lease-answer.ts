/** What the server said of who types. */
export type LeaseAnswer = { isHolder: boolean; text: string | null };

/**
 * What an answer says. Nothing to be found means that the form is no longer this reader's, or that this one is signed out:
 * then nobody else is named any more, and there is nothing left to ask.
 * @returns null when the server could not say; the next sign tells
 */
export async function leaseAnswer(
  reply: Response,
): Promise<{ said: LeaseAnswer; hasEnded: boolean } | null> {
  if (reply.status === 204) return { said: { isHolder: true, text: null }, hasEnded: true };
  if (reply.status !== 200) return null;
  return { said: (await reply.json()) as LeaseAnswer, hasEnded: false };
}
