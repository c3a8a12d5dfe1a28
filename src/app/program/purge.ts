import { counted } from '#app/answering.ts';
import { readStorage } from '#app/config.ts';
import { Failure } from '#app/failure.ts';
import { openExisting } from '#store/open.ts';

export interface PurgeOptions {
  /** The id is a user's. */
  readonly user?: true | undefined;
}

const ID = /^\d{17,20}$/;

/** Takes away what is kept of a server, or the name of a user, also while the bot runs. @throws {Failure | StoreError} */
export async function purge(id: string, { user }: PurgeOptions): Promise<void> {
  if (!ID.test(id))
    throw new Failure('usage', 'The id is 17 to 20 digits (right click › Copy ID, in Discord).');
  const store = await openExisting(readStorage());
  try {
    if (user) {
      const { shares, retractions, articles, reports } = await store.recordsOf(id);
      await store.forget(id);
      const entries = counted(shares + retractions + articles + reports, 'time');
      process.stdout.write(`The user was named ${entries}. The entries stay, without the name.\n`);
    } else {
      process.stdout.write(`${counted(await store.purgeServer(id), 'row')} of the server deleted.\n`);
    }
  } finally {
    await store.close();
  }
}
