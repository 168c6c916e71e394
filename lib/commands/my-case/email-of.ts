import 'server-only';

/**
 * Where mail about a request goes: the address that we have of the sender, for the contact person keeps it right; else
 * the one in the request.
 * @param request with its answers and its sender
 * @returns address, or null when the sender gave none
 */
export function emailOf(request: {
  answers: unknown;
  asker: { email: string | null };
}): string | null {
  const answers = request.answers as { bereiken?: { email?: string } };
  return request.asker.email || answers.bereiken?.email || null;
}
