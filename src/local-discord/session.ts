import { GatewayOpcodes } from 'discord.js';
import { WebSocket } from 'ws';

/** What happened, for the sessions that may know of it. */
export interface Event {
  /** Discord's name, such as `MESSAGE_CREATE`. */
  readonly name: string;
  /** The guild that it is about: the shard of that guild receives it. Absent: the first shard does. */
  readonly guildId?: string | undefined;
  /** The event's data as a session with these intents gets it, or `undefined` where it gets none. */
  dataFor(intents: number): unknown;
}

/** A part of a bot's guilds: its number, and how many parts there are. */
export type ShardPlace = readonly [id: number, count: number];

/** Whether a shard receives the events of a guild, or those of no guild. */
export function hears([id, count]: ShardPlace, guildId: string | undefined): boolean {
  return guildId === undefined ? id === 0 : (BigInt(guildId) >> 22n) % BigInt(count) === BigInt(id);
}

/** One bot's session: it outlives its sockets and remembers what it sent, so that it can be resumed. */
export class GatewaySession {
  readonly id: string;
  readonly intents: number;
  readonly shard: ShardPlace;
  readonly #sent: { readonly sequence: number; readonly text: string }[] = [];
  #socket: WebSocket | undefined;
  #sequence = 0;

  constructor(id: string, intents: number, shard: ShardPlace) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
  }

  get socket(): WebSocket | undefined {
    return this.#socket;
  }

  get connected(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** The number of the last event. */
  get sequence(): number {
    return this.#sequence;
  }

  join(socket: WebSocket): void {
    this.#socket = socket;
  }

  leave(): void {
    this.#socket = undefined;
  }

  /** Sends an event if this session's intents let it through, or keeps it for the resumption. */
  dispatch(event: Event): void {
    if (!hears(this.shard, event.guildId)) return;
    this.send(event);
  }

  /** Sends an event that is for this session, whichever guilds it serves. */
  send(event: Event): void {
    const data = event.dataFor(this.intents);
    if (data === undefined) return;
    this.#sequence += 1;
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event.name, s: this.#sequence, d: data });
    this.#sent.push({ sequence: this.#sequence, text });
    this.#socket?.send(text);
  }

  /** Sends again what came after the event number `sequence`. */
  replay(sequence: number): void {
    for (const sent of this.#sent) if (sent.sequence > sequence) this.#socket?.send(sent.text);
  }
}
