import { describe, expect, it } from 'vitest';
import { commands } from '#app/commands.ts';
import { languages } from '#app/languages.ts';
import { articleForm, detailsForm } from '#discord/features/articles/form.ts';
import { reportForm } from '#discord/features/reports/form.ts';
import { inLanguage } from '#discord/messages/messages.ts';
import { commandData } from '#discord/router/command.ts';
import { commandFindings } from '#local-discord/checks/commands.ts';

const { 'en-US': english, ...others } = languages;
const { terminal: _, terminalFaults: __, explanation: ___, ...spoken } = english;
const translations = Object.entries(others);
const DISCORD = { description: 100, choice: 100, modalTitle: 45, label: 45, labelDescription: 100 };

/** What functions of a catalogue are tried with: those that take a count get whole numbers, others words. */
const MARKS = ['71', '73', '79', '83'];
const LISTS = [['de', 'fr'], ['71']];
const OBJECTS = [{ manages: true }];
const COUNTS = [0, 1, 2, 3, 4, 5, 11, 12, 21, 22, 25, 100, 101, 1_000_000];

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

/** Everything of a catalogue that is said, with where it is. */
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}

/** All ways to choose an argument for each parameter. */
function ways(parameters: number): unknown[][] {
  if (parameters === 0) return [[]];
  const mark = MARKS[parameters - 1];
  return ways(parameters - 1).flatMap((before) =>
    [mark, ...LISTS, ...OBJECTS, 'de'].map((last) => [...before, last]),
  );
}

