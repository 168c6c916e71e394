import type { ServerResponse } from 'node:http';

/**
 * Gives an answer that was made without Next.
 * @param response nothing of it was sent
 * @param answer status, headers and the whole body
 */
export async function give(response: ServerResponse, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => response.setHeader(name, value));
  response.end(body);
}
