import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const corrections: Messages['corrections'] = {
  affected: 'Lista cartões compartilhados que citam texto alterado, para marcá-los como corrigidos',
  title: 'Cartões compartilhados que citam texto alterado',
  none: 'Nenhum cartão compartilhado cita texto que mudou.',
  more: (count) => `e mais ${number(count)}`,
  mark: (count) => (count === 1 ? 'Marcar como corrigido' : `Marcar os ${number(count)} como corrigidos`),
  marked: (count) =>
    plural(count, {
      one: `${number(count)} cartão agora está marcado como corrigido e mostra o novo texto.`,
      other: `${number(count)} cartões agora estão marcados como corrigidos e mostram o novo texto.`,
    }),
  lost: (count) =>
    plural(count, {
      one: `${number(count)} cartão já tinha sido excluído.`,
      other: `${number(count)} cartões já tinham sido excluídos.`,
    }),
  failed: (count) =>
    plural(count, {
      one: `Não consegui alterar ${number(count)} cartão. Talvez eu não veja mais o canal dele. Ele continua nesta lista.`,
      other: `Não consegui alterar ${number(count)} cartões. Talvez eu não veja mais os canais deles. Eles continuam nesta lista.`,
    }),
  corrected: 'Corrigido: o artigo mudou desde que isto foi compartilhado',
  asShared: 'como foi compartilhado',
  nowTitle: '**O artigo agora diz:**',
  gone: (paragraphs) => `Não está mais no artigo: ${paragraphs} do texto compartilhado.`,
  changed: (title) => `${title} mudou.`,
  counts: {
    changed: (count) =>
      plural(count, { one: `${number(count)} alterado`, other: `${number(count)} alterados` }),
    added: (count) =>
      plural(count, { one: `${number(count)} adicionado`, other: `${number(count)} adicionados` }),
    gone: (count) => plural(count, { one: `${number(count)} removido`, other: `${number(count)} removidos` }),
    moved: (count) => plural(count, { one: `${number(count)} movido`, other: `${number(count)} movidos` }),
    unchanged: (count) => `${number(count)} sem mudanças`,
  },
  paragraphs: (counts) => `Parágrafos: ${counts}.`,
  cardsAffected: (count) =>
    plural(count, {
      one: `${number(count)} cartão compartilhado cita texto alterado. Veja **/shares affected**.`,
      other: `${number(count)} cartões compartilhados citam texto alterado. Veja **/shares affected**.`,
    }),
};
