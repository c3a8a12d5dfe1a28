import { expect, it } from 'vitest';
import { lacksWantedKind } from '#engine/language/wanted-kind.ts';

const FERRY = 'The captain thanked the passengers, who had kept calm.';
const DATED = 'The captain, 52, paid 30 euros for each of the eleven blankets on Tuesday.';

it.each([
  ['en', 'When did the ferry leave?', 'How many blankets were there?', 'How old is the captain?'],
  ['de', 'Wann legte die Fähre ab?', 'Wie viele Decken waren es?', 'Wie alt ist der Kapitän?'],
  ['fr', 'Quand le ferry est-il parti ?', 'Combien de couvertures y avait-il ?', 'Quel âge a le capitaine ?'],
  ['es', '¿Cuándo salió el ferri?', '¿Cuántas mantas había?', '¿Cuántos años tiene el capitán?'],
  ['pt', 'Quando saiu o ferry?', 'Quantos cobertores havia?', 'Quantos anos tem o capitão?'],
  ['it', 'Quando è partito il traghetto?', 'Quante coperte c’erano?', 'Quanti anni ha il capitano?'],
  ['nl', 'Wanneer vertrok de veerboot?', 'Hoeveel dekens waren er?', 'Hoe oud is de kapitein?'],
  ['pl', 'Kiedy odpłynął prom?', 'Ile było koców?', 'Ile lat ma kapitan?'],
  ['ru', 'Когда отплыл паром?', 'Сколько было одеял?', 'Сколько лет капитану?'],
  ['uk', 'Коли відплив пором?', 'Скільки було ковдр?', 'Скільки років капітану?'],
  ['tr', 'Feribot ne zaman kalktı?', 'Kaç battaniye vardı?', 'Kaptan kaç yaşında?'],
  ['ar', 'متى غادرت العبّارة؟', 'كم عدد البطانيات؟', 'كم عمر القبطان؟'],
  ['zh', '渡轮什么时候出发的？', '有多少条毯子？', '船长今年多大年纪？'],
  ['ja', 'フェリーはいつ出発しましたか。', '毛布はいくつありましたか。', '船長は何歳ですか。'],
  ['ko', '페리는 언제 출발했습니까?', '담요는 몇 개였습니까?', '선장은 몇 살입니까?'],
])(
  'in %s asks for a time, a number and an age, which one sentence lacks and another has',
  (language, ...texts) => {
    for (const text of texts) {
      expect([text, lacksWantedKind({ text, language }, { text: FERRY, language: 'en' })]).toEqual([
        text,
        true,
      ]);
      expect([text, lacksWantedKind({ text, language }, { text: DATED, language: 'en' })]).toEqual([
        text,
        false,
      ]);
    }
  },
);

it.each([
  ['de', 'Der Kapitän dankte den Fahrgästen.', 'Der 52-jährige Kapitän kaufte am Dienstag elf Decken.'],
  [
    'fr',
    'Le capitaine a remercié les passagers.',
    'Le capitaine, âgé de cinquante ans, en acheta onze mardi.',
  ],
  ['es', 'El capitán dio las gracias a todos.', 'El capitán, de 52 años, compró once el martes.'],
  ['ru', 'Капитан поблагодарил пассажиров.', 'Во вторник 52-летний капитан купил одиннадцать одеял.'],
  ['tr', 'Kaptan yolculara teşekkür etti.', '52 yaşındaki kaptan salı günü on battaniye aldı.'],
  ['ar', 'شكر القبطان الركاب.', 'اشترى القبطان وعمره 52 سنة عشر بطانيات.'],
  ['zh', '船长向乘客道谢。', '52岁的船长星期二买了十一条毯子。'],
  ['ja', '船長は乗客に感謝した。', '52歳の船長は火曜日に毛布を十一枚買った。'],
])('is told in %s, too', (language, without, having) => {
  const lacks = (question: string, text: string): boolean =>
    lacksWantedKind({ text: question, language: 'en' }, { text, language });
  for (const question of ['When was it?', 'How many were there?', 'How old is he?']) {
    expect([question, lacks(question, without)]).toEqual([question, true]);
    expect([question, lacks(question, having)]).toEqual([question, false]);
  }
});

it('does not take a figure of the question for an answer, nor look for money where a number is asked for', () => {
  const english = (text: string) => ({ text, language: 'en' });
  const article = english('In 1962 the town built a dam.');
  expect(lacksWantedKind(english('How many workers built the dam in 1962?'), article)).toBe(true);
  expect(lacksWantedKind(english('How much did the dam cost?'), article)).toBe(true);
  expect(lacksWantedKind(english('How much did the dam cost?'), english('It cost €40m.'))).toBe(false);
  expect(lacksWantedKind(english('Who built the dam?'), article)).toBe(false);
});

it('is not looked for in languages whose wording is not known', () => {
  const swedish = { text: 'När gick färjan?', language: 'sv' };
  expect(lacksWantedKind(swedish, { text: FERRY, language: 'en' })).toBe(false);
  expect(lacksWantedKind({ text: 'When did it leave?', language: 'en' }, { ...swedish, text: 'Ja.' })).toBe(
    false,
  );
});
