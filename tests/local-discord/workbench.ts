import { type Client, Events, type Interaction } from 'discord.js';
import { type LocalDiscord, type Person, startDiscord } from '#local-discord/index.ts';
import { login } from './bot.ts';

/** A command as a bot registers one. */
export const ASK = {
  name: 'ask',
  description: 'Ask',
  type: 1,
  options: [{ type: 3, name: 'question', description: 'What', required: true, autocomplete: true }],
  default_member_permissions: null,
  integration_types: [0, 1],
  contexts: [0, 1, 2],
};

export interface Exchange {
  readonly status: number;
  readonly body: { readonly id?: string; readonly code?: number; readonly errors?: unknown };
}

/** A Discord with a bot that is logged in and answers nothing: requests are made by hand. */
export class Workbench {
  readonly discord: LocalDiscord;
  readonly client: Client<true>;
  readonly ana: Person;

  private constructor(discord: LocalDiscord, client: Client<true>) {
    this.discord = discord;
    this.client = client;
    this.ana = discord.user('ana');
  }

  static async open(): Promise<Workbench> {
    const discord = await startDiscord();
    const bench = new Workbench(discord, await login(discord));
    await bench.request('PUT', bench.commandsPath, [ASK, { name: 'Find context', type: 3 }]);
    discord.assertClean();
    return bench;
  }

  get commandsPath(): string {
    return `/applications/${this.discord.botId}/commands`;
  }

  get messagesPath(): string {
    return `/channels/${this.discord.general.id}/messages`;
  }

  async request(method: string, path: string, body?: unknown): Promise<Exchange> {
    const response = await fetch(`${this.discord.api}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${this.discord.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  }

  /** An interaction that waits for its first answer, by its kind. */
  async waiting(kind: 'slash' | 'autocomplete' | 'button' | 'modal' = 'slash'): Promise<Interaction> {
    if (kind === 'modal') return this.#submitted();
    const heard = this.#next();
    const { ana, discord } = this;
    if (kind === 'slash') ana.startSlash(discord.general, 'ask', { question: 'Why?' });
    if (kind === 'autocomplete')
      void ana.autocomplete(discord.general, 'ask', {}, 'question').catch(() => {});
    if (kind === 'button') await this.#press();
    return heard;
  }

  /** Gives an interaction its first answer. */
  answer({ id, token }: Interaction, body: unknown): Promise<Exchange> {
    return this.request('POST', `/interactions/${id}/${token}/callback`, body);
  }

  /** The path of what follows the first answer. */
  webhook({ token }: Interaction, rest = ''): string {
    return `/webhooks/${this.discord.botId}/${token}${rest}`;
  }

  async close(): Promise<void> {
    await this.client.destroy();
    await this.discord.close();
  }

  #next(): Promise<Interaction> {
    return new Promise((resolve) => this.client.once(Events.InteractionCreate, resolve));
  }

  async #press(): Promise<void> {
    const body = { ...SHUT, content: 'x', components: [row(button('a'))] };
    await this.request('POST', this.messagesPath, body);
    const message = this.discord.messages(this.discord.general).at(-1);
    if (message !== undefined) void this.ana.click(message, 'a').catch(() => {});
  }

  async #submitted(): Promise<Interaction> {
    const opened = this.#next();
    const reply = this.ana.startSlash(this.discord.general, 'ask', { question: 'Why?' });
    await this.answer(await opened, { type: 9, data: MODAL });
    const heard = this.#next();
    void this.ana.submit(reply, this.discord.general, { why: 'so' }).catch(() => {});
    return heard;
  }
}

export const SHUT = { allowed_mentions: { parse: [], replied_user: false } };
export const V2 = 32768;
export const EPHEMERAL = 64;
export const text = (content: string) => ({ type: 10, content });
export const button = (label: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label,
  custom_id: label,
  ...more,
});
export const row = (...components: object[]) => ({ type: 1, components });
export const box = (...components: object[]) => ({ type: 17, components });
export const field = { type: 4, style: 1, custom_id: 'why', label: 'Why' };
export const MODAL = { custom_id: 'm', title: 'T', components: [row(field)] };
export const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
/** An embed of this many characters. */
export const embed = (length: number) => ({ title: 'x', description: 'y'.repeat(length - 1) });
export const v2 = (...components: object[]) => ({ ...SHUT, flags: V2, components });
