import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence, number, plural } = grammarOf('de');

export const reports: Messages['reports'] = {
  description: 'Zeigt, was Mitglieder an meinen Karten melden',
  list: {
    description: 'Listet die Meldungen auf, neueste zuerst',
    state: 'Welche Meldungen; ohne Angabe die offenen',
  },
  resolve: {
    description: 'Nimmt eine Meldung an oder lehnt sie ab',
    report: 'Die Meldung',
    decision: 'Mit den Fragen angenommener Meldungen werde ich getestet',
    paragraph: 'Die Nummer des richtigen Absatzes',
  },
  states: { open: 'Offen', accepted: 'Angenommen', rejected: 'Abgelehnt' },
  form: {
    heading: 'Diese Karte melden',
    keeps:
      'Mit deiner Meldung speichere ich die Frage auf dieser Karte, die Absätze, die sie zeigt, und deine Discord-ID. Die Moderation dieses Servers sieht sie. `/privacy` zeigt, was ich über dich speichere, und dort kannst du es löschen.',
    fault: 'Was stimmt nicht?',
    expected: 'Der richtige Absatz',
    expectedHint: 'Seine Nummer, wenn du sie weißt',
  },
  faults: {
    wrong_passage: 'Das ist nicht die richtige Stelle',
    no_answer_there: 'Im Artikel steht keine Antwort',
    answer_missed: 'Im Artikel steht eine Antwort',
    wrong_speaker: 'Das hat jemand anderes gesagt',
    outdated: 'Der Text ist veraltet',
  },
  thanks: 'Danke. Die Moderation dieses Servers sieht deine Meldung.',
  title: (state) => `Meldungen: ${midSentence(state)}`,
  none: 'Ich habe keine Meldungen gefunden.',
  more: (count) => `und ${number(count)} weitere`,
  card: 'die Karte',
  shows: (paragraphs) => `zeigt ${paragraphs}`,
  expects: (paragraph) => `richtig ist ¶${paragraph}`,
  told: (reporter, fault, link) => `${reporter} hat ${link} gemeldet: „${fault}“. Siehe **/reports list**.`,
  toldMany: (count) => `Es gibt ${number(count)} neue Meldungen. Siehe **/reports list**.`,
  resolved: (id, state) => `Meldung \`${id}\` ist jetzt ${midSentence(state)}.`,
  errors: {
    serverOnly: 'Du kannst eine Karte nur auf einem Server melden, wo die Moderation die Meldung sieht.',
    tooMany: 'Du hast in der letzten Stunde viele Meldungen geschickt. Bitte versuche es später noch einmal.',
    badNumber: 'Bitte gib die Nummer des richtigen Absatzes ein, etwa 7.',
    noSuchParagraph: (most) =>
      plural(most, {
        one: 'Der Artikel hat nur einen Absatz.',
        other: `Der Artikel hat nur ${number(most)} Absätze.`,
      }),
    noSuchReport:
      'Eine offene Meldung mit dieser ID habe ich nicht gefunden. Wähle eine aus der Liste, die beim Tippen erscheint.',
  },
};
