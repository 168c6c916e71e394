import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A text message as the gateway got it. */
export type GotSms = { id: string; to: string; text: string; key: string; authorization: string };

/** A gateway for one test: keeps what comes in, and answers as it is told to. */
export type SmsGateway = {
  url: string;
  got: GotSms[];
  /** HTTP status of the next answers; 0 never answers */
  status: number;
  /** leaves everybody who waits for an answer */
  hangUp: () => void;
  stop: () => Promise<void>;
};

/** The key that product and gateway share in tests. */
export const smsKey = 'a-key-of-the-gateway-for-tests';

/**
 * Starts it on a free port.
 * @returns its address, and what came in
 */
export async function startSmsGateway(): Promise<SmsGateway> {
  const got: GotSms[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as GotSms;
      const { authorization = '', 'idempotency-key': key } = request.headers;
      got.push({ ...body, key: String(key), authorization });
      if (gateway.status) response.writeHead(gateway.status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const hangUp = () => server.closeAllConnections();
  const stop = async () => {
    hangUp();
    await new Promise((resolve) => server.close(resolve));
  };
  const url = `http://127.0.0.1:${port}/messages`;
  const gateway: SmsGateway = { url, got, status: 202, hangUp, stop };
  return gateway;
}
