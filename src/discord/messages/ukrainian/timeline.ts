import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('uk');

export const timeline: Messages['timeline'] = {
  description: 'Перелічує по порядку дати статті, кожну з її реченням',
  article: 'Стаття; не потрібна, якщо вона одна',
  private: 'Показати список лише вам',
  title: 'Дати у статті',
  method: (isDated) =>
    isDated
      ? 'Дати наведено так, як у статті. У дужках календарна дата, якщо з речення вона зрозуміла.'
      : 'Дати наведено так, як у статті. Я не знаю, коли її опубліковано, тож «торік» лишається невизначеним.',
  untold: (isDated) =>
    isDated
      ? 'Коли це було, стаття не каже. Порядок такий, як у статті:'
      : 'Це залежить від того, коли опубліковано статтю. Де невідомо, що було раніше, порядок такий, як у статті:',
  span: (from, to) => `${from} – ${to}`,
  none: 'Я не знайшов дат у цій статті.',
  foreign: 'Дати я знаходжу лише в англійських текстах, а ця стаття іншою мовою.',
  more: (count) => `і ще ${number(count)}`,
};
