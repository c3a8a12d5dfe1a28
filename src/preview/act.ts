import { z } from 'zod';
import type {
  Channel,
  FieldValues,
  LocalDiscord,
  OptionValues,
  Person,
  Reply,
  UploadedBytes,
} from '#local-discord/index.ts';
import type { Act, ActOutcome, FieldInput, FileInput, OpenedModal, OptionInput } from './protocol.ts';
import { actorOf, type Looked } from './view.ts';

const file = z.object({ name: z.string(), type: z.string(), data: z.base64() });
const option = z.union([z.string(), z.number(), z.boolean(), file]);
const field = z.union([z.string(), z.array(z.string()), z.array(file)]);
const slash = { channel: z.string(), path: z.string(), options: z.record(z.string(), option) };
const onMessage = { person: z.string(), message: z.string() };

/** Discord's tags for languages. */
const LOCALE = /^[a-z]{2}(?:-[A-Z0-9]{2,3})?$/;

/** An act as the page sends it. */
export const actSchema: z.ZodType<Act> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('send'),
    person: z.string(),
    channel: z.string(),
    text: z.string().trim().min(1).max(2000),
    replyTo: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('edit'), ...onMessage, text: z.string().trim().min(1).max(2000) }),
  z.object({ kind: z.literal('delete'), ...onMessage }),
  z.object({ kind: z.literal('slash'), person: z.string(), ...slash }),
  z.object({ kind: z.literal('autocomplete'), person: z.string(), ...slash, focused: z.string() }),
  z.object({ kind: z.literal('language'), person: z.string(), language: z.string().regex(LOCALE) }),
  z.object({ kind: z.literal('messageCommand'), ...onMessage, name: z.string() }),
  z.object({ kind: z.literal('press'), ...onMessage, customId: z.string() }),
  z.object({ kind: z.literal('select'), ...onMessage, customId: z.string(), values: z.array(z.string()) }),
  z.object({
    kind: z.literal('submit'),
    person: z.string(),
    channel: z.string(),
    interaction: z.string(),
    fields: z.record(z.string(), field),
  }),
]);

/** Where something is done. */
type Stage = Pick<Looked, 'discord' | 'scene'>;

/** Does in the local Discord what a person does on the page; what its client would not send comes back as an error. */
export async function perform({ discord, scene }: Stage, act: Act): Promise<ActOutcome> {
  try {
    if (act.kind === 'language') return speak(act.language, { discord, scene });
    return await carryOut(discord, actorOf(scene, act.person).person, act);
  } catch (error) {
    return {
      error: `${error instanceof Error ? error.message : String(error)}.`.replace(/([.!?])\.$/, '$1'),
    };
  }
}

/** Sets Discord to a language, for everybody and for the server. */
function speak(language: string, { discord, scene }: Stage): ActOutcome {
  for (const { person } of scene.personas) person.setLocale(language);
  discord.setLocale(discord.home, language);
  return {};
}

async function carryOut(
  discord: LocalDiscord,
  person: Person,
  act: Exclude<Act, { kind: 'language' }>,
): Promise<ActOutcome> {
  switch (act.kind) {
    case 'send':
      return send(discord, person, act);
    case 'edit':
      await person.edit(seen(discord, person, act.message), act.text);
      return {};
    case 'delete':
      await person.delete(seen(discord, person, act.message));
      return {};
    case 'slash':
      return told(await person.slash(place(discord, person, act.channel), act.path, values(act.options)));
    case 'autocomplete':
      return person.autocomplete(
        place(discord, person, act.channel),
        act.path,
        values(act.options),
        act.focused,
      );
    case 'messageCommand':
      return told(await person.messageCommand(seen(discord, person, act.message), act.name));
    case 'press':
      return told(await person.click(seen(discord, person, act.message), act.customId));
    case 'select':
      return told(await person.select(seen(discord, person, act.message), act.customId, act.values));
    case 'submit':
      return told(
        await person.submit(
          discord.reply(act.interaction),
          place(discord, person, act.channel),
          fields(act.fields),
        ),
      );
  }
}

async function send(
  discord: LocalDiscord,
  person: Person,
  { channel, text, replyTo }: Extract<Act, { kind: 'send' }>,
): Promise<ActOutcome> {
  const to = replyTo === undefined ? undefined : seen(discord, person, replyTo);
  await person.send(place(discord, person, channel), text, to === undefined ? {} : { replyTo: to });
  return {};
}

/** What a person sees of an answer that is not a message: nothing, or a modal. */
function told(reply: Reply): ActOutcome {
  if (reply.error !== undefined) return { error: reply.error, failed: true };
  const { openedModal } = reply;
  if (openedModal === undefined) return {};
  // The simulator has checked it against Discord's own description.
  const data = openedModal as unknown as OpenedModal['data'];
  return { modal: { interaction: reply.interactionId, data } };
}

/** The channel, where this person may look into it. */
function place(discord: LocalDiscord, person: Person, id: string): Channel {
  const found = discord.channelsOf(person).find((channel) => channel.id === id);
  if (found === undefined) throw new Error('There is no such channel');
  return found;
}

/** The message, where this person sees it. */
function seen(discord: LocalDiscord, person: Person, id: string) {
  const messages = discord.channelsOf(person).flatMap((channel) => person.sees(channel));
  const found = messages.find((message) => message.id === id);
  if (found === undefined) throw new Error('This message is not there any more');
  return found;
}

function values(options: Readonly<Record<string, OptionInput>>): OptionValues {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === 'object' ? bytesOf(value) : value,
    ]),
  );
}

function fields(given: Readonly<Record<string, FieldInput>>): FieldValues {
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => [id, typeof value === 'string' ? value : value.map(oneValue)]),
  ) as FieldValues;
}

function oneValue(value: string | FileInput): string | UploadedBytes {
  return typeof value === 'string' ? value : bytesOf(value);
}

function bytesOf({ name, type, data }: FileInput): UploadedBytes {
  return { name, type, bytes: Buffer.from(data, 'base64') };
}
