import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('fr');

export const said: Messages['said'] = {
  said: {
    description: 'Montre tout ce que quelqu’un dit dans un article',
    speaker: 'La personne, comme l’article la nomme',
  },
  claims: { description: 'Liste qui est cité dans un article, et combien de fois' },
  article: 'L’article ; sans précision, celui du salon ou le plus récent',
  private: 'Ne montrer le résultat qu’à toi',
  title: (speaker) => `Ce que l’article cite de ${speaker}`,
  nothing: (speaker) => `Je n’ai rien trouvé de ${speaker} dans l’article.`,
  several: 'Ce nom peut désigner plusieurs personnes dans l’article. Laquelle veux-tu dire ?',
  speakers: 'Qui est cité dans l’article',
  openSpeaker: 'Ce que dit quelqu’un',
  nobody: 'Je n’ai trouvé personne qui soit cité dans cet article.',
  counts: {
    whole: (count) => `${number(count)} entre guillemets`,
    part: (count) => `${number(count)} en partie entre guillemets`,
    none: (count) => `${number(count)} au style indirect`,
    set_off: (count) =>
      plural(count, {
        one: `${number(count)} cité sans guillemets`,
        other: `${number(count)} cités sans guillemets`,
      }),
  },
  stopped: (most) =>
    `Je m’arrête à ${number(most)} déclarations : celles qui viennent plus loin dans l’article peuvent manquer ici.`,
  unlisted: (places) =>
    `Je n’ai pas cherché de déclarations dans tout le texte de ${places} : certaines peuvent manquer ici.`,
  more: (count) => `et ${number(count)} de plus`,
  method:
    'Je trouve automatiquement qui parle, et je laisse de côté ce qui n’est pas clair. Lis aussi le texte autour d’une citation.',
};
