import type { Depth, Language } from '../framing/framing.ts';
import type { Claim } from '../self-model/claim.ts';
import { toolClaims } from './statement-rule.ts';

/** One pattern says one thing in one language; the thing is the group `x`. */
type ForeignRule = {
  readonly pattern: RegExp;
  readonly claims: (thing: string) => readonly Claim[];
};

const knows =
  (level: Depth) =>
  (topic: string): readonly Claim[] => [{ facet: 'expertise', topic, level }];
const role = (text: string): readonly Claim[] => [{ facet: 'role', role: text }];
const likes =
  (polarity: 'prefer' | 'avoid') =>
  (thing: string): readonly Claim[] => [{ facet: 'preference', polarity, thing }];
const brief = (): readonly Claim[] => [
  { facet: 'style', style: { dimension: 'length', value: 'brief' } },
];

const answersIn = (value: Language) => (): readonly Claim[] => [
  { facet: 'style', style: { dimension: 'language', value } },
];

const X =
  '(?<x>[^,.;:!?，。！？、]{2,50}?)(?=[,.;:!?，。！？]|$|\\s(?:und|aber|y|pero|et|mais|e|mas|porque|weil|parce)\\s)';
/** Several names: the list goes on over its conjunctions. */
const LIST = '(?<x>[^;:!?，。！？]{2,80}?)(?=[;:!?，。！？]|\\.(?:\\s|$)|$)';

const rule = (pattern: string, claims: ForeignRule['claims']): ForeignRule => ({
  pattern: new RegExp(pattern.replaceAll('<X>', X).replaceAll('<LIST>', LIST), 'iu'),
  claims,
});

