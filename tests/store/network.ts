import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A network between a process and a PostgreSQL of this machine, which may lose connections. */
export interface Network {
  /** The database's address through it. */
  readonly url: string;
  /** Ends all connections for the process alone: the database hears nothing of it, as of a machine that lost power. */
  lose(): void;
  /** From now on, the process hears what the database says, but not that a connection has ended. */
  holdEnds(): void;
  /** Tells it of all ends, and resolves once it has closed those connections itself. */
  letEnds(): Promise<void>;
  close(): Promise<void>;
}

/** Puts a network before the database of an address that `sharedCluster` gave. */
export async function networkTo(url: string): Promise<Network> {
  const { username, pathname, searchParams } = new URL(url);
  const path = `${searchParams.get('host')}/.s.PGSQL.5432`;
  const [near, far] = [new Set<Socket>(), new Set<Socket>()];
  let held: Socket[] | undefined;
  const server = createServer((socket) => {
    const database = connect(path);
    near.add(socket);
    far.add(database);
    socket.on('data', (data) => database.write(data));
    database.on('data', (data) => socket.write(data));
    database.on('end', () => (held ? void held.push(socket) : socket.end()));
    socket.on('end', () => database.end());
    for (const each of [socket, database]) each.on('error', () => each.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://${username}@127.0.0.1:${port}${pathname}`,
    lose() {
      for (const socket of near) socket.destroy();
      near.clear();
    },
    holdEnds() {
      held = [];
    },
    async letEnds() {
      const ends = held ?? [];
      held = undefined;
      await Promise.all(ends.map((socket) => once(socket.end(), 'close')));
    },
    async close() {
      for (const each of [...near, ...far]) each.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
