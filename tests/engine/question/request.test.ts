import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequest } from '#engine/question/request.ts';
import { requestsIn } from '#engine/question/requests.ts';
import { questionsIn } from '#engine/question/two-questions.ts';
import { anyText } from '../../discord/hostile.ts';
import { runs } from '../../runs.ts';

describe('what somebody wants', () => {
  it.each([
    ['What’s the title?', { kind: 'fact', fact: 'title' }],
    ['who is the author of this article', { kind: 'fact', fact: 'author' }],
    ['When was this published?', { kind: 'fact', fact: 'date' }],
    ['where is it from?', { kind: 'fact', fact: 'source' }],
    ['can you give me the link?', { kind: 'fact', fact: 'link' }],
    ['how many paragraphs does it have', { kind: 'fact', fact: 'length' }],
    ['TL;DR', { kind: 'fact', fact: 'summary' }],
    ['Summarize the article', { kind: 'fact', fact: 'summary' }],
    ['who does the article quote?', { kind: 'fact', fact: 'speakers' }],
    ["what's the latest article", { kind: 'fact', fact: 'title' }],
    ['which article is this?', { kind: 'fact', fact: 'title' }],
    ['who is this interview with', { kind: 'fact', fact: 'speakers' }],
    ['whats this article even about lol', { kind: 'fact', fact: 'summary' }],
    ['give me a summary pls', { kind: 'fact', fact: 'summary' }],
    ['thats a lot', { kind: 'reaction' }],
    ['how much', { kind: 'fragment' }],
    ['is she lying', { kind: 'judging' }],
    ['which one is true?', { kind: 'judging' }],
    ['ok thanks', { kind: 'question' }],
    ['what can I ask you?', { kind: 'fact', fact: 'questions' }],
    ['What does paragraph 3 say?', { kind: 'paragraph', number: 3 }],
    ['read me the second paragraph', { kind: 'paragraph', number: 2 }],
    ['help!', { kind: 'help' }],
    ['is this even true??', { kind: 'judging' }],
    ['is this article reliable?', { kind: 'judging' }],
    ['Is the article biased against Russia?', { kind: 'judging' }],
    ['how trustworthy is this source', { kind: 'judging' }],
    ['can I believe this', { kind: 'judging' }],
    ['that’s not true', { kind: 'judging' }],
    ['fuck you', { kind: 'chat' }],
    ['are u stupid', { kind: 'chat' }],
    ['you’re useless', { kind: 'chat' }],
    ['do you like Putin?', { kind: 'chat' }],
    ['what’s your name', { kind: 'chat' }],
    ['are you human or a bot', { kind: 'chat' }],
    ['why are you so slow?', { kind: 'chat' }],
    ['do you even read', { kind: 'chat' }],
    ['translate it into French please', { kind: 'translation' }],
    ['hahaha', { kind: 'reaction' }],
    ['tell me more', { kind: 'more' }],
    ['Who said that?', { kind: 'speaker' }],
    ['who?', { kind: 'speaker' }],
    ['which paragraph?', { kind: 'place' }],
    ['where is that', { kind: 'place' }],
    ['where does the article say that?', { kind: 'place' }],
    ['why?', { kind: 'fragment' }],
  ])('by %j is %j', (text, request) => {
    expect(readRequest(text)).toEqual(request);
  });

  it.each([
    'How involved is North Korea?',
    'What is the resort about to open?',
    'Who wrote the letter to the mayor?',
    'When was the bridge published in the plan?',
    'How long is the bridge?',
    'Where is Lavrov from?',
    'Is it true that soldiers live in dugouts?',
    'Who helped Ukraine?',
    'What more did Trump promise?',
    'who said that soldiers are coming?',
    'Is Kim reliable?',
    'is the bridge safe?',
    'is the mayor lying?',
    'was it confirmed by officials?',
    'Was the evidence fake?',
    'Who is right about the soldiers?',
    'do you know when the bridge opens?',
    'are you aware of any soldiers',
    // "You" is whoever reads the article.
    'do you need a visa?',
    'do you get a refund?',
    'do you lose your seat?',
    'are you required to register?',
    'are you covered abroad?',
    'are you fined?',
    'what is your deductible?',
    'where is your luggage checked?',
    'you can’t smoke there?',
    'Is the judge biased against migrants?',
    'Is the witness a reliable source?',
    'Was that person honest?',
    'Was it confirmed?',
    'Why is it serious?',
    'Who was the journalist?',
    'What is the best app?',
    'Do you trust the police?',
    'Do you eat it?',
    'Where did he say that?',
    'What did Trump call stupid?',
    'where is that resort?',
    'where was it built?',
    'thanks!',
    'hello',
  ])('by %j is to ask the articles', (text) => {
    expect(readRequest(text)).toEqual({ kind: 'question' });
  });

  it.each([
    ['When was the vaccine released?', 'When was it released?', 'question'],
    ['When was the vaccine released?', 'How old is it?', 'question'],
    ['Where is the clinic?', 'Where is it?', 'fragment'],
    ['How does measles spread?', 'How serious is it?', 'question'],
    ['How does measles spread?', 'How does it work?', 'question'],
    ['Are you awake during the operation?', 'Are you there?', 'question'],
    ['Were any of them hurt?', 'who?', 'fragment'],
    ['Where is the clinic?', 'where is that?', 'place'],
    ['Where is the clinic?', 'is it true?', 'judging'],
    ['Where is the clinic?', 'when was it published?', 'fact'],
    ['Where is the clinic?', 'what is it about?', 'fact'],
  ])('after %j, by %j, is a %s', (before, text, kind) => {
    expect(readRequest(text, before).kind).toBe(kind);
  });

  it('is the rest of a question about somebody by "who?"', () => {
    expect(readRequest('who?', 'Was anybody hurt?')).toEqual({ kind: 'fragment' });
    expect(readRequest('who?', 'How many were hurt?')).toEqual({ kind: 'speaker' });
  });

  it('is read of anything', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(readRequest(text).kind).toBeTruthy();
        expect(questionsIn(text).length).toBeLessThanOrEqual(2);
      }),
      runs(300),
    );
  });
});

