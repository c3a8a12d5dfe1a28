import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** What one person sees of the local Discord, with one channel open. Asked for again after every change. */
export interface View {
  readonly server: string;
  /** The person whose view this is. */
  readonly me: Persona;
  /** The people to view the server as. */
  readonly personas: readonly Persona[];
  readonly bot: { readonly id: string; readonly name: string; readonly online: boolean };
  /** In the order in which they are listed; a forum's posts and a channel's threads follow it. */
  readonly channels: readonly ViewChannel[];
  /** The id of the channel that is open. */
  readonly open: string;
  /** Those of the open channel that this person sees, oldest first. */
  readonly messages: readonly APIMessage[];
  /** Those that Discord's client would show to this person in this channel: slash and message commands. */
  readonly commands: readonly APIApplicationCommand[];
  /** The names of users, channels and roles by id, for mentions and authors. */
  readonly names: Readonly<Record<string, string>>;
  /** The languages that Discord can be set to, by Discord's tags, each by its own name. */
  readonly languages: Readonly<Record<string, string>>;
  /** The one that it is set to, for everybody and for the server. */
  readonly language: string;
  /** The articles' titles; what the page says under the channel's name. */
  readonly articles: readonly string[];
}

/** A person of the local Discord to view it as. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly role: 'member' | 'moderator';
}

export interface ViewChannel {
  readonly id: string;
  /** For a direct message the other's name. */
  readonly name: string;
  readonly kind: 'text' | 'forum' | 'thread' | 'direct';
  readonly parent?: string;
  readonly topic?: string;
  /** Whether this person may write in it; a forum holds no messages, only posts. */
  readonly writable: boolean;
}

/** A value of a slash command's option as the page sends it; a file for an option that takes one. */
export type OptionInput = string | number | boolean | FileInput;

export interface FileInput {
  readonly name: string;
  readonly type: string;
  /** Base64. */
  readonly data: string;
}

/** What was put into a modal's fields, by custom id: text, what was chosen, or files. */
export type FieldInput = string | readonly string[] | readonly FileInput[];

/** What a person does. Sent as JSON to `POST /api/act`, answered with an `Outcome`. */
export type Act = { readonly person: string } & (
  | { readonly kind: 'send'; readonly channel: string; readonly text: string; readonly replyTo?: string }
  | { readonly kind: 'edit'; readonly message: string; readonly text: string }
  | { readonly kind: 'delete'; readonly message: string }
  | {
      readonly kind: 'slash';
      readonly channel: string;
      /** The command's name, its group and subcommand behind spaces. */
      readonly path: string;
      readonly options: Readonly<Record<string, OptionInput>>;
    }
  | {
      readonly kind: 'autocomplete';
      readonly channel: string;
      readonly path: string;
      readonly options: Readonly<Record<string, OptionInput>>;
      /** The option that is being typed. */
      readonly focused: string;
    }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'messageCommand'; readonly message: string; readonly name: string }
  | { readonly kind: 'press'; readonly message: string; readonly customId: string }
  | {
      readonly kind: 'select';
      readonly message: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'submit';
      readonly channel: string;
      /** `Outcome.modal.interaction`. */
      readonly interaction: string;
      readonly fields: Readonly<Record<string, FieldInput>>;
    }
);

/** What came of an act, once the bot has answered or the time for it is over. */
export interface ActOutcome {
  /** One sentence: what Discord says where the bot did not answer, or why its client would not send this. */
  readonly error?: string;
  /** Whether that is the bot's failure ("The application did not respond") and not the person's. */
  readonly failed?: boolean;
  /** What the bot offers for the option that is being typed. */
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  /** The modal that was opened. */
  readonly modal?: OpenedModal;
}

export interface OpenedModal {
  /** By which `submit` names it. */
  readonly interaction: string;
  readonly data: APIModalInteractionResponseCallbackData;
}

/** What is behind a message of the bot. `GET /api/inspect?message=ID`. */
export interface Inspection {
  /** The requests that made and changed it, oldest first. */
  readonly requests: readonly InspectedRequest[];
  /** Characters of text and number of components against Discord's limits. */
  readonly size: {
    readonly text: number;
    readonly mostText: number;
    readonly components: number;
    readonly mostComponents: number;
  };
  /** From the click or the question to the first answer; absent where nothing was asked. */
  readonly acknowledgedAfterMs?: number;
  /** To the last request that changed it. */
  readonly answeredAfterMs?: number;
  /** Of an answer: what was asked, and what moved the engine, as `npm run ask -- --explain` prints it. */
  readonly question?: string;
  readonly explanation?: string;
}

export interface InspectedRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly body: unknown;
}

/**
 * The page's other addresses: `GET /api/view?person=ID&channel=ID` answers a `View` (of the first persona and channel
 * where none is named or there is no such), `GET /api/changes` is a stream of server-sent events, a `change` after
 * every change in the world.
 */
export const ADDRESSES = {
  view: '/api/view',
  act: '/api/act',
  changes: '/api/changes',
  inspect: '/api/inspect',
} as const;
