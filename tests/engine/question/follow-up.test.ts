import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUp, isFragment } from '#engine/question/follow-up.ts';
import { anyText } from '../../discord/hostile.ts';
import { runs } from '../../runs.ts';

/** How a question is read after another, with what was taken from that between brackets. */
function readAfter(before: string, asked: string, names: readonly string[] = []): string | undefined {
  const read = followUp({ text: asked, changed: [] }, before, (word) => names.includes(word));
  return (
    read &&
    [...read.changed]
      .reverse()
      .reduce(
        (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
        read.text,
      )
  );
}

describe('a follow-up takes what it lacks from the question before', () => {
  it.each([
    [
      'Where do North Korean soldiers live?',
      'how many are coming?',
      'how many[ North Korean soldiers] are coming?',
    ],
    [
      'Where do North Korean soldiers live?',
      'how many of them died?',
      'how many of [North Korean soldiers] died?',
    ],
    [
      'Where do North Korean soldiers live?',
      'and since when?',
      'since when [do North Korean soldiers live]?',
    ],
    [
      'Where do North Korean soldiers live?',
      'and in Kursk?',
      '[Where do North Korean soldiers live] in Kursk?',
    ],
    ['What did Lavrov discuss in Pyongyang?', 'why?', 'why [did Lavrov discuss in Pyongyang]?'],
    ['What did Lavrov say about North Korea?', 'what about Japan', '[What did Lavrov say about ]Japan?'],
    [
      'What did Lavrov discuss in Pyongyang?',
      'who did he meet there?',
      'who did [Lavrov] meet [in Pyongyang]?',
    ],
    ['What did Lavrov do in Kursk?', 'and in Moscow?', '[What did Lavrov do ]in Moscow?'],
    ['How many soldiers were sent last year?', 'and this year?', '[How many soldiers were sent ]this year?'],
    [
      'How many soldiers have been killed?',
      'what about civilians?',
      '[How many ]civilians[ have been killed]?',
    ],
    ['Does vinegar work against mites?', 'and what really does', 'what really does [work against mites]?'],
    ['What kills mites?', 'and what really does', 'what really [kills mites]?'],
    ['Will rain damage the roof?', 'what will then?', 'what will [damage the roof]?'],
    ['Who broke the window?', 'any hint at all', '[Who broke the window]?'],
    ['Why did the ferry stop?', 'any reason given?', '[Why did the ferry stop]?'],
    ['Why did the ferry stop?', 'any idea when', 'when [did the ferry stop]?'],
    ['Who met Kim?', 'when?', 'when [was it that somebody met Kim]?'],
    ['Who did Kim meet then?', 'why?', 'why [did Kim meet]?'],
    ['Who is Choe Son-hui?', 'what did he thank her for', 'what did he thank her for[ (Choe Son-hui)]'],
    ['Who is Priya Nair?', 'what did he ask her about', 'what did he ask her about[ (Priya Nair)]'],
    ['what is the point of the trip?', 'is it an alliance', 'is [the trip] an alliance'],
    [
      'How many soldiers does Kim want to send?',
      'is that more than last year',
      'is that more than last year[ (How many soldiers does Kim want to send)]',
    ],
    ['Who met Kim?', 'what did he say?', 'what did [whoever met Kim] say?'],
    ['Did Lavrov fly to Wonsan?', 'with whom?', 'with whom [did Lavrov fly to Wonsan]?'],
    ['When does the bridge open?', 'who paid for it?', 'who paid for [the bridge]?'],
    ['When does the bridge open?', 'what was the cost?', 'what was the cost[ of the bridge]?'],
    ['When does the bridge open?', 'why not earlier?', 'why [does the bridge open] not earlier?'],
    ['When does the bridge open?', 'when did that happen?', 'when [does the bridge open]?'],
    [
      'How much will the new harbour bridge cost?',
      'who pays for that?',
      'who pays for [the new harbour bridge]?',
    ],
    ['How many died?', 'on which side?', 'on which side [was it that somebody died]?'],
    ['on which side was it that somebody died?', 'which war?', 'which war [was it that somebody died]?'],
    ['Where do the soldiers live?', 'in which region?', 'in which region [do the soldiers live]?'],
    ['Why close the pool?', 'when?', 'when [close the pool]?'],
    ['Why close the pool?', 'and the new one?', '[Why close ]the new [pool]?'],
    ['wheres the new pool', 'how far is that?', 'how far [is the new pool]?'],
    ['How many signed?', 'since when?', 'since when [was it that somebody signed]?'],
    ['Was the pool expensive?', 'how much?', 'how much [(was the pool expensive)]?'],
    ['Does everyone agree?', 'who doesn’t?', 'who doesn’t [agree]?'],
    ['Did Lavrov meet Putin?', 'who did?', 'who did [meet Putin]?'],
    ['Who paid for the study?', 'how much?', 'how much [was it that somebody paid for the study]?'],
    ['how many (signatures)', 'why?', 'why [(signatures)]?'],
    ['How many signatures?', 'since when?', 'since when [(signatures)]?'],
    ['the pool', 'what did they say about that?', 'what did they say about [the pool]?'],
    ['What do I need?', 'how much is it?', 'how much is [what I need]?'],
    ['What should I bring?', 'and where do I find it?', 'and where do I find [what I should bring]?'],
    ['How much is the permit?', 'and who decides?', 'and who decides[ (the permit)]?'],
    ['Was anybody hurt in Kursk?', 'who?', 'who [was hurt in Kursk]?'],
    ['Who is Choe Son-hui?', 'who met her?', 'who met [Choe Son-hui]?'],
  ])('%s – %s', (before, asked, read) => {
    expect(readAfter(before, asked)).toBe(read);
  });

  it.each([
    ['Where do North Korean soldiers live?', 'Who met Kim?'],
    ['When does the bridge open?', 'Is there a toll?'],
    ['When does the bridge open?', 'What do godwits do before they leave?'],
    ['When does the bridge open?', 'Is it true that it rained?'],
    ['When does the bridge open?', 'Did Lavrov say that soldiers are in Kursk?'],
    ['When does the bridge open?', 'How much did the resort cost?'],
    ['When does the bridge open?', 'What happened?'],
    ['When does the bridge open?', 'Who knows?'],
    ['what?', 'why?'],
    ['', 'why?'],
  ])('and nothing where it lacks nothing, or nothing is there: %s – %s', (before, asked) => {
    expect(readAfter(before, asked)).toBeUndefined();
  });

  it.each([
    ['how involved is north korea in the war', 'what about Japan', '[how involved is ]Japan[ in the war]?'],
    ['What does China want?', 'and kim?', '[What does ]kim[ want]?'],
    [
      'how many soldiers did north korea send to ukraine',
      'and kim?',
      '[how many soldiers did ]kim[ send to ukraine]?',
    ],
    ['what did kim jong un say', 'and lavrov?', '[what did ]lavrov[ say]?'],
    ['what does Lavrov say', 'and redding?', '[what does ]redding[ say]?'],
    ['does kim visit china?', 'and russia', '[does kim visit ]russia?'],
    ['what does the foreign ministry of north korea say', 'and kim?', '[what does ]kim[ say]?'],
    ['what is the role of the united states', 'what about Japan', '[what is the role of ]Japan?'],
    ['what happened in wonsan', 'and in pyongyang?', '[what happened ]in pyongyang?'],
    ['Where do North Korean soldiers live?', 'and the Russians?', '[Where do ]the Russians[ live]?'],
    ['How many were killed?', 'and civilians?', '[How many ]civilians[ were killed]?'],
  ])('a whole name for a whole name, in small letters too: %s – %s', (before, asked, read) => {
    const names = ['kim', 'jong', 'un', 'lavrov', 'wonsan', 'pyongyang', 'redding'];
    expect(readAfter(before, asked, names)).toBe(read);
  });

  it.each([
    ['Where do North Korean soldiers live?', 'what about Japan'],
    ['Where do North Korean soldiers live?', 'and Kim?'],
    ['What happened in Wonsan?', 'and Kim?'],
  ])('and nothing where nothing there can give way: %s – %s', (before, asked) => {
    expect(readAfter(before, asked)).toBeUndefined();
  });

  it('marks what it took, of hostile texts, too', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (before, asked) => {
        const read = followUp({ text: asked, changed: [] }, before);
        let from = 0;
        for (const { start, end } of read?.changed ?? []) {
          expect(start).toBeGreaterThanOrEqual(from);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(read?.text.length ?? 0);
      }),
      runs(300),
    );
  });
});

describe('the rest of a question', () => {
  it.each([
    'why?',
    'and when?',
    'what about Japan',
    'how many?',
    'and Japan?',
    'when did that happen?',
    'and what really does',
    'any hint at all',
    'no idea why',
  ])('%s', (text) => {
    expect(isFragment(text)).toBe(true);
  });

  it.each([
    'why did Lavrov fly?',
    'and when did he leave Kuala Lumpur?',
    'North Korean soldiers',
    'who met Kim?',
  ])('is not %s', (text) => {
    expect(isFragment(text)).toBe(false);
  });
});
