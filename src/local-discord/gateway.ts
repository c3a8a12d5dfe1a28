import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Admission } from './admission.ts';
import { type Event, GatewaySession, type ShardPlace } from './session.ts';

/** What the gateway needs to know of the rest. */
export interface GatewayHost {
  readonly token: string;
  readonly heartbeatIntervalMs: number;
  /** Milliseconds of a steady clock. */
  readonly steadily: () => number;
  /** The privileged intents, as bits, that the application was not granted. */
  readonly forbiddenIntents: number;
  /** READY and what follows it, for a new session. */
  opening(sessionId: string, shard: ShardPlace): readonly Event[];
  /** Who is turned away. */
  readonly admission: Readonly<Pick<Admission, 'fewestShards' | 'maxConcurrency' | 'identifyEveryMs'>>;
  /** Called when a session begins, resumes, or loses its socket. */
  changed(): void;
}

/** How many times each thing happened since the start. */
export interface GatewayCounts {
  readonly identified: number;
  readonly resumed: number;
  readonly heartbeats: number;
  /** How many logins came too soon after another of their bucket. */
  readonly hasty: number;
}

interface Frame {
  readonly op: number;
  readonly d?: unknown;
}

/** The websocket side of the simulator. */
export class Gateway {
  readonly #host: GatewayHost;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #counts = { identified: 0, resumed: 0, heartbeats: 0, hasty: 0 };
  readonly #identifiedAt = new Map<number, number>();
  #nextSession = 1;
  #invalidateResumed: { resumable: boolean } | undefined;
  #ignoreHeartbeats = false;

  constructor(host: GatewayHost) {
    this.#host = host;
  }

  get counts(): GatewayCounts {
    return { ...this.#counts };
  }

  /** Whether a bot is connected and identified at this moment. */
  get connected(): boolean {
    return this.#connected.length > 0;
  }

  /** Takes over an HTTP connection that asks for a websocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A browser lets any web page open a websocket to this machine, and says which page it was.
    if (request.headers.origin !== undefined) {
      // A client that never closes its side would keep the local Discord from closing.
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n', () => socket.destroy());
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#greet(webSocket));
  }

  /** Tells every session that may hear of it; those without a socket hear of it when they resume. */
  dispatch(event: Event): void {
    for (const session of this.#sessions.values()) session.dispatch(event);
  }

  /** Cuts all sockets without a word, as a network does. */
  drop(): void {
    for (const socket of this.#server.clients) socket.terminate();
  }

  /** Closes all sockets, or that of one shard, with a close code, 4000 (unknown error) unless told. */
  closeSockets(code: number = GatewayCloseCodes.UnknownError, shard?: number): void {
    const sockets =
      shard === undefined
        ? [...this.#server.clients]
        : this.#connected.filter((each) => each.shard[0] === shard).flatMap(({ socket }) => socket ?? []);
    for (const socket of sockets) socket.close(code);
  }

  /** The shards that are connected and identified at this moment, as `id/count`, in their order. */
  get shards(): readonly string[] {
    return this.#connected.map(({ shard: [id, count] }) => `${id}/${count}`).sort();
  }

  get #connected(): readonly GatewaySession[] {
    return [...this.#sessions.values()].filter((session) => session.connected);
  }

  /** Asks all bots to reconnect and resume. */
  reconnect(): void {
    this.#tellAll({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /**
   * Declares the sessions invalid: now, or (`afterResumed`) right behind the next RESUMED, in the same
   * instant, which discord.js 14 does not survive. Not resumable unless told.
   */
  invalidateSession({ resumable = false, afterResumed = false } = {}): void {
    if (afterResumed) {
      this.#invalidateResumed = { resumable };
      return;
    }
    for (const session of [...this.#sessions.values()]) this.#invalidate(session, resumable);
  }

  /** Stops or starts answering heartbeats, which makes a bot think its connection dead. */
  ignoreHeartbeats(ignore = true): void {
    this.#ignoreHeartbeats = ignore;
  }

  /** Ends all sessions and sockets. */
  close(): void {
    this.drop();
    this.#sessions.clear();
    this.#server.close();
  }

  #tellAll(frame: Frame): void {
    for (const session of this.#sessions.values()) session.socket?.send(JSON.stringify(frame));
  }

  #invalidate(session: GatewaySession, resumable: boolean): void {
    session.socket?.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable }));
    session.leave();
    if (!resumable) this.#sessions.delete(session.id);
  }

  #greet(socket: WebSocket): void {
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.#host.heartbeatIntervalMs } });
    const state: { session?: GatewaySession } = {};
    socket.on('message', (data) => {
      const frame = parseFrame(String(data));
      if (frame === undefined) socket.close(GatewayCloseCodes.DecodeError);
      else this.#hear(socket, state, frame);
    });
    socket.on('close', () => {
      if (state.session?.socket === socket) state.session.leave();
      this.#host.changed();
    });
    socket.on('error', () => socket.terminate());
  }

  #hear(socket: WebSocket, state: { session?: GatewaySession }, frame: Frame): void {
    if (frame.op === GatewayOpcodes.Heartbeat) this.#beat(socket);
    else if (frame.op === GatewayOpcodes.Identify || frame.op === GatewayOpcodes.Resume) {
      this.#begin(socket, state, frame);
    } else if (state.session === undefined) socket.close(GatewayCloseCodes.NotAuthenticated);
    else if (!TAKEN_OPCODES.has(frame.op)) socket.close(GatewayCloseCodes.UnknownOpcode);
  }

  #begin(socket: WebSocket, state: { session?: GatewaySession }, { op, d }: Frame): void {
    // An invalidated session has left its socket, which a bot may use for the next one.
    if (state.session?.socket === socket) {
      socket.close(GatewayCloseCodes.AlreadyAuthenticated);
      return;
    }
    const resumes = op === GatewayOpcodes.Resume;
    const session = resumes ? this.#resume(socket, d) : this.#identify(socket, d);
    if (session !== undefined) state.session = session;
  }