describe('two questions in one', () => {
  it.each([
    ['Who met Kim and how many soldiers died?', ['Who met Kim?', 'how many soldiers died?']],
    ['Where do they live? And who pays for it?', ['Where do they live?', 'And who pays for it?']],
    [
      'When does the bridge open, and what does it cost?',
      ['When does the bridge open?', 'what does it cost?'],
    ],
  ])('%s', (text, questions) => {
    expect(questionsIn(text)).toEqual(questions);
  });

  it.each([
    'What happened and why?',
    'Who said when and where it happened?',
    'What did Kim and Lavrov discuss?',
    'Do Russia and North Korea have an agreement?',
    'Who met Kim? Really?',
    'Who? What? When? Where did it happen?',
  ])('is one: %s', (text) => {
    expect(questionsIn(text)).toEqual([text]);
  });
});

describe('two things that somebody wants', () => {
  /** Each part and what it wants. */
  const wanted = (text: string) =>
    requestsIn(text).map(
      ({ text: part, request }) => `${part}: ${'fact' in request ? request.fact : request.kind}`,
    );

  it.each([
    ['who wrote it, and when?', ['who wrote it: author', 'when?: date']],
    ['when was it published and where', ['when was it published: date', 'where: source']],
    ['what is it about and who wrote it?', ['what is it about: summary', 'who wrote it?: author']],
    ['title? author?', ['title: title', 'author?: author']],
    ['who met Kim and what is the source?', ['who met Kim: question', 'what is the source?: source']],
    ['how long is it and how many paragraphs does it have', ['how long is it: length']],
  ])('are told apart where one is of the article itself: %s', (text, parts) => {
    expect(wanted(text)).toEqual(parts);
  });

  it.each([
    'Who met Kim and how many soldiers died?',
    'Who wrote the letter and when did it arrive?',
    'Where and when did Lavrov meet Kim?',
    'When and why did the ferry stop?',
    'Who wrote the letter, and when?',
    'What did Lavrov and Kim discuss?',
    'Is the source of the river in Lesu and is it deep?',
  ])('are one request to the articles otherwise: %s', (text) => {
    expect(wanted(text)).toEqual([`${text}: question`]);
  });
});
