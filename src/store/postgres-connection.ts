import pg from 'pg';

/** For so long nothing is heard from the other machine before it is asked whether it is still there. */
const SILENCE_MS = 10_000;
/** A query or a connection that takes longer gets no answer any more. */
export const LONGEST_WAIT_MS = 10_000;
/** PostgreSQL waits for hours, unless it is told otherwise, before it takes a silent machine for gone. */
const BOTH_ENDS = `
  SET tcp_keepalives_idle = ${SILENCE_MS / 1000};
  SET tcp_keepalives_interval = 5;
  SET tcp_keepalives_count = 3`;

/**
 * A connection that is kept for as long as the process runs. Where a machine is lost without a word, in a power cut for
 * example, the other one notices within half a minute. Rejects as pg does.
 */
export async function connectForGood(
  url: string,
  name: string,
  listen: (client: pg.Client) => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENCE_MS,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    query_timeout: LONGEST_WAIT_MS,
  });
  listen(client);
  try {
    await client.connect();
    await client.query(BOTH_ENDS);
    return client;
  } catch (error) {
    void client.end().catch(() => {});
    throw error;
  }
}
