import { describe, expect, it } from 'vitest';
import { chooseReader } from '#app/choose-reader.ts';
import { openReader } from '#engine/reader/reader.ts';

const reader = await openReader();
if (!reader) console.log('The reader is not tested: onnxruntime-node is not installed.');

const windows = [
  'The harbour of Lonehaven was closed on Monday after a ferry lost its rudder. Nobody was hurt.',
  'Its captain, Ida Moreau, has been at sea for thirty years.',
  'The mayor thanked the soldiers who had towed the ship.',
].map((text) => {
  const end = text.indexOf('.') + 1;
  return {
    text,
    sentences:
      end < text.length
        ? [
            { start: 0, end },
            { start: end + 1, end: text.length },
          ]
        : [{ start: 0, end }],
  };
});

describe.runIf(reader)('the reader', () => {
  const read = async (question: string, some = windows) => {
    const result = await reader?.read(question, some);
    return result?.kind === 'read' ? result.scores : [];
  };

  it('tells the window that answers from those that do not', async () => {
    const best = async (question: string): Promise<number> => {
      const answers = (await read(question)).map((each) => each.answers);
      return answers.indexOf(Math.max(...answers));
    };
    expect(await best('Why was the harbour closed?')).toBe(0);
    expect(await best('Who is the captain?')).toBe(1);
    expect(await best('Who towed the ship?')).toBe(2);
  });

  it('says in which sentence the answer begins, in shares', async () => {
    for (const { sentences } of await read('Why was the harbour closed?')) {
      const sum = sentences.reduce((all, share) => all + share, 0);
      expect(sum).toBeGreaterThan(0.5);
      expect(sum).toBeLessThanOrEqual(1.000001);
    }
    expect((await read('Why was the harbour closed?'))[0]?.sentences[0]).toBeGreaterThan(0.5);
  });

  it('reads a window the same whatever stands beside it', async () => {
    const alone = await read('Who is the captain?', windows.slice(1, 2));
    expect(alone[0]).toEqual((await read('Who is the captain?'))[1]);
  });

  it.each(['', '?', 'x'.repeat(100_000), '\ud800', '北'.repeat(2000)])(
    'bears any text (%#)',
    async (text) => {
      const readings = await read(text, [{ text, sentences: [{ start: 0, end: text.length }] }]);
      expect(Number.isFinite(readings[0]?.answers)).toBe(true);
      expect(readings[0]?.sentences.every(Number.isFinite)).toBe(true);
    },
  );

  it('is the choice where it runs, and none where it is not wanted', async () => {
    const warnings: string[] = [];
    expect(await chooseReader('auto', (sentence) => warnings.push(sentence))).toBeDefined();
    expect(await chooseReader('minilm', (sentence) => warnings.push(sentence))).toBeDefined();
    expect(await chooseReader('none', (sentence) => warnings.push(sentence))).toBeUndefined();
    expect(warnings).toEqual([]);
  });
});

describe.skipIf(reader)('without the package of its runtime', () => {
  it('is left out, unless it was asked for by name: then the mend is said', async () => {
    expect(await chooseReader('auto', () => {})).toBeUndefined();
    await expect(chooseReader('minilm', () => {})).rejects.toThrow(/npm install .*onnxruntime-node/);
  });
});