/** The first arguments that the English function takes. */
function argumentsFor(said: Said): unknown[] {
  const found = ways(said.length).find((given) => {
    try {
      return typeof said(...given) === 'string';
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('no arguments fit');
  return found;
}

/** The marks that a sentence holds. */
function marksIn(text: unknown): string[] {
  return MARKS.filter((mark) => String(text).includes(mark));
}

/** Names of commands, ids and file endings: what nobody translates. */
function fixedIn(text: unknown): string[] {
  const commandNames = String(text).match(/(?<=\*\*|`)\/[a-z]+(?: [a-z]+)?(?=\*\*|`)/g) ?? [];
  const menuCommands = String(text).match(/\*\*(?:Find context|Check wording|Verify quote)\*\*/g) ?? [];
  return [...commandNames, ...menuCommands].sort();
}

/** Whether something is opened that is not closed. */
function isOpen(text: unknown): boolean {
  return ['**', '`', '~~'].some((sign) => String(text).split(sign).length % 2 === 0);
}

type Said = (...given: unknown[]) => unknown;

/** The same words with arguments that the English ones take, where they take any. */
function filled(ours: unknown, theirs: unknown): readonly [ours: unknown, theirs: unknown] {
  if (typeof ours !== 'function' || typeof theirs !== 'function') return [ours, theirs];
  const given = argumentsFor(ours as Said);
  return [ours(...given), theirs(...given)];
}

/** What a translation of a sentence lacks. */
function lacking({ path, value }: Leaf, theirs: ReadonlyMap<string, unknown>): string[] {
  const other = theirs.get(path);
  if (typeof other !== typeof value) return [`${path}: a ${typeof value}`];
  const [ours, said] = filled(value, other);
  const placeholders = marksIn(ours).filter((mark) => !marksIn(said).includes(mark));
  const fixed = fixedIn(said).join() === fixedIn(ours).join() ? [] : fixedIn(ours);
  const isEmpty = (String(said).trim() === '') !== (String(ours).trim() === '');
  return [
    ...placeholders.map((mark) => `${path}: argument ${MARKS.indexOf(mark) + 1}`),
    ...fixed.map((name) => `${path}: ${name}`),
    ...(isEmpty ? [`${path}: words`] : []),
    ...(isOpen(said) ? [`${path}: the end of bold, code or struck out`] : []),
  ];
}

/** The sentences of a count that are not made of words. */
function broken({ path, value }: Leaf, theirs: ReadonlyMap<string, unknown>): string[] {
  const other = theirs.get(path);
  if (typeof value !== 'function' || typeof other !== 'function') return [];
  const given = argumentsFor(value as Said);
  return COUNTS.flatMap((count) => {
    const counted = given.map((each) => (MARKS.includes(String(each)) ? count : each));
    try {
      value(...counted);
      const said = String(other(...counted));
      return /undefined|NaN|\[object/.test(said) ? [`${path} of ${count}: ${said}`] : [];
    } catch {
      // It takes words, and no count.
      return [];
    }
  });
}

/** What has tests of its own: dates, and what is said of codes with values. */
const OWN_TESTS = /^(?:cards\.date|faults\..*|warnings\..*)$/;
const sentences = leavesOf(spoken).filter(({ path }) => !OWN_TESTS.test(path));

describe.each(translations)('the catalogue of %s', (locale, catalogue) => {
  const theirs = new Map(leavesOf(catalogue).map(({ path, value }) => [path, value]));
  const messages = inLanguage(languages, locale);

  it('has every key of the English one, and no other', () => {
    const keys = leavesOf(spoken).map(({ path }) => path);
    expect([...theirs.keys()].sort()).toEqual(keys.sort());
  });

  it('lacks no placeholder, and no name of a command', () => {
    expect(sentences.flatMap((sentence) => lacking(sentence, theirs))).toEqual([]);
  });

  it('has words for any count', () => {
    expect(sentences.flatMap((sentence) => broken(sentence, theirs))).toEqual([]);
  });

  it('writes dates as far as they are known', () => {
    const { date } = messages.cards;
    for (const [month, day] of [
      [undefined, undefined],
      [7, undefined],
      [7, 12],
    ] as const) {
      const written = date(2025, month, day);
      expect(written).toContain('2025');
      if (day !== undefined) expect(written).toContain('12');
    }
  });

  it('fits into Discord’s forms', () => {
    for (const form of [
      articleForm('x', messages),
      detailsForm('x', messages, {}),
      reportForm('x', messages),
    ]) {
      expect(form.title.length).toBeLessThanOrEqual(DISCORD.modalTitle);
      for (const part of form.components) {
        if (!('label' in part) || part.label === undefined) continue;
        expect(part.label?.length).toBeLessThanOrEqual(DISCORD.label);
        const { description = '' } = part as { readonly description?: string };
        expect(description.length).toBeLessThanOrEqual(DISCORD.labelDescription);
      }
    }
    for (const fault of Object.values(messages.reports.faults)) expect(fault.length).toBeLessThanOrEqual(100);
  });
});

describe('a number', () => {
  const MANY = 1_234_567;

  /** How a sentence writes the number that takes the place of one argument. */
  const written = (said: Said, at: number, locale: string): 'by Intl' | 'as it is' | 'not' => {
    const given = Array.from({ length: said.length }, (_, each) => (each === at ? MANY : 3));
    try {
      const text = String(said(...given));
      if (text.includes(new Intl.NumberFormat(locale).format(MANY))) return 'by Intl';
      return text.includes(String(MANY)) ? 'as it is' : 'not';
    } catch {
      return 'not';
    }
  };

  it('is written as its language does, in all languages where it is in one', () => {
    const counted = new Set<string>();
    const plain = new Map<string, string[]>();
    for (const [locale, messages] of Object.entries(languages)) {
      for (const { path, value } of leavesOf(messages)) {
        if (typeof value !== 'function') continue;
        for (let at = 0; at < value.length; at++) {
          const key = `${path}, argument ${at + 1}`;
          const how = written(value as Said, at, locale);
          if (how === 'by Intl') counted.add(key);
          if (how === 'as it is') plain.set(key, [...(plain.get(key) ?? []), locale]);
        }
      }
    }
    expect(counted.size).toBeGreaterThan(60);
    expect([...plain].filter(([key]) => counted.has(key))).toEqual([]);
  });
});

describe('the commands', () => {
  const data = commands.map((command) => commandData(command, languages));

  it('are described in every language, within Discord’s limits', () => {
    expect(data.flatMap((each) => commandFindings(each as never))).toEqual([]);
    const described = data.flatMap((each) => leavesOf(each)).filter(({ value }) => typeof value === 'string');
    for (const [locale] of translations) {
      const own = described.filter(({ path }) => path.endsWith(`_localizations.${locale}`));
      expect(own.length).toBeGreaterThan(50);
      const tooLong = own.filter(({ value }) => String(value).length > DISCORD.description);
      expect(tooLong).toEqual([]);
    }
  });

  it('keep their names and those of their options in every language', () => {
    const named = data
      .flatMap((each) => leavesOf(each))
      .filter(({ path }) => path.includes('name_localizations'));
    expect(named.filter(({ path }) => !path.includes('choices'))).toEqual([]);
  });
});

describe('a language', () => {
  it('is English for whoever has one that the bot does not speak, or none', () => {
    for (const tag of ['xx', 'constructor', '', null, undefined])
      expect(inLanguage(languages, tag)).toBe(english);
  });
});
