// A line to the product that can break in the middle: the browser believes it is online, and nothing comes through.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to the product over an address of its own. */
export type BrokenLine = {
  origin: string;
  /** nothing comes through, and what was under way ends */
  cut: () => void;
  mend: () => void;
  close: () => Promise<void>;
};

/** Lays a line to a running product on this machine. */
export async function layLine(product: string): Promise<BrokenLine> {
  const to = new URL(product);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((browser) => {
    if (isCut) return void browser.destroy();
    const there = connect(Number(to.port), to.hostname);
    for (const [one, other] of [
      [browser, there],
      [there, browser],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => (open.delete(one), other.destroy()));
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  const cut = () => {
    isCut = true;
    for (const one of open) one.destroy();
  };
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => void (isCut = false),
    close: () => (cut(), new Promise((resolve) => server.close(() => resolve()))),
  };
}
