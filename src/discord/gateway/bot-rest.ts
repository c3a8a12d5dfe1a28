import { REST, RESTEvents } from 'discord.js';

type RestOptions = ConstructorParameters<typeof REST>[0];
type RestRequest = Parameters<REST['queueRequest']>[0];

/**
 * What sends a bot's requests. discord.js sends fifty a second at most, Discord's limit on what carries a bot's token; but
 * Discord does not count answers to interactions, which carry none
 * (https://docs.discord.com/developers/topics/rate-limits, "Global Rate Limit"). They have a manager of their own here, so that
 * nobody's answer waits behind the answers that another server asked for. Each waits where Discord tells it to.
 */
export class BotRest extends REST {
  readonly #answers: REST;

  constructor(options?: RestOptions) {
    super(options);
    this.#answers = new REST({ ...options, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
    // These requests are also reported to the listeners of the bot's own.
    this.#answers.on(RESTEvents.Response, (...heard) => this.emit(RESTEvents.Response, ...heard));
    this.#answers.on(RESTEvents.RateLimited, (...heard) => this.emit(RESTEvents.RateLimited, ...heard));
    this.#answers.on(RESTEvents.InvalidRequestWarning, (...heard) =>
      this.emit(RESTEvents.InvalidRequestWarning, ...heard),
    );
  }

  override queueRequest(request: RestRequest): ReturnType<REST['queueRequest']> {
    return request.auth === false ? this.#answers.queueRequest(request) : super.queueRequest(request);
  }

  override clearHashSweeper(): void {
    super.clearHashSweeper();
    this.#answers.clearHashSweeper();
  }

  override clearHandlerSweeper(): void {
    super.clearHandlerSweeper();
    this.#answers.clearHandlerSweeper();
  }
}
