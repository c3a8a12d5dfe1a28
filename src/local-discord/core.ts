import type { Admission } from './admission.ts';
import type { Changes } from './changes.ts';
import type { DiscordClock, Pace } from './clock.ts';
import type { CommandStore } from './command-store.ts';
import type { Files } from './files.ts';
import type { Gateway } from './gateway.ts';
import type { Interactions } from './interactions.ts';
import type { ViolationLog } from './violations.ts';
import type { World } from './world.ts';

/** What a privileged intent may be called in the options. */
export type PrivilegedIntent = 'GuildMembers' | 'GuildPresences' | 'MessageContent';

/** The settings of one simulator, all given. */
export interface DiscordSettings {
  readonly token: string;
  readonly applicationName: string;
  /** What the first guild is called. */
  readonly serverName: string;
  /** When its time begins, in ms since 1970; left out, now. */
  readonly startsAt?: number;
  /** Whether its time goes with real time, or only where a test lets it pass. */
  readonly pace: Pace;
  /** 0: any free port. */
  readonly port: number;
  /** Whether a body that can carry `allowed_mentions` must carry it empty. */
  readonly requireEmptyMentions: boolean;
  /** The privileged intents that the application was granted. */
  readonly privilegedIntents: readonly PrivilegedIntent[];
  /** How long an interaction waits for its first answer, in ms. */
  readonly answerWithinMs: number;
  /** How long an answered interaction takes follow-ups, in ms. */
  readonly followUpWithinMs: number;
  readonly heartbeatIntervalMs: number;
  /** The steady clock that logins are held against, in milliseconds: the bot's own pauses go by the same one. */
  readonly steadily: () => number;
}

/** The parts of one simulator, which know each other through this. */
export interface Core {
  readonly settings: DiscordSettings;
  readonly clock: DiscordClock;
  readonly nextId: () => string;
  readonly world: World;
  readonly changes: Changes;
  readonly violations: ViolationLog;
  readonly commands: CommandStore;
  readonly interactions: Interactions;
  readonly files: Files;
  readonly gateway: Gateway;
  readonly admission: Admission;
  /** The bot's user id, which is the application's id too. */
  readonly botId: string;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  readonly origin: () => string;
}