/** Of one language the first rule that fits counts, so wishes about answers stand above likings. */
const RULES: Readonly<Record<string, readonly ForeignRule[]>> = {
  de: [
    rule(
      '\\bantworte(?:n sie)?(?: mir)?(?: bitte)? (?:immer|stets|künftig|ab jetzt)(?: bitte)? auf deutsch',
      answersIn('de'),
    ),
    rule('\\bich (?:bevorzuge|mag|möchte|will)(?: lieber| immer)? kurze(?:re)? antworten', brief),
    rule(
      '\\bich bin (?:ganz |noch )?(?:neu|anfänger|anfängerin) (?:in|bei|mit) <X>',
      knows('newcomer'),
    ),
    rule('\\bich kenne mich (?:sehr )?gut (?:mit|in) <X> aus', knows('practitioner')),
    rule('\\bich bin experte (?:für|in) <X>', knows('expert')),
    rule('\\bich arbeite als (?:eine? )?<X>', role),
    rule('\\bich bin <X> von beruf', role),
    rule('\\b(?:ich|wir) (?:verwende|verwenden|nutze|nutzen|benutze|benutzen) <LIST>', toolClaims),
    rule('\\bich (?:bevorzuge|mag(?! kein)(?! nicht)|liebe) <X>', likes('prefer')),
    rule('\\bich (?:mag keine?n?|hasse|vermeide|meide) <X>', likes('avoid')),
  ],
  es: [
    rule(
      '\\bresp[oó]nd(?:e|eme|a|ame)(?: por favor)? siempre en (?:español|castellano)',
      answersIn('es'),
    ),
    rule('\\bprefiero (?:las )?respuestas (?:cortas|breves)', brief),
    rule('\\bsoy (?:nuev[oa]|principiante) (?:en|con) <X>', knows('newcomer')),
    rule('\\bsoy expert[oa] en <X>', knows('expert')),
    rule('\\btrabajo como <X>', role),
    rule('\\b(?:usamos|uso|utilizamos|utilizo) <LIST>', toolClaims),
    rule(
      '\\b(?:prefiero|me encantan?|(?<!no )me gustan?) (?:los |las |el |la )?<X>',
      likes('prefer'),
    ),
    rule('\\b(?:no me gustan?|odio|evito|detesto) (?:los |las |el |la )?<X>', likes('avoid')),
  ],
  fr: [
    rule('\\bréponds?(?:-moi|ez|ez-moi)? toujours en français', answersIn('fr')),
    rule('\\bje préfère (?:les )?réponses (?:courtes|brèves)', brief),
    rule(
      '\\bje (?:débute|suis débutante?|suis nou(?:veau|velle)) (?:en|avec|dans|à) <X>',
      knows('newcomer'),
    ),
    rule('\\bje suis experte? en <X>', knows('expert')),
    rule('\\bje travaille comme <X>', role),
    rule("\\b(?:nous utilisons|on utilise|j'utilise) <LIST>", toolClaims),
    rule("\\b(?:je préfère|j'aime(?! pas)|j'adore) (?:les |le |la |l')?<X>", likes('prefer')),
    rule("\\b(?:je n'aime pas|je déteste|j'évite) (?:les |le |la |l')?<X>", likes('avoid')),
  ],
  pt: [
    rule('\\bresponda?(?:-me)? sempre em português', answersIn('pt')),
    rule('\\bprefiro respostas (?:curtas|breves)', brief),
    rule('\\bsou (?:nov[oa]|iniciante) (?:em|com) <X>', knows('newcomer')),
    rule('\\bsou especialista em <X>', knows('expert')),
    rule('\\btrabalho como <X>', role),
    rule('\\b(?:usamos|uso|utilizamos) <LIST>', toolClaims),
    rule('\\b(?:prefiro|adoro|(?<!não )gosto de) (?:os |as |o |a )?<X>', likes('prefer')),
    rule('\\b(?:não gosto de|odeio|evito|detesto) (?:os |as |o |a )?<X>', likes('avoid')),
  ],
  ja: [
    rule('(?:常に|いつも|今後は|これからは)日本語で(?:答え|回答|返信)', answersIn('ja')),
    rule('短い(?:回答|答え)が(?:好き|いい)', brief),
    rule('(?<x>[\\p{L}\\p{N}.+#]{1,20}?)は(?:初めて|初心者)(?:です|だ)?', knows('newcomer')),
    rule('(?:私|僕|俺)は(?<x>[\\p{L}]{1,12}?)です', role),
    rule('(?<x>[\\p{L}\\p{N}.+#]{1,20}?)を使(?:って|用して)い(?:ます|る)', toolClaims),
    rule('(?<x>[\\p{L}\\p{N}]{1,20}?)が好きです', likes('prefer')),
    rule('(?<x>[\\p{L}\\p{N}]{1,20}?)が(?:嫌い|苦手)です', likes('avoid')),
  ],
  zh: [
    rule(
      '(?:始终|一直|以后|总是)(?:请)?(?:都)?(?:使用|用)中文(?:来)?(?:回答|回复)',
      answersIn('zh'),
    ),
    rule('我(?:喜欢|更喜欢)(?:简短|短)的?(?:回答|答案)', brief),
    rule('我是(?<x>[\\p{L}\\p{N}.+#]{1,20}?)(?:的)?(?:新手|初学者)', knows('newcomer')),
    rule('我是(?:一名|一个|一位)(?<x>\\p{Script=Han}{2,8}?)(?=[，。,.]|$)', role),
    rule('我们?(?:在)?(?:使用|用)(?<x>[\\p{L}\\p{N}.+# 和、]{1,40})', toolClaims),
    rule('我(?:不喜欢|讨厌|避免)(?<x>[\\p{L}\\p{N}]{1,20})', likes('avoid')),
    rule('我(?:更)?喜欢(?<x>[\\p{L}\\p{N}]{1,20})', likes('prefer')),
  ],
};

/** Explicit statements in German, Spanish, French, Portuguese, Japanese and Chinese. */
export function foreignClaims(sentence: string): readonly Claim[] {
  return Object.values(RULES).flatMap((rules) => {
    for (const { pattern, claims } of rules) {
      const match = pattern.exec(sentence);
      if (match) return claims((match.groups?.x ?? '').trim());
    }
    return [];
  });
}
