/** What keeps the bot from running, as one sentence for its operator. */
export class BotError extends Error {
  override readonly name: string = 'BotError';
  constructor(
    message: string,
    /** Whether trying again would not help. */
    readonly lasting: boolean,
    /** Until when trying again does not help, where that is known: milliseconds since 1970. */
    readonly until?: number,
  ) {
    super(message);
  }
}

/** Discord closes a bot's connection for having too many servers a shard. */
export class ShardingError extends BotError {
  constructor() {
    super('Discord wants the bot to have more shards.', true);
  }
}
