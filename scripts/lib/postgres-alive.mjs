// @ts-check
import { Pauses } from './pauses.mjs';
import { say } from './say.mjs';

/**
 * Starts a PostgreSQL again whenever it dies, for as long as it takes: a disk that is full has room again some time, and
 * until then the web server answers kindly.
 * @param {import('./postgres-server.mjs').PostgresServer} server
 * @param {import('./lifetime.mjs').Closing} closing
 */
export function keepAlive(server, closing) {
  const pauses = new Pauses(0);
  let isClosing = false;
  closing.later(() => (isClosing = true));
  const startAgain = async () => {
    await new Promise((resolve) => setTimeout(resolve, pauses.next()));
    if (isClosing) return;
    try {
      await server.start();
      say('PostgreSQL runs again.');
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      void startAgain();
    }
  };
  server.onDeath(() => {
    say('PostgreSQL died; starting it again.');
    void startAgain();
  });
}
