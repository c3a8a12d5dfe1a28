import { REST, RESTEvents } from 'discord.js';
import { Agent } from 'undici';

type RestOptions = ConstructorParameters<typeof REST>[0];
type RestRequest = Parameters<REST['queueRequest']>[0];

/**
 * The most connections for first answers, and the most for other answers. To open a thousand keeps the loop busy for longer than
 * to wait for a free one.
 */
const MOST_CONNECTIONS = 128;
/** Whenever this many queues have been added, the idle ones are dropped. */
const QUEUES_BETWEEN_SWEEPS = 1000;
const FIRST_ANSWER = /^\/interactions\/\d+\/[^/]+\/callback/;

/**
 * What sends a bot's requests. discord.js sends fifty a second at most, Discord's limit on what carries a bot's token; but
 * Discord does not count answers to interactions, which carry none
 * (https://docs.discord.com/developers/topics/rate-limits, "Global Rate Limit"). They have a manager of their own here, so that
 * nobody's answer waits behind the answers that another server asked for. Each waits where Discord tells it to. First answers,
 * for which Discord waits three seconds, have connections of their own.
 */
export class BotRest extends REST {
  readonly #answers: REST;
  readonly #forFirst = new Agent({ connections: MOST_CONNECTIONS });
  #mostQueues = QUEUES_BETWEEN_SWEEPS;

  constructor(options?: RestOptions) {
    super(options);
    this.#answers = new REST({
      ...options,
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      agent: new Agent({ connections: MOST_CONNECTIONS }),
    });
    // These requests are also reported to the listeners of the bot's own.
    this.#answers.on(RESTEvents.Response, (...heard) => this.emit(RESTEvents.Response, ...heard));
    this.#answers.on(RESTEvents.RateLimited, (...heard) => this.emit(RESTEvents.RateLimited, ...heard));
    this.#answers.on(RESTEvents.InvalidRequestWarning, (...heard) =>
      this.emit(RESTEvents.InvalidRequestWarning, ...heard),
    );
  }

  /** How many queues it holds for answers: each interaction has one. */
  get queues(): number {
    return this.#answers.handlers.size;
  }

  override queueRequest(request: RestRequest): ReturnType<REST['queueRequest']> {
    if (request.auth !== false) return super.queueRequest(request);
    this.#dropIdleQueues();
    const isFirst = FIRST_ANSWER.test(request.fullRoute);
    return this.#answers.queueRequest(isFirst ? { ...request, dispatcher: this.#forFirst } : request);
  }

  /** discord.js keeps them for an hour, a kilobyte each. */
  #dropIdleQueues(): void {
    const { handlers } = this.#answers;
    if (handlers.size < this.#mostQueues) return;
    handlers.sweep(({ inactive }) => inactive);
    this.#mostQueues = handlers.size + QUEUES_BETWEEN_SWEEPS;
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
