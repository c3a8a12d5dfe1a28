import { describe, expect, it } from 'vitest';
import { readSpeakerQuestion } from '#engine/question/speaker-question.ts';

describe('a question about who said what', () => {
  it.each<[string, string]>([
    ['Who said that 25,000 soldiers will be sent?', '25,000 soldiers will be sent'],
    ['who claims the troops live in dugouts', 'the troops live in dugouts'],
    ['According to whom have 4,000 soldiers died?', '4,000 soldiers died'],
    ['The resort will bring tourists, says who?', 'The resort will bring tourists'],
    ['Which officials have warned about the dam?', 'the dam'],
    ['What is the source for the number of the dead?', 'the number of the dead'],
  ])('asks who: %s', (text, topic) => {
    expect(readSpeakerQuestion(text)).toEqual({ kind: 'who', topic });
  });

  it.each<[string, string, string]>([
    ['What did Trump say about Putin?', 'Trump', 'Putin'],
    ['What does Western intelligence claim?', 'Western intelligence', ''],
    ['what has the mayor said on the new bridge', 'the mayor', 'the new bridge'],
    ['How many soldiers does Kyiv say will be sent?', 'Kyiv', 'will be sent'],
    ['What did the report say?', 'the report', ''],
    ['what are neighbours saying', 'neighbours', ''],
    ['what is the mayor saying about the bridge?', 'the mayor', 'the bridge'],
    ["what's Trump claiming", 'Trump', ''],
    ['What is Maria Lopes’s view on the dam?', 'Maria Lopes', 'the dam'],
    ['So, what was said by the ministry about the road?', 'the ministry', 'the road'],
  ])('asks what: %s', (text, speaker, topic) => {
    expect(readSpeakerQuestion(text)).toEqual({ kind: 'what', speaker, topic });
  });

  it('asks for one side alone', () => {
    const asked = { kind: 'by', speaker: 'Western officials', topic: 'how many have died' };
    expect(readSpeakerQuestion('According to Western officials, how many have died?')).toEqual(asked);
    expect(readSpeakerQuestion('how many have died according to Western officials')).toEqual(asked);
  });

  it.each([
    'How involved is North Korea?',
    'Who visited Pyongyang?',
    'Who was accused of the attack?',
    'What does the article say about Japan?',
    'What did they say?',
    'When did England formally declare war on France?',
    'What did the United States do?',
    'What did Kennedy’s report reveal?',
    '',
    '?',
  ])('is another: %s', (text) => {
    expect(readSpeakerQuestion(text)).toBeUndefined();
  });
});