  #beat(socket: WebSocket): void {
    this.#counts.heartbeats += 1;
    if (!this.#ignoreHeartbeats) send(socket, { op: GatewayOpcodes.HeartbeatAck });
  }

  #identify(socket: WebSocket, data: unknown): GatewaySession | undefined {
    const { token, intents, properties, shard = [0, 1] } = asRecord(data);
    if (token !== this.#host.token) return refuse(socket, GatewayCloseCodes.AuthenticationFailed);
    if (typeof intents !== 'number' || typeof properties !== 'object') {
      return refuse(socket, GatewayCloseCodes.InvalidIntents);
    }
    if ((intents & this.#host.forbiddenIntents) !== 0) {
      return refuse(socket, GatewayCloseCodes.DisallowedIntents);
    }
    if (!isShard(shard)) return refuse(socket, GatewayCloseCodes.InvalidShard);
    if (shard[1] < this.#host.admission.fewestShards)
      return refuse(socket, GatewayCloseCodes.ShardingRequired);
    if (this.#isHasty(shard)) {
      this.#counts.hasty += 1;
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return undefined;
    }
    const session = new GatewaySession(`session-${this.#nextSession++}`, intents, shard);
    this.#sessions.set(session.id, session);
    session.join(socket);
    this.#counts.identified += 1;
    for (const event of this.#host.opening(session.id, shard)) session.send(event);
    this.#host.changed();
    return session;
  }

  /** Whether another shard of the same bucket has logged in a moment ago. */
  #isHasty([id]: ShardPlace): boolean {
    const { maxConcurrency, identifyEveryMs } = this.#host.admission;
    const [bucket, now] = [id % maxConcurrency, this.#host.steadily()];
    const last = this.#identifiedAt.get(bucket) ?? Number.NEGATIVE_INFINITY;
    if (now - last < identifyEveryMs) return true;
    this.#identifiedAt.set(bucket, now);
    return false;
  }

  #resume(socket: WebSocket, data: unknown): GatewaySession | undefined {
    const { token, session_id: id, seq } = asRecord(data);
    if (token !== this.#host.token) return refuse(socket, GatewayCloseCodes.AuthenticationFailed);
    const session = this.#sessions.get(String(id));
    if (session === undefined || typeof seq !== 'number' || seq > session.sequence) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return undefined;
    }
    session.join(socket);
    session.replay(seq);
    this.#counts.resumed += 1;
    session.send({ name: 'RESUMED', dataFor: () => ({ _trace: [] }) });
    this.#afterResumed(session);
    this.#host.changed();
    return session;
  }

  #afterResumed(session: GatewaySession): void {
    const armed = this.#invalidateResumed;
    this.#invalidateResumed = undefined;
    if (armed !== undefined) this.#invalidate(session, armed.resumable);
  }
}

const TAKEN_OPCODES: ReadonlySet<number> = new Set([
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.RequestGuildMembers,
  GatewayOpcodes.VoiceStateUpdate,
]);

function send(socket: WebSocket, frame: Frame): void {
  socket.send(JSON.stringify({ s: null, t: null, ...frame }));
}

function refuse(socket: WebSocket, code: number): undefined {
  socket.close(code);
  return undefined;
}

function parseFrame(text: string): Frame | undefined {
  try {
    const frame = asRecord(JSON.parse(text));
    return typeof frame.op === 'number' ? { op: frame.op, d: frame.d } : undefined;
  } catch {
    return undefined;
  }
}

function isShard(value: unknown): value is ShardPlace {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(Number.isInteger)) return false;
  const [id, count] = value as [number, number];
  return id >= 0 && id < count;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
